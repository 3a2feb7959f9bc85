"""Rules of one kind beside the place of their truth, made once for a book."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import compress
from typing import Final, Generic, TypeVar

from careplan.fields import FactScope
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import RuleBase
from careplan.ledger.picking import picker
from careplan.ledger.positions import position_of
from careplan.words import Jurisdiction

__all__ = ["Shelf", "followed", "place_of"]

ONLY_YES: Final = bytes.maketrans(b"\x01", b"\x00")

R = TypeVar("R", bound=RuleBase)
T = TypeVar("T")


class Shelf(Generic[T]):
    """Ready-made lines of a plan for all rules of one kind."""

    def __init__(
        self,
        book: RuleBook,
        kind: type[R],
        make: Callable[[R, bool], T | None],
        clinic: Jurisdiction | None = None,
    ) -> None:
        """Make both lines of every rule; a rule for which ``make`` gives ``None`` has no line.

        With a ``clinic``, only rules of bodies that are followed there have lines.
        """
        places: list[int] = []
        self.lines: list[tuple[T, T]] = []
        program, rules = book.program, sorted(book.rules_of(kind), key=lambda each: each.id)
        for rule in rules if clinic is None else followed(book, rules, clinic):
            certain, possible = make(rule, True), make(rule, False)
            if certain is not None and possible is not None:
                self.lines.append((possible, certain))
                places.append(place_of(program, rule.id))
        self.pick = picker(places)

    def taken(self, row: bytes) -> list[T]:
        """The lines of every rule that holds or may hold in a row of truths."""
        truths = self.pick(row)
        return [lines[truth - 1] for lines, truth in compress(zip(self.lines, truths, strict=True), truths)]

    def certain(self, row: bytes) -> list[T]:
        """The lines of every rule that certainly holds."""
        return [certain for _, certain in compress(self.lines, bytes(self.pick(row)).translate(ONLY_YES))]


def followed(book: RuleBook, rules: Iterable[R], clinic: Jurisdiction) -> list[R]:
    """The rules that rest on a body followed in a jurisdiction."""
    return [rule for rule in rules if position_of(map(book.statement, rule.evidence), clinic) is not None]


def place_of(program: Program, unit: str) -> int:
    """Where the truth of a unit stands in a row: the patient's units first, then those of a problem."""
    scope, place = program.place(unit)
    return place if scope is FactScope.PATIENT else place + len(program.patient_units)
