"""Safety of diet: whom not to ask to lose weight, which diets and foods to avoid, and what to check first."""

from __future__ import annotations

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import diet as ev
from careplan.evidence import outcomes
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, not_
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Contraindication, Precaution
from careplan.rules.findings import acute_postoperative_pain, any_pain_problem, on_an_anticoagulant
from careplan.rules.patient import circumstance, history, measure, medicine, patient

# Energy and weight

no_very_low_calorie_diet = Contraindication(
    id="diet-no-very-low-calorie-diet",
    title="Never a diet of 800 kcal a day or less; it belongs only in medically supervised care for a clear need",
    when=any_problem(any_pain_problem.present),
    excludes=(Avoid.VERY_LOW_CALORIE_DIET,),
    evidence=cite(ev.dt_very_low_calorie_limit),
)
no_deficit_at_normal_weight = Contraindication(
    id="diet-no-deficit-at-normal-weight",
    title=(
        "No weight-loss or energy-deficit target with a body mass index below 25, or below 23 where lower ethnic "
        "thresholds apply"
    ),
    when=any_of(patient.bmi < 23, all_of(patient.bmi < 25, not_(history.ethnicity_lower_bmi_threshold))),
    excludes=(Therapy.WEIGHT_MANAGEMENT, Technique.ENERGY_DEFICIT),
    evidence=cite(ev.dt_normal_bmi_no_deficit),
)
older_and_overweight = Precaution(
    id="diet-older-and-overweight",
    title=(
        "From 65 years with a body mass index of 25 to under 30 keep weight stable: exercise and protein before a "
        "weight-reducing diet"
    ),
    when=all_of(patient.age >= 65, patient.bmi.between(at_least=25, below=30)),
    about=(Therapy.WEIGHT_MANAGEMENT,),
    evidence=cite(ev.dt_older_weight_loss_limit),
)
no_weight_loss_in_pregnancy = Contraindication(
    id="diet-pregnancy",
    title="No weight loss, fasting or elimination diets in pregnancy; balanced eating with maternity or dietetic care",
    when=patient.pregnant,
    excludes=(Therapy.WEIGHT_MANAGEMENT, Avoid.RESTRICTIVE_DIET),
    until="the pregnancy is over",
    evidence=cite(ev.dt_pregnancy_no_weight_loss),
)
breastfeeding = Contraindication(
    id="diet-breastfeeding",
    title=(
        "While breastfeeding no fasting, very-low-calorie or elimination diet without dietetic advice; gradual "
        "weight loss is acceptable"
    ),
    when=history.breastfeeding,
    excludes=(Avoid.RESTRICTIVE_DIET, Avoid.VERY_LOW_CALORIE_DIET),
    evidence=cite(ev.dt_breastfeeding_gradual),
)
no_deficit_after_surgery = Contraindication(
    id="diet-no-deficit-after-surgery",
    title="No weight-loss target in the first 12 weeks after major surgery; it may restart at the surgical review",
    when=acute_postoperative_pain.present,
    excludes=(Therapy.WEIGHT_MANAGEMENT, Technique.ENERGY_DEFICIT),
    until="the surgical review agrees",
    evidence=cite(ev.dt_postop_no_deficit),
)
no_weight_goals = Contraindication(
    id="diet-no-weight-goals",
    title=(
        "With an eating disorder now, suspected or in the past, in pregnancy or underweight set goals of strength, "
        "walking, sleep, regular meals or function, never of weight"
    ),
    when=any_of(
        history.eating_disorder_history,
        history.eating_disorder_active,
        history.eating_disorder_suspected,
        patient.pregnant,
        patient.bmi < 18.5,
    ),
    excludes=(Avoid.WEIGHT_GOALS,),
    evidence=cite(outcomes.gl_non_weight_alternative),
)

# Kinds of diet and food

