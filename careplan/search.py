"""The least change of a profile that turns a verdict: which facts, and by how little.

Only facts declared ``changeable`` are ever changed, and only known ones: what nobody has answered is a
question, not a change. Sets of changes are tried by number of facts, then by steps, then by path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter
from typing import Any, Final

from careplan.catalogue import CATALOGUE, REQUIRES, Therapy
from careplan.errors import InvalidProfile
from careplan.fields import FactKind, FactScope, ProfileField, fields
from careplan.language.book import RuleBook
from careplan.language.conditions import Compare, walk
from careplan.language.rules import RedFlag, Rule
from careplan.models import PatientProfile
from careplan.parts.reads import facts_read, therapies_of
from careplan.sections.implications import PRESSURES_FROM
from careplan.words import Verdict

__all__ = ["HOPELESS", "MAX_TRIALS", "Change", "Found", "candidates", "forgotten", "least_change", "times"]

MAX_TRIALS: Final = 2000
"""Profiles tried before the search gives up and says so."""

HOPELESS: Final = frozenset(Verdict) - {
    Verdict.OFFERED,
    Verdict.OPTIONAL,
    Verdict.DEFERRED,
    Verdict.NEEDS_ANSWER_SAFETY,
    Verdict.NEEDS_ANSWER_INDICATION,
}
"""Verdicts that no answer opens: what has them with every changeable fact forgotten cannot be opened by a change."""

SETTLING: Final = {
    "measures.systolic_bp": tuple((path, upper) for path, upper, _ in PRESSURES_FROM),
    "measures.diastolic_bp": tuple((path, lower) for path, _, lower in PRESSURES_FROM),
}
"""Changeable numbers that settle a flag, and the value from which they do."""

TIMES: Final = (("availability.minutes_per_week", 1), ("availability.travel_minutes", -1))
"""The numbers of the week, and the direction in which more fits."""

Verdicts = Callable[[PatientProfile], Verdict]
"""The verdict for one therapy and a profile."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact set to another value; ``steps`` says how far: steps of a number, items of a list."""

    path: str
    before: Any
    after: Any
    steps: int

    @property
    def order(self) -> tuple[int, str, str]:
        """The least first."""
        return self.steps, self.path, str(self.after)


