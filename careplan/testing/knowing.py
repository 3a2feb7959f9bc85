"""What is known of a patient and what is not, and the same patient with more or less of it known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from hypothesis import strategies as st

from careplan.fields import FactKind, FactScope, ProfileField, fields
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.testing.data import Data, data_of, put, valid
from careplan.testing.values import values

__all__ = ["Place", "filled", "forgotten", "known", "unknown"]

Place = tuple[int | None, str]
"""A problem by number, or ``None`` for the patient, and the path of a fact."""

IDENTITY: Final = frozenset({"problem.kind", "problem.site", "problem.side"})
"""What makes a problem the one it is: with another, it is another problem."""

KEPT: Final = IDENTITY | {"age_years", "setting.jurisdiction"}
PRACTICAL: Final = ("preferences.", "availability.", "setting.", "equipment", "food_restrictions")
"""Wishes and means: not known, they are asked for and nothing is cut; see decision 0015."""


@cache
def _declared() -> Mapping[FactScope, tuple[ProfileField, ...]]:
    stored = [each for each in fields().values() if not each.derived]
    return {scope: tuple(each for each in stored if each.scope is scope) for scope in FactScope}


def _value(holder: object, path: str) -> object:
    for name in path.removeprefix("problem.").split("."):
        holder = getattr(holder, name)
    return holder


def _absent(book: RuleBook, scope: FactScope, screens: tuple[str, ...], not_known: tuple[str, ...]) -> set[str]:
    """The flags that completed screens settle."""
    found = {
        item
        for screen in book.screens
        if screen.scope == scope and screen.key in screens
        for item in screen.items
        if fields()[item].kind is FactKind.FLAG
    }
    return found - {name if scope is FactScope.PATIENT else f"problem.{name}" for name in not_known}


def _facts(profile: PatientProfile, book: RuleBook) -> Iterator[tuple[Place, object]]:
    """Every fact of a profile with its value, ``None`` for what is not known."""
    holders = [(None, profile, FactScope.PATIENT)]
    holders += [(place, each, FactScope.PROBLEM) for place, each in enumerate(profile.problems)]  # type: ignore[misc] # both have screens
    for place, holder, scope in holders:
        absent = _absent(book, scope, holder.screens, holder.not_known)
        for declared in _declared()[scope]:
            value = _value(holder, declared.path)
            yield (place, declared.path), False if value is None and declared.path in absent else value


def known(profile: PatientProfile, book: RuleBook) -> dict[Place, object]:
    """Every fact that is known, what a completed screen settles included."""
    return {place: value for place, value in _facts(profile, book) if value is not None}


def unknown(profile: PatientProfile, book: RuleBook) -> list[Place]:
    """Every fact that is not known, but for what makes a problem the one it is."""
    return [place for place, value in _facts(profile, book) if value is None and place[1] not in IDENTITY]


def _holder(data: Data, place: Place) -> tuple[Data, str]:
    problem, path = place
    return (data, path) if problem is None else (data["problems"][problem], path.removeprefix("problem."))


@st.composite
def filled(draw: st.DrawFn, profile: PatientProfile, places: list[Place]) -> PatientProfile:
    """The same profile with facts at some places given; contradictions are left out."""
    data = data_of(profile)
    for place in places:
        holder, name = _holder(data, place)
        put(holder, name, draw(values(fields()[place[1]])))
        holder["not_known"] = tuple(each for each in holder.get("not_known", ()) if each != name)
    return valid(data)


@st.composite
def forgotten(draw: st.DrawFn, profile: PatientProfile, book: RuleBook) -> PatientProfile:
    """The same profile with some clinical facts not known any more, and some screens not completed."""
    data = data_of(profile)
    given = [place for place in known(profile, book) if place[1] not in KEPT and not place[1].startswith(PRACTICAL)]
    for place in draw(st.lists(st.sampled_from(given), max_size=5, unique=True)) if given else ():
        holder, name = _holder(data, place)
        *sections, last = name.split(".")
        inner = holder
        for section in sections:
            inner = inner.setdefault(section, {})
        inner.pop(last, None)
        holder["not_known"] = (*holder.get("not_known", ()), name)
    for holder in (data, *data["problems"]):
        if holder["screens"] and draw(st.booleans()):
            holder["screens"] = tuple(draw(st.lists(st.sampled_from(holder["screens"]), unique=True)))
    return valid(data)
