"""Typed references to profile fields: how a rule author writes a condition.

``>=`` ``>`` ``<=`` ``<`` build nodes; ``==`` is never overloaded. A length of time is written with
its unit (``weeks(12)``); any other number is in the unit of its field.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from careplan.fields import FactKind, ProfileField, field_at
from careplan.language.conditions import Compare, Condition, Fact, Is, Operator, all_of, any_of

__all__ = ["Choices", "Duration", "Length", "Numeric", "choice", "days", "duration", "flag", "number", "weeks"]


T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in whole days."""

    days: int


def days(n: int) -> Length:
    """A length of time in days."""
    return Length(n)


def weeks(n: int) -> Length:
    """A length of time in weeks.

    >>> weeks(12)
    Length(days=84)
    """
    return Length(7 * n)


def _declared(path: str, *kinds: FactKind) -> ProfileField:
    declared = field_at(path)
    if declared.kind not in kinds:
        message = f"{path} is a {declared.kind.value}, not a {' or '.join(each.value for each in kinds)}"
        raise TypeError(message)
    return declared


def flag(path: str) -> Fact:
    """A yes-or-no fact of the profile; it is a condition by itself."""
    return Fact(path=_declared(path, FactKind.FLAG).path)


class _Comparable(ABC, Generic[T]):
    """What numbers and durations share: four comparisons and a half-open interval."""

    def __init__(self, path: str) -> None:
        self.field = _declared(path, FactKind.NUMBER)

    @abstractmethod
    def _steps(self, value: T) -> int:
        """The value in whole steps of the field; ``TypeError`` if it is of the wrong kind."""

    def _compare(self, op: Operator, value: T) -> Compare:
        return Compare(path=self.field.path, op=op, steps=self._steps(value), unit=self.field.unit)

    def __ge__(self, value: T) -> Compare:
        """At least the value."""
        return self._compare(Operator.AT_LEAST, value)

    def __gt__(self, value: T) -> Compare:
        """More than the value."""
        return self._compare(Operator.ABOVE, value)

    def __le__(self, value: T) -> Compare:
        """At most the value."""
        return self._compare(Operator.AT_MOST, value)

    def __lt__(self, value: T) -> Compare:
        """Less than the value."""
        return self._compare(Operator.BELOW, value)

    def between(self, *, at_least: T, below: T) -> Condition:
        """From the first value, included, to the second, not included."""
        return all_of(self >= at_least, self < below)


class Numeric(_Comparable[float]):
    """A number of the profile, compared in its own unit.

    >>> bmi = number("bmi")
    >>> (bmi >= 30).steps, (bmi >= 30).unit
    (300, 'kg/m2')
    """

    def _steps(self, value: object) -> int:
        mark = self.field.number
        if mark is None or not isinstance(value, int | float):
            message = f"{self.field.path} is in {self.field.unit}: write a plain number"
            raise TypeError(message)
        steps = mark.whole_steps(value)
        if Decimal(str(mark.value_of(steps))) != Decimal(str(value)):
            message = f"{self.field.path} has steps of {mark.step}: a threshold must be a whole number of them"
            raise ValueError(message)
        return steps


class Duration(_Comparable[Length]):
    """A length of time of the profile, compared with ``weeks(...)`` or ``days(...)``.

    >>> (duration("problem.duration_days") > weeks(12)).steps
    84
    """

    def _steps(self, value: object) -> int:
        if not isinstance(value, Length):
            message = f"{self.field.path} is a length of time: write weeks(...) or days(...)"
            raise TypeError(message)
        return value.days


class Choices(Generic[E]):
    """A choice of the profile, or a list of choices."""

    def __init__(self, path: str, words: type[E]) -> None:
        """Refer to the field at ``path``, whose words are those of ``words``."""
        self.field = _declared(path, FactKind.CHOICE, FactKind.CHOICES)
        self.words = words

    def is_(self, word: E) -> Is:
        """The choice is this word."""
        return Is(path=self.field.path, option=word.value)

    def is_one_of(self, *words: E) -> Condition:
        """The choice is one of these words."""
        return any_of(*map(self.is_, words))

    def include(self, word: E) -> Is:
        """The list of choices includes this word."""
        return Is(path=self.field.path, option=word.value)


def number(path: str) -> Numeric:
    """A number of the profile."""
    return Numeric(path)


def duration(path: str) -> Duration:
    """A length of time of the profile, in days."""
    return Duration(path)


def choice(path: str, words: type[E]) -> Choices[E]:
    """A choice of the profile, or a list of choices."""
    return Choices(path, words)
