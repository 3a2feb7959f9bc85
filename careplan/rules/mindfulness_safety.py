"""Safety of mindfulness: when not to meditate, how long at most, how to breathe, and what to tell the patient."""

from __future__ import annotations

from careplan.catalogue import Avoid, Therapy
from careplan.evidence import mindfulness as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import any_of, any_problem
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Contraindication, Precaution
from careplan.rules.findings import any_pain_problem
from careplan.rules.patient import history, patient
from careplan.words import Urgency

no_intensive_meditation = Contraindication(
    id="mindfulness-active-psychosis",
    title=(
        "No silent or intensive meditation during psychosis, mania, an unstable bipolar state or severe "
        "dissociation; refer to mental-health care"
    ),
    when=any_of(
        history.psychosis_active, history.mania_active, history.bipolar_unstable, history.dissociative_disorder
    ),
    excludes=(Therapy.MBSR, Avoid.LONG_SILENT_PRACTICE),
    until="mental-health care has seen the patient and agrees",
    refer_to="mental-health care",
    urgency=Urgency.WITHIN_1_WEEK,
    evidence=cite(ev.mb_psychosis_exclusion),
)
brief_grounding_only = Precaution(
    id="mindfulness-brief-grounding-only",
    title=(
        "During psychosis, mania, an unstable bipolar state or severe dissociation only brief grounding or "
        "breathing, and only if the mental-health team agrees"
    ),
    when=any_of(
        history.psychosis_active, history.mania_active, history.bipolar_unstable, history.dissociative_disorder
    ),
    about=(Therapy.BREATHING_PRACTICE,),
    evidence=cite(ev.mb_psychosis_exclusion),
)
ten_guided_minutes = Precaution(
    id="mindfulness-past-psychosis",
    title=(
        "After a psychotic episode or in stable bipolar disorder only guided practice of 10 minutes or less, "
        "without long silences or retreats, and with the treating team's agreement"
    ),
    when=any_of(history.psychosis_history, history.bipolar_disorder),
    about=(Therapy.MBSR, Therapy.BREATHING_PRACTICE),
    limits=(
        Limit(
            on=Therapy.MBSR,
            most=Dose(session_minutes=at_most(10), home_minutes_per_day=at_most(10)),
        ),
        Limit(
            on=Therapy.BREATHING_PRACTICE,
            most=Dose(session_minutes=at_most(10), home_minutes_per_day=at_most(10)),
        ),
    ),
    avoid=(Avoid.LONG_SILENT_PRACTICE,),
    evidence=cite(ev.mb_psychosis_history_caution),
)
slow_natural_breathing = Contraindication(
    id="breathing-no-holding-or-forcing",
    title=(
        "Slow natural breathing only, no holding, forcing or long retention, in pregnancy, epilepsy, panic "
        "disorder, severe lung disease, uncontrolled blood pressure, heart or arterial disease, glaucoma or "
        "proliferative retinopathy"
    ),
    when=any_of(
        patient.pregnant,
        history.epilepsy,
        history.panic_disorder,
        history.copd_severe,
        history.uncontrolled_hypertension,
        history.cardiovascular_disease,
        history.glaucoma,
        history.proliferative_retinopathy,
    ),
    excludes=(Avoid.BREATH_HOLDING, Avoid.FORCED_BREATHING),
    evidence=cite(ev.mb_breath_technique_cautions),
)
unwanted_effects = Precaution(
    id="mindfulness-unwanted-effects",
    title=(
        "Say beforehand, and ask at each review, that meditation can bring anxiety, low mood or changes of "
        "thinking, also without any mental-health history"
    ),
    when=any_problem(any_pain_problem.present),
    about=(Therapy.MBSR, Therapy.BREATHING_PRACTICE),
    evidence=cite(ev.mb_adverse_events),
)

CHAPTER = Chapter(
    name="mindfulness-safety",
    title="Safety of mindfulness",
    rules=(
        no_intensive_meditation,
        brief_grounding_only,
        ten_guided_minutes,
        slow_natural_breathing,
        unwanted_effects,
    ),
)
