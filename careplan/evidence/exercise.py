"""Exercise: kinds, doses, progression, and what limits them."""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

ex_general_who_adult = Statement(
    id="ex_general_who_adult",
    modality="exercise",
    topic="dose",
    text=(
        "WHO 2020 strongly recommends 150-300 minutes of moderate or 75-150 minutes of vigorous aerobic activity "
        "a week plus muscle strengthening of all major groups on at least 2 days, including for adults with "
        "chronic conditions as able."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.who_pa_2020),
    verified=Verified.PAGE,
    note="RPE mapping from ACSM, memory.",
    applies_to=("any_pain_problem",),
    exact={"dose": {"minutes_per_week": (150, 300), "sessions_per_week": (3, 7), "intensity": {"rpe_6_20": (12, 13)}}},
)

ex_general_who_older = Statement(
    id="ex_general_who_older",
    modality="exercise",
    topic="dose",
    text=(
        "Adults aged 65 or over should add varied multicomponent work stressing balance and strength at moderate "
        "or greater intensity on at least 3 days a week."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.who_pa_2020),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "age_years"),
    exact={"when": {"fact": "age_years", "op": ">=", "value": 65}, "dose": {"sessions_per_week": (3, 7)}},
)

ex_start_low_progress = Statement(
    id="ex_start_low_progress",
    modality="exercise",
    topic="progression",
    text=(
        "People who are inactive should begin with small amounts and raise frequency first, then duration, then "
        "intensity, because doing something is better than nothing."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.who_pa_2020, sources.acsm_2011),
    verified=Verified.PAGE,
    note="The 5-15 minute starting bout is a consensus figure.",
    applies_to=("any_pain_problem", "inactive"),
    exact={"when": "inactive", "dose": {"session_minutes": (5, 15)}},
)

ex_progression_rate = Statement(
    id="ex_progression_rate",
    modality="exercise",
    topic="progression",
    text=(
        "Progress one variable at a time by about 10% a week when the last two sessions met the pain rule, and "
        "hold or drop back one step when they did not."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.physio_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"dose": {"weekly_increase_percent": (5, 10)}},
)

ex_pain_monitoring_rule = Statement(
    id="ex_pain_monitoring_rule",
    modality="exercise",
    topic="progression",
    text=(
        "Accept exercise pain up to 5/10 that returns to the usual level within 24 hours; above that, or with new "
        "joint swelling, cut the next dose by 20-50%."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.pain_monitoring, sources.pain_rule_summaries),
    verified=Verified.PAGE,
    note=(
        "The 5/10 ceiling and return to usual pain by the next morning are confirmed; the size of the cut is consensus."
    ),
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {
            "measure": "nrs_during_exercise",
            "max_allowed": 5,
            "settle_hours": 24,
            "reduce_percent": (20, 50),
        }
    },
)

ex_strength_dose = Statement(
    id="ex_strength_dose",
    modality="exercise",
    topic="dose",
    text=(
        "Resistance training is prescribed on 2-3 days a week for each major muscle group, typically 8-12 "
        "repetitions for 1-3 sets, with neuromotor work and flexibility on at least 2 days (60 seconds in total "
        "per stretch)."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acsm_2011, sources.too_fit_to_fracture),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
    exact={"dose": {"sessions_per_week": (2, 3), "sets": (1, 3), "repetitions": (8, 12)}},
)

ex_strength_spacing = Statement(
    id="ex_strength_spacing",
    modality="exercise",
    topic="sequence",
    text="Leave about 48 hours between strength sessions for the same muscle group.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acsm_2011),
    verified=Verified.PAGE,
    note="Nonconsecutive days and about 48 hours confirmed in a summary of ACSM guidance.",
    applies_to=("any_pain_problem",),
)

ex_below_target_still_counts = Statement(
    id="ex_below_target_still_counts",
    modality="exercise",
    topic="dose",
    text=(
        "When the weekly target cannot be met, prescribe what fits, because ACSM states that amounts below the "
        "recommended volume still give benefit."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acsm_2011),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem", "low_time_availability", "availability_minutes_per_week"),
    exact={
        "when": {
            "any_of": ("low_time_availability", {"fact": "availability_minutes_per_week", "op": "<", "value": 150})
        },
        "dose": {"minutes_per_week": (30, 150)},
    },
)

ex_parq_screen = Statement(
    id="ex_parq_screen",
    modality="exercise",
    topic="precaution",
    text=(
        "Screen everyone with PAR-Q+ style questions on heart disease or high blood pressure, chest pain, "
        "dizziness or fainting, other chronic disease, medication, joint problems and supervised-only advice; any "
        "yes needs follow-up before moderate or vigorous work."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.parq_plus),
    verified=Verified.PAGE,
    note="Vigorous work waits in every source; they differ on moderate work (exercise_clearance).",
    applies_to=(
        "any_pain_problem",
        "parq_any_yes",
        "exertional_chest_pain",
        "syncope",
        "uncontrolled_hypertension",
        "supervised_exercise_only_advice",
    ),
    conflict_group="exercise_clearance",
    exact={
        "when": {
            "any_of": (
                "parq_any_yes",
                "exertional_chest_pain",
                "syncope",
                "uncontrolled_hypertension",
                "supervised_exercise_only_advice",
            )
        },
        "action": "refer_clinician",
        "target": ("vigorous_exercise",),
        "urgency": "routine",
    },
)

