"""Weight in osteoarthritis of knee or hip: for whom, how fast, how far, and for whom not.

Guideline bodies start at a body mass index of 25 (NICE at 23 where lower ethnic thresholds apply). From the age of 65
the geriatric statement goes before them: weight is reduced only from 30, by the small deficit that is in the chapter on
every pain, and between 25 and 30 it is kept stable; the plan says so. No guideline asks for weight loss because of a
hand. The ethnic threshold of obesity, 27.5, decides nothing here: nothing is done for obesity that is not done for
overweight.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Therapy
from careplan.evidence import combination, diet, outcomes
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem
from careplan.language.doses import DoseRow, span
from careplan.language.rules import AdviceAgainst, Finding, Goal, Interaction, Precaution, Recommendation, Review
from careplan.rules.findings import hand_osteoarthritis, knee_osteoarthritis
from careplan.rules.osteoarthritis import lower_limb_osteoarthritis
from careplan.rules.patient import history, patient

# Findings

overweight = Finding(
    id="overweight",
    title="Body mass index of 25 or more, or of 23 or more where lower ethnic thresholds apply",
    when=any_of(patient.bmi >= 25, all_of(history.ethnicity_lower_bmi_threshold, patient.bmi >= 23)),
    evidence=cite(diet.dt_bmi_ethnic_thresholds, diet.dt_bmi_classes, diet.dt_oa_weight_loss_nice),
)

older_without_obesity = Finding(
    id="older-without-obesity",
    title="Aged 65 or over with a body mass index below 30",
    when=all_of(patient.age >= 65, patient.bmi < 30),
    evidence=cite(diet.dt_older_weight_loss_limit, diet.dt_older_obese_protein),
)

# What is offered

weight_loss_method = Recommendation(
    id="weight-loss-for-osteoarthritis-of-knee-or-hip",
    title="Half a kilogram to one a week by eating 500 to 750 kcal a day less, in a programme of 3 to 6 months",
    when=all_of(lower_limb_osteoarthritis.present, overweight.present, patient.age < 65),
    offer=Therapy.WEIGHT_MANAGEMENT,
    doses=(
        DoseRow(
            energy_deficit_kcal_per_day=span(500, 750),
            weight_loss_kg_per_week=span("0.5", 1),
            weeks=span(12, 26),
        ),
    ),
    evidence=cite(diet.dt_weight_method, diet.dt_oa_weight_loss_joint_scope, diet.dt_bmi_classes),
)

weight_loss_with_exercise = Recommendation(
    id="weight-loss-with-exercise-for-knee-osteoarthritis",
    title="Diet together with exercise, which relieves the knee more than either alone",
    when=all_of(knee_osteoarthritis.present, patient.bmi >= 27, patient.bmi <= 41),
    unless=older_without_obesity.present,
    offer=Therapy.WEIGHT_MANAGEMENT,
    evidence=cite(combination.co_knee_oa_diet_plus_exercise),
)

weight_loss_acr = Recommendation(
    id="weight-loss-for-osteoarthritis-of-knee-or-hip-us",
    title="ACR strongly recommends weight loss, of at least 5 percent, from a body mass index of 25",
    when=all_of(lower_limb_osteoarthritis.present, patient.bmi >= 25),
    unless=older_without_obesity.present,
    offer=Therapy.WEIGHT_MANAGEMENT,
    evidence=cite(diet.dt_oa_weight_loss_acr),
)

weight_loss_aaos = Recommendation(
    id="weight-loss-for-knee-osteoarthritis-aaos",
    title="AAOS advises weight loss for the knee from a body mass index of 25",
    when=all_of(knee_osteoarthritis.present, patient.bmi >= 25),
    unless=older_without_obesity.present,
    offer=Therapy.WEIGHT_MANAGEMENT,
    evidence=cite(diet.dt_oa_weight_loss_aaos_bmi25),
)

weight_loss_nice = Recommendation(
    id="weight-loss-for-osteoarthritis-of-knee-or-hip-uk",
    title="Explain that any loss of weight is likely to help, and that 10 percent is likely to help more than 5",
    when=all_of(lower_limb_osteoarthritis.present, overweight.present),
    unless=older_without_obesity.present,
    offer=Therapy.WEIGHT_MANAGEMENT,
    evidence=cite(diet.dt_oa_weight_loss_nice),
)

no_weight_target_for_hand = AdviceAgainst(
    id="no-weight-target-for-hand-osteoarthritis",
    title="No weight target because of a hand: guidelines advise weight loss for knee and hip, none for the hand",
    when=hand_osteoarthritis.present,
    against=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(diet.dt_oa_weight_loss_joint_scope),
)

stable_weight_from_65 = Precaution(
    id="stable-weight-from-65-in-osteoarthritis",
    title=(
        "From 65 with a body mass index of 25 to under 30 keep weight stable, by exercise and protein: a geriatric "
        "statement goes before the osteoarthritis guidelines that would start weight loss at 25"
    ),
    when=all_of(lower_limb_osteoarthritis.present, patient.age >= 65, patient.bmi.between(at_least=25, below=30)),
    evidence=cite(diet.dt_older_weight_loss_limit),
)

diet_beside_exercise = Interaction(
    id="diet-with-exercise-for-the-knee",
    title=(
        "For the knee plan diet and exercise together: over 18 months weight fell by 11.4 percent with both, 9.5 with "
        "diet and 2.0 with exercise, and pain and function were best with both"
    ),
    when=all_of(any_problem(knee_osteoarthritis.present), patient.bmi >= 27, patient.bmi <= 41),
    between=(Therapy.WEIGHT_MANAGEMENT, Therapy.STRUCTURED_EXERCISE),
    evidence=cite(combination.co_knee_oa_diet_plus_exercise),
)

# Reviews and goals

weight_review = Review(
    id="review-weight-in-osteoarthritis",
    title="Weight at 12 weeks and at 6 months, before anything is changed",
    when=all_of(lower_limb_osteoarthritis.present, overweight.present, patient.age < 65),
    measure="body weight",
    weeks=(12, 26),
    therapies=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(diet.dt_weight_method, outcomes.oc_review_schedule),
)

weight_for_function = Review(
    id="review-weight-lost-for-knee-function",
    title="About 7.7 percent of body weight lost (5.2 to 13.3) goes with a gain in knee function that matters",
    when=all_of(knee_osteoarthritis.present, patient.bmi > 28),
    measure="body weight lost, percent of the start",
    weeks=(18,),
    important_change=Decimal("7.7"),
    better="higher",
    therapies=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(diet.dt_oa_weight_minimal_function),
)

weight_steps = Goal(
    id="goal-weight-in-steps",
    title="Lose 3 percent of body weight by 12 weeks, 5 by 6 months and 10 by 12 to 18 months; 3 kept off is a gain",
    when=all_of(lower_limb_osteoarthritis.present, patient.bmi >= 25, patient.age < 65),
    unless=all_of(knee_osteoarthritis.present, patient.age >= 55, patient.bmi >= 27, patient.bmi <= 41),
    about="means",
    by_week=78,
    therapies=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(diet.dt_oa_weight_loss_acr, diet.dt_oa_weight_loss_nice, outcomes.gl_weight_example),
)

weight_steps_further = Goal(
    id="goal-weight-for-the-knee-from-55",
    title=(
        "Lose 3 percent of body weight by 12 weeks, 5 by 6 months and 10 to 20 by 18 months: the knee gains with each "
        "step"
    ),
    when=all_of(knee_osteoarthritis.present, patient.age >= 55, patient.bmi >= 27, patient.bmi <= 41),
    about="means",
    by_week=78,
    therapies=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(
        diet.dt_oa_weight_dose_response, combination.co_knee_oa_diet_plus_exercise, outcomes.gl_weight_example
    ),
)

CHAPTER = Chapter(
    name="osteoarthritis-weight",
    title="Weight in osteoarthritis",
    rules=(
        overweight,
        older_without_obesity,
        weight_loss_method,
        weight_loss_with_exercise,
        weight_loss_acr,
        weight_loss_aaos,
        weight_loss_nice,
        no_weight_target_for_hand,
        stable_weight_from_65,
        diet_beside_exercise,
        weight_review,
        weight_for_function,
        weight_steps,
        weight_steps_further,
    ),
)
