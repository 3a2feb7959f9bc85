"""Red flags: findings that need someone else first, how urgently, and what they do to the plan.

Red flags hold in every jurisdiction; the jurisdiction only says whose text was read.
"""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

anat_pneumothorax_signs = Statement(
    id="anat-pneumothorax-signs",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Chest pain or breathlessness during or after needling near the chest is a pneumothorax until excluded "
        "and goes to an emergency department, not home."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.LOW,
    sources=cite(sources.hdc_2019, sources.pneumothorax_2022),
    verified=Verified.PAGE,
    note=(
        "Pneumothorax can appear hours to days after the session, so ask about chest or upper back needling in "
        "the past few days (memory)."
    ),
    applies_to=("any_pain_problem", "chest_pain_or_breathlessness_after_acupuncture"),
    exact={
        "when": {"any_of": ("chest_pain_or_breathlessness_after_acupuncture",)},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department",
        "plan_effect": "withhold_all",
    },
)

rf_ces = Statement(
    id="rf-ces",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Saddle numbness in anyone, or back or leg pain with new or worsening bladder, bowel or sexual "
        "dysfunction, weakness or numbness of both legs, or new sciatica in both legs, means suspected cauda "
        "equina syndrome and immediate emergency assessment with urgent MRI."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.girft_ces_2023, sources.bmj_bp_ces, sources.spinal_red_flags_glos, sources.hsib_ces_2021),
    verified=Verified.PAGE,
    note=(
        "Recent means onset or worsening within about 14 days; a long-standing unchanged bladder or bowel problem "
        "with another known cause does not count, and constipation alone on opioids is not a sign. New pain in "
        "both legs without any deficit is listed by some pathways, among them the national one as physiotherapists "
        "report it (csp.org.uk, 2024, read on 2026-11-25), and not by others; the library keeps it."
    ),
    applies_to=(
        "any_low_back_pain",
        "surgery_lumbar_disc",
        "surgery_spinal_fusion",
        "any_pain_problem",
        "saddle_numbness",
        "bladder_or_bowel_dysfunction",
        "bilateral_sciatica",
        "bilateral_leg_neurological_deficit",
        "new_sexual_dysfunction",
    ),
    exact={
        "when": {
            "any_of": (
                {"all_of": ("any_pain_problem", "saddle_numbness")},
                {
                    "all_of": (
                        {"any_of": ("any_low_back_pain", "surgery_lumbar_disc", "surgery_spinal_fusion")},
                        {
                            "any_of": (
                                "bladder_or_bowel_dysfunction",
                                "bilateral_sciatica",
                                "bilateral_leg_neurological_deficit",
                                "new_sexual_dysfunction",
                            )
                        },
                    )
                },
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department with spinal service",
        "plan_effect": "withhold_all",
    },
)

rf_progressive_deficit = Statement(
    id="rf-progressive-deficit",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Severe or progressive limb weakness with spinal pain, or a new unsteady or weak gait with low back or "
        "thoracic pain, needs emergency assessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.spinal_red_flags_glos, sources.ifompt_2020, sources.cks_neck_radiculopathy),
    verified=Verified.PAGE,
    note=(
        "A limp explained by pain is not gait_disturbance. Neck pain with gait disturbance belongs to rf-myelopathy."
    ),
    applies_to=("any_low_back_pain", "neck_pain", "thoracic_pain", "progressive_motor_weakness", "gait_disturbance"),
    exact={
        "when": {
            "any_of": (
                {
                    "all_of": (
                        {"any_of": ("any_low_back_pain", "neck_pain", "thoracic_pain")},
                        "progressive_motor_weakness",
                    )
                },
                {"all_of": ({"any_of": ("any_low_back_pain", "thoracic_pain")}, "gait_disturbance")},
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department or on-call spinal team",
        "plan_effect": "withhold_all",
    },
)

rf_mscc = Statement(
    id="rf-mscc",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Past or current cancer with spinal pain and limb weakness, gait disturbance, numbness, bladder or bowel "
        "dysfunction, new root pain or any cord or cauda equina sign is suspected cord compression and calls for "
        "immediate contact with the cord compression service."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng234, sources.scot_cancer_referral),
    verified=Verified.PAGE,
    note=(
        "NG234 seen only on low-authority secondary pages; the Scottish guideline and the superseded CG75 were "
        "read on their own pages and agree. Skin cancer other than melanoma is not history_of_cancer here."
    ),
    applies_to=(
        "any_low_back_pain",
        "neck_pain",
        "thoracic_pain",
        "history_of_cancer",
        "neurological_signs",
        "progressive_motor_weakness",
        "gait_disturbance",
        "bladder_or_bowel_dysfunction",
        "new_limb_numbness",
        "new_radicular_pain",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("any_low_back_pain", "neck_pain", "thoracic_pain")},
                "history_of_cancer",
                {
                    "any_of": (
                        "neurological_signs",
                        "progressive_motor_weakness",
                        "gait_disturbance",
                        "bladder_or_bowel_dysfunction",
                        "new_limb_numbness",
                        "new_radicular_pain",
                    )
                },
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "metastatic spinal cord compression coordinator or emergency department",
        "plan_effect": "withhold_all",
    },
)

rf_spinal_mets = Statement(
    id="rf-spinal-mets",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Past or current cancer with unremitting, progressive, night-time, straining-related, thoracic or locally "
        "tender spinal pain but no neurological signs needs contact with the cord compression service within 24 "
        "hours."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng234, sources.scot_cancer_referral, sources.nice_cg75),
    verified=Verified.PAGE,
    note=(
        "The 24-hour limit was read on the Scottish page and the superseded CG75 page, and on low-authority "
        "secondary pages quoting NG234. NG234 also lists mechanical pain and claudication, left out here because "
        "they fit most back pain."
    ),
    applies_to=(
        "any_low_back_pain",
        "neck_pain",
        "thoracic_pain",
        "history_of_cancer",
        "persistent_night_pain",
        "progressive_unremitting_pain",
        "pain_worse_on_straining",
        "localised_spinal_tenderness",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("any_low_back_pain", "neck_pain", "thoracic_pain")},
                "history_of_cancer",
                {
                    "any_of": (
                        "persistent_night_pain",
                        "progressive_unremitting_pain",
                        "thoracic_pain",
                        "pain_worse_on_straining",
                        "localised_spinal_tenderness",
                    )
                },
            )
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "metastatic spinal cord compression coordinator",
        "plan_effect": "withhold_all",
    },
)

