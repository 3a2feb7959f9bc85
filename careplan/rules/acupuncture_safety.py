"""Safety of acupuncture: whom not to needle, where not to needle, what to do with care, and when to stop.

These hold in every jurisdiction and against any preference. Referrals for serious disease stand in the red flags.
"""

from __future__ import annotations

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import acupuncture_safety as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, not_
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Contraindication, Precaution
from careplan.rules.findings import (
    any_headache,
    any_low_back_pain,
    any_pain_problem,
    chronic_primary_pain,
    chronic_shoulder_pain,
    hand_osteoarthritis,
    hip_osteoarthritis,
    knee_osteoarthritis,
    neck_pain,
    on_an_anticoagulant,
    rheumatoid_arthritis,
)
from careplan.rules.patient import (
    circumstance,
    device,
    history,
    measure,
    medicine,
    patient,
    preference,
    problem,
    symptom,
)
from careplan.sections.problem import PainProblemKind
from careplan.words import Urgency

# Bleeding

severe_bleeding_disorder = Contraindication(
    id="acupuncture-severe-bleeding-disorder",
    title=(
        "No acupuncture in haemophilia or another severe bleeding disorder, because needling can start serious bleeding"
    ),
    when=any_of(history.haemophilia, history.severe_bleeding_disorder),
    excludes=(Therapy.ACUPUNCTURE,),
    until="a haematologist has agreed and manages the clotting factor",
    evidence=cite(ev.bleed_haemophilia),
)
anticoagulant_with_bleeding_disorder = Contraindication(
    id="acupuncture-anticoagulant-with-bleeding-disorder",
    title=(
        "No acupuncture on an anticoagulant with a bleeding disorder or clotting defect, whatever each alone would "
        "allow"
    ),
    when=all_of(
        on_an_anticoagulant.present,
        any_of(history.haemophilia, history.severe_bleeding_disorder, history.coagulation_defect),
    ),
    excludes=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.bleed_warfarin_plus_disorder),
)
inr_above_range = Contraindication(
    id="acupuncture-inr-above-range",
    title=(
        "On warfarin, postpone needling while the INR is above the patient's own target range; ask for a recent value"
    ),
    when=all_of(medicine.anticoagulant_warfarin, patient.inr_over_target > 0),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the INR is back in the patient's target range",
    evidence=cite(ev.bleed_inr),
)
# A count decides only where low platelets are known or suspected: nobody else is asked for one.
platelets_below_20 = Contraindication(
    id="acupuncture-platelets-below-20",
    title="No acupuncture with platelets below 20 thousand per microlitre, specialist units included",
    when=all_of(history.low_platelet_count, measure.platelets < 20),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the platelet count has recovered",
    evidence=cite(ev.bleed_platelets_severe),
)
platelets_below_50 = Contraindication(
    id="acupuncture-platelets-below-50",
    title="Defer acupuncture outside specialist units while platelets are below 50 thousand per microlitre",
    when=all_of(history.low_platelet_count, measure.platelets < 50),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the platelet count is 50 thousand per microlitre or more",
    evidence=cite(ev.bleed_platelets),
)
platelets_below_100 = Precaution(
    id="acupuncture-platelets-below-100",
    title="With platelets below 100 thousand per microlitre needle superficially, and only if the treating team agrees",
    when=history.low_platelet_count,
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.DEEP_NEEDLING,),
    evidence=cite(ev.bleed_platelets),
)
on_an_anticoagulant_with_care = Precaution(
    id="acupuncture-anticoagulant",
    title=(
        "An anticoagulant is a caution, not a bar: thin needles, no deep needling, longer pressure afterwards, more "
        "care with an antiplatelet drug added; never stop the drug for acupuncture"
    ),
    when=on_an_anticoagulant.present,
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.DEEP_NEEDLING,),
    evidence=cite(ev.bleed_anticoag_caution, ev.bleed_mcculloch, ev.bleed_hsieh, ev.bleed_kwon),
)
antiplatelet_bruising_advice = Precaution(
    id="acupuncture-antiplatelet",
    title="An antiplatelet drug alone needs only the usual advice about bruising",
    when=medicine.antiplatelet,
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.bleed_antiplatelet, ev.bleed_kwon),
)
cirrhosis_or_clotting_defect = Precaution(
    id="acupuncture-cirrhosis-or-clotting-defect",
    title=(
        "Liver cirrhosis or a clotting defect raises the bleeding risk by itself: avoid deep needling, more so in "
        "diabetes"
    ),
    when=any_of(history.liver_cirrhosis, history.coagulation_defect),
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.DEEP_NEEDLING,),
    evidence=cite(ev.bleed_liver, ev.bleed_hsieh),
)

