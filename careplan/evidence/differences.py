"""Where the rules that cite a statement do not say exactly what it says, each with the reason in one sentence.

What differs is written as the test of fidelity finds it: ``reads`` a fact, a number of a ``dose`` or a ``threshold``,
``closes`` or ``names`` a target, ``caps`` a quantity, an ``urgency``, an ``effect``, or ``holds in`` a pain problem. A
difference that is not listed here fails a test, and so does an entry that is no longer needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from careplan.evidence.model import Statement

__all__ = ["DIFFERENCES", "Difference"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a statement says in exact words and no rule does, and why not."""

    statement: str
    says: tuple[str, ...]
    why: str


def _differs(statement: Statement, why: str, *says: str) -> Difference:
    return Difference(statement.id, says, why)


DIFFERENCES: Final[tuple[Difference, ...]] = ()
"""Every difference that is meant; a statement may stand here more than once, for more than one reason."""
