"""Envelopes: the greatest lower end, the smallest upper end, and limits that only cap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careplan.catalogue import QUANTITIES
from careplan.ledger.envelopes import Envelope, apply_limit, dose_of, empty_envelope
from careplan.ledger.ledger import envelope_of
from careplan.ledger.tables import Limits
from careplan.plans import DoseRange
from careplan.words import Quantity, Truth
from tests.ledger.small import NAMES, case, entry

YES, UNKNOWN = Truth.YES, Truth.UNKNOWN
SESSIONS, WEEKS, TOTAL = Quantity.SESSIONS_PER_WEEK, Quantity.WEEKS, Quantity.TOTAL_SESSIONS


def dose(*problems: dict[str, Truth]) -> dict[Quantity, DoseRange]:
    """The dose of acupuncture for some truths, by quantity."""
    found = case(*problems)
    own = entry(found)
    envelope = envelope_of(own.table, found, own.judgements, own.technique)
    return {each.quantity: each for each in dose_of(envelope)}


def ends(found: DoseRange) -> tuple[float | None, float]:
    """Both ends."""
    return found.low, found.high


def test_one_offer_gives_its_own_ends() -> None:
    """And the total follows: sessions times weeks."""
    found = dose({"offer": YES})
    assert ends(found[SESSIONS]) == (1, 3)
    assert ends(found[WEEKS]) == (4, 10)
    assert ends(found[TOTAL]) == (4, 30)


def test_offers_are_combined() -> None:
    """The greatest lower end and the smallest upper end, each with its rule."""
    found = dose({"offer": YES, "offer-far": YES})[WEEKS]
    assert ends(found) == (6, 8)
    assert found.rules == ("offer-far",)


def test_a_possible_offer_only_caps() -> None:
    """Its lower end does not count."""
    assert ends(dose({"offer": YES, "offer-far": UNKNOWN})[WEEKS]) == (4, 8)
    assert ends(dose({"offer": YES, "offer#2": UNKNOWN})[SESSIONS]) == (1, 2)


def test_a_limit_caps_certain_or_not() -> None:
    """And is named; the total follows it."""
    for truth in (YES, UNKNOWN):
        found = dose({"offer": YES, "limit": truth})
        assert ends(found[SESSIONS]) == (1, 1)
        assert found[SESSIONS].rules == ("offer", "limit")
        assert found[TOTAL].high == 10


def test_a_limit_below_every_offer_is_marked() -> None:
    """The dose is one number, and says why."""
    found = dose({"offer": YES, "offer#2": YES, "limit": YES})[SESSIONS]
    assert ends(found) == (1, 1)
    assert found.mark == "below the studied dose"


def test_what_is_closed_for_one_problem_caps_for_another() -> None:
    """What closes it there must not raise the dose here."""
    closed = {"offer": YES, "offer-far": YES, "exclude": YES}
    assert ends(dose({"offer": YES}, closed)[WEEKS]) == (4, 8)


def test_a_problem_that_waits_caps_for_one_that_is_open() -> None:
    """Its lower end counts only once it is open."""
    assert ends(dose({"offer": YES}, {"offer-far": YES, "withhold": UNKNOWN})[WEEKS]) == (4, 8)


quantities = st.sampled_from((SESSIONS, WEEKS, TOTAL, Quantity.SESSION_MINUTES, Quantity.PROTEIN_G_PER_KG_PER_DAY))
ranges = st.tuples(quantities, st.integers(1, 40), st.integers(0, 40), st.booleans())


def combined(drawn: list[tuple[Quantity, int, int, bool]]) -> Envelope:
    """An envelope of offers drawn by chance: lower end, width, and whether it is certain."""
    envelope = empty_envelope()
    for number, (quantity, low, width, certain) in enumerate(drawn):
        envelope.at(quantity).lower_high(low + width, f"offer-{number}")
        if certain:
            envelope.at(quantity).raise_low(low, f"offer-{number}")
    return envelope


@given(st.lists(ranges, max_size=8), st.lists(st.tuples(quantities, st.integers(1, 60)), max_size=3))
def test_a_limit_raises_nothing(
    drawn: list[tuple[Quantity, int, int, bool]], limits: list[tuple[Quantity, int]]
) -> None:
    """Whatever is offered, no end is higher with a limit than without."""
    before = {each.quantity: each for each in dose_of(combined(drawn))}
    envelope = combined(drawn)
    for quantity, most in limits:
        apply_limit(envelope, Limits(0, "a-limit", ((quantity, None, most),)))
    for after in dose_of(envelope):
        if after.quantity in before:
            assert after.high <= before[after.quantity].high
            assert (after.low or 0) <= (before[after.quantity].low or 0)


@given(st.lists(ranges, max_size=8), st.randoms())
def test_the_order_of_offers_changes_no_end(drawn: list[tuple[Quantity, int, int, bool]], order: object) -> None:
    """Only which of two equal rules is named."""
    shuffled = list(drawn)
    order.shuffle(shuffled)  # type: ignore[attr-defined] # random.Random
    one, other = (dose_of(combined(each)) for each in (drawn, shuffled))
    assert [(each.quantity, ends(each), each.mark) for each in one] == [
        (each.quantity, ends(each), each.mark) for each in other
    ]


@given(st.lists(ranges, max_size=8))
def test_every_end_lies_within_all_offers(drawn: list[tuple[Quantity, int, int, bool]]) -> None:
    """Low and high are in order; a dose that lies in no offer is marked."""
    for found in dose_of(combined(drawn)):
        steps = QUANTITIES[found.quantity].steps
        own = [(low, low + width, certain) for quantity, low, width, certain in drawn if quantity is found.quantity]
        assert found.low is None or found.low <= found.high
        if found.quantity is not TOTAL:
            assert found.high * steps == min(high for _, high, _ in own)
            highest = max((low for low, _, certain in own if certain), default=None)
            assert bool(found.mark) == (highest is not None and highest > found.high * steps)


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(Truth)))
def test_an_open_therapy_has_a_dose_from_rules_that_hold(truths: dict[str, Truth]) -> None:
    """Every end names a rule that holds or may hold."""
    found = case(truths)
    own = entry(found)
    if own.is_dosed:
        for each in dose_of(envelope_of(own.table, found, own.judgements, own.technique)):
            assert all(truths.get(rule) for rule in each.rules)
