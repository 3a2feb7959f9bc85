"""Whole plans: the median and the 99th percentile, for one pain problem and for three.

Every profile that is timed is made just before it is planned, for the first time in the process, after others like it
have warmed it up: no cache replays a plan. The same profiles are planned once more at the end, to show what the caches
of a planner save.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from statistics import median

from benchmarks.clock import Times, quiet_memory
from benchmarks.people import THREE, half_known, screened
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
    patients = half_known(program, BACK, 23)
    _warm(planner, patients)
    return found + shares("stages of a plan, chronic low back pain, half known, medians", planner, patients, count)


def _warm(planner: Planner, patients: Iterator[PatientProfile]) -> None:
    for profile in islice(patients, WARM_UP):
        planner.plan(profile)


def _whole(planner: Planner, kind: _Kind, count: int) -> list[Figure]:
    _warm(planner, kind.patients)
    first, again, statuses = Times(), Times(), Counter[str]()
    planned = []
    with quiet_memory():
        for profile in islice(kind.patients, count):
            statuses[first.of(planner.plan, profile).status.value] += 1
            planned.append(profile)
        for profile in planned:
            again.of(planner.plan, profile)
    given = ", ".join(f"{number} {name}" for name, number in statuses.most_common())
    return [
        Figure(kind.subject, "median", 1000 * first.median, "ms", at_most=kind.median, note=given),
        Figure(kind.subject, "99th percentile", 1000 * first.p99, "ms", at_most=kind.p99),
        Figure(kind.subject, "median on the wall", 1000 * median(first.wall), "ms"),
        Figure(kind.subject, "median when planned a second time", 1000 * again.median, "ms"),
    ]
