"""The batches of a schedule made ready to be sent: property names, texts, and what each rule name means.

Nothing here holds a fact of a patient; all of it is made once, when a program is compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import itemgetter
from typing import Any, Final

from careplan.engines.entries import Entry
from careplan.engines.schedule import Batch, Rule, Schedule
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
"""What is known of the patient, or of the patient with one problem, as JSON writes it, by slot; else ``None``."""

Chooser = Callable[[Texts], tuple[str | None, ...]]
"""Takes the texts of some slots."""

RESERVED: Final = ("id", "sid", "$s", "$time", "zz_warm")
"""Names that durable-rules or the adapter uses itself."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a fact or an earlier result stands, and how it is sent: ``"p7":1``."""

    number: int
    name: str
    no: str
    yes: str

    def text(self, truth: int) -> str | None:
        """How a truth is sent: what is not known is not."""
        return self.yes if truth == YES else self.no if truth == NO else None


class Names:
    """A short property name for everything that is sent, checked for collisions of the engine's hash."""

    def __init__(self) -> None:
        """Start without names."""
        self.slots: dict[Key, Slot] = {}
        self._tallies: dict[tuple[tuple[Comparison, ...], bool], str] = {}
        self._taken = {name_hash(name) for name in RESERVED}
        self._doubts: list[str] = []
        self._numbers = count()

    def slot(self, key: Key) -> Slot:
        """The slot of a fact or result, given when first asked for."""
        if key not in self.slots:
            name = self._fresh("p")
            self.slots[key] = Slot(len(self.slots), name, f'"{name}":0', f'"{name}":1')
        return self.slots[key]

    def tally(self, tally: Tally) -> str:
        """The name of a certain count or of a possible count, the same for every number compared with it."""
        counted = tally.terms, tally.enough
        if counted not in self._tallies:
            self._tallies[counted] = self._fresh("c")
        return self._tallies[counted]

    def doubt(self, entry: int) -> str:
        """The name by which a batch is told that something that an entry reads is not known."""
        while len(self._doubts) <= entry:
            self._doubts.append(self._fresh("d"))
        return self._doubts[entry]

    def _fresh(self, letter: str) -> str:
        """The next name whose hash is not taken: the engine tells properties apart by 32 bits alone."""
        name = next(name for number in self._numbers if name_hash(name := f"{letter}{number}") not in self._taken)
        self._taken.add(name_hash(name))
        return name

    def blank(self) -> Texts:
        """The slots of somebody of whom nothing is known but what always holds."""
        return [slot.yes if key.kind is Kind.ALWAYS else None for key, slot in self.slots.items()]


@dataclass(frozen=True, slots=True)
class Counted:
    """A count that a ruleset reads: certain terms (``enough``) or possible ones, found by text."""

    name: str
    enough: bool
    terms: tuple[tuple[int, str], ...]

    def text(self, texts: Texts) -> str:
        """The count as JSON writes it."""
        found = sum(texts[slot] == text for slot, text in self.terms)
        return f'"{self.name}":{found if self.enough else len(self.terms) - found}'


@dataclass(frozen=True, slots=True)
class Sent:
    """One ruleset: its number in the engine, and what its fact holds."""

    ruleset: int
    read: Chooser
    counts: tuple[Counted, ...]

    def known(self, texts: Texts) -> list[str]:
        """The fact as JSON writes it, as far as it is known."""
        known = list(filter(None, self.read(texts)))
        return known + [each.text(texts) for each in self.counts] if self.counts else known


@dataclass(frozen=True, slots=True)
class Result:
    """A truth and what is written for it: in the places of units, and as texts for those that read them."""

    truth: int
    places: tuple[int, ...]
    texts: tuple[tuple[int, str | None], ...]

    def write(self, row: bytearray, readers: Iterable[Texts]) -> None:
        """Record the truth of these units, and tell those that read them."""
        for place in self.places:
            row[place] = self.truth
        for slot, text in self.texts:
            for texts in readers:
                texts[slot] = text


@dataclass(frozen=True, slots=True)
class Group:
    """A batch made ready: how to see that it cannot hold, what to send, and what each rule name means.

    Attributes:
        in_problem: Whether it is decided once for each problem.
        guard: Slots of which one must not certainly fail, if there are any.
        sent: The rulesets.
        meanings: By rule name, the number of the condition that is decided, and the result.
        fails: What to write first: known in full, a condition fails unless it holds.
        impossible: The part of it that follows from the guard alone.
        doubts: For each condition what it reads, the result while something of that is not known, and the text that
            tells the engine so.
    """

    in_problem: bool
    guard: tuple[Slot, ...]
    sent: tuple[Sent, ...]
    meanings: Mapping[str, tuple[int, Result]]
    fails: Result
    impossible: Result
    doubts: tuple[tuple[Chooser, Result, str], ...]

    def cannot_hold(self, texts: Texts) -> bool:
        """Whether the guard certainly does not hold."""
        for slot in self.guard:
            if texts[slot.number] != slot.no:
                return False
        return bool(self.guard)

    def in_doubt(self, texts: Texts) -> list[tuple[Result, str]]:
        """Of which conditions something is not known: the result, and how the engine is told."""
        return [(unknown, text) for read, unknown, text in self.doubts if None in read(texts)]


