"""The least change of a profile that turns a verdict: which facts, and by how little.

Only facts declared ``changeable`` are ever changed, and only known ones: what nobody has answered is a
question, not a change. Candidates are tried by number of facts, then by steps, then by path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from careplan.catalogue import CATALOGUE, REQUIRES, Therapy
from careplan.errors import InvalidProfile
from careplan.fields import FactKind, FactScope, ProfileField, fields
from careplan.language.book import RuleBook
from careplan.language.conditions import Compare, walk
from careplan.language.rules import RedFlag, Rule
from careplan.models import PatientProfile
from careplan.parts.reads import facts_read, therapies_of
from careplan.sections.implications import implied_paths

__all__ = ["MAX_FACTS", "MAX_TRIALS", "Change", "Found", "Time", "candidates", "changed", "least_change", "times"]

MAX_TRIALS: Final = 2000
"""Profiles tried before the search gives up and says so."""

MAX_FACTS: Final = 3
"""Facts changed together at most."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact set to another value; ``steps`` says how far: steps of a number, items of a list."""

    path: str
    before: Any
    after: Any
    steps: int


@dataclass(frozen=True, slots=True)
class Found:
    """What the search came to: a change, or how many profiles were tried without one."""

    changes: tuple[Change, ...]
    profile: PatientProfile | None
    trials: int
    exhausted: bool


def _value(profile: PatientProfile, path: str) -> Any:  # noqa: ANN401 - a value of any fact
    value: Any = profile
    for name in path.split("."):
        value = getattr(value, name)
    return value


def _thresholds(book: RuleBook, path: str) -> set[int]:
    """Every bound that the book sets on a number, in whole steps."""
    conditions = (unit.condition for unit in book.program.units)
    return {node.steps for each in conditions for node in walk(each) if isinstance(node, Compare) and node.path == path}


def _numbers(book: RuleBook, profile: PatientProfile, field: ProfileField, value: float) -> Iterator[Change]:
    """A number moved to the nearest value on the other side of each bound."""
    mark = field.number
    if mark is None:
        return
    now, (low, high) = mark.whole_steps(value), mark.bounds
    bounds = _thresholds(book, field.path)
    if field.path == "measures.inr" and profile.measures.inr_target_upper is not None:
        upper = round(profile.measures.inr_target_upper * 10)
        bounds |= {upper + each for each in _thresholds(book, "inr_over_target")}
    for steps in sorted({each + offset for each in bounds for offset in (-1, 0, 1)}):
        if low <= steps <= high and steps != now:
            yield Change(field.path, value, mark.value_of(steps), abs(steps - now))


def _lists(profile: PatientProfile, therapy: Therapy) -> Iterator[Change]:
    """A refusal taken back, a service that becomes available, equipment that can be had."""
    wishes, techniques = profile.preferences, CATALOGUE[therapy].techniques
    if therapy in wishes.declines:
        kept = tuple(each for each in wishes.declines if each is not therapy)
        yield Change("preferences.declines", wishes.declines, kept, 1)
    for technique in techniques:
        if technique in wishes.declines_techniques:
            kept_techniques = tuple(each for each in wishes.declines_techniques if each is not technique)
            yield Change("preferences.declines_techniques", wishes.declines_techniques, kept_techniques, 1)
    services = profile.setting.services
    if services is not None and therapy not in services:
        yield Change("setting.services", services, (*services, therapy), 1)
    for needed in sorted({REQUIRES[each] for each in techniques if each in REQUIRES}):
        if profile.equipment is not None and needed not in profile.equipment:
            yield Change("equipment", profile.equipment, (*profile.equipment, needed), 1)


def _facts(book: RuleBook, profile: PatientProfile, therapy: Therapy) -> Iterator[Change]:
    """Flags turned round and numbers moved across a bound; only what is known, can change and matters."""
    matters = facts_read(book.program, *(rule.id for rule in book.rules if _concerns(rule, therapy)))
    for field in fields().values():
        if field.changeable and field.scope is FactScope.PATIENT and field.path in matters:
            value = _value(profile, field.path)
            if value is not None and field.kind is FactKind.FLAG:
                yield Change(field.path, value, not value, 1)
            elif value is not None and field.kind is FactKind.NUMBER:
                yield from _numbers(book, profile, field, value)


def _concerns(rule: Rule, therapy: Therapy) -> bool:
    return isinstance(rule, RedFlag) or therapy in therapies_of(rule)


def candidates(book: RuleBook, profile: PatientProfile, therapy: Therapy) -> list[Change]:
    """Every single change that could matter, but for the time of the week; the least first."""
    found = [*_lists(profile, therapy), *_facts(book, profile, therapy)]
    return sorted(found, key=lambda each: (each.steps, each.path, str(each.after)))


