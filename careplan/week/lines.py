"""The lines of the week that a plan shows: minutes by therapy, and what waits for time."""

from __future__ import annotations

from collections.abc import Sequence

from careplan.plans import Deferral, Week, WeekLine
from careplan.week.fitting import Slot

__all__ = ["week_of"]


def week_of(slots: Sequence[Slot], available: int | None) -> Week:
    """The first week in which everything that does not wait for time is running."""
    running = [slot for slot in slots if not slot.deferred and slot.start is not None]
    lines = tuple(_week_line(slot, slot.start) for slot in running if slot.start is not None)
    waiting = tuple(
        Deferral(
            therapy=slot.candidate.therapy,
            start_week=slot.start,
            minutes_needed=slot.candidate.share.lowest(),
            reason=slot.deferred,
        )
        for slot in slots
        if slot.deferred
    )
    return Week(
        available_minutes=available, used_minutes=sum(line.minutes for line in lines), lines=lines, deferred=waiting
    )


def _week_line(slot: Slot, start: int) -> WeekLine:
    share = slot.candidate.share
    minutes_each, home_minutes = share.split(slot.sessions, top=slot.top)
    return WeekLine(
        therapy=slot.candidate.therapy,
        start_week=start,
        sessions=slot.sessions,
        minutes_each=minutes_each or None,
        home_minutes=home_minutes,
        minutes=slot.minutes,
        minutes_known=share.known,
    )
