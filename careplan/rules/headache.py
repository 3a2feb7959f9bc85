"""Headache of every kind: diary, how treatment is judged, acute medicine overused, the neck, and no diagnosis yet.

Headache is counted in days a month and judged on a diary at 8 to 12 weeks, later than other pain. What tells a new or
changed headache from an established one, and what must be seen by a doctor first, stands with the red flags of the
head; needling of the upper neck, and the stop after 8 weeks, with the safety of acupuncture.
"""

from __future__ import annotations

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, diet, exercise, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of
from careplan.language.doses import DoseRow, span
from careplan.language.rules import Course, Goal, Precaution, Recommendation, Review
from careplan.rules.courses import JUDGED_AT_6_WEEKS
from careplan.rules.findings import (
    any_headache,
    any_neck_pain,
    cervicogenic_headache,
    chronic_tension_type_headache,
    migraine,
    migraine_or_tension_type_headache,
    tension_type_headache,
    undiagnosed_headache,
)
from careplan.rules.red_flags_head import medication_overuse_headache

# Everyday care

regular_meals = Recommendation(
    id="regular-meals-in-headache",
    title="Regular meals, enough to drink, and little caffeine or always the same, with a diary",
    when=migraine_or_tension_type_headache.present,
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.BALANCED_EATING,),
    evidence=cite(diet.dt_migraine_regular_meals),
)

caffeine = Recommendation(
    id="caffeine-in-headache",
    title="At most 200 mg of caffeine a day, at steady times; what is more is tapered, not stopped at once",
    when=any_of(migraine.present, chronic_tension_type_headache.present),
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.BALANCED_EATING,),
    evidence=cite(diet.dt_migraine_caffeine_limit),
)

headache_diary = Review(
    id="review-headache-diary",
    title="A diary of headache days, days with acute medicine, sleep, meals and caffeine, in the easiest form",
    when=any_headache.present,
    measure="headache diary",
    weeks=(4, 12),
    evidence=cite(outcomes.gl_headache_diary, outcomes.oc_review_schedule),
)

diary_before_diagnosis = Goal(
    id="goal-diary-before-a-diagnosis",
    title="While the headache has no diagnosis keep the diary for at least 8 weeks, so that it can be diagnosed",
    when=undiagnosed_headache.present,
    by_week=8,
    evidence=cite(acupuncture.course_response_headache),
)

# Exercise and physical therapy

physical_therapy_vadod = Recommendation(
    id="physical-therapy-for-headache-vadod",
    title="Physical therapy is weakly suggested for tension-type headache, migraine and headache from the neck",
    when=any_of(migraine_or_tension_type_headache.present, cervicogenic_headache.present),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_headache_vadod, exercise.ex_headache_vadod),
)

aerobic_exercise_vadod = Recommendation(
    id="aerobic-exercise-for-headache-vadod",
    title="Aerobic exercise is weakly suggested to prevent migraine and tension-type headache",
    when=migraine_or_tension_type_headache.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    evidence=cite(exercise.ex_headache_vadod),
)

strength_training_vadod = Recommendation(
    id="strength-training-for-headache-vadod",
    title="Progressive strength training is weakly suggested to prevent migraine and tension-type headache",
    when=migraine_or_tension_type_headache.present,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING, Technique.LIGHT_RESISTANCE),
    evidence=cite(exercise.ex_headache_vadod),
)

# The review compares numbers of sessions of manipulation and mobilisation; only the gentler is offered.
manual_therapy_for_cervicogenic_headache = Recommendation(
    id="manual-therapy-for-cervicogenic-headache",
    title="9 to 12 sessions of manual treatment of the neck for headache that arises from it, rather than 3",
    when=cervicogenic_headache.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION,),
    doses=(DoseRow(total_sessions=span(9, 12)),),
    evidence=cite(pt.pt_neck_cervicogenic_dose),
)

screen_neck_arteries = Precaution(
    id="neck-arteries-before-neck-treatment",
    title=(
        "Before any treatment of the neck take a history for disease of the neck arteries, knowing that no screen "
        "can rule it out"
    ),
    when=any_of(any_neck_pain.present, tension_type_headache.present),
    about=(Therapy.MANUAL_THERAPY, Therapy.PHYSICAL_THERAPY_COURSE),
    evidence=cite(pt.pt_neck_vascular_screen),
)

# Acute medicine

treat_medication_overuse = Precaution(
    id="medication-overuse-beside-acupuncture",
    title=(
        "Overuse of acute medicine must be treated beside acupuncture; opioids are never stopped abruptly, and only "
        "the prescriber changes them"
    ),
    when=all_of(any_headache.present, medication_overuse_headache.present),
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.CHANGING_OPIOIDS,),
    evidence=cite(acupuncture_safety.drug_moh),
)

fewer_acute_medicine_days = Goal(
    id="goal-fewer-acute-medicine-days",
    title=(
        "With the prescriber, acute medicine on fewer than 15 days a month, or fewer than 10 with triptans, opioids, "
        "ergots or combinations"
    ),
    when=all_of(any_headache.present, medication_overuse_headache.present),
    by_week=12,
    evidence=cite(outcomes.oc_medication_overuse, acupuncture_safety.drug_moh, outcomes.oc_review_schedule),
)

# Judging

judged_at_12_weeks = Course(
    id="headache-treatment-judged-at-8-to-12-weeks",
    title="In headache any prevention gets 8 to 12 weeks before it is judged on the diary, then is kept or changed",
    when=any_headache.present,
    therapies=JUDGED_AT_6_WEEKS,
    review_after_weeks=8,
    stop_after_weeks=12,
    evidence=cite(outcomes.oc_headache_days_response, outcomes.oc_review_schedule, outcomes.oc_nonresponse_rule),
)

acupuncture_stop = Course(
    id="acupuncture-course-for-headache",
    title="In headache acupuncture stops after 8 weeks without meaningful change in the diary, and not before",
    when=any_headache.present,
    therapies=(Therapy.ACUPUNCTURE,),
    stop_after_weeks=8,
    evidence=cite(acupuncture_safety.stop_no_response, acupuncture.dose_em_cmaj),
)

CHAPTER = Chapter(
    name="headache",
    title="Headache of every kind",
    rules=(
        regular_meals,
        caffeine,
        headache_diary,
        diary_before_diagnosis,
        physical_therapy_vadod,
        aerobic_exercise_vadod,
        strength_training_vadod,
        manual_therapy_for_cervicogenic_headache,
        screen_neck_arteries,
        treat_medication_overuse,
        fewer_acute_medicine_days,
        judged_at_12_weeks,
        acupuncture_stop,
    ),
)
