"""Exit codes: what a script learns without reading the output."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careplan.words import Status

__all__ = ["Exit", "code_of"]


class Exit(IntEnum):
    """The exit codes of every command; 2 is also what wrong usage gives."""

    DONE = 0
    LEFT_OVER = 1
    INVALID = 2
    NOT_ISSUED = 3
    WITH_REFERRAL = 4
    PROVISIONAL = 5
    WITHHELD = 6


def code_of(status: Status) -> Exit:
    """The exit code of a plan.

    >>> from careplan.words import Status
    >>> int(code_of(Status.ISSUED)), int(code_of(Status.WITHHELD))
    (0, 6)
    """
    return {
        "issued": Exit.DONE,
        "issued with referral": Exit.WITH_REFERRAL,
        "provisional": Exit.PROVISIONAL,
        "withheld": Exit.WITHHELD,
    }[status.value]
