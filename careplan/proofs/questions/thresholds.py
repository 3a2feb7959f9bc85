"""Thresholds that are never reached: numbers that no patient has, or on whose sides nothing turns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import z3

from careplan.engines.proof import Pair, Translation
from careplan.fields import field_at
from careplan.language.conditions import Compare, Fact, Is, Operator, walk
from careplan.language.program import Unit
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query

__all__ = ["THRESHOLD", "thresholds"]

THRESHOLD: Final = "threshold-never-reached"
BELOW_IT: Final = (Operator.AT_LEAST, Operator.BELOW)
"""Operators that tell a threshold from the step below it; the others tell it from the step above."""


def thresholds(desk: Desk) -> Iterator[Query]:
    """For each comparison of each unit and each side of it: whether a patient is there for whom it matters."""
    asked = {rule.id for rule in desk.rules} | (set() if desk.chapter else {each.key for each in desk.book.screens})
    for unit in desk.program.units:
        rule = unit.id.partition("#")[0]
        if rule in asked:
            for node in dict.fromkeys(each for each in walk(unit.condition) if isinstance(each, Compare)):
                yield from _sides(desk, unit, rule, node)


def _sides(desk: Desk, unit: Unit, rule: str, node: Compare) -> Iterator[Query]:
    matters, number = _matters(desk, unit, node), desk.world.facts.number(node.path)
    holding = () if rule == unit.id else (desk.pair(rule).certain,)
    declared = field_at(node.path)
    for steps in (node.steps - 1, node.steps) if node.op in BELOW_IT else (node.steps, node.steps + 1):
        at = "" if declared.number is None else f"{declared.number.value_of(steps)} {declared.unit}"
        what = f"it matters to no patient whether {declared.title} is {node.op.value} this when it is {at}"
        claims = (matters, *holding, number.known, number.value == steps)
        yield Query(THRESHOLD, (unit.id,), what, claims, "none")


def _matters(desk: Desk, unit: Unit, node: Compare) -> z3.BoolRef:
    """Whether a unit would be otherwise if one comparison of it were answered the other way."""
    yes, no = (_Answered(desk.translation, node, answer=each).condition(unit.condition) for each in (True, False))
    return z3.Or(yes.certain != no.certain, yes.possible != no.possible)


class _Answered(Translation):
    """The translation of a book, with one comparison answered whatever the profile says."""

    def __init__(self, whole: Translation, node: Compare, *, answer: bool) -> None:
        self.program, self.present, self.facts, self._units = whole.program, whole.present, whole.facts, whole._units  # noqa: SLF001 - the same units
        self.node, self.answer = node, z3.BoolVal(val=answer)

    def leaf(self, node: Fact | Compare | Is, problem: int) -> Pair:
        """The answer for the one comparison, the facts for all others."""
        return Pair(self.answer, self.answer) if node == self.node else super().leaf(node, problem)
