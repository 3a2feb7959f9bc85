"""A fixed handful of profiles, for what is the same every time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hypothesis import HealthCheck, Phase, given, seed, settings

from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.testing.known import book_or_own
from careplan.testing.realistic import profiles

__all__ = ["some_profiles"]


def some_profiles(number: int, book: RuleBook | None = None) -> list[PatientProfile]:
    """So many profiles of a book, the same ones every time.

    Args:
        number: How many.
        book: The book whose screens are completed; the library's own by default.
    """
    return list(_drawn(number, _Known(book_or_own(book))))


@dataclass(frozen=True)
class _Known:
    """A book, told by its hash: two books that say the same are one."""

    book: RuleBook

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and other.book.content_hash == self.book.content_hash

    def __hash__(self) -> int:
        return hash(self.book.content_hash)


@lru_cache(8)
def _drawn(number: int, of: _Known) -> tuple[PatientProfile, ...]:
    found: list[PatientProfile] = []

    @seed(number)
    @settings(max_examples=number, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(profiles(of.book))
    def collect(profile: PatientProfile) -> None:
        found.append(profile)

    collect()
    return tuple(found)
