"""What a condition means: the definition of the language, three-valued, slow and plain.

Every engine must agree with this module. Truth follows Kleene: *and* is the least, *or* the greatest, *not* turns
the order round, and a count is settled as soon as the parts that are not known can no longer change it.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol, assert_never

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
    children,
)
from careplan.words import Truth

__all__ = ["Reads", "Reason", "explain", "truth"]


class Reads(Protocol):
    """What the leaves of a condition are read from: one patient, or one problem of a patient.

    ``None`` means that the fact is not known; completed screens are settled already.
    """

    def flag(self, path: str) -> bool | None:
        """Whether a yes-or-no fact is present."""
        ...

    def number(self, path: str) -> int | None:
        """A number in whole steps of its field."""
        ...

    def words(self, path: str) -> AbstractSet[str] | None:
        """The word of a choice, or the words of a list of choices."""
        ...

    def holds(self, rule: str) -> Truth:
        """What was decided of a finding or rule: for the problem at hand if it is about problems."""
        ...

    def of_each_problem(self, rule: str) -> Sequence[Truth]:
        """What was decided of a finding for every problem of the patient."""
        ...


@dataclass(frozen=True, slots=True)
class Reason:
    """A node of a condition, its truth, and the same of its parts."""

    node: Condition
    truth: Truth
    parts: tuple[Reason, ...] = ()

    @property
    def deciding(self) -> tuple[Reason, ...]:
        """The parts that make the truth what it is; the others could change without changing it alone."""
        if isinstance(self.node, Not):
            return self.parts
        return tuple(part for part in self.parts if part.truth is self.truth)


def truth(condition: Condition, reads: Reads) -> Truth:  # noqa: PLR0911 - one return for each node
    """Whether a condition holds: yes, no or not known."""
    match condition:
        case Fact(path=path):
            return _known(reads.flag(path))
        case Compare(path=path):
            return _compared(reads.number(path), condition)
        case Is(path=path, option=option):
            words = reads.words(path)
            return _known(None if words is None else option in words)
        case Holds(rule=rule):
            return reads.holds(rule)
        case Lifted(rule=rule):
            return _lifted(condition, reads.of_each_problem(rule))
        case All(of=parts):
            return min(truth(part, reads) for part in parts)
        case Any(of=parts):
            return max(truth(part, reads) for part in parts)
        case AtLeast(n=n, of=parts):
            return _counted(n, [truth(part, reads) for part in parts])
        case Not(of=part):
            return Truth(Truth.YES - truth(part, reads))
        case _:
            assert_never(condition)


def explain(condition: Condition, reads: Reads) -> Reason:
    """The truth of a condition and of every part of it, as a tree of the same shape."""
    parts = tuple(explain(part, reads) for part in children(condition))
    return Reason(condition, truth(condition, reads), parts)


def _known(value: bool | None) -> Truth:
    if value is None:
        return Truth.UNKNOWN
    return Truth.YES if value else Truth.NO


def _compared(number: int | None, condition: Compare) -> Truth:
    if number is None:
        return Truth.UNKNOWN
    match condition.op:
        case Operator.AT_LEAST:
            return _known(number >= condition.steps)
        case Operator.ABOVE:
            return _known(number > condition.steps)
        case Operator.AT_MOST:
            return _known(number <= condition.steps)
        case Operator.BELOW:
            return _known(number < condition.steps)
        case _:
            assert_never(condition.op)


def _counted(n: int, truths: Sequence[Truth]) -> Truth:
    """At least ``n`` of the truths: settled by those that are certain, or by too few that are possible."""
    if truths.count(Truth.YES) >= n:
        return Truth.YES
    possible = len(truths) - truths.count(Truth.NO)
    return Truth.UNKNOWN if possible >= n else Truth.NO


def _lifted(condition: Lifted, truths: Sequence[Truth]) -> Truth:
    match condition.quantifier:
        case Quantifier.ANY:
            return max(truths)
        case Quantifier.EVERY:
            return min(truths)
        case Quantifier.COUNT:
            return _counted(condition.n, truths)
        case _:
            assert_never(condition.quantifier)
