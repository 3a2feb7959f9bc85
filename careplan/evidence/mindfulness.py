"""Mindfulness and other mind-body training: whom it helps, in what dose, and with what care."""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

mb_mbsr_standard_dose = Statement(
    id="mb_mbsr_standard_dose",
    modality="mindfulness",
    topic="dose",
    text=(
        "Standard MBSR is 8 weekly group classes of 2-2.5 hours plus one all-day class around weeks 6-7 and daily "
        "home practice, classically 45 minutes on 6 days a week."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.mbsr_standards, sources.mbsr_entry_screening),
    verified=Verified.PAGE,
    note=(
        "Weekly 2.5-hour classes for 8 weeks, a one-day retreat and 45 minutes of home practice on 6 days a week "
        "confirmed in a trial protocol; class lengths of 2 hours appear in pain trials."
    ),
    applies_to=("any_pain_problem",),
    exact={
        "dose": {
            "sessions_per_week": (1, 1),
            "weeks": (8, 8),
            "session_minutes": (120, 150),
            "total_sessions": (8, 9),
            "home_minutes_per_day": (30, 45),
        }
    },
)

mb_lbp_mbsr_cbt_trial = Statement(
    id="mb_lbp_mbsr_cbt_trial",
    modality="mindfulness",
    topic="dose",
    text=(
        "In chronic low back pain 8 weekly 2-hour groups of MBSR or CBT gave at least 30% better RMDQ at 26 weeks "
        "in 60.5% and 57.7% versus 44.1% with usual care, with no difference between the two therapies."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cherkin_2016, sources.acp_2017_lbp),
    verified=Verified.PAGE,
    note=(
        "Corrected: recorded as a strong recommendation; the sentence reports a trial, and what ACP recommends "
        "stands in mb_lbp_acp_options (decision 0022)."
    ),
    applies_to=("chronic_low_back_pain",),
    conflict_group="mbsr_low_back_pain",
    exact={
        "dose": {"sessions_per_week": (1, 1), "weeks": (8, 8), "session_minutes": (120, 120), "total_sessions": (8, 8)}
    },
)

mb_lbp_acp_options = Statement(
    id="mb_lbp_acp_options",
    modality="mindfulness",
    topic="indication",
    text=(
        "ACP strongly recommends starting chronic low back pain without drugs, with moderate-quality support for "
        "MBSR and low-quality support for tai chi, yoga, progressive relaxation, EMG biofeedback, operant therapy "
        "and CBT."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acp_2017_lbp),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain",),
    conflict_group="mbsr_low_back_pain",
)

mb_lbp_who_no_rec_mbsr = Statement(
    id="mb_lbp_who_no_rec_mbsr",
    modality="mindfulness",
    topic="indication",
    text=(
        "WHO 2023 conditionally supports operant therapy and CBT for chronic primary low back pain but issues no "
        "recommendation for or against MBSR, cognitive therapy alone or respondent (relaxation) therapy."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.who_2023_cplbp),
    verified=Verified.MEMORY,
    note=(
        "Confirmed: MBSR, respondent and cognitive therapy were each assessed separately, and 12 of 37 "
        "interventions got no recommendation. That these three are among the 12 is from memory."
    ),
    applies_to=("chronic_low_back_pain",),
    conflict_group="mbsr_low_back_pain",
)

mb_attendance_expectation = Statement(
    id="mb_attendance_expectation",
    modality="mindfulness",
    topic="measure",
    text=(
        "Only 59 of 116 people assigned to MBSR attended at least 6 of 8 classes in a large back-pain trial, so "
        "check attendance by week 3 and treat at least 6 classes as an adequate trial."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cherkin_2016),
    verified=Verified.PAGE,
    note="Attendance figures confirmed; using 6 classes as the adequacy cut-off is an inference.",
    applies_to=("any_pain_problem",),
)

mb_lbp_ng59_cbt_in_package = Statement(
    id="mb_lbp_ng59_cbt_in_package",
    modality="mindfulness",
    topic="indication",
    text=(
        "NICE NG59 suggests considering psychological therapy with a cognitive behavioural approach for low back "
        "pain, with or without sciatica, but only within a package that contains exercise."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59),
    verified=Verified.PAGE,
    note=(
        "Quoted by devonformularyguidance.nhs.uk and drlex.ai; read on 2026-11-25; of any duration. Added to the "
        "evidence by this project."
    ),
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
    ),
)