rf_spinal_infection = Statement(
    id="rf-spinal-infection",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Fever, chills or feeling unwell with spinal pain, or unremitting, night-time or locally tender spinal "
        "pain in someone who injects drugs, is immunosuppressed or had a recent bacterial infection, is possible "
        "spinal infection and needs same-day hospital assessment, or emergency care with weakness or sepsis "
        "signs."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.spinal_red_flags_glos, sources.ifompt_2020, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Features of the first route read; the second route (risk factor plus pain character, because fever is "
        "often absent) and the urgency tier are a synthesis."
    ),
    applies_to=(
        "any_low_back_pain",
        "neck_pain",
        "thoracic_pain",
        "fever",
        "rigors",
        "systemically_unwell",
        "iv_drug_use",
        "immunosuppressed",
        "recent_bacterial_infection",
        "persistent_night_pain",
        "progressive_unremitting_pain",
        "localised_spinal_tenderness",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("any_low_back_pain", "neck_pain", "thoracic_pain")},
                {
                    "any_of": (
                        "fever",
                        "rigors",
                        "systemically_unwell",
                        {
                            "all_of": (
                                {"any_of": ("iv_drug_use", "immunosuppressed", "recent_bacterial_infection")},
                                {
                                    "any_of": (
                                        "persistent_night_pain",
                                        "progressive_unremitting_pain",
                                        "localised_spinal_tenderness",
                                    )
                                },
                            )
                        },
                    )
                },
            )
        },
        "supporting": ("diabetes",),
        "escalate": {
            "if": {"any_of": ("neurological_signs", "progressive_motor_weakness", "sepsis_signs")},
            "urgency": "emergency_now",
            "action": "refer_emergency",
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "acute medical or spinal team",
        "plan_effect": "withhold_all",
    },
)

rf_spinal_fracture = Statement(
    id="rf-spinal-fracture",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Recent major trauma, or minor trauma or sudden severe spinal pain with osteoporosis, long-term steroids "
        "or age of 70 or over, is a suspected fracture and needs same-day imaging, or emergency care after major "
        "trauma."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.spinal_red_flags_glos, sources.ifompt_2020, sources.downie_2013),
    verified=Verified.PAGE,
    note=(
        "Features read; that older age is among the informative fracture flags was read in the 2013 review "
        "abstract. The age of 70 and the urgency tier are a synthesis. Trauma counts only when recent, that is "
        "since this pain began."
    ),
    applies_to=(
        "any_low_back_pain",
        "neck_pain",
        "thoracic_pain",
        "major_trauma",
        "minor_trauma_with_osteoporosis",
        "minor_trauma",
        "sudden_severe_spinal_pain",
        "systemic_corticosteroid",
        "osteoporosis",
        "age_70_or_over",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("any_low_back_pain", "neck_pain", "thoracic_pain")},
                {
                    "any_of": (
                        "major_trauma",
                        "minor_trauma_with_osteoporosis",
                        {
                            "all_of": (
                                {"any_of": ("minor_trauma", "sudden_severe_spinal_pain")},
                                {"any_of": ("osteoporosis", "systemic_corticosteroid", "age_70_or_over")},
                            )
                        },
                    )
                },
            )
        },
        "escalate": {"if": "major_trauma", "urgency": "emergency_now", "action": "refer_emergency"},
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "emergency department or urgent imaging",
        "plan_effect": "withhold_all",
    },
)

rf_spinal_cancer = Statement(
    id="rf-spinal-cancer",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Back pain with unexplained weight loss, new back pain after a cancer, or two or more of night pain, "
        "progressive unremitting pain, new bone pain at several sites and onset after 50 needs urgent assessment "
        "within 2 weeks even without neurological signs."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.spinal_red_flags_glos, sources.nice_ng12, sources.downie_2013, sources.scot_cancer_referral),
    verified=Verified.PAGE,
    note=(
        "Single weak flags (night pain alone, several painful sites alone) do not refer, because most such flags "
        "barely change the probability of cancer and night pain is common in ordinary back pain. NICE asks for "
        "imaging within 2 weeks for back pain with weight loss at 60 or over (read); the library applies it at "
        "any age. A stable old backache after a cancer is for frequent review, not referral (Scottish guideline, "
        "read)."
    ),
    applies_to=(
        "any_low_back_pain",
        "acute_low_back_pain",
        "subacute_low_back_pain",
        "thoracic_pain",
        "history_of_cancer",
        "new_back_or_abdominal_pain",
        "unexplained_weight_loss",
        "persistent_night_pain",
        "progressive_unremitting_pain",
        "pain_at_multiple_sites",
        "new_pain_age_over_50",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("any_low_back_pain", "thoracic_pain")},
                {
                    "any_of": (
                        "unexplained_weight_loss",
                        {
                            "all_of": (
                                "history_of_cancer",
                                {
                                    "any_of": (
                                        "acute_low_back_pain",
                                        "subacute_low_back_pain",
                                        "new_back_or_abdominal_pain",
                                    )
                                },
                            )
                        },
                        {
                            "at_least": {
                                "n": 2,
                                "of": (
                                    "persistent_night_pain",
                                    "progressive_unremitting_pain",
                                    "pain_at_multiple_sites",
                                    "new_pain_age_over_50",
                                ),
                            }
                        },
                    )
                },
            )
        },
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "primary care for urgent cancer assessment",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

rf_spinal_age = Statement(
    id="rf-spinal-age",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "New back pain after 50, or after 55 in some lists, or before 20, raises suspicion but by itself is weak "
        "evidence and should prompt questions rather than referral; NICE adds blood tests for myeloma when back "
        "pain persists at 60 or over."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.spinal_red_flags_glos, sources.nice_ng12),
    verified=Verified.PAGE,
    note=(
        "Use 50 as the screening boundary, strictly older than 50. The myeloma tests are full blood count, "
        "calcium and plasma viscosity or ESR (read on a secondary page quoting NG12)."
    ),
    applies_to=("any_low_back_pain", "new_pain_age_over_50", "new_pain_age_under_20"),
    exact={
        "when": {"all_of": ("any_low_back_pain", {"any_of": ("new_pain_age_over_50", "new_pain_age_under_20")})},
        "action": "caution",
        "target": "plan",
        "urgency": "routine",
        "refer_to": "primary care",
        "plan_effect": "continue_with_screening",
    },
)

