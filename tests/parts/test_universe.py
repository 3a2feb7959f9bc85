"""What is known of a patient as one whole number: the same as looking at every fact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.fields import FactScope, fields
from careplan.parts.universe import Universe
from careplan.testing import boundary_profiles, profiles
from careplan.testing.knowing import known
from tests.amount import examples

UNIVERSE = Universe(BOOK.program.screens)


def test_every_fact_has_a_bit_of_its_own() -> None:
    """Within its scope."""
    for scope in FactScope:
        own = [UNIVERSE.bits[path] for path, each in fields().items() if each.scope is scope]
        assert len(set(own)) == len(own)
        assert all(each.bit_count() == 1 for each in own)


@given(st.one_of(profiles(BOOK), boundary_profiles(BOOK)))
@examples(150)
def test_what_is_known_is_what_is_given_or_absent(profile: PatientProfile) -> None:
    """Facts with a value, and those that a completed screen settles; derived numbers apart."""
    found = UNIVERSE.known(profile).facts
    for (problem, path), value in known(profile, BOOK).items():
        bit = UNIVERSE.bits[path] if problem is None else UNIVERSE.shifted(UNIVERSE.bits[path], problem)
        assert found & bit, (problem, path, value)
    stored = sum(1 for _ in known(profile, BOOK))
    assert (found & ~UNIVERSE.derived).bit_count() == stored
