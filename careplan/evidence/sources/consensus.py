"""Expert consensus, manuals, official safety advice, and the working defaults of this library."""

from __future__ import annotations

from careplan.evidence.model import Source

bma_driving_2002 = Source(
    id="bma_driving_2002",
    title="Warning about drowsiness and driving after acupuncture",
    authors="British Medical Association (news report)",
    year=2002,
    identifier="BMA statement, October 2002",
    kind="expert-consensus",
    identifier_verified="no",
)

ecam_breast_2013 = Source(
    id="ecam_breast_2013",
    title="Contraindications and cautions for acupuncture in breast cancer patients (review, Table 3)",
    authors="Evid Based Complement Alternat Med 2013",
    year=2013,
    identifier="10.1155/2013/437948",
    kind="expert-consensus",
    identifier_verified="page",
)

devalois_2024 = Source(
    id="devalois_2024",
    title="Acupuncture in cancer care: recommendations for safe practice (peer-reviewed expert opinion)",
    authors="de Valois et al.",
    year=2024,
    identifier="10.1007/s00520-024-08386-6",
    kind="expert-consensus",
    identifier_verified="page",
)

filshie_hester_2006 = Source(
    id="filshie_hester_2006",
    title=(
        "Guidelines for providing acupuncture treatment for cancer patients: a peer-reviewed sample policy document"
    ),
    authors="Filshie and Hester",
    year=2006,
    identifier="Acupunct Med 2006;24(4):172-182",
    kind="expert-consensus",
    identifier_verified="partial",
    note="existence and year seen in a later paper, volume and pages not seen",
)

who_1991 = Source(
    id="who_1991",
    title=(
        "A proposed standard international acupuncture nomenclature: report of a WHO scientific group (section on "
        "safety)"
    ),
    authors="World Health Organization",
    year=1991,
    identifier="WHO scientific group report 1991, section 4.5",
    kind="expert-consensus",
    identifier_verified="page",
)

aacp_2012 = Source(
    id="aacp_2012",
    title="Guidelines for safe practice, version 2",
    authors="Acupuncture Association of Chartered Physiotherapists (UK)",
    year=2012,
    identifier="AACP V2 2012",
    kind="expert-consensus",
    identifier_verified="page",
)

sierpina_2005 = Source(
    id="sierpina_2005",
    title="Acupuncture: a clinical review",
    authors="Sierpina and Frenkel",
    year=2005,
    identifier="South Med J 2005;98(3):330-337",
    kind="expert-consensus",
    identifier_verified="page",
)

physio_contraindications = Source(
    id="physio_contraindications",
    title="Contraindications and precautions for acupuncture and dry needling (departmental guidance)",
    authors="Goldfields physiotherapy department (Australia)",
    year=2020,
    identifier="departmental guidance",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; low authority",
)

cummings_ea_2011 = Source(
    id="cummings_ea_2011",
    title="Safety aspects of electroacupuncture",
    authors="Cummings",
    year=2011,
    identifier="Acupunct Med 2011;29(2):83",
    kind="expert-consensus",
    identifier_verified="page",
)

cummings_icd_2023 = Source(
    id="cummings_icd_2023",
    title="Electrical stimulation in patients with implanted cardiac devices (expert commentary)",
    authors="Cummings, British Medical Acupuncture Society",
    year=2023,
    identifier="BMAS commentary, August 2023",
    kind="expert-consensus",
    identifier_verified="no",
)

hdc_2019 = Source(
    id="hdc_2019",
    title="Acupuncturist, bilateral pneumothorax: decision 18HDC00442",
    authors="Health and Disability Commissioner (New Zealand)",
    year=2019,
    identifier="18HDC00442",
    kind="expert-consensus",
    identifier_verified="no",
)

stricta_2010 = Source(
    id="stricta_2010",
    title="Revised standards for reporting interventions in clinical trials of acupuncture (STRICTA)",
    authors="MacPherson et al.",
    year=2010,
    identifier="10.1371/journal.pmed.1000261",
    kind="expert-consensus",
    identifier_verified="no",
)

