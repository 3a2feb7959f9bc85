"""Law 1: same profile, book, library version and channels, the same bytes: no clock, locale, hash order or thread."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from careplan.testing.laws.law import law, require
from careplan.testing.realistic import profiles

if TYPE_CHECKING:
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["another_planner", "another_process", "many_threads"]

ELSEWHERE: Final = {
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
    print(planner.plan(PatientProfile.model_validate_json(line)).model_dump_json())
"""


@law("1a", "Planning again gives the same bytes, in a planner made anew as well", 60)
def another_planner(bench: Bench, draw: Draw) -> None:
    """Nothing of one plan stays behind for the next."""
    profile = draw(profiles(bench.book))
    planners = bench.planner, bench.planner, bench.second
    made = {each.plan(profile).model_dump_json() for each in planners}
    require(len(made) == 1, "planning again gives another plan", profile)


@law("1b", "Another process, with another hash order, time zone and language, gives the same bytes", 1)
def another_process(bench: Bench, draw: Draw) -> None:  # noqa: ARG001 - the same patients every time
    """A fixed handful of patients, planned for in a fresh interpreter."""
    patients = bench.handful[:25]
    lines = [bench.book.model_dump_json(), *(each.model_dump_json() for each in patients)]
    made = subprocess.run(  # noqa: S603 - our own program text
        [sys.executable, "-c", PLANS_OF_LINES],
        input="\n".join(lines) + "\n",
        env={**os.environ, **ELSEWHERE},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for profile, found in zip(patients, made.stdout.splitlines(), strict=True):
        require(found == bench.plan(profile).model_dump_json(), "another process gives another plan", profile)


@law("1c", "Many threads at once give the same bytes", 1)
def many_threads(bench: Bench, draw: Draw) -> None:  # noqa: ARG001 - the same patients every time
    """A fixed handful of patients, each several times, by one planner."""
    patients = bench.handful[:25] * 4
    alone = [bench.plan(each).model_dump_json() for each in patients]
    with ThreadPoolExecutor(8) as pool:
        together = [each.model_dump_json() for each in pool.map(bench.plan, patients)]
    for profile, one, other in zip(patients, alone, together, strict=True):
        require(one == other, "another thread gives another plan", profile)
