"""Acupuncture: whom it is offered to, in what dose, over what course, and how a gain is kept up.

Where bodies disagree both positions stand here and name each other in ``conflicts_with``.
"""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

ind_lbp_chronic_acp = Statement(
    id="ind-lbp-chronic-acp",
    modality="acupuncture",
    topic="indication",
    text=(
        "ACP tells clinicians and patients to choose non-drug care first for chronic low back pain, and names "
        "acupuncture among the options backed by moderate-quality evidence."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acp_2017_lbp),
    verified=Verified.PAGE,
    note=(
        "Acupuncture named in recommendation 2 on retrieved pages; the moderate-quality grade for it is from memory."
    ),
    applies_to=("chronic_low_back_pain",),
    conflicts_with=("ind-lbp-nice-against",),
)

ind_lbp_acute_acp = Statement(
    id="ind-lbp-acute-acp",
    modality="acupuncture",
    topic="indication",
    text=(
        "For low back pain of under 4 weeks or of 4 to 12 weeks ACP strongly recommends a non-drug choice that "
        "may be superficial heat, massage, acupuncture or spinal manipulation, with only low-quality evidence for "
        "acupuncture."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.STRONG,
    certainty=Certainty.LOW,
    sources=cite(sources.acp_2017_lbp),
    verified=Verified.PAGE,
    applies_to=("acute_low_back_pain", "subacute_low_back_pain"),
    conflicts_with=("ind-lbp-nice-against",),
)

ind_lbp_who = Statement(
    id="ind-lbp-who",
    modality="acupuncture",
    topic="indication",
    text=(
        "WHO conditionally allows needling therapies such as acupuncture as part of care for adults, older people "
        "included, with chronic primary low back pain lasting more than 3 months."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.who_2023_cplbp),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain",),
    conflicts_with=("ind-lbp-nice-against",),
)

ind_lbp_nice_against = Statement(
    id="ind-lbp-nice-against",
    modality="acupuncture",
    topic="indication",
    text=(
        "NICE NG59 says acupuncture should not be offered for low back pain, with or without sciatica, reversing "
        "its 2009 position."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng59),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself (BMJ correspondence quoting the "
        "2017 summary, and repository notes quoting the recommendation)"
    ),
    applies_to=("chronic_low_back_pain", "acute_low_back_pain", "subacute_low_back_pain", "chronic_sciatica"),
    conflicts_with=(
        "ind-lbp-chronic-acp",
        "ind-lbp-who",
        "ind-lbp-vadod",
        "ind-lbp-acute-acp",
        "ind-sciatica-tu",
        "ind-knee-sign",
    ),
)

ind_lbp_vadod = Statement(
    id="ind-lbp-vadod",
    modality="acupuncture",
    topic="indication",
    text="The VA/DoD 2022 guideline weakly suggests acupuncture for chronic low back pain.",
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.vadod_lbp_2022),
    verified=Verified.MEMORY,
    note=(
        "Recommendation text not retrieved. Corrected: recorded for the US as a whole, while every other statement"
        " from this guideline is the position of VA and DoD alone (decision 0022)."
    ),
    applies_to=("chronic_low_back_pain",),
    conflicts_with=("ind-lbp-nice-against",),
)

