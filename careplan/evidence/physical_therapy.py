"""Physical therapy: hands-on care, education, graded loading and rehabilitation."""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

pt_lbp_acute_acp_first_line = Statement(
    id="pt_lbp_acute_acp_first_line",
    modality="physical_therapy",
    topic="indication",
    text=(
        "ACP makes a strong recommendation to start acute or subacute low back pain with superficial heat, "
        "massage, acupuncture or spinal manipulation because most episodes improve with time whatever is done."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.LOW,
    sources=cite(sources.acp_2017_lbp),
    verified=Verified.PAGE,
    note=(
        "Heat is supported by moderate-quality evidence; massage, acupuncture and manipulation by low-quality evidence."
    ),
    applies_to=("acute_low_back_pain", "subacute_low_back_pain"),
    conflict_group="lbp_acupuncture",
)

pt_lbp_acute_mobilisation_apta = Statement(
    id="pt_lbp_acute_mobilisation_apta",
    modality="physical_therapy",
    topic="technique",
    text=(
        "APTA 2021 says physical therapists should use thrust or non-thrust joint mobilisation to lower pain and "
        "disability in acute low back pain."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_lbp_2021),
    verified=Verified.PAGE,
    note="APTA treats mobilisation as an option in its own right; NICE allows it only with exercise.",
    applies_to=("acute_low_back_pain",),
    conflict_group="lbp_manual_therapy",
)

pt_lbp_chronic_exercise_types_apta = Statement(
    id="pt_lbp_chronic_exercise_types_apta",
    modality="physical_therapy",
    topic="technique",
    text=(
        "For chronic low back pain APTA 2021 says therapists should prescribe exercise chosen from trunk "
        "strengthening and endurance, multimodal, specific trunk activation, aerobic, aquatic or general "
        "exercise."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_lbp_2021),
    verified=Verified.PAGE,
    note="Any of the listed types is acceptable, so preference and equipment can decide.",
    applies_to=("chronic_low_back_pain",),
)

pt_lbp_older_general_exercise_apta = Statement(
    id="pt_lbp_older_general_exercise_apta",
    modality="physical_therapy",
    topic="technique",
    text=(
        "In older adults with chronic low back pain APTA 2021 says therapists should use general exercise "
        "training to reduce pain and disability."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_lbp_2021),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain", "age_years"),
    exact={"when": {"fact": "age_years", "op": ">=", "value": 65}},
)

pt_lbp_ng59_manual_only_with_exercise = Statement(
    id="pt_lbp_ng59_manual_only_with_exercise",
    modality="physical_therapy",
    topic="interaction",
    text=(
        "NICE NG59 permits manual therapy (manipulation, mobilisation or massage) for low back pain only inside a "
        "package that also contains exercise, with or without psychological therapy."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59),
    verified=Verified.PAGE,
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain", "chronic_sciatica"),
    conflict_group="lbp_manual_therapy",
)

pt_lbp_ng59_passive_against = Statement(
    id="pt_lbp_ng59_passive_against",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "NICE NG59 advises against TENS, PENS, interferential therapy, therapeutic ultrasound, traction, belts or "
        "corsets, foot orthotics and rocker-sole shoes for low back pain with or without sciatica."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_STRONG,
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
    conflict_group="lbp_passive_modalities",
    exact={
        "action": "exclude_technique",
        "target": (
            "tens",
            "pens",
            "interferential",
            "therapeutic_ultrasound",
            "traction",
            "lumbar_brace",
            "foot_orthotics",
            "rocker_sole_shoes",
        ),
    },
)

pt_lbp_ng59_acupuncture_not_offered = Statement(
    id="pt_lbp_ng59_acupuncture_not_offered",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "NICE NG59 withdrew acupuncture from its low back pain and sciatica recommendations in 2016 and tells UK "
        "services not to offer it."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59),
    verified=Verified.PAGE,
    note="Opposed by ACP 2017 (US), WHO 2023 and VA/DoD 2022; let jurisdiction decide and show both.",
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
    ),
    conflict_group="lbp_acupuncture",
    exact={"action": "caution", "target": ("acupuncture",)},
)

pt_lbp_cg88_session_caps_superseded = Statement(
    id="pt_lbp_cg88_session_caps_superseded",
    modality="physical_therapy",
    topic="dose",
    text=(
        "The superseded NICE CG88 capped courses over 12 weeks at 8 exercise sessions, 9 manual-therapy sessions "
        "or 10 acupuncture sessions, and reserved a combined programme of about 100 hours over 8 weeks for people "
        "still highly disabled."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg88_superseded),
    verified=Verified.PAGE,
    note="Superseded by NG59, which gives no session numbers; use only as a sensible ceiling.",
    applies_to=("subacute_low_back_pain", "chronic_low_back_pain"),
    exact={
        "dose": {
            "weeks": (1, 12),
            "target": {"exercise_sessions_max": 8, "manual_therapy_sessions_max": 9, "acupuncture_sessions_max": 10},
        }
    },
)

pt_lbp_who_for = Statement(
    id="pt_lbp_who_for",
    modality="physical_therapy",
    topic="indication",
    text=(
        "WHO 2023 conditionally supports structured education, structured exercise, needling, spinal manipulative "
        "therapy and massage as parts of care for adults, including older people, with chronic primary low back "
        "pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.who_2023_cplbp),
    verified=Verified.PAGE,
    note="Exercise and needling rest on low, the others on very low certainty.",
    applies_to=("chronic_low_back_pain",),
    conflict_group="lbp_acupuncture",
)

pt_lbp_who_passive_against = Statement(
    id="pt_lbp_who_passive_against",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "WHO 2023 conditionally advises against traction, therapeutic ultrasound, TENS and lumbar braces, belts "
        "or supports in routine care of chronic primary low back pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.AGAINST_CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.who_2023_cplbp),
    verified=Verified.PAGE,
    note="Mobility aids are the exception and are endorsed after an individual assessment.",
    applies_to=("chronic_low_back_pain",),
    conflict_group="lbp_passive_modalities",
    exact={"action": "exclude_technique", "target": ("traction", "therapeutic_ultrasound", "tens", "lumbar_brace")},
)

pt_lbp_vadod_2022 = Statement(
    id="pt_lbp_vadod_2022",
    modality="physical_therapy",
    topic="indication",
    text=(
        "VA/DoD 2022 gives weak-for recommendations in chronic low back pain to cognitive behavioural therapy, "
        "structured clinician-directed exercise, spinal mobilisation or manipulation and acupuncture."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.vadod_lbp_2022, sources.vadod_lbp_2017),
    verified=Verified.MEMORY,
    note=(
        "2022 wording from memory. The 2017 edition was read: CBT strong-for; MBSR, clinician-directed exercise, "
        "Pilates/yoga/tai chi, manipulation within a multimodal programme and acupuncture weak-for. The 2022 "
        "position on MBSR was not found; do not display it as a recommendation."
    ),
    applies_to=("chronic_low_back_pain",),
    conflict_group="lbp_acupuncture",
)

pt_lbp_start_low_risk = Statement(
    id="pt_lbp_start_low_risk",
    modality="physical_therapy",
    topic="dose",
    text=(
        "Low STarT Back risk (total score 0-3) is matched to one advice and reassurance visit with "
        "self-management rather than a course of physiotherapy."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.start_back_protocol_2008, sources.start_back_tool_2008),
    verified=Verified.PAGE,
    note=(
        "The trial protocol gives every risk group one structured 30-minute visit and nothing further to the "
        "low-risk group."
    ),
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain", "start_back_total"),
    exact={
        "when": {"fact": "start_back_total", "op": "<=", "value": 3},
        "dose": {"total_sessions": (1, 1), "session_minutes": (30, 30)},
    },
)

pt_lbp_start_medium_risk = Statement(
    id="pt_lbp_start_medium_risk",
    modality="physical_therapy",
    topic="dose",
    text=(
        "Medium STarT Back risk (total 4 or more with distress subscale 3 or less) is matched to a short "
        "physiotherapy course of roughly up to 6 visits of about 30 minutes over 3 months aimed at symptoms and "
        "function."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.start_back_trial_2011, sources.start_back_tool_2008, sources.start_back_protocol_2008),
    verified=Verified.MEMORY,
    note="Content by risk group confirmed in the trial protocol table; number and length of visits from memory.",
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "start_back_total",
        "start_back_psych",
    ),
    exact={
        "when": {
            "all_of": (
                {"fact": "start_back_total", "op": ">=", "value": 4},
                {"fact": "start_back_psych", "op": "<=", "value": 3},
            )
        },
        "dose": {"total_sessions": (2, 6), "session_minutes": (30, 45), "weeks": (6, 12)},
    },
)

