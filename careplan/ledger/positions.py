"""Whose position a rule is, seen from a clinic's jurisdiction: how near, how strong, how certain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from careplan.evidence.model import Statement
from careplan.words import Certainty, Jurisdiction, Strength

__all__ = ["CERTAINTY_RANK", "STRENGTH_RANK", "Position", "position_of"]

STRENGTH_RANK: Final[Mapping[Strength, int]] = {
    Strength.STRONG: 0,
    Strength.AGAINST_STRONG: 0,
    Strength.CONDITIONAL: 1,
    Strength.AGAINST_CONDITIONAL: 1,
    Strength.CONSENSUS: 2,
    Strength.NONE: 3,
}
"""0 is the strongest; the direction is the rule's, not the statement's."""

CERTAINTY_RANK: Final[Mapping[Certainty, int]] = {
    Certainty.HIGH: 0,
    Certainty.MODERATE: 1,
    Certainty.LOW: 2,
    Certainty.NOT_GRADED: 2,
    Certainty.VERY_LOW: 3,
}
"""0 is the most certain; a body that does not grade is taken neither for sure nor for unsure."""


class Position(NamedTuple):
    """The nearest statement of a rule: ``level`` 0 is the clinic's own body, then its parents."""

    level: int
    strength: int
    certainty: int


def _seen_from(statement: Statement, chain: tuple[Jurisdiction, ...]) -> Position | None:
    levels = [level for level, body in enumerate(chain) if body in statement.jurisdictions]
    if not levels:
        return None
    return Position(levels[0], STRENGTH_RANK[statement.strength], CERTAINTY_RANK[statement.certainty])


def position_of(statements: Iterable[Statement], clinic: Jurisdiction) -> Position | None:
    """The nearest and then strongest position among statements; ``None`` if none is followed there."""
    chain = clinic.nearest_first
    found = [each for each in (_seen_from(statement, chain) for statement in statements) if each is not None]
    return min(found, default=None)
