"""Every fact of one patient as one bit, so that what is known is one number.

The patient's facts stand first; the facts of the ``k``-th problem follow, each problem in a block of
its own. Sets of facts are then whole numbers, and union and difference are ``|`` and ``& ~``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, groupby
from operator import itemgetter
from typing import Any, Final, TypeAlias, TypeVar

from careplan.fields import DERIVED, FactKind, FactScope, fields
from careplan.language.rules import Screen
from careplan.models import PatientProfile

__all__ = ["Known", "Universe", "chosen"]

PREFIX: Final = "problem."
ZEROS_AND_ONES: Final = bytes.maketrans(b"01", b"\x00\x01")
DIGITS: Final = bytes.maketrans(b"\x00\x01", b"01")

T = TypeVar("T")
Values: TypeAlias = Callable[[Mapping[str, Any]], tuple[Any, ...]]
"""Gives the values of some names, in a fixed order."""


def chosen(mask: int, items: Sequence[T]) -> Iterator[T]:
    """The items whose bits are set, the lowest bit first.

    >>> list(chosen(0b101, ["a", "b", "c"]))
    ['a', 'c']
    """
    return compress(items, format(mask, "b").encode().translate(ZEROS_AND_ONES)[::-1])


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a patient: every fact that is given or settled, and the flags among them that are true."""

    facts: int
    true: int


class Universe:
    """The facts that a book reads, and where each stands."""

    def __init__(self, screens: Iterable[Screen]) -> None:
        """Number every declared fact; remember which flags each screen settles."""
        declared = fields()
        self.patient = tuple(each for each in declared.values() if each.scope is FactScope.PATIENT)
        self.problem = tuple(each for each in declared.values() if each.scope is FactScope.PROBLEM)
        self.bits: Final[Mapping[str, int]] = {
            each.path: 1 << place for group in (self.patient, self.problem) for place, each in enumerate(group)
        }
        self.flags = self.mask(each.path for each in self.patient if each.kind is FactKind.FLAG)
        self.problem_flags = self.mask(each.path for each in self.problem if each.kind is FactKind.FLAG)
        self.derived = self.mask(DERIVED)
        self._stored = tuple(_runs(each.path for each in self.patient if not each.derived))
        self._derived = tuple(DERIVED[each.path][0] for each in self.patient if each.derived)
        self._of_problem = _values_of([each.path.removeprefix(PREFIX) for each in self.problem])
        self._settled = {screen.key: self.mask(_flags(screen.items)) for screen in screens}

    def mask(self, paths: Iterable[str]) -> int:
        """The bits of facts of one scope."""
        found = 0
        for path in paths:
            found |= self.bits[path]
        return found

    def shifted(self, problem_mask: int, problem: int) -> int:
        """Bits of problem facts, moved to the block of one problem."""
        return problem_mask << (len(self.patient) + problem * len(self.problem))

    def known(self, profile: PatientProfile) -> Known:
        """Every fact that is given, or absent because a screen is complete."""
        facts, true = self._given(profile)
        facts |= self._by_screens(profile.screens, profile.not_known, "")
        for place, problem in enumerate(profile.problems):
            own_facts, own_true = _bits(self._of_problem(problem.__dict__))
            own_facts |= self._by_screens(problem.screens, problem.not_known, PREFIX)
            facts |= self.shifted(own_facts, place)
            true |= self.shifted(own_true, place)
        return Known(facts, true)

    def unknown(self, known: Known, problems: int) -> int:
        """Every fact that could be asked for and is not known; derived numbers are not asked for."""
        every = (1 << len(self.patient) + problems * len(self.problem)) - 1
        return every ^ (known.facts | self.derived)

    def _given(self, profile: PatientProfile) -> tuple[int, int]:
        """The patient's own facts that are given, and those that are true: derived numbers stand after all others."""
        values: list[object] = []
        for section, pick in self._stored:
            values += pick((getattr(profile, section) if section else profile).__dict__)
        values += [getattr(profile, name) for name in self._derived]
        return _bits(values)

    def _by_screens(self, screens: Sequence[str], not_known: Sequence[str], prefix: str) -> int:
        found = 0
        for key in screens:
            found |= self._settled.get(key, 0)
        for path in not_known:
            found &= ~self.bits[prefix + path]
        return found


def _bits(values: Sequence[object]) -> tuple[int, int]:
    """The bits of the values that are given, and of those that are true: as digits, the last one stands first."""
    given, true = bytes([each is not None for each in values]), bytes([each is True for each in values])
    return int(given.translate(DIGITS)[::-1], 2), int(true.translate(DIGITS)[::-1], 2)


def _values_of(names: Sequence[str]) -> Values:
    return itemgetter(*names) if len(names) > 1 else lambda values: (values[names[0]],)


def _runs(paths: Iterable[str]) -> Iterator[tuple[str, Values]]:
    """How to pick the values of paths in their order: from one section, or the profile itself, after the other."""
    for section, own in groupby((path.rpartition(".") for path in paths), key=itemgetter(0)):
        yield section, _values_of([name for _, _, name in own])


def _flags(paths: Iterable[str]) -> Iterator[str]:
    """A completed screen settles flags only; a number that nobody measured stays not known."""
    declared = fields()
    return (path for path in paths if declared[path].kind is FactKind.FLAG)
