"""The difference between two plans, as values and in words: what is to be done otherwise, and by which rules.

Only what a clinician acts on is compared. That a verdict rests on other statements, or that the trace is longer, is no
difference; the rules that come and go are named as the reasons for one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, Literal, TypeVar

from careplan.catalogue import CATALOGUE, Technique, Therapy
from careplan.models import Weekday
from careplan.plans import (
    AvoidLine,
    CarePlan,
    Caution,
    CoverageLine,
    Covered,
    Dissent,
    DoseRange,
    GoalLine,
    InteractionLine,
    OpenQuestion,
    Part,
    PlannedTherapy,
    Referral,
    ReviewLine,
    WeekLine,
)
from careplan.text.comparison import comparison_text
from careplan.words import Jurisdiction, Quantity, Status, Verdict

__all__ = [
    "Asked",
    "Changed",
    "Comparison",
    "DissentOn",
    "DoseChange",
    "Listed",
    "Reason",
    "TherapyChange",
    "compare",
]

T = TypeVar("T")

Turn = Literal["now", "no longer", "outweighed", "certain", "not certain", "another row"]


class Reason(Part):
    """A rule behind a change.

    ``turn``: it decides *now*; it holds *no longer*, or holds and is *outweighed*; it has become *certain* or is *not
    certain* any more; or it decides as before, by *another row* of its doses.
    """

    rule: str
    title: str
    turn: Turn


class Changed(Part, Generic[T]):
    """One thing that is otherwise; ``facts`` are paths of the profile that decide where no rule does.

    ``told`` is the reason that the later plan gives in words (for a therapy that waits for time).
    """

    before: T
    after: T
    because: tuple[Reason, ...] = ()
    facts: tuple[str, ...] = ()
    told: str = ""


class DoseChange(Part):
    """One quantity of a dose; ``None`` where a plan does not state it."""

    quantity: Quantity
    before: DoseRange | None
    after: DoseRange | None
    because: tuple[Reason, ...] = ()


class TherapyChange(Part):
    """Everything that is otherwise for one therapy.

    ``sessions``, ``minutes`` and ``days`` are those of its week; ``course`` says that it is reviewed, stopped, tapered
    or maintained otherwise.
    """

    therapy: Therapy
    verdict: Changed[Verdict] | None = None
    serves: Changed[tuple[str, ...]] | None = None
    may_start: Changed[bool] | None = None
    technique: Changed[Technique | None] | None = None
    start_week: Changed[int | None] | None = None
    sessions: Changed[int | None] | None = None
    minutes: Changed[int | None] | None = None
    days: Changed[tuple[Weekday, ...]] | None = None
    dose: tuple[DoseChange, ...] = ()
    covered: Changed[tuple[Covered, ...]] | None = None
    course: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is otherwise."""
        return self == TherapyChange(therapy=self.therapy)


class Listed(Part, Generic[T]):
    """Lines of one kind that only one of two plans has."""

    added: tuple[T, ...] = ()
    gone: tuple[T, ...] = ()


class Asked(Part):
    """A fact that is asked; ``worst`` is the gravest thing that its answer could bring about."""

    item: str
    problem: str | None
    screen: str | None
    worst: str


class DissentOn(Part):
    """A position beside one therapy."""

    therapy: Therapy
    position: Dissent


