"""Guidelines of official and professional bodies."""

from __future__ import annotations

import datetime as dt

from careplan.evidence.model import Source

nice_ng193 = Source(
    id="nice_ng193",
    title=(
        "Chronic pain (primary and secondary) in over 16s: assessment of all chronic pain and management of "
        "chronic primary pain"
    ),
    authors="National Institute for Health and Care Excellence (UK)",
    year=2021,
    identifier="NICE NG193",
    kind="guideline",
    identifier_verified="page",
)

nice_ng59 = Source(
    id="nice_ng59",
    title="Low back pain and sciatica in over 16s: assessment and management",
    authors="NICE (UK)",
    year=2016,
    identifier="NG59 (updated 2020)",
    kind="guideline",
    identifier_verified="page",
)

nice_cg150 = Source(
    id="nice_cg150",
    title="Headaches in over 12s: diagnosis and management",
    authors="NICE (UK)",
    year=2012,
    identifier="CG150 (updated)",
    kind="guideline",
    identifier_verified="page",
)

nice_ng226 = Source(
    id="nice_ng226",
    title="Osteoarthritis in over 16s: diagnosis and management",
    authors="NICE (UK)",
    year=2022,
    identifier="NG226",
    kind="guideline",
    identifier_verified="page",
)

acp_2017_lbp = Source(
    id="acp_2017_lbp",
    title="Noninvasive treatments for acute, subacute, and chronic low back pain",
    authors="American College of Physicians (Qaseem et al.)",
    year=2017,
    identifier="10.7326/M16-2367",
    kind="guideline",
    identifier_verified="page",
    note="the body calls its guidelines invalid five years after publication (4 April 2017)",
    review_by=dt.date(2022, 4, 4),
)

who_2023_cplbp = Source(
    id="who_2023_cplbp",
    title=(
        "WHO guideline for non-surgical management of chronic primary low back pain in adults in primary and "
        "community care settings"
    ),
    authors="World Health Organization",
    year=2023,
    identifier="ISBN 978-92-4-008178-9",
    kind="guideline",
    identifier_verified="page",
)

vadod_lbp_2022 = Source(
    id="vadod_lbp_2022",
    title="VA/DoD clinical practice guideline for the diagnosis and treatment of low back pain (2022)",
    authors="US Department of Veterans Affairs / Department of Defense",
    year=2022,
    identifier="10.1097/phm.0000000000002356 (synopsis)",
    kind="guideline",
    identifier_verified="page",
    note="also recorded as VA/DoD CPG LBP 2022",
)

vadod_headache_2023 = Source(
    id="vadod_headache_2023",
    title="VA/DoD clinical practice guideline for the management of headache",
    authors="US Department of Veterans Affairs / Department of Defense",
    year=2023,
    identifier="10.7326/ANNALS-24-00551 (synopsis); PMID 39467289",
    kind="guideline",
    identifier_verified="page",
)

acr_oa_2019 = Source(
    id="acr_oa_2019",
    title="2019 ACR/Arthritis Foundation guideline for the management of osteoarthritis of the hand, hip, and knee",
    authors="American College of Rheumatology (Kolasinski et al.)",
    year=2020,
    identifier="10.1002/acr.24131; PMID 31908149",
    kind="guideline",
    identifier_verified="page",
)

acr_ra_2022 = Source(
    id="acr_ra_2022",
    title=(
        "2022 ACR guideline for exercise, rehabilitation, diet, and additional integrative interventions for "
        "rheumatoid arthritis"
    ),
    authors="American College of Rheumatology (England et al.)",
    year=2023,
    identifier="PMC10947582",
    kind="guideline",
    identifier_verified="page",
)

oarsi_2019 = Source(
    id="oarsi_2019",
    title="OARSI guidelines for the non-surgical management of knee, hip, and polyarticular osteoarthritis",
    authors="Osteoarthritis Research Society International (Bannuru et al.)",
    year=2019,
    identifier="10.1016/j.joca.2019.06.011",
    kind="guideline",
    identifier_verified="page",
)