pt_lbp_start_high_risk = Statement(
    id="pt_lbp_start_high_risk",
    modality="physical_therapy",
    topic="dose",
    text=(
        "High STarT Back risk (distress subscale 4-5) is matched to about 6 psychologically informed "
        "physiotherapy visits of 45-60 minutes over 3 months that target fear, mood and beliefs as well as "
        "movement."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.start_back_trial_2011, sources.start_back_tool_2008, sources.start_back_protocol_2008),
    verified=Verified.MEMORY,
    note="Content by risk group confirmed in the trial protocol table; number and length of visits from memory.",
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain", "start_back_psych"),
    exact={
        "when": {"fact": "start_back_psych", "op": ">=", "value": 4},
        "dose": {"total_sessions": (6, 6), "session_minutes": (45, 60), "weeks": (8, 12)},
    },
)

pt_lbp_stratified_care_uk_positive = Statement(
    id="pt_lbp_stratified_care_uk_positive",
    modality="physical_therapy",
    topic="indication",
    text=(
        "In the UK STarT Back trial (851 adults) risk-matched care improved RMDQ by 1.81 points more than usual "
        "care at 4 months and 1.06 points at 12 months at lower cost."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.start_back_trial_2011),
    verified=Verified.ABSTRACT,
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain"),
    conflict_group="stratified_back_care",
)

pt_lbp_stratified_care_us_null = Statement(
    id="pt_lbp_stratified_care_us_null",
    modality="physical_therapy",
    topic="indication",
    text=(
        "In US pragmatic testing, referring high-risk acute low back pain to psychologically informed physical "
        "therapy left about 50% chronic in both arms, and a 270-patient military trial of stratified care found "
        "no 1-year RMDQ advantage."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.target_trial_2021, sources.rhon_2023),
    verified=Verified.PAGE,
    note=(
        "Argues for offering but not guaranteeing benefit; weight preference and access. The military trial "
        "enrolled adults aged 18-50."
    ),
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain"),
    conflict_group="stratified_back_care",
)

pt_lbp_cft_dose = Statement(
    id="pt_lbp_cft_dose",
    modality="physical_therapy",
    topic="dose",
    text=(
        "Cognitive functional therapy in the RESTORE trials used up to 7 physiotherapy sessions over 12 weeks "
        "plus a booster at 26 weeks, and at 3 years activity limitation was still 3.5 RMDQ points better than "
        "usual care."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.restore_2023, sources.restore_2025_3yr),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain", "pain_nrs", "duration_weeks"),
    exact={
        "when": {
            "all_of": ({"fact": "pain_nrs", "op": ">=", "value": 4}, {"fact": "duration_weeks", "op": ">", "value": 12})
        },
        "dose": {"total_sessions": (7, 8), "weeks": (12, 26)},
    },
)

pt_lbp_combined_programme_ng59 = Statement(
    id="pt_lbp_combined_programme_ng59",
    modality="physical_therapy",
    topic="indication",
    text=(
        "NICE NG59 suggests a combined physical and psychological programme using a cognitive behavioural "
        "approach, preferably in a group, for persistent low back pain or sciatica when psychosocial obstacles "
        "are marked or earlier treatments have failed."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59),
    verified=Verified.PAGE,
    applies_to=(
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
        "high_psychosocial_risk",
        "failed_first_line",
    ),
    exact={"when": {"any_of": ("high_psychosocial_risk", "failed_first_line")}},
)

pt_oa_oarsi_core_education = Statement(
    id="pt_oa_oarsi_core_education",
    modality="physical_therapy",
    topic="indication",
    text=(
        "OARSI 2019 counts arthritis education, beside structured land-based exercise, among the core treatments "
        "of osteoarthritis of the knee, the hip and several joints."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.oarsi_2019),
    verified=Verified.ABSTRACT,
    note=(
        "Core treatments were chosen by a vote of the panel before the others; read on 2026-11-25 "
        "(oarsijournal.com). Added to the evidence by this project."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "polyarticular_osteoarthritis"),
)

