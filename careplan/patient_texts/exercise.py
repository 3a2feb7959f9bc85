"""What a patient is told about exercise of each kind."""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.evidence import combination, exercise
from careplan.patient_texts.model import Leaflet, Part, Saying, say
from careplan.patient_texts.physical_therapy import BACK, STOP_AFTER_SURGERY, STOP_FOR_ANYONE, STOP_FOR_BACK
from careplan.sections.problem import PainProblemKind as Kind

__all__ = ["LEAFLETS"]

HEART = say(
    "Stop and call for help if your chest hurts, you faint, your heart races or you get far too short of breath.",
    exercise.ex_cardiac_symptoms_stop,
)
THUNDERCLAP = say(
    "Get help at once for a first or sudden bad headache during exercise.",
    exercise.ex_new_exertional_headache,
)
PREGNANT = say(
    "In pregnancy, stop and call for bleeding, leaking fluid, tightenings, chest pain, dizziness, headache, a swollen "
    "calf or a baby that moves less.",
    exercise.ex_pregnancy_avoid,
    about=(Kind.PREGNANCY_LOW_BACK_PELVIC_PAIN,),
)
CALLS: Final = (HEART, THUNDERCLAP, PREGNANT, STOP_FOR_BACK, STOP_AFTER_SURGERY, STOP_FOR_ANYONE)

CHECK = say(
    "Tell us about heart trouble, high blood pressure, chest pain, fainting, other long illness, your drugs and sore "
    "joints. A yes may need a check before you work hard.",
    exercise.ex_parq_screen,
)
LIGHT_IS_FINE = say(
    "Light or moderate exercise needs no check for most people.",
    exercise.ex_light_moderate_no_clearance,
)
START_LOW = say(
    "Start low. First do it more often, then for longer, then harder. A little is better than none.",
    exercise.ex_start_low_progress,
    exercise.ex_below_target_still_counts,
)
SORE = say(
    "You may be sore at first. Pain up to 5 out of 10 is fine if it settles within a day. If it does not, or a joint "
    "swells, do less next time.",
    exercise.ex_pain_monitoring_rule,
)
JOINTS_AT_FIRST = say(
    "Joints may hurt more at first. Steady exercise can make it less in the long run.",
    exercise.ex_oa_initial_soreness,
    about=(Kind.OSTEOARTHRITIS,),
)
SUGAR = say(
    "If you take insulin or pills that lower blood sugar, check it first and carry sugar with you.",
    exercise.ex_glucose_lowering_precaution,
)
FLARE = say(
    "In a flare do it for less time and more gently. Do not load a swollen joint.",
    exercise.ex_ra_flare_limit,
    about=(Kind.RHEUMATOID_ARTHRITIS,),
)
PACING = say(
    "Start below the level that sets off a flare, and do not push on when you feel much worse after exercise.",
    exercise.ex_fm_pacing,
    about=(Kind.FIBROMYALGIA, Kind.CHRONIC_PRIMARY_PAIN),
)
ATTACK = say(
    "If exercise sets off your migraine, warm up for 10 to 15 minutes, eat and drink first, and skip it in an attack.",
    exercise.ex_migraine_exertional_trigger,
    about=(Kind.MIGRAINE,),
)
AFTER_NEEDLES = say(
    "If you have acupuncture, do no hard exercise on the day of the first two visits.",
    combination.co_same_day_acupuncture_exercise,
)

OF_EVERY_KIND: Final[tuple[Saying, ...]] = (
    say(
        "In studies exercise made long back pain a little less, and people could do more.",
        exercise.ex_lbp_chronic_effect_dose,
        about=BACK,
    ),
    say(
        "It is a main treatment for worn joints. In studies people had less pain and could do more, but only as long "
        "as they kept it up.",
        exercise.ex_oa_core,
        exercise.ex_oa_effect_size,
        about=(Kind.OSTEOARTHRITIS,),
    ),
    say(
        "Experts call it safe with arthritis. It can make you fitter and stronger.",
        exercise.ex_ra_core,
        exercise.ex_ra_dose,
        about=(Kind.RHEUMATOID_ARTHRITIS,),
    ),
    say(
        "Of all treatments for this kind of pain it is the one that experts back most.",
        exercise.ex_fm_strong,
        about=(Kind.FIBROMYALGIA,),
    ),
    say(
        "In pregnancy it may ease pain of the back and hips.",
        exercise.ex_pregnancy_lbp_evidence,
        about=(Kind.PREGNANCY_LOW_BACK_PELVIC_PAIN,),
    ),
)
READY: Final = (CHECK, LIGHT_IS_FINE, SUGAR, AFTER_NEEDLES)
EFFECTS: Final = (SORE, JOINTS_AT_FIRST, FLARE, PACING)

