"""Rank: under way, strength, certainty, problems served, preference, name."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE, Therapy
from careplan.ledger.positions import Position
from careplan.week.ranking import Candidate, ranked
from careplan.week.share import share_of

PLAIN = Candidate(
    therapy=Therapy.AEROBIC_EXERCISE,
    position=Position(0, 1, 2),
    serves=1,
    preferred=False,
    under_way=False,
    share=share_of(CATALOGUE[Therapy.AEROBIC_EXERCISE], (), 0),
)
OTHER = PLAIN._replace(therapy=Therapy.STRENGTH_TRAINING)


def test_each_reason_counts_before_the_next() -> None:
    """One better reason outweighs all that follow it."""
    best_first = [
        OTHER._replace(under_way=True, position=Position(0, 3, 4)),
        OTHER._replace(position=Position(0, 0, 4)),
        OTHER._replace(position=Position(0, 1, 0)),
        OTHER._replace(serves=3),
        OTHER._replace(preferred=True),
        PLAIN,
        OTHER,
    ]
    assert all(one.rank < other.rank for one, other in pairwise(best_first))


candidates = st.builds(
    Candidate,
    therapy=st.sampled_from(Therapy),
    position=st.builds(Position, st.integers(0, 2), st.integers(0, 3), st.integers(0, 4)),
    serves=st.integers(1, 3),
    preferred=st.booleans(),
    under_way=st.booleans(),
    share=st.just(PLAIN.share),
)


@given(st.lists(candidates, max_size=8, unique_by=lambda each: each.therapy))
def test_the_leader_is_the_best_active_therapy(drawn: list[Candidate]) -> None:
    """All others follow by rank; without an active therapy nobody leads."""
    lead, order = ranked(tuple(drawn), None)
    active = sorted((each for each in drawn if each.active), key=lambda each: each.rank)
    assert lead == (active[0] if active else None)
    rest = order if lead is None else order[1:]
    assert rest == sorted(rest, key=lambda each: each.rank)
    assert sorted(order, key=lambda each: each.rank) == sorted(drawn, key=lambda each: each.rank)
