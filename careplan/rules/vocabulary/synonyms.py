"""The words of the evidence that say in one word what a profile or a rule says otherwise.

A threshold on a number, a choice of a list, a set of facts, or another name: each is written as a condition, so that it
can be read as a sentence and compared with the conditions of rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.language.conditions import Condition, Holds, all_of, any_of, not_
from careplan.language.terms import Duration, Numeric, weeks
from careplan.rules.patient import (
    availability,
    history,
    measure,
    medicine,
    patient,
    preference,
    problem,
    setting,
    symptom,
)
from careplan.sections.problem import BodySite, PainProblemKind
from careplan.words import Payer

__all__ = ["FINDINGS", "MEASURES", "SYNONYMS"]

FINDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{
            word: word.replace("_", "-")
            for word in (
                "any_pain_problem",
                "any_low_back_pain",
                "acute_low_back_pain",
                "subacute_low_back_pain",
                "chronic_low_back_pain",
                "recurrent_low_back_pain",
                "chronic_sciatica",
                "pregnancy_low_back_pelvic_pain",
                "neck_pain",
                "acute_neck_pain",
                "subacute_neck_pain",
                "chronic_neck_pain",
                "any_headache",
                "cervicogenic_headache",
                "episodic_migraine",
                "chronic_migraine",
                "episodic_tension_type_headache",
                "chronic_tension_type_headache",
                "any_joint_pain",
                "knee_osteoarthritis",
                "hip_osteoarthritis",
                "hand_osteoarthritis",
                "rheumatoid_arthritis",
                "acute_postoperative_pain",
                "chronic_postsurgical_pain",
                "fibromyalgia",
                "chronic_primary_pain",
                "chronic_shoulder_pain",
                "high_psychosocial_risk",
                "progressive_neurological_deficit",
                "suspected_cervical_artery_dissection",
                "diabetes",
            )
        },
        "low_time_availability": "low-availability",
        "suspected_dvt": "deep-vein-thrombosis",
        "suspected_spinal_infection": "spinal-infection",
        "suspected_spinal_fracture": "spinal-fracture",
        "opioid_50_mme_or_more": "opioids-of-50-mme-or-more",
        "new_red_flag_during_course": "acupuncture-new-red-flag",
    }
)
"""The id of the finding, or of another rule, that a word names."""

SYNONYMS: Final[Mapping[str, Condition]] = MappingProxyType(
    {
        # Pain problems told by their kind alone
        "polyarticular_osteoarthritis": all_of(
            problem.kind.is_(PainProblemKind.OSTEOARTHRITIS), problem.site.is_(BodySite.SEVERAL_JOINTS)
        ),
        "shoulder_pain": problem.kind.is_(PainProblemKind.SHOULDER_PAIN),
        "neuropathic_pain": problem.kind.is_(PainProblemKind.NEUROPATHIC_PAIN),
        "cancer_pain": problem.kind.is_(PainProblemKind.CANCER_PAIN),
        "aromatase_inhibitor_arthralgia": problem.kind.is_(PainProblemKind.AROMATASE_INHIBITOR_ARTHRALGIA),
        # Thresholds
        "age_50_or_over": patient.age >= 50,
        "age_65_or_over": patient.age >= 65,
        "age_70_or_over": patient.age >= 70,
        "age_over_60": patient.age > 60,
        "age_under_16": patient.age < 16,
        "age_under_18": patient.age < 18,
        "headache_onset_over_50": problem.age_at_onset > 50,
        "new_pain_age_over_50": all_of(problem.age_at_onset > 50, problem.duration <= weeks(12)),
        "new_pain_age_under_20": problem.age_at_onset < 20,
        "onset_before_45": problem.age_at_onset < 45,
        "onset_before_35": problem.age_at_onset < 35,
        "neutropenia_below_0_5": measure.neutrophils < 0.5,
        "neutropenia_0_5_to_1_0": history.low_neutrophil_count,
        "thrombocytopenia": history.low_platelet_count,
        "platelets_below_50": measure.platelets < 50,
        "severe_thrombocytopenia": measure.platelets < 20,
        "inr_above_range": patient.inr_over_target > 0,
        "high_blood_pressure": any_of(measure.systolic_bp >= 140, measure.diastolic_bp >= 90),
        "severe_hypertension": any_of(measure.systolic_bp >= 160, measure.diastolic_bp >= 110),
        "pregnancy_over_20_weeks": all_of(patient.pregnant, patient.gestation_weeks >= 20),
        "low_body_weight": patient.bmi < 18.5,
        # Sets of facts
        "anorexia_or_very_low_bmi": any_of(history.eating_disorder_active, patient.bmi < 18.5),
        "insulin_or_sulfonylurea": any_of(medicine.insulin, medicine.sulfonylurea, medicine.meglitinide),
        "minor_trauma_with_osteoporosis": all_of(history.minor_trauma, history.osteoporosis),
        "inflammatory_arthritis": any_of(
            history.inflammatory_arthritis_recorded, problem.kind.is_(PainProblemKind.RHEUMATOID_ARTHRITIS)
        ),
        "cauda_equina_signs": any_of(
            symptom.saddle_numbness,
            symptom.bladder_or_bowel_dysfunction,
            symptom.bilateral_sciatica,
            symptom.bilateral_leg_neurological_deficit,
            symptom.new_sexual_dysfunction,
        ),
        "myelopathy_signs": any_of(
            symptom.hand_clumsiness,
            symptom.gait_disturbance,
            symptom.bladder_or_bowel_dysfunction,
            symptom.hyperreflexia,
        ),
        "fever_unexplained": all_of(symptom.fever, not_(symptom.fever_cause_known)),
        "suicidal_ideation": any_of(symptom.passive_suicidal_thoughts, symptom.suicidal_ideation_with_plan_or_intent),
        "suspected_spinal_cancer": any_of(
            Holds(rule="spinal-cancer"), Holds(rule="spinal-metastases"), Holds(rule="metastatic-cord-compression")
        ),
        # Other names
        "pregnancy": patient.pregnant,
        "after_knee_arthroplasty": problem.surgery_knee_replacement,
        "unremitting_night_pain": symptom.persistent_night_pain,
        "impaired_sensation": problem.insensate_skin,
        # Choices of a list
        "payer_us_medicare": setting.payer.is_(Payer.US_MEDICARE),
        "payer_us_veterans": setting.payer.is_(Payer.US_VETERANS),
        "payer_de_statutory": setting.payer.is_(Payer.DE_STATUTORY),
        "auricular_preferred": preference.prefers_techniques.include(Technique.AURICULAR_ACUPUNCTURE),
        "electroacupuncture_preferred": preference.prefers_techniques.include(Technique.ELECTROACUPUNCTURE),
        "moxibustion_preferred": preference.prefers_techniques.include(Technique.MOXIBUSTION),
        "declines_acupuncture": preference.declines.include(Therapy.ACUPUNCTURE),
    }
)
"""What a word means, as a condition on the facts of a profile."""

MEASURES: Final[Mapping[str, Numeric | Duration]] = MappingProxyType(
    {
        "duration_weeks": problem.duration,
        "weeks_since_surgery": problem.surgery_ago,
        "availability_minutes_per_week": availability.minutes_per_week,
        "monthly_migraine_days": problem.migraine_days_per_month,
        "age_at_pain_onset": problem.age_at_onset,
        "age_at_headache_onset": problem.age_at_onset,
        "pain_nrs": problem.intensity,
    }
)
"""Numbers with another name in a profile; a length of time is counted there in days."""
