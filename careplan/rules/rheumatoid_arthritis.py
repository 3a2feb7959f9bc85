"""Rheumatoid arthritis: care beside disease-modifying drugs, in remission, in activity of every degree, and in a flare.

The positions of the ACR (United States), of NICE (United Kingdom) and of EULAR (Europe) are rules of their own; what a
Cochrane review and the working default say holds everywhere. No statement grades a dose by the activity of the disease.
Its bands decide what else happens: above low activity rheumatology comes first (``red_flags_referrals``), in a flare
exercise is short and light (``exercise_safety``), and the band at the start decides which change of CDAI or DAS28
matters. The bands of the two measures are kept apart, because they need not agree. Where the ACR names several kinds
of care of which one will do, the kind that most will meet is offered and the others wait for the patient's choice.
"""

from __future__ import annotations

from decimal import Decimal

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, diet, exercise, outcomes
from careplan.evidence import mindfulness as mb
from careplan.evidence import physical_therapy as pt
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, not_
from careplan.language.doses import Dose, DoseRow, Limit, at_most, exactly, span
from careplan.language.rules import AdviceAgainst, Course, Goal, Precaution, Recommendation, Review
from careplan.rules.findings import rheumatoid_arthritis
from careplan.rules.patient import history, measure, preference

# Acupuncture

acupuncture_trial = Recommendation(
    id="acupuncture-for-rheumatoid-arthritis",
    title="A trial of acupuncture beside stable drug treatment, with the rheumatology team informed",
    when=rheumatoid_arthritis.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(
            sessions_per_week=span(1, 2),
            weeks=span(4, 8),
            total_sessions=span(6, 10),
            session_minutes=span(30, 45),
            retention_minutes=span(20, 30),
        ),
    ),
    evidence=cite(acupuncture.default_ra, acupuncture.ind_ra_cochrane),
)

acupuncture_acr = Recommendation(
    id="acupuncture-for-rheumatoid-arthritis-us",
    title="Acupuncture is conditionally recommended as an addition to disease-modifying drugs",
    when=rheumatoid_arthritis.present,
    offer=Therapy.ACUPUNCTURE,
    evidence=cite(acupuncture.ind_ra_acr),
)

rheumatology_before_acupuncture = Precaution(
    id="rheumatology-before-acupuncture-in-active-disease",
    title="In a flare or above low activity rheumatology comes first: acupuncture is tried on stable drug treatment",
    when=all_of(rheumatoid_arthritis.present, any_of(history.ra_flare, measure.cdai > 10, measure.das28 >= 3.2)),
    about=(Therapy.ACUPUNCTURE,),
    evidence=cite(outcomes.oc_ra_refer, acupuncture.default_ra),
)

never_instead_of_drugs = Precaution(
    id="never-instead-of-disease-modifying-drugs",
    title="In rheumatoid arthritis non-drug care runs beside disease-modifying drugs and never takes their place",
    when=rheumatoid_arthritis.present,
    evidence=cite(acupuncture.ind_ra_adjunct_only),
)

# Physical therapy

physical_and_occupational_therapy_acr = Recommendation(
    id="physical-and-occupational-therapy-for-rheumatoid-arthritis-us",
    title="Comprehensive physical therapy and comprehensive occupational therapy beside disease-modifying drugs",
    when=rheumatoid_arthritis.present,
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    evidence=cite(pt.pt_ra_acr_pt_ot),
)

hand_exercise = Recommendation(
    id="hand-exercise-for-rheumatoid-arthritis",
    title=(
        "With rheumatoid hands on stable drug treatment, up to 6 single visits over 12 weeks for a hand programme, "
        "with stretching and strengthening at home every day"
    ),
    when=all_of(rheumatoid_arthritis.present, history.hand_involvement),
    offer=Therapy.PHYSICAL_THERAPY_COURSE,
    doses=(
        DoseRow(
            total_sessions=span(5, 6),
            weeks=exactly(12),
            session_minutes=exactly(30),
            home_days_per_week=exactly(7),
        ),
    ),
    evidence=cite(pt.pt_ra_hand_exercise),
)

