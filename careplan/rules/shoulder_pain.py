"""Shoulder pain: what is offered, how much of it, and how it is judged.

Acupuncture speaks to pain of 6 weeks or more, as its trial did. Physical therapy starts with one visit of advice and
exercises to do at home, because up to six supervised sessions did no better in the trial; they follow only where that
has not helped. No statement tries mindfulness for the shoulder: what is known of lasting pain in general stands with
every pain. Pain after a repair of the rotator cuff is pain after an operation, not this.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, exercise, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import Course, Finding, Goal, Recommendation, Review
from careplan.language.terms import weeks
from careplan.rules.findings import chronic_shoulder_pain, first_line_failed, low_availability
from careplan.rules.patient import problem
from careplan.sections.problem import PainProblemKind

shoulder_pain = Finding(
    id="shoulder-pain",
    title="Shoulder pain, of any duration",
    when=problem.kind.is_(PainProblemKind.SHOULDER_PAIN),
    evidence=cite(pt.pt_shoulder_advice_vs_course),
)

# The mirror of chronic shoulder pain, whose bound is the entry rule of its trial.
acute_shoulder_pain = Finding(
    id="acute-shoulder-pain",
    title="Shoulder pain for under 6 weeks",
    when=all_of(shoulder_pain.present, problem.duration < weeks(6)),
    evidence=cite(acupuncture.dose_shoulder_grasp),
)

# What calls pain chronic without a word on the shoulder means more than 12 weeks.
# Acupuncture

acupuncture_for_chronic_shoulder_pain = Recommendation(
    id="acupuncture-for-chronic-shoulder-pain",
    title="15 sessions of acupuncture over 6 weeks, as tried in 424 people, for shoulder pain of 6 weeks or more",
    when=chronic_shoulder_pain.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 3),
            weeks=exactly(6),
            total_sessions=exactly(15),
            session_minutes=span(30, 60),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(
        acupuncture.ind_shoulder,
        acupuncture.dose_shoulder_grasp,
        acupuncture.ind_msk_vickers,
        acupuncture.dose_general_5wk,
        acupuncture_safety.tech_retention,
    ),
)

# Physical therapy

advice_and_home_exercise = Recommendation(
    id="advice-visit-for-shoulder-pain",
    title="One visit with advice and exercises to do at home, before any course of treatment",
    when=shoulder_pain.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    doses=(DoseRow(total_sessions=exactly(1)),),
    evidence=cite(pt.pt_shoulder_advice_vs_course),
)

supervised_exercise_next = Recommendation(
    id="physical-therapy-for-shoulder-pain-that-advice-did-not-help",
    title="Where advice and home exercise have not helped, up to 6 sessions of supervised progressive exercise",
    when=all_of(shoulder_pain.present, first_line_failed.present),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    doses=(DoseRow(total_sessions=span(1, 6), weeks=span(1, 16)),),
    evidence=cite(pt.pt_shoulder_advice_vs_course),
)

# Exercise

band_exercise_with_little_time = Recommendation(
    id="band-exercise-for-shoulder-pain-with-little-time",
    title="With little time elastic-band exercise at home, 2 to 12 minutes a day on 5 days a week for 10 weeks",
    when=all_of(shoulder_pain.present, low_availability.present),
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    doses=(DoseRow(home_minutes_per_day=span(2, 12), home_days_per_week=exactly(5), weeks=exactly(10)),),
    evidence=cite(exercise.ex_neck_two_minute),
)

# How it goes on

acupuncture_course = Course(
    id="acupuncture-course-for-chronic-shoulder-pain",
    title="In shoulder pain acupuncture stops after 8 sessions without meaningful change; the look after 6 is no stop",
    when=chronic_shoulder_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    stop_after_sessions=8,
    evidence=cite(acupuncture_safety.stop_no_response),
)

early_review = Review(
    id="review-at-2-weeks-in-acute-shoulder-pain",
    title="In shoulder pain of under 6 weeks a first review at 2 weeks",
    when=acute_shoulder_pain.present,
    measure="pain intensity, 0 to 10",
    weeks=(2,),
    important_change=Decimal(2),
    responder_percent=30,
    evidence=cite(outcomes.oc_review_schedule, outcomes.oc_nrs_immpact, outcomes.oc_responder_rule_30),
)

spadi = Review(
    id="review-shoulder-pain-and-disability-index",
    title="Shoulder Pain and Disability Index: 8 to 13 points matter",
    when=shoulder_pain.present,
    measure="Shoulder Pain and Disability Index (SPADI), 0 to 100",
    weeks=(6, 12),
    important_change=Decimal(8),
    evidence=cite(outcomes.oc_koos_womac_spadi, outcomes.oc_review_schedule),
)

home_exercise = Goal(
    id="goal-home-exercise-for-shoulder-pain",
    title="Keep up the shoulder exercises that the visit has shown, at home, to week 16",
    when=shoulder_pain.present,
    about="means",
    by_week=16,
    therapies=(Therapy.SELF_MANAGEMENT_ADVICE,),
    evidence=cite(pt.pt_shoulder_advice_vs_course),
)

CHAPTER = Chapter(
    name="shoulder-pain",
    title="Shoulder pain",
    rules=(
        shoulder_pain,
        acute_shoulder_pain,
        acupuncture_for_chronic_shoulder_pain,
        advice_and_home_exercise,
        supervised_exercise_next,
        band_exercise_with_little_time,
        acupuncture_course,
        early_review,
        spadi,
        home_exercise,
    ),
)
