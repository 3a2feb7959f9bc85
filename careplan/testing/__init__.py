"""Hypothesis strategies for profiles and rule books, and the laws that every plan keeps, for your own tests.

Needs the extra ``testing``. Every strategy gives valid values only and does not filter. Installing it is enough for
``st.from_type(PatientProfile)``.

>>> from hypothesis import given, settings
>>> from careplan.testing import profiles
>>> @settings(max_examples=5)
... @given(profiles())
... def adults_only(profile):
...     assert profile.age_years >= 18
>>> adults_only()

Nothing is imported before it is used: Hypothesis itself loads a room of this package when it is imported.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careplan.testing.asking import truth_of
    from careplan.testing.boundaries import Threshold, boundary_profiles, thresholds
    from careplan.testing.checking import Budget, Outcome, Report, check_book
    from careplan.testing.hostile import CANARY, hostile_profiles, spoiled
    from careplan.testing.hostile_text import hostile_texts
    from careplan.testing.known import completed, partly_known
    from careplan.testing.laws import LAWS
    from careplan.testing.realistic import problems, profiles
    from careplan.testing.small_books import books, programs, rules, screens
    from careplan.testing.spoiled_books import hostile_books
    from careplan.testing.trees import conditions
    from careplan.testing.where import profiles_where, witness
    from careplan.testing.yaml_lines import hostile_yaml

__all__ = [
    "CANARY",
    "LAWS",
    "Budget",
    "Outcome",
    "Report",
    "Threshold",
    "books",
    "boundary_profiles",
    "check_book",
    "completed",
    "conditions",
    "hostile_books",
    "hostile_profiles",
    "hostile_texts",
    "hostile_yaml",
    "partly_known",
    "problems",
    "profiles",
    "profiles_where",
    "programs",
    "rules",
    "screens",
    "spoiled",
    "thresholds",
    "truth_of",
    "witness",
]

_HOMES = {
    "CANARY": "hostile",
    "LAWS": "laws",
    "Budget": "checking",
    "Outcome": "checking",
    "Report": "checking",
    "Threshold": "boundaries",
    "books": "small_books",
    "boundary_profiles": "boundaries",
    "check_book": "checking",
    "completed": "known",
    "conditions": "trees",
    "hostile_books": "spoiled_books",
    "hostile_profiles": "hostile",
    "hostile_texts": "hostile_text",
    "hostile_yaml": "yaml_lines",
    "partly_known": "known",
    "problems": "realistic",
    "profiles": "realistic",
    "profiles_where": "where",
    "programs": "small_books",
    "rules": "small_books",
    "screens": "small_books",
    "spoiled": "hostile",
    "thresholds": "boundaries",
    "truth_of": "asking",
    "witness": "where",
}
"""The room of each public name; no room has the name of what stands in it, which would hide it."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name, imported when it is first used."""
        home = _HOMES.get(name)
        if home is None:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """The public names, sorted."""
    return __all__
