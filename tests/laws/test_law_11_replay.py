"""Law 11: given the profile and the book with the hashes that a plan carries, planning again is equal byte for byte."""

from __future__ import annotations

from functools import cache

from hypothesis import given

from careplan import BOOK, PatientProfile, Planner, RuleBook
from careplan.testing import profiles
from tests.amount import examples
from tests.the_book import planner


@cache
def stored() -> Planner:
    """A planner of the book as it comes out of an archive."""
    return Planner(RuleBook.from_json(BOOK.model_dump_json()))


@given(profiles(BOOK))
@examples(60)
def test_a_stored_profile_and_a_stored_book_give_the_plan_again(profile: PatientProfile) -> None:
    """Read back from JSON, and told by their hashes."""
    plan = planner().plan(profile)
    again = PatientProfile.model_validate_json(profile.model_dump_json())
    assert (again.content_hash, stored().book.content_hash) == (plan.provenance.profile_hash, plan.provenance.book_hash)
    assert stored().plan(again).model_dump_json() == plan.model_dump_json()


@given(profiles(BOOK))
@examples(60)
def test_another_profile_has_another_hash(profile: PatientProfile) -> None:
    """So that a plan cannot be taken for that of somebody else."""
    older = profile.changed({"age_years": profile.age_years + 1 if profile.age_years < 100 else 20})
    assert older.content_hash != profile.content_hash
