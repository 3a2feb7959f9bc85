"""Low back and pelvic girdle pain in pregnancy: tailored exercise, gentle acupuncture, physical therapy and a belt.

What pregnancy forbids stands with the safety of each modality; general activity and eating in pregnancy stand with
every pain problem, and the look at acupuncture after 4 sessions with the courses. Back pain that is recorded as
ordinary low back pain in someone who is pregnant gets the tailored exercise, the belt and the positions too.
"""

from __future__ import annotations

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, exercise, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of
from careplan.language.doses import DoseRow, span
from careplan.language.rules import Finding, Goal, Precaution, Recommendation
from careplan.rules.findings import low_back_pain, pregnancy_low_back_pelvic_pain
from careplan.rules.patient import patient

# Findings

back_or_pelvic_pain_in_pregnancy = Finding(
    id="back-or-pelvic-pain-in-pregnancy",
    title="Low back or pelvic girdle pain in pregnancy, or low back pain in someone who is pregnant",
    when=any_of(all_of(low_back_pain.present, patient.pregnant), pregnancy_low_back_pelvic_pain.present),
    evidence=cite(exercise.ex_pregnancy_lbp_evidence, pt.pt_pregnancy_positioning),
)

# Acupuncture

acupuncture_in_pregnancy = Recommendation(
    id="acupuncture-for-low-back-or-pelvic-pain-in-pregnancy",
    title="A gentle course of acupuncture for low back or pelvic pain in pregnancy, with maternity care informed",
    when=pregnancy_low_back_pelvic_pain.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(4, 6),
            total_sessions=span(4, 10),
            session_minutes=span(20, 30),
            retention_minutes=span(15, 20),
        ),
    ),
    evidence=cite(acupuncture.default_pregnancy, acupuncture.ind_pregnancy_lbpp),
)

# Physical therapy

physical_therapy_in_pregnancy = Recommendation(
    id="physical-therapy-for-low-back-or-pelvic-pain-in-pregnancy",
    title="Physical therapy with tailored exercise, in side-lying or supported positions",
    when=back_or_pelvic_pain_in_pregnancy.present,
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_pregnancy_positioning),
)

pelvic_belt = Recommendation(
    id="pelvic-belt-in-pregnancy",
    title="A pelvic belt beside tailored exercise, if it helps",
    when=back_or_pelvic_pain_in_pregnancy.present,
    offer=Therapy.SUPPORTS_AND_ORTHOTICS,
    techniques=(Technique.PELVIC_BELT,),
    evidence=cite(pt.pt_pregnancy_positioning),
)

# Exercise

exercise_in_pregnancy = Recommendation(
    id="exercise-for-low-back-pain-in-pregnancy",
    title="Exercise tailored to the stage of pregnancy for low back or pelvic pain",
    when=back_or_pelvic_pain_in_pregnancy.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE, Technique.AQUATIC_EXERCISE),
    evidence=cite(exercise.ex_pregnancy_lbp_evidence, pt.pt_pregnancy_positioning),
)

strengthening_in_pregnancy = Recommendation(
    id="strengthening-in-pregnancy",
    title="Moderate strengthening as part of about 150 minutes of activity a week, where nothing obstetric forbids it",
    when=back_or_pelvic_pain_in_pregnancy.present,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.LIGHT_RESISTANCE, Technique.RESISTANCE_TRAINING),
    evidence=cite(exercise.ex_pregnancy_dose),
)

# How it goes on

comfortable_positions = Goal(
    id="goal-comfortable-positions-in-pregnancy",
    title="Know side-lying or supported positions that ease the pain at rest, at night and in treatment",
    when=back_or_pelvic_pain_in_pregnancy.present,
    by_week=4,
    evidence=cite(pt.pt_pregnancy_positioning, outcomes.oc_review_schedule),
)

no_harm_from_listed_points = Precaution(
    id="listed-points-in-pregnancy-without-proven-harm",
    title=(
        "A review of 15 trials and a cohort of 5885 women found no objective harm from needling the points that are "
        "avoided in pregnancy; they are avoided all the same"
    ),
    when=pregnancy_low_back_pelvic_pain.present,
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(acupuncture_safety.preg_carr, acupuncture_safety.preg_points),
)

CHAPTER = Chapter(
    name="pregnancy-pain",
    title="Low back and pelvic pain in pregnancy",
    rules=(
        back_or_pelvic_pain_in_pregnancy,
        acupuncture_in_pregnancy,
        physical_therapy_in_pregnancy,
        pelvic_belt,
        exercise_in_pregnancy,
        strengthening_in_pregnancy,
        comfortable_positions,
        no_harm_from_listed_points,
    ),
)