pt_oa_acr_self_management = Statement(
    id="pt_oa_acr_self_management",
    modality="physical_therapy",
    topic="indication",
    text=(
        "ACR 2019 strongly recommends self-efficacy and self-management programmes for osteoarthritis of the "
        "hand, hip and knee."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acr_oa_2019),
    verified=Verified.ABSTRACT,
    note=(
        "Among the strong recommendations that the abstract lists; read on 2026-11-25 (PMID 31908149). Added to "
        "the evidence by this project."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
)

pt_oa_ng226_information = Statement(
    id="pt_oa_ng226_information",
    modality="physical_therapy",
    topic="indication",
    text=(
        "NICE NG226 names information and support, with exercise and weight management where it fits, as the "
        "core treatments of osteoarthritis, and asks to advise people where to find more."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    note=(
        "Recommendations 1.2.1 to 1.2.3, whatever the joint; read on 2026-11-25 (nice.org.uk). Added to the "
        "evidence by this project."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis", "polyarticular_osteoarthritis"),
)

pt_lbp_ng59_self_management = Statement(
    id="pt_lbp_ng59_self_management",
    modality="physical_therapy",
    topic="indication",
    text=(
        "NICE NG59 asks to give people with low back pain, with or without sciatica, advice and information "
        "fitted to them that helps them to manage it themselves, at every step of care."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59),
    verified=Verified.PAGE,
    note=(
        "Recommendation 1.2.1, quoted by devonformularyguidance.nhs.uk and drlex.ai; read on 2026-11-25. Added "
        "to the evidence by this project."
    ),
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
    ),
)

pt_lbp_acute_exercise_apta = Statement(
    id="pt_lbp_acute_exercise_apta",
    modality="physical_therapy",
    topic="technique",
    text=(
        "APTA 2021 says physical therapists can use exercise training, specific trunk muscle activation "
        "included, in acute low back pain."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.apta_lbp_2021),
    verified=Verified.PAGE,
    note=(
        "The weakest of its three words (should, may, can), in the summary of recommendations as quoted on "
        "360doc.com; read on 2026-11-25. Added to the evidence by this project."
    ),
    applies_to=("acute_low_back_pain",),
)

pt_oa_ng226_walking_aid = Statement(
    id="pt_oa_ng226_walking_aid",
    modality="physical_therapy",
    topic="technique",
    text="NICE NG226 supports walking aids, such as sticks, for osteoarthritis of the lower limb.",
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    note=(
        "Split off from pt_oa_ng226_devices, which holds both directions in the first collection, so that each "
        "shows its own strength."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
)

pt_neck_acute_mobility = Statement(
    id="pt_neck_acute_mobility",
    modality="physical_therapy",
    topic="technique",
    text=(
        "For acute neck pain with mobility deficits APTA 2017 supports thoracic manipulation with neck "
        "range-of-motion work and scapulothoracic and upper-limb strengthening."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.apta_neck_2017),
    verified=Verified.PAGE,
    note=(
        "APTA grade B (moderate evidence); cervical manipulation or mobilisation is only a grade C option in the "
        "acute stage."
    ),
    applies_to=("acute_neck_pain",),
)

pt_neck_chronic_multimodal = Statement(
    id="pt_neck_chronic_multimodal",
    modality="physical_therapy",
    topic="technique",
    text=(
        "For chronic neck pain with mobility deficits APTA 2017 supports a multimodal mix of thoracic or cervical "
        "manual therapy with neck and scapular endurance, strength and coordination exercise."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.apta_neck_2017),
    verified=Verified.PAGE,
    note=(
        "APTA grade B (moderate evidence). Neck thrust stays subject to the contraindications and precautions below."
    ),
    applies_to=("chronic_neck_pain",),
)

pt_neck_manip_equals_mobilisation = Statement(
    id="pt_neck_manip_equals_mobilisation",
    modality="physical_therapy",
    topic="technique",
    text=(
        "Moderate-quality evidence shows cervical manipulation and gentler mobilisation give similar pain and "
        "function results at intermediate follow-up, so mobilisation is the safer default."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_neck_manip_2010),
    verified=Verified.ABSTRACT,
    note=(
        "Default choice is an inference; manipulation alone over 1-4 visits had only low-quality short-term "
        "support. A 2015 update of the review exists."
    ),
    applies_to=("subacute_neck_pain", "chronic_neck_pain"),
)

pt_neck_cervicogenic_dose = Statement(
    id="pt_neck_cervicogenic_dose",
    modality="physical_therapy",
    topic="dose",
    text=(
        "For cervicogenic headache low-quality evidence found 9 or 12 manual-therapy sessions better than 3 for "
        "pain and disability."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cochrane_neck_manip_2010),
    verified=Verified.ABSTRACT,
    note="A 2015 update of the review exists.",
    applies_to=("cervicogenic_headache", "chronic_neck_pain"),
    exact={"dose": {"total_sessions": (9, 12)}},
)

pt_neck_vascular_screen = Statement(
    id="pt_neck_vascular_screen",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "The IFOMPT framework requires history-led screening for cervical vascular pathology before any planned "
        "neck intervention, while accepting that screening cannot rule it out."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ifompt_2023),
    verified=Verified.ABSTRACT,
    applies_to=(
        "acute_neck_pain",
        "subacute_neck_pain",
        "chronic_neck_pain",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
        "cervicogenic_headache",
    ),
    exact={"action": "caution"},
)

pt_cervical_thrust_contraindications = Statement(
    id="pt_cervical_thrust_contraindications",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Cervical thrust manipulation is contraindicated with worsening neurological function, upper motor "
        "neurone signs, spinal cord damage, multilevel root pathology, unremitting night pain, relevant recent "
        "trauma, suspected cervical artery dissection or refused consent."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.osu_cervical_manip),
    verified=Verified.PAGE,
    note="This only removes the technique; the referral for the same findings is pt_neck_red_flags.",
    applies_to=(
        "acute_neck_pain",
        "subacute_neck_pain",
        "chronic_neck_pain",
        "cervicogenic_headache",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
        "myelopathy_signs",
        "multilevel_nerve_root_signs",
        "recent_neck_trauma",
        "suspected_cervical_artery_dissection",
        "progressive_neurological_deficit",
        "unremitting_night_pain",
        "declines_consent_to_thrust",
    ),
    exact={
        "when": {
            "any_of": (
                "myelopathy_signs",
                "multilevel_nerve_root_signs",
                "recent_neck_trauma",
                "suspected_cervical_artery_dissection",
                "progressive_neurological_deficit",
                "unremitting_night_pain",
                "declines_consent_to_thrust",
            )
        },
        "action": "exclude_technique",
        "target": ("cervical_thrust",),
    },
)

pt_neck_red_flags = Statement(
    id="pt_neck_red_flags",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Neck pain with signs of arterial dissection, cord compression, worsening neurology, infection or "
        "fracture gets no physical treatment until a physician has assessed it."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.apta_neck_2017, sources.ifompt_2023),
    verified=Verified.PAGE,
    note=(
        "APTA gives screening for serious pathology and referral its top grade; the urgency levels follow the "
        "spinal red-flag guidance used for the back. Suspected cancer: pt_red_flags_spinal_cancer."
    ),
    applies_to=(
        "acute_neck_pain",
        "subacute_neck_pain",
        "chronic_neck_pain",
        "cervicogenic_headache",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
        "suspected_cervical_artery_dissection",
        "myelopathy_signs",
        "progressive_neurological_deficit",
        "suspected_spinal_infection",
        "suspected_spinal_fracture",
        "bladder_or_bowel_dysfunction",
    ),
    exact={
        "when": {
            "any_of": (
                "suspected_cervical_artery_dissection",
                "myelopathy_signs",
                "progressive_neurological_deficit",
                "suspected_spinal_infection",
                "suspected_spinal_fracture",
            )
        },
        "action": "refer_clinician",
        "urgency": "same_day",
        "escalate": {
            "if": {
                "any_of": (
                    "suspected_cervical_artery_dissection",
                    "progressive_neurological_deficit",
                    "bladder_or_bowel_dysfunction",
                )
            },
            "action": "refer_emergency",
            "urgency": "emergency_now",
        },
    },
)

