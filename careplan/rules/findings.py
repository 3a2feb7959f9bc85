"""Findings: names for pain problems and their courses, with every bound in one place.

====================================== ========================================== =====================================
finding                                bound (both ends as written)               whose
====================================== ========================================== =====================================
acute low back pain                    under 28 days (27 yes, 28 no)              ACP
subacute low back pain                 28 to 84 days, both included               ACP
chronic low back pain                  more than 84 days (84 no, 85 yes)          ACP
low back pain of 12 weeks or more      84 days or more (83 no, 84 yes)            US Medicare coverage only
lumbar or knee pain of 6 months        183 days or more (182 no, 183 yes)         German coverage only
chronic sciatica                       more than 84 days                          as low back pain
acute / subacute / chronic neck pain   under 42 / 42 to 84 / more than 84 days    vocabulary of the evidence
chronic shoulder pain                  42 days or more                            entry rule of the cited trial
episodic migraine                      under 15 headache days a month             vocabulary of the evidence
chronic migraine                       15 headache days a month or more, 8 or     ICHD-3
                                       more with migraine, for more than 92 days
episodic tension-type headache         under 15 headache days a month             vocabulary of the evidence
chronic tension-type headache          15 or more, for more than 92 days          vocabulary of the evidence
acute pain after an operation          operation under 84 days ago                vocabulary of the evidence
first 6 weeks after an operation       operation under 42 days ago                when statements let loading begin
chronic pain after an operation        operation 84 days ago or more              vocabulary of the evidence
low availability                       60 minutes a week or less                  evidence, 60 included
high psychosocial risk                 STarT distress >= 4, PCS >= 30, PSEQ < 20,  evidence, any one of the four
                                       or PHQ-9 >= 10
====================================== ========================================== =====================================

A week is seven days. Six months are 183 days, the longer half of a year, so that a payer's limit is never met early,
and three months are 92, the longest three. Headache days are the average of the last three months. Headache on 15 days
a month or more that has not lasted, or migraine with too few migraine days among them, is neither episodic nor chronic.
A duration that is not known leaves the course not known. Some kinds of pain have no place of their own (pain after an
operation, cancer pain, nerve pain, primary pain, osteoarthritis); for them the site decides, and while it is not known
the findings about a place are not known either.
"""

from __future__ import annotations

from typing import Final

from careplan.evidence import (
    acupuncture,
    acupuncture_safety,
    combination,
    coverage,
    diet,
    exercise,
    mindfulness,
    outcomes,
    physical_therapy,
    red_flags,
)
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of
from careplan.language.rules import Finding
from careplan.language.terms import days, weeks
from careplan.rules.patient import availability, measure, medicine, patient, problem
from careplan.sections.problem import BodySite, PainProblemKind

_Kind = PainProblemKind

MONTHS_3: Final = days(92)
"""Three months, at their longest."""

MONTHS_6: Final = days(183)
"""Six months, as the German coverage rules count them."""

_PLACE_SAID_BY_SITE: Final = problem.kind.is_one_of(
    _Kind.POSTOPERATIVE_PAIN,
    _Kind.FIBROMYALGIA,
    _Kind.CHRONIC_PRIMARY_PAIN,
    _Kind.NEUROPATHIC_PAIN,
    _Kind.CANCER_PAIN,
    _Kind.OSTEOARTHRITIS,
)

# Every problem

any_pain_problem = Finding(
    id="any-pain-problem",
    title="Any pain problem",
    when=problem.kind.is_one_of(*PainProblemKind),
    evidence=cite(combination.co_passive_needs_active, acupuncture.course_adjunct),
)

in_flare = Finding(
    id="problem-in-flare",
    title="A flare of this problem now",
    when=problem.in_flare,
    evidence=cite(outcomes.gl_flare_plan, combination.co_same_day_limits),
)

first_line_failed = Finding(
    id="first-line-failed",
    title="First-line care has not helped this problem enough",
    when=problem.failed_first_line,
    evidence=cite(combination.co_multidisciplinary_rehab, physical_therapy.pt_lbp_combined_programme_ng59),
)

# Low back

