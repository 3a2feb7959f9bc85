"""The eleven laws of the design and their parts: named functions that look for a case where one does not hold."""

from __future__ import annotations

from careplan.testing.laws import (
    agreement,
    bad_input,
    coverage,
    doses,
    everything_cites,
    no_order,
    not_known,
    replay,
    safety_only_closes,
    same_bytes,
    why_not,
    withholding,
)
from careplan.testing.laws.law import Law

__all__ = ["LAWS", "law_of"]

ROOMS = (
    same_bytes,
    no_order,
    safety_only_closes,
    withholding,
    everything_cites,
    doses,
    coverage,
    not_known,
    agreement,
    bad_input,
    why_not,
    replay,
)

LAWS: tuple[Law, ...] = tuple(law for room in ROOMS for law in vars(room).values() if isinstance(law, Law))
"""Every law and part, in order."""


def law_of(id: str) -> Law:  # noqa: A002 - what a law is called by
    """The law of an id, such as ``"3a"``.

    Raises:
        KeyError: there is none.
    """
    return {law.id: law for law in LAWS}[id]
