"""The dose of each therapy: its envelope, then what interactions with other open therapies cap.

A dose depends on few truths only, so that it is computed once for each combination of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Interaction
from careplan.ledger.case import Case
from careplan.ledger.envelopes import apply_limit, capped, dose_of, empty_envelope, gather
from careplan.ledger.ledger import Entry, standings
from careplan.ledger.picking import Truths, picker
from careplan.ledger.tables import ALWAYS, Offer, Tables, TherapyTable, limits_of
from careplan.parts.index import followed, place_of
from careplan.parts.meeting import meets
from careplan.plans import DoseRange
from careplan.week.share import Share, share_of
from careplan.words import Jurisdiction

__all__ = ["Dosed", "Dosing"]

CACHED: Final = 32
"""Combinations kept for one therapy."""


@dataclass(frozen=True, slots=True, eq=False)
class Dosed:
    """A dose and the share of a week that it takes; equal only to itself, as each is seldom made twice."""

    ranges: tuple[DoseRange, ...]
    share: Share


class Pair:
    """An interaction that caps one therapy while it concerns the therapies that are open."""

    def __init__(self, place: int, rule: Interaction, therapy: Therapy) -> None:
        self.place, self.between, self.only_with = place, rule.between, rule.only_with
        self.limits = tuple(limits_of(0, rule.id, limit.most) for limit in rule.limits if limit.on is therapy)


class _OfTherapy:
    """Computes the dose of one therapy from the truths of the units that it depends on."""

    def __init__(self, table: TherapyTable, pairs: Sequence[Pair]) -> None:
        self.entry = table.entry
        places = sorted(_places(table, pairs))
        seat = {place: number for number, place in enumerate(places)} | {ALWAYS: ALWAYS}
        self.truths = picker(places)
        self.offers = tuple(_moved(offer, seat) for offer in table.offers)
        self.limits = tuple(replace(limit, place=seat[limit.place]) for limit in table.limits)
        self.pairs = tuple((seat[pair.place], pair) for pair in pairs)
        self.dose = lru_cache(CACHED)(self._dose)
        self._made = lru_cache(CACHED)(self._dosed)

    def _dose(
        self,
        technique: Technique | None,
        rows: tuple[Truths, ...],
        standing: tuple[bool, ...],
        together: tuple[bool, ...],
        travel: int,
    ) -> Dosed:
        envelope = empty_envelope()
        for row, is_open in zip(rows, standing, strict=True):
            gather(envelope, self.offers, row, technique, is_open=is_open)
        capped(envelope, self.limits, rows)
        for (place, pair), both in zip(self.pairs, together, strict=True):
            if both and any(row[place] for row in rows):
                for limit in pair.limits:
                    apply_limit(envelope, limit)
        return self._made(dose_of(envelope), travel)

    def _dosed(self, ranges: tuple[DoseRange, ...], travel: int) -> Dosed:
        """A dose with its share, the same object for the same ranges: what depends on it is then found again."""
        return Dosed(ranges, share_of(self.entry, ranges, travel))


def _places(table: TherapyTable, pairs: Iterable[Pair]) -> set[int]:
    rows = {row.place for offer in table.offers for row in offer.rows} - {ALWAYS}
    return rows.union(*({each.place for each in group} for group in (table.offers, table.limits, pairs)))


def _moved(offer: Offer, seat: dict[int, int]) -> Offer:
    rows = tuple(replace(row, place=seat[row.place]) for row in offer.rows)
    return replace(offer, place=seat[offer.place], rows=rows)


class Dosing:
    """The doses of a whole ledger."""

    def __init__(self, book: RuleBook, tables: Tables, clinic: Jurisdiction) -> None:
        """Prepare what the dose of each therapy depends on."""
        pairs = followed(book, (rule for rule in book.rules_of(Interaction) if rule.limits), clinic)
        self.therapies = {
            table.entry.therapy: _OfTherapy(table, _pairs(pairs, book.program, table.entry.therapy))
            for table in tables.therapies
        }

    def doses(self, entries: Iterable[Entry], case: Case, travel: int) -> dict[Therapy, Dosed]:
        """The dose of every therapy that is open or waits for an answer; ``travel`` in minutes a visit."""
        dosed = [each for each in entries if each.is_dosed]
        running = frozenset(each.table.entry.therapy for each in dosed if each.is_open)
        found = {}
        for each in dosed:
            therapy = each.table.entry.therapy
            own = self.therapies[therapy]
            rows = tuple(map(own.truths, case.rows))
            together = tuple(meets(pair.between, pair.only_with, running) for _, pair in own.pairs)
            found[therapy] = own.dose(
                each.technique, rows, standings(each.judgements, each.technique), together, travel
            )
        return found


def _pairs(rules: Iterable[Interaction], program: Program, therapy: Therapy) -> list[Pair]:
    """The interactions that cap one therapy."""
    capping = (rule for rule in rules if any(limit.on is therapy for limit in rule.limits))
    return [Pair(place_of(program, rule.id), rule, therapy) for rule in capping]
