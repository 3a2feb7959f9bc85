"""Law 1: same profile, book, library version and channels, the same bytes: no clock, locale, hash order or thread."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from careplan.testing.laws.law import law, require
from careplan.testing.realistic import profiles

if TYPE_CHECKING:
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["another_planner", "another_process", "many_threads"]


@law("1a", "Planning again gives the same bytes, in a planner made anew as well")
def another_planner(bench: Bench, draw: Draw) -> None:
    """Nothing of one plan stays behind for the next."""
    profile = draw(profiles(bench.book))
    planners = bench.planner, bench.planner, bench.second
    made = {each.plan(profile).model_dump_json() for each in planners}
    require(len(made) == 1, "planning again gives another plan", profile)


@law("1b", "Another process, with another hash order, time zone and language, gives the same bytes")
def another_process(bench: Bench, draw: Draw) -> None:
    """One that was started anew, and plans for one patient after the other."""
    profile = draw(profiles(bench.book))
    same = bench.elsewhere.plan(profile) == bench.plan(profile).model_dump_json()
    require(same, "another process gives another plan", profile)


@law("1c", "Many threads at once give the same bytes")
def many_threads(bench: Bench, draw: Draw) -> None:
    """A patient and another one at once, by one planner, each interrupted often."""
    place = draw(st.integers(0, len(bench.handful) - 1))
    patients = [draw(profiles(bench.book)), bench.handful[place]]
    alone = [bench.plan(patients[0]).model_dump_json(), bench.known_plans[place]]
    with _taking_turns():
        together = [each.model_dump_json() for each in bench.threads.map(bench.plan, patients)]
    for profile, one, other in zip(patients, alone, together, strict=True):
        require(one == other, "another thread gives another plan", profile)


@contextmanager
def _taking_turns() -> Iterator[None]:
    """Threads change after a tenth of a thousandth of a second, not only after five thousandths."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