ind_lbp_cochrane = Statement(
    id="ind-lbp-cochrane",
    modality="acupuncture",
    topic="indication",
    text=(
        "A Cochrane review of 33 studies and 8270 people found acupuncture better than no treatment in the short "
        "term but no clinically important advantage over sham for pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cochrane_lbp_2020),
    verified=Verified.ABSTRACT,
    note=(
        "Counts read in the English abstract; the authors' conclusions in its Chinese translation (cochrane.org, "
        "CD013814, read on 2026-11-25)."
    ),
    applies_to=("chronic_low_back_pain",),
)

ind_lbp_older_backinaction = Statement(
    id="ind-lbp-older-backinaction",
    modality="acupuncture",
    topic="indication",
    text=(
        "In 800 adults aged 65 or over, 39.1 percent with a standard course and 43.8 percent with added "
        "maintenance reached a 30 percent disability reduction at 6 months, against 29.4 percent with usual care."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.backinaction_2025),
    verified=Verified.ABSTRACT,
    note=(
        "Corrected: recorded as a position of the US; what a trial found is nobody's position, as its twin has it "
        "(decision 0022)."
    ),
    applies_to=("chronic_low_back_pain", "age_65_or_over"),
)

ind_sciatica_tu = Statement(
    id="ind-sciatica-tu",
    modality="acupuncture",
    topic="indication",
    text=(
        "In a 216-patient sham-controlled trial of chronic sciatica from disc herniation, 10 sessions cut leg "
        "pain by 30.8 mm against 14.9 mm with sham at week 4, and the difference lasted to week 52."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.sciatica_2024),
    verified=Verified.ABSTRACT,
    note="Sessions per week derived.",
    applies_to=("chronic_sciatica",),
    conflicts_with=("ind-lbp-nice-against",),
    exact={"dose": {"sessions_per_week": (2, 3), "weeks": (4, 4), "total_sessions": (10, 10)}},
)

ind_neck_atlas = Statement(
    id="ind-neck-atlas",
    modality="acupuncture",
    topic="indication",
    text=(
        "In 517 people with neck pain of at least 3 months, twelve 50-minute acupuncture sessions (10 attended on "
        "average) lowered the neck pain questionnaire score by 3.92 points more than usual care at 12 months."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.atlas_2015),
    verified=Verified.ABSTRACT,
    note=(
        "Corrected: recorded as a position of the UK; what a trial found is nobody's position, as its twin has it "
        "(decision 0022)."
    ),
    applies_to=("chronic_neck_pain",),
    exact={"dose": {"total_sessions": (10, 12), "session_minutes": (50, 50)}},
)

ind_neck_nice_primary = Statement(
    id="ind-neck-nice-primary",
    modality="acupuncture",
    topic="indication",
    text=(
        "In the United Kingdom chronic neck pain with no underlying condition may be treated as chronic primary "
        "pain, for which NICE NG193 allows one course of acupuncture."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself (professional body comment that "
        "NG193 leaves out only conditions with their own NICE guidance)"
    ),
    applies_to=("chronic_neck_pain", "chronic_primary_pain"),
)

ind_msk_vickers = Statement(
    id="ind-msk-vickers",
    modality="acupuncture",
    topic="indication",
    text=(
        "Individual data of 20,827 patients in 39 trials show acupuncture beating no acupuncture by about 0.5 "
        "standard deviations and sham by about 0.2 for musculoskeletal pain, osteoarthritis, headache and "
        "shoulder pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.vickers_2018),
    verified=Verified.ABSTRACT,
    applies_to=(
        "chronic_low_back_pain",
        "chronic_neck_pain",
        "knee_osteoarthritis",
        "episodic_migraine",
        "chronic_tension_type_headache",
        "chronic_shoulder_pain",
    ),
)

ind_knee_acr = Statement(
    id="ind-knee-acr",
    modality="acupuncture",
    topic="indication",
    text=(
        "ACR and the Arthritis Foundation conditionally recommend acupuncture for knee osteoarthritis because "
        "harm is small though the true size of benefit is hard to know."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_oa_2019),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("knee_osteoarthritis",),
    conflicts_with=("ind-oa-nice-against", "ind-knee-aaos-2013", "cov-cms-oa"),
)

ind_hip_acr = Statement(
    id="ind-hip-acr",
    modality="acupuncture",
    topic="indication",
    text=(
        "ACR and the Arthritis Foundation extend their conditional recommendation of acupuncture to hip osteoarthritis."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.acr_oa_2019),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself; joint-specific certainty is from memory"
    ),
    applies_to=("hip_osteoarthritis",),
    conflicts_with=("ind-oa-nice-against", "ind-hip-cochrane"),
)

ind_hand_acr = Statement(
    id="ind-hand-acr",
    modality="acupuncture",
    topic="indication",
    text=(
        "ACR and the Arthritis Foundation extend their conditional recommendation of acupuncture to hand "
        "osteoarthritis although most trials were of the knee."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.acr_oa_2019),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself; joint-specific certainty is from memory"
    ),
    applies_to=("hand_osteoarthritis",),
    conflicts_with=("ind-oa-nice-against",),
)

ind_oa_nice_against = Statement(
    id="ind-oa-nice-against",
    modality="acupuncture",
    topic="indication",
    text="NICE NG226 recommendation 1.3.8 is not to offer acupuncture or dry needling for managing osteoarthritis.",
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng226),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself (guideline comparison notes and a "
        "joint statement of acupuncture bodies)"
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis"),
    conflicts_with=(
        "ind-knee-acr",
        "ind-hip-acr",
        "ind-hand-acr",
        "ind-knee-aaos-2021",
        "ind-knee-cpg-china",
        "ind-knee-sign",
    ),
)

ind_knee_aaos_2021 = Statement(
    id="ind-knee-aaos-2021",
    modality="acupuncture",
    topic="indication",
    text=(
        "AAOS 2021 states that acupuncture may improve pain and function in knee osteoarthritis, a "
        "limited-strength recommendation downgraded two levels because blinding explained part of the effect."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.aaos_oak_2021),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis",),
    conflicts_with=("ind-oa-nice-against", "ind-knee-aaos-2013"),
)

ind_knee_aaos_2013 = Statement(
    id="ind-knee-aaos-2013",
    modality="acupuncture",
    topic="indication",
    text=(
        "The superseded AAOS 2013 edition had said it could not recommend acupuncture for symptomatic knee "
        "osteoarthritis, for lack of efficacy rather than for harm."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.aaos_oak_2013),
    verified=Verified.PAGE,
    note="Historical only; replaced by the 2021 edition.",
    applies_to=("knee_osteoarthritis",),
    conflicts_with=("ind-knee-aaos-2021", "ind-knee-acr"),
)

ind_oa_oarsi = Statement(
    id="ind-oa-oarsi",
    modality="acupuncture",
    topic="indication",
    text=(
        "OARSI 2019 keeps acupuncture out of its core treatments, which are education and structured land-based "
        "exercise with or without weight management."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.oarsi_2019),
    verified=Verified.ABSTRACT,
    note=(
        "Core treatments read in the abstract; that acupuncture earned no positive recommendation level is from memory."
    ),
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis"),
)

ind_knee_cpg_china = Statement(
    id="ind-knee-cpg-china",
    modality="acupuncture",
    topic="indication",
    text=(
        "A 2023 rapid guideline weakly suggests acupuncture over no treatment for adult knee osteoarthritis, with "
        "an anti-inflammatory drug added when symptoms are severe."
    ),
    jurisdictions=(Jurisdiction.CN, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.koa_cpg_2023),
    verified=Verified.ABSTRACT,
    applies_to=("knee_osteoarthritis",),
    conflicts_with=("ind-oa-nice-against",),
)

ind_knee_sign = Statement(
    id="ind-knee-sign",
    modality="acupuncture",
    topic="indication",
    text=("SIGN 136 advises considering acupuncture for short-term relief of chronic low back pain or osteoarthritis."),
    jurisdictions=(Jurisdiction.UK_SCOTLAND,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.sign_136),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source (arma.uk.net, SIGN chronic pain guidelines, 2026-11-25), not "
        "in the source itself"
    ),
    applies_to=("knee_osteoarthritis", "chronic_low_back_pain"),
    conflicts_with=("ind-lbp-nice-against", "ind-oa-nice-against"),
)

ind_knee_cochrane = Statement(
    id="ind-knee-cochrane",
    modality="acupuncture",
    topic="indication",
    text=(
        "The 2010 Cochrane review of peripheral joint osteoarthritis found small benefits over sham that fell "
        "below usual thresholds of importance and larger benefits over waiting lists."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_poa_2010),
    verified=Verified.ABSTRACT,
    note=(
        "Sixteen trials with 3498 people; the benefits over sham below the review's thresholds read in the abstract "
        "on 2026-11-25, the comparison with waiting lists from memory."
    ),
    applies_to=("knee_osteoarthritis",),
)

ind_hip_cochrane = Statement(
    id="ind-hip-cochrane",
    modality="acupuncture",
    topic="indication",
    text=(
        "For hip osteoarthritis six trials with 413 people suggest that acupuncture probably changes pain and "
        "function little compared with sham at about 8 weeks, while it may help when added to routine care."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_hip_2018),
    verified=Verified.PAGE,
    applies_to=("hip_osteoarthritis",),
    conflicts_with=("ind-hip-acr",),
)

