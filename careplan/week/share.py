"""How much of a week one therapy takes, at the lower and at the upper end of its dose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final, NamedTuple, TypeAlias

from careplan.catalogue import Place, TherapyEntry
from careplan.plans import DoseRange
from careplan.words import Quantity

__all__ = ["HORIZON", "Setting", "Share", "share_of"]

HORIZON: Final = 104
"""Weeks looked ahead; a course without a stated length is taken to go on."""

DAYS: Final = 7

STEP: Final = 5
"""Minutes by which a session or home practice is lengthened."""

Ends: TypeAlias = tuple[int, int]
"""A lower and an upper end."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is done in a week: sessions, minutes of each, and minutes at home."""

    sessions: int
    each: int
    home: int

    def minutes(self, travel: int) -> int:
        """Minutes a week, with the travel of each session."""
        return self.sessions * (self.each + travel) + self.home


class Share(NamedTuple):
    """Sessions a week, minutes of each and of home practice, from the lower to the upper end.

    ``weekly`` are minutes of all activity in a week, sessions included, where a statement gives them; what the sessions
    do not fill is done at home. ``travel`` is added to each session away from home. ``weeks`` is the longest course:
    what starts later must fit whether or not it is cut short. ``goes_on`` says that no statement ends it: after its
    visits the patient carries on alone. ``known`` is false where no statement gives the minutes:
    the time is then not counted, and the plan says so.
    """

    sessions: Ends
    each: Ends
    home: Ends
    weekly: Ends | None
    travel: int
    weeks: int
    goes_on: bool
    known: bool

    @property
    def lowest(self) -> Setting:
        """The lower end of everything."""
        return self._at(self.sessions[0], self.each[0], self.home[0])

    def raises(self) -> Iterator[Setting]:
        """From the lowest setting upwards: more sessions, then longer ones, then more at home."""
        setting = self.lowest
        if self.known:
            timed = self.each[1] > 0 or self.weekly is None
            for sessions in range(self.sessions[0] + 1, (self.sessions[1] if timed else 0) + 1):
                setting = self._at(sessions, self.each[0], self.home[0])
                yield setting
            for each in _upwards(setting.each, self._most_each(setting.sessions)):
                setting = self._at(setting.sessions, each, self.home[0])
                yield setting
            for home in _upwards(setting.home, self._most_home(setting)):
                yield Setting(setting.sessions, setting.each, home)

    def _at(self, sessions: int, each: int, home: int) -> Setting:
        """A setting; weekly minutes that the sessions do not fill are done at home, and bound them."""
        if self.weekly is None:
            return Setting(sessions, each, home)
        fitting = min(each, self.weekly[1] // sessions) if sessions else each
        return Setting(sessions, fitting, home + max(0, self.weekly[0] - sessions * fitting))

    def _most_each(self, sessions: int) -> int:
        if self.weekly is None or not sessions:
            return self.each[1]
        return min(self.each[1], self.weekly[1] // sessions)

    def _most_home(self, setting: Setting) -> int:
        if self.weekly is None:
            return self.home[1]
        return self.home[1] + max(0, self.weekly[1] - setting.sessions * setting.each)


def _upwards(low: int, high: int) -> Iterator[int]:
    """In steps of five minutes, to the end itself."""
    yield from range(low + STEP, high, STEP)
    if high > low:
        yield high


def _ends(dose: Mapping[Quantity, DoseRange], quantity: Quantity) -> Ends | None:
    """Both ends in whole units; a bare cap starts at one, never at nothing."""
    stated = dose.get(quantity)
    if stated is None:
        return None
    high = int(stated.high)
    low = min(1, high) if stated.low is None else ceil(Fraction(stated.low))
    return min(low, high), high


def _sessions(dose: Mapping[Quantity, DoseRange]) -> Ends:
    stated = _ends(dose, Quantity.SESSIONS_PER_WEEK)
    if stated is not None:
        return max(1, stated[0]), max(1, stated[1])
    return (1, 1) if Quantity.TOTAL_SESSIONS in dose else (0, 0)


def _length(dose: Mapping[Quantity, DoseRange], sessions: int, weekly: Ends | None) -> Ends | None:
    """Minutes of a session; under a bare cap as long as the minutes of the week ask for."""
    each = _ends(dose, Quantity.SESSION_MINUTES)
    if each is None or weekly is None or sessions == 0 or dose[Quantity.SESSION_MINUTES].low is not None:
        return each
    return min(each[1], max(1, ceil(weekly[0] / sessions))), each[1]


def _spread(sessions: Ends, each: Ends | None, weekly: Ends) -> tuple[Ends, Ends]:
    """Sessions at home that hold the minutes of a week: more of them first, then longer ones (start low, progress)."""
    shortest, longest = each or (ceil(weekly[0] / sessions[0]), _rounded(weekly[1] // sessions[1]))
    often = min(sessions[1], max(sessions[0], ceil(weekly[0] / shortest)))
    shortest = min(longest, max(shortest, ceil(weekly[0] / often)))
    return (often, sessions[1]), (shortest, max(shortest, longest))


def _rounded(minutes: int) -> int:
    """Down to a whole step."""
    return max(minutes - minutes % STEP, 1)


def _home(dose: Mapping[Quantity, DoseRange]) -> Ends:
    daily = _ends(dose, Quantity.HOME_MINUTES_PER_DAY)
    if daily is None:
        return 0, 0
    days = _ends(dose, Quantity.HOME_DAYS_PER_WEEK) or (DAYS, DAYS)
    return daily[0] * days[0], daily[1] * days[1]


def _weeks(dose: Mapping[Quantity, DoseRange], sessions: int) -> int:
    weeks = _ends(dose, Quantity.WEEKS)
    if weeks is not None:
        return max(1, weeks[1])
    total = _ends(dose, Quantity.TOTAL_SESSIONS)
    return HORIZON if total is None or sessions == 0 else max(1, ceil(total[1] / sessions))


def share_of(entry: TherapyEntry, ranges: Iterable[DoseRange], travel: int) -> Share:
    """The share of a week that a dose takes; weekly minutes that a statement gives include its sessions.

    At home the sessions are all that is done: what is capped is not done beside them all the same.
    """
    dose = {each.quantity: each for each in ranges}
    sessions, weekly, home = _sessions(dose), _ends(dose, Quantity.MINUTES_PER_WEEK), _home(dose)
    each = _length(dose, sessions[0], weekly)
    away = travel if entry.place is not Place.HOME else 0
    if weekly is not None and sessions[0] and entry.place is Place.HOME:
        sessions, each = _spread(sessions, each, weekly)
        weekly = (min(weekly[0], sessions[0] * each[0]), min(weekly[1], sessions[1] * each[1]))
    known = each is not None or weekly is not None or home[1] > 0
    goes_on = Quantity.WEEKS not in dose
    return Share(sessions, each or (0, 0), home, weekly, away, _weeks(dose, sessions[0]), goes_on, known)
