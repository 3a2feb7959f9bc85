"""The batches of a schedule made ready to be sent: property names, texts, and what each rule name means.

Nothing here holds a fact of a patient; all of it is made once, when a program is compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import itemgetter
from typing import Any, Final

from careplan.engines.schedule import Batch, Entry, Rule, Schedule
from careplan.fields import FactScope
from careplan.language.answers import Answers
from careplan.language.conditions import Quantifier
from careplan.language.lowering import name_hash, sent
from careplan.language.program import Program
from careplan.language.trees import Comparison, Key, Kind, Tally, leaves
from careplan.words import Truth

__all__ = ["Compiler", "Group", "Lift", "Result", "Slot", "Texts"]

NO: Final = int(Truth.NO)
UNKNOWN: Final = int(Truth.UNKNOWN)
YES: Final = int(Truth.YES)

Texts = list[str | None]
"""The facts of the patient or a problem as JSON writes them, by slot; ``None`` is not known."""

Chooser = Callable[[Texts], tuple[str | None, ...]]
"""Takes the texts of some slots."""

RESERVED: Final = ("id", "sid", "$s", "$time", "zz_warm")
"""Names that durable-rules or the adapter uses itself."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a fact or an earlier result stands, and how it is sent: ``"p7":1``."""

    in_problem: bool
    number: int
    name: str
    no: str
    yes: str


class Names:
    """A short property name for everything that is sent, checked for collisions of the engine's hash."""

    def __init__(self, schedule: Schedule) -> None:
        """Start without names."""
        self._schedule = schedule
        self._next = {FactScope.PATIENT: count(), FactScope.PROBLEM: count()}
        self.slots: dict[Key, Slot] = {}
        self._tallies: dict[tuple[tuple[Comparison, ...], bool], str] = {}
        self._taken = {name_hash(name) for name in RESERVED}
        self._numbers = count()

    def slot(self, key: Key) -> Slot:
        """The slot of a fact or result, given when first asked for."""
        if key not in self.slots:
            scope = self._schedule.scope(key)
            name = self._fresh("p")
            number = next(self._next[scope])
            self.slots[key] = Slot(scope is FactScope.PROBLEM, number, name, f'"{name}":0', f'"{name}":1')
        return self.slots[key]

    def tally(self, tally: Tally) -> str:
        """The name of a certain count or of a possible count, the same for every number compared with it."""
        counted = tally.terms, tally.enough
        if counted not in self._tallies:
            self._tallies[counted] = self._fresh("c")
        return self._tallies[counted]

    def _fresh(self, letter: str) -> str:
        """The next name whose hash is not taken: the engine tells properties apart by 32 bits alone."""
        name = next(name for number in self._numbers if name_hash(name := f"{letter}{number}") not in self._taken)
        self._taken.add(name_hash(name))
        return name

    def blank(self, scope: FactScope) -> Texts:
        """The slots of the patient or of a problem of whom nothing is known but what always holds."""
        own = [(key, slot) for key, slot in self.slots.items() if slot.in_problem is (scope is FactScope.PROBLEM)]
        return [slot.yes if key.kind is Kind.ALWAYS else None for key, slot in own]


@dataclass(frozen=True, slots=True)
class Counted:
    """A count that a ruleset reads: certain terms (``enough``) or possible ones, found by text."""

    name: str
    enough: bool
    terms: tuple[tuple[bool, int, str], ...]

    def text(self, patient: Texts, problem: Texts) -> str:
        """The count as JSON writes it."""
        found = sum((problem if in_problem else patient)[slot] == text for in_problem, slot, text in self.terms)
        return f'"{self.name}":{found if self.enough else len(self.terms) - found}'


@dataclass(frozen=True, slots=True)
class Sent:
    """One ruleset: its number in the engine, and how its fact is put together."""

    ruleset: int
    of_patient: Chooser
    of_problem: Chooser | None
    counts: tuple[Counted, ...]

    def properties(self, patient: Texts, problem: Texts) -> str:
        """The fact as JSON writes it, without braces; empty if nothing is known."""
        texts = self.of_patient(patient)
        if self.of_problem is not None:
            texts += self.of_problem(problem)
        if self.counts:
            texts += tuple([each.text(patient, problem) for each in self.counts])
        return ",".join(filter(None, texts))


@dataclass(frozen=True, slots=True)
class Result:
    """One truth of one condition of a group, and what is written for it."""

    entry: int
    truth: int
    places: tuple[int, ...]
    texts: tuple[tuple[int, str], ...]

    def write(self, row: bytearray, texts: Texts) -> None:
        """Record it for the units that have this condition and for those that read it."""
        for place in self.places:
            row[place] = self.truth
        for slot, text in self.texts:
            texts[slot] = text