pt_cervical_thrust_precautions = Statement(
    id="pt_cervical_thrust_precautions",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "Treat osteoporosis or osteopenia, hypermobility, long-term corticosteroids, inflammatory disease, cancer "
        "history, local infection, age over 55 and high fear-avoidance as precautions that normally replace neck "
        "thrust with mobilisation and exercise."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.osu_cervical_manip),
    verified=Verified.PAGE,
    note="Listed as precautions; replacing thrust is the conservative rule.",
    applies_to=(
        "acute_neck_pain",
        "subacute_neck_pain",
        "chronic_neck_pain",
        "cervicogenic_headache",
        "chronic_tension_type_headache",
        "osteoporosis",
        "hypermobility",
        "systemic_corticosteroid",
        "inflammatory_arthritis",
        "history_of_cancer",
        "local_skin_infection",
        "age_years",
        "high_fear_avoidance",
        "rheumatoid_arthritis",
    ),
    exact={
        "when": {
            "any_of": (
                "osteoporosis",
                "hypermobility",
                "systemic_corticosteroid",
                "inflammatory_arthritis",
                "rheumatoid_arthritis",
                "history_of_cancer",
                "local_skin_infection",
                {"fact": "age_years", "op": ">", "value": 55},
                "high_fear_avoidance",
            )
        },
        "action": "exclude_technique",
        "target": ("cervical_thrust",),
    },
)

pt_ra_no_cervical_thrust = Statement(
    id="pt_ra_no_cervical_thrust",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "In rheumatoid arthritis with neck symptoms avoid all cervical thrust and end-range loading until "
        "atlantoaxial instability has been excluded."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ra_cervical_instability_2013, sources.manual_contra_2020, sources.ra_cspine_clinic_2013),
    verified=Verified.PAGE,
    note=(
        "Sources list active or unstable rheumatoid neck as a contraindication to manipulation and mobilisation, "
        "with cord injury as the harm; one clinical article also bars traction and mobilisation once instability "
        "is shown."
    ),
    applies_to=("rheumatoid_arthritis", "atlantoaxial_instability"),
    exact={
        "when": {
            "any_of": (
                "neck_pain",
                "acute_neck_pain",
                "subacute_neck_pain",
                "chronic_neck_pain",
                "atlantoaxial_instability",
            )
        },
        "action": "exclude_technique",
        "target": ("cervical_thrust", "cervical_end_range_loading", "cervical_traction"),
    },
)

pt_manual_unstable_spine = Statement(
    id="pt_manual_unstable_spine",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "A consensus guideline lists structural instability, cancer in bone, and rheumatoid arthritis that is active "
        "or has made the upper neck unstable among the possible contraindications to manipulating or mobilising a "
        "joint; low-velocity mobilisation is then an individual decision."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.manual_contra_2020),
    verified=Verified.PAGE,
    note=(
        "Table 9, read on 2026-11-25. A plan takes no decision that is left to the individual case, so gentle "
        "mobilisation of the unstable part is closed too. Added to the evidence by this project."
    ),
    applies_to=("any_pain_problem", "spinal_instability", "spinal_metastases", "atlantoaxial_instability"),
    exact={
        "when": {"any_of": ("spinal_instability", "spinal_metastases", "atlantoaxial_instability")},
        "action": "exclude_technique",
        "target": ("spinal_thrust", "cervical_thrust", "high_force_mobilisation", "gentle_mobilisation"),
    },
)

pt_thrust_osteoporotic_fracture = Statement(
    id="pt_thrust_osteoporotic_fracture",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Do not use spinal thrust manipulation or high-force mobilisation in people with osteoporotic vertebral "
        "fracture or severe osteoporosis; use posture, extensor endurance, balance and supervised strengthening."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.manual_contra_2020, sources.too_fit_to_fracture),
    verified=Verified.PAGE,
    note=(
        "Severe osteoporosis and unstable or postsurgical spine are listed contraindications; the wording on "
        "substitute exercise follows the osteoporosis source."
    ),
    applies_to=("any_pain_problem", "vertebral_fracture", "severe_osteoporosis"),
    exact={
        "when": {"any_of": ("vertebral_fracture", "severe_osteoporosis")},
        "action": "exclude_technique",
        "target": ("spinal_thrust", "high_force_mobilisation"),
    },
)

pt_anticoagulant_manual = Statement(
    id="pt_anticoagulant_manual",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "With anticoagulants or a bleeding disorder avoid cervical thrust and deep vigorous soft-tissue "
        "techniques and prefer light techniques with exercise."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.manual_contra_2020, sources.physio_practice),
    verified=Verified.PAGE,
    note=(
        "High-dose anticoagulation and unstable bleeding disorders are listed contraindications to manipulation; "
        "extending this to deep soft-tissue work is practice consensus."
    ),
    applies_to=(
        "any_pain_problem",
        "anticoagulant_warfarin",
        "anticoagulant_doac",
        "anticoagulant_heparin",
        "bleeding_disorder",
        "thrombocytopenia",
    ),
    exact={
        "when": {
            "any_of": (
                "anticoagulant_warfarin",
                "anticoagulant_doac",
                "anticoagulant_heparin",
                "bleeding_disorder",
                "thrombocytopenia",
            )
        },
        "action": "exclude_technique",
        "target": ("cervical_thrust", "deep_soft_tissue"),
    },
)

pt_shoulder_advice_vs_course = Statement(
    id="pt_shoulder_advice_vs_course",
    modality="physical_therapy",
    topic="dose",
    text=(
        "In GRASP (708 adults with new rotator-cuff pain) up to 6 sessions of supervised progressive exercise "
        "were no better on SPADI over 12 months than 1 best-practice advice session with home exercise."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.grasp_2021),
    verified=Verified.PAGE,
    note="Start with one advice visit and home programme; escalate on non-response.",
    applies_to=("shoulder_pain",),
    exact={"dose": {"total_sessions": (1, 6), "weeks": (1, 16)}},
)

