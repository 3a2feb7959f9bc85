"""The facts of a patient as Z3 variables: for each whether it is known, and what it says.

A flag is two variables, *certainly present* and *certainly absent*; a number and a choice are a variable for *known*
and one for the value (whole steps; the place of the word among its options); a list has one variable for each word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

import z3

from careplan.fields import FactKind, FactScope, ProfileField, field_at
from careplan.models import PatientProfile, profile_from

__all__ = ["FlagVariables", "ListVariables", "NumberVariables", "Unknowns", "Variables", "WordVariables"]

OF_PROBLEM = "problem."


@dataclass(frozen=True)
class FlagVariables:
    """A yes-or-no fact: present, absent, or neither while it is not known."""

    yes: z3.BoolRef
    no: z3.BoolRef

    @property
    def known(self) -> z3.BoolRef:
        """Whether it is known."""
        return z3.Or(self.yes, self.no)

    def all(self) -> Iterator[z3.ExprRef]:
        """Every variable of the fact."""
        yield from (self.yes, self.no)


@dataclass(frozen=True)
class NumberVariables:
    """A number in whole steps."""

    known: z3.BoolRef
    value: z3.ArithRef

    def all(self) -> Iterator[z3.ExprRef]:
        """Every variable of the fact."""
        yield from (self.known, self.value)


@dataclass(frozen=True)
class WordVariables:
    """A choice: the place of its word among the options."""

    known: z3.BoolRef
    value: z3.ArithRef
    options: tuple[str, ...]

    def says(self, option: str) -> z3.BoolRef:
        """Whether the choice, once known, is this word; a word that is no option is never chosen."""
        return self.value == (self.options.index(option) if option in self.options else -1)

    def all(self) -> Iterator[z3.ExprRef]:
        """Every variable of the fact."""
        yield from (self.known, self.value)


@dataclass(frozen=True)
class ListVariables:
    """A list of words."""

    name: str
    known: z3.BoolRef
    options: tuple[str, ...]

    def says(self, option: str) -> z3.BoolRef:
        """Whether the list, once known, includes this word; a word that is no option is never in it."""
        return z3.Bool(f"{self.name}={option}") if option in self.options else z3.BoolVal(val=False)

    def all(self) -> Iterator[z3.ExprRef]:
        """Every variable of the fact."""
        yield self.known
        yield from map(self.says, self.options)


Variables = FlagVariables | NumberVariables | WordVariables | ListVariables


@cache
def _bare() -> PatientProfile:
    """A profile that says nothing but what it must."""
    return profile_from({"age_years": 50, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "neck_pain"}]})


@cache
def always_known(path: str) -> bool:
    """Whether a fact has a value in every profile: what is required, and lists that are empty by default."""
    declared = field_at(path)
    if declared.derived or declared.required:
        return declared.required
    value: object = _bare().problems[0] if path.startswith(OF_PROBLEM) else _bare()
    for name in path.removeprefix(OF_PROBLEM).split("."):
        value = getattr(value, name)
    return value is not None


@dataclass
class Unknowns:
    """The variables of every fact asked for so far, of the patient and of each problem by number."""

    made: dict[tuple[str, int], Variables] = field(default_factory=dict)
    by_variable: dict[str, tuple[str, int]] = field(default_factory=dict)

    def at(self, path: str, problem: int = 0) -> Variables:
        """The variables of a fact; of the patient where it is none of a problem."""
        declared = field_at(path)
        place = path, problem if declared.scope is FactScope.PROBLEM else 0
        if place not in self.made:
            made = self.made[place] = _made(declared, f"{path}[{place[1]}]")
            self.by_variable |= {str(each): place for each in made.all()}
        return self.made[place]

    def flag(self, path: str, problem: int = 0) -> FlagVariables:
        """The variables of a flag; ``TypeError`` if it is none."""
        return _of_kind(self.at(path, problem), FlagVariables, path)

    def number(self, path: str, problem: int = 0) -> NumberVariables:
        """The variables of a number; ``TypeError`` if it is none."""
        return _of_kind(self.at(path, problem), NumberVariables, path)

    def words(self, path: str, problem: int = 0) -> WordVariables | ListVariables:
        """The variables of a choice or a list; ``TypeError`` if it is neither."""
        found = self.at(path, problem)
        if isinstance(found, WordVariables | ListVariables):
            return found
        return _of_kind(found, WordVariables, path)


K = TypeVar("K", bound=Variables)


def _of_kind(found: Variables, kind: type[K], path: str) -> K:
    if not isinstance(found, kind):
        message = f"{path} is read as what it is not"
        raise TypeError(message)
    return found


def _made(declared: ProfileField, name: str) -> Variables:
    known = z3.BoolVal(val=True) if always_known(declared.path) else z3.Bool(f"{name} known")
    match declared.kind:
        case FactKind.FLAG:
            return FlagVariables(z3.Bool(f"{name} yes"), z3.Bool(f"{name} no"))
        case FactKind.NUMBER:
            return NumberVariables(known, z3.Int(name))
        case FactKind.CHOICE:
            return WordVariables(known, z3.Int(name), declared.options)
        case FactKind.CHOICES:
            return ListVariables(name, known, declared.options)
