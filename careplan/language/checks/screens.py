"""Mistakes about screens: what they ask, for whom, and which safety facts nobody would be asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from careplan.catalogue import Therapy
from careplan.errors import Fault
from careplan.fields import DERIVED, FactScope, fields
from careplan.language.checks.diagrams import FALSE, TooLarge
from careplan.language.checks.outline import Outline
from careplan.language.checks.translation import Translation
from careplan.language.conditions import All, Condition
from careplan.language.names import did_you_mean
from careplan.language.program import applies
from careplan.language.rules import Contraindication, RedFlag, Rule, Screen
from careplan.models import PainProblem, PatientProfile
from careplan.words import Urgency

__all__ = ["repeated_items", "unasked_safety_facts", "unknown_items", "wrong_scopes"]

_URGENT: Final = (Urgency.EMERGENCY, Urgency.SAME_DAY)

_INPUTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"bmi": ("height_cm", "weight_kg"), "inr_over_target": ("measures.inr", "measures.inr_target_upper")}
)
"""What has to be asked to know a derived number."""


def unknown_items(outline: Outline) -> Iterator[Fault]:
    """A screen asks for a field that no profile has."""
    for screen in outline.book.screens:
        for item in screen.items:
            if item not in fields() or item in DERIVED:
                hint = did_you_mean(item, fields(), "name a field of the profile")
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


@cache
def _is_required(path: str) -> bool:
    """Whether no profile is without the fact."""
    model: type[BaseModel] = PainProblem if path.startswith("problem.") else PatientProfile
    *sections, name = path.removeprefix("problem.").split(".")
    for section in sections:
        info = model.model_fields.get(section)
        if info is None or not isinstance(info.annotation, type) or not issubclass(info.annotation, BaseModel):
            return False
        model = info.annotation
    return name in model.model_fields and model.model_fields[name].is_required()


def _asked(path: str) -> tuple[str, ...]:
    """The facts that have to be asked to know a fact; none where every profile has it."""
    return () if _is_required(path) else _INPUTS.get(path, (path,))


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


def _unasked(outline: Outline, rule: Rule, condition: Condition, fact: str) -> str:
    """What is wrong with asking for a fact, if anything."""
    asked = [outline.screens_by_item.get(each, []) for each in _asked(fact)]
    if not all(asked):
        return f"rests on {fact}, which no screen asks for"
    with suppress(TooLarge):
        if not all(_covered(outline, rule, condition, fact, screens) for screens in asked):
            return f"rests on {fact}, which is not asked of everyone to whom it matters"
    return ""


def unasked_safety_facts(outline: Outline) -> Iterator[Fault]:
    """A fact that decides an emergency, a same-day referral or the exclusion of a therapy is not asked for.

    It must be an item of a screen, and of one that applies to everyone for whom it changes the rule.
    """
    for path, rule in outline.rules:
        for condition in _safety_conditions(rule):
            for fact in outline.facts_read(condition):
                problem = _unasked(outline, rule, condition, fact) if fact in fields() else ""
                if problem:
                    yield Fault(path, problem, "put it in a screen that applies whenever the rule could")
