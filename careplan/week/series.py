"""What is to be placed in a week: series of sessions, and what is asked of their days."""

from __future__ import annotations

from dataclasses import dataclass

from careplan.week.days import DAYS, EVERY_DAY

__all__ = ["Series", "Spacing"]


@dataclass(frozen=True, slots=True)
class Series:
    """So many sessions a week on some of its days.

    ``away`` sessions need a trip; ``rest`` are the least hours between two sessions; ``demanding`` ones make a
    day a hard one.
    """

    sessions: int
    allowed: int = EVERY_DAY
    away: bool = True
    demanding: bool = False
    rest: int = 0

    @property
    def free(self) -> bool:
        """Whether its days are bound by nothing of its own."""
        return not self.away and not self.rest and self.allowed == EVERY_DAY

    @property
    def a_day(self) -> int:
        """Sessions on one day: one, unless there are more of them than days."""
        return 1 if self.rest else max(1, -(-self.sessions // DAYS))

    @property
    def days_wanted(self) -> int:
        """Days that all sessions take."""
        return min(DAYS, -(-self.sessions // self.a_day))

    def left_out(self, mask: int) -> int:
        """Sessions that find no place on so many days."""
        return max(0, self.sessions - self.a_day * mask.bit_count())


@dataclass(frozen=True, slots=True)
class Spacing:
    """What is asked of the days of some series, by their numbers.

    ``hours`` lie at least between a session of one and the next of another; with ``not_all`` they do not all
    stand on one day.
    """

    series: tuple[int, ...]
    hours: int = 0
    not_all: bool = False
