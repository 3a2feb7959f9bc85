"""Red flags of any emergency, and of chest, infection, joints, limbs, wounds and opioids."""

from __future__ import annotations

from careplan.catalogue import EXERCISE, EXERCISE_PROGRAMMES, Therapy
from careplan.evidence import acupuncture_safety, exercise, physical_therapy
from careplan.evidence import red_flags as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, at_least
from careplan.language.rules import Escalation, RedFlag
from careplan.rules.findings import acute_postoperative_pain, chronic_postsurgical_pain
from careplan.rules.patient import circumstance, device, history, medicine, patient, symptom
from careplan.rules.red_flag_findings import (
    aged_65_or_over,
    diabetes,
    has_joint_replacement_at_site,
    has_rheumatoid_arthritis,
    opioids_of_50_mme_or_more,
)
from careplan.words import Effect, Urgency

# What comes before any plan

medical_emergency = RedFlag(
    id="medical-emergency",
    title="A medical emergency, sepsis, or a condition that needs surgery now",
    when=any_of(circumstance.medical_emergency, circumstance.condition_needing_urgent_surgery, history.sepsis),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    evidence=cite(ev.rf_medical_emergency),
)

# Chest

# Whoever has never been needled is not asked.
pneumothorax_after_needling = RedFlag(
    id="pneumothorax-after-needling",
    title="Chest pain or breathlessness during or after needling near the chest",
    when=all_of(history.has_had_acupuncture, symptom.chest_pain_or_breathlessness_after_acupuncture),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    evidence=cite(ev.anat_pneumothorax_signs),
)

cardiac_chest_pain = RedFlag(
    id="cardiac-chest-pain",
    title="Chest pain of possible cardiac origin, now or within 12 hours",
    when=symptom.chest_pain_cardiac,
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency services",
    evidence=cite(ev.rf_chest_pain),
)

cardiac_chest_pain_12_to_72_hours_ago = RedFlag(
    id="cardiac-chest-pain-12-to-72-hours-ago",
    title="Chest pain of possible cardiac origin, last 12 to 72 hours ago",
    when=symptom.chest_pain_cardiac_12_to_72_hours_ago,
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="hospital assessment",
    evidence=cite(ev.rf_chest_pain_recent),
)

# After an operation two of these signs are named by the physical-therapy statement too.
pulmonary_embolism = RedFlag(
    id="pulmonary-embolism",
    title="Sudden breathlessness, pain on breathing in, or coughing blood",
    when=any_of(symptom.breathlessness_sudden, symptom.pleuritic_chest_pain, symptom.haemoptysis),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    supporting=(
        history.recent_surgical_wound,
        history.history_of_cancer,
        history.previous_venous_thrombosis,
        patient.pregnant,
    ),
    evidence=cite(ev.rf_pe, physical_therapy.pt_postop_red_flags),
)

deep_vein_thrombosis = RedFlag(
    id="deep-vein-thrombosis",
    title="New one-sided swelling, warmth or pain of a calf or leg",
    when=symptom.unilateral_leg_swelling,
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="same-day thrombosis pathway",
    supporting=(
        history.recent_surgical_wound,
        history.history_of_cancer,
        history.previous_venous_thrombosis,
        patient.pregnant,
    ),
    evidence=cite(ev.rf_dvt, physical_therapy.pt_postop_red_flags),
)

# Infection and acute illness

sepsis = RedFlag(
    id="sepsis",
    title="Possible infection with any high-risk sign of sepsis",
    when=symptom.sepsis_signs,
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency services",
    evidence=cite(ev.rf_sepsis),
)

