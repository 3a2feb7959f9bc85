"""The command doctor: channels, versions, a plan made on trial, what is missing and how to mend it."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Final

from careplan.cli.codes import Exit
from careplan.cli.output import JSON, columns, show, write
from careplan.errors import CarePlanError

__all__ = ["Sign", "doctor_command"]

PACKAGES: Final = (
    ("pydantic", "pydantic", "everything", "pip install --force-reinstall careplan"),
    ("durable-rules", "durable", "the chaining channel; a slower one takes its place", "pip install durable-rules"),
    ("typer", "typer", "every command but plan", "pip install 'careplan[cli]'"),
    ("rich", "rich", "colour and help on a terminal", "pip install 'careplan[cli]'"),
    ("PyYAML", "yaml", "profiles as YAML", "pip install 'careplan[yaml]'"),
    ("hypothesis", "hypothesis", "careplan.testing, for tests of your own", "pip install 'careplan[testing]'"),
    ("z3-solver", "z3", "proofs about a rule book", "pip install 'careplan[proof]'"),
)
"""Package, module, what it is for, and how to get it."""

TRIAL: Final = {
    "age_years": 47,
    "setting": {"jurisdiction": "US"},
    "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
}


@dataclass(frozen=True)
class Sign:
    """One thing that was looked at: how it is, and how to mend it where it is not well."""

    name: str
    found: str
    well: bool = True
    mend: str = ""


def doctor_command(style: str, width: int | None, *, quiet: bool) -> int:
    """Look everything through; 1 where something is missing."""
    signs = tuple(_signs())
    if style == JSON:
        write(json.dumps([asdict(each) for each in signs], indent=2) + "\n")
    elif not quiet:
        show(_text(signs, columns(width)))
    return Exit.DONE if all(each.well for each in signs) else Exit.LEFT_OVER


def _signs() -> Iterator[Sign]:
    yield _python()
    yield from (_package(*each) for each in PACKAGES)
    try:
        yield from _trial()
    except (CarePlanError, ImportError) as error:
        yield Sign("a plan on trial", f"failed: {type(error).__name__}", well=False, mend=str(error))


def _python() -> Sign:
    supported = (3, 11) <= sys.version_info < (3, 14)
    return Sign("Python", platform.python_version(), supported, "" if supported else "use Python 3.11, 3.12 or 3.13")


def _package(name: str, module: str, purpose: str, mend: str) -> Sign:
    if find_spec(module) is None:
        return Sign(name, f"missing; needed for {purpose}", well=False, mend=mend)
    try:
        return Sign(name, version(name))
    except PackageNotFoundError:
        return Sign(name, "found, of unknown version")


def _trial() -> Iterator[Sign]:
    from careplan.language.check import check  # noqa: PLC0415 - other commands need none of it
    from careplan.models import PatientProfile  # noqa: PLC0415 - the same
    from careplan.planner import default_planner  # noqa: PLC0415 - the same

    planner = default_planner()
    made = planner.plan(PatientProfile.model_validate(TRIAL)).provenance
    yield Sign("careplan", made.library_version)
    faults = len(check(planner.book))
    said = f"{len(planner.book.rules)} rules, {made.book_hash[:12]}, {faults or 'no'} mistakes"
    yield Sign("book", said, not faults, "install careplan again" if faults else "")
    yield Sign("channels", " and ".join(made.channels))
    yield Sign("a plan on trial", "made; the channels agree and the audit passed")


def _text(signs: tuple[Sign, ...], width: int) -> str:
    from careplan.text.page import Page  # noqa: PLC0415 - JSON needs none

    page = Page(width)
    for each in signs:
        page.say(f"{'ok     ' if each.well else 'MISSING'} {each.name}: {each.found}", 0, 10)
        if each.mend:
            page.say(f"mend: {each.mend}", 8, 2)
    wrong = sum(not each.well for each in signs)
    page.say("Everything is there." if not wrong else f"{wrong} missing; what needs it does without, or asks for it.")
    return page.text()
