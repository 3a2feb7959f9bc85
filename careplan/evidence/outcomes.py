"""Outcomes and goals: what to measure, when to look again, and how much change matters."""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

oc_nrs_immpact = Statement(
    id="oc_nrs_immpact",
    modality="outcome",
    topic="threshold",
    text=(
        "IMMPACT grades a fall in 0-10 pain of 10-20% as minimally, at least 30% (about 2 points) as moderately "
        "and at least 50% (about 4 points) as substantially important."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.immpact_2008),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {
            "measure": "nrs",
            "scale": (0, 10),
            "direction": "lower_better",
            "minimal_percent": (10, 20),
            "responder_percent": 30,
            "responder_points": 2,
            "substantial_percent": 50,
            "substantial_points": 4,
        }
    },
)

oc_responder_rule_30 = Statement(
    id="oc_responder_rule_30",
    modality="outcome",
    topic="threshold",
    text=(
        "Call a patient a responder when the main pain or function score improves by at least 30% from baseline, "
        "the shared threshold for back-pain measures and the responder definition of major trials."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ostelo_2008, sources.cherkin_2016, sources.backinaction_2025),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    exact={"threshold": {"responder_percent": 30}},
)

oc_two_methods = Statement(
    id="oc_two_methods",
    modality="outcome",
    topic="measure",
    text=(
        "Judge change with at least two methods, for example a pain or function score plus the patient global "
        "impression of change."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.immpact_2008),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
)

oc_bpi_pgic = Statement(
    id="oc_bpi_pgic",
    modality="outcome",
    topic="threshold",
    text=(
        "A 1-point fall in BPI interference is minimally important, and on the global impression scale moderate "
        "improvement starts at much improved."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.immpact_2008),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {"measure": "bpi_interference", "scale": (0, 10), "direction": "lower_better", "mcid_points": 1}
    },
)

oc_lbp_mic_set = Statement(
    id="oc_lbp_mic_set",
    modality="outcome",
    topic="threshold",
    text=(
        "Minimal important change in low back pain is 2 on NRS, 15 on a 100 mm VAS, 5 on RMDQ (0-24), 10 on ODI "
        "(0-100) and 20 on the Quebec scale, or 30% of baseline for each."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ostelo_2008),
    verified=Verified.ABSTRACT,
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain"),
    exact={
        "threshold": {
            "nrs": 2,
            "vas_100": 15,
            "rmdq": 5,
            "odi": 10,
            "qbpds": 20,
            "responder_percent": 30,
            "direction": "lower_better",
        }
    },
)

oc_lbp_recovery = Statement(
    id="oc_lbp_recovery",
    modality="outcome",
    topic="threshold",
    text="Recovery from low back pain is best marked by NRS 0 and RMDQ 2 or less.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.kamper_recovery_2010),
    verified=Verified.ABSTRACT,
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain"),
    exact={"threshold": {"nrs": 0, "rmdq_max": 2}},
)

oc_odi_bands = Statement(
    id="oc_odi_bands",
    modality="outcome",
    topic="measure",
    text=(
        "ODI bands are 0-20 minimal, 21-40 moderate, 41-60 severe, 61-80 crippling and above 80 bed-bound or "
        "exaggerated."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.odi_bands),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain",),
    exact={"threshold": {"measure": "odi", "bands": (20, 40, 60, 80)}},
)

oc_peg = Statement(
    id="oc_peg",
    modality="outcome",
    topic="threshold",
    text=(
        "For PEG (0-10) a patient-anchored important change is 1.0-1.75 points (0.6-1.2 by distribution); use at "
        "least 30% as the response rule."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.peg_mid_2023, sources.cdc_opioid_2022),
    verified=Verified.ABSTRACT,
    note="Point ranges confirmed; the 30% PEG rule from memory.",
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {
            "measure": "peg",
            "scale": (0, 10),
            "direction": "lower_better",
            "mcid_points": (1.0, 1.75),
            "responder_percent": 30,
        }
    },
)

oc_start_back_scoring = Statement(
    id="oc_start_back_scoring",
    modality="outcome",
    topic="measure",
    text=(
        "STarT Back (9 items) is low risk at total 0-3, high risk at distress subscale 4-5, and medium otherwise; "
        "high risk carries about 7 times the risk of persistent disability."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.start_back_tool_2008),
    verified=Verified.PAGE,
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain"),
    exact={"threshold": {"measure": "start_back", "low_total_max": 3, "high_psych_min": 4}},
)

