"""Which facts and findings each unit reads, and how grave an answer to it could be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from careplan.catalogue import Avoid, Technique, Therapy, therapy_of
from careplan.fields import DERIVED_FROM, FactScope
from careplan.language.book import RuleBook
from careplan.language.conditions import Compare, Condition, Fact, Holds, Is, Lifted, walk
from careplan.language.program import Program, Unit, row_id
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Precaution,
    Recommendation,
    RedFlag,
    Rule,
)
from careplan.parts.universe import Universe
from careplan.words import Effect, Urgency

__all__ = ["Gravity", "Reads", "facts_read", "reads_of", "therapies_of"]


class Gravity(IntEnum):
    """The worst effect that an answer could have, the gravest first."""

    EMERGENCY = 0
    SAME_DAY = 1
    EXCLUSION = 2
    OTHER_FLAG = 3
    TECHNIQUE = 4
    LIMIT = 5
    INDICATION = 6
    DOSE = 7
    CAUTION = 8

    @property
    def words(self) -> str:
        """As a plan says it."""
        return self.name.lower().replace("_", " ")


@dataclass(frozen=True, slots=True)
class Reads:
    """What one unit reads: bits of patient and problem facts, findings, and its parent if it is a row.

    ``joint`` has the bits of both, those of the problem in the block of the first problem.
    """

    unit: Unit
    rule: str
    place: int
    patient: int
    problem: int
    joint: int
    findings: tuple[int, ...]
    lifted: tuple[int, ...]
    parent: int | None
    gravity: Gravity
    therapies: int


def therapies_of(rule: Rule) -> frozenset[Therapy]:
    """The therapies that a rule bears on; a withholding red flag bears on all."""
    match rule:
        case RedFlag(effect=Effect.WITHHOLD_ALL):
            return frozenset(Therapy)
        case RedFlag(withholds=therapies) | Precaution(about=therapies):
            return frozenset(therapies)
        case Contraindication(excludes=targets) | AdviceAgainst(against=targets):
            return frozenset(_therapies(targets))
        case Recommendation(offer=therapy):
            return frozenset((therapy,))
        case _:
            return frozenset()


def _therapies(targets: Iterable[Therapy | Technique | Avoid]) -> Iterable[Therapy]:
    for target in targets:
        if isinstance(target, Therapy):
            yield target
        elif isinstance(target, Technique):
            yield therapy_of(target)


def _urgency(urgency: Urgency) -> Gravity:
    match urgency:
        case Urgency.EMERGENCY:
            return Gravity.EMERGENCY
        case Urgency.SAME_DAY:
            return Gravity.SAME_DAY
        case _:
            return Gravity.OTHER_FLAG


def _of_flag(flag: RedFlag, row: int | None) -> Gravity:
    own = _urgency(flag.urgency if row is None else flag.escalations[row - 1].urgency)
    closes = flag.effect in (Effect.WITHHOLD_ALL, Effect.WITHHOLD_THERAPY, Effect.POSTPONE)
    return min(own, Gravity.EXCLUSION) if closes else own


def _gravity(rule: Rule, row: int | None) -> Gravity:
    match rule:
        case RedFlag():
            return _of_flag(rule, row)
        case Contraindication(excludes=targets):
            if any(isinstance(target, Therapy) for target in targets):
                return Gravity.EXCLUSION
            techniques = any(isinstance(target, Technique) for target in targets)
            return Gravity.TECHNIQUE if techniques else Gravity.CAUTION
        case Precaution(limits=limits):
            return Gravity.LIMIT if limits else Gravity.CAUTION
        case Recommendation() | AdviceAgainst():
            return Gravity.INDICATION if row is None else Gravity.DOSE
        case _:
            return Gravity.CAUTION


class _Places:
    """Where the truth of a unit stands in one row of truths."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def __getitem__(self, unit: str) -> int:
        scope, place = self.program.place(unit)
        return place if scope is FactScope.PATIENT else place + len(self.program.patient_units)


def _facts(nodes: Iterable[Condition], universe: Universe) -> tuple[int, int]:
    patient = problem = 0
    for node in nodes:
        if isinstance(node, Fact | Compare | Is):
            bit = universe.mask((node.path, *DERIVED_FROM.get(node.path, ())))
            if node.path.startswith("problem."):
                problem |= bit
            else:
                patient |= bit
    return patient, problem


def _reads(unit: Unit, owner: tuple[Rule | None, int | None], universe: Universe, places: _Places) -> Reads:
    rule, row = owner
    nodes = list(walk(unit.condition))
    patient, problem = _facts(nodes, universe)
    return Reads(
        unit=unit,
        rule="" if rule is None else rule.id,
        place=places[unit.id],
        patient=patient,
        problem=problem,
        joint=patient | universe.shifted(problem, 0),
        findings=tuple(places[node.rule] for node in nodes if isinstance(node, Holds)),
        lifted=tuple(places[node.rule] for node in nodes if isinstance(node, Lifted)),
        parent=None if rule is None or row is None else places[rule.id],
        gravity=Gravity.CAUTION if rule is None else _gravity(rule, row),
        therapies=0 if rule is None else len(therapies_of(rule)),
    )


def reads_of(book: RuleBook, program: Program, universe: Universe) -> tuple[Reads, ...]:
    """What every unit reads, in the order of the program."""
    places, owners = _Places(program), dict[str, tuple[Rule | None, int | None]]()
    for rule in book.rules:
        owners[rule.id] = rule, None
        rows = rule.escalations if isinstance(rule, RedFlag) else rule.doses if isinstance(rule, Recommendation) else ()
        owners.update({row_id(rule.id, number): (rule, number) for number in range(1, len(rows) + 1)})
    return tuple(_reads(unit, owners.get(unit.id, (None, None)), universe, places) for unit in program.units)


def facts_read(program: Program, *rules: str) -> frozenset[str]:
    """The paths of every fact that rules read, directly, in their rows, or through findings."""
    conditions = {unit.id: unit.condition for unit in program.units}
    waiting = [name for name in conditions if name.partition("#")[0] in rules]
    seen, paths = set(waiting), set[str]()
    while waiting:
        for node in walk(conditions[waiting.pop()]):
            if isinstance(node, Fact | Compare | Is):
                paths.update((node.path, *DERIVED_FROM.get(node.path, ())))
            elif isinstance(node, Holds | Lifted) and node.rule not in seen:
                seen.add(node.rule)
                waiting.append(node.rule)
    return frozenset(paths)
