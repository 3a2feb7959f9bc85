"""Diet: patterns, energy and protein, weight loss, headache diets, and what limits them."""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

dt_bmi_classes = Statement(
    id="dt_bmi_classes",
    modality="diet",
    topic="threshold",
    text=(
        "Class BMI as healthy 18.5-24.9, overweight 25-29.9, obesity I 30-34.9, II 35-39.9 and III 40 or more "
        "kg/m2, so 25.0 counts as overweight and 30.0 as obesity."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg189),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
    exact={"threshold": {"measure": "bmi", "overweight_min": 25.0, "obesity_min": 30.0, "underweight_below": 18.5}},
)

dt_bmi_ethnic_thresholds = Statement(
    id="dt_bmi_ethnic_thresholds",
    modality="diet",
    topic="threshold",
    text=(
        "For people of South Asian, Chinese, other Asian, Middle Eastern, Black African or African-Caribbean "
        "background use 23 kg/m2 for increased risk (overweight) and 27.5 kg/m2 for high risk (obesity)."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg189),
    verified=Verified.PAGE,
    note="Middle Eastern background and the class names come from the 2022 revision (memory).",
    applies_to=("any_pain_problem", "ethnicity_lower_bmi_threshold"),
    exact={
        "when": "ethnicity_lower_bmi_threshold",
        "threshold": {"measure": "bmi", "increased_risk_min": 23.0, "high_risk_min": 27.5},
    },
)

dt_oa_weight_loss_aaos_bmi25 = Statement(
    id="dt_oa_weight_loss_aaos_bmi25",
    modality="diet",
    topic="indication",
    text=(
        "AAOS (2013, kept in summaries of 2021) advises weight loss for symptomatic knee osteoarthritis with BMI "
        "of 25 or more."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.aaos_knee_2013, sources.aaos_knee_2021, sources.oa_cpg_comparison_2022),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "bmi"),
    conflict_group="weight_loss_threshold",
    exact={"when": {"fact": "bmi", "op": ">=", "value": 25}},
)

dt_oa_weight_loss_acr = Statement(
    id="dt_oa_weight_loss_acr",
    modality="diet",
    topic="indication",
    text=(
        "ACR 2019 strongly recommends weight loss for people with knee or hip osteoarthritis who are overweight "
        "or obese, with meaningful benefit from a loss of at least 5% of body weight."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acr_oa_2019, sources.lim_weight_cpg_2022),
    verified=Verified.PAGE,
    note="Strong rating confirmed; a review confirms that two guidelines specify at least 5%.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "bmi"),
    conflict_group="weight_loss_threshold",
    exact={"when": {"fact": "bmi", "op": ">=", "value": 25}, "dose": {"target": {"weight_loss_percent": (5, 10)}}},
)