snnoop10_2019 = Source(
    id="snnoop10_2019",
    title="Red and orange flags for secondary headaches in clinical practice: SNNOOP10 list",
    authors="Do et al.",
    year=2019,
    identifier="10.1212/WNL.0000000000006697",
    kind="expert-consensus",
    identifier_verified="page",
)

spinal_red_flags_glos = Source(
    id="spinal_red_flags_glos",
    title="Red flags for spinal conditions (referral pathway)",
    authors="NHS Gloucestershire (England)",
    year=2020,
    identifier="G-care pathway",
    kind="expert-consensus",
    identifier_verified="no",
    note="publication year approximate",
)

hsib_ces_2021 = Source(
    id="hsib_ces_2021",
    title="Timely detection and treatment of cauda equina syndrome (investigation report)",
    authors="Healthcare Safety Investigation Branch (England)",
    year=2021,
    identifier="HSIB investigation report",
    kind="expert-consensus",
    identifier_verified="page",
)

ifompt_2020 = Source(
    id="ifompt_2020",
    title="International framework for red flags for potential serious spinal pathologies",
    authors="IFOMPT; Finucane et al.",
    year=2020,
    identifier="10.2519/jospt.2020.9971",
    kind="expert-consensus",
    identifier_verified="no",
)

headache_pregnancy_2014 = Source(
    id="headache_pregnancy_2014",
    title="Headaches in pregnancy",
    authors="Revell and Morrish",
    year=2014,
    identifier="10.1111/tog.12101",
    kind="expert-consensus",
    identifier_verified="no",
)

headache_gp_2022 = Source(
    id="headache_gp_2022",
    title="Red flags for headache in pregnancy and the postnatal period (primary-care table)",
    authors="Br J Gen Pract 2022",
    year=2022,
    identifier="PMC9710804",
    kind="expert-consensus",
    identifier_verified="no",
)

postop_flags_rqhealth = Source(
    id="postop_flags_rqhealth",
    title="Surgical site infection and clot warning signs after surgery (patient guidance)",
    authors="Regina Qu'Appelle Health Region (Canada)",
    year=2018,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="no",
    note="publication year approximate; low authority",
)

bmj_bp_ces = Source(
    id="bmj_bp_ces",
    title="Cauda equina syndrome: diagnosis recommendations",
    authors="BMJ Best Practice",
    year=2024,
    identifier="topic 3000164",
    kind="expert-consensus",
    identifier_verified="page",
    note="year approximate",
)

cks_neck_radiculopathy = Source(
    id="cks_neck_radiculopathy",
    title="Clinical knowledge summary: neck pain, cervical radiculopathy (as summarised on a secondary page)",
    authors="National Institute for Health and Care Excellence (UK)",
    year=2024,
    identifier="CKS topic",
    kind="expert-consensus",
    identifier_verified="partial",
    note="read only through a low-authority secondary page; year approximate",
)

tas_neurosurgery_neck = Source(
    id="tas_neurosurgery_neck",
    title="Neck pain associated with neurological deficit or cervical myelopathy (outpatient referral guideline)",
    authors="Tasmanian Health Service (Australia)",
    year=2020,
    identifier="neurosurgery outpatient clinic page",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate",
)

ichd3_dissection = Source(
    id="ichd3_dissection",
    title=(
        "International Classification of Headache Disorders, 3rd edition: 6.5.1.1 acute headache or facial or "
        "neck pain attributed to cervical artery dissection"
    ),
    authors="International Headache Society",
    year=2018,
    identifier="ICHD-3 6.5.1.1",
    kind="expert-consensus",
    identifier_verified="page",
)

acep_dissection_2013 = Source(
    id="acep_dissection_2013",
    title="Headache and neck pain: suspect cervical artery dissection",
    authors="American College of Emergency Physicians (ACEP News)",
    year=2013,
    identifier="ACEP News 32(2), February 2013",
    kind="expert-consensus",
    identifier_verified="page",
)