oc_hit6_migraine = Statement(
    id="oc_hit6_migraine",
    modality="outcome",
    topic="threshold",
    text=(
        "HIT-6 (36-78) within-person change of 2.5-6 points matters in primary-care migraine (1.5 between groups) "
        "and 6 points in chronic migraine."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.hit6_smelt_2014, sources.hit6_houts_2020),
    verified=Verified.ABSTRACT,
    note="AHS 2019 uses 5 points (memory); another chronic-migraine analysis proposed 7.",
    applies_to=("episodic_migraine", "chronic_migraine"),
    exact={
        "threshold": {
            "measure": "hit6",
            "scale": (36, 78),
            "direction": "lower_better",
            "mcid_points_episodic": (2.5, 6),
            "mcid_points_chronic": 6,
        }
    },
)

oc_hit6_ctth = Statement(
    id="oc_hit6_ctth",
    modality="outcome",
    topic="threshold",
    text="In chronic tension-type headache a HIT-6 fall of 8 points is the reported individual important change.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.castien_hit6_2012, sources.hit6_houts_2020),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_tension_type_headache",),
    exact={"threshold": {"measure": "hit6", "scale": (36, 78), "direction": "lower_better", "mcid_points": 8}},
)

oc_hit6_bands = Statement(
    id="oc_hit6_bands",
    modality="outcome",
    topic="measure",
    text="HIT-6 impact is little at 49 or less, some at 50-55, substantial at 56-59 and severe at 60 or more.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.hit6_smelt_2014, sources.hit6_houts_2020),
    verified=Verified.PAGE,
    note="Bands confirmed in instrument summaries.",
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
    ),
    exact={"threshold": {"measure": "hit6", "bands": (49, 55, 59)}},
)

oc_midas = Statement(
    id="oc_midas",
    modality="outcome",
    topic="threshold",
    text=(
        "MIDAS grades disability over 3 months as I 0-5, II 6-10, III 11-20 and IV 21 or more days; AHS counts 5 "
        "points (baseline 11-20) or 30% (baseline above 20) as meaningful change."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.midas_grades, sources.ahs_2019),
    verified=Verified.PAGE,
    note="Grades confirmed; AHS change rule from memory.",
    applies_to=("episodic_migraine", "chronic_migraine"),
    exact={
        "threshold": {
            "measure": "midas",
            "direction": "lower_better",
            "bands": (5, 10, 20),
            "mcid_points_if_11_20": 5,
            "mcid_percent_if_gt_20": 30,
        }
    },
)

oc_headache_days_response = Statement(
    id="oc_headache_days_response",
    modality="outcome",
    topic="threshold",
    text=(
        "Count monthly headache days by diary: a fall of 50% is the standard migraine response, 30% is worthwhile "
        "in chronic migraine, and any preventive approach gets 2-3 months before judgement."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ahs_2019, sources.ahs_2021, sources.ihs_prevention_2025),
    verified=Verified.PAGE,
    note=(
        "Trial length confirmed; 50% and 30% from memory. In 2025 the International Headache Society moved to "
        "absolute goals: fewer than 4 migraine or moderate-to-severe headache days a month is optimal and more "
        "than 6 insufficient."
    ),
    applies_to=("episodic_migraine", "chronic_migraine", "chronic_tension_type_headache"),
    exact={
        "threshold": {
            "measure": "monthly_headache_days",
            "direction": "lower_better",
            "responder_percent_episodic": 50,
            "responder_percent_chronic": 30,
            "trial_weeks": (8, 12),
        }
    },
)

oc_chronic_migraine_definition = Statement(
    id="oc_chronic_migraine_definition",
    modality="outcome",
    topic="threshold",
    text="Chronic migraine means 15 or more headache days a month, at least 8 of them migraine, for over 3 months.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ichd3),
    verified=Verified.PAGE,
    applies_to=("episodic_migraine", "chronic_migraine"),
    exact={
        "threshold": {
            "measure": "monthly_headache_days",
            "chronic_days_min": 15,
            "migraine_days_min": 8,
            "months_min": 3,
        }
    },
)