class Comparison(Part):
    """The difference between two plans; empty where a clinician would do the same.

    Therapies stand in the order of the catalogue, everything else in the order of its plan. A line that is only more or
    less certain than before stands in both ``added`` and ``gone``.
    """

    status: Changed[Status] | None = None
    jurisdiction: Changed[Jurisdiction] | None = None
    problems: Changed[tuple[str, ...]] | None = None
    therapies: tuple[TherapyChange, ...] = ()
    minutes_available: Changed[int | None] | None = None
    minutes_used: Changed[int] | None = None
    referrals: Listed[Referral] = Listed()
    avoid: Listed[AvoidLine] = Listed()
    cautions: Listed[Caution] = Listed()
    interactions: Listed[InteractionLine] = Listed()
    goals: Listed[GoalLine] = Listed()
    reviews: Listed[ReviewLine] = Listed()
    coverage: Listed[CoverageLine] = Listed()
    questions: Listed[Asked] = Listed()
    dissent: Listed[DissentOn] = Listed()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is otherwise."""
        return self == Comparison()

    def of(self, therapy: Therapy) -> TherapyChange:
        """What is otherwise for one therapy."""
        return next((each for each in self.therapies if each.therapy is therapy), TherapyChange(therapy=therapy))

    def text(self, width: int = 80) -> str:
        """The difference in words, each with its reasons; wrapped to ``width`` columns."""
        return comparison_text(self, width)


def compare(before: CarePlan, after: CarePlan) -> Comparison:
    """What is otherwise in the second of two plans.

    >>> from careplan import PatientProfile, plan
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "UK"},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> found = compare(plan(profile), plan(profile.changed({"preferences.declines": ["manual_therapy"]})))
    >>> [(each.therapy.value, each.verdict.after.value) for each in found.therapies if each.verdict]
    [('manual_therapy', 'declined')]
    >>> compare(plan(profile), plan(profile)).is_empty
    True

    Args:
        before: The plan to start from.
        after: The plan to compare with it, of the same patient or not.
    """
    return _Pair(before, after).comparison()


class _Pair:
    """Two plans, and what their traces say of a rule."""

    def __init__(self, before: CarePlan, after: CarePlan) -> None:
        self.before, self.after = before, after
        self.truths = tuple({each.id: each.truth for each in plan.trace.rules} for plan in (before, after))
        self.titles = {each.id: each.title for plan in (before, after) for each in plan.trace.rules}

    def comparison(self) -> Comparison:
        old, new = self.before, self.after
        therapies = (self._therapy(each) for each in CATALOGUE)
        return Comparison(
            status=_changed(old.status, new.status, self._flags()),
            jurisdiction=_changed(old.jurisdiction, new.jurisdiction),
            problems=_changed(old.problems, new.problems),
            therapies=tuple(each for each in therapies if not each.is_empty),
            minutes_available=_changed(old.week.available_minutes, new.week.available_minutes),
            minutes_used=_changed(old.week.used_minutes, new.week.used_minutes),
            referrals=_listed(old.referrals, new.referrals, lambda each: (each.rule, each.urgency, each.refer_to)),
            avoid=_listed(old.avoid, new.avoid, lambda each: (each.avoid, each.certain)),
            cautions=_listed(old.cautions, new.cautions, lambda each: (each.rule, each.certain)),
            interactions=_listed(old.interactions, new.interactions, lambda each: (each.rule, each.certain)),
            goals=_listed(old.goals, new.goals, lambda each: each.rule),
            reviews=_listed(old.reviews, new.reviews, lambda each: each.rule),
            coverage=_listed(old.coverage, new.coverage, lambda each: (each.rule, each.problem, each.truth)),
            questions=_listed(_asked(old), _asked(new), lambda each: (each.item, each.problem)),
            dissent=_listed(_dissent(old), _dissent(new), lambda each: (each.therapy, each.position.statement)),
        )

    def _therapy(self, therapy: Therapy) -> TherapyChange:
        lines = self.before.line(therapy), self.after.line(therapy)
        planned = self.before.therapy(therapy), self.after.therapy(therapy)
        week = _of_week(self.before, therapy), _of_week(self.after, therapy)
        time, told = self._time(), _told(self.after, therapy)
        facts = () if lines[0].facts == lines[1].facts else (*lines[1].facts, *lines[0].facts)
        if not told and Verdict.DEFERRED in (lines[0].verdict, lines[1].verdict):
            facts += time
        because = self._turns(lines[0].rules, lines[1].rules, same=False)
        return TherapyChange(
            therapy=therapy,
            verdict=_changed(lines[0].verdict, lines[1].verdict, because, tuple(dict.fromkeys(facts)), told),
            serves=_changed(lines[0].serves, lines[1].serves),
            may_start=_of_both(planned, lambda each: each.may_start),
            technique=_of_both(planned, lambda each: each.technique),
            start_week=_of_both(planned, lambda each: each.start_week, time, told),
            sessions=_of_both(week, lambda each: each.sessions, time),
            minutes=_of_both(week, lambda each: each.minutes, time),
            days=_changed(_days(self.before, therapy), _days(self.after, therapy)) if None not in week else None,
            dose=tuple(self._dose(*planned)),
            covered=_of_both(planned, lambda each: each.covered),
            course=None not in planned and _course(planned[0]) != _course(planned[1]),
        )

    def _dose(self, before: PlannedTherapy | None, after: PlannedTherapy | None) -> Iterator[DoseChange]:
        for quantity in Quantity:
            old, new = (None if each is None else each.range_of(quantity) for each in (before, after))
            if _ends(old) != _ends(new):
                rules = () if old is None else old.rules, () if new is None else new.rules
                both = old is not None and new is not None
                because = self._turns(*rules, same=both)
                yield DoseChange(quantity=quantity, before=old, after=new, because=because)

    def _turns(self, before: tuple[str, ...], after: tuple[str, ...], *, same: bool) -> tuple[Reason, ...]:
        """The rules that come and go; those that stay only if they have turned certain, or nothing else is left."""
        found = [self._reason(each, "now") for each in dict.fromkeys(after) if each not in before]
        gone = [each for each in dict.fromkeys(before) if each not in after]
        found += [self._reason(each, "outweighed" if each in self.truths[1] else "no longer") for each in gone]
        for each in (rule for rule in dict.fromkeys(after) if rule in before):
            old, new = (truths.get(each, "yes") for truths in self.truths)
            if old != new:
                found.append(self._reason(each, "certain" if new == "yes" else "not certain"))
        if not found and same:
            found = [self._reason(each, "another row") for each in dict.fromkeys(after)]
        return tuple(found)

    def _reason(self, rule: str, turn: Turn) -> Reason:
        return Reason(rule=rule, title=self.titles.get(rule, rule), turn=turn)

    def _flags(self) -> tuple[Reason, ...]:
        """The red flags and other referrals that come, go or turn certain: what a status depends on."""
        before, after = (
            (
                *(each.id for each in plan.trace.rules if each.kind == "red_flag"),
                *(each.rule for each in plan.referrals),
            )
            for plan in (self.before, self.after)
        )
        return self._turns(before, after, same=False)

    def _time(self) -> tuple[str, ...]:
        same = self.before.week.available_minutes == self.after.week.available_minutes
        return () if same else ("availability.minutes_per_week",)


def _changed(
    before: T, after: T, because: tuple[Reason, ...] = (), facts: tuple[str, ...] = (), told: str = ""
) -> Changed[T] | None:
    if before == after:
        return None
    return Changed(before=before, after=after, because=because, facts=facts, told=told)


S = TypeVar("S")


def _of_both(
    pair: tuple[S | None, S | None], read: Callable[[S], T], facts: tuple[str, ...] = (), told: str = ""
) -> Changed[T] | None:
    """What is otherwise where both plans have the therapy; that it came or went is said by its verdict."""
    old, new = pair
    return None if old is None or new is None else _changed(read(old), read(new), (), facts, told)


def _listed(before: Iterable[T], after: Iterable[T], key: Callable[[T], Hashable]) -> Listed[T]:
    old, new = {key(each): each for each in before}, {key(each): each for each in after}
    return Listed(
        added=tuple(each for name, each in new.items() if name not in old),
        gone=tuple(each for name, each in old.items() if name not in new),
    )


def _ends(dose: DoseRange | None) -> tuple[object, ...] | None:
    return None if dose is None else (dose.low, dose.high, dose.mark)


def _course(planned: PlannedTherapy | None) -> tuple[object, ...] | None:
    """How a course goes on, but for its first phase, which its dose and its start tell."""
    if planned is None:
        return None
    later = tuple(each.model_copy(update={"from_week": 0}) for each in planned.phases if each.name != "initial")
    stops = planned.stop_after_sessions, planned.stop_after_weeks
    return later, planned.review_after_sessions, planned.review_after_weeks, *stops


def _of_week(plan: CarePlan, therapy: Therapy) -> WeekLine | None:
    return next((each for each in plan.week.lines if each.therapy is therapy), None)


def _days(plan: CarePlan, therapy: Therapy) -> tuple[Weekday, ...]:
    days = () if plan.week.timetable is None else plan.week.timetable.days
    return tuple(day.day for day in days if any(each.therapy is therapy for each in day.appointments))


def _told(plan: CarePlan, therapy: Therapy) -> str:
    return next((each.reason for each in plan.week.deferred if each.therapy is therapy), "")


def _asked(plan: CarePlan) -> Iterator[Asked]:
    for question in plan.open_questions:
        yield from (_item(question, item) for item in question.items)


def _item(question: OpenQuestion, item: str) -> Asked:
    return Asked(item=item, problem=question.problem, screen=question.screen, worst=question.worst)


def _dissent(plan: CarePlan) -> Iterator[DissentOn]:
    for line in plan.ledger:
        yield from (DissentOn(therapy=line.therapy, position=each) for each in line.dissent)
