"""Referrals that go with a plan: age, clearance for exercise, falls, arthritis activity, nutrition and diet.

What such a referral holds back until it is answered stands beside it, as a contraindication of the same statement.
"""

from __future__ import annotations

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import acupuncture_safety, diet, exercise, outcomes
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem
from careplan.language.rules import Contraindication, Precaution, RedFlag
from careplan.rules.findings import rheumatoid_arthritis
from careplan.rules.patient import circumstance, history, measure, medicine, patient, symptom
from careplan.rules.red_flag_findings import disease_that_asks_for_clearance
from careplan.words import Effect, Urgency

# Age

# One statement says that the library plans for adults and withholds acupuncture under 16, the other refers everybody
# under 18. Nothing in the evidence gives doses for the young, so the whole plan waits for the paediatric service.
under_18 = RedFlag(
    id="under-18",
    title="Under 18: the evidence is about adults, so a paediatric service plans the care",
    when=patient.age < 18,
    urgency=Urgency.ROUTINE,
    effect=Effect.WITHHOLD_ALL,
    refer_to="paediatric pain or headache service",
    evidence=cite(acupuncture_safety.pers_children, acupuncture_safety.pers_child_scope),
)

# Exercise

# The two questionnaires differ on moderate work, so each keeps its own rule; vigorous work waits in both.
yes_on_readiness_questionnaire = RedFlag(
    id="yes-on-readiness-questionnaire",
    title="Any yes on a readiness questionnaire is followed up before moderate or vigorous exercise",
    when=any_of(
        history.parq_any_yes,
        symptom.exertional_chest_pain,
        symptom.syncope,
        history.uncontrolled_hypertension,
        circumstance.supervised_exercise_only_advice,
    ),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="clinician who can clear exercise",
    evidence=cite(exercise.ex_parq_screen),
)

clearance_before_exercise = RedFlag(
    id="clearance-before-exercise",
    title="Inactive with heart, metabolic or kidney disease, or with symptoms of it: clearance before exercise",
    when=any_of(
        all_of(history.inactive, disease_that_asks_for_clearance.present),
        symptom.exertional_chest_pain,
        symptom.syncope,
        symptom.unusual_breathlessness,
    ),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="clinician who can clear exercise",
    evidence=cite(exercise.ex_acsm_clearance_logic),
)

no_vigorous_exercise_before_clearance = Contraindication(
    id="no-vigorous-exercise-before-clearance",
    title="No vigorous exercise before a clinician has cleared it",
    when=any_of(
        history.parq_any_yes,
        symptom.exertional_chest_pain,
        symptom.syncope,
        symptom.unusual_breathlessness,
        history.uncontrolled_hypertension,
        circumstance.supervised_exercise_only_advice,
        all_of(history.inactive, disease_that_asks_for_clearance.present),
    ),
    excludes=(Technique.VIGOROUS_AEROBIC, Avoid.VIGOROUS_EXERCISE),
    until="a clinician has cleared it",
    evidence=cite(exercise.ex_parq_screen, exercise.ex_acsm_clearance_logic),
)

hip_pain_on_steroids = RedFlag(
    id="hip-pain-on-steroids",
    title="New hip or groin pain on corticosteroids is reviewed for osteonecrosis",
    when=all_of(medicine.systemic_corticosteroid, symptom.new_hip_or_groin_pain),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="treating clinician",
    evidence=cite(exercise.ex_ra_steroid_hip_pain),
)

no_weight_bearing_with_hip_pain_on_steroids = Contraindication(
    id="no-weight-bearing-with-hip-pain-on-steroids",
    title="No weight-bearing exercise with new hip or groin pain on corticosteroids",
    when=all_of(medicine.systemic_corticosteroid, symptom.new_hip_or_groin_pain),
    excludes=(Avoid.WEIGHT_BEARING_EXERCISE,),
    until="the hip has been reviewed",
    evidence=cite(exercise.ex_ra_steroid_hip_pain),
)

_FALLS = any_of(history.falls_history, symptom.balance_worry, history.frailty, measure.tug_seconds >= 12)

