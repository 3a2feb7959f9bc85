"""Safety of exercise: what stops it, what limits it, which movements to avoid, and what to check before a session."""

from __future__ import annotations

from careplan.catalogue import EXERCISE, EXERCISE_PROGRAMMES, Avoid, Technique, Therapy
from careplan.evidence import exercise as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Contraindication, Escalation, Finding, Precaution, RedFlag
from careplan.rules.findings import rheumatoid_arthritis
from careplan.rules.patient import device, history, measure, medicine, patient, symptom
from careplan.words import Effect, Urgency

# Heart, lungs and blood pressure

heart_or_lung_warning = Finding(
    id="heart-or-lung-warning",
    title="A warning sign of the heart or lungs that no clinician has cleared for exercise",
    when=any_of(
        history.unstable_angina,
        symptom.exertional_chest_pain,
        symptom.syncope,
        symptom.unusual_breathlessness,
        symptom.palpitations_with_exertion,
        history.decompensated_heart_failure,
        history.uncontrolled_arrhythmia,
        history.symptomatic_aortic_stenosis,
        history.acute_myocarditis_or_pericarditis,
        history.recent_pulmonary_embolism_or_dvt,
        symptom.chest_pain_cardiac,
    ),
    evidence=cite(ev.ex_cardiac_symptoms_stop),
)
heart_or_lung_warning_needs_assessment = RedFlag(
    id="exercise-heart-or-lung-warning-flag",
    title="A warning sign of the heart or lungs on exertion, or a recent clot, needs medical assessment the same day",
    when=heart_or_lung_warning.present,
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="a clinician, for medical assessment",
    escalations=(
        Escalation(
            when=any_of(
                history.unstable_angina,
                symptom.chest_pain_cardiac,
                history.decompensated_heart_failure,
                history.uncontrolled_arrhythmia,
            ),
            urgency=Urgency.EMERGENCY,
            refer_to="emergency department",
        ),
    ),
    evidence=cite(ev.ex_cardiac_symptoms_stop),
)
no_exercise_with_heart_or_lung_warning = Contraindication(
    id="exercise-heart-or-lung-warning",
    title=(
        "No exercise with a warning sign of the heart or lungs until a clinician has assessed it and allowed exercise"
    ),
    when=heart_or_lung_warning.present,
    excludes=(*EXERCISE, *EXERCISE_PROGRAMMES),
    until="a clinician has assessed it and allowed exercise",
    evidence=cite(ev.ex_cardiac_symptoms_stop),
)
# Only where very high pressure is known or suspected is anyone asked for a reading.
very_high_blood_pressure = Finding(
    id="very-high-blood-pressure",
    title="Resting blood pressure of 180 mmHg or more systolic, or of 110 or more diastolic",
    when=all_of(
        history.very_high_blood_pressure,
        any_of(measure.systolic_bp >= 180, measure.diastolic_bp >= 110),
    ),
    evidence=cite(ev.ex_severe_hypertension_defer),
)
defer_exercise_at_very_high_pressure = Contraindication(
    id="exercise-very-high-blood-pressure",
    title=(
        "Defer exercise at a resting blood pressure of 180/110 mmHg or more; no heavy isometric strain or "
        "breath-holding"
    ),
    when=very_high_blood_pressure.present,
    excludes=(
        *EXERCISE,
        *EXERCISE_PROGRAMMES,
        Avoid.HEAVY_ISOMETRIC,
        Avoid.BREATH_HOLDING,
    ),
    until="the blood pressure is controlled",
    refer_to="a clinician, for the blood pressure",
    urgency=Urgency.WITHIN_1_WEEK,
    evidence=cite(ev.ex_severe_hypertension_defer),
)
very_high_pressure_with_symptoms = RedFlag(
    id="exercise-very-high-blood-pressure-with-symptoms",
    title=(
        "Very high blood pressure with chest pain, breathlessness, a neurological deficit, confusion or disturbed "
        "vision"
    ),
    when=all_of(
        very_high_blood_pressure.present,
        any_of(
            symptom.chest_pain_cardiac,
            symptom.breathlessness_sudden,
            symptom.new_neurological_deficit,
            symptom.acute_confusion,
            symptom.visual_disturbance,
        ),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    evidence=cite(ev.ex_severe_hypertension_defer),
)

# Diabetes

unsafe_glucose = Finding(
    id="exercise-unsafe-glucose",
    title="Diabetes with ketones, or glucose above 16 mmol/L in type 1 diabetes or on insulin",
    when=any_of(
        all_of(
            any_of(history.type_1_diabetes, history.type_2_diabetes, medicine.insulin, medicine.sglt2_inhibitor),
            history.ketones_present,
        ),
        all_of(any_of(history.type_1_diabetes, medicine.insulin), measure.glucose_mmol_l > 16),
    ),
    evidence=cite(ev.ex_hyperglycaemia_ketones),
)
unsafe_glucose_needs_diabetes_team = RedFlag(
    id="exercise-unsafe-glucose-flag",
    title="Diabetes with ketones, or with very high glucose on insulin, goes to the diabetes team the same day",
    when=unsafe_glucose.present,
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="diabetes team",
    evidence=cite(ev.ex_hyperglycaemia_ketones),
)
hold_exercise_at_unsafe_glucose = Contraindication(
    id="exercise-ketones-or-very-high-glucose",
    title=(
        "No exercise with ketones in diabetes, nor above 16 mmol/L in type 1 diabetes or on insulin; test for "
        "ketones above 13.9"
    ),
    when=unsafe_glucose.present,
    excludes=(*EXERCISE, *EXERCISE_PROGRAMMES),
    until="glucose and ketones are controlled",
    evidence=cite(ev.ex_hyperglycaemia_ketones),
)
check_glucose_first = Precaution(
    id="exercise-check-glucose-first",
    title=(
        "On insulin, a sulfonylurea or a glinide check glucose first, eat below 5.0 mmol/L and carry fast "
        "carbohydrate; in type 1 diabetes rest for 24 hours after severe hypoglycaemia or glucose below 2.9"
    ),
    when=any_of(medicine.insulin, medicine.sulfonylurea, medicine.meglitinide, history.type_1_diabetes),
    about=EXERCISE,
    evidence=cite(ev.ex_glucose_lowering_precaution),
)
walking_with_acute_dvt = Precaution(
    id="walking-with-acute-deep-vein-thrombosis",
    title=(
        "With a deep vein thrombosis under standard anticoagulation early walking is not barred: it probably lessens "
        "pain; nothing was found on harder exercise"
    ),
    when=history.known_acute_dvt,
    about=EXERCISE,
    evidence=cite(ev.ex_dvt_early_walking),
)
retinopathy = Contraindication(
    id="exercise-retinopathy",
    title=(
        "With proliferative or severe diabetic eye disease no vigorous aerobic or resistance work, straining, "
        "jarring or head-down positions; moderate activity is allowed"
    ),
    when=any_of(history.proliferative_retinopathy, history.severe_nonproliferative_retinopathy),
    excludes=(
        Technique.VIGOROUS_AEROBIC,
        Avoid.VIGOROUS_EXERCISE,
        Avoid.HEAVY_ISOMETRIC,
        Avoid.BREATH_HOLDING,
        Avoid.HEAD_DOWN_AND_JARRING,
    ),
    until="an eye specialist agrees",
    evidence=cite(ev.ex_retinopathy_precaution),
)

# Pregnancy

# Complications are asked one by one only of whoever has any; a narrower word implies the wider one.

no_aerobic_exercise_in_pregnancy = Contraindication(
    id="exercise-high-risk-pregnancy",
    title=(
        "No aerobic exercise in a pregnancy with heart or lung limits, a weak cervix, twins at risk, lasting "
        "bleeding, placenta praevia from 26 weeks, early labour, ruptured membranes, raised blood pressure or "
        "severe anaemia"
    ),
    when=all_of(
        patient.pregnant,
        any_of(
            history.significant_heart_disease,
            history.restrictive_lung_disease,
            history.severe_anaemia,
            all_of(symptom.vaginal_bleeding_in_pregnancy, symptom.persistent_vaginal_bleeding),
            all_of(
                history.pregnancy_complication,
                any_of(
                    history.cervical_insufficiency,
                    history.cerclage,
                    history.multiple_pregnancy_preterm_risk,
                    all_of(history.placenta_praevia, patient.gestation_weeks >= 26),
                    history.preterm_labour,
                    history.ruptured_membranes,
                    history.preeclampsia,
                    history.gestational_hypertension,
                ),
            ),
        ),
    ),
    excludes=(Therapy.AEROBIC_EXERCISE, Therapy.STRUCTURED_EXERCISE),
    until="maternity care allows it",
    refer_to="maternity care",
    urgency=Urgency.ROUTINE,
    evidence=cite(ev.ex_pregnancy_contraindications),
)
pregnancy_in_danger = RedFlag(
    id="exercise-pregnancy-in-danger",
    title=(
        "In pregnancy lasting bleeding, early labour, ruptured membranes or pre-eclampsia goes to maternity care "
        "the same day"
    ),
    when=all_of(
        patient.pregnant,
        any_of(
            all_of(symptom.vaginal_bleeding_in_pregnancy, symptom.persistent_vaginal_bleeding),
            all_of(
                history.pregnancy_complication,
                any_of(history.preterm_labour, history.ruptured_membranes, history.preeclampsia),
            ),
        ),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="maternity care",
    evidence=cite(ev.ex_pregnancy_contraindications),
)
exercise_in_pregnancy = Contraindication(
    id="exercise-pregnancy",
    title=(
        "In pregnancy not flat on the back after the first trimester, no contact or fall-risk sport, scuba or "
        "overheating; stop for bleeding, fluid, contractions, chest pain, breathlessness, dizziness, headache, calf "
        "swelling or fewer movements"
    ),
    when=patient.pregnant,
    excludes=(Avoid.SUPINE_EXERCISE, Avoid.CONTACT_OR_FALL_RISK_SPORT, Avoid.OVERHEATING),
    until="the pregnancy is over",
    evidence=cite(ev.ex_pregnancy_avoid),
)

# Bone, frailty and joints

vertebral_fracture = Contraindication(
    id="exercise-vertebral-fracture",
    title=(
        "With a vertebral fracture no rapid, repeated, weighted or end-range bending or twisting, no lifting from "
        "the floor, no high impact; moderate aerobic work, form before load, a physical therapist before weights"
    ),
    when=history.vertebral_fracture,
    excludes=(Avoid.END_RANGE_SPINAL_MOVEMENT, Avoid.LIFTING_FROM_FLOOR, Avoid.HIGH_IMPACT),
    evidence=cite(ev.ex_vertebral_fracture_limits),
)
frailty = Precaution(
    id="exercise-frailty",
    title=(
        "In frailty supervised exercise of several kinds, at most 3 times a week for 45 minutes at an effort of 3 "
        "to 4 out of 10, with resistance from about 55 towards 80 percent of the one-repetition maximum"
    ),
    when=history.frailty,
    about=(Therapy.STRUCTURED_EXERCISE, Therapy.STRENGTH_TRAINING),
    limits=(
        Limit(
            on=Therapy.STRUCTURED_EXERCISE,
            most=Dose(sessions_per_week=at_most(3), session_minutes=at_most(45)),
        ),
        Limit(
            on=Therapy.STRENGTH_TRAINING,
            most=Dose(sessions_per_week=at_most(3), session_minutes=at_most(45)),
        ),
    ),
    avoid=(Avoid.UNSUPERVISED_EXERCISE,),
    evidence=cite(ev.ex_frailty_dose),
)
rheumatoid_flare = Precaution(
    id="exercise-rheumatoid-flare",
    title=(
        "In a rheumatoid flare light exercise of at most 10 minutes, daily pain-free movement and gentle hand work; "
        "no resistance on swollen joints, high impact, over-stretching or extreme neck movement"
    ),
    when=all_of(any_problem(rheumatoid_arthritis.present), history.ra_flare),
    about=EXERCISE,
    limits=(
        Limit(
            on=Therapy.STRUCTURED_EXERCISE,
            most=Dose(sessions_per_week=at_most(7), session_minutes=at_most(10)),
        ),
        Limit(
            on=Therapy.AEROBIC_EXERCISE,
            most=Dose(sessions_per_week=at_most(7), session_minutes=at_most(10)),
        ),
        Limit(
            on=Therapy.STRENGTH_TRAINING,
            most=Dose(sessions_per_week=at_most(7), session_minutes=at_most(10)),
        ),
        Limit(
            on=Therapy.BALANCE_TRAINING,
            most=Dose(sessions_per_week=at_most(7), session_minutes=at_most(10)),
        ),
        Limit(
            on=Therapy.MIND_BODY_EXERCISE,
            most=Dose(sessions_per_week=at_most(7), session_minutes=at_most(10)),
        ),
    ),
    avoid=(
        Avoid.RESISTANCE_ON_SWOLLEN_JOINT,
        Avoid.HIGH_IMPACT,
        Avoid.OVERSTRETCHING,
        Avoid.END_RANGE_NECK_MOVEMENT,
    ),
    evidence=cite(ev.ex_ra_flare_limit),
)
rheumatoid_joints = Precaution(
    id="exercise-rheumatoid-damaged-joints",
    title=(
        "In rheumatoid arthritis with marked joint damage, organ involvement, steroids or an artificial joint "
        "choose cycling, walking or water over high-intensity weight-bearing"
    ),
    when=all_of(
        any_problem(rheumatoid_arthritis.present),
        any_of(
            history.large_joint_damage,
            device.joint_replacement,
            history.organ_involvement,
            medicine.systemic_corticosteroid,
        ),
    ),
    about=EXERCISE,
    avoid=(Avoid.HIGH_INTENSITY_WEIGHT_BEARING,),
    evidence=cite(ev.ex_ra_damaged_joints),
)

# Eating disorders

no_exercise_targets = Contraindication(
    id="exercise-eating-disorder",
    title=(
        "With an active eating disorder or excessive exercise no exercise target and no vigorous exercise before "
        "the treating team has checked that the patient is stable; advise against excessive exercise"
    ),
    when=any_of(history.eating_disorder_active, history.excessive_exercise),
    excludes=(*EXERCISE, Technique.VIGOROUS_AEROBIC, Avoid.EXERCISE_TARGETS, Avoid.VIGOROUS_EXERCISE),
    until="the treating team has checked medical stability",
    refer_to="eating-disorder service",
    urgency=Urgency.WITHIN_1_WEEK,
    evidence=cite(ev.ex_eating_disorder_active),
)

CHAPTER = Chapter(
    name="exercise-safety",
    title="Safety of exercise",
    rules=(
        heart_or_lung_warning,
        heart_or_lung_warning_needs_assessment,
        no_exercise_with_heart_or_lung_warning,
        very_high_blood_pressure,
        defer_exercise_at_very_high_pressure,
        very_high_pressure_with_symptoms,
        unsafe_glucose,
        unsafe_glucose_needs_diabetes_team,
        hold_exercise_at_unsafe_glucose,
        check_glucose_first,
        walking_with_acute_dvt,
        retinopathy,
        no_aerobic_exercise_in_pregnancy,
        pregnancy_in_danger,
        exercise_in_pregnancy,
        vertebral_fracture,
        frailty,
        rheumatoid_flare,
        rheumatoid_joints,
        no_exercise_targets,
    ),
)