pt_oa_ng226_manual = Statement(
    id="pt_oa_ng226_manual",
    modality="physical_therapy",
    topic="interaction",
    text=(
        "NICE NG226 allows manual therapy only for knee or hip osteoarthritis and only alongside therapeutic exercise."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
    conflict_group="oa_manual_therapy",
)

pt_oa_acr_manual_against = Statement(
    id="pt_oa_acr_manual_against",
    modality="physical_therapy",
    topic="technique",
    text=(
        "ACR 2019 conditionally recommends against adding manual therapy to exercise, and against massage, for "
        "knee or hip osteoarthritis."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.AGAINST_CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_oa_2019, sources.oa_cpg_comparison_2022),
    verified=Verified.PAGE,
    note="AAOS 2021 rates both as limited evidence rather than against.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
    conflict_group="oa_manual_therapy",
    exact={"action": "caution", "target": ("manual_therapy", "massage")},
)

pt_hip_oa_apta_dose = Statement(
    id="pt_hip_oa_apta_dose",
    modality="physical_therapy",
    topic="dose",
    text=(
        "APTA 2017 suggests hip osteoarthritis manual therapy 1-3 times weekly for 6-12 weeks together with "
        "individualised exercise 1-5 times weekly for 6-12 weeks."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_hip_oa_2017),
    verified=Verified.PAGE,
    note="Both parts are APTA grade A for mild to moderate disease.",
    applies_to=("hip_osteoarthritis",),
    conflict_group="oa_manual_therapy",
    exact={
        "dose": {
            "weeks": (6, 12),
            "components": {"manual_therapy": {"sessions_per_week": (1, 3)}, "exercise": {"sessions_per_week": (1, 5)}},
        }
    },
)

pt_oa_ng226_electro_acupuncture_against = Statement(
    id="pt_oa_ng226_electro_acupuncture_against",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "NICE NG226 does not support acupuncture, dry needling or electrotherapy such as TENS and ultrasound for "
        "osteoarthritis because evidence of benefit is insufficient."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    note="ACR 2019 gives acupuncture a conditional recommendation for the same condition.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
    conflict_group="oa_acupuncture",
    exact={
        "action": "exclude_technique",
        "target": ("acupuncture", "dry_needling", "tens", "therapeutic_ultrasound", "electrotherapy"),
    },
)

pt_oa_acr_acupuncture_conditional = Statement(
    id="pt_oa_acr_acupuncture_conditional",
    modality="physical_therapy",
    topic="indication",
    text=(
        "ACR 2019 conditionally recommends acupuncture for osteoarthritis on the view that its true effect is "
        "uncertain but its harm is minor."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_oa_2019),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
    conflict_group="oa_acupuncture",
)

pt_oa_acr_tens_against = Statement(
    id="pt_oa_acr_tens_against",
    modality="physical_therapy",
    topic="contraindication",
    text="ACR 2019 strongly recommends against TENS for knee or hip osteoarthritis.",
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_oa_2019, sources.oa_cpg_comparison_2022),
    verified=Verified.PAGE,
    note="AAOS 2021 rates TENS as limited evidence rather than against.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
    exact={"action": "exclude_technique", "target": ("tens",)},
)