no_low_carbohydrate_on_sglt2 = Contraindication(
    id="diet-sglt2-low-carbohydrate",
    title="No ketogenic, very-low-carbohydrate or fasting diet with an SGLT2 inhibitor, because of ketoacidosis",
    when=medicine.sglt2_inhibitor,
    excludes=(Avoid.LOW_CARBOHYDRATE_DIET, Avoid.RESTRICTIVE_DIET),
    evidence=cite(ev.dt_sglt2_low_carb),
)
coeliac_disease = Contraindication(
    id="diet-coeliac-disease",
    title="In coeliac disease no wheat, barley or rye: rice, maize, quinoa, buckwheat or certified oats instead",
    when=history.coeliac_disease,
    excludes=(Avoid.WHEAT_BARLEY_RYE,),
    evidence=cite(ev.dt_coeliac),
)
food_allergy = Contraindication(
    id="diet-food-allergy",
    title=(
        "Leave declared allergens out of every recommendation and name a substitute: seeds for nuts, algal omega-3 "
        "or flax for fish, fortified alternatives for dairy"
    ),
    when=any_of(history.food_allergy, history.nut_allergy, history.fish_allergy, history.lactose_intolerance),
    excludes=(Avoid.DECLARED_ALLERGEN,),
    evidence=cite(ev.dt_food_allergy),
)
gout = Precaution(
    id="diet-gout",
    title=(
        "In gout limit alcohol, purine-rich meat and seafood and high-fructose syrup, add no vitamin C, and do not "
        "fast; support gradual weight loss, and no omega-3 from sardines, anchovies or shellfish"
    ),
    when=history.gout,
    about=(Therapy.HEALTHY_EATING, Therapy.WEIGHT_MANAGEMENT),
    avoid=(Avoid.PURINE_RICH_FOOD, Avoid.RESTRICTIVE_DIET),
    evidence=cite(ev.dt_gout),
)
omega3_supplements = Precaution(
    id="diet-omega3-supplements",
    title=(
        "Ask a clinician before omega-3 supplements with atrial fibrillation, an anticoagulant or antiplatelet drug "
        "or planned surgery, more so above 1 g a day; algal sources with fish allergy"
    ),
    when=any_of(
        history.atrial_fibrillation,
        on_an_anticoagulant.present,
        medicine.antiplatelet,
        circumstance.preoperative,
        history.fish_allergy,
    ),
    about=(Therapy.HEALTHY_EATING,),
    avoid=(Avoid.OMEGA3_SUPPLEMENT,),
    evidence=cite(ev.dt_omega3_cautions),
)
protein_in_kidney_disease = Precaution(
    id="diet-protein-in-kidney-disease",
    title=(
        "With an eGFR below 60 and no dialysis keep protein near 0.8 g per kg a day and never above 1.3; higher "
        "targets need a renal dietitian"
    ),
    when=all_of(measure.egfr < 60, not_(history.dialysis)),
    about=(Therapy.PROTEIN_INTAKE,),
    limits=(Limit(on=Therapy.PROTEIN_INTAKE, most=Dose(protein_g_per_kg_per_day=at_most("1.3"))),),
    avoid=(Avoid.PROTEIN_ABOVE_LIMIT,),
    evidence=cite(ev.dt_ckd_protein_cap),
)
alcohol = Precaution(
    id="diet-alcohol-and-medicines",
    title=(
        "No alcohol with opioids or sedatives; with methotrexate or regular paracetamol only within limits agreed "
        "with the prescriber"
    ),
    when=any_of(medicine.opioid_current, medicine.sedative, medicine.methotrexate, medicine.paracetamol_regular),
    about=(Therapy.HEALTHY_EATING,),
    avoid=(Avoid.ALCOHOL,),
    evidence=cite(ev.dt_alcohol_interactions),
)
opioid_constipation = Precaution(
    id="diet-opioid-constipation",
    title=(
        "With opioids advise fluid and fibre and check for a laxative from the first day; after bowel surgery hold "
        "high-fibre advice until the surgical team agrees"
    ),
    when=medicine.opioid_current,
    about=(Therapy.HEALTHY_EATING,),
    evidence=cite(ev.dt_opioid_constipation),
)

CHAPTER = Chapter(
    name="diet-safety",
    title="Safety of diet",
    rules=(
        no_very_low_calorie_diet,
        no_deficit_at_normal_weight,
        older_and_overweight,
        no_weight_loss_in_pregnancy,
        breastfeeding,
        no_deficit_after_surgery,
        no_weight_goals,
        no_low_carbohydrate_on_sglt2,
        coeliac_disease,
        food_allergy,
        gout,
        omega3_supplements,
        protein_in_kidney_disease,
        alcohol,
        opioid_constipation,
    ),
)
