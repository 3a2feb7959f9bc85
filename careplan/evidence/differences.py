"""Where the rules that cite a statement do not say exactly what it says, each with the reason in one sentence.

What differs is written as the test of fidelity finds it: ``reads`` a fact, a number of a ``dose`` or a ``threshold``,
``closes`` or ``names`` a target, ``caps`` a quantity, an ``urgency``, an ``effect``, or ``holds in`` a pain problem. A
difference that is not listed here fails a test, and so does an entry that is no longer needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from careplan.evidence import (
    acupuncture,
    acupuncture_safety,
    combination,
    diet,
    exercise,
    mindfulness,
    outcomes,
    physical_therapy,
    red_flags,
)
from careplan.evidence.model import Statement

__all__ = ["DIFFERENCES", "Difference"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a statement says in exact words and no rule does, and why not."""

    statement: str
    says: tuple[str, ...]
    why: str


def _differs(statement: Statement, why: str, *says: str) -> Difference:
    return Difference(statement.id, says, why)


_TRIAL: Final = (
    "A report of one trial; the rule gives the working default, which was made from this trial among others."
)

_SUPPORTS: Final = "It supports the caution and decides nothing alone: the title of the rule says it."

_EFFORT: Final = "The number on the scale of effort is from memory and not in the source; a dose has no effort."

_ITEM_9: Final = (
    "Any score on the item settles passive suicidal thoughts, which the red flag reads, until someone has asked."
)

_BANDS: Final = "The bands name degrees of severity; a rule acts on the change that matters, and on no other band."