# Infection and skin

neutrophils_below_half = Contraindication(
    id="acupuncture-neutrophils-below-500",
    title="No needling with neutrophils below 500 per cubic millimetre; tell the treating specialist team the same day",
    when=all_of(history.low_neutrophil_count, measure.neutrophils < 0.5),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the neutrophil count has recovered",
    refer_to="treating specialist team",
    urgency=Urgency.SAME_DAY,
    evidence=cite(ev.inf_neutropenia),
)
few_neutrophils_or_immunosuppressed = Precaution(
    id="acupuncture-immunosuppressed",
    title=(
        "With neutrophils of 500 to 1000 or significant immunosuppression needle only if the treating team agrees, "
        "with few needles and strict skin cleaning"
    ),
    when=any_of(history.low_neutrophil_count, history.immunosuppressed),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.inf_neutropenia_mild),
)
# The two statements name the same technique for overlapping groups.
no_semi_permanent_needles = Contraindication(
    id="acupuncture-no-semi-permanent-needles",
    title=(
        "No semi-permanent or press needles when infection would be dangerous: immunosuppression, few neutrophils, "
        "badly controlled diabetes, or a diseased, infected before or artificial heart valve"
    ),
    when=any_of(
        history.immunosuppressed,
        history.low_neutrophil_count,
        history.diabetes_poorly_controlled,
        device.prosthetic_heart_valve,
        history.previous_endocarditis,
        history.valvular_heart_disease,
    ),
    excludes=(Technique.AURICULAR_SEMI_PERMANENT,),
    evidence=cite(ev.inf_semipermanent_immuno, ev.inf_neutropenia_mild),
)
heart_valve_with_care = Precaution(
    id="acupuncture-heart-valve",
    title=(
        "With heart valve disease, past endocarditis or an artificial valve needle briefly through clean skin, "
        "without antibiotic cover, and have any local infection or fever seen promptly"
    ),
    when=any_of(device.prosthetic_heart_valve, history.previous_endocarditis, history.valvular_heart_disease),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.inf_valve_other),
)
rheumatoid_drugs_with_care = Precaution(
    id="acupuncture-rheumatoid-drugs",
    title=(
        "On a biologic, another disease-modifying drug or steroids for rheumatoid arthritis, check recent blood "
        "counts and the skin and needle gently: infection and fragile skin are likelier"
    ),
    when=all_of(
        any_problem(rheumatoid_arthritis.present),
        any_of(medicine.biologic_dmard, medicine.systemic_corticosteroid, medicine.conventional_dmard),
    ),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.inf_ra_drugs),
)
sepsis_or_unexplained_fever = Contraindication(
    id="acupuncture-sepsis-or-unexplained-fever",
    title="No acupuncture in sepsis or with an unexplained fever",
    when=any_of(history.sepsis, all_of(symptom.fever, not_(symptom.fever_cause_known))),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the infection is over or the fever is explained",
    evidence=cite(ev.inf_sepsis),
)
broken_or_infected_skin = Contraindication(
    id="acupuncture-broken-or-infected-skin",
    title="Do not needle through infected, burned, ulcerated or otherwise broken skin",
    when=any_of(problem.local_skin_infection, problem.ulcer_or_broken_skin, problem.burn_at_site),
    excludes=(Avoid.NEEDLING_AFFECTED_AREA,),
    evidence=cite(ev.inf_skin),
)
surgical_wound = Contraindication(
    id="acupuncture-surgical-wound",
    title=(
        "Do not needle the incision, drains, catheters, dressed wounds or a freshly operated joint; use distant, "
        "ear or opposite-side points"
    ),
    when=history.recent_surgical_wound,
    excludes=(Avoid.NEEDLING_NEAR_SURGICAL_WOUND,),
    evidence=cite(ev.inf_wound),
)
artificial_joint_or_metalwork = Contraindication(
    id="acupuncture-artificial-joint-or-metalwork",
    title=(
        "Keep needles out of and away from an artificial joint or metalwork near the skin, above all in its first year"
    ),
    when=any_of(problem.joint_replacement_at_site, problem.orthopaedic_metalwork_at_site),
    excludes=(Avoid.NEEDLING_OVER_JOINT_PROSTHESIS,),
    evidence=cite(ev.inf_prosthetic_joint),
)
feet_in_neuropathy_or_poor_circulation = Contraindication(
    id="acupuncture-feet-at-risk",
    title=(
        "Do not needle the feet and lower legs in diabetic neuropathy, poor circulation or after a foot ulcer: "
        "small wounds there can become serious infections"
    ),
    when=any_of(history.diabetic_neuropathy, history.peripheral_arterial_disease, history.foot_ulcer_history),
    excludes=(Avoid.NEEDLING_FEET_AND_LOWER_LEGS,),
    evidence=cite(ev.inf_diabetes),
)
lymphoedema_limb = Contraindication(
    id="acupuncture-lymphoedema",
    title="Do not needle a limb with lymphoedema or at risk of it after removal of armpit lymph nodes",
    when=any_of(history.lymphoedema_limb, history.axillary_clearance_side),
    excludes=(Avoid.NEEDLING_AFFECTED_LIMB,),
    evidence=cite(ev.inf_lymphoedema),
)
no_more_lymphoedema = Precaution(
    id="lymphoedema-without-proven-harm",
    title=(
        "Trials and a cohort of 35,153 people found no more lymphoedema after acupuncture (rate ratio 1.017): sparing "
        "the limb is caution, not proof of harm"
    ),
    when=any_of(history.lymphoedema_limb, history.axillary_clearance_side),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.inf_lymphoedema_evidence, ev.inf_lymphoedema),
)

