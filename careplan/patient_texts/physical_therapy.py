"""What a patient is told about advice, physical therapy and what belongs to it."""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.evidence import (
    combination,
    exercise,
    outcomes,
    patient_information,
    physical_therapy,
    red_flags,
)
from careplan.patient_texts.model import Leaflet, Part, say
from careplan.sections.problem import PainProblemKind as Kind

__all__ = ["LEAFLETS"]

BACK: Final = (Kind.LOW_BACK_PAIN, Kind.SCIATICA, Kind.PREGNANCY_LOW_BACK_PELVIC_PAIN)
NECK: Final = (Kind.NECK_PAIN, Kind.CERVICOGENIC_HEADACHE)

STOP_FOR_BACK = say(
    "Stop and get help at once if you go numb between the legs, lose control of bladder or bowel, or get weak legs.",
    physical_therapy.pt_red_flags_spine,
    red_flags.rf_ces,
    about=BACK,
)
STOP_FOR_NECK = say(
    "Get help at once for a sudden new neck pain or headache with dizziness, double vision, slurred speech or a "
    "drooping eyelid.",
    physical_therapy.pt_neck_red_flags,
    red_flags.rf_cervical_artery,
    about=NECK,
)
STOP_AFTER_SURGERY = say(
    "After an operation, call the same day if one leg swells, the wound leaks or opens, you have a fever, or the pain "
    "keeps growing. Call for an ambulance if your chest hurts or you are short of breath.",
    physical_therapy.pt_postop_red_flags,
    about=(Kind.POSTOPERATIVE_PAIN,),
)
STOP_FOR_ANYONE = say(
    "Stop and call us if you get weak or numb, a joint locks, you have a fever, or the pain at night keeps growing.",
    exercise.ex_stop_acute_illness,
)
CALLS: Final = (STOP_FOR_BACK, STOP_FOR_NECK, STOP_AFTER_SURGERY, STOP_FOR_ANYONE)

FIRST_VISIT = say(
    "The first visit may take up to an hour. You are asked about your health, home, work and hobbies. Then you are "
    "examined.",
    patient_information.pi_physical_therapy_first_visit,
)
BRING_A_LIST = say(
    "Bring a list of your drugs.",
    patient_information.pi_physical_therapy_first_visit,
)
WITH_EXERCISE = say(
    "It goes along with exercise. It is not meant to stand alone.",
    physical_therapy.pt_lbp_ng59_manual_only_with_exercise,
    combination.co_passive_needs_active,
)

ADVICE = Leaflet(
    therapy=Therapy.SELF_MANAGEMENT_ADVICE,
    name="Advice and self-care",
    parts={
        Part.HELPS: (
            say(
                "Most new back pain gets better in time, whatever is done.",
                physical_therapy.pt_lbp_acute_acp_first_line,
                about=(Kind.LOW_BACK_PAIN,),
            ),
            say(
                "Keep up your normal life as well as you can. Do not rest in bed.",
                exercise.ex_lbp_acute_stay_active,
                about=(Kind.LOW_BACK_PAIN, Kind.SCIATICA),
            ),
            say(
                "What you do yourself is the core of your plan. Other care is built around it.",
                combination.co_passive_needs_active,
                combination.co_core_before_adjunct,
            ),
        ),
        Part.SESSION: (
            say(
                "You learn about pain. You choose one to three goals, and plan when, where and how to reach them.",
                outcomes.gl_components,
                outcomes.gl_if_then_tracking,
            ),
            say(
                "You get a written plan for bad days: do half for 2 to 3 days, keep moving gently, then build up.",
                outcomes.gl_flare_plan,
            ),
        ),
        Part.PREPARE: (
            say(
                "Think of things you would like to do again, such as a walk to the shop.",
                outcomes.gl_function_first,
                outcomes.gl_components,
            ),
        ),
        Part.CALL: CALLS,
    },
)

