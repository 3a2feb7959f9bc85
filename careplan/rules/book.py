"""The book of this library: every chapter in reading order, the screens, and what they cite."""

from __future__ import annotations

from typing import Final

from careplan.evidence import library
from careplan.language.book import RuleBook
from careplan.rules import (
    acupuncture_safety,
    courses,
    coverage,
    diet_safety,
    every_pain,
    exercise_safety,
    findings,
    headache,
    interactions,
    low_back_pain,
    migraine,
    mindfulness_safety,
    neck_pain,
    osteoarthritis,
    osteoarthritis_exercise,
    osteoarthritis_weight,
    physical_therapy_safety,
    post_surgical_pain,
    post_surgical_procedures,
    red_flag_findings,
    red_flags_body,
    red_flags_head,
    red_flags_mind,
    red_flags_pregnancy,
    red_flags_referrals,
    red_flags_spine,
    screens,
    shoulder_pain,
    tension_type_headache,
)

__all__ = ["BOOK"]

BOOK: Final = RuleBook.of(
    (
        red_flags_spine.CHAPTER,
        red_flags_head.CHAPTER,
        red_flags_body.CHAPTER,
        red_flags_mind.CHAPTER,
        red_flags_pregnancy.CHAPTER,
        red_flags_referrals.CHAPTER,
        acupuncture_safety.CHAPTER,
        physical_therapy_safety.CHAPTER,
        exercise_safety.CHAPTER,
        mindfulness_safety.CHAPTER,
        diet_safety.CHAPTER,
        findings.CHAPTER,
        red_flag_findings.CHAPTER,
        screens.CHAPTER,
        every_pain.CHAPTER,
        low_back_pain.CHAPTER,
        headache.CHAPTER,
        migraine.CHAPTER,
        tension_type_headache.CHAPTER,
        neck_pain.CHAPTER,
        shoulder_pain.CHAPTER,
        osteoarthritis.CHAPTER,
        osteoarthritis_exercise.CHAPTER,
        osteoarthritis_weight.CHAPTER,
        post_surgical_pain.CHAPTER,
        post_surgical_procedures.CHAPTER,
        interactions.CHAPTER,
        courses.CHAPTER,
        coverage.CHAPTER,
    ),
    screens.SCREENS,
    library,
    title="Non-drug care of pain: acupuncture, physical therapy, mindfulness, exercise and diet",
    version="1",
)
"""The guideline that plans follow unless a clinic brings its own book."""