@dataclass(frozen=True, slots=True)
class Group:
    """A batch made ready: how to see that it cannot hold, what to send, and what each rule name means.

    ``impossible`` is what to write where the guard certainly does not hold, so that nothing of the batch can.
    """

    in_problem: bool
    guard: tuple[Slot, ...]
    impossible: tuple[Result, ...]
    sent: tuple[Sent, ...]
    places: tuple[int, ...]
    meanings: Mapping[str, Result]

    def cannot_hold(self, patient: Texts, problem: Texts) -> bool:
        """Whether the guard certainly does not hold."""
        for slot in self.guard:
            if (problem if slot.in_problem else patient)[slot.number] != slot.no:
                return False
        return bool(self.guard)


@dataclass(frozen=True, slots=True)
class Lift:
    """A finding about problems that becomes a fact about the patient: at least ``n`` problems, 0 for all."""

    slot: Slot
    of_problems: bool
    place: int
    n: int

    def text(self, answers: Answers) -> str | None:
        """The fact as JSON writes it, ``None`` while it is not known."""
        rows = answers.problems
        truths = [row[self.place] if self.of_problems else answers.patient[self.place] for row in rows]
        least = self.n or len(truths)
        if truths.count(YES) >= least:
            return self.slot.yes
        return self.slot.no if len(truths) - truths.count(NO) < least else None


class Compiler:
    """Makes batches and lifted findings ready, and collects the definitions of their rulesets."""

    def __init__(self, program: Program, schedule: Schedule) -> None:
        """Start without rulesets."""
        self._program = program
        self._read = schedule.read
        self.names = Names(schedule)
        self.definitions: list[dict[str, dict[str, Any]]] = []

    def group(self, batch: Batch) -> Group:
        """A batch made ready."""
        guard = tuple(map(self.names.slot, batch.guard))
        fails, holds = ([self._result(at, each, truth) for at, each in enumerate(batch.entries)] for truth in (NO, YES))
        meanings: dict[str, Result] = {}
        made = tuple([self._sent(rules, fails, holds, meanings) for rules in batch.rulesets])
        impossible = tuple(result for result in fails if result.places)
        places = tuple(place for result in fails for place in result.places)
        return Group(batch.scope is FactScope.PROBLEM, guard, impossible, made, places, meanings)

    def lift(self, key: Key) -> Lift:
        """A lifted finding made ready."""
        scope, place = self._program.place(key.name)
        quantifier, _, number = key.detail.partition(" ")
        least = int(number or (quantifier != Quantifier.EVERY))
        return Lift(self.names.slot(key), scope is FactScope.PROBLEM, place, least)

    def _result(self, at: int, entry: Entry, truth: int) -> Result:
        places = tuple(self._program.place(unit)[1] for unit in entry.units)
        slots = [self.names.slot(key) for key in entry.outputs if key in self._read]
        return Result(at, truth, places, tuple((slot.number, slot.yes if truth == YES else slot.no) for slot in slots))

    def _sent(
        self, rules: Sequence[Rule], fails: Sequence[Result], holds: Sequence[Result], meanings: dict[str, Result]
    ) -> Sent:
        """One ruleset made ready; its rules are named by numbers that are unique in the batch."""
        names = self._properties(rules)
        definition: dict[str, dict[str, Any]] = {}
        for rule in rules:
            name = str(len(meanings))
            meanings[name] = (holds if rule.holds else fails)[rule.entry]
            definition[name] = sent(rule.tree, names)
        self.definitions.append(definition)
        slots = [self.names.slots[key] for key in names if isinstance(key, Key)]
        own = [slot.number for slot in slots if slot.in_problem]
        return Sent(
            len(self.definitions) - 1,
            _chooser([slot.number for slot in slots if not slot.in_problem]),
            _chooser(own) if own else None,
            tuple(self._counted(tally, name) for tally, name in names.items() if isinstance(tally, Tally)),
        )

    def _properties(self, rules: Iterable[Rule]) -> dict[Key | Tally, str]:
        read = (leaf for rule in rules for leaf in leaves(rule.tree))
        return {
            leaf if isinstance(leaf, Tally) else leaf.key: self.names.tally(leaf)
            if isinstance(leaf, Tally)
            else self.names.slot(leaf.key).name
            for leaf in read
        }

    def _counted(self, tally: Tally, name: str) -> Counted:
        """Certain terms are those sent as their value; possible ones all but those sent as the opposite."""
        terms = []
        for term in tally.terms:
            slot = self.names.slot(term.key)
            wanted = term.value if tally.enough else 1 - term.value
            terms.append((slot.in_problem, slot.number, slot.yes if wanted else slot.no))
        return Counted(name, tally.enough, tuple(terms))


def _chooser(numbers: Sequence[int]) -> Chooser:
    """Takes the texts of some slots, as a tuple even of one."""
    if len(numbers) > 1:
        return itemgetter(*numbers)
    return lambda texts: tuple([texts[number] for number in numbers])
