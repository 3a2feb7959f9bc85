"""What the chaining channel sends when: batches of rules whose dependencies are settled, step after step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from careplan.engines.entries import Entry, Guard, entries_of
from careplan.errors import Fault, InvalidRuleBook
from careplan.fields import FactScope
from careplan.language.lowering import MAX_PATHS, MAX_TESTS
from careplan.language.program import Program
from careplan.language.trees import Comparison, Key, Kind, Tally, Tree, comparisons, leaves, paths

__all__ = ["Batch", "Rule", "Schedule", "Step"]

Item = TypeVar("Item")
Stage = tuple[int, int]
"""A stratum, and how many steps after the first of that stratum."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a ruleset: a tree, and the entry of the batch that it decides to hold or not to hold."""

    tree: Tree
    entry: int
    holds: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Entries that are decided together: usually one ruleset, more when one entry alone is too large for it."""

    scope: FactScope
    guard: Guard
    entries: tuple[Entry, ...]
    rulesets: tuple[tuple[Rule, ...], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Batches that may be matched in any order, then the lifted findings that they settle."""

    batches: tuple[Batch, ...]
    lifted: tuple[Key, ...]


class Schedule:
    """The steps of a program, as few as its dependencies allow.

    Raises:
        InvalidRuleBook: a unit reads a rule that the program does not have, a problem where there is none, or itself.
    """

    def __init__(self, program: Program) -> None:
        """Work out what is decided, in which stage, and in which batches."""
        entries = entries_of(program)
        self.read = frozenset(key for entry in entries for key in entry.needs)
        """Everything that some entry reads."""
        self._deciding = {key: entry for entry in entries for key in entry.outputs}
        self._stages: dict[Entry, Stage | None] = {}
        self.steps = tuple(self._steps(entries))

    def _steps(self, entries: Iterable[Entry]) -> Iterator[Step]:
        staged: dict[Stage, list[Entry]] = defaultdict(list)
        for entry in entries:
            staged[self._stage(entry)].append(entry)
        lifted = sorted(key for key in self.read if key.kind is Kind.LIFTED)
        for stage in sorted(staged):
            settled = {unit for entry in staged[stage] for unit in entry.units}
            yield Step(tuple(_batches(staged[stage])), tuple(key for key in lifted if key.name in settled))

    def _stage(self, entry: Entry) -> Stage:
        """The first stage, from that of its stratum on, by which everything is settled that it needs."""
        if entry not in self._stages:
            self._stages[entry] = None
            before = [self._stage(each) for each in self._deciders(entry)]
            stratum = max([int(entry.stratum), *(each[0] for each in before)])
            depth = max((each[1] + 1 for each in before if each[0] == stratum), default=0)
            self._stages[entry] = stratum, depth
        found = self._stages[entry]
        if found is None:
            named = entry.units or ("a condition",)
            raise InvalidRuleBook([Fault(each, "reads itself, directly or through others") for each in named])
        return found

    def _deciders(self, entry: Entry) -> Iterator[Entry]:
        for key in dict.fromkeys(entry.needs):
            decided_as = Key(Kind.HOLDS, key.name) if key.kind is Kind.LIFTED else key
            if decided_as in self._deciding:
                yield self._deciding[decided_as]


def _batches(entries: Iterable[Entry]) -> Iterator[Batch]:
    together: dict[tuple[FactScope, Guard], list[Entry]] = defaultdict(list)
    for entry in entries:
        together[entry.scope, entry.guard].append(entry)
    for (scope, guard), group in sorted(together.items()):
        for packed in _portions(sorted(group, key=_reading), _trees):
            rulesets = _portions(list(_rules(packed)), lambda rule: (rule.tree,))
            yield Batch(scope, guard, tuple(packed), tuple(map(tuple, rulesets)))


def _trees(entry: Entry) -> tuple[Tree, ...]:
    return (*entry.holds, *entry.fails)


def _reading(entry: Entry) -> tuple[bool, list[Key], tuple[str, ...]]:
    """Entries that read the same stand together, and those that read a number, which no screen settles, at the end."""
    tests = [test for tree in _trees(entry) for test in comparisons(tree)]
    return any(test.op != "==" for test in tests), sorted(entry.reads), entry.units


def _rules(entries: Sequence[Entry]) -> Iterator[Rule]:
    for holds in (True, False):
        for place, entry in enumerate(entries):
            for tree in entry.holds if holds else entry.fails:
                yield Rule(tree, place, holds)


def _portions(items: Sequence[Item], trees: Callable[[Item], tuple[Tree, ...]]) -> Iterator[list[Item]]:
    """Items whose rules fit into one ruleset; an item too large for one is a portion by itself."""
    portion: list[Item] = []
    ways, read = 0, set[Key | Tally]()
    for item in items:
        more, also = _load(trees(item))
        if portion and (ways + more > MAX_PATHS or len(read | also) + len(portion) > MAX_TESTS):
            yield portion
            portion, ways, read = [], 0, set()
        portion.append(item)
        ways, read = ways + more, read | also
    yield portion


def _load(trees: Sequence[Tree]) -> tuple[int, set[Key | Tally]]:
    """In how many ways rules may fire, and the properties that their fact may have."""
    read = {leaf.key if isinstance(leaf, Comparison) else leaf for tree in trees for leaf in leaves(tree)}
    return sum(map(paths, trees)), read
