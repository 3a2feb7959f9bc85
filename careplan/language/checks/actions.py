"""Mistakes in what a rule does: nothing to withhold, techniques of another therapy, doses that say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from careplan.catalogue import CATALOGUE, QUANTITIES
from careplan.errors import Fault
from careplan.language.checks.outline import Outline
from careplan.language.doses import Dose, Limit
from careplan.language.rules import (
    Contraindication,
    Course,
    Escalation,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Rule,
)
from careplan.words import Effect

__all__ = [
    "doses_between_steps",
    "empty_doses",
    "foreign_limits",
    "foreign_techniques",
    "idle_escalations",
    "lonely_urgency",
    "needless_withholds",
    "nothing_withheld",
]

_NAMES_THERAPIES: Final = (Effect.WITHHOLD_THERAPY, Effect.POSTPONE)


def nothing_withheld(outline: Outline) -> Iterator[Fault]:
    """A red flag withholds or postpones therapies and names none."""
    for path, rule in outline.rules:
        if isinstance(rule, RedFlag) and rule.effect in _NAMES_THERAPIES and not rule.withholds:
            yield Fault(f"{path}/withholds", f"is empty, but the effect is {rule.effect.value}", "name the therapies")


def needless_withholds(outline: Outline) -> Iterator[Fault]:
    """A red flag names therapies although its effect withholds all or none."""
    for path, rule in outline.rules:
        if isinstance(rule, RedFlag) and rule.effect not in _NAMES_THERAPIES and rule.withholds:
            hint = f"choose {' or '.join(each.value for each in _NAMES_THERAPIES)}, or name none"
            yield Fault(f"{path}/withholds", f"names therapies, but the effect is {rule.effect.value}", hint)


def _escalates(rule: RedFlag, row: Escalation) -> bool:
    return row.urgency.rank < rule.urgency.rank or row.refer_to not in (None, rule.refer_to)


def idle_escalations(outline: Outline) -> Iterator[Fault]:
    """A row of a red flag neither raises the urgency nor changes the destination."""
    for path, rule in outline.rules:
        for place, row in enumerate(rule.escalations if isinstance(rule, RedFlag) else ()):
            if isinstance(rule, RedFlag) and not _escalates(rule, row):
                yield Fault(f"{path}/escalations[{place}]", "changes nothing", "raise the urgency, or leave it out")


def lonely_urgency(outline: Outline) -> Iterator[Fault]:
    """A safety rule says how soon, but not to whom, or to whom but not how soon."""
    for path, rule in outline.rules:
        if isinstance(rule, Contraindication | Precaution) and bool(rule.refer_to) != (rule.urgency is not None):
            yield Fault(f"{path}/refer_to", "urgency and refer_to belong together", "give both, or none")


def foreign_techniques(outline: Outline) -> Iterator[Fault]:
    """A recommendation names a technique of another therapy."""
    for path, rule in outline.rules:
        if isinstance(rule, Recommendation):
            own = CATALOGUE[rule.offer].techniques
            for technique in rule.techniques:
                if technique not in own:
                    hint = f"one of {', '.join(each.value for each in own)}"
                    yield Fault(f"{path}/techniques", f"{technique.value} is not of {rule.offer.value}", hint)


def _limits(rule: Rule) -> tuple[Limit, ...]:
    return rule.limits if isinstance(rule, Precaution | Interaction) else ()


def foreign_limits(outline: Outline) -> Iterator[Fault]:
    """An interaction limits a therapy that it is not about."""
    for path, rule in outline.rules:
        for place, limit in enumerate(_limits(rule)):
            if isinstance(rule, Interaction) and limit.on not in rule.between:
                hint = f"one of {' and '.join(each.value for each in rule.between)}"
                yield Fault(f"{path}/limits[{place}].on", f"limits {limit.on.value}, which it is not about", hint)


def _doses(rule: Rule) -> Iterator[tuple[str, Dose]]:
    yield from ((f"limits[{place}].most", limit.most) for place, limit in enumerate(_limits(rule)))
    if isinstance(rule, Recommendation):
        yield from ((f"doses[{place}]", row) for place, row in enumerate(rule.doses))
    elif isinstance(rule, Course) and rule.maintenance is not None:
        yield "maintenance", rule.maintenance


def empty_doses(outline: Outline) -> Iterator[Fault]:
    """A dose row, a limit or a maintenance dose states no quantity."""
    for path, rule in outline.rules:
        for name, dose in _doses(rule):
            if not any(dose.ranges()):
                yield Fault(f"{path}/{name}", "states no quantity", "say how much, or leave it out")


def _is_whole(value: Decimal | None, steps: int) -> bool:
    return value is None or (value * steps) % 1 == 0


def doses_between_steps(outline: Outline) -> Iterator[Fault]:
    """An end of a dose lies between the steps in which its quantity is counted."""
    for path, rule in outline.rules:
        for name, dose in _doses(rule):
            for quantity, ends in dose.ranges():
                steps = QUANTITIES[quantity].steps
                if not (_is_whole(ends.low, steps) and _is_whole(ends.high, steps)):
                    hint = f"use whole numbers of {Decimal(1) / steps}"
                    yield Fault(f"{path}/{name}.{quantity.value}", "lies between two steps", hint)