hand_orthoses_acr = Recommendation(
    id="hand-orthoses-for-rheumatoid-arthritis-us",
    title="Splints, orthoses or compression for rheumatoid disease of hand or wrist",
    when=all_of(rheumatoid_arthritis.present, history.hand_involvement),
    offer=Therapy.SUPPORTS_AND_ORTHOTICS,
    techniques=(Technique.HAND_ORTHOSIS,),
    evidence=cite(pt.pt_ra_orthoses),
)

foot_orthoses_acr = Recommendation(
    id="foot-orthoses-for-rheumatoid-arthritis-us",
    title="Bracing, orthoses or taping for rheumatoid disease of foot or ankle",
    when=all_of(rheumatoid_arthritis.present, history.foot_involvement),
    offer=Therapy.SUPPORTS_AND_ORTHOTICS,
    techniques=(Technique.FOOT_ORTHOTICS, Technique.ANKLE_BRACE_OR_TAPE),
    evidence=cite(pt.pt_ra_orthoses),
)

no_electrotherapy_or_chiropractic_acr = AdviceAgainst(
    id="no-electrotherapy-or-chiropractic-for-rheumatoid-arthritis-us",
    title="No electrotherapy and no chiropractic therapy for rheumatoid arthritis",
    when=rheumatoid_arthritis.present,
    against=(Therapy.ELECTROTHERAPY, Technique.SPINAL_THRUST, Technique.CERVICAL_THRUST),
    evidence=cite(pt.pt_ra_electro_chiropractic_against),
)

# Mindfulness and mind-body care

cbt = Recommendation(
    id="cbt-for-rheumatoid-arthritis",
    title="Cognitive behavioural therapy, by referral, for small gains in pain, disability and distress",
    when=rheumatoid_arthritis.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mb.mb_cbt_cochrane_effect),
)

cbt_acr = Recommendation(
    id="cbt-for-rheumatoid-arthritis-us",
    title="Cognitive behavioural therapy is conditionally recommended beside disease-modifying drugs",
    when=rheumatoid_arthritis.present,
    offer=Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    evidence=cite(mb.mb_oa_ra_cbt),
)

mbsr = Recommendation(
    id="mbsr-for-rheumatoid-arthritis",
    title="An eight-week course of mindfulness-based stress reduction for lasting pain in rheumatoid arthritis",
    when=rheumatoid_arthritis.present,
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
    evidence=cite(mb.mb_mbsr_standard_dose, mb.mb_pain_overall_effect),
)

mbsr_acr = Recommendation(
    id="mbsr-for-rheumatoid-arthritis-us",
    title="Mindfulness in place of cognitive behavioural therapy, beside the drugs, when the patient prefers it",
    when=all_of(rheumatoid_arthritis.present, preference.prefers.include(Therapy.MBSR)),
    offer=Therapy.MBSR,
    evidence=cite(mb.mb_oa_ra_cbt),
)

# Exercise

aerobic_exercise_acr = Recommendation(
    id="aerobic-exercise-for-rheumatoid-arthritis-us",
    title="Consistent exercise is strongly recommended; aerobic exercise is one kind of it",
    when=rheumatoid_arthritis.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    evidence=cite(exercise.ex_ra_core),
)

strength_training_acr = Recommendation(
    id="strength-training-for-rheumatoid-arthritis-us",
    title="Consistent exercise is strongly recommended; resistance exercise is one kind of it",
    when=rheumatoid_arthritis.present,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING, Technique.LIGHT_RESISTANCE),
    evidence=cite(exercise.ex_ra_core),
)

aquatic_exercise_acr = Recommendation(
    id="aquatic-exercise-for-rheumatoid-arthritis-us",
    title="Consistent exercise is strongly recommended; a programme in water or on land is one kind of it",
    when=rheumatoid_arthritis.present,
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE, Technique.AQUATIC_EXERCISE),
    evidence=cite(exercise.ex_ra_core),
)