COURSE = Leaflet(
    therapy=Therapy.PHYSICAL_THERAPY_COURSE,
    name="A course of physical therapy",
    parts={
        Part.HELPS: (
            say(
                "It may ease pain and help you move. You learn exercises that fit you.",
                physical_therapy.pt_lbp_chronic_exercise_types_apta,
                physical_therapy.pt_neck_chronic_multimodal,
                about=(*BACK, *NECK),
            ),
            say(
                "After a knee replacement it starts within a day. It trains balance, walking and strength.",
                physical_therapy.pt_tka_start_24h,
                physical_therapy.pt_tka_motor_function,
                physical_therapy.pt_tka_strength_7_days,
                about=(Kind.POSTOPERATIVE_PAIN,),
            ),
            say(
                "It goes with your drugs for arthritis, and does not take their place.",
                physical_therapy.pt_ra_acr_pt_ot,
                about=(Kind.RHEUMATOID_ARTHRITIS,),
            ),
            say(
                "Some experts suggest it for headache.",
                physical_therapy.pt_headache_vadod,
                about=(Kind.MIGRAINE, Kind.TENSION_TYPE_HEADACHE, Kind.CERVICOGENIC_HEADACHE),
            ),
        ),
        Part.SESSION: (FIRST_VISIT,),
        Part.PREPARE: (BRING_A_LIST,),
        Part.SIDE_EFFECTS: (
            say(
                "Some pain with exercise is fine: up to 5 out of 10, if it settles within a day. If not, do less.",
                exercise.ex_pain_monitoring_rule,
            ),
            say(
                "If 4 to 6 visits bring no real change, you will be checked again and the plan is changed.",
                physical_therapy.pt_stop_after_six_visits,
            ),
        ),
        Part.CALL: CALLS,
    },
)

COGNITIVE_FUNCTIONAL = Leaflet(
    therapy=Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
    name="Cognitive functional therapy",
    parts={
        Part.HELPS: (
            say(
                "In studies of long back pain, people who had it could still do more than others 3 years later.",
                physical_therapy.pt_lbp_cft_dose,
            ),
        ),
        Part.SESSION: (
            say(
                "You have up to 7 visits with a physical therapist over 12 weeks, and one more after half a year.",
                physical_therapy.pt_lbp_cft_dose,
            ),
        ),
        Part.PREPARE: (BRING_A_LIST,),
        Part.CALL: CALLS,
    },
)

MANUAL = Leaflet(
    therapy=Therapy.MANUAL_THERAPY,
    name="Hands-on (manual) therapy",
    parts={
        Part.HELPS: (
            say(
                "It may ease pain for a time.",
                physical_therapy.pt_lbp_acute_mobilisation_apta,
                physical_therapy.pt_neck_chronic_multimodal,
                physical_therapy.pt_lbp_who_for,
                about=(*BACK, *NECK),
            ),
            say(
                "For the hip and knee, advice is mixed: some expert groups allow it, some do not.",
                physical_therapy.pt_oa_ng226_manual,
                physical_therapy.pt_hip_oa_apta_dose,
                physical_therapy.pt_oa_acr_manual_against,
                about=(Kind.OSTEOARTHRITIS,),
            ),
            say(
                "In a study of long tension headache, people had fewer headache days with it.",
                physical_therapy.pt_ctth_manual_dose,
                about=(Kind.TENSION_TYPE_HEADACHE,),
            ),
            WITH_EXERCISE,
        ),
        Part.SESSION: (
            say(
                "Joints or muscles are moved or pressed by hand, or rubbed (massage).",
                physical_therapy.pt_lbp_ng59_manual_only_with_exercise,
            ),
            say(
                "For the neck, gentle moves work as well as quick thrusts. They are the safer choice.",
                physical_therapy.pt_neck_manip_equals_mobilisation,
                about=NECK,
            ),
        ),
        Part.PREPARE: (
            say(
                "Tell us if you have weak bones, a new injury, cancer now or in the past, or if you take a blood "
                "thinner or steroids.",
                physical_therapy.pt_cervical_thrust_precautions,
                physical_therapy.pt_cervical_thrust_contraindications,
                physical_therapy.pt_anticoagulant_manual,
                physical_therapy.pt_thrust_osteoporotic_fracture,
            ),
            say(
                "Before your neck is treated you are asked about its blood vessels. No check can rule out all risk.",
                physical_therapy.pt_neck_vascular_screen,
                about=NECK,
            ),
        ),
        Part.SIDE_EFFECTS: (
            say(
                "If 4 to 6 visits bring no real change, you will be checked again and the plan is changed.",
                physical_therapy.pt_stop_after_six_visits,
            ),
        ),
        Part.CALL: CALLS,
    },
)

HEAT_AND_COLD = Leaflet(
    therapy=Therapy.HEAT_AND_COLD,
    name="Heat or cold",
    parts={
        Part.HELPS: (
            say(
                "Heat may ease new back pain.",
                physical_therapy.pt_lbp_acute_acp_first_line,
                about=(Kind.LOW_BACK_PAIN,),
            ),
            say(
                "Heat or cold may ease a worn joint.",
                physical_therapy.pt_oa_acr_supports,
                about=(Kind.OSTEOARTHRITIS,),
            ),
            say(
                "Cold may ease the first pain after a knee replacement. Plain ice does as well as a machine.",
                physical_therapy.pt_tka_cryotherapy,
                about=(Kind.POSTOPERATIVE_PAIN,),
            ),
        ),
        Part.SESSION: (
            say(
                "Put a towel between. Use cold for 15 to 20 minutes, or heat for 20 to 30 minutes.",
                patient_information.pi_heat_and_cold_use,
            ),
        ),
        Part.PREPARE: (
            say(
                "Use it only where you can feel well and the blood flows well. Do not use it on a wound or in your "
                "sleep.",
                patient_information.pi_heat_and_cold_use,
                physical_therapy.pt_heat_cold_sensation,
            ),
            say(
                "Do not use cold if your fingers or toes go white in the cold, or if cold makes you ill.",
                physical_therapy.pt_cold_vasospasm,
            ),
        ),
        Part.SIDE_EFFECTS: (
            say(
                "It can burn. Look at your skin often.",
                patient_information.pi_heat_and_cold_use,
            ),
        ),
        Part.CALL: CALLS,
    },
)