pt_oa_acr_supports = Statement(
    id="pt_oa_acr_supports",
    modality="physical_therapy",
    topic="technique",
    text=(
        "ACR 2019 strongly recommends a cane, tibiofemoral knee bracing and orthoses for the first "
        "carpometacarpal joint where function is affected, and conditionally recommends other hand orthoses, "
        "kinesiotaping, patellofemoral braces and heat or cold."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acr_oa_2019),
    verified=Verified.PAGE,
    note=(
        "Conditional strength for other hand orthoses, kinesiotaping and patellofemoral braces confirmed in a "
        "summary; strong for thumb-base orthoses is from memory of the guideline."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
    conflict_group="oa_devices",
)

pt_oa_ng226_devices = Statement(
    id="pt_oa_ng226_devices",
    modality="physical_therapy",
    topic="technique",
    text=("NICE NG226 does not routinely support insoles, braces, tape, splints or supports for osteoarthritis."),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
    conflict_group="oa_devices",
    exact={"action": "caution", "target": ("insoles", "braces", "tape", "splints")},
)

pt_oa_glad_dose = Statement(
    id="pt_oa_glad_dose",
    modality="physical_therapy",
    topic="dose",
    text=(
        "The GLA:D package delivers 2 education sessions of 60-90 minutes plus 12 supervised neuromuscular "
        "exercise sessions, twice weekly for 6 weeks, then a 3-month review."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.glad_programme),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
    exact={
        "dose": {"total_sessions": (14, 14), "sessions_per_week": (2, 2), "weeks": (6, 8), "session_minutes": (60, 90)}
    },
)

pt_oa_glad_placebo_caveat = Statement(
    id="pt_oa_glad_placebo_caveat",
    modality="physical_therapy",
    topic="indication",
    text=(
        "At 1 year the 8-week GLA:D programme improved KOOS pain by 8.4 points versus 7.0 with open-label saline "
        "injections, a difference of 1.5 points that is not clinically relevant."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.glad_rct_2023),
    verified=Verified.ABSTRACT,
    note="Keep exercise as core for function and health, but set modest expectations.",
    applies_to=("knee_osteoarthritis",),
)

pt_ra_acr_pt_ot = Statement(
    id="pt_ra_acr_pt_ot",
    modality="physical_therapy",
    topic="indication",
    text=(
        "ACR 2022 conditionally recommends comprehensive physical therapy and comprehensive occupational therapy "
        "alongside DMARDs for rheumatoid arthritis."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.PAGE,
    applies_to=("rheumatoid_arthritis",),
)

pt_ra_hand_exercise = Statement(
    id="pt_ra_hand_exercise",
    modality="physical_therapy",
    topic="dose",
    text=(
        "The SARAH hand programme used up to 6 one-to-one visits of about 30 minutes over 12 weeks plus daily "
        "home stretching and strengthening, gaining 4.3 points more hand function than usual care at 12 months in "
        "people on stable drugs for at least 3 months."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.sarah_2014, sources.acr_ra_2022, sources.nice_ng100),
    verified=Verified.PAGE,
    note=(
        "ACR: hand exercise conditional, low certainty. The advantage had faded at an average of 26 months, so "
        "plan refresher contacts. Visit length from memory."
    ),
    applies_to=("rheumatoid_arthritis", "hand_involvement"),
    exact={
        "when": "hand_involvement",
        "dose": {
            "total_sessions": (5, 6),
            "weeks": (12, 12),
            "session_minutes": (30, 30),
            "home_days_per_week": (7, 7),
        },
    },
)

pt_ra_orthoses = Statement(
    id="pt_ra_orthoses",
    modality="physical_therapy",
    topic="technique",
    text=(
        "ACR 2022 conditionally recommends splints, orthoses or compression for hand or wrist disease and "
        "bracing, orthoses or taping for foot or ankle disease in rheumatoid arthritis."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.PAGE,
    applies_to=("rheumatoid_arthritis", "hand_involvement", "foot_involvement"),
    exact={"when": {"any_of": ("hand_involvement", "foot_involvement")}},
)

pt_ra_electro_chiropractic_against = Statement(
    id="pt_ra_electro_chiropractic_against",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "ACR 2022 conditionally recommends against electrotherapy and against chiropractic therapy for rheumatoid "
        "arthritis."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.AGAINST_CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.PAGE,
    note="Both parts confirmed in summaries of the guideline, which also conditionally supports acupuncture.",
    applies_to=("rheumatoid_arthritis",),
    exact={"action": "exclude_technique", "target": ("electrotherapy", "chiropractic_manipulation")},
)

pt_ctth_manual_dose = Statement(
    id="pt_ctth_manual_dose",
    modality="physical_therapy",
    topic="dose",
    text=(
        "A pragmatic trial of manual therapy for chronic tension-type headache (up to 9 visits of 30 minutes in 8 "
        "weeks) cut headache frequency by 6.4 days more than GP care at 8 weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.castien_2011),
    verified=Verified.ABSTRACT,
    note="Effect size confirmed; number and length of visits from memory.",
    applies_to=("chronic_tension_type_headache",),
    exact={"dose": {"total_sessions": (1, 9), "weeks": (8, 8), "session_minutes": (30, 30)}},
)

pt_headache_vadod = Statement(
    id="pt_headache_vadod",
    modality="physical_therapy",
    topic="indication",
    text=(
        "VA/DoD 2023 makes a weak-for suggestion of physical therapy for tension-type, migraine and cervicogenic "
        "headache."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.vadod_headache_2023),
    verified=Verified.MEMORY,
    note="The 2023 non-drug section was not found; wording from memory.",
    applies_to=(
        "chronic_tension_type_headache",
        "episodic_tension_type_headache",
        "episodic_migraine",
        "chronic_migraine",
        "cervicogenic_headache",
    ),
)

pt_tka_start_24h = Statement(
    id="pt_tka_start_24h",
    modality="physical_therapy",
    topic="sequence",
    text=(
        "After total knee replacement APTA 2020 recommends that physical therapy begin within 24 hours of surgery "
        "and before discharge."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_tka_2020),
    verified=Verified.PAGE,
    note="APTA strength: moderate.",
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement", "weeks_since_surgery"),
    exact={"when": {"all_of": ("surgery_knee_replacement", {"fact": "weeks_since_surgery", "op": "<=", "value": 1})}},
)

pt_tka_strength_7_days = Statement(
    id="pt_tka_strength_7_days",
    modality="physical_therapy",
    topic="progression",
    text=(
        "APTA 2020 recommends starting and progressing high-intensity strength training within 7 days after total "
        "knee replacement."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_tka_2020),
    verified=Verified.PAGE,
    note=(
        "APTA strength: moderate, evidence quality high; by day 10 strengthening should be under way unless the "
        "surgeon restricts it."
    ),
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement"),
    exact={"when": "surgery_knee_replacement", "threshold": {"measure": "days_since_surgery", "start_by": 7}},
)

pt_tka_motor_function = Statement(
    id="pt_tka_motor_function",
    modality="physical_therapy",
    topic="technique",
    text=(
        "APTA 2020 strongly recommends motor-function training (balance, walking, movement symmetry) after total "
        "knee replacement."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_tka_2020),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement"),
    exact={"when": "surgery_knee_replacement"},
)

pt_tka_nmes = Statement(
    id="pt_tka_nmes",
    modality="physical_therapy",
    topic="technique",
    text=(
        "Neuromuscular electrical stimulation is recommended after total knee replacement for quadriceps strength "
        "and function, although it does not change pain."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.HIGH,
    sources=cite(sources.apta_tka_2020, sources.aaos_pain_2021),
    verified=Verified.PAGE,
    note="APTA: high-quality evidence, moderate recommendation (confirmed). AAOS: strong for function.",
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement"),
    exact={"when": "surgery_knee_replacement"},
)

pt_tka_cryotherapy = Statement(
    id="pt_tka_cryotherapy",
    modality="physical_therapy",
    topic="technique",
    text=(
        "APTA 2020 moderately recommends cryotherapy for early pain after total knee replacement, while AAOS 2021 "
        "found only limited evidence and no difference between cryo-compression and plain ice."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.apta_tka_2020, sources.aaos_pain_2021),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement"),
    conflict_group="postop_cryotherapy",
    exact={"when": "surgery_knee_replacement"},
)

pt_tka_cpm_against = Statement(
    id="pt_tka_cpm_against",
    modality="physical_therapy",
    topic="contraindication",
    text="Do not use continuous passive motion machines after uncomplicated total knee replacement.",
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.AGAINST_CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.apta_tka_2020),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement"),
    exact={"when": "surgery_knee_replacement", "action": "exclude_technique", "target": ("continuous_passive_motion",)},
)

pt_tka_outcome_set = Statement(
    id="pt_tka_outcome_set",
    modality="physical_therapy",
    topic="measure",
    text=(
        "Collect KOOS JR, the 30-second sit-to-stand and the Timed Up and Go at the first and last visit of each "
        "care setting after total knee replacement."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.apta_tka_2020),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement"),
    exact={"when": "surgery_knee_replacement"},
)

pt_postop_tens_aps_for = Statement(
    id="pt_postop_tens_aps_for",
    modality="physical_therapy",
    topic="technique",
    text="APS 2016 lists TENS as an optional adjunct to other postoperative pain treatments.",
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.aps_2016),
    verified=Verified.MEMORY,
    note="Guideline and identifier confirmed; the TENS recommendation itself is from memory.",
    applies_to=("acute_postoperative_pain",),
    conflict_group="postop_tens",
)

pt_postop_tens_aaos_null = Statement(
    id="pt_postop_tens_aaos_null",
    modality="physical_therapy",
    topic="technique",
    text=(
        "AAOS 2021 found moderate evidence that TENS gives no difference in pain, function or opioid use compared "
        "with standard care or sham after limb and pelvis surgery."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.AGAINST_CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.aaos_pain_2021),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain",),
    conflict_group="postop_tens",
    exact={"action": "caution", "target": ("tens",)},
)

pt_eras_early_mobilisation = Statement(
    id="pt_eras_early_mobilisation",
    modality="physical_therapy",
    topic="sequence",
    text=(
        "ERAS consensus for hip and knee replacement combines preoperative education, opioid-sparing multimodal "
        "analgesia and mobilisation as early as possible."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.eras_hipknee_2020),
    verified=Verified.ABSTRACT,
    note=(
        "AAOS 2021 rates evidence for earlier mobilisation as limited with no difference in pain or opioid use; "
        "still standard for complications and stay."
    ),
    applies_to=("acute_postoperative_pain", "surgery_knee_replacement", "surgery_hip_replacement"),
    conflict_group="early_mobilisation",
    exact={"when": {"any_of": ("surgery_knee_replacement", "surgery_hip_replacement")}},
)

pt_lumbar_disc_rehab = Statement(
    id="pt_lumbar_disc_rehab",
    modality="physical_therapy",
    topic="sequence",
    text=(
        "After first lumbar disc surgery, exercise programmes starting 4-6 weeks after the operation and lasting "
        "6-12 weeks speed recovery of pain and disability without raising reoperation rates, supervised or at "
        "home."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cochrane_disc_rehab_2014),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain", "chronic_postsurgical_pain", "surgery_lumbar_disc"),
    exact={"when": "surgery_lumbar_disc", "dose": {"weeks": (6, 12)}},
)

pt_hip_replacement_precautions = Statement(
    id="pt_hip_replacement_precautions",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "Classical posterior-approach hip precautions (no flexion past 90 degrees, adduction or internal rotation "
        "for 6-12 weeks) show no clear dislocation benefit, but follow the operating surgeon's instruction when "
        "one is recorded."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.hip_precautions_2023, sources.pose_avoidance_2019),
    verified=Verified.PAGE,
    applies_to=("acute_postoperative_pain", "surgery_hip_replacement"),
    exact={
        "when": "surgery_hip_replacement",
        "action": "caution",
        "target": ("hip_flexion_past_90", "hip_adduction", "hip_internal_rotation"),
    },
)

pt_spinal_fusion_precaution = Statement(
    id="pt_spinal_fusion_precaution",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "After spinal fusion keep to walking and gentle neutral-spine work and avoid loaded flexion, twisting and "
        "heavy lifting until the surgeon clears progression, commonly around 12 weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.postop_rehab_practice, sources.postop_protocols_web),
    verified=Verified.PAGE,
    note=(
        "Published clinic protocols agree on no bending or twisting for 6 weeks, restricted movement to 12 weeks "
        "and clearance by the surgeon; strengthening starts between 6 weeks and 3 months."
    ),
    applies_to=(
        "acute_postoperative_pain",
        "chronic_postsurgical_pain",
        "surgery_spinal_fusion",
        "weeks_since_surgery",
        "surgeon_clearance",
    ),
    exact={
        "when": {
            "all_of": (
                "surgery_spinal_fusion",
                {
                    "any_of": (
                        {"fact": "weeks_since_surgery", "op": "<", "value": 12},
                        {"fact": "surgeon_clearance", "op": "==", "value": False},
                    )
                },
            )
        },
        "action": "limit_dose",
        "target": ("loaded_flexion", "twisting", "heavy_lifting"),
    },
)

pt_rotator_cuff_repair_precaution = Statement(
    id="pt_rotator_cuff_repair_precaution",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "After rotator cuff repair the ASSET consensus uses 2 weeks of strict immobilisation, protected passive "
        "movement in weeks 2-6, active movement after that and strengthening from week 12, all subject to the "
        "surgeon's release."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.asset_rcr_2016, sources.littlewood_rcr_2015),
    verified=Verified.ABSTRACT,
    note=(
        "A systematic review found earlier loading did not worsen outcomes (re-tear OR 1.3, 95% CI 0.72-2.2), so "
        "the timetable is the cautious side."
    ),
    applies_to=(
        "acute_postoperative_pain",
        "chronic_postsurgical_pain",
        "surgery_rotator_cuff_repair",
        "weeks_since_surgery",
        "surgeon_clearance",
    ),
    conflict_group="rotator_cuff_repair_timing",
    exact={
        "when": {
            "all_of": (
                "surgery_rotator_cuff_repair",
                {
                    "any_of": (
                        {"fact": "weeks_since_surgery", "op": "<", "value": 12},
                        {"fact": "surgeon_clearance", "op": "==", "value": False},
                    )
                },
            )
        },
        "threshold": {
            "measure": "weeks_since_surgery",
            "immobilise_until": 2,
            "passive_from": 2,
            "active_from": 6,
            "strengthen_from": 12,
        },
        "action": "limit_dose",
        "target": ("active_cuff_loading", "resisted_cuff_loading"),
    },
)

pt_postop_wound_water = Statement(
    id="pt_postop_wound_water",
    modality="physical_therapy",
    topic="contraindication",
    text="Do not prescribe hydrotherapy or pool exercise until the surgical wound is fully closed and dry.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.postop_rehab_practice, sources.postop_protocols_web),
    verified=Verified.PAGE,
    note=(
        "Services differ: a trial and a review let pool exercise start from about day 4-6 after joint replacement "
        "under a waterproof dressing, with no more wound problems. The library keeps the cautious side."
    ),
    applies_to=("acute_postoperative_pain", "recent_surgical_wound", "wound_not_healed"),
    exact={
        "when": {"any_of": ("recent_surgical_wound", "wound_not_healed")},
        "action": "exclude_technique",
        "target": ("pool_exercise", "hydrotherapy"),
    },
)

pt_postop_red_flags = Statement(
    id="pt_postop_red_flags",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "After surgery new one-sided leg swelling, fever of 38 C or more, wound discharge or breakdown, sudden "
        "loss of function or escalating rest pain stops the plan for same-day surgical review, and chest pain, "
        "sudden breathlessness or coughing blood is an emergency."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.postop_warning_signs, sources.postop_rehab_practice),
    verified=Verified.PAGE,
    note=(
        "Patient guidance of three health services separates calls to the surgeon (fever, wound, calf) from "
        "emergency calls (chest pain, breathlessness)."
    ),
    applies_to=(
        "acute_postoperative_pain",
        "unilateral_leg_swelling",
        "chest_pain",
        "breathlessness_sudden",
        "haemoptysis",
        "fever",
        "wound_redness_pus",
        "wound_breakdown",
        "sudden_loss_of_function",
        "escalating_rest_pain",
    ),
    exact={
        "when": {
            "any_of": (
                "unilateral_leg_swelling",
                "chest_pain",
                "breathlessness_sudden",
                "haemoptysis",
                "fever",
                "wound_redness_pus",
                "wound_breakdown",
                "sudden_loss_of_function",
                "escalating_rest_pain",
            )
        },
        "action": "refer_surgical_team",
        "urgency": "same_day",
        "escalate": {
            "if": {"any_of": ("chest_pain", "breathlessness_sudden", "haemoptysis")},
            "action": "refer_emergency",
            "urgency": "emergency_now",
        },
    },
)

