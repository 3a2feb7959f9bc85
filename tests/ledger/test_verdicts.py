"""Verdicts: what closes a therapy comes before what is advised, and not knowing never opens."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan.catalogue import Technique, Therapy
from careplan.ledger.case import Means
from careplan.ledger.flags import raised
from careplan.ledger.ledger import ledger_of
from careplan.words import Jurisdiction, Truth, Verdict
from tests.ledger.small import FIRST, NAMES, SECOND, THERAPY, case, entry, tables

YES, UNKNOWN, NO = Truth.YES, Truth.UNKNOWN, Truth.NO
OFFER = {"offer": YES}

VERDICTS: list[tuple[dict[str, Truth], dict[str, Any], Verdict]] = [
    ({}, {}, Verdict.NOT_INDICATED),
    (OFFER, {}, Verdict.OFFERED),
    ({"offer-weakly": YES}, {}, Verdict.OPTIONAL),
    ({"offer": UNKNOWN}, {}, Verdict.NEEDS_ANSWER_INDICATION),
    ({"offer-abroad": YES}, {}, Verdict.NOT_INDICATED),
    ({"against-near": YES}, {}, Verdict.ADVISED_AGAINST),
    ({**OFFER, "against-near": YES}, {}, Verdict.ADVISED_AGAINST),
    ({**OFFER, "against-far": YES}, {}, Verdict.OFFERED),
    ({"offer-far": YES, "against-near": YES}, {}, Verdict.ADVISED_AGAINST),
    ({"offer-far": YES, "against-near": UNKNOWN}, {}, Verdict.NEEDS_ANSWER_INDICATION),
    ({**OFFER, "exclude": YES}, {}, Verdict.CONTRAINDICATED),
    ({**OFFER, "exclude": UNKNOWN}, {}, Verdict.NEEDS_ANSWER_SAFETY),
    ({"exclude": UNKNOWN}, {}, Verdict.NOT_INDICATED),
    ({**OFFER, "withhold": YES, "exclude": YES}, {}, Verdict.WITHHELD),
    ({**OFFER, "withhold": UNKNOWN}, {}, Verdict.NEEDS_ANSWER_SAFETY),
    ({**OFFER, "exclude": YES}, {"declines": frozenset({THERAPY})}, Verdict.CONTRAINDICATED),
    (OFFER, {"declines": frozenset({THERAPY})}, Verdict.DECLINED),
    (OFFER, {"services": frozenset({Therapy.MBSR})}, Verdict.UNAVAILABLE),
    ({"against-near": YES}, {"services": frozenset({Therapy.MBSR})}, Verdict.UNAVAILABLE),
    (OFFER, {"services": frozenset({THERAPY})}, Verdict.OFFERED),
    ({"offer-weakly": YES, "exclude-first": YES}, {}, Verdict.CONTRAINDICATED),
    ({"offer-weakly": YES, "exclude-first": UNKNOWN}, {}, Verdict.NEEDS_ANSWER_SAFETY),
    ({**OFFER, "exclude-first": YES}, {}, Verdict.OFFERED),
    (OFFER, {"means": Means(frozenset({FIRST, SECOND}), frozenset(), None)}, Verdict.DECLINED),
]


@pytest.mark.parametrize(("truths", "wishes", "verdict"), VERDICTS)
def test_what_comes_first_decides(truths: dict[str, Truth], wishes: dict[str, Any], verdict: Verdict) -> None:
    """Exclusions, then wishes, then means, then what the nearest body says."""
    assert entry(case(truths, **wishes)).verdict is verdict


def test_a_clinic_follows_its_own_bodies() -> None:
    """What is an offer in one jurisdiction is none in another."""
    british = case({"offer-abroad": YES, "offer": YES})
    assert entry(british, Jurisdiction.UK).rules == ("offer-abroad",)
    assert entry(british, Jurisdiction.US).rules == ("offer",)


@pytest.mark.parametrize(
    ("truths", "technique"),
    [
        (OFFER, FIRST),
        ({**OFFER, "exclude-first": YES}, SECOND),
        ({**OFFER, "exclude-first": UNKNOWN}, SECOND),
    ],
)
def test_an_excluded_technique_gives_way_to_the_next(truths: dict[str, Truth], technique: Technique) -> None:
    """Excluded for certain or perhaps: the next that is certainly allowed."""
    assert entry(case(truths)).technique is technique


def test_a_preferred_technique_comes_first() -> None:
    """Where it is allowed."""
    wish = Means(frozenset(), frozenset({SECOND}), None)
    assert entry(case(OFFER, means=wish)).techniques == (SECOND, FIRST)


def test_a_therapy_is_open_if_it_is_for_some_problem() -> None:
    """And serves that one only; a problem that waits comes before one that is closed."""
    both = entry(case({"offer": YES}, {"offer": YES, "exclude": YES}))
    assert both.verdict is Verdict.OFFERED
    assert both.serves(case({"offer": YES}, {"exclude": YES})) == ("problem 0",)
    assert entry(case({"exclude": YES}, {"offer": UNKNOWN})).verdict is Verdict.NEEDS_ANSWER_INDICATION


def test_a_problem_is_served_by_its_own_techniques_only() -> None:
    """Where no technique suits both, the first problem is served."""
    found = case({"offer-weakly": YES}, {"offer": YES, "exclude-first": YES})
    assert entry(found).serves(found) == ("problem 0",)


def test_a_red_flag_that_withholds_all_leaves_nothing() -> None:
    """Every therapy of the catalogue, whatever else holds."""
    found = case(dict.fromkeys(NAMES, YES))
    flags = raised(tables().flags, found.rows)
    assert {each.verdict for each in ledger_of(tables().therapies, found, flags)} == {Verdict.WITHHELD}


truths = st.dictionaries(st.sampled_from(NAMES), st.sampled_from((NO, UNKNOWN, YES)))


@given(truths, st.sampled_from(NAMES))
def test_not_knowing_never_opens(known: dict[str, Truth], name: str) -> None:
    """A rule of which nothing is known leaves open only what both answers leave open."""
    without = {each: truth for each, truth in known.items() if each != name}
    unknown = entry(case({**without, name: UNKNOWN}))
    if unknown.is_open:
        assert entry(case({**without, name: YES})).is_open
        assert entry(case({**without, name: NO})).is_open


@given(truths)
def test_every_verdict_has_a_reason(known: dict[str, Truth]) -> None:
    """Rules that hold or may hold, or a fact; only *not indicated* needs none."""
    found = entry(case(known))
    assert found.rules or found.facts or found.verdict is Verdict.NOT_INDICATED
    assert all(known.get(rule, NO) for rule in found.rules)
