"""Profiles at each threshold of the shipped book, and one step to either side of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.fields import DERIVED, field_at
from careplan.testing import Threshold, boundary_profiles, thresholds
from careplan.testing.boundaries import profile_at

THRESHOLDS = thresholds(BOOK)


def steps_at(profile: PatientProfile, path: str) -> int | None:
    """The number at a path in whole steps; of the first problem, if it is about problems."""
    if path in DERIVED:
        found: int | None = getattr(profile, DERIVED[path][0])
        return found
    value: object = profile.problems[0] if path.startswith("problem.") else profile
    for name in path.removeprefix("problem.").split("."):
        value = getattr(value, name)
    mark = field_at(path).number
    return mark.whole_steps(value) if mark is not None and isinstance(value, int | float) else None


def test_every_threshold_of_the_book_is_listed_once() -> None:
    """Sorted, each with the sides that its field allows."""
    assert len(THRESHOLDS) > 50
    assert list(THRESHOLDS) == sorted(set(THRESHOLDS))
    assert Threshold("measures.platelets", 50).sides == (50, 49, 51)
    assert Threshold("age_years", 0).sides == (0, 1)


@settings(max_examples=150)
@given(st.sampled_from(THRESHOLDS).flatmap(lambda at: st.tuples(st.just(at), boundary_profiles(BOOK, at=at))))
def test_a_profile_stands_at_its_threshold_or_one_step_beside_it(drawn: tuple[Threshold, PatientProfile]) -> None:
    """For certain, whatever else is drawn around it."""
    at, profile = drawn
    assert steps_at(profile, at.path) in at.sides


def test_every_side_of_every_threshold_can_be_reached() -> None:
    """The threshold itself, one step below and one above, by the declared step of the field."""
    for at in THRESHOLDS:
        assert [steps_at(profile_at(at, side), at.path) for side in at.sides] == list(at.sides)
