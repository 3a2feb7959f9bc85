"""Doses of two offers of one technique that hold together, and share no value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final, TypeAlias

import z3

from careplan.ledger.tables import ALWAYS, Offer, Row
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query
from careplan.proofs.people import Replay
from careplan.words import Jurisdiction, Truth

__all__ = ["CONFLICT", "conflicts"]

CONFLICT: Final = "offers-conflict"
Pair: TypeAlias = tuple[tuple[str, str], ...]
"""Two rules, each with the row that is met: the row's own unit, or the rule where the row always applies."""


def conflicts(desk: Desk) -> Iterator[Query]:
    """For each two offers of a technique that some clinic follows together: whether their doses can share no value.

    A plan takes the gentler end, or none where neither is gentler; both are less than either statement says.
    """
    asked = {rule.id for rule in desk.rules}
    for (pair, quantities), clinics in _apart(desk).items():
        rules = tuple(rule for rule, _ in pair)
        if asked.intersection(rules):
            units = [unit for each in pair for unit in each]
            followed = z3.Or(*map(desk.in_clinic, clinics))
            claims = (followed, *(desk.pair(unit).certain for unit in units))
            what = f"both hold, and no value of {quantities} is in both doses"
            yield Query(CONFLICT, rules, what, claims, "found", seen=_Sees(units))


def _apart(desk: Desk) -> dict[tuple[Pair, str], list[Jurisdiction]]:
    """Rows of two offers that share no value of some quantity, and where both are followed."""
    found: dict[tuple[Pair, str], list[Jurisdiction]] = {}
    names = [unit.id for unit in (*desk.program.patient_units, *desk.program.problem_units)]
    for clinic in Jurisdiction:
        for table in desk.tables(clinic).therapies:
            for one, other in combinations(table.offers, 2):
                if one.techniques & other.techniques:
                    for first, second, quantities in _rows(one, other):
                        pair = (one.rule, _unit(one, first, names)), (other.rule, _unit(other, second, names))
                        found.setdefault((pair, quantities), []).append(clinic)
    return found


def _unit(offer: Offer, row: Row, names: list[str]) -> str:
    return offer.rule if row.place == ALWAYS else names[row.place]


def _rows(one: Offer, other: Offer) -> Iterator[tuple[Row, Row, str]]:
    for first in one.rows:
        for second in other.rows:
            quantities = _without_common(first, second)
            if quantities:
                yield first, second, quantities


def _without_common(one: Row, other: Row) -> str:
    first = {quantity: (low or 0, high) for quantity, low, high in one.ranges}
    pairs = ((quantity, first[quantity], (low or 0, high)) for quantity, low, high in other.ranges if quantity in first)
    return ", ".join(quantity.value for quantity, a, b in pairs if a[0] > b[1] or b[0] > a[1])


class _Sees:
    """Whether both rules and both rows hold."""

    def __init__(self, units: list[str]) -> None:
        self.units = units

    def __call__(self, replay: Replay) -> bool:
        return all(replay.truth(unit) is Truth.YES for unit in self.units)
