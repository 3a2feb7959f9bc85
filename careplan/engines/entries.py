"""What the chaining channel has to decide: each different condition of a program once, and the parts they share.

Conditions that need the same finding, lifted finding or option stand together behind that guard: where it certainly
does not hold they cannot hold either, and their rules need not be sent.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, assert_never

from careplan.errors import Fault, InvalidRuleBook
from careplan.fields import FactScope, field_at, fields
from careplan.language.lowering import Lowering
from careplan.language.names import named
from careplan.language.program import Program, Stratum, Unit
from careplan.language.trees import Comparison, Key, Kind, Some, Tree, comparisons, conjuncts, every, negated

__all__ = ["Entry", "Guard", "entries_of"]

Guard = tuple[Key, ...]
"""Of these findings, lifted findings or options one at least must hold; without any there is no guard."""

GUARDS: Final = (Kind.HOLDS, Kind.LIFTED, Kind.OPTION)
"""What can be a guard: results of an earlier step and options of a choice, never a plain fact."""

WORTH_A_GUARD: Final = 4
"""The fewest conditions that stand together behind a guard: fewer cost less among those without one."""

Alike = tuple[Stratum, FactScope, Tree]


@dataclass(frozen=True, eq=False)
class Entry:
    """One condition to decide, with the rules that fire when it certainly holds and when it certainly does not.

    The second kind is needed only while something that the condition reads is not known. ``units`` are those that have
    this very condition; a part of other conditions has none, and a ``part`` instead.
    """

    scope: FactScope
    stratum: Stratum
    units: tuple[str, ...]
    part: Key | None
    guard: Guard
    holds: tuple[Tree, ...]
    fails: tuple[Tree, ...]

    @cached_property
    def reads(self) -> tuple[Key, ...]:
        """Everything that its rules read, terms of counts included."""
        tests = (test for tree in (*self.holds, *self.fails) for test in comparisons(tree))
        return tuple(dict.fromkeys(test.key for test in tests))

    @cached_property
    def needs(self) -> tuple[Key, ...]:
        """What must be settled before it is decided: what it reads, and its guard."""
        return (*self.guard, *self.reads)

    @property
    def outputs(self) -> tuple[Key, ...]:
        """Under which keys others read the result."""
        return (self.part,) if self.part else tuple(Key(Kind.HOLDS, unit) for unit in self.units)


def entries_of(program: Program) -> list[Entry]:
    """Everything that is decided for a program, in order of strata, parts at the end.

    Raises:
        InvalidRuleBook: a unit reads a rule that the program does not have, or a problem where there is none.
    """
    lowering = Lowering()
    alike: dict[Alike, list[Unit]] = defaultdict(list)
    for unit in program.units:
        tree = lowering.tree(unit.condition)
        _check(program, lowering, unit, tree)
        alike[unit.stratum, unit.scope, tree].append(unit)
    guards = _chosen_guards(alike)
    entries = [_entry(lowering, each, tuple(unit.id for unit in units), guards[each]) for each, units in alike.items()]
    return _placed([*entries, *_parts(program, lowering)])


def _check(program: Program, lowering: Lowering, unit: Unit, tree: Tree) -> None:
    missing = [key.name for key in _everything_read(lowering, tree) if not _exists(program, key)]
    faults = [Fault(unit.id, f"reads {named(name)}, which is neither a fact nor a rule") for name in missing]
    if not faults and unit.scope is FactScope.PATIENT and _scope(program, lowering, tree) is FactScope.PROBLEM:
        faults.append(Fault(unit.id, "reads something of one problem, but is decided once for the patient"))
    if faults:
        raise InvalidRuleBook(faults)


def _everything_read(lowering: Lowering, tree: Tree) -> Iterator[Key]:
    for key in dict.fromkeys(test.key for test in comparisons(tree)):
        yield from (key,) if key.kind is not Kind.PART else _everything_read(lowering, lowering.parts[key])


def _exists(program: Program, key: Key) -> bool:
    if key.kind in (Kind.FACT, Kind.OPTION):
        return key.name in fields()
    return key.name in program or key.kind is Kind.ALWAYS


def _of_problem(program: Program, key: Key) -> bool:
    """Whether a fact or a rule is about a problem."""
    match key.kind:
        case Kind.FACT | Kind.OPTION:
            return field_at(key.name).scope is FactScope.PROBLEM
        case Kind.HOLDS:
            return program.place(key.name)[0] is FactScope.PROBLEM
        case Kind.LIFTED | Kind.ALWAYS | Kind.PART:
            return False
        case _:
            assert_never(key.kind)


def _entry(lowering: Lowering, alike: Alike, units: tuple[str, ...], guard: Guard) -> Entry:
    """A batch is only sent where its guard may hold, so the guard alone never makes its entries fail."""
    stratum, scope, tree = alike
    guarding = [part for part in conjuncts(tree) if guard and _as_guard(part) == guard]
    rest = [part for part in conjuncts(tree) if part not in guarding]
    holds = lowering.rules(every([*guarding, *rest]))
    return Entry(scope, stratum, units, None, guard, holds, _fails(lowering, tree, rest))


def _fails(lowering: Lowering, tree: Tree, rest: Sequence[Tree]) -> tuple[Tree, ...]:
    """The rules that fire when some part certainly fails; none where one fact decides: known, it needs no rule."""
    if not rest or len({test.key for test in comparisons(tree)}) == 1:
        return ()
    return lowering.rules(negated(every(rest)))


def _parts(program: Program, lowering: Lowering) -> Iterator[Entry]:
    """Parts, and the parts that turn up while their rules are made."""
    made = 0
    while made < len(lowering.parts):
        part, tree = list(lowering.parts.items())[made]
        holds, fails = lowering.rules(tree), _fails(lowering, tree, (tree,))
        yield Entry(_scope(program, lowering, tree), max(Stratum), (), part, (), holds, fails)
        made += 1


def _scope(program: Program, lowering: Lowering, tree: Tree) -> FactScope:
    """About a problem if anything that a tree reads is, directly or in a part."""
    about_problem = any(_of_problem(program, key) for key in _everything_read(lowering, tree))
    return FactScope.PROBLEM if about_problem else FactScope.PATIENT


def _as_guard(tree: Tree) -> Guard:
    """The keys of which one at least must hold, if a tree is no more than that; else nothing."""
    parts = tree.of if isinstance(tree, Some) else (tree,)
    found = [part.key for part in parts if isinstance(part, Comparison) and part.value == 1 and part.key.kind in GUARDS]
    return tuple(found) if len(found) == len(parts) else ()


def _chosen_guards(alike: Iterable[Alike]) -> dict[Alike, Guard]:
    """For each condition the guard that it shares with most others of its stratum and scope, if with enough."""
    candidates = {each: {found for part in conjuncts(each[2]) if (found := _as_guard(part))} for each in alike}
    shared = Counter((each[0], each[1], guard) for each, guards in candidates.items() for guard in guards)
    chosen: dict[Alike, Guard] = {}
    for each, guards in candidates.items():
        counts = {guard: shared[each[0], each[1], guard] for guard in sorted(guards)}
        best = max(counts, key=lambda guard: counts[guard], default=())
        chosen[each] = best if counts.get(best, 0) >= WORTH_A_GUARD else ()
    return chosen


def _placed(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each part in the first stratum that needs it, and behind the guard that all its users share."""
    users: dict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in entry.reads:
            if key.kind is Kind.PART:
                users[key].append(entry)
    done: dict[Key, Entry] = {}

    def placed(entry: Entry) -> Entry:
        if entry.part is None:
            return entry
        if entry.part not in done:
            using = list(map(placed, users[entry.part]))
            guards = {user.guard if user.scope is entry.scope else () for user in using}
            guard = guards.pop() if len(guards) == 1 else ()
            stratum = min((user.stratum for user in using), default=entry.stratum)
            done[entry.part] = replace(entry, stratum=stratum, guard=guard)
        return done[entry.part]

    return list(map(placed, entries))