falls_assessment = RedFlag(
    id="falls-assessment",
    title="A fall, worry about balance, frailty or a slow Timed Up and Go leads to a falls assessment",
    when=_FALLS,
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="physical therapist",
    evidence=cite(exercise.ex_falls_positive),
)

no_unsupervised_standing_exercise = Precaution(
    id="no-unsupervised-standing-exercise",
    title="Supervised balance and strength work before any unsupervised standing exercise",
    when=_FALLS,
    avoid=(Avoid.UNSUPERVISED_EXERCISE,),
    evidence=cite(exercise.ex_falls_positive),
)

# Arthritis

active_rheumatoid_arthritis = RedFlag(
    id="active-rheumatoid-arthritis",
    title="Rheumatoid arthritis that is active or flaring goes to rheumatology before more pain treatment",
    when=all_of(
        any_problem(rheumatoid_arthritis.present),
        any_of(measure.cdai > 10, measure.das28 >= 3.2, history.ra_flare),
    ),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="rheumatology",
    evidence=cite(outcomes.oc_ra_refer),
)

# Nutrition

underweight = RedFlag(
    id="underweight",
    title="Underweight, or a tenth of body weight lost without trying: a dietitian, and a search for the cause",
    when=any_of(patient.bmi < 18.5, history.lost_a_tenth_of_body_weight),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.WEIGHT_MANAGEMENT,),
    refer_to="dietitian, and a clinician to look for the cause",
    evidence=cite(diet.dt_underweight),
)

no_restrictive_diet_when_underweight = Contraindication(
    id="no-restrictive-diet-when-underweight",
    title="No restrictive diet with severe nutritional risk",
    when=any_of(patient.bmi < 18.5, history.lost_a_tenth_of_body_weight),
    excludes=(Technique.ENERGY_DEFICIT, Avoid.RESTRICTIVE_DIET),
    evidence=cite(diet.dt_underweight),
)

eating_disorder = RedFlag(
    id="eating-disorder",
    title="An active or suspected eating disorder goes to an eating-disorder service",
    when=any_of(history.eating_disorder_active, history.eating_disorder_suspected),
    urgency=Urgency.WITHIN_1_WEEK,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.WEIGHT_MANAGEMENT,),
    refer_to="eating-disorder service",
    evidence=cite(diet.dt_eating_disorder_active),
)

no_weight_goals_in_eating_disorder = Contraindication(
    id="no-weight-goals-in-eating-disorder",
    title="No weight or calorie goals, fasting or elimination diets with an eating disorder",
    when=any_of(history.eating_disorder_active, history.eating_disorder_suspected),
    excludes=(Avoid.WEIGHT_GOALS, Avoid.RESTRICTIVE_DIET),
    evidence=cite(diet.dt_eating_disorder_active),
)

past_eating_disorder = RedFlag(
    id="past-eating-disorder",
    title="After an eating disorder, a dietitian is involved before any energy deficit",
    when=history.eating_disorder_history,
    urgency=Urgency.ROUTINE,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.WEIGHT_MANAGEMENT,),
    refer_to="dietitian",
    evidence=cite(diet.dt_eating_disorder_history),
)

no_weighing_after_eating_disorder = Contraindication(
    id="no-weighing-after-eating-disorder",
    title="Regular meals and other goals instead of weight goals, weighing and food logs after an eating disorder",
    when=history.eating_disorder_history,
    excludes=(Technique.ENERGY_DEFICIT, Avoid.WEIGHT_GOALS),
    until="a dietitian is involved",
    evidence=cite(diet.dt_eating_disorder_history),
)

_GLUCOSE_LOWERING = any_of(medicine.insulin, medicine.sulfonylurea, medicine.meglitinide)

# The energy deficit is the only technique of weight management, so the therapy waits as a whole.
glucose_lowering_before_deficit = RedFlag(
    id="glucose-lowering-before-deficit",
    title="On insulin, a sulfonylurea or a glinide, doses and monitoring are reviewed before any energy deficit",
    when=_GLUCOSE_LOWERING,
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.WEIGHT_MANAGEMENT,),
    refer_to="diabetes team",
    evidence=cite(diet.dt_insulin_su_deficit),
)

