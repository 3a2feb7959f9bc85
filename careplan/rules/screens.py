"""Screens: the safety questions of the guideline, in lists of at most 20 that are completed as a whole.

Every fact that decides an emergency, a same-day referral, or whether a therapy is withheld or excluded is an item of a
screen that applies to everyone for whom the answer matters. First come the lists for everybody, then those for a kind
of pain, for pregnancy and for pain after an operation; the last ones follow up a positive answer. For one problem and
nothing positive at most seven apply: pregnancy soon after an operation or with cancer pain, and cancer pain, have lists
of their own instead of two others, and what only a first sign makes a question of is asked after that sign.
"""

from __future__ import annotations

from typing import Final

from careplan.evidence import acupuncture_safety, outcomes, red_flags
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, not_
from careplan.language.rules import Finding, Screen
from careplan.rules.findings import (
    acute_low_back_pain,
    acute_postoperative_pain,
    any_headache,
    any_low_back_pain,
    rheumatoid_arthritis,
)
from careplan.rules.patient import device, history, medicine, patient, problem, symptom
from careplan.rules.red_flag_findings import (
    has_joint_replacement_at_site,
    headache_of_neck_or_tension,
    headache_onset_after_50,
    pain_in_mid_back,
    pain_in_neck,
    spinal_pain,
    spinal_surgery,
)
from careplan.sections.problem import PainProblemKind

_AFTER_OPERATION: Final = any_problem(acute_postoperative_pain.present)
_IN_PREGNANCY: Final = any_of(patient.pregnant, history.postpartum_6_weeks)
_PREGNANT_AFTER_OPERATION: Final = all_of(patient.pregnant, _AFTER_OPERATION)

course_not_helping = Finding(
    id="course-not-helping",
    title="No change after 8 sessions, or worsening during the course",
    when=any_of(problem.no_response_after_8_sessions, problem.worsening_during_course),
    evidence=cite(acupuncture_safety.stop_cms),
)

pain_from_cancer = Finding(
    id="pain-from-cancer",
    title="Pain caused by cancer or its treatment",
    when=problem.kind.is_(PainProblemKind.CANCER_PAIN),
    evidence=cite(red_flags.rf_mscc, red_flags.rf_spinal_mets),
)

operation_behind_the_pain = Finding(
    id="operation-behind-the-pain",
    title="An operation is behind the pain, however long ago",
    when=problem.kind.is_(PainProblemKind.POSTOPERATIVE_PAIN),
    evidence=cite(outcomes.oc_cpsp_definition),
)

_CANCER: Final = any_problem(pain_from_cancer.present)
_PREGNANT_WITH_CANCER: Final = all_of(patient.pregnant, _CANCER, not_(_AFTER_OPERATION))

# For everybody

emergency_signs = Screen(
    id="emergency-signs",
    version=1,
    title="Emergency signs of heart, lungs, brain, consciousness and belly",
    scope="patient",
    items=(
        "symptoms.chest_pain_cardiac",
        "symptoms.chest_pain_cardiac_12_to_72_hours_ago",
        "symptoms.breathlessness_sudden",
        "symptoms.pleuritic_chest_pain",
        "symptoms.haemoptysis",
        "symptoms.facial_droop",
        "symptoms.arm_weakness_sudden",
        "symptoms.speech_disturbance",
        "symptoms.resolved_tia_symptoms_within_1_week",
        "symptoms.new_neurological_deficit",
        "symptoms.thunderclap_onset",
        "symptoms.new_exertional_headache",
        "symptoms.saddle_numbness",
        "symptoms.excessive_sedation",
        "symptoms.slow_breathing",
        "symptoms.acute_confusion",
        "symptoms.sepsis_signs",
        "symptoms.rigid_abdomen",
        "circumstances.medical_emergency",
        "circumstances.condition_needing_urgent_surgery",
    ),
)

