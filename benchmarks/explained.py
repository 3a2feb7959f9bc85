"""Mutants that no vignette can tell from the rule, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["EXPLAINED"]

EXPLAINED: Final[Mapping[str, str]] = MappingProxyType({})
"""By the name of the mutant, as the run prints it."""
