"""Findings behind the red flags: places of pain, signs that belong together, and suspicions that several rules read.

A finding about one pain problem stands here so that a red flag about the patient can ask whether any problem has it.
"""

from __future__ import annotations

from careplan.evidence import acupuncture_safety, exercise, outcomes, physical_therapy, red_flags
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, at_least, not_
from careplan.language.rules import Finding
from careplan.language.terms import weeks
from careplan.rules.findings import (
    any_headache,
    any_low_back_pain,
    any_neck_pain,
    any_upper_back_pain,
    chronic_low_back_pain,
    rheumatoid_arthritis,
)
from careplan.rules.patient import history, measure, medicine, patient, problem, symptom
from careplan.sections.problem import PainProblemKind

# One pain problem

spinal_surgery = Finding(
    id="spinal-surgery",
    title="Pain after a lumbar disc or fusion operation",
    when=any_of(problem.surgery_lumbar_disc, problem.surgery_spinal_fusion),
    evidence=cite(red_flags.rf_ces),
)

# A cervicogenic headache is a headache here: the statements on the spine say neck pain.
pain_in_neck = Finding(
    id="pain-in-neck",
    title="Pain in the neck itself",
    when=all_of(any_neck_pain.present, not_(problem.kind.is_(PainProblemKind.CERVICOGENIC_HEADACHE))),
    evidence=cite(red_flags.rf_progressive_deficit, red_flags.rf_myelopathy),
)

headache_of_neck_or_tension = Finding(
    id="headache-of-neck-or-tension",
    title="Headache of the cervicogenic or tension type",
    when=problem.kind.is_one_of(PainProblemKind.CERVICOGENIC_HEADACHE, PainProblemKind.TENSION_TYPE_HEADACHE),
    evidence=cite(physical_therapy.pt_neck_red_flags),
)

new_back_pain_after_50 = Finding(
    id="new-back-pain-after-50",
    title="Back pain of at most 12 weeks that began after the age of 50",
    when=all_of(
        any_of(any_low_back_pain.present, any_upper_back_pain.present),
        problem.age_at_onset > 50,
        problem.duration <= weeks(12),
    ),
    evidence=cite(red_flags.rf_spinal_cancer),
)

new_low_back_pain_after_50 = Finding(
    id="new-low-back-pain-after-50",
    title="Low back pain of at most 12 weeks that began after the age of 50",
    when=all_of(any_low_back_pain.present, new_back_pain_after_50.present),
    evidence=cite(red_flags.rf_spinal_age),
)

back_pain_before_20 = Finding(
    id="back-pain-before-20",
    title="Back pain that began before the age of 20",
    when=all_of(any_low_back_pain.present, problem.age_at_onset < 20),
    evidence=cite(red_flags.rf_spinal_age),
)

_AXIAL_CRITERIA = (
    problem.age_at_onset < 35,
    symptom.waking_second_half_of_night,
    symptom.buttock_pain,
    symptom.improves_with_movement,
    symptom.improves_with_nsaid_within_48_hours,
    history.first_degree_relative_spondyloarthritis,
    history.current_or_past_arthritis,
    history.current_or_past_enthesitis,
    history.current_or_past_psoriasis,
)

axial_spondyloarthritis_criteria = Finding(
    id="axial-spondyloarthritis-criteria",
    title="Chronic back pain from before 45 with four of nine criteria, or three and a positive HLA-B27 test",
    when=all_of(
        chronic_low_back_pain.present,
        problem.age_at_onset < 45,
        any_of(
            at_least(4, *_AXIAL_CRITERIA),
            all_of(history.hla_b27_positive, at_least(3, *_AXIAL_CRITERIA)),
        ),
    ),
    evidence=cite(red_flags.rf_axspa),
)

# Nobody of 50 or younger is asked when it began.
headache_onset_after_50 = Finding(
    id="headache-onset-after-50",
    title="A headache that began after the age of 50",
    when=all_of(any_headache.present, patient.age > 50, problem.age_at_onset > 50),
    evidence=cite(red_flags.rf_headache_age),
)

migraine_on_4_days_a_month = Finding(
    id="migraine-on-4-days-a-month",
    title="Migraine on 4 days a month or more",
    when=all_of(problem.kind.is_(PainProblemKind.MIGRAINE), problem.migraine_days_per_month >= 4),
    evidence=cite(outcomes.oc_ahs2024_scope),
)

joint_replacement_at_site = Finding(
    id="joint-replacement-at-site",
    title="An artificial joint in or next to the painful region",
    when=problem.joint_replacement_at_site,
    evidence=cite(red_flags.rf_prosthetic_infection),
)

# The patient

pain_in_mid_back = Finding(
    id="pain-in-mid-back",
    title="Pain in the upper or mid back, as a symptom or as a problem of its own",
    when=any_of(symptom.thoracic_pain, any_problem(any_upper_back_pain.present)),
    evidence=cite(red_flags.rf_progressive_deficit, red_flags.rf_spinal_mets),
)

back_pain = Finding(
    id="back-pain",
    title="Pain in the low, mid or upper back",
    when=any_of(any_problem(any_low_back_pain.present), pain_in_mid_back.present),
    evidence=cite(red_flags.rf_progressive_deficit, red_flags.rf_spinal_cancer),
)

spinal_pain = Finding(
    id="spinal-pain",
    title="Pain in the back or neck",
    when=any_of(back_pain.present, any_problem(pain_in_neck.present)),
    evidence=cite(red_flags.rf_spinal_infection, red_flags.rf_spinal_fracture),
)

