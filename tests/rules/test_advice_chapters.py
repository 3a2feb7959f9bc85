"""The chapters of advice give the doses of their statements, and doses of one therapy never contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import CATALOGUE
from careplan.evidence.library import STATEMENTS
from careplan.language.book import Chapter
from careplan.language.rules import Recommendation
from careplan.rules import (
    courses,
    coverage,
    every_pain,
    findings,
    headache,
    interactions,
    low_back_pain,
    migraine,
    osteoarthritis,
    osteoarthritis_exercise,
    osteoarthritis_weight,
    post_surgical_pain,
    post_surgical_procedures,
    tension_type_headache,
)
from careplan.words import Jurisdiction, Verdict
from tests.the_book import planner

CHAPTERS: Final = (
    findings.CHAPTER,
    every_pain.CHAPTER,
    low_back_pain.CHAPTER,
    headache.CHAPTER,
    migraine.CHAPTER,
    tension_type_headache.CHAPTER,
    osteoarthritis.CHAPTER,
    osteoarthritis_exercise.CHAPTER,
    osteoarthritis_weight.CHAPTER,
    post_surgical_pain.CHAPTER,
    post_surgical_procedures.CHAPTER,
    interactions.CHAPTER,
    courses.CHAPTER,
    coverage.CHAPTER,
)

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "home_minutes_per_day": ("home_minutes_per_day", "minutes_per_day"),
    "protein_g_per_kg_per_day": ("protein_g_per_kg_day",),
    "weight_loss_kg_per_week": ("kg_per_week",),
}
"""What a quantity is called in the evidence, where that differs."""

SAID_IN_WORDS: Final[Mapping[tuple[str, str], str]] = {
    ("manual-therapy-for-subacute-or-chronic-low-back-pain", "total_sessions"): "up to 8 of each, 16 in all",
    ("exercise-classes-for-subacute-low-back-pain", "total_sessions"): "up to 8 of each, 16 in all",
    ("mbsr-for-chronic-low-back-pain", "home_days_per_week"): "classically 45 minutes on 6 days a week",
    ("mbsr-for-lasting-pain", "home_days_per_week"): "classically 45 minutes on 6 days a week",
    ("mbsr-for-chronic-pain-after-surgery", "home_days_per_week"): "classically 45 minutes on 6 days a week",
    ("structured-assessment-of-pain-3-months-after-knee-replacement", "total_sessions"): "one, and up to 6 calls",
    ("regular-aerobic-activity", "minutes_per_week"): "150 to 300, and from 30 where that cannot be met",
    ("short-breathing-practice", "home_days_per_week"): "5 minutes of breathing on 5 to 7 days",
}
"""Quantities that a statement gives in its sentence only, or in two statements together."""

Pair = tuple[Decimal | None, Decimal]


def _stated(dose: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[Pair]:
    """Every range of a quantity in the exact part of a statement, its components and targets included."""
    for name, value in dose.items():
        if name in names:
            low, high = value
            yield Decimal(str(low)), Decimal(str(high))
        elif isinstance(value, Mapping):
            yield from _stated(value, names)


def _doses() -> Iterator[tuple[str, str, Pair, tuple[str, ...]]]:
    for chapter in CHAPTERS:
        for rule in chapter.rules:
            if isinstance(rule, Recommendation):
                for row in rule.doses:
                    for quantity, ends in row.ranges():
                        yield rule.id, quantity.value, (ends.low, ends.high), rule.evidence


@pytest.mark.parametrize(("rule", "quantity", "ends", "evidence"), list(_doses()))
def test_a_dose_is_that_of_a_cited_statement(rule: str, quantity: str, ends: Pair, evidence: tuple[str, ...]) -> None:
    """No number is invented; what is only said in words is listed with the words."""
    names = NAMES.get(quantity, (quantity,))
    stated = {pair for each in evidence for pair in _stated(STATEMENTS[each].exact.get("dose", {}), names)}
    assert (ends in stated) is ((rule, quantity) not in SAID_IN_WORDS)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.name)
def test_a_chapter_is_the_same_after_json(chapter: Chapter) -> None:
    """Every field of every kind of rule survives."""
    assert Chapter.model_validate_json(chapter.model_dump_json()) == chapter


def _asked(scope: str) -> list[str]:
    return [screen.key for screen in BOOK.screens if screen.scope == scope]


@st.composite
def back_pain(draw: st.DrawFn) -> PatientProfile:
    """Someone with back pain or sciatica of any course, in any jurisdiction, who has answered every screen."""
    problem = {
        "kind": draw(st.sampled_from(("low_back_pain", "sciatica"))),
        "duration_days": draw(st.sampled_from((3, 27, 28, 84, 85, 200))),
        "intensity": draw(st.integers(0, 10)),
        "recurrent": draw(st.booleans()),
        "recovered_from_episode": draw(st.booleans()),
        "failed_first_line": draw(st.booleans()),
        "screens": _asked("problem"),
    }
    return PatientProfile.model_validate(
        {
            "age_years": draw(st.sampled_from((18, 47, 64, 65, 80))),
            "sex": "male",
            "height_cm": 170,
            "weight_kg": draw(st.sampled_from((60, 80, 95))),
            "problems": [problem],
            "history": {"frailty": draw(st.booleans()), "inactive": draw(st.booleans())},
            "measures": {"start_back_total": 6, "start_back_psych": draw(st.integers(0, 5))},
            "setting": {"jurisdiction": draw(st.sampled_from(Jurisdiction))},
            "screens": _asked("patient"),
        }
    )


@st.composite
def headaches(draw: st.DrawFn) -> PatientProfile:
    """Someone with a headache of any pattern, in any jurisdiction, who has answered every screen."""
    days = draw(st.sampled_from((2, 14, 15, 25)))
    problem = {
        "kind": draw(st.sampled_from(("migraine", "tension_type_headache", "cervicogenic_headache"))),
        "duration_days": draw(st.sampled_from((40, 92, 93, 900))),
        "headache_days_per_month": days,
        "screens": _asked("problem"),
    }
    if problem["kind"] == "migraine":
        problem["migraine_days_per_month"] = draw(st.sampled_from((2, days)))
    medicines = ("topiramate_unsuitable_or_failed", "propranolol_unsuitable_or_failed")
    asked = (*medicines, "inactive", "frailty", "exertion_triggered_migraine", "headache_already_assessed")
    return PatientProfile.model_validate(
        {
            "age_years": draw(st.sampled_from((18, 47, 65))),
            "sex": "male",
            "problems": [problem],
            "history": {name: draw(st.sampled_from((True, False, None))) for name in asked},
            "measures": {"hit6": 62, "midas": 30},
            "preferences": {"prefers": draw(st.sampled_from(((), ("biofeedback",), ("mbsr", "healthy_eating"))))},
            "setting": {"jurisdiction": draw(st.sampled_from(Jurisdiction))},
            "screens": _asked("patient"),
        }
    )


any_patient = st.one_of(back_pain(), headaches())


@given(any_patient)
@settings(max_examples=120)
def test_doses_of_one_therapy_never_contradict_each_other(profile: PatientProfile) -> None:
    """Whatever the course and the jurisdiction, some value lies in every offer."""
    plan = planner().plan(profile)
    marks = {(each.therapy, dose.quantity): dose.mark for each in plan.therapies for dose in each.dose}
    assert "offers conflict" not in marks.values()


@given(any_patient)
@settings(max_examples=120)
def test_every_pain_gets_active_care(profile: PatientProfile) -> None:
    """In every jurisdiction and course something active is open, or waits for its turn in the week."""
    ledger = planner().plan(profile).ledger
    open_now = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)
    assert any(CATALOGUE[line.therapy].active for line in ledger if line.verdict in open_now)
