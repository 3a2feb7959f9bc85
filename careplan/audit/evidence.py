"""The audit's part of law 5 about evidence: what the rules rest on is in the plan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import chain
from operator import attrgetter, or_
from typing import Final

from careplan.audit.view import View

__all__ = ["cited"]

ID: Final = attrgetter("id")
SOURCES: Final = attrgetter("sources")


def cited(view: View) -> Iterator[str]:
    """Every statement behind a rule of the plan is there, with its sources."""
    bits, sources = view.reader.bits, set(map(ID, view.plan.sources))
    cited = reduce(or_, (bits.get(each, 0) for each in map(ID, view.plan.statements)), 0)
    if view.evidence & ~cited:
        yield "5: a statement of a rule that holds or may hold is not in the plan"
    if not sources.issuperset(chain.from_iterable(map(SOURCES, view.plan.statements))):
        yield "5: a source of a statement is not in the plan"
