"""Low back pain: acute, subacute, chronic, recurrent, and sciatica; what is offered, how much, and by whom it is not.

Each therapy has one rule that carries its dose and holds in every jurisdiction where a statement does; the positions
of guideline bodies stand beside it without a dose, because doses of one therapy intersect. What every course of back
pain shares has no duration. No statement grades a dose by the intensity of pain, except that cognitive functional
therapy was tried at 4 or more; risk (STarT Back), age and course do grade it.

ACP lists more options than anyone can take up at once and lets clinician and patient choose. Those that it rests on
low-quality evidence and that no other body names (relaxation, biofeedback, tai chi) wait for the patient's choice.
"""

from __future__ import annotations

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, combination, exercise, mindfulness, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of
from careplan.language.doses import DoseRow, at_most, exactly, span
from careplan.language.rules import AdviceAgainst, Precaution, Recommendation
from careplan.rules.findings import (
    acute_low_back_pain,
    chronic_low_back_pain,
    chronic_sciatica,
    first_line_failed,
    high_psychosocial_risk,
    low_back_pain,
    low_back_pain_or_sciatica,
    low_back_pain_up_to_12_weeks,
    recovered_recurrent_low_back_pain,
    recurrent_low_back_pain,
    subacute_low_back_pain,
)
from careplan.rules.patient import measure, patient, preference, problem

BACK_EXERCISE = (
    Technique.GENERAL_EXERCISE,
    Technique.TRUNK_STRENGTHENING,
    Technique.TRUNK_ACTIVATION,
    Technique.AQUATIC_EXERCISE,
)
"""The kinds of exercise programme that statements about the back name."""

# Acupuncture

acupuncture_for_chronic_low_back_pain = Recommendation(
    id="acupuncture-for-chronic-low-back-pain",
    title="A course of acupuncture as one part of care for low back pain of more than 12 weeks",
    when=chronic_low_back_pain.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(6, 12),
            total_sessions=span(8, 12),
            session_minutes=span(30, 60),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(
        acupuncture.ind_lbp_who,
        acupuncture.default_lbp_chronic,
        acupuncture.ind_lbp_cochrane,
        acupuncture.ind_msk_vickers,
        acupuncture.dose_general_trials,
        acupuncture.dose_general_5wk,
        acupuncture.dose_general_2pw,
        acupuncture.dose_general_more_sessions,
        acupuncture_safety.tech_retention,
        acupuncture_safety.tech_style_equal,
    ),
)

acupuncture_first_for_chronic_back_pain_acp = Recommendation(
    id="acupuncture-for-chronic-low-back-pain-us",
    title="Acupuncture among the non-drug options to start with in chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_lbp_chronic_acp),
)

acupuncture_for_chronic_back_pain_vadod = Recommendation(
    id="acupuncture-for-chronic-low-back-pain-vadod",
    title="Acupuncture is weakly suggested for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_lbp_vadod, pt.pt_lbp_vadod_2022),
)

acupuncture_from_65 = Recommendation(
    id="acupuncture-for-chronic-low-back-pain-from-65",
    title="From the age of 65 a course of acupuncture added to usual care, as tried in 800 older adults",
    when=all_of(chronic_low_back_pain.present, patient.age >= 65),
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(
        acupuncture.ind_lbp_older_backinaction,
        acupuncture.dose_lbp_backinaction,
        combination.co_lbp_acupuncture_plus_usual_care,
    ),
)

acupuncture_for_chronic_back_pain_scotland = Recommendation(
    id="acupuncture-for-chronic-low-back-pain-scotland",
    title="Acupuncture for short-term relief of chronic low back pain may be considered",
    when=chronic_low_back_pain.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_knee_sign),
)

acupuncture_up_to_12_weeks = Recommendation(
    id="acupuncture-for-low-back-pain-up-to-12-weeks",
    title="A short course of acupuncture for low back pain of up to 12 weeks",
    when=low_back_pain_up_to_12_weeks.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(1, 4),
            total_sessions=span(2, 6),
            session_minutes=span(30, 60),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.default_lbp_acute),
)

acupuncture_up_to_12_weeks_acp = Recommendation(
    id="acupuncture-for-low-back-pain-up-to-12-weeks-us",
    title="Acupuncture among the non-drug options to start with in low back pain of up to 12 weeks",
    when=low_back_pain_up_to_12_weeks.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_lbp_acute_acp, pt.pt_lbp_acute_acp_first_line),
)

