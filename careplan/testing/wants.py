"""What is wanted of single facts so that a condition holds, and whether several wants can be had together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never

from careplan.fields import FactKind, field_at
from careplan.language.conditions import Compare, Fact, Is, Operator

__all__ = ["Leaf", "Place", "Span", "Want", "Wants", "Words", "narrowed", "place_of"]

Leaf: TypeAlias = Fact | Compare | Is
Place: TypeAlias = int | None
"""A problem by number, or ``None`` for the patient."""


@dataclass(frozen=True, slots=True)
class Span:
    """A number from one bound to the other, in whole steps, both included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a choice or a list of choices must have, and must not have."""

    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()


Want: TypeAlias = bool | Span | Words
"""The answer of a flag, or what a number or a choice may be."""

Wants: TypeAlias = Mapping[tuple[Place, str], Want]
"""What is wanted, by place and path."""

OPPOSITE: Final = {
    Operator.AT_LEAST: Operator.BELOW,
    Operator.BELOW: Operator.AT_LEAST,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.AT_MOST: Operator.ABOVE,
}


def place_of(path: str, problem: int) -> Place:
    """Where a fact stands that a condition about one problem reads."""
    return problem if path.startswith("problem.") else None


def narrowed(wants: Wants, leaf: Leaf, problem: int, *, holds: bool) -> Wants | None:
    """The wants with one more; ``None`` where it cannot be had beside the others."""
    key = place_of(leaf.path, problem), leaf.path
    found = _together(wants.get(key), leaf, holds=holds)
    return None if found is None else {**wants, key: found}


def _together(before: Want | None, leaf: Leaf, *, holds: bool) -> Want | None:
    match leaf:
        case Fact():
            return holds if before is None or before is holds else None
        case Compare():
            return _span(before, leaf, leaf.op if holds else OPPOSITE[leaf.op])
        case Is():
            return _words(before, leaf, holds=holds)
        case _:
            assert_never(leaf)


def _span(before: Want | None, leaf: Compare, op: Operator) -> Span | None:
    mark = field_at(leaf.path).number
    if mark is None:
        return None
    low, high = (before.low, before.high) if isinstance(before, Span) else mark.bounds
    match op:
        case Operator.AT_LEAST:
            low = max(low, leaf.steps)
        case Operator.ABOVE:
            low = max(low, leaf.steps + 1)
        case Operator.AT_MOST:
            high = min(high, leaf.steps)
        case Operator.BELOW:
            high = min(high, leaf.steps - 1)
        case _:
            assert_never(op)
    return Span(low, high) if low <= high else None


def _words(before: Want | None, leaf: Is, *, holds: bool) -> Words | None:
    words = before if isinstance(before, Words) else Words()
    if holds:
        words = replace(words, wanted=words.wanted | {leaf.option})
    else:
        words = replace(words, unwanted=words.unwanted | {leaf.option})
    declared = field_at(leaf.path)
    if words.wanted & words.unwanted:
        return None
    if declared.kind is FactKind.CHOICE and (len(words.wanted) > 1 or words.unwanted.issuperset(declared.options)):
        return None
    return words