any_low_back_pain = Finding(
    id="any-low-back-pain",
    title="Any pain in the low back, sciatica and pelvic pain of pregnancy included",
    when=any_of(
        problem.kind.is_one_of(_Kind.LOW_BACK_PAIN, _Kind.SCIATICA, _Kind.PREGNANCY_LOW_BACK_PELVIC_PAIN),
        all_of(_PLACE_SAID_BY_SITE, problem.site.is_(BodySite.LOWER_BACK)),
    ),
    evidence=cite(red_flags.rf_ces, physical_therapy.pt_red_flags_spine),
)

low_back_pain = Finding(
    id="low-back-pain",
    title="Low back pain without leg pain from a nerve root, of any duration",
    when=problem.kind.is_(_Kind.LOW_BACK_PAIN),
    evidence=cite(acupuncture.course_duration_definitions),
)

acute_low_back_pain = Finding(
    id="acute-low-back-pain",
    title="Low back pain for under 4 weeks",
    when=all_of(low_back_pain.present, problem.duration < weeks(4)),
    evidence=cite(acupuncture.course_duration_definitions),
)

subacute_low_back_pain = Finding(
    id="subacute-low-back-pain",
    title="Low back pain for 4 to 12 weeks",
    when=all_of(low_back_pain.present, problem.duration >= weeks(4), problem.duration <= weeks(12)),
    evidence=cite(acupuncture.course_duration_definitions),
)

chronic_low_back_pain = Finding(
    id="chronic-low-back-pain",
    title="Low back pain for more than 12 weeks",
    when=all_of(low_back_pain.present, problem.duration > weeks(12)),
    evidence=cite(acupuncture.course_duration_definitions),
)

low_back_pain_up_to_12_weeks = Finding(
    id="low-back-pain-up-to-12-weeks",
    title="Acute or subacute low back pain",
    when=all_of(low_back_pain.present, problem.duration <= weeks(12)),
    evidence=cite(acupuncture.course_duration_definitions),
)

low_back_pain_over_4_weeks = Finding(
    id="low-back-pain-over-4-weeks",
    title="Subacute or chronic low back pain",
    when=all_of(low_back_pain.present, problem.duration >= weeks(4)),
    evidence=cite(acupuncture.course_duration_definitions),
)

medicare_chronic_low_back_pain = Finding(
    id="medicare-chronic-low-back-pain",
    title="Low back pain for 12 weeks or more, as US Medicare counts it",
    when=all_of(low_back_pain.present, problem.duration >= weeks(12)),
    evidence=cite(acupuncture.course_duration_cms),
)

recurrent_low_back_pain = Finding(
    id="recurrent-low-back-pain",
    title="Low back pain that comes back after a pain-free spell",
    when=all_of(low_back_pain.present, problem.recurrent),
    evidence=cite(exercise.ex_lbp_walking_prevention),
)

recovered_recurrent_low_back_pain = Finding(
    id="recovered-recurrent-low-back-pain",
    title="Recurrent low back pain whose last episode is over",
    when=all_of(recurrent_low_back_pain.present, problem.recovered_from_episode),
    evidence=cite(exercise.ex_lbp_walking_prevention),
)

sciatica = Finding(
    id="sciatica",
    title="Leg pain from a lumbar nerve root, of any duration",
    when=problem.kind.is_(_Kind.SCIATICA),
    evidence=cite(acupuncture.ind_lbp_nice_against),
)

chronic_sciatica = Finding(
    id="chronic-sciatica",
    title="Leg pain from a lumbar nerve root for more than 12 weeks",
    when=all_of(sciatica.present, problem.duration > weeks(12)),
    evidence=cite(acupuncture.ind_sciatica_tu, acupuncture.default_sciatica),
)

low_back_pain_or_sciatica = Finding(
    id="low-back-pain-or-sciatica",
    title="Low back pain with or without sciatica, of any duration",
    when=any_of(low_back_pain.present, sciatica.present),
    evidence=cite(acupuncture.ind_lbp_nice_against, exercise.ex_lbp_chronic_group),
)

pregnancy_low_back_pelvic_pain = Finding(
    id="pregnancy-low-back-pelvic-pain",
    title="Low back or pelvic girdle pain in pregnancy",
    when=problem.kind.is_(_Kind.PREGNANCY_LOW_BACK_PELVIC_PAIN),
    evidence=cite(acupuncture.ind_pregnancy_lbpp),
)

# Neck, head and shoulder

neck_pain = Finding(
    id="neck-pain",
    title="Neck pain, of any duration",
    when=problem.kind.is_(_Kind.NECK_PAIN),
    evidence=cite(red_flags.rf_myelopathy),
)

