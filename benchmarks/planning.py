"""Whole plans: the median and the 99th percentile, for one pain problem and for three.

Every profile that is timed is planned for the first time in the process, after others like it have warmed it up, so
that no cache replays a plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from benchmarks.clock import Times, quiet_memory
from benchmarks.people import THREE, half_known, screened, taken
from benchmarks.stages import shares
from benchmarks.table import Figure
from careplan.models import PatientProfile
from careplan.planner import Planner

__all__ = ["planning"]

BACK = ("low_back_pain",)
OTHERS = ("low_back_pain", "sciatica", "neck_pain", "migraine")
WARM_UP = 100


@dataclass(frozen=True)
class _Kind:
    """Patients of one kind, and what a plan for one of them may take: milliseconds in the median, and at the 99th."""

    subject: str
    patients: Iterator[PatientProfile]
    median: float | None = None
    p99: float | None = None


def planning(planner: Planner, count: int) -> list[Figure]:
    """Every figure about whole plans, each from ``count`` different profiles."""
    program = planner.program
    kinds = (
        _Kind("whole plan, chronic low back pain, half known", half_known(program, BACK, 20), 1.0, 3.0),
        _Kind("whole plan, three problems, half known", half_known(program, THREE, 21), 3.0),
        _Kind("whole plan, one or two problems, every screen completed", screened(program, OTHERS, 22)),
    )
    found = [figure for kind in kinds for figure in _whole(planner, kind, count)]
    profiles = _warmed(planner, half_known(program, BACK, 23), count)
    return found + shares("stages of a plan, chronic low back pain, half known, medians", planner, profiles)


def _warmed(planner: Planner, patients: Iterator[PatientProfile], count: int) -> list[PatientProfile]:
    """The next patients, after plans for others like them."""
    for profile in taken(patients, WARM_UP):
        planner.plan(profile)
    return taken(patients, count)


def _whole(planner: Planner, kind: _Kind, count: int) -> list[Figure]:
    profiles = _warmed(planner, kind.patients, count)
    times, statuses = Times(), Counter[str]()
    with quiet_memory():
        for profile in profiles:
            statuses[times.of(planner.plan, profile).status.value] += 1
    given = ", ".join(f"{number} {name}" for name, number in statuses.most_common())
    return [
        Figure(kind.subject, "median", 1000 * times.median, "ms", at_most=kind.median, note=given),
        Figure(kind.subject, "99th percentile", 1000 * times.p99, "ms", at_most=kind.p99),
        Figure(kind.subject, "median on the wall", 1000 * median(times.wall), "ms"),
    ]
