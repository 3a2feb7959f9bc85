"""What can change in a profile, so that a therapy may open: single changes of known, changeable facts.

A flag turned round, a number moved across a bound, a refusal taken back, a service or a piece of equipment added,
more minutes or less travel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from careplan.catalogue import CATALOGUE, REQUIRES, Therapy
from careplan.fields import FactKind, FactScope, ProfileField, fields
from careplan.language.book import RuleBook
from careplan.language.conditions import Compare, walk
from careplan.language.rules import RedFlag, Rule
from careplan.models import PatientProfile
from careplan.parts.reads import facts_read, therapies_of
from careplan.sections.implications import PRESSURES_FROM

__all__ = ["SETTLING", "Change", "candidates", "changeable", "times", "value_at"]

SETTLING: Final = {
    "measures.systolic_bp": tuple((path, upper) for path, upper, _ in PRESSURES_FROM),
    "measures.diastolic_bp": tuple((path, lower) for path, _, lower in PRESSURES_FROM),
}
"""Changeable numbers that settle a flag, and the value from which they do."""

TIMES: Final = (("availability.minutes_per_week", 1), ("availability.travel_minutes", -1))
"""The numbers of the week, and the direction in which more fits."""


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


def value_at(profile: PatientProfile, path: str) -> Any:  # noqa: ANN401 - a value of any fact
    """The value at a dotted path."""
    return attrgetter(path)(profile)


def changeable() -> list[ProfileField]:
    """The facts of the patient that can change."""
    return [each for each in fields().values() if each.changeable and each.scope is FactScope.PATIENT]


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
    mark, value = field.number, value_at(profile, field.path)
    if mark is not None:
        now, (low, high) = mark.whole_steps(value), mark.bounds
        for steps in sorted({each + offset for each in bounds for offset in (-1, 0, 1)}):
            if low <= steps <= high and steps != now:
                yield Change(field.path, value, mark.value_of(steps), abs(steps - now))


def _facts(book: RuleBook, profile: PatientProfile, therapy: Therapy) -> Iterator[Change]:
    """Flags turned round and numbers moved across a bound; only what is known, can change and matters."""
    read = _Facts(book, therapy)
    for field in changeable():
        value = value_at(profile, field.path)
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
        value, mark = value_at(profile, path), fields()[path].number
        if value is not None and mark is not None:
            now, (low, high) = mark.whole_steps(value), mark.bounds
            onward = range(now + 1, high + 1) if direction > 0 else range(now - 1, low - 1, -1)
            found += [Change(path, value, mark.value_of(each), abs(each - now)) for each in onward]
    return sorted(found, key=lambda each: each.order)