aaos_oak_2013 = Source(
    id="aaos_oak_2013",
    title="Treatment of osteoarthritis of the knee, 2nd edition: acupuncture",
    authors="American Academy of Orthopaedic Surgeons",
    year=2013,
    identifier="AAOS OAK guideline, recommendation on acupuncture (2013)",
    kind="guideline",
    identifier_verified="page",
    note="superseded by the 2021 edition; its third edition appeared on that day",
    review_by=dt.date(2021, 8, 31),
)

aaos_oak_2021 = Source(
    id="aaos_oak_2021",
    title="Management of osteoarthritis of the knee (non-arthroplasty), 3rd edition: acupuncture",
    authors="American Academy of Orthopaedic Surgeons",
    year=2021,
    identifier="AAOS OAK guideline, recommendation on acupuncture (2021)",
    kind="guideline",
    identifier_verified="no",
)

koa_cpg_2023 = Source(
    id="koa_cpg_2023",
    title="Acupuncture for treatment of knee osteoarthritis: a clinical practice guideline",
    authors="Luo et al. (rapid recommendation, China)",
    year=2023,
    identifier="10.1111/jebm.12526; PMID 36999342",
    kind="guideline",
    identifier_verified="page",
)

sign_136 = Source(
    id="sign_136",
    title="Management of chronic pain",
    authors="Scottish Intercollegiate Guidelines Network",
    year=2019,
    identifier="SIGN 136",
    kind="guideline",
    identifier_verified="no",
    note="the body lists it as possibly out of date, being over three years old (August 2019)",
    review_by=dt.date(2022, 8, 31),
)

eular_fm_2017 = Source(
    id="eular_fm_2017",
    title="Revised recommendations for the management of fibromyalgia",
    authors="European League Against Rheumatism; Macfarlane et al.",
    year=2017,
    identifier="10.1136/annrheumdis-2016-209724",
    kind="guideline",
    identifier_verified="page",
)

ahs_2021 = Source(
    id="ahs_2021",
    title="AHS consensus statement: update on integrating new migraine treatments into clinical practice",
    authors="American Headache Society (Ailani et al.)",
    year=2021,
    identifier="10.1111/head.14153",
    kind="guideline",
    identifier_verified="page",
)

aps_postop_2016 = Source(
    id="aps_postop_2016",
    title="Management of postoperative pain: a clinical practice guideline",
    authors="American Pain Society / ASRA / ASA; Chou et al.",
    year=2016,
    identifier="10.1016/j.jpain.2015.12.008",
    kind="guideline",
    identifier_verified="page",
)

sio_asco_2022 = Source(
    id="sio_asco_2022",
    title="Integrative medicine for pain management in oncology",
    authors="Society for Integrative Oncology / ASCO; Mao et al.",
    year=2022,
    identifier="10.1200/JCO.22.01357",
    kind="guideline",
    identifier_verified="no",
)

cdc_opioid_2022 = Source(
    id="cdc_opioid_2022",
    title="Clinical practice guideline for prescribing opioids for pain",
    authors="Centers for Disease Control and Prevention (USA)",
    year=2022,
    identifier="MMWR Recomm Rep 2022;71(3):1-95; PMID 36327391",
    kind="guideline",
    identifier_verified="page",
)

who_1999 = Source(
    id="who_1999",
    title="Guidelines on basic training and safety in acupuncture",
    authors="World Health Organization",
    year=1999,
    identifier="WHO/EDM/TRM/99.1",
    kind="guideline",
    identifier_verified="page",
)

who_2020 = Source(
    id="who_2020",
    title="WHO benchmarks for the practice of acupuncture",
    authors="World Health Organization",
    year=2020,
    identifier="ISBN 978-92-4-001688-0",
    kind="guideline",
    identifier_verified="no",
)

bsr_gca_2020 = Source(
    id="bsr_gca_2020",
    title="Guideline on diagnosis and treatment of giant cell arteritis",
    authors="British Society for Rheumatology; Mackie et al.",
    year=2020,
    identifier="10.1093/rheumatology/kez672",
    kind="guideline",
    identifier_verified="page",
)

