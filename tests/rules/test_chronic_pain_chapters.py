"""Rheumatoid arthritis, primary pain, pregnancy and what is referred: doses of their statements, and their limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import EXERCISE, Therapy
from careplan.evidence.library import STATEMENTS
from careplan.language.book import Chapter
from careplan.language.rules import Recommendation, Review
from careplan.ledger.verdicts import OPEN
from careplan.plans import CarePlan
from careplan.rules import (
    chronic_primary_pain,
    fibromyalgia,
    pregnancy_pain,
    refer_limited_evidence,
    rheumatoid_arthritis,
)
from careplan.sections.problem import PainProblemKind
from careplan.words import Jurisdiction, Quantity, Status, Truth
from tests.the_book import answers_of, planner

CHAPTERS: Final = (
    rheumatoid_arthritis.CHAPTER,
    chronic_primary_pain.CHAPTER,
    fibromyalgia.CHAPTER,
    pregnancy_pain.CHAPTER,
    refer_limited_evidence.CHAPTER,
)

SAID_IN_WORDS: Final[Mapping[tuple[str, str], str]] = {
    ("mbsr-for-rheumatoid-arthritis", "home_days_per_week"): "classically 45 minutes on 6 days a week",
    ("mbsr-for-chronic-primary-pain", "home_days_per_week"): "classically 45 minutes on 6 days a week",
    ("mbsr-for-lasting-nerve-or-cancer-pain", "home_days_per_week"): "classically 45 minutes on 6 days a week",
}
"""Quantities that a statement gives in its sentence only."""

PROFESSIONAL_MINUTES: Final = 300
"""Of one course that NICE speaks of."""

FLARE_MINUTES: Final = 10
"""The longest bout of exercise in a rheumatoid flare."""

WEEK_IN_A_FLARE: Final = 70
"""Seven such bouts."""

RETENTION_IN_PREGNANCY: Final = 20
PRIMARY: Final = (PainProblemKind.CHRONIC_PRIMARY_PAIN, PainProblemKind.FIBROMYALGIA)
KINDS: Final = (
    PainProblemKind.RHEUMATOID_ARTHRITIS,
    *PRIMARY,
    PainProblemKind.NEUROPATHIC_PAIN,
    PainProblemKind.CANCER_PAIN,
    PainProblemKind.AROMATASE_INHIBITOR_ARTHRALGIA,
)

Ends = tuple[Decimal | None, Decimal]


def _numbers(dose: Mapping[str, Any], quantity: str) -> Iterator[tuple[Decimal, ...]]:
    """Every range of a quantity, those of components included."""
    for name, value in dose.items():
        if name == quantity:
            yield tuple(Decimal(str(end)) for end in value)
        elif isinstance(value, Mapping):
            yield from _numbers(value, quantity)


def _ranges() -> Iterator[tuple[str, str, Ends, tuple[str, ...]]]:
    for chapter in CHAPTERS:
        for rule in chapter.rules:
            if isinstance(rule, Recommendation):
                for row in rule.doses:
                    for quantity, ends in row.ranges():
                        yield rule.id, quantity.value, (ends.low, ends.high), rule.evidence


@pytest.mark.parametrize(("rule", "quantity", "ends", "evidence"), list(_ranges()))
def test_a_dose_is_that_of_a_cited_statement(rule: str, quantity: str, ends: Ends, evidence: tuple[str, ...]) -> None:
    """No number is invented; what is only said in words is listed with the words."""
    doses = (STATEMENTS[each].exact.get("dose", {}) for each in evidence)
    stated = {pair for dose in doses for pair in _numbers(dose, quantity)}
    assert (ends in stated) is ((rule, quantity) not in SAID_IN_WORDS)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.name)
def test_a_chapter_is_the_same_after_json(chapter: Chapter) -> None:
    """Every field of every kind of rule survives."""
    assert Chapter.model_validate_json(chapter.model_dump_json()) == chapter


def _asked(scope: str) -> list[str]:
    return [screen.key for screen in BOOK.screens if screen.scope == scope]


def _problem(draw: st.DrawFn, kind: PainProblemKind) -> dict[str, Any]:
    return {
        "kind": kind.value,
        "site": draw(st.sampled_from((None, "hand", "foot", "shoulder", "pelvis"))),
        "duration_days": draw(st.sampled_from((30, 84, 85, 900))),
        "intensity": draw(st.integers(0, 10)),
        "in_flare": draw(st.booleans()),
        "failed_first_line": draw(st.booleans()),
        "screens": _asked("problem"),
    }


@st.composite
def sufferers(draw: st.DrawFn) -> PatientProfile:
    """Someone with one or two of these problems, in any jurisdiction, who has answered every screen."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True))
    return PatientProfile.model_validate(
        {
            "age_years": draw(st.sampled_from((15, 16, 18, 47, 65, 80))),
            "sex": "male",
            "height_cm": 172,
            "weight_kg": draw(st.sampled_from((60, 95))),
            "problems": [_problem(draw, kind) for kind in kinds],
            "history": {
                "ra_flare": draw(st.sampled_from((True, False, None))),
                "hand_involvement": draw(st.booleans()),
                "inactive": draw(st.sampled_from((True, False, None))),
                "frailty": draw(st.booleans()),
            },
            "measures": {"phq9": draw(st.sampled_from((3, 10))), "cdai": draw(st.sampled_from((None, 2, 9, 30)))},
            "preferences": {"prefers": draw(st.sampled_from(((), ("mbsr",), ("mind_body_exercise",))))},
            "setting": {"jurisdiction": draw(st.sampled_from([each.value for each in Jurisdiction]))},
            "screens": _asked("patient"),
        }
    )