# Electrical stimulation

electroacupuncture_with_heart_device = Contraindication(
    id="electroacupuncture-heart-device",
    title=(
        "No electroacupuncture with a pacemaker, defibrillator or resynchronisation device: current can mislead its "
        "leads"
    ),
    when=any_of(device.pacemaker, device.implantable_defibrillator, device.cardiac_resynchronisation_device),
    excludes=(Technique.ELECTROACUPUNCTURE,),
    evidence=cite(ev.ea_pacemaker),
)
electroacupuncture_with_active_implant = Contraindication(
    id="electroacupuncture-active-implant",
    title="No electroacupuncture with a nerve, spinal cord or brain stimulator, a drug pump or a cochlear implant",
    when=any_of(
        device.deep_brain_stimulator,
        device.spinal_cord_stimulator,
        device.vagus_nerve_stimulator,
        device.implanted_infusion_pump,
        device.cochlear_implant,
    ),
    excludes=(Technique.ELECTROACUPUNCTURE,),
    evidence=cite(ev.ea_neurostimulator),
)
current_across_heart_or_cord = Contraindication(
    id="electroacupuncture-current-path",
    title="Never pass current across the heart, brain, carotid sinus or spinal cord, above all with a rhythm disorder",
    when=any_problem(any_pain_problem.present),
    excludes=(Avoid.CURRENT_ACROSS_CHEST_OR_NECK,),
    evidence=cite(ev.ea_heart_chest),
)
electroacupuncture_in_pregnancy = Contraindication(
    id="electroacupuncture-pregnancy",
    title="No electroacupuncture in pregnancy, above all on the abdomen and lumbosacral area",
    when=patient.pregnant,
    excludes=(Technique.ELECTROACUPUNCTURE,),
    until="the pregnancy is over",
    evidence=cite(ev.ea_pregnancy),
)
electroacupuncture_in_epilepsy = Contraindication(
    id="electroacupuncture-epilepsy",
    title="No electroacupuncture in epilepsy, absolutely so when seizures are uncontrolled",
    when=history.epilepsy,
    excludes=(Technique.ELECTROACUPUNCTURE,),
    evidence=cite(ev.ea_epilepsy),
)
needling_in_epilepsy = Precaution(
    id="acupuncture-epilepsy",
    title="In epilepsy needle with the patient lying down and attended throughout",
    when=history.epilepsy,
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.ea_epilepsy),
)

