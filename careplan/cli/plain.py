"""The commands plan and doctor on the standard library alone, where the extra ``cli`` is not installed."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence

from careplan.cli.codes import Exit
from careplan.cli.inputs import INPUTS
from careplan.cli.output import FORMATS, TEXT
from careplan.cli.planning import plan_command

__all__ = ["run"]

OF_BOOKS = ("rules", "check", "verify", "prove", "diff", "schema")
OTHERS = ("patient", "explain", "why-not", "what-if", "ask", "receipt", "replay", *OF_BOOKS)


def _day(written: str) -> dt.date:
    """A day as a year, month and day, in the one form that the other parser takes as well."""
    return dt.datetime.strptime(written, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no time zone


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="careplan",
        description="Personalised, explained plans of non-drug pain care, for clinicians. Not a medical device.",
        epilog="The other commands, colour and completion need the extra: pip install 'careplan[cli]'",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    plan = commands.add_parser("plan", help="plan care for the profile in FILE")
    plan.add_argument("file", metavar="FILE", help="a patient profile as JSON or YAML; - reads standard input")
    plan.add_argument("--format", choices=FORMATS, default=TEXT, help="text to read, or JSON (default: text)")
    plan.add_argument("--input", choices=INPUTS, default="auto", help="how FILE is written (default: by its ending)")
    plan.add_argument("--width", type=int, default=None, help="columns of the text (default: the terminal's)")
    plan.add_argument("--start", type=_day, default=None, metavar="YYYY-MM-DD", help="real dates from this day on")
    plan.add_argument("--quiet", action="store_true", help="write nothing but errors: the exit code tells")
    doctor = commands.add_parser("doctor", help="versions, channels, what is missing and how to mend it")
    doctor.add_argument("--format", choices=FORMATS, default=TEXT)
    doctor.add_argument("--width", type=int, default=None)
    doctor.add_argument("--quiet", action="store_true")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run one of the two; the other commands say what they need."""
    if arguments and arguments[0] in OTHERS:
        sys.stderr.write(f"careplan {arguments[0]} needs the extra: pip install 'careplan[cli]'\n")
        return Exit.INVALID
    try:
        options = _parser().parse_args(arguments)
        if options.command == "doctor":
            from careplan.cli.doctor import doctor_command  # noqa: PLC0415 - plan needs none of it

            return doctor_command(options.format, options.width, quiet=options.quiet)
        asked = (options.file, options.format, options.width, options.input, options.start)
        return plan_command(*asked, quiet=options.quiet)
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else Exit.INVALID
