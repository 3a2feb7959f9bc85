"""The command ``careplan plan FILE`` in fresh processes, against the same plan asked for in Python.

Bytecode is compiled beforehand, in a directory of its own, as an installation has it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks.table import Figure

__all__ = ["command"]

SUBJECT: Final = "careplan plan FILE, fresh processes, wall time"
FILE: Final = Path(__file__).parent.parent / "examples" / "profiles" / "chronic_low_back_pain.json"

IN_PYTHON: Final = """
import sys
from pathlib import Path
from careplan import PatientProfile, plan
plan(PatientProfile.model_validate_json(Path(sys.argv[1]).read_bytes()))
"""
AS_COMMAND: Final = "import sys; from careplan.cli import script; sys.argv[1:1] = ['plan']; sys.exit(script())"
WITHOUT_TYPER: Final = "import sys; from careplan.cli.plain import run; sys.exit(run(['plan', sys.argv[1]]))"


def _run(code: str, bytecode: str) -> tuple[float, float]:
    """Wall and CPU seconds of one fresh process."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
    ask = [sys.executable, "-c", code, str(FILE)]
    before, begun = os.times(), perf_counter()
    subprocess.run(ask, stdout=subprocess.DEVNULL, check=True, env=environment)  # noqa: S603 - our own code
    wall, after = perf_counter() - begun, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, used


def command(rounds: int) -> list[Figure]:
    """Medians of paired runs: in every round each way runs once, one after the other."""
    times = {code: list[tuple[float, float]]() for code in (IN_PYTHON, AS_COMMAND, WITHOUT_TYPER)}
    with TemporaryDirectory() as bytecode:
        for code in times:
            _run(code, bytecode)
        for _ in range(rounds):
            for code, found in times.items():
                found.append(_run(code, bytecode))
    base = times[IN_PYTHON]
    return [
        Figure(SUBJECT, "the command", median(wall for wall, _ in times[AS_COMMAND]), "s", at_most=0.8),
        Figure(SUBJECT, "the same plan in Python", median(wall for wall, _ in base), "s"),
        _ratio("the command against Python, CPU", times[AS_COMMAND], base, at_most=1.6),
        _ratio("without Typer against Python, CPU", times[WITHOUT_TYPER], base),
    ]


def _ratio(
    name: str, own: list[tuple[float, float]], base: list[tuple[float, float]], at_most: float | None = None
) -> Figure:
    ratio = median(cpu / of for (_, cpu), (_, of) in zip(own, base, strict=True))
    walls = median(wall / of for (wall, _), (of, _) in zip(own, base, strict=True))
    note = f"{1000 * median(cpu for _, cpu in own):.0f} ms CPU; wall {walls:.2f} x"
    return Figure(SUBJECT, name, ratio, "x", at_most=at_most, note=note)
