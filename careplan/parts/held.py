"""The truths of a row as two whole numbers, one bit a unit: a set of units is then compared by one ``&``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

__all__ = ["Held", "bits", "held"]

POSSIBLE: Final = bytes.maketrans(b"\x00\x01\x02", b"011")
CERTAIN: Final = bytes.maketrans(b"\x00\x01\x02", b"001")


class Held(NamedTuple):
    """The units that hold or may hold, and those that certainly hold: the bit of a unit is that of its place."""

    possible: int
    certain: int


def held(row: bytes) -> Held:
    """Both of a row of truths; as digits, the last one stands first.

    >>> held(bytes([2, 0, 1, 2]))
    Held(possible=13, certain=9)
    """
    backwards = row[::-1]
    return Held(int(b"0" + backwards.translate(POSSIBLE), 2), int(b"0" + backwards.translate(CERTAIN), 2))


def bits(places: Iterable[int]) -> int:
    """Some units as one whole number."""
    found = 0
    for place in places:
        found |= 1 << place
    return found
