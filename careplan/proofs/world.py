"""Every patient whom a book could meet, as one Z3 solver: whether something holds of one, and the least such one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import z3

from careplan.engines.proof import YES, Translation
from careplan.engines.proof_facts import ListVariables, Unknowns, Variables, always_known
from careplan.fields import field_at
from careplan.language.program import Program
from careplan.proofs.axioms import COMPANIONS, about_profile, bounds
from careplan.words import Jurisdiction

__all__ = ["Model", "OutOfTime", "Place", "World"]

Place = tuple[str, int]
"""The path of a fact, and the number of the problem whose it is."""

SECONDS: Final = 20
"""The longest that one question may take; one that takes longer is told as open, never as proved."""

USUAL_AGE: Final = 50
USUAL_CLINIC: Final = Jurisdiction.US.value


class OutOfTime(Exception):  # noqa: N818 - the name says what happened
    """One question took too long; nothing is known about it."""


@dataclass(frozen=True)
class Model:
    """One patient of whom something holds: the facts that matter, those known among them, and how many problems."""

    values: z3.ModelRef
    facts: Unknowns
    places: tuple[Place, ...]
    problems: int

    def holds(self, formula: z3.BoolRef) -> bool:
        """Whether a formula is true of the patient."""
        return bool(z3.is_true(self.values.eval(formula, model_completion=True)))

    def number(self, formula: z3.ArithRef) -> int:
        """The value of a number of the patient."""
        return int(self.values.eval(formula, model_completion=True).as_long())

    def known(self, place: Place) -> bool:
        """Whether a fact is known."""
        return self.holds(self.facts.at(*place).known)


class World:
    """The valid profiles with up to so many pain problems, under the units of a program."""

    def __init__(self, program: Program, *, problems: int = 2) -> None:
        """Translate the program and lay down what is true of every valid profile."""
        more = [z3.Bool(f"problem {number} is there") for number in range(1, problems)]
        self.present: tuple[z3.BoolRef, ...] = (YES, *more)
        self.translation = Translation(program, self.present)
        self.facts = self.translation.facts
        self.solver = z3.Solver()
        self.solver.set("random_seed", 1)
        self.solver.set("timeout", SECONDS * 1000)
        self.solver.add(*about_profile(self.facts, self.present))
        self.solver.add(*(z3.Implies(after, before) for before, after in pairwise(more)))
        self._bounded: set[Place] = set()
        self._read: dict[int, tuple[z3.ExprRef, frozenset[Place]]] = {}

    def any(self, *claims: z3.BoolRef) -> bool:
        """Whether something holds of some valid profile.

        Raises:
            OutOfTime: nothing was found within the time for one question.
        """
        with self._claimed(*claims):
            return self._check()

    def least(self, *claims: z3.BoolRef) -> Model | None:
        """A patient of whom all of it holds, with as few known facts as can be; ``None`` where there is none."""
        places = self.read(*claims)
        for place in places:
            self.facts.at(*place)
        with self._claimed(*claims):
            for alone in ([z3.Not(each) for each in self.present[1:]], []):
                with self._claimed(*alone):
                    if self._check():
                        return self._least(places)
        return None

    def read(self, *claims: z3.BoolRef) -> tuple[Place, ...]:
        """The facts that some formulas read, with those that no profile can be told without."""
        found = {place for claim in claims for place in self._read_by(claim)}
        found |= {(path, 0) for path in ("age_years", "setting.jurisdiction")}
        found |= {("problem.kind", problem) for problem in range(len(self.present))}
        for path, problem in tuple(found):
            found |= {(more, _place(more, problem)) for more in COMPANIONS.get(path, ())}
        return tuple(sorted(found))

    @contextmanager
    def _claimed(self, *claims: z3.BoolRef) -> Iterator[None]:
        self._bound_new()
        self.solver.push()
        try:
            self.solver.add(*claims)
            yield
        finally:
            self.solver.pop()

    def _bound_new(self) -> None:
        for place in self.facts.made.keys() - self._bounded:
            self.solver.add(*bounds(place[0], self.facts.made[place]))
            self._bounded.add(place)

    def _check(self) -> bool:
        answer = self.solver.check()
        if answer == z3.unknown:
            raise OutOfTime
        return bool(answer == z3.sat)

    def _least(self, places: Sequence[Place]) -> Model:
        """Fewer and fewer known facts, until there is none with fewer."""
        said = [each for place in places for each in _said(place[0], self.facts.at(*place))]
        model = self.solver.model()
        while count := _count(model, said):
            with self._claimed(z3.AtMost(*said, count - 1)):
                if not self._check():
                    break
                model = self.solver.model()
        model = self._usual([z3.AtMost(*said, count)] if said else [], model)
        here = _count(model, self.present)
        return Model(model, self.facts, tuple(place for place in places if place[1] < here), here)

    def _usual(self, claims: list[z3.BoolRef], model: z3.ModelRef) -> z3.ModelRef:
        """The same with a usual age and jurisdiction, as far as they do not matter."""
        clinic = self.facts.words("setting.jurisdiction")
        for usual in (self.facts.number("age_years").value == USUAL_AGE, clinic.says(USUAL_CLINIC)):
            with self._claimed(*claims, usual):
                if self._check():
                    model = self.solver.model()
                    claims = [*claims, usual]
        return model

    def _read_by(self, formula: z3.ExprRef) -> frozenset[Place]:
        """The facts that one formula reads; parts that many formulas share are looked through once."""
        key = formula.get_id()
        if key not in self._read:
            place = self.facts.by_variable.get(formula.decl().name()) if formula.num_args() == 0 else None
            own = frozenset[Place]() if place is None else frozenset({place})
            found = own.union(*map(self._read_by, formula.children()))
            self._read[key] = formula, found  # kept, so that no other formula gets its number
        return self._read[key][1]


def _count(model: z3.ModelRef, formulas: Sequence[z3.BoolRef]) -> int:
    """How many of some formulas are true in a model."""
    return sum(z3.is_true(model.eval(each, model_completion=True)) for each in formulas)


def _place(path: str, problem: int) -> int:
    return problem if path.startswith("problem.") else 0


def _said(path: str, fact: Variables) -> Iterator[z3.BoolRef]:
    """What counts as known facts: the fact itself, and each word of a list."""
    if field_at(path).derived:
        return
    if not always_known(path):
        yield fact.known
    if isinstance(fact, ListVariables):
        yield from (z3.And(fact.known, fact.says(option)) for option in fact.options)
