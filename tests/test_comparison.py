"""The difference between two plans: empty between equals, complete, the same every time, and told in words."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, CarePlan, PatientProfile, compare
from careplan.catalogue import Therapy
from careplan.comparison import Changed, Comparison
from careplan.testing import completed, profiles
from careplan.words import Quantity, Status, Verdict
from tests.the_book import planner

T = TypeVar("T")


def _patient(**more: object) -> PatientProfile:
    data = {
        "age_years": 47,
        "sex": "female",
        "pregnant": False,
        "setting": {"jurisdiction": "US"},
        "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    }
    return completed(PatientProfile.model_validate({**data, **more}), BOOK)


def _plan(**more: object) -> CarePlan:
    return planner().plan(_patient(**more))


def _compared(change: dict[str, object]) -> Comparison:
    profile = _patient()
    return compare(planner().plan(profile), planner().plan(profile.changed(change)))


@given(profiles(BOOK))
@settings(max_examples=40)
def test_equal_plans_have_no_difference(profile: PatientProfile) -> None:
    """Neither as a value nor in words."""
    plan = planner().plan(profile)
    found = compare(plan, CarePlan.model_validate_json(plan.model_dump_json()))
    assert found.is_empty
    assert found == Comparison()
    assert found.text() == "No difference.\n"


@given(profiles(BOOK), profiles(BOOK))
@settings(max_examples=60)
def test_a_difference_is_the_same_every_time_and_crosses_json(one: PatientProfile, other: PatientProfile) -> None:
    """And its text keeps to its width."""
    before, after = planner().plan(one), planner().plan(other)
    found = compare(before, after)
    assert found == compare(before, after)
    assert Comparison.model_validate_json(found.model_dump_json()) == found
    assert found.text(100) == compare(before, after).text(100)
    assert max(map(len, found.text(100).splitlines())) <= 100


@given(profiles(BOOK), profiles(BOOK))
@settings(max_examples=60)
def test_every_therapy_is_compared(one: PatientProfile, other: PatientProfile) -> None:
    """Verdict, technique and dose lead from one plan to the other, and what is not named is the same."""
    before, after = planner().plan(one), planner().plan(other)
    found = compare(before, after)
    assert [each.therapy for each in found.therapies] == [t for t in Therapy if not found.of(t).is_empty]
    for therapy in Therapy:
        change = found.of(therapy)
        _leads(change.verdict, before.line(therapy).verdict, after.line(therapy).verdict)
        old, new = before.therapy(therapy), after.therapy(therapy)
        if old is not None and new is not None:
            _leads(change.technique, old.technique, new.technique)
            _leads(change.start_week, old.start_week, new.start_week)
        doses = {each.quantity: each for each in change.dose}
        for quantity in Quantity:
            ranges = [None if each is None else each.range_of(quantity) for each in (old, new)]
            ends = [None if each is None else (each.low, each.high, each.mark) for each in ranges]
            assert (quantity in doses) == (ends[0] != ends[1])
            if quantity in doses:
                assert [doses[quantity].before, doses[quantity].after] == ranges


LISTS = ("referrals", "avoid", "cautions", "interactions", "goals", "reviews", "coverage", "questions", "dissent")


def _leads(change: Changed[T] | None, before: T, after: T) -> None:
    assert (change is None) == (before == after)
    assert change is None or (change.before, change.after) == (before, after)


@given(profiles(BOOK), profiles(BOOK))
@settings(max_examples=60)
def test_back_and_forth(one: PatientProfile, other: PatientProfile) -> None:
    """What is added one way is gone the other way."""
    before, after = planner().plan(one), planner().plan(other)
    there, back = compare(before, after), compare(after, before)
    for name in (
        "referrals",
        "avoid",
        "cautions",
        "interactions",
        "goals",
        "reviews",
        "coverage",
        "questions",
        "dissent",
    ):
        assert getattr(there, name).added == getattr(back, name).gone
        assert getattr(there, name).gone == getattr(back, name).added


@given(profiles(BOOK), st.sampled_from(("symptoms.saddle_numbness", "preferences.declines", "setting.jurisdiction")))
@settings(max_examples=30)
def test_every_reason_is_a_rule_of_one_of_the_plans(profile: PatientProfile, path: str) -> None:
    """With its own title; a rule that has come holds in the later plan."""
    values = {"symptoms.saddle_numbness": True, "preferences.declines": ("acupuncture",), "setting.jurisdiction": "UK"}
    before, after = planner().plan(profile), planner().plan(profile.changed({path: values[path]}))
    found = compare(before, after)
    holds = {each.id for each in after.trace.rules}
    for change in found.therapies:
        for reason in (
            *(change.verdict.because if change.verdict else ()),
            *(r for d in change.dose for r in d.because),
        ):
            assert reason.title == BOOK.rule(reason.rule).title
            assert (reason.rule in holds) == (reason.turn != "no longer")


def test_a_refusal_is_told_as_one() -> None:
    """The patient declines it: no rule stands behind that."""
    change = _compared({"preferences.declines": ["acupuncture"]}).of(Therapy.ACUPUNCTURE).verdict
    assert change is not None
    assert (change.before, change.after) == (Verdict.OFFERED, Verdict.DECLINED)
    assert change.facts == ("preferences.declines",)
    text = _compared({"preferences.declines": ["acupuncture"]}).text(200)
    assert "Acupuncture: declined instead of offered, because of what the patient declines" in text


def test_an_emergency_is_told_first_and_once() -> None:
    """The status with its rule, the referral, and one line for all therapies of one verdict."""
    found = _compared({"symptoms.saddle_numbness": True})
    assert found.status is not None
    assert found.status.after is Status.WITHHELD
    assert [each.rule for each in found.status.because if each.turn == "now"] == ["cauda-equina"]
    assert [each.rule for each in found.referrals.added] == ["cauda-equina"]
    lines = found.text(10_000).splitlines()
    assert lines[0].startswith("- the plan: withheld instead of issued, because now: Saddle numbness")
    assert sum("withheld instead of offered" in line for line in lines) == 1


def test_less_time_is_told_by_sessions_and_minutes() -> None:
    """Acupuncture once instead of twice a week, because of the time available."""
    found = _compared({"availability.minutes_per_week": 120})
    change = found.of(Therapy.ACUPUNCTURE)
    assert change.sessions is not None
    assert (change.sessions.before, change.sessions.after) == (2, 1)
    line = next(each for each in found.text(10_000).splitlines() if each.startswith("- Acupuncture:"))
    assert "1 instead of 2 sessions a week" in line
    assert line.endswith("because of the time available")


def test_a_dose_that_a_rule_lowers_names_the_rule() -> None:
    """Another row of the same rule is told as that."""
    found = compare(_plan(), _plan(setting={"jurisdiction": "UK"}))
    change = next(each for each in found.of(Therapy.MBSR).dose if each.quantity is Quantity.SESSION_MINUTES)
    assert [each.turn for each in change.because] == ["outweighed"]
    assert "120 to 150 minutes a session instead of 120 minutes a session, because" in found.text(10_000)
