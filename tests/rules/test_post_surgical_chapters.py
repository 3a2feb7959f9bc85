"""Pain after an operation: care starts as one package, limits follow the operation, and opioids stay with others."""

from __future__ import annotations

from typing import Any

import pytest

from careplan import BOOK, PatientProfile
from careplan.catalogue import Avoid, Technique, Therapy
from careplan.plans import CarePlan
from careplan.words import Verdict
from tests.the_book import planner


def _asked(scope: str) -> list[str]:
    return [screen.key for screen in BOOK.screens if screen.scope == scope]


def plan_after(days: int, flag: str, site: str, **facts: Any) -> CarePlan:  # noqa: ANN401 - any fact
    """The plan of someone who was operated on so many days ago, every screen answered and nothing found."""
    problem = {"kind": "postoperative_pain", "site": site, "duration_days": days, "surgery_days_ago": days}
    screened = {**problem, flag: True, "intensity": 5, "screens": _asked("problem")}
    data = {"age_years": 60, "sex": "male", "setting": {"jurisdiction": "US"}, "screens": _asked("patient"), **facts}
    return planner().plan(PatientProfile.model_validate({**data, "problems": [screened]}))


def knee(days: int, **facts: Any) -> CarePlan:  # noqa: ANN401 - any fact
    """The plan after a knee replacement, loading allowed."""
    allowed = {"circumstances": {"surgeon_clearance": True}}
    return plan_after(days, "surgery_knee_replacement", "knee", **{**allowed, **facts})


def test_care_after_an_operation_starts_at_once() -> None:
    """A course of needling that helps in the first week is not put off to the fourth."""
    starts = {each.start_week for each in knee(3).therapies if each.verdict in (Verdict.OFFERED, Verdict.OPTIONAL)}
    assert starts == {1}


def test_new_treatments_start_two_by_two_from_week_6_on() -> None:
    """From then on benefit and harm are told apart again."""
    starts = [each.start_week for each in knee(42).therapies if each.start_week is not None]
    assert max(starts.count(week) for week in starts) <= 2


def test_the_short_course_has_no_taper() -> None:
    """One week after an operation is neither tapered nor topped up; a chronic course may be."""
    short, long = (knee(days).therapy(Therapy.ACUPUNCTURE) for days in (3, 200))
    assert short is not None
    assert long is not None
    assert [each.name for each in short.phases] == ["initial"]
    assert [each.name for each in long.phases] == ["initial", "taper", "maintenance"]


def test_what_a_body_advises_to_avoid_is_printed_where_it_is_followed() -> None:
    """No machine that bends the knee, in the United States; elsewhere nobody here says so."""
    american, british = knee(3), knee(3, setting={"jurisdiction": "UK"})
    assert Avoid.CONTINUOUS_PASSIVE_MOTION in {each.avoid for each in american.avoid if each.certain}
    assert Avoid.CONTINUOUS_PASSIVE_MOTION not in {each.avoid for each in british.avoid}


@pytest.mark.parametrize(
    ("therapy", "jurisdiction", "statement"),
    [
        (Therapy.ELECTROTHERAPY, "US", "pt_postop_tens_aps_for"),
        (Therapy.ACUPUNCTURE, "US", "ind-postop-tka-opioid"),
        (Therapy.ACUPUNCTURE, "UK", "ind-postop-aps"),
    ],
)
def test_the_other_position_is_shown(therapy: Therapy, jurisdiction: str, statement: str) -> None:
    """Anaesthetists and surgeons differ on TENS, and reviews go further than guidelines on needling."""
    line = knee(3, setting={"jurisdiction": jurisdiction}).line(therapy)
    assert statement in {one for each in line.dissent for one in (each.statement, *each.also)}


def test_an_opioid_is_left_to_its_prescriber() -> None:
    """The prescriber is named, and changing it is among what to avoid."""
    plan = knee(3, medicines={"opioid_current": True})
    assert "the prescriber of the opioid" in {each.refer_to for each in plan.referrals}
    assert Avoid.CHANGING_OPIOIDS in {each.avoid for each in plan.avoid if each.certain}


def test_after_a_fusion_strength_work_is_light_until_the_surgeon_clears_more() -> None:
    """Techniques fall back; the therapy stays open."""
    early = plan_after(60, "surgery_spinal_fusion", "lower_back").therapy(Therapy.STRENGTH_TRAINING)
    cleared = {"circumstances": {"surgeon_clearance": True}}
    late = plan_after(84, "surgery_spinal_fusion", "lower_back", **cleared).therapy(Therapy.STRENGTH_TRAINING)
    assert early is not None
    assert late is not None
    assert (early.technique, late.technique) == (Technique.LIGHT_RESISTANCE, Technique.RESISTANCE_TRAINING)


@pytest.mark.parametrize(("days", "avoided"), [(42, True), (43, False)])
def test_a_wound_of_six_weeks_is_recent_without_being_asked(days: int, avoided: bool) -> None:
    """Needles stay away from it; someone who says that it has healed is believed."""
    assert (Avoid.NEEDLING_NEAR_SURGICAL_WOUND in {each.avoid for each in knee(days).avoid}) is avoided
    healed = knee(days, history={"recent_surgical_wound": False})
    assert Avoid.NEEDLING_NEAR_SURGICAL_WOUND not in {each.avoid for each in healed.avoid}
