"""Pain after an operation: the first days, the first 12 weeks, and pain that is still there from 12 weeks on.

What holds after every operation stands here; what belongs to one operation, and the time before it, stands with the
procedures. Needling is offered where trials saw less pain, in the first 7 days, and as a trial once the pain has become
chronic; between the two no statement gives it a course. In the first 6 weeks movement has no dose: it is as much as the
operating team allows. An opioid is never stopped or changed by the plan; what may spare one is offered as that.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, combination, diet, mindfulness, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import AdviceAgainst, Course, Finding, Goal, Precaution, Recommendation, Review
from careplan.language.terms import days
from careplan.rules.findings import (
    acute_postoperative_pain,
    chronic_postsurgical_pain,
    first_6_weeks_after_operation,
    high_psychosocial_risk,
)
from careplan.rules.patient import history, medicine, patient, preference, problem
from careplan.sections.problem import BodySite
from careplan.words import Urgency

# Findings

pain_after_operation = Finding(
    id="pain-after-an-operation",
    title="Pain after an operation, however long ago",
    when=any_of(acute_postoperative_pain.present, chronic_postsurgical_pain.present),
    evidence=cite(combination.co_opioid_sparing, outcomes.oc_cpsp_definition),
)

first_7_days = Finding(
    id="first-7-days-after-an-operation",
    title="Pain after an operation at most 7 days ago",
    when=all_of(acute_postoperative_pain.present, problem.surgery_ago <= days(7)),
    evidence=cite(acupuncture.dose_postop_window, acupuncture_safety.tech_ea_postop),
)

abdominal_operation = Finding(
    id="pain-after-an-abdominal-operation",
    title="Pain in the belly after an operation on it less than 12 weeks ago",
    when=all_of(
        acute_postoperative_pain.present,
        problem.site.is_(BodySite.ABDOMEN),
        history.after_abdominal_surgery,
    ),
    evidence=cite(acupuncture.ind_postop_abdominal),
)

operated_limb_or_pelvis = Finding(
    id="pain-after-an-operation-on-limb-or-pelvis",
    title="Pain after an operation on a limb or the pelvis less than 12 weeks ago",
    when=all_of(
        acute_postoperative_pain.present,
        problem.site.is_one_of(
            BodySite.SHOULDER,
            BodySite.ELBOW,
            BodySite.HAND,
            BodySite.ARM,
            BodySite.HIP,
            BodySite.KNEE,
            BodySite.FOOT,
            BodySite.LEG,
            BodySite.SEVERAL_JOINTS,
            BodySite.PELVIS,
        ),
    ),
    evidence=cite(pt.pt_postop_tens_aaos_null),
)

# Acupuncture

acupuncture_soon_after = Recommendation(
    id="acupuncture-in-the-first-week-after-an-operation",
    title="A short course of acupuncture in the first week after an operation, where trials saw less pain",
    when=first_7_days.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(2, 7),
            weeks=exactly(1),
            total_sessions=span(1, 6),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.dose_postop_window),
)

acupuncture_soon_after_aps = Recommendation(
    id="acupuncture-in-the-first-week-after-an-operation-us",
    title="Acupuncture is neither encouraged nor discouraged for adults with pain after an operation",
    when=all_of(first_7_days.present, patient.age >= 18),
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_postop_aps),
)

acupuncture_after_abdominal_operation = Recommendation(
    id="acupuncture-in-the-first-2-days-after-an-abdominal-operation",
    title="After open abdominal surgery stimulation of points, or beside the cut, eased pain between 4 and 48 hours",
    when=all_of(abdominal_operation.present, problem.surgery_ago <= days(2)),
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_postop_abdominal),
)

electroacupuncture_by_preference = Recommendation(
    id="electroacupuncture-by-preference-after-an-operation",
    title="By preference with electrical stimulation: 20 to 30 minutes at 2 to 100 Hz, strong but not painful",
    when=all_of(first_7_days.present, preference.prefers_techniques.include(Technique.ELECTROACUPUNCTURE)),
    offer=Therapy.ACUPUNCTURE,
    techniques=(Technique.ELECTROACUPUNCTURE,),
    doses=(DoseRow(retention_minutes=span(20, 30)),),
    evidence=cite(acupuncture_safety.tech_ea_parameters),
)

acupuncture_once_chronic = Recommendation(
    id="acupuncture-for-chronic-pain-after-surgery",
    title="Acupuncture as a trial in pain of 12 weeks or more after an operation, beside a review by a pain specialist",
    when=chronic_postsurgical_pain.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=exactly(1),
            weeks=span(6, 8),
            total_sessions=span(6, 8),
            session_minutes=span(30, 45),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.default_cpsp, acupuncture.ind_cpsp_limited),
)

# Physical therapy

education = Recommendation(
    id="education-after-an-operation",
    title="Education on pain and recovery, which may spare opioids after an operation",
    when=pain_after_operation.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(combination.co_opioid_sparing),
)

physical_therapy_at_high_risk = Recommendation(
    id="physical-therapy-for-chronic-pain-after-surgery-at-high-risk",
    title="Exercise-based physical therapy, paired with CBT or mindfulness, in chronic pain after surgery at high risk",
    when=all_of(chronic_postsurgical_pain.present, high_psychosocial_risk.present),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

tens_aps = Recommendation(
    id="tens-after-an-operation-us",
    title="TENS as an optional addition to other treatment of pain after an operation",
    when=acute_postoperative_pain.present,
    offer=Therapy.ELECTROTHERAPY,
    techniques=(Technique.TENS,),
    evidence=cite(pt.pt_postop_tens_aps_for),
)

no_tens_aaos = AdviceAgainst(
    id="no-tens-after-an-operation-on-limb-or-pelvis-us",
    title="TENS makes no difference to pain, function or opioid use after an operation on a limb or the pelvis",
    when=operated_limb_or_pelvis.present,
    against=(Technique.TENS,),
    evidence=cite(pt.pt_postop_tens_aaos_null),
)

# Mindfulness and mind-body care

brief_mindfulness = Recommendation(
    id="brief-mindfulness-after-an-operation",
    title="Brief guided mindfulness, which may spare opioids after an operation",
    when=pain_after_operation.present,
    offer=Therapy.BREATHING_PRACTICE,
    techniques=(Technique.SHORT_GUIDED_MINDFULNESS,),
    evidence=cite(combination.co_opioid_sparing),
)

mbsr = Recommendation(
    id="mbsr-for-chronic-pain-after-surgery",
    title="An eight-week course of mindfulness-based stress reduction; in chronic pain its effect on pain is small",
    when=chronic_postsurgical_pain.present,
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
    id="cbt-for-chronic-pain-after-surgery-at-high-risk",
    title="Cognitive behavioural therapy beside exercise-based care in chronic pain after surgery at high risk",
    when=all_of(chronic_postsurgical_pain.present, high_psychosocial_risk.present),
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

# Exercise

early_movement = Recommendation(
    id="early-movement-after-an-operation",
    title="Early movement as far as the operating team allows; it may spare opioids",
    when=first_6_weeks_after_operation.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING,),
    evidence=cite(combination.co_opioid_sparing),
)

# Eating

protein_after_operation = Recommendation(
    id="protein-after-an-operation",
    title="After an operation about 1.5 g protein per kg ideal weight and 25 to 30 kcal per kg a day, across meals",
    when=acute_postoperative_pain.present,
    offer=Therapy.PROTEIN_INTAKE,
    doses=(DoseRow(protein_g_per_kg_per_day=span("1.2", "1.5")),),
    evidence=cite(diet.dt_postop_protein),
)

early_oral_intake = Recommendation(
    id="early-oral-intake-after-an-operation",
    title=(
        "Food and drink again within hours of most operations, adapted to what is tolerated and to the procedure, with "
        "special care in older patients"
    ),
    when=all_of(acute_postoperative_pain.present, problem.surgery_ago <= days(1)),
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.BALANCED_EATING,),
    evidence=cite(diet.dt_postop_early_oral),
)

# Cautions

opioid_after_operation = Precaution(
    id="opioid-after-an-operation-stays-with-its-prescriber",
    title=(
        "An opioid taken after an operation is neither stopped nor changed by this plan: its prescriber hears what is "
        "offered to spare it, and decides about every change"
    ),
    when=all_of(pain_after_operation.present, medicine.opioid_current),
    avoid=(Avoid.CHANGING_OPIOIDS,),
    refer_to="the prescriber of the opioid",
    urgency=Urgency.ROUTINE,
    evidence=cite(combination.co_opioid_sparing),
)

chronic_pain_is_reassessed = Precaution(
    id="chronic-pain-after-surgery-is-reassessed",
    title="Pain of 12 weeks or more after an operation calls for a structured reassessment by a pain specialist",
    when=chronic_postsurgical_pain.present,
    refer_to="specialist pain review",
    urgency=Urgency.ROUTINE,
    evidence=cite(outcomes.oc_cpsp_definition, acupuncture.ind_cpsp_limited),
)

# Courses, reviews and goals

acupuncture_course_soon_after = Course(
    id="acupuncture-course-in-the-first-week-after-an-operation",
    title="In the first week after an operation look at the response after 3 sessions",
    when=first_7_days.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=3,
    evidence=cite(acupuncture.dose_postop_window),
)

acupuncture_course_once_chronic = Course(
    id="acupuncture-course-for-chronic-pain-after-surgery",
    title="In chronic pain after surgery look at the response after 4 sessions; stop by 8 if it is not clearly useful",
    when=chronic_postsurgical_pain.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=4,
    stop_after_sessions=8,
    evidence=cite(acupuncture.default_cpsp),
)

pain_on_movement = Review(
    id="review-pain-on-movement-after-an-operation",
    title=(
        "Pain on movement, 0 to 100 mm: 10 mm matter and 33 mm or less is acceptable; review it earlier where it stays "
        "above 4 of 10 or stops rehabilitation"
    ),
    when=acute_postoperative_pain.present,
    measure="pain on movement, 0 to 100 mm",
    weeks=(2,),
    important_change=Decimal(10),
    evidence=cite(outcomes.oc_acute_postop, outcomes.oc_review_schedule),
)

protein_goal = Goal(
    id="goal-protein-at-every-meal-after-an-operation",
    title="Eat protein at every meal, with an oral supplement on days when too little is eaten",
    when=acute_postoperative_pain.present,
    by_week=2,
    therapies=(Therapy.PROTEIN_INTAKE,),
    evidence=cite(diet.dt_postop_protein, outcomes.oc_review_schedule),
)

reassessment_goal = Goal(
    id="goal-reassessment-of-chronic-pain-after-surgery",
    title="Have had the structured reassessment of the pain, and know what follows from it",
    when=chronic_postsurgical_pain.present,
    by_week=12,
    evidence=cite(outcomes.oc_cpsp_definition, outcomes.oc_review_schedule),
)

CHAPTER = Chapter(
    name="post-surgical-pain",
    title="Pain after an operation",
    rules=(
        pain_after_operation,
        first_7_days,
        abdominal_operation,
        operated_limb_or_pelvis,
        acupuncture_soon_after,
        acupuncture_soon_after_aps,
        acupuncture_after_abdominal_operation,
        electroacupuncture_by_preference,
        acupuncture_once_chronic,
        education,
        physical_therapy_at_high_risk,
        tens_aps,
        no_tens_aaos,
        brief_mindfulness,
        mbsr,
        cbt_at_high_risk,
        early_movement,
        protein_after_operation,
        early_oral_intake,
        opioid_after_operation,
        chronic_pain_is_reassessed,
        acupuncture_course_soon_after,
        acupuncture_course_once_chronic,
        pain_on_movement,
        protein_goal,
        reassessment_goal,
    ),
)