ind_ra_acr = Statement(
    id="ind-ra-acr",
    modality="acupuncture",
    topic="indication",
    text=(
        "ACR conditionally recommends acupuncture as an addition to disease-modifying drugs in rheumatoid arthritis."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself; certainty grade from memory (the "
        "abstract gives 27 conditional recommendations, seven of them on integrative interventions)"
    ),
    applies_to=("rheumatoid_arthritis",),
    conflicts_with=("ind-ra-cochrane",),
)

ind_ra_cochrane = Statement(
    id="ind-ra-cochrane",
    modality="acupuncture",
    topic="indication",
    text=(
        "An older Cochrane review found no effect of acupuncture on ESR, CRP, pain, joint counts or analgesic use "
        "in rheumatoid arthritis and only one poor-quality positive electroacupuncture trial for knee pain."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cochrane_ra_2005),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("rheumatoid_arthritis",),
    conflicts_with=("ind-ra-acr",),
)

ind_ra_adjunct_only = Statement(
    id="ind-ra-adjunct-only",
    modality="acupuncture",
    topic="indication",
    text=(
        "In rheumatoid arthritis every integrative intervention is meant to run alongside disease-modifying drugs "
        "and never in their place."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acr_ra_2022),
    verified=Verified.ABSTRACT,
    applies_to=("rheumatoid_arthritis",),
)

ind_em_nice = Statement(
    id="ind-em-nice",
    modality="acupuncture",
    topic="indication",
    text=(
        "NICE CG150 allows a course of acupuncture for migraine prevention when both topiramate and propranolol "
        "are unsuitable or ineffective."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150),
    verified=Verified.PAGE,
    note=(
        "read on secondary pages quoting the source, not in the source itself. Pregnancy counts as making both "
        "drugs unsuitable (working reading)."
    ),
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "topiramate_unsuitable_or_failed",
        "propranolol_unsuitable_or_failed",
        "pregnancy",
    ),
    conflicts_with=("ind-headache-vadod",),
    exact={
        "when": {
            "all_of": (
                {"any_of": ("episodic_migraine", "chronic_migraine")},
                {
                    "any_of": (
                        {"all_of": ("topiramate_unsuitable_or_failed", "propranolol_unsuitable_or_failed")},
                        "pregnancy",
                    )
                },
            )
        }
    },
)

ind_em_cochrane = Statement(
    id="ind-em-cochrane",
    modality="acupuncture",
    topic="indication",
    text=(
        "Cochrane pooled 22 trials with 4985 people and found headache frequency at least halved in 41 percent "
        "with acupuncture, one more person in every 4 treated than with usual care and one in every 10 than with "
        "sham at follow-up, while an advantage over preventive drugs held at 3 months but not at 6."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_migraine_2016),
    verified=Verified.PAGE,
    note=(
        "Read in a summary of the review for family physicians (aafp.org, 2017, 96(1):23, read on 2026-11-25). "
        "Corrected: percentages that page does not give were recorded from memory and have been taken out."
    ),
    applies_to=("episodic_migraine",),
)

ind_headache_vadod = Statement(
    id="ind-headache-vadod",
    modality="acupuncture",
    topic="indication",
    text="VA/DoD finds the evidence insufficient to recommend for or against acupuncture for headache.",
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.NONE,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.vadod_headache_2023),
    verified=Verified.MEMORY,
    note=(
        "Corrected: recorded for the US as a whole, while every other statement from this guideline is the "
        "position of VA and DoD alone (decision 0022)."
    ),
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
    ),
    conflicts_with=("ind-em-nice", "ind-ctth-nice"),
)

ind_em_ahs = Statement(
    id="ind-em-ahs",
    modality="acupuncture",
    topic="indication",
    text=(
        "The American Headache Society statement favours behavioural and device options among non-drug prevention "
        "and makes no dosed recommendation on acupuncture."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.ahs_2021),
    verified=Verified.MEMORY,
    note=(
        "The abstract names nerve-stimulating devices and behavioural therapy (read on 2026-11-25); that the "
        "statement makes no dosed recommendation on acupuncture cannot be seen there."
    ),
    applies_to=("episodic_migraine", "chronic_migraine"),
)

ind_cm_yang = Statement(
    id="ind-cm-yang",
    modality="acupuncture",
    topic="indication",
    text=(
        "In 66 people with chronic migraine 24 sessions of 30 minutes over 12 weeks cut moderate or severe "
        "headache days from 20.2 to 9.8 a month against 19.8 to 12.0 with topiramate, with adverse events in 6 "
        "against 66 percent."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cm_topiramate_2011),
    verified=Verified.ABSTRACT,
    note="Session length read on a secondary page.",
    applies_to=("chronic_migraine",),
    conflicts_with=("dose-headache-nice",),
    exact={
        "dose": {
            "sessions_per_week": (2, 2),
            "weeks": (12, 12),
            "total_sessions": (24, 24),
            "session_minutes": (30, 30),
        }
    },
)

ind_cm_moh = Statement(
    id="ind-cm-moh",
    modality="acupuncture",
    topic="indication",
    text=(
        "The advantage of acupuncture over topiramate held in people with chronic migraine who overused acute "
        "medicines."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cm_topiramate_2011),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_migraine", "medication_overuse_headache"),
)

ind_ctth_nice = Statement(
    id="ind-ctth-nice",
    modality="acupuncture",
    topic="indication",
    text=(
        "NICE CG150 advises considering acupuncture for prevention of chronic tension-type headache, the only "
        "preventive treatment it names."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("chronic_tension_type_headache",),
    conflicts_with=("ind-headache-vadod",),
)

ind_tth_cochrane = Statement(
    id="ind-tth-cochrane",
    modality="acupuncture",
    topic="indication",
    text=(
        "In 12 trials with 2349 adults headache frequency at least halved in 48 of 100 with acupuncture against "
        "17 of 100 with usual care, and in 52 against 43 of 100 with sham."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_tth_2016),
    verified=Verified.PAGE,
    applies_to=("episodic_tension_type_headache", "chronic_tension_type_headache"),
)

ind_ctth_zheng = Statement(
    id="ind-ctth-zheng",
    modality="acupuncture",
    topic="indication",
    text=(
        "A 218-person trial of twenty 30-minute sessions over 8 weeks in chronic tension-type headache gave 68.2 "
        "percent responders at weeks 16 and 32 against 48.1 and 50 percent with superficial needling."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.ctth_2022),
    verified=Verified.ABSTRACT,
    note="Sessions per week derived.",
    applies_to=("chronic_tension_type_headache",),
    conflicts_with=("dose-headache-nice",),
    exact={
        "dose": {"sessions_per_week": (2, 3), "weeks": (8, 8), "total_sessions": (20, 20), "session_minutes": (30, 30)}
    },
)

ind_postop_aps = Statement(
    id="ind-postop-aps",
    modality="acupuncture",
    topic="indication",
    text=(
        "The APS, ASRA and ASA guideline neither encourages nor discourages acupuncture for postoperative pain in "
        "adults."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.aps_postop_2016),
    verified=Verified.MEMORY,
    note="Recommendation text not retrieved.",
    applies_to=("acute_postoperative_pain",),
    conflicts_with=("ind-postop-tka-opioid",),
)

ind_postop_tka_opioid = Statement(
    id="ind-postop-tka-opioid",
    modality="acupuncture",
    topic="indication",
    text=(
        "After total knee replacement acupuncture delayed the first patient-controlled opioid dose by 46 minutes "
        "(moderate certainty) and lowered pain by 1.14 points at 2 days (low certainty), whereas the "
        "opioid-reduction figure of that review belongs to electrotherapy."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.tedesco_2017),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself; the news page merges the two, the "
        "split is from memory."
    ),
    applies_to=("acute_postoperative_pain", "after_knee_arthroplasty"),
    conflicts_with=("ind-postop-aps",),
)

