"""Courses: phases that follow each other, the earliest review and stop, and only rules that certainly hold."""

from __future__ import annotations

import pytest
from hypothesis import given

from careplan import BOOK, CarePlan, PatientProfile
from careplan.catalogue import Therapy
from careplan.language.rules import Course
from careplan.testing import completed, profiles
from careplan.words import Quantity, Truth
from tests.amount import examples
from tests.the_book import answers_of, planner


def courses(profile: PatientProfile, plan: CarePlan, therapy: Therapy) -> list[Course]:
    """The course rules of a therapy that certainly hold for some problem and are followed here, by id."""
    answers, bodies = answers_of(profile), frozenset(plan.jurisdiction.nearest_first)
    return sorted(
        (
            rule
            for rule in BOOK.rules_of(Course)
            if therapy in rule.therapies
            and any(bodies.intersection(BOOK.statement(each).jurisdictions) for each in rule.evidence)
            and any(
                answers.truth(planner().program, rule.id, place) is Truth.YES for place in range(len(profile.problems))
            )
        ),
        key=lambda rule: rule.id,
    )


@given(profiles(BOOK))
@examples(80)
def test_the_earliest_review_and_stop_count(profile: PatientProfile) -> None:
    """Of all courses that hold; none is named that lies after the end of the longest course."""
    profile = profile.canonical()
    plan = planner().plan(profile)
    for each in plan.therapies:
        held = courses(profile, plan, each.therapy)
        assert set(each.courses) == {rule.id for rule in held}
        total, weeks = each.range_of(Quantity.TOTAL_SESSIONS), each.range_of(Quantity.WEEKS)
        for shown, asked, end in (
            (each.review_after_sessions, [rule.review_after_sessions for rule in held], total),
            (each.stop_after_sessions, [rule.stop_after_sessions for rule in held], total),
            (each.review_after_weeks, [rule.review_after_weeks for rule in held], weeks),
            (each.stop_after_weeks, [rule.stop_after_weeks for rule in held], weeks),
        ):
            earliest = min((one for one in asked if one is not None), default=None)
            assert shown in (earliest, None)
            assert shown is not None or earliest is None or (end is not None and earliest > end.high)


@given(profiles(BOOK))
@examples(80)
def test_phases_follow_each_other(profile: PatientProfile) -> None:
    """The first one is that of the week; what comes after depends on the response and cites its rule."""
    plan = planner().plan(profile)
    lines = {each.therapy: each for each in plan.week.lines}
    for each in plan.therapies:
        assert bool(each.phases) == (each.start_week is not None)
        assert [phase.from_week for phase in each.phases] == sorted(phase.from_week for phase in each.phases)
        for number, phase in enumerate(each.phases):
            assert (phase.name == "initial") == (number == 0)
            assert number == 0 or (phase.condition and phase.rules)
        if each.phases and each.therapy in lines:
            assert each.phases[0].from_week == lines[each.therapy].start_week
            assert (each.phases[0].sessions_per_week or 0) == lines[each.therapy].sessions


def test_acupuncture_for_chronic_low_back_pain_has_its_phases() -> None:
    """An initial course, then less and less often, then only if the pain comes back."""
    profile = completed(
        PatientProfile.model_validate({
            "age_years": 47,
            "sex": "female",
            "pregnant": False,
            "setting": {"jurisdiction": "US"},
            "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
        }),
        BOOK,
    )  # fmt: skip
    planned = planner().plan(profile).therapy(Therapy.ACUPUNCTURE)
    assert planned is not None
    assert [phase.name for phase in planned.phases][:2] == ["initial", "taper"]
    assert planned.review_after_sessions is not None


@pytest.mark.parametrize(
    ("body", "phases"), [("UK_england", ["initial"]), ("international", ["initial", "taper", "maintenance"])]
)
def test_where_one_course_is_all_nothing_comes_after_it(body: str, phases: list[str]) -> None:
    """NICE speaks of one course for chronic primary pain; elsewhere a useful response is tapered and topped up."""
    profile = PatientProfile.model_validate({
        "age_years": 47, "sex": "female", "pregnant": False, "setting": {"jurisdiction": body},
        "problems": [{"kind": "chronic_primary_pain", "site": "widespread", "duration_days": 900, "intensity": 5}],
    })  # fmt: skip
    planned = planner().plan(completed(profile, BOOK)).therapy(Therapy.ACUPUNCTURE)
    assert planned is not None
    assert [each.name for each in planned.phases] == phases
