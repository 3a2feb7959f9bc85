"""Mistakes about screens: what they ask, for whom, and which safety facts nobody would be asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from careplan.catalogue import Therapy
from careplan.errors import Fault
from careplan.fields import DERIVED, FactKind, FactScope, fields
from careplan.language.checks.diagrams import FALSE, Diagram, TooLarge
from careplan.language.checks.outline import Outline
from careplan.language.checks.profile import asked_for
from careplan.language.checks.translation import Translation
from careplan.language.conditions import All, Condition, Fact
from careplan.language.names import named
from careplan.language.program import applies
from careplan.language.rules import Contraindication, RedFlag, Rule, Screen
from careplan.words import Urgency

__all__ = ["repeated_items", "unasked_safety_facts", "unknown_items", "wrong_scopes"]

_URGENT: Final = (Urgency.EMERGENCY, Urgency.SAME_DAY)


def unknown_items(outline: Outline) -> Iterator[Fault]:
    """A screen asks for a field that no profile has."""
    for screen in outline.book.screens:
        for item in screen.items:
            if item not in fields() or item in DERIVED:
                hint = outline.did_you_mean(item, fields(), "name a field of the profile")
                yield Fault(
                    f"screens/{screen.key}/items", f"asks for {named(item)}, which is no field of the profile", hint
                )


def repeated_items(outline: Outline) -> Iterator[Fault]:
    """A screen asks for a field twice."""
    for screen in outline.book.screens:
        for item, count in Counter(screen.items).items():
            if count > 1:
                yield Fault(f"screens/{screen.key}/items", f"asks for {named(item)} {count} times", "name it once")


def wrong_scopes(outline: Outline) -> Iterator[Fault]:
    """A screen about the patient asks for a problem's fact, or applies by problem; or the other way round."""
    for screen in outline.book.screens:
        for item in screen.items:
            declared = fields().get(item)
            if declared is not None and declared.scope is not FactScope(screen.scope):
                problem = f"asks for {item}, which belongs to the {declared.scope.value}"
                yield Fault(
                    f"screens/{screen.key}/items", problem, f"move it to a screen of scope {declared.scope.value}"
                )
        if screen.scope == "patient" and outline.is_of_problem(screen.key):
            yield Fault(f"screens/{screen.key}/applies", "reads one problem", "write any_problem(finding)")


def _safety_conditions(rule: Rule) -> tuple[Condition, ...]:
    """When a rule withholds, or closes a whole therapy; empty for rules that do neither."""
    if isinstance(rule, RedFlag) and rule.urgency in _URGENT:
        return (applies(rule),)
    if isinstance(rule, RedFlag):
        rows = (row.when for row in rule.escalations if row.urgency in _URGENT)
        return tuple(All(of=(applies(rule), row)) for row in rows)
    if isinstance(rule, Contraindication) and any(isinstance(each, Therapy) for each in rule.excludes):
        return (applies(rule),)
    return ()


@dataclass(frozen=True)
class _Safety:
    """A condition on which safety rests, and the screens that ask for its facts."""

    outline: Outline
    condition: Condition
    of_problem: bool

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts that it reads, through findings too; those that no profile has are another mistake."""
        return tuple(fact for fact in self.outline.facts_read(self.condition) if fact in fields())

    def screens(self, fact: str) -> list[list[Screen]]:
        """For each input of a fact, the screens that ask for it."""
        return [self.outline.screens_by_item.get(each, []) for each in asked_for(fact)]

    @cached_property
    def translation(self) -> Translation:
        """Diagrams of the condition and of the screens concerned; ``TooLarge`` where they ask for too many facts."""
        concerned = [screen for fact in self.facts for screens in self.screens(fact) for screen in screens]
        when = dict.fromkeys(screen.applies for screen in concerned if screen.applies is not None)
        return Translation(self.outline, (self.condition, *when), of_problem=self.of_problem)

    @cached_property
    def diagram(self) -> Diagram:
        """Where the condition holds."""
        return self.translation.of(self.condition)

    @cached_property
    def with_all_absent(self) -> Diagram:
        """What is left to decide once every sign that screens ask for is absent."""
        left = self.diagram
        for leaf in self.outline.leaves_read(self.condition):
            if isinstance(leaf, Fact) and leaf.path in self.outline.screens_by_item:
                left = self.translation.diagrams.given(left, self.translation.questions.place(leaf), 0)
        return left

    def matters(self, fact: str, whole: Diagram) -> Diagram:
        """For whom a fact changes a condition."""
        leaves = [leaf for leaf in self.outline.leaves_read(self.condition) if leaf.path == fact]
        found = (
            self.translation.differing(whole, leaf, self.translation.questions.neighbours(leaf)) for leaf in leaves
        )
        return self.translation.diagrams.some(found)

    def reaches(self, screens: list[Screen], concerned: Diagram) -> bool:
        """Whether some of the screens applies to everyone concerned."""
        when = [screen.applies for screen in screens if screen.applies is not None]
        if len(when) < len(screens):
            return True
        diagrams = self.translation.diagrams
        asked = diagrams.some(map(self.translation.of, when))
        return diagrams.both(concerned, diagrams.opposite(asked)) is FALSE


def _unasked(safety: _Safety, fact: str) -> str:
    """What is wrong with asking for a fact, if anything."""
    asked = safety.screens(fact)
    if not all(asked):
        may_be_left = fields()[fact].kind is not FactKind.FLAG
        settled = may_be_left and safety.matters(fact, safety.with_all_absent) is FALSE
        return "" if settled else f"rests on {fact}, which no screen asks for"
    if not asked:
        return ""
    concerned = safety.matters(fact, safety.diagram)
    reached = all(safety.reaches(screens, concerned) for screens in asked)
    return "" if reached else f"rests on {fact}, which is not asked of everyone to whom it matters"


def _faults_of(path: str, safety: _Safety) -> Iterator[Fault]:
    try:
        problems = [problem for fact in safety.facts if (problem := _unasked(safety, fact))]
    except TooLarge:
        yield Fault(path, "reads too many facts to see whether screens ask for them", "make several rules of it")
        return
    for problem in problems:
        yield Fault(path, problem, "put it in a screen that applies whenever the rule could")


def unasked_safety_facts(outline: Outline) -> Iterator[Fault]:
    """A fact that decides an emergency, a same-day referral or the exclusion of a therapy is not asked for.

    It must be an item of a screen, and of one that applies to everyone for whom it changes the rule. A number or a
    choice may be left to the profile where it no longer matters once every sign that screens ask for is absent.
    """
    for path, rule in outline.rules:
        for condition in _safety_conditions(rule):
            yield from _faults_of(path, _Safety(outline, condition, outline.is_of_problem(rule.id)))