apec_warning_signs = Source(
    id="apec_warning_signs",
    title="Signs and symptoms of pre-eclampsia (patient information citing NICE)",
    authors="Action on Pre-eclampsia (UK)",
    year=2022,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate",
)

tommys_preterm = Source(
    id="tommys_preterm",
    title="Signs and symptoms of premature labour (patient information)",
    authors="Tommy's (UK)",
    year=2023,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate",
)

rcem_hip_fracture = Source(
    id="rcem_hip_fracture",
    title="Fractured neck of femur: diagnosis (learning module)",
    authors="Royal College of Emergency Medicine (UK)",
    year=2020,
    identifier="RCEM Learning module",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate",
)

afp_obstruction_2011 = Source(
    id="afp_obstruction_2011",
    title="Evaluation and management of intestinal obstruction",
    authors="Jackson and Raiji, American Family Physician",
    year=2011,
    identifier="Am Fam Physician 2011;83(2):159",
    kind="expert-consensus",
    identifier_verified="page",
)

cdph_overdose_signs = Source(
    id="cdph_overdose_signs",
    title="Learn to recognise the signs of an opioid overdose (public information)",
    authors="California Department of Public Health (USA)",
    year=2023,
    identifier="public guidance",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate",
)

devon_crps = Source(
    id="devon_crps",
    title="Complex regional pain syndrome: referral guidance (based on the Budapest criteria)",
    authors="NHS Devon (England)",
    year=2022,
    identifier="Devon referral guidance",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate",
)

asq_toolkit = Source(
    id="asq_toolkit",
    title="asQ suicide risk screening toolkit (Ask Suicide-Screening Questions)",
    authors="US National Institute of Mental Health",
    year=2017,
    identifier="nimh.nih.gov, ASQ toolkit",
    kind="expert-consensus",
    identifier_verified="page",
    note="the pathway for a positive screen was read on secondary pages",
)

cssrs_triage = Source(
    id="cssrs_triage",
    title="Columbia suicide severity rating scale screener: risk tiers (as summarised on secondary pages)",
    authors="Posner et al. / Columbia Lighthouse Project",
    year=2011,
    identifier="C-SSRS screener",
    kind="expert-consensus",
    identifier_verified="partial",
    note=(
        "summaries of the triage tiers and a copy of the project's triage guidelines (fdocuments.in) were read; year "
        "is that of the scale, from memory"
    ),
)

sps_im_anticoagulant = Source(
    id="sps_im_anticoagulant",
    title="Intramuscular injections in people taking oral anticoagulants",
    authors="NHS Specialist Pharmacy Service (England)",
    year=2023,
    identifier="SPS article",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; about injections, applied to needling by analogy",
)

bmas_arthroplasty_2021 = Source(
    id="bmas_arthroplasty_2021",
    title="Acupuncture and arthroplasty (expert commentary)",
    authors="British Medical Acupuncture Society",
    year=2021,
    identifier="BMAS blog, 16 February 2021",
    kind="expert-consensus",
    identifier_verified="page",
)

ea_contra_brazil = Source(
    id="ea_contra_brazil",
    title="Contraindications of electroacupuncture (professional information page)",
    authors="Medical acupuncturists' information site (Brazil)",
    year=2025,
    identifier="professional web page",
    kind="expert-consensus",
    identifier_verified="page",
    note="low authority; year approximate",
)

needle_metal_supplier = Source(
    id="needle_metal_supplier",
    title="Acupuncture needles: composition of the steel wire (supplier product information)",
    authors="Acupuncture needle supplier (Europe)",
    year=2020,
    identifier="product information page",
    kind="expert-consensus",
    identifier_verified="page",
    note="low authority; year approximate",
)

synthesis = Source(
    id="synthesis",
    title="Range synthesised for this library from the other sources cited in the same statement",
    authors="Evidence author of this library",
    year=2026,
    identifier="no external number",
    kind="expert-consensus",
    identifier_verified="none",
    note="a reconciled working default, not a published recommendation",
)

