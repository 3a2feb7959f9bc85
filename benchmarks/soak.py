"""Many plans in one process: no exception, no disagreement, and no growth of memory."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.people import half_known, screened
from benchmarks.table import Figure, as_text
from careplan.errors import PlanNotIssued
from careplan.language.program import Program
from careplan.models import PatientProfile
from careplan.planner import Planner
from careplan.rules import BOOK

__all__ = ["soak"]

KINDS: Final = ("low_back_pain", "sciatica", "neck_pain", "migraine", "tension_type_headache", "fibromyalgia")
SETTLED: Final = 1000
"""Plans after which memory is measured for the first time."""

MEGABYTE: Final = 1_000_000


def resident() -> int | None:
    """Bytes of memory in use, or ``None`` where the system does not say."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return None
    return int(statm.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _people(program: Program) -> Iterator[PatientProfile]:
    """Patients whose screens are done, and every fifth of whom half is known."""
    done, half = screened(program, KINDS, 60), half_known(program, ("low_back_pain",), 61)
    while True:
        for _ in range(4):
            yield next(done)
        yield next(half)


def soak(planner: Planner, count: int) -> list[Figure]:
    """Plan so many different patients, one after another."""
    subject = f"{count:,} plans in one process"
    statuses, before = Counter[str](), None
    for number, profile in zip(range(count), _people(planner.program), strict=False):
        if number == min(SETTLED, count // 2):
            before = resident()
        try:
            statuses[planner.plan(profile).status.value] += 1
        except PlanNotIssued as error:
            statuses[type(error).__name__] += 1
    after = resident()
    grown = None if before is None or after is None else (after - before) / MEGABYTE
    failed = sum(number for name, number in statuses.items() if name[0].isupper())
    given = sum(statuses[name] for name in ("issued", "issued with referral", "provisional"))
    noted = ", ".join(f"{number:,} {name}" for name, number in statuses.most_common())
    return [
        Figure(subject, "plans not issued for a failure or a disagreement", failed, "", at_most=0),
        Figure(subject, "issued or provisional", 100 * given / count, "%", at_least=60, note=noted),
        Figure(subject, f"growth of memory after the first {SETTLED:,}", grown, "MB", at_most=5),
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Many plans in one process.")
    parser.add_argument("--count", type=int, default=100_000, help="how many plans (default: 100,000)")
    figures = soak(Planner(BOOK), parser.parse_args().count)
    print(as_text(figures))
    sys.exit(any(figure.met is False for figure in figures))