pt_cpsp_three_month_assessment = Statement(
    id="pt_cpsp_three_month_assessment",
    modality="physical_therapy",
    topic="indication",
    text=(
        "For pain persisting at 3 months after knee replacement, one structured assessment with targeted onward "
        "referral and up to 6 follow-up calls over 12 months lowered BPI severity by 0.65 points and was "
        "cost-effective."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.star_2022),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_postsurgical_pain", "surgery_knee_replacement", "weeks_since_surgery"),
    exact={"when": {"all_of": ("surgery_knee_replacement", {"fact": "weeks_since_surgery", "op": ">=", "value": 12})}},
)

pt_cpp_electrical_against = Statement(
    id="pt_cpp_electrical_against",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "NICE NG193 says not to offer TENS, ultrasound or interferential therapy for chronic primary pain and "
        "makes no recommendation for manual therapy."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193, sources.ng193_draft_summary),
    verified=Verified.PAGE,
    note="Confirmed in a summary of the consultation draft and by the section list of the final guideline.",
    applies_to=("chronic_primary_pain", "fibromyalgia"),
    exact={"action": "exclude_technique", "target": ("tens", "therapeutic_ultrasound", "interferential")},
)

pt_electro_device_contra = Statement(
    id="pt_electro_device_contra",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Exclude TENS and other electrical stimulation with a pacemaker, defibrillator or other active electronic "
        "implant, over the abdomen, pelvis or low back in pregnancy, and on the head or neck in epilepsy."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.electro_safety, sources.houghton_epa_2010),
    verified=Verified.PAGE,
    note=(
        "Some specialists use TENS with a pacemaker under cardiology supervision; a plan generator should exclude "
        "it. In pregnancy and epilepsy the sources limit sites rather than the whole body; excluding it "
        "everywhere is the cautious rule. Implants other than cardiac devices are added by analogy."
    ),
    applies_to=(
        "any_pain_problem",
        "pacemaker",
        "implantable_defibrillator",
        "cardiac_resynchronisation_device",
        "spinal_cord_stimulator",
        "deep_brain_stimulator",
        "vagus_nerve_stimulator",
        "implanted_infusion_pump",
        "pregnancy",
        "epilepsy",
    ),
    exact={
        "when": {
            "any_of": (
                "pacemaker",
                "implantable_defibrillator",
                "cardiac_resynchronisation_device",
                "spinal_cord_stimulator",
                "deep_brain_stimulator",
                "vagus_nerve_stimulator",
                "implanted_infusion_pump",
                "pregnancy",
                "epilepsy",
            )
        },
        "action": "exclude_technique",
        "target": ("tens", "nmes", "interferential", "electrical_stimulation"),
    },
)

