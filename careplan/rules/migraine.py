"""Migraine, episodic and chronic: what prevents attacks, how much of it, and how it is judged.

What every migraine shares has no bound of days. The working defaults for acupuncture give way in the United Kingdom to
NICE, whose course is shorter and which waits until two preventive medicines are unsuitable or have failed; doses of one
therapy intersect, and the two courses for chronic migraine have no number of sessions in common. That is the only
place where a rule asks which guidelines the clinic follows. In the United States no body recommends for or against
acupuncture, so that it stays a choice.

Self-care comes in layers, of which one is a behavioural treatment. It is relaxation, which can be practised at home,
unless the patient chooses biofeedback or cognitive behavioural therapy.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import EXERCISE, Avoid, Technique, Therapy
from careplan.evidence import acupuncture, combination, diet, exercise, outcomes
from careplan.evidence import mindfulness as mb
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, not_
from careplan.language.doses import Dose, DoseRow, Limit, at_most, exactly, span
from careplan.language.rules import (
    Contraindication,
    Course,
    Finding,
    Goal,
    Interaction,
    Precaution,
    Recommendation,
    Review,
)
from careplan.rules.findings import (
    chronic_migraine,
    episodic_migraine,
    episodic_or_chronic_migraine,
    high_psychosocial_risk,
    migraine,
)
from careplan.rules.patient import history, measure, patient, preference, problem, setting, symptom
from careplan.rules.red_flags_head import medication_overuse_headache
from careplan.words import Jurisdiction

# Acupuncture

follows_nice = Finding(
    id="follows-nice",
    title="The clinic follows the guidelines of the United Kingdom",
    when=setting.jurisdiction.is_one_of(Jurisdiction.UK, Jurisdiction.UK_ENGLAND, Jurisdiction.UK_SCOTLAND),
    evidence=cite(acupuncture.dose_headache_nice),
)

acupuncture_for_episodic_migraine = Recommendation(
    id="acupuncture-for-episodic-migraine",
    title="A course of acupuncture to prevent migraine on fewer than 15 headache days a month",
    when=episodic_migraine.present,
    unless=follows_nice.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 3),
            weeks=span(5, 8),
            total_sessions=span(8, 16),
            session_minutes=span(30, 45),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(
        acupuncture.default_em,
        acupuncture.ind_em_cochrane,
        acupuncture.ind_msk_vickers,
        acupuncture.dose_em_meta,
        acupuncture.dose_em_cmaj,
    ),
)

acupuncture_for_chronic_migraine = Recommendation(
    id="acupuncture-for-chronic-migraine",
    title="A long course of acupuncture, 2 or 3 times a week, to prevent chronic migraine",
    when=chronic_migraine.present,
    unless=follows_nice.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(2, 3),
            weeks=span(8, 12),
            total_sessions=span(16, 36),
            session_minutes=span(30, 45),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.default_cm, acupuncture.ind_cm_yang, acupuncture.dose_cm_2024),
)

acupuncture_with_medication_overuse = Recommendation(
    id="acupuncture-for-chronic-migraine-with-medication-overuse",
    title="Overuse of acute medicine is no reason against acupuncture: what one trial found held there too",
    when=all_of(chronic_migraine.present, medication_overuse_headache.present),
    unless=follows_nice.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_cm_moh),
)

acupuncture_nice = Recommendation(
    id="acupuncture-for-migraine-uk",
    title="Up to 10 sessions of acupuncture over 5 to 8 weeks when topiramate and propranolol are both ruled out",
    when=all_of(
        episodic_or_chronic_migraine.present,
        any_of(
            all_of(history.topiramate_unsuitable_or_failed, history.propranolol_unsuitable_or_failed),
            patient.pregnant,
        ),
    ),
    offer=Therapy.ACUPUNCTURE,
    doses=(DoseRow(sessions_per_week=span(1, 2), weeks=span(5, 8), total_sessions=span(1, 10)),),
    evidence=cite(acupuncture.ind_em_nice, acupuncture.dose_headache_nice, combination.co_headache_acupuncture_nice),
)

acupuncture_us = Recommendation(
    id="acupuncture-for-migraine-us",
    title="American bodies recommend neither for nor against acupuncture for migraine: it is the patient's choice",
    when=episodic_or_chronic_migraine.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_headache_vadod, acupuncture.ind_em_ahs),
)

# Behavioural treatment

_CHOOSES_ANOTHER = any_of(
    preference.prefers.include(Therapy.BIOFEEDBACK),
    preference.prefers.include(Therapy.COGNITIVE_BEHAVIOURAL_THERAPY),
)

relaxation_suits = Finding(
    id="relaxation-for-this-migraine",
    title="Migraine in someone who chooses no other behavioural treatment than relaxation",
    when=all_of(migraine.present, any_of(preference.prefers.include(Therapy.RELAXATION), not_(_CHOOSES_ANOTHER))),
    evidence=cite(combination.co_migraine_layering),
)

relaxation = Recommendation(
    id="relaxation-for-migraine",
    title="Relaxation training to prevent migraine: 6 sessions over 3 months, with recorded practice at home",
    when=relaxation_suits.present,
    offer=Therapy.RELAXATION,
    doses=(DoseRow(total_sessions=exactly(6), weeks=exactly(12), home_minutes_per_day=span(5, 20)),),
    evidence=cite(mb.mb_headache_relaxation_dose),
)

relaxation_ahs = Recommendation(
    id="relaxation-for-migraine-us",
    title="Relaxation training has Grade A evidence for preventing migraine",
    when=relaxation_suits.present,
    offer=Therapy.RELAXATION,
    evidence=cite(mb.mb_migraine_grade_a),
)

relaxation_vadod = Recommendation(
    id="relaxation-for-migraine-vadod",
    title="Relaxation for migraine is the patient's choice: VA/DoD finds too little evidence for or against it",
    when=relaxation_suits.present,
    offer=Therapy.RELAXATION,
    evidence=cite(mb.mb_migraine_vadod_insufficient),
)

biofeedback_suits = Finding(
    id="biofeedback-for-this-migraine",
    title="Migraine in someone who chooses biofeedback",
    when=all_of(migraine.present, preference.prefers.include(Therapy.BIOFEEDBACK)),
    evidence=cite(combination.co_migraine_layering),
)

biofeedback = Recommendation(
    id="biofeedback-for-migraine",
    title="About 10 sessions of biofeedback, with practice at home, to prevent migraine",
    when=biofeedback_suits.present,
    offer=Therapy.BIOFEEDBACK,
    doses=(
        DoseRow(
            total_sessions=span(8, 12),
            weeks=span(8, 12),
            session_minutes=span(30, 50),
            home_minutes_per_day=span(10, 20),
        ),
    ),
    evidence=cite(mb.mb_headache_biofeedback_dose),
)

biofeedback_ahs = Recommendation(
    id="biofeedback-for-migraine-us",
    title="Muscle or temperature biofeedback has Grade A evidence for preventing migraine",
    when=biofeedback_suits.present,
    offer=Therapy.BIOFEEDBACK,
    evidence=cite(mb.mb_migraine_grade_a),
)

biofeedback_vadod = Recommendation(
    id="biofeedback-for-migraine-vadod",
    title="Biofeedback for migraine is the patient's choice: VA/DoD finds too little evidence for or against it",
    when=biofeedback_suits.present,
    offer=Therapy.BIOFEEDBACK,
    evidence=cite(mb.mb_migraine_vadod_insufficient),
)

cbt_suits = Finding(
    id="cbt-for-this-migraine",
    title="Migraine in someone who chooses cognitive behavioural therapy",
    when=all_of(migraine.present, preference.prefers.include(Therapy.COGNITIVE_BEHAVIOURAL_THERAPY)),
    evidence=cite(combination.co_migraine_layering),
)

cbt_ahs = Recommendation(
    id="cbt-for-migraine-us",
    title="Cognitive behavioural therapy, by referral, has Grade A evidence for preventing migraine",
    when=cbt_suits.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mb.mb_migraine_grade_a),
)

cbt_vadod = Recommendation(
    id="cbt-for-migraine-vadod",
    title="CBT for migraine is the patient's choice: VA/DoD finds too little evidence for or against it",
    when=cbt_suits.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mb.mb_migraine_vadod_insufficient),
)

# The trial's patients had 4 to 20 migraine days; it helped disability and mood, not the number of days.
mbsr_suits = Finding(
    id="mbsr-for-this-migraine",
    title="Migraine on 4 to 20 days a month where impact, catastrophising or mood is the target, or who chooses MBSR",
    when=all_of(
        migraine.present,
        problem.migraine_days_per_month >= 4,
        problem.migraine_days_per_month <= 20,
        any_of(high_psychosocial_risk.present, measure.hit6 >= 60, preference.prefers.include(Therapy.MBSR)),
    ),
    evidence=cite(mb.mb_migraine_mbsr_disability, outcomes.oc_hit6_bands),
)

mbsr = Recommendation(
    id="mbsr-for-migraine",
    title="Eight weekly mindfulness classes of 2 hours, to lessen disability and low mood, not migraine days",
    when=mbsr_suits.present,
    offer=Therapy.MBSR,
    doses=(DoseRow(sessions_per_week=exactly(1), weeks=exactly(8), session_minutes=exactly(120)),),
    evidence=cite(mb.mb_migraine_mbsr_disability),
)

mbsr_vadod = Recommendation(
    id="mbsr-for-migraine-vadod",
    title="Mindfulness for migraine is the patient's choice: VA/DoD finds too little evidence for or against it",
    when=mbsr_suits.present,
    offer=Therapy.MBSR,
    evidence=cite(mb.mb_migraine_vadod_insufficient),
)

# Self-care and eating

routine_first = Recommendation(
    id="routine-and-diary-for-migraine",
    title="First a steady routine of sleep, exercise, eating and stress, with a diary (SEEDS)",
    when=migraine.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(combination.co_migraine_layering),
)

education_ahrq = Recommendation(
    id="education-for-migraine-us",
    title="Education about migraine may by itself lessen disability, though the certainty is low",
    when=migraine.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(mb.mb_migraine_ahrq_low),
)

omega3_by_preference = Recommendation(
    id="omega-3-food-for-migraine",
    title="Who chooses to eat differently can try 16 weeks with 1.5 g a day of EPA and DHA, which helped in one trial",
    when=all_of(migraine.present, preference.prefers.include(Therapy.HEALTHY_EATING)),
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.BALANCED_EATING,),
    evidence=cite(diet.dt_migraine_omega3),
)

no_elimination_diet = Contraindication(
    id="migraine-no-elimination-diet",
    title=(
        "No broad elimination or fasting diet for migraine: test at most one trigger that the diary suggests, for 4 "
        "weeks, and then eat it again"
    ),
    when=migraine.present,
    excludes=(Avoid.RESTRICTIVE_DIET,),
    evidence=cite(diet.dt_migraine_elimination_limits),
)

no_trigger_test = Precaution(
    id="migraine-no-trigger-test",
    title="With an eating disorder now or ever, low weight or pregnancy leave out no food, not even to test a trigger",
    when=all_of(
        migraine.present,
        any_of(
            history.eating_disorder_history,
            history.eating_disorder_active,
            history.eating_disorder_suspected,
            patient.bmi < 18.5,
            patient.pregnant,
        ),
    ),
    about=(Therapy.HEALTHY_EATING,),
    avoid=(Avoid.RESTRICTIVE_DIET,),
    evidence=cite(
        diet.dt_migraine_elimination_limits, diet.dt_eating_disorder_history, diet.dt_pregnancy_no_weight_loss
    ),
)

# Exercise

# Someone inactive starts with the short bouts of regular activity, which the trial's sessions would contradict. The
# trial lasted 3 months, but activity that does good is not stopped then; the course of 12 weeks says when it is judged.
aerobic_exercise = Recommendation(
    id="aerobic-exercise-for-migraine",
    title="Aerobic exercise 3 times a week or more for 3 months: 15 minutes of warm-up, 20 of work, 5 of cooling down",
    when=migraine.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    doses=(
        DoseRow(sessions_per_week=span(3, 5)),
        DoseRow(when=not_(history.inactive), session_minutes=span(30, 60)),
    ),
    evidence=cite(exercise.ex_migraine_dose),
)

# Only who has headache on exercise at all is asked whether migraine is what it triggers.
exertion_as_trigger = Precaution(
    id="migraine-triggered-by-exertion",
    title=(
        "Where exercise triggers migraine start with about 10 minutes of walking, warm up for 10 to 15 minutes, eat "
        "and drink before, avoid heat, and leave out days with an attack"
    ),
    when=all_of(migraine.present, symptom.exertional_headache, history.exertion_triggered_migraine),
    about=EXERCISE,
    limits=(Limit(on=Therapy.AEROBIC_EXERCISE, most=Dose(sessions_per_week=at_most(5), session_minutes=at_most(20))),),
    avoid=(Avoid.SUDDEN_VIGOROUS_EFFORT, Avoid.OVERHEATING, Avoid.FASTED_EXERCISE),
    evidence=cite(exercise.ex_migraine_exertional_trigger),
)

# How it goes on

layers = Interaction(
    id="migraine-care-in-layers",
    title="Routine and diary first, then one behavioural treatment or exercise; more is added when that is not enough",
    when=any_problem(migraine.present),
    between=(
        Therapy.SELF_MANAGEMENT_ADVICE,
        Therapy.HEALTHY_EATING,
        Therapy.RELAXATION,
        Therapy.BIOFEEDBACK,
        Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
        Therapy.AEROBIC_EXERCISE,
        Therapy.ACUPUNCTURE,
    ),
    evidence=cite(combination.co_migraine_layering),
)

layer_of_12_weeks = Course(
    id="migraine-layers-last-12-weeks",
    title="Each layer lasts 12 weeks; with headache days down by less than 30 to 50 % add the other, or acupuncture",
    when=migraine.present,
    therapies=(
        Therapy.RELAXATION,
        Therapy.BIOFEEDBACK,
        Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
        Therapy.AEROBIC_EXERCISE,
    ),
    review_after_weeks=12,
    evidence=cite(combination.co_migraine_layering),
)

course_for_episodic_migraine = Course(
    id="acupuncture-course-for-episodic-migraine",
    title="In episodic migraine look at the response after 8 sessions and judge on the diary 8 weeks after the start",
    when=episodic_migraine.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=8,
    review_after_weeks=8,
    adequate_sessions=6,
    evidence=cite(acupuncture.default_em),
)

course_for_chronic_migraine = Course(
    id="acupuncture-course-for-chronic-migraine",
    title="In chronic migraine check after 6 weeks, or 12 sessions",
    when=chronic_migraine.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=12,
    review_after_weeks=6,
    evidence=cite(acupuncture.default_cm),
)

days_in_episodic_migraine = Review(
    id="review-headache-days-in-episodic-migraine",
    title="Headache days a month by diary: half as many is a response",
    when=episodic_migraine.present,
    measure="headache days a month, by diary",
    weeks=(8, 12),
    responder_percent=50,
    evidence=cite(
        outcomes.oc_headache_days_response, acupuncture.course_response_headache, outcomes.oc_review_schedule
    ),
)

days_in_chronic_migraine = Review(
    id="review-headache-days-in-chronic-migraine",
    title="Headache days a month by diary: half as many is a response, and 30 percent fewer is worthwhile",
    when=chronic_migraine.present,
    measure="headache days a month, by diary",
    weeks=(8, 12),
    responder_percent=30,
    evidence=cite(
        outcomes.oc_headache_days_response, acupuncture.course_response_headache, outcomes.oc_review_schedule
    ),
)

hit6_in_episodic_migraine = Review(
    id="review-hit-6-in-episodic-migraine",
    title="HIT-6 in episodic migraine: 2.5 to 6 points matter; 50 is some, 56 substantial and 60 severe impact",
    when=episodic_migraine.present,
    measure="HIT-6, 36 to 78",
    weeks=(12,),
    important_change=Decimal("2.5"),
    evidence=cite(outcomes.oc_hit6_migraine, outcomes.oc_hit6_bands, outcomes.oc_review_schedule),
)

hit6_in_chronic_migraine = Review(
    id="review-hit-6-in-chronic-migraine",
    title="HIT-6 in chronic migraine: 6 points matter; 50 is some, 56 substantial and 60 severe impact",
    when=chronic_migraine.present,
    measure="HIT-6, 36 to 78",
    weeks=(12,),
    important_change=Decimal(6),
    evidence=cite(outcomes.oc_hit6_migraine, outcomes.oc_hit6_bands, outcomes.oc_review_schedule),
)

midas_of_11_to_20 = Review(
    id="review-midas",
    title="MIDAS (days over 3 months), when it started at 11 to 20: 5 days matter",
    when=all_of(migraine.present, measure.midas >= 11, measure.midas <= 20),
    measure="MIDAS, days over 3 months",
    weeks=(12,),
    important_change=Decimal(5),
    evidence=cite(outcomes.oc_midas, outcomes.oc_review_schedule),
)

midas_above_20 = Review(
    id="review-high-midas",
    title="MIDAS (days over 3 months), when it started above 20, grade IV: 30 percent fewer matter",
    when=all_of(migraine.present, measure.midas > 20),
    measure="MIDAS, days over 3 months",
    weeks=(12,),
    responder_percent=30,
    evidence=cite(outcomes.oc_midas, outcomes.oc_review_schedule),
)

half_the_days = Goal(
    id="goal-half-the-headache-days-in-migraine",
    title="At most half as many headache days a month as at the start; fewer than 4 with migraine is best",
    when=episodic_migraine.present,
    by_week=12,
    evidence=cite(outcomes.oc_headache_days_response, acupuncture.course_response_headache),
)

third_fewer_days = Goal(
    id="goal-fewer-headache-days-in-chronic-migraine",
    title="At least 30 percent fewer headache days a month than at the start, and half as many if possible",
    when=chronic_migraine.present,
    by_week=12,
    evidence=cite(outcomes.oc_headache_days_response, acupuncture.course_response_headache),
)

CHAPTER = Chapter(
    name="migraine",
    title="Migraine",
    rules=(
        follows_nice,
        acupuncture_for_episodic_migraine,
        acupuncture_for_chronic_migraine,
        acupuncture_with_medication_overuse,
        acupuncture_nice,
        acupuncture_us,
        relaxation_suits,
        relaxation,
        relaxation_ahs,
        relaxation_vadod,
        biofeedback_suits,
        biofeedback,
        biofeedback_ahs,
        biofeedback_vadod,
        cbt_suits,
        cbt_ahs,
        cbt_vadod,
        mbsr_suits,
        mbsr,
        mbsr_vadod,
        routine_first,
        education_ahrq,
        omega3_by_preference,
        no_elimination_diet,
        no_trigger_test,
        aerobic_exercise,
        exertion_as_trigger,
        layers,
        layer_of_12_weeks,
        course_for_episodic_migraine,
        course_for_chronic_migraine,
        days_in_episodic_migraine,
        days_in_chronic_migraine,
        hit6_in_episodic_migraine,
        hit6_in_chronic_migraine,
        midas_of_11_to_20,
        midas_above_20,
        half_the_days,
        third_fewer_days,
    ),
)
