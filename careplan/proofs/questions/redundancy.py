"""Rules that change nothing because others do the same wherever they hold.

A rule that prints a text of its own (a caution, a goal) always says something; it is never called redundant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

import z3

from careplan.catalogue import CATALOGUE
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Course,
    Coverage,
    Finding,
    Goal,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Review,
    Rule,
)
from careplan.ledger.positions import position_of
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query
from careplan.proofs.people import Replay
from careplan.words import Effect, Jurisdiction, Truth

__all__ = ["REDUNDANT", "redundancy"]

REDUNDANT: Final = "redundant"
NAMING: Final = {"id", "title", "when", "unless", "evidence"}


def redundancy(desk: Desk) -> Iterator[Query]:
    """For each rule with others that do at least the same: whether it can hold without any of them."""
    for rule in desk.rules:
        others = [each.id for each in desk.book.rules if each is not rule and _does_as_much(desk, each, rule)]
        if others:
            yield _query(desk, rule.id, others)


def _query(desk: Desk, rule: str, others: list[str]) -> Query:
    def only() -> tuple[str, ...]:
        return rule, *_needed(desk, rule, others)

    def seen(replay: Replay) -> bool:
        return replay.truth(rule) is Truth.YES and any(replay.truth(other) is Truth.YES for other in others)

    shown = (desk.pair(rule).certain,)
    what = "changes nothing: wherever it holds, the others do, and do as much"
    return Query(REDUNDANT, (rule,), what, (_alone(desk, rule, others),), "none", shown, seen, only)


def _alone(desk: Desk, rule: str, others: Iterable[str]) -> z3.BoolRef:
    """That a rule is certain and no other is, or possible and no other is."""
    own, pairs = desk.pair(rule), [desk.pair(other) for other in others]
    certain = z3.And(own.certain, *(z3.Not(each.certain) for each in pairs))
    return z3.Or(certain, z3.And(own.possible, *(z3.Not(each.possible) for each in pairs)))


def _needed(desk: Desk, rule: str, others: list[str]) -> list[str]:
    """As few of the others as are needed: one where one is enough."""
    for other in others:
        if not desk.world.any(_alone(desk, rule, [other])):
            return [other]
    kept = list(others)
    for other in others:
        fewer = [each for each in kept if each != other]
        if not desk.world.any(_alone(desk, rule, fewer)):
            kept = fewer
    return kept


def _does_as_much(desk: Desk, other: Rule, rule: Rule) -> bool:
    """Whether one rule does all that another does, where both hold."""
    match rule:
        case Finding() | Precaution() | Goal():
            return False
        case RedFlag():
            return isinstance(other, RedFlag) and _refers_as_much(other, rule)
        case Contraindication():
            return isinstance(other, Contraindication) and _excludes_as_much(other, rule)
        case AdviceAgainst():
            opposes = isinstance(other, AdviceAgainst) and set(rule.against) <= set(other.against)
            return opposes and _as_near(desk, other, rule)
        case Recommendation():
            return isinstance(other, Recommendation) and _offers_as_much(other, rule) and _as_near(desk, other, rule)
        case Interaction() | Coverage() | Course() | Review():
            same = type(other) is type(rule) and other.model_dump(exclude=NAMING) == rule.model_dump(exclude=NAMING)
            return same and _as_near(desk, other, rule)
        case _:
            assert_never(rule)


def _refers_as_much(other: RedFlag, rule: RedFlag) -> bool:
    if rule.escalations or other.refer_to != rule.refer_to or other.urgency.rank > rule.urgency.rank:
        return False
    if other.effect is Effect.WITHHOLD_ALL:
        return True
    return rule.effect is not Effect.WITHHOLD_ALL and set(rule.withholds) <= set(other.withholds)


def _excludes_as_much(other: Contraindication, rule: Contraindication) -> bool:
    said = (
        rule.until in ("", other.until),
        rule.refer_to in ("", other.refer_to),
        rule.urgency in (None, other.urgency),
    )
    return all(said) and set(rule.excludes) <= set(other.excludes)


def _offers_as_much(other: Recommendation, rule: Recommendation) -> bool:
    own, more = (set(each.techniques or CATALOGUE[each.offer].techniques) for each in (rule, other))
    rows = all(row in other.doses for row in rule.doses)
    return other.offer is rule.offer and own <= more and rows


def _as_near(desk: Desk, other: Rule, rule: Rule) -> bool:
    """Whether a rule is followed wherever another is, from no farther, and no more weakly."""
    for clinic in Jurisdiction:
        own, more = (position_of(map(desk.book.statement, each.evidence), clinic) for each in (rule, other))
        if own is not None and (more is None or more[:2] > own[:2]):
            return False
    return True
