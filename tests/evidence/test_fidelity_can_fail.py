"""A rule that no longer says what its statement says is found: one planted fault for each thing that is compared."""

from __future__ import annotations

from typing import Any

import pytest

from careplan import BOOK
from careplan.catalogue import Technique, Therapy
from careplan.evidence.library import STATEMENTS
from careplan.language.conditions import Condition, all_of, any_of, not_
from careplan.language.doses import Dose, DoseRow, Limit, at_most, exactly, span
from careplan.language.rules import Recommendation, Rule
from careplan.language.terms import days
from careplan.rules.findings import chronic_low_back_pain, low_back_pain
from careplan.rules.patient import history, measure, patient, problem, symptom
from careplan.words import Effect, Urgency
from tests.evidence.fidelity import Fidelity


def _found(statement: str, rule: Rule) -> set[str]:
    """What is missing with the altered rule and was not missing before."""
    altered = Fidelity(BOOK.replacing(rule))
    return altered.missing(STATEMENTS[statement]) - Fidelity(BOOK).missing(STATEMENTS[statement])


def _with(rule: str, **changes: Any) -> Rule:  # noqa: ANN401 - any field of any kind of rule
    return BOOK.rule(rule).model_copy(update=changes)


FEW_PLATELETS = all_of(history.low_platelet_count, measure.platelets >= 20)

CONDITIONS: list[tuple[str, str, Condition, str]] = [
    # a threshold moved, one that excludes its own limit, and one turned round
    ("ex_general_who_older", "balance-training-from-65", patient.age >= 66, "reads age_years >= 65"),
    ("ex_general_who_older", "balance-training-from-65", patient.age > 65, "reads age_years >= 65"),
    ("bleed-platelets-severe", "acupuncture-platelets-below-20", FEW_PLATELETS, "reads measures.platelets < 20"),
    # a fact left out, and one turned into its opposite
    ("rf-ces", "cauda-equina", symptom.bilateral_sciatica, "reads symptoms.saddle_numbness"),
    ("ex_frailty_dose", "exercise-frailty", not_(history.frailty), "reads history.frailty"),
    # another pain, and another stage of the same
    ("ind-sciatica-tu", "acupuncture-for-chronic-sciatica", low_back_pain.present, "holds in chronic_sciatica"),
    (
        "oc_lbp_recovery",
        "review-roland-morris",
        all_of(chronic_low_back_pain.present, problem.duration < days(100)),
        "holds in acute_low_back_pain",
    ),
]


@pytest.mark.parametrize(("statement", "rule", "when", "difference"), CONDITIONS)
def test_a_changed_condition_is_found(statement: str, rule: str, when: Condition, difference: str) -> None:
    """A threshold, a fact, its direction, or the pain problem."""
    changed = {"when": when, "unless": None}
    if rule == "exercise-frailty":
        others = _with("supervised-exercise-in-frailty", when=any_of(history.inactive, history.sarcopenia))
        book = BOOK.replacing(_with(rule, **changed), others)
        assert difference in Fidelity(book).missing(STATEMENTS[statement])
    else:
        assert difference in _found(statement, _with(rule, **changed))


def test_an_exception_that_is_dropped_is_found() -> None:
    """What switches a statement off has to switch its rule off."""
    rule = _with("first-headache-after-50", unless=None)
    assert _found("rf-headache-age", rule) == {"reads not history.headache_already_assessed"}


CAPPED = Limit(on=Therapy.BREATHING_PRACTICE, most=Dose(session_minutes=at_most(10), home_minutes_per_day=at_most(11)))
TWO_VISITS = DoseRow(total_sessions=exactly(2), session_minutes=exactly(30))
LONGER = DoseRow(home_minutes_per_day=span(6, 8), home_days_per_week=span(5, 7), weeks=span(4, 8))


@pytest.mark.parametrize(
    ("statement", "rule", "changes", "differences"),
    [
        (
            "pt_lbp_start_low_risk",
            "advice-visit-for-low-back-pain",
            {"doses": (TWO_VISITS,)},
            {"dose total_sessions to 1"},
        ),
        (
            "mb_breathing_short_dose",
            "short-breathing-practice",
            {"doses": (LONGER,)},
            {"dose home_minutes_per_day from 5"},
        ),
        (
            "mb_psychosis_history_caution",
            "mindfulness-past-psychosis",
            {"limits": (CAPPED,)},
            {"caps home_minutes_per_day 10"},
        ),
        (
            "oc_midas",
            "review-high-midas",
            {"responder_percent": 20, "title": "Another share"},
            {"threshold mcid_percent_if_gt_20 30"},
        ),
    ],
)
def test_a_changed_number_is_found(statement: str, rule: str, changes: dict[str, Any], differences: set[str]) -> None:
    """Either end of a dose, a limit, and the change that matters."""
    assert differences <= _found(statement, _with(rule, **changes))


@pytest.mark.parametrize(
    ("statement", "rule", "changes", "difference"),
    [
        (
            "bleed-platelets-severe",
            "acupuncture-platelets-below-20",
            {"excludes": (Technique.ELECTROACUPUNCTURE,)},
            "closes acupuncture",
        ),
        ("rf-aaa", "aortic-aneurysm", {"urgency": Urgency.ROUTINE, "escalations": ()}, "urgency emergency_now"),
        ("rf-aaa", "aortic-aneurysm", {"effect": Effect.CONTINUE_WITH_REFERRAL}, "effect withhold_all"),
    ],
)
def test_a_changed_effect_is_found(statement: str, rule: str, changes: dict[str, Any], difference: str) -> None:
    """What is closed, how soon someone else must see the patient, and what the plan does."""
    assert difference in _found(statement, _with(rule, **changes))


def test_advice_against_that_became_an_offer_is_found() -> None:
    """A position has a direction."""
    old = BOOK.rule("no-tens-for-osteoarthritis-of-knee-or-hip-us")
    said = {"id": old.id, "title": old.title, "when": old.when, "evidence": old.evidence}
    offer = Recommendation(**said, offer=Therapy.ELECTROTHERAPY, techniques=(Technique.TENS,))
    assert _found("pt_oa_acr_tens_against", offer) == {"advises against", "closes tens"}
