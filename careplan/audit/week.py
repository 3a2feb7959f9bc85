"""The audit's laws of the week: 6 (its minutes) and the starts of 8."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from careplan.audit.view import View
from careplan.catalogue import CATALOGUE, Place, Therapy
from careplan.plans import DoseRange, PlannedTherapy, WeekLine
from careplan.sections.problem import TreatmentState
from careplan.words import Quantity, Verdict

__all__ = ["starts", "week"]

AHEAD: Final = 10_000
"""A week after every course."""

ENDLESS: Final = 104
"""A course of so many weeks is one that goes on."""


def week(view: View) -> Iterator[str]:
    """What is open has its place, its sessions lie in its dose, and all minutes are counted."""
    shown, ledger = view.plan.week, view.plan.ledger
    if shown.used_minutes != max((_together(shown.lines, each.start_week) for each in shown.lines), default=0):
        yield "6: the minutes of the week do not add up"
    if shown.available_minutes != view.profile.availability.minutes_per_week:
        yield "6: the week is not the patient's"
    opened = {each.therapy for each in ledger if each.verdict.startable}
    later = {each.therapy for each in ledger if each.verdict is Verdict.DEFERRED}
    if {each.therapy for each in shown.lines} != opened or {each.therapy for each in shown.deferred} != later:
        yield "8: what is open does not stand in the week, or what is deferred does not wait"
    for line in shown.lines:
        yield from (f"6: {line.therapy.value} {fault}" for fault in _misfit(view, line))


def _together(lines: Iterable[WeekLine], week: int) -> int:
    """The minutes of all that runs in a week."""
    return sum(each.minutes for each in lines if each.start_week <= week <= (each.last_week or week))


def _misfit(view: View, line: WeekLine) -> Iterator[str]:
    planned, each = view.planned.get(line.therapy), line.minutes_each or 0
    sessions, length = _range(planned, Quantity.SESSIONS_PER_WEEK), _range(planned, Quantity.SESSION_MINUTES)
    by_itself = int(_range(planned, Quantity.TOTAL_SESSIONS) is not None)
    least, most = (by_itself, by_itself) if sessions is None else (max(1, sessions.low or 1), max(1, sessions.high))
    if not least <= line.sessions <= most:
        yield "has sessions outside its dose"
    if length is not None and each > length.high:
        yield "has longer sessions than its dose"
    if planned is not None and line.last_week != _last(planned, line.start_week):
        yield "does not end with its longest course"
    away = CATALOGUE[line.therapy].place is not Place.HOME
    travel = view.profile.availability.travel_minutes or 0 if away else 0
    if line.minutes != line.sessions * (each + travel) + line.home_minutes:
        yield "does not take the minutes of its sessions, ways and practice"


@dataclass(frozen=True, slots=True)
class _Course:
    """A therapy that starts in some week, and the first week after its longest course.

    ``goes_on`` says that no statement ends it: after its visits the patient carries on alone.
    """

    therapy: Therapy
    start: int
    end: int
    minutes: int
    goes_on: bool


def starts(view: View) -> Iterator[str]:
    """Every week has room for all that runs, few new therapies, and no passive care alone."""
    courses, available = list(_courses(view)), view.plan.week.available_minutes
    going = {
        each.therapy
        for problem in view.profile.problems
        for each in problem.treatments
        if each.state is TreatmentState.UNDER_WAY
    }
    anew = Counter(each.start for each in courses if each.therapy not in going)
    most = [each.most_starts_per_week for each in view.plan.interactions if each.most_starts_per_week is not None]
    if anew and most and max(anew.values()) > min(most):
        yield "8: too many therapies start in one week"
    for course in courses:
        running = [each for each in courses if each.start <= course.start < each.end]
        if available is not None and sum(each.minutes for each in running) > available:
            yield "6: a week needs more minutes than there are"
        if not CATALOGUE[course.therapy].active and _left_alone(courses, course):
            yield "8: passive care stands alone"
        carried_on = [each for each in courses if each.start <= course.start and each.goes_on]
        beside = {each.therapy for each in (*running, *carried_on)}
        if any(beside.isdisjoint(each) for each in view.company(course.therapy)):
            yield f"8: {course.therapy.value} starts without the company that it needs"
        if view.planned[course.therapy].start_week != course.start:
            yield f"8: {course.therapy.value} starts in two different weeks"


def _left_alone(courses: Sequence[_Course], own: _Course) -> bool:
    """Whether in some week of a course the patient takes an active part in nothing: its first, or when another ends."""
    active = [each for each in courses if CATALOGUE[each.therapy].active]
    turns = (own.start, *(each.end for each in active if own.start < each.end < min(own.end, ENDLESS + 1)))
    return not all(any(each.start <= week and (week < each.end or each.goes_on) for each in active) for week in turns)


def _courses(view: View) -> Iterator[_Course]:
    placed = [(each.therapy, each.start_week, each.minutes) for each in view.plan.week.lines]
    later = [(each.therapy, each.start_week or 0, each.minutes_needed) for each in view.plan.week.deferred]
    for therapy, start, minutes in (*placed, *later):
        planned = view.planned.get(therapy)
        if start and planned is not None:
            goes_on = planned.range_of(Quantity.WEEKS) is None
            yield _Course(therapy, start, start + _longest(planned), minutes, goes_on)


def _longest(planned: PlannedTherapy) -> int:
    """Weeks of the longest course that a dose allows."""
    weeks, total = _range(planned, Quantity.WEEKS), _range(planned, Quantity.TOTAL_SESSIONS)
    if weeks is not None:
        return max(1, int(weeks.high))
    least = _range(planned, Quantity.SESSIONS_PER_WEEK)
    a_week = 1 if least is None else max(1, ceil(least.low or 1))
    return AHEAD if total is None else max(1, ceil(total.high / a_week))


def _last(planned: PlannedTherapy, start: int) -> int | None:
    """The last week of the longest course; none where nothing ends it."""
    longest = _longest(planned)
    return None if longest >= ENDLESS else start + longest - 1


def _range(planned: PlannedTherapy | None, quantity: Quantity) -> DoseRange | None:
    return None if planned is None else planned.range_of(quantity)
