"""The command line ``careplan``: Typer where it is installed, and ``plan`` alone on the standard library."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code (:class:`careplan.cli.codes.Exit`)."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if find_spec("typer") is None:
        from careplan.cli.plain import run  # noqa: PLC0415 - one of the two is needed
    else:
        from careplan.cli.app import run  # noqa: PLC0415 - the same
    return run(given)
