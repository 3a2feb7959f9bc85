"""Courses, reviews and goals: how care goes on once it has started, for back pain and for every pain."""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import EXERCISE, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, diet, exercise, mindfulness, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, not_
from careplan.language.doses import Dose, span
from careplan.language.rules import Course, Goal, Review
from careplan.rules.findings import (
    acute_low_back_pain,
    acute_postoperative_pain,
    any_headache,
    any_low_back_pain,
    any_pain_problem,
    chronic_low_back_pain,
    knee_osteoarthritis,
    low_back_pain,
    low_back_pain_up_to_12_weeks,
    older_with_obesity,
    pregnancy_low_back_pelvic_pain,
    recovered_recurrent_low_back_pain,
)
from careplan.rules.patient import history, measure, patient, problem

JUDGED_AT_6_WEEKS = (
    Therapy.ACUPUNCTURE,
    Therapy.PHYSICAL_THERAPY_COURSE,
    Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
    Therapy.MANUAL_THERAPY,
    Therapy.HEAT_AND_COLD,
    Therapy.MULTIDISCIPLINARY_REHABILITATION,
    Therapy.MBSR,
    Therapy.BREATHING_PRACTICE,
    Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    Therapy.RELAXATION,
    Therapy.BIOFEEDBACK,
    *EXERCISE,
)
"""What is judged at 6 to 8 weeks; weight and eating take longer."""

# Courses

acupuncture_first_look = Course(
    id="acupuncture-first-look",
    title="Record pain, function and the patient's goal at the start, and look at the response after about 6 sessions",
    when=any_pain_problem.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=6,
    evidence=cite(acupuncture.course_review_early, acupuncture.course_response_30),
)

acupuncture_for_back_pain = Course(
    id="acupuncture-course-for-low-back-pain",
    title="In back pain stop after 8 sessions without meaningful change; the look after 6 is not yet a stop",
    when=any_low_back_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    stop_after_sessions=8,
    evidence=cite(acupuncture_safety.stop_no_response, acupuncture.default_lbp_chronic, acupuncture.default_sciatica),
)

acupuncture_for_recent_back_pain = Course(
    id="acupuncture-course-for-low-back-pain-up-to-12-weeks",
    title="In back pain of up to 12 weeks look at the response after 3 sessions, because most episodes settle anyway",
    when=low_back_pain_up_to_12_weeks.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=3,
    evidence=cite(acupuncture.default_lbp_acute),
)

acupuncture_in_pregnancy = Course(
    id="acupuncture-course-in-pregnancy",
    title="In pregnancy look at the response after 4 sessions",
    when=pregnancy_low_back_pelvic_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=4,
    evidence=cite(acupuncture.default_pregnancy),
)

acupuncture_taper = Course(
    id="acupuncture-taper-after-a-good-response",
    title="After a good response lengthen the gap step by step: weekly, every 2, every 4 weeks; stop if benefit holds",
    when=any_pain_problem.present,
    unless=acute_postoperative_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    taper_gap_days=(7, 14, 28),
    evidence=cite(acupuncture.course_taper),
)

acupuncture_on_relapse = Course(
    id="acupuncture-top-up-on-relapse",
    title="Top-up sessions only when pain returns after a recorded response, at most about one a month",
    when=any_pain_problem.present,
    unless=acute_postoperative_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    maintenance=Dose(total_sessions=span(1, 6)),
    maintenance_on="relapse",
    maintenance_gap_days=30,
    evidence=cite(
        acupuncture.maint_on_relapse,
        acupuncture.maint_persistence_control,
        acupuncture.maint_persistence_sham,
        acupuncture.maint_fade_18wk,
        acupuncture.maint_backinaction,
    ),
)

manual_therapy_after_six_visits = Course(
    id="manual-therapy-stops-after-6-visits",
    title="Examine again after 4 hands-on visits; change or stop after 6 that brought no worthwhile change",
    when=any_pain_problem.present,
    therapies=(Therapy.MANUAL_THERAPY,),
    review_after_sessions=4,
    stop_after_sessions=6,
    evidence=cite(pt.pt_stop_after_six_visits),
)

