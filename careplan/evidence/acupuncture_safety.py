"""Safety of acupuncture: contraindications, precautions, stopping, adverse events and techniques.

These hold in every jurisdiction and against any preference.
"""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

stop_cms = Statement(
    id="stop-cms",
    modality="acupuncture",
    topic="stopping",
    text="US Medicare requires stopping when the patient is not improving or is getting worse.",
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    note=(
        "Read again on the CMS page on 2026-11-25. CMS sets no number of sessions; 8 is the library's own stop, and "
        "12 the latest under the coverage window. It says what is no longer paid for."
    ),
    applies_to=(
        "chronic_low_back_pain",
        "payer_us_medicare",
        "no_response_after_8_sessions",
        "worsening_during_course",
    ),
    exact={
        "when": {
            "all_of": (
                "payer_us_medicare",
                "chronic_low_back_pain",
                {"any_of": ("no_response_after_8_sessions", "worsening_during_course")},
            )
        },
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

stop_no_response = Statement(
    id="stop-no-response",
    modality="acupuncture",
    topic="stopping",
    text=(
        "Stop and review the diagnosis and plan if 8 sessions bring no meaningful change, or 12 for knee "
        "osteoarthritis and 8 weeks for headache; the check after 6 sessions is a look, not a stop."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.cochrane_tth_2016, sources.response_time_2020),
    verified=Verified.ABSTRACT,
    note=(
        "Working default. Pooled curves put 80 percent of the effect at 5 weeks or later (read in the abstract), "
        "so a stop after 6 sessions, which can fall in week 3, would come too early."
    ),
    applies_to=(
        "any_low_back_pain",
        "neck_pain",
        "chronic_shoulder_pain",
        "hip_osteoarthritis",
        "hand_osteoarthritis",
        "rheumatoid_arthritis",
        "fibromyalgia",
        "chronic_primary_pain",
        "knee_osteoarthritis",
        "any_headache",
        "no_response_after_8_sessions",
        "no_response_after_12_sessions",
        "no_response_after_8_weeks",
    ),
    exact={
        "when": {
            "any_of": (
                {
                    "all_of": (
                        {
                            "any_of": (
                                "any_low_back_pain",
                                "neck_pain",
                                "chronic_shoulder_pain",
                                "hip_osteoarthritis",
                                "hand_osteoarthritis",
                                "rheumatoid_arthritis",
                                "fibromyalgia",
                                "chronic_primary_pain",
                            )
                        },
                        "no_response_after_8_sessions",
                    )
                },
                {"all_of": ("knee_osteoarthritis", "no_response_after_12_sessions")},
                {"all_of": ("any_headache", "no_response_after_8_weeks")},
            )
        },
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

stop_prior_nonresponse = Statement(
    id="stop-prior-nonresponse",
    modality="acupuncture",
    topic="stopping",
    text=(
        "Do not repeat acupuncture for the same problem after an earlier adequate course of at least 6 sessions "
        "without benefit unless something material has changed."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "prior_adequate_acupuncture_no_response"),
    exact={
        "when": {"all_of": ("any_pain_problem", "prior_adequate_acupuncture_no_response")},
        "unless": "material_change_since_earlier_course",
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

stop_adverse_event = Statement(
    id="stop-adverse-event",
    modality="acupuncture",
    topic="stopping",
    text=(
        "Stop permanently after a serious adverse event such as pneumothorax, deep infection or major bleeding "
        "attributed to acupuncture, pending specialist advice."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "prior_serious_acupuncture_adverse_event"),
    exact={
        "when": {"all_of": ("any_pain_problem", "prior_serious_acupuncture_adverse_event")},
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

stop_new_red_flag = Statement(
    id="stop-new-red-flag",
    modality="acupuncture",
    topic="stopping",
    text="Any new red flag during a course suspends needling and starts the matching referral.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "new_red_flag_during_course"),
    exact={
        "when": {"all_of": ("any_pain_problem", "new_red_flag_during_course")},
        "action": "exclude_modality",
        "target": "acupuncture_all",
        "plan_effect": "withhold_acupuncture_until_reviewed",
    },
)

stop_worsening = Statement(
    id="stop-worsening",
    modality="acupuncture",
    topic="stopping",
    text=(
        "A mild aggravation for up to about 48 hours after a session can be normal, whereas lasting worsening "
        "after two sessions calls for lower dose or stopping."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    note=(
        "A textbook page speaks of aggravation for hours up to two or three days and of too vigorous treatment as "
        "its usual cause (egofelix.com, read on 2026-11-25); when to stop is a working default."
    ),
    applies_to=("any_pain_problem", "worsening_during_course"),
    exact={
        "when": {"all_of": ("any_pain_problem", "worsening_during_course")},
        "action": "limit_dose",
        "target": "acupuncture_all",
    },
)

tech_style_equal = Statement(
    id="tech-style-equal",
    modality="acupuncture",
    topic="technique",
    text=(
        "Style, point formula, practitioner experience and electrical stimulation made no clear difference to "
        "pain outcome in pooled individual data, so preference and safety may decide."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.macpherson_2013),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
)

tech_retention = Statement(
    id="tech-retention",
    modality="acupuncture",
    topic="technique",
    text="Keep needles 20 to 30 minutes in a session of 30 to 60 minutes, the usual range in chronic pain trials.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.macpherson_2013, sources.ctth_2022, sources.koa_4v8_2022),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    exact={"dose": {"session_minutes": (30, 60), "retention_minutes": (20, 30)}},
)

tech_deqi_ctth = Statement(
    id="tech-deqi-ctth",
    modality="acupuncture",
    topic="technique",
    text="Needling to a de qi sensation beat superficial needling in chronic tension-type headache.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.ctth_2022),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_tension_type_headache",),
)

tech_ea_parameters = Statement(
    id="tech-ea-parameters",
    modality="acupuncture",
    topic="technique",
    text=(
        "Electroacupuncture is usually applied for 20 to 30 minutes, at 2 to 100 Hz in postoperative trials, at "
        "an intensity that is strong but not painful."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.cummings_ea_2011, sources.tka_pain_2021),
    verified=Verified.ABSTRACT,
    note="Intensity wording from memory.",
    applies_to=("electroacupuncture_preferred",),
    exact={"dose": {"retention_minutes": (20, 30), "frequency_hz": (2, 100)}},
)

tech_ea_fm = Statement(
    id="tech-ea-fm",
    modality="acupuncture",
    topic="technique",
    text="Where electrical stimulation is safe, it is the technique with the better fibromyalgia evidence.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.cochrane_fm_2013),
    verified=Verified.MEMORY,
    applies_to=("fibromyalgia",),
)

tech_ea_postop = Statement(
    id="tech-ea-postop",
    modality="acupuncture",
    topic="technique",
    text=(
        "Sixteen trials with 1142 people found electroacupuncture after knee replacement lowering pain on days 1, "
        "3 and 7 and rescue analgesic use (risk ratio 0.46), with moderate to very low certainty."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.tka_ea_2026),
    verified=Verified.ABSTRACT,
    applies_to=("acute_postoperative_pain", "after_knee_arthroplasty"),
)

tech_auricular = Statement(
    id="tech-auricular",
    modality="acupuncture",
    topic="technique",
    text=(
        "Auricular needling such as battlefield acupuncture gives short-term relief and its semi-permanent "
        "needles tend to fall out by about day 7."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.bfa_infection_2020),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem", "auricular_preferred"),
)

tech_moxa_optional = Statement(
    id="tech-moxa-optional",
    modality="acupuncture",
    topic="technique",
    text=(
        "Moxibustion or infrared heat is an optional addition without guideline backing for these problems and "
        "only for intact skin with normal sensation."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.moxa_xu_2014),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "moxibustion_preferred"),
)

tech_supine_first = Statement(
    id="tech-supine-first",
    modality="acupuncture",
    topic="technique",
    text=(
        "Give the first treatments lying down with few needles and mild stimulation, because fainting is likelier "
        "sitting and in the first one to three sessions."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.who_1999, sources.vasovagal_2017, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Lying down with gentle manipulation at the first treatment read in WHO 1999 section 3.3; the number of "
        "sessions is from memory."
    ),
    applies_to=("any_pain_problem", "first_acupuncture_treatment"),
    exact={"action": "limit_dose", "target": "first_sessions"},
)

tech_single_use = Statement(
    id="tech-single-use",
    modality="acupuncture",
    topic="technique",
    text="Use only sterile single-use disposable needles.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.who_1991, sources.who_2020),
    verified=Verified.PAGE,
    note=(
        "The WHO text read prefers disposable needles where affordable; single use as an absolute rule is from memory."
    ),
    applies_to=("any_pain_problem",),
)

tech_licensed = Statement(
    id="tech-licensed",
    modality="acupuncture",
    topic="technique",
    text=(
        "Treatment should come from a licensed or registered practitioner, since accidents mostly involve "
        "insufficiently trained ones."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.who_1991, sources.baumler_2021, sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

tech_stricta_record = Statement(
    id="tech-stricta-record",
    modality="acupuncture",
    topic="technique",
    text=(
        "Record needle number, points, depth, response, stimulation, retention time, sessions, frequency and "
        "practitioner background, as STRICTA asks of trials."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.stricta_2010),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

ae_baumler_any = Statement(
    id="ae-baumler-any",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Prospective studies show at least one adverse event in 9.31 percent of patients per course and in 7.57 "
        "percent of treatments, half of them needle-site bleeding, pain or flare."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.baumler_2021),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
)

ae_baumler_serious = Statement(
    id="ae-baumler-serious",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Serious adverse events occur in about 1.01 per 10,000 patients and 7.98 per million treatments, and "
        "events needing treatment in 1.14 per 1000 patients."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.baumler_2021),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    conflicts_with=("ae-white",),
)

ae_witt = Statement(
    id="ae-witt",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Among 229,230 German patients given 10.2 treatments on average, 8.6 percent reported an adverse effect, "
        "about 6 percent bleeding or haematoma, and two had a pneumothorax."
    ),
    jurisdictions=(Jurisdiction.DE,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.witt_2009),
    verified=Verified.PAGE,
    note=(
        "Patient and treatment numbers read in the abstract, the percentages and pneumothorax count on pages "
        "citing it; 2.2 percent needing treatment is from memory and left out."
    ),
    applies_to=("any_pain_problem",),
)

ae_york = Statement(
    id="ae-york",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "In the York survey 574 acupuncturists reported on 34,407 treatments and no serious event occurred, with "
        "43 significant minor events."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.macpherson_2001),
    verified=Verified.PAGE,
    note="The 43 events and 34,407 treatments read in a table of the paper; that none was serious is from memory.",
    applies_to=("any_pain_problem",),
)

ae_white = Statement(
    id="ae-white",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "A cumulative review of 12 prospective studies with more than a million treatments put serious adverse "
        "events at about 0.05 per 10,000 treatments or 0.55 per 10,000 patients."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.white_2004),
    verified=Verified.PAGE,
    note="Read in a physician's quotation of the review (doctorkurz.com, read on 2026-11-25), not in the review.",
    applies_to=("any_pain_problem",),
    conflicts_with=("ae-baumler-serious",),
)

ae_chinese_severe = Statement(
    id="ae-chinese-severe",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Chinese-language reports describe 479 cases with 14 deaths, chiefly pneumothorax, fainting, subarachnoid "
        "haemorrhage and infection, and mostly from poor technique."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.chinese_ae_2010),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
)

ae_vasovagal = Statement(
    id="ae-vasovagal",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Vasovagal reactions follow roughly 0.02 to 7 percent of treatments and usually settle quickly with support."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.vasovagal_2017),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem", "first_acupuncture_treatment"),
)

ae_drowsy_driving = Statement(
    id="ae-drowsy-driving",
    modality="acupuncture",
    topic="precaution",
    text="Warn patients of drowsiness after treatment and ask those who feel drowsy not to drive.",
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.bma_driving_2002),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "drives_home"),
    exact={"when": {"any_of": ("drives_home",)}, "action": "caution", "target": "acupuncture_all"},
)

ae_consent = Statement(
    id="ae-consent",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Get informed consent that names bruising, pain, fainting, infection and, for thoracic points, pneumothorax."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.witt_2009, sources.hdc_2019),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
    exact={"when": "any_pain_problem", "action": "caution", "target": "acupuncture_all"},
)

bleed_haemophilia = Statement(
    id="bleed-haemophilia",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "Exclude acupuncture in haemophilia or another severe bleeding disorder unless a haematologist has agreed "
        "and is managing the clotting factor."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.sierpina_2005, sources.who_1999),
    verified=Verified.PAGE,
    note="The exclusion was read; the haematologist exception is a synthesis.",
    applies_to=("haemophilia", "severe_bleeding_disorder"),
    exact={
        "when": {"any_of": ("haemophilia", "severe_bleeding_disorder")},
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

bleed_warfarin_plus_disorder = Statement(
    id="bleed-warfarin-plus-disorder",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "A bleeding disorder together with an anticoagulant excludes acupuncture whatever the single-factor rules say."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.sierpina_2005, sources.hsieh_2023),
    verified=Verified.MEMORY,
    note=(
        "The parts were read (severe bleeding disorders excluded; anticoagulants and clotting defects each raise "
        "bleeding); that the combination excludes is a synthesis. Being anticoagulated is not itself a "
        "coagulation_defect."
    ),
    applies_to=(
        "anticoagulant_warfarin",
        "haemophilia",
        "severe_bleeding_disorder",
        "anticoagulant_doac",
        "anticoagulant_heparin",
        "coagulation_defect",
    ),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("anticoagulant_warfarin", "anticoagulant_doac", "anticoagulant_heparin")},
                {"any_of": ("haemophilia", "severe_bleeding_disorder", "coagulation_defect")},
            )
        },
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

