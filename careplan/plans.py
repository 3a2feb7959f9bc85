"""The care plan: what comes out, frozen, with an exact JSON form.

Everything refers to rules and statements by id; the plan carries each of them once, in ``trace`` and
``statements``, so that every line can be checked without the rule book at hand.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.models import Weekday
from careplan.words import (
    Certainty,
    Effect,
    Jurisdiction,
    Mark,
    Payer,
    Quantity,
    Status,
    Strength,
    Urgency,
    Verdict,
    Verified,
)

__all__ = [
    "Appointment",
    "AvoidLine",
    "CarePlan",
    "Caution",
    "CitedSource",
    "CitedStatement",
    "ClinicianDecision",
    "CoverageLine",
    "Covered",
    "Day",
    "Deferral",
    "Dissent",
    "DoseRange",
    "FactUsed",
    "GoalLine",
    "InteractionLine",
    "LedgerLine",
    "LoosenedRule",
    "OpenQuestion",
    "Phase",
    "PlannedTherapy",
    "Practice",
    "ProblemVerdict",
    "Provenance",
    "Referral",
    "ReviewLine",
    "RuleUsed",
    "Timetable",
    "Trace",
    "UnmetWish",
    "Unplaced",
    "Week",
    "WeekLine",
]

Number = int | float


class Part(BaseModel):
    """A frozen, closed part of a plan."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Referral(Part):
    """Who must see the patient, how soon, and the rule that says so."""

    rule: str
    title: str
    urgency: Urgency
    refer_to: str
    effect: Effect | None = None


class ProblemVerdict(Part):
    """What the plan says of a therapy for one problem, and the rules that decide it."""

    problem: str
    verdict: Verdict
    rules: tuple[str, ...] = ()


class Dissent(Part):
    """A position that the plan does not follow, or that qualifies the one it follows.

    ``also`` are other statements that put down the same position, from the same source and as strong.
    """

    statement: str
    jurisdictions: tuple[Jurisdiction, ...]
    strength: Strength
    certainty: Certainty
    also: tuple[str, ...] = ()


class LedgerLine(Part):
    """The verdict for one therapy: for the patient, and for each problem.

    ``rules`` decide the verdict, ``facts`` are the paths of the profile that decide it where no rule
    does (a refusal, a service that is not on offer).
    """

    therapy: Therapy
    verdict: Verdict
    serves: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    problems: tuple[ProblemVerdict, ...] = ()
    dissent: tuple[Dissent, ...] = ()


class DoseRange(Part):
    """One quantity of a dose, from ``low`` to ``high`` in ``unit``, with the rules that bound it.

    ``mark`` says why a dose is one number: *below the studied dose* (a limit caps it under every
    offer) or *offers conflict* (no value lies in every offer). ``low`` is ``None`` for a bare cap.
    """

    quantity: Quantity
    low: Number | None
    high: Number
    unit: str
    mark: Literal["", "below the studied dose", "offers conflict"] = ""
    rules: tuple[str, ...] = ()


class Phase(Part):
    """A stretch of a course: sessions a week, or one session every so many days; ``from_week`` at the earliest."""

    name: Literal["initial", "taper", "maintenance"]
    from_week: int
    weeks_low: Number | None = None
    weeks_high: Number | None = None
    sessions_per_week: Number | None = None
    every_days: tuple[int, ...] = ()
    sessions_in_all: Number | None = None
    condition: str = ""
    rules: tuple[str, ...] = ()


class Covered(Part):
    """What the patient's payer calls covered of one therapy, for one problem; what is advised stays as it is.

    Of the sessions that a first course is advised to have (``advised_low`` to ``advised_high``), ``sessions`` are
    covered ``within_days`` days from the first one, at the number a week that is planned; ``later_sessions`` of them
    only as an extension, and ``uncovered_sessions`` never. All of them are ``None`` where a number is not stated.
    ``extension_sessions`` and everything down to ``to_record`` are the payer's own conditions, as in the rule
    (:class:`careplan.language.rules.Coverage`); of several rules the strictest number counts, and all of the words.

    Where ``state`` is *not known*, the numbers hold if the open conditions do; ``asked`` are their facts. *not stated*:
    no rule of the payer speaks of this problem.
    """

    payer: Payer
    problem: str
    state: Literal["covered", "not covered", "not known", "not stated"]
    advised_low: Number | None = None
    advised_high: Number | None = None
    sessions: int | None = None
    within_days: int | None = None
    later_sessions: int | None = None
    uncovered_sessions: int | None = None
    extension_sessions: int | None = None
    extension_when: Literal["improving", "justified"] = "improving"
    extension_within_days: int | None = None
    extended_within_days: int | None = None
    next_sessions: int | None = None
    next_within_days: int | None = None
    most_sessions_per_year: int | None = None
    repeat_after_days: int | None = None
    ends_without_improvement: bool = False
    least_minutes: int | None = None
    not_paid: tuple[Technique, ...] = ()
    given_by: tuple[str, ...] = ()
    to_record: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


