"""The ways in which a condition can be made to hold: its tree read from the top, findings followed to their facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias, TypeVar, assert_never

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
from careplan.testing.wants import Wants, narrowed

__all__ = ["Goal", "Ways"]

T = TypeVar("T")

Goal: TypeAlias = tuple[Condition, bool, int]
"""A condition, whether it is to hold, and the problem about which it is read."""

Choice: TypeAlias = Sequence[Sequence[Goal]]
"""Alternatives, each of them goals that are enough together."""


@dataclass(frozen=True)
class Ways:
    """Looks for facts under which conditions hold.

    Attributes:
        conditions: What each finding and rule asks, by id.
        problems: How many pain problems the patient has.
        turn: Which of some alternatives is tried first, given their number.
    """

    conditions: Mapping[str, Condition]
    problems: int = 1
    turn: Callable[[int], int] = field(default=lambda _: 0)

    def of(self, goals: Sequence[Goal], wants: Wants | None = None) -> Iterator[Wants]:
        """Every way to reach all goals at once, the one of the first turn first."""
        known: Wants | None = {} if wants is None else wants
        waiting, choices = list(goals), list[Choice]()
        while waiting and known is not None:
            node, holds, problem = waiting.pop()
            if isinstance(node, Fact | Compare | Is):
                known = narrowed(known, node, problem, holds=holds)
            else:
                choices += self._opened(waiting, node, problem, holds=holds)
        if known is not None:
            yield from self._chosen(choices, known)

    def _opened(self, waiting: list[Goal], node: Condition, problem: int, *, holds: bool) -> Iterator[Choice]:
        """Put what has only one way among the goals that wait; give what has several."""
        found = self._alternatives(node, problem, holds=holds)
        if len(found) == 1:
            waiting += reversed(found[0])
        else:
            yield found

    def _chosen(self, choices: list[Choice], wants: Wants) -> Iterator[Wants]:
        """Take the first choice in each of its ways, and reach the others beside it."""
        if not choices:
            yield wants
            return
        first, *others = choices
        for goals in self._turned(first):
            for each in self.of(goals, wants):
                yield from self._chosen(others, each)

    def _turned(self, several: Sequence[T]) -> Iterator[T]:
        start = self.turn(len(several)) if len(several) > 1 else 0
        yield from (*several[start:], *several[:start])

    def _alternatives(self, node: Condition, problem: int, *, holds: bool) -> Choice:  # noqa: PLR0911 - one for each node
        match node:
            case Holds(rule=rule):
                return [[(self.conditions[rule], holds, problem)]]
            case Not(of=part):
                return [[(part, not holds, problem)]]
            case All(of=parts):
                return _some(len(parts) if holds else 1, [(part, holds, problem) for part in parts])
            case Any(of=parts):
                return _some(1 if holds else len(parts), [(part, holds, problem) for part in parts])
            case AtLeast(n=n, of=parts):
                enough = n if holds else len(parts) - n + 1
                return _some(enough, [(part, holds, problem) for part in parts])
            case Lifted():
                return self._lifted(node, holds=holds)
            case Fact() | Compare() | Is():
                return [[(node, holds, problem)]]
            case _:
                assert_never(node)

    def _lifted(self, node: Lifted, *, holds: bool) -> Choice:
        each: list[Goal] = [(self.conditions[node.rule], holds, place) for place in range(self.problems)]
        least = {Quantifier.ANY: 1, Quantifier.EVERY: len(each), Quantifier.COUNT: node.n}[node.quantifier]
        return _some(least if holds else len(each) - least + 1, each)


def _some(enough: int, goals: Sequence[Goal]) -> Choice:
    """Every choice of so many goals; none where there are too few."""
    return [[]] if enough <= 0 else list(combinations(goals, enough))