bleed_anticoag_caution = Statement(
    id="bleed-anticoag-caution",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Anticoagulants are a caution and not a bar: use thin needles, avoid deep needling, press for longer and "
        "never stop the drug for acupuncture."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.mcculloch_2015, sources.bleeding_prospective_2018, sources.hsieh_2023, sources.synthesis),
    verified=Verified.ABSTRACT,
    note=(
        "Depth and location caution and the needle-thickness finding were read; pressure and not stopping the "
        "drug are consensus. An added antiplatelet drug is a reason for extra care."
    ),
    applies_to=("anticoagulant_warfarin", "anticoagulant_doac", "anticoagulant_heparin"),
    exact={
        "when": {"any_of": ("anticoagulant_warfarin", "anticoagulant_doac", "anticoagulant_heparin")},
        "supporting": ("antiplatelet",),
        "action": "caution",
        "target": "deep_needling",
    },
)

bleed_mcculloch = Statement(
    id="bleed-mcculloch",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Across 384 anticoagulated patients and 3974 treatments one moderate bleed was reported and spot bleeding "
        "in 14.6 percent of one series of 350 treatments."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.mcculloch_2015),
    verified=Verified.ABSTRACT,
    note="The paper prints the rate as 0.003 percent, but 1 in 3974 is 0.025 percent; use the counts.",
    applies_to=("anticoagulant_warfarin", "anticoagulant_doac"),
)

