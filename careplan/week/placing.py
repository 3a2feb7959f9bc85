"""Places weekly sessions on days: an exact search over sets of days, without medicine in it.

What rules ask and the days on which the patient can come are never broken: a session that finds no day is left out, and
counted. Of all ways to do that, the first of these that differs decides: no therapy without any session; few sessions
left out, of those that come last; sessions of one therapy spread evenly; an easy day after a hard one; two visits
at most in one trip; few trips. Home sessions look for days without a visit one by one, and the earliest days are
taken where nothing else decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

from careplan.week.days import DAYS, EVERY_DAY, GAP, HOURS, NEXT_TO, OF_SIZE, UNEVEN, near
from careplan.week.series import Series, Spacing

__all__ = ["LIMIT", "TRIP", "Placed", "place"]

CACHED: Final = 256
LIMIT: Final = 2000
"""Partial timetables looked at before the best one found so far is taken."""

TRIP: Final = 2
"""Visits that fit one trip."""

# What each wish weighs: more than all that follow it together.
NOTHING, LEFT_OUT, BY_RANK, SPREAD, HARD, CROWDED, TRIPS, AT_HOME = (
    1 << each for each in (66, 54, 40, 28, 22, 16, 10, 0)
)
NEVER: Final = 1 << 90
"""More than any timetable weighs."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A set of days for each series; ``exact`` is false where the search was cut short."""

    masks: tuple[int, ...]
    exact: bool


@lru_cache(CACHED)
def place(series: tuple[Series, ...], rules: tuple[Spacing, ...]) -> Placed:
    """The best days for all series; those that come first are the last to lose a session.

    >>> from careplan.week.days import chosen
    >>> apart = Spacing((0, 1), hours=24)
    >>> [chosen(mask) for mask in place((Series(2), Series(1)), (apart,)).masks]
    [(0, 3), (1,)]
    """
    ruled = {each for rule in rules for each in rule.series}
    tried = [number for number, each in enumerate(series) if number in ruled or not each.free]
    order = sorted(tried, key=lambda number: (not series[number].demanding, -series[number].sessions, number))
    search = _Search(series, rules, order, whole=True)
    if search.best is None:
        search = _Search(series, rules, order, whole=False)
    masks = search.best or [0] * len(series)
    for number in (each for each in range(len(series)) if each not in tried):
        masks[number] = _fitting(series[number], series, masks)
    return Placed(tuple(masks), exact=search.nodes < LIMIT)


def _fitting(own: Series, series: Sequence[Series], masks: Sequence[int]) -> int:
    """The best days of home sessions that no rule binds: evenly, on days without a visit, then on days with little."""
    visits = 0
    for each, mask in zip(series, masks, strict=True):
        visits |= mask if each.away else 0

    def badness(mask: int) -> tuple[int, int, int]:
        return UNEVEN[mask], (mask & visits).bit_count(), sum((mask & other).bit_count() for other in masks)

    return min(OF_SIZE[own.days_wanted], key=badness)


class _State(NamedTuple):
    """Days so far: with a demanding session, with a visit, with as many as fit a trip, with a session at home.

    ``own`` is what the series weigh by themselves; ``blocked`` are the days that each series may no longer have.
    """

    own: int
    blocked: tuple[int, ...]
    hard: int = 0
    visited: int = 0
    full: int = 0
    home: int = 0

    def cost(self) -> int:
        """What it weighs; it never falls when a series is added."""
        together = NEXT_TO[self.hard] * HARD + self.visited.bit_count() * TRIPS
        return self.own + together + (self.home & self.visited).bit_count() * AT_HOME

    def after(self, each: Series, mask: int, own: int, blocked: tuple[int, ...]) -> _State:
        """The state with one series more."""
        hard = self.hard | mask if each.demanding else self.hard
        if not each.away:
            return _State(self.own + own, blocked, hard, self.visited, self.full, self.home | mask)
        own += (mask & self.full).bit_count() * CROWDED
        full = self.full | (self.visited & mask)
        return _State(self.own + own, blocked, hard, self.visited | mask, full, self.home)


