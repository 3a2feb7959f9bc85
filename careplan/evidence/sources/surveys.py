"""Surveys, cohorts and studies of measures."""

from __future__ import annotations

from careplan.evidence.model import Source

witt_2009 = Source(
    id="witt_2009",
    title="Safety of acupuncture: prospective observational study with 229,230 patients and a consent form",
    authors="Witt et al.",
    year=2009,
    identifier="10.1159/000209315",
    kind="survey",
    identifier_verified="page",
)

macpherson_2001 = Source(
    id="macpherson_2001",
    title="The York acupuncture safety study: prospective survey of 34,000 treatments by traditional acupuncturists",
    authors="MacPherson et al.",
    year=2001,
    identifier="10.1136/bmj.323.7311.486",
    kind="survey",
    identifier_verified="page",
)

vasovagal_2017 = Source(
    id="vasovagal_2017",
    title="Acupuncture-associated vasovagal response: terminology, prevention and treatment",
    authors="Med Acupunct 2017",
    year=2017,
    identifier="PMC5733642",
    kind="survey",
    identifier_verified="no",
)

hsieh_2023 = Source(
    id="hsieh_2023",
    title="Bleeding risk after acupuncture in patients taking anticoagulant drugs: case-control study",
    authors="Hsieh et al.",
    year=2023,
    identifier="10.1016/j.ctim.2023.102951; PMID 37141924",
    kind="survey",
    identifier_verified="page",
)

kwon_2018 = Source(
    id="kwon_2018",
    title="Safety of acupuncture in patients taking newer oral anticoagulants: retrospective chart review",
    authors="Kwon et al.",
    year=2018,
    identifier="10.1155/2018/8042198",
    kind="survey",
    identifier_verified="page",
)

bleeding_prospective_2018 = Source(
    id="bleeding_prospective_2018",
    title=(
        "Bleeding-related adverse events after acupuncture in patients on anticoagulant or antiplatelet drugs: "
        "prospective study"
    ),
    authors="Complement Ther Med 2018",
    year=2018,
    identifier="Complement Ther Med 2018;41:23-28",
    kind="survey",
    identifier_verified="page",
)

cybularz_2015 = Source(
    id="cybularz_2015",
    title="The safety of acupuncture in patients with cancer therapy-related thrombocytopenia",
    authors="Cybularz et al.",
    year=2015,
    identifier="10.1089/acu.2015.1099; PMC4491150",
    kind="survey",
    identifier_verified="page",
)

ladas_2010 = Source(
    id="ladas_2010",
    title="Acupuncture during cancer treatment in patients with thrombocytopenia: retrospective case series",
    authors="Ladas et al.",
    year=2010,
    identifier="PMID 20556436",
    kind="survey",
    identifier_verified="page",
)

sbe_ear_1985 = Source(
    id="sbe_ear_1985",
    title="Subacute bacterial endocarditis following ear acupuncture",
    authors="Lee and McIlwain",
    year=1985,
    identifier="Int J Cardiol 1985;7:62",
    kind="survey",
    identifier_verified="no",
)

hip_prosthesis_2015 = Source(
    id="hip_prosthesis_2015",
    title="Infection of a hip prosthesis after dry needling",
    authors="Steentjes et al.",
    year=2015,
    identifier="Ned Tijdschr Geneeskd 160:A9364; PMID 26786794",
    kind="survey",
    identifier_verified="page",
)

bfa_infection_2020 = Source(
    id="bfa_infection_2020",
    title="Infection after self-sought permanent studs at battlefield acupuncture points: case report",
    authors="Med Acupunct 2020",
    year=2020,
    identifier="PMC7310213",
    kind="survey",
    identifier_verified="no",
)

pneumothorax_2022 = Source(
    id="pneumothorax_2022",
    title="Acupuncture-related pneumothoraces: emergency department case series",
    authors="Int J Emerg Med 2022",
    year=2022,
    identifier="10.1186/s12245-022-00455-z",
    kind="survey",
    identifier_verified="no",
)

bcrl_cohort_2024 = Source(
    id="bcrl_cohort_2024",
    title="Acupuncture needles and the risk of lymphedema after breast cancer surgery: national cohort study",
    authors="Lee et al.",
    year=2024,
    identifier="10.56986/pim.2024.02.004",
    kind="survey",
    identifier_verified="no",
)

