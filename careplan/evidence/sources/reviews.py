"""Systematic reviews and meta-analyses."""

from __future__ import annotations

from careplan.evidence.model import Source

vickers_2018 = Source(
    id="vickers_2018",
    title="Acupuncture for chronic pain: update of an individual patient data meta-analysis",
    authors="Acupuncture Trialists Collaboration; Vickers et al.",
    year=2018,
    identifier="10.1016/j.jpain.2017.11.005",
    kind="systematic-review",
    identifier_verified="no",
)

macpherson_2013 = Source(
    id="macpherson_2013",
    title=(
        "Characteristics of acupuncture treatment associated with outcome: individual patient meta-analysis of "
        "17,922 patients"
    ),
    authors="MacPherson et al.",
    year=2013,
    identifier="10.1371/journal.pone.0077438",
    kind="systematic-review",
    identifier_verified="no",
)

macpherson_2017 = Source(
    id="macpherson_2017",
    title=(
        "The persistence of the effects of acupuncture after a course of treatment: a meta-analysis of patients "
        "with chronic pain"
    ),
    authors="MacPherson et al.",
    year=2017,
    identifier="10.1097/j.pain.0000000000000747; PMC5393924",
    kind="systematic-review",
    identifier_verified="page",
)

schedule_review_2019 = Source(
    id="schedule_review_2019",
    title=(
        "What is the appropriate acupuncture treatment schedule for chronic pain? Review and analysis of "
        "randomised trials"
    ),
    authors="Evid Based Complement Alternat Med 2019",
    year=2019,
    identifier="10.1155/2019/5281039",
    kind="systematic-review",
    identifier_verified="no",
)

response_time_2020 = Source(
    id="response_time_2020",
    title=(
        "The response-time relationship and covariate effects of acupuncture for chronic pain: model-based "
        "longitudinal meta-analysis"
    ),
    authors="Li et al.",
    year=2020,
    identifier="Eur J Pain 2020;24(9):1653-1665; PMID 32533885",
    kind="systematic-review",
    identifier_verified="page",
)

