"""What a payer calls covered of what is advised: sessions trimmed to the payer's caps, visibly, beside the dose.

The dose itself is never touched. Several rules of a payer may hold for one problem: one that refuses for certain closes
coverage, and so does one that does not pay for the technique; of those that pay the least of each cap counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from careplan.catalogue import Technique, Therapy
from careplan.engines.meaning import ProfileReads
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Coverage
from careplan.ledger.case import Case
from careplan.models import PatientProfile
from careplan.parts.index import place_of
from careplan.parts.turning import Turning
from careplan.parts.universe import Universe
from careplan.plans import Covered, DoseRange
from careplan.words import Payer, Quantity, Truth

__all__ = ["Advised", "Coverages", "Seen", "trimmed"]

DAYS: Final = 7

State: TypeAlias = Literal["covered", "not covered", "not known", "not stated"]


@dataclass(frozen=True, slots=True)
class Advised:
    """The sessions of a first course: in all, and at most a week; ``None`` where neither dose nor week says."""

    low: float | None
    high: float | None
    a_week: float | None
    technique: Technique | None = None

    @classmethod
    def of(cls, dose: Iterable[DoseRange], planned: int, technique: Technique | None = None) -> Advised:
        """Read off a dose; ``planned`` sessions a week stand in the week (0: none)."""
        stated = {each.quantity: each for each in dose}
        total, weekly, weeks = (
            stated.get(each) for each in (Quantity.TOTAL_SESSIONS, Quantity.SESSIONS_PER_WEEK, Quantity.WEEKS)
        )
        a_week = planned or (None if weekly is None else weekly.high)
        if total is not None:
            return cls(total.low, total.high, a_week, technique)
        if weekly is None or weeks is None:
            return cls(None, None, a_week, technique)
        low = None if weekly.low is None or weeks.low is None else weekly.low * weeks.low
        return cls(low, weekly.high * weeks.high, a_week, technique)


@dataclass(frozen=True, slots=True)
class _Known:
    """A rule of a payer, and where its truth stands."""

    rule: Coverage
    place: int


@dataclass(frozen=True, slots=True)
class Seen:
    """One patient: what the rules say, and what they were read from."""

    case: Case
    profile: PatientProfile
    answers: Answers


class Coverages:
    """The coverage rules of a book, by payer and therapy."""

    def __init__(self, book: RuleBook, program: Program, universe: Universe) -> None:
        """Place every rule."""
        self.program, self.turning = program, Turning(program)
        self.order = {each.path: place for place, each in enumerate((*universe.patient, *universe.problem))}
        self.rules: dict[tuple[Payer, Therapy], list[_Known]] = defaultdict(list)
        for rule in sorted(book.rules_of(Coverage), key=lambda each: each.id):
            self.rules[rule.payer, rule.therapy].append(_Known(rule, place_of(program, rule.id)))

    def of(
        self, payer: Payer | None, therapy: Therapy, seen: Seen, advised: Advised, problems: Iterable[str]
    ) -> tuple[Covered, ...]:
        """What a payer calls covered of a therapy, for some problems; nothing where no rule of the payer names it."""
        rules = self.rules.get((payer, therapy)) if payer is not None else None
        if payer is None or rules is None:
            return ()
        wanted = frozenset(problems)
        return tuple(
            self._covered(rules, place, payer, seen, advised)
            for place, key in enumerate(seen.case.problems)
            if key in wanted
        )

    def _covered(self, rules: Sequence[_Known], problem: int, payer: Payer, seen: Seen, advised: Advised) -> Covered:
        row, key = seen.case.rows[problem], seen.case.problems[problem]
        held = [each for each in rules if row[each.place]]
        pays = {each.place: each.rule.pays_for(advised.technique) for each in held}
        state = _state([(pays[each.place], row[each.place] == Truth.YES) for each in held])
        if state == "not covered":
            held = [each for each in held if not pays[each.place] and row[each.place] == Truth.YES]
        cited = tuple(each.rule.id for each in held)
        paying = [each.rule for each in held if each.rule.covers]
        asked = self._asked(held, row, problem, seen) if state == "not known" else ()
        if not paying or state == "not covered":
            low, high = advised.low, advised.high
            base = Covered(payer=payer, problem=key, state=state, advised_low=low, advised_high=high)
        else:
            base = trimmed(paying, advised).model_copy(update={"payer": payer, "problem": key, "state": state})
        return base.model_copy(update={"rules": cited, "asked": asked})

    def _asked(self, held: Sequence[_Known], row: bytes, problem: int, seen: Seen) -> tuple[str, ...]:
        """The facts that can still turn a rule of which it is not known whether it holds."""
        reads = ProfileReads(self.program, seen.profile, seen.answers, problem)
        open_rules = (each.rule.id for each in held if row[each.place] == Truth.UNKNOWN)
        found = frozenset[str]().union(*(self.turning.paths(rule, reads) for rule in open_rules))
        return tuple(sorted(found, key=self.order.__getitem__))


def _state(held: Sequence[tuple[bool, bool]]) -> State:
    """Whether a problem is covered: of each rule that holds or may hold, whether it pays and if that is certain."""
    if not held:
        return "not stated"
    if any(certain and not pays for pays, certain in held):
        return "not covered"
    if all(certain for _, certain in held):
        return "covered"
    return "not known"


def trimmed(paying: Sequence[Coverage], advised: Advised) -> Covered:
    """What some rules that pay call covered of what is advised; payer and problem are those of the first rule."""
    cap, days = _least(each.most_sessions for each in paying), _least(each.within_days for each in paying)
    extension, year = (
        _least(each.extension_sessions for each in paying),
        _least(each.most_sessions_per_year for each in paying),
    )
    first, later, never = _parts(advised, cap, days, (extension, year))
    return Covered(
        payer=paying[0].payer,
        problem="",
        state="covered",
        advised_low=advised.low,
        advised_high=advised.high,
        sessions=first,
        within_days=days,
        later_sessions=later,
        uncovered_sessions=never,
        extension_sessions=extension,
        extension_when="justified" if any(each.extension_when == "justified" for each in paying) else "improving",
        most_sessions_per_year=year,
        repeat_after_days=_greatest(each.repeat_after_days for each in paying),
        ends_without_improvement=any(each.ends_without_improvement for each in paying),
    ).model_copy(update=_conditions(paying))


def _conditions(paying: Sequence[Coverage]) -> dict[str, object]:
    """The payer's other conditions: the shortest window, the longest session, and every word."""
    return {
        "extension_within_days": _least(each.extension_within_days for each in paying),
        "extended_within_days": _least(each.extended_within_days for each in paying),
        "next_sessions": _least(each.next_sessions for each in paying),
        "next_within_days": _least(each.next_within_days for each in paying),
        "least_minutes": _greatest(each.least_minutes for each in paying),
        "not_paid": tuple(dict.fromkeys(technique for each in paying for technique in each.not_paid)),
        "given_by": tuple(dict.fromkeys(each.given_by for each in paying if each.given_by)),
        "to_record": tuple(dict.fromkeys(text for each in paying for text in each.to_record)),
    }


def _parts(
    advised: Advised, cap: int | None, days: int | None, more: tuple[int | None, int | None]
) -> tuple[int | None, int | None, int | None]:
    """Sessions covered at first, those covered as an extension, and those never covered."""
    extension, year = more
    fits = None if days is None or advised.a_week is None else max(1, int(advised.a_week * days / DAYS))
    most = _least((cap, year, fits))
    if most is None or advised.high is None:
        return most, None, None
    first = min(most, int(advised.high))
    left = int(advised.high) - first
    later = _least((left, extension or 0, None if year is None else year - first)) or 0
    return first, later, left - later


def _least(values: Iterable[int | None]) -> int | None:
    return min((each for each in values if each is not None), default=None)


def _greatest(values: Iterable[int | None]) -> int | None:
    return max((each for each in values if each is not None), default=None)
