"""Red flags of pregnancy and of the weeks after birth."""

from __future__ import annotations

from careplan.evidence import red_flags as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, at_least
from careplan.language.rules import Escalation, RedFlag
from careplan.rules.findings import any_headache
from careplan.rules.patient import history, measure, patient, symptom
from careplan.rules.red_flag_findings import (
    blood_pressure_raised_for_pregnancy,
    over_20_weeks_pregnant_or_just_delivered,
)
from careplan.words import Effect, Urgency

_SIGNS_OF_PREECLAMPSIA = (
    symptom.severe_headache,
    symptom.visual_disturbance,
    symptom.upper_abdominal_pain,
    symptom.sudden_face_or_hand_swelling,
    blood_pressure_raised_for_pregnancy.present,
)

headache_in_pregnancy = RedFlag(
    id="headache-in-pregnancy",
    title="A new or changed headache in pregnancy or within 6 weeks of birth",
    when=all_of(
        any_problem(any_headache.present),
        any_of(patient.pregnant, history.postpartum_6_weeks),
        any_of(symptom.new_headache, symptom.pattern_change),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="maternity assessment unit",
    evidence=cite(ev.rf_headache_pregnancy),
)

preeclampsia_signs = RedFlag(
    id="preeclampsia-signs",
    title="After 20 weeks of pregnancy or after birth, any sign of pre-eclampsia",
    when=all_of(over_20_weeks_pregnant_or_just_delivered.present, any_of(*_SIGNS_OF_PREECLAMPSIA)),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="maternity assessment unit, immediately",
    escalations=(
        Escalation(
            when=any_of(
                measure.systolic_bp >= 160,
                measure.diastolic_bp >= 110,
                symptom.seizure,
                at_least(2, *_SIGNS_OF_PREECLAMPSIA),
            ),
            urgency=Urgency.EMERGENCY,
            refer_to="obstetric emergency team",
        ),
    ),
    evidence=cite(ev.rf_preeclampsia),
)

labour_or_bleeding_in_pregnancy = RedFlag(
    id="labour-or-bleeding-in-pregnancy",
    title="In pregnancy, bleeding, loss of fluid, fewer movements, or pain that comes and goes before 37 weeks",
    when=all_of(
        patient.pregnant,
        any_of(
            symptom.vaginal_bleeding_in_pregnancy,
            symptom.waters_breaking,
            symptom.intermittent_backache_or_contractions_before_37_weeks,
            symptom.reduced_fetal_movements,
        ),
    ),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="maternity assessment unit, immediately",
    evidence=cite(ev.rf_pregnancy_labour_bleeding),
)

CHAPTER = Chapter(
    name="red-flags-pregnancy",
    title="Red flags of pregnancy",
    rules=(headache_in_pregnancy, preeclampsia_signs, labour_or_bleeding_in_pregnancy),
)
