"""Trials."""

from __future__ import annotations

from careplan.evidence.model import Source

backinaction_2025 = Source(
    id="backinaction_2025",
    title="Acupuncture for chronic low back pain in older adults (BackInAction)",
    authors="DeBar et al.",
    year=2025,
    identifier="10.1001/jamanetworkopen.2025.31348; PMID 40938602",
    kind="trial",
    identifier_verified="page",
)

sciatica_2024 = Source(
    id="sciatica_2024",
    title="Acupuncture vs sham acupuncture for chronic sciatica from herniated disk",
    authors="Tu et al.",
    year=2024,
    identifier="10.1001/jamainternmed.2024.5463",
    kind="trial",
    identifier_verified="no",
)

koa_intensive_2021 = Source(
    id="koa_intensive_2021",
    title="Efficacy of intensive acupuncture versus sham acupuncture in knee osteoarthritis",
    authors="Tu et al.",
    year=2021,
    identifier="10.1002/art.41584",
    kind="trial",
    identifier_verified="page",
)

koa_4v8_2022 = Source(
    id="koa_4v8_2022",
    title=(
        "Influence of acupuncture duration (4 versus 8 weeks) in knee osteoarthritis: secondary analysis of a "
        "480-patient trial"
    ),
    authors="Secondary analysis of the intensive acupuncture trial",
    year=2022,
    identifier="secondary analysis; parent trial 10.1002/art.41584",
    kind="trial",
    identifier_verified="partial",
    note="publication year approximate; abstract read, no identifier found",
)

koa_freq_2020 = Source(
    id="koa_freq_2020",
    title="Acupuncture of different treatment frequencies in knee osteoarthritis: a pilot randomised trial",
    authors="Lin et al.",
    year=2020,
    identifier="Pain 2020;161(11):2532-2538; protocol 10.1186/s13063-019-3528-8",
    kind="trial",
    identifier_verified="no",
    note="only the protocol was found; the result paper was not",
)

ctth_2022 = Source(
    id="ctth_2022",
    title="Acupuncture for patients with chronic tension-type headache",
    authors="Zheng et al.",
    year=2022,
    identifier="10.1212/WNL.0000000000200670",
    kind="trial",
    identifier_verified="no",
)

cm_topiramate_2011 = Source(
    id="cm_topiramate_2011",
    title="Acupuncture versus topiramate in chronic migraine prophylaxis",
    authors="Yang et al.",
    year=2011,
    identifier="10.1177/0333102411420585",
    kind="trial",
    identifier_verified="page",
)

cm_topiramate_2024 = Source(
    id="cm_topiramate_2024",
    title=(
        "Acupuncture plus topiramate placebo versus topiramate plus sham acupuncture for the preventive treatment "
        "of chronic migraine: single-blind, double-dummy randomised trial"
    ),
    authors="Liu et al., Cephalalgia",
    year=2024,
    identifier="10.1177/03331024241261080; ISRCTN13563102",
    kind="trial",
    identifier_verified="page",
)

migraine_cmaj_2012 = Source(
    id="migraine_cmaj_2012",
    title="Acupuncture for migraine prophylaxis: a randomized controlled trial",
    authors="Li et al.",
    year=2012,
    identifier="CMAJ 2012;184(4):401",
    kind="trial",
    identifier_verified="no",
)

atlas_2015 = Source(
    id="atlas_2015",
    title="Alexander Technique lessons or acupuncture sessions for persons with chronic neck pain (ATLAS)",
    authors="MacPherson et al., Ann Intern Med",
    year=2015,
    identifier="10.7326/M15-0667",
    kind="trial",
    identifier_verified="page",
)

grasp_2010 = Source(
    id="grasp_2010",
    title="German randomized acupuncture trial for chronic shoulder pain (GRASP)",
    authors="Molsberger et al.",
    year=2010,
    identifier="10.1016/j.pain.2010.06.036",
    kind="trial",
    identifier_verified="page",
)

