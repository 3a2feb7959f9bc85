"""What the audit has seen before need not be looked at again: parts of plans are frozen, and many plans share them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

__all__ = ["Memory"]

KEPT: Final = 1_000
"""Things that are remembered; then all is forgotten."""


class Memory:
    """The faults found in some objects, by the objects themselves and by all else that the faults depend on.

    An object is told from others by its identity. It is kept together with what was found, so that no later object can
    be taken for it.

    >>> memory, part = Memory(), ("a part of a plan",)
    >>> memory.recall((part,), "US") is None
    True
    >>> memory.keep((part,), "US", ["6: exceeds a limit"])
    ('6: exceeds a limit',)
    >>> memory.recall((part,), "US"), memory.recall((part,), "UK")
    (('6: exceeds a limit',), None)
    """

    def __init__(self) -> None:
        """Nothing is remembered yet."""
        self._found: dict[Hashable, tuple[tuple[object, ...], tuple[str, ...]]] = {}

    def recall(self, objects: tuple[object, ...], rest: Hashable) -> tuple[str, ...] | None:
        """The faults found before, or ``None`` if these objects were not seen with the same rest."""
        found = self._found.get((*map(id, objects), rest))
        return None if found is None else found[1]

    def keep(self, objects: tuple[object, ...], rest: Hashable, faults: list[str]) -> tuple[str, ...]:
        """Remember the faults."""
        if len(self._found) >= KEPT:
            self._found = {}
        self._found[(*map(id, objects), rest)] = objects, tuple(faults)
        return tuple(faults)