oc_medication_overuse = Statement(
    id="oc_medication_overuse",
    modality="outcome",
    topic="threshold",
    text=(
        "Suspect medication-overuse headache when headache is present on 15 or more days a month with simple "
        "analgesics on 15 days or triptans, ergots, opioids or combination drugs on 10 days a month for over 3 "
        "months, and refer."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ichd3, sources.vadod_headache_2023),
    verified=Verified.PAGE,
    note="VA/DoD lists 7 or more headache days a month as a risk factor.",
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
        "medication_overuse_headache",
        "simple_analgesic_days_per_month",
        "triptan_opioid_or_combination_days_per_month",
    ),
    exact={
        "when": {
            "any_of": (
                "medication_overuse_headache",
                {"fact": "simple_analgesic_days_per_month", "op": ">=", "value": 15},
                {"fact": "triptan_opioid_or_combination_days_per_month", "op": ">=", "value": 10},
            )
        },
        "threshold": {"simple_analgesic_days": 15, "triptan_ergot_opioid_combination_days": 10, "months_min": 3},
        "action": "refer_clinician",
        "urgency": "within_2_weeks",
    },
)

oc_ahs2024_scope = Statement(
    id="oc_ahs2024_scope",
    modality="outcome",
    topic="sequence",
    text=(
        "AHS 2024 makes CGRP-targeting drugs a first-line option for migraine prevention without earlier "
        "failures, so non-drug plans should be presented alongside, not as a condition before, preventive "
        "medication review."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ahs_2024),
    verified=Verified.PAGE,
    applies_to=("episodic_migraine", "chronic_migraine", "monthly_migraine_days"),
    exact={
        "when": {"fact": "monthly_migraine_days", "op": ">=", "value": 4},
        "action": "refer_clinician",
        "urgency": "routine",
    },
)

oc_oa_omeract_oarsi = Statement(
    id="oc_oa_omeract_oarsi",
    modality="outcome",
    topic="threshold",
    text=(
        "OMERACT-OARSI response is at least 50% and 20 points (0-100) better pain or function, or two of pain, "
        "function and global each at least 20% and 10 points better."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.omeract_oarsi_2003),
    verified=Verified.MEMORY,
    note="The abstract was read on 2026-11-25 and confirms the criteria as such, not their numbers.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
    exact={"threshold": {"high": {"percent": 50, "points": 20}, "two_of_three": {"percent": 20, "points": 10}}},
)

