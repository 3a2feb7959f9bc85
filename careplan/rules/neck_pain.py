"""Neck pain: acute, subacute and chronic; what is offered, how much of it, and how it is judged.

Most of the evidence speaks of pain of more than 12 weeks. For acute neck pain only a body of the United States says
what to do; elsewhere a plan holds what is true of every pain. No statement speaks of whiplash or of arm pain from the
neck. Headache that arises from the neck stands with the headaches, and so does the history of the neck arteries before
any treatment of the neck; needling of the upper neck, and thrust and mobilisation of a neck that may be
unstable, stand with the safety of their therapies.
What a study reports of its own course (ATLAS: twelve sessions of 50 minutes) is within the working default.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, combination, exercise, mindfulness, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, not_
from careplan.language.doses import DoseRow, at_most, exactly, span
from careplan.language.rules import Course, Finding, Goal, Recommendation, Review
from careplan.rules.findings import (
    acute_neck_pain,
    chronic_neck_pain,
    low_availability,
    neck_pain,
    subacute_neck_pain,
)
from careplan.rules.patient import availability, measure

# STarT Back, the fourth measure of this statement, is made for the back and is not asked for the neck.
chronic_neck_pain_at_high_risk = Finding(
    id="chronic-neck-pain-at-high-psychosocial-risk",
    title="Chronic neck pain with marked catastrophising, low self-efficacy or depression",
    when=all_of(
        chronic_neck_pain.present,
        any_of(measure.pcs >= 30, measure.pseq < 20, measure.phq9 >= 10),
    ),
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

# Acupuncture

acupuncture_for_chronic_neck_pain = Recommendation(
    id="acupuncture-for-chronic-neck-pain",
    title="A course of acupuncture beside usual care for neck pain of more than 12 weeks",
    when=chronic_neck_pain.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(6, 12),
            total_sessions=span(8, 12),
            session_minutes=span(30, 50),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(
        acupuncture.default_neck,
        acupuncture.ind_msk_vickers,
        acupuncture.ind_neck_atlas,
        combination.co_neck_acupuncture_plus_usual_care,
        acupuncture.dose_general_5wk,
    ),
)

# Ten sessions of 30 minutes are the 5 hours of a professional's time that NICE names.
acupuncture_nice = Recommendation(
    id="acupuncture-for-chronic-neck-pain-uk",
    title=(
        "Chronic neck pain without an underlying condition may be treated as chronic primary pain: one course of "
        "acupuncture, within 5 hours of professional time"
    ),
    when=chronic_neck_pain.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(DoseRow(total_sessions=span(5, 10), session_minutes=exactly(30)),),
    evidence=cite(acupuncture.ind_neck_nice_primary, acupuncture.dose_cpp_5h),
)

# Physical therapy

# The body grades treatment of the acute neck itself lower than that of the thoracic spine, so that it is not offered.
thoracic_thrust_apta = Recommendation(
    id="thoracic-manipulation-for-acute-neck-pain-us",
    title="Thrust of the thoracic spine, not of the neck, for acute neck pain with stiffness, beside neck movement",
    when=acute_neck_pain.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.SPINAL_THRUST,),
    evidence=cite(pt.pt_neck_acute_mobility),
)

neck_movement_apta = Recommendation(
    id="physical-therapy-for-acute-neck-pain-us",
    title="Neck movement exercise and strengthening of shoulder blades and arms for acute neck pain with stiffness",
    when=acute_neck_pain.present,
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_neck_acute_mobility),
)

mobilisation = Recommendation(
    id="mobilisation-for-neck-pain-over-6-weeks",
    title="From 6 weeks on gentle mobilisation of the neck, which does as much as thrust and is the safer choice",
    when=any_of(subacute_neck_pain.present, chronic_neck_pain.present),
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION,),
    evidence=cite(pt.pt_neck_manip_equals_mobilisation),
)

manual_therapy_apta = Recommendation(
    id="manual-therapy-for-chronic-neck-pain-us",
    title="Manual therapy of the neck or thoracic spine, together with exercise, for chronic neck pain with stiffness",
    when=chronic_neck_pain.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION, Technique.SPINAL_THRUST, Technique.CERVICAL_THRUST),
    evidence=cite(pt.pt_neck_chronic_multimodal),
)

exercise_visits_apta = Recommendation(
    id="physical-therapy-for-chronic-neck-pain-us",
    title="Endurance, strength and coordination exercise of neck and shoulder blades, with manual therapy",
    when=chronic_neck_pain.present,
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_neck_chronic_multimodal),
)

physical_therapy_at_high_risk = Recommendation(
    id="physical-therapy-for-chronic-neck-pain-at-high-psychosocial-risk",
    title="At high psychosocial risk exercise-based physical therapy, paired with mind-body care",
    when=chronic_neck_pain_at_high_risk.present,
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

# Mindfulness and mind-body care

mbsr = Recommendation(
    id="mbsr-for-chronic-neck-pain",
    title="An eight-week course of mindfulness-based stress reduction for chronic neck pain",
    when=chronic_neck_pain.present,
    offer=Therapy.MBSR,
    doses=(
        DoseRow(
            sessions_per_week=exactly(1),
            weeks=exactly(8),
            total_sessions=span(8, 9),
            session_minutes=span(120, 150),
            home_minutes_per_day=span(30, 45),
            home_days_per_week=exactly(6),
        ),
    ),
    evidence=cite(mindfulness.mb_mbsr_standard_dose, mindfulness.mb_pain_overall_effect),
)

cbt_at_high_risk = Recommendation(
    id="cbt-for-chronic-neck-pain-at-high-psychosocial-risk",
    title="At high psychosocial risk cognitive behavioural therapy, by referral, paired with exercise",
    when=chronic_neck_pain_at_high_risk.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

# Exercise

# The hour asks for time. Where there is less than 150 minutes in all, what fits of it still counts, in sessions no
# shorter than the seven minutes of the trial; in a week of an hour the bands stand for it.
neck_and_shoulder_strength = Recommendation(
    id="neck-and-shoulder-strengthening-for-chronic-neck-pain",
    title=(
        "An hour a week of supervised neck and shoulder strengthening for 20 weeks, best 3 times 20 minutes; "
        "once 60 or 9 times 7 minutes do as well"
    ),
    when=chronic_neck_pain.present,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING, Technique.LIGHT_RESISTANCE),
    doses=(
        DoseRow(
            when=availability.minutes_per_week >= 150,
            sessions_per_week=exactly(3),
            session_minutes=exactly(20),
            minutes_per_week=span(60, 63),
            weeks=exactly(20),
        ),
        DoseRow(
            when=all_of(availability.minutes_per_week < 150, not_(low_availability.present)),
            sessions_per_week=at_most(3),
            session_minutes=span(7, 20),
            minutes_per_week=at_most(63),
            weeks=exactly(20),
        ),
    ),
    evidence=cite(exercise.ex_neck_strength_dose, exercise.ex_below_target_still_counts),
)

# A session of two minutes at home is stated as practice at home, so that no travel is counted for it.
band_exercise_with_little_time = Recommendation(
    id="band-exercise-for-chronic-neck-pain-with-little-time",
    title="With little time elastic-band exercise at home, 2 to 12 minutes a day on 5 days a week for 10 weeks",
    when=all_of(chronic_neck_pain.present, low_availability.present),
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    doses=(DoseRow(home_minutes_per_day=span(2, 12), home_days_per_week=exactly(5), weeks=exactly(10)),),
    evidence=cite(exercise.ex_neck_two_minute),
)

# How it goes on

acupuncture_course = Course(
    id="acupuncture-course-for-neck-pain",
    title="In neck pain look at the response after 6 sessions, and stop after 8 without meaningful change",
    when=neck_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=6,
    stop_after_sessions=8,
    evidence=cite(acupuncture.default_neck, acupuncture_safety.stop_no_response),
)

one_course_nice = Course(
    id="one-acupuncture-course-for-chronic-neck-pain-uk",
    title=(
        "NICE speaks of one course of acupuncture only: in chronic neck pain treated so, a second course or top-up "
        "sessions need a local decision"
    ),
    when=chronic_neck_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    only_course=True,
    evidence=cite(acupuncture.course_single_ng193, acupuncture.ind_neck_nice_primary),
)

# Reviews and goals

early_review = Review(
    id="review-at-2-weeks-in-acute-neck-pain",
    title="In acute neck pain a first review at 2 weeks",
    when=acute_neck_pain.present,
    measure="pain intensity, 0 to 10",
    weeks=(2,),
    important_change=Decimal(2),
    responder_percent=30,
    evidence=cite(outcomes.oc_review_schedule, outcomes.oc_nrs_immpact, outcomes.oc_responder_rule_30),
)

neck_disability_index = Review(
    id="review-neck-disability-index",
    title=(
        "Neck Disability Index, 0 to 50: 7.5 points matter (15 on 0 to 100), but count a response only from 10, "
        "because about 10.2 can be error of measurement"
    ),
    when=neck_pain.present,
    measure="Neck Disability Index, 0 to 50",
    weeks=(6, 12),
    important_change=Decimal("7.5"),
    evidence=cite(outcomes.oc_ndi, outcomes.oc_review_schedule),
)

strengthen_for_20_weeks = Goal(
    id="goal-neck-strengthening-for-20-weeks",
    title=(
        "Train neck and shoulders for an hour a week for 20 weeks; where time is short, 2 to 12 minutes a day on 5 "
        "days a week for 10 weeks"
    ),
    when=chronic_neck_pain.present,
    about="means",
    by_week=20,
    therapies=(Therapy.STRENGTH_TRAINING, Therapy.STRUCTURED_EXERCISE),
    evidence=cite(exercise.ex_neck_strength_dose, exercise.ex_neck_two_minute),
)

CHAPTER = Chapter(
    name="neck-pain",
    title="Neck pain",
    rules=(
        chronic_neck_pain_at_high_risk,
        acupuncture_for_chronic_neck_pain,
        acupuncture_nice,
        thoracic_thrust_apta,
        neck_movement_apta,
        mobilisation,
        manual_therapy_apta,
        exercise_visits_apta,
        physical_therapy_at_high_risk,
        mbsr,
        cbt_at_high_risk,
        neck_and_shoulder_strength,
        band_exercise_with_little_time,
        acupuncture_course,
        one_course_nice,
        early_review,
        neck_disability_index,
        strengthen_for_20_weeks,
    ),
)
