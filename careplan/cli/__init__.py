"""The command line ``careplan``: Typer where it is installed, and ``plan`` alone on the standard library."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Final

__all__ = ["main", "script"]

SELDOM: Final = 100_000
"""New objects before Python looks for garbage: a command keeps nearly all that it makes, and looking took an eighth."""


def script() -> int:
    """Run one command in a process of its own, which looks for garbage seldom."""
    gc.set_threshold(SELDOM)
    return main()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code (:class:`careplan.cli.codes.Exit`)."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if find_spec("typer") is None:
        from careplan.cli.plain import run  # noqa: PLC0415 - one of the two is needed
    else:
        from careplan.cli.app import run  # noqa: PLC0415 - the same
    return run(given)
