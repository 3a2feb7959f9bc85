"""Osteoarthritis of knee, hip, hand or several joints: what is offered, how much, and by whom it is not.

Exercise and weight have chapters of their own. Statements about acupuncture, supports and manual therapy are about
single joints, so that osteoarthritis of several joints gets them only where a joint is entered as a problem of its own;
what is said of osteoarthritis as such (CBT, what NICE advises against) holds for every place.

Each therapy has one rule that carries its dose; the positions of guideline bodies stand beside it without one, because
doses of one therapy intersect. For the hip in the United States two bodies disagree on manual therapy: the strong
recommendation (APTA, high certainty) is followed, and the conditional advice against it (ACR, low) stands beside it;
for the knee only ACR speaks. What ACR recommends conditionally in a sentence whose other parts are strong (heat and
cold) waits for the patient's choice, so that it does not start before the core treatments.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import EXERCISE, Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, combination, diet, exercise, mindfulness, outcomes
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import AdviceAgainst, Course, Finding, Interaction, Precaution, Recommendation, Review
from careplan.rules.findings import (
    hand_osteoarthritis,
    high_psychosocial_risk,
    hip_osteoarthritis,
    knee_osteoarthritis,
)
from careplan.rules.patient import preference, problem
from careplan.sections.problem import BodySite, PainProblemKind

# Findings

osteoarthritis = Finding(
    id="osteoarthritis",
    title="Osteoarthritis, of whichever joint",
    when=problem.kind.is_(PainProblemKind.OSTEOARTHRITIS),
    evidence=cite(exercise.ex_oa_core),
)

lower_limb_osteoarthritis = Finding(
    id="lower-limb-osteoarthritis",
    title="Osteoarthritis of knee or hip",
    when=any_of(knee_osteoarthritis.present, hip_osteoarthritis.present),
    evidence=cite(exercise.ex_oa_mode_choices, pt.pt_oa_ng226_manual),
)

polyarticular_osteoarthritis = Finding(
    id="polyarticular-osteoarthritis",
    title="Osteoarthritis of several joints",
    when=all_of(osteoarthritis.present, problem.site.is_(BodySite.SEVERAL_JOINTS)),
    evidence=cite(exercise.ex_oa_aquatic),
)

# Acupuncture

acupuncture_for_knee = Recommendation(
    id="acupuncture-for-knee-osteoarthritis",
    title="Acupuncture for the knee: 2 or 3 sessions a week where access allows, otherwise 1 or 2, for 4 to 8 weeks",
    when=knee_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 3),
            weeks=span(4, 8),
            total_sessions=span(8, 24),
            session_minutes=span(30, 45),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(
        acupuncture.ind_knee_cpg_china,
        acupuncture.default_knee,
        acupuncture.dose_knee_cpg,
        acupuncture.ind_knee_cochrane,
        acupuncture.ind_msk_vickers,
        acupuncture.dose_knee_intensive,
        acupuncture.dose_knee_8v4,
        acupuncture.dose_knee_freq_pilot,
        acupuncture.dose_general_5wk,
    ),
)

acupuncture_for_knee_acr = Recommendation(
    id="acupuncture-for-knee-osteoarthritis-us",
    title="ACR conditionally recommends acupuncture for the knee: little harm, and a benefit whose size is uncertain",
    when=knee_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_knee_acr, pt.pt_oa_acr_acupuncture_conditional),
)

acupuncture_for_knee_aaos = Recommendation(
    id="acupuncture-for-knee-osteoarthritis-aaos",
    title="AAOS says with limited strength that acupuncture may improve pain and function of the knee",
    when=knee_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_knee_aaos_2021),
)

acupuncture_for_knee_scotland = Recommendation(
    id="acupuncture-for-knee-osteoarthritis-scotland",
    title="Acupuncture for short-term relief of osteoarthritis may be considered",
    when=knee_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_knee_sign),
)

acupuncture_for_hip = Recommendation(
    id="acupuncture-for-hip-osteoarthritis",
    title="An optional trial of acupuncture for the hip: little more than sham, perhaps of help beside usual care",
    when=hip_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(4, 9),
            total_sessions=span(6, 12),
            session_minutes=span(30, 45),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.default_hip, acupuncture.ind_hip_cochrane),
)

acupuncture_for_hip_acr = Recommendation(
    id="acupuncture-for-hip-osteoarthritis-us",
    title="ACR conditionally recommends acupuncture for the hip too",
    when=hip_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_hip_acr, pt.pt_oa_acr_acupuncture_conditional),
)

acupuncture_for_hand = Recommendation(
    id="acupuncture-for-hand-osteoarthritis",
    title="An optional short trial of acupuncture for the hand, extrapolated from the knee",
    when=hand_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(4, 6),
            total_sessions=span(6, 10),
            session_minutes=span(20, 40),
            retention_minutes=span(15, 30),
        ),
    ),
    evidence=cite(acupuncture.default_hand),
)

acupuncture_for_hand_acr = Recommendation(
    id="acupuncture-for-hand-osteoarthritis-us",
    title="ACR conditionally recommends acupuncture for the hand too, although most trials were of the knee",
    when=hand_osteoarthritis.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_hand_acr, pt.pt_oa_acr_acupuncture_conditional),
)

no_acupuncture_nice = AdviceAgainst(
    id="no-acupuncture-for-osteoarthritis-uk",
    title="Acupuncture and dry needling are not to be offered for osteoarthritis",
    when=osteoarthritis.present,
    against=(Therapy.ACUPUNCTURE,),
    evidence=cite(acupuncture.ind_oa_nice_against, pt.pt_oa_ng226_electro_acupuncture_against),
)

each_joint_by_itself = Precaution(
    id="each-joint-by-itself-in-osteoarthritis-of-several",
    title="Enter each painful knee, hip or hand as its own problem: weight and supports are advised joint by joint",
    when=polyarticular_osteoarthritis.present,
    evidence=cite(diet.dt_oa_weight_loss_joint_scope, pt.pt_oa_acr_supports),
)

acupuncture_outside_core_care = Precaution(
    id="acupuncture-outside-core-care-of-osteoarthritis",
    title="OARSI keeps acupuncture outside core care: education and exercise, with weight management if needed",
    when=lower_limb_osteoarthritis.present,
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(acupuncture.ind_oa_oarsi),
)

# Physical therapy

education = Recommendation(
    id="education-for-osteoarthritis-of-knee-or-hip",
    title="Education and self-management as a core treatment, beside exercise",
    when=lower_limb_osteoarthritis.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(pt.pt_oa_oarsi_core_education, acupuncture.ind_oa_oarsi),
)

education_several_joints = Recommendation(
    id="education-for-osteoarthritis-of-several-joints",
    title="Education about arthritis as a core treatment, beside exercise, also where several joints are affected",
    when=polyarticular_osteoarthritis.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(pt.pt_oa_oarsi_core_education),
)

self_management_acr = Recommendation(
    id="self-management-for-osteoarthritis-us",
    title="A self-management programme is strongly recommended for osteoarthritis of hand, hip and knee",
    when=any_of(lower_limb_osteoarthritis.present, hand_osteoarthritis.present),
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(pt.pt_oa_acr_self_management),
)

information_nice = Recommendation(
    id="information-for-osteoarthritis-uk",
    title="Information and support as a core treatment of osteoarthritis, whichever the joint",
    when=osteoarthritis.present,
    offer=Therapy.SELF_MANAGEMENT_ADVICE,
    evidence=cite(pt.pt_oa_ng226_information),
)

exercise_with_coping_skills = Recommendation(
    id="exercise-with-coping-skills-for-knee-osteoarthritis",
    title="Ten visits to a physiotherapist for coping skills with exercise: better function, but not less pain",
    when=knee_osteoarthritis.present,
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    doses=(DoseRow(total_sessions=exactly(10), weeks=exactly(12)),),
    evidence=cite(combination.co_knee_oa_exercise_plus_coping),
)

manual_therapy_for_hip_apta = Recommendation(
    id="manual-therapy-for-hip-osteoarthritis-us",
    title="Manual therapy for mild to moderate osteoarthritis of the hip, together with individual exercise",
    when=hip_osteoarthritis.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION,),
    doses=(DoseRow(sessions_per_week=span(1, 3), weeks=span(6, 12)),),
    evidence=cite(pt.pt_hip_oa_apta_dose),
)

manual_therapy_nice = Recommendation(
    id="manual-therapy-for-osteoarthritis-of-knee-or-hip-uk",
    title="Manual therapy for knee or hip, only alongside therapeutic exercise",
    when=lower_limb_osteoarthritis.present,
    offer=Therapy.MANUAL_THERAPY,
    techniques=(Technique.GENTLE_MOBILISATION, Technique.MASSAGE),
    evidence=cite(pt.pt_oa_ng226_manual),
)

no_manual_therapy_for_knee_acr = AdviceAgainst(
    id="no-manual-therapy-for-knee-osteoarthritis-us",
    title="Manual therapy is better not added to exercise for the knee",
    when=knee_osteoarthritis.present,
    against=(Therapy.MANUAL_THERAPY,),
    evidence=cite(pt.pt_oa_acr_manual_against),
)

no_massage_acr = AdviceAgainst(
    id="no-massage-for-osteoarthritis-of-knee-or-hip-us",
    title="Massage is better not used for osteoarthritis of knee or hip",
    when=lower_limb_osteoarthritis.present,
    against=(Technique.MASSAGE,),
    evidence=cite(pt.pt_oa_acr_manual_against),
)

no_tens_acr = AdviceAgainst(
    id="no-tens-for-osteoarthritis-of-knee-or-hip-us",
    title="No TENS for osteoarthritis of knee or hip",
    when=lower_limb_osteoarthritis.present,
    against=(Technique.TENS,),
    evidence=cite(pt.pt_oa_acr_tens_against),
)

no_electrotherapy_nice = AdviceAgainst(
    id="no-electrotherapy-for-osteoarthritis-uk",
    title="No electrotherapy such as TENS or ultrasound for osteoarthritis, for want of evidence",
    when=osteoarthritis.present,
    against=(Therapy.ELECTROTHERAPY, Technique.TENS, Technique.THERAPEUTIC_ULTRASOUND),
    evidence=cite(pt.pt_oa_ng226_electro_acupuncture_against),
)

supports_for_knee_acr = Recommendation(
    id="supports-for-knee-osteoarthritis-us",
    title="A cane and a tibiofemoral brace where the knee limits function; a patellofemoral brace or tape as options",
    when=knee_osteoarthritis.present,
    offer=Therapy.SUPPORTS_AND_ORTHOTICS,
    techniques=(
        Technique.WALKING_AID,
        Technique.KNEE_BRACE,
        Technique.PATELLOFEMORAL_BRACE,
        Technique.KINESIOTAPE,
    ),
    evidence=cite(pt.pt_oa_acr_supports),
)

supports_for_hip_acr = Recommendation(
    id="supports-for-hip-osteoarthritis-us",
    title="A cane where the hip limits function",
    when=hip_osteoarthritis.present,
    offer=Therapy.SUPPORTS_AND_ORTHOTICS,
    techniques=(Technique.WALKING_AID,),
    evidence=cite(pt.pt_oa_acr_supports),
)

supports_for_hand_acr = Recommendation(
    id="supports-for-hand-osteoarthritis-us",
    title="An orthosis for the base of the thumb where it limits function; other hand orthoses or tape as options",
    when=hand_osteoarthritis.present,
    offer=Therapy.SUPPORTS_AND_ORTHOTICS,
    techniques=(Technique.THUMB_BASE_ORTHOSIS, Technique.HAND_ORTHOSIS, Technique.KINESIOTAPE),
    evidence=cite(pt.pt_oa_acr_supports),
)

walking_aid_nice = Recommendation(
    id="walking-aid-for-osteoarthritis-of-knee-or-hip-uk",
    title="A walking aid for osteoarthritis of knee or hip",
    when=lower_limb_osteoarthritis.present,
    offer=Therapy.SUPPORTS_AND_ORTHOTICS,
    techniques=(Technique.WALKING_AID,),
    evidence=cite(pt.pt_oa_ng226_walking_aid),
)

no_routine_devices_nice = AdviceAgainst(
    id="no-routine-braces-insoles-or-tape-for-osteoarthritis-uk",
    title="No insoles, braces, tape, splints or supports as routine care of osteoarthritis",
    when=any_of(lower_limb_osteoarthritis.present, hand_osteoarthritis.present),
    against=(
        Technique.FOOT_ORTHOTICS,
        Technique.KNEE_BRACE,
        Technique.PATELLOFEMORAL_BRACE,
        Technique.KINESIOTAPE,
        Technique.THUMB_BASE_ORTHOSIS,
        Technique.HAND_ORTHOSIS,
    ),
    evidence=cite(pt.pt_oa_ng226_devices),
)

heat_or_cold_acr = Recommendation(
    id="heat-or-cold-for-osteoarthritis-us",
    title="Heat or cold, conditionally recommended for knee, hip or hand, when the patient chooses it",
    when=all_of(
        any_of(lower_limb_osteoarthritis.present, hand_osteoarthritis.present),
        preference.prefers.include(Therapy.HEAT_AND_COLD),
    ),
    offer=Therapy.HEAT_AND_COLD,
    evidence=cite(pt.pt_oa_acr_supports),
)

# Mindfulness and mind-body care

cbt_acr = Recommendation(
    id="cbt-for-osteoarthritis-us",
    title="Cognitive behavioural therapy is conditionally recommended for osteoarthritis",
    when=osteoarthritis.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mindfulness.mb_oa_ra_cbt),
)

cbt_at_high_risk = Recommendation(
    id="cbt-for-osteoarthritis-at-high-psychosocial-risk",
    title="At high psychosocial risk cognitive behavioural therapy, or acceptance and commitment, beside exercise",
    when=all_of(lower_limb_osteoarthritis.present, high_psychosocial_risk.present),
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind),
)

mbsr_at_high_risk = Recommendation(
    id="mbsr-for-osteoarthritis-at-high-psychosocial-risk",
    title="At high psychosocial risk a mindfulness course beside exercise, when the patient prefers it to CBT",
    when=all_of(
        lower_limb_osteoarthritis.present,
        high_psychosocial_risk.present,
        preference.prefers.include(Therapy.MBSR),
    ),
    offer=Therapy.MBSR,
    doses=(
        DoseRow(
            sessions_per_week=exactly(1),
            weeks=exactly(8),
            total_sessions=span(8, 9),
            session_minutes=span(120, 150),
            home_minutes_per_day=span(30, 45),
        ),
    ),
    evidence=cite(combination.co_high_psychosocial_pt_plus_mind, mindfulness.mb_mbsr_standard_dose),
)

# Together

acupuncture_adds_nothing_to_exercise = Interaction(
    id="no-extra-benefit-of-acupuncture-beside-exercise-for-the-knee",
    title=(
        "For the knee, acupuncture on top of advice and exercise brought no extra pain relief at 6 months: claim no "
        "synergy, and use it as a short bridge when pain blocks exercise"
    ),
    when=any_problem(knee_osteoarthritis.present),
    between=(Therapy.ACUPUNCTURE, Therapy.STRUCTURED_EXERCISE),
    evidence=cite(combination.co_knee_oa_acupuncture_no_addon),
)

coping_skills_beside_exercise = Interaction(
    id="coping-skills-beside-exercise-for-the-knee",
    title="For the knee, coping skills together with exercise improve function more than either alone, but not pain",
    when=any_problem(knee_osteoarthritis.present),
    between=(Therapy.PHYSICAL_THERAPY_COURSE, Therapy.STRUCTURED_EXERCISE),
    evidence=cite(combination.co_knee_oa_exercise_plus_coping),
)

manual_therapy_with_exercise = Interaction(
    id="manual-therapy-for-knee-or-hip-only-with-exercise",
    title="Manual therapy for osteoarthritis of knee or hip only alongside exercise",
    when=any_problem(lower_limb_osteoarthritis.present),
    between=(Therapy.MANUAL_THERAPY,),
    only_with=EXERCISE,
    evidence=cite(pt.pt_oa_ng226_manual, pt.pt_hip_oa_apta_dose),
)

# Courses

acupuncture_course_for_knee = Course(
    id="acupuncture-course-for-knee-osteoarthritis",
    title="For the knee look at the response at 4 weeks, when most of the gain has come; without one stop after 12",
    when=knee_osteoarthritis.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=8,
    stop_after_sessions=12,
    review_after_weeks=4,
    evidence=cite(acupuncture.default_knee, acupuncture_safety.stop_no_response, acupuncture.dose_knee_8v4),
)

acupuncture_course_for_hip_or_hand = Course(
    id="acupuncture-course-for-hip-or-hand-osteoarthritis",
    title="For hip or hand look at the response after 6 sessions, and stop after 8 without meaningful change",
    when=any_of(hip_osteoarthritis.present, hand_osteoarthritis.present),
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=6,
    stop_after_sessions=8,
    evidence=cite(acupuncture.default_hip, acupuncture.default_hand, acupuncture_safety.stop_no_response),
)

# Reviews

omeract_oarsi = Review(
    id="review-omeract-oarsi",
    title=(
        "OMERACT-OARSI responder: pain or function better by 50 percent and 20 of 100 points, or two of pain, function "
        "and global each by 20 percent and 10 points"
    ),
    when=lower_limb_osteoarthritis.present,
    measure="OMERACT-OARSI response: pain, function and global, 0 to 100 each",
    weeks=(6, 12),
    important_change=Decimal(20),
    responder_percent=50,
    evidence=cite(outcomes.oc_oa_omeract_oarsi, outcomes.oc_review_schedule),
)

koos = Review(
    id="review-koos-or-hoos",
    title="KOOS (knee) or HOOS (hip) subscales: 8 to 10 points matter; a single score must move by more to be sure",
    when=lower_limb_osteoarthritis.present,
    measure="KOOS or HOOS subscales, 0 to 100",
    weeks=(6, 12),
    important_change=Decimal(8),
    better="higher",
    evidence=cite(outcomes.oc_koos_womac_spadi, outcomes.oc_review_schedule),
)

womac = Review(
    id="review-womac",
    title="WOMAC, where it is the clinic's measure: 12 percent of the start matters",
    when=lower_limb_osteoarthritis.present,
    measure="WOMAC, 0 to 96",
    weeks=(6, 12),
    responder_percent=12,
    evidence=cite(outcomes.oc_koos_womac_spadi, outcomes.oc_review_schedule),
)

CHAPTER = Chapter(
    name="osteoarthritis",
    title="Osteoarthritis",
    rules=(
        osteoarthritis,
        lower_limb_osteoarthritis,
        polyarticular_osteoarthritis,
        acupuncture_for_knee,
        acupuncture_for_knee_acr,
        acupuncture_for_knee_aaos,
        acupuncture_for_knee_scotland,
        acupuncture_for_hip,
        acupuncture_for_hip_acr,
        acupuncture_for_hand,
        acupuncture_for_hand_acr,
        no_acupuncture_nice,
        each_joint_by_itself,
        acupuncture_outside_core_care,
        education,
        education_several_joints,
        self_management_acr,
        information_nice,
        exercise_with_coping_skills,
        manual_therapy_for_hip_apta,
        manual_therapy_nice,
        no_manual_therapy_for_knee_acr,
        no_massage_acr,
        no_tens_acr,
        no_electrotherapy_nice,
        supports_for_knee_acr,
        supports_for_hip_acr,
        supports_for_hand_acr,
        walking_aid_nice,
        no_routine_devices_nice,
        heat_or_cold_acr,
        cbt_acr,
        cbt_at_high_risk,
        mbsr_at_high_risk,
        acupuncture_adds_nothing_to_exercise,
        coping_skills_beside_exercise,
        manual_therapy_with_exercise,
        acupuncture_course_for_knee,
        acupuncture_course_for_hip_or_hand,
        omeract_oarsi,
        koos,
        womac,
    ),
)