PROGRAMME = Leaflet(
    therapy=Therapy.STRUCTURED_EXERCISE,
    name="An exercise programme",
    parts={
        Part.HELPS: OF_EVERY_KIND,
        Part.SESSION: (
            say(
                "You train alone, in a group or in water. Choose what you like and can do.",
                exercise.ex_lbp_chronic_group,
                exercise.ex_oa_aquatic,
                exercise.ex_oa_dose_flexible,
            ),
            START_LOW,
        ),
        Part.PREPARE: READY,
        Part.SIDE_EFFECTS: EFFECTS,
        Part.CALL: CALLS,
    },
)

AEROBIC = Leaflet(
    therapy=Therapy.AEROBIC_EXERCISE,
    name="Walking, cycling and the like",
    parts={
        Part.HELPS: (
            *OF_EVERY_KIND,
            say(
                "It may lead to fewer migraine attacks. In a study it did as well as a drug.",
                exercise.ex_migraine_dose,
                about=(Kind.MIGRAINE,),
            ),
            say(
                "Once back pain is over, walking may keep it away for longer.",
                exercise.ex_lbp_walking_prevention,
                about=(Kind.LOW_BACK_PAIN,),
            ),
        ),
        Part.SESSION: (
            say(
                "The aim for adults is 150 minutes a week or more at a pace that makes you breathe harder.",
                exercise.ex_general_who_adult,
            ),
            START_LOW,
        ),
        Part.PREPARE: (*READY, ATTACK),
        Part.SIDE_EFFECTS: EFFECTS,
        Part.CALL: CALLS,
    },
)

STRENGTH = Leaflet(
    therapy=Therapy.STRENGTH_TRAINING,
    name="Strength training",
    parts={
        Part.HELPS: (
            *OF_EVERY_KIND,
            say(
                "In a study, one hour a week made neck pain less. Two minutes a day with a band helped as well.",
                exercise.ex_neck_strength_dose,
                exercise.ex_neck_two_minute,
                about=(Kind.NECK_PAIN, Kind.SHOULDER_PAIN),
            ),
        ),
        Part.SESSION: (
            say(
                "You train each large muscle on 2 to 3 days a week, most often 8 to 12 times in a row.",
                exercise.ex_strength_dose,
            ),
            say(
                "Leave two days between sessions for the same muscle.",
                exercise.ex_strength_spacing,
            ),
            START_LOW,
        ),
        Part.PREPARE: (*READY, ATTACK),
        Part.SIDE_EFFECTS: EFFECTS,
        Part.CALL: CALLS,
    },
)

BALANCE = Leaflet(
    therapy=Therapy.BALANCE_TRAINING,
    name="Balance training",
    parts={
        Part.HELPS: (
            say(
                "From the age of 65 on, balance and strength work is advised on 3 days a week or more.",
                exercise.ex_general_who_older,
            ),
            say(
                "It is one choice for worn hips and knees.",
                exercise.ex_oa_mode_choices,
                about=(Kind.OSTEOARTHRITIS,),
            ),
        ),
        Part.SESSION: (
            say(
                "If you have had a fall, or fear one, someone is with you while you train.",
                exercise.ex_falls_positive,
            ),
            START_LOW,
        ),
        Part.PREPARE: (
            say(
                "Tell us about any fall in the past year, or if you worry about your balance.",
                exercise.ex_falls_ask,
            ),
            CHECK,
        ),
        Part.SIDE_EFFECTS: EFFECTS,
        Part.CALL: CALLS,
    },
)

MIND_BODY = Leaflet(
    therapy=Therapy.MIND_BODY_EXERCISE,
    name="Yoga or tai chi",
    parts={
        Part.HELPS: (
            say(
                "In studies yoga made long back pain only a little less. It did about as well as other exercise.",
                exercise.ex_lbp_yoga,
                about=BACK,
                by=(Technique.YOGA,),
            ),
            say(
                "Tai chi is strongly backed for worn hips and knees. Yoga is one more choice.",
                exercise.ex_oa_mode_choices,
                about=(Kind.OSTEOARTHRITIS,),
            ),
            say(
                "In a study tai chi helped more than other exercise.",
                exercise.ex_fm_tai_chi,
                about=(Kind.FIBROMYALGIA,),
                by=(Technique.TAI_CHI,),
            ),
            say(
                "It counts for the body and for the mind. Strength work on two days is still needed.",
                combination.co_mind_body_exercise_counts_twice,
            ),
        ),
        Part.SESSION: (START_LOW,),
        Part.PREPARE: READY,
        Part.SIDE_EFFECTS: (
            say(
                "Yoga can make back pain worse for a while.",
                exercise.ex_lbp_yoga,
                about=BACK,
                by=(Technique.YOGA,),
            ),
            *EFFECTS,
        ),
        Part.CALL: CALLS,
    },
)

LEAFLETS: Final = (PROGRAMME, AEROBIC, STRENGTH, BALANCE, MIND_BODY)
