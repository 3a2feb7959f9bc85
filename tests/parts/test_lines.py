"""The lines that rules bring by themselves: each while its rule holds, and about what is in the plan."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import Avoid
from careplan.language.rules import Contraindication, Goal, Precaution, Review
from careplan.testing import boundary_profiles, profiles
from careplan.words import Truth
from tests.amount import examples
from tests.the_book import answers_of, planner

some_patient = st.one_of(profiles(BOOK), boundary_profiles(BOOK))


def truths(profile: PatientProfile) -> dict[str, Truth]:
    """The greatest truth of each rule over all problems."""
    answers, problems = answers_of(profile), range(len(profile.problems))
    found = {rule.id: [answers.truth(planner().program, rule.id, each) for each in problems] for rule in BOOK.rules}
    return {rule: max(each for each in own if each is not None) for rule, own in found.items()}


@given(some_patient)
@examples(100)
def test_precautions_are_shown_while_they_hold(profile: PatientProfile) -> None:
    """Certain or as an *if*, where they are about a therapy of the plan or about everybody."""
    plan, found = planner().plan(profile), truths(profile)
    planned = {each.therapy for each in plan.therapies}
    due = {
        rule.id: found[rule.id] is Truth.YES
        for rule in BOOK.rules_of(Precaution)
        if found[rule.id] and (not rule.about or planned.intersection(rule.about))
    }
    assert {each.rule: each.certain for each in plan.cautions} == due


@given(some_patient)
@examples(100)
def test_what_to_avoid_names_every_rule_once(profile: PatientProfile) -> None:
    """One line for each thing; certain if one of its rules is."""
    plan, found = planner().plan(profile), truths(profile)
    lines = {each.avoid: each for each in plan.avoid}
    assert len(lines) == len(plan.avoid)
    told = [(rule.id, rule.excludes) for rule in BOOK.rules_of(Contraindication)]
    told += [(rule.id, rule.avoid) for rule in BOOK.rules_of(Precaution)]
    for rule, targets in told:
        for avoid in (each for each in targets if isinstance(each, Avoid)):
            assert (avoid in lines and rule in lines[avoid].rules) == bool(found[rule])
    for line in plan.avoid:
        assert line.certain == (Truth.YES in {found[rule] for rule in line.rules})


@given(some_patient)
@examples(100)
def test_goals_and_reviews_are_about_what_runs(profile: PatientProfile) -> None:
    """Each certainly holds, and where it names therapies one of them has a place in the weeks."""
    plan, found = planner().plan(profile), truths(profile)
    placed = {each.therapy for each in plan.therapies if each.start_week is not None}
    for line in (*(each.rule for each in plan.goals), *(each.rule for each in plan.reviews)):
        rule = BOOK.rule(line)
        assert isinstance(rule, Goal | Review)
        assert found[line] is Truth.YES
        assert not rule.therapies or placed.intersection(rule.therapies)
    assert placed or not (plan.goals or plan.reviews)
