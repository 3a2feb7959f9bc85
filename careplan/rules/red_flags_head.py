"""Red flags of the head: sudden, feverish, neurological, arteritic and changed headache, stroke, medication overuse."""

from __future__ import annotations

from careplan.catalogue import Therapy
from careplan.evidence import acupuncture_safety, exercise, outcomes
from careplan.evidence import red_flags as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, not_
from careplan.language.rules import Escalation, RedFlag
from careplan.rules.findings import any_headache, on_an_anticoagulant
from careplan.rules.patient import history, measure, patient, symptom
from careplan.rules.red_flag_findings import (
    headache_onset_after_50,
    migraine_on_4_days_a_month,
    neck_pain_or_any_headache,
    pain_in_neck,
)
from careplan.words import Effect, Urgency

_HAS_HEADACHE = any_problem(any_headache.present)

thunderclap_headache = RedFlag(
    id="thunderclap-headache",
    title="A headache that reached its peak within 5 minutes, whatever the pain planned for",
    when=symptom.thunderclap_onset,
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    evidence=cite(ev.rf_thunderclap, exercise.ex_new_exertional_headache),
)

# The exercise statement asks it of everybody, the red flag of people with headache: the wider one holds.
new_exertional_headache = RedFlag(
    id="new-exertional-headache",
    title="A first or sudden headache on exertion, whatever the pain planned for",
    when=symptom.new_exertional_headache,
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    evidence=cite(exercise.ex_new_exertional_headache, ev.rf_positional_cough),
)

headache_with_fever = RedFlag(
    id="headache-with-fever",
    title="Headache or neck pain with fever, a stiff neck, a rash that does not fade, drowsiness or confusion",
    when=all_of(
        neck_pain_or_any_headache.present,
        any_of(
            all_of(_HAS_HEADACHE, symptom.fever),
            all_of(any_problem(pain_in_neck.present), symptom.fever, symptom.neck_stiffness),
            all_of(symptom.new_headache, symptom.neck_stiffness),
            symptom.non_blanching_rash,
            symptom.impaired_consciousness,
        ),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department, or same-day primary care when fever is the only sign",
    escalations=(
        Escalation(
            when=any_of(
                symptom.neck_stiffness,
                symptom.non_blanching_rash,
                symptom.impaired_consciousness,
                symptom.progressive_headache,
                symptom.seizure,
                history.immunosuppressed,
                symptom.new_neurological_deficit,
            ),
            urgency=Urgency.EMERGENCY,
            refer_to="emergency department",
        ),
    ),
    evidence=cite(ev.rf_headache_fever),
)

headache_with_neurological_change = RedFlag(
    id="headache-with-neurological-change",
    title="Headache with a new deficit, seizure, or change of thinking or personality; not the usual typical aura",
    when=all_of(
        _HAS_HEADACHE,
        any_of(symptom.new_neurological_deficit, symptom.seizure, symptom.new_cognitive_change),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department or stroke service",
    evidence=cite(ev.rf_headache_neuro),
)

giant_cell_arteritis = RedFlag(
    id="giant-cell-arteritis",
    title="At 50 or over, jaw pain on chewing, or a new headache with another sign of giant cell arteritis",
    when=all_of(
        patient.age >= 50,
        any_of(
            symptom.jaw_claudication,
            all_of(
                symptom.new_headache,
                any_of(symptom.scalp_tenderness, history.raised_inflammatory_markers, symptom.polymyalgia_symptoms),
            ),
        ),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="rheumatology or acute medicine",
    evidence=cite(ev.rf_gca),
)

giant_cell_arteritis_with_visual_loss = RedFlag(
    id="giant-cell-arteritis-with-visual-loss",
    title="At 50 or over, loss of sight or double vision with any sign of giant cell arteritis",
    when=all_of(
        patient.age >= 50,
        any_of(symptom.sudden_visual_loss, symptom.double_vision),
        any_of(
            symptom.new_headache,
            symptom.jaw_claudication,
            symptom.scalp_tenderness,
            symptom.polymyalgia_symptoms,
            history.raised_inflammatory_markers,
        ),
    ),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="ophthalmology emergency service",
    evidence=cite(ev.rf_gca_vision),
)

first_headache_after_50 = RedFlag(
    id="first-headache-after-50",
    title="A headache that began after 50 and that no clinician has assessed",
    when=any_problem(headache_onset_after_50.present),
    unless=history.headache_already_assessed,
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.ACUPUNCTURE,),
    refer_to="primary care or neurology",
    evidence=cite(ev.rf_headache_age),
)

papilloedema = RedFlag(
    id="papilloedema",
    title="Headache with swollen optic discs",
    when=all_of(_HAS_HEADACHE, symptom.papilloedema),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="acute medicine, neurology or eye casualty",
    evidence=cite(ev.rf_papilloedema),
)

# A first headache on exertion is an emergency of its own, above, which no earlier assessment switches off.
headache_by_posture_cough_or_effort = RedFlag(
    id="headache-by-posture-cough-or-effort",
    title="Headache set off by posture, coughing, straining or exercise, not yet assessed",
    when=all_of(
        _HAS_HEADACHE,
        any_of(symptom.positional_headache, symptom.cough_or_strain_headache, symptom.exertional_headache),
    ),
    unless=history.headache_already_assessed,
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.ACUPUNCTURE,),
    refer_to="primary care or neurology",
    evidence=cite(ev.rf_positional_cough),
)

acute_glaucoma = RedFlag(
    id="acute-glaucoma",
    title="Headache with a painful red eye",
    when=all_of(_HAS_HEADACHE, symptom.painful_red_eye),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="ophthalmology emergency service",
    evidence=cite(ev.rf_eye_glaucoma),
)

headache_after_head_injury = RedFlag(
    id="headache-after-head-injury",
    title="Headache within 3 months of a head injury",
    when=all_of(_HAS_HEADACHE, history.head_trauma_within_3_months),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.ACUPUNCTURE,),
    refer_to="primary care or headache clinic for an outpatient scan decision",
    escalations=(
        Escalation(
            when=any_of(
                on_an_anticoagulant.present,
                history.bleeding_disorder,
                symptom.progressive_headache,
                symptom.vomiting_unexplained,
                symptom.impaired_consciousness,
                symptom.new_neurological_deficit,
                symptom.seizure,
                history.head_injury_not_examined,
            ),
            urgency=Urgency.EMERGENCY,
            refer_to="emergency department",
        ),
    ),
    evidence=cite(ev.rf_headache_trauma),
)

