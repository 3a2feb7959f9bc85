"""Every fact of one patient as one bit, so that what is known is one number.

The patient's facts stand first; the facts of the ``k``-th problem follow, each problem in a block of
its own. Sets of facts are then whole numbers, and union and difference are ``|`` and ``& ~``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from careplan.fields import DERIVED, FactKind, FactScope, ProfileField, fields
from careplan.language.rules import Screen
from careplan.models import PainProblem, PatientProfile

__all__ = ["Universe"]

PREFIX: Final = "problem."


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
        self.width = len(self.problem)
        self._readers = _by_section(self.patient)
        self._problem_names = tuple((each.path.removeprefix(PREFIX), self.bits[each.path]) for each in self.problem)
        self._derived = tuple((name, self.bits[path]) for path, (name, _) in DERIVED.items())
        self.derived = self.mask(DERIVED)
        self._settled = {screen.key: self.mask(_flags(screen.items)) for screen in screens}

    def mask(self, paths: Iterable[str]) -> int:
        """The bits of facts of one scope."""
        found = 0
        for path in paths:
            found |= self.bits[path]
        return found

    def shifted(self, problem_mask: int, problem: int) -> int:
        """Bits of problem facts, moved to the block of one problem."""
        return problem_mask << (len(self.patient) + problem * self.width)

    def known(self, profile: PatientProfile) -> int:
        """Every fact that is given, or absent because a screen is complete."""
        found = self._given(profile) | self._by_screens(profile.screens, profile.not_known, "")
        for place, problem in enumerate(profile.problems):
            found |= self.shifted(self._known_of(problem), place)
        return found

    def _given(self, profile: PatientProfile) -> int:
        found = 0
        for section, names in self._readers:
            values = (profile if section is None else getattr(profile, section)).__dict__
            for name, bit in names:
                if values[name] is not None:
                    found |= bit
        for name, bit in self._derived:
            if getattr(profile, name) is not None:
                found |= bit
        return found

    def _known_of(self, problem: PainProblem) -> int:
        values, found = problem.__dict__, 0
        for name, bit in self._problem_names:
            if values[name] is not None:
                found |= bit
        return found | self._by_screens(problem.screens, problem.not_known, PREFIX)

    def _by_screens(self, screens: Sequence[str], not_known: Sequence[str], prefix: str) -> int:
        found = 0
        for key in screens:
            found |= self._settled.get(key, 0)
        for path in not_known:
            found &= ~self.bits[prefix + path]
        return found

    def named(self, mask: int, problems: int) -> Iterator[tuple[ProfileField, int | None]]:
        """The facts of a set, in order, with the problem that each belongs to."""
        blocks = [(self.patient, None), *((self.problem, place) for place in range(problems))]
        for group, place in blocks:
            part = mask & ((1 << len(group)) - 1)
            mask >>= len(group)
            while part:
                low = part & -part
                yield group[low.bit_length() - 1], place
                part ^= low


def _by_section(declared: Sequence[ProfileField]) -> tuple[tuple[str | None, tuple[tuple[str, int], ...]], ...]:
    sections: dict[str | None, list[tuple[str, int]]] = {}
    for place, each in enumerate(declared):
        if not each.derived:
            section, _, name = each.path.rpartition(".")
            sections.setdefault(section or None, []).append((name, 1 << place))
    return tuple((section, tuple(names)) for section, names in sections.items())


def _flags(paths: Iterable[str]) -> Iterator[str]:
    """A completed screen settles flags only; a number that nobody measured stays not known."""
    declared: Mapping[str, Any] = fields()
    return (path for path in paths if declared[path].kind is FactKind.FLAG)
