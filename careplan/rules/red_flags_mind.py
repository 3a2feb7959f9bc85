"""Red flags of mental health: suicidal thoughts, severe distress, and mindfulness practice that does harm."""

from __future__ import annotations

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import mindfulness, outcomes
from careplan.evidence import red_flags as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of
from careplan.language.rules import Contraindication, RedFlag
from careplan.rules.patient import history, measure, symptom
from careplan.words import Effect, Urgency

suicidal_plan_or_self_harm = RedFlag(
    id="suicidal-plan-or-self-harm",
    title="Suicidal thoughts with a plan or intent, or recent self-harm that nobody has assessed",
    when=any_of(symptom.suicidal_ideation_with_plan_or_intent, history.recent_self_harm),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="crisis line, emergency department or crisis team",
    evidence=cite(ev.rf_suicide, mindfulness.mb_suicidality_first),
)

# The mindfulness statements delay mind-body practice, the red flag everything: the graver holds. A PHQ-9 item 9 of 1
# or more sets the fact until someone has asked, so the score itself is not read: an unmeasured score is no question.
suicidal_thoughts = RedFlag(
    id="suicidal-thoughts",
    title="A wish to be dead, or thoughts of suicide without plan or intent",
    when=symptom.passive_suicidal_thoughts,
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="primary care or mental health team",
    evidence=cite(
        ev.rf_suicide_passive,
        mindfulness.mb_suicidality_first,
        mindfulness.mb_screen_before_start,
        outcomes.oc_phq9_refer,
    ),
)

severe_depression_or_anxiety = RedFlag(
    id="severe-depression-or-anxiety",
    title="PHQ-9 of 20 or more, or GAD-7 of 15 or more: arrange mental-health care first",
    when=any_of(measure.phq9 >= 20, measure.gad7 >= 15),
    urgency=Urgency.WITHIN_1_WEEK,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="mental-health care, for clinician-led therapy",
    evidence=cite(mindfulness.mb_severe_depression_first),
)

no_self_guided_mindfulness_in_severe_distress = Contraindication(
    id="no-self-guided-mindfulness-in-severe-distress",
    title="No self-guided mindfulness with severe depression or anxiety",
    when=any_of(measure.phq9 >= 20, measure.gad7 >= 15),
    excludes=(Technique.MBSR_SELF_GUIDED, Avoid.SELF_GUIDED_MINDFULNESS),
    until="mental-health care is arranged",
    evidence=cite(mindfulness.mb_severe_depression_first),
)

depression_to_refer = RedFlag(
    id="depression-to-refer",
    title="PHQ-9 of 15 or more: refer to mental-health care alongside the plan",
    when=measure.phq9 >= 15,
    urgency=Urgency.WITHIN_2_WEEKS,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="mental-health care",
    evidence=cite(outcomes.oc_phq9_refer),
)

# The suicidal thoughts that this statement also names are the red flags above, which withhold the plan.
readiness_for_mindfulness = RedFlag(
    id="readiness-for-mindfulness",
    title="Trauma, recent sobriety or upheaval in life: delay intensive mindfulness or co-ordinate it with others",
    when=any_of(
        history.ptsd,
        history.trauma_history,
        history.sobriety_under_1_year,
        history.major_life_upheaval,
    ),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="mental-health professional",
    evidence=cite(mindfulness.mb_screen_before_start),
)

trauma_informed_mindfulness = RedFlag(
    id="trauma-informed-mindfulness",
    title="After trauma, mindfulness with a trauma-informed teacher, with choice, open eyes and outer anchors",
    when=any_of(history.ptsd, history.trauma_history),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="trauma-informed teacher or programme",
    evidence=cite(mindfulness.mb_ptsd_trauma_informed),
)

# The statement names no target: what it pauses is the practice of mindfulness.
harm_from_practice = RedFlag(
    id="harm-from-practice",
    title="Pause mindfulness practice that brings flashbacks, dissociation, panic, low mood or loss of sleep",
    when=all_of(
        history.practises_mindfulness,
        any_of(
            symptom.flashbacks_with_practice,
            symptom.dissociation_with_practice,
            symptom.panic_with_practice,
            symptom.mood_worse_with_practice,
            symptom.sleep_loss_with_practice,
        ),
    ),
    urgency=Urgency.WITHIN_1_WEEK,
    effect=Effect.WITHHOLD_THERAPY,
    withholds=(Therapy.MBSR, Therapy.BREATHING_PRACTICE),
    refer_to="mental-health care",
    evidence=cite(mindfulness.mb_stop_rule),
)

CHAPTER = Chapter(
    name="red-flags-mind",
    title="Red flags of mental health",
    rules=(
        suicidal_plan_or_self_harm,
        suicidal_thoughts,
        severe_depression_or_anxiety,
        no_self_guided_mindfulness_in_severe_distress,
        depression_to_refer,
        readiness_for_mindfulness,
        trauma_informed_mindfulness,
        harm_from_practice,
    ),
)
