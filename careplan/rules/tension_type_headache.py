"""Tension-type headache, episodic and chronic: what prevents it, how much of it, and how it is judged.

In the United Kingdom NICE's course of acupuncture stands beside the working default, whose upper end it lowers to 10
sessions; in the United States no body recommends for or against acupuncture, so that it stays a choice.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, combination, outcomes
from careplan.evidence import mindfulness as mb
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import any_of
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import Course, Goal, Recommendation, Review
from careplan.rules.findings import (
    chronic_tension_type_headache,
    episodic_tension_type_headache,
    tension_type_headache,
)

# Acupuncture

acupuncture_for_episodic = Recommendation(
    id="acupuncture-for-episodic-tension-type-headache",
    title="A course of acupuncture of at least 6 sessions for frequent tension-type headache",
    when=episodic_tension_type_headache.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(5, 8),
            total_sessions=span(6, 10),
            session_minutes=span(30, 45),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.default_etth, acupuncture.ind_tth_cochrane, acupuncture.dose_tth_min6),
)

acupuncture_for_chronic = Recommendation(
    id="acupuncture-for-chronic-tension-type-headache",
    title="A course of acupuncture, with needling to a dull ache (de qi), for chronic tension-type headache",
    when=chronic_tension_type_headache.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 3),
            weeks=span(5, 8),
            total_sessions=span(8, 20),
            session_minutes=exactly(30),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(
        acupuncture.default_ctth,
        acupuncture.ind_ctth_zheng,
        acupuncture.ind_tth_cochrane,
        acupuncture.ind_msk_vickers,
        acupuncture.dose_tth_min6,
        acupuncture_safety.tech_deqi_ctth,
    ),
)

acupuncture_nice = Recommendation(
    id="acupuncture-for-chronic-tension-type-headache-uk",
    title="Up to 10 sessions of acupuncture over 5 to 8 weeks may be considered for chronic tension-type headache",
    when=chronic_tension_type_headache.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(DoseRow(sessions_per_week=span(1, 2), weeks=span(5, 8), total_sessions=span(1, 10)),),
    evidence=cite(acupuncture.ind_ctth_nice, acupuncture.dose_headache_nice, combination.co_headache_acupuncture_nice),
)

acupuncture_us = Recommendation(
    id="acupuncture-for-tension-type-headache-us",
    title="VA/DoD recommends neither for nor against acupuncture for headache: it is the patient's choice",
    when=any_of(episodic_tension_type_headache.present, chronic_tension_type_headache.present),
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_headache_vadod),
)

# Physical therapy

manual_therapy = Recommendation(
    id="manual-therapy-for-chronic-tension-type-headache",
    title="Up to 9 visits of manual therapy of 30 minutes in 8 weeks for chronic tension-type headache",
    when=chronic_tension_type_headache.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION,),
    doses=(DoseRow(total_sessions=span(1, 9), weeks=exactly(8), session_minutes=exactly(30)),),
    evidence=cite(pt.pt_ctth_manual_dose),
)

# Behavioural treatment

relaxation = Recommendation(
    id="relaxation-for-tension-type-headache",
    title="Relaxation training for tension-type headache: 6 sessions over 3 months, with recorded practice at home",
    when=tension_type_headache.present,
    offer=Therapy.RELAXATION,
    doses=(DoseRow(total_sessions=exactly(6), weeks=exactly(12), home_minutes_per_day=span(5, 20)),),
    evidence=cite(mb.mb_headache_relaxation_dose),
)

relaxation_vadod = Recommendation(
    id="relaxation-for-chronic-tension-type-headache-vadod",
    title="Relaxation for chronic tension-type headache: VA/DoD finds too little evidence for or against it",
    when=chronic_tension_type_headache.present,
    offer=Therapy.RELAXATION,
    evidence=cite(mb.mb_migraine_vadod_insufficient),
)

biofeedback = Recommendation(
    id="biofeedback-for-chronic-tension-type-headache",
    title="About 10 sessions of biofeedback, with practice at home, for chronic tension-type headache",
    when=chronic_tension_type_headache.present,
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

biofeedback_vadod = Recommendation(
    id="biofeedback-for-chronic-tension-type-headache-vadod",
    title="Biofeedback for chronic tension-type headache: VA/DoD finds too little evidence for or against it",
    when=chronic_tension_type_headache.present,
    offer=Therapy.BIOFEEDBACK,
    evidence=cite(mb.mb_migraine_vadod_insufficient),
)

# How it goes on

course_for_episodic = Course(
    id="acupuncture-course-for-episodic-tension-type-headache",
    title="In episodic tension-type headache look at the response after 6 sessions; fewer are no adequate course",
    when=episodic_tension_type_headache.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=6,
    adequate_sessions=6,
    evidence=cite(acupuncture.default_etth, acupuncture.dose_tth_min6),
)

course_for_chronic = Course(
    id="acupuncture-course-for-chronic-tension-type-headache",
    title="In chronic tension-type headache look at the response after 8 sessions",
    when=chronic_tension_type_headache.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=8,
    adequate_sessions=6,
    evidence=cite(acupuncture.default_ctth, acupuncture.dose_tth_min6),
)

headache_days = Review(
    id="review-headache-days-in-tension-type-headache",
    title="Headache days a month by diary: half as many is a response",
    when=tension_type_headache.present,
    measure="headache days a month, by diary",
    weeks=(8, 12),
    responder_percent=50,
    evidence=cite(
        acupuncture.course_response_headache, outcomes.oc_headache_days_response, outcomes.oc_review_schedule
    ),
)

hit6_in_chronic = Review(
    id="review-hit-6-in-chronic-tension-type-headache",
    title="HIT-6 in chronic tension-type headache: 8 points matter; 50 is some, 56 substantial and 60 severe impact",
    when=chronic_tension_type_headache.present,
    measure="HIT-6, 36 to 78",
    weeks=(12,),
    important_change=Decimal(8),
    evidence=cite(outcomes.oc_hit6_ctth, outcomes.oc_hit6_bands, outcomes.oc_review_schedule),
)

hit6_in_episodic = Review(
    id="review-hit-6-in-episodic-tension-type-headache",
    title="HIT-6 in episodic tension-type headache: 50 is some, 56 substantial and 60 severe impact",
    when=episodic_tension_type_headache.present,
    measure="HIT-6, 36 to 78",
    weeks=(12,),
    evidence=cite(outcomes.oc_hit6_bands, outcomes.oc_review_schedule),
)

half_the_days = Goal(
    id="goal-half-the-headache-days-in-tension-type-headache",
    title="At most half as many headache days a month as at the start",
    when=tension_type_headache.present,
    by_week=12,
    evidence=cite(acupuncture.course_response_headache, outcomes.oc_review_schedule),
)

CHAPTER = Chapter(
    name="tension-type-headache",
    title="Tension-type headache",
    rules=(
        acupuncture_for_episodic,
        acupuncture_for_chronic,
        acupuncture_nice,
        acupuncture_us,
        manual_therapy,
        relaxation,
        relaxation_vadod,
        biofeedback,
        biofeedback_vadod,
        course_for_episodic,
        course_for_chronic,
        headache_days,
        hit6_in_chronic,
        hit6_in_episodic,
        half_the_days,
    ),
)