@st.composite
def expecting(draw: st.DrawFn) -> PatientProfile:
    """Someone pregnant with pain of the back or pelvis, in any jurisdiction, who has answered every screen."""
    kind = draw(st.sampled_from(("pregnancy_low_back_pelvic_pain", "low_back_pain")))
    return PatientProfile.model_validate(
        {
            "age_years": draw(st.sampled_from((17, 18, 31))),
            "sex": "female",
            "pregnant": True,
            "gestation_weeks": draw(st.integers(6, 40)),
            "problems": [{**_problem(draw, PainProblemKind(kind)), "in_flare": False}],
            "history": {"inactive": draw(st.booleans())},
            "setting": {"jurisdiction": draw(st.sampled_from([each.value for each in Jurisdiction]))},
            "screens": _asked("patient"),
        }
    )


def _conflicts(plan: CarePlan) -> set[Therapy]:
    return {each.therapy for each in plan.therapies for dose in each.dose if dose.mark == "offers conflict"}


def _kinds(profile: PatientProfile) -> set[PainProblemKind]:
    return {each.kind for each in profile.problems}


def _highest(plan: CarePlan, therapy: Therapy, quantity: Quantity) -> Decimal | None:
    planned = plan.therapy(therapy)
    highs = () if planned is None else (Decimal(str(each.high)) for each in planned.dose if each.quantity is quantity)
    return next(iter(highs), None)


@given(sufferers())
def test_doses_of_one_problem_never_contradict_each_other(profile: PatientProfile) -> None:
    """Two problems may have courses of acupuncture of different length, and cancer pain has a fixed one."""
    allowed = {Therapy.ACUPUNCTURE} if len(profile.problems) > 1 else set()
    assert _conflicts(planner().plan(profile)) <= allowed


@given(expecting())
def test_doses_in_pregnancy_never_contradict_each_other(profile: PatientProfile) -> None:
    """Whatever the kind of pain is called, and needles stay for at most 20 minutes."""
    plan = planner().plan(profile)
    assert not _conflicts(plan)
    assert (_highest(plan, Therapy.ACUPUNCTURE, Quantity.RETENTION_MINUTES) or 0) <= RETENTION_IN_PREGNANCY


@given(sufferers())
def test_a_flare_of_rheumatoid_arthritis_cuts_every_exercise(profile: PatientProfile) -> None:
    """Bouts of at most 10 minutes, 70 minutes of activity a week, and a referral."""
    if PainProblemKind.RHEUMATOID_ARTHRITIS in _kinds(profile) and profile.history.ra_flare:
        plan = planner().plan(profile)
        bouts = (_highest(plan, each, Quantity.SESSION_MINUTES) for each in EXERCISE)
        assert all(each <= FLARE_MINUTES for each in bouts if each is not None)
        assert (_highest(plan, Therapy.AEROBIC_EXERCISE, Quantity.MINUTES_PER_WEEK) or 0) <= WEEK_IN_A_FLARE
        assert "rheumatology" in {each.refer_to for each in plan.referrals}


@given(sufferers())
def test_one_course_for_primary_pain_fits_into_five_hours(profile: PatientProfile) -> None:
    """Sessions in all times minutes of each stay within the professional time that NICE allows, everywhere."""
    if _kinds(profile) <= set(PRIMARY):
        plan = planner().plan(profile)
        sessions = _highest(plan, Therapy.ACUPUNCTURE, Quantity.TOTAL_SESSIONS)
        minutes = _highest(plan, Therapy.ACUPUNCTURE, Quantity.SESSION_MINUTES)
        assert sessions is None or minutes is None or sessions * minutes <= PROFESSIONAL_MINUTES


@given(sufferers())
def test_nerve_pain_alone_is_referred_and_not_needled(profile: PatientProfile) -> None:
    """In every jurisdiction."""
    if _kinds(profile) == {PainProblemKind.NEUROPATHIC_PAIN}:
        plan = planner().plan(profile)
        assert plan.status is not Status.ISSUED
        assert plan.line(Therapy.ACUPUNCTURE).verdict not in OPEN


BY_CDAI: Final = tuple(each.id for each in BOOK.rules_of(Review) if each.id.startswith("review-cdai-"))
BY_DAS28: Final = tuple(each.id for each in BOOK.rules_of(Review) if each.id.startswith("review-das28-"))


@given(tenths=st.integers(0, 760), hundredths=st.integers(0, 940))
def test_each_measure_of_activity_is_in_one_band(tenths: int, hundredths: int) -> None:
    """No value of CDAI or DAS28 falls between two bands or into both."""
    profile = PatientProfile.model_validate(
        {
            "age_years": 47,
            "problems": [{"kind": "rheumatoid_arthritis"}],
            "measures": {"cdai": tenths / 10, "das28": hundredths / 100},
            "setting": {"jurisdiction": "US"},
        }
    )
    answers, program = answers_of(profile), planner().program
    for bands in (BY_CDAI, BY_DAS28):
        assert len(bands) == len(("remission", "low", "moderate", "high"))
        assert [answers.truth(program, each) for each in bands].count(Truth.YES) == 1
