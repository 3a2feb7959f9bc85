"""Rules, rows and screens that no valid profile can meet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from careplan.language.program import row_id
from careplan.language.rules import Recommendation, RedFlag, Rule
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query

__all__ = ["FIRING", "firing"]

FIRING: Final = "never-holds"


def firing(desk: Desk) -> Iterator[Query]:
    """Each rule by itself, each row and escalation where its rule holds, and, of a whole book, each screen."""
    for rule in desk.rules:
        yield _query(desk, rule.id)
        yield from (_query(desk, row_id(rule.id, row), rule.id) for row in _rows(rule))
    if desk.chapter is None:
        asked = (screen.key for screen in desk.book.screens if screen.applies is not None)
        yield from (_query(desk, key) for key in asked)


def _rows(rule: Rule) -> Iterator[int]:
    match rule:
        case RedFlag(escalations=escalations):
            yield from range(1, len(escalations) + 1)
        case Recommendation(doses=doses):
            yield from (number for number, row in enumerate(doses, start=1) if row.when is not None)
        case _:
            return


def _query(desk: Desk, *units: str) -> Query:
    claims = tuple(desk.pair(unit).certain for unit in units)
    what = "can hold for no patient" if len(units) == 1 else "can hold for no patient for whom its rule holds"
    return Query(FIRING, units[:1], what, claims, "none")
