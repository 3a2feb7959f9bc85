"""Why, why not, and what to ask: a plan's verdicts in sentences, with statements and sources.

Everything shown is what :meth:`careplan.planner.Planner.plan` decided; the search for the least change
uses one channel, and what it finds is planned anew before it is shown.
"""

from __future__ import annotations

from typing import Any, Literal

from careplan.catalogue import Therapy
from careplan.errors import UnknownName
from careplan.faults import nearest
from careplan.fields import fields
from careplan.language.english import English, short_title
from careplan.language.rules import Rule
from careplan.models import PatientProfile
from careplan.moves import Change, candidates
from careplan.planner import Planner, default_planner
from careplan.plans import CarePlan, CitedStatement, Deferral, DoseRange, FactUsed, LedgerLine, OpenQuestion, Part
from careplan.search import least_change
from careplan.standing import forgotten, stuck
from careplan.text.evidence import Cited
from careplan.text.explanation import why_not_text, why_text
from careplan.words import Verdict

__all__ = ["Assignment", "Because", "Why", "WhyNot", "next_questions", "why", "why_not"]

Outcome = Literal["already open", "change found", "none possible", "none found within 2,000 trials"]


class Because(Part):
    """A rule behind a verdict: what it says, whether it holds, on which facts, and by which statements."""

    rule: str
    title: str
    truth: Literal["yes", "not known"]
    condition: str
    facts: tuple[FactUsed, ...] = ()
    statements: tuple[CitedStatement, ...] = ()
    sources: tuple[str, ...] = ()


class Assignment(Part):
    """One fact set to another value."""

    path: str
    title: str
    before: Any
    after: Any
    unit: str = ""
    steps: int


class Why(Part):
    """The verdict for a therapy, with its reasons and its dose; ``wait`` says what it is deferred for."""

    therapy: Therapy
    verdict: Verdict
    reasons: tuple[Because, ...] = ()
    facts: tuple[str, ...] = ()
    dose: tuple[DoseRange, ...] = ()
    wait: Deferral | None = None

    def text(self, width: int = 80) -> str:
        """The explanation as text."""
        return why_text(self, width)


