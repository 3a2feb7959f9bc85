"""Pain problems for which no rule offers, withholds, excludes, opposes or refers: the plan would say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import z3

from careplan.language.conditions import Condition, Is, walk
from careplan.language.program import Program, dependencies
from careplan.ledger.case import problem_key
from careplan.models import PainProblemKind
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query
from careplan.proofs.people import Replay
from careplan.proofs.verdicts import Verdicts
from careplan.words import Jurisdiction, Verdict

__all__ = ["SILENT", "silence"]

SILENT: Final = "no-therapy-no-reason"
KIND: Final = "problem.kind"


def silence(desk: Desk) -> Iterator[Query]:
    """For each kind of problem that the rules asked about name."""
    kinds = _named(desk)
    nothing = z3.Or(*(z3.And(desk.in_clinic(clinic), _nothing(desk.verdicts(clinic))) for clinic in Jurisdiction))
    for kind in PainProblemKind:
        if kind.value in kinds:
            claims = (desk.world.facts.words(KIND).says(kind.value), nothing)
            what = "a plan can have no therapy for it, and no reason"
            yield Query(SILENT, (kind.value,), what, claims, "found", seen=_sees)


def _named(desk: Desk) -> set[str]:
    """Every kind for a whole book; else the kinds that the rules read, through findings too."""
    if desk.chapter is None:
        return {kind.value for kind in PainProblemKind}
    wanted, seen, found = [rule.id for rule in desk.rules], set[str](), set[str]()
    conditions = _conditions(desk.program)
    while wanted:
        name = wanted.pop()
        if name not in seen:
            seen.add(name)
            wanted += dependencies(conditions[name])
            found |= {node.option for node in walk(conditions[name]) if isinstance(node, Is) and node.path == KIND}
    return found


def _conditions(program: Program) -> dict[str, Condition]:
    return {unit.id: unit.condition for unit in program.units}


def _nothing(verdicts: Verdicts) -> z3.BoolRef:
    """No therapy has a verdict with a reason for the first problem, no flag may be raised, no other body speaks."""
    tables = verdicts.tables
    silent = [verdicts.of(table, 0)[Verdict.NOT_INDICATED] for table in tables.therapies]
    places = [ref.place for table in tables.therapies for ref in table.elsewhere] + [
        flag.place for flag in tables.flags
    ]
    return z3.And(*silent, *(z3.Not(verdicts.pair(place, 0).possible) for place in dict.fromkeys(places)))


def _sees(replay: Replay) -> bool:
    key = problem_key(replay.profile.problems[0])
    return all(
        each.verdict is Verdict.NOT_INDICATED
        for line in replay.plan.ledger
        for each in line.problems
        if each.problem == key
    )