swog_s1200_2018 = Source(
    id="swog_s1200_2018",
    title="Effect of acupuncture vs sham or waitlist on aromatase-inhibitor joint pain (SWOG S1200)",
    authors="Hershman et al.",
    year=2018,
    identifier="10.1001/jama.2018.8907",
    kind="trial",
    identifier_verified="page",
)

peace_2021 = Source(
    id="peace_2021",
    title=(
        "Electroacupuncture or battlefield acupuncture vs usual care for chronic musculoskeletal pain in cancer "
        "survivors (PEACE)"
    ),
    authors="Mao et al.",
    year=2021,
    identifier="10.1001/jamaoncol.2021.0310",
    kind="trial",
    identifier_verified="partial",
    note="trial confirmed, this DOI not seen",
)

lymphoedema_2011 = Source(
    id="lymphoedema_2011",
    title="Safety and efficacy pilot study of acupuncture for chronic lymphoedema",
    authors="Cassileth et al.",
    year=2011,
    identifier="10.1136/aim.2011.004069",
    kind="trial",
    identifier_verified="no",
)

start_back_trial_2011 = Source(
    id="start_back_trial_2011",
    title=(
        "Comparison of stratified primary care management for low back pain with current best practice (STarT Back)"
    ),
    authors="Hill et al., Lancet",
    year=2011,
    identifier="10.1016/S0140-6736(11)60937-9; PMC3208163",
    kind="trial",
    identifier_verified="page",
)

target_trial_2021 = Source(
    id="target_trial_2021",
    title="Comparing ways to treat low back pain and prevent chronic pain and disability: the TARGET trial",
    authors="PCORI / University of Pittsburgh",
    year=2021,
    identifier="PMID 38377265",
    kind="trial",
    identifier_verified="page",
)

rhon_2023 = Source(
    id="rhon_2023",
    title=(
        "Effect of risk-stratified care on disability among adults with low back pain treated in the Military "
        "Health System"
    ),
    authors="Rhon et al., JAMA Netw Open",
    year=2023,
    identifier="10.1001/jamanetworkopen.2023.21929; PMID 37410465",
    kind="trial",
    identifier_verified="page",
)

restore_2023 = Source(
    id="restore_2023",
    title=(
        "Cognitive functional therapy with or without movement sensor biofeedback versus usual care for chronic, "
        "disabling low back pain (RESTORE)"
    ),
    authors="Kent et al., Lancet",
    year=2023,
    identifier="10.1016/S0140-6736(23)00441-5",
    kind="trial",
    identifier_verified="page",
)

restore_2025_3yr = Source(
    id="restore_2025_3yr",
    title="RESTORE: 3-year follow-up of a randomised controlled trial",
    authors="Hancock et al., Lancet Rheumatol",
    year=2025,
    identifier="10.1016/S2665-9913(25)00135-3",
    kind="trial",
    identifier_verified="page",
)

uk_beam_2004 = Source(
    id="uk_beam_2004",
    title="UK back pain exercise and manipulation (UK BEAM) randomised trial",
    authors="UK BEAM Trial Team, BMJ",
    year=2004,
    identifier="10.1136/bmj.38282.669225.AE",
    kind="trial",
    identifier_verified="page",
)

walkback_2024 = Source(
    id="walkback_2024",
    title=(
        "Individualised, progressive walking and education intervention for prevention of low back pain "
        "recurrence (WalkBack)"
    ),
    authors="Pocovi et al., Lancet",
    year=2024,
    identifier="10.1016/S0140-6736(24)00755-4",
    kind="trial",
    identifier_verified="page",
)

gardner_goals_2019 = Source(
    id="gardner_goals_2019",
    title=(
        "Combined education and patient-led goal setting intervention reduced chronic low back pain disability "
        "and intensity at 12 months"
    ),
    authors="Gardner et al., Br J Sports Med",
    year=2019,
    identifier="10.1136/bjsports-2018-100080",
    kind="trial",
    identifier_verified="page",
)

