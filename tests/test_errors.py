"""The tree of errors: one root, each ends in what to do, and all of them can be pickled."""

from __future__ import annotations

import pickle

import pytest

from careplan.errors import (
    AuditFailed,
    CarePlanError,
    DecisionRefused,
    EngineDisagreement,
    EvaluationFailed,
    Fault,
    InvalidDecision,
    InvalidInput,
    InvalidProfile,
    InvalidRuleBook,
    PlanNotIssued,
    UnknownName,
)
from careplan.plans import Referral
from careplan.words import Effect, Urgency

REFERRAL = Referral(
    rule="cauda-equina",
    title="Back pain with any sign of cauda equina compression",
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
)
FAULT = Fault("age_years", "is required", "add it")

EXAMPLES: list[CarePlanError] = [
    InvalidInput([FAULT]),
    InvalidProfile([FAULT]),
    InvalidRuleBook([Fault("rules[0]", "has no evidence", "cite a statement")]),
    InvalidDecision([Fault("reason", "is required", "say why")]),
    DecisionRefused("acupuncture", "it is contraindicated", ["acupuncture-needle-phobia"]),
    UnknownName("therapy", ["acupuncture"]),
    PlanNotIssued(["a-rule"], [REFERRAL], "ledger"),
    EngineDisagreement(["a-rule"], [REFERRAL]),
    EvaluationFailed(detail="week"),
    AuditFailed(["a-rule"]),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda each: type(each).__name__)
def test_every_error_has_one_root_and_survives_pickling(error: CarePlanError) -> None:
    """One ``except`` catches all of them, and a process pool hands them on whole."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(again, CarePlanError)
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_faults_stand_in_the_order_of_a_reader() -> None:
    """The second item before the tenth."""
    error = InvalidProfile([Fault(f"problems[{index}].kind", "is required") for index in (10, 2, 1)])
    assert [fault.path for fault in error.faults] == [f"problems[{index}].kind" for index in (1, 2, 10)]


def test_a_fault_is_one_line_with_the_way_out_at_its_end() -> None:
    """Where, what, and what to do."""
    assert str(FAULT) == "age_years: is required (add it)"
    assert str(InvalidProfile([FAULT])) == "the profile has 1 fault(s):\n  age_years: is required (add it)"


def test_an_unissued_plan_still_carries_every_referral() -> None:
    """The most important thing to know when nothing else is."""
    error = EngineDisagreement(["a-rule"], [REFERRAL])
    assert error.referrals == (REFERRAL,)
    assert "emergency_now: emergency department [cauda-equina]" in str(error)
    assert str(error).endswith("Do not plan from this profile by hand.")


def test_an_unissued_plan_without_a_referral_says_so() -> None:
    """Silence could be read as: none is needed."""
    assert "no referral was found before it stopped" in str(EvaluationFailed())


def test_an_unknown_name_suggests_known_ones() -> None:
    """When there are any near."""
    assert str(UnknownName("therapy", ["acupuncture"])) == "unknown therapy; did you mean acupuncture?"
    assert str(UnknownName("therapy")) == "unknown therapy"
