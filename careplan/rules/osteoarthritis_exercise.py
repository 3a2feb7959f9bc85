"""Exercise in osteoarthritis: the core of care in every jurisdiction and for every joint.

The supervised programme and the education-and-exercise package GLA:D are two techniques with their own doses, of which
one is planned. Yoga and balance work, which ACR recommends conditionally, wait for the patient's choice. How often to
walk or strengthen is said where every pain is: no statement gives osteoarthritis another dose.
"""

from __future__ import annotations

from careplan.catalogue import EXERCISE, Avoid, Equipment, Technique, Therapy
from careplan.evidence import exercise
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import Course, Precaution, Recommendation
from careplan.rules.findings import hip_osteoarthritis, knee_osteoarthritis
from careplan.rules.osteoarthritis import lower_limb_osteoarthritis, osteoarthritis, polyarticular_osteoarthritis
from careplan.rules.patient import equipment, preference

# What is offered

strengthening = Recommendation(
    id="strengthening-for-osteoarthritis",
    title="Strengthening of the muscles around the painful joints, a core treatment of osteoarthritis",
    when=osteoarthritis.present,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING, Technique.LIGHT_RESISTANCE),
    evidence=cite(exercise.ex_oa_core),
)

aerobic_fitness = Recommendation(
    id="aerobic-exercise-for-osteoarthritis",
    title="General aerobic fitness by low-impact walking or cycling, a core treatment of osteoarthritis",
    when=osteoarthritis.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    evidence=cite(exercise.ex_oa_core, exercise.ex_oa_mode_choices),
)

supervised_programme_for_knee = Recommendation(
    id="exercise-under-supervision-for-knee-osteoarthritis",
    title="A supervised programme with one aim (aerobic, quadriceps or functional) 3 times a week, whatever the X-ray",
    when=knee_osteoarthritis.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    doses=(DoseRow(sessions_per_week=exactly(3), weeks=span(8, 12), session_minutes=span(30, 60)),),
    evidence=cite(exercise.ex_oa_dose_knee, exercise.ex_oa_core, exercise.ex_oa_effect_size),
)

glad_programme = Recommendation(
    id="neuromuscular-exercise-and-education-for-knee-or-hip",
    title="GLA:D: 2 education and 12 supervised neuromuscular sessions over 6 to 8 weeks, then a review at 3 months",
    when=lower_limb_osteoarthritis.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.NEUROMUSCULAR_EXERCISE,),
    doses=(
        DoseRow(
            sessions_per_week=exactly(2), weeks=span(6, 8), total_sessions=exactly(14), session_minutes=span(60, 90)
        ),
    ),
    evidence=cite(pt.pt_oa_glad_dose, exercise.ex_oa_core),
)

individual_exercise_for_hip_apta = Recommendation(
    id="individual-exercise-for-hip-osteoarthritis-us",
    title="Individual exercise 1 to 5 times a week for mild to moderate osteoarthritis of the hip",
    when=hip_osteoarthritis.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    doses=(DoseRow(sessions_per_week=span(1, 5), weeks=span(6, 12)),),
    evidence=cite(pt.pt_hip_oa_apta_dose),
)

programme_for_several_joints = Recommendation(
    id="exercise-programme-for-osteoarthritis-of-several-joints",
    title="A tailored exercise programme for osteoarthritis of several joints",
    when=polyarticular_osteoarthritis.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    evidence=cite(exercise.ex_oa_core),
)

pool_exercise = Recommendation(
    id="pool-exercise-for-osteoarthritis-of-knee-or-hip",
    title="Exercise in the pool as one of the low-impact ways for knee or hip, where other illness allows it",
    when=lower_limb_osteoarthritis.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.AQUATIC_EXERCISE,),
    evidence=cite(exercise.ex_oa_mode_choices, exercise.ex_oa_aquatic),
)

pool_exercise_disputed = Precaution(
    id="pool-exercise-disputed-outside-the-knee",
    title="OARSI supports pool exercise for the knee, not for the hip or several joints; ACR accepts it as one type",
    when=all_of(
        any_of(hip_osteoarthritis.present, polyarticular_osteoarthritis.present), equipment.include(Equipment.POOL)
    ),
    about=(Therapy.STRUCTURED_EXERCISE,),
    evidence=cite(exercise.ex_oa_aquatic),
)

