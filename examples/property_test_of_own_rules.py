"""A property test of one's own rule: ten lines that try it on profiles nobody thought of.

The clinic of ``a_clinics_own_rule.py`` limits acupuncture to one session a week from the age of 50. Does its book
keep to that for every patient, whatever else is true of them? ``careplan.testing`` draws adults with one to
three pain problems and a few facts each; Hypothesis looks for one that breaks the property and shrinks it to the
least. It needs ``pip install careplan[testing]``; in a test suite the function below is a test as it stands.

It prints::

    held for every profile drawn
"""

from __future__ import annotations

from a_clinics_own_rule import FROM_AGE, once_a_week_from_50, our_agreement, our_once_a_week
from hypothesis import given, settings

from careplan import BOOK, PatientProfile, Planner
from careplan.testing import profiles

PLANNER = Planner(
    BOOK.with_rules(once_a_week_from_50, chapter="our-clinic", statements=[our_once_a_week], sources=[our_agreement])
)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(profiles(PLANNER.book))
def test_from_50_never_more_than_one_session_a_week(profile: PatientProfile) -> None:
    """Whatever else is true of a patient."""
    for planned in PLANNER.plan(profile).therapies:
        if planned.therapy == "acupuncture" and profile.age_years >= FROM_AGE:
            assert all(each.high <= 1 for each in planned.dose if each.quantity == "sessions_per_week")


if __name__ == "__main__":
    test_from_50_never_more_than_one_session_a_week()
    print("held for every profile drawn")