headache_with_immunosuppression_or_cancer = RedFlag(
    id="headache-with-immunosuppression-or-cancer",
    title="A new headache with weak immunity, or after a cancer that can spread to the brain",
    when=all_of(
        _HAS_HEADACHE,
        symptom.new_headache,
        any_of(history.immunosuppressed, history.history_of_cancer),
    ),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.ACUPUNCTURE,),
    refer_to="primary care, acute medicine or oncology",
    escalations=(Escalation(when=history.immunosuppressed, urgency=Urgency.SAME_DAY),),
    evidence=cite(ev.rf_headache_immuno_cancer),
)

changed_headache = RedFlag(
    id="changed-headache",
    title="A clear change in the pattern of headache, or one that grows over days to weeks",
    when=all_of(_HAS_HEADACHE, any_of(symptom.pattern_change, symptom.progressive_headache)),
    unless=all_of(history.headache_already_assessed, not_(symptom.progressive_headache)),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.ACUPUNCTURE,),
    refer_to="primary care or neurology",
    evidence=cite(ev.rf_headache_change),
)

stroke = RedFlag(
    id="stroke",
    title="Sudden facial droop, arm weakness or trouble speaking, present now",
    when=any_of(symptom.facial_droop, symptom.arm_weakness_sudden, symptom.speech_disturbance),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency services and stroke service",
    evidence=cite(ev.rf_stroke),
)

transient_ischaemic_attack = RedFlag(
    id="transient-ischaemic-attack",
    title="Sudden neurological symptoms in the past week that have fully gone",
    when=symptom.resolved_tia_symptoms_within_1_week,
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="stroke or transient ischaemic attack service",
    evidence=cite(ev.rf_tia),
)

# Routine in one statement and within two weeks in the other: the earlier holds.
medication_overuse_headache = RedFlag(
    id="medication-overuse-headache",
    title="Pain relief for headache on so many days that it may cause headache itself",
    when=any_of(
        history.medication_overuse_headache,
        all_of(
            _HAS_HEADACHE,
            any_of(
                measure.simple_analgesic_days_per_month >= 15,
                measure.triptan_opioid_or_combination_days_per_month >= 10,
            ),
        ),
    ),
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="primary care or headache clinic",
    evidence=cite(outcomes.oc_medication_overuse, acupuncture_safety.drug_moh),
)

preventive_medicine_for_migraine = RedFlag(
    id="preventive-medicine-for-migraine",
    title="Migraine on 4 days a month or more deserves a review of preventive medicine beside this plan",
    when=any_problem(migraine_on_4_days_a_month.present),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="prescribing clinician",
    evidence=cite(outcomes.oc_ahs2024_scope),
)

CHAPTER = Chapter(
    name="red-flags-head",
    title="Red flags of headache and of the brain",
    rules=(
        thunderclap_headache,
        new_exertional_headache,
        headache_with_fever,
        headache_with_neurological_change,
        giant_cell_arteritis,
        giant_cell_arteritis_with_visual_loss,
        first_headache_after_50,
        papilloedema,
        headache_by_posture_cough_or_effort,
        acute_glaucoma,
        headache_after_head_injury,
        headache_with_immunosuppression_or_cancer,
        changed_headache,
        stroke,
        transient_ischaemic_attack,
        medication_overuse_headache,
        preventive_medicine_for_migraine,
    ),
)
