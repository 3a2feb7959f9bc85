"""Every pain problem: activity, strength, balance, a short practice, and eating, whatever hurts.

Activity starts at the 30 minutes a week that still help and is raised towards WHO's 150 to 300 while time remains, so
that it never crowds out what is meant for the problem itself. No row caps a dose by the time available: the week does
that, and time that is not known cuts nothing. In acute low back pain alone nothing is added, because the plan is to be
kept small; in the first 6 weeks after an operation movement is what the operating team allows, without these targets.
In fibromyalgia activity and strength have a dose of their own, gentler and slower than these. A mindfulness course is
an option in any lasting pain whose own chapter does not speak of one; what was pooled is small and of low certainty.
"""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.evidence import combination, diet, exercise, mindfulness, outcomes
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, every_problem
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import Recommendation
from careplan.language.terms import weeks
from careplan.rules.findings import (
    acute_low_back_pain,
    acute_postoperative_pain,
    fibromyalgia,
    first_6_weeks_after_operation,
    low_availability,
    older_with_obesity,
)
from careplan.rules.patient import history, medicine, patient, problem
from careplan.sections.problem import PainProblemKind

_ACUTE_BACK_PAIN_ALONE: Final = every_problem(acute_low_back_pain.present)
_JUST_OPERATED: Final = any_problem(first_6_weeks_after_operation.present)
_NOTHING_MORE_FOR_NOW: Final = any_of(_ACUTE_BACK_PAIN_ALONE, _JUST_OPERATED)
_DOSED_ELSEWHERE: Final = any_of(_ACUTE_BACK_PAIN_ALONE, _JUST_OPERATED, any_problem(fibromyalgia.present))

# Exercise

regular_activity = Recommendation(
    id="regular-aerobic-activity",
    title="Regular aerobic activity, 150 to 300 minutes a week as far as able; less than that still helps",
    when=patient.age >= 18,
    unless=_DOSED_ELSEWHERE,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    doses=(
        DoseRow(sessions_per_week=span(3, 7), minutes_per_week=span(30, 300)),
        DoseRow(when=history.inactive, session_minutes=span(5, 15)),
    ),
    evidence=cite(
        exercise.ex_general_who_adult,
        exercise.ex_below_target_still_counts,
        exercise.ex_start_low_progress,
        exercise.ex_light_moderate_no_clearance,
        exercise.ex_lbp_acute_stay_active,
    ),
)

activity_in_pregnancy = Recommendation(
    id="activity-in-pregnancy",
    title="In pregnancy moderate activity of about 150 minutes a week, where nothing obstetric speaks against it",
    when=patient.pregnant,
    unless=any_problem(first_6_weeks_after_operation.present),
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    doses=(DoseRow(minutes_per_week=span(100, 150), sessions_per_week=span(3, 7)),),
    evidence=cite(exercise.ex_pregnancy_dose),
)

strength_training = Recommendation(
    id="regular-strength-training",
    title="Strength training of the major muscle groups on 2 or 3 days a week",
    when=patient.age >= 18,
    unless=_DOSED_ELSEWHERE,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING, Technique.LIGHT_RESISTANCE),
    doses=(DoseRow(sessions_per_week=span(2, 3), sets=span(1, 3), repetitions=span(8, 12)),),
    evidence=cite(exercise.ex_strength_dose, exercise.ex_general_who_adult, exercise.ex_lbp_acute_stay_active),
)

balance_from_65 = Recommendation(
    id="balance-training-from-65",
    title="From the age of 65 varied work that stresses balance and strength on at least 3 days a week",
    when=patient.age >= 65,
    unless=_NOTHING_MORE_FOR_NOW,
    offer=Therapy.BALANCE_TRAINING,
    doses=(DoseRow(sessions_per_week=span(3, 7)),),
    evidence=cite(exercise.ex_general_who_older, exercise.ex_lbp_acute_stay_active),
)