oc_koos_womac_spadi = Statement(
    id="oc_koos_womac_spadi",
    modality="outcome",
    topic="threshold",
    text=(
        "Working important-change values are at least 12% of baseline for WOMAC in osteoarthritis (20.5-36 points "
        "for pain after knee replacement), 8-10 points for KOOS or HOOS subscales and 8-13 for SPADI (0-100)."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(
        sources.oa_measures_table_2021, sources.tka_mcid_review_2020, sources.naylor_mdc_2014, sources.oa_prom_mcid
    ),
    verified=Verified.PAGE,
    note=(
        "WOMAC values confirmed; KOOS, HOOS and SPADI values from memory. They describe groups: in people "
        "awaiting arthroplasty one KOOS or HOOS subscale must move by about 17-27 points to exceed measurement "
        "error."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "shoulder_pain"),
    exact={
        "threshold": {
            "womac_percent_min": 12,
            "womac_pain_points_after_tka": (20.5, 36.0),
            "womac_function_points_after_tka": (17.6, 33.0),
            "koos_points": (8, 10),
            "spadi_points": (8, 13),
        }
    },
)

oc_ndi = Statement(
    id="oc_ndi",
    modality="outcome",
    topic="threshold",
    text=(
        "NDI important change is 7.5 on 0-50 (15 on 0-100) and substantial benefit 10 on 0-50; because detectable "
        "change is about 10.2, treat 10 of 50 as the safer response rule."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ndi_mcid),
    verified=Verified.ABSTRACT,
    note=(
        "7.5 and 10.2 points from one trial sample in physical therapy; the authors themselves advise 10. Always "
        "check which scale is recorded."
    ),
    applies_to=("neck_pain", "acute_neck_pain", "subacute_neck_pain", "chronic_neck_pain"),
    exact={
        "threshold": {
            "measure": "ndi",
            "scale": (0, 50),
            "direction": "lower_better",
            "mcid_points": 7.5,
            "responder_points": 10,
        }
    },
)

oc_fiqr = Statement(
    id="oc_fiqr",
    modality="outcome",
    topic="threshold",
    text=(
        "For FIQR (0-100) a difference of about 8.1 points is the clinical-significance mark used in a large tai "
        "chi trial."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.wang_taichi_2018),
    verified=Verified.PAGE,
    applies_to=("fibromyalgia",),
    exact={"threshold": {"measure": "fiqr", "scale": (0, 100), "direction": "lower_better", "mcid_points": 8.1}},
)

oc_ra_activity_bands = Statement(
    id="oc_ra_activity_bands",
    modality="outcome",
    topic="threshold",
    text=(
        "CDAI bands are remission 2.8 or less, low to 10, moderate to 22 and high above 22; DAS28 bands are "
        "remission below 2.6, low below 3.2, moderate to 5.1 and high above 5.1."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ra_activity_cutoffs),
    verified=Verified.PAGE,
    applies_to=("rheumatoid_arthritis",),
    exact={"threshold": {"cdai": (2.8, 10, 22), "das28": (2.6, 3.2, 5.1), "direction": "lower_better"}},
)

oc_ra_change = Statement(
    id="oc_ra_change",
    modality="outcome",
    topic="threshold",
    text=(
        "Important CDAI improvement is 12, 6 or 1 points from high, moderate or low activity, a rise of 2 points "
        "from low activity counts as worsening, and a DAS28 fall of 1.2 matters in active disease."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cdai_mcid_2015, sources.ward_ra_mcii_2015),
    verified=Verified.ABSTRACT,
    applies_to=("rheumatoid_arthritis",),
    exact={
        "threshold": {
            "measure": "cdai",
            "direction": "lower_better",
            "improve_from_high": 12,
            "improve_from_moderate": 6,
            "improve_from_low": 1,
            "worsen_from_low": 2,
            "das28_improve": 1.2,
        }
    },
)

oc_ra_refer = Statement(
    id="oc_ra_refer",
    modality="outcome",
    topic="threshold",
    text=(
        "In rheumatoid arthritis CDAI above 10, DAS28 of 3.2 or more, or a flare goes to rheumatology before pain "
        "treatments are intensified."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ra_activity_cutoffs, sources.t2t_ra, sources.review_practice),
    verified=Verified.PAGE,
    note=(
        "Activity bands and the treat-to-target rule (drug treatment adjusted at least every 3 months until "
        "remission or low activity) are confirmed; referral before more pain treatment is the consequence."
    ),
    applies_to=("rheumatoid_arthritis", "cdai", "das28", "ra_flare"),
    exact={
        "when": {
            "any_of": (
                {"fact": "cdai", "op": ">", "value": 10},
                {"fact": "das28", "op": ">=", "value": 3.2},
                "ra_flare",
            )
        },
        "action": "refer_rheumatology",
        "urgency": "within_2_weeks",
    },
)

oc_phq9 = Statement(
    id="oc_phq9",
    modality="outcome",
    topic="threshold",
    text=(
        "PHQ-9 bands are 5 mild, 10 moderate, 15 moderately severe and 20 severe, with 5 points as meaningful change."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.phq9_gad7_scoring, sources.kounali_phq9_2020),
    verified=Verified.PAGE,
    note=(
        "Bands confirmed; 5-point change from memory. A UK primary-care cohort put the smallest noticeable change "
        "at about 20% of baseline."
    ),
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {
            "measure": "phq9",
            "scale": (0, 27),
            "direction": "lower_better",
            "bands": (5, 10, 15, 20),
            "mcid_points": 5,
        }
    },
)

oc_phq9_refer = Statement(
    id="oc_phq9_refer",
    modality="outcome",
    topic="threshold",
    text=(
        "PHQ-9 of 15 or more needs mental-health referral alongside the pain plan, and any score on item 9 needs "
        "same-day risk assessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.phq9_gad7_scoring),
    verified=Verified.PAGE,
    note="Item 9 rule confirmed; the referral level of 15 follows the treatment-action bands.",
    applies_to=("any_pain_problem", "phq9", "phq9_item9"),
    exact={
        "when": {"any_of": ({"fact": "phq9", "op": ">=", "value": 15}, {"fact": "phq9_item9", "op": ">=", "value": 1})},
        "action": "refer_mental_health",
        "urgency": "within_2_weeks",
        "escalate": {"if": {"fact": "phq9_item9", "op": ">=", "value": 1}, "urgency": "same_day"},
    },
)

oc_gad7 = Statement(
    id="oc_gad7",
    modality="outcome",
    topic="threshold",
    text="GAD-7 bands are 5 mild, 10 moderate and 15 severe, with about 4 points as important change.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.phq9_gad7_scoring, sources.gad7_mcid_2020),
    verified=Verified.PAGE,
    note="Bands and the 4-point change (from a trial in depression) confirmed.",
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {
            "measure": "gad7",
            "scale": (0, 21),
            "direction": "lower_better",
            "bands": (5, 10, 15),
            "mcid_points": 4,
        }
    },
)