acupuncture_for_chronic_sciatica = Recommendation(
    id="acupuncture-for-chronic-sciatica",
    title="A course of acupuncture for sciatica of more than 12 weeks",
    when=chronic_sciatica.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(2, 3),
            weeks=span(4, 6),
            total_sessions=span(8, 12),
            session_minutes=span(30, 60),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.default_sciatica, acupuncture.ind_sciatica_tu),
)

no_acupuncture_for_back_pain_nice = AdviceAgainst(
    id="no-acupuncture-for-low-back-pain-uk",
    title="Acupuncture is not to be offered for low back pain with or without sciatica",
    when=low_back_pain_or_sciatica.present,
    against=(Therapy.ACUPUNCTURE,),
    evidence=cite(acupuncture.ind_lbp_nice_against, pt.pt_lbp_ng59_acupuncture_not_offered),
)

# Physical therapy

advice_visit = Recommendation(
    id="advice-visit-for-low-back-pain",
    title="One visit with advice, reassurance and a plan for self-management",
    when=low_back_pain.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    doses=(DoseRow(total_sessions=exactly(1), session_minutes=exactly(30)),),
    evidence=cite(pt.pt_lbp_start_low_risk),
)

stay_active = Recommendation(
    id="stay-active-with-acute-low-back-pain",
    title="Carry on with normal activity and do not rest in bed; most acute episodes settle by themselves",
    when=acute_low_back_pain.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(exercise.ex_lbp_acute_stay_active),
)

self_management_nice = Recommendation(
    id="self-management-for-low-back-pain-uk",
    title="Advice and information for self-management at every step, for low back pain with or without sciatica",
    when=low_back_pain_or_sciatica.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(pt.pt_lbp_ng59_self_management),
)

structured_education = Recommendation(
    id="education-for-chronic-low-back-pain",
    title="Structured education as part of care for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(pt.pt_lbp_who_for, outcomes.gl_patient_led_dose),
)

physical_therapy_by_risk = Recommendation(
    id="physical-therapy-by-start-back-risk",
    title="Physical therapy matched to STarT Back risk: short at medium risk, psychologically informed at high risk",
    when=all_of(low_back_pain.present, any_of(measure.start_back_total >= 4, measure.start_back_psych >= 4)),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    doses=(
        DoseRow(
            when=measure.start_back_psych <= 3,
            total_sessions=span(2, 6),
            session_minutes=span(30, 45),
            weeks=span(6, 12),
        ),
        DoseRow(
            when=measure.start_back_psych >= 4,
            total_sessions=exactly(6),
            session_minutes=span(45, 60),
            weeks=span(8, 12),
        ),
    ),
    evidence=cite(
        pt.pt_lbp_start_medium_risk,
        pt.pt_lbp_start_high_risk,
        outcomes.oc_start_back_scoring,
        pt.pt_lbp_stratified_care_uk_positive,
        pt.pt_lbp_stratified_care_us_null,
    ),
)

cognitive_functional_therapy = Recommendation(
    id="cognitive-functional-therapy-for-chronic-low-back-pain",
    title="Cognitive functional therapy for chronic low back pain of 4 or more out of 10",
    when=all_of(chronic_low_back_pain.present, problem.intensity >= 4),
    offer=Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
    doses=(DoseRow(total_sessions=span(7, 8), weeks=span(12, 26)),),
    evidence=cite(pt.pt_lbp_cft_dose),
)

manual_therapy_course = Recommendation(
    id="manual-therapy-for-subacute-or-chronic-low-back-pain",
    title="Up to 8 sessions of manual treatment within 12 weeks, followed by exercise",
    when=any_of(subacute_low_back_pain.present, chronic_low_back_pain.present),
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION, Technique.MASSAGE, Technique.SPINAL_THRUST),
    doses=(DoseRow(total_sessions=at_most(8), weeks=exactly(12), session_minutes=span(20, 60)),),
    evidence=cite(combination.co_lbp_manual_then_exercise),
)

manual_therapy_up_to_12_weeks_acp = Recommendation(
    id="massage-or-manipulation-for-low-back-pain-up-to-12-weeks-us",
    title="Massage or spinal manipulation among the options to start with in low back pain of up to 12 weeks",
    when=low_back_pain_up_to_12_weeks.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.MASSAGE, Technique.SPINAL_THRUST),
    evidence=cite(pt.pt_lbp_acute_acp_first_line),
)

manual_therapy_acute_apta = Recommendation(
    id="joint-mobilisation-for-acute-low-back-pain-us",
    title="Joint mobilisation, with or without thrust, for acute low back pain",
    when=acute_low_back_pain.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION, Technique.SPINAL_THRUST),
    evidence=cite(pt.pt_lbp_acute_mobilisation_apta),
)

