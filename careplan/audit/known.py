"""One rule as the audit reads it: where its truth and those of its rows stand, and what it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, TypeAlias

from careplan.catalogue import Avoid, Target, Technique, Therapy
from careplan.fields import FactScope
from careplan.language.doses import Dose, DoseRow, Limit
from careplan.language.program import Program, row_id
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Escalation,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Rule,
)
from careplan.words import Effect, Quantity, Urgency

__all__ = ["ALWAYS", "URGENT", "Bound", "Known", "Urgencies", "known", "urgencies"]

URGENT: Final = (Urgency.EMERGENCY, Urgency.SAME_DAY)

ALWAYS: Final = -1
"""The place of a dose row without a condition."""

Bound: TypeAlias = tuple[Quantity, float | None, float]
"""A quantity with its lower and upper end."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A rule, where its truth stands and those of its rows, and what it does.

    ``targets`` are the therapies and techniques that it closes, or speaks for or against; ``techniques`` those by
    which an offer is meant, none for any; ``doses`` its ranges, row by row or limit by limit.
    """

    id: str
    kind: str
    rule: Rule
    place: int
    evidence: frozenset[str]
    targets: frozenset[Target] = frozenset()
    rows: tuple[int, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    techniques: frozenset[Technique] = frozenset()
    doses: tuple[tuple[Therapy, tuple[Bound, ...]], ...] = ()
    refers: Urgency | None = None


class Urgencies(NamedTuple):
    """A red flag, one of its urgencies, where its truth and that of the urgency stand, and what it then stops."""

    flag: str
    urgency: Urgency
    place: int
    own: int
    stops: bool


def known(program: Program, rule: Rule) -> Known:
    """What the audit has to know of a rule."""
    found = Known(rule.id, rule.kind, rule, _place(program, rule.id), frozenset(rule.evidence))
    match rule:
        case RedFlag(withholds=therapies, escalations=rows):
            found = replace(found, targets=frozenset(therapies), rows=_rows(program, rule.id, rows))
        case Recommendation(offer=therapy, doses=table, techniques=techniques):
            doses = tuple((therapy, _bounds(each)) for each in table)
            by, places = frozenset(techniques), _rows(program, rule.id, table)
            found = replace(found, targets=frozenset((therapy,)), techniques=by, doses=doses, rows=places)
        case Contraindication(excludes=targets, urgency=urgency):
            avoid = tuple(each for each in targets if isinstance(each, Avoid))
            found = replace(found, targets=frozenset(targets), avoid=avoid, refers=urgency)
        case AdviceAgainst(against=targets):
            found = replace(found, targets=frozenset(targets))
        case Precaution(avoid=avoid, limits=limits, urgency=urgency):
            found = replace(found, avoid=avoid, doses=_limits(limits), refers=urgency)
        case Interaction(limits=limits):
            found = replace(found, doses=_limits(limits))
    return found


def urgencies(flag: Known) -> Iterator[Urgencies]:
    """Every urgency of a red flag, its own first."""
    rule = flag.rule
    if isinstance(rule, RedFlag):
        yield Urgencies(flag.id, rule.urgency, flag.place, ALWAYS, rule.effect is Effect.WITHHOLD_ALL)
        for place, each in zip(flag.rows, rule.escalations, strict=True):
            yield Urgencies(flag.id, each.urgency, flag.place, place, each.urgency in URGENT)


def _place(program: Program, unit: str) -> int:
    scope, place = program.place(unit)
    return place if scope is FactScope.PATIENT else place + len(program.patient_units)


def _rows(program: Program, rule: str, rows: Sequence[Escalation | DoseRow]) -> tuple[int, ...]:
    numbered = enumerate(rows, start=1)
    return tuple(ALWAYS if row.when is None else _place(program, row_id(rule, number)) for number, row in numbered)


def _limits(limits: Iterable[Limit]) -> tuple[tuple[Therapy, tuple[Bound, ...]], ...]:
    return tuple((each.on, _bounds(each.most)) for each in limits)


def _bounds(dose: Dose) -> tuple[Bound, ...]:
    """The ranges of a dose as the plan prints numbers."""
    return tuple(
        (quantity, None if each.low is None else float(each.low), float(each.high)) for quantity, each in dose.ranges()
    )
