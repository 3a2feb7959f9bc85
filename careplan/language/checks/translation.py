"""Conditions as decision diagrams, findings translated where they are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from careplan.language.checks.diagrams import FALSE, TRUE, Diagram, Diagrams
from careplan.language.checks.outline import Outline
from careplan.language.checks.questions import Leaf, Questions
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

__all__ = ["Translation"]


class Translation:
    """The diagrams of the conditions of one rule or screen, and what can be asked of them.

    In a rule about problems, "any problem has it" holds where this problem has it, and perhaps otherwise.
    What the book does not define is a question of its own.
    """

    def __init__(self, outline: Outline, conditions: Iterable[Condition], *, of_problem: bool) -> None:
        """Gather the questions of the conditions; ``TooLarge`` where there are too many."""
        self.questions = Questions(outline, conditions)
        self.diagrams = Diagrams()
        self._definitions = outline.definitions
        self._of_problem = of_problem
        self._known: dict[str, Diagram] = {}

    def of(self, condition: Condition) -> Diagram:
        """The diagram of a condition whose questions were gathered."""
        match condition:
            case All(of=parts):
                return self.diagrams.every(map(self.of, parts))
            case Any(of=parts):
                return self.diagrams.some(map(self.of, parts))
            case AtLeast(n=n, of=parts):
                return self.diagrams.at_least(min(n, len(parts) + 1), map(self.of, parts))
            case Not(of=part):
                return self.diagrams.opposite(self.of(part))
            case Fact() | Compare() | Is() | Holds() | Lifted():
                return self._of_leaf(condition)
            case _:
                assert_never(condition)

    def _of_leaf(self, leaf: Leaf) -> Diagram:
        match leaf:
            case Fact() | Compare() | Is():
                return self._question(leaf)
            case Holds(rule=rule):
                return self._rule(rule) if rule in self._definitions else self._question(leaf)
            case Lifted():
                return self._lifted(leaf)
            case _:
                assert_never(leaf)

    def _question(self, leaf: Leaf) -> Diagram:
        answers = self.questions.answers(leaf)
        return self.diagrams.question(self.questions.place(leaf), [TRUE if each else FALSE for each in answers])

    def _rule(self, rule: str) -> Diagram:
        if rule not in self._known:
            self._known[rule] = self.of(self._definitions[rule])
        return self._known[rule]

    def _lifted(self, leaf: Lifted) -> Diagram:
        others = self._question(leaf)
        if not self._of_problem or leaf.rule not in self._definitions:
            return others
        if leaf.quantifier is Quantifier.EVERY:
            return self.diagrams.both(self._rule(leaf.rule), others)
        return self.diagrams.either(self._rule(leaf.rule), others) if leaf.n == 1 else others

    def differing(self, whole: Diagram, leaf: Leaf, pairs: Iterable[tuple[int, int]]) -> Diagram:
        """Where one of some pairs of answers to the question of a leaf makes a difference."""
        place = self.questions.place(leaf)
        return self.diagrams.some(self.diagrams.differing(whole, place, pair) for pair in pairs)