mb_pain_overall_effect = Statement(
    id="mb_pain_overall_effect",
    modality="mindfulness",
    topic="indication",
    text=(
        "Across 30 trials mindfulness meditation produced a small reduction in chronic pain with low-quality "
        "evidence, plus gains in depression and quality of life."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.hilton_2017),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
)

mb_cpp_cbt_act_nice = Statement(
    id="mb_cpp_cbt_act_nice",
    modality="mindfulness",
    topic="indication",
    text=(
        "NICE NG193 names CBT and acceptance and commitment therapy as the psychological options to consider for "
        "chronic primary pain."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193),
    verified=Verified.PAGE,
    note="Delivered by trained practitioners; refer rather than self-guide when distress is high.",
    applies_to=("chronic_primary_pain", "fibromyalgia"),
)

mb_cpp_biofeedback_against_nice = Statement(
    id="mb_cpp_biofeedback_against_nice",
    modality="mindfulness",
    topic="contraindication",
    text=(
        "NICE NG193 says not to offer biofeedback for chronic primary pain, although it is well supported for "
        "migraine and tension-type headache."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193, sources.ng193_draft_summary),
    verified=Verified.PAGE,
    note="Confirmed in a summary of the consultation draft.",
    applies_to=("chronic_primary_pain", "fibromyalgia"),
    conflict_group="biofeedback",
    exact={"action": "exclude_technique", "target": ("biofeedback",)},
)

mb_cbt_cochrane_effect = Statement(
    id="mb_cbt_cochrane_effect",
    modality="mindfulness",
    topic="indication",
    text=(
        "The 2020 Cochrane review of 75 trials (9401 people) found CBT gives small or very small benefits for "
        "pain, disability and distress, with weaker evidence for behavioural therapy and ACT."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_psych_2020),
    verified=Verified.ABSTRACT,
    note="Trial and participant counts confirmed; effect wording from memory.",
    applies_to=("fibromyalgia", "chronic_low_back_pain", "rheumatoid_arthritis", "chronic_primary_pain"),
)

mb_fm_eular = Statement(
    id="mb_fm_eular",
    modality="mindfulness",
    topic="indication",
    text=(
        "EULAR gives weak-for recommendations in fibromyalgia to CBT, multicomponent therapy, acupuncture or "
        "hydrotherapy, meditative movement (qigong, yoga, tai chi) and MBSR, while aerobic and strengthening "
        "exercise alone is strong-for."
    ),
    jurisdictions=(Jurisdiction.EU,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.eular_fm_2016),
    verified=Verified.PAGE,
    note="Panel agreement was 71-73% for meditative movement and MBSR and 93-100% for the others.",
    applies_to=("fibromyalgia",),
)

mb_oa_ra_cbt = Statement(
    id="mb_oa_ra_cbt",
    modality="mindfulness",
    topic="indication",
    text=(
        "ACR conditionally recommends CBT for osteoarthritis, and CBT or other mind-body approaches for "
        "rheumatoid arthritis alongside DMARDs."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_oa_2019, sources.acr_ra_2022),
    verified=Verified.PAGE,
    note="Both parts confirmed, the rheumatoid arthritis part in a summary of the guideline.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis", "rheumatoid_arthritis"),
)

mb_migraine_grade_a = Statement(
    id="mb_migraine_grade_a",
    modality="mindfulness",
    topic="indication",
    text=(
        "American headache guidance gives Grade A preventive evidence to relaxation training, CBT, EMG "
        "biofeedback and thermal biofeedback with relaxation, alone or with preventive drugs."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ahs_2019, sources.ahs_2021, sources.ushc_behavioral_2000),
    verified=Verified.PAGE,
    note="Letter Grade A of the US Headache Consortium; combining with preventive drugs was Grade B.",
    applies_to=("episodic_migraine", "chronic_migraine"),
    conflict_group="migraine_behavioural_certainty",
)

mb_migraine_ahrq_low = Statement(
    id="mb_migraine_ahrq_low",
    modality="mindfulness",
    topic="indication",
    text=(
        "The 2024 AHRQ review of 50 adult trials rates the evidence that CBT, relaxation or mindfulness lowers "
        "migraine frequency as low, with education alone possibly reducing disability."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.ahrq_bimp_2024),
    verified=Verified.PAGE,
    applies_to=("episodic_migraine", "chronic_migraine"),
    conflict_group="migraine_behavioural_certainty",
)