bleed_hsieh = Statement(
    id="bleed-hsieh",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Over 13.4 million sessions minor bleeding was 8.31 per 10,000 needles and major 4.26 per 100,000; "
        "anticoagulants together raised minor bleeding a little (odds ratio 1.15) and major bleeding not clearly "
        "(1.18), although the ratios for single drugs were 4.95 for warfarin, 3.07 for direct oral anticoagulants "
        "and 3.72 for heparin."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.hsieh_2023),
    verified=Verified.ABSTRACT,
    note="The class and single-drug ratios in the abstract do not fit together; show both.",
    applies_to=("anticoagulant_warfarin", "anticoagulant_doac", "anticoagulant_heparin", "liver_cirrhosis", "diabetes"),
    conflicts_with=("bleed-kwon",),
)

bleed_kwon = Statement(
    id="bleed-kwon",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "In 10,177 sessions brief micro-bleeding was no commoner on direct oral anticoagulants (3.9 percent) or "
        "antiplatelets (5.6 percent) than in controls (5.1 percent)."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.kwon_2018),
    verified=Verified.ABSTRACT,
    applies_to=("anticoagulant_doac", "antiplatelet"),
    conflicts_with=("bleed-hsieh",),
)

bleed_antiplatelet = Statement(
    id="bleed-antiplatelet",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Antiplatelet drugs alone need only routine bruising advice, because they were not linked to more "
        "bleeding after acupuncture."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.hsieh_2023, sources.kwon_2018),
    verified=Verified.ABSTRACT,
    applies_to=("antiplatelet",),
    exact={"when": {"any_of": ("antiplatelet",)}, "action": "caution", "target": "acupuncture_all"},
)

bleed_inr = Statement(
    id="bleed-inr",
    modality="acupuncture",
    topic="precaution",
    text=(
        "On warfarin with the latest INR above the upper end of the patient's target range postpone needling "
        "until it is back in range, and ask for a recent value when none is known."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.sps_im_anticoagulant, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Carried over from advice on intramuscular injection (no injection when the INR is above the therapeutic "
        "range; stable and below its upper limit is acceptable). No single figure such as 4 has a source; a "
        "practice page names 3.0 as a usual limit, not a rigid one, above which the physician may postpone "
        "(acupuntura.com, read on 2026-11-25). With an upper limit of 3.0 an INR of exactly 3.0 is in range."
    ),
    applies_to=("anticoagulant_warfarin", "inr_above_range"),
    exact={
        "when": {"all_of": ("anticoagulant_warfarin", "inr_above_range")},
        "action": "exclude_modality",
        "target": "acupuncture_all",
        "plan_effect": "postpone_until_corrected",
    },
)

bleed_platelets = Statement(
    id="bleed-platelets",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Needling with platelets from 50 to under 100 thousand per microlitre calls for superficial technique and "
        "agreement of the treating team, while below 50 thousand it should be deferred outside specialist units."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.cybularz_2015, sources.ladas_2010, sources.synthesis),
    verified=Verified.ABSTRACT,
    note=(
        "Two case series found no bleeding, including nine visits below 50 thousand; the cut-offs are a cautious "
        "synthesis. Exactly 50 thousand is in the upper band."
    ),
    applies_to=("thrombocytopenia", "platelets_below_50"),
    exact={
        "when": {"any_of": ("thrombocytopenia",)},
        "escalate": {"if": "platelets_below_50", "action": "exclude_modality", "target": "acupuncture_all"},
        "action": "limit_dose",
        "target": "deep_needling",
    },
)

bleed_platelets_severe = Statement(
    id="bleed-platelets-severe",
    modality="acupuncture",
    topic="contraindication",
    text="Exclude acupuncture below 20 thousand platelets per microlitre, specialist units included.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.ladas_2010),
    verified=Verified.MEMORY,
    note=(
        "No source with this cut-off was found; published ones are said to vary from 20 to 50 thousand. Small "
        "hospital series, one of them with 90 sessions below 20 thousand (10.1089/jicm.2022.0710, abstract read on "
        "2026-11-25), saw no bleeding, so this is caution, not proof of harm."
    ),
    applies_to=("severe_thrombocytopenia",),
    exact={"when": {"any_of": ("severe_thrombocytopenia",)}, "action": "exclude_modality", "target": "acupuncture_all"},
)

