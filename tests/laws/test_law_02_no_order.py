"""Law 2: the order of problems, lists, chapters and rules changes nothing, hashes included."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile, Planner, RuleBook
from careplan.language.book import Chapter
from careplan.testing import profiles
from tests.amount import examples
from tests.the_book import planner


def _shuffled(draw: st.DrawFn, value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(value, dict):
        return {name: _shuffled(draw, each) for name, each in draw(st.permutations(list(value.items())))}
    if isinstance(value, tuple | list):
        return tuple(_shuffled(draw, each) for each in draw(st.permutations(value)))
    return value


@st.composite
def shuffled(draw: st.DrawFn, profile: PatientProfile) -> PatientProfile:
    """The same profile with every list, and the names themselves, in any order."""
    return PatientProfile.model_validate(_shuffled(draw, profile.model_dump(exclude_none=True)))


@cache
def shuffled_planner(seed: int) -> Planner:
    """A planner of the same book with chapters, rules, screens and evidence in another order."""
    order = random.Random(seed)  # noqa: S311 - any order will do

    def mixed(values: Any) -> Any:  # noqa: ANN401 - a tuple of anything
        return tuple(order.sample(values, len(values)))

    chapters = [Chapter(name=each.name, title=each.title, rules=mixed(each.rules)) for each in BOOK.chapters]
    return Planner(
        RuleBook(
            title=BOOK.title,
            version=BOOK.version,
            chapters=mixed(chapters),
            screens=mixed(BOOK.screens),
            statements=mixed(BOOK.statements),
            sources=mixed(BOOK.sources),
        )
    )


@given(st.data(), profiles(BOOK))
@examples(60)
def test_the_order_within_a_profile_changes_nothing(data: st.DataObject, profile: PatientProfile) -> None:
    """Problems, wishes, treatments, screens and what is listed as not known come in any order."""
    other = data.draw(shuffled(profile))
    assert other.content_hash == profile.content_hash
    assert planner().plan(other).model_dump_json() == planner().plan(profile).model_dump_json()


@given(profiles(BOOK), st.sampled_from((1, 2)))
@examples(60)
def test_the_order_within_a_book_changes_nothing(profile: PatientProfile, seed: int) -> None:
    """Chapters, rules, screens, statements and sources come in any order."""
    other = shuffled_planner(seed)
    assert other.book.content_hash == BOOK.content_hash
    assert other.plan(profile).model_dump_json() == planner().plan(profile).model_dump_json()
