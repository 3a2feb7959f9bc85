"""What a channel decided: one byte for each unit, for the patient and for each problem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from careplan.fields import FactScope
from careplan.language.program import Program
from careplan.words import Truth

__all__ = ["NOT_DECIDED", "Answers"]

NOT_DECIDED: Final = 255
"""The byte of a unit that no channel has decided yet; it is never taken for *no*."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The truth of every unit of a program, as bytes in the order of the program.

    ``patient[i]`` belongs to ``program.patient_units[i]``; ``problems[k][i]`` to
    ``program.problem_units[i]`` for the ``k``-th problem. A channel fills them stratum by stratum,
    so that what it decided before a failure can still be read.
    """

    patient: bytearray
    problems: tuple[bytearray, ...]

    @classmethod
    def empty(cls, program: Program, problems: int) -> Answers:
        """Nothing decided yet."""
        blank = bytes([NOT_DECIDED])
        return cls(
            bytearray(blank * len(program.patient_units)),
            tuple(bytearray(blank * len(program.problem_units)) for _ in range(problems)),
        )

    def truth(self, program: Program, unit: str, problem: int = 0) -> Truth | None:
        """The truth of a unit by id; ``None`` when it is not decided."""
        scope, place = program.place(unit)
        byte = (self.patient if scope is FactScope.PATIENT else self.problems[problem])[place]
        return None if byte == NOT_DECIDED else Truth(byte)