bleed_liver = Statement(
    id="bleed-liver",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Liver cirrhosis and clotting defects raise the bleeding risk after acupuncture on their own, and "
        "diabetes did so in the same study."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.hsieh_2023),
    verified=Verified.ABSTRACT,
    note="Diabetes alone does not trigger the caution, because the abstract gives no size for it.",
    applies_to=("liver_cirrhosis", "coagulation_defect"),
    exact={
        "when": {"any_of": ("liver_cirrhosis", "coagulation_defect")},
        "supporting": ("diabetes",),
        "action": "caution",
        "target": "deep_needling",
    },
)

inf_neutropenia = Statement(
    id="inf-neutropenia",
    modality="acupuncture",
    topic="contraindication",
    text="Exclude needling when neutrophils are below 500 per cubic millimetre.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.ecam_breast_2013, sources.filshie_hester_2006),
    verified=Verified.PAGE,
    note=(
        "Threshold read as 500 per cubic millimetre, below and not at; telling the treating team the same day is "
        "a synthesis. With fever the emergency rule applies."
    ),
    applies_to=("neutropenia_below_0_5",),
    exact={
        "when": {"any_of": ("neutropenia_below_0_5",)},
        "action": "exclude_modality",
        "target": "acupuncture_all",
        "urgency": "same_day",
        "refer_to": "treating specialist team",
        "plan_effect": "continue_with_referral",
    },
)

inf_neutropenia_mild = Statement(
    id="inf-neutropenia-mild",
    modality="acupuncture",
    topic="precaution",
    text=(
        "With neutrophils of 500 to 1000 or significant immunosuppression, needle only with the treating team "
        "agreeing, few needles, strict skin cleaning and no semi-permanent needles."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.ecam_breast_2013, sources.devalois_2024),
    verified=Verified.MEMORY,
    note=(
        "The breast cancer table lists immunocompromised people as contraindicated without grading (read); the "
        "graded band is a synthesis. Exactly 500 belongs here. Low-dose methotrexate alone is not "
        "immunosuppressed; see the vocabulary."
    ),
    applies_to=("neutropenia_0_5_to_1_0", "immunosuppressed"),
    exact={
        "when": {"any_of": ("neutropenia_0_5_to_1_0", "immunosuppressed")},
        "action": "caution",
        "target": "acupuncture_all",
    },
)

inf_semipermanent_immuno = Statement(
    id="inf-semipermanent-immuno",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "Exclude semi-permanent or press needles in people who are immunosuppressed or have a prosthetic valve, "
        "valve disease, past endocarditis or badly controlled diabetes."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.sbe_ear_1985, sources.synthesis),
    verified=Verified.ABSTRACT,
    note="Endocarditis after an ear stud in rheumatic valve disease was read; the other groups are consensus.",
    applies_to=(
        "immunosuppressed",
        "diabetes_poorly_controlled",
        "prosthetic_heart_valve",
        "previous_endocarditis",
        "valvular_heart_disease",
    ),
    exact={
        "when": {
            "any_of": (
                "immunosuppressed",
                "diabetes_poorly_controlled",
                "prosthetic_heart_valve",
                "previous_endocarditis",
                "valvular_heart_disease",
            )
        },
        "action": "exclude_technique",
        "target": "auricular_semi_permanent",
    },
)

inf_valve_other = Statement(
    id="inf-valve-other",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Ordinary short-retention needling through clean skin is usually acceptable in valve disease, with no "
        "antibiotic prophylaxis but prompt review of any local infection or fever."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.sbe_ear_1985),
    verified=Verified.MEMORY,
    note=(
        "No guideline text was found; a low-authority physician page asks for extreme caution with damaged valves, "
        "and the British Acupuncture Council forbids only needles left in place. A review of 30 cardiac "
        "complications found infections of the heart after needling of ears and of legs (Journal of Invasive "
        "Cardiology 2019;31:E69, abstract; all read on 2026-11-25), hence the prompt review. Tell the cardiology "
        "team after endocarditis or with a prosthetic valve."
    ),
    applies_to=("prosthetic_heart_valve", "previous_endocarditis", "valvular_heart_disease"),
    exact={
        "when": {"any_of": ("prosthetic_heart_valve", "previous_endocarditis", "valvular_heart_disease")},
        "action": "caution",
        "target": "acupuncture_all",
    },
)

inf_skin = Statement(
    id="inf-skin",
    modality="acupuncture",
    topic="contraindication",
    text="Do not needle through cellulitis, burns, ulcers or other broken or infected skin.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sierpina_2005),
    verified=Verified.PAGE,
    applies_to=("local_skin_infection", "ulcer_or_broken_skin", "burn_at_site"),
    exact={
        "when": {"any_of": ("local_skin_infection", "ulcer_or_broken_skin", "burn_at_site")},
        "action": "exclude_technique",
        "target": "needling_affected_area",
    },
)

inf_prosthetic_joint = Statement(
    id="inf-prosthetic-joint",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Keep needles out of and away from a replaced joint or metalwork close to the skin, above all in its "
        "first year, after a hip prosthesis infection was reported 7 months after replacement and 2 weeks after "
        "dry needling."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.hip_prosthesis_2015, sources.bmas_arthroplasty_2021, sources.synthesis),
    verified=Verified.ABSTRACT,
    note=(
        "Cause unproven in the report; distal or opposite-limb points remain usable. A commentary extends the "
        "warning to any metalwork near the skin after a second case (read)."
    ),
    applies_to=("joint_replacement_at_site", "orthopaedic_metalwork_at_site"),
    exact={
        "when": {"any_of": ("joint_replacement_at_site", "orthopaedic_metalwork_at_site")},
        "action": "exclude_technique",
        "target": "needling_over_joint_prosthesis",
    },
)

inf_wound = Statement(
    id="inf-wound",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "Do not needle the incision, drains, catheters, dressed wounds or a freshly operated joint; use distal, "
        "auricular or opposite-side points."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sierpina_2005, sources.synthesis),
    verified=Verified.PAGE,
    note="Loss of skin integrity as a local bar read; drains, catheters and the operated joint are consensus.",
    applies_to=("recent_surgical_wound",),
    exact={
        "when": {"any_of": ("recent_surgical_wound",)},
        "action": "exclude_technique",
        "target": "needling_near_surgical_wound",
    },
)