mind_body_exercise_acr = Recommendation(
    id="mind-body-exercise-for-rheumatoid-arthritis-us",
    title="Consistent exercise is strongly recommended; yoga or tai chi is one kind of it, when the patient chooses it",
    when=all_of(
        rheumatoid_arthritis.present,
        any_of(
            preference.prefers.include(Therapy.MIND_BODY_EXERCISE),
            preference.prefers_techniques.include(Technique.YOGA),
            preference.prefers_techniques.include(Technique.TAI_CHI),
        ),
    ),
    offer=Therapy.MIND_BODY_EXERCISE,
    techniques=(Technique.YOGA, Technique.TAI_CHI),
    evidence=cite(exercise.ex_ra_core),
)

# The target is for those who can aim at it: a flare is short and light, and who is inactive starts low.
aerobic_exercise_eular = Recommendation(
    id="aerobic-exercise-for-rheumatoid-arthritis-eu",
    title="The general target of 150 to 300 minutes of activity a week is feasible and safe in rheumatoid arthritis",
    when=rheumatoid_arthritis.present,
    offer=Therapy.AEROBIC_EXERCISE,
    techniques=(Technique.WALKING, Technique.CYCLING),
    doses=(
        DoseRow(
            when=not_(any_of(history.ra_flare, history.inactive)),
            sessions_per_week=span(3, 5),
            minutes_per_week=span(150, 300),
        ),
    ),
    evidence=cite(exercise.ex_ra_dose),
)

strength_training_eular = Recommendation(
    id="strength-training-for-rheumatoid-arthritis-eu",
    title="Strength, flexibility and balance work as for everybody is feasible and safe in rheumatoid arthritis",
    when=rheumatoid_arthritis.present,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING, Technique.LIGHT_RESISTANCE),
    evidence=cite(exercise.ex_ra_dose),
)

# Frailty has a number of sessions of its own, and the flare keeps them short.
gentle_movement_in_a_flare = Recommendation(
    id="gentle-movement-in-a-rheumatoid-flare",
    title=(
        "In a flare light movement for 5 to 10 minutes on most days, at an effort of 9 to 11 of 20: pain-free range of "
        "motion and gentle hand work"
    ),
    when=all_of(rheumatoid_arthritis.present, history.ra_flare),
    offer=Therapy.STRUCTURED_EXERCISE,
    techniques=(Technique.GENERAL_EXERCISE, Technique.AQUATIC_EXERCISE),
    doses=(DoseRow(when=not_(history.frailty), sessions_per_week=span(5, 7), session_minutes=span(5, 10)),),
    evidence=cite(exercise.ex_ra_flare_limit),
)

little_in_a_flare = Precaution(
    id="little-exercise-in-a-rheumatoid-flare",
    title="In a flare the bouts of at most 10 minutes come to no more than 70 minutes of activity a week",
    when=all_of(rheumatoid_arthritis.present, history.ra_flare),
    about=(Therapy.AEROBIC_EXERCISE,),
    limits=(Limit(on=Therapy.AEROBIC_EXERCISE, most=Dose(minutes_per_week=at_most(70))),),
    evidence=cite(exercise.ex_ra_flare_limit),
)

# Diet

mediterranean_eating_acr = Recommendation(
    id="mediterranean-eating-for-rheumatoid-arthritis-us",
    title=(
        "A Mediterranean-style diet: vegetables, fruit, whole grains, nuts, seeds, olive oil, some low-fat dairy and "
        "fish, and little sugar, salt and highly processed food"
    ),
    when=rheumatoid_arthritis.present,
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.MEDITERRANEAN_EATING,),
    evidence=cite(diet.dt_ra_mediterranean_acr),
)

