"""A book made ready for combining, once for each jurisdiction: which rules bear on which therapy.

A *reference* is the place of a unit in one row of truths: the patient's units first, then those of
one problem. Looking up a truth is then one index into ``bytes``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from careplan.catalogue import CATALOGUE, QUANTITIES, Technique, Therapy, TherapyEntry
from careplan.fields import FactScope
from careplan.language.book import RuleBook
from careplan.language.doses import Dose
from careplan.language.program import Program, row_id
from careplan.language.rules import AdviceAgainst, Contraindication, Precaution, Recommendation, RedFlag, RuleBase
from careplan.ledger.positions import Position, position_of
from careplan.words import Effect, Jurisdiction, Quantity, Truth, Urgency

__all__ = [
    "ALWAYS",
    "Flag",
    "Limits",
    "Offer",
    "Range",
    "Ref",
    "Row",
    "Tables",
    "TherapyTable",
    "limits_of",
    "tables_for",
]

ALWAYS = -1
"""The reference of a dose row without a condition of its own."""

Range: TypeAlias = tuple[Quantity, int | None, int]
"""A quantity with its lower and upper end in whole steps of :data:`careplan.catalogue.QUANTITIES`."""

R = TypeVar("R", bound=RuleBase)


@dataclass(frozen=True, slots=True)
class Ref:
    """A rule that closes something, and where its truth stands; ``position`` for advice against."""

    place: int
    rule: str
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a dose table: where its condition's truth stands, and its ranges."""

    place: int
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A recommendation that is followed in the jurisdiction."""

    place: int
    rule: str
    position: Position
    techniques: frozenset[Technique]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """A rule that caps the dose of one therapy."""

    place: int
    rule: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Flag:
    """A red flag, its escalations as (reference, urgency, destination), and whether it withholds all."""

    place: int
    rule: RedFlag
    escalations: tuple[tuple[int, Urgency, str | None], ...]
    withholds_all: bool


@dataclass(frozen=True, slots=True)
class Masks:
    """Sets of units as whole numbers (:attr:`Case.numbers`), to see at once that none of them holds.

    ``certainly`` are the bits by which one that closes is certain.
    """

    closing: int
    certainly: int
    techniques: int
    offering: int
    opposing: int
    elsewhere: int


@dataclass(frozen=True, slots=True, eq=False)
class TherapyTable:
    """Every rule that bears on one therapy, as followed in one jurisdiction; equal only to itself.

    ``elsewhere`` are offers and advice against that only bodies not followed here give.
    """

    entry: TherapyEntry
    withheld_by: tuple[Ref, ...]
    excluded_by: tuple[Ref, ...]
    technique_excluded_by: Mapping[Technique, tuple[Ref, ...]]
    technique_against: Mapping[Technique, tuple[Ref, ...]]
    offers: tuple[Offer, ...]
    against: tuple[Ref, ...]
    limits: tuple[Limits, ...]
    elsewhere: tuple[Ref, ...]
    masks: Masks


@dataclass(frozen=True, slots=True)
class Tables:
    """What combining needs of a book in one jurisdiction."""

    flags: tuple[Flag, ...]
    therapies: tuple[TherapyTable, ...]


def _ranges(dose: Dose) -> tuple[Range, ...]:
    """The stated quantities of a dose in whole steps."""
    found = []
    for quantity, stated in dose.ranges():
        steps = QUANTITIES[quantity].steps
        low = None if stated.low is None else int(stated.low * steps)
        found.append((quantity, low, int(stated.high * steps)))
    return tuple(found)


def limits_of(place: int, rule: str, most: Dose) -> Limits:
    """The caps that a rule sets on one therapy."""
    return Limits(place, rule, _ranges(most))


class _Reader:
    """Reads a book for one jurisdiction; every method gives one column of the tables."""

    def __init__(self, book: RuleBook, program: Program, clinic: Jurisdiction) -> None:
        self.book, self.program, self.clinic = book, program, clinic
        self.rules = sorted(book.rules, key=lambda rule: rule.id)
        self._of_kind: dict[type, tuple[Any, ...]] = {}

    def place(self, unit: str) -> int:
        scope, place = self.program.place(unit)
        return place if scope is FactScope.PATIENT else place + len(self.program.patient_units)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        if kind not in self._of_kind:
            self._of_kind[kind] = tuple(rule for rule in self.rules if isinstance(rule, kind))
        return self._of_kind[kind]

    def position(self, rule: RuleBase) -> Position | None:
        return position_of(map(self.book.statement, rule.evidence), self.clinic)

    def refs(self, rules: Iterable[RuleBase]) -> tuple[Ref, ...]:
        return tuple(Ref(self.place(rule.id), rule.id) for rule in rules)

    def flag(self, rule: RedFlag) -> Flag:
        escalations = tuple(
            (self.place(row_id(rule.id, number)), row.urgency, row.refer_to)
            for number, row in enumerate(rule.escalations, start=1)
        )
        return Flag(self.place(rule.id), rule, escalations, rule.effect is Effect.WITHHOLD_ALL)

    def row(self, rule: Recommendation, number: int) -> Row:
        row = rule.doses[number - 1]
        place = ALWAYS if row.when is None else self.place(row_id(rule.id, number))
        return Row(place, _ranges(row))

    def offer(self, rule: Recommendation) -> Offer | None:
        position = self.position(rule)
        if position is None:
            return None
        techniques = frozenset(rule.techniques or CATALOGUE[rule.offer].techniques)
        rows = tuple(self.row(rule, number) for number in range(1, len(rule.doses) + 1))
        return Offer(self.place(rule.id), rule.id, position, techniques, rows)

    def against(self, target: Therapy | Technique) -> tuple[Ref, ...]:
        found = ((rule, self.position(rule)) for rule in self.of(AdviceAgainst) if target in rule.against)
        return tuple(Ref(self.place(rule.id), rule.id, position) for rule, position in found if position is not None)

    def by_technique(
        self, entry: TherapyEntry, refs: Callable[[Technique], tuple[Ref, ...]]
    ) -> dict[Technique, tuple[Ref, ...]]:
        return {technique: found for technique in entry.techniques if (found := refs(technique))}

    def excluding(self, target: Therapy | Technique) -> tuple[Ref, ...]:
        return self.refs(rule for rule in self.of(Contraindication) if target in rule.excludes)

    def limits(self, therapy: Therapy) -> tuple[Limits, ...]:
        return tuple(
            limits_of(self.place(rule.id), rule.id, limit.most)
            for rule in self.of(Precaution)
            for limit in rule.limits
            if limit.on is therapy
        )

    def elsewhere(self, therapy: Therapy) -> tuple[Ref, ...]:
        offers = (rule for rule in self.of(Recommendation) if rule.offer is therapy)
        against = (rule for rule in self.of(AdviceAgainst) if therapy in rule.against)
        return self.refs(rule for rule in (*offers, *against) if self.position(rule) is None)

    def therapy(self, entry: TherapyEntry) -> TherapyTable:
        withheld = self.refs(rule for rule in self.of(RedFlag) if entry.therapy in rule.withholds)
        excluded, elsewhere = self.excluding(entry.therapy), self.elsewhere(entry.therapy)
        by_technique = self.by_technique(entry, self.excluding), self.by_technique(entry, self.against)
        found = (self.offer(rule) for rule in self.of(Recommendation) if rule.offer is entry.therapy)
        offers, against = tuple(offer for offer in found if offer is not None), self.against(entry.therapy)
        techniques = [ref for table in by_technique for refs in table.values() for ref in refs]
        return TherapyTable(
            entry=entry,
            withheld_by=withheld,
            excluded_by=excluded,
            technique_excluded_by=by_technique[0],
            technique_against=by_technique[1],
            offers=offers,
            against=against,
            limits=self.limits(entry.therapy),
            elsewhere=elsewhere,
            masks=Masks(
                closing=mask_of((*withheld, *excluded)),
                certainly=mask_of((*withheld, *excluded), Truth.YES),
                techniques=mask_of(techniques),
                offering=mask_of(offers),
                opposing=mask_of(against),
                elsewhere=mask_of(elsewhere),
            ),
        )


def mask_of(refs: Iterable[Ref | Offer], bits: int = 0xFF) -> int:
    """The units of references as one whole number, all eight bits of each or some of them."""
    found = 0
    for ref in refs:
        found |= bits << (8 * ref.place)
    return found


def tables_for(book: RuleBook, program: Program, clinic: Jurisdiction) -> Tables:
    """The tables of a book for a clinic that follows one jurisdiction."""
    reader = _Reader(book, program, clinic)
    flags = tuple(map(reader.flag, reader.of(RedFlag)))
    return Tables(flags, tuple(map(reader.therapy, CATALOGUE.values())))
