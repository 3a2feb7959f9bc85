"""The chapters on neck and shoulder carry every statement about them, with its doses, without contradiction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import Technique, Therapy
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.language.book import Chapter
from careplan.language.rules import Recommendation
from careplan.rules import neck_pain, shoulder_pain
from careplan.sections.problem import PainProblemKind
from careplan.words import Jurisdiction, Quantity, Verdict
from tests.the_book import planner

CHAPTERS: Final = (neck_pain.CHAPTER, shoulder_pain.CHAPTER)

NAMES: Final = frozenset(
    {
        "neck_pain",
        "acute_neck_pain",
        "subacute_neck_pain",
        "chronic_neck_pain",
        "shoulder_pain",
        "chronic_shoulder_pain",
    }
)
"""The names of the vocabulary for problems of neck and shoulder."""

ABOUT: Final = tuple(each for each in STATEMENTS.values() if NAMES & set(each.applies_to))

CITED: Final = frozenset(name for rule in BOOK.rules for name in rule.evidence)

SAID_IN_WORDS: Final[Mapping[tuple[str, str], str]] = {
    ("acupuncture-for-chronic-neck-pain-uk", "session_minutes"): "5 hours, which would fit ten 30-minute sessions",
    ("advice-visit-for-shoulder-pain", "total_sessions"): "1 best-practice advice session",
    ("neck-and-shoulder-strengthening-for-chronic-neck-pain", "sessions_per_week"): "3x20, up to 3 where time is short",
    ("neck-and-shoulder-strengthening-for-chronic-neck-pain", "session_minutes"): "3x20, or 9x7",
    ("neck-and-shoulder-strengthening-for-chronic-neck-pain", "minutes_per_week"): "60 to 63, up to that in less time",
    ("mbsr-for-chronic-neck-pain", "home_days_per_week"): "classically 45 minutes on 6 days a week",
    ("band-exercise-for-chronic-neck-pain-with-little-time", "home_minutes_per_day"): "2 or 12 minutes a day",
    ("band-exercise-for-chronic-neck-pain-with-little-time", "home_days_per_week"): "on 5 days a week",
    ("band-exercise-for-shoulder-pain-with-little-time", "home_minutes_per_day"): "2 or 12 minutes a day",
    ("band-exercise-for-shoulder-pain-with-little-time", "home_days_per_week"): "on 5 days a week",
}
"""Quantities that a statement gives in its sentence, or under another name."""

THRUST_UP_TO: Final = 55
"""The age after which mobilisation replaces thrust of the neck."""

PROFESSIONAL_MINUTES: Final = 300
"""Of one course that NICE speaks of."""


@pytest.mark.parametrize("statement", ABOUT, ids=lambda each: each.id)
def test_every_statement_about_neck_and_shoulder_is_carried(statement: Statement) -> None:
    """Nothing about neck or shoulder is forgotten."""
    assert statement.id in CITED


def _ranges() -> Iterator[tuple[str, str, tuple[Decimal | None, Decimal], tuple[str, ...]]]:
    for chapter in CHAPTERS:
        for rule in chapter.rules:
            if isinstance(rule, Recommendation):
                for row in rule.doses:
                    for quantity, ends in row.ranges():
                        yield rule.id, quantity.value, (ends.low, ends.high), rule.evidence


@pytest.mark.parametrize(("rule", "quantity", "ends", "evidence"), list(_ranges()))
def test_a_dose_is_that_of_a_cited_statement(
    rule: str, quantity: str, ends: tuple[Decimal | None, Decimal], evidence: tuple[str, ...]
) -> None:
    """No number is invented; what is only said in words is listed with the words."""
    if (rule, quantity) not in SAID_IN_WORDS:
        doses = (STATEMENTS[each].exact.get("dose", {}) for each in evidence)
        assert ends in {tuple(Decimal(str(end)) for end in dose[quantity]) for dose in doses if quantity in dose}


def test_nothing_is_listed_as_words_that_no_rule_says() -> None:
    """The list is not longer than the chapters need it."""
    assert SAID_IN_WORDS.keys() <= {(rule, quantity) for rule, quantity, _, _ in _ranges()}


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.name)
def test_a_chapter_is_the_same_after_json(chapter: Chapter) -> None:
    """Every field of every kind of rule survives."""
    assert Chapter.model_validate_json(chapter.model_dump_json()) == chapter


def _asked(scope: str) -> list[str]:
    return [screen.key for screen in BOOK.screens if screen.scope == scope]


@st.composite
def sufferers(draw: st.DrawFn) -> PatientProfile:
    """Someone with pain of the neck, the shoulder or both, in any jurisdiction, who has answered every screen."""
    kinds = draw(st.sampled_from((("neck_pain",), ("shoulder_pain",), ("neck_pain", "shoulder_pain"))))
    problems: list[Mapping[str, Any]] = [
        {
            "kind": kind,
            "duration_days": draw(st.sampled_from((3, 41, 42, 84, 85, 400))),
            "intensity": draw(st.integers(0, 10)),
            "failed_first_line": draw(st.booleans()),
            "screens": _asked("problem"),
        }
        for kind in kinds
    ]
    return PatientProfile.model_validate(
        {
            "age_years": draw(st.sampled_from((18, 47, 55, 56, 80))),
            "sex": "male",
            "problems": problems,
            "history": {
                "atlantoaxial_instability": draw(st.booleans()),
                "severe_osteoporosis": draw(st.booleans()),
                "vertebral_fracture": False,
                "inactive": draw(st.booleans()),
            },
            "measures": {"pcs": draw(st.integers(0, 52)), "pseq": 30, "phq9": 3},
            "availability": {"minutes_per_week": draw(st.sampled_from((30, 60, 65, 145, 150, 600)))},
            "setting": {"jurisdiction": draw(st.sampled_from([each.value for each in Jurisdiction]))},
            "screens": _asked("patient"),
        }
    )


@given(sufferers())
def test_doses_never_contradict_each_other(profile: PatientProfile) -> None:
    """Offers for neck and shoulder that hold together have a dose in common, except two courses of acupuncture."""
    both = len(profile.problems) > 1
    plan = planner().plan(profile)
    conflicts = {each.therapy for each in plan.therapies for dose in each.dose if dose.mark == "offers conflict"}
    assert conflicts <= ({Therapy.ACUPUNCTURE} if both else set())


@given(sufferers())
def test_an_unstable_or_fragile_neck_is_not_thrust(profile: PatientProfile) -> None:
    """No hands on an unstable neck, no thrust of a fragile spine, and none of the neck after 55."""
    hands = planner().plan(profile).therapy(Therapy.MANUAL_THERAPY)
    unstable = bool(profile.history.atlantoaxial_instability)
    fragile = bool(profile.history.severe_osteoporosis)
    if hands is not None:
        used = (hands.technique, *hands.fallbacks)
        assert not unstable
        assert not (fragile and Technique.SPINAL_THRUST in used)
        assert not ((profile.age_years or 0) > THRUST_UP_TO and Technique.CERVICAL_THRUST in used)


@given(sufferers())
def test_one_course_for_the_neck_in_the_united_kingdom_fits_into_five_hours(profile: PatientProfile) -> None:
    """Sessions in all times minutes of each stay within the professional time that NICE allows."""
    british = Jurisdiction.UK in profile.setting.jurisdiction.nearest_first
    necks = [each.kind is PainProblemKind.NECK_PAIN for each in profile.problems]
    course = planner().plan(profile).therapy(Therapy.ACUPUNCTURE)
    if british and all(necks) and course is not None:
        dose = {each.quantity: each.high for each in course.dose}
        assert dose[Quantity.TOTAL_SESSIONS] * dose[Quantity.SESSION_MINUTES] <= PROFESSIONAL_MINUTES


@given(sufferers())
def test_a_sore_shoulder_always_gets_advice(profile: PatientProfile) -> None:
    """One visit comes before any course; only time may defer it."""
    shoulder = any(each.kind is PainProblemKind.SHOULDER_PAIN for each in profile.problems)
    verdict = planner().plan(profile).line(Therapy.SELF_MANAGEMENT_ADVICE).verdict
    assert not shoulder or verdict in (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)
