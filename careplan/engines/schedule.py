"""What the chaining channel sends when: the units of a program as batches of rules, in order.

Each batch holds entries (conditions to decide) whose dependencies are settled by then. Entries that need the same
finding, lifted finding or option stand together behind that guard: where it certainly does not hold they cannot hold
either, and the batch need not be sent.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar, assert_never

from careplan.errors import Fault, InvalidRuleBook
from careplan.fields import FactScope, field_at
from careplan.language.lowering import MAX_PATHS, MAX_TESTS, Lowering
from careplan.language.program import Program, Unit
from careplan.language.trees import (
    Comparison,
    Key,
    Kind,
    Some,
    Tally,
    Tree,
    comparisons,
    conjuncts,
    every,
    leaves,
    negated,
    paths,
)

__all__ = ["Batch", "Entry", "Guard", "Rule", "Schedule", "Step"]

Item = TypeVar("Item")
Guard = tuple[Key, ...]
Stage = tuple[int, int]

GUARDS: Final = (Kind.HOLDS, Kind.LIFTED, Kind.OPTION)
"""What can be a guard: results of an earlier step and options of a choice, never a plain fact."""


WORTH_A_GUARD: Final = 4
"""The fewest conditions that stand together behind a guard: fewer cost less among those without one."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One condition to decide, with the rules that fire when it certainly holds and when it certainly does not.

    The second kind is needed only while something that the condition reads is not known.
    ``units`` are those that have this very condition; a part of other conditions has none, and a ``key`` instead.
    """

    scope: FactScope
    stratum: int
    units: tuple[str, ...]
    key: Key | None
    guard: Guard
    holds: tuple[Tree, ...]
    fails: tuple[Tree, ...]

    @property
    def reads(self) -> tuple[Key, ...]:
        """Everything that its rules read, terms of counts included."""
        tests = (test for tree in (*self.holds, *self.fails) for test in comparisons(tree))
        return tuple(dict.fromkeys(test.key for test in tests))

    @property
    def outputs(self) -> tuple[Key, ...]:
        """Under which keys others read the result."""
        return (self.key,) if self.key else tuple(Key(Kind.HOLDS, unit) for unit in self.units)


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
    """The steps of a program.

    Raises:
        InvalidRuleBook: a unit reads a rule that the program does not have, one of a problem where there is none, or
            itself.
    """

    def __init__(self, program: Program) -> None:
        """Work out parts, guards, stages and batches."""
        self._program = program
        self._lowering = Lowering()
        entries = _behind_guards(list(self._entries()))
        self._deciding = {key: entry for entry in entries for key in entry.outputs}
        self.read = frozenset(key for entry in entries for key in _keys_of(entry))
        """Everything that some entry reads."""
        self._stages: dict[Entry, Stage | None] = {}
        self.steps = tuple(self._steps(entries))

    # Entries -----------------------------------------------------------------------------------

    def _entries(self) -> Iterator[Entry]:
        alike: dict[tuple[int, FactScope, Tree], list[Unit]] = defaultdict(list)
        born: dict[Key, int] = {}
        for unit in sorted(self._program.units, key=lambda unit: unit.stratum):
            tree = self._lowering.tree(unit.condition)
            self._check(unit, tree)
            alike[unit.stratum, unit.scope, tree].append(unit)
            self._note_new_parts(born, unit.stratum)
        guards = _chosen_guards(alike)
        for (stratum, scope, tree), units in alike.items():
            names = tuple(unit.id for unit in units)
            yield self._unit_entry(names, tree, scope, stratum, guards[stratum, scope, tree])
            self._note_new_parts(born, stratum)
        yield from self._part_entries(born)

    def _note_new_parts(self, born: dict[Key, int], stratum: int) -> None:
        for key in self._lowering.parts:
            born.setdefault(key, stratum)

    def _unit_entry(self, units: tuple[str, ...], tree: Tree, scope: FactScope, stratum: int, guard: Guard) -> Entry:
        """A batch is only sent where its guard may hold, so the guard alone never makes its entries fail."""
        is_guard = [guard != () and _as_guard(part) == guard for part in conjuncts(tree)]
        first = [part for part, chosen in zip(conjuncts(tree), is_guard, strict=True) if chosen]
        rest = [part for part, chosen in zip(conjuncts(tree), is_guard, strict=True) if not chosen]
        holds = self._lowering.rules(every([*first, *rest]))
        return Entry(scope, stratum, units, None, guard, holds, self._fails(tree, rest))

    def _fails(self, tree: Tree, rest: Sequence[Tree]) -> tuple[Tree, ...]:
        """The rules that fire when some part certainly fails; none where one fact decides: known, it needs no rule."""
        if not rest or len({test.key for test in comparisons(tree)}) == 1:
            return ()
        return self._lowering.rules(negated(every(rest)))

    def _part_entries(self, born: dict[Key, int]) -> Iterator[Entry]:
        """Parts, and the parts that turn up while these are made."""
        made = 0
        while made < len(self._lowering.parts):
            key, tree = list(self._lowering.parts.items())[made]
            holds, fails = self._lowering.rules(tree), self._fails(tree, (tree,))
            self._note_new_parts(born, born[key])
            yield Entry(self._scope_of_tree(tree), born[key], (), key, (), holds, fails)
            made += 1

    def _check(self, unit: Unit, tree: Tree) -> None:
        for comparison in comparisons(tree):
            key = comparison.key
            if key.kind in (Kind.HOLDS, Kind.LIFTED) and key.name not in self._program:
                raise InvalidRuleBook([Fault(unit.id, f"reads {key.name}, which no rule has as its id")])
            if self._scope(key) is FactScope.PROBLEM and unit.scope is FactScope.PATIENT:
                raise InvalidRuleBook([Fault(unit.id, f"reads {key.name} of a problem, but is decided once")])

    def _scope(self, key: Key) -> FactScope:
        match key.kind:
            case Kind.FACT | Kind.OPTION:
                return field_at(key.name).scope
            case Kind.HOLDS:
                return self._program.place(key.name)[0]
            case Kind.LIFTED | Kind.ALWAYS:
                return FactScope.PATIENT
            case Kind.PART:
                return self._scope_of_tree(self._lowering.parts[key])
            case _:
                assert_never(key.kind)

    def _scope_of_tree(self, tree: Tree) -> FactScope:
        read = {self._scope(comparison.key) for comparison in comparisons(tree)}
        return FactScope.PROBLEM if FactScope.PROBLEM in read else FactScope.PATIENT

    def scope(self, key: Key) -> FactScope:
        """Whether what a key stands for is the patient's or a problem's."""
        return self._scope(key)

    # Stages ------------------------------------------------------------------------------------

    def _stage(self, entry: Entry) -> Stage:
        """Stratum, and how many steps after the first of that stratum."""
        if entry not in self._stages:
            self._stages[entry] = None
            before = [self._stage(each) for each in self._needed(entry)]
            stratum = max([entry.stratum, *(each[0] for each in before)])
            depth = max((each[1] + 1 for each in before if each[0] == stratum), default=0)
            self._stages[entry] = stratum, depth
        found = self._stages[entry]
        if found is None:
            named = entry.units or ("a condition",)
            raise InvalidRuleBook([Fault(each, "reads itself, directly or through others") for each in named])
        return found

    def _needed(self, entry: Entry) -> Iterator[Entry]:
        read = dict.fromkeys(_keys_of(entry))
        for key in read:
            known_as = Key(Kind.HOLDS, key.name) if key.kind is Kind.LIFTED else key
            if known_as in self._deciding:
                yield self._deciding[known_as]

    def _steps(self, entries: Iterable[Entry]) -> Iterator[Step]:
        staged: dict[Stage, list[Entry]] = defaultdict(list)
        for entry in entries:
            staged[self._stage(entry)].append(entry)
        lifted = [key for entry in entries for key in _keys_of(entry) if key.kind is Kind.LIFTED]
        for stage in sorted(staged):
            settled = {unit for entry in staged[stage] for unit in entry.units}
            yield Step(
                tuple(_batches(staged[stage])),
                tuple(dict.fromkeys(key for key in lifted if key.name in settled)),
            )


def _keys_of(entry: Entry) -> Iterator[Key]:
    yield from entry.guard
    yield from entry.reads


# Guards ----------------------------------------------------------------------------------------


def _as_guard(tree: Tree) -> Guard:
    """The keys of which one at least must hold, if a tree is no more than that; else nothing."""
    parts = tree.of if isinstance(tree, Some) else (tree,)
    found = [part.key for part in parts if isinstance(part, Comparison) and part.value == 1 and part.key.kind in GUARDS]
    return tuple(found) if len(found) == len(parts) else ()


def _chosen_guards(alike: Iterable[tuple[int, FactScope, Tree]]) -> dict[tuple[int, FactScope, Tree], Guard]:
    """For each condition the guard that it shares with most others of its stratum and scope, if with enough."""
    candidates = {each: {found for part in conjuncts(each[2]) if (found := _as_guard(part))} for each in alike}
    shared = Counter((each[0], each[1], guard) for each, guards in candidates.items() for guard in guards)
    chosen: dict[tuple[int, FactScope, Tree], Guard] = {}
    for each, guards in candidates.items():
        counts = {guard: shared[each[0], each[1], guard] for guard in sorted(guards)}
        best = max(counts, key=lambda guard: counts[guard], default=())
        chosen[each] = best if counts.get(best, 0) >= WORTH_A_GUARD else ()
    return chosen


def _behind_guards(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each part behind the guard that all its users share."""
    users: dict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in entry.reads:
            if key.kind is Kind.PART:
                users[key].append(entry)
    known: dict[Key, Guard] = {}

    def guard_of(entry: Entry) -> Guard:
        if entry.key is None:
            return entry.guard
        if entry.key not in known:
            guards = {guard_of(user) for user in users[entry.key] if user.scope is entry.scope}
            alike = len(guards) == 1 and all(user.scope is entry.scope for user in users[entry.key])
            known[entry.key] = guards.pop() if alike else ()
        return known[entry.key]

    return [replace(each, guard=guard_of(each)) for each in entries]


# Batches ---------------------------------------------------------------------------------------


def _batches(entries: Iterable[Entry]) -> Iterator[Batch]:
    together: dict[tuple[FactScope, Guard], list[Entry]] = defaultdict(list)
    for entry in entries:
        together[entry.scope, entry.guard].append(entry)
    for (scope, guard), group in sorted(together.items()):
        for packed in _portions(sorted(group, key=_reading), lambda entry: (*entry.holds, *entry.fails)):
            rulesets = _portions(list(_rules(packed)), lambda rule: (rule.tree,))
            yield Batch(scope, guard, tuple(packed), tuple(map(tuple, rulesets)))


def _reading(entry: Entry) -> tuple[bool, list[Key]]:
    """Entries that read the same stand together, and those that read a number, which no screen settles, at the end."""
    tests = [test for tree in (*entry.holds, *entry.fails) for test in comparisons(tree)]
    return any(test.op != "==" for test in tests), sorted(entry.reads)


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
