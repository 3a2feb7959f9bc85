"""The pain problems of the guideline by kind, each at the courses of it that the guideline tells apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from careplan.documents.cases import PROBLEMS
from careplan.sections.problem import BodySite, PainProblemKind

__all__ = ["GROUPS", "case_of"]

_MORE: Final[Mapping[str, Mapping[str, Any]]] = {
    "Subacute neck pain": {"kind": "neck_pain", "duration_days": 60},
    "Headache without a diagnosis": {"kind": "headache_undiagnosed", "duration_days": 60},
    "After an abdominal operation, first 2 days": {
        "kind": "postoperative_pain", "site": "abdomen", "surgery_days_ago": 1, "duration_days": 1,
    },
    "After a lumbar disc operation": {
        "kind": "postoperative_pain", "site": "lower_back", "surgery_lumbar_disc": True, "surgery_days_ago": 42,
        "duration_days": 42,
    },
    "After spinal fusion": {
        "kind": "postoperative_pain", "site": "lower_back", "surgery_spinal_fusion": True, "surgery_days_ago": 42,
        "duration_days": 42,
    },
    "After rotator cuff repair": {
        "kind": "postoperative_pain", "site": "shoulder", "surgery_rotator_cuff_repair": True, "surgery_days_ago": 42,
        "duration_days": 42,
    },
    "After knee replacement, later weeks": {
        "kind": "postoperative_pain", "site": "knee", "surgery_knee_replacement": True, "surgery_days_ago": 42,
        "duration_days": 42,
    },
    "After hip replacement, later weeks": {
        "kind": "postoperative_pain", "site": "hip", "surgery_hip_replacement": True, "surgery_days_ago": 42,
        "duration_days": 42,
    },
}  # fmt: skip
"""Courses that only the guideline's tables tell apart."""

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "Low back": (
        "Acute low back pain",
        "Subacute low back pain",
        "Chronic low back pain",
        "Sciatica",
        "Low back or pelvic pain in pregnancy",
    ),
    "Neck and shoulder": (
        "Acute neck pain",
        "Subacute neck pain",
        "Chronic neck pain",
        "Shoulder pain",
    ),
    "Headache": (
        "Migraine, episodic",
        "Migraine, chronic",
        "Tension-type headache, episodic",
        "Tension-type headache, chronic",
        "Cervicogenic headache",
        "Headache without a diagnosis",
    ),
    "Joints": (
        "Osteoarthritis of the knee",
        "Osteoarthritis of the hip",
        "Osteoarthritis of the hand",
        "Osteoarthritis of several joints",
        "Rheumatoid arthritis",
        "Joint pain from aromatase inhibitors",
    ),
    "After an operation": (
        "After an abdominal operation, first 2 days",
        "After an abdominal operation, first days",
        "After knee replacement, first days",
        "After knee replacement, later weeks",
        "After hip replacement, first days",
        "After hip replacement, later weeks",
        "After a lumbar disc operation",
        "After spinal fusion",
        "After rotator cuff repair",
        "Chronic pain after an operation",
    ),
    "Widespread and primary pain": ("Fibromyalgia", "Chronic primary pain"),
    "Refer: little evidence": ("Neuropathic pain", "Pain from cancer"),
}
"""Every pain problem once, by kind, in reading order."""

_OPERATIONS: Final = tuple(
    f"surgery_{name}"
    for name in ("knee_replacement", "hip_replacement", "lumbar_disc", "spinal_fusion", "rotator_cuff_repair")
)


PLACES: Final[Mapping[PainProblemKind, tuple[BodySite, ...]]] = {
    PainProblemKind.LOW_BACK_PAIN: (BodySite.LOWER_BACK,),
    PainProblemKind.SCIATICA: (BodySite.LOWER_BACK,),
    PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN: (BodySite.LOWER_BACK,),
    PainProblemKind.NECK_PAIN: (BodySite.NECK,),
    PainProblemKind.SHOULDER_PAIN: (BodySite.SHOULDER,),
    PainProblemKind.CERVICOGENIC_HEADACHE: (BodySite.HEAD,),
    PainProblemKind.MIGRAINE: (BodySite.HEAD,),
    PainProblemKind.TENSION_TYPE_HEADACHE: (BodySite.HEAD,),
    PainProblemKind.HEADACHE_UNDIAGNOSED: (BodySite.HEAD,),
    PainProblemKind.OSTEOARTHRITIS: (BodySite.KNEE, BodySite.HIP, BodySite.HAND, BodySite.SEVERAL_JOINTS),
}
"""Where a kind of pain is, as far as the kind itself says so."""


def case_of(problem: str) -> Mapping[str, Any]:
    """What is known of a pain problem by its name alone; one operation is behind a pain, the others are not.

    >>> case_of("Acute neck pain")
    {'site': 'neck', 'kind': 'neck_pain', 'duration_days': 14}
    """
    known = PROBLEMS[problem] if problem in PROBLEMS else _MORE[problem]
    others = dict.fromkeys(_OPERATIONS, False) if known["kind"] == "postoperative_pain" else {}
    places = PLACES.get(PainProblemKind(known["kind"]))
    place = {"site": places[0].value} if places else {}
    return {**place, **others, **known}