mbsr_attendance = Course(
    id="mbsr-attendance",
    title="Check attendance of the mindfulness course by week 3; fewer than 6 of 8 classes is no adequate trial",
    when=any_pain_problem.present,
    therapies=(Therapy.MBSR,),
    review_after_weeks=3,
    adequate_sessions=6,
    evidence=cite(mindfulness.mb_attendance_expectation),
)

exercise_progression = Course(
    id="exercise-progression",
    title="Raise one thing at a time by 5 to 10 percent a week while the last two sessions kept to the pain rule",
    when=any_pain_problem.present,
    therapies=EXERCISE,
    weekly_increase_percent=span(5, 10),
    evidence=cite(exercise.ex_progression_rate),
)

exercise_pain_rule = Course(
    id="exercise-pain-rule",
    title="Pain up to 5 of 10 that settles within 24 hours is accepted; otherwise cut the next dose by 20 to 50 %",
    when=any_pain_problem.present,
    therapies=EXERCISE,
    pain_up_to=5,
    settle_hours=24,
    cut_percent=span(20, 50),
    evidence=cite(exercise.ex_pain_monitoring_rule),
)

exercise_start_low = Course(
    id="exercise-start-low",
    title="Someone inactive starts with small amounts and raises how often, then how long, then how hard",
    when=history.inactive,
    therapies=EXERCISE,
    evidence=cite(exercise.ex_start_low_progress),
)

switch_or_stop = Course(
    id="switch-at-6-to-8-weeks-stop-at-12",
    title="Under 30 %, 2 points and one step of function: switch or step up at 6 to 8 weeks, stop and refer at 12",
    when=any_pain_problem.present,
    unless=any_headache.present,
    therapies=JUDGED_AT_6_WEEKS,
    review_after_weeks=6,
    stop_after_weeks=12,
    evidence=cite(outcomes.oc_nonresponse_rule, outcomes.oc_review_schedule),
)

# Reviews

pain_intensity = Review(
    id="review-pain-intensity",
    title="Pain 0 to 10: 2 points matter, 30 % make a responder; 2 points or 30 % worse for over 2 weeks: review early",
    when=any_pain_problem.present,
    measure="pain intensity, 0 to 10",
    weeks=(6, 12),
    important_change=Decimal(2),
    responder_percent=30,
    worse_by=Decimal(2),
    worse_percent=30,
    worse_over_weeks=2,
    evidence=cite(
        outcomes.oc_nrs_immpact,
        outcomes.oc_responder_rule_30,
        outcomes.oc_review_schedule,
        outcomes.oc_worsening_rule,
    ),
)

early_review = Review(
    id="review-at-2-weeks",
    title="In acute pain or after a recent operation a first review at 2 weeks",
    when=any_of(acute_low_back_pain.present, acute_postoperative_pain.present),
    measure="pain intensity, 0 to 10",
    weeks=(2,),
    important_change=Decimal(2),
    responder_percent=30,
    evidence=cite(outcomes.oc_review_schedule, outcomes.oc_lbp_mic_set),
)

safety_and_adherence = Review(
    id="review-safety-and-adherence",
    title="Unwanted effects, and whether the plan could be followed, at 4 weeks",
    when=any_pain_problem.present,
    measure="unwanted effects and adherence",
    weeks=(4,),
    evidence=cite(outcomes.oc_review_schedule),
)

global_impression = Review(
    id="review-global-impression",
    title="The patient's own impression of change beside every score; much improved is a moderate improvement",
    when=any_pain_problem.present,
    measure="patient global impression of change",
    weeks=(6, 12),
    evidence=cite(outcomes.oc_two_methods, outcomes.oc_bpi_pgic, outcomes.oc_review_schedule),
)

