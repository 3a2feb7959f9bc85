"""Conditions that say the same part twice."""

from __future__ import annotations

from collections.abc import Iterator

from careplan.errors import Fault
from careplan.language.checks.outline import Outline
from careplan.language.conditions import children

__all__ = ["repeated_parts"]


def repeated_parts(outline: Outline) -> Iterator[Fault]:
    """A node lists the same part twice."""
    for _, leaf in outline.nodes:
        parts = children(leaf.node)
        if len(parts) > 1 and len(set(parts)) < len(parts):
            yield Fault(leaf.path, "says the same part twice", "leave one out")
