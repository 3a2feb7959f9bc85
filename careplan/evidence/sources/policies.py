"""Coverage policies of payers."""

from __future__ import annotations

from careplan.evidence.model import Source

cms_ncd_30_3_3 = Source(
    id="cms_ncd_30_3_3",
    title="Acupuncture for Chronic Lower Back Pain (national coverage determination)",
    authors="Centers for Medicare & Medicaid Services (USA)",
    year=2020,
    identifier="NCD 30.3.3; decision memo CAG-00452N",
    kind="coverage-policy",
    identifier_verified="page",
)

cms_ncd_30_3_1 = Source(
    id="cms_ncd_30_3_1",
    title="Acupuncture for Fibromyalgia (national non-coverage determination)",
    authors="Centers for Medicare & Medicaid Services (USA)",
    year=2004,
    identifier="NCD 30.3.1",
    kind="coverage-policy",
    identifier_verified="no",
)

cms_ncd_30_3_2 = Source(
    id="cms_ncd_30_3_2",
    title="Acupuncture for Osteoarthritis (national non-coverage determination)",
    authors="Centers for Medicare & Medicaid Services (USA)",
    year=2004,
    identifier="NCD 30.3.2",
    kind="coverage-policy",
    identifier_verified="no",
)

va_seoc_acupuncture = Source(
    id="va_seoc_acupuncture",
    title="Standardised episodes of care for community acupuncture (facility policy notice)",
    authors="US Department of Veterans Affairs",
    year=2025,
    identifier="VA policy update, 5 May 2025; VHA Directive 1137",
    kind="coverage-policy",
    identifier_verified="page",
)

gba_acupuncture = Source(
    id="gba_acupuncture",
    title="Body acupuncture for chronic lumbar spine pain and knee osteoarthritis in statutory insurance",
    authors="Gemeinsamer Bundesausschuss (Germany)",
    year=2006,
    identifier="G-BA decision of 18 April 2006; Quality agreement under section 135(2) SGB V",
    kind="coverage-policy",
    identifier_verified="partial",
    note=(
        "the agreement was read on aerzteblatt.de; its reasons are dated 18 April 2006, a page of kbv.de dates the "
        "decision to 19 September 2006"
    ),
)

va_seoc_initial = Source(
    id="va_seoc_initial",
    title="Acupuncture Initial (standardised episode of care)",
    authors="US Department of Veterans Affairs",
    year=2020,
    identifier="SEOC 1666, effective 24 January 2020",
    kind="coverage-policy",
    identifier_verified="partial",
    note="read in a published list of episodes of care, myarch.com/files/seoc/seoc_1.json",
)

bsg_acupuncture_2019 = Source(
    id="bsg_acupuncture_2019",
    title="Judgment on six months of documented pain before acupuncture in statutory insurance",
    authors="Bundessozialgericht (Germany)",
    year=2019,
    identifier="B 6 KA 56/17 R, 13 February 2019",
    kind="coverage-policy",
    identifier_verified="page",
)

gm_headache_2018 = Source(
    id="gm_headache_2018",
    title="Policy statement on headache disorders",
    authors="Greater Manchester effective use of resources (England)",
    year=2018,
    identifier="GM017, version 2.0, 21 March 2018",
    kind="coverage-policy",
    identifier_verified="page",
)

bsol_icb_headache = Source(
    id="bsol_icb_headache",
    title="Acupuncture for chronic tension-type headache and migraine: eligibility policy",
    authors="NHS Birmingham and Solihull Integrated Care Board (England)",
    year=2023,
    identifier="Policy: head, neck and neurological",
    kind="coverage-policy",
    identifier_verified="page",
    note="publication year approximate",
)
