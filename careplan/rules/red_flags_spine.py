"""Red flags of back and neck pain: cauda equina, cord, cancer, infection, fracture, aneurysm, inflammation."""

from __future__ import annotations

from careplan.catalogue import EXERCISE, EXERCISE_PROGRAMMES, Therapy
from careplan.evidence import physical_therapy
from careplan.evidence import red_flags as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, at_least
from careplan.language.rules import Escalation, RedFlag
from careplan.rules.findings import (
    acute_low_back_pain,
    any_low_back_pain,
    low_back_pain_up_to_12_weeks,
)
from careplan.rules.patient import history, medicine, patient, symptom
from careplan.rules.red_flag_findings import (
    axial_spondyloarthritis_criteria,
    back_pain,
    back_pain_before_20,
    diabetes,
    neck_pain_or_related_headache,
    new_back_pain_after_50,
    new_low_back_pain_after_50,
    older_than_60,
    pain_in_mid_back,
    progressive_neurological_deficit,
    spinal_pain,
    spinal_surgery,
    suspected_cervical_artery_dissection,
)
from careplan.words import Effect, Urgency

# The physical-therapy statement adds no sign to those of the red flag, so one rule carries both.
cauda_equina = RedFlag(
    id="cauda-equina",
    title="Saddle numbness, or back pain with new bladder, bowel, sexual or two-sided leg trouble",
    when=any_of(
        symptom.saddle_numbness,
        all_of(
            any_of(any_problem(any_low_back_pain.present), any_problem(spinal_surgery.present)),
            any_of(
                symptom.bladder_or_bowel_dysfunction,
                symptom.bilateral_sciatica,
                symptom.bilateral_leg_neurological_deficit,
                symptom.new_sexual_dysfunction,
            ),
        ),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department with spinal service",
    evidence=cite(ev.rf_ces, physical_therapy.pt_red_flags_spine),
)

# The red flag counts weakness, and gait with back pain; the physical-therapy statements also count numbness or
# gait that gets worse, with low back pain, neck pain or tension-type headache.
progressive_spinal_deficit = RedFlag(
    id="progressive-spinal-deficit",
    title="Spinal pain with severe or progressive weakness, or back pain with a new unsteady or weak gait",
    when=any_of(
        all_of(spinal_pain.present, symptom.progressive_motor_weakness),
        all_of(back_pain.present, symptom.gait_disturbance),
        all_of(
            any_of(any_problem(any_low_back_pain.present), neck_pain_or_related_headache.present),
            progressive_neurological_deficit.present,
        ),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department or on-call spinal team",
    evidence=cite(ev.rf_progressive_deficit, physical_therapy.pt_red_flags_spine, physical_therapy.pt_neck_red_flags),
)

metastatic_cord_compression = RedFlag(
    id="metastatic-cord-compression",
    title="Cancer now or ever, and spinal pain with any sign from the spinal cord or a nerve root",
    when=all_of(
        spinal_pain.present,
        history.history_of_cancer,
        any_of(
            symptom.neurological_signs,
            symptom.progressive_motor_weakness,
            symptom.gait_disturbance,
            symptom.bladder_or_bowel_dysfunction,
            symptom.new_limb_numbness,
            symptom.new_radicular_pain,
        ),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="metastatic spinal cord compression coordinator or emergency department",
    evidence=cite(ev.rf_mscc, physical_therapy.pt_red_flags_spinal_cancer),
)

# With neurological signs this is metastatic cord compression, an emergency, so nothing is escalated here.
spinal_metastases = RedFlag(
    id="spinal-metastases",
    title="Cancer now or ever, and spinal pain that is unremitting, nightly, straining-related, thoracic or tender",
    when=all_of(
        spinal_pain.present,
        history.history_of_cancer,
        any_of(
            symptom.persistent_night_pain,
            symptom.progressive_unremitting_pain,
            pain_in_mid_back.present,
            symptom.pain_worse_on_straining,
            symptom.localised_spinal_tenderness,
        ),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="metastatic spinal cord compression coordinator",
    evidence=cite(ev.rf_spinal_mets, physical_therapy.pt_red_flags_spinal_cancer),
)

# The red flag escalates with neurological or sepsis signs, the physical-therapy statements with a worsening
# deficit or bladder trouble; each of them makes it an emergency.
spinal_infection = RedFlag(
    id="spinal-infection",
    title="Spinal pain with fever, chills or illness, or unremitting pain in a person at risk of infection",
    when=all_of(
        spinal_pain.present,
        any_of(
            symptom.fever,
            symptom.rigors,
            symptom.systemically_unwell,
            all_of(
                any_of(history.iv_drug_use, history.immunosuppressed, history.recent_bacterial_infection),
                any_of(
                    symptom.persistent_night_pain,
                    symptom.progressive_unremitting_pain,
                    symptom.localised_spinal_tenderness,
                ),
            ),
        ),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="acute medical or spinal team",
    escalations=(
        Escalation(
            when=any_of(
                symptom.neurological_signs,
                symptom.sepsis_signs,
                symptom.bladder_or_bowel_dysfunction,
                progressive_neurological_deficit.present,
            ),
            urgency=Urgency.EMERGENCY,
            refer_to="emergency department",
        ),
    ),
    supporting=(diabetes.present,),
    evidence=cite(
        ev.rf_spinal_infection, physical_therapy.pt_red_flags_spine_urgent, physical_therapy.pt_neck_red_flags
    ),
)

# Minor trauma with osteoporosis, which the statement names twice, is one of the pairs below.
spinal_fracture = RedFlag(
    id="spinal-fracture",
    title="Spinal pain after major trauma, or after minor trauma or suddenly where bones are likely to be weak",
    when=all_of(
        spinal_pain.present,
        any_of(
            history.major_trauma,
            all_of(
                any_of(history.minor_trauma, symptom.sudden_severe_spinal_pain),
                any_of(history.osteoporosis, medicine.systemic_corticosteroid, patient.age >= 70),
            ),
        ),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department or urgent imaging",
    escalations=(
        Escalation(
            when=any_of(
                history.major_trauma,
                symptom.bladder_or_bowel_dysfunction,
                progressive_neurological_deficit.present,
            ),
            urgency=Urgency.EMERGENCY,
            refer_to="emergency department",
        ),
    ),
    evidence=cite(
        ev.rf_spinal_fracture, physical_therapy.pt_red_flags_spine_urgent, physical_therapy.pt_neck_red_flags
    ),
)

# The red flag withholds acupuncture; the physical-therapy statement withholds manual therapy, traction and exercise
# with the courses that contain it.
spinal_cancer = RedFlag(
    id="spinal-cancer",
    title="Back pain with unexplained weight loss, new after a cancer, or with two signs of bone cancer",
    when=all_of(
        back_pain.present,
        any_of(
            symptom.unexplained_weight_loss,
            all_of(
                history.history_of_cancer,
                any_of(any_problem(low_back_pain_up_to_12_weeks.present), symptom.new_back_or_abdominal_pain),
            ),
            at_least(
                2,
                symptom.persistent_night_pain,
                symptom.progressive_unremitting_pain,
                symptom.pain_at_multiple_sites,
                any_problem(new_back_pain_after_50.present),
            ),
        ),
    ),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(
        Therapy.ACUPUNCTURE,
        Therapy.MANUAL_THERAPY,
        Therapy.TRACTION,
        *EXERCISE,
        *EXERCISE_PROGRAMMES,
    ),
    refer_to="primary care for urgent cancer assessment",
    escalations=(
        Escalation(
            when=any_of(symptom.bladder_or_bowel_dysfunction, progressive_neurological_deficit.present),
            urgency=Urgency.EMERGENCY,
            refer_to="emergency department",
        ),
    ),
    evidence=cite(ev.rf_spinal_cancer, physical_therapy.pt_red_flags_spinal_cancer),
)

age_at_onset_of_back_pain = RedFlag(
    id="age-at-onset-of-back-pain",
    title="New back pain after 50 or before 20 is a reason to ask further, not to refer by itself",
    when=any_of(any_problem(new_low_back_pain_after_50.present), any_problem(back_pain_before_20.present)),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_SCREENING,
    refer_to="primary care",
    evidence=cite(ev.rf_spinal_age),
)

aortic_aneurysm = RedFlag(
    id="aortic-aneurysm",
    title="New back or belly pain with fainting, collapse, a beating lump or a known aneurysm",
    when=any_of(
        all_of(
            any_of(any_problem(acute_low_back_pain.present), symptom.new_back_or_abdominal_pain),
            any_of(symptom.syncope, history.known_aortic_aneurysm),
        ),
        all_of(
            any_of(any_problem(any_low_back_pain.present), symptom.new_back_or_abdominal_pain),
            any_of(symptom.cardiovascular_collapse, symptom.pulsatile_abdominal_mass),
        ),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency services and vascular surgery",
    supporting=(older_than_60.present, history.current_smoker, history.hypertension),
    evidence=cite(ev.rf_aaa),
)

axial_spondyloarthritis = RedFlag(
    id="axial-spondyloarthritis",
    title="Chronic back pain from before 45 that meets the criteria for axial spondyloarthritis",
    when=any_problem(axial_spondyloarthritis_criteria.present),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="rheumatology",
    evidence=cite(ev.rf_axspa),
)

# The physical-therapy statement also names tension-type headache and counts brisk reflexes among the signs; the red
# flag and the vocabulary say that brisk reflexes alone are not enough to refer, so they only support.
cervical_myelopathy = RedFlag(
    id="cervical-myelopathy",
    title="Neck pain, or tension-type headache, with clumsy hands, gait change or bladder change",
    when=all_of(
        neck_pain_or_related_headache.present,
        any_of(symptom.hand_clumsiness, symptom.gait_disturbance, symptom.bladder_or_bowel_dysfunction),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="spinal service",
    escalations=(
        Escalation(
            when=any_of(symptom.bladder_or_bowel_dysfunction, progressive_neurological_deficit.present),
            urgency=Urgency.EMERGENCY,
            refer_to="emergency department or on-call spinal team",
        ),
    ),
    supporting=(symptom.hyperreflexia,),
    evidence=cite(ev.rf_myelopathy, physical_therapy.pt_neck_red_flags),
)

cervical_artery_dissection = RedFlag(
    id="cervical-artery-dissection",
    title="Neck pain or headache with signs that a neck artery may be torn",
    when=suspected_cervical_artery_dissection.present,
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department or stroke service",
    evidence=cite(ev.rf_cervical_artery, physical_therapy.pt_neck_red_flags),
)

CHAPTER = Chapter(
    name="red-flags-spine",
    title="Red flags of back and neck pain",
    rules=(
        cauda_equina,
        progressive_spinal_deficit,
        metastatic_cord_compression,
        spinal_metastases,
        spinal_infection,
        spinal_fracture,
        spinal_cancer,
        age_at_onset_of_back_pain,
        aortic_aneurysm,
        axial_spondyloarthritis,
        cervical_myelopathy,
        cervical_artery_dissection,
    ),
)
