"""Which unknown facts can still turn a rule: those on a branch of its condition that nothing known has decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias, assert_never

from careplan.engines.meaning import ProfileReads
from careplan.fields import DERIVED_FROM
from careplan.language.conditions import All, Any, AtLeast, Compare, Condition, Fact, Holds, Is, Lifted, Not
from careplan.language.meaning import truth
from careplan.language.program import Program
from careplan.words import Truth

__all__ = ["Turning"]

Leaf: TypeAlias = Fact | Compare | Is


class Turning:
    """The conditions of a book, read for what in them is open."""

    def __init__(self, program: Program) -> None:
        """Find every condition by the id of its unit."""
        self.conditions = {unit.id: unit.condition for unit in program.units}

    def paths(self, rule: str, reads: ProfileReads) -> frozenset[str]:
        """The facts that can turn a rule of which it is not known whether it holds, for one problem."""
        return frozenset(self._open(self.conditions[rule], reads))

    def _open(self, node: Condition, reads: ProfileReads) -> Iterator[str]:
        """The facts that a condition waits for; a part that is certain, either way, waits for none."""
        if truth(node, reads) is not Truth.UNKNOWN:
            return
        match node:
            case Fact() | Compare() | Is():
                yield from _unknown(node, reads)
            case Holds(rule=rule):
                yield from self._open(self.conditions[rule], reads)
            case Lifted(rule=rule):
                for problem in range(len(reads.profile.problems)):
                    yield from self._open(self.conditions[rule], replace(reads, problem=problem))
            case All(of=parts) | Any(of=parts) | AtLeast(of=parts):
                for part in parts:
                    yield from self._open(part, reads)
            case Not(of=part):
                yield from self._open(part, reads)
            case _:
                assert_never(node)


def _unknown(leaf: Leaf, reads: ProfileReads) -> Iterator[str]:
    """The fact itself, or those that a derived number lacks."""
    for path in DERIVED_FROM.get(leaf.path, (leaf.path,)):
        if path == leaf.path or reads.number(path) is None:
            yield path
