"""What a patient is told about mindfulness and the other ways in which the mind can help."""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Therapy
from careplan.evidence import mindfulness, patient_information, red_flags
from careplan.patient_texts.model import Leaflet, Part, say
from careplan.sections.problem import PainProblemKind as Kind

__all__ = ["LEAFLETS"]

HEADACHE: Final = (Kind.MIGRAINE, Kind.TENSION_TYPE_HEADACHE)

PAUSE = say(
    "Stop, and see us within a week, if you relive bad things, feel unreal, panic, sleep badly or feel low after "
    "practice.",
    mindfulness.mb_stop_rule,
)
SELF_HARM = say(
    "If you think of ending your life, call the same day. If you have a plan, or have hurt yourself, get help now.",
    mindfulness.mb_suicidality_first,
    red_flags.rf_suicide,
)
SIDE_EFFECTS = say(
    "Some people feel worse for a time: 8 of 100 in studies. They were anxious or low, or their thinking changed. It "
    "can happen to anyone.",
    mindfulness.mb_adverse_events,
)
TELL_US = say(
    "Tell us first about thoughts of suicide, a trauma, less than a year off drink or drugs, or big changes in your "
    "life.",
    mindfulness.mb_screen_before_start,
)
YOUR_CHOICE = say(
    "If you have been through trauma you can choose: keep your eyes open, or look at something in the room.",
    mindfulness.mb_ptsd_trauma_informed,
)

MBSR = Leaflet(
    therapy=Therapy.MBSR,
    name="A mindfulness course (MBSR)",
    parts={
        Part.HELPS: (
            say(
                "In studies it made long pain a little less, and mood and life a bit better.",
                mindfulness.mb_pain_overall_effect,
            ),
            say(
                "In a study of long back pain, 60 of 100 people could do clearly more after half a year. With usual "
                "care it was 44 of 100.",
                mindfulness.mb_lbp_mbsr_cbt_trial,
                about=(Kind.LOW_BACK_PAIN,),
            ),
            say(
                "With migraine, people had as many bad days as others but coped better.",
                mindfulness.mb_migraine_mbsr_disability,
                about=(Kind.MIGRAINE,),
            ),
        ),
        Part.SESSION: (
            say(
                "You meet in a group once a week for 8 weeks, for about two hours. There is one whole day as well.",
                mindfulness.mb_mbsr_standard_dose,
            ),
            say(
                "You practise at home on most days. Come to at least 6 of the 8 classes to give it a fair try.",
                mindfulness.mb_mbsr_standard_dose,
                mindfulness.mb_attendance_expectation,
            ),
        ),
        Part.PREPARE: (TELL_US, YOUR_CHOICE),
        Part.SIDE_EFFECTS: (SIDE_EFFECTS,),
        Part.CALL: (PAUSE, SELF_HARM),
    },
)

BREATHING = Leaflet(
    therapy=Therapy.BREATHING_PRACTICE,
    name="Short breathing or mindfulness practice",
    parts={
        Part.HELPS: (
            say(
                "Before a hip or knee operation, one session made people less anxious and eased pain.",
                mindfulness.mb_preop_brief,
                about=(Kind.POSTOPERATIVE_PAIN, Kind.OSTEOARTHRITIS),
            ),
            say(
                "It is a way to start when time is short.",
                mindfulness.mb_breathing_short_dose,
            ),
        ),
        Part.SESSION: (
            say(
                "Breathe slowly, or follow a guide, for 5 to 8 minutes a day.",
                mindfulness.mb_breathing_short_dose,
            ),
            say(
                "Let the breath come as it wants. Do not force it or hold it.",
                mindfulness.mb_breath_technique_cautions,
            ),
        ),
        Part.PREPARE: (TELL_US, YOUR_CHOICE),
        Part.SIDE_EFFECTS: (SIDE_EFFECTS,),
        Part.CALL: (PAUSE, SELF_HARM),
    },
)

CBT = Leaflet(
    therapy=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    name="Cognitive behavioural therapy (CBT)",
    parts={
        Part.HELPS: (
            say(
                "In many studies it helped a little with pain, with doing things and with feeling low.",
                mindfulness.mb_cbt_cochrane_effect,
            ),
            say(
                "It may lead to fewer migraine attacks. Expert groups do not agree on how sure that is.",
                mindfulness.mb_migraine_grade_a,
                mindfulness.mb_migraine_ahrq_low,
                about=(Kind.MIGRAINE,),
            ),
        ),
        Part.SESSION: (
            say(
                "You talk about what goes on now. Thoughts, feelings, the body and what you do all hang together. Big "
                "problems are split into small ones.",
                patient_information.pi_cbt_visits,
            ),
            say(
                "A visit alone takes half an hour to an hour. A group takes one to two hours.",
                patient_information.pi_cbt_visits,
            ),
        ),
        Part.CALL: (SELF_HARM,),
    },
)

RELAXATION = Leaflet(
    therapy=Therapy.RELAXATION,
    name="Muscle relaxation",
    parts={
        Part.HELPS: (
            say(
                "It may lead to fewer migraine attacks. In a study it did as well as exercise or a drug.",
                mindfulness.mb_headache_relaxation_dose,
                mindfulness.mb_migraine_grade_a,
                about=HEADACHE,
            ),
            say(
                "It is one choice for long back pain. We are not very sure how well it works.",
                mindfulness.mb_lbp_acp_options,
                about=(Kind.LOW_BACK_PAIN,),
            ),
        ),
        Part.SESSION: (
            say(
                "You learn it at the clinic, and then practise at home with a recording.",
                mindfulness.mb_headache_relaxation_dose,
            ),
        ),
        Part.CALL: (PAUSE, SELF_HARM),
    },
)

BIOFEEDBACK = Leaflet(
    therapy=Therapy.BIOFEEDBACK,
    name="Biofeedback",
    parts={
        Part.HELPS: (
            say(
                "It may ease migraine. In studies the gain lasted for more than a year, and was larger with practice "
                "at home.",
                mindfulness.mb_headache_biofeedback_dose,
                about=HEADACHE,
            ),
            say(
                "It is one choice for long back pain. We are not very sure how well it works.",
                mindfulness.mb_lbp_acp_options,
                about=(Kind.LOW_BACK_PAIN,),
            ),
        ),
        Part.SESSION: (
            say(
                "Most courses have about 10 visits of 50 minutes, and you train at home.",
                mindfulness.mb_headache_biofeedback_dose,
            ),
        ),
        Part.CALL: (SELF_HARM,),
    },
)

LEAFLETS: Final = (MBSR, BREATHING, CBT, RELAXATION, BIOFEEDBACK)
