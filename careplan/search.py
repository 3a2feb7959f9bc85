"""The least change of a profile that turns a verdict: which facts, and by how little.

Only facts declared ``changeable`` are ever changed, and only known ones: what nobody has answered is a
question, not a change. Sets of changes are tried by number of facts, then by steps, then by path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from careplan.errors import InvalidProfile
from careplan.models import PatientProfile
from careplan.moves import Change, times
from careplan.standing import HOPELESS, forgotten
from careplan.words import Verdict

__all__ = ["MAX_TRIALS", "Found", "least_change"]

MAX_TRIALS: Final = 2000
"""Profiles tried before the search gives up and says so."""

Verdicts = Callable[[PatientProfile], Verdict]
"""The verdict for one therapy and a profile."""


Changes = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What the search came to: a change, or how many profiles were tried without one."""

    changes: Changes
    profile: PatientProfile | None
    trials: int
    exhausted: bool


class _Search:
    """Counts its trials, and stops at the limit."""

    def __init__(self, profile: PatientProfile, verdict: Verdicts, small: Sequence[Change]) -> None:
        self.profile, self.verdict, self.small, self.trials = profile, verdict, small, 0
        self.timed = times(profile)
        self._short: dict[int, list[Changes]] = {}
        self._closed: dict[frozenset[str], bool] = {}

    @property
    def spent(self) -> bool:
        return self.trials >= MAX_TRIALS

    def tried(self, changes: Changes) -> Verdict | None:
        """The verdict after some changes; ``None`` where that is no valid profile, or after too many trials."""
        if self.spent:
            return None
        self.trials += 1
        try:
            return self.verdict(self.profile.changed({each.path: each.after for each in changes}))
        except InvalidProfile:
            return None

    def without_time(self, size: int) -> Changes | None:
        """The least set of so many changes that turns the verdict; remembers those after which only time is short."""
        short = self._short.setdefault(size, [])
        for changes in _sets(self._promising(size), size):
            if not self._promises(frozenset(each.path for each in changes)):
                continue
            found = self.tried(changes)
            if found is not None and found.startable:
                return changes
            if found is Verdict.DEFERRED:
                short.append(changes)
        return None

    def _promising(self, size: int) -> list[Change]:
        """The changes of facts that belong to a set of so many facts without which the therapy may be open."""
        paths = sorted({each.path for each in self.small})
        kept = {path for each in combinations(paths, size) if self._promises(frozenset(each)) for path in each}
        return [each for each in self.small if each.path in kept]

    def _promises(self, paths: frozenset[str]) -> bool:
        """Whether some values of these facts may open the therapy: it is not closed for certain without them."""
        if paths not in self._closed:
            if self.spent:
                return False
            self.trials += 1
            self._closed[paths] = self.verdict(forgotten(self.profile, paths)) in HOPELESS
        return not self._closed[paths]

    def with_time(self, size: int, least: Changes | None) -> Changes | None:
        """The least set of so many changes, one of them of time; only where time was all that was short."""
        for changes in self._short.get(size - 1, []):
            for time in self.timed:
                whole = (*changes, time)
                if (least is not None and _weight(whole) >= _weight(least)) or self.spent:
                    break
                found = self.tried(whole)
                if found is not None and found.startable:
                    least = whole
        return least

    def of_size(self, size: int) -> Changes | None:
        """The least set of changes to so many different facts."""
        return self.with_time(size, self.without_time(size))

    def start(self) -> None:
        """Note whether time is all that is short to begin with."""
        self._short[0] = [()] if self.tried(()) is Verdict.DEFERRED else []


def _weight(changes: Changes) -> tuple[int, list[str]]:
    return sum(each.steps for each in changes), sorted(each.path for each in changes)


def _sets(small: Sequence[Change], size: int) -> list[Changes]:
    """Sets of changes to different facts, the least first."""
    sets = (each for each in combinations(small, size) if len({one.path for one in each}) == size)
    return sorted(sets, key=_weight)


def _sizes(search: _Search) -> Iterable[int]:
    """How many facts can be changed together."""
    paths = {each.path for each in (*search.small, *search.timed)}
    return range(1, len(paths) + 1)


def least_change(profile: PatientProfile, small: Sequence[Change], verdict: Verdicts) -> Found:
    """The least set of changes that turns the verdict, by facts, then steps, then paths.

    Args:
        profile: The patient.
        small: The changes to consider, besides those of time.
        verdict: The verdict for a profile; it opens when that is offered or optional.
    """
    search, changes = _Search(profile, verdict, small), None
    search.start()
    for size in _sizes(search):
        if changes is None and not search.spent:
            changes = search.of_size(size)
    ordered = tuple(sorted(changes or (), key=lambda each: each.path))
    after = profile.changed({each.path: each.after for each in ordered}) if ordered else None
    return Found(ordered, after, search.trials, exhausted=not search.spent)