mb_migraine_vadod_insufficient = Statement(
    id="mb_migraine_vadod_insufficient",
    modality="mindfulness",
    topic="indication",
    text=(
        "VA/DoD 2023 judges the evidence insufficient to recommend for or against behavioural treatments such as "
        "CBT, biofeedback, relaxation or mindfulness for headache."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.vadod_headache_2023),
    verified=Verified.MEMORY,
    note="The 2023 non-drug section was not found; wording from memory.",
    applies_to=("episodic_migraine", "chronic_migraine", "chronic_tension_type_headache"),
    conflict_group="migraine_behavioural_certainty",
)

mb_migraine_mbsr_disability = Statement(
    id="mb_migraine_mbsr_disability",
    modality="mindfulness",
    topic="indication",
    text=(
        "In 89 adults with 4-20 migraine days a month, 8 weekly 2-hour MBSR classes did not cut migraine days "
        "more than headache education but improved disability, catastrophising, self-efficacy and mood up to 36 "
        "weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.wells_2021, sources.ahrq_bimp_2024),
    verified=Verified.ABSTRACT,
    note=(
        "Choose MBSR when disability, catastrophising or mood is the target; choose biofeedback, relaxation or "
        "CBT when frequency is."
    ),
    applies_to=("episodic_migraine", "chronic_migraine"),
    exact={"dose": {"sessions_per_week": (1, 1), "weeks": (8, 8), "session_minutes": (120, 120)}},
)

mb_headache_relaxation_dose = Statement(
    id="mb_headache_relaxation_dose",
    modality="mindfulness",
    topic="dose",
    text=(
        "A trial relaxation schedule of 6 clinic sessions with recorded home practice over 3 months lowered "
        "migraine attacks by 0.83 a month, equal to exercise and topiramate."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.varkey_2011, sources.ahs_2019),
    verified=Verified.PAGE,
    note="Home minutes from memory.",
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
    ),
    exact={"dose": {"total_sessions": (6, 6), "weeks": (12, 12), "home_minutes_per_day": (5, 20)}},
)

mb_headache_biofeedback_dose = Statement(
    id="mb_headache_biofeedback_dose",
    modality="mindfulness",
    topic="dose",
    text=(
        "Biofeedback courses for headache typically run about 10 sessions of 50 minutes; pooled effect in "
        "migraine is medium (d 0.58), lasts about 17 months and is larger when home training is added."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.nestoriuc_2007, sources.nestoriuc_2008, sources.mullally_2009),
    verified=Verified.PAGE,
    note="10 x 50 minutes is one trial's schedule; home minutes from memory.",
    applies_to=("episodic_migraine", "chronic_migraine", "chronic_tension_type_headache"),
    conflict_group="biofeedback",
    exact={
        "dose": {
            "total_sessions": (8, 12),
            "weeks": (8, 12),
            "session_minutes": (30, 50),
            "home_minutes_per_day": (10, 20),
        }
    },
)

mb_preop_brief = Statement(
    id="mb_preop_brief",
    modality="mindfulness",
    topic="dose",
    text=(
        "One scripted mindfulness session of 15-20 minutes before hip or knee replacement lowered preoperative "
        "pain and anxiety, improved 6-week function and reduced opioid use over 28 days."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.hanley_tja_2021, sources.hanley_mob_mop_2021),
    verified=Verified.ABSTRACT,
    note="APS 2016 also lets clinicians consider cognitive-behavioural modalities around surgery (weak).",
    applies_to=("any_pain_problem", "preoperative", "surgery_knee_replacement", "surgery_hip_replacement"),
    exact={
        "when": {"all_of": ("preoperative", {"any_of": ("surgery_knee_replacement", "surgery_hip_replacement")})},
        "dose": {"total_sessions": (1, 1), "session_minutes": (15, 20)},
    },
)

mb_breathing_short_dose = Statement(
    id="mb_breathing_short_dose",
    modality="mindfulness",
    topic="dose",
    text=(
        "When time is short, prescribe one slow-breathing or guided mindfulness practice of 5-8 minutes daily "
        "instead of a full course; practices as brief as 3 minutes gave immediate pain relief before joint "
        "surgery."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.hanley_mob_mop_2021, sources.physio_practice),
    verified=Verified.MEMORY,
    note=(
        "3-minute data come from a related preoperative trial; the daily dose is consensus, capped so that a week "
        "stays within 60 minutes."
    ),
    applies_to=("any_pain_problem", "low_time_availability", "availability_minutes_per_week"),
    exact={
        "when": {
            "any_of": ("low_time_availability", {"fact": "availability_minutes_per_week", "op": "<=", "value": 60})
        },
        "dose": {"minutes_per_day": (5, 8), "weeks": (4, 8)},
    },
)