rf_aaa = Statement(
    id="rf-aaa",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "New back or abdominal pain with collapse, fainting, shock, a pulsatile abdominal mass or a known "
        "aneurysm is a suspected ruptured aortic aneurysm, likelier with age over 60, smoking or hypertension."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng156),
    verified=Verified.PAGE,
    note=(
        "New pain and collapse read on pages quoting NG156; the modifiers are from memory. An old faint with "
        "unchanged chronic back pain does not count. New pain with a known aneurysm is a working default because "
        "it may be about to rupture."
    ),
    applies_to=(
        "any_low_back_pain",
        "acute_low_back_pain",
        "new_back_or_abdominal_pain",
        "cardiovascular_collapse",
        "pulsatile_abdominal_mass",
        "syncope",
        "known_aortic_aneurysm",
    ),
    exact={
        "when": {
            "any_of": (
                {
                    "all_of": (
                        {"any_of": ("acute_low_back_pain", "new_back_or_abdominal_pain")},
                        {"any_of": ("syncope", "known_aortic_aneurysm")},
                    )
                },
                {
                    "all_of": (
                        {"any_of": ("any_low_back_pain", "new_back_or_abdominal_pain")},
                        {"any_of": ("cardiovascular_collapse", "pulsatile_abdominal_mass")},
                    )
                },
            )
        },
        "supporting": ("age_over_60", "current_smoker", "hypertension"),
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency services and vascular surgery",
        "plan_effect": "withhold_all",
    },
)

rf_axspa = Statement(
    id="rf-axspa",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Back pain that began before 45 and lasts over 3 months with at least four of NICE nine further criteria "
        "goes to rheumatology, and with exactly three a positive HLA-B27 test decides."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng65),
    verified=Verified.PAGE,
    note=(
        "All criteria and both routes read on pages quoting NG65. With exactly three criteria and no HLA-B27 "
        "result, ask for the test."
    ),
    applies_to=(
        "chronic_low_back_pain",
        "onset_before_45",
        "onset_before_35",
        "waking_second_half_of_night",
        "buttock_pain",
        "improves_with_movement",
        "improves_with_nsaid_within_48_hours",
        "first_degree_relative_spondyloarthritis",
        "current_or_past_arthritis",
        "current_or_past_enthesitis",
        "current_or_past_psoriasis",
        "hla_b27_positive",
    ),
    exact={
        "when": {
            "all_of": (
                "chronic_low_back_pain",
                "onset_before_45",
                {
                    "any_of": (
                        {
                            "at_least": {
                                "n": 4,
                                "of": (
                                    "onset_before_35",
                                    "waking_second_half_of_night",
                                    "buttock_pain",
                                    "improves_with_movement",
                                    "improves_with_nsaid_within_48_hours",
                                    "first_degree_relative_spondyloarthritis",
                                    "current_or_past_arthritis",
                                    "current_or_past_enthesitis",
                                    "current_or_past_psoriasis",
                                ),
                            }
                        },
                        {
                            "all_of": (
                                "hla_b27_positive",
                                {
                                    "at_least": {
                                        "n": 3,
                                        "of": (
                                            "onset_before_35",
                                            "waking_second_half_of_night",
                                            "buttock_pain",
                                            "improves_with_movement",
                                            "improves_with_nsaid_within_48_hours",
                                            "first_degree_relative_spondyloarthritis",
                                            "current_or_past_arthritis",
                                            "current_or_past_enthesitis",
                                            "current_or_past_psoriasis",
                                        ),
                                    }
                                },
                            )
                        },
                    )
                },
            )
        },
        "action": "refer_routine",
        "target": "plan",
        "urgency": "routine",
        "refer_to": "rheumatology",
        "plan_effect": "continue_with_referral",
    },
)

rf_myelopathy = Statement(
    id="rf-myelopathy",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Neck pain with clumsy hands, gait change or bladder change suggests cord compression and needs same-day "
        "specialist discussion, and it is an emergency when the deficit is severe or worsening quickly."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.tas_neurosurgery_neck, sources.cks_neck_radiculopathy, sources.ifompt_2020),
    verified=Verified.PAGE,
    note=(
        "Read on a hospital referral page (severe or rapidly progressive compression is an emergency) and on a "
        "low-authority page summarising CKS (severe or progressive loss needs immediate specialist advice). The "
        "same-day tier for slower signs is a synthesis. Brisk reflexes alone are not enough to refer."
    ),
    applies_to=("neck_pain", "hand_clumsiness", "gait_disturbance", "bladder_or_bowel_dysfunction"),
    exact={
        "when": {
            "all_of": ("neck_pain", {"any_of": ("hand_clumsiness", "gait_disturbance", "bladder_or_bowel_dysfunction")})
        },
        "supporting": ("hyperreflexia",),
        "escalate": {
            "if": {"any_of": ("progressive_motor_weakness", "bladder_or_bowel_dysfunction")},
            "urgency": "emergency_now",
            "action": "refer_emergency",
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "spinal service",
        "plan_effect": "withhold_all",
    },
)

rf_cervical_artery = Statement(
    id="rf-cervical-artery",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Sudden new neck pain or headache with dizziness, double vision, slurred speech, a drooping eyelid or "
        "another new neurological sign, or a new headache unlike any before after recent neck trauma, may be "
        "arterial dissection and is an emergency."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ichd3_dissection, sources.acep_dissection_2013, sources.ifompt_2020, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Features read (sudden one-sided pain, Horner sign, ischaemic signs, trauma that may be trivial); the "
        "tier is a synthesis. A whiplash with an ordinary headache does not count by itself."
    ),
    applies_to=(
        "neck_pain",
        "any_headache",
        "new_neck_pain_with_neuro_signs",
        "recent_neck_trauma",
        "new_headache",
        "pain_unlike_any_before",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("neck_pain", "any_headache")},
                {
                    "any_of": (
                        "new_neck_pain_with_neuro_signs",
                        {"all_of": ("recent_neck_trauma", "new_headache", "pain_unlike_any_before")},
                    )
                },
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department or stroke service",
        "plan_effect": "withhold_all",
    },
)

rf_thunderclap = Statement(
    id="rf-thunderclap",
    modality="acupuncture",
    topic="red-flag",
    text="Headache peaking within 5 minutes is an emergency, whatever the past headache history.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.snnoop10_2019, sources.nhs_highland_headache),
    verified=Verified.PAGE,
    note="Also when the problem being planned for is not a headache, for example neck pain.",
    applies_to=("any_headache", "any_pain_problem", "thunderclap_onset"),
    exact={
        "when": {"all_of": ("any_pain_problem", "thunderclap_onset")},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department",
        "plan_effect": "withhold_all",
    },
)

