"""Hypothesis strategies for patient profiles and rule books, for test suites of apps and clinics.

Needs the extra ``testing``. Every strategy gives valid values only and does not filter.

>>> from hypothesis import given, settings
>>> from careplan.testing import profiles
>>> @settings(max_examples=5)
... @given(profiles())
... def adults_only(profile):
...     assert profile.age_years >= 18
>>> adults_only()
"""

from __future__ import annotations

from careplan.testing.books import programs, rules, screens
from careplan.testing.boundaries import boundary_profiles
from careplan.testing.conditions import conditions
from careplan.testing.known import completed, partly_known
from careplan.testing.profiles import problems, profiles

__all__ = [
    "boundary_profiles",
    "completed",
    "conditions",
    "partly_known",
    "problems",
    "profiles",
    "programs",
    "rules",
    "screens",
]
