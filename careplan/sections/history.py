"""What the patient has or has had: conditions, past events, procedures and circumstances of life."""

from typing import Annotated

from careplan.metadata import Flag
from careplan.sections.base import Section, YesNo

__all__ = ["History"]


class History(Section):
    """What the patient has or has had: conditions, past events, procedures and circumstances of life.

    Recorded by a clinician; a word that is not known is not false.
    """

    raised_inflammatory_markers: Annotated[
        YesNo,
        Flag("CRP, ESR or plasma viscosity above the laboratory's limit for age, without another explanation"),
    ] = None
    hla_b27_positive: Annotated[YesNo, Flag("HLA-B27 test positive")] = None
    atlantoaxial_instability: Annotated[
        YesNo,
        Flag("known instability of the upper neck, as in rheumatoid arthritis"),
    ] = None
    atrial_fibrillation: Annotated[YesNo, Flag("atrial fibrillation")] = None
    bipolar_disorder: Annotated[YesNo, Flag("bipolar disorder, any state")] = None
    bipolar_unstable: Annotated[YesNo, Flag("bipolar disorder with a current or recent episode")] = None
    bleeding_disorder: Annotated[YesNo, Flag("any disorder of clotting or platelets; the wide name")] = None
    haemophilia: Annotated[YesNo, Flag("haemophilia A or B, any severity")] = None
    severe_bleeding_disorder: Annotated[
        YesNo,
        Flag("bleeding disorder with spontaneous or serious bleeding, haemophilia included"),
    ] = None
    coagulation_defect: Annotated[
        YesNo,
        Flag("laboratory or recorded clotting defect not caused by a prescribed anticoagulant"),
    ] = None
    cardiac_arrhythmia: Annotated[
        YesNo,
        Flag("any clinically relevant rhythm disorder (atrial_fibrillation is one)"),
    ] = None
    uncontrolled_arrhythmia: Annotated[YesNo, Flag("rhythm disorder with symptoms or instability now")] = None
    cardiovascular_disease: Annotated[
        YesNo,
        Flag("coronary, cerebral or peripheral arterial disease or heart failure"),
    ] = None
    significant_heart_disease: Annotated[
        YesNo,
        Flag("heart disease that limits the circulation in pregnancy"),
    ] = None
    heart_failure: Annotated[YesNo, Flag("heart failure")] = None
    decompensated_heart_failure: Annotated[YesNo, Flag("heart failure getting worse now")] = None
    symptomatic_aortic_stenosis: Annotated[YesNo, Flag("aortic stenosis with symptoms")] = None
    acute_myocarditis_or_pericarditis: Annotated[YesNo, Flag("heart muscle or sac inflammation now")] = None
    unstable_angina: Annotated[YesNo, Flag("new or worsening angina, at rest or little effort")] = None
    valvular_heart_disease: Annotated[YesNo, Flag("native heart valve disease")] = None
    previous_endocarditis: Annotated[YesNo, Flag("past infection of a heart valve")] = None
    previous_venous_thrombosis: Annotated[YesNo, Flag("past clot in a leg or lung")] = None
    known_acute_dvt: Annotated[YesNo, Flag("deep vein thrombosis now under treatment or just found")] = None
    recent_pulmonary_embolism_or_dvt: Annotated[
        YesNo,
        Flag("clot in lung or leg in the last 3 months or so"),
    ] = None
    known_aortic_aneurysm: Annotated[YesNo, Flag("known aneurysm of the abdominal aorta")] = None
    peripheral_arterial_disease: Annotated[YesNo, Flag("narrowed leg arteries")] = None
    hypertension: Annotated[YesNo, Flag("high blood pressure as a diagnosis, controlled or not")] = None
    uncontrolled_hypertension: Annotated[YesNo, Flag("blood pressure above target despite treatment")] = None
    gestational_hypertension: Annotated[
        YesNo,
        Flag("high blood pressure that began in this pregnancy"),
    ] = None
    preeclampsia: Annotated[YesNo, Flag("pre-eclampsia, diagnosed")] = None
    pregnancy_complication: Annotated[
        YesNo,
        Flag("a complication of this pregnancy or birth is known: placenta, cervix, waters, early labour, pressure"),
    ] = None
    cervical_insufficiency: Annotated[YesNo, Flag("weak cervix in this pregnancy")] = None
    cerclage: Annotated[YesNo, Flag("cervical stitch in this pregnancy")] = None
    placenta_praevia: Annotated[YesNo, Flag("placenta over or near the cervix")] = None
    multiple_pregnancy_preterm_risk: Annotated[
        YesNo,
        Flag("twins or more with a risk of early labour"),
    ] = None
    ruptured_membranes: Annotated[YesNo, Flag("waters broken, confirmed")] = None
    threatened_miscarriage_or_preterm_labour: Annotated[
        YesNo,
        Flag("threatened miscarriage or early labour, diagnosed in this pregnancy; wider than preterm_labour"),
    ] = None
    preterm_labour: Annotated[YesNo, Flag("labour before 37 weeks, diagnosed")] = None
    postpartum_6_weeks: Annotated[YesNo, Flag("gave birth within the last 6 weeks; recorded weeks settle it")] = None
    breastfeeding: Annotated[YesNo, Flag("breastfeeding now")] = None
    asthma: Annotated[YesNo, Flag("asthma")] = None
    copd: Annotated[YesNo, Flag("chronic obstructive lung disease or emphysema")] = None
    copd_severe: Annotated[YesNo, Flag("severe chronic obstructive lung disease (implies copd)")] = None
    restrictive_lung_disease: Annotated[YesNo, Flag("restrictive lung disease")] = None
    sleep_disordered_breathing: Annotated[YesNo, Flag("sleep apnoea or similar")] = None
    liver_cirrhosis: Annotated[YesNo, Flag("liver cirrhosis")] = None
    chronic_kidney_disease: Annotated[
        YesNo,
        Flag("chronic kidney disease; not the same as one low eGFR"),
    ] = None
    dialysis: Annotated[YesNo, Flag("on dialysis")] = None
    hyperkalaemia: Annotated[YesNo, Flag("raised potassium, recorded")] = None
    type_1_diabetes: Annotated[YesNo, Flag("type 1 diabetes")] = None
    diabetes_other_type: Annotated[YesNo, Flag("diabetes of another or unknown type, recorded")] = None
    type_2_diabetes: Annotated[YesNo, Flag("type 2 diabetes")] = None
    diabetes_poorly_controlled: Annotated[YesNo, Flag("diabetes the clinician calls badly controlled")] = None
    diabetic_neuropathy: Annotated[
        YesNo,
        Flag("nerve damage in the feet or hands from diabetes (implies peripheral_neuropathy)"),
    ] = None
    peripheral_neuropathy: Annotated[YesNo, Flag("nerve damage in the limbs, any cause")] = None
    foot_ulcer_history: Annotated[YesNo, Flag("past foot ulcer")] = None
    proliferative_retinopathy: Annotated[YesNo, Flag("proliferative diabetic eye disease")] = None
    severe_nonproliferative_retinopathy: Annotated[
        YesNo,
        Flag("severe non-proliferative diabetic eye disease"),
    ] = None
    glaucoma: Annotated[
        YesNo,
        Flag("glaucoma, diagnosed (an acute painful red eye is painful_red_eye)"),
    ] = None
    epilepsy: Annotated[YesNo, Flag("epilepsy, controlled or not (one past seizure is not epilepsy)")] = None
    cognitive_impairment: Annotated[YesNo, Flag("mild or greater memory or thinking problem")] = None
    frailty: Annotated[YesNo, Flag("frailty as recorded by a clinician")] = None
    sarcopenia: Annotated[YesNo, Flag("loss of muscle, diagnosed")] = None
    severe_anaemia: Annotated[YesNo, Flag("severe anaemia")] = None
    gout: Annotated[YesNo, Flag("gout")] = None
    coeliac_disease: Annotated[YesNo, Flag("coeliac disease")] = None
    food_allergy: Annotated[YesNo, Flag("any food allergy")] = None
    fish_allergy: Annotated[YesNo, Flag("fish allergy")] = None
    nut_allergy: Annotated[YesNo, Flag("nut allergy")] = None
    lactose_intolerance: Annotated[YesNo, Flag("lactose intolerance")] = None
    metal_allergy_nickel_chromium: Annotated[YesNo, Flag("contact allergy to nickel or chromium")] = None
    cold_urticaria: Annotated[YesNo, Flag("hives from cold")] = None
    raynaud: Annotated[YesNo, Flag("Raynaud phenomenon")] = None
    hypermobility: Annotated[YesNo, Flag("joint hypermobility")] = None
    ra_flare: Annotated[YesNo, Flag("flare of rheumatoid arthritis now")] = None
    large_joint_damage: Annotated[YesNo, Flag("marked damage of a large joint")] = None
    organ_involvement: Annotated[
        YesNo,
        Flag("rheumatoid disease of lung, heart, vessels or other organs"),
    ] = None
    hand_involvement: Annotated[YesNo, Flag("rheumatoid arthritis of hand or wrist")] = None
    foot_involvement: Annotated[YesNo, Flag("rheumatoid arthritis of foot or ankle")] = None
    osteoporosis: Annotated[YesNo, Flag("osteoporosis")] = None
    severe_osteoporosis: Annotated[
        YesNo,
        Flag("T-score of -2.5 or lower with a fragility fracture (implies osteoporosis)"),
    ] = None
    vertebral_fracture: Annotated[YesNo, Flag("vertebral fracture, recorded")] = None
    spinal_instability: Annotated[YesNo, Flag("unstable spine, known")] = None
    spinal_metastases: Annotated[YesNo, Flag("cancer in the spine, known (implies history_of_cancer)")] = None
    history_of_cancer: Annotated[
        YesNo,
        Flag(
            "cancer now or ever, other than non-melanoma skin cancer and in-situ disease; for "
            "headache, one that can spread to the brain"
        ),
    ] = None
    immunosuppressed: Annotated[
        YesNo,
        Flag(
            "clinically important immune weakness, for example chemotherapy, a transplant, advanced "
            "HIV, a biologic or targeted drug, or long-term steroids above a clinic-set dose; low- "
            "dose methotrexate alone does not count"
        ),
    ] = None
    sepsis: Annotated[YesNo, Flag("sepsis, diagnosed")] = None
    lymphoedema_limb: Annotated[YesNo, Flag("a limb with lymphoedema")] = None
    medication_overuse_headache: Annotated[YesNo, Flag("medication overuse headache, diagnosed")] = None
    opioid_use_disorder: Annotated[YesNo, Flag("opioid use disorder or a past opioid overdose")] = None
    eating_disorder_active: Annotated[YesNo, Flag("eating disorder now")] = None
    eating_disorder_suspected: Annotated[YesNo, Flag("eating disorder suspected")] = None
    eating_disorder_history: Annotated[YesNo, Flag("past eating disorder")] = None
    ethnicity_lower_bmi_threshold: Annotated[
        YesNo,
        Flag("ethnic background for which lower BMI limits are advised"),
    ] = None
    psychosis_active: Annotated[YesNo, Flag("psychosis now")] = None
    psychosis_history: Annotated[YesNo, Flag("past psychosis")] = None
    mania_active: Annotated[YesNo, Flag("mania now")] = None
    dissociative_disorder: Annotated[YesNo, Flag("dissociative disorder")] = None
    panic_disorder: Annotated[YesNo, Flag("panic disorder")] = None
    ptsd: Annotated[YesNo, Flag("post-traumatic stress disorder")] = None
    trauma_history: Annotated[YesNo, Flag("past trauma that still troubles the patient")] = None
    sobriety_under_1_year: Annotated[YesNo, Flag("less than a year since stopping alcohol or drugs")] = None
    iv_drug_use: Annotated[YesNo, Flag("injects drugs now or in recent months")] = None
    current_smoker: Annotated[YesNo, Flag("smokes now")] = None
    falls_history: Annotated[YesNo, Flag("a fall in the past year")] = None
    needle_phobia_severe: Annotated[
        YesNo,
        Flag("fear of needles so strong that treatment is not possible"),
    ] = None
    topiramate_unsuitable_or_failed: Annotated[
        YesNo,
        Flag("topiramate tried without success or not suitable"),
    ] = None
    propranolol_unsuitable_or_failed: Annotated[
        YesNo,
        Flag("propranolol tried without success or not suitable"),
    ] = None
    after_abdominal_surgery: Annotated[
        YesNo,
        Flag("abdominal operation, recent for pain plans, ever for obstruction"),
    ] = None
    recent_surgical_wound: Annotated[
        YesNo,
        Flag("operation wound not yet healed, or within about 6 weeks"),
    ] = None
    wound_not_healed: Annotated[YesNo, Flag("wound still open or wet")] = None
    axillary_clearance_side: Annotated[
        YesNo,
        Flag("arm on the side where armpit lymph nodes were removed"),
    ] = None
    first_acupuncture_treatment: Annotated[
        YesNo,
        Flag("has never had acupuncture, or this is among the first sessions"),
    ] = None
    has_had_acupuncture: Annotated[YesNo, Flag("has been needled, in this course or before")] = None
    practises_mindfulness: Annotated[YesNo, Flag("practises mindfulness or meditation now")] = None
    prior_serious_acupuncture_adverse_event: Annotated[
        YesNo,
        Flag("serious harm from acupuncture in the past"),
    ] = None
    established_unchanged_migraine: Annotated[
        YesNo,
        Flag("migraine known from before the pregnancy and not changed"),
    ] = None
    headache_already_assessed: Annotated[
        YesNo,
        Flag(
            "a clinician has assessed this headache pattern since it began or changed, and secondary "
            "causes were considered"
        ),
    ] = None
    head_injury_not_examined: Annotated[
        YesNo,
        Flag("no clinician has examined the patient since the head injury"),
    ] = None
    first_degree_relative_spondyloarthritis: Annotated[
        YesNo,
        Flag("parent, brother, sister or child with spondyloarthritis"),
    ] = None
    current_or_past_arthritis: Annotated[
        YesNo,
        Flag("arthritis now or before (NICE spondyloarthritis list)"),
    ] = None
    current_or_past_enthesitis: Annotated[YesNo, Flag("enthesitis now or before")] = None
    current_or_past_psoriasis: Annotated[YesNo, Flag("psoriasis now or before")] = None
    major_trauma: Annotated[
        YesNo,
        Flag("high-energy injury since this pain began, for example a fall from height or a road crash"),
    ] = None
    minor_trauma: Annotated[YesNo, Flag("small fall, knock or lift since this pain began")] = None
    recent_neck_trauma: Annotated[YesNo, Flag("neck injury, even slight, in the past few weeks")] = None
    exertion_triggered_migraine: Annotated[YesNo, Flag("known migraine that exercise can trigger")] = None
    head_trauma_within_3_months: Annotated[YesNo, Flag("head injury in the past 3 months")] = None
    recent_joint_injury: Annotated[
        YesNo,
        Flag("injury of the painful joint or limb in the past few days"),
    ] = None
    recent_bacterial_infection: Annotated[YesNo, Flag("bacterial infection in recent weeks")] = None
    recent_self_harm: Annotated[
        YesNo,
        Flag("self-harm or suicidal behaviour in the past 3 months that has not been assessed"),
    ] = None
    major_life_upheaval: Annotated[YesNo, Flag("major upheaval in life now")] = None
    ketones_present: Annotated[YesNo, Flag("ketones in blood or urine")] = None
    parq_any_yes: Annotated[YesNo, Flag("any yes on a PAR-Q+ style questionnaire")] = None
    inactive: Annotated[YesNo, Flag("little or no regular exercise in the past 3 months")] = None
    excessive_exercise: Annotated[YesNo, Flag("exercise used in an eating disorder, beyond control")] = None
    high_fear_avoidance: Annotated[
        YesNo,
        Flag("high fear of movement on a questionnaire or in the clinician's view"),
    ] = None
    low_platelet_count: Annotated[
        YesNo,
        Flag("platelet count known or suspected to be below 100; a recorded count settles it"),
    ] = None
    low_neutrophil_count: Annotated[
        YesNo,
        Flag("neutrophil count known or suspected to be 1.0 or below; a recorded count settles it"),
    ] = None
    very_high_blood_pressure: Annotated[
        YesNo,
        Flag("resting blood pressure known or suspected to be 180/110 mmHg or more; recorded readings settle it"),
    ] = None
    raised_blood_pressure: Annotated[
        YesNo,
        Flag("resting blood pressure known or suspected to be 140/90 mmHg or more; recorded readings settle it"),
    ] = None
    lost_a_tenth_of_body_weight: Annotated[
        YesNo,
        Flag("has lost 10 percent or more of body weight in 6 months without trying; a recorded percentage settles it"),
    ] = None
    inflammatory_arthritis_recorded: Annotated[
        YesNo, Flag("psoriatic, axial or another inflammatory arthritis on record")
    ] = None
