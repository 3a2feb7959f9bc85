"""How a plan's time is shared among its stages: each is wrapped while it is measured, inner ones taken off outer ones.

The clock itself costs about a microsecond a stage, so the shares are read beside the whole that planning.py measures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from statistics import median
from time import thread_time
from typing import Any, Final
from unittest.mock import patch

from benchmarks.table import Figure
from careplan.audit import Auditor
from careplan.engines.chaining import ChainingChannel
from careplan.engines.generated import GeneratedChannel
from careplan.engines.meaning import MeaningChannel
from careplan.ledger.case import Case
from careplan.models import PatientProfile
from careplan.parts.combiner import Combiner
from careplan.parts.lines import Shelves
from careplan.parts.questions import Questions
from careplan.parts.trace import Tracer
from careplan.parts.universe import Universe
from careplan.planner import Planner

__all__ = ["MATCHING", "shares"]

OTHER: Final = "objects of the plan, and the rest"

STAGES: Final[tuple[tuple[str, object, str], ...]] = (
    ("canonical order and screens", Planner, "_check_screens"),
    ("hash and provenance", Planner, "_provenance"),
    ("matching: chaining", ChainingChannel, "decide"),
    ("matching: meaning", MeaningChannel, "decide"),
    ("matching: generated", GeneratedChannel, "decide"),
    ("comparing the channels", Planner, "_agreed"),
    ("the case", Case, "of"),
    ("ledger, doses, week", Combiner, "_decide"),
    ("ledger: verdicts", Combiner, "_entries"),
    ("lines", Shelves, "lines"),
    ("facts known", Universe, "known"),
    ("questions", Questions, "ask"),
    ("trace", Tracer, "trace"),
    ("statements and sources", Tracer, "cited"),
    ("ledger lines", Combiner, "_line"),
    ("therapies and courses", Combiner, "_therapies"),
    ("audit", Auditor, "faults"),
)
MATCHING: Final = frozenset(name for name, _, _ in STAGES if name.startswith("matching"))


class _Watch:
    """Seconds of each stage for one plan; a stage inside another counts for itself alone."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._inner: list[float] = []

    def around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: object, **named: object) -> object:
            self._inner.append(0.0)
            began = thread_time()
            try:
                return call(*given, **named)
            finally:
                took = thread_time() - began
                self.spent[name] = self.spent.get(name, 0.0) + took - self._inner.pop()
                if self._inner:
                    self._inner[-1] += took

        return timed


@contextmanager
def _watching() -> Iterator[_Watch]:
    """Every stage wrapped, as long as it lasts."""
    watch = _Watch()
    with ExitStack() as stack:
        for name, owner, attribute in STAGES:
            found = vars(owner).get(attribute)
            if isinstance(found, classmethod):
                wrapped: object = classmethod(watch.around(name, found.__func__))
            elif found is not None:
                wrapped = watch.around(name, found)
            else:
                continue
            stack.enter_context(patch.object(owner, attribute, wrapped))
        yield watch


def shares(subject: str, planner: Planner, patients: Iterator[PatientProfile], count: int) -> list[Figure]:
    """The median of each stage over so many patients, and of everything but matching."""
    spent: dict[str, list[float]] = {}
    rest: list[float] = []
    with _watching() as watch:
        plan = watch.around(OTHER, planner.plan)
        for profile in islice(patients, count):
            watch.spent = {}
            plan(profile)
            for name, seconds in watch.spent.items():
                spent.setdefault(name, []).append(seconds)
            rest.append(sum(seconds for name, seconds in watch.spent.items() if name not in MATCHING))
    medians = {name: 1000 * median(times) for name, times in spent.items()}
    whole = sum(medians.values())
    order = [name for name, _, _ in STAGES if name in medians] + [OTHER]
    found = [Figure(subject, name, medians[name], "ms", note=f"{medians[name] / whole:.0%}") for name in order]
    return [*found, Figure(subject, "everything but matching, median", 1000 * median(rest), "ms", at_most=0.4)]
