"""Coverage of acupuncture: what a payer pays for.

A payer's cap limits what is called covered; it does not make a longer course unsafe.
"""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

cov_cms_definition = Statement(
    id="cov-cms-definition",
    modality="acupuncture",
    topic="coverage",
    text=(
        "US Medicare covers acupuncture only for low back pain of 12 weeks or longer that has no systemic cause "
        "and is not linked to surgery or pregnancy."
    ),
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    note="Read on the CMS pages themselves.",
    applies_to=("chronic_low_back_pain", "payer_us_medicare"),
)

cov_cms_surgery = Statement(
    id="cov-cms-surgery",
    modality="acupuncture",
    topic="coverage",
    text="Low back pain linked to surgery falls outside US Medicare acupuncture coverage.",
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    applies_to=("chronic_low_back_pain", "pain_associated_with_surgery", "payer_us_medicare"),
)

cov_cms_fm = Statement(
    id="cov-cms-fm",
    modality="acupuncture",
    topic="coverage",
    text="US Medicare does not cover acupuncture for fibromyalgia.",
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_1),
    verified=Verified.PAGE,
    applies_to=("fibromyalgia", "payer_us_medicare"),
    conflicts_with=("ind-cpp-ng193",),
)

cov_cms_oa = Statement(
    id="cov-cms-oa",
    modality="acupuncture",
    topic="coverage",
    text="US Medicare does not cover acupuncture for osteoarthritis.",
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_2),
    verified=Verified.PAGE,
    applies_to=("knee_osteoarthritis", "hip_osteoarthritis", "hand_osteoarthritis", "payer_us_medicare"),
    conflicts_with=("ind-knee-acr",),
)

cov_cms_other = Statement(
    id="cov-cms-other",
    modality="acupuncture",
    topic="coverage",
    text=(
        "US Medicare covers acupuncture for no condition other than chronic low back pain, so headache, neck, "
        "arthritis and postoperative uses are self-funded."
    ),
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    note="read on a secondary page quoting the source, not in the source itself",
    applies_to=("any_pain_problem", "payer_us_medicare"),
)

cov_cms_provider = Statement(
    id="cov-cms-provider",
    modality="acupuncture",
    topic="coverage",
    text=(
        "Medicare acupuncture may be given by physicians, or by other staff with a master or doctoral degree from "
        "an accredited acupuncture school and a full unrestricted state licence, auxiliaries under supervision."
    ),
    jurisdictions=(Jurisdiction.US_MEDICARE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cms_ncd_30_3_3),
    verified=Verified.PAGE,
    applies_to=("payer_us_medicare",),
)

cov_gba_criteria = Statement(
    id="cov-gba-criteria",
    modality="acupuncture",
    topic="coverage",
    text=(
        "German statutory insurance pays only for body needling of lumbar pain or knee osteoarthritis pain of at "
        "least 6 months, by a qualified physician and without electrical stimulation."
    ),
    jurisdictions=(Jurisdiction.DE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.gba_acupuncture),
    verified=Verified.PAGE,
    note="Body needling and the rest read on 2026-11-25 in the quality agreement (aerzteblatt.de, archive 53984).",
    applies_to=("chronic_low_back_pain", "knee_osteoarthritis", "payer_de_statutory"),
)

cov_gba_nonradicular = Statement(
    id="cov-gba-nonradicular",
    modality="acupuncture",
    topic="coverage",
    text=(
        "German coverage excludes root pain, because lumbar pain may radiate only non-segmentally and no further "
        "than the knee."
    ),
    jurisdictions=(Jurisdiction.DE,),
    strength=Strength.AGAINST_STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.gba_acupuncture),
    verified=Verified.PAGE,
    applies_to=("chronic_sciatica", "payer_de_statutory"),
)

cov_uk_icb = Statement(
    id="cov-uk-icb",
    modality="acupuncture",
    topic="coverage",
    text=(
        "A typical English commissioner funds acupuncture only for migraine with aura and for chronic tension-type "
        "headache of 15 or more days a month over 3 months, and not for back or radicular pain."
    ),
    jurisdictions=(Jurisdiction.UK_ENGLAND,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.bsol_icb_headache),
    verified=Verified.PAGE,
    note=(
        "Corrected on 2026-11-25: the policy page (birminghamsolihull.icb.nhs.uk, head, neck and neurological) says "
        "that only migraine with aura qualifies. Its further criteria and any number of sessions were not reached."
    ),
    applies_to=("chronic_tension_type_headache", "episodic_migraine", "chronic_low_back_pain"),
)

cov_uk_gm = Statement(
    id="cov-uk-gm",
    modality="acupuncture",
    topic="coverage",
    text=(
        "Another English commissioner funds up to 10 sessions over 5 to 8 weeks for migraine where topiramate and "
        "propranolol are unsuitable or ineffective, on prior approval, and more only on an individual request."
    ),
    jurisdictions=(Jurisdiction.UK_ENGLAND,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.gm_headache_2018),
    verified=Verified.PAGE,
    note="Read on 2026-11-25 in a copy of the policy on healthdocbox.com; commissioners differ and change policies.",
    applies_to=("episodic_migraine", "chronic_migraine"),
    exact={"dose": {"total_sessions": (1, 10), "weeks": (5, 8), "initial_window_days": 56}},
)

cov_gba_documentation = Statement(
    id="cov-gba-documentation",
    modality="acupuncture",
    topic="coverage",
    text=(
        "Before German statutory insurance pays, earlier medical records must show pain for at least 6 months that "
        "still goes on."
    ),
    jurisdictions=(Jurisdiction.DE,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.bsg_acupuncture_2019, sources.gba_acupuncture),
    verified=Verified.PAGE,
    note="Headnote of the judgment read on haufe.de and rewis.io on 2026-11-25.",
    applies_to=("chronic_low_back_pain", "knee_osteoarthritis", "payer_de_statutory"),
)

cov_va_documentation = Statement(
    id="cov-va-documentation",
    modality="acupuncture",
    topic="coverage",
    text=(
        "For acupuncture beyond the first VA episode the record must show meaningful improvement by objective "
        "measures and why more is needed; needling with or without electrical stimulation is included."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.va_seoc_initial),
    verified=Verified.PAGE,
    note="Read on 2026-11-25 in a published list of episodes of care (myarch.com).",
    applies_to=("any_pain_problem", "payer_us_veterans"),
)

cov_va = Statement(
    id="cov-va",
    modality="acupuncture",
    topic="coverage",
    text=(
        "The VA includes acupuncture in the medical benefits package when the care team finds it clinically necessary."
    ),
    jurisdictions=(Jurisdiction.US_VETERANS,),
    strength=Strength.STRONG,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.va_seoc_acupuncture),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem", "payer_us_veterans"),
)
