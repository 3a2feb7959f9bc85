"""Names that are not known, and the known ones nearest to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

__all__ = ["did_you_mean", "named", "near"]

NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@#/-]{0,119}")
"""What ids, paths and words of a book are made of."""


def named(word: str) -> str:
    """A name of a book as a message may show it; what is no name at all is not shown.

    >>> named("rf-ces"), named("two words")
    ('rf-ces', '<no name>')
    """
    return word if NAME.fullmatch(word) else "<no name>"


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
