"""What one rule says of a patient, by the meaning of the language, without deciding the rest of a book."""

from __future__ import annotations

from collections.abc import Sequence

from careplan.engines.meaning import ProfileReads
from careplan.language.answers import Answers
from careplan.language.conditions import Condition
from careplan.language.meaning import truth
from careplan.language.program import Program
from careplan.models import PatientProfile
from careplan.words import Truth

__all__ = ["truth_of"]


class _Asked(ProfileReads):
    """Reads findings by deciding them when they are asked for."""

    __slots__ = ()

    def holds(self, rule: str) -> Truth:
        return truth_of(rule, self.program, self.profile, self.problem)

    def of_each_problem(self, rule: str) -> Sequence[Truth]:
        return [truth_of(rule, self.program, self.profile, place) for place in range(len(self.profile.problems))]


def truth_of(rule: str, program: Program, profile: PatientProfile, problem: int = 0) -> Truth:
    """The truth of a rule, or of a row or screen by its id, for one problem of a patient.

    Raises:
        KeyError: the program has no unit of that id.
    """
    return truth(_condition(rule, program), _Asked(program, profile, Answers.empty(program, 0), problem))


def _condition(rule: str, program: Program) -> Condition:
    scope, place = program.place(rule)
    return (program.patient_units if scope == "patient" else program.problem_units)[place].condition
