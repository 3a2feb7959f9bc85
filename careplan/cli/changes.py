"""Changes as a reader types them: ``availability.minutes_per_week=120``, ``problem.duration_days="6 weeks"``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from careplan.cli.values import Unclear, read_value
from careplan.errors import Fault, InvalidProfile
from careplan.faults import nearest
from careplan.fields import ProfileField, fields
from careplan.models import PatientProfile

__all__ = ["read_changes"]

PROBLEM: Final = re.compile(r"problems?(?:\.(\d+)|\[(\d+)\])?\.(.+)")


def read_changes(profile: PatientProfile, texts: Iterable[str]) -> dict[str, object]:
    """Values by dotted path, from texts such as ``path=value``; ``?`` makes a fact not known.

    Raises:
        InvalidProfile: Some texts are not changes, by their number; never what was typed.
    """
    found: dict[str, object] = {}
    faults: list[Fault] = []
    for number, text in enumerate(texts, start=1):
        try:
            path, value = _change(profile, text)
        except Unclear as unclear:
            faults.append(Fault(f"<change {number}>", unclear.problem, unclear.hint))
        else:
            found[path] = value
    if faults:
        raise InvalidProfile(faults)
    return found


def _change(profile: PatientProfile, text: str) -> tuple[str, object]:
    name, sign, value = text.partition("=")
    if not sign:
        problem = "is not a change"
        raise Unclear(problem, "write it as path=value")
    path, declared = _place(profile, name.strip())
    return path, read_value(declared, value.strip())


def _place(profile: PatientProfile, name: str) -> tuple[str, ProfileField]:
    """The path in this profile and the fact at it; the number of the problem may be left out where there is one."""
    problem = PROBLEM.fullmatch(name)
    declared = _declared(f"problem.{problem[3]}" if problem else name)
    if problem is None:
        return name, declared
    number, most = problem[1] or problem[2], len(profile.problems) - 1
    if (number is None and most > 0) or int(number or 0) > most:
        unclear = "does not say which pain problem"
        raise Unclear(unclear, f"problems.0 to problems.{most}")
    return f"problems.{number or 0}.{problem[3]}", declared


def _declared(path: str) -> ProfileField:
    """The fact at a path; the nearest one is named where there is none."""
    declared = fields().get(path)
    if declared is not None and not declared.derived:
        return declared
    near = nearest(path, [each.path for each in fields().values() if not each.derived])
    unclear = "is not a fact of the profile"
    raise Unclear(unclear, f"did you mean {near}?" if near else "careplan schema profile lists them")