ind_postop_tka_pain = Statement(
    id="ind-postop-tka-pain",
    modality="acupuncture",
    topic="indication",
    text=(
        "Acupuncture added to routine care lowered pain at 8, 12, 24 and 48 hours after knee replacement but not "
        "at 4 hours or from day 7 onwards."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.tka_rehab_2021),
    verified=Verified.ABSTRACT,
    applies_to=("acute_postoperative_pain", "after_knee_arthroplasty"),
)

ind_postop_abdominal = Statement(
    id="ind-postop-abdominal",
    modality="acupuncture",
    topic="indication",
    text=(
        "After open abdominal surgery point or peri-incisional stimulation eased pain by 6 to 25 mm of 100 "
        "between 4 and 48 hours."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.abdominal_stim_2019),
    verified=Verified.ABSTRACT,
    applies_to=("acute_postoperative_pain", "after_abdominal_surgery"),
)

ind_cpsp_limited = Statement(
    id="ind-cpsp-limited",
    modality="acupuncture",
    topic="indication",
    text=(
        "No guideline gives a dosed acupuncture recommendation for chronic postsurgical pain, so acupuncture "
        "there is an optional trial with specialist pain review."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis),
    verified=Verified.MEMORY,
    applies_to=("chronic_postsurgical_pain",),
)

ind_cpp_ng193 = Statement(
    id="ind-cpp-ng193",
    modality="acupuncture",
    topic="indication",
    text=(
        "NICE NG193 1.2.5 advises considering one course of acupuncture or dry needling, in a Chinese or Western "
        "system, for people aged 16 or over with chronic primary pain, which includes fibromyalgia."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("chronic_primary_pain", "fibromyalgia"),
    conflicts_with=("cov-cms-fm",),
)

ind_fm_cochrane = Statement(
    id="ind-fm-cochrane",
    modality="acupuncture",
    topic="indication",
    text=(
        "Cochrane pooled nine trials with 395 people with fibromyalgia and found low to moderate evidence that "
        "electroacupuncture probably helps pain and stiffness more than manual needling does."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cochrane_fm_2013),
    verified=Verified.MEMORY,
    note=(
        "Counts read in the abstract, also that three of the nine trials stimulated electrically and that the "
        "first of its results is of low quality, from one trial of 13 people; the comparison with manual needling "
        "is from memory."
    ),
    applies_to=("fibromyalgia",),
)

ind_fm_eular = Statement(
    id="ind-fm-eular",
    modality="acupuncture",
    topic="indication",
    text="EULAR weakly recommends acupuncture as an addition to standard fibromyalgia care.",
    jurisdictions=(Jurisdiction.EU,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.eular_fm_2017),
    verified=Verified.PAGE,
    note=(
        'Evaluation "weak for" with 93 percent agreement read on a secondary page quoting the paper, which adds '
        "that evidence for real over sham acupuncture was less consistent."
    ),
    applies_to=("fibromyalgia",),
)

ind_shoulder = Statement(
    id="ind-shoulder",
    modality="acupuncture",
    topic="indication",
    text=(
        "For shoulder pain the evidence is weak to moderate across subtypes and guidelines more often support "
        "than oppose acupuncture."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=cite(sources.shoulder_review_2022),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_shoulder_pain",),
)

ind_neuropathic = Statement(
    id="ind-neuropathic",
    modality="acupuncture",
    topic="indication",
    text=(
        "Cochrane found the evidence too limited to support or refute acupuncture for neuropathic pain, so the "
        "library should report limited evidence and refer."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.cochrane_neuropathic_2017),
    verified=Verified.PAGE,
    note=(
        "The conclusion was read on a secondary page quoting the source (nzdoctor.co.nz, PEARLS 591, 2026-11-25), "
        "not in the source itself; to refer is the decision of this library."
    ),
    applies_to=("neuropathic_pain",),
)

ind_cancer_ai = Statement(
    id="ind-cancer-ai",
    modality="acupuncture",
    topic="indication",
    text="SIO and ASCO say acupuncture should be recommended for joint pain caused by aromatase inhibitors.",
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.sio_asco_2022),
    verified=Verified.ABSTRACT,
    note="Intermediate evidence, moderate strength of recommendation.",
    applies_to=("aromatase_inhibitor_arthralgia",),
)

ind_cancer_general = Statement(
    id="ind-cancer-general",
    modality="acupuncture",
    topic="indication",
    text=(
        "SIO and ASCO say acupuncture, reflexology or acupressure may be recommended for general cancer or "
        "musculoskeletal pain in adults."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.sio_asco_2022),
    verified=Verified.ABSTRACT,
    applies_to=("cancer_pain",),
)

ind_pregnancy_lbpp = Statement(
    id="ind-pregnancy-lbpp",
    modality="acupuncture",
    topic="indication",
    text=(
        "Ten trials with 1040 pregnant women found less low back and pelvic pain with acupuncture and better "
        "function and quality of life."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.pregnancy_lbpp_2022),
    verified=Verified.ABSTRACT,
    note="Certainty as judged here; heterogeneity was high.",
    applies_to=("pregnancy", "pregnancy_low_back_pelvic_pain"),
    conflicts_with=("preg-who",),
)

dose_lbp_cms = Statement(
    id="dose-lbp-cms",
    modality="acupuncture",
    topic="dose",
    text=(
        "US Medicare pays for at most 12 visits in 90 days, 8 more only after improvement, and never more than 20 "
        "in a year."
    ),
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    note=("Read on the CMS pages themselves. 90 days are 12 whole weeks and 6 days, so a 13-week plan would overrun."),
    applies_to=("chronic_low_back_pain", "payer_us_medicare"),
    exact={
        "dose": {
            "weeks": (1, 12),
            "total_sessions": (1, 12),
            "review_after_sessions": 12,
            "extension_sessions": 8,
            "max_sessions_per_year": 20,
            "initial_window_days": 90,
        }
    },
)

dose_lbp_backinaction = Statement(
    id="dose-lbp-backinaction",
    modality="acupuncture",
    topic="dose",
    text=(
        "The standard course in the BackInAction trial was 8 to 15 manual sessions over 12 weeks given by "
        "licensed acupuncturists."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.backinaction_2025),
    verified=Verified.ABSTRACT,
    note=(
        "Sessions per week derived from the totals. Corrected: recorded as a position of the US; what a trial "
        "found is nobody's position, as its twin has it (decision 0022)."
    ),
    applies_to=("chronic_low_back_pain", "age_65_or_over"),
    exact={"dose": {"sessions_per_week": (1, 2), "weeks": (12, 12), "total_sessions": (8, 15)}},
)

dose_lbp_gba = Statement(
    id="dose-lbp-gba",
    modality="acupuncture",
    topic="dose",
    text=(
        "German statutory insurance covers up to 10 sessions within 6 weeks, or up to 15 within 12 weeks in "
        "justified cases, each of at least 30 minutes."
    ),
    jurisdictions=(Jurisdiction.DE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.gba_acupuncture),
    verified=Verified.PAGE,
    note="One insurer page gives 20 to 30 minutes per session instead; sessions per week derived.",
    applies_to=("chronic_low_back_pain", "knee_osteoarthritis", "payer_de_statutory"),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (6, 12),
            "total_sessions": (1, 10),
            "session_minutes": (30, 60),
            "extension_sessions": 5,
        }
    },
)

