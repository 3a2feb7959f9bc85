"""Mistakes about screens: what they ask, for whom, and which safety facts nobody would be asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from careplan.catalogue import Therapy
from careplan.errors import Fault
from careplan.fields import DERIVED, FactKind, FactScope, fields
from careplan.language.checks.diagrams import FALSE, TooLarge
from careplan.language.checks.outline import Outline
from careplan.language.checks.profile import asked_for
from careplan.language.checks.translation import Translation
from careplan.language.conditions import All, Condition, Fact
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
                yield Fault(f"screens/{screen.key}/items", f"asks for {item}, which is no field of the profile", hint)


def repeated_items(outline: Outline) -> Iterator[Fault]:
    """A screen asks for a field twice."""
    for screen in outline.book.screens:
        for item, count in Counter(screen.items).items():
            if count > 1:
                yield Fault(f"screens/{screen.key}/items", f"asks for {item} {count} times", "name it once")


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


def _covered(outline: Outline, rule: Rule, condition: Condition, fact: str, screens: list[Screen]) -> bool:
    """Whether some of the screens applies to everyone for whom the fact changes the condition."""
    when = [screen.applies for screen in screens if screen.applies is not None]
    if len(when) < len(screens):
        return True
    asked = Translation(outline, (condition, *when), of_problem=outline.is_of_problem(rule.id))
    not_asked = asked.diagrams.opposite(asked.diagrams.some(map(asked.of, when)))
    whole = asked.of(condition)
    return all(
        asked.diagrams.both(not_asked, asked.differing(whole, leaf, asked.questions.neighbours(leaf))) is FALSE
        for leaf in outline.leaves_read(condition)
        if leaf.path == fact
    )


def _settled_by_absence(outline: Outline, rule: Rule, condition: Condition, fact: str) -> bool:
    """Whether a number or a choice no longer matters once everything that screens ask for is absent."""
    asked = Translation(outline, (condition,), of_problem=outline.is_of_problem(rule.id))
    left = asked.of(condition)
    leaves = outline.leaves_read(condition)
    for leaf in leaves:
        if isinstance(leaf, Fact) and leaf.path in outline.screens_by_item:
            left = asked.diagrams.given(left, asked.questions.place(leaf), 0)
    return all(
        asked.differing(left, leaf, asked.questions.neighbours(leaf)) is FALSE for leaf in leaves if leaf.path == fact
    )


def _unasked(outline: Outline, rule: Rule, condition: Condition, fact: str) -> str:
    """What is wrong with asking for a fact, if anything."""
    asked = [outline.screens_by_item.get(each, []) for each in asked_for(fact)]
    with suppress(TooLarge):
        if not all(asked):
            may_be_left = fields()[fact].kind is not FactKind.FLAG
            settled = may_be_left and _settled_by_absence(outline, rule, condition, fact)
            return "" if settled else f"rests on {fact}, which no screen asks for"
        if not all(_covered(outline, rule, condition, fact, screens) for screens in asked):
            return f"rests on {fact}, which is not asked of everyone to whom it matters"
    return ""


def unasked_safety_facts(outline: Outline) -> Iterator[Fault]:
    """A fact that decides an emergency, a same-day referral or the exclusion of a therapy is not asked for.

    It must be an item of a screen, and of one that applies to everyone for whom it changes the rule. A number or a
    choice may be left to the profile where it no longer matters once every sign that screens ask for is absent.
    """
    for path, rule in outline.rules:
        for condition in _safety_conditions(rule):
            for fact in outline.facts_read(condition):
                problem = _unasked(outline, rule, condition, fact) if fact in fields() else ""
                if problem:
                    yield Fault(path, problem, "put it in a screen that applies whenever the rule could")
