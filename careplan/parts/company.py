"""What interactions ask of the week: company for a therapy, and how many may start at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careplan.catalogue import Therapy
from careplan.language.book import RuleBook
from careplan.language.rules import Interaction
from careplan.parts.index import Shelf
from careplan.words import Jurisdiction

__all__ = ["Asked", "Company"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the interactions of one case ask of the week; where none says how many may start, all may."""

    needs: dict[Therapy, tuple[frozenset[Therapy], ...]]
    most_starts: int

    def of(self, therapy: Therapy) -> tuple[frozenset[Therapy], ...]:
        """The sets of therapies of each of which one must run beside a therapy."""
        return self.needs.get(therapy, ())


class Company:
    """The interactions of a book that bear on who starts when, as followed in one jurisdiction."""

    def __init__(self, book: RuleBook, clinic: Jurisdiction) -> None:
        """Find them once."""
        self.shelf = Shelf(book, Interaction, _asking, clinic)

    def asked(self, row: bytes) -> Asked:
        """What holds, or may hold, in a row of truths."""
        rules = self.shelf.taken(row)
        starts = [rule.most_starts_per_week for rule in rules if rule.most_starts_per_week is not None]
        return Asked(_needs(rules), min(starts, default=len(Therapy)))


def _asking(rule: Interaction, _: bool) -> Interaction | None:
    return rule if rule.only_with or rule.most_starts_per_week is not None else None


def _needs(rules: Iterable[Interaction]) -> dict[Therapy, tuple[frozenset[Therapy], ...]]:
    needs: dict[Therapy, tuple[frozenset[Therapy], ...]] = {}
    for rule in rules:
        for therapy in rule.between if rule.only_with else ():
            needs[therapy] = (*needs.get(therapy, ()), frozenset(rule.only_with))
    return needs
