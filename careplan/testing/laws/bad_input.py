"""Law 9: bad input gets one error with every fault by its path, and never shows what was found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from careplan.errors import InvalidProfile
from careplan.models import PatientProfile
from careplan.testing.hostile import CANARY, spoiled
from careplan.testing.laws.law import LawBroken, law, require
from careplan.testing.realistic import profiles

if TYPE_CHECKING:
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["every_fault_is_listed", "said_by"]


@law("9", "Every fault of an input is listed by its path, and nothing of what was found is shown")
def every_fault_is_listed(bench: Bench, draw: Draw) -> None:
    """From Python objects and from JSON alike."""
    wrong, paths = draw(profiles(bench.book).flatmap(spoiled))
    for read in (PatientProfile.model_validate, _from_json):
        error = _refused(read, wrong)
        found = [fault.path for fault in error.faults]
        missing = [path for path in paths if not any(each.startswith(path) for each in found)]
        require(not missing, f"{len(missing)} faults are not listed")
        require(CANARY not in said_by(error), "an error shows what was found")


def said_by(error: BaseException | None) -> str:
    """Everything that an error and all that is behind it say, also to another process."""
    said, waiting, seen = list[str](), [error], set[int]()
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            said.append(f"{one!r} {one} {one.args} {vars(one)} {getattr(one, '__notes__', ())}")
            waiting += [one.__cause__, one.__context__]
    return "\n".join(said)


def _from_json(data: object) -> PatientProfile:
    return PatientProfile.model_validate_json(json.dumps(data))


def _refused(read: object, wrong: object) -> InvalidProfile:
    try:
        read(wrong)  # type: ignore[operator] # one of two functions
    except InvalidProfile as error:
        return error
    what = "a spoiled profile is accepted"
    raise LawBroken(what)