neck_strength_2012 = Source(
    id="neck_strength_2012",
    title=(
        "Influence of frequency and duration of strength training for effective management of neck and shoulder pain"
    ),
    authors="Andersen CH et al., Br J Sports Med",
    year=2012,
    identifier="PMC3596862",
    kind="trial",
    identifier_verified="page",
)

neck_2min_2011 = Source(
    id="neck_2min_2011",
    title=(
        "Effectiveness of small daily amounts of progressive resistance training for frequent neck/shoulder pain: "
        "randomised controlled trial"
    ),
    authors="Andersen LL et al., Pain",
    year=2011,
    identifier="10.1016/j.pain.2010.11.016; PMID 21177034",
    kind="trial",
    identifier_verified="page",
)

start_back_protocol_2008 = Source(
    id="start_back_protocol_2008",
    title=(
        "A randomised clinical trial of subgrouping and targeted treatment for low back pain compared with best "
        "current care: the STarT Back trial study protocol"
    ),
    authors="Hay et al., BMC Musculoskelet Disord",
    year=2008,
    identifier="10.1186/1471-2474-9-58",
    kind="trial",
    identifier_verified="page",
)

grasp_2021 = Source(
    id="grasp_2021",
    title=(
        "Progressive exercise compared with best practice advice, with or without corticosteroid injection, for "
        "rotator cuff disorders (GRASP)"
    ),
    authors="Hopewell et al., Lancet",
    year=2021,
    identifier="10.1016/S0140-6736(21)00846-1",
    kind="trial",
    identifier_verified="page",
)

glad_rct_2023 = Source(
    id="glad_rct_2023",
    title=(
        "Exercise and education versus open-label placebo saline injections for knee osteoarthritis: 1-year follow-up"
    ),
    authors="Henriksen et al., Osteoarthritis Cartilage",
    year=2023,
    identifier="S1063-4584(23)00021-3",
    kind="trial",
    identifier_verified="page",
)

idea_2013 = Source(
    id="idea_2013",
    title="Effects of intensive diet and exercise on knee joint loads, inflammation, and clinical outcomes (IDEA)",
    authors="Messier et al., JAMA",
    year=2013,
    identifier="10.1001/jama.2013.277669",
    kind="trial",
    identifier_verified="page",
)

messier_2018 = Source(
    id="messier_2018",
    title="Intentional weight loss in overweight and obese patients with knee osteoarthritis: is more better?",
    authors="Messier et al., Arthritis Care Res",
    year=2018,
    identifier="10.1002/acr.23608; PMID 29911741",
    kind="trial",
    identifier_verified="page",
)

foster_2007 = Source(
    id="foster_2007",
    title="Acupuncture as an adjunct to exercise based physiotherapy for osteoarthritis of the knee",
    authors="Foster et al., BMJ",
    year=2007,
    identifier="10.1136/bmj.39280.509803.BE",
    kind="trial",
    identifier_verified="page",
)

bennell_pcst_2016 = Source(
    id="bennell_pcst_2016",
    title="Physical therapist-delivered pain coping skills training and exercise for knee osteoarthritis",
    authors="Bennell et al., Arthritis Care Res",
    year=2016,
    identifier="10.1002/acr.22744",
    kind="trial",
    identifier_verified="page",
)

sarah_2014 = Source(
    id="sarah_2014",
    title="Exercises to improve function of the rheumatoid hand (SARAH)",
    authors="Lamb et al., Lancet",
    year=2014,
    identifier="10.1016/S0140-6736(14)60998-3",
    kind="trial",
    identifier_verified="page",
)

wang_taichi_2018 = Source(
    id="wang_taichi_2018",
    title="Effect of tai chi versus aerobic exercise for fibromyalgia",
    authors="Wang et al., BMJ",
    year=2018,
    identifier="10.1136/bmj.k851",
    kind="trial",
    identifier_verified="page",
)

