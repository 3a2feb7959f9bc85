"""Where guideline bodies disagree: the positions beside the one that a plan follows."""

from __future__ import annotations

from collections.abc import Iterable

from careplan.evidence.model import Statement
from careplan.language.book import RuleBook
from careplan.ledger.case import Case
from careplan.ledger.ledger import Entry
from careplan.plans import Dissent
from careplan.words import Truth

__all__ = ["Positions"]


class Positions:
    """For each rule, the statements that disagree with or qualify those it rests on."""

    def __init__(self, book: RuleBook) -> None:
        """Find the partners of every rule once."""
        self.lines = {each.id: _line(each) for each in book.statements}
        self.cited = {rule.id: frozenset(rule.evidence) for rule in book.rules}
        self.partners = {rule.id: _partners(book, rule.evidence) for rule in book.rules}

    def elsewhere(self, entry: Entry, case: Case) -> tuple[str, ...]:
        """The rules about a therapy that hold, but are not followed in the jurisdiction."""
        if not any(number & entry.table.masks.elsewhere for number in case.numbers):
            return ()
        return tuple(ref.rule for ref in entry.table.elsewhere if case.merged[ref.place] == Truth.YES)

    def beside(self, rules: tuple[str, ...], elsewhere: tuple[str, ...]) -> tuple[Dissent, ...]:
        """The positions beside those of the deciding rules, by statement."""
        own: set[str] = set()
        found: set[str] = set()
        for rule in rules:
            own |= self.cited[rule]
            found |= self.partners[rule]
        for rule in elsewhere:
            found |= self.cited[rule]
        return tuple(self.lines[each] for each in sorted(found - own))


def _line(statement: Statement) -> Dissent:
    return Dissent(
        statement=statement.id,
        jurisdictions=statement.jurisdictions,
        strength=statement.strength,
        certainty=statement.certainty,
    )


def _partners(book: RuleBook, cited: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for statement in map(book.statement, cited):
        found.update(each for each in statement.conflicts_with if each in book.statements_by_id)
        if statement.conflict_group:
            found.update(each.id for each in book.statements if each.conflict_group == statement.conflict_group)
    return frozenset(found)