DIFFERENCES: Final[tuple[Difference, ...]] = (
    # Red flags
    _differs(
        red_flags.rf_spinal_cancer,
        "Low back pain of any length is read, which holds the three lengths that the statement names.",
        "reads problem.duration_days < 28",
        "reads problem.duration_days >= 28",
    ),
    _differs(
        red_flags.rf_neutropenic_fever,
        "Below 0.5 and from 0.5 to 1.0 count alike: the one fact that is read is settled by a count of 1.0 or less.",
        "reads measures.neutrophils < 0.5",
    ),
    # Safety of acupuncture
    _differs(
        acupuncture_safety.stop_cms,
        "It is a payer's rule: cover ends, at Medicare's own 12 weeks or more; whether care ends the course rules say.",
        "closes acupuncture",
        "reads problem.duration_days > 84",
    ),
    _differs(
        acupuncture_safety.stop_new_red_flag,
        "Known only during the course, so it is said to everyone; planning again withholds by the red flag itself.",
        "closes acupuncture",
        "effect withhold_acupuncture_until_reviewed",
    ),
    _differs(acupuncture_safety.bleed_anticoag_caution, _SUPPORTS, "reads medicines.antiplatelet"),
    _differs(
        acupuncture_safety.bleed_liver,
        _SUPPORTS,
        "reads history.diabetes_other_type",
        "reads history.type_1_diabetes",
        "reads history.type_2_diabetes",
    ),
    _differs(acupuncture_safety.ea_heart_chest, _SUPPORTS, "reads history.cardiac_arrhythmia"),
    _differs(acupuncture_safety.anat_thorax, _SUPPORTS, "reads bmi < 18.5", "reads history.copd"),
    _differs(
        acupuncture_safety.pers_refuses,
        "A refusal is a preference, and closes any therapy in the ledger without a rule.",
        "reads preferences.declines is acupuncture",
    ),
    _differs(
        acupuncture_safety.drug_moh,
        "The statement on the same overuse among the measures refers within two weeks, and the earlier counts.",
        "urgency routine",
    ),
    # Acupuncture: courses that trials gave
    _differs(
        acupuncture.ind_sciatica_tu,
        _TRIAL,
        "dose total_sessions from 10",
        "dose total_sessions to 10",
        "dose weeks to 4",
    ),
    _differs(
        acupuncture.ind_cm_yang,
        _TRIAL,
        "dose session_minutes to 30",
        "dose sessions_per_week to 2",
        "dose total_sessions from 24",
        "dose total_sessions to 24",
        "dose weeks from 12",
    ),
    _differs(
        acupuncture.dose_cm_2024,
        _TRIAL,
        "dose sessions_per_week from 3",
        "dose total_sessions from 36",
        "dose weeks from 12",
    ),
    _differs(
        acupuncture.ind_ctth_zheng,
        _TRIAL,
        "dose sessions_per_week from 2",
        "dose total_sessions from 20",
        "dose weeks from 8",
    ),
    _differs(
        acupuncture.dose_tth_min6,
        "Only the minimum of six comes from the source, as its note says.",
        "dose total_sessions to 15",
    ),
    _differs(
        acupuncture.dose_em_meta,
        "Its ranges bracket three peaks that were estimated apart; the working default lies around them.",
        "dose sessions_per_week from 2",
        "dose total_sessions from 12",
        "dose weeks from 4",
        "dose weeks to 9",
    ),
    _differs(
        acupuncture.dose_em_cmaj,
        "It is cited for when to judge a course, not for how much: five sessions a week are in no default.",
        "dose sessions_per_week from 5",
        "dose sessions_per_week to 5",
        "dose total_sessions from 20",
        "dose total_sessions to 20",
        "dose weeks from 4",
        "dose weeks to 4",
    ),
    _differs(
        acupuncture.dose_lbp_backinaction,
        "The rule for older adults adds no dose: the course is that of chronic low back pain at any age.",
        "dose sessions_per_week from 1",
        "dose sessions_per_week to 2",
        "dose total_sessions from 8",
        "dose total_sessions to 15",
        "dose weeks from 12",
        "dose weeks to 12",
    ),
    _differs(
        combination.co_lbp_acupuncture_plus_usual_care,
        "The same trial again: the course is that of chronic low back pain at any age.",
        "dose total_sessions from 8",
        "dose total_sessions to 15",
        "dose weeks from 12",
        "dose weeks to 12",
    ),
    _differs(
        acupuncture.maint_backinaction,
        "Extra sessions by the calendar brought nothing: it is the reason why the rule tops up only on relapse.",
        "dose total_sessions from 4",
        "dose weeks from 12",
        "dose weeks to 12",
        "reads age_years >= 65",
    ),
    # Acupuncture: what surveys of trials found
    _differs(
        acupuncture.dose_general_trials,
        "It counts what trials planned and recommends nothing; the course of the working default lies within it.",
        "dose session_minutes from 20",
        "dose total_sessions from 6",
        "dose total_sessions to 15",
    ),
    _differs(
        acupuncture.dose_general_2pw,
        "Another review of schedules contradicts it, so that neither narrows the one or two sessions of the default.",
        "dose sessions_per_week from 2",
        "dose sessions_per_week to 3",
    ),
    _differs(
        acupuncture.dose_general_5wk,
        "Pooled curves say when most of the effect is there, not how short a course may be.",
        "dose weeks from 5",
    ),
    # Payers
    _differs(
        acupuncture.dose_lbp_gba,
        "Sessions a week and the greatest length were derived for this collection; the policy has neither.",
        "dose session_minutes to 60",
        "dose sessions_per_week from 1",
        "dose sessions_per_week to 2",
    ),
    _differs(
        acupuncture.dose_lbp_va,
        "Sessions a week were derived for this collection; the policy has visits within a window.",
        "dose sessions_per_week from 1",
        "dose sessions_per_week to 2",
    ),
    _differs(
        acupuncture.maint_va_continuation,
        "The rule has the policy's 180 days; 25 are the whole weeks in them.",
        "dose weeks to 25",
    ),
    # Physical therapy
    _differs(
        physical_therapy.pt_lbp_start_low_risk,
        "The trial gave the same visit to every risk group, as its note says; who scores more gets a course beside it.",
        "reads measures.start_back_total <= 3",
    ),
    _differs(
        physical_therapy.pt_cervical_thrust_contraindications,
        "Thrust is closed on wider signs: a recent neck injury, a sign from nerves in neck or head, unsteadiness.",
        "reads not problem.kind is cervicogenic_headache",
        "reads problem.kind is cancer_pain",
        "reads problem.kind is cervicogenic_headache",
        "reads problem.kind is chronic_primary_pain",
        "reads problem.kind is fibromyalgia",
        "reads problem.kind is headache_undiagnosed",
        "reads problem.kind is migraine",
        "reads problem.kind is neck_pain",
        "reads problem.kind is neuropathic_pain",
        "reads problem.kind is osteoarthritis",
        "reads problem.kind is postoperative_pain",
        "reads problem.kind is tension_type_headache",
        "reads problem.site is head",
        "reads problem.site is neck",
        "reads symptoms.new_headache",
        "reads symptoms.new_limb_numbness",
        "reads symptoms.pain_unlike_any_before",
        "reads symptoms.worsening_gait_disturbance",
    ),
    _differs(
        combination.co_lbp_manual_then_exercise,
        "Up to 8 of each make the 16; a rule gives the dose of one therapy.",
        "dose total_sessions from 16",
        "dose total_sessions to 16",
    ),
    # Mindfulness
    _differs(
        mindfulness.mb_screen_before_start,
        "A plan or intent is an emergency of another statement and withholds everything, this course included.",
        "reads symptoms.suicidal_ideation_with_plan_or_intent",
    ),
    _differs(mindfulness.mb_suicidality_first, _ITEM_9, "reads measures.phq9_item9 >= 1"),
    _differs(outcomes.oc_phq9_refer, _ITEM_9, "reads measures.phq9_item9 >= 1"),
    # Exercise
    _differs(
        exercise.ex_general_who_adult,
        "Less than the target still counts, by the statement beside it, so that the lower end is 30 minutes.",
        "dose minutes_per_week from 150",
    ),
    _differs(exercise.ex_general_who_adult, _EFFORT, "dose rpe_6_20 from 12", "dose rpe_6_20 to 13"),
    _differs(
        exercise.ex_below_target_still_counts,
        "What fits is found by the week for everyone; the upper end stays the 300 minutes of the target.",
        "dose minutes_per_week to 150",
        "reads availability.minutes_per_week <= 60",
    ),
    _differs(
        exercise.ex_lbp_walking_prevention,
        "The 6 months of the trial are said; a length of the course would end a habit that is meant to stay.",
        "dose weeks from 26",
        "dose weeks to 26",
    ),
    _differs(
        exercise.ex_migraine_dose,
        "The 3 months of the trial are said; a length of the course would end a habit that is meant to stay.",
        "dose weeks from 12",
        "dose weeks to 12",
    ),
    _differs(exercise.ex_migraine_dose, _EFFORT, "dose rpe_6_20 from 11"),
    _differs(exercise.ex_migraine_exertional_trigger, _EFFORT, "dose rpe_6_20 to 12"),
    _differs(
        exercise.ex_osteoporosis_dose,
        "Aerobic bouts of 30 minutes are a least, no cap; back-extensor bouts belong to strength work; both are said.",
        "dose session_minutes from 30",
        "dose session_minutes from 5",
        "dose session_minutes to 10",
        "dose session_minutes to 30",
    ),
    # Eating
    _differs(
        diet.dt_underweight,
        "A recorded percentage settles the fact that is read, which may also be answered without one.",
        "reads measures.unintentional_weight_loss_percent_6mo >= 10",
    ),
    # Measures and goals
    _differs(
        outcomes.oc_nrs_immpact,
        "One threshold makes a responder, the moderate one; the others grade what no rule acts on.",
        "threshold minimal_percent to 20",
        "threshold substantial_percent 50",
        "threshold substantial_points 4",
    ),
    _differs(
        outcomes.oc_bpi_pgic,
        "The PEG takes the place of the longer inventory; the half about the global impression is carried.",
        "threshold mcid_points 1",
        "threshold scale from 0",
        "threshold scale to 10",
    ),
    _differs(
        outcomes.oc_lbp_mic_set,
        "Pain is scored from 0 to 10 and function by Roland-Morris or Oswestry; the other two scales are not taken.",
        "threshold qbpds 20",
        "threshold vas_100 15",
    ),
    _differs(
        outcomes.oc_odi_bands,
        _BANDS,
        "threshold bands 20",
        "threshold bands 40",
        "threshold bands 60",
        "threshold bands 80",
    ),
    _differs(
        outcomes.oc_peg,
        "A change of one point is the least that may matter, and the rule says *or more*.",
        "threshold mcid_points to 1.75",
    ),
    _differs(
        outcomes.oc_hit6_bands,
        _BANDS,
        "threshold bands 49",
        "threshold bands 55",
        "threshold bands 59",
    ),
    _differs(outcomes.oc_midas, _BANDS, "threshold bands 10"),
    _differs(
        outcomes.oc_medication_overuse,
        "The days that are compared are by definition an average of the last 3 months.",
        "threshold months_min 3",
    ),
    _differs(outcomes.oc_phq9, _BANDS, "threshold bands 15", "threshold bands 20"),
    _differs(outcomes.oc_gad7, _BANDS, "threshold bands 15", "threshold bands 5"),
    _differs(
        outcomes.oc_pseq,
        "A good prognosis is no goal and no risk; the low score and the change are carried.",
        "threshold high_min 40",
    ),
    _differs(
        outcomes.gl_patient_led_dose,
        "A report of one trial: the visits for advice are those of the stratified care, and education is part of them.",
        "dose session_minutes from 15",
        "dose session_minutes to 60",
        "dose total_sessions from 5",
        "dose total_sessions to 5",
        "dose weeks from 8",
        "dose weeks to 8",
    ),
    # Osteoarthritis
    _differs(
        acupuncture.dose_knee_intensive,
        "One trial's fixed course is the upper end of the working default for the knee; it raises no lower end.",
        "dose sessions_per_week from 3",
        "dose weeks from 8",
        "dose total_sessions from 24",
        "dose retention_minutes from 30",
    ),
    _differs(
        acupuncture.dose_knee_freq_pilot,
        "The statement itself says that it must not raise a dose, because the result of the pilot was not found.",
        "dose weeks from 8",
    ),
    _differs(
        diet.dt_bmi_ethnic_thresholds,
        "Nothing is done for obesity that is not done for overweight, except from 65, where the statement names 30.",
        "threshold high_risk_min 27.5",
    ),
    _differs(
        diet.dt_oa_weight_dose_response,
        "The 78 weeks of the trial are the 18 months by which its goal is due; no programme is planned for so long.",
        "dose weeks from 78",
        "dose weeks to 78",
    ),
    _differs(
        combination.co_knee_oa_diet_plus_exercise,
        "The 78 weeks of the trial are said as its 18 months; the programme that is planned lasts 12 to 26 weeks.",
        "dose weeks from 78",
        "dose weeks to 78",
    ),
    _differs(
        outcomes.gl_weight_example,
        "The last of the steps, at 78 weeks, is the week by which the goal is due, and no length of a course.",
        "dose weeks to 78",
    ),
    # Neck and shoulder
    _differs(
        acupuncture.ind_neck_atlas,
        "Sessions of the trial lie within the working default for the neck; a report of one trial raises no lower end.",
        "dose total_sessions from 10",
        "dose session_minutes from 50",
    ),
    _differs(
        combination.co_neck_acupuncture_plus_usual_care,
        "The same trial again: the working default made from it spreads its sessions over 6 to 12 weeks.",
        "dose total_sessions from 10",
        "dose session_minutes from 50",
        "dose weeks from 16",
        "dose weeks to 20",
    ),
    _differs(
        acupuncture.ind_neck_nice_primary,
        "It lets neck pain be treated as chronic primary pain, which has a rule of its own with the same course.",
        "holds in chronic_primary_pain",
    ),
    _differs(
        physical_therapy.pt_neck_cervicogenic_dose,
        "The sessions were compared in headache from the neck; of neck pain alone the sentence says nothing.",
        "holds in chronic_neck_pain",
    ),
    _differs(
        acupuncture.dose_cpp_5h,
        "A dose has no total of minutes: ten sessions at most, of 30 minutes each, are the five hours.",
        "dose max_professional_minutes 300",
    ),
    _differs(
        physical_therapy.pt_ra_no_cervical_thrust,
        "Neck pain of any length is read, which holds the three lengths that the statement names beside it.",
        "reads problem.duration_days < 42",
        "reads problem.duration_days >= 42",
        "reads problem.duration_days <= 84",
        "reads problem.duration_days > 84",
    ),
    # Pain in pregnancy
    _differs(
        acupuncture.ind_pregnancy_lbpp,
        "The kind of pain says that there is a pregnancy; a profile of this kind settles it.",
        "reads pregnant",
    ),
)
"""Every difference that is meant; a statement may stand here more than once, for more than one reason."""
