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
where it rests on two sides: then the one from the body that is further away stands there, and of two from one body the
weaker. A statement that is alone in its group tells both sides itself, and stands there while the plan rests on it.

Beside a therapy that may be given stands also what disagrees with the rules that go with it and hold: its precautions
and exclusions, how its course goes on, how it fits with others, and what the patient's payer covers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from operator import or_
from typing import Final, NamedTuple, TypeAlias

from careplan.catalogue import CATALOGUE, Therapy
from careplan.evidence.conflicts import SUBJECTS
from careplan.evidence.model import Statement
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Contraindication, Course, Coverage, Finding, Interaction, Precaution, Rule
from careplan.ledger.ledger import Entry
from careplan.ledger.tables import TherapyTable
from careplan.parts.held import Held, bits
from careplan.parts.index import place_of
from careplan.parts.reads import therapies_of
from careplan.plans import Dissent
from careplan.words import Certainty, Jurisdiction, Payer, Strength

__all__ = ["Others", "Positions", "Signs"]

SAFETY: Final = frozenset(("precaution", "stopping", "adverse-event"))
"""Topics of statements that hold in every jurisdiction: their rules show them, wherever they hold."""


@dataclass(frozen=True, slots=True, eq=False)
class _Partner:
    """A statement beside those of a rule, and, as bits, the units one of which must be able to hold (0: it stands).

    ``further`` says that its body is further from the clinic than that of a statement of the rule, or that it is the
    weaker of two from one body, or tells both sides itself. Each is made once.
    """

    statement: str
    further: bool
    places: int


class Others(NamedTuple):
    """The statements beside those of the deciding rules; those ``further`` away stand there in any case."""

    all: tuple[str, ...]
    further: tuple[str, ...]


CACHED: Final = 256
"""Sides kept as lines of a plan."""

Signs: TypeAlias = tuple[int, int, int]
"""The truths on which it depends what stands beside a therapy, as sets of units: rules that go with it and hold, what
other bodies say of it that holds, and whom a position concerns that may hold."""


class _Company(NamedTuple):
    """The rules that go with a therapy where one payer pays, and whom their partners concern: both as bits."""

    bits: int
    places: int


class Positions:
    """For each rule and each therapy, what disagrees with or qualifies it, as seen from one jurisdiction."""

    def __init__(self, book: RuleBook, program: Program, clinic: Jurisdiction) -> None:
        """Read a book; the partners of a rule are found when it first decides."""
        self.statements = {each.id: each for each in book.statements}
        self.cited = {rule.id: frozenset(rule.evidence) for rule in book.rules}
        relations = _Relations(book, program, clinic)
        self.partners = cache(relations.partners)
        self.companions = cache(relations.company)
        self.company = cache(self._company)
        self._concerning = cache(self._places)
        self._elsewhere = lru_cache(CACHED)(_elsewhere)
        self._line = lru_cache(CACHED)(self._dissent)

    def signs(self, entry: Entry, truths: Held, payer: Payer | None = None) -> Signs:
        """All that it depends on, beside the deciding rules, what stands beside a therapy for one patient."""
        table, going, concerning = entry.table, 0, 0
        for rule in entry.rules:
            concerning |= self._concerning(rule, table.entry.therapy)
        if entry.is_dosed:
            company = self.company(table.entry.therapy, payer)
            going, concerning = truths.certain & company.bits, concerning | company.places
        return going, truths.certain & self._elsewhere(table), truths.possible & concerning

    def others(self, table: TherapyTable, rules: Sequence[str], signs: Signs) -> Others:
        """The statements that stand beside those of the deciding rules of a therapy."""
        going, elsewhere, concerning = signs
        therapy = table.entry.therapy
        found = self._concerned(rules, therapy, concerning)
        for each in self.companions(therapy) if going else ():
            if going & each.bit:
                found += self._giving_way(each.rule, therapy, concerning)
        shown = {each.statement for each in found}
        if elsewhere:
            shown.update(*(self.cited[ref.rule] for ref in table.elsewhere if elsewhere >> ref.place & 1))
        return Others(tuple(sorted(shown)), tuple(sorted({each.statement for each in found if each.further})))

    def _concerned(self, rules: Iterable[str], therapy: Therapy, concerning: int) -> list[_Partner]:
        """The partners of some rules that concern the patient."""
        found: list[_Partner] = []
        for rule in rules:
            partners = self.partners(rule, therapy)
            found += [each for each in partners if not each.places or concerning & each.places]
        return found

    def _giving_way(self, rule: str, therapy: Therapy, concerning: int) -> Iterator[_Partner]:
        """What disagrees with a rule that goes with a therapy; of two sides of the rule, the one that gives way."""
        own = self.cited[rule]
        partners = self._concerned((rule,), therapy, concerning)
        return (each for each in partners if each.further or each.statement not in own)

    def _company(self, therapy: Therapy, payer: Payer | None) -> _Company:
        """The rules that may go with a therapy, whoever pays or for this payer."""
        rules = tuple(each for each in self.companions(therapy) if each.payer in (None, payer))
        places = reduce(or_, (self._concerning(each.rule, therapy) for each in rules), 0)
        return _Company(reduce(or_, (each.bit for each in rules), 0), places)

    def _places(self, rule: str, therapy: Therapy) -> int:
        """The units on which it depends whether the partners of a rule concern the patient."""
        return reduce(or_, (each.places for each in self.partners(rule, therapy)), 0)

    def beside(self, rules: tuple[str, ...], others: Others) -> tuple[Dissent, ...]:
        """The positions beside those that some rules rest on, each side once."""
        if not others.all:
            return ()
        own = set[str]().union(*(self.cited[rule] for rule in rules)).difference(others.further)
        held: dict[Strength, set[str]] = {}
        for each in own:
            held.setdefault(self.statements[each].strength, set()).update(self.statements[each].sources)
        sides: list[list[Statement]] = []
        for statement in sorted([self.statements[each] for each in set(others.all) - own], key=_telling_first):
            sources = held.get(statement.strength)
            if statement.id in others.further or not sources or sources.isdisjoint(statement.sources):
                side = next((each for each in sides if _same_side(statement, each[0])), None)
                if side is None:
                    sides.append([statement])
                else:
                    side.append(statement)
        named = sorted([each.id for each in side] for side in sides)
        return tuple([self._line(*side) for side in named])

    def _dissent(self, first: str, *others: str) -> Dissent:
        """The line of one side: of its first statement, which the others put down again."""
        one = self.statements[first]
        return Dissent(
            statement=first,
            jurisdictions=one.jurisdictions,
            strength=one.strength,
            certainty=one.certainty,
            also=others,
        )


