"""The clinician's decisions: part of a plan's JSON, never lost, and never opening what is closed."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, CarePlan, PatientProfile
from careplan.catalogue import Therapy
from careplan.decisions import carry_over
from careplan.errors import DecisionRefused, InvalidDecision, UnknownName
from careplan.plans import ClinicianDecision
from careplan.testing import completed, profiles
from careplan.text.decisions import clinician_decisions
from careplan.text.page import Page
from careplan.words import Quantity, Status, Verdict
from tests.the_book import planner

Kind = Literal["accepted", "changed", "rejected"]

CLOSED = (Verdict.WITHHELD, Verdict.CONTRAINDICATED, Verdict.DECLINED, Verdict.UNAVAILABLE)
WAITING = (Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION)
KINDS: tuple[Kind, ...] = ("accepted", "changed", "rejected")
ONCE_A_WEEK = {Quantity.SESSIONS_PER_WEEK: 1}


def _patient(**changes: object) -> PatientProfile:
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
    return profile.changed({path.replace("__", "."): value for path, value in changes.items()})


def _plan(**changes: object) -> CarePlan:
    return planner().plan(_patient(**changes))


def _decide(plan: CarePlan, therapy: Therapy, kind: Kind) -> CarePlan:
    dose = ONCE_A_WEEK if kind == "changed" else None
    return plan.with_decision(therapy, kind, reason="after talking it over", dose=dose, by="Dr A", at="2026-03-01")


def _decided(plan: CarePlan, wishes: list[tuple[Therapy, Kind]]) -> CarePlan:
    """As many of some decisions as are not refused."""
    for therapy, kind in wishes:
        try:
            plan = _decide(plan, therapy, kind)
        except DecisionRefused:
            continue
    return plan


wishes = st.lists(st.tuples(st.sampled_from(Therapy), st.sampled_from(KINDS)), max_size=12)


@given(profiles(BOOK), wishes)
@settings(max_examples=60)
def test_decisions_cross_json_and_change_nothing_that_was_planned(
    profile: PatientProfile, wanted: list[tuple[Therapy, Kind]]
) -> None:
    """Taken off again, the plan is byte for byte the one that planning gives."""
    plan = planner().plan(profile)
    assert plan.clinician_decisions == ()
    made = _decided(plan, wanted)
    assert CarePlan.model_validate_json(made.model_dump_json()) == made
    bare = made.model_copy(update={"clinician_decisions": ()})
    assert bare.model_dump_json() == planner().plan(profile).model_dump_json()
    assert made.therapies == plan.therapies
    assert made.ledger == plan.ledger


@given(profiles(BOOK), st.sampled_from(Therapy), st.sampled_from(KINDS))
@settings(max_examples=100)
def test_no_decision_opens_what_is_closed(profile: PatientProfile, therapy: Therapy, kind: Kind) -> None:
    """Whatever is withheld, contraindicated, declined, not on offer or perhaps contraindicated; the rule is named."""
    plan = planner().plan(profile)
    line = plan.line(therapy)
    if kind == "rejected":
        assert _decide(plan, therapy, kind).decision(therapy) is not None
        return
    if line.verdict in CLOSED or line.verdict is Verdict.NEEDS_ANSWER_SAFETY:
        with pytest.raises(DecisionRefused) as raised:
            _decide(plan, therapy, kind)
        assert raised.value.rules == (line.rules or line.facts)
        assert all(rule in str(raised.value) for rule in line.rules)
    elif plan.status is Status.PROVISIONAL:
        with pytest.raises(DecisionRefused, match="urgent questions"):
            _decide(plan, therapy, kind)


@given(profiles(BOOK), st.sampled_from(Therapy))
@settings(max_examples=60)
def test_nor_does_a_plan_that_was_written_by_hand(profile: PatientProfile, therapy: Therapy) -> None:
    """The same is refused when a plan is read from JSON."""
    plan = planner().plan(profile)
    line = plan.line(therapy)
    forged = ClinicianDecision(therapy=therapy, decision="accepted", verdict=line.verdict)
    text = plan.model_copy(update={"clinician_decisions": (forged,)}).model_dump_json()
    if line.verdict in CLOSED or line.verdict is Verdict.NEEDS_ANSWER_SAFETY or plan.status is Status.PROVISIONAL:
        with pytest.raises(DecisionRefused):
            CarePlan.model_validate_json(text)
    elif plan.therapy(therapy) is not None:
        with pytest.raises(InvalidDecision, match="was made on another line"):
            CarePlan.model_validate_json(text)


@given(profiles(BOOK), profiles(BOOK), wishes)
@settings(max_examples=60)
def test_no_decision_is_lost(one: PatientProfile, other: PatientProfile, wanted: list[tuple[Therapy, Kind]]) -> None:
    """Whatever the new plan says; each stands only where its line says the same, and the mark says why."""
    old, new = _decided(planner().plan(one), wanted), planner().plan(other)
    after = carry_over(old, new)
    assert [each.therapy for each in after.clinician_decisions] == [each.therapy for each in old.clinician_decisions]
    assert CarePlan.model_validate_json(after.model_dump_json()) == after
    assert carry_over(after, new).clinician_decisions == carry_over(carry_over(after, new), new).clinician_decisions
    for made in after.clinician_decisions:
        before, line = old.decision(made.therapy), after.line(made.therapy)
        assert before is not None
        assert (made.decision, made.dose, made.reason) == (before.decision, before.dose, before.reason)
        assert bool(made.because) == (made.state != "stands")
        if made.state == "stands":
            assert line.verdict is made.verdict
            assert made.decision == "rejected" or after.status is not Status.PROVISIONAL
        if line.verdict in CLOSED and line.verdict is not made.verdict:
            assert made.state == "superseded"
            assert made.rules == line.rules
    assert after.model_copy(update={"clinician_decisions": ()}) == new


@given(profiles(BOOK), wishes)
@settings(max_examples=40)
def test_in_the_same_plan_every_decision_stands(profile: PatientProfile, wanted: list[tuple[Therapy, Kind]]) -> None:
    """Planning anew from the same facts changes nothing, nor does the order of deciding."""
    plan = planner().plan(profile)
    old = _decided(plan, wanted)
    assert carry_over(old, planner().plan(profile)) == old
    last = {therapy: (therapy, kind) for therapy, kind in wanted if _decided(plan, [(therapy, kind)]) != plan}
    assert _decided(plan, list(reversed(last.values()))) == _decided(plan, list(last.values()))


def test_a_changed_dose_is_kept_beside_the_planned_one() -> None:
    """With who and when as the caller says them."""
    plan = _decide(_plan(), Therapy.ACUPUNCTURE, "changed")
    made = plan.decision(Therapy.ACUPUNCTURE)
    assert made is not None
    assert (made.by, made.at, made.state) == ("Dr A", "2026-03-01", "stands")
    assert [(each.quantity, each.low, each.high, each.unit) for each in made.dose] == [
        (Quantity.SESSIONS_PER_WEEK, 1, 1, "a week")
    ]
    planned = plan.therapy(Therapy.ACUPUNCTURE)
    assert planned is not None
    assert made.planned == planned.dose
    assert made.exceeds == ()


def test_more_than_the_plan_says_names_what_it_goes_beyond() -> None:
    """The clinician may; a reader sees it."""
    plan = _plan().with_decision(
        Therapy.ACUPUNCTURE, "changed", reason="flare", dose={Quantity.SESSIONS_PER_WEEK: (2, 3)}
    )
    made = plan.decision(Therapy.ACUPUNCTURE)
    assert made is not None
    assert "acupuncture-for-chronic-low-back-pain" in made.exceeds


def test_a_limit_of_safety_is_not_exceeded() -> None:
    """A precaution that caps the dose caps the clinician's too."""
    plan = _plan(age_years=82, history__frailty=True)
    with pytest.raises(DecisionRefused, match=r"limit of safety \[exercise-frailty\]"):
        plan.with_decision(
            Therapy.STRENGTH_TRAINING, "changed", reason="keen", dose={Quantity.SESSION_MINUTES: (30, 60)}
        )
    made = plan.with_decision(
        Therapy.STRENGTH_TRAINING, "changed", reason="tired", dose={Quantity.SESSION_MINUTES: (20, 30)}
    )
    assert made.decision(Therapy.STRENGTH_TRAINING) is not None


