"""The week: everything has a place or waits, nothing exceeds the time, and passive care is never alone."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE, Therapy
from careplan.ledger.positions import Position
from careplan.plans import DoseRange
from careplan.week.fitting import MAX_STARTS, NO_ACTIVE, NO_TIME, TIME_TAKEN, TOO_LONG, Slot, fit
from careplan.week.lines import week_of
from careplan.week.ranking import Candidate
from careplan.week.share import HORIZON, Share, share_of
from careplan.words import Quantity

ACTIVE = [each for each in Therapy if CATALOGUE[each].active]
PASSIVE = [each for each in Therapy if not CATALOGUE[each].active]


def dose(**ranges: tuple[float | None, float]) -> tuple[DoseRange, ...]:
    """A dose with some quantities."""
    return tuple(
        DoseRange(quantity=Quantity(name), low=low, high=high, unit="") for name, (low, high) in ranges.items()
    )


def share(travel: int = 0, therapy: Therapy = Therapy.ACUPUNCTURE, **ranges: tuple[float | None, float]) -> Share:
    """The share of a dose."""
    return share_of(CATALOGUE[therapy], dose(**ranges), travel)


def candidate(therapy: Therapy, sessions: tuple[int, int] = (1, 2), minutes: int = 30, weeks: int = 8) -> Candidate:
    """A therapy that asks for a place."""
    own = share(0, therapy, sessions_per_week=sessions, session_minutes=(minutes, minutes), weeks=(weeks, weeks))
    return Candidate(therapy, Position(0, 1, 2), 1, preferred=False, under_way=False, share=own)


def test_a_session_takes_its_minutes_and_the_way() -> None:
    """Away from home; at home there is no way."""
    away = share(20, sessions_per_week=(2, 2), session_minutes=(30, 30))
    assert away.lowest.minutes(away.travel) == 100
    home = share(20, Therapy.AEROBIC_EXERCISE, sessions_per_week=(2, 2), session_minutes=(30, 30))
    assert home.lowest.minutes(home.travel) == 60


def test_practice_at_home_is_counted_by_the_day() -> None:
    """Every day, where no days are stated."""
    assert share(0, Therapy.MBSR, home_minutes_per_day=(20, 45)).home == (140, 315)
    assert share(0, Therapy.MBSR, home_minutes_per_day=(20, 45), home_days_per_week=(5, 6)).home == (100, 270)


def test_weekly_minutes_include_the_sessions_and_bound_them() -> None:
    """More sessions fill what short ones do not; longer sessions never exceed the week."""
    own = share(
        0, Therapy.AEROBIC_EXERCISE, minutes_per_week=(75, 150), sessions_per_week=(2, 3), session_minutes=(20, 60)
    )
    assert (own.lowest.sessions, own.lowest.each, own.lowest.home) == (3, 25, 0)
    assert all(75 <= each.minutes(0) <= 150 for each in (own.lowest, *own.raises()))


def test_at_home_capped_sessions_are_all_that_is_done() -> None:
    """Short bouts on every day are not topped up by hours beside them; a class may be, at home."""
    ranges = {"minutes_per_week": (30, 300), "sessions_per_week": (3, 7), "session_minutes": (5, 15)}
    own = share(0, Therapy.AEROBIC_EXERCISE, **ranges)
    assert max(each.minutes(0) for each in own.raises()) == 105
    assert max(each.home for each in (own.lowest, *own.raises())) <= 15
    away = share(0, Therapy.STRUCTURED_EXERCISE, **ranges)
    assert max(each.minutes(0) for each in away.raises()) == 300


def test_the_longest_course_counts() -> None:
    """What starts later must fit whether or not a course is cut short."""
    assert share(weeks=(6, 8)).weeks == 8
    assert share(sessions_per_week=(1, 2), total_sessions=(6, 10)).weeks == 10
    assert share(sessions_per_week=(1, 2)).weeks == HORIZON


def test_unknown_minutes_are_said() -> None:
    """And not counted."""
    own = share(sessions_per_week=(2, 2))
    assert not own.known
    assert own.lowest.minutes(0) == 0


def test_minutes_of_a_week_become_sessions_that_hold_them() -> None:
    """At home, without a stated length: more sessions first, then longer ones, as who starts low progresses."""
    own = share(0, Therapy.AEROBIC_EXERCISE, minutes_per_week=(30, 300), sessions_per_week=(3, 7))
    steps = [(each.sessions, each.each, each.home) for each in (own.lowest, *own.raises())]
    assert steps[:6] == [(3, 10, 0), (4, 10, 0), (5, 10, 0), (6, 10, 0), (7, 10, 0), (7, 15, 0)]
    assert steps[-1] == (7, 40, 0)


def test_the_least_of_a_week_asks_for_sessions_before_minutes() -> None:
    """A hundred minutes in bouts of at most fifteen are seven bouts, and not three and an hour beside them."""
    ranges = {"minutes_per_week": (100, 150), "sessions_per_week": (3, 7)}
    own = share(0, Therapy.AEROBIC_EXERCISE, session_minutes=(None, 15), **ranges)
    assert (own.lowest.sessions, own.lowest.each, own.lowest.home) == (7, 15, 0)
    short = share(0, Therapy.AEROBIC_EXERCISE, session_minutes=(5, 15), **ranges)
    assert (short.lowest.sessions, short.lowest.each, short.lowest.home) == (7, 15, 0)


@pytest.mark.parametrize("available", [None, 60, 1000])
def test_an_active_therapy_comes_first(available: int | None) -> None:
    """Whatever its rank."""
    slots = fit((candidate(PASSIVE[0])._replace(position=Position(0, 0, 0)), candidate(ACTIVE[0])), available)
    assert {each.candidate.therapy: each.start for each in slots}[ACTIVE[0]] == 1


def test_without_an_active_therapy_passive_care_waits() -> None:
    """It is deferred with its reason, not dropped."""
    (slot,) = fit((candidate(PASSIVE[0]),), None)
    assert (slot.start, slot.deferred) == (None, NO_ACTIVE)


def test_what_has_no_time_waits_until_a_course_ends() -> None:
    """With the first week in which it fits."""
    slots = fit((candidate(ACTIVE[0], weeks=8), candidate(ACTIVE[1], weeks=8)), 30)
    assert [(each.start, each.deferred) for each in slots] == [(1, ""), (9, NO_TIME)]


def test_what_never_fits_says_so() -> None:
    """By itself, or beside what goes on."""
    long = candidate(Therapy.MBSR, minutes=45)
    goes_on, other = (candidate(each, weeks=HORIZON) for each in (Therapy.AEROBIC_EXERCISE, Therapy.STRENGTH_TRAINING))
    assert [each.deferred for each in fit((long, goes_on, other), 40)] == ["", TOO_LONG, TIME_TAKEN]


def test_with_little_time_exercise_is_kept_before_passive_care_of_higher_rank() -> None:
    """As ``co_weekly_burden_cap`` says."""
    manual = candidate(Therapy.MANUAL_THERAPY)._replace(position=Position(0, 0, 0))
    walking = candidate(Therapy.AEROBIC_EXERCISE, weeks=HORIZON)
    strength = candidate(Therapy.STRENGTH_TRAINING)
    found = {each.candidate.therapy: each.start for each in fit((manual, walking, strength), 60)}
    assert found == {Therapy.AEROBIC_EXERCISE: 1, Therapy.STRENGTH_TRAINING: 1, Therapy.MANUAL_THERAPY: 9}


def test_a_short_first_visit_defers_nothing() -> None:
    """What starts when advice has been given starts a week later, and no one calls that deferred."""
    advice = candidate(Therapy.SELF_MANAGEMENT_ADVICE, minutes=50, weeks=1)
    slots = fit((advice, candidate(Therapy.AEROBIC_EXERCISE)), 60)
    assert [(each.start, each.deferred) for each in slots] == [(1, ""), (2, "")]


def test_time_that_is_left_raises_the_sessions() -> None:
    """From the lower towards the upper end, the best-ranked first."""
    slots = fit((candidate(ACTIVE[0], sessions=(1, 3)), candidate(ACTIVE[1], sessions=(1, 3))), 120)
    assert [each.setting.sessions for each in slots] == [3, 1]


shares = st.builds(
    candidate,
    st.sampled_from(Therapy),
    st.tuples(st.integers(1, 2), st.integers(2, 5)),
    st.sampled_from((10, 30, 45, 60)),
    st.sampled_from((4, 8, 12, HORIZON)),
)
sets = st.lists(shares, max_size=10, unique_by=lambda each: each.therapy).map(tuple)
minutes = st.none() | st.sampled_from((0, 30, 60, 120, 240, 600))


def running(slots: tuple[Slot, ...], week: int) -> list[Slot]:
    """The therapies that run in a week."""
    return [
        each
        for each in slots
        if each.start is not None and each.start <= week < each.start + each.candidate.share.weeks
    ]


@given(sets, minutes)
def test_nothing_is_dropped_and_no_week_is_too_full(candidates: tuple[Candidate, ...], available: int | None) -> None:
    """Every therapy has a place or waits with a reason; every week has room for all that runs in it."""
    slots = fit(candidates, available)
    assert Counter(each.candidate.therapy for each in slots) == Counter(each.therapy for each in candidates)
    assert all(each.start is not None or each.deferred for each in slots)
    for week in range(1, HORIZON + 1):
        assert available is None or sum(each.minutes for each in running(slots, week)) <= available


@given(sets, minutes)
def test_few_start_in_a_week_and_passive_care_stands_beside_active_care(
    candidates: tuple[Candidate, ...], available: int | None
) -> None:
    """At most two new ones; an active therapy runs in every week of a passive one."""
    slots = fit(candidates, available)
    starts = Counter(each.start for each in slots if each.start is not None)
    assert max(starts.values(), default=0) <= MAX_STARTS
    for each in slots:
        if each.start is not None and not each.candidate.active:
            weeks = range(each.start, min(each.start + each.candidate.share.weeks, HORIZON + 1))
            assert all(any(other.candidate.active for other in running(slots, week)) for week in weeks)


@given(sets)
def test_without_a_known_limit_of_time_nothing_is_cut(candidates: tuple[Candidate, ...]) -> None:
    """Every therapy has its upper end, and waits only for others to start first."""
    for each in fit(candidates, None):
        assert each.deferred in ("", NO_ACTIVE)
        if each.start is not None:
            assert each.setting.sessions == each.candidate.share.sessions[1]


@given(sets, st.sampled_from((60, 120, 240)))
def test_more_time_starts_the_leader_no_later(candidates: tuple[Candidate, ...], available: int) -> None:
    """What leads with little time does not wait with more."""
    first = [each for each in fit(candidates, available) if each.start == 1]
    more = {each.candidate.therapy: each for each in fit(candidates, available * 2)}
    assert not first or any(each.start == 1 for each in more.values())


@given(sets, minutes, st.randoms())
def test_the_order_of_candidates_changes_nothing(
    candidates: tuple[Candidate, ...], available: int | None, order: object
) -> None:
    """Rank decides, and the name where ranks are equal."""
    shuffled = list(candidates)
    order.shuffle(shuffled)  # type: ignore[attr-defined] # random.Random
    assert fit(tuple(shuffled), available) == fit(candidates, available)


@given(sets, minutes)
def test_the_lines_show_what_was_fitted(candidates: tuple[Candidate, ...], available: int | None) -> None:
    """The minutes are those of the busiest week, and what waits stands among the deferrals."""
    slots = fit(candidates, available)
    week = week_of(slots, available)
    shown = [each for each in slots if not each.deferred]
    assert week.used_minutes == max(
        sum(each.minutes for each in running(tuple(shown), one)) for one in range(1, HORIZON + 1)
    )
    assert {each.therapy for each in week.deferred} == {each.candidate.therapy for each in slots if each.deferred}
    assert len(week.lines) + len(week.deferred) == len(slots)
