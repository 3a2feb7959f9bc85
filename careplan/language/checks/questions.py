"""The questions that conditions ask of a profile: in which order, and with which answers.

A flag has the answers no and yes. A number has one for each interval between the thresholds in use; a
choice has one for each word in use, and one for all others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, assert_never

from careplan.fields import FactKind, ProfileField, fields
from careplan.language.checks.diagrams import TooLarge
from careplan.language.checks.outline import Outline
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
    walk,
)

__all__ = ["Question", "Questions"]

MAX_QUESTIONS: Final = 150
"""Rules that ask for more facts than this, through their findings, are not examined."""

Leaf = Fact | Compare | Is | Holds | Lifted
Question = str | Leaf
"""The path of a number or a choice; or the leaf itself, where it is a question by itself."""


def _cut(node: Compare) -> int:
    """The least value, in steps, that is on the upper side of a threshold."""
    return node.steps + 1 if node.op in (Operator.ABOVE, Operator.AT_MOST) else node.steps


def _divides(node: Compare, declared: ProfileField | None) -> bool:
    """Whether a threshold divides the values of its field."""
    if declared is None or declared.number is None:
        return False
    low, high = declared.number.bounds
    return low < _cut(node) <= high


def _question(leaf: Leaf) -> Question:
    """What makes two leaves one question; a leaf that the profile cannot answer is a question by itself."""
    match leaf:
        case Compare(path=path) if _divides(leaf, fields().get(path)):
            return path
        case Is(path=path) if path in fields() and fields()[path].kind is FactKind.CHOICE:
            return path
        case Fact() | Compare() | Is() | Holds() | Lifted():
            return leaf
        case _:
            assert_never(leaf)


class Questions:
    """The questions of some conditions, through findings too, in the order in which they are first read."""

    def __init__(self, outline: Outline, conditions: Iterable[Condition]) -> None:
        """Gather the questions; :class:`TooLarge` where there are too many."""
        self._definitions = outline.definitions
        self._places: dict[Question, int] = {}
        self._cuts: dict[str, set[int]] = {}
        self._words: dict[str, dict[str, None]] = {}
        self._gathered: set[str] = set()
        for condition in conditions:
            self._gather(condition)
        self._thresholds = {path: sorted(cuts) for path, cuts in self._cuts.items()}

    def _gather(self, condition: Condition) -> None:
        for node in walk(condition):
            match node:
                case All() | Any() | AtLeast() | Not():
                    continue
                case Holds(rule=rule) | Lifted(rule=rule):
                    self._gather_rule(rule)
                    self._note(node)
                case Fact() | Compare() | Is():
                    self._note(node)
                case _:
                    assert_never(node)

    def _gather_rule(self, rule: str) -> None:
        if rule in self._definitions and rule not in self._gathered:
            self._gathered.add(rule)
            self._gather(self._definitions[rule])

    def _note(self, leaf: Leaf) -> None:
        question = _question(leaf)
        self._places.setdefault(question, len(self._places))
        if len(self._places) > MAX_QUESTIONS:
            raise TooLarge
        if isinstance(leaf, Compare) and isinstance(question, str):
            self._cuts.setdefault(leaf.path, set()).add(_cut(leaf))
        elif isinstance(leaf, Is) and isinstance(question, str):
            self._words.setdefault(leaf.path, {})[leaf.option] = None

    def place(self, leaf: Leaf) -> int:
        """The place of the question that a leaf asks."""
        return self._places[_question(leaf)]

    def _choices(self, path: str) -> list[str | None]:
        """The words in use, and ``None`` for all others where there are others."""
        words = list(self._words[path])
        return [*words] if set(fields()[path].options) <= set(words) else [*words, None]

    def _interval(self, leaf: Compare) -> int:
        """The lowest interval on the upper side of a threshold."""
        return bisect_right(self._thresholds[leaf.path], _cut(leaf))

    def _compared(self, leaf: Compare) -> list[bool]:
        upper = leaf.op in (Operator.AT_LEAST, Operator.ABOVE)
        intervals = range(len(self._thresholds[leaf.path]) + 1)
        return [(interval >= self._interval(leaf)) is upper for interval in intervals]

    def answers(self, leaf: Leaf) -> list[bool]:
        """What each answer to its question makes of a leaf."""
        by_path = isinstance(_question(leaf), str)
        if by_path and isinstance(leaf, Compare):
            return self._compared(leaf)
        if by_path and isinstance(leaf, Is):
            return [word == leaf.option for word in self._choices(leaf.path)]
        return [False, True]

    def told_apart(self, leaf: Leaf) -> list[tuple[int, int]]:
        """The pairs of answers that a leaf tells apart: those next to its threshold, its word and each other."""
        answers = self.answers(leaf)
        if isinstance(leaf, Is):
            own = answers.index(True)
            return [(own, each) for each in range(len(answers)) if each != own]
        return [(low, high) for low, high in pairwise(range(len(answers))) if answers[low] is not answers[high]]

    def neighbours(self, leaf: Leaf) -> list[tuple[int, int]]:
        """Every pair of neighbouring answers to the question that a leaf asks."""
        return list(pairwise(range(len(self.answers(leaf)))))
