"""A bare pain problem: which rules may hold where nothing but the problem is known, and what is left to ask of them.

The patient is an adult; ages and preferences, which are known of everybody, are tried on both sides. What of a
condition holds, or fails, for all of these patients need not be said of the problem; the rest is its residue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Any, Final, assert_never

from careplan.catalogue import Technique, Therapy
from careplan.documents.problems import PLACES
from careplan.engines.generated import GeneratedChannel
from careplan.engines.meaning import ProfileReads
from careplan.language.answers import Answers
from careplan.language.conditions import (
    All,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    all_of,
    any_of,
    not_,
)
from careplan.language.conditions import Any as AnyOf
from careplan.language.meaning import truth
from careplan.language.program import applies
from careplan.language.rules import Rule
from careplan.models import PatientProfile
from careplan.sections.problem import PainProblemKind
from careplan.words import Jurisdiction, Truth

__all__ = ["Bare", "bare_of_kind", "bare_problem"]

_AGES: Final = (30, 47, 70)
"""Years; what an age decides is said in the residue."""

_WISHES: Final[tuple[Mapping[str, Any], ...]] = (
    {},
    {"prefers": [each.value for each in Therapy], "prefers_techniques": [each.value for each in Technique]},
)


class Bare:
    """Some patients of whom hardly anything is known, and what the generated engine decides of each."""

    def __init__(self, seen: Iterable[ProfileReads]) -> None:
        """Look at patients that are decided already."""
        self.seen = tuple(seen)

    def __or__(self, other: Bare) -> Bare:
        """The patients of both."""
        return Bare((*self.seen, *other.seen))

    def concerns(self, unit: str) -> bool:
        """Whether a rule, or a row of one, may hold for one of the patients."""
        return any(each.holds(unit) is not Truth.NO for each in self.seen)

    def certain(self, unit: str) -> bool:
        """Whether a rule holds for all of the patients."""
        return all(each.holds(unit) is Truth.YES for each in self.seen)

    def asked(self, rule: Rule) -> Condition | None:
        """What is left of the condition of a rule; ``None`` where nothing is."""
        return self.left(applies(rule))

    def left(self, condition: Condition | None) -> Condition | None:
        """The residue of a condition: without the parts that are certain for all of the patients."""
        return None if condition is None or self._always(condition, Truth.YES) else self._simple(condition)

    def _always(self, condition: Condition, said: Truth) -> bool:
        return all(truth(condition, each) is said for each in self.seen)

    def _parts(self, parts: Iterable[Condition], certain: Truth) -> Iterator[Condition]:
        return (self._simple(part) for part in parts if not self._always(part, certain))

    def _simple(self, condition: Condition) -> Condition:
        """A condition that is not certain itself, without its certain parts."""
        match condition:
            case All(of=parts):
                return all_of(*_flat(self._parts(parts, Truth.YES)))
            case AnyOf(of=parts):
                left = tuple(self._parts(parts, Truth.NO))
                return any_of(*left) if left else condition
            case Not(of=part):
                return not_(self._simple(part))
            case AtLeast() | Fact() | Compare() | Is() | Holds() | Lifted():
                return condition
            case _:
                assert_never(condition)


def _flat(parts: Iterable[Condition]) -> Iterator[Condition]:
    """Parts of a conjunction inside a conjunction stand beside the others."""
    for part in parts:
        yield from part.of if isinstance(part, All) else (part,)


def bare_problem(channel: GeneratedChannel, problem: Mapping[str, Any]) -> Bare:
    """A pain problem as it is given and nothing else, decided by an engine."""
    return Bare(_decided(channel, problem, age, wish) for age in _AGES for wish in _WISHES)


def bare_of_kind(channel: GeneratedChannel, kind: PainProblemKind) -> Bare:
    """A kind of pain and nothing else; at each of its places where it has some."""
    places = PLACES.get(kind)
    known = {"kind": kind.value}
    cases = [known] if places is None else [{**known, "site": site.value} for site in places]
    return reduce(or_, (bare_problem(channel, case) for case in cases))


def _decided(channel: GeneratedChannel, problem: Mapping[str, Any], age: int, wish: Mapping[str, Any]) -> ProfileReads:
    profile = PatientProfile.model_validate({
        "age_years": age,
        "setting": {"jurisdiction": Jurisdiction.INTERNATIONAL.value},
        "preferences": wish,
        "problems": [problem],
    })  # fmt: skip
    answers = Answers.empty(channel.program, 1)
    channel.decide(profile, answers)
    return ProfileReads(channel.program, profile, answers)