bsr_hot_joint_2006 = Source(
    id="bsr_hot_joint_2006",
    title="Guidelines for management of the hot swollen joint in adults",
    authors="BSR, BHPR, BOA, RCGP, BSAC; Coakley et al.",
    year=2006,
    identifier="10.1093/rheumatology/kel163a",
    kind="guideline",
    identifier_verified="page",
)

girft_ces_2023 = Source(
    id="girft_ces_2023",
    title="National suspected cauda equina syndrome pathway",
    authors="Getting It Right First Time, NHS England",
    year=2023,
    identifier="GIRFT CES pathway 2023",
    kind="guideline",
    identifier_verified="partial",
    note="title and publisher seen on a page about it",
)

nice_ng234 = Source(
    id="nice_ng234",
    title="Spinal metastases and metastatic spinal cord compression",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2023,
    identifier="NICE NG234",
    kind="guideline",
    identifier_verified="page",
)

nice_ng65 = Source(
    id="nice_ng65",
    title="Spondyloarthritis in over 16s: diagnosis and management",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2017,
    identifier="NICE NG65",
    kind="guideline",
    identifier_verified="page",
)

nice_ng156 = Source(
    id="nice_ng156",
    title="Abdominal aortic aneurysm: diagnosis and management",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2020,
    identifier="NICE NG156",
    kind="guideline",
    identifier_verified="page",
)

nice_ng158 = Source(
    id="nice_ng158",
    title="Venous thromboembolic diseases: diagnosis, management and thrombophilia testing",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2020,
    identifier="NICE NG158",
    kind="guideline",
    identifier_verified="no",
)

nice_ng128 = Source(
    id="nice_ng128",
    title="Stroke and transient ischaemic attack in over 16s",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2019,
    identifier="NICE NG128",
    kind="guideline",
    identifier_verified="page",
)

nice_cg95 = Source(
    id="nice_cg95",
    title="Recent-onset chest pain of suspected cardiac origin",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2010,
    identifier="NICE CG95",
    kind="guideline",
    identifier_verified="page",
)

nice_ng225 = Source(
    id="nice_ng225",
    title="Self-harm: assessment, management and preventing recurrence",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2022,
    identifier="NICE NG225",
    kind="guideline",
    identifier_verified="no",
)

nice_ng133 = Source(
    id="nice_ng133",
    title="Hypertension in pregnancy: diagnosis and management",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2019,
    identifier="NICE NG133",
    kind="guideline",
    identifier_verified="no",
)

nice_ng12 = Source(
    id="nice_ng12",
    title="Suspected cancer: recognition and referral",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2015,
    identifier="NICE NG12",
    kind="guideline",
    identifier_verified="page",
)

nice_ng100 = Source(
    id="nice_ng100",
    title="Rheumatoid arthritis in adults: management",
    authors="NICE (UK)",
    year=2018,
    identifier="NG100",
    kind="guideline",
    identifier_verified="page",
)

nice_ng253_sepsis = Source(
    id="nice_ng253_sepsis",
    title="Suspected sepsis: recognition, diagnosis and early management",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2024,
    identifier="NICE NG51 (2016) and its successor guidelines",
    kind="guideline",
    identifier_verified="partial",
    note=(
        "only NG51 tables were read; the successor number in the key was not confirmed; NG51 confirmed, successor not"
    ),
)

nice_cg151 = Source(
    id="nice_cg151",
    title="Neutropenic sepsis: prevention and management in people with cancer",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2012,
    identifier="NICE CG151",
    kind="guideline",
    identifier_verified="page",
)

nhs_highland_headache = Source(
    id="nhs_highland_headache",
    title="Headache guidelines: triage of red flags",
    authors="NHS Highland (Scotland)",
    year=2021,
    identifier="NHS Highland TAM",
    kind="guideline",
    identifier_verified="page",
    note="publication year approximate",
)

nice_cg75 = Source(
    id="nice_cg75",
    title="Metastatic spinal cord compression in adults (superseded by NG234)",
    authors="National Institute for Health and Clinical Excellence (UK)",
    year=2008,
    identifier="NICE CG75",
    kind="guideline",
    identifier_verified="page",
    note="superseded; used only where the newer text could not be read in full; replaced by NG234 in 2023",
    review_by=dt.date(2023, 12, 31),
)