progressive_neurological_deficit = Finding(
    id="progressive-neurological-deficit",
    title="Weakness, numbness or unsteadiness that is severe or getting worse",
    when=any_of(
        symptom.progressive_motor_weakness,
        all_of(symptom.new_limb_numbness, symptom.worsening_limb_numbness),
        all_of(symptom.gait_disturbance, symptom.worsening_gait_disturbance),
    ),
    evidence=cite(physical_therapy.pt_red_flags_spine, physical_therapy.pt_neck_red_flags),
)

neck_pain_or_related_headache = Finding(
    id="neck-pain-or-related-headache",
    title="Neck pain, or headache of the cervicogenic or tension type",
    when=any_of(any_problem(pain_in_neck.present), any_problem(headache_of_neck_or_tension.present)),
    evidence=cite(physical_therapy.pt_neck_red_flags),
)

neck_pain_or_any_headache = Finding(
    id="neck-pain-or-any-headache",
    title="Neck pain or any headache",
    when=any_of(any_problem(pain_in_neck.present), any_problem(any_headache.present)),
    evidence=cite(red_flags.rf_cervical_artery, red_flags.rf_headache_fever),
)

suspected_cervical_artery_dissection = Finding(
    id="suspected-cervical-artery-dissection",
    title="Signs of a torn neck artery, with neck pain or headache",
    when=all_of(
        neck_pain_or_any_headache.present,
        any_of(
            symptom.new_neck_pain_with_neuro_signs,
            all_of(history.recent_neck_trauma, symptom.new_headache, symptom.pain_unlike_any_before),
        ),
    ),
    evidence=cite(red_flags.rf_cervical_artery),
)

diabetes = Finding(
    id="diabetes",
    title="Diabetes of any type",
    when=any_of(history.type_1_diabetes, history.type_2_diabetes, history.diabetes_other_type),
    evidence=cite(red_flags.rf_spinal_infection, red_flags.rf_septic_joint),
)

older_than_60 = Finding(
    id="older-than-60",
    title="Older than 60",
    when=patient.age > 60,
    evidence=cite(red_flags.rf_aaa),
)

aged_65_or_over = Finding(
    id="aged-65-or-over",
    title="Aged 65 or over",
    when=patient.age >= 65,
    evidence=cite(acupuncture_safety.drug_opioid_risk),
)

has_rheumatoid_arthritis = Finding(
    id="has-rheumatoid-arthritis",
    title="Rheumatoid arthritis among the pain problems",
    when=any_problem(rheumatoid_arthritis.present),
    evidence=cite(red_flags.rf_septic_joint),
)

has_joint_replacement_at_site = Finding(
    id="has-joint-replacement-at-site",
    title="An artificial joint in or next to a painful region",
    when=any_problem(joint_replacement_at_site.present),
    evidence=cite(red_flags.rf_septic_joint),
)

opioids_of_50_mme_or_more = Finding(
    id="opioids-of-50-mme-or-more",
    title="Opioids of 50 morphine milligram equivalents a day or more",
    when=all_of(medicine.opioid_current, measure.opioid_mme_per_day >= 50),
    evidence=cite(acupuncture_safety.drug_opioid_risk, red_flags.rf_oversedation),
)

over_20_weeks_pregnant_or_just_delivered = Finding(
    id="over-20-weeks-pregnant-or-just-delivered",
    title="Pregnant for 20 weeks or more, or within 6 weeks of giving birth",
    when=any_of(all_of(patient.pregnant, patient.gestation_weeks >= 20), history.postpartum_6_weeks),
    evidence=cite(red_flags.rf_preeclampsia),
)

# Only where a raised pressure is known or suspected is anyone asked for a reading.
blood_pressure_raised_for_pregnancy = Finding(
    id="blood-pressure-raised-for-pregnancy",
    title="Blood pressure of 140/90 or more, the limit in pregnancy and just after birth",
    when=all_of(
        history.raised_blood_pressure,
        any_of(measure.systolic_bp >= 140, measure.diastolic_bp >= 90),
    ),
    evidence=cite(red_flags.rf_preeclampsia),
)

disease_that_asks_for_clearance = Finding(
    id="disease-that-asks-for-clearance",
    title="Cardiovascular, metabolic or kidney disease",
    when=any_of(
        history.cardiovascular_disease,
        history.type_1_diabetes,
        history.type_2_diabetes,
        history.chronic_kidney_disease,
    ),
    evidence=cite(exercise.ex_acsm_clearance_logic),
)

CHAPTER = Chapter(
    name="red-flag-findings",
    title="Findings behind the red flags",
    rules=(
        spinal_surgery,
        pain_in_neck,
        headache_of_neck_or_tension,
        new_back_pain_after_50,
        new_low_back_pain_after_50,
        back_pain_before_20,
        axial_spondyloarthritis_criteria,
        headache_onset_after_50,
        migraine_on_4_days_a_month,
        joint_replacement_at_site,
        pain_in_mid_back,
        back_pain,
        spinal_pain,
        progressive_neurological_deficit,
        neck_pain_or_related_headache,
        neck_pain_or_any_headache,
        suspected_cervical_artery_dissection,
        diabetes,
        older_than_60,
        aged_65_or_over,
        has_rheumatoid_arthritis,
        has_joint_replacement_at_site,
        opioids_of_50_mme_or_more,
        over_20_weeks_pregnant_or_just_delivered,
        blood_pressure_raised_for_pregnancy,
        disease_that_asks_for_clearance,
    ),
)
