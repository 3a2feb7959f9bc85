"""How many examples a property draws: few where each plans for a patient, many in the long profile."""

from __future__ import annotations

import os
from typing import Final

from hypothesis import settings

__all__ = ["TIMES", "examples"]

TIMES: Final = 50 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 1


def examples(number: int) -> settings:
    """So many examples; fifty times as many when the tests run long."""
    return settings(max_examples=number * TIMES)