# Pregnancy

high_risk_pregnancy = Contraindication(
    id="acupuncture-high-risk-pregnancy",
    title=(
        "No acupuncture in pregnancy with threatened miscarriage or preterm labour, bleeding, placenta praevia, "
        "ruptured membranes, pre-eclampsia or cervical insufficiency"
    ),
    when=all_of(
        patient.pregnant,
        any_of(
            symptom.vaginal_bleeding_in_pregnancy,
            all_of(
                history.pregnancy_complication,
                any_of(
                    history.threatened_miscarriage_or_preterm_labour,
                    history.placenta_praevia,
                    history.ruptured_membranes,
                    history.preeclampsia,
                    history.cervical_insufficiency,
                ),
            ),
        ),
    ),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the obstetric team asks for acupuncture",
    evidence=cite(ev.preg_high_risk),
)
gentle_needling_in_pregnancy = Precaution(
    id="acupuncture-pregnancy-gentle",
    title=(
        "In pregnancy tell maternity care and needle gently by hand, side-lying, by an experienced practitioner, "
        "for at most 20 minutes twice a week; no long lying on the back after 20 weeks"
    ),
    when=patient.pregnant,
    about=(Therapy.ACUPUNCTURE,),
    limits=(Limit(on=Therapy.ACUPUNCTURE, most=Dose(sessions_per_week=at_most(2), retention_minutes=at_most(20))),),
    evidence=cite(ev.preg_team, ev.preg_ae_rate),
)
trunk_points_in_pregnancy = Precaution(
    id="acupuncture-pregnancy-trunk-points",
    title=(
        "In pregnancy needle only if needed: no lower abdominal or lumbosacral points in the first trimester; later "
        "no upper abdominal or lumbosacral points, strong sensations or labour-inducing ear points"
    ),
    when=patient.pregnant,
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.POINTS_ABDOMEN_AND_LUMBOSACRAL,),
    evidence=cite(ev.preg_who),
)
listed_points_in_pregnancy = Contraindication(
    id="acupuncture-pregnancy-listed-points",
    title="In pregnancy do not needle LI4, SP6, BL60, BL67 or the sacral points BL31 to BL34",
    when=patient.pregnant,
    excludes=(Avoid.POINTS_LISTED_IN_PREGNANCY,),
    until="the pregnancy is over",
    evidence=cite(ev.preg_points),
)
moxibustion_in_pregnancy = Contraindication(
    id="moxibustion-pregnancy",
    title=(
        "No moxibustion and no heat on the trunk in pregnancy, after reports of preterm birth, membrane rupture and "
        "bleeding"
    ),
    when=patient.pregnant,
    excludes=(Technique.MOXIBUSTION,),
    until="the pregnancy is over",
    evidence=cite(ev.preg_moxa),
)
migraine_in_pregnancy = Precaution(
    id="acupuncture-pregnancy-migraine",
    title=(
        "In pregnancy with established, unchanged migraine gentle manual acupuncture may be offered, once secondary "
        "causes are ruled out"
    ),
    when=all_of(patient.pregnant, history.established_unchanged_migraine),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.preg_migraine),
)

# Anatomy

