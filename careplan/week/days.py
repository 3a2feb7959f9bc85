"""The seven days as bits of a number, Monday lowest, and what can be asked of a set of days.

The same days come back week after week, so that Sunday stands next to Monday.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from careplan.models import Weekday

__all__ = ["EVERY_DAY", "GAP", "NEXT_TO", "OF_SIZE", "UNEVEN", "chosen", "days_of", "mask_of", "near"]

DAYS: Final = 7
EVERY_DAY: Final = (1 << DAYS) - 1
HOURS: Final = 24

_WEEK: Final = tuple(Weekday)
_PLACE: Final = {day: place for place, day in enumerate(_WEEK)}


def chosen(mask: int) -> tuple[int, ...]:
    """The places of the days in a set, from Monday on.

    >>> chosen(0b101)
    (0, 2)
    """
    return tuple(day for day in range(DAYS) if mask >> day & 1)


def days_of(mask: int) -> tuple[Weekday, ...]:
    """The days of a set by name."""
    return tuple(_WEEK[day] for day in chosen(mask))


def mask_of(days: Iterable[Weekday]) -> int:
    """A set of days as a number; in which order they come, and how often, changes nothing.

    >>> mask_of([Weekday.WEDNESDAY, Weekday.MONDAY, Weekday.MONDAY])
    5
    """
    return sum({1 << _PLACE[day] for day in days})


def _turned(mask: int, by: int) -> int:
    """The same days so many days later."""
    by %= DAYS
    return (mask << by | mask >> (DAYS - by)) & EVERY_DAY


def _gaps(mask: int) -> list[int]:
    """Days from each day of a set to the next one, over the end of the week."""
    days = chosen(mask)
    return [(after - day - 1) % DAYS + 1 for day, after in zip(days, (*days[1:], *days[:1]), strict=True)]


def _squares(mask: int) -> int:
    return sum(gap * gap for gap in _gaps(mask))


OF_SIZE: Final = tuple(
    tuple(sorted((mask for mask in range(EVERY_DAY + 1) if mask.bit_count() == size), key=chosen))
    for size in range(DAYS + 1)
)
"""All sets of so many days, the earliest first."""

GAP: Final = tuple(min(_gaps(mask), default=DAYS) for mask in range(EVERY_DAY + 1))
"""For every set the fewest days from one of its days to the next."""

NEXT_TO: Final = tuple((mask & _turned(mask, 1)).bit_count() for mask in range(EVERY_DAY + 1))
"""For every set how many of its days follow another one of it."""

_BEST: Final = tuple(min(map(_squares, masks)) for masks in OF_SIZE)

UNEVEN: Final = tuple(_squares(mask) - _BEST[mask.bit_count()] for mask in range(EVERY_DAY + 1))
"""For every set how far it is from as many days spread as evenly as a week allows: 0 is best."""


@cache
def near(mask: int, hours: int) -> int:
    """The days that are fewer hours than that away from a day of a set, itself included.

    Without times of day, a day is taken for 24 hours: two sessions of neighbouring days are 24 hours apart.

    >>> [len(chosen(near(1, hours))) for hours in (0, 24, 25, 48)]
    [0, 1, 3, 3]
    """
    reach = -(-hours // HOURS) if mask else 0
    found = 0
    for by in range(1 - reach, reach):
        found |= _turned(mask, by)
    return found