tai_chi = Recommendation(
    id="tai-chi-for-osteoarthritis-of-knee-or-hip",
    title="Tai chi, strongly recommended by ACR for knee or hip",
    when=lower_limb_osteoarthritis.present,
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.TAI_CHI,),
    evidence=cite(exercise.ex_oa_mode_choices),
)

yoga_by_preference = Recommendation(
    id="yoga-for-osteoarthritis-of-knee-or-hip",
    title="Yoga, conditionally recommended for knee or hip, when the patient chooses it",
    when=all_of(lower_limb_osteoarthritis.present, preference.prefers_techniques.include(Technique.YOGA)),
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.YOGA,),
    evidence=cite(exercise.ex_oa_mode_choices),
)

balance_by_preference = Recommendation(
    id="balance-exercise-for-osteoarthritis-of-knee-or-hip",
    title="Balance exercise, conditionally recommended for knee or hip, when the patient chooses it",
    when=all_of(lower_limb_osteoarthritis.present, preference.prefers.include(Therapy.BALANCE_TRAINING)),
    offer=Therapy.BALANCE_TRAINING,
    evidence=cite(exercise.ex_oa_mode_choices),
)

# What to say, and what to avoid

low_impact_only = Precaution(
    id="low-impact-exercise-for-osteoarthritis-of-knee-or-hip",
    title="Low-impact exercise while the joint hurts: walking, cycling, pool, tai chi; no jumping, no build-up of runs",
    when=lower_limb_osteoarthritis.present,
    about=EXERCISE,
    avoid=(Avoid.HIGH_IMPACT,),
    evidence=cite(exercise.ex_oa_mode_choices),
)

soreness_at_first = Precaution(
    id="soreness-at-first-in-osteoarthritis",
    title="Say beforehand that joint pain may rise at first and that steady, regular exercise lowers it in time",
    when=osteoarthritis.present,
    about=EXERCISE,
    evidence=cite(exercise.ex_oa_initial_soreness),
)

modest_expectations = Precaution(
    id="modest-expectations-of-exercise-for-the-knee",
    title=(
        "Expect a modest gain: pain falls by about 12 of 100 points after a programme and by 6 at 2 to 6 months; at 1 "
        "year GLA:D relieved pain by 8.4 points and saline injections by 7.0. Exercise stays core, for function and "
        "health"
    ),
    when=knee_osteoarthritis.present,
    about=(Therapy.STRUCTURED_EXERCISE,),
    evidence=cite(pt.pt_oa_glad_placebo_caveat, exercise.ex_oa_effect_size),
)

adherence_before_dose = Precaution(
    id="adherence-before-dose-in-knee-osteoarthritis",
    title="Lighter programmes did as well for the knee as those that meet dose criteria: preference may outrank dose",
    when=knee_osteoarthritis.present,
    about=(Therapy.STRUCTURED_EXERCISE,),
    evidence=cite(exercise.ex_oa_dose_flexible),
)

exercise_goes_on = Course(
    id="exercise-goes-on-after-the-programme-for-the-knee",
    title="Agree before the programme ends how exercise goes on: otherwise its effect on knee pain halves in 6 months",
    when=knee_osteoarthritis.present,
    therapies=(Therapy.STRUCTURED_EXERCISE,),
    evidence=cite(exercise.ex_oa_effect_size),
)

CHAPTER = Chapter(
    name="osteoarthritis-exercise",
    title="Exercise in osteoarthritis",
    rules=(
        strengthening,
        aerobic_fitness,
        supervised_programme_for_knee,
        glad_programme,
        individual_exercise_for_hip_apta,
        programme_for_several_joints,
        pool_exercise,
        pool_exercise_disputed,
        tai_chi,
        yoga_by_preference,
        balance_by_preference,
        low_impact_only,
        soreness_at_first,
        modest_expectations,
        adherence_before_dose,
        exercise_goes_on,
    ),
)
