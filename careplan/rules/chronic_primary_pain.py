"""Chronic primary pain, fibromyalgia included: one course of acupuncture, group exercise, pacing and psychology.

What holds for fibromyalgia alone stands in its own chapter. NICE names one course of acupuncture within 5 hours of a
professional's time: ten sessions of 30 minutes are 300 minutes, so that the working default keeps to it.
"""

from __future__ import annotations

from careplan.catalogue import EXERCISE, Avoid, Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, combination, exercise, outcomes
from careplan.evidence import mindfulness as mb
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import AdviceAgainst, Course, Goal, Precaution, Recommendation
from careplan.rules.findings import chronic_primary_pain, high_psychosocial_risk
from careplan.rules.patient import patient

# Acupuncture

acupuncture_course = Recommendation(
    id="acupuncture-for-chronic-primary-pain",
    title="At most ten 30-minute sessions of acupuncture, 300 minutes in all, with gentle stimulation at first",
    when=chronic_primary_pain.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(5, 8),
            total_sessions=span(5, 10),
            session_minutes=exactly(30),
            retention_minutes=span(15, 25),
        ),
    ),
    evidence=cite(acupuncture.default_fm),
)

acupuncture_nice = Recommendation(
    id="acupuncture-for-chronic-primary-pain-uk",
    title=(
        "From the age of 16 one course of acupuncture may be considered, of at most 5 hours of a professional's time "
        "in the community, beside group exercise and CBT or ACT"
    ),
    when=all_of(chronic_primary_pain.present, patient.age >= 16),
    offer=Therapy.ACUPUNCTURE,
    doses=(DoseRow(total_sessions=span(5, 10), session_minutes=span(30, 60)),),
    evidence=cite(acupuncture.ind_cpp_ng193, acupuncture.dose_cpp_5h, combination.co_cpp_acupuncture_cap_nice),
)

# Physical therapy

physical_therapy_at_high_risk = Recommendation(
    id="physical-therapy-for-chronic-primary-pain-at-high-psychosocial-risk",
    title="At high psychosocial risk exercise-based physical therapy together with CBT, ACT or mindfulness",
    when=all_of(chronic_primary_pain.present, high_psychosocial_risk.present),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

no_electrical_treatment_nice = AdviceAgainst(
    id="no-electrical-treatment-for-chronic-primary-pain-uk",
    title="No TENS, ultrasound or interferential therapy for chronic primary pain; of manual therapy nothing is said",
    when=chronic_primary_pain.present,
    against=(Technique.TENS, Technique.THERAPEUTIC_ULTRASOUND, Technique.INTERFERENTIAL),
    evidence=cite(pt.pt_cpp_electrical_against),
)

# Mindfulness and mind-body care

cbt = Recommendation(
    id="cbt-for-chronic-primary-pain",
    title="Cognitive behavioural therapy, by referral, for small gains in pain, disability and distress",
    when=chronic_primary_pain.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mb.mb_cbt_cochrane_effect),
)

cbt_or_act_nice = Recommendation(
    id="cbt-or-act-for-chronic-primary-pain-uk",
    title="Cognitive behavioural or acceptance and commitment therapy may be considered, by trained practitioners",
    when=chronic_primary_pain.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mb.mb_cpp_cbt_act_nice),
)

mbsr = Recommendation(
    id="mbsr-for-chronic-primary-pain",
    title="An eight-week course of mindfulness-based stress reduction for chronic primary pain",
    when=chronic_primary_pain.present,
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
    evidence=cite(mb.mb_mbsr_standard_dose, mb.mb_pain_overall_effect),
)

no_biofeedback_nice = AdviceAgainst(
    id="no-biofeedback-for-chronic-primary-pain-uk",
    title="No biofeedback for chronic primary pain, whatever it does for headache",
    when=chronic_primary_pain.present,
    against=(Therapy.BIOFEEDBACK,),
    evidence=cite(mb.mb_cpp_biofeedback_against_nice),
)

# Exercise

group_exercise = Recommendation(
    id="group-exercise-for-chronic-primary-pain",
    title="A supervised group exercise programme of a kind that the patient likes, and lasting activity after it",
    when=chronic_primary_pain.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE, Technique.AQUATIC_EXERCISE),
    evidence=cite(exercise.ex_fm_strong),
)

pacing = Precaution(
    id="pacing-in-chronic-primary-pain",
    title=(
        "Start exercise 20 to 30 percent below what sets off a flare, raise it by time and not by symptoms, and never "
        "push through marked worsening after exertion"
    ),
    when=chronic_primary_pain.present,
    about=EXERCISE,
    avoid=(Avoid.PUSHING_THROUGH_WORSENING,),
    evidence=cite(exercise.ex_fm_pacing),
)

# How it goes on

acupuncture_looked_at = Course(
    id="acupuncture-course-for-chronic-primary-pain",
    title="In chronic primary pain look at the response after 5 sessions; stop after 8 without meaningful change",
    when=chronic_primary_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=5,
    stop_after_sessions=8,
    evidence=cite(acupuncture.default_fm, acupuncture_safety.stop_no_response),
)

one_course_nice = Course(
    id="one-acupuncture-course-for-chronic-primary-pain-uk",
    title="NICE speaks of one course of acupuncture only: a second, or top-up sessions, needs a local decision",
    when=chronic_primary_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    only_course=True,
    evidence=cite(acupuncture.course_single_ng193),
)

lasting_activity = Goal(
    id="goal-lasting-activity-in-chronic-primary-pain",
    title="Take part in the group exercise, and have chosen an activity to go on with afterwards",
    when=chronic_primary_pain.present,
    by_week=12,
    therapies=(Therapy.STRUCTURED_EXERCISE,),
    evidence=cite(exercise.ex_fm_strong, outcomes.oc_review_schedule),
)

CHAPTER = Chapter(
    name="chronic-primary-pain",
    title="Chronic primary pain",
    rules=(
        acupuncture_course,
        acupuncture_nice,
        physical_therapy_at_high_risk,
        no_electrical_treatment_nice,
        cbt,
        cbt_or_act_nice,
        mbsr,
        no_biofeedback_nice,
        group_exercise,
        pacing,
        acupuncture_looked_at,
        one_course_nice,
        lasting_activity,
    ),
)
