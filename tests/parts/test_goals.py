"""Goals and reviews of plans: two to four goals for whatever has a place, the most telling first, and a review."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, CarePlan, PatientProfile
from careplan.language.rules import Goal
from careplan.parts.goals import MOST_GOALS, ORDER, Held, chosen
from careplan.parts.index import followed
from careplan.plans import GoalLine
from careplan.testing import boundary_profiles, profiles
from careplan.words import Truth, Verdict
from tests.amount import examples
from tests.the_book import answers_of, planner

some_patient = st.one_of(profiles(BOOK), boundary_profiles(BOOK))
OPEN = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)


def _goal(rule: str, about: str = "problem", by_week: int = 12) -> Held:
    return Held(GoalLine(rule=rule, title=f"Goal {rule}", by_week=by_week), ORDER[about], frozenset())


def _rules(*problems: list[Held]) -> list[str]:
    return [each.rule for each in chosen(problems)]


@given(some_patient)
@examples(200)
def test_a_plan_with_an_open_therapy_has_two_to_four_goals_and_a_review(profile: PatientProfile) -> None:
    """And a plan that starts nothing sets no goal."""
    plan = planner().plan(profile)
    if any(each.start_week is not None for each in plan.therapies):
        assert 2 <= len(plan.goals) <= MOST_GOALS
        assert plan.reviews
    else:
        assert not plan.goals
        assert not any(line.verdict in OPEN[:2] for line in plan.ledger)


@given(some_patient)
@examples(100)
def test_every_goal_says_something_else_and_what_is_left_out_comes_later(profile: PatientProfile) -> None:
    """No goal twice; nothing about a more telling matter gives way to a less telling one."""
    plan = planner().plan(profile)
    set_goals = [each.rule for each in plan.goals]
    assert len(set(set_goals)) == len(set_goals)
    ranks = [ORDER[_about(rule)] for rule in set_goals]
    assert ranks == sorted(ranks)
    left_out = [rule for rule in _holding(profile, plan) if rule not in set_goals]
    assert not left_out or len(set_goals) == MOST_GOALS
    assert all(ORDER[_about(rule)] >= ranks[-1] for rule in left_out)


def _about(rule: str) -> str:
    goal = BOOK.rule(rule)
    assert isinstance(goal, Goal)
    return goal.about


def _holding(profile: PatientProfile, plan: CarePlan) -> list[str]:
    """The goals that certainly hold, are followed here, and concern a therapy that has a place."""
    answers, placed = answers_of(profile), {each.therapy for each in plan.therapies if each.start_week is not None}
    found = []
    for rule in followed(BOOK, BOOK.rules_of(Goal), plan.jurisdiction):
        truths = [answers.truth(planner().program, rule.id, each) for each in range(len(profile.problems))]
        concerns = not rule.therapies or not placed.isdisjoint(rule.therapies)
        if Truth.YES in truths and concerns and placed:
            found.append(rule.id)
    return found


def test_an_activity_comes_first_then_flares_then_the_problem() -> None:
    """And a step on the way only where there is room."""
    held = [_goal("d", "means"), _goal("c"), _goal("b", "flare"), _goal("a", "activity")]
    assert _rules(held) == ["a", "b", "c", "d"]
    assert _rules([*held, _goal("e")]) == ["a", "b", "c", "e"]


def test_what_is_due_earlier_comes_first() -> None:
    """Among goals about one problem."""
    assert _rules([_goal("a", by_week=12), _goal("b", by_week=2)]) == ["b", "a"]


def test_each_problem_has_its_first_before_any_has_its_second() -> None:
    """Of the four places, two are about problems here."""
    shared = [_goal("a", "activity"), _goal("b", "flare")]
    one = [*shared, _goal("c", by_week=2), _goal("d", by_week=4)]
    other = [*shared, _goal("e", by_week=12)]
    assert _rules(one, other) == ["a", "b", "c", "e"]
    assert _rules(other, one) == ["a", "b", "c", "e"]


def test_a_goal_of_two_problems_is_set_once() -> None:
    """In the better of its two turns."""
    assert _rules([_goal("a", by_week=2), _goal("b")], [_goal("b"), _goal("c", by_week=2)]) == ["a", "c", "b"]
