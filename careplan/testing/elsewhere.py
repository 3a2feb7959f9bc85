"""Another process that plans by the same book, with another hash order, time zone and language."""

from __future__ import annotations

import os
import subprocess
import sys
import weakref
from typing import IO, TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from careplan.language.book import RuleBook
    from careplan.models import PatientProfile

__all__ = ["Elsewhere"]

SETTINGS: Final = {
    "PYTHONHASHSEED": "12345",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "PYTHONUTF8": "1",
}
"""Another hash order, another day of the week, and a language whose i has no dot."""

PLANS_OF_LINES: Final = """
import sys
from careplan import PatientProfile, RuleBook
from careplan.testing.bench import Unaudited
planner = Unaudited(RuleBook.from_json(sys.stdin.readline()))
for line in sys.stdin:
    print(planner.plan(PatientProfile.model_validate_json(line)).model_dump_json(), flush=True)
"""


class Elsewhere:
    """A planner in a fresh interpreter; it ends with whoever asked for it."""

    def __init__(self, book: RuleBook) -> None:
        """Start it, with the book as JSON."""
        self._process = subprocess.Popen(  # noqa: S603 - our own program text
            [sys.executable, "-c", PLANS_OF_LINES],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **SETTINGS},
            encoding="utf-8",
        )
        weakref.finalize(self, self._process.communicate)
        self._tell(book.model_dump_json())

    def plan(self, profile: PatientProfile) -> str:
        """The JSON of the plan of a profile; empty once planning has failed there."""
        self._tell(profile.model_dump_json())
        return cast("IO[str]", self._process.stdout).readline().rstrip("\n")

    def _tell(self, line: str) -> None:
        pipe = cast("IO[str]", self._process.stdin)
        pipe.write(f"{line}\n")
        pipe.flush()
