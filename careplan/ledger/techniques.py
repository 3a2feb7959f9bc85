"""Which technique of a therapy is certainly allowed, in order of preference and fall-back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from careplan.catalogue import REQUIRES, Technique
from careplan.ledger.case import Means
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


def _state(
    technique: Technique, table: TherapyTable, means: Means, row: Sequence[int]
) -> tuple[Access, tuple[Ref, ...]]:
    """What closes a technique, the weightiest reason first."""
    excluding = tuple(ref for ref in table.technique_excluded_by.get(technique, ()) if row[ref.place])
    if any(row[ref.place] == Truth.YES for ref in excluding):
        return Access.EXCLUDED, excluding
    against = tuple(ref for ref in table.technique_against.get(technique, ()) if row[ref.place])
    if any(row[ref.place] == Truth.YES for ref in against):
        return Access.ADVISED_AGAINST, against
    access, unsure = _access(technique, means), (*excluding, *against)
    if unsure and access in (Access.OPEN, Access.NEEDS_EQUIPMENT_ANSWER):
        return Access.NEEDS_ANSWER, unsure
    return access, ()


def _access(technique: Technique, means: Means) -> Access:
    """Whether the patient agrees to a technique and has what it requires."""
    if technique in means.declined:
        return Access.DECLINED
    needed = REQUIRES.get(technique)
    if needed is None:
        return Access.OPEN
    if means.equipment is None:
        return Access.NEEDS_EQUIPMENT_ANSWER
    return Access.OPEN if needed in means.equipment else Access.UNAVAILABLE


def choose(table: TherapyTable, means: Means, row: Sequence[int], offered: frozenset[Technique]) -> Choice:
    """The techniques of the offers that are certainly allowed, preferred ones first."""
    allowed, best, rules = [], Access.EXCLUDED, list[str]()
    for technique in table.entry.techniques:
        if technique in offered:
            access, refs = _state(technique, table, means, row)
            rules += [ref.rule for ref in refs]
            best = min(best, access)
            if access is Access.OPEN:
                allowed.append(technique)
    if means.preferred:
        allowed.sort(key=lambda technique: technique not in means.preferred)
    return Choice(tuple(allowed), best, tuple(dict.fromkeys(rules)))
