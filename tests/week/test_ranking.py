"""Rank: beside all, under way, strength, certainty, problems served, preference, name; and what is cut first."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE, Therapy
from careplan.ledger.positions import Position
from careplan.plans import DoseRange
from careplan.week.ranking import Candidate, Kind, by_rank, kept_first, leading
from careplan.week.share import share_of
from careplan.words import Quantity

A_VISIT = (
    DoseRange(quantity=Quantity.SESSIONS_PER_WEEK, low=1, high=1, unit=""),
    DoseRange(quantity=Quantity.SESSION_MINUTES, low=30, high=30, unit=""),
)
PLAIN = Candidate(
    therapy=Therapy.AEROBIC_EXERCISE,
    position=Position(0, 1, 2),
    serves=1,
    preferred=False,
    under_way=False,
    share=share_of(CATALOGUE[Therapy.AEROBIC_EXERCISE], A_VISIT, 0),
)
OTHER = PLAIN._replace(therapy=Therapy.STRENGTH_TRAINING)


def of(*therapies: Therapy) -> list[Candidate]:
    """Candidates that are alike but for the therapy, each a little lower in rank than the one before."""
    return [PLAIN._replace(therapy=each, position=Position(0, 1, place)) for place, each in enumerate(therapies)]


def test_each_reason_counts_before_the_next() -> None:
    """One better reason outweighs all that follow it."""
    best_first = [
        OTHER._replace(therapy=Therapy.SELF_MANAGEMENT_ADVICE, position=Position(0, 3, 4)),
        OTHER._replace(under_way=True, position=Position(0, 3, 4)),
        OTHER._replace(position=Position(0, 0, 4)),
        OTHER._replace(position=Position(0, 1, 0)),
        OTHER._replace(serves=3),
        OTHER._replace(preferred=True),
        PLAIN,
        OTHER,
    ]
    assert all(one.rank < other.rank for one, other in pairwise(best_first))


def test_where_time_is_short_passive_extras_go_first_and_exercise_last() -> None:
    """As ``co_weekly_burden_cap`` says: passive extras, a second mind-body option, extra visits; exercise stays."""
    extras = (Therapy.TRACTION, Therapy.MBSR, Therapy.COGNITIVE_FUNCTIONAL_THERAPY)
    firsts = (Therapy.ACUPUNCTURE, Therapy.COGNITIVE_BEHAVIOURAL_THERAPY, Therapy.PHYSICAL_THERAPY_COURSE)
    core = (Therapy.STRENGTH_TRAINING, Therapy.HEALTHY_EATING, Therapy.SELF_MANAGEMENT_ADVICE)
    found = [each.therapy for each in kept_first(of(*firsts, *extras, *core), 300)]
    assert found[0] is Therapy.SELF_MANAGEMENT_ADVICE
    assert set(found[:3]) == set(core)
    assert found[3:] == [*firsts, *reversed(extras)]


def test_practice_at_home_is_the_mind_body_option_that_is_kept() -> None:
    """A course with visits is then a second one."""
    order = of(Therapy.COGNITIVE_BEHAVIOURAL_THERAPY, Therapy.ACUPUNCTURE, Therapy.BREATHING_PRACTICE)
    assert [each.therapy for each in kept_first(order, 60)] == [
        Therapy.BREATHING_PRACTICE,
        Therapy.ACUPUNCTURE,
        Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
    ]


def test_exercise_by_visits_is_core_only_where_it_is_recommended() -> None:
    """An option that takes an hour and the way to it does not stand before what is recommended."""
    yoga = PLAIN._replace(therapy=Therapy.MIND_BODY_EXERCISE)
    assert yoga.kind is Kind.CORE
    assert yoga._replace(position=Position(0, 2, 2)).kind is Kind.VISITS
    assert PLAIN._replace(position=Position(0, 2, 2)).kind is Kind.CORE


def test_visits_of_unknown_length_are_no_first_choice_where_time_is_short() -> None:
    """Nobody can tell whether they fit."""
    untimed = PLAIN._replace(
        therapy=Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
        position=Position(0, 0, 0),
        share=share_of(CATALOGUE[Therapy.COGNITIVE_FUNCTIONAL_THERAPY], A_VISIT[:1], 0),
    )
    order = kept_first([untimed, *of(Therapy.PHYSICAL_THERAPY_COURSE)], 60)
    assert [each.therapy for each in order] == [
        Therapy.PHYSICAL_THERAPY_COURSE,
        Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
    ]


def test_an_active_course_under_way_is_kept_like_the_core() -> None:
    """It is not broken off for something new."""
    course = OTHER._replace(therapy=Therapy.MBSR, under_way=True)
    assert kept_first([PLAIN, course], 60)[0] is course


candidates = st.builds(
    Candidate,
    therapy=st.sampled_from(Therapy),
    position=st.builds(Position, st.integers(0, 2), st.integers(0, 3), st.integers(0, 4)),
    serves=st.integers(1, 3),
    preferred=st.booleans(),
    under_way=st.booleans(),
    share=st.just(PLAIN.share),
)
drawn_candidates = st.lists(candidates, max_size=8, unique_by=lambda each: each.therapy)


@given(drawn_candidates)
def test_the_first_active_therapy_leads(drawn: list[Candidate]) -> None:
    """All others follow as they came; without an active therapy nobody leads."""
    order = by_rank(drawn)
    active = [each for each in order if each.active]
    led = leading(order, None)
    assert led == ([active[0], *(each for each in order if each is not active[0])] if active else [])


@given(drawn_candidates, st.sampled_from((None, 20, 60)))
def test_both_orders_hold_every_therapy_once(drawn: list[Candidate], available: int | None) -> None:
    """And passive care never stands before recommended exercise where time is short."""
    order = kept_first(drawn, available)
    assert by_rank(order) == by_rank(drawn)
    passive = [place for place, each in enumerate(order) if each.kind is Kind.PASSIVE]
    core = [place for place, each in enumerate(order) if each.kind is Kind.CORE]
    assert not passive or not core or max(core) < min(passive)
