"""What a command writes: text as wide as the terminal, coloured and paged only there, or JSON; errors likewise."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from careplan.cli.codes import Exit
from careplan.errors import CarePlanError, InvalidInput, PlanNotIssued, UnknownName

__all__ = ["FORMATS", "JSON", "TEXT", "WIDEST", "columns", "faults_told", "show", "write"]

TEXT, JSON = "text", "json"
FORMATS = (TEXT, JSON)
WIDEST = 120
"""Longer lines are hard to read, however wide the terminal."""


def columns(width: int | None = None) -> int:
    """The columns of a page: those asked for, or the terminal's up to the widest that reads well."""
    return width or min(WIDEST, shutil.get_terminal_size((80, 24)).columns)


def write(text: str) -> None:
    """Write to standard output; a reader that has seen enough may close the pipe."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def show(text: str) -> None:
    """Write text for a reader: as it is, or on a terminal in colour and from its first line on."""
    if not sys.stdout.isatty():
        write(text)
        return
    if find_spec("rich") is not None:
        from careplan.cli.style import coloured  # noqa: PLC0415 - pipes need no colour

        text = coloured(text)
    if not _paged(text):
        write(text)


def _paged(text: str) -> bool:
    """Show a text that is longer than the terminal from its beginning; false where that cannot be done."""
    pager = shlex.split(os.environ.get("PAGER", "less"))
    lines = shutil.get_terminal_size((80, 24)).lines
    if text.count("\n") < lines or not pager or shutil.which(pager[0]) is None:
        return False
    environment = {"LESS": "-FRX", "LESSCHARSET": "utf-8", **os.environ}
    subprocess.run(pager, input=text, encoding="utf-8", check=False, env=environment)  # noqa: S603 - the reader's own pager
    return True


@contextmanager
def faults_told(style: str = TEXT) -> Iterator[None]:
    """End with the exit code of an error, after telling it on standard error in the style asked for."""
    try:
        yield
    except CarePlanError as error:
        sys.stderr.write(_as_json(error) if style == JSON else f"{error}\n")
        code = Exit.INVALID if isinstance(error, InvalidInput | UnknownName) else Exit.NOT_ISSUED
        raise SystemExit(int(code)) from None
    except Exception as error:  # noqa: BLE001 - a traceback could hold patient data
        sys.stderr.write(f"careplan has failed ({type(error).__name__}); please report the command, without its data\n")
        raise SystemExit(int(Exit.NOT_ISSUED)) from None


def _as_json(error: CarePlanError) -> str:
    told: dict[str, object] = {"error": type(error).__name__, "message": str(error)}
    match error:
        case InvalidInput():
            told["faults"] = [{"path": each.path, "problem": each.problem, "hint": each.hint} for each in error.faults]
        case PlanNotIssued():
            told["rules"] = list(error.rules)
            told["referrals"] = [each.model_dump(mode="json") for each in error.referrals]
        case UnknownName():
            told["suggestions"] = list(error.suggestions)
        case _:
            pass
    return json.dumps(told, indent=2) + "\n"