class PlannedTherapy(Part):
    """A therapy that is open, or waits for an answer, with its dose and its phases.

    ``may_start`` is false while the plan is provisional, the therapy is deferred or an answer is
    missing; the dose is then a provisional one. ``courses`` are the rules of how it goes on, ``rules``
    those that decide the verdict. ``covered`` trims what is called covered, never the dose.
    """

    therapy: Therapy
    technique: Technique | None
    fallbacks: tuple[Technique, ...] = ()
    verdict: Verdict
    may_start: bool
    serves: tuple[str, ...]
    start_week: int | None = None
    dose: tuple[DoseRange, ...] = ()
    phases: tuple[Phase, ...] = ()
    review_after_sessions: int | None = None
    stop_after_sessions: int | None = None
    review_after_weeks: int | None = None
    stop_after_weeks: int | None = None
    courses: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    covered: tuple[Covered, ...] = ()

    def range_of(self, quantity: Quantity | str) -> DoseRange | None:
        """One quantity of the dose, or ``None`` where no statement gives it."""
        return next((each for each in self.dose if each.quantity == quantity), None)


class WeekLine(Part):
    """One therapy in a week: sessions, minutes of each, minutes at home, and all of it with travel.

    ``last_week`` ends the longest course; it is ``None`` for what goes on. Where no statement gives the time of its
    sessions (``minutes_known`` is false), ``minutes`` are those of the way alone.
    """

    therapy: Therapy
    start_week: int
    last_week: int | None = None
    sessions: int
    minutes_each: int | None = None
    home_minutes: int = 0
    minutes: int
    minutes_known: bool = True


class Deferral(Part):
    """A therapy that does not start now: when it can, and what stands in the way.

    Where no statement gives the time of its sessions, ``minutes_needed`` are those of the way alone.
    """

    therapy: Therapy
    start_week: int | None
    minutes_needed: int
    reason: str
    minutes_known: bool = True


class Appointment(Part):
    """A session on its day, every week from one week to the last of its course (``None``: it goes on).

    ``from_week`` is later than the start of its course where ``held_back_by``, a rule, keeps the day free during
    the first sessions of another therapy.
    """

    therapy: Therapy
    minutes: int | None
    away: bool
    from_week: int
    last_week: int | None = None
    held_back_by: str = ""


class Practice(Part):
    """Practice at home on one day, beside the sessions."""

    therapy: Therapy
    minutes: int


class Day(Part):
    """One day of every week.

    ``available`` says that the patient can come, ``demanding`` that a session stands here for which rules ask rest
    or a day of its own; ``minutes_saved`` is the travel that two visits in one trip save.
    """

    day: Weekday
    available: bool
    demanding: bool
    appointments: tuple[Appointment, ...] = ()
    practice: tuple[Practice, ...] = ()
    minutes_saved: int = 0


class Unplaced(Part):
    """Sessions a week that find no day: with these days more, or without one of these rules, they would."""

    therapy: Therapy
    sessions: int
    days: tuple[Weekday, ...] = ()
    rules: tuple[str, ...] = ()


class UnmetWish(Part):
    """A wish that the timetable does not meet, and the therapies or days concerned."""

    wish: Literal["sessions spread evenly", "an easy day after a hard one", "two visits at most in one trip"]
    therapies: tuple[Therapy, ...] = ()
    days: tuple[Weekday, ...] = ()


class Timetable(Part):
    """The seven days of every week, from Monday on.

    What rules ask of days is always kept; a session that finds no day stands in ``unplaced``.
    ``minutes_saved`` are not taken off the minutes of the week. Therapies ``without_sessions`` need visits, but
    no statement says how many. ``exact`` is false where not every arrangement could be compared.
    """

    days_known: bool
    days: tuple[Day, ...]
    minutes_saved: int = 0
    unplaced: tuple[Unplaced, ...] = ()
    without_sessions: tuple[Therapy, ...] = ()
    unmet: tuple[UnmetWish, ...] = ()
    exact: bool = True


class Week(Part):
    """The patient's week: what is used of the time that is available in the busiest week, and on which days."""

    available_minutes: int | None
    used_minutes: int
    lines: tuple[WeekLine, ...] = ()
    deferred: tuple[Deferral, ...] = ()
    timetable: Timetable | None = None