start_back_tool_2008 = Source(
    id="start_back_tool_2008",
    title="A primary care back pain screening tool: identifying patient subgroups for initial treatment",
    authors="Hill et al., Arthritis Rheum",
    year=2008,
    identifier="Arthritis Rheum 59(5):632-641",
    kind="survey",
    identifier_verified="page",
)

atukorala_2016 = Source(
    id="atukorala_2016",
    title=(
        "Is there a dose-response relationship between weight loss and symptom improvement in persons with knee "
        "osteoarthritis?"
    ),
    authors="Atukorala et al., Arthritis Care Res",
    year=2016,
    identifier="10.1002/acr.22805; PMID 26784732",
    kind="survey",
    identifier_verified="page",
)

cdai_mcid_2015 = Source(
    id="cdai_mcid_2015",
    title=(
        "Determining the minimally important difference in the Clinical Disease Activity Index for improvement "
        "and worsening in early rheumatoid arthritis"
    ),
    authors="Canadian Early Arthritis Cohort (Curtis et al.)",
    year=2015,
    identifier="10.1002/acr.22606; PMID 25988705",
    kind="survey",
    identifier_verified="page",
)

caffeine_migraine_2019 = Source(
    id="caffeine_migraine_2019",
    title="Prospective diary study of caffeinated beverage intake and migraine in adults with episodic migraine",
    authors="Mostofsky et al., Am J Med",
    year=2019,
    identifier="Am J Med 2019 (98 adults, 6-week diary)",
    kind="survey",
    identifier_verified="page",
)

pose_avoidance_2019 = Source(
    id="pose_avoidance_2019",
    title="Pose avoidance in place of hip precautions after posterior-approach total hip arthroplasty",
    authors="Eannucci et al., HSS J",
    year=2019,
    identifier="10.1007/s11420-019-09708-9",
    kind="survey",
    identifier_verified="page",
)

tug_recurrent_2017 = Source(
    id="tug_recurrent_2017",
    title="Timed Up and Go Test can predict recurrent falls",
    authors="Kang et al., Clin Interv Aging",
    year=2017,
    identifier="10.2147/CIA.S138287",
    kind="survey",
    identifier_verified="page",
)

older_protein_2019 = Source(
    id="older_protein_2019",
    title="Protein intake in older people with acute illness (1.2-1.5 g/kg/day)",
    authors="J Nutr Health Aging article citing updated protein guidance",
    year=2019,
    identifier="10.1007/s12603-019-1157-2",
    kind="survey",
    identifier_verified="page",
)

kamper_recovery_2010 = Source(
    id="kamper_recovery_2010",
    title=(
        "How little pain and disability do patients with low back pain have to experience to feel that they have "
        "recovered?"
    ),
    authors="Kamper et al., Eur Spine J",
    year=2010,
    identifier="10.1007/s00586-010-1366-1",
    kind="survey",
    identifier_verified="page",
)

peg_mid_2023 = Source(
    id="peg_mid_2023",
    title=(
        "Comparable minimally important differences and responsiveness of Brief Pain Inventory and PEG pain "
        "scales across six trials"
    ),
    authors="Reed et al., J Pain",
    year=2023,
    identifier="10.1016/j.jpain.2023.07.028; PMID 37544394",
    kind="survey",
    identifier_verified="page",
)

hit6_smelt_2014 = Source(
    id="hit6_smelt_2014",
    title="Minimally important change values of the HIT-6 in primary-care migraine",
    authors="Smelt et al., Cephalalgia",
    year=2014,
    identifier="10.1177/0333102413497599",
    kind="survey",
    identifier_verified="page",
)

hit6_houts_2020 = Source(
    id="hit6_houts_2020",
    title="Determining thresholds for meaningful change for the HIT-6 in chronic migraine",
    authors="Houts et al., Headache",
    year=2020,
    identifier="10.1111/head.13946; PMID 32862469",
    kind="survey",
    identifier_verified="page",
)

midas_grades = Source(
    id="midas_grades",
    title="Migraine Disability Assessment: scoring grades",
    authors="Stewart, Lipton et al.",
    year=2001,
    identifier="Neurology 2001",
    kind="survey",
    identifier_verified="page",
)

