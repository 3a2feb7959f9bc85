"""What interactions between two open therapies do to their doses: they only cap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careplan.catalogue import Therapy
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Interaction
from careplan.ledger.envelopes import apply_limit
from careplan.ledger.ledger import Entry
from careplan.ledger.tables import Limits, limits_of
from careplan.parts.index import Shelf

__all__ = ["Together"]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two therapies, and the caps that hold while both are open."""

    between: frozenset[Therapy]
    limits: tuple[tuple[Therapy, Limits], ...]


class Together:
    """The interactions of a book that limit a dose."""

    def __init__(self, book: RuleBook, program: Program) -> None:
        """Prepare the limits of every interaction."""
        self.shelf = Shelf(book, program, Interaction, _pair)

    def limit(self, entries: Iterable[Entry], merged: bytes) -> None:
        """Cap the envelopes of therapies that are open together."""
        envelopes = {each.table.entry.therapy: each.envelope for each in entries if each.is_open}
        for pair in self.shelf.taken(merged):
            if envelopes.keys() >= pair.between:
                for therapy, limits in pair.limits:
                    envelope = envelopes.get(therapy)
                    if envelope is not None:
                        apply_limit(envelope, limits)


def _pair(rule: Interaction, _: bool) -> _Pair | None:
    if not rule.limits:
        return None
    return _Pair(frozenset(rule.between), tuple((limit.on, limits_of(0, rule.id, limit.most)) for limit in rule.limits))