chest_and_upper_back = Precaution(
    id="acupuncture-chest-and-upper-back",
    title=(
        "Needle chest and upper back points, GB21 above all, shallowly and obliquely, with extra care in thin "
        "people and emphysema: pneumothorax is the best documented serious injury"
    ),
    when=any_problem(any_pain_problem.present),
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.DEEP_NEEDLING_CHEST,),
    evidence=cite(ev.anat_thorax),
)
upper_neck = Precaution(
    id="acupuncture-upper-neck",
    title=(
        "For neck pain or headache do not needle deeply around the upper neck, as at GB20: bleeding round the cord "
        "is reported"
    ),
    when=any_of(neck_pain.present, any_headache.present),
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.DEEP_NEEDLING_UPPER_NECK,),
    evidence=cite(ev.anat_neck),
)
unstable_upper_neck = Contraindication(
    id="acupuncture-unstable-upper-neck",
    title="With an unstable upper neck no needling there, no electrical stimulation and no forced positions",
    when=history.atlantoaxial_instability,
    excludes=(Avoid.DEEP_NEEDLING_UPPER_NECK, Avoid.END_RANGE_NECK_MOVEMENT, Technique.ELECTROACUPUNCTURE),
    evidence=cite(ev.anat_ra_cervical),
)
unstable_spine = Contraindication(
    id="acupuncture-unstable-spine",
    title=(
        "Do not needle over an unstable spine or spinal metastases, where relaxed muscles might let the cord be "
        "compressed"
    ),
    when=any_of(history.spinal_instability, history.spinal_metastases),
    excludes=(Avoid.NEEDLING_OVER_UNSTABLE_SPINE,),
    evidence=cite(ev.anat_spine_unstable),
)
tumour = Contraindication(
    id="acupuncture-tumour",
    title="Do not needle into a tumour or ulcerated cancer, and never present acupuncture as cancer treatment",
    when=any_of(problem.tumour_at_site, problem.kind.is_(PainProblemKind.CANCER_PAIN)),
    excludes=(Avoid.NEEDLING_TUMOUR_SITE,),
    evidence=cite(ev.anat_tumour),
)
breast_implant_or_skull_defect = Contraindication(
    id="acupuncture-implant-or-skull-defect",
    title="Do not needle over a breast implant or a skull defect",
    when=any_of(device.breast_implant, device.craniotomy_defect),
    excludes=(Avoid.NEEDLING_OVER_IMPLANT_OR_SKULL_DEFECT,),
    evidence=cite(ev.anat_implants),
)
# A swollen leg is what raises the red flag of suspected thrombosis; the sign itself is read here.
deep_vein_thrombosis = Contraindication(
    id="acupuncture-deep-vein-thrombosis",
    title="Do not needle a limb with suspected or untreated deep vein thrombosis",
    when=any_of(symptom.unilateral_leg_swelling, history.known_acute_dvt),
    excludes=(Avoid.NEEDLING_AFFECTED_LIMB,),
    evidence=cite(ev.anat_dvt),
)
hot_joint = Contraindication(
    id="acupuncture-inflamed-joint",
    title="Do not needle or heat a hot inflamed joint; rule out infection first and use distant points if any",
    when=symptom.active_joint_inflammation,
    excludes=(Avoid.NEEDLING_AFFECTED_AREA,),
    evidence=cite(ev.anat_inflamed_joint),
)

# Heat

