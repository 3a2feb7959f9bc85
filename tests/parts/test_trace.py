"""The trace: each rule that holds or may hold once, with the facts behind it as they were used."""

from __future__ import annotations

from hypothesis import given

from careplan import BOOK, PatientProfile
from careplan.fields import DERIVED, fields
from careplan.testing import boundary_profiles, profiles
from careplan.testing.knowing import known
from careplan.words import Truth
from tests.amount import examples
from tests.profile_data import minimal
from tests.the_book import answers_of, planner


def test_numbers_are_shown_as_they_were_used() -> None:
    """Rounded to their step; a derived number beside what it comes from."""
    profile = PatientProfile.model_validate(minimal(height_cm=172.04, weight_kg=95.02))
    facts = {each.path: each for each in planner().plan(profile).trace.facts}
    assert (facts["bmi"].value, facts["bmi"].unit) == (32.1, "kg/m2")


def test_what_a_screen_settles_is_shown_as_absent() -> None:
    """A flag that nobody listed is false once its screen is complete."""
    profile = PatientProfile.model_validate(minimal(screens=["emergency-signs@1"], medicines={"insulin": True}))
    facts = {each.path: each.value for each in planner().plan(profile).trace.facts}
    absent = {path for path, value in facts.items() if value is False}
    assert absent <= {item for screen in BOOK.screens if screen.key == "emergency-signs@1" for item in screen.items}


@given(profiles(BOOK))
@examples(80)
def test_every_rule_that_holds_or_may_hold_is_traced_once(profile: PatientProfile) -> None:
    """With its greatest truth, and with the problems for which it has it where there are several."""
    profile = profile.canonical()
    plan, answers, program = planner().plan(profile), answers_of(profile), planner().program
    traced = {each.id: each for each in plan.trace.rules}
    assert len(traced) == len(plan.trace.rules)
    for rule in BOOK.rules:
        truths = [answers.truth(program, rule.id, place) or Truth.NO for place in range(len(profile.problems))]
        assert (rule.id in traced) == (max(truths) is not Truth.NO)
        if rule.id in traced and traced[rule.id].problems:
            held = [key for key, truth in zip(plan.problems, truths, strict=True) if truth is max(truths)]
            assert list(traced[rule.id].problems) == held


@given(boundary_profiles(BOOK))
@examples(80)
def test_every_fact_of_the_trace_is_known(profile: PatientProfile) -> None:
    """Under the problem to which it belongs, each once."""
    profile = profile.canonical()
    plan = planner().plan(profile)
    places = {key: place for place, key in enumerate(plan.problems)}
    found = [(None if each.problem is None else places[each.problem], each.path) for each in plan.trace.facts]
    assert len(set(found)) == len(found)
    assert {each for each in found if each[1] not in DERIVED} <= known(profile, BOOK).keys()
    assert {path for _, path in found} <= fields().keys()
