"""The vignettes as judges of a changed rule: which of them notices it.

Only what can be touched is looked at again. The answers to the book as it is are kept for every vignette; of a changed
rule its own conditions are decided anew, then whatever reads it, and a plan is made only where something came out
differently, or where what the rule does was changed. Nothing here is compared with what the library said before the
change: a change is noticed where a vignette's own expectation no longer holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Self

from careplan.catalogue import Technique, Therapy, therapy_of
from careplan.engines.generated import GeneratedChannel
from careplan.engines.meaning import ProfileReads
from careplan.fields import FactScope
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.conditions import Condition
from careplan.language.meaning import truth
from careplan.language.program import Program, Unit, applies, dependencies, row_id
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Coverage,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Rule,
)
from careplan.ledger.tables import tables_for
from careplan.models import PatientProfile
from careplan.parts.combiner import Combiner
from careplan.parts.company import Company
from careplan.parts.coverage import Coverages
from careplan.parts.dosing import Dosing
from careplan.parts.lines import Shelves
from careplan.parts.reads import reads_of
from careplan.parts.universe import Universe
from careplan.plans import Provenance
from careplan.words import Jurisdiction, Truth
from tests.vignette_checks import differences
from tests.vignette_data import Expected, Vignette, profile_of

__all__ = ["Case", "Killers", "conditions_by_unit"]

NOT_SAID = Provenance(
    library_version="",
    book="",
    book_hash="",
    profile_hash="",
    channels=(),
    profile_date=None,
    guideline="",
    loosened=(),
)


class _Facts:
    """Reads a profile for one problem, and remembers what it read of the facts."""

    def __init__(self, reads: ProfileReads) -> None:
        """Nothing is read yet."""
        self._reads = reads
        self.flag, self.number, self.words = cache(reads.flag), cache(reads.number), cache(reads.words)

    def beside(self, answers: Answers) -> Self:
        """The same facts, beside other answers."""
        self._reads = replace(self._reads, answers=answers)
        return self

    def holds(self, rule: str) -> Truth:
        """What was decided of a rule."""
        return self._reads.holds(rule)

    def of_each_problem(self, rule: str) -> Sequence[Truth]:
        """What was decided of a rule for every problem."""
        return self._reads.of_each_problem(rule)


@dataclass(frozen=True)
class Case:
    """A vignette, its patient and what the book decides of it."""

    vignette: Vignette
    profile: PatientProfile
    answers: Answers
    known: dict[int, _Facts] = field(default_factory=dict)

    def reads(self, program: Program, answers: Answers, problem: int) -> _Facts:
        """The facts, read once, beside answers that may have changed."""
        if problem not in self.known:
            self.known[problem] = _Facts(ProfileReads(program, self.profile, answers, problem))
        return self.known[problem].beside(answers)

    def in_order(self, channel: GeneratedChannel) -> Case:
        """With the problems in the order of a plan."""
        if len(self.profile.problems) == 1:
            return self
        profile = self.profile.canonical()
        answers = Answers.empty(channel.program, len(profile.problems))
        channel.decide(profile, answers)
        return Case(self.vignette, profile, answers)


def conditions_by_unit(rule: Rule) -> dict[str, Condition]:
    """The condition of a rule and of each of its rows, by unit."""
    found: dict[str, Condition] = {rule.id: applies(rule)}
    for place, when in enumerate(_rows(rule), start=1):
        if when is not None:
            found[row_id(rule.id, place)] = when
    return found


def _rows(rule: Rule) -> list[Condition | None]:
    if isinstance(rule, RedFlag):
        return [row.when for row in rule.escalations]
    return [row.when for row in rule.doses] if isinstance(rule, Recommendation) else []


class Killers:
    """The vignettes of one book."""

    def __init__(self, book: RuleBook, vignettes: tuple[Vignette, ...]) -> None:
        """Decide every vignette once."""
        self.book, self.program = book, book.program
        self._channel = GeneratedChannel(self.program)
        self._universe = Universe(self.program.screens)
        self._reads = reads_of(book, self.program, self._universe)
        self.cases = tuple(self._case(each) for each in vignettes)
        self._units = {unit.id: unit for unit in self.program.units}
        self._order = {unit.id: place for place, unit in enumerate(self.program.units)}
        self._about_plan = [case for case in self.cases if case.vignette.expect.is_about_the_plan]

    def _case(self, vignette: Vignette) -> Case:
        profile = profile_of(vignette, self.book)
        answers = Answers.empty(self.program, len(profile.problems))
        self._channel.decide(profile, answers)
        return Case(vignette, profile, answers)

    @cached_property
    def _readers(self) -> Mapping[str, frozenset[str]]:
        """The units that read a unit, directly or through others."""
        direct: dict[str, set[str]] = {}
        for unit in self.program.units:
            for read in dependencies(unit.condition):
                direct.setdefault(read, set()).add(unit.id)
        return {unit: frozenset(_closure(unit, direct)) for unit in self._units}

    def killer(self, old: Rule, new: Rule) -> str | None:
        """The title of a vignette that notices a changed rule; ``None`` where none does."""
        before, after = conditions_by_unit(old), conditions_by_unit(new)
        changed = {unit: after[unit] for unit in after if after[unit] != before.get(unit)}
        units = {unit: replace(self._units[unit], condition=condition) for unit, condition in changed.items()}
        touched = dict.fromkeys((*units, *(reader for unit in units for reader in self._readers[unit])))
        named = dict.fromkeys(place for rule in touched for place in self._naming.get(rule, ()))
        for case in (self.cases[place] for place in named):
            if self._turns(case, units) and self._truths_differ(case, units):
                return case.vignette.title
        return self._killer_by_plan(old, new, units)

    @cached_property
    def _naming(self) -> Mapping[str, list[int]]:
        """The vignettes that say of a rule whether it holds."""
        found: dict[str, list[int]] = {}
        for place, case in enumerate(self.cases):
            for rule in case.vignette.expect.rules:
                found.setdefault(rule, []).append(place)
        return found

    def _turns(self, case: Case, units: Mapping[str, Unit]) -> bool:
        """Whether some changed unit comes out differently: asked first, since it seldom does."""
        for unit in units.values():
            scope, place = self.program.place(unit.id)
            rows = [case.answers.patient] if scope is FactScope.PATIENT else case.answers.problems
            for problem, row in enumerate(rows):
                if truth(unit.condition, case.reads(self.program, case.answers, problem)) != row[place]:
                    return True
        return False

    def _truths_differ(self, case: Case, units: Mapping[str, Unit]) -> bool:
        answers = self._decided_anew(case, units)
        wanted = case.vignette.truths
        return any(answers.truth(self.program, rule) is not truth for rule, truth in wanted.items())

    def _decided_anew(self, case: Case, units: Mapping[str, Unit]) -> Answers:
        """The answers with changed units, and all that read them."""
        base = case.answers
        answers = Answers(bytearray(base.patient), tuple(bytearray(row) for row in base.problems))
        readers = {reader for name in units for reader in self._readers[name]}
        for name in sorted({*units, *readers}, key=self._order.__getitem__):
            self._decide(units.get(name, self._units[name]), case, answers)
        return answers

    def _decide(self, unit: Unit, case: Case, answers: Answers) -> None:
        _, place = self.program.place(unit.id)
        if unit.scope is FactScope.PATIENT:
            answers.patient[place] = truth(unit.condition, case.reads(self.program, answers, 0))
            return
        for problem, own in enumerate(answers.problems):
            own[place] = truth(unit.condition, case.reads(self.program, answers, problem))

    def _killer_by_plan(self, old: Rule, new: Rule, units: Mapping[str, Unit]) -> str | None:
        combiners = self._combiners if units else _Changed(self, new)
        for case in self._concerned(old, units):
            told = case.in_order(self._channel)
            answers = self._decided_anew(told, units) if units else told.answers
            plan = combiners[told.profile.setting.jurisdiction].combine(told.profile, answers, NOT_SAID)
            if next(differences(case.vignette.expect, plan), None) is not None:
                return case.vignette.title
        return None

    @cached_property
    def _combiners(self) -> Mapping[Jurisdiction, Combiner]:
        """Of the book as it is: what a plan makes of the answers does not depend on the conditions of rules."""
        made = (Combiner(self.book, self.program, self._reads, self._universe, each) for each in Jurisdiction)
        return {each.clinic: each for each in made}

    def _concerned(self, old: Rule, units: Mapping[str, Unit]) -> Iterator[Case]:
        """The vignettes about a plan in which something turns, or the rule may hold and what it does is theirs."""
        subjects = _subjects(old)
        for case in self._about_plan:
            if units:
                if self._turns(case, units):
                    yield case
            elif not subjects.isdisjoint(_asked(case.vignette.expect)) and self._may_hold(old.id, case.answers):
                yield case

    def base_combiner(self, clinic: Jurisdiction) -> Combiner:
        """The combiner of the book as it is."""
        return self._combiners[clinic]

    def pays_differently(self, book: RuleBook) -> bool:
        """Whether a rule about a payer differs."""
        return book.rules_of(Coverage) != self.book.rules_of(Coverage)

    def coverages(self, book: RuleBook) -> Coverages:
        """What payers cover by another book."""
        return Coverages(book, self.program, self._universe)

    def _may_hold(self, rule: str, answers: Answers) -> bool:
        places = range(len(answers.problems))
        return any(answers.truth(self.program, rule, problem) is not Truth.NO for problem in places)


class _Changed(dict[Jurisdiction, Combiner]):
    """Combiners of a book in which one rule does something else; what does not depend on that is taken over."""

    def __init__(self, killers: Killers, new: Rule) -> None:
        """Nothing is made before it is asked for."""
        super().__init__()
        self._killers = killers
        self._book = killers.book.model_copy(update={"chapters": _chapters(killers.book, new)})

    def __missing__(self, clinic: Jurisdiction) -> Combiner:
        """As a combiner is made, but for traces, questions and positions."""
        made, book = copy(self._killers.base_combiner(clinic)), self._book
        made.tables = tables_for(book, self._killers.program, clinic)
        made.dosing, made.company = Dosing(book, made.tables, clinic), Company(book, clinic)
        made.shelves = Shelves(book, clinic)
        if self._killers.pays_differently(book):
            made.coverages = self._killers.coverages(book)
        self[clinic] = made
        return made


def _closure(unit: str, direct: Mapping[str, set[str]]) -> Iterator[str]:
    seen, waiting = set[str](), [unit]
    while waiting:
        for reader in direct.get(waiting.pop(), ()):
            if reader not in seen:
                seen.add(reader)
                waiting.append(reader)
                yield reader


def _chapters(book: RuleBook, new: Rule) -> tuple[object, ...]:
    """The chapters with one rule changed, taken as they are: a changed rule need not be a good one."""
    return tuple(
        chapter.model_copy(update={"rules": tuple(new if rule.id == new.id else rule for rule in chapter.rules)})
        for chapter in book.chapters
    )


def _subjects(rule: Rule) -> frozenset[str]:
    """What a plan says otherwise when a rule does something else: its therapies, and for a flag everything."""
    match rule:
        case RedFlag():
            return frozenset({*Therapy, "status", "referral", "referrals"})
        case Contraindication(excludes=targets) | AdviceAgainst(against=targets):
            therapies = {each for each in targets if isinstance(each, Therapy)}
            therapies |= {therapy_of(each) for each in targets if isinstance(each, Technique)}
            return frozenset({*therapies, "avoid"})
        case Precaution() | Interaction():
            own = (*getattr(rule, "about", ()), *getattr(rule, "between", ()), *(each.on for each in rule.limits))
            return frozenset({*own, "avoid"})
        case Recommendation(offer=therapy) | Coverage(therapy=therapy):
            return frozenset({therapy})
        case _:
            return frozenset()


def _asked(expected: Expected) -> set[str]:
    """What a vignette says of the plan."""
    therapies = (*expected.verdicts, *expected.dose, *expected.at_most, *expected.covered, *expected.not_by)
    whole = (name for name in ("status", "referral", "referrals", "avoid") if getattr(expected, name))
    return {*therapies, *whole}