def _named(rule: Rule) -> frozenset[Therapy]:
    """The therapies that a rule names; none where it tells only what to avoid."""
    match rule:
        case Course(therapies=therapies) | Interaction(between=therapies):
            return frozenset(therapies)
        case Coverage(therapy=therapy):
            return frozenset((therapy,))
        case _:
            return therapies_of(rule)


class _Companion(NamedTuple):
    """A rule that goes with a therapy, its truth as a bit, and the only payer whom it concerns."""

    rule: str
    bit: int
    payer: Payer | None


def _telling_first(statement: Statement) -> tuple[bool, str]:
    """What says whether to treat comes before what says how."""
    return statement.topic not in ("indication", "contraindication"), statement.id


def _same_side(one: Statement, other: Statement) -> bool:
    """Whether two statements are one position of one body, put down twice."""
    return one.strength is other.strength and not set(one.sources).isdisjoint(other.sources)


def _elsewhere(table: TherapyTable) -> int:
    """The rules about a therapy that only bodies give which are not followed."""
    return bits(ref.place for ref in table.elsewhere)


FORCE: Final = {
    Strength.STRONG: 0,
    Strength.AGAINST_STRONG: 0,
    Strength.CONDITIONAL: 1,
    Strength.AGAINST_CONDITIONAL: 1,
    Strength.CONSENSUS: 2,
    Strength.NONE: 3,
}
"""The force with which a body speaks, for or against."""

CERTAINTY: Final = {each: place for place, each in enumerate(Certainty)}


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
        further: dict[str, bool] = {}
        for own in map(self.book.statement, self.book.rule(rule).evidence):
            for each in self._of(own, therapy):
                gives_way = self._weight(each) > self._weight(own) or self._is_alone(each)
                further[each.id] = gives_way or further.get(each.id, False)
        found = ((self.book.statement(name), gives_way) for name, gives_way in sorted(further.items()))
        return tuple(_Partner(each.id, gives_way, self._places(each, therapy)) for each, gives_way in found)

    def company(self, therapy: Therapy) -> tuple[_Companion, ...]:
        """The rules that go with a therapy and rest on something that others disagree with."""
        return tuple(
            _Companion(rule.id, 1 << self.places[rule.id], rule.payer if isinstance(rule, Coverage) else None)
            for rule in self.book.rules
            if isinstance(rule, Precaution | Contraindication | Course | Interaction | Coverage)
            and any(map(self._is_disputed, map(self.book.statement, rule.evidence)))
            and self._goes_with(rule, therapy)
        )

    def _goes_with(self, rule: Rule, therapy: Therapy) -> bool:
        named = _named(rule)
        modality = CATALOGUE[therapy].modality
        return therapy in named if named else any(self.book.statement(e).modality == modality for e in rule.evidence)

    def _is_disputed(self, statement: Statement) -> bool:
        return bool(statement.conflicts_with or statement.conflict_group)

    def _is_alone(self, statement: Statement) -> bool:
        return bool(statement.conflict_group) and len(self.groups[statement.conflict_group]) == 1

    def _weight(self, statement: Statement) -> tuple[int, int, int, str]:
        """What is less gives way to nothing: the nearer body first, then the more forceful, then the more certain."""
        force = FORCE[statement.strength], CERTAINTY[statement.certainty]
        return self._level(statement), *force, statement.id

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

    def _places(self, statement: Statement, therapy: Therapy) -> int:
        named = (self.book.rules_by_id.get(each.replace("_", "-")) for each in statement.applies_to)
        findings = [rule for rule in named if isinstance(rule, Finding) and statement.topic not in SAFETY]
        citing = [rule for rule in self.citing[statement.id] if not isinstance(rule, Finding)]
        about = [rule for rule in citing if therapy in therapies_of(rule)]
        return bits(self.places[rule.id] for rule in findings or about or citing)
