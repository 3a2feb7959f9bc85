"""Someone with each pain problem of the evidence who would take anything, and the rules that may hold then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from careplan.catalogue import Therapy
from careplan.engines.meaning import MeaningChannel
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.words import Jurisdiction, Truth

__all__ = ["AGES", "PAINS", "possible"]

AGES: Final = (12, 47, 80)
"""A child, an adult and an old person: a statement about one of them is not about the others."""

LONG: Final = 200
"""Days that are chronic by every definition."""

OFTEN: Final = {"headache_days_per_month": 20, "duration_days": LONG}

PAINS: Final[Mapping[str, Mapping[str, object]]] = {
    "acute_low_back_pain": {"kind": "low_back_pain", "duration_days": 14},
    "subacute_low_back_pain": {"kind": "low_back_pain", "duration_days": 56},
    "chronic_low_back_pain": {"kind": "low_back_pain", "duration_days": LONG},
    "recurrent_low_back_pain": {"kind": "low_back_pain", "recurrent": True},
    "chronic_sciatica": {"kind": "sciatica", "duration_days": LONG},
    "pregnancy_low_back_pelvic_pain": {"kind": "pregnancy_low_back_pelvic_pain"},
    "neck_pain": {"kind": "neck_pain"},
    "acute_neck_pain": {"kind": "neck_pain", "duration_days": 14},
    "subacute_neck_pain": {"kind": "neck_pain", "duration_days": 56},
    "chronic_neck_pain": {"kind": "neck_pain", "duration_days": LONG},
    "cervicogenic_headache": {"kind": "cervicogenic_headache"},
    "knee_osteoarthritis": {"kind": "osteoarthritis", "site": "knee"},
    "hip_osteoarthritis": {"kind": "osteoarthritis", "site": "hip"},
    "hand_osteoarthritis": {"kind": "osteoarthritis", "site": "hand"},
    "polyarticular_osteoarthritis": {"kind": "osteoarthritis", "site": "several_joints"},
    "rheumatoid_arthritis": {"kind": "rheumatoid_arthritis"},
    "episodic_migraine": {"kind": "migraine", "headache_days_per_month": 6},
    "chronic_migraine": {"kind": "migraine", "migraine_days_per_month": 10, **OFTEN},
    "episodic_tension_type_headache": {"kind": "tension_type_headache", "headache_days_per_month": 6},
    "chronic_tension_type_headache": {"kind": "tension_type_headache", **OFTEN},
    "acute_postoperative_pain": {"kind": "postoperative_pain"},
    "chronic_postsurgical_pain": {"kind": "postoperative_pain", "surgery_days_ago": LONG},
    "fibromyalgia": {"kind": "fibromyalgia", "duration_days": LONG},
    "chronic_primary_pain": {"kind": "chronic_primary_pain", "duration_days": LONG},
    "chronic_shoulder_pain": {"kind": "shoulder_pain", "duration_days": LONG},
    "shoulder_pain": {"kind": "shoulder_pain"},
    "neuropathic_pain": {"kind": "neuropathic_pain"},
    "cancer_pain": {"kind": "cancer_pain"},
    "aromatase_inhibitor_arthralgia": {"kind": "aromatase_inhibitor_arthralgia"},
}


def possible(book: RuleBook, pain: str, jurisdiction: Jurisdiction, age: int) -> frozenset[str]:
    """The rules of a book that may hold for someone with a pain problem, an age and a jurisdiction."""
    data = {
        "age_years": age,
        "problems": [PAINS[pain]],
        "preferences": {"prefers": tuple(Therapy)},
        "setting": {"jurisdiction": jurisdiction},
    }
    profile, program = PatientProfile.model_validate(data), book.program
    answers = Answers.empty(program, 1)
    MeaningChannel(program).decide(profile, answers)
    return frozenset(rule.id for rule in book.rules if answers.truth(program, rule.id) is not Truth.NO)
