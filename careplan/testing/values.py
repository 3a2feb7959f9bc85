"""Values of single facts, drawn by what is declared about them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from hypothesis import strategies as st

from careplan.fields import FactKind, ProfileField
from careplan.metadata import Number

__all__ = ["beside", "numbers", "values"]


def numbers(mark: Number) -> st.SearchStrategy[int | float]:
    """Any number that a field allows."""
    low, high = mark.bounds
    return st.integers(low, high).map(mark.value_of)


def beside(mark: Number, thresholds: Iterable[int]) -> st.SearchStrategy[int]:
    """Whole steps at a threshold or one step to either side, within the bounds of the field."""
    low, high = mark.bounds
    near = {min(max(steps + side, low), high) for steps in thresholds for side in (-1, 0, 1)}
    return st.sampled_from(sorted(near))


def values(declared: ProfileField) -> st.SearchStrategy[object]:
    """Any value of a fact, as JSON would hold it."""
    match declared.kind:
        case FactKind.FLAG:
            return st.booleans()
        case FactKind.NUMBER:
            return numbers(declared.number) if declared.number else st.none()
        case FactKind.CHOICE:
            return st.sampled_from(declared.options)
        case FactKind.CHOICES:
            return st.lists(st.sampled_from(declared.options), max_size=3, unique=True)
        case _:
            assert_never(declared.kind)