dt_oa_weight_loss_nice = Statement(
    id="dt_oa_weight_loss_nice",
    modality="diet",
    topic="dose",
    text=(
        "NICE NG226 tells clinicians to explain that any weight loss is likely to help people with osteoarthritis "
        "living with overweight or obesity and that 10% is likely to help more than 5%."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    note="Summary text gives 10% as the example of greater benefit; the 5% comparator is from memory.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "bmi", "ethnicity_lower_bmi_threshold"),
    conflict_group="weight_loss_threshold",
    exact={
        "when": {
            "any_of": (
                {"fact": "bmi", "op": ">=", "value": 25},
                {"all_of": ("ethnicity_lower_bmi_threshold", {"fact": "bmi", "op": ">=", "value": 23})},
            )
        },
        "dose": {"target": {"weight_loss_percent": (5, 10)}},
    },
)

dt_oa_weight_loss_joint_scope = Statement(
    id="dt_oa_weight_loss_joint_scope",
    modality="diet",
    topic="indication",
    text=(
        "Of 15 osteoarthritis guidelines, weight loss is advised for the knee by 12 of 13 and the hip by 10 of 11 "
        "but for the hand by 0 of 4."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.lim_weight_cpg_2022),
    verified=Verified.ABSTRACT,
    note=(
        "Do not issue a weight-loss target for isolated hand osteoarthritis. OARSI makes diet an optional part of "
        "core care for the knee only."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
)

dt_oa_weight_dose_response = Statement(
    id="dt_oa_weight_dose_response",
    modality="diet",
    topic="dose",
    text=(
        "In IDEA (BMI 27-41, age 55 or over) benefit rose with each step of loss, from under 5% through 5-10% and "
        "10-20% to over 20%, and 10-19.9% was clearly better than less."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.messier_2018),
    verified=Verified.ABSTRACT,
    applies_to=("knee_osteoarthritis", "bmi", "age_years"),
    exact={
        "when": {
            "all_of": (
                {"fact": "bmi", "op": ">=", "value": 27},
                {"fact": "bmi", "op": "<=", "value": 41},
                {"fact": "age_years", "op": ">=", "value": 55},
            )
        },
        "dose": {"weeks": (78, 78), "target": {"weight_loss_percent": (10, 20)}},
    },
)

dt_oa_weight_minimal_function = Statement(
    id="dt_oa_weight_minimal_function",
    modality="diet",
    topic="threshold",
    text=(
        "In 1383 people on an 18-week programme about 7.7% (95% CI 5.2-13.3) body-weight loss was needed for a "
        "minimally important gain in knee function."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.atukorala_2016),
    verified=Verified.ABSTRACT,
    note=(
        "Programme for people with BMI above 28 that began with a supervised very-low-calorie phase; completers only."
    ),
    applies_to=("knee_osteoarthritis", "bmi"),
    exact={
        "when": {"fact": "bmi", "op": ">", "value": 28},
        "threshold": {"measure": "weight_loss_percent", "mcii_function": 7.7},
    },
)

dt_weight_method = Statement(
    id="dt_weight_method",
    modality="diet",
    topic="dose",
    text=(
        "Aim for 0.5-1 kg a week through a 500-750 kcal daily deficit (600 in UK guidance) inside a lifestyle "
        "programme of at least 3 months, better 6, with diet, activity and behaviour change, reviewed at 12 "
        "weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.nice_lwm_2014, sources.aha_acc_tos_2013, sources.nice_cg189, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "Deficit confirmed in US (500 or 750 kcal, programme of 6 months or more) and UK guidance (600 kcal); the "
        "weekly rate is from memory. From age 65 use dt_older_obese_protein and dt_older_weight_loss_limit "
        "instead."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "bmi", "ethnicity_lower_bmi_threshold"),
    exact={
        "when": {
            "any_of": (
                {"fact": "bmi", "op": ">=", "value": 25},
                {"all_of": ("ethnicity_lower_bmi_threshold", {"fact": "bmi", "op": ">=", "value": 23})},
            )
        },
        "dose": {"weeks": (12, 26), "target": {"kg_per_week": (0.5, 1.0), "energy_deficit_kcal_per_day": (500, 750)}},
    },
)

dt_very_low_calorie_limit = Statement(
    id="dt_very_low_calorie_limit",
    modality="diet",
    topic="contraindication",
    text=(
        "Never set a diet of 800 kcal a day or less; very-low-calorie diets belong only in medically supervised "
        "care for a clear need."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.HIGH,
    sources=cite(sources.aha_acc_tos_2013, sources.nice_cg189),
    verified=Verified.PAGE,
    note="US guidance says below 800, UK guidance 800 or less. For older people ESPEN asks for at least 1000 kcal.",
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {"measure": "energy_intake_kcal_per_day", "exclude_at_or_below": 800},
        "action": "exclude_technique",
        "target": ("very_low_calorie_diet",),
    },
)

dt_normal_bmi_no_deficit = Statement(
    id="dt_normal_bmi_no_deficit",
    modality="diet",
    topic="contraindication",
    text=(
        "Do not set weight-loss or energy-deficit targets when BMI is below 25 (below 23 where lower ethnic "
        "thresholds apply)."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg189, sources.nice_ng226),
    verified=Verified.PAGE,
    note=(
        "Inference: the guidance sets weight targets only for overweight and obesity and the class limits are "
        "confirmed; no source states the prohibition itself."
    ),
    applies_to=("any_pain_problem", "bmi", "ethnicity_lower_bmi_threshold"),
    exact={
        "when": {
            "any_of": (
                {"fact": "bmi", "op": "<", "value": 23},
                {
                    "all_of": (
                        {"fact": "bmi", "op": "<", "value": 25},
                        {"fact": "ethnicity_lower_bmi_threshold", "op": "==", "value": False},
                    )
                },
            )
        },
        "action": "exclude_technique",
        "target": ("weight_loss_target", "energy_deficit"),
    },
)

dt_underweight = Statement(
    id="dt_underweight",
    modality="diet",
    topic="contraindication",
    text=(
        "BMI below 18.5, or weight loss above 10-15% in 6 months, marks severe nutritional risk: no restrictive "
        "diet, refer to a dietitian and look for a cause."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.espen_surgery),
    verified=Verified.PAGE,
    note=(
        "Either criterion; also NRS above 5, SGA grade C or albumin below 30 g/L. The source says more than "
        "10-15%; the rule includes 10% itself."
    ),
    applies_to=("any_pain_problem", "bmi", "unintentional_weight_loss_percent_6mo"),
    exact={
        "when": {
            "any_of": (
                {"fact": "bmi", "op": "<", "value": 18.5},
                {"fact": "unintentional_weight_loss_percent_6mo", "op": ">=", "value": 10},
            )
        },
        "action": "refer_dietitian",
        "target": ("restrictive_diet", "energy_deficit", "weight_loss_target"),
        "also_refer": "refer_clinician",
        "urgency": "within_2_weeks",
    },
)

dt_older_weight_loss_limit = Statement(
    id="dt_older_weight_loss_limit",
    modality="diet",
    topic="precaution",
    text=(
        "ESPEN advises that in older people weight-reducing diets be considered only for obesity with "
        "weight-related health problems and combined with exercise, so overweight older adults should stay "
        "weight-stable."
    ),
    jurisdictions=(Jurisdiction.EU,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.espen_geriatrics),
    verified=Verified.ABSTRACT,
    note=(
        "Conflicts with BMI 25 thresholds in osteoarthritis guidance; for age 65+ with BMI 25-29.9 prefer "
        "exercise, protein and weight stability. All criteria must hold. ESPEN grades it a good practice point "
        "(memory)."
    ),
    applies_to=("any_pain_problem", "age_years", "bmi"),
    conflict_group="weight_loss_threshold",
    exact={
        "when": {
            "all_of": (
                {"fact": "age_years", "op": ">=", "value": 65},
                {"fact": "bmi", "op": ">=", "value": 25},
                {"fact": "bmi", "op": "<", "value": 30},
            )
        },
        "action": "limit_dose",
        "target": ("weight_loss_target",),
    },
)

dt_older_obese_protein = Statement(
    id="dt_older_obese_protein",
    modality="diet",
    topic="dose",
    text=(
        "When an older person with obesity does lose weight keep the deficit to about 500 kcal a day with at "
        "least 1000-1200 kcal eaten, protein at least 1 g/kg and resistance exercise 2 or more times a week to "
        "protect muscle."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.espen_geriatrics),
    verified=Verified.PAGE,
    note=(
        "Confirmed in a summary of the ESPEN guideline (deficit, energy floor, protein, loss of 0.25-1 kg a week, "
        "5-10% over 6 months or more); the lower deficit of 300 kcal and the protein upper end are consensus."
    ),
    applies_to=("any_pain_problem", "age_years", "bmi"),
    exact={
        "when": {"all_of": ({"fact": "age_years", "op": ">=", "value": 65}, {"fact": "bmi", "op": ">=", "value": 30})},
        "dose": {
            "target": {
                "energy_deficit_kcal_per_day": (300, 500),
                "min_kcal_per_day": 1000,
                "kg_per_week": (0.25, 1.0),
                "protein_g_per_kg_day": (1.0, 1.2),
            }
        },
    },
)

dt_eating_disorder_active = Statement(
    id="dt_eating_disorder_active",
    modality="diet",
    topic="contraindication",
    text=(
        "With an active or suspected eating disorder exclude weight targets, calorie goals, fasting and "
        "elimination diets and refer to an eating-disorder service."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng69, sources.restrictive_diet_2022, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "NICE: refer a suspected eating disorder immediately to a community eating-disorder service; severe "
        "physical compromise is an emergency admission."
    ),
    applies_to=("any_pain_problem", "eating_disorder_active", "eating_disorder_suspected"),
    exact={
        "when": {"any_of": ("eating_disorder_active", "eating_disorder_suspected")},
        "action": "refer_eating_disorder_service",
        "target": ("weight_loss_target", "calorie_goal", "fasting", "elimination_diet"),
        "urgency": "within_1_week",
    },
)

dt_eating_disorder_history = Statement(
    id="dt_eating_disorder_history",
    modality="diet",
    topic="precaution",
    text=(
        "With a past eating disorder replace numeric weight goals, weighing and food logs by regular meals and "
        "non-weight goals, and involve a dietitian before any energy deficit even when BMI is 30 or more."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(
        sources.nice_ng69, sources.diet_prescription_ed_risk, sources.restrictive_diet_2022, sources.diet_practice
    ),
    verified=Verified.PAGE,
    note=(
        "Direct evidence for past disorders was not found. NICE says weight loss should not be attempted during "
        "treatment of binge eating because dieting triggers it, and clinician education describes harm from "
        "weight targets and food tracking; extending this to people in remission is consensus."
    ),
    applies_to=("any_pain_problem", "eating_disorder_history"),
    exact={
        "when": "eating_disorder_history",
        "action": "refer_dietitian",
        "target": ("weight_loss_target", "weighing", "food_log", "energy_deficit"),
        "urgency": "routine",
    },
)

dt_pregnancy_no_weight_loss = Statement(
    id="dt_pregnancy_no_weight_loss",
    modality="diet",
    topic="contraindication",
    text=(
        "Do not prescribe weight loss, fasting or elimination diets in pregnancy; offer balanced eating and refer "
        "to maternity or dietetic care."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ph27, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "NICE (UK) says dieting in pregnancy may harm the unborn child; a later review judged supervised "
        "healthy-diet programmes safe, so supervised advice on gain is acceptable but a deficit target is not. "
        "Fasting and elimination wording is practice consensus."
    ),
    applies_to=("any_pain_problem", "pregnancy"),
    exact={
        "when": "pregnancy",
        "action": "exclude_technique",
        "target": ("weight_loss_target", "fasting", "elimination_diet"),
    },
)

dt_breastfeeding_gradual = Statement(
    id="dt_breastfeeding_gradual",
    modality="diet",
    topic="precaution",
    text=(
        "While breastfeeding, gradual weight loss with healthy eating and activity is acceptable, but set no "
        "fasting, very-low-calorie or elimination diet without dietetic advice."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ph27, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "Split from dt_pregnancy_no_weight_loss: NICE says physical activity and gradual loss do not harm "
        "breastfeeding (read in reports of the guidance); the exclusions are consensus."
    ),
    applies_to=("any_pain_problem", "breastfeeding"),
    exact={
        "when": "breastfeeding",
        "action": "exclude_technique",
        "target": ("fasting", "very_low_calorie_diet", "elimination_diet"),
    },
)

dt_insulin_su_deficit = Statement(
    id="dt_insulin_su_deficit",
    modality="diet",
    topic="interaction",
    text=(
        "Before any energy deficit or carbohydrate cut in a person using insulin, a sulfonylurea or a glinide, "
        "have the diabetes team review doses and glucose monitoring because hypoglycaemia risk rises."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.murdoch_lowcarb_2019, sources.ada_soc, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "UK practice guidance reduces or stops sulfonylureas and glinides and cuts insulin by 30-50% on "
        "carbohydrate restriction; insulin is never stopped where deficiency is possible."
    ),
    applies_to=("any_pain_problem", "insulin", "sulfonylurea", "meglitinide"),
    exact={
        "when": {"any_of": ("insulin", "sulfonylurea", "meglitinide")},
        "action": "refer_diabetes_team",
        "target": ("energy_deficit", "carbohydrate_cut"),
        "urgency": "within_2_weeks",
    },
)

dt_sglt2_low_carb = Statement(
    id="dt_sglt2_low_carb",
    modality="diet",
    topic="contraindication",
    text=(
        "Do not combine ketogenic, very-low-carbohydrate or fasting diets with an SGLT2 inhibitor because of "
        "ketoacidosis risk."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sglt2_diet_2023, sources.murdoch_lowcarb_2019, sources.ada_soc),
    verified=Verified.ABSTRACT,
    note=(
        "The review names low-carbohydrate and ketogenic diets, prolonged fasting, dehydration and excess alcohol "
        "as triggers; ADA wording is caution rather than prohibition."
    ),
    applies_to=("any_pain_problem", "sglt2_inhibitor"),
    exact={
        "when": "sglt2_inhibitor",
        "action": "exclude_technique",
        "target": ("ketogenic_diet", "very_low_carbohydrate_diet", "fasting"),
    },
)

dt_postop_protein = Statement(
    id="dt_postop_protein",
    modality="diet",
    topic="dose",
    text=(
        "After surgery aim for about 1.5 g protein per kg ideal body weight and 25-30 kcal/kg a day, shared "
        "across meals, with oral supplements if intake falls short."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.espen_surgery, sources.older_protein_2019),
    verified=Verified.PAGE,
    note="Figures confirmed in secondary summaries of ESPEN; older people with acute illness 1.2-1.5 g/kg.",
    applies_to=("acute_postoperative_pain",),
    exact={"dose": {"target": {"protein_g_per_kg_day": (1.2, 1.5), "kcal_per_kg_day": (25, 30)}}},
)

dt_postop_early_oral = Statement(
    id="dt_postop_early_oral",
    modality="diet",
    topic="sequence",
    text=(
        "Resume oral food and fluids within hours of most operations, adapted to tolerance and to the procedure, "
        "with special care in older patients."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.HIGH,
    sources=cite(sources.espen_surgery),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain",),
)

dt_postop_no_deficit = Statement(
    id="dt_postop_no_deficit",
    modality="diet",
    topic="contraindication",
    text=(
        "Suspend weight-loss targets during the first 6-12 weeks after major surgery and restart them at the "
        "surgical review."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.diet_practice, sources.espen_surgery),
    verified=Verified.ABSTRACT,
    note=(
        "ESPEN warns of underfeeding after major surgery and asks for full energy and protein; the 6-12 week "
        "pause is consensus and meant for major surgery. May be lifted from week 6 if the surgical review agrees."
    ),
    applies_to=("acute_postoperative_pain", "weeks_since_surgery"),
    exact={
        "when": {"fact": "weeks_since_surgery", "op": "<", "value": 12},
        "action": "exclude_technique",
        "target": ("weight_loss_target", "energy_deficit"),
    },
)

dt_opioid_constipation = Statement(
    id="dt_opioid_constipation",
    modality="diet",
    topic="indication",
    text=(
        "With opioids add fluid and fibre advice and a laxative check from the first day, and hold high-fibre "
        "advice after bowel surgery until the surgical team agrees."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.rnao_pain_2013, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "Fluid, usual fibre, softener and stimulant laxative confirmed; the limit after bowel surgery is "
        "consensus. Bulk-forming fibre supplements do not replace a laxative."
    ),
    applies_to=("any_pain_problem", "opioid_current"),
    exact={"when": "opioid_current", "action": "caution"},
)

dt_ckd_protein_cap = Statement(
    id="dt_ckd_protein_cap",
    modality="diet",
    topic="precaution",
    text=(
        "In CKD G3-G5 keep protein near 0.8 g/kg a day and avoid more than 1.3 g/kg a day when progression risk "
        "is present, so higher postoperative or sarcopenia protein targets need renal dietetic input."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.kdigo_ckd_2024, sources.kdoqi_nutrition_2020),
    verified=Verified.PAGE,
    note=(
        "eGFR of exactly 60 is outside G3 (G3a is 45-59). Not for people on dialysis, whose target is 1.0-1.2 "
        "g/kg (KDOQI). Never go below 0.8 g/kg without renal supervision."
    ),
    applies_to=("any_pain_problem", "egfr", "dialysis"),
    conflict_group="protein_ckd",
    exact={
        "when": {
            "all_of": ({"fact": "egfr", "op": "<", "value": 60}, {"fact": "dialysis", "op": "==", "value": False})
        },
        "action": "limit_dose",
        "target": ("protein_above_1_3_g_per_kg",),
    },
)

dt_ckd_older_frail_exception = Statement(
    id="dt_ckd_older_frail_exception",
    modality="diet",
    topic="interaction",
    text=(
        "KDIGO lets older adults with frailty or sarcopenia be considered for higher protein and energy targets, "
        "so neither cap nor target should be automatic in this group."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.kdigo_ckd_2024),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "egfr", "age_years", "frailty", "sarcopenia"),
    conflict_group="protein_ckd",
    exact={
        "when": {
            "all_of": (
                {"fact": "egfr", "op": "<", "value": 60},
                {"fact": "age_years", "op": ">=", "value": 65},
                {"any_of": ("frailty", "sarcopenia")},
            )
        },
        "action": "refer_renal_dietitian",
        "target": ("automatic_protein_target",),
        "urgency": "routine",
    },
)

dt_ckd_potassium_fluid = Statement(
    id="dt_ckd_potassium_fluid",
    modality="diet",
    topic="precaution",
    text=(
        "Check potassium, phosphate and fluid limits before advising Mediterranean portions of nuts, pulses and "
        "fruit or a 2-litre fluid goal in advanced CKD or heart failure."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.kdoqi_nutrition_2020, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "KDOQI: adjust potassium and phosphate to keep serum values normal in CKD 3-5 and dialysis. The eGFR "
        "limit of 30 is consensus. Renal dietitian in kidney disease, heart-failure team in heart failure; fluid "
        "limits are from memory."
    ),
    applies_to=("any_pain_problem", "egfr", "heart_failure", "hyperkalaemia", "dialysis"),
    exact={
        "when": {"any_of": ({"fact": "egfr", "op": "<", "value": 30}, "dialysis", "heart_failure", "hyperkalaemia")},
        "action": "refer_dietitian",
        "target": ("high_potassium_portions", "fluid_goal"),
        "urgency": "routine",
    },
)

dt_ra_mediterranean_acr = Statement(
    id="dt_ra_mediterranean_acr",
    modality="diet",
    topic="indication",
    text=(
        "ACR 2022 conditionally recommends a Mediterranean-style diet (vegetables, fruit, whole grains, nuts, "
        "seeds, olive oil, moderate low-fat dairy and fish, little sugar, salt and highly processed food) for "
        "rheumatoid arthritis."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.PAGE,
    applies_to=("rheumatoid_arthritis",),
    conflict_group="ra_diet",
)

dt_ra_diet_nice = Statement(
    id="dt_ra_diet_nice",
    modality="diet",
    topic="indication",
    text=(
        "NICE says there is no strong evidence that diet helps rheumatoid arthritis but people may be encouraged "
        "to follow Mediterranean principles."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.nice_ng100),
    verified=Verified.PAGE,
    applies_to=("rheumatoid_arthritis",),
    conflict_group="ra_diet",
)

dt_ra_other_diets_supplements_against = Statement(
    id="dt_ra_other_diets_supplements_against",
    modality="diet",
    topic="contraindication",
    text=(
        "ACR 2022 conditionally recommends against other formally defined diets and against dietary supplements "
        "for rheumatoid arthritis outcomes."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.AGAINST_CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.PAGE,
    applies_to=("rheumatoid_arthritis",),
    conflict_group="ra_omega3",
    exact={"action": "caution", "target": ("other_formal_diet", "dietary_supplement")},
)

dt_ra_omega3_dose = Statement(
    id="dt_ra_omega3_dose",
    modality="diet",
    topic="dose",
    text=(
        "Pooled trials of at least 2.7 g a day of omega-3 for more than 3 months reduced NSAID use (SMD -0.52) "
        "but not tender or swollen joint counts."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.lee_omega3_ra_2012),
    verified=Verified.ABSTRACT,
    applies_to=("rheumatoid_arthritis",),
    conflict_group="ra_omega3",
    exact={"dose": {"weeks": (13, 26), "target": {"omega3_g_per_day": (2.7, 3.0)}}},
)

dt_omega3_cautions = Statement(
    id="dt_omega3_cautions",
    modality="diet",
    topic="precaution",
    text=(
        "Ask a clinician before omega-3 supplements with atrial fibrillation, anticoagulants or planned surgery, "
        "because trials above 1 g a day raised atrial fibrillation risk (HR 1.49 versus 1.12 at 1 g or less), and "
        "use algal sources with fish allergy or a vegan diet."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.gencer_omega3_af_2021, sources.diet_practice),
    verified=Verified.ABSTRACT,
    note=(
        "Atrial fibrillation figures confirmed (seven trials, 81,210 people); bleeding, surgery and algal advice "
        "from memory. The risk rise above 1 g a day concerns everyone, so supplements at the 2.7 g dose of "
        "dt_ra_omega3_dose need a prescriber. Omega-3 from food was not linked to atrial fibrillation."
    ),
    applies_to=(
        "any_pain_problem",
        "atrial_fibrillation",
        "anticoagulant_warfarin",
        "anticoagulant_doac",
        "anticoagulant_heparin",
        "antiplatelet",
        "preoperative",
        "fish_allergy",
    ),
    exact={
        "when": {
            "any_of": (
                "atrial_fibrillation",
                "anticoagulant_warfarin",
                "anticoagulant_doac",
                "anticoagulant_heparin",
                "antiplatelet",
                "preoperative",
                "fish_allergy",
            )
        },
        "threshold": {"measure": "omega3_supplement_g_day", "caution_above": 1},
        "action": "caution",
        "target": ("omega3_supplement",),
    },
)

dt_warfarin_vitamin_k = Statement(
    id="dt_warfarin_vitamin_k",
    modality="diet",
    topic="interaction",
    text=(
        "With warfarin keep vitamin K intake steady rather than low: about 400 g of greens at one meal (700-1500 "
        "mcg) can shift INR, portions under 100 g hardly do, and a planned diet change needs an extra INR check."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.violi_2016, sources.johnson_2005),
    verified=Verified.ABSTRACT,
    note="Applies to vitamin K antagonists, not to direct oral anticoagulants.",
    applies_to=("any_pain_problem", "anticoagulant_warfarin"),
    exact={
        "when": "anticoagulant_warfarin",
        "action": "refer_anticoagulation_service",
        "target": ("abrupt_vitamin_k_change",),
        "urgency": "routine",
    },
)

dt_coeliac = Statement(
    id="dt_coeliac",
    modality="diet",
    topic="contraindication",
    text=(
        "With coeliac disease remove wheat, barley and rye from every plan and swap Mediterranean whole grains "
        "for gluten-free ones such as rice, maize, quinoa, buckwheat or certified oats."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.coeliac_grain_guide),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "coeliac_disease"),
    exact={"when": "coeliac_disease", "action": "exclude_technique", "target": ("wheat", "barley", "rye")},
)

dt_food_allergy = Statement(
    id="dt_food_allergy",
    modality="diet",
    topic="contraindication",
    text=(
        "Remove declared allergens from every recommendation and name a substitute (seeds for nuts, algal omega-3 "
        "or flax for fish, calcium-fortified alternatives for dairy)."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.diet_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "food_allergy", "nut_allergy", "fish_allergy", "lactose_intolerance"),
    exact={
        "when": {"any_of": ("food_allergy", "nut_allergy", "fish_allergy", "lactose_intolerance")},
        "action": "exclude_technique",
        "target": ("declared_allergen",),
    },
)

dt_gout = Statement(
    id="dt_gout",
    modality="diet",
    topic="interaction",
    text=(
        "In gout limit alcohol, purine-rich meat and seafood and high-fructose corn syrup and support gradual "
        "weight loss; add no vitamin C, avoid fasting, and do not meet omega-3 goals with sardines, anchovies or "
        "shellfish."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_gout_2020, sources.acr_gout_2012),
    verified=Verified.PAGE,
    note="Fasting caution from memory.",
    applies_to=("any_pain_problem", "gout"),
    exact={
        "when": "gout",
        "action": "caution",
        "target": ("fasting", "vitamin_c_supplement", "sardines", "anchovies", "shellfish"),
    },
)

dt_migraine_regular_meals = Statement(
    id="dt_migraine_regular_meals",
    modality="diet",
    topic="indication",
    text=(
        "For migraine advise regular meals, good hydration and low or stable caffeine, supported by a diary, "
        "because evidence for any specific elimination diet is inconsistent."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.seeds_2019),
    verified=Verified.PAGE,
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
    ),
)

dt_migraine_caffeine_limit = Statement(
    id="dt_migraine_caffeine_limit",
    modality="diet",
    topic="dose",
    text=(
        "Keep caffeine at 200 mg a day or less with steady timing and taper rather than stop; in a 6-week diary "
        "study 1-2 servings a day carried no added risk but 3 or more did."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.migraine_australia_caffeine, sources.caffeine_migraine_2019, sources.seeds_2019),
    verified=Verified.PAGE,
    applies_to=("episodic_migraine", "chronic_migraine", "chronic_tension_type_headache"),
    exact={"dose": {"target": {"caffeine_mg_per_day_max": 200}}},
)

dt_migraine_omega3 = Statement(
    id="dt_migraine_omega3",
    modality="diet",
    topic="dose",
    text=(
        "A 16-week diet with 1.5 g a day EPA plus DHA cut headache days by about 2 a month, or 4 when linoleic "
        "acid was also held to 1.8% of energy, without a significant HIT-6 change."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ramsden_2021),
    verified=Verified.PAGE,
    applies_to=("episodic_migraine", "chronic_migraine"),
    conflict_group="migraine_omega3",
    exact={"dose": {"weeks": (16, 16), "target": {"epa_dha_g_per_day": (1.5, 1.5)}}},
)

dt_headache_supplements_vadod = Statement(
    id="dt_headache_supplements_vadod",
    modality="diet",
    topic="indication",
    text=(
        "VA/DoD 2023 finds evidence insufficient for omega-3, coenzyme Q10, feverfew, melatonin, vitamin B2 or B6 "
        "to prevent headache and suggests oral magnesium for migraine."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.vadod_headache_2023),
    verified=Verified.PAGE,
    note="NICE CG150 instead tells people that riboflavin 400 mg daily may help some (memory).",
    applies_to=("episodic_migraine", "chronic_migraine", "chronic_tension_type_headache"),
    conflict_group="migraine_omega3",
)

dt_migraine_elimination_limits = Statement(
    id="dt_migraine_elimination_limits",
    modality="diet",
    topic="contraindication",
    text=(
        "Do not use broad elimination or fasting diets for migraine; test at most one diary-suspected trigger for "
        "4 weeks with re-challenge, and none with an eating-disorder history, low weight or pregnancy."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.seeds_2019, sources.restrictive_diet_2022),
    verified=Verified.ABSTRACT,
    note=(
        "Fasting and skipped meals as triggers and the weak evidence for elimination diets are confirmed in "
        "reviews; the one-food, 4-week test is consensus and the exclusions follow the eating-disorder and "
        "pregnancy rules."
    ),
    applies_to=("episodic_migraine", "chronic_migraine"),
    exact={"action": "exclude_technique", "target": ("elimination_diet", "fasting")},
)

dt_alcohol_interactions = Statement(
    id="dt_alcohol_interactions",
    modality="diet",
    topic="interaction",
    text=(
        "Advise against alcohol with opioids or sedatives, and limits agreed with the prescriber for methotrexate "
        "or regular paracetamol."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sps_mtx_alcohol, sources.diet_practice),
    verified=Verified.PAGE,
    note=(
        "Methotrexate: no more than national limits (14 units a week in the UK), confirmed. Opioid, sedative and "
        "paracetamol advice is usual labelling, from memory."
    ),
    applies_to=("any_pain_problem", "opioid_current", "sedative", "methotrexate", "paracetamol_regular"),
    exact={
        "when": {"any_of": ("opioid_current", "sedative", "methotrexate", "paracetamol_regular")},
        "action": "caution",
        "target": ("alcohol",),
    },
)
