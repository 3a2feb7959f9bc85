"""The verdict for a therapy, for one problem: exclusions first, then wishes, then what is advised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from careplan.catalogue import Place, Technique
from careplan.ledger.case import Case
from careplan.ledger.positions import Position
from careplan.ledger.tables import Offer, Ref, TherapyTable
from careplan.ledger.techniques import Access, Choice, choose
from careplan.words import Truth, Verdict

__all__ = ["OPEN", "WAITING", "Judgement", "judge"]

YES, NO = Truth.YES, Truth.NO

OPEN: Final = frozenset({Verdict.OFFERED, Verdict.OPTIONAL})
"""The verdicts under which a course may start."""

WAITING: Final = frozenset({Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION})
"""The verdicts that an answer could open."""

RECOMMENDED: Final = 1
"""The weakest rank of strength (conditional) that makes an offer more than optional."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict for one problem, the rules or facts that decide it, and the techniques allowed."""

    verdict: Verdict
    rules: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    techniques: tuple[Technique, ...] = ()
    position: Position | None = None


NOT_INDICATED: Final = Judgement(Verdict.NOT_INDICATED)


def _certain(refs: Iterable[Ref], row: bytes) -> tuple[str, ...]:
    return tuple(ref.rule for ref in refs if row[ref.place] == YES)


def _possible(refs: Iterable[Ref], row: bytes) -> tuple[str, ...]:
    return tuple(ref.rule for ref in refs if row[ref.place] not in (NO, YES))


def _advised(certain: Sequence[Offer], possible: Sequence[Offer], table: TherapyTable, row: bytes) -> Judgement:
    """What the followed bodies say: the nearest position wins, and *against* wins a tie."""
    against = [ref for ref in table.against if row[ref.place] and ref.position is not None]
    sure = [ref.position.level for ref in against if row[ref.place] == YES and ref.position is not None]
    nearest_offer = min(offer.position.level for offer in possible)
    if sure and min(sure) <= nearest_offer:
        return Judgement(Verdict.ADVISED_AGAINST, tuple(ref.rule for ref in against if row[ref.place] == YES))
    waiting = tuple(offer.rule for offer in possible) + tuple(ref.rule for ref in against)
    if not certain:
        return Judgement(Verdict.NEEDS_ANSWER_INDICATION, waiting)
    best = min(offer.position for offer in certain)
    if any(ref.position.level <= best.level for ref in against if ref.position is not None):
        return Judgement(Verdict.NEEDS_ANSWER_INDICATION, waiting)
    strength = min(offer.position.strength for offer in certain if offer.position.level == best.level)
    verdict = Verdict.OFFERED if strength <= RECOMMENDED else Verdict.OPTIONAL
    return Judgement(verdict, tuple(offer.rule for offer in certain), position=best)


def _closed_by_technique(choice: Choice, advised: Judgement) -> Judgement:
    """The verdict where no technique is certainly allowed."""
    match choice.best:
        case Access.NEEDS_ANSWER:
            return Judgement(Verdict.NEEDS_ANSWER_SAFETY, choice.rules)
        case Access.NEEDS_EQUIPMENT_ANSWER:
            return Judgement(Verdict.NEEDS_ANSWER_INDICATION, advised.rules, ("equipment",))
        case Access.DECLINED:
            return Judgement(Verdict.DECLINED, facts=("preferences.declines_techniques",))
        case Access.UNAVAILABLE:
            return Judgement(Verdict.UNAVAILABLE, facts=("equipment",))
        case Access.ADVISED_AGAINST:
            return Judgement(Verdict.ADVISED_AGAINST, choice.rules)
        case _:
            return Judgement(Verdict.CONTRAINDICATED, choice.rules)


def _barred(table: TherapyTable, case: Case, row: bytes) -> Judgement | None:
    """What closes a therapy whatever is advised."""
    withheld = _certain(table.withheld_by, row)
    if withheld:
        return Judgement(Verdict.WITHHELD, withheld)
    excluded = _certain(table.excluded_by, row)
    if excluded:
        return Judgement(Verdict.CONTRAINDICATED, excluded)
    if table.entry.therapy in case.declines:
        return Judgement(Verdict.DECLINED, facts=("preferences.declines",))
    away = table.entry.place is not Place.HOME
    if away and case.services is not None and table.entry.therapy not in case.services:
        return Judgement(Verdict.UNAVAILABLE, facts=("setting.services",))
    return None


def _unsure(table: TherapyTable, row: bytes) -> tuple[str, ...]:
    return _possible(table.withheld_by, row) + _possible(table.excluded_by, row)


def judge(table: TherapyTable, case: Case, row: bytes) -> Judgement:
    """The verdict for one therapy and one problem."""
    barred = _barred(table, case, row)
    if barred is not None:
        return barred
    possible = [offer for offer in table.offers if row[offer.place]]
    if not possible:
        against = _certain(table.against, row)
        return Judgement(Verdict.ADVISED_AGAINST, against) if against else NOT_INDICATED
    certain = [offer for offer in possible if row[offer.place] == YES]
    advised = _advised(certain, possible, table, row)
    if advised.verdict is Verdict.ADVISED_AGAINST:
        return advised
    offered = frozenset[Technique]().union(*(offer.techniques for offer in certain or possible))
    choice = choose(table, case, row, offered)
    if not choice.allowed and choice.best is not Access.NEEDS_ANSWER:
        return _closed_by_technique(choice, advised)
    unsure = _unsure(table, row)
    if unsure or not choice.allowed:
        rules = unsure if choice.allowed else unsure + choice.rules
        return Judgement(Verdict.NEEDS_ANSWER_SAFETY, rules, techniques=choice.allowed, position=advised.position)
    return Judgement(advised.verdict, advised.rules, advised.facts, choice.allowed, advised.position)
