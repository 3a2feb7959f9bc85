"""The same profile with some facts changed: read anew, so that what follows from the facts follows from the new ones.

``model_copy(update=...)`` checks nothing and keeps the flags that the old facts had settled; this does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from careplan.sections.implications import FAILED_COURSE, course_failed, implied_paths

if TYPE_CHECKING:
    from careplan.models import PatientProfile

__all__ = ["changed"]

Profile = TypeVar("Profile", bound="PatientProfile")


def changed(profile: Profile, changes: Mapping[str, object]) -> Profile:
    """A valid profile with other values at some dotted paths; see :meth:`PatientProfile.changed`."""
    data = profile.model_dump()
    for path in implied_paths(profile):
        _put(data, path, None)
    for index, problem in enumerate(profile.problems):
        if course_failed(problem):
            _put(data, f"problems.{index}.{FAILED_COURSE}", None)
    for path, value in changes.items():
        _put(data, path, value)
    return type(profile).model_validate(data)


def _put(data: dict[str, Any], path: str, value: object) -> None:
    here: Any = data
    *sections, name = path.split(".")
    for step in sections:
        here = here[int(step)] if isinstance(here, tuple) else here[step]
    here[name] = value
