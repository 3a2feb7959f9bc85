"""Interactions: which therapies go together, which need each other, and which need a day between them."""

from __future__ import annotations

from careplan.catalogue import EXERCISE, Avoid, Therapy
from careplan.evidence import acupuncture, combination, exercise
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem
from careplan.language.rules import Interaction, Precaution
from careplan.rules.findings import (
    acute_postoperative_pain,
    any_pain_problem,
    chronic_low_back_pain,
    chronic_neck_pain,
    chronic_postsurgical_pain,
    chronic_primary_pain,
    fibromyalgia,
    first_6_weeks_after_operation,
    hand_osteoarthritis,
    high_psychosocial_risk,
    hip_osteoarthritis,
    in_flare,
    knee_osteoarthritis,
    low_availability,
    low_back_pain_or_sciatica,
    low_back_pain_over_4_weeks,
    rheumatoid_arthritis,
)
from careplan.rules.patient import history, medicine

PASSIVE = (
    Therapy.ACUPUNCTURE,
    Therapy.MANUAL_THERAPY,
    Therapy.HEAT_AND_COLD,
    Therapy.ELECTROTHERAPY,
    Therapy.TRACTION,
    Therapy.SUPPORTS_AND_ORTHOTICS,
)

ACTIVE = (
    Therapy.SELF_MANAGEMENT_ADVICE,
    Therapy.PHYSICAL_THERAPY_COURSE,
    Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
    Therapy.MULTIDISCIPLINARY_REHABILITATION,
    Therapy.MBSR,
    Therapy.BREATHING_PRACTICE,
    Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    Therapy.RELAXATION,
    Therapy.BIOFEEDBACK,
    *EXERCISE,
)

DEMANDING = (Therapy.MANUAL_THERAPY, Therapy.ACUPUNCTURE, Therapy.STRENGTH_TRAINING)

passive_needs_active = Interaction(
    id="passive-care-only-with-active-care",
    title="Passive treatment, acupuncture included, only beside exercise, self-management or mind-body care",
    when=any_problem(any_pain_problem.present),
    between=PASSIVE,
    only_with=ACTIVE,
    evidence=cite(combination.co_passive_needs_active, acupuncture.course_adjunct),
)

core_before_adjuncts = Interaction(
    id="core-treatment-before-adjuncts",
    title=(
        "In arthritis and chronic primary pain core treatment first (exercise for all, weight management for the lower "
        "limb with a raised body mass index, disease-modifying drugs in rheumatoid arthritis), adjuncts around it"
    ),
    when=any_of(
        any_problem(knee_osteoarthritis.present),
        any_problem(hip_osteoarthritis.present),
        any_problem(hand_osteoarthritis.present),
        any_problem(rheumatoid_arthritis.present),
        any_problem(chronic_primary_pain.present),
    ),
    between=(*EXERCISE, Therapy.WEIGHT_MANAGEMENT, *PASSIVE),
    evidence=cite(combination.co_core_before_adjunct),
)

manual_therapy_needs_exercise_nice = Interaction(
    id="manual-therapy-only-with-exercise-uk",
    title="Manual therapy for low back pain only inside a package that also contains exercise",
    when=any_problem(low_back_pain_or_sciatica.present),
    between=(Therapy.MANUAL_THERAPY,),
    only_with=EXERCISE,
    evidence=cite(pt.pt_lbp_ng59_manual_only_with_exercise),
)

manual_treatment_then_exercise = Interaction(
    id="manual-treatment-followed-by-exercise",
    title="In back pain of 4 weeks or more manual treatment is followed by exercise classes, not left alone",
    when=any_problem(low_back_pain_over_4_weeks.present),
    between=(Therapy.MANUAL_THERAPY, Therapy.STRUCTURED_EXERCISE),
    evidence=cite(combination.co_lbp_manual_then_exercise),
)

not_three_on_one_day = Interaction(
    id="not-three-demanding-treatments-on-one-day",
    title="Manual therapy, acupuncture and strength training not all on one day",
    when=any_problem(any_pain_problem.present),
    between=DEMANDING,
    same_day="not all",
    avoid=(Avoid.THREE_DEMANDING_TREATMENTS_ONE_DAY,),
    evidence=cite(combination.co_same_day_limits),
)

one_demanding_appointment = Interaction(
    id="one-demanding-appointment-a-day",
    title="In frailty, fibromyalgia or a flare one demanding appointment a day, and a day of rest after it",
    when=any_of(history.frailty, any_problem(fibromyalgia.present), any_problem(in_flare.present)),
    between=(*DEMANDING, *DEMANDING),  # the day of rest is also one from the therapy's own next session
    same_day="never",
    apart_hours=48,
    evidence=cite(combination.co_same_day_limits),
)

