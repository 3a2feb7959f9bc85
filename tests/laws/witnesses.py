"""Facts that make a condition true, found by reading it: a start from which to try, not a proof."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from careplan import BOOK
from careplan.fields import field_at
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
)
from careplan.language.program import applies

__all__ = ["facts_for"]

Wanted = dict[str, object]
"""Values by path; an option of a list stands as the option itself."""

ABOVE: Final = (Operator.AT_LEAST, Operator.ABOVE)
FLIPPED: Final = {
    Operator.AT_LEAST: Operator.BELOW,
    Operator.BELOW: Operator.AT_LEAST,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.AT_MOST: Operator.ABOVE,
}


def facts_for(condition: Condition, wanted: bool = True) -> Iterator[Wanted]:  # noqa: C901 - one case for each node
    """Several sets of facts under which a condition should hold (or should not)."""
    match condition:
        case Fact(path=path):
            yield {path: wanted}
        case Compare(path=path, op=op, steps=steps):
            yield _number(path, op if wanted else FLIPPED[op], steps)
        case Is(path=path, option=option):
            yield {path: option} if wanted else {}
        case Holds(rule=rule) | Lifted(rule=rule):
            yield from facts_for(applies(BOOK.rule(rule)), wanted)
        case Not(of=part):
            yield from facts_for(part, not wanted)
        case All(of=parts) if wanted:
            yield from _together(parts, wanted)
        case Any(of=parts) if not wanted:
            yield from _together(parts, wanted)
        case All(of=parts) | Any(of=parts):
            for part in parts:
                yield from facts_for(part, wanted)
        case AtLeast(of=parts):
            yield from _together(parts, wanted)
        case _:
            assert_never(condition)


def _together(parts: tuple[Condition, ...], wanted: bool) -> Iterator[Wanted]:
    """Facts for all parts at once; each part's own choices are walked in step, not in every combination."""
    choices = [list(facts_for(part, wanted)) for part in parts]
    for turn in range(max(map(len, choices))):
        found: Wanted = {}
        for each in choices:
            found.update(each[turn % len(each)])
        yield found


def _number(path: str, op: Operator, steps: int) -> Wanted:
    mark = field_at(path).number
    if mark is None:
        return {}
    nearest = steps + {Operator.ABOVE: 1, Operator.BELOW: -1}.get(op, 0)
    return {path: mark.value_of(nearest)}
