"""Fibromyalgia: what is said of it beside what holds for all chronic primary pain.

Exercise comes first; it is EULAR's only strong recommendation. Its dose is that of the ACSM for fibromyalgia, which
takes the place of the general one (``every_pain``). Of what EULAR recommends weakly, a programme of several components
waits until simpler care has failed or obstacles are marked, and yoga for the patient's choice; the other therapies are
open to choose from.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, exercise, outcomes
from careplan.evidence import mindfulness as mb
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import Course, Goal, Recommendation, Review
from careplan.rules.findings import (
    fibromyalgia,
    first_6_weeks_after_operation,
    first_line_failed,
    high_psychosocial_risk,
)
from careplan.rules.patient import history, preference

# Acupuncture

acupuncture_in_trials = Recommendation(
    id="acupuncture-for-fibromyalgia",
    title="Acupuncture, for which trials probably favour electrical stimulation over needling by hand",
    when=fibromyalgia.present,
    offer=Therapy.ACUPUNCTURE,
    techniques=(Technique.MANUAL_ACUPUNCTURE, Technique.ELECTROACUPUNCTURE),
    evidence=cite(acupuncture.ind_fm_cochrane),
)

acupuncture_eular = Recommendation(
    id="acupuncture-for-fibromyalgia-eu",
    title="Acupuncture is weakly recommended as an addition to standard care",
    when=fibromyalgia.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_fm_eular, mb.mb_fm_eular),
)

# Physical therapy

multicomponent_therapy_eular = Recommendation(
    id="multicomponent-therapy-for-fibromyalgia-eu",
    title="A programme of exercise with education or psychology, when simpler care has failed or obstacles are marked",
    when=all_of(fibromyalgia.present, any_of(first_line_failed.present, high_psychosocial_risk.present)),
    offer=Therapy.MULTIDISCIPLINARY_REHABILITATION,
    evidence=cite(mb.mb_fm_eular),
)

# Mindfulness and mind-body care

cbt_eular = Recommendation(
    id="cbt-for-fibromyalgia-eu",
    title="Cognitive behavioural therapy is weakly recommended for fibromyalgia",
    when=fibromyalgia.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mb.mb_fm_eular),
)

mbsr_eular = Recommendation(
    id="mbsr-for-fibromyalgia-eu",
    title="Mindfulness-based stress reduction is weakly recommended for fibromyalgia",
    when=fibromyalgia.present,
    offer=Therapy.MBSR,
    evidence=cite(mb.mb_fm_eular),
)

# Exercise

aerobic_exercise = Recommendation(
    id="aerobic-exercise-for-fibromyalgia",
    title="Aerobic exercise on 1 to 3 days a week, from 10 minutes (15 at most for the inactive) up to 30, at most 60",
    when=fibromyalgia.present,
    unless=any_problem(first_6_weeks_after_operation.present),
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    doses=(
        DoseRow(sessions_per_week=span(1, 3), session_minutes=span(10, 60)),
        DoseRow(when=history.inactive, session_minutes=span(5, 15)),
    ),
    evidence=cite(exercise.ex_fm_strong, exercise.ex_fm_acsm_dose, exercise.ex_start_low_progress),
)

strength_training = Recommendation(
    id="strength-training-for-fibromyalgia",
    title="Strength training on 2 or 3 days a week, from 4 or 5 repetitions up to 8 to 12",
    when=fibromyalgia.present,
    unless=any_problem(first_6_weeks_after_operation.present),
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.LIGHT_RESISTANCE, Technique.RESISTANCE_TRAINING),
    doses=(DoseRow(sessions_per_week=span(2, 3), repetitions=span(4, 12)),),
    evidence=cite(exercise.ex_fm_strong, exercise.ex_fm_acsm_dose),
)

hydrotherapy_eular = Recommendation(
    id="hydrotherapy-for-fibromyalgia-eu",
    title="Exercise in warm water is weakly recommended for fibromyalgia, beside exercise on land",
    when=fibromyalgia.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.AQUATIC_EXERCISE,),
    evidence=cite(mb.mb_fm_eular),
)

tai_chi = Recommendation(
    id="tai-chi-for-fibromyalgia",
    title="Supervised tai chi once or twice a week; 24 weeks did better than 12",
    when=fibromyalgia.present,
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.TAI_CHI,),
    doses=(DoseRow(sessions_per_week=span(1, 2), weeks=span(12, 24), session_minutes=exactly(60)),),
    evidence=cite(exercise.ex_fm_tai_chi),
)

meditative_movement_eular = Recommendation(
    id="meditative-movement-for-fibromyalgia-eu",
    title="Meditative movement (qigong, yoga, tai chi) is weakly recommended for fibromyalgia",
    when=fibromyalgia.present,
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.TAI_CHI,),
    evidence=cite(mb.mb_fm_eular),
)

yoga_by_preference_eular = Recommendation(
    id="yoga-by-preference-for-fibromyalgia-eu",
    title="Yoga in place of tai chi for fibromyalgia when the patient prefers it",
    when=all_of(fibromyalgia.present, preference.prefers_techniques.include(Technique.YOGA)),
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.YOGA,),
    evidence=cite(mb.mb_fm_eular),
)

# How it goes on

electrical_stimulation = Course(
    id="electrical-stimulation-in-fibromyalgia",
    title="Where electrical stimulation is safe, choose it: it is the technique with the better evidence here",
    when=fibromyalgia.present,
    therapies=(Therapy.ACUPUNCTURE,),
    evidence=cite(acupuncture_safety.tech_ea_fm, acupuncture.ind_fm_cochrane),
)

how_hard = Course(
    id="exercise-intensity-in-fibromyalgia",
    title=(
        "Aerobic work at 30 to 60 percent of reserve, strength at 40 to 80 percent of the one-repetition maximum, and "
        "stretching on 2 or 3 days a week, each stretch held for 10 to 30 seconds"
    ),
    when=fibromyalgia.present,
    therapies=(Therapy.AEROBIC_EXERCISE, Therapy.STRENGTH_TRAINING),
    evidence=cite(exercise.ex_fm_acsm_dose),
)

fiqr = Review(
    id="review-fiqr",
    title="Revised Fibromyalgia Impact Questionnaire: about 8.1 points matter",
    when=fibromyalgia.present,
    measure="FIQR, 0 to 100",
    weeks=(6, 12),
    important_change=Decimal("8.1"),
    evidence=cite(outcomes.oc_fiqr, outcomes.oc_review_schedule),
)

walk_30_minutes = Goal(
    id="goal-walk-30-minutes-in-fibromyalgia",
    title=(
        "Walk for 30 minutes at a time by week 26, built up from what is comfortable now, 10 minutes perhaps, with "
        "about 6 contacts; first on 3 days a week, later on up to 5"
    ),
    when=fibromyalgia.present,
    by_week=26,
    therapies=(Therapy.AEROBIC_EXERCISE,),
    evidence=cite(outcomes.gl_walking_example),
)

CHAPTER = Chapter(
    name="fibromyalgia",
    title="Fibromyalgia",
    rules=(
        acupuncture_in_trials,
        acupuncture_eular,
        multicomponent_therapy_eular,
        cbt_eular,
        mbsr_eular,
        aerobic_exercise,
        strength_training,
        hydrotherapy_eular,
        tai_chi,
        meditative_movement_eular,
        yoga_by_preference_eular,
        electrical_stimulation,
        how_hard,
        fiqr,
        walk_30_minutes,
    ),
)
