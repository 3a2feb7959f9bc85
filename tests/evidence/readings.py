"""Conditions of the evidence in the rule language, and what any condition reads, with its direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, assert_never

from careplan.fields import fields
from careplan.language import conditions as language
from careplan.language.conditions import (
    All,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    all_of,
    any_of,
    at_least,
    not_,
)
from careplan.language.terms import Duration, Numeric
from careplan.rules.vocabulary import VOCABULARY

__all__ = ["DAYS_A_WEEK", "condition_of", "leaves"]

DAYS_A_WEEK: Final = 7

EVERYBODY: Final = "any-pain-problem"
"""Everyone has a pain problem: the finding says nothing."""

OPPOSITE: Final = {
    Operator.AT_LEAST: Operator.BELOW,
    Operator.BELOW: Operator.AT_LEAST,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.AT_MOST: Operator.ABOVE,
}


def _compared(name: str, op: str, value: float) -> Condition:
    reads = VOCABULARY[name].reads
    assert isinstance(reads, Numeric | Duration), name
    mark = reads.field.number
    assert mark is not None
    steps = int(value) * DAYS_A_WEEK if isinstance(reads, Duration) else mark.whole_steps(value)
    return Compare(path=reads.field.path, op=Operator(op), steps=steps, unit=reads.field.unit)


def _named(name: str) -> Condition:
    reads = VOCABULARY[name].reads
    assert not isinstance(reads, Numeric | Duration), name
    return reads


def _fact(expression: Mapping[str, Any]) -> Condition:
    name, value = expression["fact"], expression["value"]
    if isinstance(value, bool):
        return _named(name) if value else not_(_named(name))
    return _compared(name, expression["op"], value)


def condition_of(expression: Any) -> Condition:  # noqa: ANN401 - the conditions of the evidence are plain data
    """An exact condition of the evidence in the rule language, word by word."""
    if isinstance(expression, str):
        return _named(expression)
    if "fact" in expression:
        return _fact(expression)
    ((word, parts),) = expression.items()
    match word:
        case "any_of":
            return any_of(*map(condition_of, parts))
        case "all_of":
            return all_of(*map(condition_of, parts))
        case "at_least":
            return at_least(int(parts["n"]), *map(condition_of, parts["of"]))
        case _:
            return not_(condition_of(parts))


def _leaf(node: Fact | Compare | Is, *, holds: bool) -> str:
    match node:
        case Compare(path=path, op=op, steps=steps):
            mark = fields()[path].number
            assert mark is not None
            return f"{path} {(op if holds else OPPOSITE[op]).value} {mark.value_of(steps)}"
        case Is(path=path, option=option):
            said = f"{path} is {option}"
        case Fact(path=path):
            said = path
        case _:
            assert_never(node)
    return said if holds else f"not {said}"


def leaves(
    condition: Condition, definitions: Mapping[str, Condition], *, holds: bool = True, inside: tuple[str, ...] = ()
) -> Iterator[str]:
    """Every fact, number and choice that a condition reads, and which way, through findings."""
    match condition:
        case Fact() | Compare() | Is():
            yield _leaf(condition, holds=holds)
        case Holds(rule=rule) | Lifted(rule=rule):
            if rule not in (*inside, EVERYBODY):
                yield from leaves(definitions[rule], definitions, holds=holds, inside=(*inside, rule))
        case All(of=parts) | language.Any(of=parts):
            for part in parts:
                yield from leaves(part, definitions, holds=holds, inside=inside)
        case AtLeast(n=n, of=parts):
            yield f"at least {n}"
            for part in parts:
                yield from leaves(part, definitions, holds=holds, inside=inside)
        case Not(of=part):
            yield from leaves(part, definitions, holds=not holds, inside=inside)
        case _:
            assert_never(condition)