rf_headache_fever = Statement(
    id="rf-headache-fever",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Headache or neck pain with worsening pain and fever, a stiff neck on bending forward, a non-blanching "
        "rash, drowsiness or confusion is an emergency, and fever with headache alone needs same-day assessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.snnoop10_2019, sources.nhs_highland_headache),
    verified=Verified.PAGE,
    note=(
        "NICE and NHS Highland name worsening headache with fever and impaired consciousness. neck_stiffness "
        "means meningism, not the tight neck muscles of tension-type headache or neck pain. The same-day tier for "
        "fever without any of these is a synthesis."
    ),
    applies_to=(
        "any_headache",
        "neck_pain",
        "fever",
        "neck_stiffness",
        "impaired_consciousness",
        "non_blanching_rash",
        "new_headache",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("any_headache", "neck_pain")},
                {
                    "any_of": (
                        {"all_of": ("any_headache", "fever")},
                        {"all_of": ("neck_pain", "fever", "neck_stiffness")},
                        {"all_of": ("new_headache", "neck_stiffness")},
                        "non_blanching_rash",
                        "impaired_consciousness",
                    )
                },
            )
        },
        "escalate": {
            "if": {
                "any_of": (
                    "neck_stiffness",
                    "non_blanching_rash",
                    "impaired_consciousness",
                    "progressive_headache",
                    "seizure",
                    "immunosuppressed",
                    "new_neurological_deficit",
                )
            },
            "urgency": "emergency_now",
            "action": "refer_emergency",
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "emergency department, or same-day primary care when fever is the only sign",
        "plan_effect": "withhold_all",
    },
)

rf_headache_neuro = Statement(
    id="rf-headache-neuro",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Headache with a new neurological deficit, new cognitive or personality change or a new seizure is an "
        "emergency unless it is the patient's usual typical aura."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.snnoop10_2019, sources.nhs_highland_headache),
    verified=Verified.PAGE,
    note=(
        "The aura exception is consensus and never covers motor weakness, double vision, symptoms in one eye "
        "only, poor balance or reduced consciousness, which NICE lists as atypical aura."
    ),
    applies_to=("any_headache", "new_neurological_deficit", "seizure", "new_cognitive_change"),
    exact={
        "when": {
            "all_of": ("any_headache", {"any_of": ("new_neurological_deficit", "seizure", "new_cognitive_change")})
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department or stroke service",
        "plan_effect": "withhold_all",
    },
)

rf_gca = Statement(
    id="rf-gca",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Jaw claudication at 50 or older, or a new headache at that age with scalp tenderness, raised "
        "inflammatory markers or polymyalgic symptoms, is suspected giant cell arteritis for same-day specialist "
        "evaluation without waiting for tests before treatment."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.bsr_gca_2020),
    verified=Verified.PAGE,
    note=(
        "Same working day if possible, in all cases within 3 working days (rheumatology.org.uk, read on "
        "2026-11-25). Sources say over 50; the library counts exactly 50 as positive here because missing it risks "
        "blindness. Headache is not required when the jaw tires on chewing."
    ),
    applies_to=(
        "any_headache",
        "any_pain_problem",
        "age_50_or_over",
        "new_headache",
        "jaw_claudication",
        "scalp_tenderness",
        "raised_inflammatory_markers",
        "polymyalgia_symptoms",
    ),
    exact={
        "when": {
            "all_of": (
                "any_pain_problem",
                "age_50_or_over",
                {
                    "any_of": (
                        "jaw_claudication",
                        {
                            "all_of": (
                                "new_headache",
                                {"any_of": ("scalp_tenderness", "raised_inflammatory_markers", "polymyalgia_symptoms")},
                            )
                        },
                    )
                },
            )
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "rheumatology or acute medicine",
        "plan_effect": "withhold_all",
    },
)