function_at_low_pain = Review(
    id="review-function-when-pain-is-low",
    title="With pain of 3 or less judge by function and activity goals, because percent of pain is unreliable",
    when=problem.intensity <= 3,
    measure="function and activity goals",
    weeks=(6, 12),
    better="higher",
    evidence=cite(outcomes.oc_low_baseline_rule, outcomes.oc_review_schedule),
)

roland_morris = Review(
    id="review-roland-morris",
    title="Roland-Morris score: 5 points matter, 30 % make a responder, 2 or less without pain is recovery",
    when=low_back_pain.present,
    measure="Roland-Morris disability questionnaire, 0 to 24",
    weeks=(6, 12),
    important_change=Decimal(5),
    responder_percent=30,
    evidence=cite(outcomes.oc_lbp_mic_set, outcomes.oc_lbp_recovery, outcomes.oc_review_schedule),
)

oswestry = Review(
    id="review-oswestry",
    title="Oswestry index (0 to 100), where it is the clinic's measure: 10 points matter, 30 percent make a responder",
    when=low_back_pain.present,
    measure="Oswestry Disability Index, 0 to 100",
    weeks=(6, 12),
    important_change=Decimal(10),
    responder_percent=30,
    evidence=cite(outcomes.oc_lbp_mic_set, outcomes.oc_odi_bands, outcomes.oc_review_schedule),
)

peg = Review(
    id="review-peg",
    title="PEG scale where no score of the back is taken: 30 percent make a responder; a point or more matters",
    when=not_(low_back_pain.present),
    measure="PEG, 0 to 10",
    weeks=(6, 12),
    important_change=Decimal(1),
    responder_percent=30,
    evidence=cite(outcomes.oc_peg, outcomes.oc_review_schedule),
)

depression = Review(
    id="review-depression",
    title="PHQ-9, when it started at 10 or more: 5 points matter",
    when=measure.phq9 >= 10,
    measure="PHQ-9, 0 to 27",
    weeks=(6, 12),
    important_change=Decimal(5),
    evidence=cite(outcomes.oc_phq9, outcomes.oc_review_schedule),
)

anxiety = Review(
    id="review-anxiety",
    title="GAD-7, when it started at 10 or more: about 4 points matter",
    when=measure.gad7 >= 10,
    measure="GAD-7, 0 to 21",
    weeks=(6, 12),
    important_change=Decimal(4),
    evidence=cite(outcomes.oc_gad7, outcomes.oc_review_schedule),
)

catastrophising_at_30 = Review(
    id="review-catastrophising",
    title="Pain Catastrophizing Scale, when it started at 30: 8 points matter",
    when=all_of(measure.pcs >= 30, measure.pcs <= 30),
    measure="Pain Catastrophizing Scale, 0 to 52",
    weeks=(6, 12),
    important_change=Decimal(8),
    evidence=cite(outcomes.oc_pcs, outcomes.oc_review_schedule),
)

catastrophising_above_30 = Review(
    id="review-high-catastrophising",
    title="Pain Catastrophizing Scale, when it started above 30: 11 points matter",
    when=measure.pcs > 30,
    measure="Pain Catastrophizing Scale, 0 to 52",
    weeks=(6, 12),
    important_change=Decimal(11),
    evidence=cite(outcomes.oc_pcs, outcomes.oc_review_schedule),
)

self_efficacy = Review(
    id="review-self-efficacy",
    title="Pain Self-Efficacy Questionnaire, when it started below 20: 5.5 points matter",
    when=measure.pseq < 20,
    measure="Pain Self-Efficacy Questionnaire, 0 to 60",
    weeks=(6, 12),
    important_change=Decimal("5.5"),
    better="higher",
    evidence=cite(outcomes.oc_pseq, outcomes.oc_review_schedule),
)

