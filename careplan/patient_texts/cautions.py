"""The cautions of a plan in plain words, by the id of their rule; a caution for the clinician alone has no text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from careplan.evidence import (
    acupuncture,
    acupuncture_safety,
    combination,
    diet,
    exercise,
    mindfulness,
    physical_therapy,
)
from careplan.patient_texts.model import Saying, say

__all__ = ["CAUTIONS"]

OPIOID: Final = say(
    "Do not stop your opioid or change the dose by yourself. This plan does not change it. Only the one who prescribes "
    "it does: talk to your prescriber.",
    acupuncture_safety.drug_opioid,
    combination.co_opioid_sparing,
)

CAUTIONS: Final[Mapping[str, Saying]] = MappingProxyType(
    {
        "opioid-changes-belong-to-the-prescriber": OPIOID,
        "non-drug-care-beside-opioids": OPIOID,
        "opioid-after-an-operation-stays-with-its-prescriber": OPIOID,
        "medication-overuse-beside-acupuncture": say(
            "Painkillers on too many days can cause headache by themselves. Talk to your prescriber. Do not stop an "
            "opioid by yourself.",
            acupuncture_safety.drug_moh,
        ),
        "acupuncture-anticoagulant": say(
            "You take a blood thinner. Keep taking it. Thin needles are used, and the spots are pressed for longer.",
            acupuncture_safety.bleed_anticoag_caution,
        ),
        "acupuncture-antiplatelet": say(
            "You may bruise a bit more with the drug that you take. Keep taking it.",
            acupuncture_safety.bleed_antiplatelet,
            acupuncture_safety.bleed_anticoag_caution,
        ),
        "acupuncture-immunosuppressed": say(
            "Your body fights germs less well. Your other doctors are asked first, and few needles are used.",
            acupuncture_safety.inf_neutropenia_mild,
        ),
        "acupuncture-heart-valve": say(
            "Because of your heart valve, call soon for any fever or sore needle spot.",
            acupuncture_safety.inf_valve_other,
        ),
        "acupuncture-epilepsy": say(
            "Because of your fits, you lie down for the needles and someone stays with you.",
            acupuncture_safety.ea_epilepsy,
        ),
        "acupuncture-pregnancy-gentle": say(
            "In pregnancy the needles are used gently, and you lie on your side. Tell your maternity team.",
            acupuncture_safety.preg_team,
        ),
        "acupuncture-cognitive-impairment": say(
            "Someone stays with you during the needles.",
            acupuncture_safety.pers_cognitive,
        ),
        "acupuncture-metal-allergy-needles": say(
            "Because of your metal allergy, coated needles or needles of another metal are used.",
            acupuncture_safety.pers_metal_allergy,
        ),
        "acupuncture-eat-first-and-rise-slowly": say(
            "With the drugs that you take, eat before the needles and get up slowly. You could feel faint.",
            acupuncture_safety.drug_hypotensive_insulin,
        ),
        "never-instead-of-disease-modifying-drugs": say(
            "Keep taking your drugs for arthritis. Nothing here takes their place.",
            acupuncture.ind_ra_adjunct_only,
        ),
        "spinal-fusion-neutral-spine": say(
            "After your back operation, walk. Do not bend or twist with a load, and lift nothing heavy, until your "
            "surgeon says so.",
            physical_therapy.pt_spinal_fusion_precaution,
        ),
        "hip-precautions-after-hip-replacement": say(
            "Follow what your surgeon told you about bending, crossing and turning your new hip.",
            physical_therapy.pt_hip_replacement_precautions,
        ),
        "rotator-cuff-repair-no-loading": say(
            "Do not train the mended shoulder for strength before your surgeon says so.",
            physical_therapy.pt_rotator_cuff_repair_precaution,
        ),
        "exercise-check-glucose-first": say(
            "Check your blood sugar before exercise. Eat first if it is below 5 mmol/L (90 mg/dL), and carry sugar.",
            exercise.ex_glucose_lowering_precaution,
        ),
        "exercise-rheumatoid-flare": say(
            "In a flare move gently and for a short time. Do not load a swollen joint.",
            exercise.ex_ra_flare_limit,
        ),
        "no-unsupervised-standing-exercise": say(
            "Do not exercise standing up while you are alone, until your risk of falls has been checked.",
            exercise.ex_falls_positive,
        ),
        "migraine-triggered-by-exertion": say(
            "Exercise can set off your migraine. Start with a short walk and a long warm-up, and skip it in an attack.",
            exercise.ex_migraine_exertional_trigger,
        ),
        "mindfulness-past-psychosis": say(
            "Practise only with a guide, for 10 minutes or less, and when your mental health team agrees.",
            mindfulness.mb_psychosis_history_caution,
        ),
        "steady-vitamin-k-on-warfarin": say(
            "You take warfarin. Eat about the same amount of greens each day.",
            diet.dt_warfarin_vitamin_k,
        ),
        "diet-gout": say(
            "With gout, go easy on alcohol, meat and seafood, and on sweet drinks. Do not fast.",
            diet.dt_gout,
        ),
        "diet-omega3-supplements": say(
            "Ask before you take fish oil.",
            diet.dt_omega3_cautions,
        ),
        "diet-protein-in-kidney-disease": say(
            "With your kidneys, too much protein can do harm. Ask your kidney team before you eat more.",
            diet.dt_ckd_protein_cap,
        ),
        "diet-alcohol-and-medicines": say(
            "Alcohol does not go with some drugs that you take. Ask your prescriber.",
            diet.dt_alcohol_interactions,
        ),
        "diet-opioid-constipation": say(
            "Opioids can bind your bowels. Drink enough, eat fibre, and ask about a laxative.",
            diet.dt_opioid_constipation,
        ),
        "migraine-no-trigger-test": say(
            "Do not leave out foods to test for a trigger.",
            diet.dt_migraine_elimination_limits,
        ),
    }
)
"""A test compares them with the rules of the guideline."""