class AvoidLine(Part):
    """Something to avoid; ``certain`` is false where it only holds if an open answer is yes."""

    avoid: Avoid
    certain: bool
    rules: tuple[str, ...]


class Caution(Part):
    """A precaution; ``certain`` is false where it is printed as "if ..."."""

    rule: str
    title: str
    certain: bool
    about: tuple[Therapy, ...] = ()


class InteractionLine(Part):
    """How the open therapies among ``between`` fit together in a week; fields as in the rule."""

    rule: str
    title: str
    certain: bool
    between: tuple[Therapy, ...]
    only_with: tuple[Therapy, ...] = ()
    same_day: Literal["never", "not all"] | None = None
    apart_hours: int | None = None
    first_sessions: int | None = None
    most_starts_per_week: int | None = None


class GoalLine(Part):
    """A goal that can be seen to be reached, and the week by which."""

    rule: str
    title: str
    by_week: int


class ReviewLine(Part):
    """What to measure, when, and which change makes the patient a responder."""

    rule: str
    title: str
    measure: str
    weeks: tuple[int, ...]
    important_change: Number | None = None
    responder_percent: int | None = None
    better: Literal["lower", "higher"] = "lower"
    worse_by: Number | None = None
    worse_percent: int | None = None
    worse_over_weeks: int | None = None


class CoverageLine(Part):
    """What a payer covers; ``truth`` is *not known* where a condition of the payer is open."""

    rule: str
    title: str
    payer: Payer
    therapy: Therapy
    problem: str | None = None
    truth: Literal["yes", "not known"]
    covers: bool
    most_sessions: int | None = None
    within_days: int | None = None
    extension_sessions: int | None = None
    extension_when: Literal["improving", "justified"] = "improving"
    most_sessions_per_year: int | None = None
    repeat_after_days: int | None = None
    ends_without_improvement: bool = False


class OpenQuestion(Part):
    """Facts nobody has given and that could change the plan, asked together.

    ``screen`` is the versioned screen to complete, or ``None`` for facts outside any screen; ``worst``
    is the gravest thing that an answer could bring about, and ``rules`` are those that could bring it.
    """

    screen: str | None
    title: str
    problem: str | None = None
    worst: str
    items: tuple[str, ...]
    rules: tuple[str, ...] = ()


class RuleUsed(Part):
    """A rule that holds, or that may hold, with the statements it rests on.

    ``problems`` names the problems for which it does, where the patient has several.
    """

    id: str
    kind: str
    truth: Literal["yes", "not known"]
    title: str
    problems: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class FactUsed(Part):
    """A fact that some rule of the trace reads, as it was used (numbers rounded to their step)."""

    path: str
    problem: str | None = None
    value: bool | int | float | str
    unit: str = ""


class Trace(Part):
    """Each rule and each fact behind the plan, once."""

    rules: tuple[RuleUsed, ...] = ()
    facts: tuple[FactUsed, ...] = ()


class CitedStatement(Part):
    """A statement of the evidence, with how it was checked; ``memory`` means not yet in its source.

    ``marks`` say what to know before trusting it: *from memory*, a *working default* of this library, or *past its
    review date* (one of its sources was, on the day that the profile gives).
    """

    id: str
    text: str
    jurisdictions: tuple[Jurisdiction, ...]
    strength: Strength
    certainty: Certainty
    verified: Verified
    sources: tuple[str, ...]
    marks: tuple[Mark, ...] = ()


class CitedSource(Part):
    """Where a statement was read; ``review_by`` is the last day on which it counts as current, where that is known."""

    id: str
    title: str
    authors: str
    year: int | None
    identifier: str
    review_by: dt.date | None = None


class ClinicianDecision(Part):
    """What a clinician decided on one line of a plan, and what the line said then.

    ``verdict``, ``technique`` and ``planned`` are those of the line that was decided on; ``dose`` is the new one where
    the line was *changed*, and ``exceeds`` the rules whose upper end it goes beyond. ``by`` and ``at`` are whatever the
    caller says. ``state`` tells whether the decision *stands* in this plan, is *to be reviewed* because its line is no
    longer the same, or is *superseded* because the therapy has been closed; ``because`` and ``rules`` say why.
    """

    therapy: Therapy
    decision: Literal["accepted", "changed", "rejected"]
    reason: str = ""
    by: str | None = None
    at: str | None = None
    verdict: Verdict
    technique: Technique | None = None
    planned: tuple[DoseRange, ...] = ()
    dose: tuple[DoseRange, ...] = ()
    exceeds: tuple[str, ...] = ()
    state: Literal["stands", "to be reviewed", "superseded"] = "stands"
    because: str = ""
    rules: tuple[str, ...] = ()