Changes = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What the search came to: a change, or how many profiles were tried without one."""

    changes: Changes
    profile: PatientProfile | None
    trials: int
    exhausted: bool


def _value(profile: PatientProfile, path: str) -> Any:  # noqa: ANN401 - a value of any fact
    return attrgetter(path)(profile)


def _changeable() -> list[ProfileField]:
    return [each for each in fields().values() if each.changeable and each.scope is FactScope.PATIENT]


def forgotten(profile: PatientProfile) -> PatientProfile:
    """The profile without anything that can change: nothing refused, nothing missing, no reading, no limit of time.

    What is closed here for certain stays closed whatever the changeable facts are.
    """
    emptied: dict[str, object] = {each.path: None for each in _changeable()}
    emptied |= {
        path: () for path in emptied if path.startswith("preferences.") and isinstance(_value(profile, path), tuple)
    }
    unsettled = [path for source, found in SETTLING.items() if _value(profile, source) is not None for path, _ in found]
    flags = [path for path in emptied if fields()[path].kind is FactKind.FLAG]
    not_known = tuple(dict.fromkeys((*profile.not_known, *flags, *unsettled)))
    try:
        return profile.changed({**emptied, **dict.fromkeys(unsettled), "not_known": not_known})
    except InvalidProfile:  # a flag that something else settles as well cannot be listed as not known
        return profile.changed(emptied)


class _Facts:
    """What the rules about one therapy read, and the bounds they set."""

    def __init__(self, book: RuleBook, therapy: Therapy) -> None:
        rules = [rule.id for rule in book.rules if _concerns(rule, therapy)]
        self.book = book
        self.paths = facts_read(book.program, *rules)

    def matters(self, path: str) -> bool:
        """Whether a rule reads a fact, or a flag that the fact settles."""
        return path in self.paths or any(flag in self.paths for flag, _ in SETTLING.get(path, ()))

    def bounds(self, profile: PatientProfile, path: str) -> set[int]:
        """Every bound on a number, in whole steps; that of a derived number is moved to what it comes from."""
        found = self._compared(path) | {steps for _, steps in SETTLING.get(path, ())}
        if path == "measures.inr" and profile.measures.inr_target_upper is not None:
            upper = round(profile.measures.inr_target_upper * 10)
            found |= {upper + each for each in self._compared("inr_over_target")}
        return found

    def _compared(self, path: str) -> set[int]:
        nodes = (node for unit in self.book.program.units for node in walk(unit.condition))
        return {node.steps for node in nodes if isinstance(node, Compare) and node.path == path}


def _concerns(rule: Rule, therapy: Therapy) -> bool:
    return isinstance(rule, RedFlag) or therapy in therapies_of(rule)


def _taken_back(declines: tuple[Therapy, ...], therapy: Therapy) -> Iterator[Change]:
    """The refusal of a therapy; for passive care, also that of an active therapy for it to stand beside."""
    kept = tuple(each for each in declines if each is not therapy)
    own = len(declines) - len(kept)
    if own:
        yield Change("preferences.declines", declines, kept, own)
    if not CATALOGUE[therapy].active:
        for active in (each for each in kept if CATALOGUE[each].active):
            fewer = tuple(each for each in kept if each is not active)
            yield Change("preferences.declines", declines, fewer, own + 1)


def _lists(profile: PatientProfile, therapy: Therapy) -> Iterator[Change]:
    """A refusal taken back, a service that becomes available, equipment that can be had."""
    wishes, techniques = profile.preferences, CATALOGUE[therapy].techniques
    yield from _taken_back(wishes.declines, therapy)
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


def _numbers(profile: PatientProfile, field: ProfileField, bounds: set[int]) -> Iterator[Change]:
    """A number moved to the nearest values on either side of each bound."""
    mark, value = field.number, _value(profile, field.path)
    if mark is not None:
        now, (low, high) = mark.whole_steps(value), mark.bounds
        for steps in sorted({each + offset for each in bounds for offset in (-1, 0, 1)}):
            if low <= steps <= high and steps != now:
                yield Change(field.path, value, mark.value_of(steps), abs(steps - now))


def _facts(book: RuleBook, profile: PatientProfile, therapy: Therapy) -> Iterator[Change]:
    """Flags turned round and numbers moved across a bound; only what is known, can change and matters."""
    read = _Facts(book, therapy)
    for field in _changeable():
        value = _value(profile, field.path)
        if value is not None and read.matters(field.path):
            if field.kind is FactKind.FLAG:
                yield Change(field.path, value, not value, 1)
            elif field.kind is FactKind.NUMBER:
                yield from _numbers(profile, field, read.bounds(profile, field.path))


def candidates(book: RuleBook, profile: PatientProfile, therapy: Therapy) -> list[Change]:
    """Every single change that could matter, but for the time of the week; the least first."""
    return sorted([*_lists(profile, therapy), *_facts(book, profile, therapy)], key=lambda each: each.order)


def times(profile: PatientProfile) -> list[Change]:
    """More minutes a week and less travel, where they are known, step by step; the least first."""
    found = []
    for path, direction in TIMES:
        value, mark = _value(profile, path), fields()[path].number
        if value is not None and mark is not None:
            now, (low, high) = mark.whole_steps(value), mark.bounds
            onward = range(now + 1, high + 1) if direction > 0 else range(now - 1, low - 1, -1)
            found += [Change(path, value, mark.value_of(each), abs(each - now)) for each in onward]
    return sorted(found, key=lambda each: each.order)


class _Search:
    """Counts its trials, and stops at the limit."""

    def __init__(self, profile: PatientProfile, verdict: Verdicts, small: Sequence[Change]) -> None:
        self.profile, self.verdict, self.small, self.trials = profile, verdict, small, 0
        self.timed = times(profile)
        self._short: dict[int, list[Changes]] = {}

    @property
    def spent(self) -> bool:
        return self.trials >= MAX_TRIALS

    def tried(self, changes: Changes) -> Verdict | None:
        """The verdict after some changes; ``None`` where that is no valid profile, or after too many trials."""
        if self.spent:
            return None
        self.trials += 1
        try:
            return self.verdict(self.profile.changed({each.path: each.after for each in changes}))
        except InvalidProfile:
            return None

    def without_time(self, size: int) -> Changes | None:
        """The least set of so many changes that turns the verdict; remembers those after which only time is short."""
        short = self._short.setdefault(size, [])
        for changes in _sets(self.small, size):
            found = self.tried(changes)
            if found is not None and found.startable:
                return changes
            if found is Verdict.DEFERRED:
                short.append(changes)
        return None

    def with_time(self, size: int, least: Changes | None) -> Changes | None:
        """The least set of so many changes, one of them of time; only where time was all that was short."""
        for changes in self._short.get(size - 1, []):
            for time in self.timed:
                whole = (*changes, time)
                if (least is not None and _weight(whole) >= _weight(least)) or self.spent:
                    break
                found = self.tried(whole)
                if found is not None and found.startable:
                    least = whole
        return least

    def of_size(self, size: int) -> Changes | None:
        """The least set of changes to so many different facts."""
        return self.with_time(size, self.without_time(size))

    def start(self) -> None:
        """Note whether time is all that is short to begin with."""
        self._short[0] = [()] if self.tried(()) is Verdict.DEFERRED else []


def _weight(changes: Changes) -> tuple[int, list[str]]:
    return sum(each.steps for each in changes), sorted(each.path for each in changes)


def _sets(small: Sequence[Change], size: int) -> list[Changes]:
    """Sets of changes to different facts, the least first."""
    sets = (each for each in combinations(small, size) if len({one.path for one in each}) == size)
    return sorted(sets, key=_weight)


def _sizes(search: _Search) -> Iterable[int]:
    """How many facts can be changed together."""
    paths = {each.path for each in (*search.small, *search.timed)}
    return range(1, len(paths) + 1)


def least_change(profile: PatientProfile, small: Sequence[Change], verdict: Verdicts) -> Found:
    """The least set of changes that turns the verdict, by facts, then steps, then paths.

    Args:
        profile: The patient.
        small: The changes to consider, besides those of time.
        verdict: The verdict for a profile; it opens when that is offered or optional.
    """
    if verdict(forgotten(profile)) in HOPELESS:
        return Found((), None, 1, exhausted=True)
    search, changes = _Search(profile, verdict, small), None
    search.start()
    for size in _sizes(search):
        if changes is None and not search.spent:
            changes = search.of_size(size)
    ordered = tuple(sorted(changes or (), key=lambda each: each.path))
    after = profile.changed({each.path: each.after for each in ordered}) if ordered else None
    return Found(ordered, after, search.trials, exhausted=not search.spent)