scot_cancer_referral = Source(
    id="scot_cancer_referral",
    title=(
        "Scottish referral guidelines for suspected cancer: malignant spinal cord compression; brain and central "
        "nervous system cancers"
    ),
    authors="Scottish Government / NHS Scotland",
    year=2019,
    identifier="quick reference guide",
    kind="guideline",
    identifier_verified="page",
    note="publication year approximate",
)

nice_qs74_head_injury = Source(
    id="nice_qs74_head_injury",
    title="Head injury, quality statement 2: CT head scans for people taking anticoagulants",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2014,
    identifier="NICE QS74",
    kind="guideline",
    identifier_verified="page",
    note="the 2023 guideline (NG232) softened the wording; not read in full",
)

nice_qs33 = Source(
    id="nice_qs33",
    title="Rheumatoid arthritis in over 16s, quality statement 1: referral",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2020,
    identifier="NICE QS33 (2013, updated 2020)",
    kind="guideline",
    identifier_verified="page",
)

boast_compartment = Source(
    id="boast_compartment",
    title="British orthopaedic standard: diagnosis and management of compartment syndrome of the limbs",
    authors="British Orthopaedic Association",
    year=2014,
    identifier="BOAST, July 2014",
    kind="guideline",
    identifier_verified="page",
)

nice_cg88_superseded = Source(
    id="nice_cg88_superseded",
    title="Low back pain: early management of persistent non-specific low back pain (superseded by NG59)",
    authors="NICE (UK)",
    year=2009,
    identifier="CG88",
    kind="guideline",
    identifier_verified="page",
    note="replaced by NG59 in 2016",
    review_by=dt.date(2016, 12, 31),
)

apta_lbp_2021 = Source(
    id="apta_lbp_2021",
    title="Interventions for the management of acute and chronic low back pain: revision 2021",
    authors="APTA Academy of Orthopaedic Physical Therapy (George et al.)",
    year=2021,
    identifier="10.2519/jospt.2021.0304",
    kind="guideline",
    identifier_verified="page",
)

apta_neck_2017 = Source(
    id="apta_neck_2017",
    title="Neck pain: revision 2017",
    authors="APTA Orthopaedic Section (Blanpied et al.)",
    year=2017,
    identifier="10.2519/jospt.2017.0302",
    kind="guideline",
    identifier_verified="page",
)

nice_ph27 = Source(
    id="nice_ph27",
    title="Weight management before, during and after pregnancy",
    authors="NICE (UK)",
    year=2010,
    identifier="PH27",
    kind="guideline",
    identifier_verified="page",
)

aaos_knee_2013 = Source(
    id="aaos_knee_2013",
    title="Treatment of osteoarthritis of the knee, 2nd edition: weight loss recommendation",
    authors="American Academy of Orthopaedic Surgeons",
    year=2013,
    identifier="AAOS guideline 2013",
    kind="guideline",
    identifier_verified="page",
    note="its third edition appeared on that day",
    review_by=dt.date(2021, 8, 31),
)

aaos_knee_2021 = Source(
    id="aaos_knee_2021",
    title="Management of osteoarthritis of the knee (non-arthroplasty), 3rd edition: weight loss intervention",
    authors="American Academy of Orthopaedic Surgeons",
    year=2021,
    identifier="AAOS guideline 2021",
    kind="guideline",
    identifier_verified="page",
)

apta_hip_oa_2017 = Source(
    id="apta_hip_oa_2017",
    title="Hip pain and mobility deficits - hip osteoarthritis: revision 2017",
    authors="APTA Orthopaedic Section (Cibulka et al.)",
    year=2017,
    identifier="10.2519/jospt.2017.0301",
    kind="guideline",
    identifier_verified="page",
)

eular_pa_2018 = Source(
    id="eular_pa_2018",
    title=("2018 EULAR recommendations for physical activity in people with inflammatory arthritis and osteoarthritis"),
    authors="EULAR (Rausch Osthoff et al.)",
    year=2018,
    identifier="Ann Rheum Dis 77(9):1251",
    kind="guideline",
    identifier_verified="page",
)

