"""When an interaction concerns the therapies of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from careplan.catalogue import Therapy

__all__ = ["meets"]

TWO: Final = 2


def meets(between: Sequence[Therapy], only_with: Sequence[Therapy], running: AbstractSet[Therapy]) -> bool:
    """Whether two of ``between`` are running, or one that is named twice, or one that needs company.

    >>> meets((Therapy.ACUPUNCTURE, Therapy.MBSR), (), {Therapy.MBSR})
    False
    >>> meets((Therapy.ACUPUNCTURE, Therapy.ACUPUNCTURE), (), {Therapy.ACUPUNCTURE})
    True
    """
    concerned = sum(each in running for each in between)
    return concerned >= (1 if only_with else TWO)
