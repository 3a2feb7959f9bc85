"""What a rule does, in terms that a statement can be compared with: closes, names, caps, refers, reads by its kind."""

from __future__ import annotations

from collections.abc import Iterator

from careplan.catalogue import Target
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Course,
    Coverage,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Rule,
)
from careplan.words import Effect
from tests.evidence.figures import plain

__all__ = ["caps", "closed", "effects", "read_by_kind", "touched", "urgencies"]


def closed(rule: Rule) -> set[Target]:
    """What a rule excludes, advises against or avoids."""
    match rule:
        case Contraindication():
            return set(rule.excludes)
        case AdviceAgainst():
            return set(rule.against)
        case Precaution() | Interaction():
            return set(rule.avoid)
        case RedFlag():
            return set(rule.withholds)
        case _:
            return set()


def touched(rule: Rule) -> set[Target]:
    """What a rule closes, limits, offers or is about."""
    match rule:
        case Precaution():
            return {*rule.avoid, *rule.about, *(limit.on for limit in rule.limits)}
        case Interaction():
            return {*rule.avoid, *rule.between, *(limit.on for limit in rule.limits)}
        case Recommendation():
            return {rule.offer, *rule.techniques}
        case Course():
            return set(rule.therapies)
        case _:
            return closed(rule)


def caps(rule: Rule) -> set[str]:
    """The upper ends that a rule sets."""
    limits = rule.limits if isinstance(rule, Precaution | Interaction) else ()
    return {f"{quantity.value} {plain(ends.high)}" for limit in limits for quantity, ends in limit.most.ranges()}


def urgencies(rule: Rule) -> set[str]:
    """How soon a rule refers, escalations included."""
    match rule:
        case RedFlag():
            return {rule.urgency.value, *(row.urgency.value for row in rule.escalations)}
        case Contraindication() | Precaution():
            return set() if rule.urgency is None else {rule.urgency.value}
        case _:
            return set()


def effects(rule: Rule) -> set[Effect]:
    """What a rule does to the plan; a contraindication withholds its therapy until something, or refers beside it."""
    match rule:
        case RedFlag():
            return {rule.effect}
        case Contraindication():
            postponed = {Effect.POSTPONE} if rule.until else set[Effect]()
            return postponed | ({Effect.CONTINUE_WITH_REFERRAL} if rule.refer_to else set())
        case _:
            return set()


def read_by_kind(rule: Rule) -> Iterator[str]:
    """What a rule reads by being of its kind: a payer's rule its payer, a taper a good response, a top-up a relapse."""
    match rule:
        case Coverage():
            yield f"setting.payer is {rule.payer.value}"
        case Course():
            if rule.taper_gap_days or rule.maintenance is not None:
                yield "problem.good_response"
            if rule.maintenance_on == "relapse":
                yield "problem.relapse_after_response"
        case _:
            return
