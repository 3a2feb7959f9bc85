"""Law 10: the change that ``why_not`` states is needed in every part, suffices, and is the least."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, InvalidProfile, PatientProfile, Planner, why_not
from careplan.catalogue import CATALOGUE, Therapy
from careplan.explain import Assignment, WhyNot
from careplan.fields import FactKind, field_at
from careplan.language.conditions import not_
from careplan.language.rules import Contraindication
from careplan.moves import Change, candidates, times
from careplan.rules.patient import circumstance
from careplan.search import least_change
from careplan.standing import forgotten, stuck
from careplan.testing import profiles
from careplan.testing.data import data_of, put, valid
from careplan.words import Verdict
from tests.the_book import planner

ROOT = Path(__file__).parent.parent
CHRONIC = PatientProfile.model_validate_json(
    (ROOT / "examples" / "profiles" / "chronic_low_back_pain.json").read_bytes()
)

BARRIERS = {
    "preferences.declines": st.lists(st.sampled_from(Therapy), max_size=4, unique=True),
    "setting.services": st.lists(st.sampled_from(Therapy), max_size=8, unique=True),
    "availability.minutes_per_week": st.sampled_from(range(0, 400, 5)),
    "availability.travel_minutes": st.sampled_from((0, 20, 45, 90)),
    "measures.systolic_bp": st.sampled_from((120, 141, 179, 180, 200)),
    "measures.diastolic_bp": st.sampled_from((70, 90, 109, 110, 120)),
    "circumstances.surgeon_clearance": st.booleans(),
    "circumstances.drives_home": st.booleans(),
    "preferences.declines_consent_to_thrust": st.booleans(),
    "equipment": st.just([]),
}
"""What can change and can stand in the way."""


@st.composite
def hindered(draw: st.DrawFn) -> PatientProfile:
    """A profile of the book with a few things in the way that can change."""
    data = data_of(draw(profiles(BOOK)))
    for path in draw(st.lists(st.sampled_from(sorted(BARRIERS)), max_size=4, unique=True)):
        put(data, path, draw(BARRIERS[path]))
    return valid(data)


def replayed(profile: PatientProfile, changes: dict[str, Any], therapy: Therapy) -> Verdict | None:
    """The verdict of the whole planner after some changes; ``None`` where they give no valid profile."""
    try:
        return planner().plan(profile.changed(changes)).line(therapy).verdict
    except InvalidProfile:
        return None


def opens(profile: PatientProfile, changes: dict[str, Any], therapy: Therapy) -> bool:
    """Whether a therapy is open after some changes."""
    found = replayed(profile, changes, therapy)
    return found is not None and found.startable


def one_step_less(each: Assignment) -> float | None:
    """The value of a number one step nearer to what it was; ``None`` for what is no number."""
    mark = field_at(each.path).number
    if mark is None:
        return None
    before, after = mark.whole_steps(each.before), mark.whole_steps(each.after)
    return mark.value_of(after + (1 if before > after else -1))


def asked(profile: PatientProfile, therapy: Therapy | str) -> WhyNot:
    """Why not, by the shared planner."""
    return why_not(profile, therapy, planner())


@settings(max_examples=150)
@given(hindered(), st.sampled_from(Therapy))
def test_a_change_suffices_and_every_part_of_it_is_needed(profile: PatientProfile, therapy: Therapy) -> None:
    """Replayed through the planner: with it open; without a part of it, or with one step less, not."""
    answer = asked(profile, therapy)
    changes = {each.path: each.after for each in answer.change}
    assert (answer.outcome == "change found") == bool(changes)
    if not changes:
        return
    assert opens(profile, changes, therapy)
    assert answer.then is replayed(profile, changes, therapy)
    for each in answer.change:
        assert not opens(profile, {path: value for path, value in changes.items() if path != each.path}, therapy)
        less = one_step_less(each)
        assert less is None or not opens(profile, {**changes, each.path: less}, therapy)


@settings(max_examples=60)
@given(hindered(), st.sampled_from(Therapy))
def test_a_change_names_only_known_facts_that_can_change(profile: PatientProfile, therapy: Therapy) -> None:
    """Never the age, a history or a red flag; and it says what they were."""
    known = json.loads(profile.model_dump_json())
    for each in asked(profile, therapy).change:
        section, _, name = each.path.rpartition(".")
        before = known[section][name] if section else known[name]
        assert field_at(each.path).changeable
        assert json.loads(json.dumps(each.before)) == before is not None
        assert each.after != each.before


@settings(max_examples=60)
@given(hindered(), st.sampled_from(Therapy))
def test_no_smaller_change_of_one_fact_would_do(profile: PatientProfile, therapy: Therapy) -> None:
    """Every single change that is less, by steps and then by path, was worth nothing."""
    answer = asked(profile, therapy)
    if answer.outcome == "already open":
        return
    single = answer.change[0] if len(answer.change) == 1 else None
    for each in (*candidates(planner().book, profile, therapy), *times(profile)[:30]):
        if single is None or (each.steps, each.path) < (single.steps, single.path):
            assert not opens(profile, {each.path: each.after}, therapy)


@settings(max_examples=60)
@given(hindered(), st.sampled_from(Therapy))
def test_what_stays_closed_with_everything_forgotten_is_not_searched(profile: PatientProfile, therapy: Therapy) -> None:
    """No change of one fact opens it, and no change of two was found by searching all the same."""
    if not stuck(BOOK, planner().plan(forgotten(profile)).line(therapy)):
        return
    assert asked(profile, therapy).outcome in ("none possible", "already open")
    small = candidates(BOOK, profile, therapy)
    assert not least_change(profile, small, lambda trial: planner().trial(trial, therapy)).changes
    for each in small:
        assert not opens(profile, {each.path: each.after}, therapy)


@settings(max_examples=60)
@given(hindered())
def test_forgetting_leaves_nothing_that_can_change(profile: PatientProfile) -> None:
    """And changes nothing else: age, history and problems stay."""
    bare = forgotten(profile)
    assert not times(bare)
    assert not bare.preferences.declines
    assert not bare.preferences.declines_techniques
    assert (bare.setting.services, bare.equipment) == (None, None)
    assert (bare.age_years, bare.problems, bare.devices) == (profile.age_years, profile.problems, profile.devices)


def test_a_refusal_is_taken_back() -> None:
    """Nothing else stands in the way of acupuncture."""
    profile = CHRONIC.changed({"preferences.declines": ["acupuncture", "traction"]})
    answer = asked(profile, "acupuncture")
    assert (answer.verdict, answer.then) == (Verdict.DECLINED, Verdict.OFFERED)
    assert [(each.path, each.after) for each in answer.change] == [("preferences.declines", (Therapy.TRACTION,))]


def test_too_little_time_is_answered_in_minutes() -> None:
    """With an hour a week a course of mindfulness waits; the least number of minutes is found to the step."""
    profile = CHRONIC.changed({"availability.minutes_per_week": 60})
    answer = asked(profile, Therapy.MBSR)
    assert answer.verdict is Verdict.DEFERRED
    assert answer.wait is not None
    assert [each.path for each in answer.change] == ["availability.minutes_per_week"]
    assert answer.change[0].after > 60


def test_a_service_that_the_clinic_does_not_have() -> None:
    """It is named as what would have to be added."""
    profile = CHRONIC.changed({"setting.services": ["physical_therapy_course"]})
    answer = asked(profile, "acupuncture")
    assert answer.verdict is Verdict.UNAVAILABLE
    assert [each.path for each in answer.change] == ["setting.services"]
    assert answer.change[0].after == (Therapy.PHYSICAL_THERAPY_COURSE, Therapy.ACUPUNCTURE)


@pytest.mark.parametrize(
    ("reading", "path", "enough"),
    [((180, 82), "measures.systolic_bp", 179), ((185, 109), "measures.systolic_bp", 179),
     ((150, 110), "measures.diastolic_bp", 109)],
)  # fmt: skip
def test_a_blood_pressure_that_is_too_high_for_exercise(reading: tuple[int, int], path: str, enough: int) -> None:
    """ex_severe_hypertension_defer: from 180/110 on exercise is deferred; one below is enough."""
    profile = CHRONIC.changed({"measures.systolic_bp": reading[0], "measures.diastolic_bp": reading[1]})
    answer = asked(profile, Therapy.AEROBIC_EXERCISE)
    assert answer.verdict is Verdict.CONTRAINDICATED
    assert [(each.path, each.after) for each in answer.change] == [(path, enough)]


def test_both_readings_of_a_blood_pressure() -> None:
    """Where both are too high, both must come down."""
    profile = CHRONIC.changed({"measures.systolic_bp": 190, "measures.diastolic_bp": 115})
    found = {each.path: each.after for each in asked(profile, Therapy.AEROBIC_EXERCISE).change}
    assert found == {"measures.systolic_bp": 179, "measures.diastolic_bp": 109}


def test_two_facts_together() -> None:
    """A refusal and a blood pressure that is too high."""
    profile = CHRONIC.changed({"preferences.declines": ["aerobic_exercise"], "measures.systolic_bp": 181})
    found = {each.path: each.after for each in asked(profile, Therapy.AEROBIC_EXERCISE).change}
    assert found == {"preferences.declines": (), "measures.systolic_bp": 179}


def test_clearance_of_the_surgeon() -> None:
    """By a clinic's own book that waits for it before strength training: the answer is to get it."""
    waiting = Contraindication(
        id="no-strength-training-before-clearance",
        title="No strength training before the operating team has allowed loading",
        when=not_(circumstance.surgeon_clearance),
        excludes=CATALOGUE[Therapy.STRENGTH_TRAINING].techniques,
        evidence=BOOK.rule("spinal-fusion-neutral-spine").evidence,
    )
    ours = Planner(BOOK.with_rules(waiting, chapter="our-clinic"))
    profile = CHRONIC.changed({"circumstances.surgeon_clearance": False})
    answer = why_not(profile, Therapy.STRENGTH_TRAINING, ours)
    assert answer.verdict is Verdict.CONTRAINDICATED
    assert [(each.path, each.after) for each in answer.change] == [("circumstances.surgeon_clearance", True)]
    assert ours.plan(profile.changed({"circumstances.surgeon_clearance": True})).line(answer.therapy).verdict.startable