manual_therapy_chronic_who = Recommendation(
    id="massage-or-manipulation-for-chronic-low-back-pain",
    title="Massage or spinal manipulation as part of care for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.MASSAGE, Technique.SPINAL_THRUST),
    evidence=cite(pt.pt_lbp_who_for),
)

manual_therapy_chronic_vadod = Recommendation(
    id="mobilisation-or-manipulation-for-chronic-low-back-pain-vadod",
    title="Spinal mobilisation or manipulation is weakly suggested for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION, Technique.SPINAL_THRUST),
    evidence=cite(pt.pt_lbp_vadod_2022),
)

manual_therapy_with_exercise_nice = Recommendation(
    id="manual-therapy-for-low-back-pain-uk",
    title="Manual therapy for low back pain with or without sciatica, only as part of a package with exercise",
    when=low_back_pain_or_sciatica.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION, Technique.MASSAGE, Technique.SPINAL_THRUST),
    evidence=cite(pt.pt_lbp_ng59_manual_only_with_exercise),
)

heat_up_to_12_weeks_acp = Recommendation(
    id="heat-for-low-back-pain-up-to-12-weeks-us",
    title="Superficial heat among the options to start with in low back pain of up to 12 weeks",
    when=low_back_pain_up_to_12_weeks.present,
    offer=Therapy.HEAT_AND_COLD,
    techniques=(Technique.HEAT_PACK,),
    evidence=cite(pt.pt_lbp_acute_acp_first_line),
)

no_passive_devices_nice = AdviceAgainst(
    id="no-electrotherapy-traction-or-supports-for-low-back-pain-uk",
    title="No TENS, PENS, interferential, ultrasound, traction, belts, orthotics or rocker shoes for low back pain",
    when=low_back_pain_or_sciatica.present,
    against=(
        Technique.TENS,
        Technique.PENS,
        Technique.INTERFERENTIAL,
        Technique.THERAPEUTIC_ULTRASOUND,
        Therapy.TRACTION,
        Therapy.SUPPORTS_AND_ORTHOTICS,
        Technique.LUMBAR_BRACE,
        Technique.FOOT_ORTHOTICS,
        Technique.ROCKER_SOLE_SHOES,
    ),
    evidence=cite(pt.pt_lbp_ng59_passive_against),
)

no_passive_devices_who = AdviceAgainst(
    id="no-electrotherapy-traction-or-braces-for-chronic-low-back-pain",
    title="No routine traction, ultrasound, TENS, braces or belts for chronic low back pain",
    when=chronic_low_back_pain.present,
    against=(
        Therapy.TRACTION,
        Technique.THERAPEUTIC_ULTRASOUND,
        Technique.TENS,
        Technique.LUMBAR_BRACE,
    ),
    evidence=cite(pt.pt_lbp_who_passive_against),
)

multidisciplinary_rehabilitation = Recommendation(
    id="multidisciplinary-rehabilitation-for-chronic-low-back-pain",
    title="Multidisciplinary rehabilitation when chronic low back pain has not responded or obstacles are marked",
    when=all_of(
        chronic_low_back_pain.present,
        any_of(first_line_failed.present, high_psychosocial_risk.present),
    ),
    offer=Therapy.MULTIDISCIPLINARY_REHABILITATION,
    evidence=cite(combination.co_multidisciplinary_rehab),
)

combined_programme_nice = Recommendation(
    id="combined-programme-for-persistent-low-back-pain-uk",
    title="A combined physical and psychological programme when obstacles are marked or earlier treatments have failed",
    when=all_of(
        any_of(chronic_low_back_pain.present, recurrent_low_back_pain.present, chronic_sciatica.present),
        any_of(first_line_failed.present, high_psychosocial_risk.present),
    ),
    offer=Therapy.MULTIDISCIPLINARY_REHABILITATION,
    evidence=cite(pt.pt_lbp_combined_programme_ng59),
)

# Mindfulness and mind-body care

mbsr = Recommendation(
    id="mbsr-for-chronic-low-back-pain",
    title="An eight-week course of mindfulness-based stress reduction for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.MBSR,
    doses=(
        DoseRow(
            sessions_per_week=exactly(1),
            weeks=exactly(8),
            total_sessions=span(8, 9),
            session_minutes=span(120, 150),
            home_minutes_per_day=span(30, 45),
            home_days_per_week=exactly(6),
        ),
    ),
    evidence=cite(mindfulness.mb_mbsr_standard_dose, mindfulness.mb_pain_overall_effect),
)

