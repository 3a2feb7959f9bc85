"""Where guideline bodies disagree: the positions beside the one that a plan follows.

Beside a therapy stand, of what its deciding rules rest on,

- the statements that these name in ``conflicts_with``, where they speak of the therapy: some rule about it cites
  them, or, where no rule does, they are of its modality;
- the other statements of a ``conflict_group``, where the group is about the therapy
  (:data:`careplan.evidence.conflicts.SUBJECTS`);
- what other bodies say in rules about the therapy that hold.

A position stands there only if it concerns the patient: one of the findings that it applies to may hold. What it says
of safety, and what applies to no finding, stands there while one of the rules that cite it may hold. (Rules alone would
not do: one may be closed because the clinic follows another body, and that is what dissent is about.) Each side stands
once: statements of one strength from one source are one position. What the plan rests on itself is not repeated, except
where it rests on two sides: then the one from the body that is further away stands there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, NamedTuple

from careplan.catalogue import CATALOGUE, Therapy
from careplan.evidence.conflicts import SUBJECTS
from careplan.evidence.model import Statement
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Finding, Rule
from careplan.ledger.case import Case
from careplan.ledger.ledger import Entry
from careplan.parts.index import place_of
from careplan.parts.reads import therapies_of
from careplan.plans import Dissent
from careplan.words import Jurisdiction, Truth

__all__ = ["Others", "Positions"]

SAFETY: Final = frozenset(("precaution", "stopping", "adverse-event"))
"""Topics of statements that hold in every jurisdiction: their rules show them, wherever they hold."""


@dataclass(frozen=True, slots=True, eq=False)
class _Partner:
    """A statement beside those of a rule, and the units one of which must be able to hold (none: it always stands).

    ``further`` says that its body is further from the clinic than that of a statement of the rule. Each is made once.
    """

    statement: str
    further: bool
    places: tuple[int, ...]


class Others(NamedTuple):
    """The statements beside those of the deciding rules; those ``further`` away stand there in any case."""

    all: tuple[str, ...]
    further: tuple[str, ...]


CACHED: Final = 256
"""Sets of partners for which the positions beside them are kept."""


def _others(partners: tuple[_Partner, ...], elsewhere: frozenset[str]) -> Others:
    return Others(
        tuple(sorted({*elsewhere, *(each.statement for each in partners)})),
        tuple(sorted({each.statement for each in partners if each.further})),
    )


class Positions:
    """For each rule and each therapy, what disagrees with or qualifies it, as seen from one jurisdiction."""

    def __init__(self, book: RuleBook, program: Program, clinic: Jurisdiction) -> None:
        """Read a book; the partners of a rule are found when it first decides."""
        self.statements = {each.id: each for each in book.statements}
        self.cited = {rule.id: frozenset(rule.evidence) for rule in book.rules}
        self.partners = cache(_Relations(book, program, clinic).partners)
        self._beside = lru_cache(CACHED)(_others)

    def others(self, entry: Entry, case: Case) -> Others:
        """The statements that stand beside those of the deciding rules of a therapy, for one patient."""
        return self._beside(tuple(self._partners(entry, case.merged)), self._elsewhere(entry, case))

    def _elsewhere(self, entry: Entry, case: Case) -> frozenset[str]:
        """The statements of rules about a therapy that hold, but are not followed in the jurisdiction."""
        if not any(number & entry.table.masks.elsewhere for number in case.numbers):
            return frozenset()
        rules = (ref.rule for ref in entry.table.elsewhere if case.merged[ref.place] == Truth.YES)
        return frozenset[str]().union(*(self.cited[rule] for rule in rules))

    def _partners(self, entry: Entry, merged: bytes) -> Iterator[_Partner]:
        for rule in entry.rules:
            for each in self.partners(rule, entry.table.entry.therapy):
                if not each.places or any(merged[place] for place in each.places):
                    yield each

    def beside(self, rules: tuple[str, ...], others: Others) -> tuple[Dissent, ...]:
        """The positions beside those that some rules rest on, each side once."""
        own = {statement for rule in rules for statement in self.cited[rule]}.difference(others.further)
        held = [self.statements[each] for each in own]
        sides: list[list[Statement]] = []
        for statement in sorted((self.statements[each] for each in set(others.all) - own), key=_telling_first):
            if not any(_same_side(statement, each) for each in held):
                side = next((each for each in sides if _same_side(statement, each[0])), None)
                if side is None:
                    sides.append([statement])
                else:
                    side.append(statement)
        return tuple(_line(side) for side in sorted(sides, key=lambda each: each[0].id))


def _telling_first(statement: Statement) -> tuple[bool, str]:
    """What says whether to treat comes before what says how."""
    return statement.topic not in ("indication", "contraindication"), statement.id


def _same_side(one: Statement, other: Statement) -> bool:
    """Whether two statements are one position of one body, put down twice."""
    return one.strength is other.strength and not set(one.sources).isdisjoint(other.sources)


def _line(side: list[Statement]) -> Dissent:
    first, *others = side
    return Dissent(
        statement=first.id,
        jurisdictions=first.jurisdictions,
        strength=first.strength,
        certainty=first.certainty,
        also=tuple(each.id for each in others),
    )


class _Relations:
    """Which statements a book sets against which, about which therapy and for whom."""

    def __init__(self, book: RuleBook, program: Program, clinic: Jurisdiction) -> None:
        self.book, self.chain = book, clinic.nearest_first
        self.places = {rule.id: place_of(program, rule.id) for rule in book.rules}
        self.citing: dict[str, list[Rule]] = defaultdict(list)
        for rule in book.rules:
            for statement in rule.evidence:
                self.citing[statement].append(rule)
        self.groups: dict[str, list[Statement]] = defaultdict(list)
        for each in book.statements:
            self.groups[each.conflict_group].append(each)

    def partners(self, rule: str, therapy: Therapy) -> tuple[_Partner, ...]:
        """The partners of what a rule rests on that speak of a therapy, by statement."""
        nearest: dict[str, int] = {}
        for own in map(self.book.statement, self.book.rule(rule).evidence):
            for each in self._of(own, therapy):
                nearest[each.id] = min(self._level(own), nearest.get(each.id, len(self.chain)))
        found = ((self.book.statement(name), level) for name, level in sorted(nearest.items()))
        return tuple(_Partner(each.id, self._level(each) > level, self._places(each, therapy)) for each, level in found)

    def _level(self, statement: Statement) -> int:
        """How far the nearest body of a statement is; beyond the last where none is followed."""
        levels = (level for level, body in enumerate(self.chain) if body in statement.jurisdictions)
        return next(levels, len(self.chain))

    def _of(self, own: Statement, therapy: Therapy) -> Iterator[Statement]:
        for each in own.conflicts_with:
            if each in self.book.statements_by_id and self._speaks_of(self.book.statement(each), therapy):
                yield self.book.statement(each)
        if therapy in SUBJECTS.get(own.conflict_group, ()):
            yield from self.groups[own.conflict_group]

    def _speaks_of(self, statement: Statement, therapy: Therapy) -> bool:
        spoken = frozenset[Therapy]().union(*map(therapies_of, self.citing[statement.id]))
        return therapy in spoken if spoken else statement.modality == CATALOGUE[therapy].modality

    def _places(self, statement: Statement, therapy: Therapy) -> tuple[int, ...]:
        named = (self.book.rules_by_id.get(each.replace("_", "-")) for each in statement.applies_to)
        findings = [rule for rule in named if isinstance(rule, Finding) and statement.topic not in SAFETY]
        citing = [rule for rule in self.citing[statement.id] if not isinstance(rule, Finding)]
        about = [rule for rule in citing if therapy in therapies_of(rule)]
        return tuple(self.places[rule.id] for rule in findings or about or citing)
