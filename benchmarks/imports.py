"""Imports and the first plan, each in a fresh process, against importing pydantic."""

from __future__ import annotations

import subprocess
import sys
from statistics import median
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


def _seconds(code: str) -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    cpu, wall = done.stdout.split()
    return float(cpu), float(wall)


def imports(rounds: int) -> list[Figure]:
    """Medians of paired ratios: in every round each line runs once, next to pydantic's."""
    times = {name: list[tuple[float, float]]() for name in LINES}
    for _ in range(rounds):
        for name, line in LINES.items():
            times[name].append(_seconds(CLOCK.format(line=line)))
    base = times["import pydantic"]
    found = [Figure(SUBJECT, "import pydantic, CPU", 1000 * median(cpu for cpu, _ in base), "ms")]
    for name, own in times.items():
        if name != "import pydantic":
            ratio = median(cpu / of for (cpu, _), (of, _) in zip(own, base, strict=True))
            note = f"{1000 * median(cpu for cpu, _ in own):.0f} ms CPU, {1000 * median(wall for _, wall in own):.0f} ms"
            found.append(Figure(SUBJECT, name, ratio, "x", at_most=AT_MOST.get(name), note=note))
    loaded, _ = _seconds(LAZY)
    return [*found, Figure(SUBJECT, "books and extras loaded by import careplan", loaded, "", at_most=0)]
