"""The ledger of a profile before interactions and the week: what is open, and from how little to how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.engines.generated import GeneratedChannel
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.ledger.case import Case
from careplan.ledger.envelopes import dose_of
from careplan.ledger.flags import Raised, raised
from careplan.ledger.ledger import Entry, envelope_of, ledger_of
from careplan.ledger.tables import Tables, tables_for
from careplan.ledger.verdicts import OPEN, WAITING
from careplan.models import PatientProfile
from careplan.words import Jurisdiction, Quantity

__all__ = ["Highs", "Ledger", "Ledgers", "wider"]

Highs = dict[Quantity, int | float]

DOSED: Final = OPEN | WAITING
"""The verdicts with a dose: a provisional one where an answer is missing."""


@dataclass(frozen=True)
class Ledger:
    """The entries of one profile by therapy, and what may start for certain."""

    case: Case
    flags: tuple[Raised, ...]
    entries: dict[Therapy, Entry]

    @property
    def may_start(self) -> frozenset[Therapy]:
        """The therapies that may start, as far as the ledger and the status of the plan say."""
        stopped = any(each.withholds_all or each.provisional for each in self.flags)
        return frozenset() if stopped else self.open

    @property
    def open(self) -> frozenset[Therapy]:
        """The therapies that are offered or optional."""
        return frozenset(therapy for therapy, each in self.entries.items() if each.is_open)

    @property
    def doses(self) -> Iterator[tuple[Therapy, Technique | None]]:
        """Each therapy that has an envelope, with the technique for which it holds."""
        for therapy, each in self.entries.items():
            if each.verdict in DOSED:
                yield therapy, each.techniques[0] if each.techniques else None

    def highs(self, therapy: Therapy, technique: Technique | None) -> Highs:
        """The upper ends for a technique, whether or not it is the first choice."""
        entry = self.entries[therapy]
        envelope = envelope_of(entry.table, self.case, entry.judgements, technique)
        return {each.quantity: each.high for each in dose_of(envelope)}


class Ledgers:
    """Makes ledgers by one book, with the generated channel alone."""

    def __init__(self, book: RuleBook) -> None:
        """Compile the book."""
        self.book = book
        self._tables = cache(self._tables_for)

    @cached_property
    def _channel(self) -> GeneratedChannel:
        return GeneratedChannel(self.book.program)

    def _tables_for(self, clinic: Jurisdiction) -> Tables:
        return tables_for(self.book, self.book.program, clinic)

    def of(self, profile: PatientProfile) -> Ledger:
        """The ledger of a profile."""
        profile = profile.canonical()
        answers = Answers.empty(self.book.program, len(profile.problems))
        self._channel.decide(profile, answers)
        case, tables = Case.of(profile, answers), self._tables(profile.setting.jurisdiction)
        flags = raised(tables.flags, case.rows)
        entries = ledger_of(tables.therapies, case, flags)
        return Ledger(case, flags, {each.table.entry.therapy: each for each in entries})


def wider(before: Ledger, after: Ledger) -> list[str]:
    """Every upper end that is higher afterwards, for the technique that is then the first choice."""
    found = []
    for therapy, technique in after.doses:
        if before.entries[therapy].verdict not in DOSED:
            continue
        allowed = before.highs(therapy, technique)
        found += [
            f"{therapy.value} by {technique}: {quantity.value} {high} above {allowed.get(quantity)}"
            for quantity, high in after.highs(therapy, technique).items()
            if quantity in allowed and high > allowed[quantity]
        ]
    return found
