"""Decision diagrams of conditions: exact answers to "can it hold?" and "does this fact matter?".

A diagram is a tree of questions with equal parts shared, every fact in one fixed order and no question
whose answers all lead to the same place. So two conditions mean the same exactly when their diagrams are
one object. A fact is a question with two answers; a number has one answer for each interval between the
thresholds in use; a choice has one for each word in use, and one for all others. Facts are taken as
known: this is about what a condition can mean, not about what is known of a patient.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

__all__ = ["FALSE", "TRUE", "Diagram", "Diagrams", "TooLarge"]

MAX_DIAGRAMS: Final = 20_000
"""More shared parts than this are not built."""


class TooLarge(Exception):  # noqa: N818 - a signal for the checks, not an error of the library
    """The diagram of a condition has more parts than are worth building."""


@dataclass(frozen=True, slots=True, eq=False)
class Diagram:
    """A question by its place in the order, and where each answer leads; compared by identity."""

    place: int
    answers: tuple[Diagram, ...]


_END: Final = 10**9
FALSE: Final = Diagram(_END, ())
TRUE: Final = Diagram(_END, ())


class Diagrams:
    """Builds diagrams that share their parts; diagrams of different builders must not be mixed."""

    def __init__(self) -> None:
        """Start with nothing built."""
        self._known: dict[tuple[int, tuple[int, ...]], Diagram] = {}
        self._met: dict[tuple[int, int], Diagram] = {}
        self._joined: dict[tuple[int, int], Diagram] = {}
        self._turned: dict[int, Diagram] = {id(FALSE): TRUE, id(TRUE): FALSE}

    def question(self, place: int, answers: Iterable[Diagram]) -> Diagram:
        """A question whose answers lead to diagrams of later questions."""
        ways = tuple(answers)
        if all(way is ways[0] for way in ways):
            return ways[0]
        key = (place, tuple(map(id, ways)))
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= MAX_DIAGRAMS:
                raise TooLarge
            found = self._known[key] = Diagram(place, ways)
        return found

    def opposite(self, one: Diagram) -> Diagram:
        """The diagram that holds where this one does not."""
        found = self._turned.get(id(one))
        if found is None:
            found = self._turned[id(one)] = self.question(one.place, map(self.opposite, one.answers))
        return found

    def both(self, one: Diagram, other: Diagram) -> Diagram:
        """The diagram that holds where both do."""
        if one is FALSE or other is FALSE:
            return FALSE
        if one is TRUE or one is other:
            return other
        return one if other is TRUE else self._combined(self._met, self.both, one, other)

    def either(self, one: Diagram, other: Diagram) -> Diagram:
        """The diagram that holds where at least one does."""
        if one is TRUE or other is TRUE:
            return TRUE
        if one is FALSE or one is other:
            return other
        return one if other is FALSE else self._combined(self._joined, self.either, one, other)

    def _combined(
        self,
        known: dict[tuple[int, int], Diagram],
        combine: Callable[[Diagram, Diagram], Diagram],
        one: Diagram,
        other: Diagram,
    ) -> Diagram:
        key = (id(one), id(other))
        found = known.get(key)
        if found is None:
            place = min(one.place, other.place)
            count = len(one.answers if one.place == place else other.answers)
            ways = [combine(_at(one, place, answer), _at(other, place, answer)) for answer in range(count)]
            found = known[key] = self.question(place, ways)
        return found

    def every(self, parts: Iterable[Diagram]) -> Diagram:
        """The diagram that holds where all parts do."""
        whole = TRUE
        for part in parts:
            whole = self.both(whole, part)
        return whole

    def some(self, parts: Iterable[Diagram]) -> Diagram:
        """The diagram that holds where at least one part does."""
        whole = FALSE
        for part in parts:
            whole = self.either(whole, part)
        return whole

    def at_least(self, n: int, parts: Iterable[Diagram]) -> Diagram:
        """The diagram that holds where at least ``n`` parts do."""
        reached = [TRUE] + [FALSE] * n
        for part in parts:
            for count in range(n, 0, -1):
                reached[count] = self.either(reached[count], self.both(reached[count - 1], part))
        return reached[n]

    def given(self, one: Diagram, place: int, answer: int) -> Diagram:
        """What is left of a diagram once a question has its answer."""
        return self._given(one, place, answer, {})

    def _given(self, one: Diagram, place: int, answer: int, known: dict[int, Diagram]) -> Diagram:
        if one.place >= place:
            return _at(one, place, answer)
        found = known.get(id(one))
        if found is None:
            ways = [self._given(way, place, answer, known) for way in one.answers]
            found = known[id(one)] = self.question(one.place, ways)
        return found

    def differing(self, one: Diagram, place: int, answers: tuple[int, int]) -> Diagram:
        """Where two answers to a question give different results."""
        first, second = (self.given(one, place, answer) for answer in answers)
        return self.either(self.both(first, self.opposite(second)), self.both(self.opposite(first), second))


def _at(one: Diagram, place: int, answer: int) -> Diagram:
    """Where an answer leads, whether or not the diagram asks."""
    return one.answers[answer] if one.place == place else one