dose_lbp_va = Statement(
    id="dose-lbp-va",
    modality="acupuncture",
    topic="dose",
    text="The VA initial community episode of care is 12 acupuncture visits within 60 days.",
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.va_seoc_acupuncture),
    verified=Verified.PAGE,
    note="60 days are 8 whole weeks and 4 days.",
    applies_to=("chronic_low_back_pain", "any_pain_problem", "payer_us_veterans"),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (1, 8),
            "total_sessions": (1, 12),
            "review_after_sessions": 12,
            "initial_window_days": 60,
        }
    },
)

dose_knee_intensive = Statement(
    id="dose-knee-intensive",
    modality="acupuncture",
    topic="dose",
    text=(
        "The intensive knee osteoarthritis trial gave three sessions a week for 8 weeks with 30 minutes of needle "
        "retention."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.koa_4v8_2022, sources.koa_intensive_2021),
    verified=Verified.ABSTRACT,
    applies_to=("knee_osteoarthritis",),
    exact={
        "dose": {
            "sessions_per_week": (3, 3),
            "weeks": (8, 8),
            "total_sessions": (24, 24),
            "retention_minutes": (30, 30),
        }
    },
)

dose_knee_8v4 = Statement(
    id="dose-knee-8v4",
    modality="acupuncture",
    topic="dose",
    text=(
        "In that 480-person trial pain and function at week 8 beat week 4, yet most of the gain came in the first "
        "4 weeks and it held to week 26."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.koa_4v8_2022),
    verified=Verified.ABSTRACT,
    note="Review point at week 4, that is 12 sessions at three a week, is derived.",
    applies_to=("knee_osteoarthritis",),
    exact={"dose": {"weeks": (4, 8), "review_after_sessions": 12}},
)

dose_knee_freq_pilot = Statement(
    id="dose-knee-freq-pilot",
    modality="acupuncture",
    topic="dose",
    text=(
        "A 60-person pilot trial in knee osteoarthritis compared three sessions a week with one a week for 8 "
        "weeks, 24 against 8 sessions in all."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.koa_freq_2020),
    verified=Verified.ABSTRACT,
    note=(
        "Design read in the published protocol. The result was not found; do not use this statement to raise a dose."
    ),
    applies_to=("knee_osteoarthritis",),
    exact={"dose": {"sessions_per_week": (1, 3), "weeks": (8, 8), "total_sessions": (8, 24)}},
)

dose_knee_cpg = Statement(
    id="dose-knee-cpg",
    modality="acupuncture",
    topic="dose",
    text="The 2023 knee osteoarthritis guideline sets a course of 4 to 8 weeks by severity and response.",
    jurisdictions=(Jurisdiction.CN, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.MODERATE,
    sources=cite(sources.koa_cpg_2023),
    verified=Verified.ABSTRACT,
    note="Corrected: the same guideline as in ind-knee-cpg-china, whose bodies it now names (decision 0022).",
    applies_to=("knee_osteoarthritis",),
    exact={"dose": {"weeks": (4, 8)}},
)

dose_headache_nice = Statement(
    id="dose-headache-nice",
    modality="acupuncture",
    topic="dose",
    text="NICE CG150 describes a headache prevention course as up to 10 sessions over 5 to 8 weeks.",
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_cg150),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself; sessions per week derived.",
    applies_to=("episodic_migraine", "chronic_migraine", "chronic_tension_type_headache"),
    conflicts_with=(
        "ind-cm-yang",
        "ind-ctth-zheng",
        "dose-em-meta",
        "default-cm",
        "dose-em-cmaj",
        "dose-cm-2024",
        "default-em",
        "default-ctth",
    ),
    exact={"dose": {"sessions_per_week": (1, 2), "weeks": (5, 8), "total_sessions": (1, 10)}},
)

dose_tth_min6 = Statement(
    id="dose-tth-min6",
    modality="acupuncture",
    topic="dose",
    text=("Cochrane ties its favourable view for frequent tension-type headache to a course of at least six sessions."),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_tth_2016),
    verified=Verified.PAGE,
    note="Only the minimum of six is from the source.",
    applies_to=("episodic_tension_type_headache", "chronic_tension_type_headache"),
    exact={"dose": {"total_sessions": (6, 15)}},
)

dose_em_meta = Statement(
    id="dose-em-meta",
    modality="acupuncture",
    topic="dose",
    text=(
        "A meta-regression of 32 trials with 1562 people with migraine shows attack frequency falling most by "
        "about 16 sessions, three a week and two months, along a J-shaped curve with little gain beyond."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.migraine_dose_2024),
    verified=Verified.ABSTRACT,
    note=(
        "The ranges bracket the quoted peaks. The three peaks were estimated separately; 16 sessions at three a "
        "week take under 6 weeks, not two months."
    ),
    applies_to=("episodic_migraine",),
    conflicts_with=("dose-headache-nice",),
    exact={"dose": {"sessions_per_week": (2, 3), "weeks": (4, 9), "total_sessions": (12, 16)}},
)

dose_em_cmaj = Statement(
    id="dose-em-cmaj",
    modality="acupuncture",
    topic="dose",
    text=(
        "In a 480-person trial of 20 electrically stimulated sessions over 4 weeks the gain over sham appeared "
        "only in weeks 13 to 16, so judging at 4 weeks may be too early."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.migraine_cmaj_2012),
    verified=Verified.ABSTRACT,
    applies_to=("episodic_migraine",),
    conflicts_with=("dose-headache-nice",),
    exact={"dose": {"sessions_per_week": (5, 5), "weeks": (4, 4), "total_sessions": (20, 20)}},
)

dose_cm_2024 = Statement(
    id="dose-cm-2024",
    modality="acupuncture",
    topic="dose",
    text="A later chronic migraine trial used three sessions a week for 12 weeks and its effect lasted to week 24.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.cm_topiramate_2024),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_migraine",),
    conflicts_with=("dose-headache-nice",),
    exact={"dose": {"sessions_per_week": (3, 3), "weeks": (12, 12), "total_sessions": (36, 36)}},
)

dose_cpp_5h = Statement(
    id="dose-cpp-5h",
    modality="acupuncture",
    topic="dose",
    text=(
        "NICE NG193 caps a course at 5 hours of healthcare professional time, which would fit ten 30-minute sessions."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193),
    verified=Verified.PAGE,
    note=(
        "read on a secondary page quoting the source, not in the source itself; a shorter session allows more of them."
    ),
    applies_to=("chronic_primary_pain", "fibromyalgia"),
    exact={"dose": {"total_sessions": (5, 10), "session_minutes": (30, 60), "max_professional_minutes": 300}},
)

