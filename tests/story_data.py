"""Whole-patient stories as data: a patient with several problems, and what statements say of the plan, one by one.

Each thing that is said names the statements it was written from. A problem is named by the beginning of its key in the
plan (kind, site and side).
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

from pydantic import Field, model_validator

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.words import Quantity, Status, Urgency, Verdict
from tests.vignette_data import Closed, Data, Range, Screens, completed, read

__all__ = ["Said", "Story", "borders", "patient_of", "stories"]

FOLDER: Final = Path(__file__).parent / "stories"
BORDERS: Final = "borders.yaml"


class Said(Closed):
    """One thing that statements say of the plan; where ``problem`` is given, verdicts and cover are those for it.

    ``cited`` is false where a statement says why something is not in the plan, which then need not cite it.
    """

    statements: tuple[str, ...] = Field(min_length=1)
    cited: bool = True
    problem: str | None = None
    status: Status | None = None
    verdicts: dict[Therapy, Verdict] = Field(default_factory=dict)
    technique: dict[Therapy, Technique] = Field(default_factory=dict)
    dose: dict[Therapy, dict[Quantity, Range]] = Field(default_factory=dict)
    referrals: dict[str, Urgency] = Field(default_factory=dict)
    cautions: tuple[str, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    holds: tuple[str, ...] = ()
    not_raised: tuple[str, ...] = ()
    dissent: dict[Therapy, tuple[str, ...]] = Field(default_factory=dict)
    covered: dict[Therapy, dict[str, Any]] = Field(default_factory=dict)
    asked: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.model_fields_set <= {"statements", "problem", "cited"}:
            message = f"nothing is said from {', '.join(self.statements)}"
            raise ValueError(message)
        return self


class Story(Closed):
    """One patient as a clinician meets them; ``no_dose`` says why no dose is expected, where none is."""

    title: str
    patient: Data
    screens: Screens = "all"
    says: tuple[Said, ...] = Field(min_length=1)
    no_dose: str = ""

    @property
    def statements(self) -> frozenset[str]:
        """Every statement that the story was written from."""
        return frozenset(one for said in self.says for one in said.statements)

    @property
    def cited(self) -> frozenset[str]:
        """Those that the plan must cite as well."""
        return frozenset(one for said in self.says if said.cited for one in said.statements)


@cache
def stories() -> tuple[Story, ...]:
    """Every story of a whole patient, in the order of its files."""
    return tuple(one for each in sorted(FOLDER.glob("*.yaml")) if each.name != BORDERS for one in _read(each))


@cache
def borders() -> tuple[Story, ...]:
    """Patients with one problem who stand just within or just beyond a bound of safety."""
    return _read(FOLDER / BORDERS)


def _read(path: Path) -> tuple[Story, ...]:
    return tuple(Story.model_validate(each) for each in read(path))


def patient_of(story: Story, book: RuleBook) -> PatientProfile:
    """The patient of a story, with screens of a book completed."""
    return completed(deepcopy(story.patient), story.screens, book)