def test_passive_care_may_wait_for_an_active_therapy_that_was_refused() -> None:
    """Passive care never stands alone: a refusal of active care taken back is a change for it."""
    active = [each for each in Therapy if each not in (Therapy.HEAT_AND_COLD, Therapy.ACUPUNCTURE)]
    profile = CHRONIC.changed({"preferences.declines": active})
    answer = asked(profile, "acupuncture")
    assert answer.verdict is Verdict.DEFERRED
    assert [each.path for each in answer.change] == ["preferences.declines"]
    assert len(answer.change[0].before) - len(answer.change[0].after) == 1


def test_none_possible_says_what_stays_in_the_way() -> None:
    """Traction is declined, and advised against behind that."""
    answer = asked(CHRONIC.changed({"preferences.declines": ["traction"]}), Therapy.TRACTION)
    assert (answer.verdict, answer.outcome) == (Verdict.DECLINED, "none possible")
    assert answer.still is Verdict.ADVISED_AGAINST
    assert [each.rule for each in answer.because] == ["no-electrotherapy-traction-or-braces-for-chronic-low-back-pain"]
    assert "advised against" in answer.text()


def test_the_search_gives_up_after_its_trials() -> None:
    """A verdict that never turns, and more sets of changes than may be tried."""
    many = [Change("measures.systolic_bp", 132, 133 + step, 1 + step) for step in range(100)]
    many += [Change("measures.diastolic_bp", 82, 60 + step, 22 - step) for step in range(20)]
    found = least_change(CHRONIC, many, lambda _: Verdict.NEEDS_ANSWER_SAFETY)
    assert (found.changes, found.trials, found.exhausted) == ((), 2000, False)


def test_the_order_of_the_candidates_does_not_matter() -> None:
    """Sets of equal weight are tried by path."""
    profile = CHRONIC.changed({"measures.systolic_bp": 190, "measures.diastolic_bp": 115})
    small = candidates(BOOK, profile, Therapy.AEROBIC_EXERCISE)

    def verdict(trial: PatientProfile) -> Verdict:
        return planner().trial(trial, Therapy.AEROBIC_EXERCISE)

    assert least_change(profile, small, verdict).changes == least_change(profile, small[::-1], verdict).changes


def test_flags_are_turned_and_lists_changed_by_one() -> None:
    """The kinds of change there are."""
    for each in candidates(BOOK, CHRONIC.changed({"equipment": []}), Therapy.AEROBIC_EXERCISE):
        kind = field_at(each.path).kind
        if kind is FactKind.FLAG:
            assert each.after is not each.before
        elif kind is FactKind.CHOICES:
            assert abs(len(each.after) - len(each.before)) == 1