inf_sepsis = Statement(
    id="inf-sepsis",
    modality="acupuncture",
    topic="contraindication",
    text="Exclude acupuncture in someone septic or with an unexplained fever.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sierpina_2005),
    verified=Verified.PAGE,
    note="Sepsis read; unexplained fever is from memory.",
    applies_to=("sepsis", "fever_unexplained"),
    exact={
        "when": {"any_of": ("sepsis", "fever_unexplained")},
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

inf_ra_drugs = Statement(
    id="inf-ra-drugs",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Biologics, other immunosuppressants and steroids call for fresh blood counts, skin checks and gentle "
        "needling, since infection and fragile skin are likelier."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.devalois_2024),
    verified=Verified.MEMORY,
    applies_to=("rheumatoid_arthritis", "biologic_dmard", "systemic_corticosteroid", "conventional_dmard"),
    exact={
        "when": {
            "all_of": (
                "rheumatoid_arthritis",
                {"any_of": ("biologic_dmard", "systemic_corticosteroid", "conventional_dmard")},
            )
        },
        "action": "caution",
        "target": "acupuncture_all",
    },
)

inf_diabetes = Statement(
    id="inf-diabetes",
    modality="acupuncture",
    topic="precaution",
    text=(
        "In diabetes with neuropathy or poor circulation avoid needling the feet and lower legs, because small "
        "wounds there can become serious infections."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.physio_contraindications, sources.synthesis),
    verified=Verified.PAGE,
    note="Low-authority page names poor peripheral circulation as the risk.",
    applies_to=("diabetic_neuropathy", "peripheral_arterial_disease", "foot_ulcer_history"),
    exact={
        "when": {"any_of": ("diabetic_neuropathy", "peripheral_arterial_disease", "foot_ulcer_history")},
        "action": "exclude_technique",
        "target": "needling_feet_and_lower_legs",
    },
)

inf_lymphoedema = Statement(
    id="inf-lymphoedema",
    modality="acupuncture",
    topic="precaution",
    text="Avoid needling a limb with lymphoedema or at risk of it.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.filshie_hester_2006, sources.physio_contraindications),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("lymphoedema_limb", "axillary_clearance_side"),
    conflicts_with=("inf-lymphoedema-evidence",),
    exact={
        "when": {"any_of": ("lymphoedema_limb", "axillary_clearance_side")},
        "action": "exclude_technique",
        "target": "needling_affected_limb",
    },
)

inf_lymphoedema_evidence = Statement(
    id="inf-lymphoedema-evidence",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Trials and a cohort of 35,153 patients found no more lymphoedema with acupuncture (rate ratio 1.017), so "
        "avoidance is caution rather than proof."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.bcrl_cohort_2024, sources.lymphoedema_2011),
    verified=Verified.ABSTRACT,
    applies_to=("lymphoedema_limb", "axillary_clearance_side"),
    conflicts_with=("inf-lymphoedema",),
)

ea_pacemaker = Statement(
    id="ea-pacemaker",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "Exclude electroacupuncture in anyone with a pacemaker, defibrillator or resynchronisation device, since "
        "device manuals contraindicate it and current across the chest can mislead sensing leads."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.cummings_icd_2023, sources.sierpina_2005, sources.cummings_ea_2011),
    verified=Verified.PAGE,
    note="Even when the patient prefers it; manual needling stays available.",
    applies_to=("pacemaker", "implantable_defibrillator", "cardiac_resynchronisation_device"),
    conflicts_with=("ea-pacemaker-dissent",),
    exact={
        "when": {"any_of": ("pacemaker", "implantable_defibrillator", "cardiac_resynchronisation_device")},
        "action": "exclude_technique",
        "target": "electroacupuncture",
    },
)

ea_pacemaker_dissent = Statement(
    id="ea-pacemaker-dissent",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Some experts hold that closely paired needles in a limb far from the device are probably safe, which the "
        "library records but does not act on."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.cummings_icd_2023),
    verified=Verified.PAGE,
    applies_to=("pacemaker",),
    conflicts_with=("ea-pacemaker",),
    exact={"when": {"any_of": ("pacemaker",)}},
)

ea_neurostimulator = Statement(
    id="ea-neurostimulator",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "Exclude electroacupuncture with any other active implant such as a nerve, spinal cord or brain "
        "stimulator, an infusion pump or, for head and neck, a cochlear implant."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.sierpina_2005, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Pacemaker and pump read; other implants by analogy. The cochlear implant bars current to the head and "
        "neck only; excluding the technique altogether is the simpler, cautious reading."
    ),
    applies_to=(
        "deep_brain_stimulator",
        "spinal_cord_stimulator",
        "vagus_nerve_stimulator",
        "implanted_infusion_pump",
        "cochlear_implant",
    ),
    exact={
        "when": {
            "any_of": (
                "deep_brain_stimulator",
                "spinal_cord_stimulator",
                "vagus_nerve_stimulator",
                "implanted_infusion_pump",
                "cochlear_implant",
            )
        },
        "action": "exclude_technique",
        "target": "electroacupuncture",
    },
)

ea_epilepsy = Statement(
    id="ea-epilepsy",
    modality="acupuncture",
    topic="precaution",
    text=(
        "In epilepsy leave electroacupuncture out, absolutely so when seizures are uncontrolled, and treat lying "
        "down and attended."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.ea_contra_brazil),
    verified=Verified.PAGE,
    note=(
        "Uncontrolled epilepsy as an absolute bar read on a low-authority page of medical acupuncturists; leaving "
        "it out in controlled epilepsy and the attendance are consensus."
    ),
    applies_to=("epilepsy",),
    exact={"when": {"any_of": ("epilepsy",)}, "action": "exclude_technique", "target": "electroacupuncture"},
)

ea_heart_chest = Statement(
    id="ea-heart-chest",
    modality="acupuncture",
    topic="contraindication",
    text="Never pass current across the heart, brain, carotid sinus or spinal cord.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sierpina_2005, sources.cummings_ea_2011),
    verified=Verified.PAGE,
    note="Heart and brain read; carotid sinus and spinal cord from memory. Holds for everyone.",
    applies_to=("any_pain_problem",),
    exact={
        "when": "any_pain_problem",
        "supporting": ("cardiac_arrhythmia",),
        "action": "exclude_technique",
        "target": "electroacupuncture_across_chest_or_neck",
    },
)

ea_pregnancy = Statement(
    id="ea-pregnancy",
    modality="acupuncture",
    topic="contraindication",
    text="Avoid electroacupuncture in pregnancy, above all to the abdomen and lumbosacral area.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.physio_contraindications, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "The low-authority page advises against strong electroacupuncture and abdominal points; a review found no "
        "evidence that electroacupuncture can start labour, so this is caution. The WHO section on electrical "
        "stimulation was not found."
    ),
    applies_to=("pregnancy",),
    conflicts_with=("preg-carr",),
    exact={"when": {"any_of": ("pregnancy",)}, "action": "exclude_technique", "target": "electroacupuncture"},
)

