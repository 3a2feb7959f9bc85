"""The chapters on headache carry every statement about headache, with its bounds and its limits."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import TARGETS, Therapy
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.evidence.not_carried import NOT_CARRIED
from careplan.language.rules import Goal, Precaution, Review
from careplan.plans import CarePlan
from careplan.words import Jurisdiction, Strength, Truth, Verdict
from tests.the_book import answers_of, planner

HEADACHES: Final = frozenset(
    {
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
        "cervicogenic_headache",
        "any_headache",
        "medication_overuse_headache",
    }
)
"""The names of the vocabulary for headache problems."""

ABOUT_HEADACHE: Final = tuple(each for each in STATEMENTS.values() if HEADACHES & set(each.applies_to))

CITED: Final = frozenset(name for rule in BOOK.rules for name in rule.evidence)


def test_every_statement_about_headache_is_carried_or_listed() -> None:
    """Nothing about headache is forgotten, and nothing is listed that is carried."""
    about = {each.id for each in ABOUT_HEADACHE}
    assert about - CITED == about & set(NOT_CARRIED)


def test_what_is_not_carried_is_shown_as_dissent() -> None:
    """It stands in a group of statements that qualify each other, another of which a rule cites."""
    for name in {each.id for each in ABOUT_HEADACHE} & set(NOT_CARRIED):
        group = STATEMENTS[name].conflict_group
        assert any(STATEMENTS[each].conflict_group == group for each in CITED)


def _migraine(**facts: Any) -> PatientProfile:  # noqa: ANN401 - any fact of a profile
    problem = {"kind": "migraine", "duration_days": 900, "headache_days_per_month": 6, **facts.pop("problem", {})}
    screens = [each.key for each in BOOK.screens if each.scope == "patient"]
    problem["screens"] = [each.key for each in BOOK.screens if each.scope == "problem"]
    data = {"age_years": 40, "sex": "male", "setting": {"jurisdiction": "international"}, "screens": screens}
    return PatientProfile.model_validate({**data, "problems": [problem], **facts})


def _in(jurisdiction: Jurisdiction, **facts: Any) -> CarePlan:  # noqa: ANN401 - any fact of a profile
    return planner().plan(_migraine(setting={"jurisdiction": jurisdiction}, **facts))


@given(days=st.integers(0, 31), share=st.integers(0, 31), lasted=st.integers(1, 400))
def test_migraine_is_episodic_or_chronic_as_defined(days: int, share: int, lasted: int) -> None:
    """Below 15 headache days, or from 15 on with 8 of migraine for more than 3 months, whatever the numbers."""
    of_migraine = min(days, share)
    pattern = {"headache_days_per_month": days, "migraine_days_per_month": of_migraine, "duration_days": lasted}
    answers = answers_of(_migraine(problem=pattern))
    threshold = STATEMENTS["oc_chronic_migraine_definition"].exact["threshold"]
    often = days >= threshold["chronic_days_min"]
    chronic = often and of_migraine >= threshold["migraine_days_min"] and lasted > 92
    assert answers.truth(planner().program, "episodic-migraine") is (Truth.NO if often else Truth.YES)
    assert answers.truth(planner().program, "chronic-migraine") is (Truth.YES if chronic else Truth.NO)


def _rule(name: str, kind: type[Any]) -> Any:  # noqa: ANN401 - the kind that is asked for
    rule = BOOK.rule(name)
    assert isinstance(rule, kind)
    return rule


def test_exercise_that_triggers_migraine_has_the_limits_of_its_statement() -> None:
    """The upper ends, and everything that its statement aims at."""
    statement = STATEMENTS["ex_migraine_exertional_trigger"]
    rule = _rule("migraine-triggered-by-exertion", Precaution)
    caps = {quantity.value: ends.high for limit in rule.limits for quantity, ends in limit.most.ranges()}
    stated = {name: ends[1] for name, ends in statement.exact["dose"].items() if name != "intensity"}
    assert caps == stated
    assert {target for name in statement.exact["target"] for target in TARGETS[name]} == set(rule.avoid)


@pytest.mark.parametrize(
    ("rule", "statement", "points", "percent"),
    [
        ("review-hit-6-in-chronic-migraine", "oc_hit6_migraine", "mcid_points_chronic", None),
        ("review-hit-6-in-chronic-tension-type-headache", "oc_hit6_ctth", "mcid_points", None),
        ("review-midas", "oc_midas", "mcid_points_if_11_20", None),
        ("review-high-midas", "oc_midas", None, "mcid_percent_if_gt_20"),
        (
            "review-headache-days-in-episodic-migraine",
            "oc_headache_days_response",
            None,
            "responder_percent_episodic",
        ),
        ("review-headache-days-in-chronic-migraine", "oc_headache_days_response", None, "responder_percent_chronic"),
    ],
)
def test_a_review_has_the_threshold_of_its_statement(
    rule: str, statement: str, points: str | None, percent: str | None
) -> None:
    """Points and percent are those that the statement gives."""
    threshold, review = STATEMENTS[statement].exact["threshold"], _rule(rule, Review)
    assert review.important_change == (None if points is None else threshold[points])
    assert review.responder_percent == (None if percent is None else threshold[percent])


def test_headache_is_judged_within_the_trial_of_its_statement() -> None:
    """Diary and goals in headache days are read at 8 and 12 weeks."""
    first, last = STATEMENTS["oc_headache_days_response"].exact["threshold"]["trial_weeks"]
    for rule in BOOK.rules:
        if isinstance(rule, Review) and rule.measure.startswith("headache days"):
            assert rule.weeks == (first, last)
        if isinstance(rule, Goal) and "oc_headache_days_response" in rule.evidence:
            assert rule.by_week == last


RULED_OUT: Final = {"topiramate_unsuitable_or_failed": True, "propranolol_unsuitable_or_failed": True}


@pytest.mark.parametrize("clinic", [each for each in Jurisdiction if each.value.startswith("UK")])
def test_in_the_united_kingdom_the_course_is_that_of_nice(clinic: Jurisdiction) -> None:
    """Also in chronic migraine, where the working default is longer, and never as a conflict."""
    for days in (6, 20):
        pattern = {"headache_days_per_month": days, "migraine_days_per_month": min(days, 9)}
        planned = _in(clinic, problem=pattern, history=RULED_OUT).therapy(Therapy.ACUPUNCTURE)
        assert planned is not None
        upper = {each.quantity.value: (each.high, each.mark) for each in planned.dose}
        stated = STATEMENTS["dose-headache-nice"].exact["dose"]
        assert upper == {name: (ends[1], "") for name, ends in stated.items()}


@given(st.sampled_from(Jurisdiction))
def test_no_jurisdiction_loosens_the_safety_of_headache(clinic: Jurisdiction) -> None:
    """What withholds everything, or acupuncture, does so everywhere."""
    withheld = _in(clinic, symptoms={"thunderclap_onset": True})
    assert {line.verdict for line in withheld.ledger} == {Verdict.WITHHELD}
    waiting = _in(clinic, symptoms={"pattern_change": True}, history={"headache_already_assessed": False, **RULED_OUT})
    assert waiting.line(Therapy.ACUPUNCTURE).verdict is Verdict.WITHHELD


def _beside(jurisdiction: Jurisdiction) -> set[str]:
    line = _in(jurisdiction, history=RULED_OUT).line(Therapy.ACUPUNCTURE)
    return {name for each in line.dissent for name in (each.statement, *each.also)}


def test_the_positions_on_acupuncture_for_migraine_stand_beside_each_other() -> None:
    """Each clinic sees what the others say."""
    nice, default, american = "dose-headache-nice", "default-em", "ind-headache-vadod"
    assert {default, american} <= _beside(Jurisdiction.UK)
    assert {nice, "ind-em-nice"} <= _beside(Jurisdiction.US)
    assert {nice, "ind-em-nice", american} <= _beside(Jurisdiction.DE)


def test_a_position_that_is_neither_for_nor_against_recommends_nothing() -> None:
    """Where the nearest body leaves it open, acupuncture is optional, however others see it."""
    statement: Statement = STATEMENTS["ind-headache-vadod"]
    assert statement.strength is Strength.NONE
    for clinic in (Jurisdiction.US, Jurisdiction.US_VETERANS):
        assert _in(clinic).line(Therapy.ACUPUNCTURE).verdict is Verdict.OPTIONAL
