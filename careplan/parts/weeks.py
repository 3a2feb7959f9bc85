"""The week of a plan with its timetable, made once for each combination of what it depends on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, Generic, TypeVar

from careplan.catalogue import Therapy
from careplan.models import Availability, Weekday
from careplan.parts.dosing import Dosed
from careplan.plans import InteractionLine, Week
from careplan.week.fitting import Slot
from careplan.week.lines import week_of
from careplan.week.timetable import timetable

__all__ = ["Weeks"]

T = TypeVar("T")
CACHED: Final = 64


class _Same(Generic[T]):
    """A value that is equal only to itself: what is made once need not be compared in all its parts."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


class Weeks:
    """The weeks of the plans of one book."""

    def __init__(self) -> None:
        """Start without any."""
        self._made = lru_cache(CACHED)(_week)

    def of(
        self,
        slots: tuple[Slot, ...],
        doses: Mapping[Therapy, Dosed],
        rules: Sequence[InteractionLine],
        availability: Availability,
    ) -> Week:
        """The week of slots that have their places, by the interactions of the plan."""
        placed = tuple(doses[slot.candidate.therapy] for slot in slots)
        spacing = tuple(_Same(each) for each in rules if each.same_day or each.apart_hours)
        return self._made(
            _Same(slots),
            placed,
            spacing,
            availability.days,
            (availability.minutes_per_week, availability.travel_minutes or 0),
        )


def _week(
    slots: _Same[tuple[Slot, ...]],
    doses: tuple[Dosed, ...],
    rules: tuple[_Same[InteractionLine], ...],
    days: tuple[Weekday, ...] | None,
    minutes: tuple[int | None, int],
) -> Week:
    available, travel = minutes
    week = week_of(slots.value, available)
    if not week.lines:
        return week
    ranges = {slot.candidate.therapy: dosed.ranges for slot, dosed in zip(slots.value, doses, strict=True)}
    made = timetable(week.lines, days, [each.value for each in rules], ranges, travel)
    return week.model_copy(update={"timetable": made})