mediterranean_eating_nice = Recommendation(
    id="mediterranean-eating-for-rheumatoid-arthritis-uk",
    title="No strong evidence that diet helps; Mediterranean principles of eating may be encouraged",
    when=rheumatoid_arthritis.present,
    offer=Therapy.HEALTHY_EATING,
    techniques=(Technique.MEDITERRANEAN_EATING,),
    evidence=cite(diet.dt_ra_diet_nice),
)

no_other_diets_or_supplements_acr = AdviceAgainst(
    id="no-other-diets-or-supplements-for-rheumatoid-arthritis-us",
    title="No other formal diet and no dietary supplement for the sake of rheumatoid arthritis",
    when=rheumatoid_arthritis.present,
    against=(Avoid.FORMAL_DIETS_AND_SUPPLEMENTS,),
    evidence=cite(diet.dt_ra_other_diets_supplements_against),
)

omega3_in_trials = Precaution(
    id="omega3-in-rheumatoid-arthritis",
    title=(
        "In trials 2.7 g of omega-3 a day or more, for 13 to 26 weeks, saved anti-inflammatory drugs and left tender "
        "and swollen joints as they were; no plan prescribes it, and a clinician is asked first"
    ),
    when=rheumatoid_arthritis.present,
    about=(Therapy.HEALTHY_EATING,),
    avoid=(Avoid.OMEGA3_SUPPLEMENT,),
    evidence=cite(diet.dt_ra_omega3_dose, diet.dt_omega3_cautions),
)

# Courses

acupuncture_course = Course(
    id="acupuncture-course-for-rheumatoid-arthritis",
    title="In rheumatoid arthritis look at the response after 6 sessions; stop after 8 without meaningful change",
    when=rheumatoid_arthritis.present,
    therapies=(Therapy.ACUPUNCTURE,),
    review_after_sessions=6,
    stop_after_sessions=8,
    evidence=cite(acupuncture.default_ra, acupuncture_safety.stop_no_response),
)

hand_exercise_refreshed = Course(
    id="hand-exercise-refreshed",
    title="The gain of the hand programme had faded after about two years: plan contacts to refresh it",
    when=all_of(rheumatoid_arthritis.present, history.hand_involvement),
    therapies=(Therapy.PHYSICAL_THERAPY_COURSE,),
    evidence=cite(pt.pt_ra_hand_exercise),
)

# Reviews