preg_who = Statement(
    id="preg-who",
    modality="acupuncture",
    topic="precaution",
    text=(
        "WHO tells practitioners to avoid acupuncture in pregnancy unless needed and then to take great care, "
        "with no lower abdominal or lumbosacral points in the first trimester and afterwards no upper abdominal "
        "or lumbosacral points, strong sensations or labour-inducing ear points."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.who_1999),
    verified=Verified.PAGE,
    note="Read on the WHO page (section 2.1), which calls the point list traditional.",
    applies_to=("pregnancy",),
    conflicts_with=("preg-carr", "ind-pregnancy-lbpp", "default-pregnancy"),
    exact={"when": {"any_of": ("pregnancy",)}, "action": "caution", "target": "points_abdomen_and_lumbosacral"},
)

preg_points = Statement(
    id="preg-points",
    modality="acupuncture",
    topic="precaution",
    text=(
        "AACP lists LI4, SP6, BL60, BL67 and the sacral foraminal points BL31 to BL34 as points to avoid in pregnancy."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.aacp_2012),
    verified=Verified.PAGE,
    note=(
        "The low-authority department page adds LR3, abdominal points and, with caution, GB21 and the upper "
        "lumbar region."
    ),
    applies_to=("pregnancy",),
    conflicts_with=("preg-carr",),
    exact={
        "when": {"any_of": ("pregnancy",)},
        "action": "exclude_technique",
        "target": "points_li4_sp6_bl60_bl67_bl31_to_34",
    },
)

preg_carr = Statement(
    id="preg-carr",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "A review of 15 trials and a cohort of 5885 women found no objective harm from needling so-called "
        "forbidden points."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.carr_2015),
    verified=Verified.ABSTRACT,
    applies_to=("pregnancy",),
    conflicts_with=("preg-points", "preg-who", "ea-pregnancy"),
)

preg_ae_rate = Statement(
    id="preg-ae-rate",
    modality="acupuncture",
    topic="adverse-event",
    text=(
        "Adverse events in pregnancy ran at 1.9 percent, 1.3 percent linked to acupuncture, all of those mild or "
        "moderate."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.park_pregnancy_2014),
    verified=Verified.ABSTRACT,
    applies_to=("pregnancy",),
)

preg_moxa = Statement(
    id="preg-moxa",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "Exclude moxibustion and heat on the trunk in pregnancy, given reports of preterm birth, membrane rupture "
        "and bleeding."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.moxa_park_2010, sources.moxa_xu_2014),
    verified=Verified.ABSTRACT,
    applies_to=("pregnancy",),
    exact={"when": {"any_of": ("pregnancy",)}, "action": "exclude_technique", "target": "moxibustion"},
)

preg_team = Statement(
    id="preg-team",
    modality="acupuncture",
    topic="precaution",
    text=(
        "In pregnancy inform maternity care, use gentle manual needling side-lying by an experienced practitioner "
        "and avoid long supine positions after 20 weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    applies_to=("pregnancy",),
    exact={
        "when": {"any_of": ("pregnancy",)},
        "dose": {"sessions_per_week": (1, 2), "retention_minutes": (15, 20)},
        "action": "limit_dose",
        "target": "acupuncture_all",
    },
)

preg_migraine = Statement(
    id="preg-migraine",
    modality="acupuncture",
    topic="precaution",
    text=(
        "In pregnancy with established and unchanged migraine gentle manual acupuncture may be offered because "
        "most preventive drugs are unsuitable, once secondary causes are ruled out."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.carr_2015, sources.snnoop10_2019),
    verified=Verified.MEMORY,
    applies_to=("pregnancy", "established_unchanged_migraine"),
    exact={
        "when": {"all_of": ("pregnancy", "established_unchanged_migraine")},
        "action": "caution",
        "target": "acupuncture_all",
    },
)

preg_high_risk = Statement(
    id="preg-high-risk",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "With threatened miscarriage, bleeding, placenta praevia, ruptured membranes, pre-eclampsia, cervical "
        "insufficiency or threatened preterm labour exclude acupuncture unless the obstetric team asks for it."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    note=(
        "No guideline text was found. A feasibility trial has treated threatened miscarriage with acupuncture and "
        "many practitioners do (both read), so this is caution, not evidence of harm. New bleeding, fluid or "
        "contractions fall under rf-pregnancy-labour-bleeding."
    ),
    applies_to=(
        "pregnancy",
        "threatened_miscarriage_or_preterm_labour",
        "vaginal_bleeding_in_pregnancy",
        "placenta_praevia",
        "ruptured_membranes",
        "preeclampsia",
        "cervical_insufficiency",
    ),
    exact={
        "when": {
            "all_of": (
                "pregnancy",
                {
                    "any_of": (
                        "threatened_miscarriage_or_preterm_labour",
                        "vaginal_bleeding_in_pregnancy",
                        "placenta_praevia",
                        "ruptured_membranes",
                        "preeclampsia",
                        "cervical_insufficiency",
                    )
                },
            )
        },
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

anat_thorax = Statement(
    id="anat-thorax",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Needle chest and upper back points, GB21 above all, shallowly and obliquely, and extra carefully in thin "
        "people or emphysema, because pneumothorax is the best documented serious injury."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.who_1999, sources.chinese_ae_2010, sources.hdc_2019, sources.physio_contraindications),
    verified=Verified.PAGE,
    note="Oblique or horizontal insertion read in WHO 1999 section 5.2. Holds for everyone.",
    applies_to=("any_pain_problem", "copd", "low_body_weight"),
    exact={
        "when": "any_pain_problem",
        "supporting": ("copd", "low_body_weight"),
        "action": "limit_dose",
        "target": "needling_thorax",
    },
)

anat_neck = Statement(
    id="anat-neck",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Avoid deep needling around the upper neck such as GB20, where subarachnoid haemorrhage and spinal "
        "epidural haematoma have been reported."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.chinese_ae_2010),
    verified=Verified.ABSTRACT,
    applies_to=("neck_pain", "any_headache"),
    exact={
        "when": {"any_of": ("neck_pain", "any_headache")},
        "action": "limit_dose",
        "target": "deep_needling_upper_neck",
    },
)

anat_spine_unstable = Statement(
    id="anat-spine-unstable",
    modality="acupuncture",
    topic="contraindication",
    text="Do not needle over an unstable spine, where muscle relaxation might allow cord compression.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.ecam_breast_2013, sources.devalois_2024),
    verified=Verified.PAGE,
    applies_to=("spinal_instability", "spinal_metastases"),
    exact={
        "when": {"any_of": ("spinal_instability", "spinal_metastases")},
        "action": "exclude_technique",
        "target": "needling_over_unstable_spine",
    },
)

anat_tumour = Statement(
    id="anat-tumour",
    modality="acupuncture",
    topic="contraindication",
    text=("Do not needle into a tumour nodule or ulcerated cancer, and never present acupuncture as cancer treatment."),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.ecam_breast_2013, sources.who_1999),
    verified=Verified.PAGE,
    applies_to=("tumour_at_site", "cancer_pain"),
    exact={
        "when": {"any_of": ("tumour_at_site", "cancer_pain")},
        "action": "exclude_technique",
        "target": "needling_tumour_site",
    },
)

