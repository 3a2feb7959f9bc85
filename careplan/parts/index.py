"""Rules of one kind beside the place of their truth, made once for a book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from careplan.fields import FactScope
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import RuleBase
from careplan.words import Truth

__all__ = ["Placed", "Shelf"]

R = TypeVar("R", bound=RuleBase)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """Something made of a rule, once for *yes* and once for *not known*, and where its truth stands."""

    place: int
    yes: T
    not_known: T


class Shelf(Generic[T]):
    """Ready-made lines of a plan for all rules of one kind."""

    def __init__(self, book: RuleBook, program: Program, kind: type[R], make: Callable[[R, bool], T | None]) -> None:
        """Make both lines of every rule; a rule for which ``make`` gives ``None`` has no line."""
        self.lines: list[Placed[T]] = []
        for rule in sorted(book.rules_of(kind), key=lambda each: each.id):
            certain, possible = make(rule, True), make(rule, False)
            if certain is not None and possible is not None:
                self.lines.append(Placed(_place(program, rule.id), certain, possible))

    def taken(self, row: bytes) -> Iterator[T]:
        """The lines of every rule that holds or may hold in a row of truths."""
        for line in self.lines:
            truth = row[line.place]
            if truth:
                yield line.yes if truth == Truth.YES else line.not_known

    def certain(self, row: bytes) -> Iterator[T]:
        """The lines of every rule that certainly holds."""
        return (line.yes for line in self.lines if row[line.place] == Truth.YES)


def _place(program: Program, unit: str) -> int:
    scope, place = program.place(unit)
    return place if scope is FactScope.PATIENT else place + len(program.patient_units)
