"""Measures everything in one run: one table, and the same as JSON.

Run it as ``python -m benchmarks.run`` from the root of the repository, or by ``make bench``. Ratios are of things that
ran in turn in the same run; times are CPU times of the thread unless they say *wall*.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.clock import yardstick
from benchmarks.command import command
from benchmarks.engines import engines
from benchmarks.growth import growth
from benchmarks.imports import imports
from benchmarks.planning import planning
from benchmarks.soak import soak
from benchmarks.table import Figure, as_text, write
from careplan.planner import default_planner
from careplan.rules import BOOK

__all__ = ["main", "measured"]

WHERE: Final = Path("build/bench.json")


def measured(*, plans: int, sessions: int, rounds: int, soaked: int) -> list[Figure]:
    """Every figure."""
    planner = default_planner()
    found = [
        _speed("before"),
        *planning(planner, plans),
        *growth(BOOK, plans),
        *engines(sessions),
        *imports(rounds),
        *command(rounds),
        _speed("after"),
    ]
    return found + soak(planner, soaked) if soaked else found


def _speed(when: str) -> Figure:
    return Figure(f"this machine, {when}", "a plain loop of 20,000 steps, median", 1000 * yardstick(), "ms")


def about() -> dict[str, object]:
    """What the figures were measured on."""
    packages = {name: version(name) for name in ("careplan", "pydantic", "durable-rules")}
    return {
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "packages": packages,
        "book": BOOK.content_hash,
        "rules": len(BOOK.rules),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="Measure the library: one table, and the same as JSON.")
    parser.add_argument("--plans", type=int, default=1000, help="profiles for each figure of whole plans")
    parser.add_argument("--sessions", type=int, default=300, help="profiles for the engines")
    parser.add_argument("--rounds", type=int, default=11, help="fresh processes for each import")
    parser.add_argument("--soak", type=int, default=5000, help="plans in one process; 0 for none")
    parser.add_argument("--json", type=Path, default=WHERE, help="where the JSON is written")
    chosen = parser.parse_args(arguments)
    known = about()
    figures = measured(plans=chosen.plans, sessions=chosen.sessions, rounds=chosen.rounds, soaked=chosen.soak)
    print(f"careplan on Python {known['python']}, {known['machine']}; CPU times unless said otherwise\n")
    print(as_text(figures))
    write(chosen.json, figures, known)
    print(f"\nwritten to {chosen.json}")


if __name__ == "__main__":
    main()
