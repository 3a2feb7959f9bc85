"""Positive trees: comparisons under *and* and *or*, with no negation left.

What the chaining channel sends to durable-rules. A comparison with something that is not known does not succeed, so a
tree holds only when it certainly holds; the tree of the opposite (:func:`negated`) holds when it certainly does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import prod
from typing import Final, assert_never

__all__ = [
    "ALWAYS",
    "NEVER",
    "Comparison",
    "Every",
    "Key",
    "Kind",
    "Some",
    "Tally",
    "Tree",
    "comparisons",
    "conjuncts",
    "every",
    "groups",
    "leaves",
    "negated",
    "paths",
    "some",
    "widest_every",
]


class Kind(StrEnum):
    """What a key stands for."""

    FACT = "fact"
    OPTION = "option"
    HOLDS = "holds"
    LIFTED = "lifted"
    PART = "part"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What a comparison reads.

    ``name`` is the path of a fact, the id of a rule or the number of a part; ``detail`` is the option of a choice, or
    the quantifier of a finding about problems.
    """

    kind: Kind
    name: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Comparison:
    """A whole number compared with a constant; of a flag or a truth, yes is 1 and no is 0."""

    key: Key
    op: str
    value: int


@dataclass(frozen=True, slots=True)
class Tally:
    """At least ``n`` of the terms certainly hold (``enough``), or fewer than ``n`` possibly do."""

    n: int
    terms: tuple[Comparison, ...]
    enough: bool = True


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold; no part is an ``Every`` itself."""

    of: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part holds; no part is a ``Some`` itself."""

    of: tuple[Tree, ...]


Tree = Comparison | Tally | Every | Some

ALWAYS: Final = Comparison(Key(Kind.ALWAYS), "==", 1)
"""What always holds: its key is a fact of everybody."""

NEVER: Final = Comparison(Key(Kind.ALWAYS), "==", 0)
"""What never holds."""

_OPPOSITE: Final[Mapping[str, str]] = {">=": "<", "<": ">=", ">": "<=", "<=": ">"}


def every(parts: Sequence[Tree]) -> Tree:
    """All of at least one part: nested *and* made flat, repetitions dropped."""
    flat = [inner for part in parts for inner in conjuncts(part)]
    found = tuple(dict.fromkeys(flat))
    return found[0] if len(found) == 1 else Every(found)


def some(parts: Sequence[Tree]) -> Tree:
    """Any of at least one part: nested *or* made flat, repetitions dropped."""
    flat = [inner for part in parts for inner in (part.of if isinstance(part, Some) else (part,))]
    found = tuple(dict.fromkeys(flat))
    return found[0] if len(found) == 1 else Some(found)


def negated(tree: Tree) -> Tree:
    """The tree that holds when the given one certainly does not.

    >>> negated(Comparison(Key(Kind.FACT, "age_years"), ">=", 65)).op
    '<'
    """
    match tree:
        case Comparison(key=key, op="==", value=value):
            return Comparison(key, "==", 1 - value)
        case Comparison(key=key, op=op, value=value):
            return Comparison(key, _OPPOSITE[op], value)
        case Tally(n=n, terms=terms, enough=enough):
            return Tally(n, terms, not enough)
        case Every(of=parts):
            return some([negated(part) for part in parts])
        case Some(of=parts):
            return every([negated(part) for part in parts])
        case _:
            assert_never(tree)


def conjuncts(tree: Tree) -> tuple[Tree, ...]:
    """The parts that must all hold; a tree that is no *and* is its own only part."""
    return tree.of if isinstance(tree, Every) else (tree,)


def leaves(tree: Tree) -> Iterator[Comparison | Tally]:
    """The comparisons and counts of a tree, in order, with repetitions."""
    match tree:
        case Comparison() | Tally():
            yield tree
        case Every(of=parts) | Some(of=parts):
            for part in parts:
                yield from leaves(part)
        case _:
            assert_never(tree)


def comparisons(tree: Tree) -> Iterator[Comparison]:
    """The comparisons of a tree, the terms of its counts included."""
    for leaf in leaves(tree):
        yield from (leaf,) if isinstance(leaf, Comparison) else leaf.terms


def paths(tree: Tree) -> int:
    """In how many ways a tree can be satisfied: a product over *and*, a sum over *or*."""
    match tree:
        case Comparison() | Tally():
            return 1
        case Every(of=parts):
            return prod(paths(part) for part in parts)
        case Some(of=parts):
            return sum(paths(part) for part in parts)
        case _:
            assert_never(tree)


def groups(tree: Tree) -> int:
    """How many *and* and *or* a tree has."""
    match tree:
        case Comparison() | Tally():
            return 0
        case Every(of=parts) | Some(of=parts):
            return 1 + sum(groups(part) for part in parts)
        case _:
            assert_never(tree)


def widest_every(tree: Tree) -> int:
    """The paths of the widest *and* of a tree."""
    match tree:
        case Comparison() | Tally():
            return 1
        case Every(of=parts):
            return max(paths(tree), *map(widest_every, parts))
        case Some(of=parts):
            return max(map(widest_every, parts))
        case _:
            assert_never(tree)