pt_heat_cold_sensation = Statement(
    id="pt_heat_cold_sensation",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "Avoid heat or cold packs over skin with impaired sensation or poor circulation, including diabetic "
        "neuropathy and arterial disease."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.thermal_device_labels, sources.electro_safety),
    verified=Verified.PAGE,
    applies_to=(
        "any_pain_problem",
        "peripheral_neuropathy",
        "diabetic_neuropathy",
        "impaired_sensation",
        "peripheral_arterial_disease",
    ),
    exact={
        "when": {
            "any_of": (
                "peripheral_neuropathy",
                "diabetic_neuropathy",
                "impaired_sensation",
                "peripheral_arterial_disease",
            )
        },
        "action": "exclude_technique",
        "target": ("heat_pack", "cold_pack"),
    },
)

pt_cold_vasospasm = Statement(
    id="pt_cold_vasospasm",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Do not use cold packs in Raynaud phenomenon, other vasospastic disease or cold hypersensitivity; mild "
        "heat is not excluded by this."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.thermal_device_labels),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "raynaud", "cold_urticaria"),
    exact={"when": {"any_of": ("raynaud", "cold_urticaria")}, "action": "exclude_technique", "target": ("cold_pack",)},
)

pt_pregnancy_positioning = Statement(
    id="pt_pregnancy_positioning",
    modality="physical_therapy",
    topic="precaution",
    text=(
        "In pregnancy use side-lying or supported positions, avoid prone lying and high-velocity lumbar thrust, "
        "and favour tailored exercise with or without a pelvic belt."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(
        sources.who_anc_2016, sources.smt_pregnancy_2012, sources.cochrane_pregnancy_lbp_2015, sources.physio_practice
    ),
    verified=Verified.PAGE,
    note=(
        "WHO lists exercise, physiotherapy, support belts and acupuncture as options. A review found reports of "
        "harm from spinal manipulation in pregnancy in only a few people, some of them severe, so excluding "
        "lumbar thrust and prone lying is a precaution, not a proven contraindication."
    ),
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain", "pregnancy"),
    exact={"when": "pregnancy", "action": "exclude_technique", "target": ("prone_positioning", "lumbar_thrust")},
)

pt_red_flags_spine = Statement(
    id="pt_red_flags_spine",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Back pain with saddle numbness, new bladder, bowel or sexual dysfunction, sciatica in both legs or "
        "progressive weakness is suspected cauda equina syndrome or nerve compression: stop all physical "
        "treatment and send for emergency assessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.uk_spinal_red_flags, sources.acr_lbp_imaging_2015, sources.who_2023_cplbp),
    verified=Verified.PAGE,
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
        "cauda_equina_signs",
        "saddle_numbness",
        "bladder_or_bowel_dysfunction",
        "new_sexual_dysfunction",
        "bilateral_sciatica",
        "progressive_neurological_deficit",
        "progressive_motor_weakness",
    ),
    exact={
        "when": {
            "any_of": (
                "cauda_equina_signs",
                "saddle_numbness",
                "bladder_or_bowel_dysfunction",
                "new_sexual_dysfunction",
                "bilateral_sciatica",
                "progressive_neurological_deficit",
                "progressive_motor_weakness",
            )
        },
        "action": "refer_emergency",
        "urgency": "emergency_now",
    },
)

pt_red_flags_spine_urgent = Statement(
    id="pt_red_flags_spine_urgent",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Suspected spinal infection or fracture needs same-day assessment, or emergency assessment with "
        "neurological signs, and no physical treatment starts before that."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.uk_spinal_red_flags, sources.acr_lbp_imaging_2015),
    verified=Verified.PAGE,
    note="Split from pt_red_flags_spine because red flags differ in urgency.",
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
        "suspected_spinal_infection",
        "suspected_spinal_fracture",
        "progressive_neurological_deficit",
        "progressive_motor_weakness",
        "bladder_or_bowel_dysfunction",
    ),
    exact={
        "when": {"any_of": ("suspected_spinal_infection", "suspected_spinal_fracture")},
        "action": "refer_clinician",
        "urgency": "same_day",
        "escalate": {
            "if": {
                "any_of": (
                    "progressive_neurological_deficit",
                    "progressive_motor_weakness",
                    "bladder_or_bowel_dysfunction",
                )
            },
            "action": "refer_emergency",
            "urgency": "emergency_now",
        },
    },
)

pt_red_flags_spinal_cancer = Statement(
    id="pt_red_flags_spinal_cancer",
    modality="physical_therapy",
    topic="contraindication",
    text=(
        "Suspected spinal cancer needs medical assessment within 2 weeks, sooner after an earlier cancer and as "
        "an emergency with neurological signs, and no physical treatment starts before that."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.uk_spinal_red_flags, sources.acr_lbp_imaging_2015),
    verified=Verified.PAGE,
    note=(
        "Archived CKS guidance says suspected secondaries may be seen within days rather than as an emergency. "
        "Pain after an earlier cancer is same day under the metastasis rule of the acupuncture and safety file."
    ),
    applies_to=(
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "chronic_low_back_pain",
        "recurrent_low_back_pain",
        "chronic_sciatica",
        "acute_neck_pain",
        "subacute_neck_pain",
        "chronic_neck_pain",
        "suspected_spinal_cancer",
        "progressive_neurological_deficit",
        "progressive_motor_weakness",
        "bladder_or_bowel_dysfunction",
    ),
    exact={
        "when": "suspected_spinal_cancer",
        "action": "refer_clinician",
        "target": ("manual_therapy", "traction", "exercise"),
        "urgency": "within_2_weeks",
        "escalate": {
            "if": {
                "any_of": (
                    "progressive_neurological_deficit",
                    "progressive_motor_weakness",
                    "bladder_or_bowel_dysfunction",
                )
            },
            "action": "refer_emergency",
            "urgency": "emergency_now",
        },
    },
)

pt_stop_after_six_visits = Statement(
    id="pt_stop_after_six_visits",
    modality="physical_therapy",
    topic="stopping",
    text=(
        "Re-examine and change or stop hands-on physical therapy when 4-6 visits bring no worthwhile change in "
        "pain or function."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.physio_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"threshold": {"review_after_sessions": (4, 6)}},
)