class _Column:
    """One series in the search: its sets of days with their weights, the lightest first."""

    def __init__(self, number: int, series: Sequence[Series], *, whole: bool) -> None:
        self.number, self.each, self.rank = number, series[number], len(series) - number
        self.options = self._options(whole=whole)
        grouped = groupby(self.options, key=itemgetter(0))
        self.tiers = [(weight, [mask for _, mask in group]) for weight, group in grouped]
        self.least = cache(self._least)

    def _options(self, *, whole: bool) -> list[tuple[int, int]]:
        """The sets that the series may have; with ``whole``, it loses no more sessions than it does by itself."""
        each = self.each
        sizes = range(each.days_wanted, -1, -1)
        fitting = [
            mask
            for size in sizes
            for mask in OF_SIZE[size]
            if not mask & ~each.allowed and GAP[mask] * HOURS >= each.rest
        ]
        if whole:
            least = each.left_out(fitting[0])
            fitting = [mask for mask in fitting if each.left_out(mask) == least]
        return sorted(((self._weight(mask), mask) for mask in fitting), key=itemgetter(0))

    def _weight(self, mask: int) -> int:
        left = self.each.left_out(mask)
        nothing = 0 if mask or not self.each.sessions else NOTHING
        return nothing + left * (LEFT_OUT + self.rank * BY_RANK) + UNEVEN[mask] * SPREAD

    def _least(self, blocked: int) -> tuple[int, int]:
        """The weight of the lightest set without some days, and its visits: fewer would weigh more than any trip."""
        free = (option for option in self.options if not option[1] & blocked)
        weight, mask = next(free, (NEVER, 0))
        return weight, mask.bit_count() if self.each.away else 0


_Step: TypeAlias = tuple[int, int, int, _State]
"""What follows at least weighs, the turn among equals, the days, and the state with them."""


class _Search:
    """Branch and bound: one series after another, the best days first."""

    def __init__(
        self, series: Sequence[Series], rules: Sequence[Spacing], order: Sequence[int], *, whole: bool
    ) -> None:
        self.columns = [_Column(number, series, whole=whole) for number in order]
        self.hours = [self._hours(rules, place) for place in range(len(order))]
        self.groups = [list(self._groups(rules, order[: place + 1])) for place in range(len(order))]
        self.masks, self.nodes = [0] * len(series), 0
        self.best: list[int] | None = None
        self.least = NEVER
        self._run(0, _State(0, (0,) * len(order)))

    def _hours(self, rules: Sequence[Spacing], place: int) -> list[tuple[int, int]]:
        """The series that come later and the hours that they keep away from this one."""
        found = []
        for later in range(place + 1, len(self.columns)):
            pair = {self.columns[place].number, self.columns[later].number}
            hours = max((rule.hours for rule in rules if pair.issubset(rule.series)), default=0)
            found += [(later, hours)] if hours else []
        return found

    def _groups(self, rules: Sequence[Spacing], settled: Sequence[int]) -> Iterator[list[int]]:
        """The other series of what may not all stand on one day, once only the last of them is left to place."""
        for rule in rules:
            if rule.not_all and settled[-1] in rule.series and set(settled).issuperset(rule.series):
                yield [each for each in rule.series if each != settled[-1]]

    def _run(self, place: int, state: _State) -> None:
        """Look at all that can still be better than the best so far."""
        if place == len(self.columns):
            self.best, self.least = list(self.masks), state.cost() // TRIPS * TRIPS
            return
        for tier in self._tiers(place, state):
            for cost, _, mask, after in sorted(tier, key=itemgetter(0, 1)):
                if cost >= self.least or self.nodes >= LIMIT:
                    break
                self.nodes += 1
                self.masks[self.columns[place].number] = mask
                self._run(place + 1, after)

    def _tiers(self, place: int, state: _State) -> Iterator[list[_Step]]:
        """The days that a series can have, given those before it, in groups of equal weight, the lightest first."""
        column, blocked, shared = self.columns[place], state.blocked[place], self._shared(place)
        for own, options in column.tiers:
            if state.own + own >= self.least or self.nodes >= LIMIT:
                return
            found: list[_Step] = []
            for turn, mask in enumerate(options):
                if not mask & blocked and not any(mask & days for days in shared):
                    after = state.after(column.each, mask, own, self._blocked(place, state.blocked, mask))
                    found.append((self._bound(place + 1, after), turn, mask, after))
            yield found

    def _bound(self, place: int, state: _State) -> int:
        """What a timetable weighs at least that goes on from a state."""
        own = visits = 0
        for column, blocked in zip(self.columns[place:], state.blocked[place:], strict=True):
            weight, days = column.least(blocked)
            own, visits = own + weight, visits + days
        room = (state.visited & ~state.full).bit_count()
        trips = min(DAYS - state.visited.bit_count(), max(0, visits - room + 1) // TRIP)
        return state.cost() + own + trips * TRIPS + max(0, visits - room - TRIP * trips) * CROWDED

    def _shared(self, place: int) -> list[int]:
        """The days on which all others of a group stand already."""
        found = []
        for group in self.groups[place]:
            days = EVERY_DAY
            for each in group:
                days &= self.masks[each]
            found.append(days)
        return found

    def _blocked(self, place: int, blocked: tuple[int, ...], mask: int) -> tuple[int, ...]:
        kept = list(blocked)
        for later, hours in self.hours[place]:
            kept[later] |= near(mask, hours)
        return tuple(kept)
