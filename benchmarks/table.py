"""The one table, and the same figures as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["Figure", "as_text", "write"]


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, and what it should be; ``at_most`` or ``at_least`` may be missing.

    ``measured`` is ``None`` where it could not be measured; ``note`` says why, or what it rests on.
    """

    subject: str
    name: str
    measured: float | None
    unit: str
    at_most: float | None = None
    at_least: float | None = None
    note: str = ""

    @property
    def target(self) -> str:
        """The target in words, empty where there is none."""
        if self.at_most is not None:
            return f"<= {self.at_most:g}"
        return f">= {self.at_least:g}" if self.at_least is not None else ""

    @property
    def met(self) -> bool | None:
        """Whether the target is met; ``None`` where there is none or nothing was measured."""
        if self.measured is None or not self.target:
            return None
        return self.measured <= self.at_most if self.at_most is not None else self.measured >= (self.at_least or 0)

    @property
    def verdict(self) -> str:
        """As the table says it."""
        if self.measured is None:
            return "not measured"
        return {True: "met", False: "MISSED", None: ""}[self.met]


def as_text(figures: Iterable[Figure]) -> str:
    """The table, one subject after another."""
    lines: list[str] = []
    subject = ""
    for each in figures:
        if each.subject != subject:
            subject = each.subject
            lines += ["", subject]
        measured = "-" if each.measured is None else f"{each.measured:,.3f}".rstrip("0").rstrip(".")
        line = f"  {each.name:<58} {measured:>10} {each.unit:<4} {each.target:>9}  {each.verdict:<12} {each.note}"
        lines.append(line.rstrip())
    return "\n".join(lines[1:])


def write(path: Path, figures: Iterable[Figure], about: dict[str, object]) -> None:
    """The figures as JSON, with what they were measured on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [{**asdict(each), "met": each.met} for each in figures]
    path.write_text(json.dumps({"about": about, "figures": rows}, indent=2) + "\n", encoding="utf-8")
