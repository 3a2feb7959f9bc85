"""One fixed order for what has none, and the hash of what a profile says.

The canonical text is JSON with sorted keys and lists, without what is empty by default: adding an
optional fact to a later version of the schema changes no hash.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel
from pydantic_core import to_json

from careplan.metadata import Flag, Number

if TYPE_CHECKING:
    from careplan.models import PainProblem, PatientProfile

__all__ = ["canonical_text", "content_hash", "in_canonical_order"]

Part = TypeVar("Part", bound=BaseModel)
Profile = TypeVar("Profile", bound="PatientProfile")


def canonical_text(part: BaseModel) -> bytes:
    """What a part of a profile says, as text that no order of fields or lists changes.

    >>> from careplan.models import Preferences
    >>> canonical_text(Preferences(prefers=("relaxation", "mbsr"), declines=()))
    b'{"prefers":["mbsr","relaxation"]}'
    """
    return to_json(_said(part))


@cache
def _names(model: type[BaseModel]) -> tuple[str, ...]:
    """Every field of a model, sorted."""
    return tuple(sorted(model.model_fields))


@cache
def _defaults(model: type[BaseModel]) -> tuple[tuple[str, object], ...]:
    """The fields of a model that are more than a flag or a number, and their defaults."""
    fields = sorted(model.model_fields.items())
    return tuple(
        (name, field.default)
        for name, field in fields
        if not any(isinstance(mark, Flag | Number) for mark in field.metadata)
    )


def _said(part: BaseModel) -> dict[str, object]:
    """What a part says, by name, as plain data; what is empty by default is left out."""
    values = part.__dict__
    found = {name: value for name in _names(type(part)) if (value := values[name]) is not None}
    for name, default in _defaults(type(part)):
        value = found.get(name)
        if value is not None:
            said = {} if value is default and isinstance(value, BaseModel) else _plain(value)
            if said or default is None:
                found[name] = said
            else:
                del found[name]
    return found


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        return _said(value)
    if isinstance(value, tuple):
        return _sorted(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def _sorted(items: tuple[object, ...]) -> list[object]:
    if items and isinstance(items[0], BaseModel):
        return sorted(map(_plain, items), key=to_json)
    return sorted(set(items), key=str)


def content_hash(profile: PatientProfile) -> str:
    """SHA-256 of the canonical text of a profile, in hex."""
    return hashlib.sha256(canonical_text(profile)).hexdigest()


def in_canonical_order(profile: Profile) -> Profile:
    """The same profile with problems by kind, site and side, and every list sorted."""
    ordered = _ordered(profile)
    return ordered.model_copy(update={"problems": tuple(sorted(ordered.problems, key=_problem_key))})


def _problem_key(problem: PainProblem) -> tuple[str, str, str]:
    return problem.kind, problem.site or "", problem.side or ""


def _ordered(part: Part) -> Part:
    lists = {name: value for name, value in part if isinstance(value, tuple | BaseModel)}
    return part.model_copy(update={name: _in_order(value) for name, value in lists.items()})


def _in_order(value: BaseModel | tuple[object, ...]) -> object:
    if isinstance(value, BaseModel):
        return _ordered(value)
    parts = [each for each in value if isinstance(each, BaseModel)]
    return tuple(sorted(map(_ordered, parts), key=canonical_text)) if parts else _words_in_order(value)


def _words_in_order(words: Iterable[object]) -> tuple[object, ...]:
    return tuple(sorted(set(words), key=str))
