"""From conditions to the rules of durable-rules: negation at the leaves, and nothing beyond the engine's limits.

A part that would make a rule too large is decided on its own, one step earlier (:attr:`Lowering.parts`), and so is a
compound term of a count: the result of a part is yes, no or not known, as of a rule.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any as AnyType
from typing import Final, assert_never

from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Quantifier,
)
from careplan.language.trees import (
    NEVER,
    Comparison,
    Every,
    Key,
    Kind,
    Some,
    Tally,
    Tree,
    conjuncts,
    every,
    groups,
    leaves,
    negated,
    paths,
    some,
    widest_every,
)

__all__ = ["MAX_GROUPS", "MAX_PATHS", "MAX_TESTS", "Lowering", "name_hash", "sent"]

MAX_PATHS: Final = 60
"""The most ways in which the rules of one ruleset may be satisfied; 64 at once is an error of the engine."""

MAX_WAYS_OF_EVERY: Final = 12
"""The most ways in which one *and* may be satisfied: the engine fires once for each way that holds."""

MAX_GROUPS: Final = 14
"""The most *and* and *or* in one condition: 15 with the channel's own *and*; 16 are an error of the engine."""

MAX_TESTS: Final = 249
"""The most comparisons in one condition: 250 with the channel's own, which were tried."""

MAX_SPELT_OUT: Final = 3
"""A count over more terms than this is sent as two whole numbers."""


def _fits(tree: Tree, most_groups: int = MAX_GROUPS) -> bool:
    return isinstance(tree, Comparison) or (
        paths(tree) <= MAX_PATHS
        and widest_every(tree) <= MAX_WAYS_OF_EVERY
        and groups(tree) <= most_groups
        and sum(1 for _ in leaves(tree)) <= MAX_TESTS
    )


class Lowering:
    """Lowers the conditions of one program, and collects the parts that must be decided on their own."""

    def __init__(self) -> None:
        """Start without parts."""
        self.parts: dict[Key, Tree] = {}
        self._key_of: dict[Tree, Key] = {}

    def tree(self, condition: Condition) -> Tree:  # noqa: PLR0911 - one return for each node
        """The tree that holds when the condition certainly does."""
        match condition:
            case Fact(path=path):
                return Comparison(Key(Kind.FACT, path), "==", 1)
            case Compare(path=path, op=op, steps=steps):
                return Comparison(Key(Kind.FACT, path), op.value, steps)
            case Is(path=path, option=option):
                return Comparison(Key(Kind.OPTION, path, option), "==", 1)
            case Holds(rule=rule):
                return Comparison(Key(Kind.HOLDS, rule), "==", 1)
            case Lifted(rule=rule):
                return Comparison(Key(Kind.LIFTED, rule, quantified(condition)), "==", 1)
            case All(of=parts):
                return every([self.tree(part) for part in parts])
            case Any(of=parts):
                return some([self.tree(part) for part in parts])
            case AtLeast(n=n, of=parts):
                return self._at_least(n, [self.tree(part) for part in parts])
            case Not(of=part):
                return negated(self.tree(part))
            case _:
                assert_never(condition)

    def _at_least(self, n: int, terms: Sequence[Tree]) -> Tree:
        if n > len(terms):
            return NEVER
        if n in (1, len(terms)) or len(terms) <= MAX_SPELT_OUT:
            return some([every(chosen) for chosen in combinations(terms, n)])
        return Tally(n, tuple(map(self._term, terms)))

    def _term(self, tree: Tree) -> Comparison:
        """A term that is sent as 1 or 0: a compared number and a compound term are decided on their own."""
        return tree if isinstance(tree, Comparison) and tree.op == "==" else self.part(tree)

    def part(self, tree: Tree) -> Comparison:
        """A comparison with the result of a tree that is decided on its own."""
        opposite = negated(tree)
        if opposite in self._key_of:
            return Comparison(self._key_of[opposite], "==", 0)
        if tree not in self._key_of:
            key = self._key_of[tree] = Key(Kind.PART, str(len(self.parts)))
            self.parts[key] = tree
        return Comparison(self._key_of[tree], "==", 1)

    def rules(self, tree: Tree) -> tuple[Tree, ...]:
        """The tree as rules within the limits of the engine: it holds when any of them fires."""
        if not isinstance(tree, Some):
            return (self._within(tree, MAX_GROUPS),)
        chunks: list[list[Tree]] = []
        for part in tree.of:
            small = self._within(part, MAX_GROUPS - 1)
            if chunks and _fits(Some((*chunks[-1], small))):
                chunks[-1].append(small)
            else:
                chunks.append([small])
        return tuple(map(some, chunks))

    def _within(self, tree: Tree, most_groups: int) -> Tree:
        """An *and* or a leaf as one rule: its widest parts are decided on their own until the rest is small enough."""
        while not _fits(tree, most_groups):
            tree = self._with_less(conjuncts(tree))
        return tree

    def _with_less(self, parts: tuple[Tree, ...]) -> Tree:
        compound = [part for part in parts if isinstance(part, Some)]
        if not compound:
            return every([self.part(Every(parts[:MAX_TESTS])), *parts[MAX_TESTS:]])
        widest = max(compound, key=lambda part: (paths(part), groups(part), len(part.of)))
        return every([self.part(part) if part is widest else part for part in parts])


def quantified(lifted: Lifted) -> str:
    """The quantifier of a finding about problems, with its number.

    >>> quantified(Lifted(quantifier=Quantifier.COUNT, rule="a-finding", n=2))
    'count 2'
    """
    return f"count {lifted.n}" if lifted.quantifier is Quantifier.COUNT else lifted.quantifier.value


_OPERATORS: Final[Mapping[str, str]] = {">=": "$gte", ">": "$gt", "<=": "$lte", "<": "$lt"}


def sent(tree: Tree, names: Mapping[Key | Tally, str]) -> dict[str, AnyType]:
    """The tree as durable-rules reads it, with the names of its properties.

    >>> sent(Comparison(Key(Kind.FACT, "age_years"), ">=", 65), {Key(Kind.FACT, "age_years"): "p1"})
    {'$gte': {'p1': 65}}
    """
    match tree:
        case Comparison(key=key, op="==", value=value):
            return {names[key]: value}
        case Comparison(key=key, op=op, value=value):
            return {_OPERATORS[op]: {names[key]: value}}
        case Tally(n=n, enough=enough):
            return {"$gte" if enough else "$lt": {names[tree]: n}}
        case Every(of=parts):
            return {"$and": [sent(part, names) for part in parts]}
        case Some(of=parts):
            return {"$or": [sent(part, names) for part in parts]}
        case _:
            assert_never(tree)


def name_hash(name: str) -> int:
    """The 32-bit FNV-1a hash by which durable-rules finds a property, whatever its name.

    >>> name_hash("sid")
    3593476751
    """
    found = 0x811C9DC5
    for byte in name.encode():
        found = ((found ^ byte) * 16777619) & 0xFFFFFFFF
    return found