rf_gca_vision = Statement(
    id="rf-gca-vision",
    modality="acupuncture",
    topic="red-flag",
    text="Any visual loss or double vision with suspected giant cell arteritis is an eye emergency now.",
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.bsr_gca_2020),
    verified=Verified.PAGE,
    applies_to=(
        "any_headache",
        "any_pain_problem",
        "age_50_or_over",
        "sudden_visual_loss",
        "double_vision",
        "new_headache",
        "jaw_claudication",
        "scalp_tenderness",
        "polymyalgia_symptoms",
        "raised_inflammatory_markers",
    ),
    exact={
        "when": {
            "all_of": (
                "any_pain_problem",
                "age_50_or_over",
                {"any_of": ("sudden_visual_loss", "double_vision")},
                {
                    "any_of": (
                        "new_headache",
                        "jaw_claudication",
                        "scalp_tenderness",
                        "polymyalgia_symptoms",
                        "raised_inflammatory_markers",
                    )
                },
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "ophthalmology emergency service",
        "plan_effect": "withhold_all",
    },
)

rf_headache_age = Statement(
    id="rf-headache-age",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "A first headache after 50 needs assessment within 2 weeks even without arteritis features; the published "
        "SNNOOP10 abstract says 65 while another version and later uses say 50, so the library takes 50."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.snnoop10_2019),
    verified=Verified.PAGE,
    note=(
        "Age conflict between versions of the same paper, both read; tier is a synthesis. Strictly older than 50. "
        "Without the exception a person of 75 assessed at 55 would be referred for ever."
    ),
    applies_to=("any_headache", "headache_onset_over_50"),
    exact={
        "when": {"all_of": ("any_headache", "headache_onset_over_50")},
        "unless": "headache_already_assessed",
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "primary care or neurology",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

rf_papilloedema = Statement(
    id="rf-papilloedema",
    modality="acupuncture",
    topic="red-flag",
    text="Papilloedema with headache needs same-day hospital review.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.snnoop10_2019, sources.scot_cancer_referral),
    verified=Verified.PAGE,
    note="Same-day emergency referral read in the Scottish cancer referral guideline.",
    applies_to=("any_headache", "papilloedema"),
    exact={
        "when": {"all_of": ("any_headache", "papilloedema")},
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "acute medicine, neurology or eye casualty",
        "plan_effect": "withhold_all",
    },
)

rf_positional_cough = Statement(
    id="rf-positional-cough",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Headache brought on by posture, coughing, straining or exercise needs assessment within 2 weeks, and a "
        "first sudden headache on exertion is an emergency."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.nhs_highland_headache),
    verified=Verified.PAGE,
    note=(
        "NHS Highland treats these as moderate risk with an outpatient scan (read). The emergency tier for a "
        "first exertional headache agrees with the companion file and is a synthesis."
    ),
    applies_to=(
        "any_headache",
        "positional_headache",
        "cough_or_strain_headache",
        "exertional_headache",
        "new_exertional_headache",
    ),
    exact={
        "when": {
            "all_of": (
                "any_headache",
                {
                    "any_of": (
                        "positional_headache",
                        "cough_or_strain_headache",
                        "exertional_headache",
                        "new_exertional_headache",
                    )
                },
            )
        },
        "unless": {"all_of": ("headache_already_assessed", {"not": "new_exertional_headache"})},
        "escalate": {"if": "new_exertional_headache", "urgency": "emergency_now", "action": "refer_emergency"},
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "primary care or neurology",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

rf_eye_glaucoma = Statement(
    id="rf-eye-glaucoma",
    modality="acupuncture",
    topic="red-flag",
    text="Headache with a painful red eye, blurred vision or haloes suggests acute glaucoma and is an emergency.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.snnoop10_2019),
    verified=Verified.PAGE,
    note="Feature read; tier from memory. The usual red eye of known cluster headache is not painful_red_eye.",
    applies_to=("any_headache", "painful_red_eye"),
    exact={
        "when": {"all_of": ("any_headache", "painful_red_eye")},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "ophthalmology emergency service",
        "plan_effect": "withhold_all",
    },
)

rf_headache_pregnancy = Statement(
    id="rf-headache-pregnancy",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "A new or changed headache in pregnancy or the 6 weeks after birth needs same-day maternity or medical "
        "assessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.snnoop10_2019, sources.headache_gp_2022, sources.headache_pregnancy_2014),
    verified=Verified.PAGE,
    note="Feature read; tier is a synthesis. Established unchanged migraine is exempt.",
    applies_to=("any_headache", "pregnancy", "postpartum_6_weeks", "new_headache", "pattern_change"),
    exact={
        "when": {
            "all_of": (
                "any_headache",
                {"any_of": ("pregnancy", "postpartum_6_weeks")},
                {"any_of": ("new_headache", "pattern_change")},
            )
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "maternity assessment unit",
        "plan_effect": "withhold_all",
    },
)

rf_preeclampsia = Statement(
    id="rf-preeclampsia",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Severe headache, visual disturbance, severe pain below the ribs, sudden swelling of face or hands, or "
        "high blood pressure after 20 weeks or after birth is suspected pre-eclampsia and needs maternity "
        "assessment at once, and two of them, very high pressure or a seizure make it an obstetric emergency."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.apec_warning_signs, sources.nice_ng133, sources.headache_pregnancy_2014),
    verified=Verified.PAGE,
    note=(
        "Each sign alone was read as a reason for immediate advice on pages of a patient charity citing NICE and "
        "on other pages. Vomiting alone is left out as too common. Blood pressure limits (140/90, severe 160/110) "
        "are from memory."
    ),
    applies_to=(
        "any_pain_problem",
        "any_headache",
        "pregnancy_over_20_weeks",
        "postpartum_6_weeks",
        "severe_headache",
        "visual_disturbance",
        "upper_abdominal_pain",
        "sudden_face_or_hand_swelling",
        "high_blood_pressure",
    ),
    exact={
        "when": {
            "all_of": (
                "any_pain_problem",
                {"any_of": ("pregnancy_over_20_weeks", "postpartum_6_weeks")},
                {
                    "any_of": (
                        "severe_headache",
                        "visual_disturbance",
                        "upper_abdominal_pain",
                        "sudden_face_or_hand_swelling",
                        "high_blood_pressure",
                    )
                },
            )
        },
        "escalate": {
            "if": {
                "any_of": (
                    "severe_hypertension",
                    "seizure",
                    {
                        "at_least": {
                            "n": 2,
                            "of": (
                                "severe_headache",
                                "visual_disturbance",
                                "upper_abdominal_pain",
                                "sudden_face_or_hand_swelling",
                                "high_blood_pressure",
                            ),
                        }
                    },
                )
            },
            "urgency": "emergency_now",
            "action": "refer_emergency",
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "maternity assessment unit, immediately",
        "plan_effect": "withhold_all",
    },
)

rf_pregnancy_labour_bleeding = Statement(
    id="rf-pregnancy-labour-bleeding",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "In pregnancy vaginal bleeding, fluid loss, fewer movements, or before 37 weeks regular tightenings or "
        "backache that comes and goes, needs maternity assessment at once, because backache may be labour."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.tommys_preterm),
    verified=Verified.PAGE,
    note=(
        "Read on patient charity pages; backache that comes and goes is named as a possible sign of labour before "
        "37 weeks."
    ),
    applies_to=(
        "any_pain_problem",
        "pregnancy",
        "vaginal_bleeding_in_pregnancy",
        "waters_breaking",
        "intermittent_backache_or_contractions_before_37_weeks",
        "reduced_fetal_movements",
    ),
    exact={
        "when": {
            "all_of": (
                "any_pain_problem",
                "pregnancy",
                {
                    "any_of": (
                        "vaginal_bleeding_in_pregnancy",
                        "waters_breaking",
                        "intermittent_backache_or_contractions_before_37_weeks",
                        "reduced_fetal_movements",
                    )
                },
            )
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "maternity assessment unit, immediately",
        "plan_effect": "withhold_all",
    },
)

rf_headache_trauma = Statement(
    id="rf-headache-trauma",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Headache after head injury within the past 3 months needs assessment within 2 weeks, and it is an "
        "emergency with anticoagulants, worsening, vomiting, drowsiness, a new deficit or an injury nobody has "
        "examined."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.nhs_highland_headache, sources.nice_qs74_head_injury, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "NHS Highland lists it as moderate risk with an outpatient scan (read), hence the base tier. NICE asks "
        "for CT within 8 hours of a head injury on anticoagulants (quality statement, read); other escalations "
        "are a synthesis."
    ),
    applies_to=("any_headache", "head_trauma_within_3_months"),
    exact={
        "when": {"all_of": ("any_headache", "head_trauma_within_3_months")},
        "escalate": {
            "if": {
                "any_of": (
                    "anticoagulant_warfarin",
                    "anticoagulant_doac",
                    "anticoagulant_heparin",
                    "bleeding_disorder",
                    "progressive_headache",
                    "vomiting_unexplained",
                    "impaired_consciousness",
                    "new_neurological_deficit",
                    "seizure",
                    "head_injury_not_examined",
                )
            },
            "urgency": "emergency_now",
            "action": "refer_emergency",
        },
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "primary care or headache clinic for an outpatient scan decision",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

rf_headache_immuno_cancer = Statement(
    id="rf-headache-immuno-cancer",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "A new headache after a cancer that can spread to the brain needs referral within 2 weeks, and with "
        "compromised immunity same-day discussion."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.snnoop10_2019, sources.nhs_highland_headache),
    verified=Verified.PAGE,
    note=(
        "Sources ask to consider investigation or referral (read), an older NICE list for urgent referral of "
        "persistent headache after any cancer. The same-day tier for compromised immunity is a synthesis. NICE "
        "restricts cancers to those known to spread to the brain."
    ),
    applies_to=("any_headache", "immunosuppressed", "history_of_cancer", "new_headache"),
    exact={
        "when": {"all_of": ("any_headache", "new_headache", {"any_of": ("immunosuppressed", "history_of_cancer")})},
        "escalate": {"if": "immunosuppressed", "urgency": "same_day", "action": "refer_same_day"},
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "primary care, acute medicine or oncology",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

rf_headache_change = Statement(
    id="rf-headache-change",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "A substantial change in pattern or a progressive headache over weeks needs assessment within 2 weeks "
        "before a new acupuncture course."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150, sources.snnoop10_2019),
    verified=Verified.PAGE,
    note="Features read; tier is a synthesis.",
    applies_to=("any_headache", "pattern_change", "progressive_headache"),
    exact={
        "when": {"all_of": ("any_headache", {"any_of": ("pattern_change", "progressive_headache")})},
        "unless": {"all_of": ("headache_already_assessed", {"not": "progressive_headache"})},
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "primary care or neurology",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

rf_septic_joint = Statement(
    id="rf-septic-joint",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "A short history of a hot, swollen, tender joint with restricted movement is septic arthritis until "
        "proven otherwise, fever or not."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.bsr_hot_joint_2006),
    verified=Verified.PAGE,
    note=(
        "The wording, the typical history of 2 weeks or less and more than one joint being possible were read; "
        "the emergency tier is a synthesis. Covers crystal flares until infection is excluded. A familiar "
        "polyarticular flare is active_joint_inflammation and belongs to the rheumatology team."
    ),
    applies_to=("any_joint_pain", "any_pain_problem", "hot_swollen_joint"),
    exact={
        "when": {"all_of": ("any_pain_problem", "hot_swollen_joint")},
        "supporting": (
            "rheumatoid_arthritis",
            "immunosuppressed",
            "diabetes",
            "joint_replacement_at_site",
            "iv_drug_use",
        ),
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department for joint aspiration, or orthopaedics if the joint is replaced",
        "plan_effect": "withhold_all",
    },
)

rf_prosthetic_infection = Statement(
    id="rf-prosthetic-infection",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "A possibly infected prosthetic joint always goes to orthopaedic surgery, the same day, and as an "
        "emergency when it is hot and swollen or the patient is septic."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.bsr_hot_joint_2006),
    verified=Verified.PAGE,
    note="Tiers are a synthesis, in step with rf-septic-joint.",
    applies_to=(
        "any_joint_pain",
        "any_pain_problem",
        "joint_replacement_at_site",
        "hot_swollen_joint",
        "discharging_sinus_at_joint",
    ),
    exact={
        "when": {
            "all_of": (
                "any_pain_problem",
                "joint_replacement_at_site",
                {"any_of": ("hot_swollen_joint", "discharging_sinus_at_joint")},
            )
        },
        "escalate": {
            "if": {"any_of": ("hot_swollen_joint", "sepsis_signs")},
            "urgency": "emergency_now",
            "action": "refer_emergency",
        },
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "orthopaedic surgery",
        "plan_effect": "withhold_all",
    },
)

rf_joint_fracture = Statement(
    id="rf-joint-fracture",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Pain after injury with inability to bear weight or visible deformity is a suspected fracture, and so is "
        "sudden inability to bear weight at 65 or over or with osteoporosis, even without a remembered fall."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.rcem_hip_fracture, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Hip fracture features read (pain in hip or groin, no fall remembered, no deformity in some); other "
        "joints are a synthesis. unable_to_bear_weight is new, not long-standing disability."
    ),
    applies_to=(
        "any_pain_problem",
        "any_joint_pain",
        "major_trauma",
        "recent_joint_injury",
        "minor_trauma",
        "unable_to_bear_weight",
        "joint_deformity_acute",
        "age_65_or_over",
        "osteoporosis",
    ),
    exact={
        "when": {
            "all_of": (
                "any_pain_problem",
                {
                    "any_of": (
                        {
                            "all_of": (
                                {"any_of": ("major_trauma", "recent_joint_injury", "minor_trauma")},
                                {"any_of": ("unable_to_bear_weight", "joint_deformity_acute")},
                            )
                        },
                        {"all_of": ("unable_to_bear_weight", {"any_of": ("age_65_or_over", "osteoporosis")})},
                    )
                },
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department",
        "plan_effect": "withhold_all",
    },
)

rf_new_inflammatory_arthritis = Statement(
    id="rf-new-inflammatory-arthritis",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Persistent unexplained synovitis of more than one joint, or of the small joints of the hands or feet, is "
        "to be referred to rheumatology within 3 working days of presenting."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_qs33, sources.nice_ng100),
    verified=Verified.PAGE,
    note=(
        "The referral is to be sent within 3 working days; being seen may take up to 3 weeks, so the nearest tier "
        "is within_2_weeks. One large joint alone is referred too, without the deadline."
    ),
    applies_to=("any_joint_pain", "any_pain_problem", "persistent_synovitis_undiagnosed"),
    exact={
        "when": {"all_of": ("any_pain_problem", "persistent_synovitis_undiagnosed")},
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "rheumatology",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

rf_pe = Statement(
    id="rf-pe",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Sudden breathlessness, pleuritic chest pain or coughing blood, above all after surgery, is suspected "
        "pulmonary embolism."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng158, sources.postop_flags_rqhealth),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("any_pain_problem", "breathlessness_sudden", "pleuritic_chest_pain", "haemoptysis"),
    exact={
        "when": {"any_of": ("breathlessness_sudden", "pleuritic_chest_pain", "haemoptysis")},
        "supporting": ("recent_surgical_wound", "history_of_cancer", "previous_venous_thrombosis", "pregnancy"),
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department",
        "plan_effect": "withhold_all",
    },
)

rf_dvt = Statement(
    id="rf-dvt",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "New one-sided calf swelling, warmth or pain, above all after surgery, is suspected deep vein thrombosis "
        "for same-day assessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng158, sources.postop_flags_rqhealth),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself. The swelling is new or growing; "
        "known lymphoedema and the expected swelling of a freshly operated knee do not count unless the calf "
        "swells further."
    ),
    applies_to=("any_pain_problem", "unilateral_leg_swelling"),
    exact={
        "when": {"any_of": ("unilateral_leg_swelling",)},
        "supporting": ("recent_surgical_wound", "history_of_cancer", "previous_venous_thrombosis", "pregnancy"),
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "same-day thrombosis pathway",
        "plan_effect": "withhold_all",
    },
)

rf_ssi = Statement(
    id="rf-ssi",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Spreading redness, pus, wound breakdown or temperature above 38 C after surgery is a suspected surgical "
        "site infection for same-day surgical review."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.postop_flags_rqhealth),
    verified=Verified.PAGE,
    note=(
        "Features read on patient guidance; tier is a synthesis. The source says above 38 C; the library counts 38.0."
    ),
    applies_to=("acute_postoperative_pain", "wound_redness_pus", "fever", "recent_surgical_wound", "wound_breakdown"),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("recent_surgical_wound", "acute_postoperative_pain")},
                {"any_of": ("wound_redness_pus", "wound_breakdown", "fever")},
            )
        },
        "escalate": {"if": "sepsis_signs", "urgency": "emergency_now", "action": "refer_emergency"},
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "operating surgical team",
        "plan_effect": "withhold_all",
    },
)

