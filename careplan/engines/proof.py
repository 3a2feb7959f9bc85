"""Conditions in Z3: each as a pair of formulas, that it is certain and that it is possible.

This is what proofs about a book (:mod:`careplan.proofs`) rest on, so it is an engine like the others: over the facts of
one profile it must give every unit the truth that the language gives it. It keeps to one thread: Z3 shares one context.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

import z3

from careplan.engines.meaning import ProfileReads
from careplan.engines.proof_facts import (
    FlagVariables,
    ListVariables,
    NumberVariables,
    Unknowns,
    Variables,
    WordVariables,
)
from careplan.fields import FactScope
from careplan.language.answers import Answers
from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
)
from careplan.language.program import Program
from careplan.models import PatientProfile
from careplan.words import Truth

__all__ = ["Pair", "ProofChannel", "Translation"]

YES: Final = z3.BoolVal(val=True)


@dataclass(frozen=True)
class Pair:
    """A three-valued truth: certain (yes), and possible (yes or not known)."""

    certain: z3.BoolRef
    possible: z3.BoolRef


class Translation:
    """The units of a program as formulas over the facts of a patient with some pain problems.

    ``present[k]`` says whether there is a ``k``-th problem; the first always is.
    """

    def __init__(self, program: Program, present: Sequence[z3.BoolRef]) -> None:
        """Translate every unit, in the order in which units are decided."""
        self.program, self.present = program, tuple(present)
        self.facts = Unknowns()
        self._units: dict[tuple[str, int], Pair] = {}
        for unit in program.units:
            for problem in range(len(self.present) if unit.scope is FactScope.PROBLEM else 1):
                self._units[unit.id, problem] = self.condition(unit.condition, problem)

    def unit(self, unit: str, problem: int = 0) -> Pair:
        """The truth of a unit; ``KeyError`` if it is unknown, or read before it is decided."""
        scope, _ = self.program.place(unit)
        return self._units[unit, problem if scope is FactScope.PROBLEM else 0]

    def condition(self, node: Condition, problem: int = 0) -> Pair:  # noqa: PLR0911 - one return for each node
        """The truth of a condition about the patient or one problem."""
        match node:
            case Fact() | Compare() | Is():
                return self.leaf(node, problem)
            case Holds(rule=rule):
                return self.unit(rule, problem)
            case Lifted():
                return self._lifted(node)
            case All(of=parts):
                return _both(z3.And, self._parts(parts, problem))
            case Any(of=parts):
                return _both(z3.Or, self._parts(parts, problem))
            case AtLeast(n=n, of=parts):
                return _both(lambda several: z3.AtLeast(*several, n), self._parts(parts, problem))
            case Not(of=part):
                inner = self.condition(part, problem)
                return Pair(z3.Not(inner.possible), z3.Not(inner.certain))
            case _:
                assert_never(node)

    def leaf(self, node: Fact | Compare | Is, problem: int) -> Pair:
        """The truth of what is read from the profile."""
        match node:
            case Fact(path=path):
                flag = self.facts.flag(path, problem)
                return Pair(flag.yes, z3.Not(flag.no))
            case Compare(path=path):
                number = self.facts.number(path, problem)
                return _once(number.known, _compared(number.value, node))
            case Is(path=path, option=option):
                words = self.facts.words(path, problem)
                return _once(words.known, words.says(option))
            case _:
                assert_never(node)

    def _parts(self, parts: Iterable[Condition], problem: int) -> list[Pair]:
        return [self.condition(part, problem) for part in parts]

    def _lifted(self, node: Lifted) -> Pair:
        truths = [self.unit(node.rule, problem) for problem in range(len(self.present))]
        match node.quantifier:
            case Quantifier.ANY:
                return _both(z3.Or, [_within(here, each) for here, each in zip(self.present, truths, strict=True)])
            case Quantifier.EVERY:
                return _both(z3.And, [_beyond(here, each) for here, each in zip(self.present, truths, strict=True)])
            case Quantifier.COUNT:
                several = [_within(here, each) for here, each in zip(self.present, truths, strict=True)]
                return _both(lambda parts: z3.AtLeast(*parts, node.n), several)
            case _:
                assert_never(node.quantifier)


def _both(joined: z3.FuncDeclRef, parts: Sequence[Pair]) -> Pair:
    """Join what is certain with what is certain, and what is possible with what is possible."""
    return Pair(joined([part.certain for part in parts]), joined([part.possible for part in parts]))


def _within(here: z3.BoolRef, each: Pair) -> Pair:
    return Pair(z3.And(here, each.certain), z3.And(here, each.possible))


def _beyond(here: z3.BoolRef, each: Pair) -> Pair:
    return Pair(z3.Implies(here, each.certain), z3.Implies(here, each.possible))


def _once(known: z3.BoolRef, holds: z3.BoolRef) -> Pair:
    return Pair(z3.And(known, holds), z3.Or(z3.Not(known), holds))


def _compared(value: z3.ArithRef, node: Compare) -> z3.BoolRef:
    match node.op:
        case Operator.AT_LEAST:
            return value >= node.steps
        case Operator.ABOVE:
            return value > node.steps
        case Operator.AT_MOST:
            return value <= node.steps
        case Operator.BELOW:
            return value < node.steps
        case _:
            assert_never(node.op)


class ProofChannel:
    """Decides a program by its formulas, with the facts of one profile put in."""

    name = "proof"

    def __init__(self, program: Program) -> None:
        """Nothing is translated before the number of problems is known."""
        self.program = program
        self._translations: dict[int, Translation] = {}

    def decide(self, profile: PatientProfile, answers: Answers) -> None:
        """Fill in the truth of every unit, stratum by stratum."""
        problems = len(profile.problems)
        if problems not in self._translations:
            self._translations[problems] = Translation(self.program, [YES] * problems)
        translation = self._translations[problems]
        model = model_of(translation.facts, profile, self.program, answers)
        for unit in self.program.units:
            _, place = self.program.place(unit.id)
            if unit.scope is FactScope.PATIENT:
                answers.patient[place] = truth_in(model, translation.unit(unit.id))
            else:
                for problem, own in enumerate(answers.problems):
                    own[place] = truth_in(model, translation.unit(unit.id, problem))


def truth_in(model: z3.ModelRef, pair: Pair) -> Truth:
    """What a pair of formulas comes to where every fact has its value."""
    if z3.is_true(model.eval(pair.certain, model_completion=True)):
        return Truth.YES
    return Truth.UNKNOWN if z3.is_true(model.eval(pair.possible, model_completion=True)) else Truth.NO


def model_of(facts: Unknowns, profile: PatientProfile, program: Program, answers: Answers) -> z3.ModelRef:
    """The variables of all facts with the values that one profile gives them, completed screens settled."""
    model = z3.Model()
    for (path, problem), variables in facts.made.items():
        _put(model, variables, path, ProfileReads(program, profile, answers, problem))
    return model


def _put(model: z3.ModelRef, variables: Variables, path: str, reads: ProfileReads) -> None:
    match variables:
        case FlagVariables(yes=yes, no=no):
            flag = reads.flag(path)
            _set(model, yes, z3.BoolVal(flag is True))
            _set(model, no, z3.BoolVal(flag is False))
        case NumberVariables(known=known, value=value):
            number = reads.number(path)
            _set(model, known, z3.BoolVal(number is not None))
            _set(model, value, z3.IntVal(number or 0))
        case WordVariables(known=known, value=value, options=options):
            words = reads.words(path)
            _set(model, known, z3.BoolVal(words is not None))
            _set(model, value, z3.IntVal(options.index(next(iter(words))) if words else -1))
        case ListVariables(known=known, options=options):
            listed = reads.words(path)
            _set(model, known, z3.BoolVal(listed is not None))
            for option in options:
                _set(model, variables.says(option), z3.BoolVal(option in (listed or ())))
        case _:
            assert_never(variables)


def _set(model: z3.ModelRef, variable: z3.ExprRef, value: z3.ExprRef) -> None:
    if not z3.is_true(variable):  # what is always known has no variable
        model.update_value(variable, value)
