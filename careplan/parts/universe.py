"""Every fact of one patient as one bit, so that what is known is one number.

The patient's facts stand first; the facts of the ``k``-th problem follow, each problem in a block of
its own. Sets of facts are then whole numbers, and union and difference are ``|`` and ``& ~``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final, TypeVar

from careplan.fields import DERIVED, FactKind, FactScope, ProfileField, fields
from careplan.language.rules import Screen
from careplan.models import PainProblem, PatientProfile

__all__ = ["Known", "Universe", "chosen"]

PREFIX: Final = "problem."
ZEROS_AND_ONES: Final = bytes.maketrans(b"01", b"\x00\x01")

T = TypeVar("T")


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
        self._sections = _by_section(self.patient)
        self._problem_bits = {each.path.removeprefix(PREFIX): self.bits[each.path] for each in self.problem}
        self._derived = tuple((name, self.bits[path]) for path, (name, _) in DERIVED.items())
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
            own_facts, own_true = self._given_of(problem)
            own_facts |= self._by_screens(problem.screens, problem.not_known, PREFIX)
            facts |= self.shifted(own_facts, place)
            true |= self.shifted(own_true, place)
        return Known(facts, true)

    def _given(self, profile: PatientProfile) -> tuple[int, int]:
        facts = true = 0
        for section, bits in self._sections:
            part = profile if section is None else getattr(profile, section)
            own_facts, own_true = _set_bits(part.__dict__, bits)
            facts |= own_facts
            true |= own_true
        for name, bit in self._derived:
            if getattr(profile, name) is not None:
                facts |= bit
        return facts, true

    def _given_of(self, problem: PainProblem) -> tuple[int, int]:
        return _set_bits(problem.__dict__, self._problem_bits)

    def _by_screens(self, screens: Sequence[str], not_known: Sequence[str], prefix: str) -> int:
        found = 0
        for key in screens:
            found |= self._settled.get(key, 0)
        for path in not_known:
            found &= ~self.bits[prefix + path]
        return found


def _set_bits(values: Mapping[str, object], bits: Mapping[str, int]) -> tuple[int, int]:
    """The bits of the values that are given, and of those that are true; a sum, as no two are the same."""
    given = [name for name in bits if values[name] is not None]
    true = [bits[name] for name in given if values[name] is True]
    return sum([bits[name] for name in given]), sum(true)


def _by_section(declared: Sequence[ProfileField]) -> tuple[tuple[str | None, Mapping[str, int]], ...]:
    sections: dict[str | None, dict[str, int]] = {}
    for place, each in enumerate(declared):
        if not each.derived:
            section, _, name = each.path.rpartition(".")
            sections.setdefault(section or None, {})[name] = 1 << place
    return tuple(sections.items())


def _flags(paths: Iterable[str]) -> Iterator[str]:
    """A completed screen settles flags only; a number that nobody measured stays not known."""
    declared = fields()
    return (path for path in paths if declared[path].kind is FactKind.FLAG)
