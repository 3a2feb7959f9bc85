"""What a program must keep so that code can be written for it: facts of the right kind, rules decided before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from careplan.errors import Fault
from careplan.fields import FactKind, FactScope, fields
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
    walk,
)
from careplan.language.program import Program, Stratum, Unit

__all__ = ["mistakes"]

KINDS: Final = {
    Fact: (FactKind.FLAG,),
    Compare: (FactKind.NUMBER,),
    Is: (FactKind.CHOICE, FactKind.CHOICES),
}
"""What kind of fact each leaf reads."""


def mistakes(program: Program) -> list[Fault]:
    """Every condition of a program that no code can be written for, by the id of its unit."""
    before: dict[str, Unit] = {}
    found = []
    for unit in program.units:
        problems = dict.fromkeys(each for node in walk(unit.condition) for each in _problems(unit, node, before))
        found += [Fault(unit.id, each, "mend the condition of this rule") for each in problems]
        before[unit.id] = unit
    return found


def _problems(unit: Unit, node: Condition, before: dict[str, Unit]) -> Iterator[str]:
    match node:
        case Fact() | Compare() | Is():
            yield from _of_fact(unit, node)
        case Holds():
            yield from _of_rule(unit, before.get(node.rule))
        case Lifted():
            if node.rule not in before or before[node.rule].stratum >= unit.stratum:
                yield "reads a rule of all problems that is not decided before it"
        case All() | Any() | AtLeast() | Not():
            return
        case _:
            assert_never(node)


def _of_fact(unit: Unit, node: Fact | Compare | Is) -> Iterator[str]:
    declared = fields().get(node.path)
    if declared is None:
        yield "reads a fact that does not exist"
    elif declared.kind not in KINDS[type(node)]:
        yield f"reads a {declared.kind.value} as something else"
    elif declared.scope is FactScope.PROBLEM and unit.scope is FactScope.PATIENT:
        yield "reads a fact of a problem for the patient"


def _of_rule(unit: Unit, read: Unit | None) -> Iterator[str]:
    """A finding may read the findings before it; any other rule only those of earlier strata."""
    if read is None or (read.stratum is unit.stratum and unit.stratum > Stratum.LIFTED_FINDINGS):
        yield "reads a rule that is not decided before it"
    elif read.scope is FactScope.PROBLEM and unit.scope is FactScope.PATIENT:
        yield "reads a rule about a problem for the patient"