ELECTROTHERAPY = Leaflet(
    therapy=Therapy.ELECTROTHERAPY,
    name="Electrical stimulation",
    parts={
        Part.HELPS: (
            say(
                "After an operation TENS is an extra. Some expert groups list it; others found that it makes no "
                "difference.",
                physical_therapy.pt_postop_tens_aps_for,
                physical_therapy.pt_postop_tens_aaos_null,
                about=(Kind.POSTOPERATIVE_PAIN,),
                by=(Technique.TENS,),
            ),
            say(
                "After a knee replacement, current to the thigh can help it get strong. It does not change the pain.",
                physical_therapy.pt_tka_nmes,
                about=(Kind.POSTOPERATIVE_PAIN,),
                by=(Technique.NMES,),
            ),
        ),
        Part.SESSION: (
            say(
                "Sticky pads are put on your skin. You feel a tingle. It should be strong, but not hurt.",
                patient_information.pi_tens_feeling,
                by=(Technique.TENS,),
            ),
        ),
        Part.PREPARE: (
            say(
                "Tell us if you have a pacemaker or another implant that runs on power, if you have fits, or if you "
                "may be pregnant. You may then have to do without.",
                physical_therapy.pt_electro_device_contra,
            ),
        ),
        Part.SIDE_EFFECTS: (
            say(
                "The pads can make your skin red and sore.",
                patient_information.pi_tens_feeling,
                by=(Technique.TENS,),
            ),
        ),
        Part.CALL: CALLS,
    },
)

TRACTION = Leaflet(
    therapy=Therapy.TRACTION,
    name="Traction",
    parts={
        Part.HELPS: (
            say(
                "For back pain, expert groups advise against it. Ask why it is in your plan.",
                physical_therapy.pt_lbp_ng59_passive_against,
                physical_therapy.pt_lbp_who_passive_against,
                about=BACK,
            ),
        ),
        Part.CALL: CALLS,
    },
)

SUPPORTS = Leaflet(
    therapy=Therapy.SUPPORTS_AND_ORTHOTICS,
    name="Supports, splints and walking aids",
    parts={
        Part.HELPS: (
            say(
                "A cane, a knee brace or a thumb splint may help a worn joint work better. Expert groups differ: one "
                "backs walking aids but not splints and braces for all.",
                physical_therapy.pt_oa_acr_supports,
                physical_therapy.pt_oa_ng226_devices,
                about=(Kind.OSTEOARTHRITIS,),
            ),
            say(
                "A splint or brace may help a hand, wrist, foot or ankle with arthritis.",
                physical_therapy.pt_ra_orthoses,
                about=(Kind.RHEUMATOID_ARTHRITIS,),
            ),
            say(
                "In pregnancy you may wear a belt round the hips along with exercise.",
                physical_therapy.pt_pregnancy_positioning,
                about=(Kind.PREGNANCY_LOW_BACK_PELVIC_PAIN,),
            ),
        ),
        Part.CALL: CALLS,
    },
)

MULTIDISCIPLINARY = Leaflet(
    therapy=Therapy.MULTIDISCIPLINARY_REHABILITATION,
    name="A team programme",
    parts={
        Part.HELPS: (
            say(
                "It is for pain of more than 3 months that did not get better with simpler care.",
                combination.co_multidisciplinary_rehab,
            ),
        ),
        Part.SESSION: (
            say(
                "A team works with your body and your mind. It has people from two jobs or more, often in a group.",
                combination.co_multidisciplinary_rehab,
                physical_therapy.pt_lbp_combined_programme_ng59,
            ),
        ),
        Part.PREPARE: (BRING_A_LIST,),
        Part.CALL: CALLS,
    },
)

LEAFLETS: Final = (
    ADVICE,
    COURSE,
    COGNITIVE_FUNCTIONAL,
    MANUAL,
    HEAT_AND_COLD,
    ELECTROTHERAPY,
    TRACTION,
    SUPPORTS,
    MULTIDISCIPLINARY,
)
