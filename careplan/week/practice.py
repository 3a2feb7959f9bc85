"""Home practice: the minutes at home of a week, on days of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from careplan.catalogue import Therapy
from careplan.plans import DoseRange, WeekLine
from careplan.week.arranging import Arrangement, away
from careplan.week.days import DAYS, OF_SIZE, UNEVEN, chosen
from careplan.words import Quantity

__all__ = ["AtHome", "practice"]

Doses = Mapping[Therapy, Sequence[DoseRange]]


@dataclass(frozen=True, slots=True)
class AtHome:
    """Minutes at home of one therapy by day; ``sessions`` says that they are its sessions, not further practice."""

    therapy: Therapy
    minutes: dict[int, int]
    sessions: bool


def practice(found: Arrangement, others: Iterable[WeekLine], doses: Doses) -> tuple[AtHome, ...]:
    """Days for all minutes at home: those of timeless sessions at home on their days, all else on other days.

    Minutes that a statement gives by the day are practice beside such sessions, never one long session.
    """
    masks = {line.therapy: mask for line, mask in zip(found.lines, found.masks, strict=True)}
    lines = [line for line in (*found.lines, *others) if line.home_minutes]
    return tuple(_at_home(line, masks, doses.get(line.therapy, ())) for line in lines)


def _at_home(line: WeekLine, masks: Mapping[Therapy, int], dose: Sequence[DoseRange]) -> AtHome:
    own, stated = masks.get(line.therapy, 0), {each.quantity: each for each in dose}
    daily = Quantity.HOME_MINUTES_PER_DAY in stated
    if own and line.minutes_each is None and not daily and not away(line.therapy):
        return AtHome(line.therapy, _shared(line.home_minutes, own), sessions=True)
    size = _days(line.home_minutes, own, stated)

    def badness(mask: int) -> tuple[int, int, int]:
        return (mask & own).bit_count(), UNEVEN[mask], sum((mask & each).bit_count() for each in masks.values())

    return AtHome(line.therapy, _shared(line.home_minutes, min(OF_SIZE[size], key=badness)), sessions=False)


def _days(minutes: int, own: int, dose: Mapping[Quantity, DoseRange]) -> int:
    """How many days of practice: as few as the dose allows, or all days without a session where it says nothing."""
    daily, days = dose.get(Quantity.HOME_MINUTES_PER_DAY), dose.get(Quantity.HOME_DAYS_PER_WEEK)
    if daily is None:
        return DAYS - own.bit_count() or DAYS
    if days is None:
        return DAYS
    least = max(1, int(days.low or 1), -(-minutes // max(1, int(daily.high))))
    return min(DAYS, least)


def _shared(minutes: int, mask: int) -> dict[int, int]:
    """The minutes shared out over some days; what does not divide goes to the first of them."""
    days = chosen(mask)
    each, over = divmod(minutes, len(days))
    return {day: each + (place < over) for place, day in enumerate(days)}
