"""The kinds of rule: typed data, each with its own required fields and at least one statement.

A rule restates nothing that its statements say; it points to them by id. No rule has a priority:
exclusions beat limits, limits beat offers.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from careplan.catalogue import Avoid, Target, Technique, Therapy
from careplan.language.conditions import Condition, Fact, Holds
from careplan.language.doses import Dose, DoseRow, Frozen, Limit
from careplan.words import Effect, Payer, Urgency

__all__ = [
    "AdviceAgainst",
    "Contraindication",
    "Course",
    "Coverage",
    "Escalation",
    "Finding",
    "Goal",
    "Interaction",
    "Precaution",
    "Recommendation",
    "RedFlag",
    "Review",
    "Rule",
    "RuleBase",
    "Screen",
]

RuleId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Sentence = Annotated[str, Field(min_length=3, max_length=300)]
Evidence = Annotated[tuple[str, ...], Field(min_length=1)]


def _target(value: object) -> object:
    """JSON gives the word only: find which of the three lists it belongs to."""
    if isinstance(value, str) and not isinstance(value, Therapy | Technique | Avoid):
        for words in (Therapy, Technique, Avoid):
            if value in set(words):
                return words(value)
    return value


AnyTarget = Annotated[Target, BeforeValidator(_target)]


class RuleBase(Frozen):
    """What every rule has: an id, a title, a condition and the statements it rests on."""

    id: RuleId
    title: Sentence
    when: Condition
    unless: Condition | None = None
    evidence: Evidence


class Finding(RuleBase):
    """A name for a condition, for other rules to use."""

    kind: Literal["finding"] = "finding"

    @property
    def present(self) -> Holds:
        """The condition that this finding holds."""
        return Holds(rule=self.id)


class Escalation(Frozen):
    """A row of a red flag that raises its urgency, or changes its effect or destination."""

    when: Condition
    urgency: Urgency
    refer_to: str | None = None


class RedFlag(RuleBase):
    """A sign of serious disease: who must see the patient, how soon, and what the plan does."""

    kind: Literal["red_flag"] = "red_flag"
    urgency: Urgency
    effect: Effect
    refer_to: Sentence
    withholds: tuple[Therapy, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    supporting: tuple[Fact | Holds, ...] = ()

    @property
    def present(self) -> Holds:
        """The condition that this red flag is raised, for rules of a later stratum."""
        return Holds(rule=self.id)


class Contraindication(RuleBase):
    """What must not be done to this patient, and until when if that can change."""

    kind: Literal["contraindication"] = "contraindication"
    excludes: Annotated[tuple[AnyTarget, ...], Field(min_length=1)]
    until: str = ""
    refer_to: str = ""
    urgency: Urgency | None = None


class Precaution(RuleBase):
    """A caution, a limit on the dose, or something to avoid; it closes nothing."""

    kind: Literal["precaution"] = "precaution"
    about: tuple[Therapy, ...] = ()
    limits: tuple[Limit, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    refer_to: str = ""
    urgency: Urgency | None = None


class Recommendation(RuleBase):
    """An offer of a therapy, with its table of doses; several matching rows combine."""

    kind: Literal["recommendation"] = "recommendation"
    offer: Therapy
    techniques: tuple[Technique, ...] = ()
    doses: tuple[DoseRow, ...] = ()


class AdviceAgainst(RuleBase):
    """A guideline's advice not to offer something; it holds in that guideline's jurisdiction."""

    kind: Literal["advice_against"] = "advice_against"
    against: Annotated[tuple[AnyTarget, ...], Field(min_length=1)]


class Interaction(RuleBase):
    """How two therapies fit together in one week."""

    kind: Literal["interaction"] = "interaction"
    between: tuple[Therapy, Therapy]
    apart_hours: Annotated[int | None, Field(ge=1, le=168)] = None
    limits: tuple[Limit, ...] = ()


class Coverage(RuleBase):
    """What a payer covers; it trims what is called covered, never what is advised."""

    kind: Literal["coverage"] = "coverage"
    payer: Payer
    therapy: Therapy
    covers: bool
    most_sessions: int | None = None
    within_days: int | None = None
    extension_sessions: int | None = None
    most_sessions_per_year: int | None = None


class Course(RuleBase):
    """How a course of a therapy is reviewed, tapered, maintained and stopped."""

    kind: Literal["course"] = "course"
    therapies: Annotated[tuple[Therapy, ...], Field(min_length=1)]
    review_after_sessions: Annotated[int | None, Field(ge=1)] = None
    stop_after_sessions: Annotated[int | None, Field(ge=1)] = None
    taper_gap_days: tuple[int, ...] = ()
    maintenance: Dose | None = None
    maintenance_gap_days: Annotated[int | None, Field(ge=1)] = None


class Review(RuleBase):
    """An outcome measure, when to repeat it, and which change makes a responder."""

    kind: Literal["review"] = "review"
    measure: str
    weeks: Annotated[tuple[int, ...], Field(min_length=1)]
    important_change: Decimal | None = None
    responder_percent: int | None = None
    better: Literal["lower", "higher"] = "lower"


class Goal(RuleBase):
    """A goal for this patient, as something that can be seen to be done."""

    kind: Literal["goal"] = "goal"
    by_week: Annotated[int, Field(ge=1, le=104)]


Rule = Annotated[
    Finding
    | RedFlag
    | Contraindication
    | Precaution
    | Recommendation
    | AdviceAgainst
    | Interaction
    | Coverage
    | Course
    | Review
    | Goal,
    Field(discriminator="kind"),
]
"""Any rule of a book."""


class Screen(Frozen):
    """A versioned list of at most 20 questions; completing it makes what is not listed absent.

    ``scope`` says whether the questions are about the patient or about one pain problem.
    """

    id: RuleId
    version: Annotated[int, Field(ge=1)]
    title: Sentence
    scope: Literal["patient", "problem"]
    applies: Condition | None = None
    items: Annotated[tuple[str, ...], Field(min_length=1, max_length=20)]

    @property
    def key(self) -> str:
        """Id and version, as a profile names a completed screen.

        >>> Screen(id="a-screen", version=1, title="A screen", scope="patient", items=("pregnant",)).key
        'a-screen@1'
        """
        return f"{self.id}@{self.version}"