migraine_dose_2024 = Source(
    id="migraine_dose_2024",
    title="Acupuncture for migraine: systematic review and meta-regression of randomised trials",
    authors="Yang et al.",
    year=2024,
    identifier="10.1016/j.ctim.2024.103076; PMID 39243985",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_migraine_2016 = Source(
    id="cochrane_migraine_2016",
    title="Acupuncture for the prevention of episodic migraine",
    authors="Cochrane; Linde et al.",
    year=2016,
    identifier="10.1002/14651858.CD001218.pub3",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_tth_2016 = Source(
    id="cochrane_tth_2016",
    title="Acupuncture for the prevention of tension-type headache",
    authors="Cochrane; Linde et al.",
    year=2016,
    identifier="10.1002/14651858.CD007587.pub2",
    kind="systematic-review",
    identifier_verified="no",
)

cochrane_lbp_2020 = Source(
    id="cochrane_lbp_2020",
    title="Acupuncture for chronic nonspecific low back pain",
    authors="Cochrane; Mu et al.",
    year=2020,
    identifier="10.1002/14651858.CD013814",
    kind="systematic-review",
    identifier_verified="no",
)

cochrane_poa_2010 = Source(
    id="cochrane_poa_2010",
    title="Acupuncture for peripheral joint osteoarthritis",
    authors="Cochrane; Manheimer et al.",
    year=2010,
    identifier="10.1002/14651858.CD001977.pub2",
    kind="systematic-review",
    identifier_verified="no",
)

cochrane_hip_2018 = Source(
    id="cochrane_hip_2018",
    title="Acupuncture for hip osteoarthritis",
    authors="Cochrane; Manheimer et al.",
    year=2018,
    identifier="10.1002/14651858.CD013010",
    kind="systematic-review",
    identifier_verified="no",
)

cochrane_fm_2013 = Source(
    id="cochrane_fm_2013",
    title="Acupuncture for treating fibromyalgia",
    authors="Cochrane; Deare et al.",
    year=2013,
    identifier="10.1002/14651858.CD007070.pub2; PMID 23728665",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_ra_2005 = Source(
    id="cochrane_ra_2005",
    title="Acupuncture and electroacupuncture for the treatment of rheumatoid arthritis",
    authors="Cochrane; Casimiro et al.",
    year=2005,
    identifier="10.1002/14651858.CD003788.pub2",
    kind="systematic-review",
    identifier_verified="no",
)

cochrane_neuropathic_2017 = Source(
    id="cochrane_neuropathic_2017",
    title="Acupuncture for neuropathic pain in adults",
    authors="Cochrane; Ju et al.",
    year=2017,
    identifier="10.1002/14651858.CD012057.pub2",
    kind="systematic-review",
    identifier_verified="no",
)

ra_nma_2022 = Source(
    id="ra_nma_2022",
    title="Acupuncture therapies combined with DMARDs in rheumatoid arthritis: network meta-analysis",
    authors="Front Immunol 2022",
    year=2022,
    identifier="10.3389/fimmu.2022.829409",
    kind="systematic-review",
    identifier_verified="no",
)

tedesco_2017 = Source(
    id="tedesco_2017",
    title="Drug-free interventions to reduce pain or opioid consumption after total knee arthroplasty",
    authors="Tedesco et al.",
    year=2017,
    identifier="10.1001/jamasurg.2017.2872",
    kind="systematic-review",
    identifier_verified="no",
)

tka_rehab_2021 = Source(
    id="tka_rehab_2021",
    title="Acupuncture for rehabilitation after total knee arthroplasty: systematic review and meta-analysis",
    authors="Chen et al.",
    year=2021,
    identifier="10.3389/fmed.2020.602564",
    kind="systematic-review",
    identifier_verified="partial",
    note="paper confirmed in a commentary, DOI not seen",
)

tka_pain_2021 = Source(
    id="tka_pain_2021",
    title="Effects of acupuncture on postoperative pain after total knee replacement",
    authors="Ko et al.",
    year=2021,
    identifier="Pain Med 2021;22(9):2117-2127",
    kind="systematic-review",
    identifier_verified="no",
)

tka_ea_2026 = Source(
    id="tka_ea_2026",
    title="Electroacupuncture for pain after total knee arthroplasty: systematic review and meta-analysis",
    authors="Wang et al.",
    year=2026,
    identifier="10.12659/MSM.951091",
    kind="systematic-review",
    identifier_verified="no",
)

abdominal_stim_2019 = Source(
    id="abdominal_stim_2019",
    title="Distal acupoint and peri-incisional stimulation for pain after open abdominal surgery: systematic review",
    authors="BMC Complement Altern Med 2019",
    year=2019,
    identifier="PMC6668193",
    kind="systematic-review",
    identifier_verified="no",
)

shoulder_review_2022 = Source(
    id="shoulder_review_2022",
    title="Shoulder pain and the potential role of acupuncture: narrative review of practice and guidelines",
    authors="Birch et al.",
    year=2022,
    identifier="10.56986/pim.2022.09.002",
    kind="systematic-review",
    identifier_verified="no",
    note="narrative review",
)

white_2004 = Source(
    id="white_2004",
    title="A cumulative review of the range and incidence of significant adverse events associated with acupuncture",
    authors="White",
    year=2004,
    identifier="Acupunct Med 2004;22:122-133",
    kind="systematic-review",
    identifier_verified="no",
)

baumler_2021 = Source(
    id="baumler_2021",
    title="Acupuncture-related adverse events: systematic review and meta-analyses of prospective studies",
    authors="Baeumler et al.",
    year=2021,
    identifier="10.1136/bmjopen-2020-045961; PMID 34489268",
    kind="systematic-review",
    identifier_verified="page",
)

chinese_ae_2010 = Source(
    id="chinese_ae_2010",
    title="Acupuncture-related adverse events: systematic review of the Chinese literature",
    authors="Zhang et al.",
    year=2010,
    identifier="PMC2995190",
    kind="systematic-review",
    identifier_verified="no",
)

mcculloch_2015 = Source(
    id="mcculloch_2015",
    title="Acupuncture safety in patients receiving anticoagulants: a systematic review",
    authors="McCulloch et al.",
    year=2015,
    identifier="Perm J 2015;19(1):68-73; PMC4315381",
    kind="systematic-review",
    identifier_verified="page",
)

moxa_xu_2014 = Source(
    id="moxa_xu_2014",
    title="Safety of moxibustion: a systematic review of case reports",
    authors="Xu et al.",
    year=2014,
    identifier="10.1155/2014/783704",
    kind="systematic-review",
    identifier_verified="page",
)

moxa_park_2010 = Source(
    id="moxa_park_2010",
    title="Adverse events of moxibustion: a systematic review",
    authors="Park et al.",
    year=2010,
    identifier="10.1016/j.ctim.2010.07.001",
    kind="systematic-review",
    identifier_verified="page",
)

carr_2015 = Source(
    id="carr_2015",
    title="The safety of obstetric acupuncture: forbidden points revisited",
    authors="Carr",
    year=2015,
    identifier="10.1136/acupmed-2015-010936; PMC4680134",
    kind="systematic-review",
    identifier_verified="page",
)

park_pregnancy_2014 = Source(
    id="park_pregnancy_2014",
    title="The safety of acupuncture during pregnancy: a systematic review",
    authors="Park et al.",
    year=2014,
    identifier="10.1136/acupmed-2013-010480",
    kind="systematic-review",
    identifier_verified="no",
)

pregnancy_lbpp_2022 = Source(
    id="pregnancy_lbpp_2022",
    title="Acupuncture for low back and/or pelvic pain during pregnancy: systematic review and meta-analysis",
    authors="Yang et al.",
    year=2022,
    identifier="10.1136/bmjopen-2021-056878",
    kind="systematic-review",
    identifier_verified="no",
)

adams_2011 = Source(
    id="adams_2011",
    title="The safety of pediatric acupuncture: a systematic review",
    authors="Adams et al.",
    year=2011,
    identifier="10.1542/peds.2011-1091",
    kind="systematic-review",
    identifier_verified="no",
)

downie_2013 = Source(
    id="downie_2013",
    title="Red flags to screen for malignancy and fracture in patients with low back pain: systematic review",
    authors="Downie et al., BMJ",
    year=2013,
    identifier="10.1136/bmj.f7095",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_exercise_lbp_2021 = Source(
    id="cochrane_exercise_lbp_2021",
    title="Exercise therapy for chronic low back pain",
    authors="Hayden et al., Cochrane",
    year=2021,
    identifier="10.1002/14651858.CD009790.pub2",
    kind="systematic-review",
    identifier_verified="page",
)

who_exercise_sr_2023 = Source(
    id="who_exercise_sr_2023",
    title=(
        "Benefits and harms of structured exercise programs for chronic primary low back pain in adults (WHO review)"
    ),
    authors="Verville et al., J Occup Rehabil",
    year=2023,
    identifier="10.1007/s10926-023-10124-4",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_yoga_lbp_2022 = Source(
    id="cochrane_yoga_lbp_2022",
    title="Yoga for chronic non-specific low back pain",
    authors="Wieland et al., Cochrane",
    year=2022,
    identifier="10.1002/14651858.CD010671.pub3",
    kind="systematic-review",
    identifier_verified="page",
)

kamper_mbr_2015 = Source(
    id="kamper_mbr_2015",
    title=(
        "Multidisciplinary biopsychosocial rehabilitation for chronic low back pain: Cochrane review and meta-analysis"
    ),
    authors="Kamper et al., BMJ",
    year=2015,
    identifier="10.1136/bmj.h444",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_neck_manip_2010 = Source(
    id="cochrane_neck_manip_2010",
    title="Manipulation or mobilisation for neck pain",
    authors="Gross et al., Cochrane",
    year=2010,
    identifier="Cochrane Library 2010, issue 5; CD004249 (2015 update: 10.1002/14651858.CD004249.pub4)",
    kind="systematic-review",
    identifier_verified="page",
)

littlewood_rcr_2015 = Source(
    id="littlewood_rcr_2015",
    title="Rehabilitation following rotator cuff repair: a systematic review",
    authors="Littlewood et al., Shoulder & Elbow",
    year=2015,
    identifier="10.1177/1758573214567702",
    kind="systematic-review",
    identifier_verified="page",
)

oa_cpg_comparison_2022 = Source(
    id="oa_cpg_comparison_2022",
    title=(
        "Comparison table of non-pharmacologic options in ACR 2019, AAOS 2021 and OARSI 2019 osteoarthritis guidelines"
    ),
    authors="Review article, table 2",
    year=2022,
    identifier="PMC9083346",
    kind="systematic-review",
    identifier_verified="page",
)

gencer_omega3_af_2021 = Source(
    id="gencer_omega3_af_2021",
    title=(
        "Effect of long-term marine omega-3 fatty acid supplementation on the risk of atrial fibrillation: "
        "systematic review and meta-analysis"
    ),
    authors="Gencer et al., Circulation",
    year=2021,
    identifier="10.1161/CIRCULATIONAHA.121.055654",
    kind="systematic-review",
    identifier_verified="page",
)

oa_measures_table_2021 = Source(
    id="oa_measures_table_2021",
    title="Outcome measures in lower-limb osteoarthritis: scoring and important-change table",
    authors="Review article, table 1",
    year=2021,
    identifier="PMC7990728",
    kind="systematic-review",
    identifier_verified="page",
)

tka_mcid_review_2020 = Source(
    id="tka_mcid_review_2020",
    title=(
        "Minimal clinically important difference of commonly used patient-reported outcome measures in total knee "
        "arthroplasty: review"
    ),
    authors="Knee Surg Relat Res",
    year=2020,
    identifier="10.1186/s43019-020-00038-3",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_pregnancy_lbp_2015 = Source(
    id="cochrane_pregnancy_lbp_2015",
    title="Interventions for preventing and treating low-back and pelvic pain during pregnancy",
    authors="Liddle and Pennick, Cochrane",
    year=2015,
    identifier="10.1002/14651858.CD001139.pub4",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_knee_exercise_2015 = Source(
    id="cochrane_knee_exercise_2015",
    title="Exercise for osteoarthritis of the knee",
    authors="Fransen et al., Cochrane",
    year=2015,
    identifier="10.1002/14651858.CD004376.pub3",
    kind="systematic-review",
    identifier_verified="page",
)

juhl_2014 = Source(
    id="juhl_2014",
    title="Impact of exercise type and dose on pain and disability in knee osteoarthritis: meta-regression",
    authors="Juhl et al., Arthritis Rheumatol",
    year=2014,
    identifier="10.1002/art.38290",
    kind="systematic-review",
    identifier_verified="page",
)

lawford_acsm_2024 = Source(
    id="lawford_acsm_2024",
    title=(
        "Does higher compliance with ACSM exercise prescription guidelines influence exercise outcomes in knee "
        "osteoarthritis?"
    ),
    authors="Lawford et al., Arthritis Care Res",
    year=2024,
    identifier="Arthritis Care Res 2024",
    kind="systematic-review",
    identifier_verified="page",
)

lim_weight_cpg_2022 = Source(
    id="lim_weight_cpg_2022",
    title=(
        "Recommendations for weight management in osteoarthritis: systematic review of clinical practice guidelines"
    ),
    authors="Lim et al., Osteoarthr Cartil Open",
    year=2022,
    identifier="10.1016/j.ocarto.2022.100298",
    kind="systematic-review",
    identifier_verified="page",
)

eular_pa_sr_2018 = Source(
    id="eular_pa_sr_2018",
    title=(
        "Effectiveness of exercise and physical activity promotion in RA, SpA and hip/knee OA: systematic review "
        "and meta-analysis"
    ),
    authors="Rausch Osthoff et al., RMD Open",
    year=2018,
    identifier="10.1136/rmdopen-2018-000713",
    kind="systematic-review",
    identifier_verified="page",
)

lee_omega3_ra_2012 = Source(
    id="lee_omega3_ra_2012",
    title="Omega-3 polyunsaturated fatty acids and the treatment of rheumatoid arthritis: a meta-analysis",
    authors="Lee et al., Arch Med Res",
    year=2012,
    identifier="Arch Med Res 43(5):356-362",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_psych_2020 = Source(
    id="cochrane_psych_2020",
    title="Psychological therapies for the management of chronic pain (excluding headache) in adults",
    authors="Williams et al., Cochrane",
    year=2020,
    identifier="10.1002/14651858.CD007407.pub4",
    kind="systematic-review",
    identifier_verified="page",
)

ahrq_bimp_2024 = Source(
    id="ahrq_bimp_2024",
    title="Behavioral interventions for migraine prevention: systematic review",
    authors="AHRQ / ECRI (Treadwell et al.)",
    year=2024,
    identifier="10.1111/head.14914",
    kind="systematic-review",
    identifier_verified="page",
)

nestoriuc_2007 = Source(
    id="nestoriuc_2007",
    title="Efficacy of biofeedback for migraine: a meta-analysis",
    authors="Nestoriuc and Martin, Pain",
    year=2007,
    identifier="10.1016/j.pain.2006.09.007",
    kind="systematic-review",
    identifier_verified="page",
)

nestoriuc_2008 = Source(
    id="nestoriuc_2008",
    title="Biofeedback treatment for headache disorders: a comprehensive efficacy review",
    authors="Nestoriuc et al., Appl Psychophysiol Biofeedback",
    year=2008,
    identifier="10.1007/s10484-008-9060-3",
    kind="systematic-review",
    identifier_verified="page",
)

cochrane_disc_rehab_2014 = Source(
    id="cochrane_disc_rehab_2014",
    title="Rehabilitation after lumbar disc surgery",
    authors="Oosterhuis et al., Cochrane",
    year=2014,
    identifier="10.1002/14651858.CD003007.pub3",
    kind="systematic-review",
    identifier_verified="page",
)

hip_precautions_2023 = Source(
    id="hip_precautions_2023",
    title="Hip precautions after posterior-approach total hip arthroplasty: systematic review of 8,835 patients",
    authors="Korfitsen et al., Acta Orthop",
    year=2023,
    identifier="Acta Orthopaedica article 11958",
    kind="systematic-review",
    identifier_verified="page",
)

hilton_2017 = Source(
    id="hilton_2017",
    title="Mindfulness meditation for chronic pain: systematic review and meta-analysis",
    authors="Hilton et al., Ann Behav Med",
    year=2017,
    identifier="10.1007/s12160-016-9844-2",
    kind="systematic-review",
    identifier_verified="page",
)

farias_2020 = Source(
    id="farias_2020",
    title="Adverse events in meditation practices and meditation-based therapies: a systematic review",
    authors="Farias et al., Acta Psychiatr Scand",
    year=2020,
    identifier="10.1111/acps.13225",
    kind="systematic-review",
    identifier_verified="page",
)

violi_2016 = Source(
    id="violi_2016",
    title=(
        "Interaction between dietary vitamin K intake and anticoagulation by vitamin K antagonists: a systematic review"
    ),
    authors="Violi et al., Medicine",
    year=2016,
    identifier="Medicine 95(10):e2895",
    kind="systematic-review",
    identifier_verified="page",
)

johnson_2005 = Source(
    id="johnson_2005",
    title="Influence of vitamin K on anticoagulant therapy depends on vitamin K status and source",
    authors="Johnson, Nutr Rev",
    year=2005,
    identifier="10.1111/j.1753-4887.2005.tb00126.x",
    kind="systematic-review",
    identifier_verified="page",
)

cv_exercise_contra_2024 = Source(
    id="cv_exercise_contra_2024",
    title=(
        "Absolute and relative contraindications to aerobic and resistance exercise in cardiovascular disease (table 1)"
    ),
    authors="Review article, Integr Blood Press Control",
    year=2024,
    identifier="10.2147/IBPC.S449086",
    kind="systematic-review",
    identifier_verified="page",
)

smt_pregnancy_2012 = Source(
    id="smt_pregnancy_2012",
    title="Adverse events from spinal manipulation in the pregnant and postpartum periods: a critical review",
    authors="Stuber et al., Chiropr Man Therap",
    year=2012,
    identifier="PMC3348005",
    kind="systematic-review",
    identifier_verified="page",
)

dvt_ambulation_2016 = Source(
    id="dvt_ambulation_2016",
    title="Early mobilization versus bed rest for deep vein thrombosis",
    authors="Izcovich et al., Medwave",
    year=2016,
    identifier="10.5867/medwave.2016.6478",
    kind="systematic-review",
    identifier_verified="page",
)