heat_on_numb_skin = Contraindication(
    id="moxibustion-numb-skin",
    title=(
        "No moxibustion or infrared heat over skin with reduced feeling, as in neuropathy: burns are among the "
        "common harms"
    ),
    when=any_of(problem.insensate_skin, history.diabetic_neuropathy, history.peripheral_neuropathy),
    excludes=(Technique.MOXIBUSTION, Technique.HEAT_PACK),
    evidence=cite(ev.heat_insensate),
)
smoke = Contraindication(
    id="moxibustion-asthma-or-copd",
    title="No burning moxa near people with asthma or COPD; smokeless heat or none",
    when=any_of(history.asthma, history.copd),
    excludes=(Technique.MOXIBUSTION,),
    evidence=cite(ev.heat_smoke),
)
moxibustion_wanted = Precaution(
    id="moxibustion-wanted",
    title="Moxibustion is an optional addition without guideline backing, only for intact skin with normal feeling",
    when=preference.prefers_techniques.include(Technique.MOXIBUSTION),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.tech_moxa_optional),
)
ear_needles_wanted = Precaution(
    id="ear-needles-wanted",
    title=(
        "Ear needles, battlefield acupuncture among them, bring short-term relief; semi-permanent ones tend to fall "
        "out by about day 7"
    ),
    when=preference.prefers_techniques.include(Technique.AURICULAR_ACUPUNCTURE),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.tech_auricular),
)
electrical_stimulation_wanted = Precaution(
    id="electrical-stimulation-wanted",
    title="Where needles may be stimulated electrically: 20 to 30 minutes, at 2 to 100 Hz, strong but not painful",
    when=preference.prefers_techniques.include(Technique.ELECTROACUPUNCTURE),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.tech_ea_parameters),
)

# The person and the visit

needle_phobia = Contraindication(
    id="acupuncture-needle-phobia",
    title="No acupuncture in severe needle phobia; offer acupressure, TENS where allowed, or other parts of the plan",
    when=history.needle_phobia_severe,
    excludes=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.pers_needle_phobia),
)
# A patient's refusal is kept in the preferences, where it closes any therapy.
no_valid_consent = Contraindication(
    id="acupuncture-no-valid-consent",
    title="No acupuncture without valid consent: neither the patient nor a lawful decision-maker can agree",
    when=circumstance.no_capacity_and_no_consent,
    excludes=(Therapy.ACUPUNCTURE,),
    until="the patient or a lawful decision-maker has agreed",
    evidence=cite(ev.pers_refuses),
)
# The referral to a paediatric service is a red flag, for everyone under 18.
under_16 = Contraindication(
    id="acupuncture-under-16",
    title="No acupuncture dosing under 16: the plans are made for adults",
    when=patient.age < 16,
    excludes=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.pers_child_scope),
)
medical_emergency = Contraindication(
    id="acupuncture-medical-emergency",
    title="No acupuncture in a medical emergency, and never in place of surgery that is needed now",
    when=any_of(circumstance.medical_emergency, circumstance.condition_needing_urgent_surgery),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the emergency is over",
    evidence=cite(ev.pers_emergency),
)
acute_confusion = Contraindication(
    id="acupuncture-acute-confusion",
    title="No acupuncture in someone confused or deluded who cannot keep still",
    when=symptom.acute_confusion,
    excludes=(Therapy.ACUPUNCTURE,),
    until="the confusion is over",
    evidence=cite(ev.pers_cognitive),
)
cognitive_impairment = Precaution(
    id="acupuncture-cognitive-impairment",
    title=(
        "With a memory or thinking problem support consent, keep someone beside the patient and needle for at most "
        "15 minutes"
    ),
    when=history.cognitive_impairment,
    about=(Therapy.ACUPUNCTURE,),
    limits=(Limit(on=Therapy.ACUPUNCTURE, most=Dose(retention_minutes=at_most(15))),),
    evidence=cite(ev.pers_cognitive),
)
hungry_drunk_or_exhausted = Precaution(
    id="acupuncture-hungry-drunk-or-exhausted",
    title="Postpone the session while the patient is hungry, drunk or exhausted",
    when=any_of(symptom.fasting, symptom.intoxicated, symptom.exhausted),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.pers_frail_fasting),
)
frail_or_very_thin = Precaution(
    id="acupuncture-frail-or-very-thin",
    title="In frail, anorexic or very thin people use a lower dose of needling",
    when=any_of(history.frailty, history.eating_disorder_active, patient.bmi < 18.5),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.pers_frail_fasting),
)
metal_allergy = Contraindication(
    id="acupuncture-metal-allergy",
    title="With nickel or chromium allergy no semi-permanent steel needles",
    when=history.metal_allergy_nickel_chromium,
    excludes=(Technique.AURICULAR_SEMI_PERMANENT,),
    evidence=cite(ev.pers_metal_allergy),
)
needles_in_metal_allergy = Precaution(
    id="acupuncture-metal-allergy-needles",
    title="With nickel or chromium allergy use fully coated or other-metal needles and short retention",
    when=history.metal_allergy_nickel_chromium,
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.pers_metal_allergy),
)
eat_first_and_rise_slowly = Precaution(
    id="acupuncture-eat-first-and-rise-slowly",
    title=(
        "On glucose-lowering or several blood pressure drugs eat beforehand and rise slowly: fainting and low sugar "
        "can follow"
    ),
    when=any_of(medicine.insulin, medicine.sulfonylurea, medicine.meglitinide, medicine.antihypertensive_multiple),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.drug_hypotensive_insulin),
)
opioid_changes = Precaution(
    id="opioid-changes-belong-to-the-prescriber",
    title=(
        "Acupuncture may help spare opioids, but dose changes belong to the prescriber: never advise one, and "
        "never stop opioids abruptly"
    ),
    when=medicine.opioid_current,
    avoid=(Avoid.CHANGING_OPIOIDS,),
    evidence=cite(ev.drug_opioid),
)
drowsy_driving = Precaution(
    id="acupuncture-drowsiness-and-driving",
    title="Warn of drowsiness after treatment; who feels drowsy must not drive",
    when=circumstance.drives_home,
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.ae_drowsy_driving),
)
informed_consent = Precaution(
    id="acupuncture-informed-consent",
    title=(
        "Get informed consent that names bruising, pain, fainting, infection and, for points on the chest, "
        "pneumothorax: minor effects are common, serious ones rare"
    ),
    when=any_problem(any_pain_problem.present),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(
        ev.ae_consent,
        ev.ae_baumler_any,
        ev.ae_baumler_serious,
        ev.ae_witt,
        ev.ae_york,
        ev.ae_white,
        ev.ae_chinese_severe,
        ev.ae_vasovagal,
    ),
)
sound_practice = Precaution(
    id="acupuncture-sound-practice",
    title=(
        "Sterile single-use needles only, by a licensed or registered practitioner who records points, depth, "
        "response, stimulation and time"
    ),
    when=any_problem(any_pain_problem.present),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.tech_single_use, ev.tech_licensed, ev.tech_stricta_record),
)
first_sessions = Precaution(
    id="acupuncture-first-sessions",
    title=(
        "Give the first treatments lying down, with few needles and mild stimulation: fainting is likelier sitting "
        "and early on"
    ),
    when=history.first_acupuncture_treatment,
    about=(Therapy.ACUPUNCTURE,),
    avoid=(Avoid.STRONG_FIRST_SESSIONS,),
    evidence=cite(ev.tech_supine_first, ev.ae_vasovagal),
)

