"""Where guideline bodies disagree: the positions beside the one that a plan follows."""

from __future__ import annotations

from collections.abc import Iterable

from careplan.evidence.model import Statement
from careplan.language.book import RuleBook
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

    def beside(self, entry: Entry, row: bytes) -> tuple[Dissent, ...]:
        """The positions beside the verdict of a therapy, by statement."""
        elsewhere = [ref.rule for ref in entry.table.elsewhere if row[ref.place] == Truth.YES]
        if not elsewhere and not entry.rules:
            return ()
        own: set[str] = set()
        found: set[str] = set()
        for rule in entry.rules:
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
