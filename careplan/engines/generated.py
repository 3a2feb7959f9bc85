"""The generated channel: a program as compiled Python functions, straight from the authored conditions.

It shares nothing with the chaining channel but the profile, the conditions and the ids: it reads facts in its own
way, settles completed screens itself, and feeds its own findings forward.
"""

from __future__ import annotations

import linecache
import weakref
from collections.abc import Callable
from itertools import count
from typing import Any, Final, TypeAlias

from careplan.engines.accessors import Facts, Reader
from careplan.engines.codegen import Layout, function_text, layout_of, steps_of
from careplan.engines.mistakes import mistakes
from careplan.errors import InvalidRuleBook
from careplan.fields import FactScope
from careplan.language.answers import Answers
from careplan.language.conditions import Compare, Fact, Is, walk
from careplan.language.program import Program
from careplan.models import PatientProfile

__all__ = ["GeneratedChannel"]

Decide: TypeAlias = Callable[[Facts, Facts, bytearray, bytearray, tuple[bytearray, ...]], list[int]]
"""Facts of the patient and of a problem, answers of the patient, of that problem and of all problems."""

ALLOWED: Final = {"max": max, "min": min, "sum": sum, "len": len}
"""The only functions that generated code can call."""

NUMBERS: Final = count(1)
"""Tells the texts of several channels apart in tracebacks."""

NOTHING: Final = bytearray()


class GeneratedChannel:
    """Decides a program by code written for it; lean enough for searches that try many profiles.

    ``source`` is the text of the code, one function for each stratum and scope; tracebacks show its lines.

    Raises:
        InvalidRuleBook: a condition reads a fact as what it is not, or a rule that is not decided before it.
    """

    name = "generated"

    def __init__(self, program: Program) -> None:
        """Write and compile the code of every stratum."""
        faults = mistakes(program)
        if faults:
            raise InvalidRuleBook(faults)
        self.program = program
        nodes = [node for unit in program.units for node in walk(unit.condition)]
        paths = [node.path for node in nodes if isinstance(node, Fact | Compare | Is)]
        self._patient = Reader(paths, FactScope.PATIENT, program.screens)
        self._problem = Reader(paths, FactScope.PROBLEM, program.screens)
        layout = layout_of(program, self._patient.places, self._problem.places)
        steps = list(steps_of(program))
        self.source = "\n\n".join(function_text(step, layout) for step in steps)
        functions = self._compiled(layout)
        self._steps: list[tuple[bool, slice, Decide]] = [
            (step.scope is FactScope.PATIENT, step.places, functions[step.name]) for step in steps
        ]

    def decide(self, profile: PatientProfile, answers: Answers) -> None:
        """Fill in the truth of every unit, stratum by stratum."""
        facts = self._patient.read(profile)
        own_facts = [self._problem.read(problem) for problem in profile.problems]
        patient, problems = answers.patient, answers.problems
        for about_patient, places, decided in self._steps:
            if about_patient:
                patient[places] = bytes(decided(facts, [], patient, NOTHING, problems))
            else:
                for theirs, own in zip(own_facts, problems, strict=True):
                    own[places] = bytes(decided(facts, theirs, patient, own, problems))

    def __reduce__(self) -> tuple[type[GeneratedChannel], tuple[Program]]:
        """Pickle by the program: compiled code crosses no process border."""
        return type(self), (self.program,)

    def _compiled(self, layout: Layout) -> dict[str, Any]:
        """The functions of the source, in a namespace that holds nothing else but the words they compare with."""
        filename = f"<careplan generated {next(NUMBERS)}>"
        namespace: dict[str, Any] = {"__builtins__": {}, **ALLOWED}
        namespace.update({name: word for word, name in layout.words.items()})
        exec(compile(self.source, filename, "exec"), namespace)  # noqa: S102 - the text holds nothing of the book's text
        linecache.cache[filename] = (len(self.source), None, self.source.splitlines(keepends=True), filename)
        weakref.finalize(self, linecache.cache.pop, filename, None)
        return namespace