infection_injury_and_new_pain = Screen(
    id="infection-injury-and-new-pain",
    version=2,
    title="Infection, injury, swelling, and pain that is new or growing",
    scope="patient",
    items=(
        "symptoms.fever",
        "history.sepsis",
        "history.low_neutrophil_count",
        "medicines.chemotherapy_current",
        "symptoms.hot_swollen_joint",
        "symptoms.persistent_synovitis_undiagnosed",
        "symptoms.joint_locking",
        "symptoms.unilateral_leg_swelling",
        "symptoms.unable_to_bear_weight",
        "history.major_trauma",
        "history.minor_trauma",
        "history.recent_joint_injury",
        "history.recent_surgical_wound",
        "devices.limb_cast_or_tight_dressing",
        "symptoms.vomiting_and_distension",
        "symptoms.thoracic_pain",
        "symptoms.new_back_or_abdominal_pain",
        "symptoms.progressive_unremitting_pain",
        "symptoms.unexplained_weight_loss",
        "history.recent_pulmonary_embolism_or_dvt",
    ),
)

exercise_safety = Screen(
    id="exercise-safety",
    version=2,
    title="Heart, lungs, blood pressure, diabetes and body size, before exercise or diet; sight, and jaw on chewing",
    scope="patient",
    items=(
        "history.unstable_angina",
        "symptoms.exertional_chest_pain",
        "symptoms.syncope",
        "symptoms.unusual_breathlessness",
        "symptoms.palpitations_with_exertion",
        "history.decompensated_heart_failure",
        "history.uncontrolled_arrhythmia",
        "history.symptomatic_aortic_stenosis",
        "history.acute_myocarditis_or_pericarditis",
        "history.significant_heart_disease",
        "history.restrictive_lung_disease",
        "history.severe_anaemia",
        "history.very_high_blood_pressure",
        "history.type_1_diabetes",
        "medicines.insulin",
        "history.ketones_present",
        "symptoms.sudden_visual_loss",
        "symptoms.jaw_claudication",
        "height_cm",
        "weight_kg",
    ),
)

acupuncture_and_mind = Screen(
    id="acupuncture-and-mind",
    version=2,
    title="Bleeding, consent and pregnancy before needling; mind and safety before any course",
    scope="patient",
    items=(
        "history.haemophilia",
        "history.severe_bleeding_disorder",
        "history.coagulation_defect",
        "history.low_platelet_count",
        "medicines.anticoagulant_warfarin",
        "history.needle_phobia_severe",
        "history.has_had_acupuncture",
        "circumstances.no_capacity_and_no_consent",
        "pregnant",
        "history.postpartum_6_weeks",
        "symptoms.passive_suicidal_thoughts",
        "symptoms.suicidal_ideation_with_plan_or_intent",
        "history.recent_self_harm",
        "history.psychosis_active",
        "history.mania_active",
        "history.bipolar_unstable",
        "history.dissociative_disorder",
        "history.eating_disorder_active",
        "history.excessive_exercise",
        "history.practises_mindfulness",
    ),
)

# Weight management is closed in pregnancy and just after an operation; there new headache is asked with their signs.
# What follows body size and nutrition would cap a dose, or keep heat away, for as long as nobody has asked.
headache_and_nutrition = Screen(
    id="headache-and-nutrition",
    version=2,
    title="New headache, double vision, nutrition, bones, spine, what limits a dose or heat, and a planned operation",
    scope="patient",
    applies=not_(any_of(patient.pregnant, _AFTER_OPERATION, _CANCER)),
    items=(
        "symptoms.new_headache",
        "symptoms.double_vision",
        "history.lost_a_tenth_of_body_weight",
        "history.eating_disorder_suspected",
        "history.eating_disorder_history",
        "medicines.sulfonylurea",
        "medicines.meglitinide",
        "history.frailty",
        "history.osteoporosis",
        "history.spinal_instability",
        "history.atlantoaxial_instability",
        "symptoms.hyperreflexia",
        "history.cognitive_impairment",
        "history.psychosis_history",
        "history.bipolar_disorder",
        "history.peripheral_neuropathy",
        "history.diabetic_neuropathy",
        "history.peripheral_arterial_disease",
        "circumstances.preoperative",
    ),
)