dose_shoulder_grasp = Statement(
    id="dose-shoulder-grasp",
    modality="acupuncture",
    topic="dose",
    text="The German trial in 424 people with shoulder pain of 6 weeks or longer gave 15 sessions over 6 weeks.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.grasp_2010),
    verified=Verified.ABSTRACT,
    note=(
        "Sessions per week derived (2.5 on average). Corrected: recorded as a position of Germany; what a trial "
        "found is nobody's position (decision 0022)."
    ),
    applies_to=("chronic_shoulder_pain",),
    exact={"dose": {"sessions_per_week": (1, 3), "weeks": (6, 6), "total_sessions": (15, 15)}},
)

dose_ai_swog = Statement(
    id="dose-ai-swog",
    modality="acupuncture",
    topic="dose",
    text="The aromatase-inhibitor trial gave two sessions a week for 6 weeks and then one a week for 6 more.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.swog_s1200_2018),
    verified=Verified.ABSTRACT,
    note=(
        "Regimen read in the methods paper of the trial. Corrected: recorded as a position of the US; what a trial"
        " found is nobody's position (decision 0022)."
    ),
    applies_to=("aromatase_inhibitor_arthralgia",),
    exact={"dose": {"sessions_per_week": (1, 2), "weeks": (12, 12), "total_sessions": (18, 18)}},
)

dose_cancer_peace = Statement(
    id="dose-cancer-peace",
    modality="acupuncture",
    topic="dose",
    text=(
        "A cancer survivor trial gave ten weekly sessions of electroacupuncture or battlefield auricular acupuncture."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.peace_2021),
    verified=Verified.ABSTRACT,
    note=(
        "Regimen read in the abstract of a subgroup paper of the same trial. Corrected: recorded as a position of "
        "the US; what a trial found is nobody's position (decision 0022)."
    ),
    applies_to=("cancer_pain",),
    exact={"dose": {"sessions_per_week": (1, 1), "weeks": (10, 10), "total_sessions": (10, 10)}},
)

dose_postop_window = Statement(
    id="dose-postop-window",
    modality="acupuncture",
    topic="dose",
    text=(
        "Reported analgesic benefit after surgery sits within the first 48 hours to 7 days, so a postoperative "
        "course should be short."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.tka_rehab_2021, sources.tka_ea_2026, sources.abdominal_stim_2019, sources.synthesis),
    verified=Verified.ABSTRACT,
    note="Time window from abstracts; session counts are a synthesis.",
    applies_to=("acute_postoperative_pain",),
    exact={
        "dose": {
            "sessions_per_week": (2, 7),
            "weeks": (1, 1),
            "total_sessions": (1, 6),
            "retention_minutes": (20, 30),
            "review_after_sessions": 3,
        }
    },
)

dose_general_trials = Statement(
    id="dose-general-trials",
    modality="acupuncture",
    topic="dose",
    text=(
        "Among 29 chronic pain trials 48 percent planned 6 to 10 sessions and 24 percent 11 to 15, 48 percent "
        "treated once a week and 21 percent twice, and 56 percent used sessions of 30 minutes or more."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.HIGH,
    sources=cite(sources.macpherson_2013),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    exact={"dose": {"sessions_per_week": (1, 2), "total_sessions": (6, 15), "session_minutes": (20, 60)}},
)

dose_general_more_sessions = Statement(
    id="dose-general-more-sessions",
    modality="acupuncture",
    topic="dose",
    text=(
        "Against no acupuncture, pain outcomes were better with more needles and, in a five-trial patient-level "
        "subset, with more sessions, while against sham no treatment feature mattered."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.macpherson_2013),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    conflicts_with=("dose-general-2pw",),
)

dose_general_2pw = Statement(
    id="dose-general-2pw",
    modality="acupuncture",
    topic="dose",
    text=(
        "A schedule review of 24 trials found higher relief after treatment at two or more sessions a week or "
        "about 30 needle minutes a week."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.schedule_review_2019),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    conflicts_with=("dose-general-more-sessions",),
    exact={"dose": {"sessions_per_week": (2, 3)}},
)

dose_general_5wk = Statement(
    id="dose-general-5wk",
    modality="acupuncture",
    topic="dose",
    text=(
        "Pooled time curves from 77 trials say it takes at least 5 weeks of treatment to reach 80 percent of the "
        "full effect."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.response_time_2020),
    verified=Verified.ABSTRACT,
    applies_to=("chronic_low_back_pain", "chronic_neck_pain", "chronic_shoulder_pain", "knee_osteoarthritis"),
    exact={"dose": {"weeks": (5, 12)}},
)

default_lbp_chronic = Statement(
    id="default-lbp-chronic",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for chronic low back pain is one or two sessions a week for 6 to 12 weeks, 8 to 12 in "
        "all before formal review, with an early check after 6."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(
        sources.synthesis,
        sources.cms_ncd_30_3_3,
        sources.backinaction_2025,
        sources.macpherson_2013,
        sources.response_time_2020,
    ),
    verified=Verified.PAGE,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("chronic_low_back_pain",),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (6, 12),
            "total_sessions": (8, 12),
            "session_minutes": (30, 60),
            "retention_minutes": (20, 30),
            "review_after_sessions": 6,
        }
    },
)

default_lbp_acute = Statement(
    id="default-lbp-acute",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for acute or subacute low back pain is one or two sessions a week for 1 to 4 weeks with "
        "review after 3, because most episodes settle anyway."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.acp_2017_lbp),
    verified=Verified.MEMORY,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("acute_low_back_pain", "subacute_low_back_pain"),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (1, 4),
            "total_sessions": (2, 6),
            "session_minutes": (30, 60),
            "retention_minutes": (20, 30),
            "review_after_sessions": 3,
        }
    },
)

default_sciatica = Statement(
    id="default-sciatica",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for chronic sciatica is two or three sessions a week for 4 weeks, about 10 in all, once "
        "red flags are ruled out."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.sciatica_2024),
    verified=Verified.ABSTRACT,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("chronic_sciatica",),
    exact={
        "dose": {
            "sessions_per_week": (2, 3),
            "weeks": (4, 6),
            "total_sessions": (8, 12),
            "session_minutes": (30, 60),
            "retention_minutes": (20, 30),
            "review_after_sessions": 6,
        }
    },
)

default_neck = Statement(
    id="default-neck",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for chronic neck pain is one or two sessions a week for 6 to 12 weeks, 8 to 12 in all, "
        "up to 50 minutes each."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.atlas_2015, sources.macpherson_2013),
    verified=Verified.ABSTRACT,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("chronic_neck_pain",),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (6, 12),
            "total_sessions": (8, 12),
            "session_minutes": (30, 50),
            "retention_minutes": (20, 30),
            "review_after_sessions": 6,
        }
    },
)