any_neck_pain = Finding(
    id="any-neck-pain",
    title="Any pain in the neck, headache from the neck included",
    when=any_of(
        problem.kind.is_one_of(_Kind.NECK_PAIN, _Kind.CERVICOGENIC_HEADACHE),
        all_of(_PLACE_SAID_BY_SITE, problem.site.is_(BodySite.NECK)),
    ),
    evidence=cite(red_flags.rf_myelopathy, physical_therapy.pt_neck_red_flags),
)

acute_neck_pain = Finding(
    id="acute-neck-pain",
    title="Neck pain for under 6 weeks",
    when=all_of(neck_pain.present, problem.duration < weeks(6)),
    evidence=cite(physical_therapy.pt_neck_acute_mobility),
)

subacute_neck_pain = Finding(
    id="subacute-neck-pain",
    title="Neck pain for 6 to 12 weeks",
    when=all_of(neck_pain.present, problem.duration >= weeks(6), problem.duration <= weeks(12)),
    evidence=cite(physical_therapy.pt_neck_manip_equals_mobilisation),
)

chronic_neck_pain = Finding(
    id="chronic-neck-pain",
    title="Neck pain for more than 12 weeks",
    when=all_of(neck_pain.present, problem.duration > weeks(12)),
    evidence=cite(physical_therapy.pt_neck_chronic_multimodal),
)

any_upper_back_pain = Finding(
    id="any-upper-back-pain",
    title="Any pain in the upper or mid back",
    when=all_of(_PLACE_SAID_BY_SITE, problem.site.is_(BodySite.UPPER_BACK)),
    evidence=cite(red_flags.rf_progressive_deficit, red_flags.rf_spinal_mets),
)

any_headache = Finding(
    id="any-headache",
    title="Any headache, diagnosed or not",
    when=any_of(
        problem.kind.is_one_of(
            _Kind.MIGRAINE, _Kind.TENSION_TYPE_HEADACHE, _Kind.CERVICOGENIC_HEADACHE, _Kind.HEADACHE_UNDIAGNOSED
        ),
        all_of(_PLACE_SAID_BY_SITE, problem.site.is_(BodySite.HEAD)),
    ),
    evidence=cite(red_flags.rf_headache_neuro, red_flags.rf_headache_change),
)

treatment_of_the_neck = Finding(
    id="treatment-of-the-neck",
    title="Neck pain or any headache: manual therapy for it treats the neck",
    when=any_of(any_neck_pain.present, any_headache.present),
    evidence=cite(physical_therapy.pt_neck_cervicogenic_dose, physical_therapy.pt_ctth_manual_dose),
)

chronic_shoulder_pain = Finding(
    id="chronic-shoulder-pain",
    title="Shoulder pain for 6 weeks or more",
    when=all_of(problem.kind.is_(_Kind.SHOULDER_PAIN), problem.duration >= weeks(6)),
    evidence=cite(acupuncture.ind_shoulder, acupuncture.dose_shoulder_grasp),
)

# Headache

migraine = Finding(
    id="migraine",
    title="Migraine, on however many days a month",
    when=problem.kind.is_(_Kind.MIGRAINE),
    evidence=cite(diet.dt_migraine_regular_meals, mindfulness.mb_migraine_grade_a),
)

episodic_migraine = Finding(
    id="episodic-migraine",
    title="Migraine with fewer than 15 headache days a month",
    when=all_of(migraine.present, problem.headache_days_per_month < 15),
    evidence=cite(outcomes.oc_chronic_migraine_definition, acupuncture.ind_em_cochrane),
)

chronic_migraine = Finding(
    id="chronic-migraine",
    title="Headache on 15 days a month or more, 8 or more of them migraine, for more than 3 months",
    when=all_of(
        migraine.present,
        problem.headache_days_per_month >= 15,
        problem.migraine_days_per_month >= 8,
        problem.duration > MONTHS_3,
    ),
    evidence=cite(outcomes.oc_chronic_migraine_definition),
)

episodic_or_chronic_migraine = Finding(
    id="episodic-or-chronic-migraine",
    title="Migraine whose pattern is certain, episodic or chronic",
    when=any_of(episodic_migraine.present, chronic_migraine.present),
    evidence=cite(acupuncture.ind_em_nice, acupuncture.ind_headache_vadod),
)

