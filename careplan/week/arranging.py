"""The days of all therapies of a week: what their rules ask, put before the search.

An interaction that may hold is kept as one that holds: not knowing never makes a timetable looser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final

from careplan.catalogue import CATALOGUE, Place, Therapy
from careplan.plans import InteractionLine, WeekLine
from careplan.week.days import EVERY_DAY, HOURS
from careplan.week.placing import place
from careplan.week.series import Series, Spacing

__all__ = ["Arrangement", "arranged", "away", "meeting", "spacing_rules"]

FOREVER: Final = 10_000
"""A week after every course."""

Rules = tuple[InteractionLine, ...]
Lines = tuple[WeekLine, ...]


@dataclass(frozen=True)
class Arrangement:
    """A set of days for each line; ``lifted`` rules are kept only by what their first sessions hold back."""

    lines: Lines
    series: tuple[Series, ...]
    masks: tuple[int, ...]
    exact: bool
    lifted: Rules = ()

    @cached_property
    def left_out(self) -> tuple[int, ...]:
        """Sessions of each line without a day."""
        return tuple(each.left_out(mask) for each, mask in zip(self.series, self.masks, strict=True))

    @property
    def badness(self) -> tuple[int, int]:
        """Therapies without any session, and sessions without a day."""
        return sum(not mask for mask in self.masks), sum(self.left_out)


def away(therapy: Therapy) -> bool:
    """Whether its sessions need a trip."""
    return CATALOGUE[therapy].place is not Place.HOME


def spacing_rules(rules: Iterable[InteractionLine], lines: Iterable[WeekLine]) -> Rules:
    """The rules that ask something of days and concern two of these therapies or one that is named twice; by id."""
    running = {each.therapy for each in lines}
    found = (each for each in rules if each.same_day or each.apart_hours)
    return tuple(
        sorted(
            (each for each in found if sum(one in running for one in each.between) > 1),
            key=lambda each: each.rule,
        )
    )


def meeting(one: WeekLine, other: WeekLine) -> bool:
    """Whether both run in one week."""
    return one.start_week <= (other.last_week or FOREVER) and other.start_week <= (one.last_week or FOREVER)


def arranged(lines: Lines, rules: Rules, allowed: int) -> Arrangement:
    """The best days for the sessions of all lines, visits only on ``allowed`` days.

    Where not everything finds a day, a rule about first sessions no longer binds the whole course: the session of
    the other therapy waits until they are over.
    """
    strict = _arranged(lines, rules, allowed)
    lifted = _passing(lines, rules) if any(strict.left_out) else ()
    if lifted:
        loose = _arranged(lines, rules, allowed, lifted)
        return loose if loose.badness < strict.badness else strict
    return strict


def _arranged(lines: Lines, rules: Rules, allowed: int, lifted: Rules = ()) -> Arrangement:
    series = tuple(_series(line, rules, allowed) for line in lines)
    spacings = tuple(dict.fromkeys(one for rule in rules for one in _spacings(rule, lines, lifted)))
    placed = place(series, spacings)
    return Arrangement(lines, series, placed.masks, placed.exact, lifted)


def _series(line: WeekLine, rules: Rules, allowed: int) -> Series:
    therapy, own = line.therapy, [rule for rule in rules if line.therapy in rule.between]
    return Series(
        sessions=line.sessions,
        allowed=allowed if away(therapy) else EVERY_DAY,
        away=away(therapy),
        demanding=bool(own),
        rest=max((rule.apart_hours or 0 for rule in own if rule.between.count(therapy) > 1), default=0),
    )


def _spacings(rule: InteractionLine, lines: Lines, lifted: Rules) -> Iterator[Spacing]:
    """What a rule asks of the series of a week; therapies that never run in one week do not meet."""
    named = [number for number, line in enumerate(lines) if line.therapy in rule.between]
    same_day = None if rule in lifted else rule.same_day
    whole = len(named) == len(set(rule.between))
    for one, other in combinations(named, 2):
        hours = rule.apart_hours or 0
        if (same_day == "never" and _early(rule, lines[one], lines[other])) or (
            same_day == "not all" and whole and len(named) == len((one, other))
        ):
            hours = max(hours, HOURS)
        if hours and meeting(lines[one], lines[other]):
            yield Spacing((one, other), hours=hours)
    if same_day == "not all" and whole and len(named) > len("ab") and _all_meet([lines[each] for each in named]):
        yield Spacing(tuple(named), not_all=True)


def _early(rule: InteractionLine, one: WeekLine, other: WeekLine) -> bool:
    """Whether a rule about first sessions, which are over after so many weeks at most, concerns two lines."""
    if rule.first_sessions is None:
        return True
    first = rule.between[0]
    leading, second = (one, other) if one.therapy is first else (other, one)
    return leading.therapy is first and second.start_week < leading.start_week + rule.first_sessions


def _all_meet(lines: Sequence[WeekLine]) -> bool:
    return max(each.start_week for each in lines) <= min(each.last_week or FOREVER for each in lines)


def _passing(lines: Lines, rules: Rules) -> Rules:
    """The rules about first sessions that can be kept by waiting: nothing that waits is itself waited for."""
    found = [rule for rule in rules if rule.first_sessions is not None and rule.same_day]
    waiting = {therapy for rule in found for therapy in rule.between[1:]}
    return tuple(rule for rule in found if rule.between[0] not in waiting and _outlast(rule, lines))


def _outlast(rule: InteractionLine, lines: Lines) -> bool:
    """Whether every therapy that waits still runs when the first sessions are over."""
    starts = [line.start_week for line in lines if line.therapy is rule.between[0]]
    over = max(starts, default=0) + (rule.first_sessions or 0)
    return all((line.last_week or FOREVER) >= over for line in lines if line.therapy in rule.between[1:])