disease_activity = Review(
    id="review-rheumatoid-activity",
    title="CDAI or DAS28 at each review: CDAI above 10, DAS28 of 3.2 or more, or a flare goes to rheumatology",
    when=rheumatoid_arthritis.present,
    measure="disease activity: CDAI, 0 to 76, or DAS28",
    weeks=(6, 12),
    evidence=cite(outcomes.oc_ra_refer, outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

cdai_in_remission = Review(
    id="review-cdai-in-remission",
    title="CDAI of 2.8 or less is remission, to be kept",
    when=all_of(rheumatoid_arthritis.present, measure.cdai <= 2.8),
    measure="CDAI, 0 to 76",
    weeks=(6, 12),
    evidence=cite(outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

cdai_from_low = Review(
    id="review-cdai-from-low-activity",
    title="CDAI up to 10 is low activity: 1 point less matters, and 2 points more are a change for the worse",
    when=all_of(rheumatoid_arthritis.present, measure.cdai > 2.8, measure.cdai <= 10),
    measure="CDAI, 0 to 76",
    weeks=(6, 12),
    important_change=Decimal(1),
    worse_by=Decimal(2),
    evidence=cite(outcomes.oc_ra_change, outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

cdai_from_moderate = Review(
    id="review-cdai-from-moderate-activity",
    title="CDAI above 10 and up to 22 is moderate activity: 6 points less matter",
    when=all_of(rheumatoid_arthritis.present, measure.cdai > 10, measure.cdai <= 22),
    measure="CDAI, 0 to 76",
    weeks=(6, 12),
    important_change=Decimal(6),
    evidence=cite(outcomes.oc_ra_change, outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

cdai_from_high = Review(
    id="review-cdai-from-high-activity",
    title="CDAI above 22 is high activity: 12 points less matter",
    when=all_of(rheumatoid_arthritis.present, measure.cdai > 22),
    measure="CDAI, 0 to 76",
    weeks=(6, 12),
    important_change=Decimal(12),
    evidence=cite(outcomes.oc_ra_change, outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

das28_in_remission = Review(
    id="review-das28-in-remission",
    title="DAS28 below 2.6 is remission, to be kept",
    when=all_of(rheumatoid_arthritis.present, measure.das28 < 2.6),
    measure="DAS28",
    weeks=(6, 12),
    evidence=cite(outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

das28_in_low = Review(
    id="review-das28-in-low-activity",
    title="DAS28 from 2.6 and below 3.2 is low activity, to be kept or bettered",
    when=all_of(rheumatoid_arthritis.present, measure.das28 >= 2.6, measure.das28 < 3.2),
    measure="DAS28",
    weeks=(6, 12),
    evidence=cite(outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

das28_from_moderate = Review(
    id="review-das28-from-moderate-activity",
    title="DAS28 from 3.2 to 5.1 is moderate activity: 1.2 less matters",
    when=all_of(rheumatoid_arthritis.present, measure.das28 >= 3.2, measure.das28 <= 5.1),
    measure="DAS28",
    weeks=(6, 12),
    important_change=Decimal("1.2"),
    evidence=cite(outcomes.oc_ra_change, outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

das28_from_high = Review(
    id="review-das28-from-high-activity",
    title="DAS28 above 5.1 is high activity: 1.2 less matters",
    when=all_of(rheumatoid_arthritis.present, measure.das28 > 5.1),
    measure="DAS28",
    weeks=(6, 12),
    important_change=Decimal("1.2"),
    evidence=cite(outcomes.oc_ra_change, outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

# Goals

low_disease_activity = Goal(
    id="goal-low-rheumatoid-activity",
    title="With rheumatology, whose drug treatment comes first, reach a CDAI of 10 or less or a DAS28 below 3.2",
    when=all_of(rheumatoid_arthritis.present, any_of(measure.cdai > 10, measure.das28 >= 3.2)),
    by_week=12,
    evidence=cite(outcomes.oc_ra_refer, outcomes.oc_ra_activity_bands, outcomes.oc_review_schedule),
)

hands_every_day = Goal(
    id="goal-hand-exercise-every-day",
    title="Do the hand exercises every day, and one task of the hands that matters to the patient more easily",
    when=all_of(rheumatoid_arthritis.present, history.hand_involvement),
    by_week=12,
    therapies=(Therapy.PHYSICAL_THERAPY_COURSE,),
    evidence=cite(pt.pt_ra_hand_exercise, outcomes.gl_function_first),
)

CHAPTER = Chapter(
    name="rheumatoid-arthritis",
    title="Rheumatoid arthritis",
    rules=(
        acupuncture_trial,
        acupuncture_acr,
        rheumatology_before_acupuncture,
        never_instead_of_drugs,
        physical_and_occupational_therapy_acr,
        hand_exercise,
        hand_orthoses_acr,
        foot_orthoses_acr,
        no_electrotherapy_or_chiropractic_acr,
        cbt,
        cbt_acr,
        mbsr,
        mbsr_acr,
        aerobic_exercise_acr,
        strength_training_acr,
        aquatic_exercise_acr,
        mind_body_exercise_acr,
        aerobic_exercise_eular,
        strength_training_eular,
        gentle_movement_in_a_flare,
        little_in_a_flare,
        mediterranean_eating_acr,
        mediterranean_eating_nice,
        no_other_diets_or_supplements_acr,
        omega3_in_trials,
        acupuncture_course,
        hand_exercise_refreshed,
        disease_activity,
        cdai_in_remission,
        cdai_from_low,
        cdai_from_moderate,
        cdai_from_high,
        das28_in_remission,
        das28_in_low,
        das28_from_moderate,
        das28_from_high,
        low_disease_activity,
        hands_every_day,
    ),
)
