"""Patients made from the recorded condition of a statement alone: one for each alternative by itself.

No rule and no engine is asked. Of an *all of* each part is varied while the others keep their first alternative; of an
*at least* the first so many parts are taken. What contradicts itself is left out, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any, Final, assert_never

from careplan.fields import FactKind, field_at, fields
from careplan.language import conditions as language
from careplan.language.conditions import (
    All,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
)
from careplan.words import Jurisdiction

__all__ = ["Facts", "alternatives", "profile_data"]

Facts = Mapping[str, Any]

NOT: Final = "not"
"""Before the path of a choice that must not be made."""


@dataclass(frozen=True, slots=True)
class Range:
    """Whole steps of a number from one end to the other."""

    low: int | None = None
    high: int | None = None

    def within(self, other: Range) -> Range | None:
        """What two ranges have in common."""
        low = max((each for each in (self.low, other.low) if each is not None), default=None)
        high = min((each for each in (self.high, other.high) if each is not None), default=None)
        return None if low is not None and high is not None and low > high else Range(low, high)

    def value(self, path: str) -> int | float:
        """The lower end, or the upper where there is no other, in units of the field."""
        number = field_at(path).number
        end = self.high if self.low is None else self.low
        assert number is not None
        assert end is not None
        value = number.value_of(end)
        return int(value) if value == int(value) else float(value)


ON_THE_LINE: Final = {Operator.AT_LEAST: 0, Operator.ABOVE: 1, Operator.AT_MOST: 0, Operator.BELOW: -1}
"""The nearest number that a comparison holds for, in steps from the one it names."""

ACROSS: Final = {Operator.AT_LEAST: -1, Operator.ABOVE: 0, Operator.AT_MOST: 1, Operator.BELOW: 0}
"""The nearest that it does not hold for."""


def _leaf(node: Fact | Compare | Is, *, holds: bool) -> Iterator[Facts]:
    match node:
        case Fact(path=path):
            yield {path: holds}
        case Compare(path=path, op=op, steps=steps):
            end = steps + (ON_THE_LINE if holds else ACROSS)[op]
            upwards = (op in (Operator.AT_LEAST, Operator.ABOVE)) is holds
            yield {path: Range(low=end) if upwards else Range(high=end)}
        case Is(path=path, option=option):
            yield {path if holds else f"{NOT} {path}": option}
        case _:
            assert_never(node)


def _merged(parts: tuple[Facts, ...]) -> Iterator[Facts]:
    """All of them together, unless two say different things of one fact."""
    merged: dict[str, Any] = {}
    for path, value in chain.from_iterable(part.items() for part in parts):
        told = merged.get(path, value)
        both = told.within(value) if isinstance(told, Range) else told
        if both is None or (both != value and not isinstance(both, Range) and not path.startswith(NOT)):
            return
        merged[path] = both
    barred = {path.removeprefix(f"{NOT} "): value for path, value in merged.items() if path.startswith(NOT)}
    if not any(merged.get(path) == value for path, value in barred.items()):
        yield merged


def _together(options: list[list[Facts]]) -> Iterator[Facts]:
    """Each alternative of each part, with the first that fits of every other part."""
    if not all(options):
        return
    seen: list[Facts] = []
    for place, own in enumerate(options):
        for each in own:
            chosen = [dict(each)]
            for other, theirs in enumerate(options):
                if other != place:
                    fitting = [one for first in theirs for one in _merged((chosen[0], first))]
                    chosen = [dict(fitting[0])] if fitting else []
                if not chosen:
                    break
            if chosen and chosen[0] not in seen:
                seen.append(chosen[0])
    yield from seen


def alternatives(condition: Condition, definitions: Mapping[str, Condition], *, holds: bool = True) -> Iterator[Facts]:
    """Facts for which a condition holds, or for which it does not, one alternative at a time."""
    match condition:
        case Fact() | Compare() | Is():
            yield from _leaf(condition, holds=holds)
        case Holds(rule=rule):
            yield from alternatives(definitions[rule], definitions, holds=holds)
        case Lifted(rule=rule, quantifier=quantifier):
            assert quantifier is not Quantifier.COUNT or not holds
            yield from alternatives(definitions[rule], definitions, holds=holds)
        case Not(of=part):
            yield from alternatives(part, definitions, holds=not holds)
        case All(of=parts) | language.Any(of=parts):
            options = [list(alternatives(part, definitions, holds=holds)) for part in parts]
            if isinstance(condition, All) is holds:
                yield from _together(options)
            else:
                for each in options:
                    yield from each
        case AtLeast(n=n, of=parts):
            options = [list(alternatives(part, definitions, holds=holds)) for part in parts]
            needed = n if holds else len(parts) - n + 1
            for chosen in combinations(options, needed):
                yield from list(_together(list(chosen)))[:1]
        case _:
            assert_never(condition)


def profile_data(facts: Facts, pain: Mapping[str, Any], body: Jurisdiction) -> dict[str, Any]:
    """A patient of 47, or old enough for these facts, with the pain of the statement and what the facts say of one."""
    data: dict[str, Any] = {"age_years": 47, "setting": {"jurisdiction": body.value}, "problems": [{}]}
    for path, value in facts.items():
        if not path.startswith(NOT):
            _put(data, _recorded(path, value.value(path) if isinstance(value, Range) else value))
    first = data["problems"][0]
    if first.get("kind", pain["kind"]) == pain["kind"]:
        data["problems"] = [{**pain, **first}]
    else:
        data["problems"].append(dict(pain))
    if first.get("kind") == "osteoarthritis":
        first.setdefault("site", "knee")
    data["age_years"] = max(data["age_years"], *(each.get("age_at_onset", 0) for each in data["problems"]), 0)
    return data


def _recorded(path: str, value: Any) -> Facts:  # noqa: ANN401 - any fact
    """What is recorded where the evidence names a number that follows from others."""
    match path:
        case "bmi":
            return {"height_cm": 200, "weight_kg": round(4 * float(value), 1)}
        case "inr_over_target":
            return {"measures.inr": 3.1, "measures.inr_target_upper": 3}
        case _:
            return {path: value}


def _put(data: dict[str, Any], facts: Facts) -> None:
    for path, value in facts.items():
        holder, steps = data, path.split(".")
        if steps[0] == "problem":
            holder, steps = data["problems"][0], steps[1:]
        *sections, name = steps
        for section in sections:
            holder = holder.setdefault(section, {})
        holder[name] = [value] if fields()[path].kind is FactKind.CHOICES else value