anat_implants = Statement(
    id="anat-implants",
    modality="acupuncture",
    topic="contraindication",
    text="Do not needle over breast prostheses or skull defects after neurosurgery.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.ecam_breast_2013),
    verified=Verified.PAGE,
    applies_to=("breast_implant", "craniotomy_defect"),
    exact={
        "when": {"any_of": ("breast_implant", "craniotomy_defect")},
        "action": "exclude_technique",
        "target": "needling_over_implant_or_skull_defect",
    },
)

anat_dvt = Statement(
    id="anat-dvt",
    modality="acupuncture",
    topic="contraindication",
    text="Do not needle a limb with suspected or untreated deep vein thrombosis.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    note=(
        "No guideline was found that names it; a low-authority page (39.net, read on 2026-11-25) advises against "
        "needling in thrombosis of leg veins. suspected_dvt normally arrives through rf-dvt, which withholds the "
        "plan anyway."
    ),
    applies_to=("suspected_dvt", "known_acute_dvt"),
    exact={
        "when": {"any_of": ("suspected_dvt", "known_acute_dvt")},
        "action": "exclude_technique",
        "target": "needling_affected_limb",
    },
)

anat_inflamed_joint = Statement(
    id="anat-inflamed-joint",
    modality="acupuncture",
    topic="precaution",
    text=(
        "In a hot inflamed joint avoid local needling and heat, rule out infection first and use distant points if any."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.bsr_hot_joint_2006, sources.physio_contraindications),
    verified=Verified.PAGE,
    note="Not needling acutely inflamed areas read on the low-authority page; the rest is consensus.",
    applies_to=("active_joint_inflammation",),
    exact={
        "when": {"any_of": ("active_joint_inflammation",)},
        "action": "exclude_technique",
        "target": "needling_affected_area",
    },
)

anat_ra_cervical = Statement(
    id="anat-ra-cervical",
    modality="acupuncture",
    topic="precaution",
    text=("With rheumatoid neck instability avoid upper-neck needling, electrical stimulation and forced positioning."),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.ecam_breast_2013),
    verified=Verified.MEMORY,
    note=(
        "The breast cancer table avoids areas of spinal instability, since muscles that relax may let the cord be "
        "compressed (read on 2026-11-25); stimulation and positioning are this library's extension to the "
        "rheumatoid neck."
    ),
    applies_to=("atlantoaxial_instability",),
    exact={
        "when": {"any_of": ("atlantoaxial_instability",)},
        "action": "exclude_technique",
        "target": "deep_needling_upper_neck",
    },
)

pers_needle_phobia = Statement(
    id="pers-needle-phobia",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "Severe needle phobia rules acupuncture out; offer acupressure, TENS where allowed, or other parts of the plan."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sierpina_2005, sources.ecam_breast_2013),
    verified=Verified.PAGE,
    note="Alternatives are a synthesis.",
    applies_to=("needle_phobia_severe",),
    exact={"when": {"any_of": ("needle_phobia_severe",)}, "action": "exclude_modality", "target": "acupuncture_all"},
)

pers_refuses = Statement(
    id="pers-refuses",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "No acupuncture without valid consent, so refusal, or lack of capacity without a lawful decision-maker, "
        "excludes it."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.physio_contraindications, sources.synthesis),
    verified=Verified.PAGE,
    applies_to=("declines_acupuncture", "no_capacity_and_no_consent"),
    exact={
        "when": {"any_of": ("declines_acupuncture", "no_capacity_and_no_consent")},
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

pers_cognitive = Statement(
    id="pers-cognitive",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Confused or delusional people who cannot keep still are unsuitable, while mild cognitive impairment "
        "needs supported consent, an attendant and short retention."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sierpina_2005, sources.ecam_breast_2013),
    verified=Verified.PAGE,
    note="Exclusion of confusion read; the graded approach is a synthesis.",
    applies_to=("cognitive_impairment", "acute_confusion"),
    exact={
        "when": {"any_of": ("cognitive_impairment", "acute_confusion")},
        "escalate": {"if": "acute_confusion", "action": "exclude_modality"},
        "dose": {"retention_minutes": (10, 15)},
        "action": "limit_dose",
        "target": "acupuncture_all",
    },
)

pers_children = Statement(
    id="pers-children",
    modality="acupuncture",
    topic="precaution",
    text=(
        "For under-18s mild adverse events affect about 11.8 percent and serious ones are rare, so use only "
        "paediatric-trained practitioners, fewer needles, short retention and guardian consent."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.adams_2011),
    verified=Verified.ABSTRACT,
    note="Rates read; the handling advice is a synthesis.",
    applies_to=("age_under_18",),
    exact={
        "when": {"any_of": ("age_under_18",)},
        "action": "refer_routine",
        "target": "acupuncture_all",
        "urgency": "routine",
        "refer_to": "paediatric pain or headache service",
    },
)

pers_child_scope = Statement(
    id="pers-child-scope",
    modality="acupuncture",
    topic="contraindication",
    text=(
        "The library plans for adults and withholds acupuncture dosing under 16, the lower age limit of NICE "
        "NG193, even though NICE headache guidance starts at 12."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193, sources.nice_cg150, sources.synthesis),
    verified=Verified.PAGE,
    applies_to=("age_under_16",),
    exact={
        "when": {"any_of": ("age_under_16",)},
        "action": "exclude_modality",
        "target": "acupuncture_all",
        "refer_to": "paediatric service",
    },
)

pers_frail_fasting = Statement(
    id="pers-frail-fasting",
    modality="acupuncture",
    topic="precaution",
    text="Postpone treatment in people who are hungry, drunk or exhausted and lower the dose in the frail.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.sierpina_2005, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Only that extremely weakened people are unsuitable was read; hunger and drink are consensus "
        "(low-authority pages agree)."
    ),
    applies_to=("fasting", "intoxicated", "exhausted", "anorexia_or_very_low_bmi", "frailty"),
    exact={
        "when": {"any_of": ("fasting", "intoxicated", "exhausted", "anorexia_or_very_low_bmi", "frailty")},
        "action": "limit_dose",
        "target": "acupuncture_all",
    },
)

