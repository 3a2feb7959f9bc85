"""A fault planted in a rule shrinks to a patient of whom little is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile, RuleBook
from careplan.language.conditions import Compare, Condition, all_of, not_, walk
from careplan.language.program import applies
from careplan.sections.implications import implied_paths
from careplan.testing import boundary_profiles, profiles_where, truth_of
from careplan.testing.bench import Bench

MOST_FACTS: Final = 5
REQUIRED: Final = {"age_years", "setting.jurisdiction", "problems.kind", "problems.site"}
"""What a profile cannot be without; a joint is required for osteoarthritis."""

NO_FACTS: Final = ("screens", "not_known")

SMALL: Final = settings(
    max_examples=300, phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck), database=None
)


def _step_further(when: Condition) -> Condition:
    """The first threshold of a condition moved by one step."""
    first = next(node for node in walk(when) if isinstance(node, Compare))
    return _replaced(when, first, first.model_copy(update={"steps": first.steps + 1}))


def _replaced(when: Condition, old: Condition, new: Condition) -> Condition:
    if when == old:
        return new
    parts = getattr(when, "of", None)
    if isinstance(parts, tuple):
        return when.model_copy(update={"of": tuple(_replaced(part, old, new) for part in parts)})
    return when if parts is None else when.model_copy(update={"of": _replaced(parts, old, new)})


def _last_dropped(when: Condition) -> Condition:
    """The last part of a condition left out."""
    return all_of(*getattr(when, "of")[:-1])  # noqa: B009 - only some nodes have parts


FAULTS: Final[dict[str, tuple[str, Callable[[Condition], Condition]]]] = {
    "a threshold moved": ("acupuncture-platelets-below-50", _step_further),
    "a duration moved": ("chronic-low-back-pain", _step_further),
    "an age moved": ("first-headache-after-50", lambda _: BOOK.rule("under-18").when),
    "a sign dropped": ("cauda-equina", _last_dropped),
    "a condition negated": ("electroacupuncture-heart-device", not_),
    "a part dropped": ("new-back-pain-after-50", _last_dropped),
}


@cache
def sound() -> Bench:
    """The shipped book."""
    return Bench(BOOK)


def faulty(fault: str) -> RuleBook:
    """The shipped book with one rule changed."""
    name, change = FAULTS[fault]
    return BOOK.replacing(BOOK.rule(name).model_copy(update={"when": change(BOOK.rule(name).when)}))


def facts_of(profile: PatientProfile) -> list[str]:
    """The facts that somebody must have given, beyond those that every profile has."""
    data = profile.model_dump(exclude_none=True, exclude={"screens", "not_known", "schema_version"})
    given = [path for path, value in _flat(data) if value not in ((), None)]
    return [path for path in given if path not in REQUIRED and path not in implied_paths(profile)]


def _flat(data: dict[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        elif name == "problems":
            for problem in value:
                yield from _flat(
                    {key: each for key, each in problem.items() if key not in ("screens", "not_known")}, "problems."
                )
        else:
            yield f"{before}{name}", value


def patients(rule: str, book: RuleBook) -> st.SearchStrategy[PatientProfile]:
    """Those for whom the rule holds with the fault or without it, and some about any few rules."""
    return st.one_of(profiles_where(rule, BOOK), profiles_where(rule, book), boundary_profiles(BOOK))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_shrinks_to_few_facts(fault: str) -> None:
    """Found where the rule says something else than before."""
    rule, book = FAULTS[fault][0], faulty(fault)
    assert applies(book.rule(rule)) != applies(BOOK.rule(rule))

    def differs(profile: PatientProfile) -> bool:
        return truth_of(rule, BOOK.program, profile) != truth_of(rule, book.program, profile)

    least = find(patients(rule, book), differs, settings=SMALL)
    assert len(facts_of(least)) <= MOST_FACTS, facts_of(least)


def test_a_planted_fault_shrinks_to_few_facts_by_its_plans() -> None:
    """The same, seen only by what is planned."""
    rule, book = "acupuncture-platelets-below-50", faulty("a threshold moved")
    other = Bench(book)

    def differs(profile: PatientProfile) -> bool:
        return sound().plan(profile).decisions() != other.plan(profile).decisions()

    least = find(patients(rule, book), differs, settings=SMALL)
    assert least.measures.platelets is not None
    assert len(facts_of(least)) <= MOST_FACTS, facts_of(least)
