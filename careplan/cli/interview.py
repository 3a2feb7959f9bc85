"""The command ask: an interview on the terminal or through a pipe, whose answers are never lost."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from careplan.cli.codes import Exit
from careplan.cli.inputs import STDIN, read_profile
from careplan.cli.output import TEXT, columns, faults_told, write
from careplan.errors import Fault, InvalidProfile

if TYPE_CHECKING:
    from careplan.models import PatientProfile

__all__ = ["ask_command"]


def ask_command(file: str, out: str | None, written: str, *, quiet: bool) -> int:
    """Go through the open screens, and write the completed profile as JSON."""
    with faults_told(TEXT):
        if file == STDIN:
            raise InvalidProfile([Fault("<file>", "cannot be standard input", "the answers come from there")])
        profile = read_profile(file, written)
        if out is not None:
            _saved(out, profile)
        return _asked(profile, out, quiet=quiet)


def _asked(profile: PatientProfile, out: str | None, *, quiet: bool) -> int:
    from careplan.cli.asking import HELP, Interview  # noqa: PLC0415 - a profile that is refused needs no planner
    from careplan.planner import default_planner  # noqa: PLC0415 - the same

    interview = Interview(default_planner(), profile, _say, _listen)
    if out is not None:
        interview.keep = lambda each: _saved(out, each)
    if not quiet:
        _say(HELP)
    try:
        interview.run()
    except KeyboardInterrupt:
        interview.stopped = True
    finally:
        if out is None:
            write(_text(interview.profile))
    if not quiet:
        _say(_ending(interview.profile, stopped=interview.stopped))
    return Exit.LEFT_OVER if interview.stopped else Exit.DONE


def _ending(profile: PatientProfile, *, stopped: bool) -> str:
    from careplan.planner import plan  # noqa: PLC0415 - loaded by now

    questions = plan(profile).open_questions
    left = sum(len(each.items) for each in questions)
    ended = "Stopped" if stopped else "Done"
    return f"\n{ended}: {left} fact{'' if left == 1 else 's'} still open." if left else f"\n{ended}: nothing is open."


def _text(profile: PatientProfile) -> str:
    """The profile without what was never said."""
    said = profile.model_dump_json(indent=2, exclude_defaults=True)
    return said + "\n"


def _saved(name: str, profile: PatientProfile) -> None:
    """Write the profile beside its place, then move it there: no moment has half a file."""
    beside = Path(f"{name}.part")
    try:
        beside.write_text(_text(profile), encoding="utf-8")
        beside.replace(name)
    except OSError as error:
        raise InvalidProfile([Fault("<out>", "cannot be written", error.strerror or "check its path")]) from None


def _wrapped(text: str) -> str:
    """The text in lines of the terminal's width, each paragraph for itself."""
    page = textwrap.TextWrapper(columns(), subsequent_indent="   ", break_on_hyphens=False, break_long_words=False)
    return "\n".join("\n".join(page.wrap(each)) for each in text.split("\n"))


def _say(text: str) -> None:
    sys.stderr.write(f"{_wrapped(text)}\n")


def _listen(prompt: str) -> str | None:
    """The next line of standard input; the answers of a pipe are not seen, so each question ends its line."""
    sys.stderr.write(_wrapped(prompt) + (" " if sys.stdin.isatty() else "\n"))
    sys.stderr.flush()
    return sys.stdin.readline() or None
