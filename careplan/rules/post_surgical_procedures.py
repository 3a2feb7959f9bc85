"""Pain after an operation, by procedure: hip and knee replacement, lumbar disc, spinal fusion, rotator cuff repair.

Before a hip or knee replacement the same words apply: the operation that is planned is the one that will be behind the
pain. How soon a part may be loaded is for the operating team; the plan repeats their limits by the week since the
operation, and where a statement names none it adds none. No statement says how many visits of physical therapy follow
an operation, so that none are promised. What holds after spinal fusion about bending and lifting stands with the safety
of physical therapy.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, mindfulness, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, not_
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Finding,
    Goal,
    Precaution,
    Recommendation,
    Review,
)
from careplan.language.terms import days, weeks
from careplan.rules.findings import acute_postoperative_pain, any_joint_pain, chronic_postsurgical_pain
from careplan.rules.patient import circumstance, problem
from careplan.rules.post_surgical_pain import first_7_days, pain_after_operation
from careplan.sections.problem import BodySite

# Findings

after_knee_replacement = Finding(
    id="after-knee-replacement",
    title="Pain after a knee replacement less than 12 weeks ago",
    when=all_of(acute_postoperative_pain.present, problem.surgery_knee_replacement),
    evidence=cite(pt.pt_tka_motor_function, acupuncture.ind_postop_tka_pain),
)

after_hip_replacement = Finding(
    id="after-hip-replacement",
    title="Pain after a hip replacement less than 12 weeks ago",
    when=all_of(acute_postoperative_pain.present, problem.surgery_hip_replacement),
    evidence=cite(pt.pt_eras_early_mobilisation, pt.pt_hip_replacement_precautions),
)

before_hip_or_knee_replacement = Finding(
    id="before-hip-or-knee-replacement",
    title="A hip or knee replacement is planned",
    when=all_of(
        circumstance.preoperative,
        any_joint_pain.present,
        any_of(
            all_of(problem.surgery_knee_replacement, problem.site.is_(BodySite.KNEE)),
            all_of(problem.surgery_hip_replacement, problem.site.is_(BodySite.HIP)),
        ),
    ),
    evidence=cite(mindfulness.mb_preop_brief, pt.pt_eras_early_mobilisation),
)

after_lumbar_disc_operation = Finding(
    id="after-a-lumbar-disc-operation",
    title="Pain after a lumbar disc operation, however long ago",
    when=all_of(pain_after_operation.present, problem.surgery_lumbar_disc),
    evidence=cite(pt.pt_lumbar_disc_rehab),
)

fusion_not_cleared = Finding(
    id="spinal-fusion-not-cleared",
    title="A spinal fusion less than 12 weeks ago, or one after which the operating team has not allowed loading",
    when=all_of(
        problem.surgery_spinal_fusion,
        any_of(problem.surgery_ago < weeks(12), not_(circumstance.surgeon_clearance)),
    ),
    evidence=cite(pt.pt_spinal_fusion_precaution),
)

cuff_not_released = Finding(
    id="rotator-cuff-repair-not-released",
    title="A rotator cuff repair less than 12 weeks ago, or one that the operating team has not released for loading",
    when=all_of(
        problem.surgery_rotator_cuff_repair,
        any_of(problem.surgery_ago < weeks(12), not_(circumstance.surgeon_clearance)),
    ),
    evidence=cite(pt.pt_rotator_cuff_repair_precaution),
)

# Before a hip or knee replacement

mindfulness_before_replacement = Recommendation(
    id="one-mindfulness-session-before-hip-or-knee-replacement",
    title="One scripted mindfulness session before a hip or knee replacement: less fear and pain, fewer opioids",
    when=before_hip_or_knee_replacement.present,
    offer=Therapy.BREATHING_PRACTICE,
    techniques=(Technique.SHORT_GUIDED_MINDFULNESS,),
    doses=(DoseRow(total_sessions=exactly(1), session_minutes=span(15, 20)),),
    evidence=cite(mindfulness.mb_preop_brief),
)

education_before_replacement = Recommendation(
    id="education-before-hip-or-knee-replacement",
    title="Education before a hip or knee replacement on the operation, relief without many opioids and early movement",
    when=before_hip_or_knee_replacement.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(pt.pt_eras_early_mobilisation),
)

# Hip and knee replacement

early_mobilisation = Recommendation(
    id="early-mobilisation-after-hip-or-knee-replacement",
    title="Out of bed and moving as early as possible after a hip or knee replacement, with relief that spares opioids",
    when=any_of(after_knee_replacement.present, after_hip_replacement.present),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_eras_early_mobilisation),
)

start_within_24_hours = Recommendation(
    id="physical-therapy-within-24-hours-of-knee-replacement-us",
    title="After a knee replacement physical therapy begins within 24 hours, before the patient goes home",
    when=all_of(after_knee_replacement.present, problem.surgery_ago <= weeks(1)),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_tka_start_24h),
)

motor_function_training = Recommendation(
    id="motor-function-training-after-knee-replacement-us",
    title="Motor-function training after a knee replacement: balance, walking and even use of both legs",
    when=after_knee_replacement.present,
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_tka_motor_function),
)

strength_within_7_days = Recommendation(
    id="strength-training-within-7-days-of-knee-replacement-us",
    title=(
        "High-intensity strength training begins within 7 days of a knee replacement and is progressed, unless the "
        "surgeon restricts it"
    ),
    when=after_knee_replacement.present,
    unless=not_(circumstance.surgeon_clearance),
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING,),
    evidence=cite(pt.pt_tka_strength_7_days),
)

muscle_stimulation = Recommendation(
    id="muscle-stimulation-after-knee-replacement-us",
    title="Stimulation of the thigh muscle after a knee replacement, for strength and function, not for pain",
    when=after_knee_replacement.present,
    offer=Therapy.ELECTROTHERAPY,
    techniques=(Technique.NMES,),
    evidence=cite(pt.pt_tka_nmes),
)

cold_packs = Recommendation(
    id="cold-packs-after-knee-replacement-us",
    title="Cold packs for early pain after a knee replacement; plain ice does as well as cold with compression",
    when=after_knee_replacement.present,
    offer=Therapy.HEAT_AND_COLD,
    techniques=(Technique.COLD_PACK,),
    evidence=cite(pt.pt_tka_cryotherapy),
)

# Heat and cold are one line of a plan, which shows one technique for all problems.
cold_for_the_operated_knee = Precaution(
    id="cold-for-the-operated-knee",
    title="For early pain of the operated knee cold is recommended, also where heat is used for another problem",
    when=after_knee_replacement.present,
    about=(Therapy.HEAT_AND_COLD,),
    evidence=cite(pt.pt_tka_cryotherapy),
)

no_continuous_passive_motion = AdviceAgainst(
    id="no-continuous-passive-motion-after-knee-replacement-us",
    title="No continuous passive motion machine after an uncomplicated knee replacement",
    when=after_knee_replacement.present,
    against=(Avoid.CONTINUOUS_PASSIVE_MOTION,),
    evidence=cite(pt.pt_tka_cpm_against),
)

acupuncture_after_knee_replacement = Recommendation(
    id="acupuncture-in-the-first-week-after-knee-replacement",
    title=(
        "After a knee replacement acupuncture eased pain from 8 to 48 hours and delayed the first opioid dose by 46 "
        "minutes; the saving of opioids reported beside it was that of electrotherapy"
    ),
    when=all_of(first_7_days.present, problem.surgery_knee_replacement),
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_postop_tka_pain, acupuncture.ind_postop_tka_opioid),
)

electroacupuncture_after_knee_replacement = Recommendation(
    id="electroacupuncture-in-the-first-week-after-knee-replacement",
    title="Electroacupuncture after a knee replacement eased pain on days 1, 3 and 7, with fewer rescue painkillers",
    when=all_of(first_7_days.present, problem.surgery_knee_replacement),
    offer=Therapy.ACUPUNCTURE,
    techniques=(Technique.ELECTROACUPUNCTURE,),
    evidence=cite(acupuncture_safety.tech_ea_postop),
)

assessment_at_3_months = Recommendation(
    id="structured-assessment-of-pain-3-months-after-knee-replacement",
    title=(
        "Pain 3 months after a knee replacement: one structured assessment, referral for what it finds, and up to 6 "
        "follow-up calls over 12 months"
    ),
    when=all_of(chronic_postsurgical_pain.present, problem.surgery_knee_replacement),
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    doses=(DoseRow(total_sessions=span(1, 7)),),
    evidence=cite(pt.pt_cpsp_three_month_assessment),
)

hip_precautions = Precaution(
    id="hip-precautions-after-hip-replacement",
    title=(
        "Follow the hip precautions that the operating surgeon has recorded (no bending past 90 degrees, crossing or "
        "turning in, for 6 to 12 weeks after a posterior approach); without such an order they show no clear benefit"
    ),
    when=after_hip_replacement.present,
    avoid=(Avoid.HIP_MOVEMENTS_AFTER_REPLACEMENT,),
    evidence=cite(pt.pt_hip_replacement_precautions),
)

# Lumbar disc

exercise_after_disc_operation = Recommendation(
    id="exercise-programme-after-lumbar-disc-surgery",
    title="An exercise programme of 6 to 12 weeks, from week 4 to 6 after a first lumbar disc operation, also at home",
    when=all_of(after_lumbar_disc_operation.present, problem.surgery_ago >= weeks(4)),
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE, Technique.TRUNK_STRENGTHENING, Technique.TRUNK_ACTIVATION),
    doses=(DoseRow(weeks=span(6, 12)),),
    evidence=cite(pt.pt_lumbar_disc_rehab),
)

wait_after_disc_operation = Precaution(
    id="exercise-programme-waits-after-lumbar-disc-surgery",
    title="The exercise programme after a lumbar disc operation starts 4 to 6 weeks after it; until then walk",
    when=all_of(after_lumbar_disc_operation.present, problem.surgery_ago < weeks(4)),
    evidence=cite(pt.pt_lumbar_disc_rehab),
)

# Spinal fusion

therapy_after_fusion = Recommendation(
    id="physical-therapy-after-spinal-fusion",
    title="Walking and gentle work with a neutral spine after a fusion, progressed once the surgeon has cleared it",
    when=all_of(pain_after_operation.present, problem.surgery_spinal_fusion),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_spinal_fusion_precaution),
)

walking_after_fusion = Recommendation(
    id="walking-after-spinal-fusion",
    title="Walking as the exercise to keep to until the surgeon clears progression after a fusion",
    when=all_of(pain_after_operation.present, fusion_not_cleared.present),
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING,),
    evidence=cite(pt.pt_spinal_fusion_precaution),
)

nothing_heavy_after_fusion = Contraindication(
    id="no-heavy-exercise-after-spinal-fusion",
    title="Until the surgeon has cleared more after a fusion: walking and gentle neutral-spine work, nothing heavier",
    when=fusion_not_cleared.present,
    excludes=(
        Technique.TRUNK_STRENGTHENING,
        Technique.VIGOROUS_AEROBIC,
        Technique.RESISTANCE_TRAINING,
        Technique.YOGA,
    ),
    until="12 weeks have passed and the surgeon has cleared progression",
    evidence=cite(pt.pt_spinal_fusion_precaution),
)

# Rotator cuff repair

therapy_after_cuff_repair = Recommendation(
    id="physical-therapy-after-rotator-cuff-repair",
    title="After a rotator cuff repair rest, then protected, active and resisted movement as the surgeon allows",
    when=all_of(pain_after_operation.present, problem.surgery_rotator_cuff_repair),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_rotator_cuff_repair_precaution),
)

no_cuff_loading = Precaution(
    id="rotator-cuff-repair-no-loading",
    title="No strengthening of a repaired rotator cuff before week 12 and before the surgeon has released it",
    when=cuff_not_released.present,
    avoid=(Avoid.LOADING_A_REPAIRED_CUFF,),
    evidence=cite(pt.pt_rotator_cuff_repair_precaution),
)

cuff_repair_first_2_weeks = Precaution(
    id="rotator-cuff-repair-first-2-weeks",
    title="In the first 2 weeks after a rotator cuff repair the shoulder stays strictly immobilised",
    when=all_of(problem.surgery_rotator_cuff_repair, problem.surgery_ago < weeks(2)),
    evidence=cite(pt.pt_rotator_cuff_repair_precaution),
)

cuff_repair_weeks_2_to_6 = Precaution(
    id="rotator-cuff-repair-weeks-2-to-6",
    title="From week 2 to 6 after a rotator cuff repair only protected passive movement of the shoulder",
    when=all_of(problem.surgery_rotator_cuff_repair, problem.surgery_ago.between(at_least=weeks(2), below=weeks(6))),
    evidence=cite(pt.pt_rotator_cuff_repair_precaution),
)

cuff_repair_weeks_6_to_12 = Precaution(
    id="rotator-cuff-repair-weeks-6-to-12",
    title="From week 6 to 12 after a rotator cuff repair active movement of the shoulder, and no strengthening yet",
    when=all_of(problem.surgery_rotator_cuff_repair, problem.surgery_ago.between(at_least=weeks(6), below=weeks(12))),
    evidence=cite(pt.pt_rotator_cuff_repair_precaution),
)

cuff_repair_from_week_12 = Precaution(
    id="rotator-cuff-repair-from-week-12",
    title="From week 12 after a rotator cuff repair the shoulder may be strengthened once the surgeon releases it",
    when=all_of(problem.surgery_rotator_cuff_repair, problem.surgery_ago >= weeks(12)),
    evidence=cite(pt.pt_rotator_cuff_repair_precaution),
)

# Reviews and goals

koos_jr = Review(
    id="review-koos-jr-after-knee-replacement-us",
    title="KOOS JR at the first and the last visit of each care setting after a knee replacement",
    when=after_knee_replacement.present,
    measure="KOOS JR, 0 to 100",
    weeks=(12,),
    better="higher",
    evidence=cite(pt.pt_tka_outcome_set, outcomes.oc_review_schedule),
)

sit_to_stand = Review(
    id="review-sit-to-stand-after-knee-replacement-us",
    title="The 30-second sit-to-stand test at the first and the last visit after a knee replacement",
    when=after_knee_replacement.present,
    measure="30-second sit-to-stand, times risen",
    weeks=(12,),
    better="higher",
    evidence=cite(pt.pt_tka_outcome_set, outcomes.oc_review_schedule),
)

timed_up_and_go = Review(
    id="review-timed-up-and-go-after-knee-replacement-us",
    title="The Timed Up and Go test at the first and the last visit after a knee replacement",
    when=after_knee_replacement.present,
    measure="Timed Up and Go, seconds",
    weeks=(12,),
    evidence=cite(pt.pt_tka_outcome_set, outcomes.oc_review_schedule),
)

womac_pain = Review(
    id="review-womac-pain-after-knee-replacement",
    title="WOMAC pain after a knee replacement, where it is the clinic's measure: 20.5 to 36 points matter",
    when=after_knee_replacement.present,
    measure="WOMAC pain, 0 to 100",
    weeks=(12,),
    important_change=Decimal("20.5"),
    evidence=cite(outcomes.oc_koos_womac_spadi, outcomes.oc_review_schedule),
)

womac_function = Review(
    id="review-womac-function-after-knee-replacement",
    title="WOMAC function after a knee replacement, where it is the clinic's measure: 17.6 to 33 points matter",
    when=after_knee_replacement.present,
    measure="WOMAC function, 0 to 100",
    weeks=(12,),
    important_change=Decimal("17.6"),
    evidence=cite(outcomes.oc_koos_womac_spadi, outcomes.oc_review_schedule),
)

moving_goal = Goal(
    id="goal-moving-early-after-hip-or-knee-replacement",
    title="Be out of bed and walking as early as the operating team allows",
    when=all_of(any_of(after_knee_replacement.present, after_hip_replacement.present), problem.surgery_ago <= weeks(1)),
    by_week=1,
    evidence=cite(pt.pt_eras_early_mobilisation, pt.pt_tka_start_24h),
)

strength_goal = Goal(
    id="goal-strength-training-started-after-knee-replacement-us",
    title="Have started strength training of the operated leg within 7 days of the knee replacement",
    when=all_of(after_knee_replacement.present, problem.surgery_ago < days(7)),
    by_week=1,
    therapies=(Therapy.STRENGTH_TRAINING,),
    evidence=cite(pt.pt_tka_strength_7_days),
)

CHAPTER = Chapter(
    name="post-surgical-procedures",
    title="Pain after an operation, by procedure",
    rules=(
        after_knee_replacement,
        after_hip_replacement,
        before_hip_or_knee_replacement,
        after_lumbar_disc_operation,
        fusion_not_cleared,
        cuff_not_released,
        mindfulness_before_replacement,
        education_before_replacement,
        early_mobilisation,
        start_within_24_hours,
        motor_function_training,
        strength_within_7_days,
        muscle_stimulation,
        cold_packs,
        cold_for_the_operated_knee,
        no_continuous_passive_motion,
        acupuncture_after_knee_replacement,
        electroacupuncture_after_knee_replacement,
        assessment_at_3_months,
        hip_precautions,
        exercise_after_disc_operation,
        wait_after_disc_operation,
        therapy_after_fusion,
        walking_after_fusion,
        nothing_heavy_after_fusion,
        therapy_after_cuff_repair,
        no_cuff_loading,
        cuff_repair_first_2_weeks,
        cuff_repair_weeks_2_to_6,
        cuff_repair_weeks_6_to_12,
        cuff_repair_from_week_12,
        koos_jr,
        sit_to_stand,
        timed_up_and_go,
        womac_pain,
        womac_function,
        moving_goal,
        strength_goal,
    ),
)