eular_pa_2025 = Source(
    id="eular_pa_2025",
    title=(
        "EULAR recommendations for physical activity in inflammatory arthritis and osteoarthritis: 2025 update "
        "(congress report)"
    ),
    authors="EULAR (Rausch Osthoff et al.)",
    year=2025,
    identifier="POS1441-HPR",
    kind="guideline",
    identifier_verified="page",
)

ra_activity_cutoffs = Source(
    id="ra_activity_cutoffs",
    title="ACR-endorsed RA disease activity measures and thresholds",
    authors="American College of Rheumatology",
    year=2012,
    identifier="ACR disease activity measures table",
    kind="guideline",
    identifier_verified="page",
)

eular_fm_2016 = Source(
    id="eular_fm_2016",
    title="EULAR revised recommendations for the management of fibromyalgia",
    authors="EULAR (Macfarlane et al.)",
    year=2017,
    identifier="10.1136/annrheumdis-2016-209724",
    kind="guideline",
    identifier_verified="page",
)

ahs_2019 = Source(
    id="ahs_2019",
    title=(
        "The American Headache Society position statement on integrating new migraine treatments into clinical practice"
    ),
    authors="American Headache Society",
    year=2019,
    identifier="10.1111/head.13456",
    kind="guideline",
    identifier_verified="page",
)

ahs_2024 = Source(
    id="ahs_2024",
    title="AHS position statement: CGRP-targeting therapies as a first-line option for migraine prevention",
    authors="American Headache Society",
    year=2024,
    identifier="10.1111/head.14692",
    kind="guideline",
    identifier_verified="page",
)

ushc_behavioral_2000 = Source(
    id="ushc_behavioral_2000",
    title="Evidence-based guidelines for migraine headache: behavioral and physical treatments",
    authors="US Headache Consortium / American Academy of Neurology (Campbell et al.)",
    year=2000,
    identifier="USHC 2000",
    kind="guideline",
    identifier_verified="page",
)

ichd3 = Source(
    id="ichd3",
    title="International Classification of Headache Disorders, 3rd edition",
    authors="International Headache Society",
    year=2018,
    identifier="10.1177/0333102417738202",
    kind="guideline",
    identifier_verified="page",
)

aps_2016 = Source(
    id="aps_2016",
    title="Management of postoperative pain: clinical practice guideline",
    authors="American Pain Society / ASRA / ASA (Chou et al.)",
    year=2016,
    identifier="10.1016/j.jpain.2015.12.008",
    kind="guideline",
    identifier_verified="page",
)

aaos_pain_2021 = Source(
    id="aaos_pain_2021",
    title="Pharmacologic, physical, and cognitive pain alleviation for musculoskeletal extremity/pelvis surgery",
    authors="American Academy of Orthopaedic Surgeons",
    year=2021,
    identifier="AAOS guideline 2021",
    kind="guideline",
    identifier_verified="page",
)

apta_tka_2020 = Source(
    id="apta_tka_2020",
    title="Physical therapist management of total knee arthroplasty",
    authors="American Physical Therapy Association (Jette et al.)",
    year=2020,
    identifier="Phys Ther 100(9):1603-1631",
    kind="guideline",
    identifier_verified="page",
)

espen_surgery = Source(
    id="espen_surgery",
    title="ESPEN guideline: clinical nutrition in surgery",
    authors="ESPEN (Weimann et al.)",
    year=2017,
    identifier="10.1016/j.clnu.2017.02.013 (2021 update exists)",
    kind="guideline",
    identifier_verified="page",
    note="updated in 2021",
    review_by=dt.date(2021, 12, 31),
)

who_pa_2020 = Source(
    id="who_pa_2020",
    title="WHO 2020 guidelines on physical activity and sedentary behaviour",
    authors="World Health Organization (Bull et al.)",
    year=2020,
    identifier="PMC7719906",
    kind="guideline",
    identifier_verified="page",
)

acsm_2011 = Source(
    id="acsm_2011",
    title=(
        "Quantity and quality of exercise for developing and maintaining cardiorespiratory, musculoskeletal, and "
        "neuromotor fitness"
    ),
    authors="American College of Sports Medicine (Garber et al.)",
    year=2011,
    identifier="10.1249/MSS.0b013e318213fefb",
    kind="guideline",
    identifier_verified="page",
)

