"""What a patient is told about acupuncture."""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, combination, patient_information, red_flags
from careplan.patient_texts.model import Leaflet, Part, say
from careplan.sections.problem import PainProblemKind as Kind

__all__ = ["LEAFLETS"]

ACUPUNCTURE = Leaflet(
    therapy=Therapy.ACUPUNCTURE,
    name="Acupuncture",
    parts={
        Part.HELPS: (
            say(
                "Many studies looked at pain of muscles, joints and the head. On the whole, people had less pain with "
                "needles than without. It was only a bit better than a sham treatment.",
                acupuncture.ind_msk_vickers,
            ),
            say(
                "For back pain, some expert groups advise it and others do not.",
                acupuncture.ind_lbp_chronic_acp,
                acupuncture.ind_lbp_who,
                acupuncture.ind_lbp_nice_against,
                about=(Kind.LOW_BACK_PAIN, Kind.SCIATICA),
            ),
            say(
                "For worn joints, some expert groups advise it and others do not.",
                acupuncture.ind_knee_acr,
                acupuncture.ind_hip_acr,
                acupuncture.ind_hand_acr,
                acupuncture.ind_oa_nice_against,
                about=(Kind.OSTEOARTHRITIS,),
            ),
            say(
                "In studies of tension headache, 48 of 100 people had half as many headaches or fewer. With a sham "
                "treatment it was 43, and with usual care 17.",
                acupuncture.ind_tth_cochrane,
                about=(Kind.TENSION_TYPE_HEADACHE,),
            ),
            say(
                "It may lead to fewer migraine attacks. One guide allows it when two common drugs do not suit or help.",
                acupuncture.ind_em_nice,
                acupuncture.dose_em_meta,
                about=(Kind.MIGRAINE,),
            ),
            say(
                "Keep taking your drugs for arthritis. The needles go with them, and never take their place.",
                acupuncture.ind_ra_adjunct_only,
                acupuncture.ind_ra_acr,
                about=(Kind.RHEUMATOID_ARTHRITIS,),
            ),
            say(
                "It is for pain. It does not treat the cancer.",
                acupuncture_safety.anat_tumour,
                acupuncture.ind_cancer_general,
                about=(Kind.CANCER_PAIN, Kind.AROMATASE_INHIBITOR_ARTHRALGIA),
            ),
            say(
                "Give it time. It takes 5 weeks or more to reach most of its effect.",
                acupuncture.dose_general_5wk,
            ),
            say(
                "It is one part of your plan, next to moving and looking after yourself.",
                acupuncture.course_adjunct,
            ),
        ),
        Part.WORKS: (
            say(
                "No one knows for sure. What you hope for and believe may play a part.",
                patient_information.pi_acupuncture_not_settled,
            ),
            say(
                "The needles may set off nerve signals. The brain and the spine may then send out the body's own "
                "painkillers, such as endorphins.",
                patient_information.pi_acupuncture_nerves,
            ),
            say(
                "Some studies found less of what drives swelling in the body (inflammation).",
                patient_information.pi_acupuncture_inflammation,
            ),
            say(
                "At the needle, the body may make small blood vessels wider, so that more blood flows there "
                "(circulation).",
                patient_information.pi_acupuncture_circulation,
            ),
        ),
        Part.SESSION: (
            say(
                "It starts with a check. You are asked about your health and your drugs: blood thinners, diabetes, "
                "fits, pregnancy, allergies, a pacemaker.",
                patient_information.pi_acupuncture_first_visit,
            ),
            say(
                "The needles are very thin and sterile. Each is used once and thrown away.",
                acupuncture_safety.tech_single_use,
                patient_information.pi_acupuncture_feeling,
            ),
            say(
                "On your first visits you lie down and get just a few needles.",
                acupuncture_safety.tech_supine_first,
            ),
            say(
                "You may feel a short sting as a needle goes in. Then there may be a dull ache or a tingle.",
                patient_information.pi_acupuncture_feeling,
            ),
            say(
                "The needles stay in for 15 to 30 minutes. The whole visit takes 30 to 60 minutes.",
                acupuncture_safety.tech_retention,
                acupuncture.default_hand,
            ),
            say(
                "You may be offered a weak current through the needles. You can say no.",
                acupuncture_safety.tech_ea_parameters,
                acupuncture_safety.pers_refuses,
                by=(Technique.ELECTROACUPUNCTURE,),
            ),
            say(
                "You may be offered gentle heat. It is an extra. You can say no.",
                acupuncture_safety.tech_moxa_optional,
                acupuncture_safety.pers_refuses,
                by=(Technique.MOXIBUSTION,),
            ),
        ),
        Part.GIVEN_BY: (
            say(
                "Go to someone with a licence, or on a public register. Most accidents happen with people who were not "
                "well trained.",
                acupuncture_safety.tech_licensed,
            ),
        ),
        Part.PREPARE: (
            say(
                "Eat first. Do not come hungry, drunk or worn out.",
                acupuncture_safety.pers_frail_fasting,
            ),
            say(
                "You will be told the risks and asked if you agree. You can say no.",
                acupuncture_safety.ae_consent,
                acupuncture_safety.pers_refuses,
            ),
            say(
                "If you take a blood thinner, keep taking it.",
                acupuncture_safety.bleed_anticoag_caution,
            ),
            say(
                "After each of the first two visits, do no hard exercise for the rest of the day. Light exercise is "
                "fine.",
                combination.co_same_day_acupuncture_exercise,
            ),
        ),
        Part.SIDE_EFFECTS: (
            say(
                "About 9 of 100 people notice one in a course. Half of these are a sore, red or bleeding needle spot.",
                acupuncture_safety.ae_baumler_any,
            ),
            say(
                "A small bruise is common. About 6 of 100 people bleed a little or bruise. Press on the spot, and for "
                "longer if you take a blood thinner.",
                acupuncture_safety.ae_witt,
                acupuncture_safety.bleed_anticoag_caution,
            ),
            say(
                "You may feel faint. Tell us and lie down: with help it soon passes.",
                acupuncture_safety.ae_vasovagal,
                acupuncture_safety.tech_supine_first,
            ),
            say(
                "You may feel sleepy. If so, do not drive.",
                acupuncture_safety.ae_drowsy_driving,
            ),
            say(
                "Your pain may be a bit worse for up to two days. If it stays worse after two visits, tell us. You may "
                "need less, or none.",
                acupuncture_safety.stop_worsening,
            ),
            say(
                "Bad harm, such as a hurt lung, is rare. It happens to about 1 of 10,000 people.",
                acupuncture_safety.ae_baumler_serious,
                acupuncture_safety.ae_consent,
            ),
        ),
        Part.CALL: (
            say(
                "Call for an ambulance if your chest hurts or you are short of breath, during a visit or after it.",
                red_flags.anat_pneumothorax_signs,
            ),
            say(
                "Call us the same day if redness spreads from a needle spot, if there is pus, or if you have a fever.",
                red_flags.rf_needle_site_infection,
            ),
        ),
    },
)

LEAFLETS: Final = (ACUPUNCTURE,)
