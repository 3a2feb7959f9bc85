"""Names that are not known, and the known ones nearest to them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["did_you_mean", "near"]


def near(name: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known names nearest to one that is not known, best first.

    >>> near("rf-cas", ["rf-ces", "rf-fracture", "rf-mscc"], most=1)
    ('rf-ces',)
    """
    return tuple(get_close_matches(name[:120], sorted(known), n=most, cutoff=0.6))


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """The way out for a name that is not known.

    >>> did_you_mean("symptoms.fevr", ["symptoms.fever"], "see the fields of the profile")
    'did you mean symptoms.fever?'
    """
    found = near(name, known, most=1)
    return f"did you mean {found[0]}?" if found else otherwise
