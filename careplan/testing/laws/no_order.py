"""Law 2: the order of problems, lists, chapters and rules changes nothing, hashes included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from careplan.models import PatientProfile
from careplan.testing.laws.law import law, require
from careplan.testing.realistic import profiles

if TYPE_CHECKING:
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["order_of_a_book", "order_of_a_profile"]


def _mixed(draw: Draw, value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(value, dict):
        return {name: _mixed(draw, each) for name, each in draw(st.permutations(list(value.items())))}
    if isinstance(value, tuple | list):
        return tuple(_mixed(draw, each) for each in draw(st.permutations(value)))
    return value


@law("2a", "The order of problems, wishes, treatments, screens and names in a profile changes nothing")
def order_of_a_profile(bench: Bench, draw: Draw) -> None:
    """Every list, and the names themselves, in any order."""
    profile = draw(profiles(bench.book))
    other = PatientProfile.model_validate(_mixed(draw, profile.model_dump(exclude_none=True)))
    require(other.content_hash == profile.content_hash, "the hash depends on an order", profile)
    same = bench.plan(other).model_dump_json() == bench.plan(profile).model_dump_json()
    require(same, "the plan depends on an order within the profile", profile)


@law("2b", "The order of chapters, rules, screens, statements and sources in a book changes nothing")
def order_of_a_book(bench: Bench, draw: Draw) -> None:
    """The same book in two other orders."""
    profile, other = draw(profiles(bench.book)), draw(st.sampled_from(bench.shuffled))
    require(other.book.content_hash == bench.book.content_hash, "the hash of the book depends on an order")
    same = other.plan(profile).model_dump_json() == bench.plan(profile).model_dump_json()
    require(same, "the plan depends on an order within the book", profile)