tension_type_headache = Finding(
    id="tension-type-headache",
    title="Tension-type headache, on however many days a month",
    when=problem.kind.is_(_Kind.TENSION_TYPE_HEADACHE),
    evidence=cite(mindfulness.mb_headache_relaxation_dose),
)

episodic_tension_type_headache = Finding(
    id="episodic-tension-type-headache",
    title="Tension-type headache on fewer than 15 days a month",
    when=all_of(tension_type_headache.present, problem.headache_days_per_month < 15),
    evidence=cite(acupuncture.ind_tth_cochrane, acupuncture.default_etth),
)

chronic_tension_type_headache = Finding(
    id="chronic-tension-type-headache",
    title="Tension-type headache on 15 days a month or more, for more than 3 months",
    when=all_of(tension_type_headache.present, problem.headache_days_per_month >= 15, problem.duration > MONTHS_3),
    evidence=cite(coverage.cov_uk_icb, acupuncture.ind_ctth_nice),
)

migraine_or_tension_type_headache = Finding(
    id="migraine-or-tension-type-headache",
    title="Migraine or tension-type headache, of any pattern",
    when=any_of(migraine.present, tension_type_headache.present),
    evidence=cite(diet.dt_migraine_regular_meals, exercise.ex_headache_vadod),
)

cervicogenic_headache = Finding(
    id="cervicogenic-headache",
    title="Headache that arises from the neck, diagnosed",
    when=problem.kind.is_(_Kind.CERVICOGENIC_HEADACHE),
    evidence=cite(physical_therapy.pt_neck_cervicogenic_dose),
)

undiagnosed_headache = Finding(
    id="undiagnosed-headache",
    title="Headache without a diagnosis",
    when=problem.kind.is_(_Kind.HEADACHE_UNDIAGNOSED),
    evidence=cite(acupuncture.course_response_headache),
)

# Joints

any_joint_pain = Finding(
    id="any-joint-pain",
    title="Any pain in a joint",
    when=any_of(
        problem.kind.is_one_of(
            _Kind.OSTEOARTHRITIS,
            _Kind.RHEUMATOID_ARTHRITIS,
            _Kind.SHOULDER_PAIN,
            _Kind.AROMATASE_INHIBITOR_ARTHRALGIA,
        ),
        all_of(
            _PLACE_SAID_BY_SITE,
            problem.site.is_one_of(
                BodySite.SHOULDER,
                BodySite.ELBOW,
                BodySite.HAND,
                BodySite.HIP,
                BodySite.KNEE,
                BodySite.FOOT,
                BodySite.SEVERAL_JOINTS,
            ),
        ),
    ),
    evidence=cite(red_flags.rf_septic_joint, red_flags.rf_joint_fracture),
)

knee_osteoarthritis = Finding(
    id="knee-osteoarthritis",
    title="Osteoarthritis of the knee",
    when=all_of(problem.kind.is_(_Kind.OSTEOARTHRITIS), problem.site.is_(BodySite.KNEE)),
    evidence=cite(acupuncture_safety.stop_no_response, coverage.cov_gba_criteria),
)

hip_osteoarthritis = Finding(
    id="hip-osteoarthritis",
    title="Osteoarthritis of the hip",
    when=all_of(problem.kind.is_(_Kind.OSTEOARTHRITIS), problem.site.is_(BodySite.HIP)),
    evidence=cite(acupuncture_safety.stop_no_response),
)

hand_osteoarthritis = Finding(
    id="hand-osteoarthritis",
    title="Osteoarthritis of the hand",
    when=all_of(problem.kind.is_(_Kind.OSTEOARTHRITIS), problem.site.is_(BodySite.HAND)),
    evidence=cite(acupuncture_safety.stop_no_response),
)

rheumatoid_arthritis = Finding(
    id="rheumatoid-arthritis",
    title="Rheumatoid arthritis",
    when=problem.kind.is_(_Kind.RHEUMATOID_ARTHRITIS),
    evidence=cite(acupuncture_safety.stop_no_response),
)

# Pain after an operation, and pain without one place

acute_postoperative_pain = Finding(
    id="acute-postoperative-pain",
    title="Pain after an operation less than 12 weeks ago",
    when=all_of(problem.kind.is_(_Kind.POSTOPERATIVE_PAIN), problem.surgery_ago < weeks(12)),
    evidence=cite(outcomes.oc_cpsp_definition, red_flags.rf_ssi),
)

