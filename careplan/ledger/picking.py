"""Picking a few truths out of a row, so that what depends on them alone is computed once for each combination."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import TypeAlias

__all__ = ["Truths", "picker"]

Truths: TypeAlias = tuple[int, ...]
"""The truths of a few units, in a fixed order."""


def picker(places: Sequence[int]) -> Callable[[Sequence[int]], Truths]:
    """A function that picks some places of a row, always as a tuple.

    >>> picker([2, 0])(b"abc"), picker([1])(b"abc"), picker([])(b"abc")
    ((99, 97), (98,), ())
    """
    if len(places) > 1:
        return itemgetter(*places)
    return (lambda row: (row[places[0]],)) if places else (lambda _: ())
