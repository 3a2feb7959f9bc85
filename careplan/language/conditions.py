"""The nodes of a condition: nine, closed, frozen, with an exact JSON form.

A condition is yes, no or not known. Every interpreter is a ``match`` over :data:`Condition` that
ends in ``assert_never``, so that a new node is found by the type checker wherever it is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, NoReturn, assert_never

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "All",
    "Any",
    "AtLeast",
    "Compare",
    "Condition",
    "Fact",
    "Holds",
    "Is",
    "Lifted",
    "Not",
    "Operator",
    "Quantifier",
    "all_of",
    "any_of",
    "any_problem",
    "at_least",
    "children",
    "every_problem",
    "not_",
    "number_of_problems",
    "walk",
]


class Operator(StrEnum):
    """How a number is compared; equality is never needed."""

    AT_LEAST = ">="
    ABOVE = ">"
    AT_MOST = "<="
    BELOW = "<"


class Quantifier(StrEnum):
    """How a finding about problems becomes a fact about the patient."""

    ANY = "any"
    EVERY = "every"
    COUNT = "count"


class Node(BaseModel):
    """What all nodes share: frozen, strict, closed, and never usable as a Python truth value."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    def __bool__(self) -> NoReturn:
        """Refuse ``and``, ``or``, ``not`` and chained comparisons."""
        message = (
            "a condition has no truth value of its own: write all_of(a, b), any_of(a, b), not_(a) "
            "or number.between(at_least=..., below=...) instead of and, or, not and a < b < c"
        )
        raise TypeError(message)


class Fact(Node):
    """A yes-or-no fact of the profile is present."""

    node: Literal["fact"] = "fact"
    path: str

    @property
    def present(self) -> Fact:
        """The fact itself, for sentences that read better with it."""
        return self


class Compare(Node):
    """A number of the profile against a constant, both in whole steps of the same unit."""

    node: Literal["compare"] = "compare"
    path: str
    op: Operator = Field(strict=False)
    steps: int
    unit: str


class Is(Node):
    """A choice of the profile is, or a list of choices includes, one word."""

    node: Literal["is"] = "is"
    path: str
    option: str


class Holds(Node):
    """A finding, or a rule of an earlier stratum, holds."""

    node: Literal["holds"] = "holds"
    rule: str


class Lifted(Node):
    """A finding about problems, as a fact about the patient."""

    node: Literal["lifted"] = "lifted"
    quantifier: Quantifier = Field(strict=False)
    rule: str
    n: Annotated[int, Field(ge=1, le=20)] = 1


class All(Node):
    """Every part holds."""

    node: Literal["all"] = "all"
    of: Annotated[tuple[Condition, ...], Field(min_length=1, strict=False)]


class Any(Node):
    """At least one part holds."""

    node: Literal["any"] = "any"
    of: Annotated[tuple[Condition, ...], Field(min_length=1, strict=False)]


class AtLeast(Node):
    """At least ``n`` of the parts hold."""

    node: Literal["at_least"] = "at_least"
    n: Annotated[int, Field(ge=1)]
    of: Annotated[tuple[Condition, ...], Field(min_length=1, strict=False)]


class Not(Node):
    """The part does not hold."""

    node: Literal["not"] = "not"
    of: Condition


Condition = Annotated[Fact | Compare | Is | Holds | Lifted | All | Any | AtLeast | Not, Field(discriminator="node")]
"""Any node of a condition."""

for _model in (All, Any, AtLeast, Not):
    _model.model_rebuild()


def all_of(*parts: Condition) -> Condition:
    """Every part holds.

    >>> all_of(Fact(path="symptoms.fever"), Fact(path="symptoms.rigors")).node
    'all'
    """
    return parts[0] if len(parts) == 1 else All(of=parts)


def any_of(*parts: Condition) -> Condition:
    """At least one part holds."""
    return parts[0] if len(parts) == 1 else Any(of=parts)


def at_least(n: int, *parts: Condition) -> AtLeast:
    """At least ``n`` of the parts hold."""
    return AtLeast(n=n, of=parts)


def not_(part: Condition) -> Condition:
    """The part does not hold; a double negation is the part itself."""
    return part.of if isinstance(part, Not) else Not(of=part)


def any_problem(finding: Holds) -> Lifted:
    """The finding holds for at least one pain problem of the patient."""
    return Lifted(quantifier=Quantifier.ANY, rule=finding.rule)


def every_problem(finding: Holds) -> Lifted:
    """The finding holds for every pain problem of the patient."""
    return Lifted(quantifier=Quantifier.EVERY, rule=finding.rule)


def number_of_problems(finding: Holds, n: int) -> Lifted:
    """The finding holds for at least ``n`` pain problems of the patient."""
    return Lifted(quantifier=Quantifier.COUNT, rule=finding.rule, n=n)


def children(condition: Condition) -> tuple[Condition, ...]:
    """The direct parts of a node; none for a leaf."""
    match condition:
        case Fact() | Compare() | Is() | Holds() | Lifted():
            return ()
        case All(of=parts) | Any(of=parts) | AtLeast(of=parts):
            return parts
        case Not(of=part):
            return (part,)
        case _:
            assert_never(condition)


def walk(condition: Condition) -> Iterator[Condition]:
    """The node and everything below it, depth first."""
    yield condition
    for part in children(condition):
        yield from walk(part)