@dataclass(frozen=True, slots=True)
class Time:
    """A number of the week that can be moved in one direction only: more minutes, or less travel."""

    path: str
    before: int
    values: range

    def change(self, place: int) -> Change:
        """The change to one of the values."""
        return Change(self.path, self.before, self.values[place], place + 1)


def times(profile: PatientProfile) -> list[Time]:
    """More minutes a week, and less travel, where they are known."""
    found = []
    for path, more in (("availability.minutes_per_week", True), ("availability.travel_minutes", False)):
        value, mark = _value(profile, path), fields()[path].number
        if value is not None and mark is not None:
            step, (low, high) = int(mark.step), mark.bounds
            onward = range(value + step, high * step + 1, step) if more else range(value - step, low * step - 1, -step)
            if onward:
                found.append(Time(path, value, onward))
    return found


def _placed(data: dict[str, Any], path: str, value: Any) -> None:  # noqa: ANN401 - a value of any fact
    *parents, name = path.split(".")
    for parent in parents:
        data = data.setdefault(parent, {})
    data[name] = value


def _removed(data: dict[str, Any], path: str) -> None:
    *parents, name = path.split(".")
    for parent in parents:
        data = data.get(parent, {})
    data.pop(name, None)


def changed(profile: PatientProfile, changes: Iterable[Change]) -> PatientProfile | None:
    """The profile with changes made, or ``None`` where that is no valid profile.

    A flag that only follows from a changed number is settled anew.
    """
    data = profile.model_dump(mode="json", exclude_defaults=True)
    for each in changes:
        _placed(data, each.path, each.after)
    try:
        return PatientProfile.model_validate(data)
    except InvalidProfile as error:
        follow = [fault.path for fault in error.faults if fault.path in implied_paths(profile)]
        if len(follow) < len(error.faults):
            return None
    for path in follow:
        _removed(data, path)
    try:
        return PatientProfile.model_validate(data)
    except InvalidProfile:
        return None


class _Search:
    """Counts its trials, and stops at the limit."""

    def __init__(self, profile: PatientProfile, turns: Callable[[PatientProfile], bool]) -> None:
        self.profile, self.turns, self.trials = profile, turns, 0

    @property
    def spent(self) -> bool:
        return self.trials >= MAX_TRIALS

    def works(self, changes: Sequence[Change]) -> bool:
        if self.spent:
            return False
        self.trials += 1
        trial = changed(self.profile, changes)
        return trial is not None and self.turns(trial)

    def boundary(self, others: tuple[Change, ...], time: Time) -> Change | None:
        """The value of a time at which the verdict turns, one step before which it does not."""
        low, high = -1, len(time.values) - 1
        if not self.works((*others, time.change(high))):
            return None
        while high - low > 1:
            middle = (low + high) // 2
            if self.works((*others, time.change(middle))):
                high = middle
            else:
                low = middle
        return time.change(high)

    def singles(self, small: Sequence[Change], moving: Sequence[Time]) -> tuple[Change, ...] | None:
        """The least single change; every step of a time is tried, for more time may also displace."""
        timed = [time.change(place) for time in moving for place in range(len(time.values))]
        for each in sorted((*small, *timed), key=lambda one: (one.steps, one.path, str(one.after))):
            if self.works((each,)):
                return (each,)
        return None

    def several(self, size: int, small: Sequence[Change], moving: Sequence[Time]) -> tuple[Change, ...] | None:
        """The least set of ``size`` changes to different facts."""
        found = [each for each in _sets(small, size) if self.works(each)][:1]
        for others in _sets(small, size - 1):
            for time in moving:
                if not self.spent and (last := self.boundary(others, time)) is not None:
                    found.append((*others, last))
        return min(found, key=_weight, default=None)


def _weight(changes: tuple[Change, ...]) -> tuple[int, list[str]]:
    return sum(each.steps for each in changes), [each.path for each in changes]


def _sets(small: Sequence[Change], size: int) -> list[tuple[Change, ...]]:
    """Sets of changes to different facts, the least first."""
    sets = (each for each in combinations(small, size) if len({one.path for one in each}) == size)
    return sorted(sets, key=_weight)


def least_change(
    profile: PatientProfile,
    small: Sequence[Change],
    moving: Sequence[Time],
    turns: Callable[[PatientProfile], bool],
) -> Found:
    """The least set of changes that turns the verdict, by facts, then steps, then paths."""
    search = _Search(profile, turns)
    changes = search.singles(small, moving)
    for size in range(2, MAX_FACTS + 1):
        if changes is None and not search.spent:
            changes = search.several(size, small, moving)
    after = changed(profile, changes) if changes else None
    return Found(changes or (), after, search.trials, exhausted=not search.spent)
