"""Profiles drawn once, for tests that need a fixed handful."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, Phase, given, seed, settings

from careplan import BOOK, PatientProfile
from careplan.testing import profiles

__all__ = ["some_profiles"]


@cache
def some_profiles(number: int) -> list[PatientProfile]:
    """So many profiles of the real book, the same ones every time."""
    found: list[PatientProfile] = []

    @seed(number)
    @settings(max_examples=number, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(profiles(BOOK))
    def collect(profile: PatientProfile) -> None:
        found.append(profile)

    collect()
    return found