acsm_screening = Source(
    id="acsm_screening",
    title="ACSM exercise preparticipation health screening algorithm",
    authors="American College of Sports Medicine (Riebe, Whitfield et al.)",
    year=2017,
    identifier="10.1249/MSS.0000000000001331",
    kind="guideline",
    identifier_verified="page",
)

acog_804 = Source(
    id="acog_804",
    title="Physical activity and exercise during pregnancy and the postpartum period",
    authors="American College of Obstetricians and Gynecologists",
    year=2020,
    identifier="Committee Opinion 804",
    kind="guideline",
    identifier_verified="page",
)

acog_older = Source(
    id="acog_older",
    title="ACOG exercise in pregnancy: contraindications and warning signs (earlier opinions)",
    authors="American College of Obstetricians and Gynecologists",
    year=2015,
    identifier="Committee Opinions 267 and 650",
    kind="guideline",
    identifier_verified="page",
)

osteoporosis_canada_2023 = Source(
    id="osteoporosis_canada_2023",
    title="Clinical practice guideline for osteoporosis and fracture prevention in Canada: exercise section",
    authors="Osteoporosis Canada",
    year=2023,
    identifier="2023 guideline summary",
    kind="guideline",
    identifier_verified="page",
)

apta_falls_2015 = Source(
    id="apta_falls_2015",
    title="Management of falls in community-dwelling older adults: clinical guidance statement",
    authors="APTA Academy of Geriatric Physical Therapy (Avin et al.)",
    year=2015,
    identifier="10.2522/ptj.20140415",
    kind="guideline",
    identifier_verified="page",
)

steadi = Source(
    id="steadi",
    title="STEADI: Timed Up and Go and chair-stand fall-risk tests",
    authors="US Centers for Disease Control and Prevention",
    year=2017,
    identifier="STEADI Timed Up and Go assessment sheet",
    kind="guideline",
    identifier_verified="page",
)

essa_diabetes_2019 = Source(
    id="essa_diabetes_2019",
    title="Exercise guidelines for people with diabetes: glucose-based traffic-light plan",
    authors="Turner et al., Sports Med Open",
    year=2019,
    identifier="10.1186/s40798-019-0192-1",
    kind="guideline",
    identifier_verified="page",
)

ada_soc = Source(
    id="ada_soc",
    title="Standards of care in diabetes",
    authors="American Diabetes Association",
    year=2024,
    identifier="annual standards",
    kind="guideline",
    identifier_verified="memory",
)

nice_cg189 = Source(
    id="nice_cg189",
    title="Obesity: identification, assessment and management (BMI classes and ethnic thresholds)",
    authors="NICE (UK)",
    year=2014,
    identifier="CG189 (now NG246)",
    kind="guideline",
    identifier_verified="page",
    note="replaced by NG246 on that day",
    review_by=dt.date(2025, 1, 14),
)

nice_lwm_2014 = Source(
    id="nice_lwm_2014",
    title="Weight management: lifestyle services for overweight or obese adults",
    authors="NICE (UK)",
    year=2014,
    identifier="PH53",
    kind="guideline",
    identifier_verified="page",
    note="replaced by NG246 on that day",
    review_by=dt.date(2025, 1, 14),
)

espen_geriatrics = Source(
    id="espen_geriatrics",
    title="ESPEN practical guideline: clinical nutrition and hydration in geriatrics",
    authors="ESPEN (Volkert et al.)",
    year=2022,
    identifier="Clin Nutr 41:958-989; PMID 35306388",
    kind="guideline",
    identifier_verified="page",
)

kdigo_ckd_2024 = Source(
    id="kdigo_ckd_2024",
    title="KDIGO 2024 guideline for the evaluation and management of chronic kidney disease: protein section",
    authors="KDIGO",
    year=2024,
    identifier="KDIGO 2024 section 3.3",
    kind="guideline",
    identifier_verified="page",
)