# Stopping

no_change_after_8_sessions = Contraindication(
    id="acupuncture-no-change-after-8-sessions",
    title="Stop acupuncture after 8 sessions without meaningful change, and review the diagnosis and the plan",
    when=all_of(
        any_of(
            any_low_back_pain.present,
            neck_pain.present,
            chronic_shoulder_pain.present,
            hip_osteoarthritis.present,
            hand_osteoarthritis.present,
            rheumatoid_arthritis.present,
            chronic_primary_pain.present,
        ),
        problem.no_response_after_8_sessions,
    ),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the diagnosis and the plan have been reviewed",
    evidence=cite(ev.stop_no_response),
)
no_change_after_12_sessions = Contraindication(
    id="acupuncture-no-change-after-12-sessions",
    title="In knee osteoarthritis stop acupuncture after 12 sessions without meaningful change, and review the plan",
    when=all_of(knee_osteoarthritis.present, problem.no_response_after_12_sessions),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the diagnosis and the plan have been reviewed",
    evidence=cite(ev.stop_no_response),
)
no_change_after_8_weeks = Contraindication(
    id="acupuncture-no-change-after-8-weeks",
    title="In headache stop acupuncture after 8 weeks without meaningful change in the diary, and review the plan",
    when=all_of(any_headache.present, problem.no_response_after_8_weeks),
    excludes=(Therapy.ACUPUNCTURE,),
    until="the diagnosis and the plan have been reviewed",
    evidence=cite(ev.stop_no_response),
)
earlier_course_failed = Contraindication(
    id="acupuncture-earlier-course-failed",
    title="Do not repeat acupuncture for a problem that an adequate course of at least 6 sessions did not help",
    when=problem.prior_adequate_acupuncture_no_response,
    unless=problem.material_change_since_earlier_course,
    excludes=(Therapy.ACUPUNCTURE,),
    until="diagnosis, stage or technique clearly differs from the failed course",
    evidence=cite(ev.stop_prior_nonresponse),
)
serious_adverse_event = Contraindication(
    id="acupuncture-serious-adverse-event",
    title="No acupuncture after serious harm from it, such as pneumothorax, deep infection or major bleeding",
    when=all_of(history.has_had_acupuncture, history.prior_serious_acupuncture_adverse_event),
    excludes=(Therapy.ACUPUNCTURE,),
    until="a specialist has advised",
    evidence=cite(ev.stop_adverse_event),
)
new_red_flag_suspends_needling = Precaution(
    id="acupuncture-new-red-flag",
    title="A new red flag during the course suspends needling and starts the matching referral",
    when=any_problem(any_pain_problem.present),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.stop_new_red_flag),
)
lasting_worsening = Precaution(
    id="acupuncture-lasting-worsening",
    title=(
        "Lasting worsening after two sessions calls for a lower dose or for stopping; a mild aggravation for up to "
        "about 48 hours can be normal"
    ),
    when=problem.worsening_during_course,
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(ev.stop_worsening),
)