ex_acsm_clearance_logic = Statement(
    id="ex_acsm_clearance_logic",
    modality="exercise",
    topic="precaution",
    text=(
        "ACSM bases clearance on three facts: current activity, known cardiovascular, metabolic or renal disease "
        "or symptoms, and intended intensity; inactive people with such disease need clearance first, while "
        "risk-factor counts and lung disease alone no longer trigger referral."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acsm_screening),
    verified=Verified.PAGE,
    note="Vigorous work waits in every source; they differ on moderate work (exercise_clearance).",
    applies_to=(
        "any_pain_problem",
        "inactive",
        "cardiovascular_disease",
        "type_1_diabetes",
        "type_2_diabetes",
        "chronic_kidney_disease",
        "exertional_chest_pain",
        "syncope",
        "unusual_breathlessness",
    ),
    conflict_group="exercise_clearance",
    exact={
        "when": {
            "any_of": (
                {
                    "all_of": (
                        "inactive",
                        {
                            "any_of": (
                                "cardiovascular_disease",
                                "type_1_diabetes",
                                "type_2_diabetes",
                                "chronic_kidney_disease",
                            )
                        },
                    )
                },
                "exertional_chest_pain",
                "syncope",
                "unusual_breathlessness",
            )
        },
        "action": "refer_clinician",
        "target": ("vigorous_exercise",),
        "urgency": "routine",
    },
)

ex_light_moderate_no_clearance = Statement(
    id="ex_light_moderate_no_clearance",
    modality="exercise",
    topic="precaution",
    text="People without contraindications do not need medical clearance before light or moderate activity.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.who_pa_2020),
    verified=Verified.PAGE,
    note=(
        "WHO wording; ACSM still asks inactive people with cardiovascular, metabolic or renal disease to get "
        "clearance first."
    ),
    applies_to=("any_pain_problem",),
    conflict_group="exercise_clearance",
)

ex_cardiac_symptoms_stop = Statement(
    id="ex_cardiac_symptoms_stop",
    modality="exercise",
    topic="contraindication",
    text=(
        "Chest pain, fainting, undue breathlessness or palpitations on exertion, unstable angina, decompensated "
        "heart failure, uncontrolled arrhythmia, symptomatic aortic stenosis, myocarditis, pericarditis or a "
        "recent clot stop all exercise prescription until medical assessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.iccpr_2016, sources.cv_exercise_contra_2024, sources.parq_plus, sources.acsm_screening),
    verified=Verified.PAGE,
    note=(
        "The list of conditions is confirmed; symptoms follow the screening questionnaires. chest_pain_cardiac "
        "means pain now, at rest or within 12 hours. Stable, already assessed exertional angina belongs to a "
        "supervised cardiac programme."
    ),
    applies_to=(
        "any_pain_problem",
        "unstable_angina",
        "exertional_chest_pain",
        "syncope",
        "unusual_breathlessness",
        "palpitations_with_exertion",
        "decompensated_heart_failure",
        "uncontrolled_arrhythmia",
        "symptomatic_aortic_stenosis",
        "acute_myocarditis_or_pericarditis",
        "recent_pulmonary_embolism_or_dvt",
        "chest_pain_cardiac",
    ),
    exact={
        "when": {
            "any_of": (
                "unstable_angina",
                "exertional_chest_pain",
                "syncope",
                "unusual_breathlessness",
                "palpitations_with_exertion",
                "decompensated_heart_failure",
                "uncontrolled_arrhythmia",
                "symptomatic_aortic_stenosis",
                "acute_myocarditis_or_pericarditis",
                "recent_pulmonary_embolism_or_dvt",
                "chest_pain_cardiac",
            )
        },
        "action": "exclude_modality",
        "target": ("exercise",),
        "also_refer": "refer_clinician",
        "urgency": "same_day",
        "escalate": {
            "if": {
                "any_of": (
                    "unstable_angina",
                    "chest_pain_cardiac",
                    "decompensated_heart_failure",
                    "uncontrolled_arrhythmia",
                )
            },
            "also_refer": "refer_emergency",
            "urgency": "emergency_now",
        },
    },
)

ex_dvt_early_walking = Statement(
    id="ex_dvt_early_walking",
    modality="exercise",
    topic="precaution",
    text=(
        "With standard anticoagulation, walking early after a deep vein thrombosis of the leg probably lessens "
        "pain and growth of the clot compared with rest in bed, and might not raise the risk of lung embolism."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.dvt_ambulation_2016),
    verified=Verified.ABSTRACT,
    note=(
        "Ten trials in seven reviews; read on 2026-11-25. No statement was found that limits exercise in a "
        "treated thrombosis, and none on vigorous exercise in the first weeks. Added to the evidence by this "
        "project."
    ),
    applies_to=("any_pain_problem", "known_acute_dvt"),
    exact={"when": {"any_of": ("known_acute_dvt",)}, "action": "caution"},
)

ex_severe_hypertension_defer = Statement(
    id="ex_severe_hypertension_defer",
    modality="exercise",
    topic="contraindication",
    text=(
        "Defer exercise when resting blood pressure is 180/110 mmHg or higher and avoid heavy isometric strain or "
        "breath-holding until it is controlled."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.iccpr_2016, sources.cv_exercise_contra_2024, sources.acsm_screening),
    verified=Verified.PAGE,
    note=(
        "Either value. Sources exclude readings above 180/110; the rule includes 180 and 110 themselves. One "
        "service treats it as a case-by-case caution and some programmes use 200/110. The week for review and the "
        "escalation with symptoms are from memory."
    ),
    applies_to=(
        "any_pain_problem",
        "systolic_bp",
        "diastolic_bp",
        "chest_pain_cardiac",
        "breathlessness_sudden",
        "new_neurological_deficit",
        "acute_confusion",
        "visual_disturbance",
    ),
    exact={
        "when": {
            "any_of": (
                {"fact": "systolic_bp", "op": ">=", "value": 180},
                {"fact": "diastolic_bp", "op": ">=", "value": 110},
            )
        },
        "action": "exclude_modality",
        "target": ("exercise", "heavy_isometric", "breath_holding"),
        "also_refer": "refer_clinician",
        "urgency": "within_1_week",
        "escalate": {
            "if": {
                "any_of": (
                    "chest_pain_cardiac",
                    "breathlessness_sudden",
                    "new_neurological_deficit",
                    "acute_confusion",
                    "visual_disturbance",
                )
            },
            "also_refer": "refer_emergency",
            "urgency": "emergency_now",
        },
    },
)

ex_lbp_chronic_group = Statement(
    id="ex_lbp_chronic_group",
    modality="exercise",
    topic="indication",
    text=(
        "NICE NG59 suggests a group exercise programme (biomechanical, aerobic, mind-body or mixed) for a "
        "specific episode or flare of low back pain, chosen by need, preference and capability."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59),
    verified=Verified.PAGE,
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
    ),
)

