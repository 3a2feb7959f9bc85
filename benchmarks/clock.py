"""Timing: CPU and wall time of single calls, several subjects in turn, medians and 99th percentiles.

Machines are shared and their clock varies, so subjects that are compared run in turn on the same inputs, and the CPU
time of the thread is measured beside the time on the wall.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from math import ceil
from statistics import median
from time import perf_counter, thread_time
from typing import TypeVar

__all__ = ["Times", "in_turn", "percentile", "quiet_memory", "yardstick"]

T = TypeVar("T")
R = TypeVar("R")


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that at least this share of all does not exceed.

    >>> percentile([3.0, 1.0, 2.0], 0.99)
    3.0
    """
    ordered = sorted(values)
    return ordered[ceil(share * len(ordered)) - 1]


@dataclass
class Times:
    """Seconds of every call of one subject."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    def of(self, call: Callable[[T], R], item: T) -> R:
        """Time one call."""
        wall, cpu = perf_counter(), thread_time()
        result = call(item)
        self.cpu.append(thread_time() - cpu)
        self.wall.append(perf_counter() - wall)
        return result

    @property
    def median(self) -> float:
        """The median CPU time."""
        return median(self.cpu)

    @property
    def p99(self) -> float:
        """The 99th percentile of CPU time."""
        return percentile(self.cpu, 0.99)


def in_turn(subjects: Mapping[str, Callable[[T], object]], items: Iterable[T], block: int = 20) -> dict[str, Times]:
    """Call every subject once with each item, a block of items at a time, a different subject first each time.

    In blocks, since each subject pushes what the others need out of the processor's caches.
    """
    times = {name: Times() for name in subjects}
    names, waiting = list(subjects), iter(items)
    while held := list(islice(waiting, block)):
        names.append(names.pop(0))
        for name in names:
            for item in held:
                times[name].of(subjects[name], item)
    return times


@contextmanager
def quiet_memory() -> Iterator[None]:
    """What exists already is not looked through again by the collector of garbage, which itself stays on."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def yardstick(rounds: int = 50) -> float:
    """The median CPU time of a plain loop of 20,000 steps: how fast this machine is now, at plain Python."""

    def loop(steps: int) -> int:
        found = 0
        for number in range(steps):
            found += number & 3
        return found

    times = Times()
    for _ in range(rounds):
        times.of(loop, 20_000)
    return times.median
