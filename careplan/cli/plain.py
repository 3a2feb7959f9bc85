"""The command line: ``python -m careplan plan FILE``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from careplan.errors import CarePlanError, Fault, InvalidInput, InvalidProfile
from careplan.plans import CarePlan

__all__ = ["main"]

INVALID, NOT_ISSUED = 2, 3
WIDEST = 100


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="careplan",
        description="Personalised, explained plans of non-drug pain care, for clinicians. Not a medical device.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    plan = commands.add_parser("plan", help="plan care for the profile in FILE")
    plan.add_argument("file", metavar="FILE", help="a patient profile as JSON; - reads standard input")
    plan.add_argument(
        "--format", choices=("text", "json"), default="text", help="text to read, or JSON (default: text)"
    )
    plan.add_argument("--width", type=int, default=None, help="columns of the text (default: the terminal's)")
    return parser


def _read(name: str) -> bytes:
    """The text of a file or of standard input; of one that is too large only enough to see that it is."""
    from careplan.reading import MAX_BYTES  # noqa: PLC0415 - help and usage errors need no models

    if name == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidProfile([Fault("<file>", "cannot be read", error.strerror or "check its path")]) from None


def _planned(name: str) -> CarePlan:
    from careplan.models import PatientProfile  # noqa: PLC0415 - help and usage errors need no models
    from careplan.planner import plan  # noqa: PLC0415 - the same

    return plan(PatientProfile.model_validate_json(_read(name)))


def _shown(plan: CarePlan, style: str, width: int | None) -> str:
    if style == "json":
        return plan.model_dump_json(indent=2) + "\n"
    from careplan.planner import default_planner  # noqa: PLC0415 - JSON needs no text
    from careplan.text.plan import plan_text  # noqa: PLC0415 - the same

    columns = width or min(WIDEST, shutil.get_terminal_size((80, 24)).columns)
    return plan_text(plan, columns, reads=default_planner().facts_read)


def _written(text: str) -> None:
    """Print the plan; a reader that has seen enough may close the pipe."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 for a plan, 2 for input that cannot be used, 3 where no plan was issued."""
    options = _parser().parse_args(arguments)
    try:
        text = _shown(_planned(options.file), options.format, options.width)
    except InvalidInput as error:
        sys.stderr.write(f"{error}\n")
        return INVALID
    except CarePlanError as error:
        sys.stderr.write(f"{error}\n")
        return NOT_ISSUED
    _written(text)
    return 0