def test_a_refusal_names_the_rule() -> None:
    """And tells the way out."""
    plan = _plan(symptoms__saddle_numbness=True)
    with pytest.raises(DecisionRefused, match=r"refused for acupuncture: it is withheld \[cauda-equina\]"):
        _decide(plan, Therapy.ACUPUNCTURE, "accepted")
    declined = _plan(preferences__declines=("acupuncture",))
    with pytest.raises(DecisionRefused, match=r"the patient declines it \[preferences.declines\]"):
        _decide(declined, Therapy.ACUPUNCTURE, "changed")


def test_against_advice_only_with_a_dose_and_a_reason() -> None:
    """What is advised against is not offered, so there is nothing to accept."""
    plan = _plan(setting__jurisdiction="UK")
    with pytest.raises(DecisionRefused, match="nothing to accept"):
        _decide(plan, Therapy.ACUPUNCTURE, "accepted")
    made = _decide(plan, Therapy.ACUPUNCTURE, "changed").decision(Therapy.ACUPUNCTURE)
    assert made is not None
    assert made.verdict is Verdict.ADVISED_AGAINST


def test_every_fault_of_a_decision_is_listed() -> None:
    """Without the values found."""
    with pytest.raises(InvalidDecision) as raised:
        _plan().with_decision(Therapy.ACUPUNCTURE, "changed", dose={Quantity.WEEKS: (9, 3), Quantity.SETS: 0.5})
    assert [each.path for each in raised.value.faults] == ["dose.sets", "dose.weeks", "reason"]
    with pytest.raises(InvalidDecision, match="belongs to a changed line only"):
        _plan().with_decision(Therapy.ACUPUNCTURE, "accepted", dose=ONCE_A_WEEK)
    with pytest.raises(InvalidDecision, match="dose: is required"):
        _plan().with_decision(Therapy.ACUPUNCTURE, "changed", reason="less")
    with pytest.raises(UnknownName, match="acupuncture"):
        _plan().with_decision("acupunture", "accepted")