supervised_exercise_in_frailty = Recommendation(
    id="supervised-exercise-in-frailty",
    title="In frailty supervised exercise of several kinds, 3 times a week, at moderate effort",
    when=history.frailty,
    unless=any_problem(first_6_weeks_after_operation.present),
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    doses=(DoseRow(sessions_per_week=exactly(3), session_minutes=span(30, 45)),),
    evidence=cite(exercise.ex_frailty_dose),
)

# Mindfulness

short_practice = Recommendation(
    id="short-breathing-practice",
    title="With 60 minutes a week or less, one short breathing or guided practice a day instead of a full course",
    when=low_availability.present,
    offer=Therapy.BREATHING_PRACTICE,
    techniques=(Technique.SLOW_BREATHING, Technique.SHORT_GUIDED_MINDFULNESS),
    doses=(DoseRow(home_minutes_per_day=span(5, 8), home_days_per_week=span(5, 7), weeks=span(4, 8)),),
    evidence=cite(mindfulness.mb_breathing_short_dose, combination.co_sixty_minute_week),
)

# Eating

weight_from_65 = Recommendation(
    id="weight-management-from-65-with-obesity",
    title=(
        "From the age of 65 with obesity: at most a small energy deficit, at least 1000 to 1200 kcal eaten a day, with "
        "enough protein and strength work"
    ),
    when=older_with_obesity.present,
    offer=Therapy.WEIGHT_MANAGEMENT,
    doses=(DoseRow(energy_deficit_kcal_per_day=span(300, 500), weight_loss_kg_per_week=span("0.25", 1)),),
    evidence=cite(diet.dt_older_obese_protein, diet.dt_bmi_classes),
)

protein_from_65 = Recommendation(
    id="protein-from-65-with-obesity",
    title="From the age of 65 with obesity: at least 1 g of protein per kg a day while losing weight",
    when=older_with_obesity.present,
    unless=any_problem(acute_postoperative_pain.present),
    offer=Therapy.PROTEIN_INTAKE,
    doses=(DoseRow(protein_g_per_kg_per_day=span(1, "1.2")),),
    evidence=cite(diet.dt_older_obese_protein),
)

fluid_and_fibre_with_opioids = Recommendation(
    id="fluid-and-fibre-with-opioids",
    title="With an opioid: advice on fluid and fibre and a laxative check from the first day",
    when=medicine.opioid_current,
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.FIBRE_AND_FLUID,),
    evidence=cite(diet.dt_opioid_constipation),
)

balanced_eating_without_weight_goals = Recommendation(
    id="balanced-eating-without-weight-goals",
    title="Balanced, regular meals and no weight goal in pregnancy or with an eating disorder, now, suspected or past",
    when=any_of(
        patient.pregnant,
        history.eating_disorder_active,
        history.eating_disorder_suspected,
        history.eating_disorder_history,
    ),
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.BALANCED_EATING,),
    evidence=cite(
        diet.dt_pregnancy_no_weight_loss,
        diet.dt_eating_disorder_history,
        outcomes.gl_non_weight_alternative,
    ),
)

# Mindfulness, where the kind of pain has no statement of its own about it

mbsr_for_lasting_pain = Recommendation(
    id="mbsr-for-lasting-pain",
    title="An eight-week mindfulness-based stress reduction course for lasting pain: a small effect, of low certainty",
    when=all_of(
        problem.duration > weeks(12),
        problem.kind.is_one_of(
            PainProblemKind.SCIATICA,
            PainProblemKind.CERVICOGENIC_HEADACHE,
            PainProblemKind.SHOULDER_PAIN,
            PainProblemKind.OSTEOARTHRITIS,
        ),
    ),
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

CHAPTER = Chapter(
    name="every-pain",
    title="Every pain problem",
    rules=(
        regular_activity,
        activity_in_pregnancy,
        strength_training,
        balance_from_65,
        supervised_exercise_in_frailty,
        mbsr_for_lasting_pain,
        short_practice,
        weight_from_65,
        protein_from_65,
        fluid_and_fibre_with_opioids,
        balanced_eating_without_weight_goals,
    ),
)