mbsr_acp = Recommendation(
    id="mbsr-for-chronic-low-back-pain-us",
    title="Mindfulness-based stress reduction among the non-drug options to start with in chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.MBSR,
    doses=(DoseRow(session_minutes=exactly(120), total_sessions=exactly(8)),),
    evidence=cite(mindfulness.mb_lbp_acp_options, mindfulness.mb_lbp_mbsr_cbt_trial),
)

cbt = Recommendation(
    id="cbt-for-chronic-low-back-pain",
    title="Cognitive behavioural therapy, by referral, for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    doses=(
        DoseRow(
            sessions_per_week=exactly(1),
            weeks=exactly(8),
            total_sessions=exactly(8),
            session_minutes=exactly(120),
        ),
    ),
    evidence=cite(
        mindfulness.mb_lbp_who_no_rec_mbsr,
        mindfulness.mb_cbt_cochrane_effect,
        mindfulness.mb_lbp_mbsr_cbt_trial,
    ),
)

cbt_nice = Recommendation(
    id="cbt-with-exercise-for-low-back-pain-uk",
    title="A cognitive behavioural approach may be considered, only in one package with exercise",
    when=low_back_pain_or_sciatica.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mindfulness.mb_lbp_ng59_cbt_in_package),
)

cbt_acp = Recommendation(
    id="cbt-for-chronic-low-back-pain-us",
    title="Cognitive behavioural therapy among the non-drug options to start with in chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mindfulness.mb_lbp_acp_options),
)

cbt_vadod = Recommendation(
    id="cbt-for-chronic-low-back-pain-vadod",
    title="Cognitive behavioural therapy is weakly suggested for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(pt.pt_lbp_vadod_2022),
)

relaxation_acp = Recommendation(
    id="relaxation-for-chronic-low-back-pain-us",
    title="Progressive relaxation for chronic low back pain when the patient chooses it among the non-drug options",
    when=all_of(chronic_low_back_pain.present, preference.prefers.include(Therapy.RELAXATION)),
    offer=Therapy.RELAXATION,
    evidence=cite(mindfulness.mb_lbp_acp_options),
)

biofeedback_acp = Recommendation(
    id="biofeedback-for-chronic-low-back-pain-us",
    title="EMG biofeedback for chronic low back pain when the patient chooses it among the non-drug options",
    when=all_of(chronic_low_back_pain.present, preference.prefers.include(Therapy.BIOFEEDBACK)),
    offer=Therapy.BIOFEEDBACK,
    evidence=cite(mindfulness.mb_lbp_acp_options),
)

# Exercise

structured_exercise = Recommendation(
    id="structured-exercise-for-chronic-low-back-pain",
    title="A structured exercise programme with home practice for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=BACK_EXERCISE,
    doses=(
        DoseRow(
            sessions_per_week=span(2, 3),
            weeks=span(8, 12),
            session_minutes=span(30, 60),
            home_minutes_per_day=span(10, 20),
        ),
    ),
    evidence=cite(exercise.ex_lbp_chronic_effect_dose, pt.pt_lbp_who_for),
)

exercise_classes_after_manual_treatment = Recommendation(
    id="exercise-classes-for-subacute-low-back-pain",
    title="Up to 8 exercise classes within 12 weeks, after manual treatment, for subacute low back pain",
    when=subacute_low_back_pain.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    doses=(DoseRow(total_sessions=at_most(8), weeks=exactly(12), session_minutes=span(20, 60)),),
    evidence=cite(combination.co_lbp_manual_then_exercise),
)

exercise_types_apta = Recommendation(
    id="exercise-types-for-chronic-low-back-pain-us",
    title="General, trunk strengthening, trunk activation or water exercise for chronic low back pain, by preference",
    when=chronic_low_back_pain.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=BACK_EXERCISE,
    evidence=cite(pt.pt_lbp_chronic_exercise_types_apta),
)

general_exercise_from_65_apta = Recommendation(
    id="general-exercise-for-chronic-low-back-pain-from-65-us",
    title="From the age of 65 general exercise training for chronic low back pain",
    when=all_of(chronic_low_back_pain.present, patient.age >= 65),
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE,),
    evidence=cite(pt.pt_lbp_older_general_exercise_apta),
)

structured_exercise_vadod = Recommendation(
    id="clinician-directed-exercise-for-chronic-low-back-pain-vadod",
    title="Structured exercise directed by a clinician is weakly suggested for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=BACK_EXERCISE,
    evidence=cite(pt.pt_lbp_vadod_2022),
)

