"""What each group of conflicting statements is about: the therapies on which its statements disagree.

A group brings together statements that speak of several things; the positions of one group are shown beside these
therapies only. Two statements that name each other (``conflicts_with``) need no entry here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from careplan.catalogue import EXERCISE, Therapy

__all__ = ["SUBJECTS"]

SUBJECTS: Final[Mapping[str, tuple[Therapy, ...]]] = MappingProxyType(
    {
        "acupuncture_addon": (Therapy.ACUPUNCTURE,),
        "biofeedback": (Therapy.BIOFEEDBACK,),
        "early_mobilisation": (Therapy.PHYSICAL_THERAPY_COURSE,),
        "exercise_clearance": EXERCISE,
        "lbp_acupuncture": (Therapy.ACUPUNCTURE,),
        "lbp_manual_therapy": (Therapy.MANUAL_THERAPY,),
        "lbp_passive_modalities": (Therapy.ELECTROTHERAPY, Therapy.TRACTION, Therapy.SUPPORTS_AND_ORTHOTICS),
        "mbsr_low_back_pain": (Therapy.MBSR,),
        "migraine_behavioural_certainty": (
            Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
            Therapy.RELAXATION,
            Therapy.BIOFEEDBACK,
            Therapy.MBSR,
        ),
        "migraine_omega3": (Therapy.HEALTHY_EATING,),
        "oa_acupuncture": (Therapy.ACUPUNCTURE,),
        "oa_aquatic": (Therapy.STRUCTURED_EXERCISE,),
        "oa_devices": (Therapy.SUPPORTS_AND_ORTHOTICS,),
        "oa_exercise_dose": (Therapy.STRUCTURED_EXERCISE, Therapy.AEROBIC_EXERCISE, Therapy.STRENGTH_TRAINING),
        "oa_manual_therapy": (Therapy.MANUAL_THERAPY,),
        "osteoporosis_balance_frequency": (Therapy.BALANCE_TRAINING, Therapy.STRENGTH_TRAINING),
        "postop_cryotherapy": (Therapy.HEAT_AND_COLD,),
        "postop_tens": (Therapy.ELECTROTHERAPY,),
        "protein_ckd": (Therapy.PROTEIN_INTAKE,),
        "ra_diet": (Therapy.HEALTHY_EATING,),
        "ra_omega3": (Therapy.HEALTHY_EATING,),
        "rotator_cuff_repair_timing": (Therapy.PHYSICAL_THERAPY_COURSE, Therapy.STRENGTH_TRAINING),
        "stratified_back_care": (Therapy.PHYSICAL_THERAPY_COURSE,),
        "weight_loss_threshold": (Therapy.WEIGHT_MANAGEMENT,),
    }
)
"""By the name of the group; a test compares it with the groups of the library."""