default_knee = Statement(
    id="default-knee",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for knee osteoarthritis is two or three sessions a week for 4 to 8 weeks where access "
        "allows, otherwise one or two a week for about 10 sessions, with review at 4 weeks."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.koa_cpg_2023, sources.koa_4v8_2022, sources.gba_acupuncture),
    verified=Verified.ABSTRACT,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("knee_osteoarthritis",),
    exact={
        "dose": {
            "sessions_per_week": (1, 3),
            "weeks": (4, 8),
            "total_sessions": (8, 24),
            "session_minutes": (30, 45),
            "retention_minutes": (20, 30),
            "review_after_sessions": 8,
        }
    },
)

default_hip = Statement(
    id="default-hip",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for hip osteoarthritis is an optional trial of one or two sessions a week for 4 to 9 "
        "weeks, 6 to 12 in all."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.cochrane_hip_2018, sources.acr_oa_2019),
    verified=Verified.ABSTRACT,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("hip_osteoarthritis",),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (4, 9),
            "total_sessions": (6, 12),
            "session_minutes": (30, 45),
            "retention_minutes": (20, 30),
            "review_after_sessions": 6,
        }
    },
)

default_hand = Statement(
    id="default-hand",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for hand osteoarthritis is an optional trial of one or two sessions a week for 4 to 6 "
        "weeks, 6 to 10 in all, extrapolated from the knee."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.acr_oa_2019),
    verified=Verified.MEMORY,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("hand_osteoarthritis",),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (4, 6),
            "total_sessions": (6, 10),
            "session_minutes": (20, 40),
            "retention_minutes": (15, 30),
            "review_after_sessions": 6,
        }
    },
)

default_ra = Statement(
    id="default-ra",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for rheumatoid arthritis is an adjunct trial of one or two sessions a week for 4 to 8 "
        "weeks, 6 to 10 in all, on stable drug treatment and with the rheumatology team informed."
    ),
    jurisdictions=(Jurisdiction.US, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.acr_ra_2022, sources.ra_nma_2022),
    verified=Verified.MEMORY,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("rheumatoid_arthritis",),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (4, 8),
            "total_sessions": (6, 10),
            "session_minutes": (30, 45),
            "retention_minutes": (20, 30),
            "review_after_sessions": 6,
        }
    },
)

default_em = Statement(
    id="default-em",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for episodic migraine is one to three sessions a week over 5 to 8 weeks, 8 to 16 in all "
        "and never fewer than 6, judged on a headache diary no earlier than 8 weeks after the start."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.nice_cg150, sources.migraine_dose_2024, sources.migraine_cmaj_2012),
    verified=Verified.ABSTRACT,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("episodic_migraine",),
    conflicts_with=("dose-headache-nice",),
    exact={
        "dose": {
            "sessions_per_week": (1, 3),
            "weeks": (5, 8),
            "total_sessions": (8, 16),
            "session_minutes": (30, 45),
            "retention_minutes": (20, 30),
            "review_after_sessions": 8,
        }
    },
)

default_cm = Statement(
    id="default-cm",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for chronic migraine is two or three sessions a week for 12 weeks, 24 to 36 in all where "
        "the payer allows, with a 6-week check."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.cm_topiramate_2011, sources.cm_topiramate_2024),
    verified=Verified.ABSTRACT,
    note=(
        "Working default reconciled from the cited sources; let local rules and payer caps override it. In the UK "
        "keep to 10 sessions over 5 to 8 weeks."
    ),
    applies_to=("chronic_migraine",),
    conflicts_with=("dose-headache-nice",),
    exact={
        "dose": {
            "sessions_per_week": (2, 3),
            "weeks": (8, 12),
            "total_sessions": (16, 36),
            "session_minutes": (30, 45),
            "retention_minutes": (20, 30),
            "review_after_sessions": 12,
        }
    },
)

default_etth = Statement(
    id="default-etth",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for frequent episodic tension-type headache is one or two sessions a week for 5 to 8 "
        "weeks, 6 to 10 in all."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.cochrane_tth_2016),
    verified=Verified.PAGE,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("episodic_tension_type_headache",),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (5, 8),
            "total_sessions": (6, 10),
            "session_minutes": (30, 45),
            "retention_minutes": (20, 30),
            "review_after_sessions": 6,
        }
    },
)

default_ctth = Statement(
    id="default-ctth",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for chronic tension-type headache is one to three sessions a week for 5 to 8 weeks, 8 to "
        "20 in all, capped at 10 under NICE."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.synthesis, sources.nice_cg150, sources.ctth_2022),
    verified=Verified.PAGE,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("chronic_tension_type_headache",),
    conflicts_with=("dose-headache-nice",),
    exact={
        "dose": {
            "sessions_per_week": (1, 3),
            "weeks": (5, 8),
            "total_sessions": (8, 20),
            "session_minutes": (30, 30),
            "retention_minutes": (20, 30),
            "review_after_sessions": 8,
        }
    },
)

default_cpsp = Statement(
    id="default-cpsp",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for chronic postsurgical pain is an optional trial of one session a week for 6 to 8 "
        "weeks, stopped if not clearly useful."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.macpherson_2013),
    verified=Verified.MEMORY,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("chronic_postsurgical_pain",),
    exact={
        "dose": {
            "sessions_per_week": (1, 1),
            "weeks": (6, 8),
            "total_sessions": (6, 8),
            "session_minutes": (30, 45),
            "retention_minutes": (20, 30),
            "review_after_sessions": 4,
        }
    },
)

default_fm = Statement(
    id="default-fm",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for fibromyalgia or chronic primary pain is one or two sessions a week for 5 to 8 weeks, "
        "at most ten 30-minute sessions, gentle stimulation at first."
    ),
    jurisdictions=(Jurisdiction.UK, Jurisdiction.EU, Jurisdiction.INTERNATIONAL),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.nice_ng193, sources.cochrane_fm_2013),
    verified=Verified.PAGE,
    note=(
        "Working default reconciled from the cited sources; let local rules and payer caps override it. Ten "
        "sessions of 45 minutes would break the 5-hour cap of NICE NG193."
    ),
    applies_to=("fibromyalgia", "chronic_primary_pain"),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (5, 8),
            "total_sessions": (5, 10),
            "session_minutes": (30, 30),
            "retention_minutes": (15, 25),
            "review_after_sessions": 5,
            "max_professional_minutes": 300,
        }
    },
)

