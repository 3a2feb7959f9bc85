"""Dissent: every conflict of the chapters is shown somewhere, each side once, and only beside what it is about."""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest
from hypothesis import given, settings

from careplan import BOOK, CarePlan, PatientProfile
from careplan.catalogue import Therapy
from careplan.evidence.conflicts import SUBJECTS
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.plans import LedgerLine
from careplan.testing import completed, profiles
from careplan.words import Jurisdiction
from tests.the_book import planner

PROBLEMS: Final[tuple[dict[str, object], ...]] = (
    {"kind": "low_back_pain", "duration_days": 14},
    {"kind": "low_back_pain", "duration_days": 60},
    {"kind": "low_back_pain", "duration_days": 200},
    {"kind": "sciatica", "duration_days": 200},
    {"kind": "migraine", "duration_days": 2000, "headache_days_per_month": 6, "migraine_days_per_month": 6},
    {"kind": "migraine", "duration_days": 2000, "headache_days_per_month": 20, "migraine_days_per_month": 10},
    {"kind": "tension_type_headache", "duration_days": 2000, "headache_days_per_month": 6},
    {"kind": "tension_type_headache", "duration_days": 2000, "headache_days_per_month": 20},
)

ELSEWHERE: Final = {
    "course-duration-definitions": "what counts as chronic: shown by the payer's line, not beside a therapy",
    "course-duration-cms": "the same",
    "mb_headache_biofeedback_dose": "its other side is about chronic primary pain",
    "co_lbp_acupuncture_plus_usual_care": "its other sides are about the knee and the neck",
}
"""Conflicts of these chapters that no plan for back pain or headache shows beside a therapy."""


def _profile(problem: dict[str, object], age: int, clinic: Jurisdiction) -> PatientProfile:
    return completed(
        PatientProfile.model_validate({
            "age_years": age,
            "sex": "female",
            "pregnant": False,
            "setting": {"jurisdiction": clinic},
            "preferences": {"prefers": ["healthy_eating"]},
            "problems": [{"intensity": 5, **problem}],
        }),
        BOOK,
    )  # fmt: skip


@cache
def _lines() -> tuple[tuple[Jurisdiction, LedgerLine], ...]:
    plans = [
        planner().plan(_profile(problem, age, clinic))
        for problem in PROBLEMS
        for age in (47, 70)
        for clinic in Jurisdiction
    ]
    return tuple((plan.jurisdiction, line) for plan in plans for line in plan.ledger if line.dissent)


def _shown(line: LedgerLine) -> frozenset[str]:
    return frozenset(one for each in line.dissent for one in (each.statement, *each.also))


def _own(line: LedgerLine) -> frozenset[str]:
    return frozenset(statement for rule in line.rules for statement in BOOK.rule(rule).evidence)


def _others(statement: Statement) -> frozenset[str]:
    """The statements that one disagrees with, as the evidence has it."""
    named = {each.id for each in BOOK.statements if each.id in statement.conflicts_with}
    if statement.conflict_group:
        named |= {each.id for each in BOOK.statements if each.conflict_group == statement.conflict_group}
    return frozenset(named - {statement.id})


WORDS: Final = ("low_back_pain", "sciatica", "migraine", "headache")

CONFLICTING: Final = sorted(
    each.id for each in BOOK.statements if _others(each) and any(word in " ".join(each.applies_to) for word in WORDS)
)


@pytest.mark.parametrize("statement", CONFLICTING)
def test_every_conflict_of_back_pain_and_headache_is_shown(statement: str) -> None:
    """Somewhere a line shows it, or rests on it and shows what stands against it."""
    others = _others(BOOK.statement(statement))
    found = any(
        statement in _shown(line) or (statement in _own(line) and not others.isdisjoint(_shown(line)))
        for _, line in _lines()
    )
    assert found == (statement not in ELSEWHERE)


@given(profiles(BOOK))
@settings(max_examples=80)
def test_each_side_stands_once_with_strength_and_certainty(profile: PatientProfile) -> None:
    """No statement twice on a line, no side of one source and strength twice, and everything as in the evidence."""
    for line in planner().plan(profile).ledger:
        statements = [one for each in line.dissent for one in (each.statement, *each.also)]
        assert len(set(statements)) == len(statements)
        sides = [(source, each.strength) for each in line.dissent for source in STATEMENTS[each.statement].sources]
        assert len(set(sides)) == len(sides)
        for each in line.dissent:
            stated = STATEMENTS[each.statement]
            assert (each.jurisdictions, each.strength) == (stated.jurisdictions, stated.strength)
            assert each.certainty is stated.certainty
            assert all(STATEMENTS[other].strength is each.strength for other in each.also)


@given(profiles(BOOK))
@settings(max_examples=80)
def test_what_is_shown_is_cited(profile: PatientProfile) -> None:
    """Every position can be read in the plan itself, with its sources."""
    plan: CarePlan = planner().plan(profile)
    cited = {each.id for each in plan.statements}
    assert cited.issuperset(statement for line in plan.ledger for statement in _shown(line))


def test_what_the_plan_follows_is_dissent_only_where_it_rests_on_two_sides() -> None:
    """What the deciding rules rest on is repeated only beside another side that they rest on, or alone in a group."""
    for _, line in _lines():
        own = _own(line)
        for each in line.dissent:
            for statement in own & {each.statement, *each.also}:
                others = _others(BOOK.statement(statement))
                assert own & others or (BOOK.statement(statement).conflict_group and not others)


def test_of_two_sides_of_one_body_the_weaker_is_shown() -> None:
    """Two figures of the same reviews of needling: the plan follows one, and shows the other beside it."""
    plan = planner().plan(_profile(PROBLEMS[2], 47, Jurisdiction.INTERNATIONAL))
    shown = _shown(plan.line(Therapy.ACUPUNCTURE))
    assert len(shown & {"dose-general-2pw", "dose-general-more-sessions"}) == 1


@pytest.mark.parametrize("therapy", [Therapy.SELF_MANAGEMENT_ADVICE, Therapy.MANUAL_THERAPY])
def test_a_position_on_acupuncture_is_not_shown_beside_another_therapy(therapy: Therapy) -> None:
    """They share a group of conflicting statements, which is about acupuncture."""
    lines = [line for _, line in _lines() if line.therapy is therapy]
    assert not any("pt_lbp_ng59_acupuncture_not_offered" in _shown(line) for line in lines)


def test_a_position_on_another_course_of_pain_is_not_shown() -> None:
    """What holds for the first twelve weeks is no dissent in chronic pain."""
    plan = planner().plan(_profile(PROBLEMS[2], 47, Jurisdiction.UK))
    assert "pt_lbp_acute_acp_first_line" not in _shown(plan.line(Therapy.ACUPUNCTURE))


def test_nice_and_the_american_college_stand_on_either_side() -> None:
    """In the United States NICE is shown, in England the American College, each with its strength."""
    american = planner().plan(_profile(PROBLEMS[2], 47, Jurisdiction.US)).line(Therapy.ACUPUNCTURE)
    english = planner().plan(_profile(PROBLEMS[2], 47, Jurisdiction.UK)).line(Therapy.ACUPUNCTURE)
    assert "ind-lbp-nice-against" in _shown(american)
    assert {"ind-lbp-chronic-acp", "ind-lbp-who"} <= _shown(english)


def test_the_subject_of_every_group_is_declared() -> None:
    """A new group of conflicting statements must say which therapies it is about."""
    assert {each.conflict_group for each in STATEMENTS.values() if each.conflict_group} == SUBJECTS.keys()
