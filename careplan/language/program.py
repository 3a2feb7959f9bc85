"""A book as a list of conditions to decide: what both channels and ``meaning`` start from.

Each rule gives one unit; a dose row, an escalation and a screen with a condition give one each.
Units stand in strata; what one stratum decides is settled for the next. Nothing here evaluates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from graphlib import TopologicalSorter
from typing import assert_never

from careplan.fields import FactScope
from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    all_of,
    not_,
    walk,
)
from careplan.language.rules import Finding, Recommendation, RedFlag, Rule, Screen

__all__ = ["Program", "Stratum", "Unit", "applies", "dependencies", "in_order", "program_of", "row_id"]


class Stratum(IntEnum):
    """The order in which units are decided."""

    PATIENT_FINDINGS = 0
    PROBLEM_FINDINGS = 1
    LIFTED_FINDINGS = 2
    RED_FLAGS = 3
    SAFETY = 4
    ADVICE = 5


@dataclass(frozen=True, slots=True)
class Unit:
    """One condition to decide: once for the patient, or once for each problem."""

    id: str
    condition: Condition
    scope: FactScope
    stratum: Stratum


@dataclass(frozen=True)
class Program:
    """The units of a book, stratum by stratum, findings in order of dependency."""

    units: tuple[Unit, ...]
    screens: tuple[Screen, ...] = ()

    @cached_property
    def patient_units(self) -> tuple[Unit, ...]:
        """The units decided once for the patient, in order."""
        return tuple(unit for unit in self.units if unit.scope is FactScope.PATIENT)

    @cached_property
    def problem_units(self) -> tuple[Unit, ...]:
        """The units decided once for each problem, in order."""
        return tuple(unit for unit in self.units if unit.scope is FactScope.PROBLEM)

    @cached_property
    def _places(self) -> dict[str, tuple[FactScope, int]]:
        both = (self.patient_units, self.problem_units)
        return {unit.id: (unit.scope, place) for units in both for place, unit in enumerate(units)}

    def place(self, unit: str) -> tuple[FactScope, int]:
        """The scope of a unit and its place among the units of that scope; ``KeyError`` if unknown."""
        return self._places[unit]

    def __contains__(self, unit: object) -> bool:
        """Whether a unit of this id exists."""
        return unit in self._places

    def stratum(self, stratum: Stratum) -> tuple[Unit, ...]:
        """The units of one stratum, in order."""
        return tuple(unit for unit in self.units if unit.stratum is stratum)

    @cached_property
    def lifted(self) -> tuple[Lifted, ...]:
        """Every lifted fact that some unit reads, once, in order of first use."""
        found = (node for unit in self.units for node in walk(unit.condition) if isinstance(node, Lifted))
        return tuple(dict.fromkeys(found))


def row_id(rule: str, row: int) -> str:
    """The id of a dose row or an escalation: the rule's id and its number, from 1.

    >>> row_id("rf-ces", 1)
    'rf-ces#1'
    """
    return f"{rule}#{row}"


def applies(rule: Rule) -> Condition:
    """The whole condition of a rule: ``when and not unless``."""
    return rule.when if rule.unless is None else all_of(rule.when, not_(rule.unless))


def _reads_problem(condition: Condition, scopes: Mapping[str, FactScope]) -> bool:
    match condition:
        case Fact(path=path) | Compare(path=path) | Is(path=path):
            return path.startswith("problem.")
        case Holds(rule=rule):
            return scopes.get(rule) is FactScope.PROBLEM
        case Lifted():
            return False
        case All(of=parts) | Any(of=parts) | AtLeast(of=parts):
            return any(_reads_problem(part, scopes) for part in parts)
        case Not(of=part):
            return _reads_problem(part, scopes)
        case _:
            assert_never(condition)


def _scope(condition: Condition, scopes: Mapping[str, FactScope]) -> FactScope:
    return FactScope.PROBLEM if _reads_problem(condition, scopes) else FactScope.PATIENT


def dependencies(condition: Condition) -> set[str]:
    """The findings and rules that a condition reads."""
    return {node.rule for node in walk(condition) if isinstance(node, Holds | Lifted)}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings so that each stands after those it reads; ``graphlib.CycleError`` on a cycle."""
    by_id = {finding.id: finding for finding in findings}
    graph = {
        each.id: sorted(dependencies(applies(each)) & by_id.keys())
        for each in sorted(by_id.values(), key=lambda finding: finding.id)
    }
    return [by_id[name] for name in TopologicalSorter(graph).static_order()]


def _late(condition: Condition, late: set[str]) -> bool:
    """Whether a patient finding must wait for the problem findings."""
    return any(isinstance(node, Lifted) or (isinstance(node, Holds) and node.rule in late) for node in walk(condition))


def _finding_units(findings: Iterable[Finding], scopes: dict[str, FactScope]) -> Iterator[Unit]:
    late: set[str] = set()
    for finding in in_order(findings):
        condition = applies(finding)
        scopes[finding.id] = scope = _scope(condition, scopes)
        if scope is FactScope.PROBLEM:
            stratum = Stratum.PROBLEM_FINDINGS
        elif _late(condition, late):
            late.add(finding.id)
            stratum = Stratum.LIFTED_FINDINGS
        else:
            stratum = Stratum.PATIENT_FINDINGS
        yield Unit(finding.id, condition, scope, stratum)


def _stratum_of(rule: Rule) -> Stratum:
    if isinstance(rule, RedFlag):
        return Stratum.RED_FLAGS
    return Stratum.SAFETY if rule.kind in ("contraindication", "precaution") else Stratum.ADVICE


def _rows(rule: Rule) -> Iterator[Condition | None]:
    if isinstance(rule, RedFlag):
        yield from (each.when for each in rule.escalations)
    elif isinstance(rule, Recommendation):
        yield from (each.when for each in rule.doses)


def _rule_units(rule: Rule, scopes: dict[str, FactScope]) -> Iterator[Unit]:
    stratum, condition = _stratum_of(rule), applies(rule)
    rows = list(_rows(rule))
    reads_problem = any(_reads_problem(each, scopes) for each in [condition, *rows] if each is not None)
    scope = FactScope.PROBLEM if reads_problem else FactScope.PATIENT
    scopes[rule.id] = scope
    yield Unit(rule.id, condition, scope, stratum)
    for index, row in enumerate(rows, start=1):
        if row is not None:
            yield Unit(row_id(rule.id, index), row, scope, stratum)


def _screen_unit(screen: Screen, scopes: Mapping[str, FactScope]) -> Unit | None:
    if screen.applies is None:
        return None
    return Unit(screen.key, screen.applies, _scope(screen.applies, scopes), Stratum.ADVICE)


def program_of(rules: Iterable[Rule], screens: Iterable[Screen] = ()) -> Program:
    """The units of rules and screens, in canonical order: the order of rules changes nothing."""
    scopes: dict[str, FactScope] = {}
    ordered = sorted(rules, key=lambda rule: rule.id)
    units = list(_finding_units((each for each in ordered if isinstance(each, Finding)), scopes))
    others = sorted((each for each in ordered if not isinstance(each, Finding)), key=_stratum_of)
    for rule in others:
        units += _rule_units(rule, scopes)
    asked = tuple(sorted(screens, key=lambda each: each.key))
    units += filter(None, (_screen_unit(screen, scopes) for screen in asked))
    return Program(tuple(sorted(units, key=lambda unit: unit.stratum)), asked)