acute_exercise_apta = Recommendation(
    id="exercise-for-acute-low-back-pain-us",
    title="Exercise training, trunk activation included, can be used by a physical therapist in acute low back pain",
    when=acute_low_back_pain.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE, Technique.TRUNK_ACTIVATION),
    evidence=cite(pt.pt_lbp_acute_exercise_apta),
)

group_exercise_nice = Recommendation(
    id="group-exercise-for-low-back-pain-uk",
    title="A group exercise programme for an episode or flare of low back pain with or without sciatica",
    when=low_back_pain_or_sciatica.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=BACK_EXERCISE,
    evidence=cite(exercise.ex_lbp_chronic_group),
)

aerobic_exercise_apta = Recommendation(
    id="aerobic-exercise-for-chronic-low-back-pain-us",
    title="Aerobic exercise as one of the acceptable types for chronic low back pain",
    when=chronic_low_back_pain.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    evidence=cite(pt.pt_lbp_chronic_exercise_types_apta),
)

walking_against_recurrence = Recommendation(
    id="walking-to-prevent-low-back-pain-coming-back",
    title="After recovery a walking programme over 6 months, building up to 30 minutes on 5 days a week",
    when=recovered_recurrent_low_back_pain.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING,),
    doses=(DoseRow(sessions_per_week=span(3, 5), session_minutes=span(10, 30)),),
    evidence=cite(exercise.ex_lbp_walking_prevention),
)

yoga_by_preference = Recommendation(
    id="yoga-by-preference-for-chronic-low-back-pain",
    title="Yoga for chronic low back pain when the patient prefers it to other exercise",
    when=all_of(
        chronic_low_back_pain.present,
        any_of(
            preference.prefers.include(Therapy.MIND_BODY_EXERCISE),
            preference.prefers_techniques.include(Technique.YOGA),
        ),
    ),
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.YOGA,),
    evidence=cite(exercise.ex_lbp_yoga),
)

yoga_or_tai_chi_acp = Recommendation(
    id="yoga-or-tai-chi-for-chronic-low-back-pain-us",
    title="Tai chi or yoga for chronic low back pain when the patient chooses it among the non-drug options",
    when=all_of(
        chronic_low_back_pain.present,
        any_of(
            preference.prefers.include(Therapy.MIND_BODY_EXERCISE),
            preference.prefers_techniques.include(Technique.YOGA),
            preference.prefers_techniques.include(Technique.TAI_CHI),
        ),
    ),
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.YOGA, Technique.TAI_CHI),
    evidence=cite(mindfulness.mb_lbp_acp_options),
)

yoga_may_hurt_at_first = Precaution(
    id="yoga-may-hurt-at-first",
    title="Say beforehand that yoga can increase back pain for a while",
    when=chronic_low_back_pain.present,
    about=(Therapy.MIND_BODY_EXERCISE,),
    evidence=cite(exercise.ex_lbp_yoga),
)

CHAPTER = Chapter(
    name="low-back-pain",
    title="Low back pain",
    rules=(
        acupuncture_for_chronic_low_back_pain,
        acupuncture_first_for_chronic_back_pain_acp,
        acupuncture_for_chronic_back_pain_vadod,
        acupuncture_from_65,
        acupuncture_for_chronic_back_pain_scotland,
        acupuncture_up_to_12_weeks,
        acupuncture_up_to_12_weeks_acp,
        acupuncture_for_chronic_sciatica,
        no_acupuncture_for_back_pain_nice,
        advice_visit,
        stay_active,
        self_management_nice,
        structured_education,
        physical_therapy_by_risk,
        cognitive_functional_therapy,
        manual_therapy_course,
        manual_therapy_up_to_12_weeks_acp,
        manual_therapy_acute_apta,
        manual_therapy_chronic_who,
        manual_therapy_chronic_vadod,
        manual_therapy_with_exercise_nice,
        heat_up_to_12_weeks_acp,
        no_passive_devices_nice,
        no_passive_devices_who,
        multidisciplinary_rehabilitation,
        combined_programme_nice,
        mbsr,
        mbsr_acp,
        cbt,
        cbt_nice,
        cbt_acp,
        cbt_vadod,
        relaxation_acp,
        biofeedback_acp,
        structured_exercise,
        exercise_classes_after_manual_treatment,
        exercise_types_apta,
        general_exercise_from_65_apta,
        structured_exercise_vadod,
        acute_exercise_apta,
        group_exercise_nice,
        aerobic_exercise_apta,
        walking_against_recurrence,
        yoga_by_preference,
        yoga_or_tai_chi_acp,
        yoga_may_hurt_at_first,
    ),
)
