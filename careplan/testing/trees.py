"""Random conditions over the facts of a profile."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, TypeAlias, assert_never

from hypothesis import strategies as st

from careplan.fields import FactKind, FactScope, ProfileField, field_at, fields
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
    Operator,
    Quantifier,
)

__all__ = ["conditions"]

OPERATORS: Final = st.sampled_from(Operator)
QUANTIFIERS: Final = st.sampled_from(Quantifier)
ONE_TO_THREE: Final = st.integers(1, 3)

Choice: TypeAlias = ProfileField | Holds | Lifted
"""What a leaf is made of: a fact of the profile, or a rule that is decided before."""

SHAPES: Final = st.sampled_from(("leaf", "all", "any", "at_least", "not"))


@st.composite
def conditions(
    draw: st.DrawFn,
    *,
    paths: Sequence[str] | None = None,
    holds: Sequence[str] = (),
    lifted: Sequence[str] = (),
    max_depth: int = 3,
) -> Condition:
    """A condition of any shape.

    Args:
        draw: Given by Hypothesis.
        paths: The facts that it may read; by default all that are about the patient.
        holds: Ids of rules whose truth it may read.
        lifted: Ids of findings about problems that it may read as facts about the patient.
        max_depth: How many levels it has at most.

    >>> from hypothesis import find
    >>> find(conditions(paths=("symptoms.fever",)), lambda condition: True)
    Fact(node='fact', path='symptoms.fever')
    """
    facts = _of_patient() if paths is None else tuple(paths)
    return _node(draw, _choices(facts, tuple(holds), tuple(lifted)), max_depth)


@cache
def _of_patient() -> tuple[str, ...]:
    return tuple(path for path, each in fields().items() if each.scope is FactScope.PATIENT)


@lru_cache(1000)
def _choices(paths: tuple[str, ...], holds: tuple[str, ...], lifted: tuple[str, ...]) -> st.SearchStrategy[Choice]:
    above = [Lifted(quantifier=Quantifier.ANY, rule=rule) for rule in lifted]
    return st.sampled_from([*map(field_at, paths), *(Holds(rule=rule) for rule in holds), *above])


def _node(draw: st.DrawFn, choices: st.SearchStrategy[Choice], depth: int) -> Condition:
    """A leaf, or a node of a shape over further nodes."""
    match draw(SHAPES) if depth > 1 else "leaf":
        case "all":
            return All(of=_parts(draw, choices, depth))
        case "any":
            return Any(of=_parts(draw, choices, depth))
        case "at_least":
            return AtLeast(n=draw(ONE_TO_THREE), of=_parts(draw, choices, depth))
        case "not":
            return Not(of=_node(draw, choices, depth - 1))
        case _:
            return _leaf(draw, draw(choices))


def _parts(draw: st.DrawFn, choices: st.SearchStrategy[Choice], depth: int) -> tuple[Condition, ...]:
    return tuple(_node(draw, choices, depth - 1) for _ in range(draw(ONE_TO_THREE)))


def _leaf(draw: st.DrawFn, choice: Choice) -> Condition:
    match choice:
        case Holds():
            return choice
        case Lifted(rule=rule):
            return Lifted(quantifier=draw(QUANTIFIERS), rule=rule, n=draw(ONE_TO_THREE))
        case ProfileField():
            return _about_fact(draw, choice)
        case _:
            assert_never(choice)


def _about_fact(draw: st.DrawFn, declared: ProfileField) -> Condition:
    """A condition on one fact; a threshold may lie a step outside the bounds."""
    if declared.kind is FactKind.FLAG:
        return Fact(path=declared.path)
    if declared.number is None:
        return Is(path=declared.path, option=draw(_options(declared)))
    return Compare(path=declared.path, op=draw(OPERATORS), steps=draw(_thresholds(declared.path)), unit=declared.unit)


@cache
def _options(declared: ProfileField) -> st.SearchStrategy[str]:
    return st.sampled_from(declared.options)


@cache
def _thresholds(path: str) -> st.SearchStrategy[int]:
    mark = field_at(path).number
    low, high = mark.bounds if mark else (0, 0)
    return st.integers(low - 1, high + 1)
