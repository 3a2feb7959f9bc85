"""Combinations: which therapies go together, in what order, and which should not share a week."""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

co_knee_oa_diet_plus_exercise = Statement(
    id="co_knee_oa_diet_plus_exercise",
    modality="combination",
    topic="interaction",
    text=(
        "For knee osteoarthritis with BMI 27-41 diet plus exercise beats either alone: over 18 months weight fell "
        "11.4%, 9.5% and 2.0% with both, diet and exercise, with better pain, function and IL-6 for the "
        "combination."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.idea_2013, sources.aaos_knee_2021),
    verified=Verified.ABSTRACT,
    note="AAOS 2021 notes that diet without exercise shows no clear clinical change.",
    applies_to=("knee_osteoarthritis", "bmi"),
    exact={
        "when": {"all_of": ({"fact": "bmi", "op": ">=", "value": 27}, {"fact": "bmi", "op": "<=", "value": 41})},
        "dose": {"weeks": (78, 78), "target": {"weight_loss_percent": (10, 12)}},
    },
)

co_knee_oa_exercise_plus_coping = Statement(
    id="co_knee_oa_exercise_plus_coping",
    modality="combination",
    topic="interaction",
    text=(
        "Physiotherapist-delivered pain coping skills plus exercise, 10 visits over 12 weeks with home practice, "
        "improved function more than either alone at 12 and 32 weeks but not pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.bennell_pcst_2016),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis",),
    exact={"dose": {"total_sessions": (10, 10), "weeks": (12, 12)}},
)

