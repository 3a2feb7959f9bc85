"""The lines of the week that a plan shows: minutes by therapy, and what waits for time."""

from __future__ import annotations

from collections.abc import Sequence

from careplan.plans import Deferral, Week, WeekLine
from careplan.week.fitting import Slot
from careplan.week.share import HORIZON

__all__ = ["busiest", "week_of"]


def week_of(slots: Sequence[Slot], available: int | None) -> Week:
    """The first week in which everything that does not wait for time is running."""
    running = [slot for slot in slots if not slot.deferred and slot.start is not None]
    lines = tuple(_week_line(slot, slot.start) for slot in running if slot.start is not None)
    waiting = tuple(
        Deferral(
            therapy=slot.candidate.therapy,
            start_week=slot.start,
            minutes_needed=slot.candidate.share.lowest.minutes(slot.candidate.share.travel),
            reason=slot.deferred,
            minutes_known=slot.candidate.share.known,
        )
        for slot in slots
        if slot.deferred
    )
    return Week(available_minutes=available, used_minutes=busiest(lines), lines=lines, deferred=waiting)


def busiest(lines: Sequence[WeekLine]) -> int:
    """The most minutes of any week: a course that has ended leaves its time to others."""
    starts = [each.start_week for each in lines]
    running = ([each for each in lines if each.start_week <= week <= (each.last_week or week)] for week in starts)
    return max((sum(each.minutes for each in together) for together in running), default=0)


def _week_line(slot: Slot, start: int) -> WeekLine:
    setting, weeks = slot.setting, slot.candidate.share.weeks
    return WeekLine(
        therapy=slot.candidate.therapy,
        start_week=start,
        last_week=None if weeks == HORIZON else start + weeks - 1,
        sessions=setting.sessions,
        minutes_each=setting.each or None,
        home_minutes=setting.home,
        minutes=slot.minutes,
        minutes_known=slot.candidate.share.known,
    )
