"""Nerve pain and pain from cancer: limited evidence, and a referral before anything else.

For nerve pain the evidence neither supports nor refutes acupuncture, so that none is offered and the patient is
referred. For pain from cancer or its treatment a joint guideline lets acupuncture be added; who treats the cancer
leads. For joint pain from an aromatase inhibitor the same guideline recommends it. What trials of mindfulness found in
lasting pain of every kind holds here too; what everybody may do (activity, strength) stands with every pain problem.
"""

from __future__ import annotations

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, mindfulness
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import Course, Finding, Recommendation, RedFlag
from careplan.language.terms import weeks
from careplan.rules.patient import patient, problem
from careplan.rules.screens import pain_from_cancer
from careplan.sections.problem import PainProblemKind
from careplan.words import Effect, Urgency

# Findings

neuropathic_pain = Finding(
    id="neuropathic-pain",
    title="Pain from a lesion or disease of the nerves",
    when=problem.kind.is_(PainProblemKind.NEUROPATHIC_PAIN),
    evidence=cite(acupuncture.ind_neuropathic),
)

aromatase_inhibitor_arthralgia = Finding(
    id="aromatase-inhibitor-arthralgia",
    title="Joint pain on an aromatase inhibitor",
    when=problem.kind.is_(PainProblemKind.AROMATASE_INHIBITOR_ARTHRALGIA),
    evidence=cite(acupuncture.ind_cancer_ai),
)

# Referrals

refer_neuropathic_pain = RedFlag(
    id="refer-neuropathic-pain",
    title="Nerve pain is referred: the evidence is too limited to support or refute acupuncture",
    when=any_problem(neuropathic_pain.present),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="the clinician or service that treats nerve pain",
    evidence=cite(acupuncture.ind_neuropathic),
)

refer_cancer_pain = RedFlag(
    id="refer-cancer-pain",
    title=(
        "Pain from cancer or its treatment: who treats the cancer leads; acupuncture may be added, never as treatment "
        "of the cancer"
    ),
    when=any_problem(pain_from_cancer.present),
    urgency=Urgency.ROUTINE,
    effect=Effect.CONTINUE_WITH_REFERRAL,
    refer_to="the team that treats the cancer, for its pain",
    evidence=cite(acupuncture.ind_cancer_general, acupuncture_safety.anat_tumour),
)

# Acupuncture

acupuncture_for_cancer_pain = Recommendation(
    id="acupuncture-for-cancer-pain",
    title="Acupuncture may be added for pain from cancer or its treatment; a trial gave ten weekly sessions",
    when=all_of(pain_from_cancer.present, patient.age >= 18),
    offer=Therapy.ACUPUNCTURE,
    techniques=(
        Technique.MANUAL_ACUPUNCTURE,
        Technique.ELECTROACUPUNCTURE,
        Technique.AURICULAR_ACUPUNCTURE,
    ),
    doses=(DoseRow(sessions_per_week=exactly(1), weeks=exactly(10), total_sessions=exactly(10)),),
    evidence=cite(acupuncture.ind_cancer_general, acupuncture.dose_cancer_peace),
)

acupuncture_for_aromatase_inhibitor_arthralgia = Recommendation(
    id="acupuncture-for-aromatase-inhibitor-arthralgia",
    title="Acupuncture for joint pain on an aromatase inhibitor: twice a week for 6 weeks, then weekly for 6",
    when=aromatase_inhibitor_arthralgia.present,
    offer=Therapy.ACUPUNCTURE,
    doses=(DoseRow(sessions_per_week=span(1, 2), weeks=exactly(12), total_sessions=exactly(18)),),
    evidence=cite(acupuncture.ind_cancer_ai, acupuncture.dose_ai_swog),
)

# Mindfulness

mbsr = Recommendation(
    id="mbsr-for-lasting-nerve-or-cancer-pain",
    title="Beside the referral, a course of mindfulness-based stress reduction for pain of more than 12 weeks",
    when=all_of(
        any_of(neuropathic_pain.present, pain_from_cancer.present, aromatase_inhibitor_arthralgia.present),
        problem.duration > weeks(12),
    ),
    offer=Therapy.MBSR,
    doses=(
        DoseRow(
            sessions_per_week=exactly(1),
            weeks=exactly(8),
            total_sessions=span(8, 9),
            session_minutes=span(120, 150),
            home_minutes_per_day=span(30, 45),
            home_days_per_week=exactly(6),
        ),
    ),
    evidence=cite(mindfulness.mb_mbsr_standard_dose, mindfulness.mb_pain_overall_effect),
)

# How it goes on

twice_then_once_a_week = Course(
    id="acupuncture-course-for-aromatase-inhibitor-arthralgia",
    title="On an aromatase inhibitor two sessions a week for the first 6 weeks, one a week for the next 6",
    when=aromatase_inhibitor_arthralgia.present,
    therapies=(Therapy.ACUPUNCTURE,),
    evidence=cite(acupuncture.dose_ai_swog),
)

CHAPTER = Chapter(
    name="refer-limited-evidence",
    title="Nerve pain and pain from cancer: refer, limited evidence",
    rules=(
        neuropathic_pain,
        aromatase_inhibitor_arthralgia,
        refer_neuropathic_pain,
        refer_cancer_pain,
        acupuncture_for_cancer_pain,
        acupuncture_for_aromatase_inhibitor_arthralgia,
        mbsr,
        twice_then_once_a_week,
    ),
)