ex_lbp_chronic_effect_dose = Statement(
    id="ex_lbp_chronic_effect_dose",
    modality="exercise",
    topic="dose",
    text=(
        "Structured exercise probably reduces chronic low back pain and disability (SMD -0.33 and -0.31), and a "
        "usual course is 2-3 sessions a week for 8-12 weeks plus home work."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.who_exercise_sr_2023, sources.cochrane_exercise_lbp_2021, sources.who_2023_cplbp),
    verified=Verified.PAGE,
    note=(
        "Effect sizes confirmed; course length from memory; Cochrane judged 15 points on pain and 10 on function "
        "important."
    ),
    applies_to=("chronic_low_back_pain",),
    exact={
        "dose": {
            "sessions_per_week": (2, 3),
            "weeks": (8, 12),
            "session_minutes": (30, 60),
            "home_minutes_per_day": (10, 20),
        }
    },
)

ex_lbp_acute_stay_active = Statement(
    id="ex_lbp_acute_stay_active",
    modality="exercise",
    topic="indication",
    text=(
        "For acute low back pain advise continuing normal activity and avoiding rest in bed, keep the plan "
        "minimal and do not promise more than natural recovery."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.nice_ng59, sources.acp_2017_lbp),
    verified=Verified.PAGE,
    note=(
        "NICE asks for encouragement to continue normal activities; ACP advises staying active as tolerated and "
        "telling people that most improve within a month."
    ),
    applies_to=("acute_low_back_pain",),
)

ex_lbp_walking_prevention = Statement(
    id="ex_lbp_walking_prevention",
    modality="exercise",
    topic="dose",
    text=(
        "After recovery, 6 physiotherapist contacts over 6 months building to walking 30 minutes on 5 days a week "
        "raised median time to recurrence from 112 to 208 days (HR 0.72)."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.walkback_2024),
    verified=Verified.ABSTRACT,
    note=(
        "The trial enrolled people who had recovered from an episode; it does not show an effect on current "
        "chronic pain. Leg injuries were more frequent with walking."
    ),
    applies_to=("recurrent_low_back_pain",),
    exact={
        "dose": {
            "weeks": (26, 26),
            "clinician_contacts": (6, 6),
            "components": {"walking": {"sessions_per_week": (3, 5), "session_minutes": (10, 30)}},
        }
    },
)

ex_lbp_yoga = Statement(
    id="ex_lbp_yoga",
    modality="exercise",
    topic="technique",
    text=(
        "Yoga improves chronic low back pain only slightly over no exercise and is probably no different from "
        "other exercise, so offer it by preference and warn of possible temporary back-pain increase."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_yoga_lbp_2022, sources.acp_2017_lbp, sources.who_exercise_sr_2023),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain",),
)

ex_neck_strength_dose = Statement(
    id="ex_neck_strength_dose",
    modality="exercise",
    topic="dose",
    text=(
        "One hour a week of supervised neck and shoulder strengthening for 20 weeks lowered neck pain by 1.1-1.9 "
        "points on a 0-9 scale whether given as 1x60, 3x20 or 9x7 minutes, with 3x20 giving the largest fall."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.neck_strength_2012),
    verified=Verified.ABSTRACT,
    note=("447 office workers; differences between schedules were not significant, so choose by preference and time."),
    applies_to=("chronic_neck_pain",),
    exact={"dose": {"weeks": (20, 20), "minutes_per_week": (60, 63), "schedules": ((1, 60), (3, 20), (9, 7))}},
)

ex_neck_two_minute = Statement(
    id="ex_neck_two_minute",
    modality="exercise",
    topic="dose",
    text=(
        "Elastic-band resistance for 2 or 12 minutes a day on 5 days a week for 10 weeks lowered frequent neck "
        "and shoulder pain by 1.4 and 1.9 points out of 10, which makes 2 minutes a day a workable minimum dose."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.neck_2min_2011),
    verified=Verified.ABSTRACT,
    note="Differences from an information-only control in generally healthy workers.",
    applies_to=("chronic_neck_pain", "shoulder_pain", "low_time_availability", "availability_minutes_per_week"),
    exact={
        "when": {
            "any_of": ("low_time_availability", {"fact": "availability_minutes_per_week", "op": "<=", "value": 60})
        },
        "dose": {"sessions_per_week": (5, 5), "session_minutes": (2, 12), "weeks": (10, 10)},
    },
)

