"""The first channel: durable-rules decides, forward from facts to findings to rules.

Each condition is sent as two rules, one that fires when it certainly holds and one that fires when it certainly does
not; where neither fires it is not known. A condition of which every fact is known fails unless it holds, so the second
rule is asked for only where something is not known: firings are what costs time. What one step decides is a fact of
the next.
"""

from __future__ import annotations

from collections.abc import Iterable

from careplan.engines.durable import RELEASE, RuleSets
from careplan.engines.facts import FactReader, Facts, option_path
from careplan.engines.groups import Compiler, Group, Result, Texts
from careplan.engines.schedule import Schedule
from careplan.language.answers import Answers
from careplan.language.program import Program
from careplan.language.trees import Kind
from careplan.models import PatientProfile

__all__ = ["ChainingChannel"]


class ChainingChannel:
    """Decides a program with durable-rules.

    Safe to use from several threads and after a fork; matching is one at a time.

    Raises:
        ImportError: durable-rules cannot be loaded here; :mod:`careplan.engines.meaning` can take its place.
        InvalidRuleBook: a unit reads a rule that the program does not have, or itself.
    """

    name = f"chaining (durable-rules {RELEASE})"

    def __init__(self, program: Program) -> None:
        """Compile the program, which takes some milliseconds; deciding takes some microseconds a rule."""
        self.program = program
        schedule = Schedule(program)
        compiler = Compiler(program, schedule)
        self._reader = FactReader(program)
        self._steps = tuple(
            (tuple(map(compiler.group, step.batches)), tuple(map(compiler.lift, step.lifted)))
            for step in schedule.steps
        )
        slots = compiler.names.slots
        self._given = {
            option_path(key.name, key.detail) if key.kind is Kind.OPTION else key.name: slot
            for key, slot in slots.items()
            if key.kind in (Kind.FACT, Kind.OPTION)
        }
        self._blank = compiler.names.blank()
        self._engine = RuleSets(compiler.definitions)

    def decide(self, profile: PatientProfile, answers: Answers) -> None:
        """Fill in the truth of every unit, stratum by stratum; what an exception leaves undecided stays so.

        Raises:
            RuntimeError: the engine contradicted itself or did not do what it should; rules are named, never facts.
        """
        of_patient, of_problems = self._reader.read(profile)
        patient = self._texts(of_patient, self._blank)
        problems = [self._texts(each, patient) for each in of_problems]
        everybody = [patient, *problems]
        with self._engine:
            for groups, lifts in self._steps:
                for group in groups:
                    if not group.in_problem:
                        self._decide(group, patient, answers.patient, everybody)
                        continue
                    for texts, row in zip(problems, answers.problems, strict=True):
                        self._decide(group, texts, row, [texts])
                for lift in lifts:
                    lift.write(answers, everybody)

    def close(self) -> None:
        """Give the memory of the rules back; the channel cannot be used afterwards."""
        self._engine.close()

    def _texts(self, facts: Facts, before: Texts) -> Texts:
        """Known facts as JSON writes them, each in its slot, beside what is known before."""
        texts = before.copy()
        for path, value in facts.items():
            slot = self._given.get(path)
            if slot is not None:
                texts[slot.number] = slot.yes if value == 1 else slot.no if value == 0 else f'"{slot.name}":{value}'
        return texts

    def _decide(self, group: Group, texts: Texts, row: bytearray, readers: list[Texts]) -> None:
        """Send a group and then write what comes of it: what fails, what is not known, and what fired."""
        if group.cannot_hold(texts):
            group.impossible.write(row, readers)
            return
        in_doubt = group.in_doubt(texts)
        fired = self._fired(group, texts, [text for _, text in in_doubt if text])
        group.fails.write(row, readers)
        for unknown, _ in in_doubt:
            unknown.write(row, readers)
        for result in fired:
            result.write(row, readers)

    def _fired(self, group: Group, texts: Texts, doubts: list[str]) -> Iterable[Result]:
        """What fired: of each condition that it holds, or of one in doubt that it fails."""
        found: dict[int, Result] = {}
        for each in group.sent:
            known = each.known(texts)
            if not known:
                continue
            for name in self._engine.fired(each.ruleset, ",".join(known + doubts)):
                condition, result = group.meanings[name]
                if found.setdefault(condition, result).truth != result.truth:
                    raise RuntimeError(self._contradiction(group, result))
        return found.values()

    def _contradiction(self, group: Group, result: Result) -> str:
        units = self.program.problem_units if group.in_problem else self.program.patient_units
        named = ", ".join(units[place].id for place in result.places) or "a part of a condition"
        return f"durable-rules found that a condition both holds and does not: {named}"