@dataclass(frozen=True, slots=True)
class Lift:
    """A finding about problems that becomes a fact about the patient: at least ``n`` problems, 0 for all."""

    slot: Slot
    of_problems: bool
    place: int
    n: int

    def write(self, answers: Answers, readers: Iterable[Texts]) -> None:
        """Record the fact for those that read it; nothing while it is not known."""
        rows = answers.problems
        truths = [row[self.place] if self.of_problems else answers.patient[self.place] for row in rows]
        least = self.n or len(truths)
        text = None
        if truths.count(YES) >= least:
            text = self.slot.yes
        elif len(truths) - truths.count(NO) < least:
            text = self.slot.no
        for texts in readers:
            texts[self.slot.number] = text


class Compiler:
    """Makes batches and lifted findings ready, and collects the definitions of their rulesets."""

    def __init__(self, program: Program, schedule: Schedule) -> None:
        """Start without rulesets."""
        self._program = program
        self._read = schedule.read
        self.names = Names()
        self.definitions: list[dict[str, dict[str, Any]]] = []

    def group(self, batch: Batch) -> Group:
        """A batch made ready."""
        fails = [self._result(each, NO) for each in batch.entries]
        units = [each for each in fails if each.places]
        meanings: dict[str, tuple[int, Result]] = {}
        return Group(
            in_problem=batch.scope is FactScope.PROBLEM,
            guard=tuple(map(self.names.slot, batch.guard)),
            sent=tuple([self._sent(rules, batch.entries, meanings) for rules in batch.rulesets]),
            meanings=meanings,
            fails=_together(fails),
            impossible=_together(units),
            doubts=tuple(self._doubt(at, each) for at, each in enumerate(batch.entries)),
        )

    def lift(self, key: Key) -> Lift:
        """A lifted finding made ready."""
        scope, place = self._program.place(key.name)
        quantifier, _, number = key.detail.partition(" ")
        least = int(number or (quantifier != Quantifier.EVERY))
        return Lift(self.names.slot(key), scope is FactScope.PROBLEM, place, least)

    def _result(self, entry: Entry, truth: int) -> Result:
        places = tuple(self._program.place(unit)[1] for unit in entry.units)
        slots = [self.names.slot(key) for key in entry.outputs if key in self._read]
        return Result(truth, places, tuple((slot.number, slot.text(truth)) for slot in slots))

    def _doubt(self, at: int, entry: Entry) -> tuple[Chooser, Result, str]:
        read = _chooser([self.names.slot(key).number for key in entry.reads])
        return read, self._result(entry, UNKNOWN), f'"{self.names.doubt(at)}":1' if entry.fails else ""

    def _sent(self, rules: Sequence[Rule], entries: Sequence[Entry], meanings: dict[str, tuple[int, Result]]) -> Sent:
        """One ruleset made ready; its rules are named by numbers that are unique in the batch."""
        names = self._properties(rules)
        definition: dict[str, dict[str, Any]] = {}
        for rule in rules:
            name = str(len(meanings))
            meanings[name] = rule.entry, self._result(entries[rule.entry], YES if rule.holds else NO)
            condition = sent(rule.tree, names)
            doubt = {self.names.doubt(rule.entry): 1}
            definition[name] = condition if rule.holds else {"$and": [doubt, condition]}
        self.definitions.append(definition)
        slots = [self.names.slots[key].number for key in names if isinstance(key, Key)]
        return Sent(
            len(self.definitions) - 1,
            _chooser(slots),
            tuple(self._counted(tally, name) for tally, name in names.items() if isinstance(tally, Tally)),
        )

    def _properties(self, rules: Iterable[Rule]) -> dict[Key | Tally, str]:
        names: dict[Key | Tally, str] = {}
        for leaf in (leaf for rule in rules for leaf in leaves(rule.tree)):
            if isinstance(leaf, Tally):
                names[leaf] = self.names.tally(leaf)
            else:
                names[leaf.key] = self.names.slot(leaf.key).name
        return names

    def _counted(self, tally: Tally, name: str) -> Counted:
        """Certain terms are those sent as their value; possible ones all but those sent as the opposite."""
        terms = []
        for term in tally.terms:
            slot = self.names.slot(term.key)
            wanted = term.value if tally.enough else 1 - term.value
            terms.append((slot.number, slot.yes if wanted else slot.no))
        return Counted(name, tally.enough, tuple(terms))


def _together(results: Sequence[Result]) -> Result:
    """Results of one truth as one."""
    places = tuple(place for result in results for place in result.places)
    return Result(NO, places, tuple(text for result in results for text in result.texts))


def _chooser(numbers: Sequence[int]) -> Chooser:
    """Takes the texts of some slots: a tuple even of one, which is therefore taken twice, or of none."""
    if not numbers:
        return lambda _: ()
    return itemgetter(*(numbers if len(numbers) > 1 else [*numbers, *numbers]))