ex_oa_core = Statement(
    id="ex_oa_core",
    modality="exercise",
    topic="indication",
    text=(
        "NICE, ACR and OARSI all make therapeutic exercise a core or strongly recommended treatment for "
        "osteoarthritis, tailored as local strengthening plus general aerobic fitness."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.nice_ng226, sources.acr_oa_2019, sources.oarsi_2019),
    verified=Verified.PAGE,
    note=(
        "Guidelines combine strengthening and aerobic work; a meta-regression found single-aim knee programmes "
        "more effective for pain (SMD 0.61 versus 0.16)."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
    conflict_group="oa_exercise_dose",
)

ex_oa_dose_knee = Statement(
    id="ex_oa_dose_knee",
    modality="exercise",
    topic="dose",
    text=(
        "For knee osteoarthritis exercise works best with a single aim (aerobic, quadriceps or functional) and "
        "supervision 3 times a week (SMD 0.68 versus 0.41), whatever the radiographic grade or baseline pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.juhl_2014),
    verified=Verified.PAGE,
    note="Weeks and minutes from memory; the review found no effect of session length or intensity.",
    applies_to=("knee_osteoarthritis",),
    conflict_group="oa_exercise_dose",
    exact={"dose": {"sessions_per_week": (3, 3), "weeks": (8, 12), "session_minutes": (30, 60)}},
)

ex_oa_dose_flexible = Statement(
    id="ex_oa_dose_flexible",
    modality="exercise",
    topic="dose",
    text=(
        "Programmes meeting at least 60% of ACSM dose criteria did no better than lighter ones for knee pain or "
        "function, so adherence and preference may outrank dose."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.lawford_acsm_2024),
    verified=Verified.ABSTRACT,
    applies_to=("knee_osteoarthritis",),
    conflict_group="oa_exercise_dose",
)

ex_oa_effect_size = Statement(
    id="ex_oa_effect_size",
    modality="exercise",
    topic="indication",
    text=(
        "Land-based exercise lowers knee osteoarthritis pain by 12 and disability by 10 points on 100 just after "
        "treatment, falling to 6 and 3 points at 2-6 months unless continued."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.HIGH,
    sources=cite(sources.cochrane_knee_exercise_2015),
    verified=Verified.ABSTRACT,
    applies_to=("knee_osteoarthritis",),
)

ex_oa_initial_soreness = Statement(
    id="ex_oa_initial_soreness",
    modality="exercise",
    topic="progression",
    text=(
        "Warn that joint pain may rise at first and that steady, regular exercise reduces pain and improves "
        "function in the longer term."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
)

ex_oa_mode_choices = Statement(
    id="ex_oa_mode_choices",
    modality="exercise",
    topic="technique",
    text=(
        "ACR strongly recommends tai chi and conditionally recommends yoga and balance exercise for lower-limb "
        "osteoarthritis; choose low-impact modes (walking, cycling, pool, tai chi) and avoid jumping or running "
        "build-ups while symptomatic."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acr_oa_2019),
    verified=Verified.PAGE,
    note=(
        "Mode ratings confirmed; the high-impact restriction is consensus. Corrected: recorded as international, while "
        "the ratings are those of ACR alone (decision 0022)."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
    exact={"action": "limit_dose", "target": ("jumping", "running_build_up")},
)

ex_oa_aquatic = Statement(
    id="ex_oa_aquatic",
    modality="exercise",
    topic="technique",
    text=(
        "OARSI 2019 supports aquatic exercise for knee osteoarthritis depending on comorbidity but not for hip or "
        "polyarticular osteoarthritis, while ACR treats it as one acceptable exercise type."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.oarsi_2019, sources.acr_oa_2019),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "polyarticular_osteoarthritis"),
    conflict_group="oa_aquatic",
)

ex_ra_core = Statement(
    id="ex_ra_core",
    modality="exercise",
    topic="indication",
    text=(
        "Consistent engagement in exercise is the only strong ACR 2022 integrative recommendation for rheumatoid "
        "arthritis; aerobic, aquatic, resistance and mind-body types are each conditional."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.PAGE,
    note="ACR deliberately sets no frequency, intensity or duration.",
    applies_to=("rheumatoid_arthritis",),
)

ex_ra_dose = Statement(
    id="ex_ra_dose",
    modality="exercise",
    topic="dose",
    text=(
        "EULAR holds general physical-activity targets (cardiorespiratory, strength, flexibility, neuromotor) to "
        "be feasible and safe in rheumatoid arthritis, with moderate gains in fitness (SMD 0.56) and strength "
        "(SMD 0.54)."
    ),
    jurisdictions=(Jurisdiction.EU,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.eular_pa_2018, sources.eular_pa_sr_2018, sources.who_pa_2020),
    verified=Verified.PAGE,
    applies_to=("rheumatoid_arthritis",),
    exact={"dose": {"minutes_per_week": (150, 300), "sessions_per_week": (3, 5)}},
)

ex_ra_flare_limit = Statement(
    id="ex_ra_flare_limit",
    modality="exercise",
    topic="precaution",
    text=(
        "During a rheumatoid flare shorten and lighten exercise, keep daily pain-free range-of-motion and gentle "
        "hand work, and avoid resistance on swollen joints, high impact, over-stretching and extreme neck "
        "movement."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ra_flare_exercise_advice, sources.eular_pa_2018),
    verified=Verified.PAGE,
    note="RPE from memory.",
    applies_to=("rheumatoid_arthritis", "ra_flare"),
    exact={
        "when": "ra_flare",
        "dose": {"session_minutes": (5, 10), "sessions_per_week": (5, 7), "intensity": {"rpe_6_20": (9, 11)}},
        "action": "limit_dose",
        "target": ("resistance_on_swollen_joint", "high_impact", "over_stretching", "extreme_neck_movement"),
    },
)

ex_ra_damaged_joints = Statement(
    id="ex_ra_damaged_joints",
    modality="exercise",
    topic="precaution",
    text=(
        "With marked large-joint damage, organ involvement, corticosteroid treatment or joint replacement in "
        "rheumatoid arthritis, avoid high-intensity weight-bearing and choose cycling, walking or water."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ra_flare_exercise_advice),
    verified=Verified.PAGE,
    applies_to=(
        "rheumatoid_arthritis",
        "large_joint_damage",
        "joint_replacement",
        "organ_involvement",
        "systemic_corticosteroid",
    ),
    exact={
        "when": {"any_of": ("large_joint_damage", "joint_replacement", "organ_involvement", "systemic_corticosteroid")},
        "action": "limit_dose",
        "target": ("high_intensity_weight_bearing",),
    },
)

ex_ra_steroid_hip_pain = Statement(
    id="ex_ra_steroid_hip_pain",
    modality="exercise",
    topic="precaution",
    text=(
        "New hip or groin pain in a person taking corticosteroids needs medical review for osteonecrosis before "
        "exercise continues."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ra_flare_exercise_advice),
    verified=Verified.PAGE,
    note="The source wants exercise paused; limiting the pause to weight-bearing work is the working form.",
    applies_to=("any_pain_problem", "systemic_corticosteroid", "new_hip_or_groin_pain"),
    exact={
        "when": {"all_of": ("systemic_corticosteroid", "new_hip_or_groin_pain")},
        "action": "refer_clinician",
        "target": ("weight_bearing_exercise",),
        "urgency": "within_2_weeks",
    },
)

ex_migraine_dose = Statement(
    id="ex_migraine_dose",
    modality="exercise",
    topic="dose",
    text=(
        "Aerobic exercise for migraine prevention was tested as 40 minutes (15 warm-up, 20 main, 5 cool-down) 3 "
        "times a week for 3 months and lowered attacks by 0.93 a month, equal to relaxation or topiramate."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.varkey_2011, sources.seeds_2019),
    verified=Verified.ABSTRACT,
    note="SEEDS advice is 30-60 minutes 3-5 times a week; RPE from memory.",
    applies_to=("episodic_migraine", "chronic_migraine"),
    exact={
        "dose": {
            "sessions_per_week": (3, 5),
            "session_minutes": (30, 60),
            "weeks": (12, 12),
            "intensity": {"rpe_6_20": (11, 15)},
        }
    },
)

ex_headache_vadod = Statement(
    id="ex_headache_vadod",
    modality="exercise",
    topic="indication",
    text=(
        "VA/DoD 2023 makes weak-for suggestions of aerobic exercise or progressive strength training to prevent "
        "migraine and tension-type headache, and of physical therapy for their management."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.vadod_headache_2023),
    verified=Verified.MEMORY,
    note="The 2023 non-drug section was not found; wording from memory.",
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
    ),
)

ex_migraine_exertional_trigger = Statement(
    id="ex_migraine_exertional_trigger",
    modality="exercise",
    topic="precaution",
    text=(
        "When exertion triggers migraine start with about 10 minutes of walking on most days, use a 10-15 minute "
        "warm-up, avoid sudden vigorous effort, heat and fasting, and skip sessions during an attack."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.varkey_2011, sources.seeds_2019, sources.migraine_exercise_advice),
    verified=Verified.PAGE,
    note=(
        "Gradual warm-up, fluids, eating beforehand and avoiding heat confirmed in patient guidance and the "
        "warm-up length in the trial; starting with 10 minutes and skipping attack days are consensus."
    ),
    applies_to=("episodic_migraine", "chronic_migraine", "exertion_triggered_migraine"),
    exact={
        "when": "exertion_triggered_migraine",
        "dose": {"session_minutes": (10, 20), "sessions_per_week": (3, 5), "intensity": {"rpe_6_20": (9, 12)}},
        "action": "limit_dose",
        "target": ("sudden_vigorous_effort", "exercise_in_heat", "fasted_exercise"),
    },
)

ex_new_exertional_headache = Statement(
    id="ex_new_exertional_headache",
    modality="exercise",
    topic="contraindication",
    text=(
        "A first or thunderclap headache on exertion must be investigated urgently for haemorrhage, dissection or "
        "other secondary cause before any exercise plan is issued."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.exertional_headache_advice),
    verified=Verified.PAGE,
    note=(
        "Concerns a first or changed headache; a long-known, unchanged exertional headache is assessed routinely "
        "under the headache red flags of the acupuncture file."
    ),
    applies_to=("any_pain_problem", "new_exertional_headache", "thunderclap_onset"),
    exact={
        "when": {"any_of": ("new_exertional_headache", "thunderclap_onset")},
        "action": "refer_emergency",
        "urgency": "emergency_now",
    },
)

ex_fm_strong = Statement(
    id="ex_fm_strong",
    modality="exercise",
    topic="indication",
    text=(
        "Exercise is EULAR's only strong-for therapy in fibromyalgia, and NICE NG193 says to offer a supervised "
        "group exercise programme for chronic primary pain and encourage lasting activity."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.eular_fm_2016, sources.nice_ng193),
    verified=Verified.PAGE,
    note="NICE drew on 23 pain trials and found little difference between exercise types.",
    applies_to=("fibromyalgia", "chronic_primary_pain"),
)

ex_fm_acsm_dose = Statement(
    id="ex_fm_acsm_dose",
    modality="exercise",
    topic="dose",
    text=(
        "ACSM fibromyalgia dosing is aerobic 1-3 days a week at 30-60% of reserve from 10 up to 30-60 minutes, "
        "strength 2-3 days at 40-80% of 1RM from 4-5 to 8-12 repetitions, and stretching 2-3 days held 10-30 "
        "seconds."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acsm_fm_dose),
    verified=Verified.PAGE,
    applies_to=("fibromyalgia",),
    exact={
        "dose": {
            "components": {
                "aerobic": {
                    "sessions_per_week": (1, 3),
                    "session_minutes": (10, 60),
                    "intensity": {"percent_heart_rate_reserve": (30, 60)},
                },
                "strength": {
                    "sessions_per_week": (2, 3),
                    "repetitions": (4, 12),
                    "intensity": {"percent_1rm": (40, 80)},
                },
                "stretching": {"sessions_per_week": (2, 3), "hold_seconds": (10, 30)},
            }
        }
    },
)

ex_fm_tai_chi = Statement(
    id="ex_fm_tai_chi",
    modality="exercise",
    topic="dose",
    text=(
        "Supervised tai chi for 24 weeks improved FIQR by 16.2 points more than equal aerobic exercise when done "
        "twice weekly, with 24 weeks better than 12 and once or twice weekly similar."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.wang_taichi_2018),
    verified=Verified.PAGE,
    note="Session minutes from memory.",
    applies_to=("fibromyalgia",),
    exact={"dose": {"sessions_per_week": (1, 2), "weeks": (12, 24), "session_minutes": (60, 60)}},
)

ex_fm_pacing = Statement(
    id="ex_fm_pacing",
    modality="exercise",
    topic="progression",
    text=(
        "In fibromyalgia start 20-30% below the level that provokes a flare, increase by time rather than by "
        "symptoms, and never push through marked post-exertional worsening."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.etg_fibromyalgia, sources.physio_practice),
    verified=Verified.PAGE,
    note=(
        "Grading by time rather than pain, in small steps over months, confirmed; the 20-30% starting margin is "
        "consensus."
    ),
    applies_to=("fibromyalgia", "chronic_primary_pain"),
    exact={"action": "limit_dose", "target": ("pushing_through_post_exertional_worsening",)},
)

ex_pregnancy_dose = Statement(
    id="ex_pregnancy_dose",
    modality="exercise",
    topic="dose",
    text=(
        "Without obstetric contraindications pregnant people can start or continue about 150 minutes a week of "
        "moderate aerobic and strengthening activity, and habitual vigorous exercisers may continue."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acog_804, sources.who_pa_2020),
    verified=Verified.PAGE,
    note="ACOG wording is 20-30 minutes on most or all days, so 100 minutes is the lower end on 5 days.",
    applies_to=("any_pain_problem", "pregnancy"),
    exact={"when": "pregnancy", "dose": {"minutes_per_week": (100, 150), "sessions_per_week": (3, 7)}},
)

ex_pregnancy_lbp_evidence = Statement(
    id="ex_pregnancy_lbp_evidence",
    modality="exercise",
    topic="indication",
    text=(
        "In pregnancy exercise tailored to stage reduces low back pain and disability (low quality) and "
        "lumbopelvic pain (moderate quality), and acupuncture beat exercise for evening pelvic pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_pregnancy_lbp_2015),
    verified=Verified.PAGE,
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain", "pregnancy"),
    exact={"when": "pregnancy"},
)

ex_pregnancy_contraindications = Statement(
    id="ex_pregnancy_contraindications",
    modality="exercise",
    topic="contraindication",
    text=(
        "Aerobic exercise is contraindicated in pregnancy with haemodynamically significant heart disease, "
        "restrictive lung disease, cervical insufficiency or cerclage, multiple pregnancy at risk of preterm "
        "labour, persistent second or third trimester bleeding, placenta praevia after 26 weeks, preterm labour, "
        "ruptured membranes, preeclampsia, pregnancy-induced hypertension or severe anaemia."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acog_older),
    verified=Verified.PAGE,
    note=(
        "Opinion 804 asks for individual obstetric evaluation; use the older list as the automatic block. Lists "
        "differ on severe anaemia (absolute in 2015, relative before). Week 26 itself is included."
    ),
    applies_to=(
        "any_pain_problem",
        "pregnancy",
        "significant_heart_disease",
        "restrictive_lung_disease",
        "cervical_insufficiency",
        "cerclage",
        "multiple_pregnancy_preterm_risk",
        "persistent_vaginal_bleeding",
        "placenta_praevia",
        "gestation_weeks",
        "preterm_labour",
        "ruptured_membranes",
        "preeclampsia",
        "gestational_hypertension",
        "severe_anaemia",
    ),
    exact={
        "when": {
            "all_of": (
                "pregnancy",
                {
                    "any_of": (
                        "significant_heart_disease",
                        "restrictive_lung_disease",
                        "cervical_insufficiency",
                        "cerclage",
                        "multiple_pregnancy_preterm_risk",
                        "persistent_vaginal_bleeding",
                        {"all_of": ("placenta_praevia", {"fact": "gestation_weeks", "op": ">=", "value": 26})},
                        "preterm_labour",
                        "ruptured_membranes",
                        "preeclampsia",
                        "gestational_hypertension",
                        "severe_anaemia",
                    )
                },
            )
        },
        "action": "exclude_modality",
        "target": ("aerobic_exercise",),
        "also_refer": "refer_maternity",
        "urgency": "routine",
        "escalate": {
            "if": {"any_of": ("persistent_vaginal_bleeding", "preterm_labour", "ruptured_membranes", "preeclampsia")},
            "urgency": "same_day",
        },
    },
)

ex_pregnancy_avoid = Statement(
    id="ex_pregnancy_avoid",
    modality="exercise",
    topic="precaution",
    text=(
        "In pregnancy avoid lying flat for exercise after the first trimester, contact or fall-risk sports, scuba "
        "and overheating, and stop for bleeding, fluid leak, contractions, chest pain, breathlessness before "
        "exertion, dizziness, headache, calf swelling or reduced fetal movement."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acog_older, sources.acog_804),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "pregnancy"),
    exact={
        "when": "pregnancy",
        "action": "exclude_technique",
        "target": ("supine_exercise_after_first_trimester", "contact_sport", "fall_risk_sport", "scuba", "overheating"),
    },
)

ex_osteoporosis_dose = Statement(
    id="ex_osteoporosis_dose",
    modality="exercise",
    topic="dose",
    text=(
        "For osteoporosis prescribe balance work daily for 15-20 minutes, strength on at least 2 days a week at "
        "8-12 repetitions, back-extensor endurance daily for 5-10 minutes and moderate-to-vigorous aerobic "
        "activity 30 minutes on at least 5 days, never aerobic alone."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.LOW,
    sources=cite(sources.too_fit_to_fracture),
    verified=Verified.PAGE,
    note=(
        "Dose table confirmed. The same group's first paper (10.1007/s00198-013-2523-2) allows aerobic activity "
        "on 3-5 days and counts balance as about 2 hours a week."
    ),
    applies_to=("any_pain_problem", "osteoporosis"),
    conflict_group="osteoporosis_balance_frequency",
    exact={
        "when": "osteoporosis",
        "dose": {
            "components": {
                "balance": {"sessions_per_week": (7, 7), "session_minutes": (15, 20)},
                "strength": {"sessions_per_week": (2, 7), "repetitions": (8, 12)},
                "back_extensor_endurance": {"sessions_per_week": (7, 7), "session_minutes": (5, 10)},
                "aerobic": {"sessions_per_week": (5, 7), "session_minutes": (30, 30)},
            }
        },
    },
)

ex_osteoporosis_canada_2023 = Statement(
    id="ex_osteoporosis_canada_2023",
    modality="exercise",
    topic="dose",
    text=(
        "Osteoporosis Canada 2023 lowers the minimum for both balance-functional and strengthening exercise to 2 "
        "or more times a week with increasing difficulty."
    ),
    jurisdictions=(Jurisdiction.CA,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.osteoporosis_canada_2023),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "osteoporosis"),
    conflict_group="osteoporosis_balance_frequency",
    exact={"when": "osteoporosis", "dose": {"sessions_per_week": (2, 7)}},
)

ex_vertebral_fracture_limits = Statement(
    id="ex_vertebral_fracture_limits",
    modality="exercise",
    topic="precaution",
    text=(
        "With a vertebral fracture keep aerobic work moderate, put form before load, consult a physical therapist "
        "before weights, and avoid rapid, repeated, weighted or end-range bending and twisting and lifting from "
        "or lowering to the floor."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.LOW,
    sources=cite(sources.too_fit_to_fracture),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "vertebral_fracture"),
    exact={
        "when": "vertebral_fracture",
        "action": "exclude_technique",
        "target": (
            "end_range_spinal_flexion",
            "end_range_spinal_rotation",
            "weighted_spinal_flexion",
            "lifting_from_floor",
            "high_impact",
        ),
    },
)

ex_falls_ask = Statement(
    id="ex_falls_ask",
    modality="exercise",
    topic="precaution",
    text=(
        "Ask every adult aged 65 or over about falls in the past year and about balance worries before setting "
        "standing exercise."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.apta_falls_2015, sources.steadi),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "age_years"),
    exact={"when": {"fact": "age_years", "op": ">=", "value": 65}},
)

ex_falls_positive = Statement(
    id="ex_falls_positive",
    modality="exercise",
    topic="precaution",
    text=(
        "A fall in the past year, a balance worry, frailty or a Timed Up and Go of 12 seconds or more means "
        "supervised balance and strength work and a falls assessment before unsupervised standing exercise."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.apta_falls_2015, sources.steadi, sources.tug_recurrent_2017),
    verified=Verified.PAGE,
    note=(
        "The 12-second STEADI cut-off is confirmed from a copy of the assessment sheet; one cohort found 15.96 "
        "seconds best for recurrent falls."
    ),
    applies_to=("any_pain_problem", "falls_history", "balance_worry", "frailty", "tug_seconds"),
    exact={
        "when": {
            "any_of": ("falls_history", "balance_worry", "frailty", {"fact": "tug_seconds", "op": ">=", "value": 12})
        },
        "action": "refer_physical_therapist",
        "urgency": "routine",
    },
)

ex_frailty_dose = Statement(
    id="ex_frailty_dose",
    modality="exercise",
    topic="dose",
    text=(
        "In frailty use supervised multicomponent exercise 3 times a week for 30-45 minutes at an effort of 3-4 "
        "on the 0-10 scale, with resistance starting near 55% and rising toward 80% of 1RM."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.bray_frailty_2016),
    verified=Verified.ABSTRACT,
    note=(
        "Pre-frail people: 2-3 sessions of 45-60 minutes. Check protein intake before raising volume; start with "
        "shorter bouts when 30 minutes is not tolerated."
    ),
    applies_to=("any_pain_problem", "frailty"),
    exact={
        "when": "frailty",
        "dose": {
            "sessions_per_week": (3, 3),
            "session_minutes": (30, 45),
            "intensity": {"rpe_0_10": (3, 4), "percent_1rm": (55, 80)},
        },
        "action": "limit_dose",
        "target": ("unsupervised_high_volume",),
    },
)

ex_glucose_lowering_precaution = Statement(
    id="ex_glucose_lowering_precaution",
    modality="exercise",
    topic="precaution",
    text=(
        "With insulin, a sulfonylurea or a glinide check glucose before exercise, take carbohydrate when below "
        "5.0 mmol/L (90 mg/dL), carry fast carbohydrate, and for type 1 diabetes do not exercise within 24 hours "
        "of severe hypoglycaemia or glucose below 2.9 mmol/L."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.essa_diabetes_2019, sources.ada_exercise_tables, sources.ada_soc),
    verified=Verified.PAGE,
    note=(
        "The 24-hour rule and the 5.0 mmol/L value are both confirmed; some older advice uses 5.6 mmol/L (100 mg/dL)."
    ),
    applies_to=("any_pain_problem", "insulin", "sulfonylurea", "meglitinide", "type_1_diabetes"),
    exact={"when": {"any_of": ("insulin", "sulfonylurea", "meglitinide", "type_1_diabetes")}, "action": "caution"},
)

ex_hyperglycaemia_ketones = Statement(
    id="ex_hyperglycaemia_ketones",
    modality="exercise",
    topic="contraindication",
    text=(
        "In diabetes do not exercise with ketones present, and with type 1 diabetes or insulin test for ketones "
        "when glucose is above 13.9 mmol/L (250 mg/dL) and hold exercise above 16 mmol/L until it is controlled."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ada_exercise_tables, sources.iccpr_2016),
    verified=Verified.PAGE,
    note=(
        "Cut-offs differ: US tables allow mild exercise up to 19.4 mmol/L (350 mg/dL) without ketones; a cardiac "
        "rehabilitation consensus lists above 16 mmol/L as a contraindication."
    ),
    applies_to=(
        "any_pain_problem",
        "type_1_diabetes",
        "type_2_diabetes",
        "insulin",
        "sglt2_inhibitor",
        "ketones_present",
        "glucose_mmol_l",
    ),
    exact={
        "when": {
            "any_of": (
                {
                    "all_of": (
                        {"any_of": ("type_1_diabetes", "type_2_diabetes", "insulin", "sglt2_inhibitor")},
                        "ketones_present",
                    )
                },
                {
                    "all_of": (
                        {"any_of": ("type_1_diabetes", "insulin")},
                        {"fact": "glucose_mmol_l", "op": ">", "value": 16},
                    )
                },
            )
        },
        "action": "exclude_modality",
        "target": ("exercise",),
        "also_refer": "refer_diabetes_team",
        "urgency": "same_day",
    },
)

ex_retinopathy_precaution = Statement(
    id="ex_retinopathy_precaution",
    modality="exercise",
    topic="contraindication",
    text=(
        "Avoid vigorous aerobic or resistance work, straining, jarring and head-down positions with proliferative "
        "or severe nonproliferative diabetic retinopathy until an eye specialist agrees."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ada_exercise_tables, sources.ada_soc),
    verified=Verified.PAGE,
    note="Confirmed in clinical summaries of ADA guidance; moderate activity is allowed.",
    applies_to=("any_pain_problem", "proliferative_retinopathy", "severe_nonproliferative_retinopathy"),
    exact={
        "when": {"any_of": ("proliferative_retinopathy", "severe_nonproliferative_retinopathy")},
        "action": "exclude_technique",
        "target": ("vigorous_exercise", "heavy_straining", "jarring_activity", "inverted_position"),
    },
)

ex_stop_acute_illness = Statement(
    id="ex_stop_acute_illness",
    modality="exercise",
    topic="stopping",
    text=(
        "Stop and reassess for new neurological deficit, joint lock, fever, unexplained weight loss or pain at "
        "rest and at night that steadily worsens."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.physio_practice, sources.iccpr_2016),
    verified=Verified.PAGE,
    note=(
        "Fever or acute systemic illness as a bar to training is confirmed, and weight loss and progressive pain "
        "are spinal red flags in the sources above; joint locking is consensus. A sudden deficit is an emergency "
        "under the stroke and cauda equina rules. Fever with spinal pain, headache, an operation or low "
        "neutrophils has its own, faster rules; simple fever only defers exercise."
    ),
    applies_to=(
        "any_pain_problem",
        "new_neurological_deficit",
        "joint_locking",
        "fever",
        "unexplained_weight_loss",
        "progressive_unremitting_pain",
        "immunosuppressed",
    ),
    exact={
        "when": {
            "any_of": (
                "new_neurological_deficit",
                "joint_locking",
                "fever",
                "unexplained_weight_loss",
                "progressive_unremitting_pain",
            )
        },
        "action": "refer_clinician",
        "target": ("exercise",),
        "urgency": "within_2_weeks",
        "escalate": {
            "if": {"any_of": ("new_neurological_deficit", {"all_of": ("fever", "immunosuppressed")})},
            "urgency": "same_day",
        },
    },
)

ex_eating_disorder_active = Statement(
    id="ex_eating_disorder_active",
    modality="exercise",
    topic="contraindication",
    text=(
        "With an active eating disorder set no exercise targets before the treating team has checked medical "
        "stability, and advise people who exercise excessively to stop doing so."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng69),
    verified=Verified.PAGE,
    note=(
        "NICE tells clinicians to advise stopping excessive exercise; the stability check before any target is an "
        "inference."
    ),
    applies_to=("any_pain_problem", "eating_disorder_active", "excessive_exercise"),
    exact={
        "when": {"any_of": ("eating_disorder_active", "excessive_exercise")},
        "action": "limit_dose",
        "target": ("exercise_target", "vigorous_exercise"),
        "also_refer": "refer_eating_disorder_service",
        "urgency": "within_1_week",
    },
)
