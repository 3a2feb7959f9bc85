"""Imports and the first plan, each in a fresh process, against importing pydantic.

Bytecode is compiled beforehand, in a directory of its own, as an installation has it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.table import Figure

__all__ = ["imports"]

SUBJECT: Final = "fresh processes, against import pydantic"

PROFILE: Final = """{
    "age_years": 47, "sex": "female", "setting": {"jurisdiction": "US"},
    "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
}"""

LINES: Final = {
    "import pydantic": "import pydantic; pydantic.BaseModel",
    "import careplan": "import careplan",
    "from careplan import PatientProfile": "from careplan import PatientProfile",
    "from careplan import BOOK": "from careplan import BOOK",
    "first plan": f"from careplan import PatientProfile, plan; plan(PatientProfile.model_validate({PROFILE}))",
}
"""What each process runs; ``pydantic.BaseModel`` is what makes pydantic load itself."""

AT_MOST: Final = {"import careplan": 2.5, "from careplan import BOOK": 5.0, "first plan": 8.0}

CLOCK: Final = """
import time
wall, cpu = time.perf_counter(), time.process_time()
{line}
print(time.process_time() - cpu, time.perf_counter() - wall)
"""

LAZY: Final = """
import sys
import careplan
loaded = [name for name in ("careplan.rules.book", "durable_rules_engine", "hypothesis") if name in sys.modules]
print(len(loaded), 0)
"""


def _seconds(code: str, bytecode: str) -> tuple[float, float]:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)  # noqa: S603 - our own code
    cpu, wall = done.stdout.split()
    return float(cpu), float(wall)


def imports(rounds: int) -> list[Figure]:
    """Medians of paired ratios: in every round each line runs once, next to pydantic's."""
    times = {name: list[tuple[float, float]]() for name in LINES}
    with TemporaryDirectory() as bytecode:
        _seconds(CLOCK.format(line=LINES["first plan"]), bytecode)
        for _ in range(rounds):
            for name, line in LINES.items():
                times[name].append(_seconds(CLOCK.format(line=line), bytecode))
        loaded, _ = _seconds(LAZY, bytecode)
    base = times.pop("import pydantic")
    return [
        Figure(SUBJECT, "import pydantic, CPU", 1000 * median(cpu for cpu, _ in base), "ms"),
        *(_against(base, name, own) for name, own in times.items()),
        Figure(SUBJECT, "books and extras loaded by import careplan", loaded, "", at_most=0),
    ]


def _against(base: list[tuple[float, float]], name: str, own: list[tuple[float, float]]) -> Figure:
    ratio = median(cpu / of for (cpu, _), (of, _) in zip(own, base, strict=True))
    cpu, wall = (1000 * median(column) for column in zip(*own, strict=True))
    return Figure(SUBJECT, name, ratio, "x", at_most=AT_MOST.get(name), note=f"{cpu:.0f} ms CPU, {wall:.0f} ms")
