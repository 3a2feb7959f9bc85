"""The kinds of rule: typed data, each with its own required fields and at least one statement.

A rule restates nothing that its statements say; it points to them by id. No rule has a priority:
exclusions beat limits, limits beat offers.
"""

from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from careplan.catalogue import Avoid, Target, Technique, Therapy
from careplan.language.conditions import Condition, Fact, Holds
from careplan.language.doses import Dose, DoseRow, Frozen, Limit, Range
from careplan.words import Effect, Payer, Urgency

__all__ = [
    "AdviceAgainst",
    "Contraindication",
    "Course",
    "Coverage",
    "Escalation",
    "Finding",
    "Goal",
    "GoalAbout",
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


GoalAbout: TypeAlias = Literal["activity", "flare", "problem", "means"]
"""What a goal is about, the most telling first.

``activity``: something in life that matters to the patient. ``flare``: what to do when it gets worse. ``problem``: a
change of the pain problem itself. ``means``: a step on the way, such as classes attended or weight.
"""


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
    """How therapies fit together in one week.

    It concerns the therapies of ``between`` that are open; with ``only_with`` one open therapy is enough,
    otherwise two must be, or one that is named twice. Each field says one thing, and what is empty or
    ``None`` says nothing; with nothing but ``between`` the rule is printed and changes nothing.

    Attributes:
        between: The therapies concerned. One named twice stands for its own sessions.
        only_with: Each therapy of ``between`` may start only while at least one of these is open; where
            none is, it waits (it is deferred, never dropped).
        same_day: ``never``: no two of ``between`` on one day. ``not all``: not all of them on one day.
        apart_hours: Least hours from a session of one to the next session of another (of the same one,
            if it is named twice).
        first_sessions: ``same_day`` and ``avoid`` hold only for so many first sessions of the first therapy.
        limits: Caps on a dose, as in a precaution, while the rule concerns open therapies.
        avoid: What to avoid while the rule concerns open therapies.
        most_starts_per_week: At most so many of ``between`` start anew in one week.
    """

    kind: Literal["interaction"] = "interaction"
    between: Annotated[tuple[Therapy, ...], Field(min_length=1)]
    only_with: tuple[Therapy, ...] = ()
    same_day: Literal["never", "not all"] | None = None
    apart_hours: Annotated[int | None, Field(ge=1, le=168)] = None
    first_sessions: Annotated[int | None, Field(ge=1)] = None
    limits: tuple[Limit, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    most_starts_per_week: Annotated[int | None, Field(ge=1)] = None


class Coverage(RuleBase):
    """What a payer covers; it trims what is called covered, never what is advised.

    Attributes:
        payer: Whose rule it is; the rule concerns no patient of another payer.
        therapy: The therapy that is paid for, or not.
        covers: Whether it is paid for where the rule holds.
        most_sessions: Sessions of a first course, within ``within_days`` days from its start.
        within_days: The window of a first course; it binds before a number of weeks.
        extension_sessions: Further sessions, under the condition of ``extension_when``.
        extension_when: ``improving``: improvement is on record. ``justified``: the case is.
        extension_within_days: The window of the extension, from its own start.
        extended_within_days: The window of first course and extension together, from the start of the first.
        next_sessions: Sessions of each later extension, where the payer knows one.
        next_within_days: The window of such a later extension.
        most_sessions_per_year: Sessions in any twelve months, extension included.
        repeat_after_days: Days from the end of one course to the start of the next.
        ends_without_improvement: Nothing more is paid for once the patient does not improve or gets worse.
        least_minutes: A session that is shorter is not paid for.
        not_paid: Techniques that are not paid for, whatever else holds.
        given_by: Who must give it.
        to_record: What must be on record for the payer, each as one phrase.
    """

    kind: Literal["coverage"] = "coverage"
    payer: Payer
    therapy: Therapy
    covers: bool
    most_sessions: Annotated[int | None, Field(ge=1)] = None
    within_days: Annotated[int | None, Field(ge=1)] = None
    extension_sessions: Annotated[int | None, Field(ge=1)] = None
    extension_when: Literal["improving", "justified"] = "improving"
    extension_within_days: Annotated[int | None, Field(ge=1)] = None
    extended_within_days: Annotated[int | None, Field(ge=1)] = None
    next_sessions: Annotated[int | None, Field(ge=1)] = None
    next_within_days: Annotated[int | None, Field(ge=1)] = None
    most_sessions_per_year: Annotated[int | None, Field(ge=1)] = None
    repeat_after_days: Annotated[int | None, Field(ge=1)] = None
    ends_without_improvement: bool = False
    least_minutes: Annotated[int | None, Field(ge=1)] = None
    not_paid: tuple[Technique, ...] = ()
    given_by: str = ""
    to_record: tuple[Sentence, ...] = ()

    def pays_for(self, technique: Technique | None) -> bool:
        """Whether a rule that holds pays for a technique (``None``: whichever it is)."""
        return self.covers and technique not in self.not_paid


class Course(RuleBase):
    """How a course of a therapy is reviewed, progressed, tapered, maintained and stopped.

    Several courses may hold for one therapy: the earliest review and the earliest stop count, a tapering
    or a maintenance dose is taken from the rule that has one, and everything is printed.

    Attributes:
        therapies: The therapies concerned, while they are open.
        review_after_sessions: The look at the response; it is not yet a stop.
        stop_after_sessions: Stop here when there was no meaningful change.
        review_after_weeks: The same look, counted in weeks from the start.
        stop_after_weeks: The same stop, counted in weeks from the start.
        adequate_sessions: With fewer sessions attended than this, no conclusion is drawn.
        weekly_increase_percent: By how much one variable at a time is raised each week while pain allows.
        pain_up_to: The pain (0 to 10) that is accepted while doing it.
        settle_hours: That pain must be back to its usual level within so many hours.
        cut_percent: By how much the next dose is cut where it was more, or lasted longer.
        taper_gap_days: Days between sessions, step by step, after a good response and only then.
        maintenance: Top-up sessions after an earlier good response.
        maintenance_on: ``relapse``: only when the pain comes back, never by the calendar.
        maintenance_gap_days: Least days between two top-up sessions.
        only_course: One course and no more: nothing tapers or is topped up, whatever other courses say.
    """

    kind: Literal["course"] = "course"
    therapies: Annotated[tuple[Therapy, ...], Field(min_length=1)]
    review_after_sessions: Annotated[int | None, Field(ge=1)] = None
    stop_after_sessions: Annotated[int | None, Field(ge=1)] = None
    review_after_weeks: Annotated[int | None, Field(ge=1)] = None
    stop_after_weeks: Annotated[int | None, Field(ge=1)] = None
    adequate_sessions: Annotated[int | None, Field(ge=1)] = None
    weekly_increase_percent: Range | None = None
    pain_up_to: Annotated[int | None, Field(ge=0, le=10)] = None
    settle_hours: Annotated[int | None, Field(ge=1)] = None
    cut_percent: Range | None = None
    taper_gap_days: tuple[int, ...] = ()
    maintenance: Dose | None = None
    maintenance_on: Literal["relapse"] | None = None
    maintenance_gap_days: Annotated[int | None, Field(ge=1)] = None
    only_course: bool = False


class Review(RuleBase):
    """An outcome measure, when to repeat it, and which change makes a responder.

    Attributes:
        measure: The name of the measure, as a clinician says it.
        weeks: Weeks from the start at which it is taken; the start itself goes without saying.
        important_change: The least change, in points of the measure, that matters to a patient.
        responder_percent: The least change, in percent of the start, that makes a responder.
        better: Which way is better.
        worse_by: A lasting change for the worse of so many points calls for a review before its date.
        worse_percent: The same in percent of the start; either of the two is enough.
        worse_over_weeks: How long the change for the worse must have lasted.
        therapies: Taken only while one of these is open; always, where none is named.
    """

    kind: Literal["review"] = "review"
    measure: Sentence
    weeks: Annotated[tuple[int, ...], Field(min_length=1)]
    important_change: Decimal | None = None
    responder_percent: Annotated[int | None, Field(ge=1, le=100)] = None
    better: Literal["lower", "higher"] = "lower"
    worse_by: Decimal | None = None
    worse_percent: Annotated[int | None, Field(ge=1, le=100)] = None
    worse_over_weeks: Annotated[int | None, Field(ge=1)] = None
    therapies: tuple[Therapy, ...] = ()


class Goal(RuleBase):
    """A goal for this patient, as something that can be seen to be done.

    Attributes:
        by_week: The week by which, counted from the start.
        therapies: Set only while one of these is open; always, where none is named.
        about: What it is about; a plan sets at most four goals, in this order (:mod:`careplan.parts.goals`).
    """

    kind: Literal["goal"] = "goal"
    about: GoalAbout = "problem"
    by_week: Annotated[int, Field(ge=1, le=104)]
    therapies: tuple[Therapy, ...] = ()


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
