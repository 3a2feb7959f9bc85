"""The generated channel: a program as compiled Python functions, straight from the authored conditions.

It shares nothing with the chaining channel but the profile, the conditions and the ids: it reads facts in its own
way, settles completed screens itself, and feeds its own findings forward.
"""

from __future__ import annotations

import linecache
import weakref
from collections.abc import Callable
from itertools import count
from operator import itemgetter
from typing import Any, Final, TypeAlias

from careplan.engines.accessors import Facts, Reader
from careplan.engines.codegen import Layout, Step, facts_of, function_text, layout_of, steps_of
from careplan.engines.mistakes import mistakes
from careplan.errors import InvalidRuleBook
from careplan.fields import FactScope
from careplan.language.answers import Answers
from careplan.language.conditions import Compare, Fact, Is, walk
from careplan.language.program import Program
from careplan.models import PatientProfile

__all__ = ["GeneratedChannel"]

Taken: TypeAlias = tuple[Any, ...]
"""Some facts, in a fixed order."""

Row: TypeAlias = bytearray
"""Answers, in the order of the program."""

Decide: TypeAlias = Callable[[Taken, Taken, Row, Row, tuple[Row, ...], Row, Row], list[int]]
"""Facts of the patient and of a problem; answers of the patient, of that problem, of each problem, and of all of them:
the greatest and the least.
"""

ALLOWED: Final = {"sum": sum, "len": len}
"""The only functions that generated code can call."""

NUMBERS: Final = count(1)
"""Tells the texts of several channels apart in tracebacks."""

NOTHING: Final = bytearray()


class _Step:
    """One compiled function: whom it is about, the places of its units, and how to take the facts that it reads."""

    def __init__(self, step: Step, layout: Layout, decide: Decide) -> None:
        self.about_patient, self.places, self.decide = step.scope is FactScope.PATIENT, step.places, decide
        self.take = _taking(facts_of(step, layout, FactScope.PATIENT))
        self.take_own = _taking(facts_of(step, layout, FactScope.PROBLEM))


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
        self._steps = [_Step(step, layout, functions[step.name]) for step in steps]

    def decide(self, profile: PatientProfile, answers: Answers) -> None:
        """Fill in the truth of every unit, stratum by stratum."""
        facts = self._patient.read(profile)
        own_facts = [self._problem.read(problem) for problem in profile.problems]
        patient, problems = answers.patient, answers.problems
        most = least = problems[0]
        for step in self._steps:
            taken = step.take(facts)
            if step.about_patient:
                patient[step.places] = bytes(step.decide(taken, (), patient, NOTHING, problems, most, least))
                continue
            for theirs, own in zip(own_facts, problems, strict=True):
                own[step.places] = bytes(step.decide(taken, step.take_own(theirs), patient, own, problems, most, least))
            if len(problems) > 1:
                most, least = (bytearray(map(choose, *problems)) for choose in (max, min))

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


def _taking(places: list[int]) -> Callable[[Facts], Taken]:
    """Takes the facts at some places, as a tuple even of one or none."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda facts: tuple([facts[place] for place in places])
