"""Real dates for a plan: phases, reviews, goals and appointments from a day on which care starts.

Week 1 begins on the first Monday on or after that day, so that every week is whole and its days are those of the
timetable. No clock is read: the same plan and the same day give the same dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from careplan.catalogue import Therapy
from careplan.plans import Appointment, CarePlan, Part, Phase, PlannedTherapy
from careplan.words import Status

__all__ = ["DatedAppointment", "DatedGoal", "DatedPhase", "DatedPlan", "DatedReview", "dated"]

WEEK = dt.timedelta(weeks=1)
DAY = dt.timedelta(days=1)
SHOWN = 12


class DatedPhase(Part):
    """A phase of a course; ``last`` ends the longest, ``earliest_last`` the shortest; ``None`` where it goes on."""

    therapy: Therapy
    name: Literal["initial", "taper", "maintenance"]
    first: dt.date
    earliest_last: dt.date | None = None
    last: dt.date | None = None
    condition: str = ""


class DatedReview(Part):
    """A look at the response, or the day on which a therapy stops where nothing has changed."""

    day: dt.date
    kind: Literal["measure", "review", "stop without a change"]
    title: str
    therapy: Therapy | None = None
    rules: tuple[str, ...] = ()


class DatedGoal(Part):
    """A goal and the day by which: the last of its week."""

    by: dt.date
    title: str
    rule: str


class DatedAppointment(Part):
    """The session of this number of a course, on its day."""

    day: dt.date
    therapy: Therapy
    number: int
    minutes: int | None
    away: bool


class DatedPlan(Part):
    """The dates of a plan; ``appointments`` are those before ``until``."""

    start: dt.date
    first_monday: dt.date
    until: dt.date
    phases: tuple[DatedPhase, ...] = ()
    reviews: tuple[DatedReview, ...] = ()
    goals: tuple[DatedGoal, ...] = ()
    appointments: tuple[DatedAppointment, ...] = ()


def dated(plan: CarePlan, start: dt.date, weeks: int = SHOWN) -> DatedPlan:
    """The dates of a plan that starts on, or on the first Monday after, a day.

    A review *n* weeks from a start is due when *n* whole weeks are over. Courses are dated at their longest. A plan
    that is provisional or withheld has no dates, because nothing of it may start.

    Args:
        plan: The plan.
        start: The day from which on care can start.
        weeks: For how many weeks appointments are listed.

    Raises:
        OverflowError: The dates would lie after the year 9999.
    """
    monday = start + DAY * (-start.weekday() % len("MTWTFSS"))
    until = monday + WEEK * max(0, weeks)
    if plan.status in (Status.PROVISIONAL, Status.WITHHELD):
        return DatedPlan(start=start, first_monday=monday, until=until)
    going = [each for each in plan.therapies if each.start_week is not None]
    reviews = [*_measures(plan, monday), *(one for each in going for one in _reviews(plan, each, monday))]
    appointments = [one for each in going for one in _appointments(plan, each, monday, weeks)]
    return DatedPlan(
        start=start,
        first_monday=monday,
        until=until,
        phases=tuple(_phase(each.therapy, one, monday) for each in going for one in each.phases),
        reviews=tuple(sorted(reviews, key=lambda each: (each.day, each.kind, each.title))),
        goals=tuple(
            DatedGoal(by=monday + WEEK * each.by_week - DAY, title=each.title, rule=each.rule) for each in plan.goals
        ),
        appointments=tuple(sorted(appointments, key=lambda each: each.day)),
    )


def _phase(therapy: Therapy, phase: Phase, monday: dt.date) -> DatedPhase:
    first = monday + WEEK * (phase.from_week - 1)
    ends = [None if weeks is None else first + WEEK * int(weeks) - DAY for weeks in (phase.weeks_low, phase.weeks_high)]
    return DatedPhase(
        therapy=therapy,
        name=phase.name,
        first=first,
        earliest_last=ends[0],
        last=ends[1],
        condition=phase.condition,
    )


def _measures(plan: CarePlan, monday: dt.date) -> Iterator[DatedReview]:
    for each in plan.reviews:
        for week in each.weeks:
            yield DatedReview(day=monday + WEEK * week, kind="measure", title=each.title, rules=(each.rule,))


def _reviews(plan: CarePlan, each: PlannedTherapy, monday: dt.date) -> Iterator[DatedReview]:
    """The looks of one therapy, counted in weeks from its start or in sessions."""
    begins = monday + WEEK * ((each.start_week or 1) - 1)
    for weeks, kind in ((each.review_after_weeks, "review"), (each.stop_after_weeks, "stop without a change")):
        if weeks is not None:
            yield _look(each, begins + WEEK * weeks, kind, f"after {weeks} weeks")
    for sessions, kind in ((each.review_after_sessions, "review"), (each.stop_after_sessions, "stop without a change")):
        found = None if sessions is None else next(islice(_sessions(plan, each, monday), sessions - 1, None), None)
        if found is not None:
            yield _look(each, found[0], kind, f"after {sessions} sessions")


def _look(each: PlannedTherapy, day: dt.date, kind: str, title: str) -> DatedReview:
    return DatedReview.model_validate(
        {"day": day, "kind": kind, "title": title, "therapy": each.therapy, "rules": each.courses}
    )


def _appointments(plan: CarePlan, each: PlannedTherapy, monday: dt.date, weeks: int) -> Iterator[DatedAppointment]:
    for number, (day, one) in enumerate(_sessions(plan, each, monday), start=1):
        if day >= monday + WEEK * weeks:
            return
        yield DatedAppointment(day=day, therapy=one.therapy, number=number, minutes=one.minutes, away=one.away)


def _sessions(plan: CarePlan, each: PlannedTherapy, monday: dt.date) -> Iterator[tuple[dt.date, Appointment]]:
    """The sessions of one therapy in order, to the end of its longest course or its last session in all."""
    table = plan.week.timetable
    shown = () if table is None else table.days
    days = [(day, one) for day, one_day in enumerate(shown) for one in one_day.appointments]
    own = [(day, one) for day, one in days if one.therapy is each.therapy]
    most = next((phase.sessions_in_all for phase in each.phases if phase.name == "initial"), None)
    return islice(_weekly(own, monday), None if most is None else int(most))


def _weekly(own: list[tuple[int, Appointment]], monday: dt.date) -> Iterator[tuple[dt.date, Appointment]]:
    """Every week's sessions, for as long as one of them goes on."""
    week, end = 1, max((one.last_week or dt.MAXYEAR * 53 for _, one in own), default=0)
    while week <= end:
        for day, one in own:
            if one.from_week <= week <= (one.last_week or week):
                yield monday + WEEK * (week - 1) + DAY * day, one
        week += 1