pers_metal_allergy = Statement(
    id="pers-metal-allergy",
    modality="acupuncture",
    topic="precaution",
    text=(
        "With nickel or chromium allergy use coated or alternative-metal needles and short retention, and avoid "
        "semi-permanent needles."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.needle_metal_supplier, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "A supplier page confirms that nearly all needles are nickel-chromium steel and that only a complete "
        "coating would seal it (read); short retention is consensus. Titanium press needles exist, so the bar is "
        "for steel ones."
    ),
    applies_to=("metal_allergy_nickel_chromium",),
    exact={
        "when": {"any_of": ("metal_allergy_nickel_chromium",)},
        "action": "exclude_technique",
        "target": "auricular_semi_permanent",
    },
)

pers_emergency = Statement(
    id="pers-emergency",
    modality="acupuncture",
    topic="contraindication",
    text="Acupuncture is contraindicated in medical emergencies and must not replace necessary surgery.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.who_1999),
    verified=Verified.PAGE,
    note=(
        "Section heading read; wording of the body text from memory. Waiting for planned surgery, such as a knee "
        "replacement, does not exclude acupuncture."
    ),
    applies_to=("medical_emergency", "condition_needing_urgent_surgery"),
    exact={
        "when": {"any_of": ("medical_emergency", "condition_needing_urgent_surgery")},
        "action": "exclude_modality",
        "target": "acupuncture_all",
    },
)

heat_insensate = Statement(
    id="heat-insensate",
    modality="acupuncture",
    topic="contraindication",
    text="Exclude moxibustion and infrared heat over skin with reduced feeling, as in diabetic neuropathy.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.moxa_xu_2014, sources.moxa_park_2010, sources.synthesis),
    verified=Verified.ABSTRACT,
    note="Burns among the commonest reported harms read; the insensate-skin rule is consensus.",
    applies_to=("insensate_skin", "diabetic_neuropathy", "peripheral_neuropathy"),
    exact={
        "when": {"any_of": ("insensate_skin", "diabetic_neuropathy", "peripheral_neuropathy")},
        "action": "exclude_technique",
        "target": "moxibustion_and_heat",
    },
)

heat_smoke = Statement(
    id="heat-smoke",
    modality="acupuncture",
    topic="precaution",
    text="Avoid burning moxa near people with asthma or COPD and prefer smokeless heat or none.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.moxa_xu_2014, sources.moxa_park_2010, sources.synthesis),
    verified=Verified.ABSTRACT,
    note="Cough and discomfort from smoke read as reported effects; the rule for lung disease is consensus.",
    applies_to=("asthma", "copd"),
    exact={"when": {"any_of": ("asthma", "copd")}, "action": "exclude_technique", "target": "moxibustion"},
)

drug_opioid = Statement(
    id="drug-opioid",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Acupuncture may help spare opioids but dose changes belong to the prescriber and opioids are never "
        "stopped abruptly."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cdc_opioid_2022, sources.tedesco_2017),
    verified=Verified.PAGE,
    note=(
        "No abrupt stopping read on a page about the 2022 edition (hub.tmlt.org) and, that tapering can itself "
        "harm, in its text (page 35 of the copy on fliphtml5.com; both read on 2026-11-25)."
    ),
    applies_to=("opioid_current",),
    exact={"when": {"any_of": ("opioid_current",)}, "action": "caution", "target": "opioid_changes"},
)

drug_opioid_risk = Statement(
    id="drug-opioid-risk",
    modality="acupuncture",
    topic="precaution",
    text=(
        "At 50 or more morphine milligram equivalents a day, or with a benzodiazepine, sleep-disordered breathing "
        "or a past overdose or opioid use disorder, advise the prescriber about naloxone and sedation, since "
        "drowsiness after needling adds up."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cdc_opioid_2022, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Naloxone groups read on secondary pages citing the guideline (again on 2026-11-25, kloxxado.com), which "
        "also list age 65 or over, kidney or liver failure and a return to a high dose after tolerance is lost; "
        "50 is included. Sedation after needling is consensus."
    ),
    applies_to=(
        "opioid_current",
        "benzodiazepine_current",
        "opioid_50_mme_or_more",
        "sleep_disordered_breathing",
        "opioid_use_disorder",
    ),
    exact={
        "when": {
            "all_of": (
                "opioid_current",
                {
                    "any_of": (
                        "benzodiazepine_current",
                        "opioid_50_mme_or_more",
                        "sleep_disordered_breathing",
                        "opioid_use_disorder",
                    )
                },
            )
        },
        "supporting": ("age_65_or_over", "chronic_kidney_disease", "liver_cirrhosis"),
        "action": "refer_routine",
        "target": "plan",
        "urgency": "routine",
        "refer_to": "prescriber",
    },
)

drug_moh = Statement(
    id="drug-moh",
    modality="acupuncture",
    topic="precaution",
    text=(
        "Triptans, opioids, ergots or combination analgesics on 10 or more days a month, or simple analgesics on "
        "15 or more, for 3 months or more, suggest medication overuse that must be treated alongside acupuncture."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.nice_cg150, sources.synthesis),
    verified=Verified.PAGE,
    note=(
        "Thresholds read on a page quoting CG150, which counts 3 months or more (the international classification "
        "says more than 3 months). Opioids are not to be stopped abruptly; see drug-opioid."
    ),
    applies_to=(
        "any_headache",
        "medication_overuse_headache",
        "triptan_opioid_or_combination_days_per_month",
        "simple_analgesic_days_per_month",
    ),
    exact={
        "when": {
            "any_of": (
                "medication_overuse_headache",
                {
                    "all_of": (
                        "any_headache",
                        {
                            "any_of": (
                                {"fact": "triptan_opioid_or_combination_days_per_month", "op": ">=", "value": 10},
                                {"fact": "simple_analgesic_days_per_month", "op": ">=", "value": 15},
                            )
                        },
                    )
                },
            )
        },
        "action": "refer_routine",
        "target": "plan",
        "urgency": "routine",
        "refer_to": "primary care or headache clinic",
    },
)

drug_hypotensive_insulin = Statement(
    id="drug-hypotensive-insulin",
    modality="acupuncture",
    topic="precaution",
    text=(
        "People on insulin or several blood pressure drugs should eat beforehand and rise slowly, given fainting "
        "and low sugar risks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    applies_to=("insulin_or_sulfonylurea", "antihypertensive_multiple"),
    exact={
        "when": {"any_of": ("insulin_or_sulfonylurea", "antihypertensive_multiple")},
        "action": "caution",
        "target": "acupuncture_all",
    },
)