CHAPTER = Chapter(
    name="acupuncture-safety",
    title="Safety of acupuncture",
    rules=(
        severe_bleeding_disorder,
        anticoagulant_with_bleeding_disorder,
        inr_above_range,
        platelets_below_20,
        platelets_below_50,
        platelets_below_100,
        on_an_anticoagulant_with_care,
        antiplatelet_bruising_advice,
        cirrhosis_or_clotting_defect,
        neutrophils_below_half,
        few_neutrophils_or_immunosuppressed,
        no_semi_permanent_needles,
        heart_valve_with_care,
        rheumatoid_drugs_with_care,
        sepsis_or_unexplained_fever,
        broken_or_infected_skin,
        surgical_wound,
        artificial_joint_or_metalwork,
        feet_in_neuropathy_or_poor_circulation,
        lymphoedema_limb,
        no_more_lymphoedema,
        electroacupuncture_with_heart_device,
        electroacupuncture_with_active_implant,
        current_across_heart_or_cord,
        electroacupuncture_in_pregnancy,
        electroacupuncture_in_epilepsy,
        needling_in_epilepsy,
        high_risk_pregnancy,
        gentle_needling_in_pregnancy,
        trunk_points_in_pregnancy,
        listed_points_in_pregnancy,
        moxibustion_in_pregnancy,
        migraine_in_pregnancy,
        chest_and_upper_back,
        upper_neck,
        unstable_upper_neck,
        unstable_spine,
        tumour,
        breast_implant_or_skull_defect,
        deep_vein_thrombosis,
        hot_joint,
        heat_on_numb_skin,
        smoke,
        moxibustion_wanted,
        ear_needles_wanted,
        electrical_stimulation_wanted,
        needle_phobia,
        no_valid_consent,
        under_16,
        medical_emergency,
        acute_confusion,
        cognitive_impairment,
        hungry_drunk_or_exhausted,
        frail_or_very_thin,
        metal_allergy,
        needles_in_metal_allergy,
        eat_first_and_rise_slowly,
        opioid_changes,
        drowsy_driving,
        informed_consent,
        sound_practice,
        first_sessions,
        no_change_after_8_sessions,
        no_change_after_12_sessions,
        no_change_after_8_weeks,
        earlier_course_failed,
        serious_adverse_event,
        new_red_flag_suspends_needling,
        lasting_worsening,
    ),
)
