"""The meaning of the language as a channel: one unit after another, in the plainest way.

It takes the place of an engine that cannot be imported, and it is what every engine is compared with.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final

from careplan.fields import DERIVED, FactScope, field_at, steps
from careplan.language.answers import Answers
from careplan.language.meaning import Reason, explain, truth
from careplan.language.program import Program, Unit
from careplan.models import PatientProfile
from careplan.words import Truth

__all__ = ["MeaningChannel", "ProfileReads"]

OF_PROBLEM: Final = "problem."


@dataclass(frozen=True, slots=True)
class ProfileReads:
    """Facts and earlier answers as one problem of a profile sees them.

    A unit about the patient reads the same whichever problem is named.
    """

    program: Program
    profile: PatientProfile
    answers: Answers
    problem: int = 0

    def flag(self, path: str) -> bool | None:
        """The flag's value; one that nobody listed in a completed screen is absent."""
        value: bool | None = self._value(path)
        if value is None and self._screened(path):
            return False
        return value

    def number(self, path: str) -> int | None:
        """The number in whole steps; a completed screen never settles a number."""
        if path in DERIVED:
            derived: int | None = getattr(self.profile, DERIVED[path][0])
            return derived
        value = self._value(path)
        return None if value is None else steps(field_at(path), value)

    def words(self, path: str) -> AbstractSet[str] | None:
        """The word, or the words of the list."""
        value = self._value(path)
        if value is None:
            return None
        return {str(each) for each in value} if isinstance(value, tuple) else {str(value)}

    def holds(self, rule: str) -> Truth:
        """What was decided of a rule for the problem at hand; ``LookupError`` before it is decided."""
        return self._decided(rule, self.problem)

    def of_each_problem(self, rule: str) -> Sequence[Truth]:
        """What was decided of a rule for every problem."""
        return [self._decided(rule, problem) for problem in range(len(self.profile.problems))]

    def _decided(self, rule: str, problem: int) -> Truth:
        decided = self.answers.truth(self.program, rule, problem)
        if decided is None:
            message = f"{rule} is read before it is decided"
            raise LookupError(message)
        return decided

    def _value(self, path: str) -> Any:  # noqa: ANN401 - a value of any fact
        in_problem = path.startswith(OF_PROBLEM)
        value: Any = self.profile.problems[self.problem] if in_problem else self.profile
        for name in path.removeprefix(OF_PROBLEM).split("."):
            value = getattr(value, name)
        return value

    def _screened(self, path: str) -> bool:
        in_problem = path.startswith(OF_PROBLEM)
        asked = self.profile.problems[self.problem] if in_problem else self.profile
        scope = FactScope.PROBLEM if in_problem else FactScope.PATIENT
        if path.removeprefix(OF_PROBLEM) in asked.not_known:
            return False
        return any(
            path in screen.items and screen.scope == scope and screen.key in asked.screens
            for screen in self.program.screens
        )


class MeaningChannel:
    """Decides a program by its meaning alone; needs nothing but the standard library and the profile."""

    name = "meaning"

    def __init__(self, program: Program) -> None:
        """Take the program as it is; there is nothing to prepare."""
        self.program = program

    def decide(self, profile: PatientProfile, answers: Answers) -> None:
        """Fill in the truth of every unit, stratum by stratum.

        Raises:
            LookupError: a condition reads a rule that is not decided yet.
        """
        for unit in self.program.units:
            _, place = self.program.place(unit.id)
            if unit.scope is FactScope.PATIENT:
                answers.patient[place] = truth(unit.condition, ProfileReads(self.program, profile, answers))
            else:
                for problem, own in enumerate(answers.problems):
                    own[place] = truth(unit.condition, ProfileReads(self.program, profile, answers, problem))

    def why(self, unit: Unit, profile: PatientProfile, answers: Answers, problem: int = 0) -> Reason:
        """The reasons of one unit, once everything is decided."""
        return explain(unit.condition, ProfileReads(self.program, profile, answers, problem))
