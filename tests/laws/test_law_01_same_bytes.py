"""Law 1: same profile, book, library version and channels, the same bytes: no clock, locale, hash order or thread."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Final

from hypothesis import given

import careplan
from careplan import BOOK, PatientProfile, Planner
from careplan.testing import profiles
from tests.amount import examples
from tests.laws.drawn import some_profiles
from tests.the_book import planner

PACKAGE: Final = Path(careplan.__file__).parent
ELSEWHERE: Final = {
    "PYTHONHASHSEED": "12345",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
}
"""Another hash order, another day of the week, and a language whose i has no dot."""

PLANS_OF_LINES: Final = """
import sys
from careplan import BOOK, PatientProfile, Planner
planner = Planner(BOOK)
for line in sys.stdin:
    print(planner.plan(PatientProfile.model_validate_json(line)).model_dump_json())
"""
UNSETTLED: Final = re.compile(
    r"\b(import|from) (time|random|locale|secrets|uuid)\b|\.(now|today|utcnow)\(|\bos\.environ\b"
)


@given(profile=profiles(BOOK))
@examples(60)
def test_planning_again_gives_the_same_bytes(profile: PatientProfile) -> None:
    """Nothing of one plan stays behind for the next, not even in a planner made anew."""
    first, again, anew = (each.plan(profile).model_dump_json() for each in (planner(), planner(), another()))
    assert first == again == anew


@cache
def another() -> Planner:
    """A second planner of the same book."""
    return Planner(BOOK)


def test_another_process_gives_the_same_bytes() -> None:
    """With another hash order, time zone and language."""
    drawn = some_profiles(25)
    lines = "".join(f"{each.model_dump_json()}\n" for each in drawn)
    made = subprocess.run(  # noqa: S603 - our own program text
        [sys.executable, "-c", PLANS_OF_LINES],
        input=lines,
        env={**os.environ, **ELSEWHERE, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert made.stdout.splitlines() == [planner().plan(each).model_dump_json() for each in drawn]


def test_threads_give_the_same_bytes() -> None:
    """Many plans at once by one planner."""
    drawn = some_profiles(25) * 4
    alone = [planner().plan(each).model_dump_json() for each in drawn]
    with ThreadPoolExecutor(8) as pool:
        assert [each.model_dump_json() for each in pool.map(planner().plan, drawn)] == alone


def test_no_module_reads_a_clock_or_chance() -> None:
    """What would make plans differ is not even imported by what makes them."""
    makes_no_plan = {"testing", "cli", "__main__.py"}
    for path in sorted(PACKAGE.rglob("*.py")):
        if makes_no_plan.isdisjoint(path.relative_to(PACKAGE).parts):
            assert not UNSETTLED.search(path.read_text("utf-8")), path.name