first_6_weeks_after_operation = Finding(
    id="first-6-weeks-after-an-operation",
    title="Pain after an operation less than 6 weeks ago",
    when=all_of(acute_postoperative_pain.present, problem.surgery_ago < weeks(6)),
    evidence=cite(physical_therapy.pt_lumbar_disc_rehab, physical_therapy.pt_rotator_cuff_repair_precaution),
)

chronic_postsurgical_pain = Finding(
    id="chronic-postsurgical-pain",
    title="Pain after an operation 12 weeks ago or more",
    when=all_of(problem.kind.is_(_Kind.POSTOPERATIVE_PAIN), problem.surgery_ago >= weeks(12)),
    evidence=cite(outcomes.oc_cpsp_definition),
)

fibromyalgia = Finding(
    id="fibromyalgia",
    title="Fibromyalgia",
    when=problem.kind.is_(_Kind.FIBROMYALGIA),
    evidence=cite(acupuncture_safety.stop_no_response, combination.co_same_day_limits),
)

chronic_primary_pain = Finding(
    id="chronic-primary-pain",
    title="Chronic primary pain, fibromyalgia included",
    when=problem.kind.is_one_of(_Kind.CHRONIC_PRIMARY_PAIN, _Kind.FIBROMYALGIA),
    evidence=cite(acupuncture.ind_cpp_ng193),
)

# The patient

high_psychosocial_risk = Finding(
    id="high-psychosocial-risk",
    title="Marked psychological obstacles to recovery",
    when=any_of(
        measure.start_back_psych >= 4,
        measure.pcs >= 30,
        measure.pseq < 20,
        measure.phq9 >= 10,
    ),
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind, outcomes.oc_pcs, outcomes.oc_pseq),
)

low_availability = Finding(
    id="low-availability",
    title="Can give 60 minutes a week or less",
    when=availability.minutes_per_week <= 60,
    evidence=cite(mindfulness.mb_breathing_short_dose, combination.co_sixty_minute_week),
)

on_an_anticoagulant = Finding(
    id="on-an-anticoagulant",
    title="Takes an anticoagulant: warfarin or the like, a direct oral one, or heparin",
    when=any_of(medicine.anticoagulant_warfarin, medicine.anticoagulant_doac, medicine.anticoagulant_heparin),
    evidence=cite(acupuncture_safety.bleed_anticoag_caution, physical_therapy.pt_anticoagulant_manual),
)

older_with_obesity = Finding(
    id="older-with-obesity",
    title="Aged 65 or over with a body mass index of 30 or more",
    when=all_of(patient.age >= 65, patient.bmi >= 30),
    evidence=cite(diet.dt_older_obese_protein, diet.dt_bmi_classes),
)

CHAPTER = Chapter(
    name="findings",
    title="Findings: what the words of the guideline mean",
    rules=(
        any_pain_problem,
        in_flare,
        first_line_failed,
        any_low_back_pain,
        low_back_pain,
        acute_low_back_pain,
        subacute_low_back_pain,
        chronic_low_back_pain,
        low_back_pain_up_to_12_weeks,
        low_back_pain_over_4_weeks,
        medicare_chronic_low_back_pain,
        recurrent_low_back_pain,
        recovered_recurrent_low_back_pain,
        sciatica,
        chronic_sciatica,
        low_back_pain_or_sciatica,
        pregnancy_low_back_pelvic_pain,
        neck_pain,
        any_neck_pain,
        acute_neck_pain,
        subacute_neck_pain,
        chronic_neck_pain,
        any_upper_back_pain,
        any_headache,
        treatment_of_the_neck,
        chronic_shoulder_pain,
        migraine,
        episodic_migraine,
        chronic_migraine,
        episodic_or_chronic_migraine,
        tension_type_headache,
        episodic_tension_type_headache,
        chronic_tension_type_headache,
        migraine_or_tension_type_headache,
        cervicogenic_headache,
        undiagnosed_headache,
        any_joint_pain,
        knee_osteoarthritis,
        hip_osteoarthritis,
        hand_osteoarthritis,
        rheumatoid_arthritis,
        acute_postoperative_pain,
        first_6_weeks_after_operation,
        chronic_postsurgical_pain,
        fibromyalgia,
        chronic_primary_pain,
        high_psychosocial_risk,
        low_availability,
        on_an_anticoagulant,
        older_with_obesity,
    ),
)
