"""Dose rows of one rule: patients whom none of them is for, and patients to whom two say different things."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import z3

from careplan.engines.proof import YES
from careplan.language.doses import DoseRow, Range
from careplan.language.program import row_id
from careplan.language.rules import Recommendation
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query
from careplan.proofs.people import Replay
from careplan.words import Quantity, Truth

__all__ = ["GAP", "OVERLAP", "gaps", "overlaps"]

GAP: Final = "gap-between-rows"
OVERLAP: Final = "rows-overlap"


def gaps(desk: Desk) -> Iterator[Query]:
    """For each rule all of whose rows have a condition: whether it can hold without any of them."""
    for rule in desk.of(Recommendation):
        if rule.doses and all(row.when is not None for row in rule.doses):
            rows = [row_id(rule.id, number) for number in range(1, len(rule.doses) + 1)]
            claims = (desk.pair(rule.id).certain, *(z3.Not(desk.pair(row).possible) for row in rows))
            wanted = {rule.id: Truth.YES, **dict.fromkeys(rows, Truth.NO)}
            yield Query(GAP, (rule.id,), "holds, and none of its dose rows does", claims, "found", seen=_sees(wanted))


def overlaps(desk: Desk) -> Iterator[Query]:
    """For each two rows of a rule that state one quantity differently: whether both can hold."""
    for rule in desk.of(Recommendation):
        for (first, one), (second, other) in combinations(enumerate(rule.doses, start=1), 2):
            shared = _differing(one, other)
            if shared:
                names = row_id(rule.id, first), row_id(rule.id, second)
                holding = {name: row for name, row in zip(names, (one, other), strict=True) if row.when is not None}
                claims = (desk.pair(rule.id).certain, *(desk.pair(name).certain for name in holding), YES)
                seen = _sees(dict.fromkeys((rule.id, *holding), Truth.YES))
                yield Query(OVERLAP, names, f"both hold, and differ in {shared}", claims, "found", seen=seen)


def _sees(wanted: dict[str, Truth]) -> _Sees:
    return _Sees(wanted)


class _Sees:
    """Whether some units have the truths wanted, for the first problem."""

    def __init__(self, wanted: dict[str, Truth]) -> None:
        self.wanted = wanted

    def __call__(self, replay: Replay) -> bool:
        return all(replay.truth(unit) is truth for unit, truth in self.wanted.items())


def _differing(one: DoseRow, other: DoseRow) -> str:
    """What two rows state differently, in words."""
    first, second = dict(one.ranges()), dict(other.ranges())
    found = (_told(quantity, first[quantity], second[quantity]) for quantity in first if quantity in second)
    return "; ".join(filter(None, found))


def _told(quantity: Quantity, one: Range, other: Range) -> str:
    if one == other:
        return ""
    return f"{quantity.value} ({_range(one)}, {_range(other)})"


def _range(stated: Range) -> str:
    return f"up to {stated.high}" if stated.low is None else f"{stated.low} to {stated.high}"