oc_pcs = Statement(
    id="oc_pcs",
    modality="outcome",
    topic="threshold",
    text=(
        "PCS of 30 or more marks high catastrophising; important change is 8 points, or 11 when the baseline is "
        "above 30."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.pcs_mic_2022),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {
            "measure": "pcs",
            "scale": (0, 52),
            "direction": "lower_better",
            "high_min": 30,
            "mcid_points": 8,
            "mcid_points_if_baseline_gt_30": 11,
        }
    },
)

oc_pseq = Statement(
    id="oc_pseq",
    modality="outcome",
    topic="threshold",
    text=(
        "PSEQ (0-60) important change is 5.5 points; below 20 signals low self-efficacy and 40 or more good prognosis."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.pseq_mic_2016),
    verified=Verified.ABSTRACT,
    note="Change value confirmed; bands from memory.",
    applies_to=("any_pain_problem",),
    exact={
        "threshold": {
            "measure": "pseq",
            "scale": (0, 60),
            "direction": "higher_better",
            "low_below": 20,
            "high_min": 40,
            "mcid_points": 5.5,
        }
    },
)

oc_acute_postop = Statement(
    id="oc_acute_postop",
    modality="outcome",
    topic="threshold",
    text=(
        "For acute postoperative pain a change of about 10 mm on a 100 mm VAS is important and 33 mm or less is "
        "acceptable, so review when movement pain stays above 4/10 or blocks rehabilitation."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.myles_2017),
    verified=Verified.ABSTRACT,
    applies_to=("acute_postoperative_pain",),
    exact={"threshold": {"measure": "vas_100", "mcid_points": 10, "pass_max": 33}},
)

oc_cpsp_definition = Statement(
    id="oc_cpsp_definition",
    modality="outcome",
    topic="threshold",
    text=(
        "Treat pain that persists 3 months or more after surgery as chronic postsurgical pain; it affects about "
        "20% after knee replacement and calls for structured reassessment."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.star_2022),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_postsurgical_pain", "weeks_since_surgery"),
    exact={"when": {"fact": "weeks_since_surgery", "op": ">=", "value": 12}},
)

oc_review_schedule = Statement(
    id="oc_review_schedule",
    modality="outcome",
    topic="measure",
    text=(
        "Schedule reviews at 2 weeks for acute pain or recent surgery, 4 weeks for safety and adherence, 6-8 "
        "weeks for early response and 12 weeks for the main decision, with weight and headache plans judged at 12 "
        "weeks or later."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"threshold": {"weeks": (2, 4, 6, 8, 12)}},
)

oc_nonresponse_rule = Statement(
    id="oc_nonresponse_rule",
    modality="outcome",
    topic="stopping",
    text=(
        "At 6-8 weeks with adequate adherence, under 30% and under 2 points improvement in pain and under one "
        "important change in function means switch or intensify one component; at 12 weeks without response stop "
        "it and refer."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice, sources.immpact_2008),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"threshold": {"percent_below": 30, "points_below": 2, "weeks": (6, 12)}},
)

oc_worsening_rule = Statement(
    id="oc_worsening_rule",
    modality="outcome",
    topic="stopping",
    text=(
        "A sustained rise of 2 points or 30% in pain for over 2 weeks, or a function loss beyond the important "
        "change, triggers early review and dose reduction before the scheduled date."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"threshold": {"points": 2, "percent": 30, "weeks": 2}},
)

oc_low_baseline_rule = Statement(
    id="oc_low_baseline_rule",
    modality="outcome",
    topic="measure",
    text=(
        "When baseline pain is 3/10 or less judge progress on function and activity goals, because percentage "
        "change in pain is unreliable."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "pain_nrs"),
    exact={"when": {"fact": "pain_nrs", "op": "<=", "value": 3}},
)

gl_patient_led_dose = Statement(
    id="gl_patient_led_dose",
    modality="goal",
    topic="dose",
    text=(
        "Patient-led SMART goal setting with pain education (one 60-minute visit then four of 15-30 minutes every "
        "2 weeks over 2 months) beat exercise advice on disability and pain to 12 months."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.gardner_goals_2019),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain",),
    exact={"dose": {"total_sessions": (5, 5), "weeks": (8, 8), "session_minutes": (15, 60)}},
)

