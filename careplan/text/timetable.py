"""The days of the week as text: what stands on each, what finds no day and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from careplan.catalogue import CATALOGUE, Therapy
from careplan.models import Weekday
from careplan.plans import Appointment, CarePlan, Day, Practice, Timetable, UnmetWish, Unplaced
from careplan.text.page import Page

__all__ = ["timetable"]

SHORT: Final = 3
"""Letters of a day's name."""


def timetable(page: Page, plan: CarePlan) -> None:
    """The days, one line each; nothing where nothing has its day."""
    table = plan.week.timetable
    if table is None or not (table.unplaced or any(each.appointments or each.practice for each in table.days)):
        return
    page.heading("Day by day")
    if not table.days_known:
        page.say("The days on which the patient can come are not known: all seven are used.", 1)
    daily = _daily(table)
    for each in table.days:
        practice = [one for one in each.practice if one not in daily]
        if each.appointments or practice:
            page.say(f"{each.day.value[:SHORT].title()}  {_day(each, practice, plan)}", 1, SHORT + 2)
    if daily:
        page.say(f"Every day at home: {_practice(daily)}", 1, 2)
    page.items(_notes(table), 1)


def _daily(table: Timetable) -> list[Practice]:
    """What is practised on every day for the same time."""
    return [one for one in table.days[0].practice if all(one in each.practice for each in table.days)]


def _day(day: Day, practice: Sequence[Practice], plan: CarePlan) -> str:
    starts = {line.therapy: line.start_week for line in plan.week.lines}
    sessions = ", ".join(_session(each, starts) for each in day.appointments)
    at_home = f"at home: {_practice(practice)}" if practice else ""
    return "; ".join(filter(None, (sessions, at_home))) + (" (hard day)" if day.demanding else "")


def _practice(practice: Iterable[Practice]) -> str:
    return ", ".join(f"{_name(each.therapy)} {each.minutes} min" for each in practice)


def _session(each: Appointment, starts: dict[Therapy, int]) -> str:
    time = "" if each.minutes is None else f" {each.minutes} min"
    weeks = "" if each.last_week is None else f"-{each.last_week}" if each.last_week > each.from_week else " only"
    when = f" (week {each.from_week}{weeks or ' on'})" if each.from_week > 1 or each.last_week else ""
    held = f" [not before: {each.held_back_by}]" if each.from_week > starts.get(each.therapy, 1) else ""
    return f"{_name(each.therapy)}{time}{when}{held}"


def _notes(table: Timetable) -> Iterable[str]:
    if table.minutes_saved:
        saved = f"{table.minutes_saved} min of travel"
        yield f"Visits that share a trip save {saved} a week; the minutes of the week count every trip"
    yield from map(_unplaced, table.unplaced)
    yield from map(_unmet, table.unmet)
    if table.without_sessions:
        names = ", ".join(map(_name, table.without_sessions))
        yield f"No statement says how many visits: {names}; choose days by the rules on what goes together"
    if not table.exact:
        yield "Not every arrangement could be compared; this is the best one found"


def _unplaced(each: Unplaced) -> str:
    sessions = "1 session" if each.sessions == 1 else f"{each.sessions} sessions"
    ways = [
        *([f"{_days(each.days)} would make room"] if each.days else []),
        *([f"in the way: {', '.join(each.rules)}"] if each.rules else []),
    ]
    return f"No day for {sessions} of {_name(each.therapy)}: {'; '.join(ways)}"


def _unmet(each: UnmetWish) -> str:
    about = ", ".join(map(_name, each.therapies)) or _days(each.days)
    return f"Not met everywhere: {each.wish} ({about})"


def _days(days: Iterable[Weekday]) -> str:
    return ", ".join(each.value.title() for each in days)


def _name(therapy: Therapy) -> str:
    return CATALOGUE[therapy].title