# For a kind of pain, for pregnancy, and for pain after an operation

back_danger_signs = Screen(
    id="back-danger-signs",
    version=1,
    title="Danger signs with pain of the low, mid or upper back",
    scope="patient",
    applies=any_of(
        any_problem(any_low_back_pain.present),
        any_problem(acute_low_back_pain.present),
        any_problem(spinal_surgery.present),
        pain_in_mid_back.present,
        symptom.new_back_or_abdominal_pain,
    ),
    items=(
        "symptoms.bladder_or_bowel_dysfunction",
        "symptoms.bilateral_sciatica",
        "symptoms.bilateral_leg_neurological_deficit",
        "symptoms.new_sexual_dysfunction",
        "symptoms.progressive_motor_weakness",
        "symptoms.gait_disturbance",
        "symptoms.new_limb_numbness",
        "history.history_of_cancer",
        "symptoms.rigors",
        "symptoms.systemically_unwell",
        "history.iv_drug_use",
        "history.immunosuppressed",
        "history.recent_bacterial_infection",
        "symptoms.sudden_severe_spinal_pain",
        "symptoms.persistent_night_pain",
        "symptoms.pain_at_multiple_sites",
        "history.known_aortic_aneurysm",
        "symptoms.cardiovascular_collapse",
        "symptoms.pulsatile_abdominal_mass",
    ),
)

neck_danger_signs = Screen(
    id="neck-danger-signs",
    version=2,
    title="Danger signs with pain of the neck",
    scope="patient",
    applies=any_problem(pain_in_neck.present),
    items=(
        "symptoms.neck_stiffness",
        "symptoms.non_blanching_rash",
        "symptoms.impaired_consciousness",
        "symptoms.new_neck_pain_with_neuro_signs",
        "history.recent_neck_trauma",
        "symptoms.hand_clumsiness",
        "symptoms.gait_disturbance",
        "symptoms.bladder_or_bowel_dysfunction",
        "symptoms.progressive_motor_weakness",
        "symptoms.new_limb_numbness",
        "history.history_of_cancer",
        "symptoms.rigors",
        "symptoms.systemically_unwell",
        "history.iv_drug_use",
        "history.immunosuppressed",
        "history.recent_bacterial_infection",
        "symptoms.sudden_severe_spinal_pain",
        "history.atlantoaxial_instability",
    ),
)

headache_danger_signs = Screen(
    id="headache-danger-signs",
    version=1,
    title="Danger signs with headache",
    scope="patient",
    applies=any_of(any_problem(any_headache.present), any_problem(headache_of_neck_or_tension.present)),
    items=(
        "symptoms.neck_stiffness",
        "symptoms.non_blanching_rash",
        "symptoms.impaired_consciousness",
        "symptoms.seizure",
        "symptoms.new_cognitive_change",
        "symptoms.papilloedema",
        "symptoms.painful_red_eye",
        "symptoms.new_neck_pain_with_neuro_signs",
        "history.recent_neck_trauma",
        "history.head_trauma_within_3_months",
        "symptoms.positional_headache",
        "symptoms.cough_or_strain_headache",
        "symptoms.exertional_headache",
        "symptoms.pattern_change",
        "symptoms.progressive_headache",
        "symptoms.hand_clumsiness",
        "symptoms.gait_disturbance",
        "symptoms.bladder_or_bowel_dysfunction",
        "symptoms.progressive_motor_weakness",
        "symptoms.new_limb_numbness",
    ),
)

_PREGNANCY: Final = (
    "symptoms.vaginal_bleeding_in_pregnancy",
    "symptoms.waters_breaking",
    "symptoms.intermittent_backache_or_contractions_before_37_weeks",
    "symptoms.reduced_fetal_movements",
    "symptoms.new_headache",
    "symptoms.double_vision",
    "symptoms.severe_headache",
    "symptoms.visual_disturbance",
    "symptoms.upper_abdominal_pain",
    "symptoms.sudden_face_or_hand_swelling",
    "history.raised_blood_pressure",
    "history.pregnancy_complication",
)

