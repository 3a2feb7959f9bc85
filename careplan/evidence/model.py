"""A statement of evidence and the source it rests on: plain frozen values, light to import.

A statement is one sentence in our own words about what a source says, with whose position it is, how strongly it
speaks, and how it was checked. What a source says in numbers or as a condition is kept beside the sentence in
``exact``, word for word as it was recorded, so that a rule can be compared with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from careplan.words import Certainty, Jurisdiction, Strength, Verified

__all__ = ["DEFAULTS", "IdentifierVerified", "Kind", "Modality", "Source", "Statement", "Topic", "cite"]

Modality: TypeAlias = Literal[
    "acupuncture", "physical_therapy", "mindfulness", "exercise", "diet", "combination", "outcome", "goal"
]
"""What a statement is about; safety statements of needling and red flags are kept under acupuncture."""

Topic: TypeAlias = Literal[
    "red-flag",
    "contraindication",
    "precaution",
    "stopping",
    "adverse-event",
    "technique",
    "indication",
    "dose",
    "course",
    "maintenance",
    "progression",
    "sequence",
    "interaction",
    "coverage",
    "measure",
    "threshold",
]
"""What kind of thing a statement says."""

Kind: TypeAlias = Literal["guideline", "expert-consensus", "systematic-review", "trial", "survey", "coverage-policy"]
"""What kind of publication a source is."""

DEFAULTS: Final = "synthesis"
"""The source of a statement that is this library's own working default."""

IdentifierVerified: TypeAlias = Literal["page", "partial", "companion", "memory", "no", "none"]
"""How a source's title, year and identifier were checked.

``page`` they were seen together on a page; ``partial`` the note says what was seen; ``companion`` seen for the other
half of this collection; ``memory`` and ``no`` not confirmed; ``none`` there is no publication (a working default).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication that statements rest on, or ``synthesis`` for a working default made for this library.

    ``review_by`` is the last day on which it counts as current: the day its own body names, or the day on which a newer
    edition replaced it (where only the year is known, its last day); ``note`` says which. ``None`` says that no such
    day was found, not that there is none.
    """

    id: str
    title: str
    authors: str
    year: int
    identifier: str
    kind: Kind
    identifier_verified: IdentifierVerified
    note: str = ""
    review_by: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One paraphrased sentence of evidence; ``sources`` and ``conflicts_with`` hold ids.

    ``applies_to`` is an index of problems and facts, not a condition. ``exact`` holds the machine-readable parts as
    recorded, with any of these keys: ``when`` and ``unless`` (an expression is a fact's name, ``{fact, op, value}``,
    ``{any_of}``, ``{all_of}``, ``{not}`` or ``{at_least: {n, of}}``), ``dose`` and ``threshold`` (pairs are least and
    greatest, both included), ``action``, ``target``, ``urgency``, ``refer_to``, ``also_refer``, ``plan_effect``,
    ``escalate`` and ``supporting`` (facts that raise suspicion but decide nothing alone).
    """

    id: str
    modality: Modality
    topic: Topic
    text: str
    jurisdictions: tuple[Jurisdiction, ...]
    strength: Strength
    certainty: Certainty
    sources: tuple[str, ...]
    verified: Verified
    note: str = ""
    applies_to: tuple[str, ...] = ()
    conflicts_with: tuple[str, ...] = ()
    conflict_group: str = ""
    exact: Mapping[str, Any] = field(default_factory=dict, hash=False)


def cite(*things: Statement | Source) -> tuple[str, ...]:
    """The ids of statements or sources, in the order given.

    >>> from careplan.evidence import sources
    >>> cite(sources.nice_ng59, sources.acp_2017_lbp)
    ('nice_ng59', 'acp_2017_lbp')
    """
    return tuple(each.id for each in things)