class WhyNot(Part):
    """Why a therapy is not open, and the least change that would open it.

    ``reasons`` and ``facts`` decide the verdict as things are; ``wait`` says what it is deferred for. ``change``
    names facts that can change, and ``then`` is the verdict after it. Where ``outcome`` is *none possible*,
    ``still`` is the verdict with every fact that can change forgotten, and ``because`` the rules behind it.
    ``questions`` bear on the verdict and are open.
    """

    therapy: Therapy
    verdict: Verdict
    outcome: Outcome
    change: tuple[Assignment, ...] = ()
    then: Verdict | None = None
    still: Verdict | None = None
    because: tuple[Because, ...] = ()
    reasons: tuple[Because, ...] = ()
    facts: tuple[str, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    wait: Deferral | None = None

    def text(self, width: int = 80) -> str:
        """The answer as text."""
        return why_not_text(self, width)


def why(profile: PatientProfile, therapy: Therapy | str, planner: Planner | None = None) -> Why:
    """Why a therapy has the verdict it has.

    >>> from careplan import PatientProfile
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "UK"},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> why(profile, "acupuncture").verdict.value
    'advised against'

    Args:
        profile: The patient.
        therapy: A therapy of the catalogue, by name.
        planner: The planner of a clinic's own book; left out, the shipped guideline.

    Raises:
        UnknownName: The catalogue has no such therapy.
        PlanNotIssued: No plan could be issued safely.
    """
    planner, therapy = planner or default_planner(), _therapy(therapy)
    plan = planner.plan(profile)
    line, planned = plan.line(therapy), plan.therapy(therapy)
    return Why(
        therapy=therapy,
        verdict=line.verdict,
        reasons=_reasons(planner, plan, line),
        facts=line.facts,
        dose=() if planned is None else planned.dose,
        wait=_wait(plan, therapy),
    )


def why_not(profile: PatientProfile, therapy: Therapy | str, planner: Planner | None = None) -> WhyNot:
    """Why a therapy is not open, with the least change of changeable facts that would open it.

    Only facts that can change are changed (never age, history or a red flag), and only known ones; the
    change found is planned anew, and every part of it is needed.

    >>> from careplan import PatientProfile
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "UK"}, "preferences": {"declines": ["traction"]},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> answer = why_not(profile, "traction")
    >>> answer.verdict.value, answer.outcome, answer.still.value
    ('declined', 'none possible', 'advised against')

    Args:
        profile: The patient.
        therapy: A therapy of the catalogue, by name.
        planner: The planner of a clinic's own book; left out, the shipped guideline.

    Raises:
        UnknownName: The catalogue has no such therapy.
        PlanNotIssued: No plan could be issued safely.
    """
    planner, therapy = planner or default_planner(), _therapy(therapy)
    plan = planner.plan(profile)
    line = plan.line(therapy)
    answer = WhyNot(
        therapy=therapy,
        verdict=line.verdict,
        outcome="already open",
        reasons=_reasons(planner, plan, line),
        facts=line.facts,
        questions=_bearing(planner, plan, line),
        wait=_wait(plan, therapy),
    )
    return answer if line.verdict.startable else _searched(profile, planner, answer)


def next_questions(profile: PatientProfile, planner: Planner | None = None) -> tuple[OpenQuestion, ...]:
    """What to ask next: screens with their open items, the gravest possible effect first.

    >>> from careplan import PatientProfile
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain"}],
    ... })
    >>> first = next_questions(profile)[0]
    >>> first.screen, first.worst
    ('emergency-signs@1', 'emergency')

    Args:
        profile: The patient.
        planner: The planner of a clinic's own book; left out, the shipped guideline.

    Raises:
        PlanNotIssued: No plan could be issued safely.
    """
    return (planner or default_planner()).plan(profile).open_questions


def _therapy(name: Therapy | str) -> Therapy:
    if name in set(Therapy):
        return Therapy(name)
    what, near = "therapy", nearest(name, [each.value for each in Therapy])
    raise UnknownName(what, () if near is None else (near,))


def _wait(plan: CarePlan, therapy: Therapy) -> Deferral | None:
    return next((each for each in plan.week.deferred if each.therapy is therapy), None)


def _bearing(planner: Planner, plan: CarePlan, line: LedgerLine) -> tuple[OpenQuestion, ...]:
    """The open questions about facts that the deciding rules read and do not know."""
    cited = Cited(plan)
    waiting = [rule for rule in line.rules if rule in cited.rules and cited.rules[rule].truth == "not known"]
    read = frozenset[str]().union(*map(planner.facts_read, waiting))
    return tuple(each for each in plan.open_questions if not read.isdisjoint(each.items))


def _searched(profile: PatientProfile, planner: Planner, answer: WhyNot) -> WhyNot:
    """The answer with the least change; or with what stays in the way whatever can change."""
    therapy, bare = answer.therapy, planner.plan(forgotten(profile))
    line = bare.line(therapy)
    standing = {"outcome": "none possible", "still": line.verdict, "because": _reasons(planner, bare, line)}
    if stuck(planner.book, line):
        return answer.model_copy(update=standing)
    small = candidates(planner.book, profile, therapy)
    found = least_change(profile, small, lambda trial: planner.trial(trial, therapy))
    if found.profile is None:
        outcome = "none possible" if found.exhausted else "none found within 2,000 trials"
        return answer.model_copy(update={**standing, "outcome": outcome})
    then = planner.plan(found.profile).line(therapy).verdict
    change = tuple(map(_shown, found.changes))
    return answer.model_copy(update={"outcome": "change found", "change": change, "then": then})


def _shown(change: Change) -> Assignment:
    declared = fields()[change.path]
    return Assignment(
        path=change.path,
        title=short_title(change.path),
        before=change.before,
        after=change.after,
        unit="" if declared.unit == "1" else declared.unit,
        steps=change.steps,
    )


def _reasons(planner: Planner, plan: CarePlan, line: LedgerLine) -> tuple[Because, ...]:
    cited = Cited(plan)
    return tuple(_because(planner.book.rule(rule), planner, plan, cited) for rule in line.rules if rule in cited.rules)


def _because(rule: Rule, planner: Planner, plan: CarePlan, cited: Cited) -> Because:
    english = English.titled(lambda name: planner.book.rules_by_id[name].title)
    condition = english.sentence(rule.when)
    if rule.unless is not None:
        condition += f"; unless {english.sentence(rule.unless)}"
    statements = tuple(cited.statements[each] for each in rule.evidence)
    read = planner.facts_read(rule.id)
    return Because(
        rule=rule.id,
        title=rule.title,
        truth=cited.rules[rule.id].truth,
        condition=condition,
        facts=tuple(each for each in plan.trace.facts if each.path in read),
        statements=statements,
        sources=tuple(cited.source_line(each) for each in statements),
    )
