"""Plain data of a profile on its way to becoming one: where a path stands, and how contradictions are mended."""

from __future__ import annotations

import re
from typing import Any, Final, TypeAlias

from careplan.errors import InvalidProfile
from careplan.models import PatientProfile

__all__ = ["Data", "data_of", "put", "taken_out", "valid"]

Data: TypeAlias = dict[str, Any]
"""A profile as JSON would hold it."""

STEP: Final = re.compile(r"[a-z0-9_]+")
"""One step of a path of a fault: a name, or the number of a problem."""


def data_of(profile: PatientProfile) -> Data:
    """A profile as plain data, without what is not known."""
    return profile.model_dump(exclude_none=True)


def put(data: Data, path: str, value: object) -> None:
    """Give a fact of the patient its value; ``None`` leaves it out."""
    if value is None:
        return
    *sections, name = path.split(".")
    for section in sections:
        data = data.setdefault(section, {})
    data[name] = value


def taken_out(data: Data, path: str) -> bool:
    """Leave out what stands at the path of a fault; whether there was anything."""
    *steps, name = STEP.findall(path)
    place: Any = data
    for step in steps:
        place = place[int(step)] if isinstance(place, list | tuple) else place.get(step, {})
    return isinstance(place, dict) and place.pop(name, None) is not None


def valid(data: Data) -> PatientProfile:
    """The profile that plain data describes; of facts that contradict each other one is left out.

    Raises:
        InvalidProfile: what is wrong is no contradiction between optional facts.
    """
    while True:
        try:
            return PatientProfile.model_validate(data)
        except InvalidProfile as error:
            if not any([_mended(data, fault.path) for fault in error.faults]):  # noqa: C419 - mend every fault
                raise


def _mended(data: Data, path: str) -> bool:
    """Leave out the fact at fault; where it only follows from others, what it follows from."""
    if path.endswith(".kind"):
        return any([taken_out(data, "pregnant"), taken_out(data, "sex")])
    return taken_out(data, path) or (path == "pregnant" and taken_out(data, "sex"))