_SPINE_UNDER_THE_HANDS: Final = (
    "history.spinal_instability",
    "history.atlantoaxial_instability",
    "symptoms.hyperreflexia",
)

pregnancy_danger_signs = Screen(
    id="pregnancy-danger-signs",
    version=3,
    title="Danger signs of pregnancy and of the weeks after birth, known complications, and an unstable spine",
    scope="patient",
    applies=all_of(_IN_PREGNANCY, not_(_PREGNANT_AFTER_OPERATION), not_(_PREGNANT_WITH_CANCER)),
    items=(*_PREGNANCY, *_SPINE_UNDER_THE_HANDS),
)

pregnancy_after_operation = Screen(
    id="pregnancy-after-operation",
    version=1,
    title="In pregnancy soon after an operation: danger signs of the pregnancy, and of wound and limb",
    scope="patient",
    applies=_PREGNANT_AFTER_OPERATION,
    items=(
        *_PREGNANCY,
        "symptoms.wound_redness_pus",
        "symptoms.wound_breakdown",
        "symptoms.pain_out_of_proportion",
        "symptoms.tight_swollen_limb",
        "symptoms.new_limb_numbness",
        "symptoms.chest_pain",
        "symptoms.sudden_loss_of_function",
        "symptoms.escalating_rest_pain",
    ),
)

_SPINE_WITH_CANCER: Final = (
    "symptoms.neurological_signs",
    "symptoms.new_radicular_pain",
    "symptoms.pain_worse_on_straining",
    "symptoms.localised_spinal_tenderness",
    "symptoms.persistent_night_pain",
)

pregnancy_with_cancer = Screen(
    id="pregnancy-with-cancer",
    version=2,
    title="In pregnancy with pain from cancer: danger signs of the pregnancy, and of cancer in the spine",
    scope="patient",
    applies=_PREGNANT_WITH_CANCER,
    items=(*_PREGNANCY, *_SPINE_WITH_CANCER, *_SPINE_UNDER_THE_HANDS),
)

cancer_pain = Screen(
    id="cancer-pain",
    version=1,
    title="With pain from cancer: signs of cancer in the spine, headache, nutrition, and what limits a dose or heat",
    scope="patient",
    applies=all_of(_CANCER, not_(patient.pregnant)),
    items=(
        *_SPINE_WITH_CANCER,
        "symptoms.new_headache",
        "symptoms.double_vision",
        "history.lost_a_tenth_of_body_weight",
        "history.eating_disorder_suspected",
        "history.eating_disorder_history",
        "medicines.sulfonylurea",
        "medicines.meglitinide",
        "history.frailty",
        "history.osteoporosis",
        "history.cognitive_impairment",
        "history.psychosis_history",
        "history.bipolar_disorder",
        "history.peripheral_neuropathy",
        "history.diabetic_neuropathy",
        "history.peripheral_arterial_disease",
    ),
)

after_operation_or_injury = Screen(
    id="after-operation-or-injury",
    version=2,
    title="After an operation or injury: wound, limb, belly, artificial joint, new headache, and what limits a dose",
    scope="patient",
    applies=any_of(
        all_of(any_of(_AFTER_OPERATION, history.recent_surgical_wound), not_(_PREGNANT_AFTER_OPERATION)),
        history.major_trauma,
        history.minor_trauma,
        history.recent_joint_injury,
        device.limb_cast_or_tight_dressing,
        symptom.vomiting_and_distension,
        has_joint_replacement_at_site.present,
    ),
    items=(
        "symptoms.wound_redness_pus",
        "symptoms.wound_breakdown",
        "symptoms.pain_out_of_proportion",
        "symptoms.pain_on_passive_stretch",
        "symptoms.tight_swollen_limb",
        "symptoms.new_limb_numbness",
        "symptoms.joint_deformity_acute",
        "symptoms.chest_pain",
        "symptoms.sudden_loss_of_function",
        "symptoms.escalating_rest_pain",
        "history.after_abdominal_surgery",
        "symptoms.discharging_sinus_at_joint",
        "symptoms.new_headache",
        "symptoms.double_vision",
        "circumstances.surgeon_clearance",
        "circumstances.preoperative",
        "history.frailty",
        "history.cognitive_impairment",
        "history.psychosis_history",
        "history.bipolar_disorder",
    ),
)

