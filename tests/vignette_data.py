"""Vignettes as data: short patients beside what their statement says of them, read strictly.

A vignette starts from a base patient and changes some dotted paths. ``null`` makes a fact not known: it is taken out
and listed as not known, so that no completed screen takes it for absent.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.fields import fields
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.words import Quantity, Status, Truth, Urgency, Verdict

__all__ = ["Closed", "Data", "Expected", "Range", "Screens", "Vignette", "completed", "profile_of", "read", "vignettes"]

FOLDER: Final = Path(__file__).parent / "vignettes"
BASES: Final = "bases.yaml"

Data = dict[str, Any]
Range = tuple[int | float | None, int | float]
Screens = Literal["all", "none"] | tuple[str, ...]

TRUTHS: Final = {"yes": Truth.YES, "no": Truth.NO, "not known": Truth.UNKNOWN}


PLAIN: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Reads plain values only; in C, where it was built so, eight times as fast."""


def read(path: Path) -> Any:  # noqa: ANN401 - YAML can be anything
    """What a file of YAML says."""
    return yaml.load(path.read_text("utf-8"), PLAIN)  # noqa: S506 - a safe loader


class Closed(BaseModel):
    """A part of a vignette; a key that it does not have is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Expected(Closed):
    """What a statement says of a patient; the truth of a rule about problems is that of the first problem.

    ``at_most`` are upper ends that no dose exceeds. ``referral`` is the most urgent one, ``referrals`` those of single
    rules. ``avoid`` is certainly to be avoided; ``not_by`` are techniques by which a therapy is not given, neither at
    first nor in place of another.
    """

    rules: dict[str, Literal["yes", "no", "not known"]] = {}
    status: Status | None = None
    verdicts: dict[Therapy, Verdict] = {}
    dose: dict[Therapy, dict[Quantity, Range]] = {}
    at_most: dict[Therapy, dict[Quantity, int | float]] = {}
    covered: dict[Therapy, dict[str, str | int | bool]] = {}
    referral: Urgency | None = None
    referrals: dict[str, Urgency] = {}
    avoid: tuple[Avoid, ...] = ()
    not_by: dict[Therapy, tuple[Technique, ...]] = {}

    @property
    def is_about_the_plan(self) -> bool:
        """Whether more is said than which rules hold."""
        return bool(self.model_fields_set - {"rules"})


class Vignette(Closed):
    """One patient, and what must come out."""

    title: str
    statement: str
    base: str
    change: dict[str, Any] = {}
    screens: Screens = "all"
    expect: Expected

    @property
    def truths(self) -> dict[str, Truth]:
        """The expected truth of each rule that is named."""
        return {rule: TRUTHS[word] for rule, word in self.expect.rules.items()}


@cache
def _bases() -> dict[str, Data]:
    bases: dict[str, Data] = read(FOLDER / BASES)
    return bases


@cache
def vignettes() -> tuple[Vignette, ...]:
    """Every vignette of every chapter."""
    files = [each for each in sorted(FOLDER.glob("*.yaml")) if each.name != BASES]
    return tuple(Vignette.model_validate(each) for file in files for each in read(file) or ())


def profile_of(vignette: Vignette, book: RuleBook) -> PatientProfile:
    """The patient of a vignette, with screens of a book completed."""
    data = deepcopy(_bases()[vignette.base])
    for path, value in vignette.change.items():
        _change(data, path, value)
    return completed(data, vignette.screens, book)


def completed(data: Data, screens: Screens, book: RuleBook) -> PatientProfile:
    """The patient of plain data, with screens of a book completed for the patient and for each problem."""
    wanted = {"all": {screen.key for screen in book.screens}, "none": set[str]()}
    keys = set(screens) if isinstance(screens, tuple) else wanted[screens]
    for screen in book.screens:
        if screen.key in keys:
            keys.remove(screen.key)
            for holder in [data] if screen.scope == "patient" else data["problems"]:
                holder.setdefault("screens", []).append(screen.key)
    if keys:
        message = f"the book has no screen {sorted(keys)}"
        raise KeyError(message)
    return PatientProfile.model_validate(data)


def _change(data: Data, path: str, value: object) -> None:
    """Give a fact another value; a problem that comes after the last one is added."""
    holder, steps = data, path.split(".")
    if steps[0] == "problems":
        problem = int(steps[1])
        if problem == len(data["problems"]):
            data["problems"].append({})
        holder, steps = data["problems"][problem], steps[2:]
    if value is None:
        holder.setdefault("not_known", []).append(_declared(holder is data, ".".join(steps)))
    if not steps:
        holder.update(value if isinstance(value, dict) else {})
        return
    *sections, name = steps
    inner = holder
    for section in sections:
        inner = inner.setdefault(section, {})
    inner[name] = value


def _declared(of_patient: bool, name: str) -> str:
    """The name of a fact, which must be one: only a declared fact can be not known."""
    path = name if of_patient else f"problem.{name}"
    if path not in fields():
        message = f"{path} is no fact of a profile"
        raise KeyError(message)
    return name