vha_sota_2018 = Source(
    id="vha_sota_2018",
    title=(
        "Clinical policy recommendations from the VHA state-of-the-art conference on non-pharmacological "
        "approaches to chronic musculoskeletal pain"
    ),
    authors="Kligler et al., J Gen Intern Med",
    year=2018,
    identifier="10.1007/s11606-018-4323-z",
    kind="expert-consensus",
    identifier_verified="page",
)

ifompt_2023 = Source(
    id="ifompt_2023",
    title=(
        "International framework for examination of the cervical region for potential of vascular pathologies of "
        "the neck prior to musculoskeletal intervention"
    ),
    authors="IFOMPT (Rushton et al., JOSPT)",
    year=2023,
    identifier="10.2519/jospt.2022.11147",
    kind="expert-consensus",
    identifier_verified="page",
)

osu_cervical_manip = Source(
    id="osu_cervical_manip",
    title="Cervical manipulation clinical practice guidelines (contraindications and precautions list)",
    authors="Ohio State University physical therapy network",
    year=2014,
    identifier="institutional guideline (year not shown in the copy read)",
    kind="expert-consensus",
    identifier_verified="page",
)

manual_contra_2020 = Source(
    id="manual_contra_2020",
    title=(
        "Best practices for chiropractic management of patients with chronic musculoskeletal pain: a clinical "
        "practice guideline (table of contraindications to manipulation or mobilisation)"
    ),
    authors="Hawk et al., J Altern Complement Med",
    year=2020,
    identifier="10.1089/acm.2020.0181; PMID 32749874",
    kind="expert-consensus",
    identifier_verified="page",
)

ra_cervical_instability_2013 = Source(
    id="ra_cervical_instability_2013",
    title="Upper cervical instability associated with rheumatoid arthritis: what to know and what to do",
    authors="Slater et al., Manual Therapy",
    year=2013,
    identifier="10.1016/j.math.2013.01.005",
    kind="expert-consensus",
    identifier_verified="page",
)

ra_cspine_clinic_2013 = Source(
    id="ra_cspine_clinic_2013",
    title=("Cervical spine involvement in rheumatoid arthritis: clinical advice for rheumatology health professionals"),
    authors="Rheumatology health professionals association (Australia)",
    year=2013,
    identifier="clinical education article",
    kind="expert-consensus",
    identifier_verified="page",
)

asset_rcr_2016 = Source(
    id="asset_rcr_2016",
    title="ASSET consensus statement on rehabilitation following arthroscopic rotator cuff repair",
    authors="American Society of Shoulder and Elbow Therapists (Thigpen et al.)",
    year=2016,
    identifier="10.1016/j.jse.2015.12.018",
    kind="expert-consensus",
    identifier_verified="page",
)

bray_frailty_2016 = Source(
    id="bray_frailty_2016",
    title="Exercise prescription to reverse frailty",
    authors="Bray et al., Appl Physiol Nutr Metab",
    year=2016,
    identifier="10.1139/apnm-2016-0226; PMID 27649859",
    kind="expert-consensus",
    identifier_verified="page",
)