site_and_earlier_treatment = Screen(
    id="site-and-earlier-treatment",
    version=1,
    title="Where it hurts, since when, after which operation, and how acupuncture has gone so far",
    scope="problem",
    applies=not_(operation_behind_the_pain.present),
    items=(
        "problem.site",
        "problem.duration_days",
        "problem.age_at_onset",
        "problem.surgery_days_ago",
        "problem.surgery_lumbar_disc",
        "problem.surgery_spinal_fusion",
        "problem.joint_replacement_at_site",
        "problem.orthopaedic_metalwork_at_site",
        "problem.tumour_at_site",
        "problem.local_skin_infection",
        "problem.ulcer_or_broken_skin",
        "problem.burn_at_site",
        "problem.insensate_skin",
        "problem.prior_adequate_acupuncture_no_response",
        "problem.material_change_since_earlier_course",
        "problem.no_response_after_8_sessions",
        "problem.no_response_after_12_sessions",
        "problem.no_response_after_8_weeks",
        "problem.worsening_during_course",
    ),
)

# No tumour, burn or twelve sessions here: they stand in the list above, for pain that no operation is behind.
site_and_operation = Screen(
    id="site-and-operation",
    version=1,
    title="Where it hurts, since when, which operation is behind it, and how acupuncture has gone so far",
    scope="problem",
    applies=operation_behind_the_pain.present,
    items=(
        "problem.site",
        "problem.duration_days",
        "problem.age_at_onset",
        "problem.surgery_days_ago",
        "problem.surgery_knee_replacement",
        "problem.surgery_hip_replacement",
        "problem.surgery_lumbar_disc",
        "problem.surgery_spinal_fusion",
        "problem.surgery_rotator_cuff_repair",
        "problem.joint_replacement_at_site",
        "problem.orthopaedic_metalwork_at_site",
        "problem.local_skin_infection",
        "problem.ulcer_or_broken_skin",
        "problem.insensate_skin",
        "problem.prior_adequate_acupuncture_no_response",
        "problem.material_change_since_earlier_course",
        "problem.no_response_after_8_sessions",
        "problem.no_response_after_8_weeks",
        "problem.worsening_during_course",
    ),
)

# What is not known of a flare would keep every bout of exercise as short as in one.
rheumatoid_disease = Screen(
    id="rheumatoid-disease",
    version=1,
    title="Rheumatoid arthritis: flare, joints, organs, upper neck, and its medicines",
    scope="patient",
    applies=any_problem(rheumatoid_arthritis.present),
    items=(
        "history.ra_flare",
        "symptoms.active_joint_inflammation",
        "history.hand_involvement",
        "history.foot_involvement",
        "history.large_joint_damage",
        "devices.joint_replacement",
        "history.organ_involvement",
        "history.atlantoaxial_instability",
        "medicines.biologic_dmard",
        "medicines.conventional_dmard",
        "medicines.systemic_corticosteroid",
    ),
)

# To follow up a positive answer

spine_follow_up = Screen(
    id="spine-follow-up",
    version=2,
    title="Spinal pain with a risk of cancer or infection, or with numbness or unsteady gait: what else there is",
    scope="patient",
    applies=any_of(
        all_of(
            spinal_pain.present,
            not_(all_of(_CANCER, not_(_PREGNANT_AFTER_OPERATION))),
            any_of(
                history.history_of_cancer,
                history.iv_drug_use,
                history.immunosuppressed,
                history.recent_bacterial_infection,
                symptom.fever,
                symptom.rigors,
                symptom.systemically_unwell,
            ),
        ),
        symptom.new_limb_numbness,
        symptom.gait_disturbance,
    ),
    items=(
        "symptoms.neurological_signs",
        "symptoms.new_radicular_pain",
        "symptoms.pain_worse_on_straining",
        "symptoms.localised_spinal_tenderness",
        "symptoms.persistent_night_pain",
        "symptoms.worsening_limb_numbness",
        "symptoms.worsening_gait_disturbance",
        "history.spinal_metastases",
    ),
)

