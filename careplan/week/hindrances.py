"""Why a session finds no day: the days that are missing, or the rules in its way."""

from __future__ import annotations

from collections.abc import Iterator

from careplan.plans import InteractionLine, Unplaced
from careplan.week.arranging import Arrangement, arranged, away
from careplan.week.days import EVERY_DAY, chosen, days_of

__all__ = ["unplaced"]

Rules = tuple[InteractionLine, ...]


def unplaced(found: Arrangement, rules: Rules, allowed: int) -> tuple[Unplaced, ...]:
    """What finds no day, each with what would make room: certain further days, or one rule less.

    Where neither helps by itself, every rule about the therapy is named, and every day that is missing.
    """
    if not any(found.left_out):
        return ()
    extra = _extra_days(found, rules, allowed)
    more = arranged(found.lines, rules, allowed | extra)
    without = {
        rule.rule: arranged(found.lines, tuple(each for each in rules if each is not rule), allowed) for rule in rules
    }
    return tuple(_reasons(found, rules, allowed, (extra, more), without))


def _reasons(
    found: Arrangement,
    rules: Rules,
    allowed: int,
    more: tuple[int, Arrangement],
    without: dict[str, Arrangement],
) -> Iterator[Unplaced]:
    extra, roomier = more
    for number, (line, left) in enumerate(zip(found.lines, found.left_out, strict=True)):
        if not left:
            continue
        days = extra if roomier.left_out[number] < left else 0
        names = [rule for rule, other in without.items() if other.left_out[number] < left]
        if not days and not names:
            names = [rule.rule for rule in rules if line.therapy in rule.between]
            days = EVERY_DAY & ~allowed if away(line.therapy) else 0
        yield Unplaced(therapy=line.therapy, sessions=left, days=days_of(days), rules=tuple(names))


def _extra_days(found: Arrangement, rules: Rules, allowed: int) -> int:
    """A few further days with which as much finds a place as with all seven: the most helpful first."""
    goal = arranged(found.lines, rules, EVERY_DAY).badness
    extra, badness = 0, found.badness
    while badness > goal:
        missing = chosen(EVERY_DAY & ~(allowed | extra))
        tried = [(arranged(found.lines, rules, allowed | extra | 1 << day).badness, day) for day in missing]
        badness, day = min(tried)
        extra |= 1 << day
    return extra
