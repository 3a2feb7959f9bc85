"""What a plan says otherwise than a vignette expects."""

from __future__ import annotations

from collections.abc import Iterator

from careplan.plans import CarePlan
from tests.vignette_data import Expected

__all__ = ["differences"]


def differences(expected: Expected, plan: CarePlan) -> Iterator[str]:
    """Everything that a plan says otherwise than its statement, as short sentences."""
    if expected.status not in (None, plan.status):
        yield f"the status is {plan.status.value}"
    for therapy, verdict in expected.verdicts.items():
        if plan.line(therapy).verdict is not verdict:
            yield f"{therapy.value} is {plan.line(therapy).verdict.value}"
    yield from _doses(expected, plan)
    yield from _limits(expected, plan)
    yield from _covered(expected, plan)
    yield from _left_out(expected, plan)
    yield from _referrals(expected, plan)
    if expected.referral is not None and (not plan.referrals or plan.referrals[0].urgency is not expected.referral):
        yield f"the most urgent referral is {[each.urgency.value for each in plan.referrals[:1]]}"


def _doses(expected: Expected, plan: CarePlan) -> Iterator[str]:
    for therapy, quantities in expected.dose.items():
        planned = plan.therapy(therapy)
        stated = {} if planned is None else {each.quantity: (each.low, each.high) for each in planned.dose}
        for quantity, wanted in quantities.items():
            if stated.get(quantity) != wanted:
                yield f"{therapy.value}, {quantity.value}: {stated.get(quantity)}"


def _limits(expected: Expected, plan: CarePlan) -> Iterator[str]:
    for therapy, quantities in expected.at_most.items():
        planned = plan.therapy(therapy)
        for quantity, limit in quantities.items():
            stated = None if planned is None else planned.range_of(quantity)
            if stated is not None and stated.high > limit:
                yield f"{therapy.value}, {quantity.value}: up to {stated.high}"


def _covered(expected: Expected, plan: CarePlan) -> Iterator[str]:
    """What is called covered for the first problem."""
    for therapy, wanted in expected.covered.items():
        planned = plan.therapy(therapy)
        stated = {} if planned is None or not planned.covered else planned.covered[0].model_dump(mode="json")
        yield from (
            f"{therapy.value}, {name}: {stated.get(name)}" for name in wanted if stated.get(name) != wanted[name]
        )


def _referrals(expected: Expected, plan: CarePlan) -> Iterator[str]:
    urgencies = {each.rule: each.urgency for each in plan.referrals}
    for rule, urgency in expected.referrals.items():
        if urgencies.get(rule) is not urgency:
            yield f"{rule} refers {urgencies.get(rule, 'nowhere')}"


def _left_out(expected: Expected, plan: CarePlan) -> Iterator[str]:
    """What is to be avoided, and the techniques by which a therapy must not be given."""
    avoided = {each.avoid for each in plan.avoid if each.certain}
    yield from (f"{each.value} is not to be avoided" for each in expected.avoid if each not in avoided)
    for therapy, techniques in expected.not_by.items():
        planned = plan.therapy(therapy)
        found = set() if planned is None else {planned.technique, *planned.fallbacks}
        yield from (f"{each.value} is allowed" for each in techniques if each in found)
