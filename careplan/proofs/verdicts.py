"""The verdict function of the ledger in Z3: for one jurisdiction, each verdict of each therapy as a formula.

The same steps as :mod:`careplan.ledger.verdicts`, over the same tables; a test compares the two on random patients.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

import z3

from careplan.catalogue import REQUIRES, Place, Technique
from careplan.engines.proof import YES, Pair, Translation
from careplan.ledger.flags import is_urgent
from careplan.ledger.tables import Offer, Ref, Tables, TherapyTable
from careplan.ledger.verdicts import RECOMMENDED
from careplan.words import Verdict

__all__ = ["Judged", "Verdicts"]

NO = z3.BoolVal(val=False)
Told = Mapping[Verdict, z3.BoolRef]


def _any(parts: Iterable[z3.BoolRef]) -> z3.BoolRef:
    found = list(parts)
    return z3.Or(*found) if found else NO


class Verdicts:
    """Every verdict under the tables of one jurisdiction."""

    def __init__(self, tables: Tables, translation: Translation) -> None:
        """Take the tables of one jurisdiction, and the units that they point to."""
        self.tables, self.translation = tables, translation
        program = translation.program
        self._units = tuple(unit.id for unit in (*program.patient_units, *program.problem_units))
        self._made: dict[tuple[str, int], Told] = {}

    def pair(self, place: int, problem: int) -> Pair:
        """The truth of the unit at a place of a row."""
        return self.translation.unit(self._units[place], problem)

    @cached_property
    def withheld_all(self) -> z3.BoolRef:
        """Whether a red flag is certain that withholds everything."""
        return _any(
            z3.And(here, self._withholds(flag.rule.id, problem))
            for flag in self.tables.flags
            for problem, here in enumerate(self.translation.present)
        )

    def _withholds(self, rule: str, problem: int) -> z3.BoolRef:
        flag = next(each for each in self.tables.flags if each.rule.id == rule)
        certain = self.pair(flag.place, problem).certain
        urgent = (self.pair(place, problem).certain for place, urgency, _ in flag.escalations if is_urgent(urgency))
        return z3.And(certain, YES if flag.withholds_all else _any(urgent))

    def of(self, table: TherapyTable, problem: int) -> Told:
        """Each verdict of a therapy for one problem; exactly one of them holds."""
        key = table.entry.therapy.value, problem
        if key not in self._made:
            self._made[key] = Judged(self, table, problem).told()
        return self._made[key]

    def startable(self, table: TherapyTable) -> z3.BoolRef:
        """Whether a therapy may start for some problem."""
        return _any(
            z3.And(here, z3.Or(told[Verdict.OFFERED], told[Verdict.OPTIONAL]))
            for problem, here in enumerate(self.translation.present)
            for told in [self.of(table, problem)]
        )


class Judged:
    """One therapy for one problem: the steps of the verdict, in the order of the ledger."""

    def __init__(self, verdicts: Verdicts, table: TherapyTable, problem: int) -> None:
        """Take what the steps read."""
        self.verdicts, self.table, self.problem = verdicts, table, problem
        self.facts = verdicts.translation.facts

    def told(self) -> Told:
        """Every verdict as a formula: the first step that holds decides."""
        found: dict[Verdict, list[z3.BoolRef]] = {each: [] for each in Verdict}
        left = YES
        for verdict, when in self.steps():
            found[verdict].append(z3.And(left, when))
            left = z3.And(left, z3.Not(when))
        return {verdict: _any(parts) for verdict, parts in found.items()}

    def steps(self) -> Iterable[tuple[Verdict, z3.BoolRef]]:
        """Verdicts with what brings each about, the first that holds decides."""
        table = self.table
        yield Verdict.WITHHELD, z3.Or(self.verdicts.withheld_all, self.certain(table.withheld_by))
        yield Verdict.CONTRAINDICATED, self.certain(table.excluded_by)
        yield Verdict.DECLINED, self.facts.words("preferences.declines").says(table.entry.therapy.value)
        yield Verdict.UNAVAILABLE, self._away()
        yield Verdict.ADVISED_AGAINST, z3.And(z3.Not(self._offered(possible=True)), self.certain(self._opposing()))
        yield Verdict.NOT_INDICATED, z3.Not(self._offered(possible=True))
        yield Verdict.ADVISED_AGAINST, self.opposed()
        closing = self.possible((*table.withheld_by, *table.excluded_by))
        waiting = z3.Or(self._without_technique(Verdict.NEEDS_ANSWER_SAFETY), self._can_wait())
        yield Verdict.NEEDS_ANSWER_SAFETY, z3.And(closing, waiting)
        for verdict in (
            Verdict.NEEDS_ANSWER_SAFETY,
            Verdict.NEEDS_ANSWER_INDICATION,
            Verdict.DECLINED,
            Verdict.UNAVAILABLE,
            Verdict.ADVISED_AGAINST,
            Verdict.CONTRAINDICATED,
        ):
            yield verdict, self._without_technique(verdict)
        yield Verdict.NEEDS_ANSWER_INDICATION, self._unsure_of_advice()
        yield Verdict.OFFERED, self._recommended()
        yield Verdict.OPTIONAL, YES

    def pair(self, ref: Ref | Offer) -> Pair:
        """The truth of a rule for this problem."""
        return self.verdicts.pair(ref.place, self.problem)

    def certain(self, refs: Iterable[Ref | Offer]) -> z3.BoolRef:
        """Whether one of some rules is certain."""
        return _any(self.pair(ref).certain for ref in refs)

    def possible(self, refs: Iterable[Ref | Offer]) -> z3.BoolRef:
        """Whether one of some rules holds or may hold."""
        return _any(self.pair(ref).possible for ref in refs)

    def _offered(self, *, possible: bool) -> z3.BoolRef:
        return (self.possible if possible else self.certain)(self.table.offers)

    def _opposing(self) -> tuple[Ref, ...]:
        return (*self.table.against, *(ref for refs in self.table.technique_against.values() for ref in refs))

    def _away(self) -> z3.BoolRef:
        if self.table.entry.place is Place.HOME:
            return NO
        services = self.facts.words("setting.services")
        return z3.And(services.known, z3.Not(services.says(self.table.entry.therapy.value)))

    def _nearer(self, level: int, holds: Callable[[Iterable[Offer]], z3.BoolRef]) -> z3.BoolRef:
        """Whether an offer of a nearer body than one of a level holds."""
        return holds([offer for offer in self.table.offers if offer.position.level < level])

    def _levels(self) -> Iterable[tuple[Ref, int]]:
        yield from ((ref, ref.position.level) for ref in self.table.against if ref.position is not None)

    def opposed(self) -> z3.BoolRef:
        """Certain advice against, from no farther than every offer."""
        return _any(
            z3.And(self.pair(ref).certain, z3.Not(self._nearer(level, self.possible))) for ref, level in self._levels()
        )

    def _unsure_of_advice(self) -> z3.BoolRef:
        """No offer is certain, or advice against may be as near as the nearest of them."""
        doubts = (
            z3.And(self.pair(ref).possible, z3.Not(self._nearer(level, self.certain))) for ref, level in self._levels()
        )
        return z3.Or(z3.Not(self._offered(possible=False)), _any(doubts))

    def _recommended(self) -> z3.BoolRef:
        """Whether one of the nearest certain offers is more than optional."""
        return _any(
            z3.And(self.pair(offer).certain, z3.Not(self._nearer(offer.position.level, self.certain)))
            for offer in self.table.offers
            if offer.position.strength <= RECOMMENDED
        )

    def _among(self, technique: Technique) -> z3.BoolRef:
        """Whether a technique is one of the certain offers, or of the possible ones where none is certain."""
        having = [offer for offer in self.table.offers if technique in offer.techniques]
        return z3.If(self._offered(possible=False), self.certain(having), self.possible(having))

    def _can_wait(self) -> z3.BoolRef:
        """Whether a technique is allowed, or only an answer about equipment is missing."""
        return z3.Or(self._allowed(), self._without_technique(Verdict.NEEDS_ANSWER_INDICATION))

    def _allowed(self) -> z3.BoolRef:
        return _any(self._states[None])

    def _without_technique(self, verdict: Verdict) -> z3.BoolRef:
        """Whether this is the most open state of the techniques, and none is allowed."""
        order = (None, *(each for each in self._states if each is not None))
        before = [self._states[each] for each in order[: order.index(verdict)]]
        left = z3.Not(_any(each for states in before for each in states))
        last = verdict is Verdict.CONTRAINDICATED
        return left if last else z3.And(left, _any(self._states[verdict]))

    @cached_property
    def _states(self) -> Mapping[Verdict | None, list[z3.BoolRef]]:
        """Each technique of the offers in each state, the most open first; ``None`` for one that is allowed."""
        found: dict[Verdict | None, list[z3.BoolRef]] = {
            None: [],
            Verdict.NEEDS_ANSWER_SAFETY: [],
            Verdict.NEEDS_ANSWER_INDICATION: [],
            Verdict.DECLINED: [],
            Verdict.UNAVAILABLE: [],
            Verdict.ADVISED_AGAINST: [],
            Verdict.CONTRAINDICATED: [],
        }
        for technique in self.table.entry.techniques:
            left = self._among(technique)
            for verdict, when in self._technique(technique):
                found[verdict].append(z3.And(left, when))
                left = z3.And(left, z3.Not(when))
        return found

    def _technique(self, technique: Technique) -> Iterable[tuple[Verdict | None, z3.BoolRef]]:
        excluding = self.table.technique_excluded_by.get(technique, ())
        against = self.table.technique_against.get(technique, ())
        needed, equipment = REQUIRES.get(technique), self.facts.words("equipment")
        yield Verdict.CONTRAINDICATED, self.certain(excluding)
        yield Verdict.ADVISED_AGAINST, self.certain(against)
        yield Verdict.DECLINED, self.facts.words("preferences.declines_techniques").says(technique.value)
        if needed is not None:
            yield Verdict.UNAVAILABLE, z3.And(equipment.known, z3.Not(equipment.says(needed.value)))
        yield Verdict.NEEDS_ANSWER_SAFETY, self.possible((*excluding, *against))
        if needed is not None:
            yield Verdict.NEEDS_ANSWER_INDICATION, z3.Not(equipment.known)
        yield None, YES
