"""The patients of the generated documents: a healthy adult with each pain problem, everything asked and absent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from careplan.catalogue import Equipment, Therapy
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.words import Jurisdiction

__all__ = ["BODIES", "MINUTES", "PROBLEMS", "SEVERITIES", "healthy_adult"]

SEVERITIES: Final[Mapping[str, int]] = {"mild": 2, "moderate": 5, "severe": 8}
"""Pain out of ten."""

BODIES: Final[Mapping[Jurisdiction, str]] = {
    Jurisdiction.US: "United States",
    Jurisdiction.US_VETERANS: "US Veterans Affairs",
    Jurisdiction.UK_ENGLAND: "England",
    Jurisdiction.DE: "Germany",
    Jurisdiction.INTERNATIONAL: "international",
}
"""Whose guidelines a clinic may follow, as far as the documents compare them."""

MINUTES: Final = 420
"""Time for care in a week: an hour a day."""

PROBLEMS: Final[Mapping[str, Mapping[str, Any]]] = {
    "Acute low back pain": {"kind": "low_back_pain", "duration_days": 14},
    "Subacute low back pain": {"kind": "low_back_pain", "duration_days": 60},
    "Chronic low back pain": {"kind": "low_back_pain", "duration_days": 200},
    "Sciatica": {"kind": "sciatica", "duration_days": 200},
    "Acute neck pain": {"kind": "neck_pain", "duration_days": 14},
    "Chronic neck pain": {"kind": "neck_pain", "duration_days": 200},
    "Cervicogenic headache": {"kind": "cervicogenic_headache", "duration_days": 200},
    "Shoulder pain": {"kind": "shoulder_pain", "duration_days": 60},
    "Osteoarthritis of the knee": {"kind": "osteoarthritis", "site": "knee", "duration_days": 700},
    "Osteoarthritis of the hip": {"kind": "osteoarthritis", "site": "hip", "duration_days": 700},
    "Osteoarthritis of the hand": {"kind": "osteoarthritis", "site": "hand", "duration_days": 700},
    "Osteoarthritis of several joints": {"kind": "osteoarthritis", "site": "several_joints", "duration_days": 700},
    "Rheumatoid arthritis": {"kind": "rheumatoid_arthritis", "site": "hand", "duration_days": 700},
    "Migraine, episodic": {"kind": "migraine", "duration_days": 2000, "headache_days_per_month": 6},
    "Migraine, chronic": {
        "kind": "migraine", "duration_days": 2000, "headache_days_per_month": 16, "migraine_days_per_month": 10,
    },
    "Tension-type headache, episodic": {
        "kind": "tension_type_headache", "duration_days": 2000, "headache_days_per_month": 6,
    },
    "Tension-type headache, chronic": {
        "kind": "tension_type_headache", "duration_days": 2000, "headache_days_per_month": 18,
    },
    "After knee replacement, first days": {
        "kind": "postoperative_pain", "site": "knee", "surgery_knee_replacement": True, "surgery_days_ago": 3,
        "duration_days": 3,
    },
    "After hip replacement, first days": {
        "kind": "postoperative_pain", "site": "hip", "surgery_hip_replacement": True, "surgery_days_ago": 3,
        "duration_days": 3,
    },
    "After an abdominal operation, first days": {
        "kind": "postoperative_pain", "site": "abdomen", "surgery_days_ago": 3,
        "duration_days": 3,
    },
    "Chronic pain after an operation": {
        "kind": "postoperative_pain", "site": "knee", "surgery_knee_replacement": True, "surgery_days_ago": 200,
        "duration_days": 200,
    },
    "Fibromyalgia": {"kind": "fibromyalgia", "site": "widespread", "duration_days": 900},
    "Chronic primary pain": {"kind": "chronic_primary_pain", "site": "widespread", "duration_days": 900},
    "Low back or pelvic pain in pregnancy": {"kind": "pregnancy_low_back_pelvic_pain", "duration_days": 40},
    "Neuropathic pain": {"kind": "neuropathic_pain", "site": "leg", "duration_days": 300},
    "Pain from cancer": {"kind": "cancer_pain", "site": "abdomen", "duration_days": 100},
    "Joint pain from aromatase inhibitors": {
        "kind": "aromatase_inhibitor_arthralgia", "site": "several_joints", "duration_days": 100,
    },
}  # fmt: skip
"""Each pain problem at each course of it that the guideline tells apart."""


def healthy_adult(book: RuleBook, problem: str, body: Jurisdiction, intensity: int) -> PatientProfile:
    """A healthy adult with one pain problem, every screen completed, every service and all equipment at hand."""
    expecting = PROBLEMS[problem]["kind"] == "pregnancy_low_back_pelvic_pain"
    person = {"age_years": 31, "pregnant": True, "gestation_weeks": 24} if expecting else {"age_years": 47}
    return PatientProfile.model_validate({
        "sex": "female",
        "pregnant": False,
        **person,
        "height_cm": 170,
        "weight_kg": 65,
        "setting": {"jurisdiction": body.value, "services": [each.value for each in Therapy]},
        "availability": {"minutes_per_week": MINUTES},
        "equipment": [each.value for each in Equipment],
        "screens": [each.key for each in book.screens if each.scope == "patient"],
        "problems": [
            {
                **PROBLEMS[problem],
                "intensity": intensity,
                "screens": [each.key for each in book.screens if each.scope == "problem"],
            }
        ],
    })  # fmt: skip
