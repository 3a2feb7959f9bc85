"""Real dates: the first Monday, whole weeks, and the days of the timetable."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import CarePlan, PatientProfile
from careplan.catalogue import Therapy
from careplan.models import Weekday
from careplan.week.dates import DatedPlan, dated
from tests.the_book import planner

PROFILES = Path(__file__).parents[2] / "examples" / "profiles"
MONDAY = dt.date(2026, 3, 9)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


@cache
def plan_of(name: str) -> CarePlan:
    """The plan of an example."""
    return planner().plan(PatientProfile.model_validate_json((PROFILES / f"{name}.json").read_text("utf-8")))


def chronic() -> CarePlan:
    """A plan with seven therapies and more that wait."""
    return plan_of("chronic_low_back_pain")


@given(DAYS)
def test_week_1_begins_on_the_first_monday(start: dt.date) -> None:
    """On that very day where it is a Monday, otherwise within six days after it."""
    made = dated(chronic(), start)
    assert made.first_monday.weekday() == 0
    assert 0 <= (made.first_monday - start).days < 7


@given(DAYS)
def test_dates_are_the_same_whenever_they_are_made(start: dt.date) -> None:
    """No clock is read, and JSON carries them exactly."""
    made = dated(chronic(), start)
    assert dated(chronic(), start) == made
    assert DatedPlan.model_validate_json(made.model_dump_json()) == made


@given(DAYS, st.integers(0, 30))
def test_appointments_stand_on_the_days_of_the_timetable(start: dt.date, weeks: int) -> None:
    """In the weeks in which they run, and no later than asked."""
    made, table = dated(chronic(), start, weeks), chronic().week.timetable
    assert table is not None
    for each in made.appointments:
        week = (each.day - made.first_monday).days // 7 + 1
        there = [one for one in table.days[each.day.weekday()].appointments if one.therapy is each.therapy]
        assert any(one.from_week <= week <= (one.last_week or week) for one in there)
        assert made.first_monday <= each.day < made.until
    assert [each.day for each in made.appointments] == sorted(each.day for each in made.appointments)


def test_a_week_has_as_many_appointments_as_the_plan_says() -> None:
    """In the fourth week, say."""
    made = dated(chronic(), MONDAY)
    fourth = [each for each in made.appointments if 21 <= (each.day - MONDAY).days < 28]
    running = [each for each in chronic().week.lines if each.start_week <= 4 <= (each.last_week or 4)]
    assert Counter(each.therapy for each in fourth) == {
        each.therapy: each.sessions for each in running if each.sessions
    }


def test_appointments_are_numbered_from_the_first() -> None:
    """One number a session, without a gap."""
    made = dated(chronic(), MONDAY, 30)
    for therapy in Therapy:
        numbers = [each.number for each in made.appointments if each.therapy is therapy]
        assert numbers == list(range(1, len(numbers) + 1))


def test_a_course_ends_with_its_last_session() -> None:
    """Never more sessions than its dose has in all."""
    made = dated(chronic(), MONDAY, 60)
    most = {
        each.therapy: phase.sessions_in_all
        for each in chronic().therapies
        for phase in each.phases
        if phase.name == "initial" and phase.sessions_in_all is not None
    }
    found = Counter(each.therapy for each in made.appointments)
    assert all(found[therapy] <= limit for therapy, limit in most.items())


def test_phases_begin_on_mondays_and_end_on_sundays() -> None:
    """A phase of some weeks ends the day before the next Monday."""
    for each in dated(chronic(), MONDAY).phases:
        assert each.first.weekday() == 0
        assert each.last is None or each.last.weekday() == 6


def test_reviews_and_goals_are_counted_from_the_start() -> None:
    """Week 6 is over on the seventh Monday; a goal is due on the Sunday before."""
    made = dated(chronic(), MONDAY)
    measured = {each.day for each in made.reviews if each.kind == "measure"}
    assert measured == {MONDAY + dt.timedelta(weeks=week) for each in chronic().reviews for week in each.weeks}
    assert {each.by.weekday() for each in made.goals} == {6}


def test_a_review_after_sessions_is_the_day_of_that_session() -> None:
    """The sixth and the eighth visit of acupuncture."""
    made = dated(chronic(), MONDAY, 30)
    planned = chronic().therapy(Therapy.ACUPUNCTURE)
    assert planned is not None
    visits = {each.number: each.day for each in made.appointments if each.therapy is Therapy.ACUPUNCTURE}
    looks = {each.day for each in made.reviews if each.therapy is Therapy.ACUPUNCTURE}
    for number in filter(None, (planned.review_after_sessions, planned.stop_after_sessions)):
        assert visits[number] in looks


@pytest.mark.parametrize("name", ["red_flag", "sparse"])
def test_a_plan_of_which_nothing_may_start_has_no_dates(name: str) -> None:
    """Withheld or provisional: no appointment, no review."""
    made = dated(plan_of(name), MONDAY)
    assert (made.phases, made.reviews, made.goals, made.appointments) == ((), (), (), ())


def test_visits_fall_on_days_on_which_the_patient_can_come() -> None:
    """Monday, Wednesday and Saturday."""
    made = dated(chronic(), MONDAY)
    assert {list(Weekday)[each.day.weekday()].value for each in made.appointments if each.away} <= {
        "monday",
        "wednesday",
        "saturday",
    }
