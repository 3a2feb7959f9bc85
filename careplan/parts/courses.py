"""How a course goes on: its phases, when it is reviewed, and when it stops."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from careplan.catalogue import CATALOGUE, Therapy
from careplan.language.book import RuleBook
from careplan.language.rules import Course
from careplan.parts.dosing import Dosed
from careplan.parts.held import Held, bits
from careplan.parts.index import followed, place_of
from careplan.plans import DoseRange, Phase
from careplan.words import Jurisdiction, Quantity

__all__ = ["CoursePlan", "Courses"]

CACHED: Final = 256
RESPONDER: Final = "after a useful response"
RELAPSE: Final = "only if the pain comes back after a useful response"


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """The phases of one therapy, its review and its stop, and the rules behind them."""

    phases: tuple[Phase, ...]
    review_after_sessions: int | None
    stop_after_sessions: int | None
    review_after_weeks: int | None
    stop_after_weeks: int | None
    rules: tuple[str, ...]


class Courses:
    """The course rules of a book, by therapy; a course is made once for each combination of what it rests on."""

    def __init__(self, book: RuleBook, clinic: Jurisdiction) -> None:
        """Prepare the course rules of every therapy that are followed in a jurisdiction."""
        rules = sorted(followed(book, book.rules_of(Course), clinic), key=lambda each: each.id)
        placed = [(place_of(book.program, rule.id), rule) for rule in rules]
        self.rules = {
            therapy: [(place, rule) for place, rule in placed if therapy in rule.therapies] for therapy in CATALOGUE
        }
        """For each therapy its rules in order of their ids, and where their truths stand."""
        self.bits = {therapy: bits(place for place, _ in own) for therapy, own in self.rules.items()}
        self._made = lru_cache(CACHED)(self._course)

    def going(self, therapy: Therapy, truths: Held) -> int:
        """The rules about the course of a therapy that certainly hold for some problem, as a set of units."""
        return truths.certain & self.bits[therapy]

    def plan(self, therapy: Therapy, going: int, dosed: Dosed, sessions: int, start: int | None) -> CoursePlan:
        """The course of a therapy by the rules that hold, once its place in the week is settled."""
        return self._made(therapy, going, dosed, sessions, start)

    def _course(self, therapy: Therapy, going: int, dosed: Dosed, sessions: int, start: int | None) -> CoursePlan:
        return _course([rule for place, rule in self.rules[therapy] if going >> place & 1], dosed, sessions, start)


def _course(rules: Sequence[Course], dosed: Dosed, sessions: int, start: int | None) -> CoursePlan:
    weeks, total = _range(dosed.ranges, Quantity.WEEKS), _range(dosed.ranges, Quantity.TOTAL_SESSIONS)
    longest, most = None if weeks is None else weeks.high, None if total is None else total.high
    return CoursePlan(
        phases=() if start is None else tuple(_phases(rules, dosed.ranges, sessions, start)),
        review_after_sessions=_within(most, (rule.review_after_sessions for rule in rules)),
        stop_after_sessions=_within(most, (rule.stop_after_sessions for rule in rules)),
        review_after_weeks=_within(longest, (rule.review_after_weeks for rule in rules)),
        stop_after_weeks=_within(longest, (rule.stop_after_weeks for rule in rules)),
        rules=tuple(rule.id for rule in rules),
    )


def _range(dose: Sequence[DoseRange], quantity: Quantity) -> DoseRange | None:
    return next((each for each in dose if each.quantity is quantity), None)


def _within(end: float | None, values: Iterable[int | None]) -> int | None:
    """The earliest; what would come after the end of the longest course is not said: the course is over by then."""
    earliest = min((each for each in values if each is not None), default=None)
    return None if earliest is None or (end is not None and earliest > end) else earliest


def _phases(rules: Sequence[Course], dose: Sequence[DoseRange], sessions: int, start: int) -> list[Phase]:
    weeks, total = _range(dose, Quantity.WEEKS), _range(dose, Quantity.TOTAL_SESSIONS)
    initial = Phase(
        name="initial",
        from_week=start,
        weeks_low=None if weeks is None else weeks.low,
        weeks_high=None if weeks is None else weeks.high,
        sessions_per_week=sessions or None,
        sessions_in_all=None if total is None else total.high,
    )
    if weeks is None or any(rule.only_course for rule in rules):
        return [initial]
    after = start + int(weeks.high if weeks.low is None else weeks.low)
    return [initial, *_taper(rules, after), *_maintenance(rules, after)]


def _taper(rules: Sequence[Course], after: int) -> list[Phase]:
    gaps = [rule for rule in rules if rule.taper_gap_days]
    return [
        Phase(name="taper", from_week=after, every_days=rule.taper_gap_days, condition=RESPONDER, rules=(rule.id,))
        for rule in gaps[:1]
    ]


def _maintenance(rules: Sequence[Course], after: int) -> list[Phase]:
    return [
        Phase(
            name="maintenance",
            from_week=after,
            every_days=() if rule.maintenance_gap_days is None else (rule.maintenance_gap_days,),
            sessions_in_all=_sessions(rule),
            condition=RELAPSE if rule.maintenance_on == "relapse" else RESPONDER,
            rules=(rule.id,),
        )
        for rule in rules
        if rule.maintenance_gap_days is not None or rule.maintenance is not None
    ]


def _sessions(rule: Course) -> int | None:
    total = None if rule.maintenance is None else rule.maintenance.total_sessions
    return None if total is None else int(total.high)