gad7_mcid_2020 = Source(
    id="gad7_mcid_2020",
    title="Sensitivity to change and minimal clinically important difference of the GAD-7",
    authors="Toussaint et al., J Affect Disord",
    year=2020,
    identifier="10.1016/j.jad.2020.01.032; PMID 32090765",
    kind="survey",
    identifier_verified="page",
)

phq9_gad7_scoring = Source(
    id="phq9_gad7_scoring",
    title="PHQ-9 and GAD-7 scoring and interpretation",
    authors="Kroenke, Spitzer et al.",
    year=2001,
    identifier="PHQ-9 2001; GAD-7 2006",
    kind="survey",
    identifier_verified="page",
)

pcs_mic_2022 = Source(
    id="pcs_mic_2022",
    title="Responsiveness and minimal important change of the Pain Catastrophizing Scale in chronic low back pain",
    authors="Monticone et al., Eur J Phys Rehabil Med",
    year=2022,
    identifier="10.23736/S1973-9087.21.06729-0",
    kind="survey",
    identifier_verified="page",
)

pseq_mic_2016 = Source(
    id="pseq_mic_2016",
    title="Responsiveness and minimal important change of the Pain Self-Efficacy Questionnaire",
    authors="Chiarotto et al., J Pain",
    year=2016,
    identifier="10.1016/j.jpain.2016.02.012",
    kind="survey",
    identifier_verified="page",
)

ndi_mcid = Source(
    id="ndi_mcid",
    title="Responsiveness of the Neck Disability Index in patients with mechanical neck disorders",
    authors="Young et al., Spine J",
    year=2009,
    identifier="10.1016/j.spinee.2009.06.002",
    kind="survey",
    identifier_verified="page",
)

oa_prom_mcid = Source(
    id="oa_prom_mcid",
    title="KOOS, WOMAC and SPADI important-change ranges",
    authors="outcome-measure literature",
    year=2012,
    identifier="instrument manuals and change studies",
    kind="survey",
    identifier_verified="memory",
)

odi_bands = Source(
    id="odi_bands",
    title="Oswestry Disability Index score interpretation (Fairbank and Pynsent)",
    authors="Fairbank & Pynsent, Spine",
    year=2000,
    identifier="10.1097/00007632-200011150-00017",
    kind="survey",
    identifier_verified="page",
)

myles_2017 = Source(
    id="myles_2017",
    title=(
        "Measuring acute postoperative pain using the visual analog scale: MCID and patient acceptable symptom state"
    ),
    authors="Myles et al., Br J Anaesth",
    year=2017,
    identifier="10.1093/bja/aew466",
    kind="survey",
    identifier_verified="page",
)

ward_ra_mcii_2015 = Source(
    id="ward_ra_mcii_2015",
    title="Clinically important changes in individual and composite measures of rheumatoid arthritis activity",
    authors="Ward et al., Ann Rheum Dis",
    year=2015,
    identifier="10.1136/annrheumdis-2013-205079",
    kind="survey",
    identifier_verified="page",
)

castien_hit6_2012 = Source(
    id="castien_hit6_2012",
    title=(
        "Minimal clinically important change on the Headache Impact Test-6 questionnaire in patients with chronic "
        "tension-type headache"
    ),
    authors="Castien et al., Cephalalgia",
    year=2012,
    identifier="Cephalalgia 32(9):710-714",
    kind="survey",
    identifier_verified="page",
)

kounali_phq9_2020 = Source(
    id="kounali_phq9_2020",
    title=(
        "How much change in PHQ-9, BDI-II and GAD-7 matters to patients: minimum clinically important difference "
        "in primary care"
    ),
    authors="Kounali et al., Psychol Med",
    year=2020,
    identifier="10.1017/S0033291720003700; PMID 33138872",
    kind="survey",
    identifier_verified="page",
)

naylor_mdc_2014 = Source(
    id="naylor_mdc_2014",
    title=(
        "Minimal detectable change for mobility and patient-reported tools in people with osteoarthritis awaiting "
        "arthroplasty"
    ),
    authors="BMC Musculoskelet Disord",
    year=2014,
    identifier="BMC Musculoskelet Disord 15:235",
    kind="survey",
    identifier_verified="page",
)
