"""Law 1 in the text of the library: no module that makes plans reads a clock, chance or the locale."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import careplan

PACKAGE: Final = Path(careplan.__file__).parent
UNSETTLED: Final = re.compile(
    r"\b(import|from) (time|random|locale|secrets|uuid)\b|\.(now|today|utcnow)\(|\bos\.environ\b"
)


def test_no_module_reads_a_clock_or_chance() -> None:
    """What would make plans differ is not even imported by what makes them."""
    makes_no_plan = {"testing", "cli", "__main__.py"}
    for path in sorted(PACKAGE.rglob("*.py")):
        if makes_no_plan.isdisjoint(path.relative_to(PACKAGE).parts):
            assert not UNSETTLED.search(path.read_text("utf-8")), path.name
