"""The words of the evidence that are a clinician's own conclusion: asked as such, and never taken from other facts.

Beside each stands what it could be mistaken for: signs or numbers of the same profile, which raise a question or a
rule of their own and leave the conclusion open.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from careplan.language.conditions import Fact
from careplan.rules.patient import circumstance, history, problem

__all__ = ["CONCLUSIONS"]

_CONCLUSIONS: Final[tuple[tuple[Fact, str], ...]] = (
    (history.hypertension, "readings of the blood pressure"),
    (history.uncontrolled_hypertension, "readings of the blood pressure; no source gives a limit"),
    (history.gestational_hypertension, "readings of the blood pressure in pregnancy"),
    (history.preeclampsia, "readings of the blood pressure and symptoms in pregnancy"),
    (history.chronic_kidney_disease, "one low filtration rate"),
    (history.diabetes_poorly_controlled, "a reading of the glucose; no source gives a limit"),
    (history.medication_overuse_headache, "days with medicines for headache"),
    (history.opioid_use_disorder, "signs of misuse of opioids"),
    (history.eating_disorder_active, "a low body mass index"),
    (history.eating_disorder_suspected, "a low body mass index or a loss of weight"),
    (history.frailty, "exhaustion, falls or age"),
    (history.sarcopenia, "weakness or age"),
    (history.ruptured_membranes, "a gush or trickle of fluid that nobody has checked"),
    (history.preterm_labour, "tightenings or backache before 37 weeks"),
    (history.sepsis, "signs of sepsis"),
    (history.known_acute_dvt, "swelling of one leg"),
    (history.recent_pulmonary_embolism_or_dvt, "swelling of one leg or sudden breathlessness"),
    (history.ra_flare, "a joint that is inflamed, or a measure of activity"),
    (history.unstable_angina, "chest pain on effort"),
    (history.high_fear_avoidance, "a score of catastrophising or of self-efficacy"),
    (history.headache_already_assessed, "how long the headache has lasted"),
    (history.established_unchanged_migraine, "a migraine among the pain problems"),
    (circumstance.medical_emergency, "a red flag; each has a rule of its own"),
    (circumstance.condition_needing_urgent_surgery, "a place on a waiting list"),
    (circumstance.no_capacity_and_no_consent, "cognitive impairment or age"),
    (circumstance.surgeon_clearance, "weeks since the operation"),
    (problem.good_response, "two scores of pain"),
    (problem.relapse_after_response, "two scores of pain"),
    (problem.no_response_after_8_sessions, "the number of sessions"),
    (problem.no_response_after_12_sessions, "the number of sessions"),
    (problem.no_response_after_8_weeks, "the weeks since the start"),
    (problem.worsening_during_course, "two scores of pain"),
    (problem.failed_first_line, "how long the problem has lasted"),
    (problem.material_change_since_earlier_course, "a change of the score of pain"),
)

CONCLUSIONS: Final[Mapping[Fact, str]] = MappingProxyType(dict(_CONCLUSIONS))
"""What each conclusion is not taken from."""