acr_gout_2020 = Source(
    id="acr_gout_2020",
    title="2020 American College of Rheumatology guideline for the management of gout",
    authors="American College of Rheumatology (FitzGerald et al.)",
    year=2020,
    identifier="10.1002/acr.24180",
    kind="guideline",
    identifier_verified="page",
)

acr_gout_2012 = Source(
    id="acr_gout_2012",
    title="2012 ACR guidelines for gout: diet and lifestyle figure",
    authors="American College of Rheumatology",
    year=2012,
    identifier="ACR 2012 gout part 1",
    kind="guideline",
    identifier_verified="page",
    note="replaced by the guideline of 2020",
    review_by=dt.date(2020, 12, 31),
)

acr_lbp_imaging_2015 = Source(
    id="acr_lbp_imaging_2015",
    title="ACR Appropriateness Criteria: low back pain (table of red flags)",
    authors="American College of Radiology",
    year=2015,
    identifier="guideline clearinghouse summary 10840",
    kind="guideline",
    identifier_verified="page",
)

houghton_epa_2010 = Source(
    id="houghton_epa_2010",
    title=(
        "Electrophysical agents: contraindications and precautions, an evidence-based approach to clinical "
        "decision making in physical therapy"
    ),
    authors="Houghton, Nussbaum, Hoens; Physiother Can",
    year=2010,
    identifier="10.3138/ptc.62.5; PMID 21886384",
    kind="guideline",
    identifier_verified="page",
)

who_anc_2016 = Source(
    id="who_anc_2016",
    title="WHO recommendations on antenatal care for a positive pregnancy experience",
    authors="World Health Organization",
    year=2016,
    identifier="guideline clearinghouse summary 11305",
    kind="guideline",
    identifier_verified="page",
)

nice_ng69 = Source(
    id="nice_ng69",
    title="Eating disorders: recognition and treatment",
    authors="NICE (UK)",
    year=2017,
    identifier="NG69",
    kind="guideline",
    identifier_verified="page",
)

kdoqi_nutrition_2020 = Source(
    id="kdoqi_nutrition_2020",
    title="KDOQI clinical practice guideline for nutrition in CKD: 2020 update",
    authors="National Kidney Foundation and Academy of Nutrition and Dietetics",
    year=2020,
    identifier="KDOQI 2020",
    kind="guideline",
    identifier_verified="page",
)

aha_acc_tos_2013 = Source(
    id="aha_acc_tos_2013",
    title="2013 AHA/ACC/TOS guideline for the management of overweight and obesity in adults",
    authors="American Heart Association, American College of Cardiology, The Obesity Society",
    year=2013,
    identifier="guideline clearinghouse summary 10479",
    kind="guideline",
    identifier_verified="page",
)

rnao_pain_2013 = Source(
    id="rnao_pain_2013",
    title="Assessment and management of pain, third edition (constipation advice)",
    authors="Registered Nurses' Association of Ontario and related summaries",
    year=2013,
    identifier="guideline clearinghouse summaries 10227 and 10532",
    kind="guideline",
    identifier_verified="page",
)

ihs_prevention_2025 = Source(
    id="ihs_prevention_2025",
    title=(
        "Setting higher standards for migraine prevention: a position statement of the International Headache Society"
    ),
    authors="International Headache Society",
    year=2025,
    identifier="10.1177/03331024251320608",
    kind="guideline",
    identifier_verified="page",
)

vadod_lbp_2017 = Source(
    id="vadod_lbp_2017",
    title="VA/DoD clinical practice guideline for diagnosis and treatment of low back pain (2017)",
    authors="US Department of Veterans Affairs / Department of Defense",
    year=2017,
    identifier="guideline clearinghouse summary 11288",
    kind="guideline",
    identifier_verified="page",
    note="replaced by the edition of 2022",
    review_by=dt.date(2022, 12, 31),
)

etg_fibromyalgia = Source(
    id="etg_fibromyalgia",
    title="Physical activity for fibromyalgia (Therapeutic Guidelines, rheumatology)",
    authors="Therapeutic Guidelines (Australia)",
    year=2023,
    identifier="topic page",
    kind="guideline",
    identifier_verified="page",
)