compartment_follow_up = Screen(
    id="compartment-follow-up",
    version=1,
    title="In pregnancy soon after an operation, with one sign of pressure in a limb: another",
    scope="patient",
    applies=all_of(
        _PREGNANT_AFTER_OPERATION,
        any_of(symptom.pain_out_of_proportion, symptom.tight_swollen_limb, symptom.new_limb_numbness),
    ),
    items=("symptoms.pain_on_passive_stretch",),
)

body_size_follow_up = Screen(
    id="body-size-follow-up",
    version=1,
    title="A body mass index from 23 to under 25: whether lower limits are advised",
    scope="patient",
    applies=patient.bmi.between(at_least=23, below=25),
    items=("history.ethnicity_lower_bmi_threshold",),
)

arteritis_follow_up = Screen(
    id="arteritis-follow-up",
    version=1,
    title="At 50 or over, with a new headache, trouble with sight or pain of the jaw on chewing: giant cell arteritis",
    scope="patient",
    applies=all_of(
        patient.age >= 50,
        any_of(symptom.new_headache, symptom.jaw_claudication, symptom.sudden_visual_loss, symptom.double_vision),
    ),
    items=(
        "symptoms.scalp_tenderness",
        "symptoms.polymyalgia_symptoms",
        "history.raised_inflammatory_markers",
    ),
)

pregnancy_complications = Screen(
    id="pregnancy-complications",
    version=1,
    title="Bleeding in pregnancy, or a complication of pregnancy or birth: which it is",
    scope="patient",
    applies=any_of(symptom.vaginal_bleeding_in_pregnancy, history.pregnancy_complication),
    items=(
        "symptoms.persistent_vaginal_bleeding",
        "history.preeclampsia",
        "history.gestational_hypertension",
        "history.placenta_praevia",
        "history.ruptured_membranes",
        "history.threatened_miscarriage_or_preterm_labour",
        "history.preterm_labour",
        "history.cervical_insufficiency",
        "history.cerclage",
        "history.multiple_pregnancy_preterm_risk",
    ),
)

fracture_follow_up = Screen(
    id="fracture-follow-up",
    version=1,
    title="After an injury or sudden pain: bones that are likely to be weak",
    scope="patient",
    applies=any_of(symptom.unable_to_bear_weight, history.minor_trauma, symptom.sudden_severe_spinal_pain),
    items=("history.osteoporosis", "medicines.systemic_corticosteroid"),
)

headache_follow_up = Screen(
    id="headache-follow-up",
    version=1,
    title="A headache that is new, changed, set off by something or after an injury: what was done, and who is at risk",
    scope="patient",
    applies=any_of(
        symptom.new_headache,
        symptom.positional_headache,
        symptom.cough_or_strain_headache,
        symptom.exertional_headache,
        symptom.pattern_change,
        symptom.progressive_headache,
        history.head_trauma_within_3_months,
        any_problem(headache_onset_after_50.present),
    ),
    items=(
        "history.headache_already_assessed",
        "history.exertion_triggered_migraine",
        "symptoms.pain_unlike_any_before",
        "history.immunosuppressed",
        "history.history_of_cancer",
        "symptoms.vomiting_unexplained",
        "history.head_injury_not_examined",
        "history.bleeding_disorder",
        "medicines.anticoagulant_doac",
        "medicines.anticoagulant_heparin",
    ),
)

fever_and_immunity_follow_up = Screen(
    id="fever-and-immunity-follow-up",
    version=1,
    title="Fever, anticancer treatment or low neutrophils: the cause, and other signs of illness",
    scope="patient",
    applies=any_of(symptom.fever, history.low_neutrophil_count, medicine.chemotherapy_current),
    items=(
        "symptoms.fever_cause_known",
        "history.immunosuppressed",
        "symptoms.rigors",
        "symptoms.systemically_unwell",
        "measures.neutrophils",
    ),
)