mb_adverse_events = Statement(
    id="mb_adverse_events",
    modality="mindfulness",
    topic="precaution",
    text=(
        "Adverse events occur in 8.3% of meditation participants (3.7% in trials, 33.2% in observational "
        "studies), mainly anxiety, depression and cognitive changes, and can arise without any mental-health "
        "history."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.farias_2020),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    exact={"action": "caution"},
)

mb_screen_before_start = Statement(
    id="mb_screen_before_start",
    modality="mindfulness",
    topic="precaution",
    text=(
        "Before intensive mindfulness ask about suicidal thoughts, recent or unresolved trauma, less than 1 year "
        "of sobriety and major life upheaval, and delay or co-ordinate with a mental-health professional if "
        "present."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.mbsr_entry_screening, sources.mbsr_standards),
    verified=Verified.PAGE,
    applies_to=(
        "any_pain_problem",
        "suicidal_ideation",
        "ptsd",
        "trauma_history",
        "sobriety_under_1_year",
        "major_life_upheaval",
    ),
    exact={
        "when": {
            "any_of": ("suicidal_ideation", "ptsd", "trauma_history", "sobriety_under_1_year", "major_life_upheaval")
        },
        "action": "refer_mental_health",
        "urgency": "routine",
        "escalate": {"if": "suicidal_ideation", "urgency": "same_day"},
    },
)

mb_psychosis_exclusion = Statement(
    id="mb_psychosis_exclusion",
    modality="mindfulness",
    topic="contraindication",
    text=(
        "Do not prescribe silent or intensive meditation (MBSR, body scan, retreat) during active psychosis, "
        "mania or severe dissociation; refer to mental-health care and use only brief grounding or breathing if "
        "the team agrees."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.mbp_course_suitability, sources.mbsr_standards, sources.farias_2020),
    verified=Verified.PAGE,
    note=(
        "Providers exclude recent mania, self-harm and suicidal thoughts; the psychosis and dissociation wording "
        "is clinical consensus from memory."
    ),
    applies_to=("any_pain_problem", "psychosis_active", "mania_active", "bipolar_unstable", "dissociative_disorder"),
    exact={
        "when": {"any_of": ("psychosis_active", "mania_active", "bipolar_unstable", "dissociative_disorder")},
        "action": "exclude_modality",
        "target": ("mbsr", "silent_meditation", "body_scan", "retreat"),
        "also_refer": "refer_mental_health",
        "urgency": "within_1_week",
    },
)

mb_psychosis_history_caution = Statement(
    id="mb_psychosis_history_caution",
    modality="mindfulness",
    topic="precaution",
    text=(
        "With a past psychotic episode limit practice to guided sessions of 10 minutes or less without long "
        "silences, with the treating team's agreement and no retreats; use the same default in stable bipolar "
        "disorder unless a specialist programme takes it on."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.psychosis_mindfulness_2019, sources.mbct_bipolar_protocol, sources.trauma_sensitive_practice),
    verified=Verified.PAGE,
    note=(
        "Ten-minute guided practices are the format used in mindfulness-for-psychosis groups. Full eight-week "
        "courses for bipolar disorder in remission exist in specialist trials, so the limit is a default, not a "
        "bar."
    ),
    applies_to=("any_pain_problem", "psychosis_history", "bipolar_disorder"),
    exact={
        "when": {"any_of": ("psychosis_history", "bipolar_disorder")},
        "dose": {"minutes_per_day": (5, 10)},
        "action": "limit_dose",
        "target": ("retreat", "long_silent_practice"),
    },
)

mb_ptsd_trauma_informed = Statement(
    id="mb_ptsd_trauma_informed",
    modality="mindfulness",
    topic="precaution",
    text=(
        "PTSD is not an automatic exclusion, since MBSR modestly reduced PTSD severity in a veterans' trial, but "
        "the plan must refer to a trauma-informed teacher or programme and use choice, eyes-open and "
        "external-anchor options."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.polusny_2015, sources.mbsr_entry_screening, sources.trauma_sensitive_practice),
    verified=Verified.PAGE,
    note="Trial effect confirmed; practice adaptations are consensus.",
    applies_to=("any_pain_problem", "ptsd", "trauma_history"),
    exact={
        "when": {"any_of": ("ptsd", "trauma_history")},
        "action": "refer_trauma_informed_programme",
        "urgency": "routine",
    },
)