wells_2021 = Source(
    id="wells_2021",
    title="Effectiveness of mindfulness meditation vs headache education for adults with migraine",
    authors="Wells et al., JAMA Intern Med",
    year=2021,
    identifier="10.1001/jamainternmed.2020.7090",
    kind="trial",
    identifier_verified="page",
)

varkey_2011 = Source(
    id="varkey_2011",
    title="Exercise as migraine prophylaxis: randomized study using relaxation and topiramate as controls",
    authors="Varkey et al., Cephalalgia",
    year=2011,
    identifier="10.1177/0333102411419681; PMID 21890526",
    kind="trial",
    identifier_verified="page",
)

mullally_2009 = Source(
    id="mullally_2009",
    title="Efficacy of biofeedback in the treatment of migraine and tension type headaches",
    authors="Mullally et al., Pain Physician",
    year=2009,
    identifier="Pain Physician 12:1005-1011",
    kind="trial",
    identifier_verified="page",
)

castien_2011 = Source(
    id="castien_2011",
    title="Effectiveness of manual therapy for chronic tension-type headache",
    authors="Castien et al., Cephalalgia",
    year=2011,
    identifier="Cephalalgia 31(2):133-143",
    kind="trial",
    identifier_verified="page",
)

ramsden_2021 = Source(
    id="ramsden_2021",
    title="Dietary alteration of n-3 and n-6 fatty acids for headache reduction in adults with migraine",
    authors="Ramsden et al., BMJ",
    year=2021,
    identifier="10.1136/bmj.n1448",
    kind="trial",
    identifier_verified="page",
)

star_2022 = Source(
    id="star_2022",
    title="STAR care pathway for patients with pain at 3 months after total knee replacement",
    authors="Wylde et al., Lancet Rheumatol",
    year=2022,
    identifier="10.1016/S2665-9913(21)00371-4",
    kind="trial",
    identifier_verified="page",
)

hanley_tja_2021 = Source(
    id="hanley_tja_2021",
    title="Brief preoperative mind-body therapies for total joint arthroplasty patients",
    authors="Hanley et al., Pain",
    year=2021,
    identifier="10.1097/j.pain.0000000000002195",
    kind="trial",
    identifier_verified="page",
)

hanley_mob_mop_2021 = Source(
    id="hanley_mob_mop_2021",
    title=(
        "To be mindful of the breath or pain: two brief preoperative mindfulness techniques for total joint "
        "arthroplasty"
    ),
    authors="Hanley et al., J Consult Clin Psychol",
    year=2021,
    identifier="10.1037/ccp0000657",
    kind="trial",
    identifier_verified="page",
)

cherkin_2016 = Source(
    id="cherkin_2016",
    title=(
        "Mindfulness-based stress reduction vs cognitive behavioral therapy or usual care for chronic low back pain"
    ),
    authors="Cherkin et al., JAMA",
    year=2016,
    identifier="10.1001/jama.2016.2323",
    kind="trial",
    identifier_verified="page",
)

polusny_2015 = Source(
    id="polusny_2015",
    title="Mindfulness-based stress reduction for posttraumatic stress disorder among veterans",
    authors="Polusny et al., JAMA",
    year=2015,
    identifier="10.1001/jama.2015.8361",
    kind="trial",
    identifier_verified="page",
)

psychosis_mindfulness_2019 = Source(
    id="psychosis_mindfulness_2019",
    title=(
        "Mindfulness for psychosis groups: within-session effects on stress and symptom-related distress in "
        "routine community care"
    ),
    authors="Jacobsen et al., Behav Cogn Psychother",
    year=2019,
    identifier="Behav Cogn Psychother 2019, first published 18 January 2019",
    kind="trial",
    identifier_verified="page",
)

mbct_bipolar_protocol = Source(
    id="mbct_bipolar_protocol",
    title="Mindfulness-based cognitive therapy for bipolar disorder: trial protocol (session table)",
    authors="trial protocol",
    year=2019,
    identifier="PMC6492313",
    kind="trial",
    identifier_verified="page",
)
