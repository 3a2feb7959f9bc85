"""On which unknown facts the truth of a rule really depends, exactly: by decision diagrams of what is left open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from careplan.engines.meaning import MeaningChannel, ProfileReads
from careplan.fields import DERIVED_FROM, FactScope
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.checks.diagrams import FALSE, TRUE, Diagram, Diagrams
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
from careplan.language.meaning import truth
from careplan.language.program import applies
from careplan.models import PatientProfile
from careplan.testing.knowing import Place
from careplan.words import Truth

__all__ = ["Open"]

Leaf = Fact | Compare | Is


class Open:
    """The units of a book that are not known for one patient."""

    def __init__(self, profile: PatientProfile, book: RuleBook) -> None:
        """Decide everything by its meaning."""
        self.book, self.program, self.profile = book, book.program, profile
        self.answers = Answers.empty(self.program, len(profile.problems))
        MeaningChannel(self.program).decide(profile, self.answers)
        self._diagrams = Diagrams()
        self._questions: dict[tuple[int | None, Leaf], int] = {}

    def places(self, rule: str) -> set[Place]:
        """The unknown facts that can turn a rule or one of its rows, given the right answers to all others."""
        found: set[Place] = set()
        for unit in self.program.units:
            if unit.id == rule or unit.id.startswith(f"{rule}#"):
                problems = range(len(self.profile.problems)) if unit.scope is FactScope.PROBLEM else range(1)
                for problem in problems:
                    found.update(self._read(self._left(unit.condition, problem)))
        return found

    def _read(self, diagram: Diagram) -> Iterator[Place]:
        leaves = {place: leaf for leaf, place in self._questions.items()}
        seen, waiting = set[int](), [diagram]
        while waiting:
            one = waiting.pop()
            if id(one) not in seen and one not in (TRUE, FALSE):
                seen.add(id(one))
                waiting += one.answers
                problem, leaf = leaves[one.place]
                yield from ((problem, path) for path in DERIVED_FROM.get(leaf.path, (leaf.path,)))

    def _left(self, node: Condition, problem: int) -> Diagram:  # noqa: PLR0911 - one return for each node
        """What is left of a condition once everything known is filled in."""
        match node:
            case Fact() | Compare() | Is():
                return self._leaf(node, problem)
            case Holds(rule=rule):
                return self._left(applies(self.book.rule(rule)), problem)
            case Lifted(rule=rule, quantifier=quantifier, n=n):
                each = [self._left(Holds(rule=rule), place) for place in range(len(self.profile.problems))]
                least = {Quantifier.ANY: 1, Quantifier.EVERY: len(each), Quantifier.COUNT: n}[quantifier]
                return self._diagrams.at_least(least, each)
            case All(of=parts):
                return self._diagrams.every(self._left(part, problem) for part in parts)
            case Any(of=parts):
                return self._diagrams.some(self._left(part, problem) for part in parts)
            case AtLeast(n=n, of=parts):
                return self._diagrams.at_least(n, [self._left(part, problem) for part in parts])
            case Not(of=part):
                return self._diagrams.opposite(self._left(part, problem))
            case _:
                assert_never(node)

    def _leaf(self, leaf: Leaf, problem: int) -> Diagram:
        found = truth(leaf, ProfileReads(self.program, self.profile, self.answers, problem))
        if found is not Truth.UNKNOWN:
            return TRUE if found is Truth.YES else FALSE
        key = (problem if leaf.path.startswith("problem.") else None, leaf)
        place = self._questions.setdefault(key, len(self._questions))
        return self._diagrams.question(place, (FALSE, TRUE))