co_knee_oa_acupuncture_no_addon = Statement(
    id="co_knee_oa_acupuncture_no_addon",
    modality="combination",
    topic="interaction",
    text=(
        "Adding acupuncture to physiotherapist advice and exercise for knee osteoarthritis gave no extra pain "
        "benefit at 6 months (2.32 versus 2.28 WOMAC points), only small intensity gains at 2 and 6 weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.foster_2007),
    verified=Verified.ABSTRACT,
    note="Do not claim synergy; use acupuncture as a short bridge when pain blocks exercise.",
    applies_to=("knee_osteoarthritis",),
    conflict_group="acupuncture_addon",
)

co_lbp_acupuncture_plus_usual_care = Statement(
    id="co_lbp_acupuncture_plus_usual_care",
    modality="combination",
    topic="interaction",
    text=(
        "In adults 65 or over with chronic low back pain 8-15 acupuncture sessions in 12 weeks added to usual "
        "care gave at least 30% RMDQ improvement at 6 months in 39.1% versus 29.4%, and 4-6 maintenance sessions "
        "gave no clear extra benefit."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.backinaction_2025),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain", "age_years"),
    conflict_group="acupuncture_addon",
    exact={
        "when": {"fact": "age_years", "op": ">=", "value": 65},
        "dose": {"total_sessions": (8, 15), "weeks": (12, 12)},
    },
)

co_neck_acupuncture_plus_usual_care = Statement(
    id="co_neck_acupuncture_plus_usual_care",
    modality="combination",
    topic="interaction",
    text=(
        "For chronic neck pain up to 12 acupuncture sessions of 50 minutes added to usual care lowered neck "
        "disability by 3.9 percentage points at 12 months, matching up to 20 Alexander lessons; both amount to "
        "about 600 minutes."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.atlas_2015),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_neck_pain",),
    conflict_group="acupuncture_addon",
    exact={"dose": {"total_sessions": (10, 12), "session_minutes": (50, 50), "weeks": (16, 20)}},
)

co_headache_acupuncture_nice = Statement(
    id="co_headache_acupuncture_nice",
    modality="combination",
    topic="dose",
    text=(
        "NICE CG150 suggests up to 10 acupuncture sessions over 5-8 weeks for chronic tension-type headache, and "
        "for migraine when both topiramate and propranolol are unsuitable or ineffective."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150),
    verified=Verified.PAGE,
    note=(
        "Pregnancy is not part of the wording; treating it as making both drugs unsuitable is a reading. NICE "
        "asks for specialist advice on migraine prevention in pregnancy (memory)."
    ),
    applies_to=(
        "chronic_tension_type_headache",
        "episodic_migraine",
        "chronic_migraine",
        "topiramate_unsuitable_or_failed",
        "propranolol_unsuitable_or_failed",
    ),
    exact={
        "when": {
            "any_of": (
                "chronic_tension_type_headache",
                {"all_of": ("topiramate_unsuitable_or_failed", "propranolol_unsuitable_or_failed")},
            )
        },
        "dose": {"total_sessions": (1, 10), "weeks": (5, 8)},
    },
)

co_cpp_acupuncture_cap_nice = Statement(
    id="co_cpp_acupuncture_cap_nice",
    modality="combination",
    topic="dose",
    text=(
        "NICE NG193 suggests considering a single course of acupuncture for chronic primary pain limited to 5 "
        "hours of healthcare-professional time in the community, alongside group exercise and CBT or ACT."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193, sources.ng193_draft_summary),
    verified=Verified.PAGE,
    note=(
        "Single-course wording confirmed in the final text; the 5-hour cap and community setting in a summary of "
        "the consultation draft."
    ),
    applies_to=("chronic_primary_pain", "fibromyalgia"),
    exact={"dose": {"target": {"clinician_hours_max": 5}}},
)

co_lbp_manual_then_exercise = Statement(
    id="co_lbp_manual_then_exercise",
    modality="combination",
    topic="sequence",
    text=(
        "In UK BEAM manual treatment followed by exercise classes (up to 8 of each) within 12 weeks improved RMDQ "
        "by 1.9 at 3 months and 1.3 at 12 months over best care, whereas exercise alone gave 1.4 at 3 months and "
        "no lasting gain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.uk_beam_2004),
    verified=Verified.PAGE,
    note="Effects confirmed; number and length of sessions from memory.",
    applies_to=("subacute_low_back_pain", "chronic_low_back_pain"),
    exact={"dose": {"total_sessions": (16, 16), "weeks": (12, 12), "session_minutes": (20, 60)}},
)

co_passive_needs_active = Statement(
    id="co_passive_needs_active",
    modality="combination",
    topic="interaction",
    text=(
        "Never build a plan from passive treatments alone: NICE allows manual therapy only with exercise, and VA "
        "experts want non-drug therapies delivered together with active self-management."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59, sources.nice_ng226, sources.vha_sota_2018),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

co_multidisciplinary_rehab = Statement(
    id="co_multidisciplinary_rehab",
    modality="combination",
    topic="indication",
    text=(
        "Multidisciplinary rehabilitation means a physical part plus a psychological or social-work part from at "
        "least two professions, and is reserved for chronic low back pain over 3 months that has not responded to "
        "simpler care."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.kamper_mbr_2015, sources.acp_2017_lbp),
    verified=Verified.PAGE,
    note="Definition confirmed; placing it after first-line failure follows superseded NICE and usual practice.",
    applies_to=("chronic_low_back_pain", "failed_first_line", "high_psychosocial_risk"),
    exact={"when": {"any_of": ("failed_first_line", "high_psychosocial_risk")}},
)

co_high_psychosocial_pt_plus_mind = Statement(
    id="co_high_psychosocial_pt_plus_mind",
    modality="combination",
    topic="interaction",
    text=(
        "When psychosocial risk is high (STarT distress 4-5, PCS 30 or more, PSEQ below 20 or PHQ-9 10 or more) "
        "pair exercise-based physical therapy with CBT, ACT or MBSR rather than adding a second hands-on "
        "treatment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.start_back_trial_2011, sources.nice_ng59, sources.nice_ng193, sources.bennell_pcst_2016),
    verified=Verified.MEMORY,
    note="Any one criterion; US trials of stratified care were null, so present as an option.",
    applies_to=(
        "chronic_low_back_pain",
        "chronic_neck_pain",
        "chronic_primary_pain",
        "fibromyalgia",
        "chronic_postsurgical_pain",
        "knee_osteoarthritis",
        "hip_osteoarthritis",
        "start_back_psych",
        "pcs",
        "pseq",
        "phq9",
    ),
    exact={
        "when": {
            "any_of": (
                {"fact": "start_back_psych", "op": ">=", "value": 4},
                {"fact": "pcs", "op": ">=", "value": 30},
                {"fact": "pseq", "op": "<", "value": 20},
                {"fact": "phq9", "op": ">=", "value": 10},
            )
        }
    },
)

co_migraine_layering = Statement(
    id="co_migraine_layering",
    modality="combination",
    topic="sequence",
    text=(
        "Layer migraine self-care as SEEDS routine and diary first, then one behavioural treatment or aerobic "
        "exercise for 12 weeks, adding the other or acupuncture when headache days fall by less than 30-50%."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.seeds_2019, sources.varkey_2011, sources.ahs_2021),
    verified=Verified.MEMORY,
    applies_to=("episodic_migraine", "chronic_migraine"),
)

co_start_one_at_a_time = Statement(
    id="co_start_one_at_a_time",
    modality="combination",
    topic="sequence",
    text=(
        "Start no more than two new treatments in the same week and change one variable at a time so that benefit "
        "and harm can be attributed."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
)

co_same_day_acupuncture_exercise = Statement(
    id="co_same_day_acupuncture_exercise",
    modality="combination",
    topic="interaction",
    text=(
        "Acupuncture and light or moderate exercise may share a day; avoid vigorous or first-time strength work "
        "for the rest of the day after the first two needling visits and after any faint, bruise or drowsiness."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acupuncture_aftercare, sources.physio_practice),
    verified=Verified.PAGE,
    note=(
        "Clinics advise no strenuous work or exercise for the rest of the day and describe tiredness after the "
        "first one or two treatments; lighter activity on the same day is consensus."
    ),
    applies_to=("any_pain_problem",),
    exact={"action": "caution", "target": ("vigorous_exercise_after_first_needling",)},
)

co_same_day_limits = Statement(
    id="co_same_day_limits",
    modality="combination",
    topic="interaction",
    text=(
        "Do not schedule manual therapy, acupuncture and a strength session on one day, and in frailty, "
        "fibromyalgia or flare keep to one demanding appointment a day with a rest day after."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.physio_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"action": "limit_dose", "target": ("manual_plus_acupuncture_plus_strength_same_day",)},
)

co_weekly_burden_cap = Statement(
    id="co_weekly_burden_cap",
    modality="combination",
    topic="interaction",
    text=(
        "The sum of clinic, class, home-practice and travel minutes in a week must not exceed stated "
        "availability; cut in the order passive extras, second mind-body option, extra clinic visits, and protect "
        "core exercise and safety monitoring."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice, sources.acsm_2011),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
)

co_sixty_minute_week = Statement(
    id="co_sixty_minute_week",
    modality="combination",
    topic="dose",
    text=(
        "With about 60 minutes a week use 2 home exercise bouts of 10-12 minutes, 5 minutes of breathing on 5-7 "
        "days and diet changes that take no added time, with clinic contact monthly or by telephone."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acsm_2011, sources.physio_practice),
    verified=Verified.MEMORY,
    note="Two bouts of 10-12 minutes and 25-35 minutes of breathing make 45-59 minutes.",
    applies_to=("any_pain_problem", "availability_minutes_per_week"),
    exact={
        "when": {"fact": "availability_minutes_per_week", "op": "<=", "value": 60},
        "dose": {"minutes_per_week": (45, 60), "schedules": ((2, 12), (7, 5))},
    },
)

co_core_before_adjunct = Statement(
    id="co_core_before_adjunct",
    modality="combination",
    topic="sequence",
    text=(
        "Place guideline core treatments first (exercise for all, weight management for lower-limb osteoarthritis "
        "with raised BMI, disease-modifying drugs for rheumatoid arthritis) and add adjuncts only around them."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226, sources.acr_oa_2019, sources.acr_ra_2022, sources.eular_fm_2016),
    verified=Verified.PAGE,
    applies_to=(
        "knee_osteoarthritis",
        "hip_osteoarthritis",
        "hand_osteoarthritis",
        "rheumatoid_arthritis",
        "fibromyalgia",
        "chronic_primary_pain",
    ),
)

co_mind_body_exercise_counts_twice = Statement(
    id="co_mind_body_exercise_counts_twice",
    modality="combination",
    topic="interaction",
    text=(
        "Count tai chi, yoga or qigong once toward time but toward both exercise (balance, flexibility) and "
        "mind-body goals, while still adding strengthening on 2 days."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acsm_2011, sources.who_pa_2020),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
)

co_opioid_sparing = Statement(
    id="co_opioid_sparing",
    modality="combination",
    topic="interaction",
    text=(
        "CDC 2022 asks for multimodal, non-opioid first-line care; use early movement, education, brief "
        "mindfulness and acupuncture as opioid-sparing adjuncts and never advise the patient to change opioid "
        "dose without the prescriber."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cdc_opioid_2022, sources.eras_hipknee_2020, sources.hanley_mob_mop_2021),
    verified=Verified.PAGE,
    note=(
        "CDC recommendation 1 (non-opioid care at least as effective for many acute pains; maximise non-drug and "
        "non-opioid care) confirmed; the add-on list follows the other two sources. Corrected: recorded as "
        "international alone (decision 0022)."
    ),
    applies_to=("acute_postoperative_pain", "chronic_postsurgical_pain", "chronic_low_back_pain"),
    exact={"action": "caution"},
)

co_safety_overrides = Statement(
    id="co_safety_overrides",
    modality="combination",
    topic="precaution",
    text=(
        "A single safety exclusion outranks any recommendation: when modalities conflict keep the option with the "
        "fewest excluded techniques, and if every modality is blocked return a referral instead of a plan."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
)
