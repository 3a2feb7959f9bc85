"""Profiles for which a given rule holds, built from its condition rather than found by chance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from itertools import islice
from operator import itemgetter
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from careplan.errors import InvalidProfile, UnknownName
from careplan.language.book import RuleBook
from careplan.language.conditions import Holds
from careplan.language.names import near
from careplan.language.program import Program
from careplan.language.rules import Screen
from careplan.models import PatientProfile
from careplan.testing.asking import truth_of
from careplan.testing.building import Builder
from careplan.testing.data import Data
from careplan.testing.known import book_or_own, complete, some_screens
from careplan.testing.realistic import Fact as Known
from careplan.testing.realistic import some_facts
from careplan.testing.ways import Goal, Ways
from careplan.words import Truth

__all__ = ["profiles_where", "witness"]

Pick: TypeAlias = Callable[[Sequence[Any]], Any]

RULE: Final = "rule"
MOST_PROBLEMS: Final = 3
MOST_TRIALS: Final = 500
"""So many ways to make a rule hold are tried; facts that contradict each other are the reason to try another."""


@st.composite
def profiles_where(draw: st.DrawFn, rule: str, book: RuleBook | None = None) -> PatientProfile:
    """A profile for which a rule holds for certain (of a rule about problems: for the first problem).

    The facts are read off the condition of the rule, findings followed down to what they ask. Numbers lie at the
    bounds of what is allowed more often than not. Around them stand a few facts of everyday life, as far as they
    leave the rule as it is; shrunk, a profile has none of these and only what the rule needs.

    Args:
        draw: Given by Hypothesis.
        rule: The id of a rule; ``"id#1"`` asks also for its first row, ``"id@1"`` for a screen that applies.
        book: The book that has the rule; the library's own by default.

    Raises:
        UnknownName: The book has no such rule.
        LookupError: No facts were found for which it holds.

    >>> from hypothesis import find
    >>> from careplan import BOOK
    >>> least = find(profiles_where("under-18"), lambda profile: True)
    >>> least.age_years, len(least.problems)
    (17, 1)
    """
    whole = book_or_own(book)
    around, screens = draw(some_facts()), draw(some_screens(whole))
    bare = _found(
        rule, whole, lambda several: draw(st.integers(0, several - 1)), lambda some: draw(st.sampled_from(some))
    )
    full = _with_screens(bare, screens)
    for richer in (_with_facts(full, around), full):
        profile = _valid(richer)
        if profile is not None and _holds(rule, whole.program, profile):
            return profile
    return PatientProfile.model_validate(bare)


def witness(rule: str, book: RuleBook | None = None) -> PatientProfile:
    """The plainest profile for which a rule holds, the same one every time; see :func:`profiles_where`."""
    return PatientProfile.model_validate(_found(rule, book_or_own(book), lambda _: 0, itemgetter(0)))


def _found(rule: str, book: RuleBook, turn: Callable[[int], int], pick: Pick) -> Data:
    """The first way to make a rule hold that makes a valid profile."""
    goals = _goals(rule, book)
    conditions = {unit.id: unit.condition for unit in book.program.units}
    builders = Builder(book.screens, pick), Builder(book.screens, itemgetter(0))
    for problems in range(1, MOST_PROBLEMS + 1):
        for wants in islice(Ways(conditions, problems, turn).of(goals), MOST_TRIALS):
            for data in (each.data(wants, problems) for each in builders):
                profile = _valid(data)
                if profile is not None and _holds(rule, book.program, profile):
                    return data
    message = f"found no profile for which {rule} holds; its conditions may contradict each other"
    raise LookupError(message)


def _goals(rule: str, book: RuleBook) -> list[Goal]:
    """The rule itself, and its row where one is named."""
    if rule not in book.program:
        raise UnknownName(RULE, near(rule, book.rules_by_id))
    ids = dict.fromkeys((rule.partition("#")[0], rule))
    return [(Holds(rule=each), True, 0) for each in ids]


def _holds(rule: str, program: Program, profile: PatientProfile) -> bool:
    ids = {rule.partition("#")[0], rule}
    return all(truth_of(each, program, profile) is Truth.YES for each in ids)


def _valid(data: Data) -> PatientProfile | None:
    try:
        return PatientProfile.model_validate(data)
    except InvalidProfile:
        return None


def _with_screens(data: Data, screens: Iterable[Screen]) -> Data:
    """The same with more screens completed."""
    more = deepcopy(data)
    complete(more, screens)
    for holder in (more, *more["problems"]):
        holder["screens"] = tuple(dict.fromkeys(holder.get("screens", ())))
    return more


def _with_facts(data: Data, facts: Iterable[Known]) -> Data:
    """The same with more facts, as far as nothing is said of them."""
    more = deepcopy(data)
    for path, value in facts:
        section, _, name = path.rpartition(".")
        holder = more.setdefault(section, {}) if section else more
        holder.setdefault(name, value)
    return more