rf_compartment = Statement(
    id="rf-compartment",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "After limb surgery, injury or a cast, pain out of proportion or pain on passive stretch, above all with "
        "a tense limb or numbness, is compartment syndrome until excluded."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.boast_compartment, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "The British orthopaedic standard names the setting, disproportionate pain and pain on passive movement, "
        "and says that numbness and pulses do not help early (read). Requiring two signs is a synthesis. Without "
        "the setting, sciatica with numbness would fit."
    ),
    applies_to=(
        "acute_postoperative_pain",
        "recent_surgical_wound",
        "major_trauma",
        "recent_joint_injury",
        "limb_cast_or_tight_dressing",
        "pain_out_of_proportion",
        "pain_on_passive_stretch",
        "tight_swollen_limb",
        "new_limb_numbness",
    ),
    exact={
        "when": {
            "all_of": (
                {
                    "any_of": (
                        "acute_postoperative_pain",
                        "recent_surgical_wound",
                        "major_trauma",
                        "recent_joint_injury",
                        "limb_cast_or_tight_dressing",
                    )
                },
                {
                    "at_least": {
                        "n": 2,
                        "of": (
                            "pain_out_of_proportion",
                            "pain_on_passive_stretch",
                            "tight_swollen_limb",
                            "new_limb_numbness",
                        ),
                    }
                },
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency orthopaedic or surgical team",
        "plan_effect": "withhold_all",
    },
)

rf_ileus = Statement(
    id="rf-ileus",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Vomiting with a swollen abdomen and no wind or stool after abdominal surgery, or a rigid abdomen in "
        "anyone, is obstruction, ileus or a leak and needs emergency surgical review."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.afp_obstruction_2011, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Obstruction features read (vomiting, distension, no wind or stool); leak and the rigid abdomen are a "
        "synthesis."
    ),
    applies_to=("any_pain_problem", "after_abdominal_surgery", "vomiting_and_distension", "rigid_abdomen"),
    exact={
        "when": {"any_of": ("rigid_abdomen", {"all_of": ("after_abdominal_surgery", "vomiting_and_distension")})},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "operating surgical team or emergency department",
        "plan_effect": "withhold_all",
    },
)