gl_components = Statement(
    id="gl_components",
    modality="goal",
    topic="technique",
    text=(
        "A goal cycle needs pain education, problems chosen by the patient, 1-3 specific, measurable, achievable, "
        "relevant and time-bound goals with strategies, and feedback on progress and barriers every 2-4 weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.gardner_goals_2019),
    verified=Verified.PAGE,
    note="Components confirmed; the 1-3 goal limit is consensus.",
    applies_to=("any_pain_problem",),
)

gl_function_first = Statement(
    id="gl_function_first",
    modality="goal",
    topic="technique",
    text=(
        "Word goals as valued activities (walk to the shop, sit through a film) rather than pain scores, and only "
        "set those the patient rates at 7/10 confidence or more."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.review_practice),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"threshold": {"confidence_min": 7}},
)

gl_if_then_tracking = Statement(
    id="gl_if_then_tracking",
    modality="goal",
    topic="technique",
    text=(
        "Attach each goal to an if-then plan (when, where, how) and self-monitoring; EULAR 2025 encourages "
        "activity trackers for motivation and adherence."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.eular_pa_2025, sources.review_practice),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

gl_walking_example = Statement(
    id="gl_walking_example",
    modality="goal",
    topic="progression",
    text=(
        "A default walking goal is to build from the current comfortable time to 30 minutes on 5 days a week by 6 "
        "months with about 6 coaching contacts."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.walkback_2024),
    verified=Verified.PAGE,
    note=(
        "Schedule of a prevention trial in people who had recovered from back pain; used as a goal template for "
        "the other conditions."
    ),
    applies_to=("chronic_low_back_pain", "knee_osteoarthritis", "fibromyalgia"),
    exact={
        "dose": {
            "weeks": (26, 26),
            "clinician_contacts": (6, 6),
            "components": {"walking": {"sessions_per_week": (3, 5), "session_minutes": (10, 30)}},
        }
    },
)

gl_weight_example = Statement(
    id="gl_weight_example",
    modality="goal",
    topic="progression",
    text=(
        "Set weight goals in steps, 3% by 12 weeks, 5% by 6 months and 10% by 12-18 months, stating that even 3% "
        "kept off improves health."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_lwm_2014, sources.idea_2013, sources.messier_2018),
    verified=Verified.PAGE,
    note="3% and 10% supported; step timing is consensus. Not for people excluded by the diet safety rules.",
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "bmi"),
    exact={
        "when": {"fact": "bmi", "op": ">=", "value": 25},
        "dose": {"weeks": (12, 78), "target": {"weight_loss_percent": (3, 10)}},
    },
)

gl_headache_diary = Statement(
    id="gl_headache_diary",
    modality="goal",
    topic="measure",
    text=(
        "Every headache plan includes a diary of headache days, acute-drug days, sleep, meals and caffeine in the "
        "format the patient is most likely to complete."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.seeds_2019),
    verified=Verified.PAGE,
    applies_to=("episodic_migraine", "chronic_migraine", "chronic_tension_type_headache"),
)

gl_flare_plan = Statement(
    id="gl_flare_plan",
    modality="goal",
    topic="technique",
    text=(
        "Include a written flare plan because flares are to be expected: halve the dose for 2-3 days, keep gentle "
        "movement and breathing practice, then rebuild over a week, and list the warning signs that need care."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193, sources.review_practice),
    verified=Verified.PAGE,
    note="Expectation of flare-ups confirmed; step sizes are consensus.",
    applies_to=("any_pain_problem",),
)

gl_non_weight_alternative = Statement(
    id="gl_non_weight_alternative",
    modality="goal",
    topic="technique",
    text="Where weight goals are excluded use strength, walking, sleep, meal-regularity or function goals instead.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(
        sources.nice_ng69, sources.diet_prescription_ed_risk, sources.restrictive_diet_2022, sources.diet_practice
    ),
    verified=Verified.PAGE,
    note="Follows the diet safety rules for the same people; the list of alternative goals is consensus.",
    applies_to=(
        "any_pain_problem",
        "eating_disorder_history",
        "eating_disorder_active",
        "eating_disorder_suspected",
        "pregnancy",
        "bmi",
    ),
    exact={
        "when": {
            "any_of": (
                "eating_disorder_history",
                "eating_disorder_active",
                "eating_disorder_suspected",
                "pregnancy",
                {"fact": "bmi", "op": "<", "value": 18.5},
            )
        },
        "action": "exclude_technique",
        "target": ("weight_goal",),
    },
)
