"""What a rule author writes: every line is accepted by the type checker as it stands."""

from __future__ import annotations

from careplan.catalogue import Technique, Therapy
from careplan.evidence.model import cite
from careplan.evidence.red_flags import rf_ces
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import Condition, all_of, any_of, any_problem, at_least, not_
from careplan.language.doses import DoseRow, at_most, exactly, span
from careplan.language.rules import Contraindication, Finding, Recommendation, RedFlag, Rule
from careplan.language.terms import days, weeks
from careplan.rules import BOOK
from careplan.rules.patient import device, patient, problem, symptom
from careplan.sections.problem import PainProblemKind
from careplan.words import Effect, Urgency

long_back_pain = Finding(
    id="long-back-pain",
    title="Low back pain for more than 12 weeks",
    when=all_of(problem.kind.is_(PainProblemKind.LOW_BACK_PAIN), problem.duration > weeks(12)),
    evidence=cite(rf_ces),
)

numbness = RedFlag(
    id="numbness",
    title="Back pain with saddle numbness",
    when=all_of(any_problem(long_back_pain.present), symptom.saddle_numbness),
    urgency=Urgency.EMERGENCY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="emergency department",
    evidence=cite(rf_ces),
)

no_current = Contraindication(
    id="no-current",
    title="No electrical stimulation with a pacemaker",
    when=device.pacemaker,
    excludes=(Technique.ELECTROACUPUNCTURE,),
    evidence=cite(rf_ces),
)

course = Recommendation(
    id="course",
    title="A course of acupuncture",
    when=all_of(long_back_pain.present, patient.bmi < 35, problem.duration < days(400)),
    unless=at_least(2, symptom.fever, symptom.rigors, not_(symptom.fever_cause_known)),
    offer=Therapy.ACUPUNCTURE,
    doses=(
        DoseRow(when=problem.intensity >= 7, sessions_per_week=exactly(2), weeks=span(8, 10)),
        DoseRow(when=problem.intensity.between(at_least=4, below=7), protein_g_per_kg_per_day=span("1.2", "1.5")),
        DoseRow(total_sessions=at_most(12)),
    ),
    evidence=cite(rf_ces),
)

chapter = Chapter(name="our-clinic", title="Our clinic", rules=(long_back_pain, numbness, no_current, course))

either: Condition = any_of(symptom.fever, long_back_pain.present)
flags: tuple[RedFlag, ...] = BOOK.rules_of(RedFlag)
found: Rule = BOOK.rule("cauda-equina")
ours: RuleBook = BOOK.with_rules(*chapter.rules, chapter="our-clinic").without("no-current").replacing(numbness)
