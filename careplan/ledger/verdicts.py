"""The verdict for a therapy, for one problem: exclusions first, then wishes, then what is advised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from careplan.catalogue import Place, Technique
from careplan.ledger.case import Case, Means
from careplan.ledger.picking import Truths, picker
from careplan.ledger.positions import Position
from careplan.ledger.tables import Offer, Ref, TherapyTable
from careplan.ledger.techniques import Access, Choice, choose
from careplan.words import Truth, Verdict

__all__ = ["OPEN", "WAITING", "Judgement", "Judging", "judge", "judging_of"]

UNKNOWN, YES = int(Truth.UNKNOWN), int(Truth.YES)

OPEN: Final = frozenset({Verdict.OFFERED, Verdict.OPTIONAL})
"""The verdicts under which a course may start."""

WAITING: Final = frozenset({Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION})
"""The verdicts that an answer could open."""

CACHED: Final = 32
"""Combinations of truths kept for one therapy."""

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


def _certain(refs: Iterable[Ref], row: Sequence[int]) -> tuple[str, ...]:
    return tuple([ref.rule for ref in refs if row[ref.place] == YES])


def _possible(refs: Iterable[Ref], row: Sequence[int]) -> tuple[str, ...]:
    return tuple([ref.rule for ref in refs if row[ref.place] == UNKNOWN])


def _advised(certain: Sequence[Offer], possible: Sequence[Offer], table: TherapyTable, row: Sequence[int]) -> Judgement:
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


def _without_technique(choice: Choice, advised: Judgement) -> Judgement:
    """The verdict where no technique is certainly allowed."""
    match choice.best:
        case Access.NEEDS_ANSWER:
            return Judgement(Verdict.NEEDS_ANSWER_SAFETY, choice.rules, position=advised.position)
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


def _closed(table: TherapyTable, row: Sequence[int]) -> Judgement | None:
    """What closes a therapy for certain."""
    withheld = _certain(table.withheld_by, row)
    if withheld:
        return Judgement(Verdict.WITHHELD, withheld)
    excluded = _certain(table.excluded_by, row)
    return Judgement(Verdict.CONTRAINDICATED, excluded) if excluded else None


DECLINED: Final = Judgement(Verdict.DECLINED, facts=("preferences.declines",))
UNAVAILABLE: Final = Judgement(Verdict.UNAVAILABLE, facts=("setting.services",))


def _unwanted(table: TherapyTable, case: Case) -> Judgement | None:
    """What the patient declines, or the clinic does not have."""
    if table.entry.therapy in case.declines:
        return DECLINED
    away = case.services is not None and table.entry.place is not Place.HOME
    return UNAVAILABLE if away and table.entry.therapy not in (case.services or ()) else None


def _unsure(table: TherapyTable, row: Sequence[int]) -> tuple[str, ...]:
    return _possible(table.withheld_by, row) + _possible(table.excluded_by, row)


def judge(judging: Judging, case: Case, problem: int) -> Judgement:
    """The verdict for one therapy and one problem."""
    table, row = judging.table, case.rows[problem]
    closing = case.numbers[problem] & table.masks.closing
    barred = (closing & table.masks.certainly and _closed(table, row)) or _unwanted(table, case)
    if barred:
        return barred
    advised = judging.advice(judging.pick(row), case.means)
    unsure = _unsure(table, row) if closing and advised.verdict in WAITING | OPEN else ()
    if not unsure:
        return advised
    rules = unsure + (advised.rules if advised.verdict is Verdict.NEEDS_ANSWER_SAFETY else ())
    return Judgement(Verdict.NEEDS_ANSWER_SAFETY, rules, advised.facts, advised.techniques, advised.position)


class Judging:
    """Judges one therapy; what is advised depends on few truths, and is found once for each combination."""

    def __init__(self, table: TherapyTable) -> None:
        """Seat the truths that advice and techniques depend on."""
        self.table = table
        places = sorted(_places(table))
        self.pick = picker(places)
        self._seated = _reseated(table, {place: seat for seat, place in enumerate(places)})
        self.advice = lru_cache(CACHED)(self._advice)

    def _advice(self, truths: Truths, means: Means) -> Judgement:
        """The verdict where nothing closes the therapy."""
        table = self._seated
        possible = [offer for offer in table.offers if truths[offer.place]]
        if not possible:
            refs = [*table.against, *(ref for refs in table.technique_against.values() for ref in refs)]
            against = tuple(dict.fromkeys(_certain(refs, truths)))
            return Judgement(Verdict.ADVISED_AGAINST, against) if against else NOT_INDICATED
        certain = [offer for offer in possible if truths[offer.place] == YES]
        advised = _advised(certain, possible, table, truths)
        if advised.verdict is Verdict.ADVISED_AGAINST:
            return advised
        offered = frozenset[Technique]().union(*(offer.techniques for offer in certain or possible))
        choice = choose(table, means, truths, offered)
        return replace(advised, techniques=choice.allowed) if choice.allowed else _without_technique(choice, advised)


def _places(table: TherapyTable) -> set[int]:
    by_technique = [*table.technique_excluded_by.values(), *table.technique_against.values()]
    refs = [*table.against, *(ref for refs in by_technique for ref in refs)]
    return {ref.place for ref in refs} | {offer.place for offer in table.offers}


def _reseated(table: TherapyTable, seat: Mapping[int, int]) -> TherapyTable:
    """The same table, with places counted among the picked truths."""

    def moved(refs: Iterable[Ref]) -> tuple[Ref, ...]:
        return tuple(replace(ref, place=seat[ref.place]) for ref in refs)

    return replace(
        table,
        offers=tuple(replace(offer, place=seat[offer.place]) for offer in table.offers),
        against=moved(table.against),
        technique_excluded_by={each: moved(refs) for each, refs in table.technique_excluded_by.items()},
        technique_against={each: moved(refs) for each, refs in table.technique_against.items()},
    )


@lru_cache(maxsize=1024)
def judging_of(table: TherapyTable) -> Judging:
    """The judging of a table, made once."""
    return Judging(table)
