"""The audit's laws of the timetable: it reads the days anew and uses nothing of how they were found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from typing import Final

from careplan.audit.view import View
from careplan.catalogue import CATALOGUE, Place, Therapy
from careplan.language.rules import Interaction
from careplan.models import Weekday
from careplan.plans import Appointment, Timetable, Week, WeekLine

__all__ = ["days"]

CACHED: Final = 128
DAYS: Final = 7
HOURS: Final = 24
ENDLESS: Final = 10_000


@dataclass(frozen=True, slots=True)
class _Stand:
    """A session on a day of the week (Monday is 0), between two weeks."""

    day: int
    therapy: Therapy
    start: int
    end: int

    def meets(self, other: _Stand) -> bool:
        """Whether both stand in one week."""
        return self.start <= other.end and other.start <= self.end

    def hours_from(self, other: _Stand) -> int:
        """Hours between them, the shorter way round the week."""
        apart = abs(self.day - other.day)
        return HOURS * min(apart, DAYS - apart)


class _Itself:
    """A value that is equal only to itself: what was looked at once need not be looked at again."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


def days(view: View) -> Iterator[str]:
    """Every session stands on a day that it may have, keeps what rules ask, or is named as left out."""
    table = view.plan.week.timetable
    if (table is None) == bool(view.plan.week.lines):
        yield "6: there is a timetable if, and only if, something runs"
    if table is not None:
        rules = tuple(_Itself(each) for each in _rules(view))
        yield from _looked_at(_Itself(view.plan.week), view.profile.availability.days, rules)
        if not view.ids.keys() >= {*_cited(table)}:
            yield "5: the timetable cites a rule that does not hold"


def _rules(view: View) -> Iterator[Interaction]:
    """The interactions about days that hold or may hold and are followed here."""
    for rule in (each.rule for each in view.held("interaction")):
        followed = view.reader.position(rule.id, view.plan.jurisdiction) is not None
        if followed and isinstance(rule, Interaction) and (rule.same_day or rule.apart_hours):
            yield rule


def _cited(table: Timetable) -> Iterator[str]:
    for left in table.unplaced:
        yield from left.rules
    yield from (one.held_back_by for each in table.days for one in each.appointments if one.held_back_by)


@lru_cache(CACHED)
def _looked_at(week: _Itself, known: tuple[Weekday, ...] | None, rules: tuple[_Itself, ...]) -> tuple[str, ...]:
    """The faults of one week, which is frozen, by the days and the rules."""
    if not isinstance(week.value, Week) or week.value.timetable is None:
        return ()
    table = week.value.timetable
    faults = [*_wrong_days(table, known), *_dropped(table, week.value.lines)]
    if [each.day for each in table.days] != list(Weekday):
        faults.append("6: the timetable does not have the seven days")
    stands = _stands(table)
    kept = (each.value for each in rules)
    broken = (each for each in kept if isinstance(each, Interaction) and any(_broken(each, stands)))
    return (*faults, *(f"8: the timetable breaks {rule.id}" for rule in broken))


def _wrong_days(table: Timetable, known: tuple[Weekday, ...] | None) -> Iterator[str]:
    if table.days_known != (known is not None):
        yield "6: the timetable does not say whether the days of the patient are known"
    for each in table.days:
        free = known is None or each.day in known
        away = [one for one in each.appointments if CATALOGUE[one.therapy].place is not Place.HOME]
        if each.available != free or (away and not free):
            yield "6: a visit stands on a day on which the patient cannot come"


def _dropped(table: Timetable, shown: Iterable[WeekLine]) -> Iterator[str]:
    lines = {each.therapy: each for each in shown}
    found = Counter(one.therapy for each in table.days for one in each.appointments)
    left = Counter({each.therapy: each.sessions for each in table.unplaced})
    if found + left != Counter({therapy: line.sessions for therapy, line in lines.items()}):
        yield "6: the timetable has other sessions than the week, and does not say so"
    if not all(each.days or each.rules for each in table.unplaced):
        yield "5: a session finds no day, and nothing says why"
    for each in table.days:
        crowd = Counter(one.therapy for one in each.appointments)
        if any(most > -(-lines[therapy].sessions // DAYS) for therapy, most in crowd.items() if therapy in lines):
            yield "6: one therapy stands on a day more often than it needs to"
        if not all(_fits(one, lines.get(one.therapy)) for one in each.appointments):
            yield "6: a session stands outside its course"


def _fits(one: Appointment, line: WeekLine | None) -> bool:
    """Whether a session runs with its course; it starts later only where a rule holds it back."""
    if line is None or one.last_week != line.last_week or one.from_week > (line.last_week or ENDLESS):
        return False
    return one.from_week == line.start_week or (one.from_week > line.start_week and bool(one.held_back_by))


def _stands(table: Timetable) -> list[_Stand]:
    return [
        _Stand(day, one.therapy, one.from_week, one.last_week or ENDLESS)
        for day, each in enumerate(table.days)
        for one in each.appointments
    ]


def _broken(rule: Interaction, stands: Sequence[_Stand]) -> Iterator[bool]:
    """Whether sessions stand too near to each other, or on a day that they may not share."""
    named = [each for each in stands if each.therapy in rule.between]
    for one, other in combinations(named, 2):
        own = one.therapy is other.therapy
        if one.meets(other) and (not own or rule.between.count(one.therapy) > 1):
            yield one.hours_from(other) < (rule.apart_hours or 0)
            yield not own and one.day == other.day and rule.same_day == "never" and _early(rule, (one, other), stands)
    if rule.same_day == "not all" and len(set(rule.between)) > 1:
        for each in range(DAYS):
            yield _all_on(rule, [one for one in named if one.day == each], stands)


def _all_on(rule: Interaction, there: Sequence[_Stand], stands: Sequence[_Stand]) -> bool:
    """Whether all therapies of a rule stand on one day in one week."""
    kinds = [[one for one in there if one.therapy is therapy] for therapy in dict.fromkeys(rule.between)]
    return any(_in_one_week(group) and _early(rule, group, stands) for group in product(*kinds))


def _in_one_week(stands: Iterable[_Stand]) -> bool:
    found = list(stands)
    return max(one.start for one in found) <= min(one.end for one in found)


def _early(rule: Interaction, near: Sequence[_Stand], stands: Sequence[_Stand]) -> bool:
    """Whether they meet while the first sessions of the first therapy last, where a rule holds only for those."""
    if rule.first_sessions is None:
        return True
    first = [one for one in stands if one.therapy is rule.between[0]]
    if not any(one in first for one in near):
        return False
    over = max(one.start for one in first) + -(-rule.first_sessions // len(first))
    return max(one.start for one in near) < over