class LoosenedRule(Part):
    """A safety rule of the guideline that the clinic's own book leaves out or loosens, and the clinic's reason."""

    name: str
    reason: str


class Provenance(Part):
    """What made the plan; with the profile, enough to make it again byte for byte.

    ``guideline`` is the one to whose safety rules the book is held, ``None`` if to none; ``loosened`` what of them it
    leaves out or loosens, by its own account.
    """

    library_version: str
    book: str
    book_hash: str
    profile_hash: str
    channels: tuple[str, ...]
    profile_date: dt.date | None = None
    guideline: str | None = None
    loosened: tuple[LoosenedRule, ...] = ()


class CarePlan(Part):
    """A plan of non-drug pain care for one patient, for a clinician to check and decide.

    Not a medical device. ``ledger`` has one line for every therapy of the catalogue, in its order.
    ``clinician_decisions`` are added by the clinician; planning never fills them.
    """

    schema_version: Literal["1"] = "1"
    status: Status
    jurisdiction: Jurisdiction
    problems: tuple[str, ...]
    referrals: tuple[Referral, ...] = ()
    ledger: tuple[LedgerLine, ...]
    therapies: tuple[PlannedTherapy, ...] = ()
    week: Week
    avoid: tuple[AvoidLine, ...] = ()
    cautions: tuple[Caution, ...] = ()
    interactions: tuple[InteractionLine, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    reviews: tuple[ReviewLine, ...] = ()
    coverage: tuple[CoverageLine, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    trace: Trace
    statements: tuple[CitedStatement, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    provenance: Provenance
    clinician_decisions: tuple[ClinicianDecision, ...] = ()

    @model_validator(mode="after")
    def _decided_within_safety(self) -> Self:
        """However a plan is made, no decision on it opens what it closes."""
        if self.clinician_decisions:
            from careplan.decisions import check_decisions  # noqa: PLC0415 - it is about plans, and imports them

            check_decisions(self)
        return self

    def line(self, therapy: Therapy | str) -> LedgerLine:
        """The ledger's line for a therapy; ``KeyError`` where the catalogue has none of that name."""
        for each in self.ledger:
            if each.therapy == therapy:
                return each
        raise KeyError(therapy)

    def therapy(self, therapy: Therapy | str) -> PlannedTherapy | None:
        """A therapy of the plan with its dose, or ``None`` when it is not open."""
        return next((each for each in self.therapies if each.therapy == therapy), None)

    def statement(self, statement: str) -> CitedStatement:
        """A cited statement by id; ``KeyError`` when the plan does not cite it."""
        for each in self.statements:
            if each.id == statement:
                return each
        raise KeyError(statement)

    def decision(self, therapy: Therapy | str) -> ClinicianDecision | None:
        """The clinician's decision on a therapy, or ``None`` where there is none yet."""
        return next((each for each in self.clinician_decisions if each.therapy == therapy), None)

    def with_decision(  # noqa: PLR0913 - each is a field of the decision
        self,
        therapy: Therapy | str,
        decision: Literal["accepted", "changed", "rejected"],
        *,
        reason: str = "",
        dose: Mapping[Quantity, Number | tuple[Number, Number]] | None = None,
        by: str | None = None,
        at: str | None = None,
    ) -> Self:
        """The same plan with a clinician's decision on one line; an earlier one on that line is replaced.

        Args:
            therapy: The therapy of the line.
            decision: *accepted* as planned, *changed* to another dose, or *rejected*.
            reason: Why; required unless accepted.
            dose: The new dose where it is changed: a number, or a lower and an upper end, for each quantity.
            by: Who decided, as the caller names them.
            at: When, as the caller writes it; nothing here reads a clock.

        Raises:
            UnknownName: The catalogue has no such therapy.
            InvalidDecision: The reason or the dose is missing or not possible; every fault is listed.
            DecisionRefused: It would open what is closed, or what an answer may yet close.
        """
        from careplan.decisions import Wish, decided  # noqa: PLC0415 - it is about plans, and imports them

        made = decided(self, therapy, Wish(decision, reason, dose or {}, by, at))
        return self.model_copy(update={"clinician_decisions": made})

    def decisions(self) -> Self:
        """The plan without provenance, trace, statements and open questions: what a clinician acts on."""
        bare = Provenance(library_version="", book="", book_hash="", profile_hash="", channels=())
        return self.model_copy(
            update={"provenance": bare, "trace": Trace(), "statements": (), "sources": (), "open_questions": ()}
        )