default_pregnancy = Statement(
    id="default-pregnancy",
    modality="acupuncture",
    topic="dose",
    text=(
        "Working default for pregnancy-related low back or pelvic pain is one or two sessions a week for 4 to 6 "
        "weeks with maternity care informed."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=cite(sources.synthesis, sources.pregnancy_lbpp_2022),
    verified=Verified.MEMORY,
    note="Working default reconciled from the cited sources; let local rules and payer caps override it.",
    applies_to=("pregnancy_low_back_pelvic_pain",),
    conflicts_with=("preg-who",),
    exact={
        "dose": {
            "sessions_per_week": (1, 2),
            "weeks": (4, 6),
            "total_sessions": (4, 10),
            "session_minutes": (20, 30),
            "retention_minutes": (15, 20),
            "review_after_sessions": 4,
        }
    },
)

course_review_early = Statement(
    id="course-review-early",
    modality="acupuncture",
    topic="course",
    text=(
        "Record a baseline pain score, a function score and the patient goal, and check response after about 6 "
        "sessions in every course."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.synthesis, sources.cochrane_tth_2016, sources.macpherson_2013),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem",),
    exact={"dose": {"review_after_sessions": 6}},
)

course_response_30 = Statement(
    id="course-response-30",
    modality="acupuncture",
    topic="course",
    text=(
        "Count a fall of at least 30 percent in pain or disability as a useful response, the threshold "
        "BackInAction used for clinically important change."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.backinaction_2025, sources.synthesis),
    verified=Verified.ABSTRACT,
    note="Disability threshold from the trial; extension to pain is a synthesis.",
    applies_to=("any_pain_problem",),
)

course_response_headache = Statement(
    id="course-response-headache",
    modality="acupuncture",
    topic="course",
    text="For headache count a halving of monthly headache days as response and use a diary to judge it.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.cochrane_tth_2016, sources.ctth_2022, sources.nice_cg150),
    verified=Verified.ABSTRACT,
    note="NICE suggests a diary of at least 8 weeks when diagnosing.",
    applies_to=(
        "episodic_migraine",
        "chronic_migraine",
        "episodic_tension_type_headache",
        "chronic_tension_type_headache",
    ),
)

course_taper = Statement(
    id="course-taper",
    modality="acupuncture",
    topic="course",
    text=(
        "After a good response lengthen the gap stepwise, for example weekly, then every 2 weeks, then every 4 "
        "weeks, and stop if benefit holds."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.macpherson_2017),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "good_response"),
)

course_adjunct = Statement(
    id="course-adjunct",
    modality="acupuncture",
    topic="course",
    text=(
        "Acupuncture is one part of a combined plan and never the only treatment, since guidelines place it "
        "beside exercise, self-management and education."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.MODERATE,
    sources=cite(sources.acp_2017_lbp, sources.who_2023_cplbp, sources.acr_oa_2019),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

course_repeat_gba = Statement(
    id="course-repeat-gba",
    modality="acupuncture",
    topic="course",
    text="German statutory insurance allows a repeat course no sooner than 12 months after the last one ended.",
    jurisdictions=(Jurisdiction.DE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.gba_acupuncture),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain", "knee_osteoarthritis", "payer_de_statutory"),
)

course_single_ng193 = Statement(
    id="course-single-ng193",
    modality="acupuncture",
    topic="course",
    text="NICE NG193 speaks of one course only, so a second course in England needs a local decision.",
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nice_ng193),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("chronic_primary_pain",),
)

course_duration_definitions = Statement(
    id="course-duration-definitions",
    modality="acupuncture",
    topic="course",
    text="ACP counts under 4 weeks as acute, 4 to 12 weeks as subacute and more than 12 weeks as chronic.",
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.acp_2017_lbp),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("acute_low_back_pain", "subacute_low_back_pain", "chronic_low_back_pain"),
    conflicts_with=("course-duration-cms",),
)

course_duration_cms = Statement(
    id="course-duration-cms",
    modality="acupuncture",
    topic="course",
    text=(
        "US Medicare calls low back pain chronic from 12 weeks onwards, so exactly 12 weeks qualifies there while "
        "ACP still calls it subacute."
    ),
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain", "payer_us_medicare"),
    conflicts_with=("course-duration-definitions",),
)

maint_backinaction = Statement(
    id="maint-backinaction",
    modality="acupuncture",
    topic="maintenance",
    text=(
        "Four to six extra sessions in the 12 weeks after a course gave no statistically discernible extra "
        "disability benefit in older adults, though pain intensity looked somewhat better."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.backinaction_2025),
    verified=Verified.ABSTRACT,
    note=(
        "Corrected: recorded as a position of the US; what a trial found is nobody's position, as its twin has it "
        "(decision 0022)."
    ),
    applies_to=("chronic_low_back_pain", "age_65_or_over"),
    exact={"dose": {"weeks": (12, 12), "total_sessions": (4, 6)}},
)

maint_persistence_control = Statement(
    id="maint-persistence-control",
    modality="acupuncture",
    topic="maintenance",
    text="About 90 percent of the benefit over no acupuncture remains 12 months after a course ends.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.MODERATE,
    sources=cite(sources.macpherson_2017),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    conflicts_with=("maint-fade-18wk",),
)

maint_persistence_sham = Statement(
    id="maint-persistence-sham",
    modality="acupuncture",
    topic="maintenance",
    text="About half of the smaller benefit over sham remains 12 months after a course ends.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.LOW,
    sources=cite(sources.macpherson_2017),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
)

maint_fade_18wk = Statement(
    id="maint-fade-18wk",
    modality="acupuncture",
    topic="maintenance",
    text="One review saw relief above 20 percent up to 18 weeks after treatment and then a fall below 10 percent.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.schedule_review_2019),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
    conflicts_with=("maint-persistence-control",),
)

maint_on_relapse = Statement(
    id="maint-on-relapse",
    modality="acupuncture",
    topic="maintenance",
    text=(
        "Offer top-up sessions on relapse rather than by the calendar, at most about one a month, and only after "
        "a documented earlier response."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.VERY_LOW,
    sources=cite(sources.synthesis, sources.backinaction_2025, sources.macpherson_2017),
    verified=Verified.MEMORY,
    applies_to=("any_pain_problem", "good_response", "relapse_after_response"),
    exact={"dose": {"total_sessions": (1, 6), "max_sessions_per_month": 1}},
)

maint_va_continuation = Statement(
    id="maint-va-continuation",
    modality="acupuncture",
    topic="maintenance",
    text=(
        "After a VA initial episode with documented functional gain, continuation is 8 visits in 90 days and then "
        "8 in 180 days for long-lasting pain with active self-management."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.va_seoc_acupuncture),
    verified=Verified.PAGE,
    note=(
        "Read on two secondary pages (the second one on 2026-11-25); only the initial 12 visits in 60 days was read "
        "on a VA page. Figures are for one continuation; 180 days are 25 whole weeks."
    ),
    applies_to=("any_pain_problem", "payer_us_veterans"),
    exact={"dose": {"weeks": (1, 25), "total_sessions": (1, 8)}},
)