weight = Review(
    id="review-weight",
    title="Weight, judged at 12 weeks and not before",
    when=older_with_obesity.present,
    measure="body weight",
    weeks=(12,),
    therapies=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(outcomes.oc_review_schedule, diet.dt_older_obese_protein),
)

# Goals

valued_activity = Goal(
    id="goal-valued-activity",
    title="Do one activity that matters to the patient, at 7 of 10 confidence or more, with a when, where and how",
    when=any_pain_problem.present,
    about="activity",
    by_week=12,
    evidence=cite(
        outcomes.gl_function_first, outcomes.gl_components, outcomes.gl_if_then_tracking, outcomes.oc_review_schedule
    ),
)

flare_plan = Goal(
    id="goal-written-flare-plan",
    title="Have a written flare plan: half the dose for 2 to 3 days, gentle movement, a week to rebuild, warning signs",
    when=any_pain_problem.present,
    about="flare",
    by_week=4,
    evidence=cite(outcomes.gl_flare_plan, outcomes.gl_components),
)

walk_30_minutes = Goal(
    id="goal-walk-30-minutes",
    title="Walk 30 minutes on 5 days a week, built up from the time that is comfortable now, with about 6 contacts",
    when=any_of(
        chronic_low_back_pain.present,
        recovered_recurrent_low_back_pain.present,
        knee_osteoarthritis.present,
    ),
    by_week=26,
    therapies=(Therapy.AEROBIC_EXERCISE,),
    evidence=cite(outcomes.gl_walking_example, exercise.ex_lbp_walking_prevention),
)

normal_activity = Goal(
    id="goal-normal-activity-in-acute-back-pain",
    title="Be back to normal daily activities, without rest in bed",
    when=acute_low_back_pain.present,
    by_week=2,
    evidence=cite(exercise.ex_lbp_acute_stay_active, outcomes.oc_review_schedule),
)

attend_six_classes = Goal(
    id="goal-attend-6-mindfulness-classes",
    title="Attend at least 6 of the 8 classes of the mindfulness course",
    when=any_pain_problem.present,
    about="means",
    by_week=8,
    therapies=(Therapy.MBSR,),
    evidence=cite(mindfulness.mb_attendance_expectation, mindfulness.mb_mbsr_standard_dose),
)

weight_steps = Goal(
    id="goal-weight-from-65",
    title="Lose 5 percent of body weight, not faster than 1 kg a week, while keeping up protein and strength work",
    when=older_with_obesity.present,
    about="means",
    by_week=26,
    therapies=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(diet.dt_older_obese_protein),
)

goal_without_weight = Goal(
    id="goal-without-weight",
    title="A goal of strength, walking, sleep, regular meals or function instead of weight",
    when=any_of(
        history.eating_disorder_history,
        history.eating_disorder_active,
        history.eating_disorder_suspected,
        patient.pregnant,
        patient.bmi < 18.5,
    ),
    about="means",
    by_week=12,
    evidence=cite(outcomes.gl_non_weight_alternative, outcomes.oc_review_schedule, diet.dt_bmi_classes),
)

CHAPTER = Chapter(
    name="courses",
    title="Courses, reviews and goals",
    rules=(
        acupuncture_first_look,
        acupuncture_for_back_pain,
        acupuncture_for_recent_back_pain,
        acupuncture_in_pregnancy,
        acupuncture_taper,
        acupuncture_on_relapse,
        manual_therapy_after_six_visits,
        mbsr_attendance,
        exercise_progression,
        exercise_pain_rule,
        exercise_start_low,
        switch_or_stop,
        pain_intensity,
        early_review,
        safety_and_adherence,
        global_impression,
        function_at_low_pain,
        roland_morris,
        oswestry,
        peg,
        depression,
        anxiety,
        catastrophising_at_30,
        catastrophising_above_30,
        self_efficacy,
        weight,
        valued_activity,
        flare_plan,
        walk_30_minutes,
        normal_activity,
        attend_six_classes,
        weight_steps,
        goal_without_weight,
    ),
)
