"""Red flags: how urgent, what they withhold, and when a plan is provisional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan.ledger.flags import Raised, raised
from careplan.words import Truth, Urgency
from tests.ledger.small import case, tables

YES, UNKNOWN = Truth.YES, Truth.UNKNOWN


def flags(*problems: dict[str, Truth]) -> dict[str, Raised]:
    """The red flags that are raised, by rule."""
    return {each.rule.id: each for each in raised(tables().flags, case(*problems).rows)}


@pytest.mark.parametrize(
    ("truth", "row", "urgency", "withholds", "provisional"),
    [
        (YES, Truth.NO, Urgency.WITHIN_1_WEEK, False, False),
        (YES, YES, Urgency.EMERGENCY, True, False),
        (YES, UNKNOWN, Urgency.WITHIN_1_WEEK, False, True),
        (UNKNOWN, Truth.NO, Urgency.WITHIN_1_WEEK, False, False),
        (UNKNOWN, YES, Urgency.EMERGENCY, False, True),
        (UNKNOWN, UNKNOWN, Urgency.WITHIN_1_WEEK, False, True),
    ],
)
def test_an_escalation_raises_a_flag(
    truth: Truth, row: Truth, urgency: Urgency, withholds: bool, provisional: bool
) -> None:
    """Certain, it sends to a hospital and withholds everything; possible, the plan is provisional."""
    found = flags({"escalated": truth, "escalated#1": row})["escalated"]
    assert (found.urgency, found.withholds_all, found.provisional) == (urgency, withholds, provisional)
    assert found.refer_to == ("a hospital" if row is YES else "a doctor")


def test_a_flag_that_withholds_all() -> None:
    """Certain, it does; possible, it makes the plan provisional; absent, it is not raised."""
    assert flags({"withhold-all": YES})["withhold-all"].withholds_all
    possible = flags({"withhold-all": UNKNOWN})["withhold-all"]
    assert (possible.certain, possible.withholds_all, possible.provisional) == (False, False, True)
    assert flags({}) == {}


def test_a_mild_flag_that_may_hold_is_not_provisional() -> None:
    """It is a question only."""
    assert not flags({"withhold": UNKNOWN})["withhold"].provisional


truths = st.fixed_dictionaries({
    each: st.sampled_from(Truth) for each in ("escalated", "escalated#1", "withhold", "withhold-all")
})  # fmt: skip


@given(st.lists(truths, min_size=1, max_size=3))
def test_the_gravest_problem_counts(problems: list[dict[str, Truth]]) -> None:
    """Of several problems: certain before possible, withholding before not; the order changes nothing."""
    found = flags(*problems)
    assert found == flags(*reversed(problems))
    alone = [flags(each) for each in problems]
    for rule, flag in found.items():
        own = [each[rule] for each in alone if rule in each]
        assert flag.certain == any(each.certain for each in own)
        assert flag.withholds_all == any(each.withholds_all for each in own)
        assert flag.provisional == (not flag.withholds_all and any(each.provisional for each in own))
        assert flag.urgency.rank <= min((each.urgency.rank for each in own if each.certain), default=len(Urgency))


@given(truths)
def test_the_most_urgent_comes_first(problem: dict[str, Truth]) -> None:
    """Those that certainly hold before those that may."""
    found = raised(tables().flags, case(problem).rows)
    order = [(not each.certain, each.urgency.rank) for each in found]
    assert order == sorted(order)