rf_oversedation = Statement(
    id="rf-oversedation",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Being hard to rouse, slow or shallow breathing or blue lips is an overdose emergency, with naloxone and "
        "an ambulance whenever opioids are possible."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cdph_overdose_signs, sources.cdc_opioid_2022),
    verified=Verified.PAGE,
    note=(
        "Signs and emergency call read on public health pages. A recorded opioid is not required, because "
        "undeclared or other sedatives cause the same emergency. excessive_sedation means hard to rouse, not "
        "drowsy."
    ),
    applies_to=("any_pain_problem", "opioid_current", "excessive_sedation", "slow_breathing"),
    exact={
        "when": {"any_of": ("excessive_sedation", "slow_breathing")},
        "supporting": ("opioid_current", "benzodiazepine_current", "opioid_50_mme_or_more", "pinpoint_pupils"),
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency services",
        "plan_effect": "withhold_all",
    },
)

rf_opioid_misuse = Statement(
    id="rf-opioid-misuse",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Loss of control over opioids, use for non-pain reasons or supplies from several prescribers needs "
        "prescriber or addiction review soon, without abrupt withdrawal."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cdc_opioid_2022),
    verified=Verified.PAGE,
    note=(
        "Read that suspected opioid use disorder is to be discussed without judgement, assessed and offered "
        "evidence-based treatment; the two-week tier is a synthesis."
    ),
    applies_to=("opioid_current", "opioid_misuse_signs"),
    exact={
        "when": {"all_of": ("opioid_current", "opioid_misuse_signs")},
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "prescriber or addiction service",
        "plan_effect": "continue_with_referral",
    },
)

rf_crps = Statement(
    id="rf-crps",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Limb pain out of proportion to its cause with colour, temperature, sweating or swelling changes suggests "
        "complex regional pain syndrome for urgent pain clinic assessment, here within 2 weeks."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.devon_crps),
    verified=Verified.PAGE,
    note=(
        "Disproportionate pain, the limb signs and urgent pain clinic referral read in an NHS referral guideline "
        "based on the Budapest criteria; the two-week figure is a synthesis. Ordinary swelling in the first days "
        "after surgery does not count."
    ),
    applies_to=(
        "any_pain_problem",
        "chronic_postsurgical_pain",
        "pain_out_of_proportion",
        "colour_temperature_swelling_changes",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("pain_out_of_proportion", "chronic_postsurgical_pain")},
                "colour_temperature_swelling_changes",
            )
        },
        "action": "refer_routine",
        "target": "plan",
        "urgency": "within_2_weeks",
        "refer_to": "pain service",
        "plan_effect": "continue_with_referral",
    },
)

rf_chest_pain = Statement(
    id="rf-chest-pain",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Current chest pain, or chest pain within 12 hours, of possible cardiac origin (over 15 minutes, with "
        "sweating, vomiting or breathlessness, or spreading to arm, back or jaw) is a possible acute coronary "
        "syndrome and an emergency."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg95),
    verified=Verified.PAGE,
    note=(
        "Read on a page quoting CG95. Pain-free within 12 hours is an emergency when no normal ECG is at hand, "
        "which is the rule outside a hospital."
    ),
    applies_to=("any_pain_problem", "chest_pain_cardiac"),
    exact={
        "when": {"any_of": ("chest_pain_cardiac",)},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency services",
        "plan_effect": "withhold_all",
    },
)

rf_chest_pain_recent = Statement(
    id="rf-chest-pain-recent",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Chest pain of possible cardiac origin whose last episode was 12 to 72 hours ago needs urgent same-day "
        "hospital assessment."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg95),
    verified=Verified.PAGE,
    note="Read on a page quoting CG95.",
    applies_to=("any_pain_problem", "chest_pain_cardiac_12_to_72_hours_ago"),
    exact={
        "when": {"any_of": ("chest_pain_cardiac_12_to_72_hours_ago",)},
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "hospital assessment",
        "plan_effect": "withhold_all",
    },
)

