"""How often each rule, row and screen was no, not known and yes: counted fast, for many patients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from careplan.language.answers import Answers
from careplan.language.program import Program
from careplan.words import Truth

__all__ = ["Tally"]

FULL = 255
"""One byte for each unit: so many answers fit before they are carried over."""

TABLES = tuple(bytes(int(byte == truth) for byte in range(256)) for truth in Truth)


@dataclass
class _Rows:
    """Sums of rows of bytes, added up as whole numbers, which takes one step for a row."""

    width: int
    sums: list[int] = field(default_factory=lambda: [0, 0, 0])
    held: int = 0
    totals: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.totals = [[0] * self.width for _ in Truth]

    def add(self, row: bytearray) -> None:
        """One more row of answers."""
        for truth, table in enumerate(TABLES):
            self.sums[truth] += int.from_bytes(row.translate(table), "little")
        self.held += 1
        if self.held == FULL:
            self.carry()

    def carry(self) -> None:
        """Put the sums into the totals."""
        for truth, whole in enumerate(self.sums):
            own = self.totals[truth]
            for place, byte in enumerate(whole.to_bytes(self.width, "little")):
                own[place] += byte
        self.sums, self.held = [0, 0, 0], 0


@dataclass
class Tally:
    """The counts of a program."""

    program: Program
    patient: _Rows
    problem: _Rows

    @classmethod
    def of(cls, program: Program) -> Tally:
        """Nothing counted yet."""
        return cls(program, _Rows(len(program.patient_units)), _Rows(len(program.problem_units)))

    def count(self, answers: Answers) -> None:
        """The answers of one patient; a unit about problems counts once for each."""
        self.patient.add(answers.patient)
        for row in answers.problems:
            self.problem.add(row)

    def counts(self) -> Mapping[str, tuple[int, int, int]]:
        """How often each unit was no, not known and yes."""
        found = {}
        for units, rows in ((self.program.patient_units, self.patient), (self.program.problem_units, self.problem)):
            rows.carry()
            for place, unit in enumerate(units):
                no, unknown, yes = (rows.totals[truth][place] for truth in Truth)
                found[unit.id] = (no, unknown, yes)
        return found
