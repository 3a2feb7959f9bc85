"""What a book says, as the audit reads it: every rule with the place of its truth, by what it is about; made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from itertools import compress, count
from operator import itemgetter, or_
from typing import Any, Final, TypeAlias

from careplan.audit.known import ALWAYS, Known, known, urgencies
from careplan.audit.memory import Memory
from careplan.catalogue import CATALOGUE, Target, Technique, Therapy
from careplan.language.book import RuleBook
from careplan.words import Jurisdiction, Strength, Verdict

__all__ = ["NONE", "Called", "Position", "Reader", "Shelf"]


REMEMBERED: Final = 2_000
"""Combinations of what a verdict depends on that are kept for one book."""

STRENGTHS: Final = {
    Strength.STRONG: 0,
    Strength.AGAINST_STRONG: 0,
    Strength.CONDITIONAL: 1,
    Strength.AGAINST_CONDITIONAL: 1,
    Strength.CONSENSUS: 2,
    Strength.NONE: 3,
}

Position: TypeAlias = tuple[int, int]
"""How near the body is that speaks (0 is the clinic's own), and how strongly (0 is the strongest)."""

Picked: TypeAlias = tuple[int, ...]
"""Some truths of a row, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Called:
    """A verdict, rules that it has to cite, and the techniques that are certainly allowed."""

    verdict: Verdict
    due: frozenset[str] = frozenset()
    techniques: frozenset[Technique] = frozenset()


def _picking(places: Iterable[int]) -> Callable[[bytes], Picked]:
    """Picks the truths at some places of a row, as a tuple even of one or none."""
    wanted = tuple(places)
    return itemgetter(*wanted) if len(wanted) > 1 else lambda row: tuple([row[place] for place in wanted])


class Shelf:
    """Some rules, and their truths in a row picked at once."""

    def __init__(self, rules: Iterable[Known]) -> None:
        """Place them."""
        self.rules = tuple(rules)
        self.truths = _picking(each.place for each in self.rules)

    def held(self, row: bytes) -> list[Known]:
        """Those that hold or may hold."""
        return list(compress(self.rules, self.truths(row)))


NONE: Final = Shelf(())


class Reader:
    """The rules of a book in the order of their truths: all of them, by kind, and by what they close, say or limit."""

    def __init__(self, book: RuleBook) -> None:
        """Place every rule."""
        self.book = book
        self.rules = tuple(sorted((known(book.program, each) for each in book.rules), key=lambda each: each.place))
        self.ids = tuple(each.id for each in self.rules)
        self.truths = _picking(each.place for each in self.rules)
        of_kind = _grouped((each.kind, each) for each in self.rules)
        self.bits = {each.id: 1 << number for number, each in enumerate(book.statements)}
        self.evidence = tuple(reduce(or_, map(self.bits.__getitem__, each.evidence), 0) for each in self.rules)
        self.of_kind = {kind: Shelf(rules) for kind, rules in of_kind.items()}
        self.closing = self._by_target("red_flag", "contraindication")
        self.offers, self.against = self._by_target("recommendation"), self._by_target("advice_against")
        limiting = (*of_kind.get("precaution", ()), *of_kind.get("interaction", ()))
        self.limits = _grouped((on, (each, bounds)) for each in limiting for on, bounds in each.doses)
        self.urgencies = tuple(each for flag in of_kind.get("red_flag", ()) for each in urgencies(flag))
        self.bearing = {therapy: self._bearing(therapy) for therapy in CATALOGUE}
        self.dosing = {therapy: self._dosing(therapy) for therapy in CATALOGUE}
        self.position = cache(self._position)
        self.called: dict[Hashable, Called] = {}
        self.means: dict[Hashable, int] = {}
        self.sound = Memory()
        self._numbers = count()

    def number(self, means: Hashable) -> int:
        """A number for all wishes and means that a verdict depends on; forgets everything when there is too much."""
        if len(self.called) >= REMEMBERED or len(self.means) >= REMEMBERED:
            self.called, self.means = {}, {}
        return self.means.setdefault(means, next(self._numbers))

    def _by_target(self, *kinds: str) -> Mapping[Target, Shelf]:
        found = _grouped((target, each) for each in self.rules if each.kind in kinds for target in each.targets)
        return {target: Shelf(rules) for target, rules in found.items()}

    def _bearing(self, therapy: Therapy) -> Callable[[bytes], Picked]:
        """Picks the truths of every rule that closes a therapy or a technique of it, or speaks for or against it."""
        about = {therapy, *CATALOGUE[therapy].techniques}
        return _picking(each.place for each in self.rules if not about.isdisjoint(each.targets))

    def _dosing(self, therapy: Therapy) -> Callable[[bytes], Picked]:
        """Picks the truths of every offer of a therapy, and of the rows of its doses."""
        offers = self.offers.get(therapy, NONE)
        return _picking(place for each in offers.rules for place in (each.place, *each.rows) if place != ALWAYS)

    def _position(self, rule: str, clinic: Jurisdiction) -> Position | None:
        """The nearest and then strongest statement of a rule, seen from a clinic; ``None`` if none is followed."""
        found = [
            (level, STRENGTHS[each.strength])
            for each in map(self.book.statement, self.book.rule(rule).evidence)
            for level, body in enumerate(clinic.nearest_first)
            if body in each.jurisdictions
        ]
        return min(found, default=None)


def _grouped(pairs: Iterable[tuple[Any, Any]]) -> Mapping[Any, tuple[Any, ...]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