no_carbohydrate_cut_on_glucose_lowering = Contraindication(
    id="no-carbohydrate-cut-on-glucose-lowering",
    title="No carbohydrate cut on insulin, a sulfonylurea or a glinide",
    when=_GLUCOSE_LOWERING,
    excludes=(Technique.ENERGY_DEFICIT, Avoid.LOW_CARBOHYDRATE_DIET),
    until="the diabetes team has reviewed doses and monitoring",
    evidence=cite(diet.dt_insulin_su_deficit),
)

_FRAIL_WITH_KIDNEY_DISEASE = all_of(measure.egfr < 60, patient.age >= 65, any_of(history.frailty, history.sarcopenia))

protein_in_frail_kidney_disease = RedFlag(
    id="protein-in-frail-kidney-disease",
    title="In frail older people with kidney disease a renal dietitian sets the protein target",
    when=_FRAIL_WITH_KIDNEY_DISEASE,
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="renal dietitian",
    evidence=cite(diet.dt_ckd_older_frail_exception),
)

no_automatic_protein_target = Contraindication(
    id="no-automatic-protein-target",
    title="No automatic protein cap or target in frail older people with kidney disease",
    when=_FRAIL_WITH_KIDNEY_DISEASE,
    excludes=(Avoid.AUTOMATIC_PROTEIN_TARGET,),
    until="a renal dietitian has set it",
    evidence=cite(diet.dt_ckd_older_frail_exception),
)

_POTASSIUM_OR_FLUID = any_of(measure.egfr < 30, history.dialysis, history.heart_failure, history.hyperkalaemia)

potassium_and_fluid = RedFlag(
    id="potassium-and-fluid",
    title="Potassium, phosphate and fluid limits are checked in advanced kidney disease or heart failure",
    when=_POTASSIUM_OR_FLUID,
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="dietitian; the renal one in kidney disease, the heart-failure team in heart failure",
    evidence=cite(diet.dt_ckd_potassium_fluid),
)

no_high_potassium_portions = Contraindication(
    id="no-high-potassium-portions",
    title="No high-potassium portions or fluid goals in advanced kidney disease or heart failure",
    when=_POTASSIUM_OR_FLUID,
    excludes=(Avoid.HIGH_POTASSIUM_PORTIONS,),
    until="the limits are checked",
    evidence=cite(diet.dt_ckd_potassium_fluid),
)

vitamin_k_on_warfarin = RedFlag(
    id="vitamin-k-on-warfarin",
    title="On warfarin a planned change of diet needs an extra INR check",
    when=medicine.anticoagulant_warfarin,
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="anticoagulation service",
    evidence=cite(diet.dt_warfarin_vitamin_k),
)

steady_vitamin_k_on_warfarin = Precaution(
    id="steady-vitamin-k-on-warfarin",
    title="On warfarin, keep vitamin K intake steady rather than low",
    when=medicine.anticoagulant_warfarin,
    avoid=(Avoid.ABRUPT_VITAMIN_K_CHANGE,),
    evidence=cite(diet.dt_warfarin_vitamin_k),
)

CHAPTER = Chapter(
    name="red-flags-referrals",
    title="Referrals that go with a plan",
    rules=(
        under_18,
        yes_on_readiness_questionnaire,
        clearance_before_exercise,
        no_vigorous_exercise_before_clearance,
        hip_pain_on_steroids,
        no_weight_bearing_with_hip_pain_on_steroids,
        falls_assessment,
        no_unsupervised_standing_exercise,
        active_rheumatoid_arthritis,
        underweight,
        no_restrictive_diet_when_underweight,
        eating_disorder,
        no_weight_goals_in_eating_disorder,
        past_eating_disorder,
        no_weighing_after_eating_disorder,
        glucose_lowering_before_deficit,
        no_carbohydrate_cut_on_glucose_lowering,
        protein_in_frail_kidney_disease,
        no_automatic_protein_target,
        potassium_and_fluid,
        no_high_potassium_portions,
        vitamin_k_on_warfarin,
        steady_vitamin_k_on_warfarin,
    ),
)