coeliac_grain_guide = Source(
    id="coeliac_grain_guide",
    title="Guide to gluten-free plants, seeds, grains, cereals and flours",
    authors="Coeliac UK",
    year=2020,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

sglt2_diet_2023 = Source(
    id="sglt2_diet_2023",
    title="Important dietary considerations for sodium-glucose cotransporter 2 inhibitors",
    authors="J Nurse Pract",
    year=2023,
    identifier="J Nurse Pract 19(3):104527",
    kind="expert-consensus",
    identifier_verified="page",
)

mbp_course_suitability = Source(
    id="mbp_course_suitability",
    title="Course-suitability criteria used by mindfulness-based programme providers",
    authors="University and charity course providers",
    year=2022,
    identifier="programme guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

ng193_draft_summary = Source(
    id="ng193_draft_summary",
    title="Professional summary of the NG193 consultation draft (chronic primary pain)",
    authors="Professional education module",
    year=2020,
    identifier="draft of NG193",
    kind="expert-consensus",
    identifier_verified="page",
)

glad_programme = Source(
    id="glad_programme",
    title="Good Life with osteoArthritis in Denmark (GLA:D) education and exercise programme description",
    authors="University of Southern Denmark / GLA:D Canada / GLA:D Australia",
    year=2013,
    identifier="programme description",
    kind="expert-consensus",
    identifier_verified="page",
)

ra_flare_exercise_advice = Source(
    id="ra_flare_exercise_advice",
    title="Exercise during inflammatory arthritis flare: patient and professional guidance",
    authors="FYSS Sweden chapter on RA (Opava, Nisell) and rheumatologist advice (Navarro)",
    year=2016,
    identifier="professional guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

acsm_fm_dose = Source(
    id="acsm_fm_dose",
    title="ACSM exercise dosage criteria for fibromyalgia (frequency, intensity, time by type)",
    authors="American College of Sports Medicine, as tabulated in a meta-analysis",
    year=2024,
    identifier="PMC11294170 table 3",
    kind="expert-consensus",
    identifier_verified="page",
)

seeds_2019 = Source(
    id="seeds_2019",
    title="SEEDS for success: lifestyle management in migraine",
    authors="Robblee and Starling, Cleve Clin J Med",
    year=2019,
    identifier="Cleve Clin J Med 86(11):741",
    kind="expert-consensus",
    identifier_verified="page",
)

migraine_australia_caffeine = Source(
    id="migraine_australia_caffeine",
    title="Caffeine and migraine: patient guidance",
    authors="Migraine Australia",
    year=2022,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

exertional_headache_advice = Source(
    id="exertional_headache_advice",
    title="Primary exercise headache: need to exclude secondary causes",
    authors="headache specialist education material",
    year=2023,
    identifier="clinical education material",
    kind="expert-consensus",
    identifier_verified="page",
)

eras_hipknee_2020 = Source(
    id="eras_hipknee_2020",
    title="ERAS Society consensus statement for perioperative care in total hip and total knee replacement",
    authors="ERAS Society (Wainwright et al.)",
    year=2020,
    identifier="10.1080/17453674.2019.1683790",
    kind="expert-consensus",
    identifier_verified="page",
)

postop_rehab_practice = Source(
    id="postop_rehab_practice",
    title=(
        "Procedure-specific postoperative rehabilitation precautions (spinal fusion, rotator cuff repair, wound care)"
    ),
    authors="usual surgical rehabilitation practice",
    year=2020,
    identifier="practice consensus",
    kind="expert-consensus",
    identifier_verified="memory",
)

mbsr_standards = Source(
    id="mbsr_standards",
    title="Mindfulness-based stress reduction: standards of practice and authorised curriculum guide",
    authors="Center for Mindfulness, University of Massachusetts (Santorelli et al.)",
    year=2014,
    identifier="standards 2014, curriculum 2017",
    kind="expert-consensus",
    identifier_verified="page",
)

mbsr_entry_screening = Source(
    id="mbsr_entry_screening",
    title="MBSR programme entry guidance: format and situations in which to delay entry",
    authors="MBSR provider guidance",
    year=2018,
    identifier="programme guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

trauma_sensitive_practice = Source(
    id="trauma_sensitive_practice",
    title="Trauma-sensitive adaptation of mindfulness practice",
    authors="clinical consensus literature",
    year=2018,
    identifier="practice consensus",
    kind="expert-consensus",
    identifier_verified="memory",
)

parq_plus = Source(
    id="parq_plus",
    title="Physical Activity Readiness Questionnaire for Everyone (PAR-Q+)",
    authors="PAR-Q+ Collaboration (Warburton et al.)",
    year=2023,
    identifier="PAR-Q+",
    kind="expert-consensus",
    identifier_verified="page",
)

too_fit_to_fracture = Source(
    id="too_fit_to_fracture",
    title=(
        "Too Fit to Fracture: exercise prescription for adults with osteoporosis with or without vertebral fracture"
    ),
    authors="Giangregorio et al., Osteoporos Int",
    year=2014,
    identifier="PMC5101068 table 4",
    kind="expert-consensus",
    identifier_verified="page",
)

pain_monitoring = Source(
    id="pain_monitoring",
    title="Pain-monitoring model for exercise (0-10 scale, 24-hour rule)",
    authors="Thomee and GLA:D-type programmes",
    year=1997,
    identifier="practice model",
    kind="expert-consensus",
    identifier_verified="memory",
)

physio_practice = Source(
    id="physio_practice",
    title="Usual physiotherapy and exercise-medicine practice for dose, monitoring and stopping",
    authors="clinical consensus",
    year=2020,
    identifier="practice consensus",
    kind="expert-consensus",
    identifier_verified="memory",
)

electro_safety = Source(
    id="electro_safety",
    title=(
        "Electrophysical agent contraindications (pacemaker, pregnancy, epilepsy, impaired sensation): teaching "
        "and manufacturer summaries"
    ),
    authors="Rehabilitation teaching summaries",
    year=2020,
    identifier="practice consensus",
    kind="expert-consensus",
    identifier_verified="page",
)

restrictive_diet_2022 = Source(
    id="restrictive_diet_2022",
    title="Minimizing the negative consequences of restrictive diets (eating-disorder risk screening)",
    authors="J Neurogastroenterol Motil review",
    year=2022,
    identifier="J Neurogastroenterol Motil 28:343-356",
    kind="expert-consensus",
    identifier_verified="page",
)

diet_practice = Source(
    id="diet_practice",
    title="Usual dietetic practice (rates of loss, pregnancy, coeliac, allergy, alcohol, glucose-lowering drugs)",
    authors="clinical consensus",
    year=2020,
    identifier="practice consensus",
    kind="expert-consensus",
    identifier_verified="memory",
)

immpact_2008 = Source(
    id="immpact_2008",
    title=(
        "Interpreting the clinical importance of treatment outcomes in chronic pain clinical trials: IMMPACT "
        "recommendations"
    ),
    authors="Dworkin et al., J Pain",
    year=2008,
    identifier="10.1016/j.jpain.2007.09.005",
    kind="expert-consensus",
    identifier_verified="page",
)

ostelo_2008 = Source(
    id="ostelo_2008",
    title="Interpreting change scores for pain and functional status in low back pain",
    authors="Ostelo et al., Spine",
    year=2008,
    identifier="10.1097/BRS.0b013e31815e3a10",
    kind="expert-consensus",
    identifier_verified="page",
)

omeract_oarsi_2003 = Source(
    id="omeract_oarsi_2003",
    title="Outcome variables for osteoarthritis clinical trials: the OMERACT-OARSI set of responder criteria",
    authors="Pham et al., J Rheumatol",
    year=2003,
    identifier="J Rheumatol 2003;30(7):1648-1654",
    kind="expert-consensus",
    identifier_verified="page",
)

review_practice = Source(
    id="review_practice",
    title="Review timing and non-response rules used in stepped pain care",
    authors="clinical consensus",
    year=2020,
    identifier="practice consensus",
    kind="expert-consensus",
    identifier_verified="memory",
)

iccpr_2016 = Source(
    id="iccpr_2016",
    title=(
        "Cardiac rehabilitation delivery model for low-resource settings: consensus statement (recognised "
        "contraindications to exercise training)"
    ),
    authors="International Council of Cardiovascular Prevention and Rehabilitation (Grace et al.)",
    year=2016,
    identifier="guideline clearinghouse summary 11163",
    kind="expert-consensus",
    identifier_verified="page",
)

uk_spinal_red_flags = Source(
    id="uk_spinal_red_flags",
    title="Serious lumbar spine conditions: red flags and referral urgency",
    authors="NHS Lothian referral guideline, RCEM Learning and archived NICE CKS page",
    year=2025,
    identifier="clinical web guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

postop_warning_signs = Source(
    id="postop_warning_signs",
    title="Warning signs after joint replacement and other surgery: whom to call and when",
    authors="Arthritis Society Canada, Nova Scotia Health and Saskatchewan Health patient guidance",
    year=2020,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

postop_protocols_web = Source(
    id="postop_protocols_web",
    title="Post-fusion and aquatic rehabilitation protocols of surgical and physiotherapy services",
    authors="several clinic protocols",
    year=2020,
    identifier="clinic protocols",
    kind="expert-consensus",
    identifier_verified="page",
)

thermal_device_labels = Source(
    id="thermal_device_labels",
    title="Heat and cold therapy: contraindications in device instructions",
    authors="DeRoyal and Stryker device instructions",
    year=2020,
    identifier="device instructions",
    kind="expert-consensus",
    identifier_verified="page",
)

breathwork_safety_web = Source(
    id="breathwork_safety_web",
    title="Who should avoid forced breathing and breath retention",
    authors="yoga and exercise-education web pages",
    year=2023,
    identifier="web pages",
    kind="expert-consensus",
    identifier_verified="page",
)

meditation_pause_web = Source(
    id="meditation_pause_web",
    title="Trauma-sensitive mindfulness: when to pause practice",
    authors="mindfulness teacher guidance pages",
    year=2023,
    identifier="web pages",
    kind="expert-consensus",
    identifier_verified="page",
)

diet_prescription_ed_risk = Source(
    id="diet_prescription_ed_risk",
    title="Diet prescription and eating disorder risk",
    authors="Marchetti, Harvard Medical School Lean Forward",
    year=2020,
    identifier="clinician education page",
    kind="expert-consensus",
    identifier_verified="page",
)

murdoch_lowcarb_2019 = Source(
    id="murdoch_lowcarb_2019",
    title="Adapting diabetes medication for low carbohydrate management of type 2 diabetes: a practical guide",
    authors="Murdoch et al., Br J Gen Pract",
    year=2019,
    identifier="10.3399/bjgp19X704525",
    kind="expert-consensus",
    identifier_verified="page",
)

ada_exercise_tables = Source(
    id="ada_exercise_tables",
    title=(
        "Exercise in diabetes: pre-exercise glucose actions and retinopathy limits (tables and summaries of ADA "
        "guidance)"
    ),
    authors="Diabetes Spectrum table and clinical summaries of ADA standards",
    year=2015,
    identifier="summaries of ADA guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

sps_mtx_alcohol = Source(
    id="sps_mtx_alcohol",
    title="Should patients drink alcohol whilst taking long-term low-dose methotrexate?",
    authors="NHS Specialist Pharmacy Service",
    year=2018,
    identifier="medicines Q&A",
    kind="expert-consensus",
    identifier_verified="page",
)

t2t_ra = Source(
    id="t2t_ra",
    title="Treat to target in rheumatoid arthritis: recommendations of an international task force",
    authors="Smolen et al.",
    year=2010,
    identifier="10.1136/ard.2009.123919",
    kind="expert-consensus",
    identifier_verified="page",
)

acupuncture_aftercare = Source(
    id="acupuncture_aftercare",
    title="Acupuncture aftercare advice",
    authors="UK and Danish acupuncture clinics",
    year=2022,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

migraine_exercise_advice = Source(
    id="migraine_exercise_advice",
    title="Exercise as a migraine trigger: practical advice",
    authors="WebMD, migraine.com and physiotherapy patient pages",
    year=2023,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
)

pain_rule_summaries = Source(
    id="pain_rule_summaries",
    title="How much pain is acceptable during exercise (0-10 scale): patient and clinician summaries",
    authors="My Knee Cap programme; summaries of Roos",
    year=2018,
    identifier="patient guidance",
    kind="expert-consensus",
    identifier_verified="page",
)
