"""A fault that can be planted at run time, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

__all__ = ["Fault", "wrapped"]

Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True)
class Fault:
    """One fault: the part it is in, what goes wrong, and what plants it."""

    part: str
    what: str
    plant: Plant

    @property
    def name(self) -> str:
        """Part and fault, as a test is named."""
        return f"{self.part}: {self.what}"


def wrapped(owner: object, name: str, change: Callable[..., Any] | None = None, *, instead: bool = False) -> Plant:
    """Plant a change of what a function gives, from its result and its arguments; ``instead`` of it, nothing."""
    real = getattr(owner, name)

    def changed(*args: Any, **keywords: Any) -> Any:  # noqa: ANN401 - as the function
        if instead or change is None:
            return None
        return change(real(*args, **keywords), *args)

    return lambda patch: patch.setattr(owner, name, changed)