acupuncture_beside_exercise = Interaction(
    id="acupuncture-and-exercise-on-one-day",
    title="Acupuncture and lighter exercise may share a day; no vigorous or first strength work after the first two",
    when=any_problem(any_pain_problem.present),
    between=(Therapy.ACUPUNCTURE, Therapy.STRENGTH_TRAINING),
    same_day="never",
    first_sessions=2,
    avoid=(Avoid.VIGOROUS_EXERCISE_AFTER_FIRST_NEEDLING,),
    evidence=cite(combination.co_same_day_acupuncture_exercise),
)

strength_sessions_apart = Interaction(
    id="48-hours-between-strength-sessions",
    title="About 48 hours between strength sessions for the same muscles",
    when=any_problem(any_pain_problem.present),
    between=(Therapy.STRENGTH_TRAINING, Therapy.STRENGTH_TRAINING),
    apart_hours=48,
    evidence=cite(exercise.ex_strength_spacing),
)

two_new_treatments_a_week = Interaction(
    id="two-new-treatments-a-week",
    title="No more than two new treatments start in one week, so that benefit and harm can be told apart",
    when=any_problem(any_pain_problem.present),
    unless=any_problem(first_6_weeks_after_operation.present),  # care after an operation is one package from the start
    between=tuple(Therapy),
    most_starts_per_week=2,
    evidence=cite(combination.co_start_one_at_a_time),
)

time_is_shared = Interaction(
    id="minutes-a-week-are-not-exceeded",
    title="All minutes together stay within the patient's time: passive extras go first, core exercise last",
    when=any_problem(any_pain_problem.present),
    between=tuple(Therapy),
    evidence=cite(combination.co_weekly_burden_cap, combination.co_sixty_minute_week),
)

a_week_of_sixty_minutes = Interaction(
    id="a-week-of-sixty-minutes",
    title=(
        "With about 60 minutes a week: 2 home bouts of exercise of 10 to 12 minutes, breathing for 5 minutes on 5 to 7 "
        "days (45 to 60 minutes in all), changes of diet that take no time, and the clinic once a month or by telephone"
    ),
    when=low_availability.present,
    between=(*EXERCISE, Therapy.BREATHING_PRACTICE, Therapy.HEALTHY_EATING),
    evidence=cite(combination.co_sixty_minute_week),
)

mind_body_exercise_counts_twice = Interaction(
    id="mind-body-exercise-counts-for-both",
    title="Yoga or tai chi counts once as time, for exercise and for mind-body goals; strength work on 2 days stays",
    when=any_problem(any_pain_problem.present),
    between=(Therapy.MIND_BODY_EXERCISE, Therapy.STRENGTH_TRAINING),
    evidence=cite(combination.co_mind_body_exercise_counts_twice),
)

pair_exercise_with_mind = Interaction(
    id="exercise-with-mind-body-care-at-high-psychosocial-risk",
    title="At high psychosocial risk pair exercise-based care with CBT or MBSR rather than a second hands-on treatment",
    when=all_of(
        high_psychosocial_risk.present,
        any_of(
            any_problem(chronic_low_back_pain.present),
            any_problem(chronic_neck_pain.present),
            any_problem(chronic_primary_pain.present),
            any_problem(chronic_postsurgical_pain.present),
            any_problem(knee_osteoarthritis.present),
            any_problem(hip_osteoarthritis.present),
        ),
    ),
    between=(
        Therapy.PHYSICAL_THERAPY_COURSE,
        Therapy.STRUCTURED_EXERCISE,
        Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
        Therapy.MBSR,
    ),
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

non_drug_care_beside_opioids = Precaution(
    id="non-drug-care-beside-opioids",
    title="Movement, education, short mindfulness and acupuncture may spare opioids; only the prescriber changes one",
    when=all_of(
        medicine.opioid_current,
        any_of(
            any_problem(chronic_low_back_pain.present),
            any_problem(acute_postoperative_pain.present),
            any_problem(chronic_postsurgical_pain.present),
        ),
    ),
    avoid=(Avoid.CHANGING_OPIOIDS,),
    evidence=cite(combination.co_opioid_sparing),
)

CHAPTER = Chapter(
    name="interactions",
    title="How therapies go together",
    rules=(
        passive_needs_active,
        core_before_adjuncts,
        manual_therapy_needs_exercise_nice,
        manual_treatment_then_exercise,
        not_three_on_one_day,
        one_demanding_appointment,
        acupuncture_beside_exercise,
        strength_sessions_apart,
        two_new_treatments_a_week,
        time_is_shared,
        a_week_of_sixty_minutes,
        mind_body_exercise_counts_twice,
        pair_exercise_with_mind,
        non_drug_care_beside_opioids,
    ),
)
