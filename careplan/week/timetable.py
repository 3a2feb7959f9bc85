"""The timetable of a week: the sessions of all therapies that run, on the patient's days; it contains no medicine.

Visits stand only on the days on which the patient can come (all seven where they are not known, which is said); what
is done at home may stand on any day. What interactions ask is always kept. One pattern holds for all
weeks: a therapy has its days from its start to the end of its course, and Sunday stands next to Monday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from careplan.models import Weekday
from careplan.plans import Appointment, Day, InteractionLine, Practice, Timetable, UnmetWish, WeekLine
from careplan.week.arranging import Arrangement, arranged, away, meeting, spacing_rules
from careplan.week.days import DAYS, EVERY_DAY, NEXT_TO, UNEVEN, chosen, days_of, mask_of
from careplan.week.hindrances import unplaced
from careplan.week.placing import TRIP
from careplan.week.practice import AtHome, Doses, practice

__all__ = ["timetable"]

WEEK: Final = tuple(Weekday)


def timetable(
    lines: Sequence[WeekLine],
    days: Iterable[Weekday] | None,
    rules: Iterable[InteractionLine] = (),
    doses: Doses | None = None,
    travel: int = 0,
) -> Timetable:
    """The best timetable of a week.

    Args:
        lines: The therapies that run, the most important first: the last lose a session first.
        days: Days on which the patient can come; ``None`` where nobody asked.
        rules: The interactions of the plan, certain or not; those about days are kept.
        doses: The dose of each therapy, for the days of practice at home.
        travel: Minutes of travel of one visit.

    >>> from careplan.catalogue import Therapy
    >>> line = WeekLine(therapy=Therapy.ACUPUNCTURE, start_week=1, sessions=2, minutes_each=30, minutes=60)
    >>> made = timetable([line], [Weekday.FRIDAY, Weekday.MONDAY, Weekday.TUESDAY])
    >>> [each.day.value for each in made.days if each.appointments]
    ['monday', 'friday']
    """
    placing = tuple(line for line in lines if line.sessions)
    others = tuple(line for line in lines if not line.sessions)
    kept = spacing_rules(rules, placing)
    allowed = EVERY_DAY if days is None else mask_of(days)
    found = arranged(placing, kept, allowed)
    home = practice(found, others, doses or {})
    shown = tuple(_day(day, found, home, allowed, travel) for day in range(DAYS))
    return Timetable(
        days_known=days is not None,
        days=shown,
        minutes_saved=sum(each.minutes_saved for each in shown),
        unplaced=unplaced(found, kept, allowed),
        without_sessions=tuple(line.therapy for line in others if away(line.therapy)),
        unmet=tuple(_unmet(found)),
        exact=found.exact,
    )


def _day(day: int, found: Arrangement, home: Sequence[AtHome], allowed: int, travel: int) -> Day:
    there = [number for number, mask in enumerate(found.masks) if mask >> day & 1]
    visits = [found.lines[each] for each in there if found.series[each].away]
    return Day(
        day=WEEK[day],
        available=bool(allowed >> day & 1),
        demanding=any(found.series[each].demanding for each in there),
        appointments=tuple(one for each in there for one in _appointments(day, each, there, found, home)),
        practice=tuple(
            Practice(therapy=each.therapy, minutes=each.minutes[day])
            for each in home
            if not each.sessions and each.minutes.get(day)
        ),
        minutes_saved=_trips_saved(visits) * travel,
    )


def _trips_saved(visits: Sequence[WeekLine]) -> int:
    """Ways that two visits in one trip save, in the week in which most of them run."""
    together = (sum(meeting(one, other) for other in visits if other.start_week <= one.start_week) for one in visits)
    return max(together, default=0) // TRIP


def _appointments(
    day: int, number: int, there: Sequence[int], found: Arrangement, home: Sequence[AtHome]
) -> Iterator[Appointment]:
    line, series = found.lines[number], found.series[number]
    start, held_back_by = _held_back(number, there, found)
    timed = next((each.minutes.get(day) for each in home if each.sessions and each.therapy is line.therapy), None)
    turn = chosen(found.masks[number]).index(day)
    appointment = Appointment(
        therapy=line.therapy,
        minutes=line.minutes_each if timed is None else -(-timed // series.a_day),
        away=series.away,
        from_week=start,
        last_week=line.last_week,
        held_back_by=held_back_by,
    )
    for _ in range(min(series.a_day, series.sessions - series.a_day * turn)):
        yield appointment


def _held_back(number: int, there: Sequence[int], found: Arrangement) -> tuple[int, str]:
    """From which week a session stands on a day, and the rule about first sessions that keeps it from earlier ones."""
    start, by = found.lines[number].start_week, ""
    together = [found.lines[each].therapy for each in there]
    for rule in found.lifted:
        first = rule.between[0]
        shared = [each for each in rule.between if each in together]
        broken = rule.same_day == "never" or set(shared) == set(rule.between)
        if first not in shared or found.lines[number].therapy not in shared[1:] or not broken:
            continue
        leading = next(each for each, line in enumerate(found.lines) if line.therapy is first)
        a_week = found.series[leading].sessions - found.left_out[leading]
        over = found.lines[leading].start_week + -(-(rule.first_sessions or 0) // max(1, a_week))
        if over > start:
            start, by = over, rule.rule
    return start, by


def _unmet(found: Arrangement) -> Iterator[UnmetWish]:
    """The wishes that this timetable does not meet; the rules are always kept."""
    pairs = list(zip(found.lines, found.masks, strict=True))
    uneven = tuple(line.therapy for line, mask in pairs if UNEVEN[mask])
    if uneven:
        yield UnmetWish(wish="sessions spread evenly", therapies=uneven)
    hard = 0
    for each, mask in zip(found.series, found.masks, strict=True):
        hard |= mask if each.demanding else 0
    if NEXT_TO[hard]:
        yield UnmetWish(wish="an easy day after a hard one", days=_following(hard))
    crowded = sum(
        1 << day
        for day in range(DAYS)
        if sum(mask >> day & 1 for each, mask in zip(found.series, found.masks, strict=True) if each.away) > TRIP
    )
    if crowded:
        yield UnmetWish(wish="two visits at most in one trip", days=days_of(crowded))


def _following(mask: int) -> tuple[Weekday, ...]:
    """The days of a set that follow another one of it."""
    return tuple(WEEK[day] for day in chosen(mask) if mask >> (day - 1) % DAYS & 1)