def test_a_new_dose_is_to_be_reviewed() -> None:
    """The clinician decided on another one."""
    old = _decide(_decide(_plan(), Therapy.MBSR, "accepted"), Therapy.ACUPUNCTURE, "accepted")
    after = carry_over(old, _plan(setting__jurisdiction="DE"))
    mbsr = after.decision(Therapy.MBSR)
    assert mbsr is not None
    assert (mbsr.state, mbsr.because) == ("to be reviewed", "it is optional instead of offered")
    acupuncture = after.decision(Therapy.ACUPUNCTURE)
    assert acupuncture is not None
    assert acupuncture.state == "stands"


def test_what_is_closed_now_is_superseded_and_does_not_come_back_by_itself() -> None:
    """After an emergency the same plan asks for another look."""
    old = _decide(_plan(), Therapy.ACUPUNCTURE, "accepted")
    closed = carry_over(old, _plan(symptoms__saddle_numbness=True))
    made = closed.decision(Therapy.ACUPUNCTURE)
    assert made is not None
    assert (made.state, made.rules) == ("superseded", ("cauda-equina",))
    again = carry_over(closed, _plan()).decision(Therapy.ACUPUNCTURE)
    assert again is not None
    assert (again.state, again.because) == ("to be reviewed", "it had been closed in between")
    renewed = _decide(carry_over(closed, _plan()), Therapy.ACUPUNCTURE, "accepted").decision(Therapy.ACUPUNCTURE)
    assert renewed is not None
    assert renewed.state == "stands"


def test_a_later_decision_takes_the_place_of_an_earlier_one() -> None:
    """On one line there is one."""
    old = _decide(_plan(), Therapy.ACUPUNCTURE, "accepted")
    new = _decide(_plan(), Therapy.ACUPUNCTURE, "rejected")
    assert [each.decision for each in _decide(old, Therapy.ACUPUNCTURE, "rejected").clinician_decisions] == ["rejected"]
    assert carry_over(old, new) == new


def test_a_clinician_reads_what_needs_another_look_first() -> None:
    """Then what stands, each with its reason."""
    old = _decide(_decide(_plan(), Therapy.ACUPUNCTURE, "changed"), Therapy.MBSR, "accepted")
    page = Page(200)
    clinician_decisions(page, carry_over(old, _plan(setting__jurisdiction="DE")))
    signed = "(Dr A, 2026-03-01): after talking it over"
    why = "it is optional instead of offered [mbsr-for-chronic-low-back-pain]"
    assert page.lines == [
        "DECIDED BY THE CLINICIAN",
        f" - Mindfulness-based stress reduction: TO BE REVIEWED, for {why}; was accepted {signed}",
        f" - Acupuncture: changed to 1 session a week {signed}",
    ]