mb_suicidality_first = Statement(
    id="mb_suicidality_first",
    modality="mindfulness",
    topic="contraindication",
    text=(
        "Any positive answer on PHQ-9 item 9 or any suicidal thought takes priority over the pain plan and needs "
        "same-day risk assessment before a mind-body course; a plan, intent or recent self-harm is an emergency."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.phq9_gad7_scoring, sources.mbsr_entry_screening),
    verified=Verified.PAGE,
    applies_to=(
        "any_pain_problem",
        "phq9_item9",
        "suicidal_ideation",
        "suicidal_ideation_with_plan_or_intent",
        "recent_self_harm",
    ),
    exact={
        "when": {
            "any_of": (
                {"fact": "phq9_item9", "op": ">=", "value": 1},
                "suicidal_ideation",
                "suicidal_ideation_with_plan_or_intent",
                "recent_self_harm",
            )
        },
        "action": "refer_mental_health",
        "target": ("mbsr", "group_mind_body_course"),
        "urgency": "same_day",
        "escalate": {
            "if": {"any_of": ("suicidal_ideation_with_plan_or_intent", "recent_self_harm")},
            "action": "refer_emergency",
            "urgency": "emergency_now",
        },
    },
)

mb_severe_depression_first = Statement(
    id="mb_severe_depression_first",
    modality="mindfulness",
    topic="precaution",
    text=(
        "With PHQ-9 of 20 or more or GAD-7 of 15 or more arrange mental-health care first and offer clinician-led "
        "CBT or behavioural activation rather than self-guided mindfulness."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.phq9_gad7_scoring),
    verified=Verified.PAGE,
    note=(
        "Criteria are alternatives (either one). PHQ-9 bands and their actions confirmed in clinical summaries, "
        "which call for prompt specialist referral from 15 and urgent action from 20; the choice of therapy is "
        "consensus."
    ),
    applies_to=("any_pain_problem", "phq9", "gad7"),
    exact={
        "when": {"any_of": ({"fact": "phq9", "op": ">=", "value": 20}, {"fact": "gad7", "op": ">=", "value": 15})},
        "action": "refer_mental_health",
        "target": ("self_guided_mindfulness",),
        "urgency": "within_1_week",
    },
)

mb_breath_technique_cautions = Statement(
    id="mb_breath_technique_cautions",
    modality="mindfulness",
    topic="precaution",
    text=(
        "Avoid breath-holding, rapid or forced breathing and long retentions in pregnancy, epilepsy, panic "
        "disorder, severe lung disease, uncontrolled hypertension, heart disease, glaucoma or proliferative "
        "retinopathy; use slow natural breathing."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.breathwork_safety_web, sources.trauma_sensitive_practice),
    verified=Verified.PAGE,
    note="Only popular yoga and exercise-education pages were found; they agree with one another.",
    applies_to=(
        "any_pain_problem",
        "pregnancy",
        "epilepsy",
        "panic_disorder",
        "copd_severe",
        "uncontrolled_hypertension",
        "cardiovascular_disease",
        "glaucoma",
        "proliferative_retinopathy",
    ),
    exact={
        "when": {
            "any_of": (
                "pregnancy",
                "epilepsy",
                "panic_disorder",
                "copd_severe",
                "uncontrolled_hypertension",
                "cardiovascular_disease",
                "glaucoma",
                "proliferative_retinopathy",
            )
        },
        "action": "exclude_technique",
        "target": ("breath_holding", "rapid_breathing", "long_breath_retention"),
    },
)

mb_stop_rule = Statement(
    id="mb_stop_rule",
    modality="mindfulness",
    topic="stopping",
    text=(
        "Pause practice and review within a week if it brings flashbacks, dissociation, panic, worsening mood or "
        "sleep loss lasting beyond the session."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.farias_2020, sources.meditation_pause_web, sources.trauma_sensitive_practice),
    verified=Verified.PAGE,
    note=(
        "Pausing for panic, dissociation, flooding or loss of function confirmed in teacher guidance; the "
        "one-week review is consensus. New suicidal thoughts follow mb_suicidality_first."
    ),
    applies_to=(
        "any_pain_problem",
        "flashbacks_with_practice",
        "dissociation_with_practice",
        "panic_with_practice",
        "mood_worse_with_practice",
        "sleep_loss_with_practice",
    ),
    exact={
        "when": {
            "any_of": (
                "flashbacks_with_practice",
                "dissociation_with_practice",
                "panic_with_practice",
                "mood_worse_with_practice",
                "sleep_loss_with_practice",
            )
        },
        "action": "refer_mental_health",
        "urgency": "within_1_week",
    },
)
