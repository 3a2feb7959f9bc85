"""Law 11: given the profile and the book with the hashes that a plan carries, planning again is equal byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careplan.models import PatientProfile
from careplan.testing.laws.law import law, require
from careplan.testing.realistic import profiles

if TYPE_CHECKING:
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["another_patient", "stored_gives_the_same"]

OLDEST = 100


@law("11a", "A stored profile and a stored book, told by their hashes, give the plan again")
def stored_gives_the_same(bench: Bench, draw: Draw) -> None:
    """Both read back from JSON."""
    profile = draw(profiles(bench.book))
    plan = bench.plan(profile)
    again = PatientProfile.model_validate_json(profile.model_dump_json())
    hashes = again.content_hash, bench.stored.book.content_hash
    known = (plan.provenance.profile_hash, plan.provenance.book_hash)
    require(hashes == known, "the hashes are not those of the plan", profile)
    made = bench.stored.plan(again).model_dump_json()
    require(made == plan.model_dump_json(), "a stored profile and book give another plan", profile)


@law("11b", "Another profile has another hash")
def another_patient(bench: Bench, draw: Draw) -> None:
    """So that a plan cannot be taken for that of somebody else."""
    profile = draw(profiles(bench.book))
    older = profile.changed({"age_years": profile.age_years + 1 if profile.age_years < OLDEST else OLDEST - 1})
    require(older.content_hash != profile.content_hash, "two patients have one hash", profile)