# A count of 1.0 or below, which covers both bands of the statement, is what the recorded fact means.
neutropenic_sepsis = RedFlag(
    id="neutropenic-sepsis",
    title="Fever, chills or illness during anticancer treatment or with low neutrophils",
    when=all_of(
        any_of(history.low_neutrophil_count, medicine.chemotherapy_current),
        any_of(symptom.fever, symptom.rigors, symptom.systemically_unwell, symptom.sepsis_signs),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department or oncology hotline",
    evidence=cite(ev.rf_neutropenic_fever),
)

needle_site_infection = RedFlag(
    id="needle-site-infection",
    title="Spreading redness, pus or fever after needling",
    when=all_of(history.has_had_acupuncture, symptom.needle_site_infection),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="primary care or emergency department",
    escalations=(Escalation(when=symptom.sepsis_signs, urgency=Urgency.EMERGENCY, refer_to="emergency department"),),
    evidence=cite(ev.rf_needle_site_infection),
)

acute_illness_before_exercise = RedFlag(
    id="acute-illness-before-exercise",
    title="A new deficit, joint locking, fever, weight loss or ever-growing pain stops exercise until assessed",
    when=any_of(
        symptom.new_neurological_deficit,
        symptom.joint_locking,
        symptom.fever,
        symptom.unexplained_weight_loss,
        symptom.progressive_unremitting_pain,
    ),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(*EXERCISE, *EXERCISE_PROGRAMMES),
    refer_to="treating clinician",
    escalations=(
        Escalation(
            when=any_of(symptom.new_neurological_deficit, all_of(symptom.fever, history.immunosuppressed)),
            urgency=Urgency.SAME_DAY,
        ),
    ),
    evidence=cite(exercise.ex_stop_acute_illness),
)

# Joints and limbs

septic_joint = RedFlag(
    id="septic-joint",
    title="A hot, swollen, tender joint of short history, fever or not",
    when=symptom.hot_swollen_joint,
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department for joint aspiration, or orthopaedics if the joint is replaced",
    supporting=(
        has_rheumatoid_arthritis.present,
        history.immunosuppressed,
        diabetes.present,
        has_joint_replacement_at_site.present,
        history.iv_drug_use,
    ),
    evidence=cite(ev.rf_septic_joint),
)

infected_artificial_joint = RedFlag(
    id="infected-artificial-joint",
    title="An artificial joint that is hot and swollen or has a discharging opening",
    when=all_of(
        has_joint_replacement_at_site.present,
        any_of(symptom.hot_swollen_joint, symptom.discharging_sinus_at_joint),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="orthopaedic surgery",
    escalations=(Escalation(when=any_of(symptom.hot_swollen_joint, symptom.sepsis_signs), urgency=Urgency.EMERGENCY),),
    evidence=cite(ev.rf_prosthetic_infection),
)

joint_fracture = RedFlag(
    id="joint-fracture",
    title="A limb that is deformed or bears no weight after injury, or suddenly bears none at 65 or with osteoporosis",
    when=any_of(
        all_of(
            any_of(history.major_trauma, history.recent_joint_injury, history.minor_trauma),
            any_of(symptom.unable_to_bear_weight, symptom.joint_deformity_acute),
        ),
        all_of(symptom.unable_to_bear_weight, any_of(patient.age >= 65, history.osteoporosis)),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    evidence=cite(ev.rf_joint_fracture),
)

new_inflammatory_arthritis = RedFlag(
    id="new-inflammatory-arthritis",
    title="Joint swelling for weeks without a diagnosis, in several joints or the small joints of hands or feet",
    when=symptom.persistent_synovitis_undiagnosed,
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.ACUPUNCTURE,),
    refer_to="rheumatology",
    evidence=cite(ev.rf_new_inflammatory_arthritis),
)

compartment_syndrome = RedFlag(
    id="compartment-syndrome",
    title="After an operation, injury or cast, two signs of pressure building up in a limb",
    when=all_of(
        any_of(
            any_problem(acute_postoperative_pain.present),
            history.recent_surgical_wound,
            history.major_trauma,
            history.recent_joint_injury,
            device.limb_cast_or_tight_dressing,
        ),
        at_least(
            2,
            symptom.pain_out_of_proportion,
            symptom.pain_on_passive_stretch,
            symptom.tight_swollen_limb,
            symptom.new_limb_numbness,
        ),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency orthopaedic or surgical team",
    evidence=cite(ev.rf_compartment),
)

complex_regional_pain_syndrome = RedFlag(
    id="complex-regional-pain-syndrome",
    title="Limb pain out of proportion, or lasting after surgery, with changes of colour, warmth or swelling",
    when=all_of(
        any_of(symptom.pain_out_of_proportion, any_problem(chronic_postsurgical_pain.present)),
        symptom.colour_temperature_swelling_changes,
    ),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="pain service",
    evidence=cite(ev.rf_crps),
)

# Wounds and abdomen

# Fever, wound and leg signs of the physical-therapy statement are the red flags for wound and leg; what it adds
# has a rule of its own, below.
surgical_site_infection = RedFlag(
    id="surgical-site-infection",
    title="Spreading redness, pus, wound breakdown or fever after an operation",
    when=all_of(
        any_of(history.recent_surgical_wound, any_problem(acute_postoperative_pain.present)),
        any_of(symptom.wound_redness_pus, symptom.wound_breakdown, symptom.fever),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="operating surgical team",
    escalations=(Escalation(when=symptom.sepsis_signs, urgency=Urgency.EMERGENCY, refer_to="emergency department"),),
    evidence=cite(ev.rf_ssi, physical_therapy.pt_postop_red_flags),
)

danger_after_operation = RedFlag(
    id="danger-after-operation",
    title="Chest pain, sudden loss of function or ever-growing rest pain in the weeks after an operation",
    when=all_of(
        any_problem(acute_postoperative_pain.present),
        any_of(symptom.chest_pain, symptom.sudden_loss_of_function, symptom.escalating_rest_pain),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="operating surgical team",
    escalations=(Escalation(when=symptom.chest_pain, urgency=Urgency.EMERGENCY, refer_to="emergency department"),),
    evidence=cite(physical_therapy.pt_postop_red_flags),
)

abdominal_emergency = RedFlag(
    id="abdominal-emergency",
    title="A board-hard belly, or vomiting with a swollen belly after abdominal surgery",
    when=any_of(symptom.rigid_abdomen, all_of(history.after_abdominal_surgery, symptom.vomiting_and_distension)),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="operating surgical team or emergency department",
    evidence=cite(ev.rf_ileus),
)

# Opioids

oversedation = RedFlag(
    id="oversedation",
    title="Hard to rouse, or slow or shallow breathing, whether or not an opioid is recorded",
    when=any_of(symptom.excessive_sedation, symptom.slow_breathing),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency services",
    supporting=(
        medicine.opioid_current,
        medicine.benzodiazepine_current,
        opioids_of_50_mme_or_more.present,
        symptom.pinpoint_pupils,
    ),
    evidence=cite(ev.rf_oversedation),
)

opioid_misuse = RedFlag(
    id="opioid-misuse",
    title="Signs of loss of control over prescribed opioids, to be reviewed without abrupt withdrawal",
    when=all_of(medicine.opioid_current, symptom.opioid_misuse_signs),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="prescriber or addiction service",
    evidence=cite(ev.rf_opioid_misuse),
)

opioid_overdose_risk = RedFlag(
    id="opioid-overdose-risk",
    title="Opioids at a high dose or with another cause of sedation: advise the prescriber about naloxone and sedation",
    when=all_of(
        medicine.opioid_current,
        any_of(
            medicine.benzodiazepine_current,
            opioids_of_50_mme_or_more.present,
            history.sleep_disordered_breathing,
            history.opioid_use_disorder,
        ),
    ),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="prescriber",
    supporting=(aged_65_or_over.present, history.chronic_kidney_disease, history.liver_cirrhosis),
    evidence=cite(acupuncture_safety.drug_opioid_risk),
)

CHAPTER = Chapter(
    name="red-flags-body",
    title="Red flags of chest, infection, joints, limbs, wounds and opioids",
    rules=(
        medical_emergency,
        pneumothorax_after_needling,
        cardiac_chest_pain,
        cardiac_chest_pain_12_to_72_hours_ago,
        pulmonary_embolism,
        deep_vein_thrombosis,
        sepsis,
        neutropenic_sepsis,
        needle_site_infection,
        acute_illness_before_exercise,
        septic_joint,
        infected_artificial_joint,
        joint_fracture,
        new_inflammatory_arthritis,
        compartment_syndrome,
        complex_regional_pain_syndrome,
        surgical_site_infection,
        danger_after_operation,
        abdominal_emergency,
        oversedation,
        opioid_misuse,
        opioid_overdose_risk,
    ),
)