bleeding_follow_up = Screen(
    id="bleeding-follow-up",
    version=1,
    title="A risk of bleeding: anticoagulants and counts",
    scope="patient",
    applies=any_of(
        history.haemophilia,
        history.severe_bleeding_disorder,
        history.coagulation_defect,
        history.low_platelet_count,
        medicine.anticoagulant_warfarin,
    ),
    items=(
        "medicines.anticoagulant_doac",
        "medicines.anticoagulant_heparin",
        "measures.platelets",
        "measures.inr",
        "measures.inr_target_upper",
    ),
)

diabetes_follow_up = Screen(
    id="diabetes-follow-up",
    version=1,
    title="Diabetes or ketones: the other medicines and the glucose before exercise",
    scope="patient",
    applies=any_of(history.type_1_diabetes, medicine.insulin, history.ketones_present),
    items=("history.type_2_diabetes", "medicines.sglt2_inhibitor", "measures.glucose_mmol_l"),
)

blood_pressure_follow_up = Screen(
    id="blood-pressure-follow-up",
    version=1,
    title="A raised blood pressure, or a sign of one in pregnancy: the readings, sight, and the weeks of pregnancy",
    scope="patient",
    applies=any_of(
        history.very_high_blood_pressure,
        all_of(
            _IN_PREGNANCY,
            any_of(
                history.raised_blood_pressure,
                history.placenta_praevia,
                symptom.severe_headache,
                symptom.visual_disturbance,
                symptom.upper_abdominal_pain,
                symptom.sudden_face_or_hand_swelling,
            ),
        ),
    ),
    items=(
        "measures.systolic_bp",
        "measures.diastolic_bp",
        "symptoms.visual_disturbance",
        "gestation_weeks",
    ),
)

after_needling = Screen(
    id="after-needling",
    version=2,
    title="After needling: chest, skin, and serious harm in the past",
    scope="patient",
    applies=history.has_had_acupuncture,
    items=(
        "symptoms.chest_pain_or_breathlessness_after_acupuncture",
        "symptoms.needle_site_infection",
        "history.prior_serious_acupuncture_adverse_event",
    ),
)

mindfulness_practice = Screen(
    id="mindfulness-practice",
    version=1,
    title="What the practice of mindfulness brings",
    scope="patient",
    applies=history.practises_mindfulness,
    items=(
        "symptoms.flashbacks_with_practice",
        "symptoms.dissociation_with_practice",
        "symptoms.panic_with_practice",
        "symptoms.mood_worse_with_practice",
        "symptoms.sleep_loss_with_practice",
    ),
)

who_pays = Screen(
    id="who-pays",
    version=1,
    title="Who pays, where a course has not helped",
    scope="patient",
    applies=any_problem(course_not_helping.present),
    items=("setting.payer",),
)

CHAPTER: Final = Chapter(
    name="screen-findings",
    title="Findings that open a screen",
    rules=(course_not_helping, pain_from_cancer, operation_behind_the_pain),
)

SCREENS: Final = (
    emergency_signs,
    infection_injury_and_new_pain,
    exercise_safety,
    acupuncture_and_mind,
    headache_and_nutrition,
    back_danger_signs,
    neck_danger_signs,
    headache_danger_signs,
    pregnancy_danger_signs,
    pregnancy_after_operation,
    pregnancy_with_cancer,
    cancer_pain,
    after_operation_or_injury,
    site_and_earlier_treatment,
    site_and_operation,
    rheumatoid_disease,
    spine_follow_up,
    compartment_follow_up,
    body_size_follow_up,
    arteritis_follow_up,
    pregnancy_complications,
    fracture_follow_up,
    headache_follow_up,
    fever_and_immunity_follow_up,
    bleeding_follow_up,
    diabetes_follow_up,
    blood_pressure_follow_up,
    after_needling,
    mindfulness_practice,
    who_pays,
)
