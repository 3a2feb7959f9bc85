"""The content hash: the same for the same patient in any order, another one for any other fact."""

from __future__ import annotations

import hashlib
import random

from hypothesis import given
from hypothesis import strategies as st

from careplan.models import PatientProfile
from tests.profile_data import Data, at, minimal, profile_data


def _shuffled(data: object, chance: random.Random) -> object:
    """The same data with keys and lists in another order."""
    if isinstance(data, dict):
        items = list(data.items())
        chance.shuffle(items)
        return {key: _shuffled(value, chance) for key, value in items}
    if isinstance(data, list):
        return chance.sample([_shuffled(each, chance) for each in data], len(data))
    return data


@given(profile_data(), st.randoms(use_true_random=False))
def test_no_order_changes_the_hash(data: Data, chance: random.Random) -> None:
    """Problems, treatments, choices, screens and keys can come in any order."""
    profile = PatientProfile.model_validate(data)
    other = PatientProfile.model_validate(_shuffled(data, chance))
    assert other.content_hash == profile.content_hash
    assert other.canonical() == profile.canonical()
    assert other.canonical().model_dump_json() == profile.canonical().model_dump_json()


@given(profile_data())
def test_the_canonical_profile_says_the_same(data: Data) -> None:
    """It is valid, has the same hash, and is its own canonical form."""
    profile = PatientProfile.model_validate(data)
    canonical = profile.canonical()
    assert canonical.content_hash == profile.content_hash
    assert canonical.canonical() == canonical
    assert PatientProfile.model_validate_json(canonical.model_dump_json()) == canonical


@given(profile_data(), profile_data())
def test_other_facts_have_another_hash(one: Data, other: Data) -> None:
    """Two profiles share a hash only when their canonical forms are equal."""
    first, second = PatientProfile.model_validate(one), PatientProfile.model_validate(other)
    assert (first.content_hash == second.content_hash) == (first.canonical() == second.canonical())


def test_none_of_something_is_not_the_same_as_not_known() -> None:
    """A patient who can come on no day is not one who was not asked."""
    not_asked = PatientProfile.model_validate(minimal())
    never = PatientProfile.model_validate(minimal(availability={"days": []}))
    assert not_asked.content_hash != never.content_hash


def test_what_is_left_out_may_also_be_written_out() -> None:
    """The hash does not depend on how much of what is not known was written down."""
    brief = PatientProfile.model_validate(minimal())
    full = PatientProfile.model_validate(brief.model_dump(mode="json"))
    assert full.content_hash == brief.content_hash


def test_the_hash_is_that_of_plain_canonical_json() -> None:
    """Anyone can compute it: sorted keys, no spaces, nothing that has its default."""
    profile = PatientProfile.model_validate(at("symptoms.fever", value=False))
    text = (
        '{"age_years":47,"problems":[{"kind":"low_back_pain"}],"schema_version":"1",'
        '"setting":{"jurisdiction":"US"},"symptoms":{"fever":false}}'
    )
    assert profile.content_hash == hashlib.sha256(text.encode()).hexdigest()
