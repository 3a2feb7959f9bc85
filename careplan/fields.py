"""Every fact of a profile: path, kind, unit, step, bounds, options, title and scope.

Read once from the declarations in :mod:`careplan.models`; nothing about a field is said twice.
A path is the field's place in the JSON of a profile (``symptoms.fever``, ``age_years``); the
facts of a pain problem start with ``problem.``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from careplan.metadata import Choice, Flag, Number
from careplan.models import PainProblem, PatientProfile

__all__ = ["FactKind", "FactScope", "ProfileField", "field_at", "fields"]


class FactKind(StrEnum):
    """What kind of answer a fact has."""

    FLAG = "flag"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"


class FactScope(StrEnum):
    """Whether a fact belongs to the patient or to one pain problem."""

    PATIENT = "patient"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class ProfileField:
    """One fact: everything that is declared about it; a required one is always known."""

    path: str
    kind: FactKind
    scope: FactScope
    title: str
    changeable: bool
    number: Number | None = None
    options: tuple[str, ...] = field(default=())
    derived: bool = False
    required: bool = False

    @property
    def unit(self) -> str:
        """The unit of a number, empty otherwise."""
        return self.number.unit if self.number else ""


DERIVED = {
    "bmi": ("bmi_tenths", Number("body mass index", "kg/m2", "8", "1600", "0.1")),
    "inr_over_target": (
        "inr_over_target_tenths",
        Number("INR above the patient's own upper limit", "1", "-4.5", "18.5", "0.1"),
    ),
}
"""Numbers computed from others: path -> (property of the profile, in whole steps; declaration)."""

DERIVED_FROM = {
    "bmi": ("height_cm", "weight_kg"),
    "inr_over_target": ("measures.inr", "measures.inr_target_upper"),
}
"""The facts to ask for where a derived number is not known."""


def _options(annotation: object) -> tuple[tuple[str, ...], bool]:
    """The words of an enumeration inside an annotation, and whether several may be given."""
    several = False
    stack: list[object] = [annotation]
    while stack:
        each = stack.pop()
        if isinstance(each, type) and issubclass(each, Enum):
            return tuple(str(member.value) for member in each), several
        inner = get_args(each)
        several = several or Ellipsis in inner
        stack.extend(inner)
    return (), several


def _declared(prefix: str, name: str, info: FieldInfo, scope: FactScope) -> ProfileField | None:
    path = f"{prefix}{name}"
    for mark in info.metadata:
        match mark:
            case Flag():
                return ProfileField(path, FactKind.FLAG, scope, mark.title, mark.changeable)
            case Number():
                return ProfileField(path, FactKind.NUMBER, scope, mark.title, mark.changeable, number=mark)
            case Choice():
                options, several = _options(info.annotation)
                kind = FactKind.CHOICES if several else FactKind.CHOICE
                return ProfileField(path, kind, scope, mark.title, mark.changeable, options=options)
    return None


def _walk(model: type[BaseModel], prefix: str, scope: FactScope) -> Iterator[ProfileField]:
    for name, info in model.model_fields.items():
        declared = _declared(prefix, name, info, scope)
        if declared is not None:
            yield replace(declared, required=info.is_required())
        elif isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel):
            yield from _walk(info.annotation, f"{prefix}{name}.", scope)


@cache
def fields() -> Mapping[str, ProfileField]:
    """Every fact by its path, in the order of declaration.

    >>> fields()["problem.duration_days"].unit
    'day'
    >>> fields()["symptoms.fever"].scope.value
    'patient'
    """
    found = [
        *_walk(PatientProfile, "", FactScope.PATIENT),
        *(
            ProfileField(
                path, FactKind.NUMBER, FactScope.PATIENT, mark.title, changeable=False, number=mark, derived=True
            )
            for path, (_, mark) in DERIVED.items()
        ),
        *_walk(PainProblem, "problem.", FactScope.PROBLEM),
    ]
    return MappingProxyType({each.path: each for each in found})


def field_at(path: str) -> ProfileField:
    """The fact at a path; ``KeyError`` where there is none."""
    return fields()[path]


def steps(declared: ProfileField, value: Any) -> int:  # noqa: ANN401 - a value of any fact
    """A known value as a whole number: steps of a number, 0 or 1 of a flag."""
    return declared.number.whole_steps(value) if declared.number else int(value)
