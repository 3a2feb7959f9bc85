"""How much of a week one therapy takes, at the lower and at the upper end of its dose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

from careplan.catalogue import Place, TherapyEntry
from careplan.plans import DoseRange
from careplan.words import Quantity

__all__ = ["HORIZON", "Share", "share_of"]

HORIZON: Final = 104
"""Weeks looked ahead; a course without a stated length is taken to go on."""

DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Share:
    """Sessions a week, minutes of each and of home practice, from the lower to the upper end.

    ``travel`` is added to each session away from home. ``weeks`` is the shortest course. ``known`` is
    false where no statement gives the minutes: the time is then not counted, and the plan says so.
    """

    sessions: tuple[int, int]
    each: tuple[int, int]
    home: tuple[int, int]
    travel: int
    weeks: int
    known: bool

    def minutes(self, sessions: int, *, top: bool = False) -> int:
        """Minutes a week with so many sessions, at the lower or the upper end of their length."""
        away = sessions * (self.each[top] + self.travel)
        return away + self.home[top]

    def lowest(self) -> int:
        """Minutes a week at the lower end of the dose."""
        return self.minutes(self.sessions[0])


def _ends(dose: Mapping[Quantity, DoseRange], quantity: Quantity) -> tuple[int, int] | None:
    """Both ends in whole units; a bare cap starts at one, never at nothing."""
    stated = dose.get(quantity)
    if stated is None:
        return None
    high = int(stated.high)
    low = min(1, high) if stated.low is None else ceil(Fraction(stated.low))
    return min(low, high), high


def _sessions(dose: Mapping[Quantity, DoseRange]) -> tuple[int, int]:
    stated = _ends(dose, Quantity.SESSIONS_PER_WEEK)
    if stated is not None:
        return max(1, stated[0]), max(1, stated[1])
    return (1, 1) if Quantity.TOTAL_SESSIONS in dose else (0, 0)


def _home(dose: Mapping[Quantity, DoseRange]) -> tuple[int, int]:
    daily = _ends(dose, Quantity.HOME_MINUTES_PER_DAY)
    if daily is None:
        return 0, 0
    days = _ends(dose, Quantity.HOME_DAYS_PER_WEEK) or (DAYS, DAYS)
    return daily[0] * days[0], daily[1] * days[1]


def _weeks(dose: Mapping[Quantity, DoseRange], sessions: int) -> int:
    weeks = _ends(dose, Quantity.WEEKS)
    if weeks is not None:
        return max(1, weeks[0])
    total = _ends(dose, Quantity.TOTAL_SESSIONS)
    return HORIZON if total is None or sessions == 0 else max(1, ceil(total[0] / sessions))


def share_of(entry: TherapyEntry, ranges: Iterable[DoseRange], travel: int) -> Share:
    """The share of a week that a dose takes; weekly minutes that a statement gives include its sessions."""
    dose = {each.quantity: each for each in ranges}
    sessions, each = _sessions(dose), _ends(dose, Quantity.SESSION_MINUTES)
    weekly, home = _ends(dose, Quantity.MINUTES_PER_WEEK), _home(dose)
    length = each or (0, 0)
    if weekly is not None:
        inside = sessions[0] * length[0], sessions[1] * length[1]
        home = home[0] + max(0, weekly[0] - inside[0]), home[1] + max(0, weekly[1] - inside[1])
    known = each is not None or weekly is not None or home[1] > 0
    away = travel if entry.place is not Place.HOME else 0
    return Share(sessions, length, home, away, _weeks(dose, sessions[0]), known)
