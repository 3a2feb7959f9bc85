"""Which technique of a therapy is certainly allowed, in order of preference and fall-back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from careplan.catalogue import REQUIRES, Technique
from careplan.ledger.case import Case
from careplan.ledger.tables import Ref, TherapyTable
from careplan.words import Truth

__all__ = ["Access", "Choice", "choose"]


class Access(IntEnum):
    """Whether a technique may be used, the most open first."""

    OPEN = 0
    NEEDS_ANSWER = 1
    NEEDS_EQUIPMENT_ANSWER = 2
    DECLINED = 3
    UNAVAILABLE = 4
    ADVISED_AGAINST = 5
    EXCLUDED = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """The techniques that are certainly allowed, first choice first; else what stands in the way.

    ``rules`` are those that close the other techniques, or leave them open to an answer.
    """

    allowed: tuple[Technique, ...]
    best: Access
    rules: tuple[str, ...]


def _state(technique: Technique, table: TherapyTable, case: Case, row: bytes) -> tuple[Access, tuple[Ref, ...]]:
    """What closes a technique, the weightiest reason first."""
    excluding = tuple(ref for ref in table.technique_excluded_by.get(technique, ()) if row[ref.place])
    if any(row[ref.place] == Truth.YES for ref in excluding):
        return Access.EXCLUDED, excluding
    against = tuple(ref for ref in table.technique_against.get(technique, ()) if row[ref.place])
    if against:
        return Access.ADVISED_AGAINST, against
    means = _means(technique, case)
    if excluding and means in (Access.OPEN, Access.NEEDS_EQUIPMENT_ANSWER):
        return Access.NEEDS_ANSWER, excluding
    return means, ()


def _means(technique: Technique, case: Case) -> Access:
    """Whether the patient agrees to a technique and has what it requires."""
    if technique in case.declines_techniques:
        return Access.DECLINED
    needed = REQUIRES.get(technique)
    if needed is None:
        return Access.OPEN
    if case.equipment is None:
        return Access.NEEDS_EQUIPMENT_ANSWER
    return Access.OPEN if needed in case.equipment else Access.UNAVAILABLE


def choose(table: TherapyTable, case: Case, row: bytes, offered: frozenset[Technique]) -> Choice:
    """The techniques of the offers that are certainly allowed, preferred ones first."""
    allowed, best, rules = [], Access.EXCLUDED, []
    for technique in table.entry.techniques:
        if technique in offered:
            access, refs = _state(technique, table, case, row)
            rules += [ref.rule for ref in refs]
            best = min(best, access)
            if access is Access.OPEN:
                allowed.append(technique)
    if case.prefers_techniques:
        allowed.sort(key=lambda technique: technique not in case.prefers_techniques)
    return Choice(tuple(allowed), best, tuple(dict.fromkeys(rules)))
