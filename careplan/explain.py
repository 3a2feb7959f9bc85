"""Why, why not, and what to ask: a plan's verdicts in sentences, with statements and sources.

Everything shown is what :meth:`careplan.planner.Planner.plan` decided; the search for the least change
uses one channel, and what it finds is planned anew before it is shown.
"""

from __future__ import annotations

from typing import Any, Literal

from careplan.catalogue import CATALOGUE, Therapy
from careplan.errors import UnknownName
from careplan.faults import nearest
from careplan.fields import fields
from careplan.language.english import English, short_title
from careplan.language.rules import Rule
from careplan.models import PatientProfile
from careplan.planner import Planner, default_planner
from careplan.plans import CarePlan, CitedStatement, DoseRange, FactUsed, LedgerLine, OpenQuestion, Part
from careplan.search import MAX_TRIALS, Change, candidates, least_change, times
from careplan.text.doses import dose_text
from careplan.text.evidence import Cited, grade
from careplan.text.page import Page, words
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
    """The verdict for a therapy, with its reasons and its dose."""

    therapy: Therapy
    verdict: Verdict
    reasons: tuple[Because, ...] = ()
    facts: tuple[str, ...] = ()
    dose: tuple[DoseRange, ...] = ()

    def text(self, width: int = 80) -> str:
        """The explanation as text."""
        page = Page(width)
        _verdict(page, self.therapy, self.verdict, self.reasons, self.facts)
        if self.dose:
            page.say(f"Dose: {dose_text(self.dose)}", 0, 2)
        return page.text()


class WhyNot(Part):
    """Why a therapy is not open, and the least change that would open it.

    ``change`` names facts that can change; where ``outcome`` is *none possible*, ``reasons`` and
    ``questions`` say what stands in the way.
    """

    therapy: Therapy
    verdict: Verdict
    outcome: Outcome
    change: tuple[Assignment, ...] = ()
    then: Verdict | None = None
    reasons: tuple[Because, ...] = ()
    facts: tuple[str, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()

    def text(self, width: int = 80) -> str:
        """The answer as text."""
        page = Page(width)
        _verdict(page, self.therapy, self.verdict, self.reasons, self.facts)
        page.say(_outcome(self))
        page.items((_assignment(each) for each in self.change), 1)
        if self.questions:
            page.say("Questions that bear on it:")
        page.items((f"{each.title} (at worst: {each.worst})" for each in self.questions), 1)
        return page.text()


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
    )


def why_not(profile: PatientProfile, therapy: Therapy | str, planner: Planner | None = None) -> WhyNot:
    """Why a therapy is not open, with the least change of changeable facts that would open it.

    Only facts that can change are changed (never age, history or a red flag), and only known ones; the
    change found is planned anew, and every part of it is needed.

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
    )
    return answer if line.verdict.startable else _searched(profile, planner, answer)


def next_questions(profile: PatientProfile, planner: Planner | None = None) -> tuple[OpenQuestion, ...]:
    """What to ask next: screens with their open items, the gravest possible effect first.

    Raises:
        PlanNotIssued: No plan could be issued safely.
    """
    return (planner or default_planner()).plan(profile).open_questions


def _therapy(name: Therapy | str) -> Therapy:
    if name in set(Therapy):
        return Therapy(name)
    what, near = "therapy", nearest(name, [each.value for each in Therapy])
    raise UnknownName(what, () if near is None else (near,))


def _bearing(planner: Planner, plan: CarePlan, line: LedgerLine) -> tuple[OpenQuestion, ...]:
    """The open questions about facts that the deciding rules read and do not know."""
    cited = Cited(plan)
    waiting = [rule for rule in line.rules if rule in cited.rules and cited.rules[rule].truth == "not known"]
    read = frozenset[str]().union(*map(planner.facts_read, waiting))
    return tuple(each for each in plan.open_questions if not read.isdisjoint(each.items))


def _searched(profile: PatientProfile, planner: Planner, answer: WhyNot) -> WhyNot:
    therapy = answer.therapy
    found = least_change(
        profile,
        candidates(planner.book, profile, therapy),
        times(profile),
        lambda trial: planner.trial(trial, therapy).startable,
    )
    if not found.changes:
        outcome: Outcome = "none possible" if found.exhausted else "none found within 2,000 trials"
        return answer.model_copy(update={"outcome": outcome})
    then = planner.plan(found.profile).line(therapy).verdict if found.profile is not None else None
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


def _verdict(
    page: Page, therapy: Therapy, verdict: Verdict, reasons: tuple[Because, ...], facts: tuple[str, ...]
) -> None:
    page.say(f"{CATALOGUE[therapy].title}: {verdict.value}")
    for each in reasons:
        certain = "" if each.truth == "yes" else " (not known whether it applies)"
        page.say(f"- {each.title}{certain} [{each.rule}]", 1, 2)
        page.say(f"holds when: {each.condition}", 3, 2)
        if each.facts:
            page.say(f"known: {'; '.join(map(_fact, each.facts))}", 3, 2)
        for statement, source in zip(each.statements, each.sources, strict=True):
            page.say(f"{statement.text} [{statement.id}; {grade(statement)}] {source}", 3, 2)
    page.items((f"the profile says so: {short_title(path)}" for path in facts), 1)


def _fact(fact: FactUsed) -> str:
    value = {True: "yes", False: "no"}.get(fact.value, fact.value) if isinstance(fact.value, bool) else fact.value
    unit = "" if fact.unit in ("", "1") else f" {fact.unit}"
    return f"{short_title(fact.path)}: {words(str(value))}{unit}"


def _outcome(answer: WhyNot) -> str:
    match answer.outcome:
        case "already open":
            return "It is open already."
        case "change found":
            then = "" if answer.then is None else f" ({answer.then.value})"
            return f"The least change that would open it{then}:"
        case "none possible":
            return "No change of a fact that can change would open it, because of the reasons above."
        case _:
            return f"No change was found within {MAX_TRIALS:,} trials."


def _assignment(each: Assignment) -> str:
    return f"{each.title}: {_said(each.before)} becomes {_said(each.after)} {each.unit}".rstrip()


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(words(str(each)) for each in value) or "nothing"
    return str(value)
