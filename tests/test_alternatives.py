"""What if: two plans that could each be acted on, and jurisdictions that never differ in safety."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings

from careplan import BOOK, CarePlan, InvalidProfile, PatientProfile, compare, jurisdictions, what_if
from careplan.alternatives import WhatIf
from careplan.catalogue import Technique, Therapy
from careplan.errors import UnknownName
from careplan.language.rules import Contraindication, Precaution, RedFlag
from careplan.plans import RuleUsed
from careplan.testing import boundary_profiles, profiles
from careplan.words import Jurisdiction, Status, Verdict
from tests.the_book import planner

PATIENT = PatientProfile.model_validate({
    "age_years": 47,
    "setting": {"jurisdiction": "US"},
    "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
})  # fmt: skip


def test_both_plans_are_those_of_the_planner() -> None:
    """Nothing is guessed: each could be acted on as it stands."""
    found = what_if(PATIENT, planner=planner(), availability__minutes_per_week=120, problems__0__intensity=2)
    other = PATIENT.changed({"availability.minutes_per_week": 120, "problems.0.intensity": 2})
    assert found.before == planner().plan(PATIENT)
    assert found.after == planner().plan(other)
    assert found.comparison == compare(found.before, found.after)
    assert found.changed == ("availability.minutes_per_week", "problems.0.intensity")
    assert WhatIf.model_validate_json(found.model_dump_json()) == found


def test_paths_may_be_written_either_way() -> None:
    """As keywords with two underscores, or as a mapping of dotted paths."""
    one = what_if(PATIENT, planner=planner(), setting__payer="us_medicare")
    assert one == what_if(PATIENT, {"setting.payer": "us_medicare"}, planner=planner())


def test_nothing_otherwise_is_no_difference() -> None:
    """Also where a fact is given the value that it has."""
    assert what_if(PATIENT, planner=planner()).comparison.is_empty
    assert what_if(PATIENT, planner=planner(), age_years=47).text() == "No difference.\n"


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("availability.minuts_per_week", "availability.minutes_per_week"),
        ("problems.3.intensity", "problems.0.intensity"),
        ("problems.0.intensty", "problems.0.intensity"),
        ("age_years.more", None),
        ("problems.first.intensity", None),
    ],
)
def test_an_unknown_path_is_answered_with_the_nearest(path: str, near: str | None) -> None:
    """And never repeated."""
    with pytest.raises(UnknownName) as raised:
        what_if(PATIENT, {path: 1}, planner=planner())
    assert path not in str(raised.value)
    assert near is None or near in str(raised.value)


def test_a_value_that_cannot_be_is_refused() -> None:
    """As in any profile, without showing it."""
    with pytest.raises(InvalidProfile, match="age_years"):
        what_if(PATIENT, planner=planner(), age_years=470)


def test_an_unknown_jurisdiction_is_answered_with_the_nearest() -> None:
    """The list is closed."""
    with pytest.raises(UnknownName, match="UK_scotland"):
        jurisdictions(PATIENT, "US", "UK_scotlnd", planner=planner())


def test_another_jurisdiction_shows_what_changes() -> None:
    """The American College offers what NICE advises against; NICE's position is dissent first, then followed."""
    found = jurisdictions(PATIENT, "US", "UK", planner=planner())
    assert (found.before.jurisdiction, found.after.jurisdiction) == (Jurisdiction.US, Jurisdiction.UK)
    change = found.comparison.of(Therapy.ACUPUNCTURE).verdict
    assert change is not None
    assert change.after is Verdict.ADVISED_AGAINST
    assert "ind-lbp-nice-against" in {each.position.statement for each in found.comparison.dissent.gone}
    assert jurisdictions(PATIENT, "UK", "UK", planner=planner()).comparison.is_empty


SAFETY = (RedFlag, Contraindication, Precaution)


def _safety(plan: CarePlan) -> list[RuleUsed]:
    """The red flags, contraindications and precautions that hold or may hold, with how true they are and for whom."""
    return [each for each in plan.trace.rules if isinstance(BOOK.rule(each.id), SAFETY)]


def _excluded(plan: CarePlan) -> set[Therapy | Technique]:
    """What some rule closes for every problem, or may close."""
    held = (BOOK.rule(each.id) for each in plan.trace.rules if not each.problems)
    return {
        target
        for rule in held
        if isinstance(rule, Contraindication)
        for target in rule.excludes
        if isinstance(target, Therapy | Technique)
    }


def _as_safe(one: CarePlan, other: CarePlan) -> None:
    """The law for two jurisdictions: safety is the same, whatever is advised."""
    assert _safety(one) == _safety(other)
    assert (one.status, one.referrals) == (other.status, other.referrals)
    for line in one.ledger:
        pairs = zip(line.problems, other.line(line.therapy).problems, strict=True)
        for here, there in pairs:
            barred = here.verdict is Verdict.WITHHELD or any(line.therapy in _targets(each) for each in here.rules)
            if barred and here.verdict is Verdict.NEEDS_ANSWER_SAFETY:
                assert not there.verdict.startable
            elif barred:
                assert (there.verdict, there.rules) == (here.verdict, here.rules)


def _targets(rule: str) -> tuple[object, ...]:
    found = BOOK.rule(rule)
    return found.excludes if isinstance(found, Contraindication) and found.excludes else ()


def _open_only_what_is_allowed(plan: CarePlan) -> None:
    excluded = _excluded(plan)
    for planned in plan.therapies:
        if planned.verdict.startable or planned.verdict is Verdict.DEFERRED:
            assert planned.therapy not in excluded
            assert planned.technique not in excluded


def _under_every_limit(plan: CarePlan) -> None:
    for used in _safety(plan):
        rule = BOOK.rule(used.id)
        for limit in rule.limits if isinstance(rule, Precaution) else ():
            planned = plan.therapy(limit.on)
            for quantity, most in limit.most.ranges() if planned is not None else ():
                dose = None if planned is None else planned.range_of(quantity)
                assert dose is None or Decimal(str(dose.high)) <= most.high


def _hold_the_law(profile: PatientProfile) -> None:
    plans = [planner().plan(profile.changed({"setting.jurisdiction": each})) for each in Jurisdiction]
    for plan in plans:
        _open_only_what_is_allowed(plan)
        _under_every_limit(plan)
    for one, other in combinations(plans, 2):
        _as_safe(one, other)
        _as_safe(other, one)


@given(profiles(BOOK))
@settings(max_examples=25)
def test_no_jurisdiction_loosens_safety(profile: PatientProfile) -> None:
    """Red flags, contraindications, precautions and limits are the same between all pairs of jurisdictions."""
    _hold_the_law(profile)


@given(boundary_profiles(BOOK))
@settings(max_examples=25)
def test_no_jurisdiction_loosens_safety_at_boundaries(profile: PatientProfile) -> None:
    """Where rare rules hold too."""
    _hold_the_law(profile)


def test_a_red_flag_withholds_everywhere() -> None:
    """The plainest case of that law."""
    profile = PATIENT.changed({"symptoms.saddle_numbness": True})
    for each in Jurisdiction:
        found = jurisdictions(profile, Jurisdiction.US, each, planner=planner())
        assert found.after.status is Status.WITHHELD
