"""The audit of the timetable: a week that was tampered with is caught before a plan comes out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from careplan import BOOK, CarePlan, PatientProfile
from careplan.audit import Auditor
from careplan.catalogue import Therapy
from careplan.models import Weekday
from careplan.plans import Appointment, Day, Timetable, Unplaced
from tests.the_book import answers_of, planner

Tamper = Callable[[Timetable], Timetable]

EXAMPLE = Path(__file__).parents[2] / "examples" / "profiles" / "chronic_low_back_pain.json"


@cache
def sound() -> tuple[PatientProfile, CarePlan]:
    """A plan with visits on three days, strength work and acupuncture."""
    profile = PatientProfile.model_validate_json(EXAMPLE.read_text("utf-8"))
    return profile, planner().plan(profile)


def faults(tamper: Tamper) -> list[str]:
    """What the audit says of a plan with another timetable."""
    profile, plan = sound()
    table = plan.week.timetable
    assert table is not None
    week = plan.week.model_copy(update={"timetable": tamper(table)})
    return Auditor(BOOK).faults(plan.model_copy(update={"week": week}), profile, answers_of(profile))


def day_of(table: Timetable, therapy: Therapy) -> int:
    """The first day of a therapy."""
    return next(day for day, each in enumerate(table.days) if any(one.therapy is therapy for one in each.appointments))


def with_day(table: Timetable, day: int, appointments: tuple[Appointment, ...]) -> Timetable:
    """The same timetable with other sessions on one day."""
    changed = table.days[day].model_copy(update={"appointments": appointments})
    return table.model_copy(update={"days": (*table.days[:day], changed, *table.days[day + 1 :])})


def moved(therapy: Therapy, to: Weekday) -> Tamper:
    """A session of a therapy moved to another day."""

    def tamper(table: Timetable) -> Timetable:
        start, end = day_of(table, therapy), list(Weekday).index(to)
        one = next(each for each in table.days[start].appointments if each.therapy is therapy)
        left = tuple(each for each in table.days[start].appointments if each is not one)
        table = with_day(table, start, left)
        return with_day(table, end, (*table.days[end].appointments, one))

    return tamper


def dropped(table: Timetable) -> Timetable:
    """A day of strength work that is gone."""
    day = day_of(table, Therapy.STRENGTH_TRAINING)
    kept = tuple(each for each in table.days[day].appointments if each.therapy is not Therapy.STRENGTH_TRAINING)
    return with_day(table, day, kept)


def dropped_without_a_reason(table: Timetable) -> Timetable:
    """The same, named, but without what stands in the way."""
    left = Unplaced(therapy=Therapy.STRENGTH_TRAINING, sessions=1)
    return dropped(table).model_copy(update={"unplaced": (left,)})


def dropped_for_a_rule_that_does_not_hold(table: Timetable) -> Timetable:
    """The same, with a rule that nobody asked of this patient."""
    left = Unplaced(therapy=Therapy.STRENGTH_TRAINING, sessions=1, rules=("one-demanding-appointment-a-day",))
    return dropped(table).model_copy(update={"unplaced": (left,)})


def earlier(table: Timetable) -> Timetable:
    """Acupuncture in week 1 instead of its start."""
    day = day_of(table, Therapy.ACUPUNCTURE)
    changed = tuple(
        each.model_copy(update={"from_week": 1}) if each.therapy is Therapy.ACUPUNCTURE else each
        for each in table.days[day].appointments
    )
    return with_day(table, day, changed)


def days_claimed(table: Timetable) -> Timetable:
    """All seven days are called the patient's."""
    days: tuple[Day, ...] = tuple(each.model_copy(update={"available": True}) for each in table.days)
    return table.model_copy(update={"days": days})


def test_a_sound_timetable_passes() -> None:
    """What the planner made has no fault."""
    assert faults(lambda table: table) == []


@pytest.mark.parametrize(
    ("tamper", "fault"),
    [
        (moved(Therapy.ACUPUNCTURE, Weekday.TUESDAY), "6: a visit stands on a day on which the patient cannot come"),
        (days_claimed, "6: a visit stands on a day on which the patient cannot come"),
        (
            moved(Therapy.STRENGTH_TRAINING, Weekday.WEDNESDAY),
            "8: the timetable breaks 48-hours-between-strength-sessions",
        ),
        (
            moved(Therapy.STRENGTH_TRAINING, Weekday.SATURDAY),
            "8: the timetable breaks acupuncture-and-exercise-on-one-day",
        ),
        (dropped, "6: the timetable has other sessions than the week, and does not say so"),
        (dropped_without_a_reason, "5: a session finds no day, and nothing says why"),
        (dropped_for_a_rule_that_does_not_hold, "5: the timetable cites a rule that does not hold"),
        (earlier, "6: a session stands outside its course"),
        (
            lambda table: table.model_copy(update={"days_known": False}),
            "6: the timetable does not say whether the days of the patient are known",
        ),
    ],
    ids=["closed day", "claimed day", "no rest", "shared day", "dropped", "no reason", "no rule", "early", "not said"],
)
def test_a_wrong_timetable_is_caught(tamper: Tamper, fault: str) -> None:
    """The fault is named in words that hold nothing of the patient."""
    assert fault in faults(tamper)


def test_a_missing_timetable_is_caught() -> None:
    """Something runs, and no day is given."""
    profile, plan = sound()
    bare = plan.model_copy(update={"week": plan.week.model_copy(update={"timetable": None})})
    found = Auditor(BOOK).faults(bare, profile, answers_of(profile))
    assert found == ["6: there is a timetable if, and only if, something runs"]
