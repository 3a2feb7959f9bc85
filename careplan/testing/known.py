"""What is known of a patient: screens completed, and known facts forgotten again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hypothesis import strategies as st

from careplan.fields import FactScope, fields
from careplan.language.book import RuleBook
from careplan.language.rules import Screen
from careplan.models import PatientProfile
from careplan.testing.data import Data, data_of, valid

__all__ = ["book_or_own", "complete", "completed", "partly_known", "some_screens"]

ALL_OF_THEM = st.sampled_from((True, True, True, False))
KEPT = frozenset({
    *("age_years", "setting.jurisdiction", "problem.kind", "problem.site", "problem.side"),
    *("preferences.declines", "preferences.declines_techniques"),
    *("preferences.prefers", "preferences.prefers_techniques"),
})  # fmt: skip
"""What a profile cannot be without, what tells one problem from another, and wishes: none given means none."""


def book_or_own(book: RuleBook | None) -> RuleBook:
    """The book given, or the library's own, which is built only when it is asked for."""
    if book is not None:
        return book
    from careplan.rules import BOOK  # noqa: PLC0415 - suites with a book of their own do not wait for this one

    return BOOK


def complete(data: Data, screens: Iterable[Screen]) -> None:
    """Name screens as completed in plain data, each where its questions belong."""
    for screen in screens:
        holders = [data] if screen.scope == "patient" else data["problems"]
        for holder in holders:
            holder["screens"] = (*holder.get("screens", ()), screen.key)


def completed(profile: PatientProfile, book: RuleBook | None = None) -> PatientProfile:
    """The same profile with every screen of a book completed: what nobody listed is now absent.

    Args:
        profile: A profile; what it lists as not known stays so.
        book: The book whose screens are completed; the library's own by default.
    """
    data = data_of(profile)
    for holder in (data, *data["problems"]):
        holder["screens"] = ()
    complete(data, book_or_own(book).screens)
    return valid(data)


@st.composite
def some_screens(draw: st.DrawFn, book: RuleBook | None) -> list[Screen]:
    """All screens of a book more often than not; otherwise some of them, or none."""
    screens = book_or_own(book).screens
    if not screens or draw(ALL_OF_THEM):
        return list(screens)
    return draw(st.lists(st.sampled_from(screens), unique_by=lambda screen: screen.key))


def _holders(data: Data) -> Iterator[tuple[Data, FactScope]]:
    """The patient and each problem as plain data, with the scope of their facts."""
    yield data, FactScope.PATIENT
    for problem in data["problems"]:
        yield problem, FactScope.PROBLEM


def _known_names(holder: Data, scope: FactScope) -> list[str]:
    """The facts of a patient or a problem that are known and can be forgotten."""
    prefix = "problem." if scope is FactScope.PROBLEM else ""
    paths = fields().keys() - KEPT
    return [name for name, value in _flat(holder) if value != () and f"{prefix}{name}" in paths]


def _flat(holder: Data) -> Iterator[tuple[str, object]]:
    """What plain data holds, by path; a section is no fact itself."""
    for name, value in holder.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{inner}", each) for inner, each in value.items())
        else:
            yield name, value


def _forget(holder: Data, name: str) -> None:
    *sections, last = name.split(".")
    inner = holder
    for section in sections:
        inner = inner[section]
    del inner[last]
    holder["not_known"] = (*holder.get("not_known", ()), name)


@st.composite
def partly_known(draw: st.DrawFn, profile: PatientProfile) -> PatientProfile:
    """The same profile with some known facts not known any more, and some screens not completed.

    What is forgotten is named as not known, so that no completed screen takes it for absent and nothing else
    settles it. The age, the jurisdiction, wishes, and kind, site and side of a
    problem stay.

    Args:
        draw: Given by Hypothesis.
        profile: What is known in full.
    """
    data = data_of(profile)
    for holder, scope in _holders(data):
        names = _known_names(holder, scope)
        for name in draw(st.lists(st.sampled_from(names), unique=True, max_size=6)) if names else ():
            _forget(holder, name)
        if holder["screens"]:
            holder["screens"] = tuple(draw(st.lists(st.sampled_from(holder["screens"]), unique=True)))
    return valid(data)
