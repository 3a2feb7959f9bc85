"""Fits therapies into the weeks: lower ends first, then raised towards the upper ends while time remains.

What does not fit now is deferred with the first week in which it does; nothing is dropped. At most two
new therapies start in a week. Passive care has an active therapy beside it in every week of its course. Therapies take
their places by rank; where something then waits for time, in the order in which they are kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from careplan.catalogue import Therapy
from careplan.week.ranking import Candidate, by_rank, kept_first, leading
from careplan.week.share import HORIZON, Setting

__all__ = ["MAX_STARTS", "NO_ACTIVE", "NO_COMPANY", "NO_TIME", "TIME_TAKEN", "TOO_LONG", "Slot", "fit"]

MAX_STARTS: Final = 2
"""New therapies that may start in one week."""

SOON: Final = 1
"""Weeks that the first visit of all may take from what then starts: that is no deferral."""

NO_TIME: Final = "there is not enough time in the week until another course ends"
TIME_TAKEN: Final = "what goes on beside it leaves too little time in the week"
TOO_LONG: Final = "it needs more time than the patient has in a week"
NO_COMPANY: Final = "it is given only beside another therapy, and none of those can start now"
NO_ACTIVE: Final = "passive care is never given alone, and no active therapy can start now"


LONELY: Final = (NO_COMPANY, NO_ACTIVE)
SHORT: Final = (NO_TIME, TIME_TAKEN)


@dataclass(frozen=True, slots=True)
class Slot:
    """A therapy's place in the weeks; ``start`` is ``None`` where no week within sight has room."""

    candidate: Candidate
    start: int | None
    deferred: str
    setting: Setting

    @property
    def minutes(self) -> int:
        """Minutes a week, travel and home practice included."""
        return self.setting.minutes(self.candidate.share.travel)


class _Weeks:
    """Minutes used and therapies started in each week ahead, from week 1."""

    def __init__(self, available: int | None, most_starts: int) -> None:
        self.available, self.most_starts = available, most_starts
        self.load = [0] * (HORIZON + 1)
        self.starts = [0] * (HORIZON + 2)
        self.running: list[set[Therapy]] = [set() for _ in range(HORIZON + 1)]
        self.active = [False] * (HORIZON + 1)

    def span(self, start: int, weeks: int) -> slice:
        return slice(start, min(start + weeks, HORIZON + 1))

    def room(self, start: int, weeks: int, minutes: int) -> bool:
        return self.available is None or max(self.load[self.span(start, weeks)]) + minutes <= self.available

    def take(self, start: int, weeks: int, minutes: int) -> None:
        for week in range(start, min(start + weeks, HORIZON + 1)):
            self.load[week] += minutes

    def begin(self, candidate: Candidate, start: int) -> None:
        share = candidate.share
        self.take(start, share.weeks, share.lowest.minutes(share.travel))
        self.starts[start] += not candidate.under_way
        for week in range(start, HORIZON + 1 if share.goes_on else min(start + share.weeks, HORIZON + 1)):
            self.running[week].add(candidate.therapy)
            self.active[week] |= candidate.active

    def accompanied(self, candidate: Candidate, week: int) -> bool:
        """Passive care beside active care as long as it lasts, and whatever else it needs beside it."""
        running = self.running[week]
        active = candidate.active or all(self.active[self.span(week, candidate.share.weeks)])
        return active and not any(running.isdisjoint(one) for one in candidate.needs)

    def first_start(self, candidate: Candidate, *, timed: bool) -> int | None:
        """The first week in which it may start, looking at the time as well or not."""
        share = candidate.share
        minutes = share.lowest.minutes(share.travel)
        for week in range(1, HORIZON + 1):
            crowded = not candidate.under_way and self.starts[week] >= self.most_starts
            if (
                not crowded
                and self.accompanied(candidate, week)
                and (not timed or self.room(week, share.weeks, minutes))
            ):
                return week
        return None


def _placed(weeks: _Weeks, candidate: Candidate) -> Slot:
    wished, start = (weeks.first_start(candidate, timed=timed) for timed in (False, True))
    if wished is None:
        return _alone(candidate)
    if start is not None:
        weeks.begin(candidate, start)
        return Slot(candidate, start, "" if start <= wished + SOON else NO_TIME, candidate.share.lowest)
    return Slot(candidate, None, TIME_TAKEN if candidate.fits(weeks.available) else TOO_LONG, candidate.share.lowest)


def _raised(weeks: _Weeks, slot: Slot) -> Slot:
    """The same slot with as many sessions, and then as much time for each, as there is room for."""
    share, start = slot.candidate.share, slot.start
    if start is None:
        return slot
    for setting in share.raises():
        more = setting.minutes(share.travel) - slot.minutes
        if not weeks.room(start, share.weeks, more):
            return slot
        weeks.take(start, share.weeks, more)
        slot = replace(slot, setting=setting)
    return slot


def _alone(candidate: Candidate) -> Slot:
    reason = NO_COMPANY if candidate.active else NO_ACTIVE
    return Slot(candidate, None, reason, candidate.share.lowest)


def fit(candidates: tuple[Candidate, ...], available: int | None, most_starts: int = MAX_STARTS) -> tuple[Slot, ...]:
    """A place for every candidate, in order of rank; with no known limit of time nothing is cut.

    Where a therapy waits for time that others take, what is kept first is asked first.
    """
    found = _in_turn(by_rank(candidates), available, most_starts)
    if any(slot.deferred in SHORT for slot in found):
        found = _in_turn(kept_first(candidates, available), available, most_starts)
    return tuple(sorted(found, key=lambda slot: slot.candidate.rank))


def _in_turn(order: list[Candidate], available: int | None, most_starts: int) -> tuple[Slot, ...]:
    """Places in some order; what found nobody to stand beside looks again once everything else has its place."""
    weeks, led = _Weeks(available, most_starts), leading(order, available)
    if not led:
        return tuple(_placed(weeks, each) if each.active else _alone(each) for each in order)
    placed = [_placed(weeks, each) for each in led]
    placed = [_placed(weeks, slot.candidate) if slot.deferred in LONELY else slot for slot in placed]
    return tuple(_raised(weeks, slot) for slot in placed)