rf_stroke = Statement(
    id="rf-stroke",
    modality="acupuncture",
    topic="red-flag",
    text="Sudden facial droop, arm weakness or speech disturbance is a stroke until excluded.",
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng128),
    verified=Verified.PAGE,
    note=(
        "Use of the face, arm, speech test for sudden symptoms outside hospital was read in the predecessor "
        "guideline and emergency transfer on a low-authority page based on NG128. Only sudden, still present "
        "symptoms count."
    ),
    applies_to=("any_pain_problem", "facial_droop", "speech_disturbance", "arm_weakness_sudden"),
    exact={
        "when": {"any_of": ("facial_droop", "arm_weakness_sudden", "speech_disturbance")},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency services and stroke service",
        "plan_effect": "withhold_all",
    },
)

rf_tia = Statement(
    id="rf-tia",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Sudden neurological symptoms that have fully resolved within the past week are a possible transient "
        "ischaemic attack and need specialist assessment within 24 hours."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng128),
    verified=Verified.PAGE,
    note=(
        "The 24 hours were read on a low-authority page based on NG128, the one-week window is from memory. A "
        "usual typical migraine aura does not count."
    ),
    applies_to=("any_pain_problem", "resolved_tia_symptoms_within_1_week"),
    exact={
        "when": {"any_of": ("resolved_tia_symptoms_within_1_week",)},
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "stroke or transient ischaemic attack service",
        "plan_effect": "withhold_all",
    },
)

rf_suicide = Statement(
    id="rf-suicide",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Suicidal thoughts with a plan, intent or recent self-harm stop planning and go to emergency mental "
        "health care now."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cssrs_triage, sources.nice_ng225, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Intent, plan or suicidal behaviour in the past 3 months as the highest tier read on low-authority "
        "summaries of the Columbia screener; the project's own triage text has intent within a month or behaviour "
        "within 3 months as imminent risk. Destination is a synthesis. NICE advises against tools for predicting "
        "suicide (BMJ news of 2023 on safetylit.org; both read on 2026-11-25), so the questions start a "
        "conversation, never a clearance."
    ),
    applies_to=("any_pain_problem", "suicidal_ideation_with_plan_or_intent", "recent_self_harm"),
    exact={
        "when": {"any_of": ("suicidal_ideation_with_plan_or_intent", "recent_self_harm")},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "crisis line, emergency department or crisis team",
        "plan_effect": "withhold_all",
    },
)

rf_suicide_passive = Statement(
    id="rf-suicide-passive",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Passive suicidal thoughts without plan or intent need a same-day clinical contact while the pain plan "
        "waits for that review."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.asq_toolkit, sources.cssrs_triage, sources.nice_ng225, sources.synthesis),
    verified=Verified.MEMORY,
    note=(
        "A deliberate, cautious default: no page was found that names the day. In the ASQ toolkit a wish to be dead "
        "is a positive screen, followed by a brief safety assessment by a trained clinician (psypack.com, "
        "fpnotebook.com). The Columbia project's triage text asks only for referral to outpatient care and crisis "
        "lines below intent and recent behaviour (all read on 2026-11-25), so sources do not demand same day for "
        "all. A PHQ-9 item 9 score of 1 or more sets the fact until someone has asked."
    ),
    applies_to=("any_pain_problem", "passive_suicidal_thoughts"),
    exact={
        "when": {"any_of": ("passive_suicidal_thoughts",)},
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "primary care or mental health team",
        "plan_effect": "withhold_all",
    },
)

rf_sepsis = Statement(
    id="rf-sepsis",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Possible infection with new confusion, breathing of 25 or more a minute, heart rate above 130, systolic "
        "pressure of 90 or less, mottled, ashen or blue skin, a non-blanching rash or no urine for 18 hours is "
        "suspected sepsis and an emergency."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng253_sepsis),
    verified=Verified.PAGE,
    note=(
        "High-risk criteria of NICE NG51 read in two published tables; one prints heart rate of 130 or more and "
        "the other more than 130, so count 130. The successor guideline was not read."
    ),
    applies_to=("any_pain_problem", "sepsis_signs"),
    exact={
        "when": {"any_of": ("sepsis_signs",)},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency services",
        "plan_effect": "withhold_all",
    },
)

rf_neutropenic_fever = Statement(
    id="rf-neutropenic-fever",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Anyone on anticancer treatment or with neutropenia who has a fever or becomes unwell, with or without "
        "fever, has suspected neutropenic sepsis and goes to hospital immediately."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg151),
    verified=Verified.PAGE,
    note=(
        "Immediate referral on suspicion and the diagnostic limits (neutrophils 0.5 or lower with a temperature "
        "above 38 C or other signs of sepsis) read on NICE pages. The library counts 38.0 C and does not wait for "
        "a fever."
    ),
    applies_to=(
        "any_pain_problem",
        "neutropenia_below_0_5",
        "neutropenia_0_5_to_1_0",
        "chemotherapy_current",
        "fever",
        "rigors",
        "systemically_unwell",
        "sepsis_signs",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("neutropenia_below_0_5", "neutropenia_0_5_to_1_0", "chemotherapy_current")},
                {"any_of": ("fever", "rigors", "systemically_unwell", "sepsis_signs")},
            )
        },
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department or oncology hotline",
        "plan_effect": "withhold_all",
    },
)

rf_needle_site_infection = Statement(
    id="rf-needle-site-infection",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "Spreading redness, pus, fever or a new murmur after needling needs same-day medical review and stops the "
        "course."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.sbe_ear_1985, sources.hip_prosthesis_2015, sources.synthesis),
    verified=Verified.ABSTRACT,
    note="Infection and endocarditis after needling read in case reports; the tier is a synthesis.",
    applies_to=("any_pain_problem", "needle_site_infection"),
    exact={
        "when": {"any_of": ("needle_site_infection",)},
        "escalate": {"if": "sepsis_signs", "urgency": "emergency_now", "action": "refer_emergency"},
        "action": "refer_same_day",
        "target": "plan",
        "urgency": "same_day",
        "refer_to": "primary care or emergency department",
        "plan_effect": "withhold_all",
    },
)

rf_medical_emergency = Statement(
    id="rf-medical-emergency",
    modality="acupuncture",
    topic="red-flag",
    text=(
        "A medical emergency, sepsis, or a condition that needs surgery now comes before every part of a pain plan, "
        "not only before acupuncture, and goes to emergency care."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.who_1999, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "WHO says it of acupuncture only (pers-emergency), and inf-sepsis of needling; that everything else waits as "
        "well, and the referral, are a synthesis (decision 0022). Waiting for planned surgery is no emergency."
    ),
    applies_to=("any_pain_problem", "medical_emergency", "condition_needing_urgent_surgery", "sepsis"),
    exact={
        "when": {"any_of": ("medical_emergency", "condition_needing_urgent_surgery", "sepsis")},
        "action": "refer_emergency",
        "target": "plan",
        "urgency": "emergency_now",
        "refer_to": "emergency department",
        "plan_effect": "withhold_all",
    },
)
