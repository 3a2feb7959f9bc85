"""The timetable of a week: laws over any lines, rules and days."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careplan.catalogue import Therapy
from careplan.models import Weekday
from careplan.plans import DoseRange, InteractionLine, Timetable, WeekLine
from careplan.week.timetable import timetable
from careplan.words import Quantity
from tests.week.weeks import AWAY, ENDLESS, Stand, chosen_days, line, rule, rule_lines, stands, week_lines

ACUPUNCTURE, MANUAL, STRENGTH = Therapy.ACUPUNCTURE, Therapy.MANUAL_THERAPY, Therapy.STRENGTH_TRAINING
MONDAY, TUESDAY, WEDNESDAY, FRIDAY = Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.FRIDAY


def days_with(table: Timetable, therapy: Therapy) -> list[int]:
    """The days of one therapy, Monday is 0."""
    return [day for day, one in stands(table) if one.therapy is therapy]


def left_out(table: Timetable) -> int:
    """Sessions without a day."""
    return sum(each.sessions for each in table.unplaced)


@given(week_lines(), rule_lines(), chosen_days())
def test_every_session_is_placed_or_named(
    lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday] | None
) -> None:
    """Nothing is dropped in silence, and what finds no day says what stands in the way."""
    table = timetable(lines, days, rules)
    placed = Counter(one.therapy for _, one in stands(table))
    named = Counter({each.therapy: each.sessions for each in table.unplaced})
    assert placed + named == Counter({each.therapy: each.sessions for each in lines})
    assert all(each.days or each.rules for each in table.unplaced)


@given(week_lines(), rule_lines(), chosen_days())
def test_visits_stand_only_on_days_on_which_the_patient_can_come(
    lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday] | None
) -> None:
    """What is done at home may stand on any day; where the days are not known, all seven do and the plan says so."""
    table = timetable(lines, days, rules)
    free = set(Weekday) if days is None else set(days)
    assert table.days_known == (days is not None)
    assert {each.day for each in table.days if each.available} == free
    assert {list(Weekday)[day] for day, one in stands(table) if one.therapy in AWAY} <= free


@given(week_lines(), rule_lines(), chosen_days())
def test_rules_are_always_kept(lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday] | None) -> None:
    """Rest and days of their own, whether a rule holds or may hold, over the end of the week as well."""
    table = timetable(lines, days, rules)
    assert not [each.rule for each in rules if breaks(each, table)]


def breaks(one: InteractionLine, table: Timetable) -> bool:
    """Whether a timetable breaks a rule, told by trying every pair and every group of sessions."""
    if sum(each in {found.therapy for _, found in stands(table)} for each in one.between) < 2:
        return False
    named = [each for each in stands(table) if each[1].therapy in one.between]
    pairs = [(a, b) for a, b in combinations(named, 2) if meet(a, b)]
    near = (hours(a, b) < (one.apart_hours or 0) for a, b in pairs if concerns(one, a, b))
    if any(near):
        return True
    groups: list[tuple[Stand, ...]] = []
    if one.same_day == "never":
        groups = [(a, b) for a, b in pairs if a[1].therapy is not b[1].therapy]
    elif one.same_day == "not all" and len(set(one.between)) > 1:
        kinds = [[each for each in named if each[1].therapy is kind] for kind in dict.fromkeys(one.between)]
        groups = [group for group in product(*kinds) if all(meet(a, b) for a, b in combinations(group, 2))]
    return any(len({day for day, _ in group}) == 1 and early(one, group, table) for group in groups)


def concerns(one: InteractionLine, a: Stand, b: Stand) -> bool:
    """Whether a rule speaks of two sessions: of two therapies, or of one that it names twice."""
    return a[1].therapy is not b[1].therapy or one.between.count(a[1].therapy) > 1


def meet(a: Stand, b: Stand) -> bool:
    """Whether two sessions stand in one week."""
    return a[1].from_week <= (b[1].last_week or ENDLESS) and b[1].from_week <= (a[1].last_week or ENDLESS)


def hours(a: Stand, b: Stand) -> int:
    """Hours between two sessions of weeks that come again and again."""
    return 24 * min((a[0] - b[0]) % 7, (b[0] - a[0]) % 7)


def early(one: InteractionLine, group: tuple[Stand, ...], table: Timetable) -> bool:
    """Whether a group meets while the first sessions of the first therapy last."""
    if one.first_sessions is None:
        return True
    first = [each for each in stands(table) if each[1].therapy is one.between[0]]
    if not any(each in first for each in group):
        return False
    over = max(each[1].from_week for each in first) + -(-one.first_sessions // len(first))
    return max(each[1].from_week for each in group) < over


@given(week_lines(), rule_lines(), chosen_days())
def test_order_of_days_and_rules_changes_nothing(
    lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday] | None
) -> None:
    """The same week comes out byte for byte; and it is what its JSON says."""
    table = timetable(lines, days, rules)
    turned = timetable(lines, None if days is None else days[::-1], rules[::-1])
    assert turned.model_dump_json() == table.model_dump_json()
    assert Timetable.model_validate_json(table.model_dump_json()) == table


@given(week_lines(), rule_lines(), chosen_days())
def test_rank_decides_only_who_yields(
    lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday] | None
) -> None:
    """In whatever order the therapies stand, as many sessions find their day."""
    table, turned = timetable(lines, days, rules), timetable(lines[::-1], days, rules)
    assume(table.exact and turned.exact)
    assert left_out(table) == left_out(turned)


@given(week_lines(), rule_lines(), st.lists(st.sampled_from(Weekday), unique=True), st.sampled_from(Weekday))
def test_another_day_or_one_rule_less_never_leaves_more_out(
    lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday], more: Weekday
) -> None:
    """Room is only ever gained."""
    table, roomier, freer = (
        timetable(lines, *each) for each in ((days, rules), ([*days, more], rules), (days, rules[1:]))
    )
    assume(table.exact and roomier.exact and freer.exact)
    nothing = [len(lines) - len({one.therapy for _, one in stands(each)}) for each in (table, roomier, freer)]
    assert (nothing[1], left_out(roomier)) <= (nothing[0], left_out(table))
    assert (nothing[2], left_out(freer)) <= (nothing[0], left_out(table))


@given(week_lines(), rule_lines(), chosen_days())
def test_minutes_at_home_add_up(
    lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday] | None
) -> None:
    """Every minute of practice has its day."""
    table = timetable(lines, days, rules)
    found: Counter[Therapy] = Counter()
    for each in table.days:
        found.update({one.therapy: one.minutes for one in each.practice})
    assert found == Counter({each.therapy: each.home_minutes for each in lines})


@given(st.sampled_from((ACUPUNCTURE, STRENGTH)), st.integers(1, 7))
def test_sessions_of_one_therapy_are_spread_evenly(therapy: Therapy, sessions: int) -> None:
    """With all days free no two gaps differ by more than a day."""
    days = days_with(timetable([line(therapy, sessions)], None), therapy)
    gaps = {(after - day - 1) % 7 + 1 for day, after in zip(days, [*days[1:], days[0]], strict=True)}
    assert max(gaps) - min(gaps) <= 1


@given(week_lines(most=3), rule_lines(), chosen_days())
def test_as_many_sessions_find_a_day_as_can(
    lines: list[WeekLine], rules: list[InteractionLine], days: list[Weekday] | None
) -> None:
    """No arrangement of single sessions with one more keeps the rules: each that is left out is tried on every day."""
    table = timetable(lines, days, rules)
    for each in table.unplaced:
        for day in range(7):
            if each.therapy not in AWAY or table.days[day].available:
                assert not fits(each.therapy, day, table, lines, rules)


def fits(therapy: Therapy, day: int, table: Timetable, lines: list[WeekLine], rules: list[InteractionLine]) -> bool:
    """Whether one session more could simply be put on a day."""
    own = next(each for each in lines if each.therapy is therapy)
    here = table.days[day]
    if any(one.therapy is therapy for one in here.appointments) or any(one.held_back_by for _, one in stands(table)):
        return False
    again = timetable([own.model_copy(update={"sessions": 1})], None)
    one = stands(again)[0][1]
    fuller = here.model_copy(update={"appointments": (*here.appointments, one)})
    tried = table.model_copy(update={"days": (*table.days[:day], fuller, *table.days[day + 1 :])})
    return not any(breaks(each, tried) for each in rules)


def test_strength_waits_until_the_first_visits_are_over() -> None:
    """Where a rule about first sessions leaves no day, the other therapy starts on that day later, and says why."""
    first = rule(ACUPUNCTURE, STRENGTH, same_day="never", first_sessions=2)
    table = timetable([line(ACUPUNCTURE, 5), line(STRENGTH, 3)], None, [first])
    held = [one for _, one in stands(table) if one.held_back_by]
    assert not table.unplaced
    assert {(one.therapy, one.from_week, one.held_back_by) for one in held} == {(STRENGTH, 2, "a-rule")}


def test_first_sessions_that_are_over_hold_nothing_back() -> None:
    """A therapy that starts in a later week may share the day."""
    first = rule(ACUPUNCTURE, STRENGTH, same_day="never", first_sessions=2)
    table = timetable([line(ACUPUNCTURE, 7), line(STRENGTH, 7, start=3)], None, [first])
    assert not table.unplaced
    assert not any(one.held_back_by for _, one in stands(table))


def test_two_visits_share_a_trip() -> None:
    """The travel saved is shown by day and in all."""
    table = timetable([line(ACUPUNCTURE, 2), line(Therapy.MBSR, 1)], None, travel=40)
    assert days_with(table, ACUPUNCTURE) == [0, 3]
    assert days_with(table, Therapy.MBSR) == [0]
    assert [each.minutes_saved for each in table.days] == [40, 0, 0, 0, 0, 0, 0]
    assert table.minutes_saved == 40


def test_courses_that_never_meet_save_no_travel() -> None:
    """One ends before the other starts."""
    lines = [line(ACUPUNCTURE, 1, last=4), line(Therapy.MBSR, 1, start=5)]
    assert timetable(lines, [MONDAY], travel=40).minutes_saved == 0


def test_hard_days_and_easy_days_alternate() -> None:
    """Three demanding sessions stand on days that do not touch, Sunday and Monday included."""
    kept = rule(ACUPUNCTURE, MANUAL, STRENGTH, same_day="not all")
    table = timetable([line(ACUPUNCTURE, 1), line(MANUAL, 1), line(STRENGTH, 1)], None, [kept])
    hard = [day for day, each in enumerate(table.days) if each.demanding]
    assert all((day + 1) % 7 not in hard for day in hard)
    assert not table.unmet


def test_hard_days_that_must_touch_are_said() -> None:
    """Monday and Tuesday are all there is."""
    kept = rule(ACUPUNCTURE, MANUAL, same_day="never")
    table = timetable([line(ACUPUNCTURE, 1), line(MANUAL, 1)], [MONDAY, TUESDAY], [kept])
    assert [(each.wish, each.days) for each in table.unmet] == [("an easy day after a hard one", (TUESDAY,))]


def test_home_practice_stands_on_other_days() -> None:
    """The days without a session of its own come first."""
    table = timetable([line(Therapy.STRUCTURED_EXERCISE, 2, home=50)], [MONDAY, FRIDAY])
    assert [bool(each.practice) for each in table.days] == [False, True, True, True, False, True, True]


def test_practice_by_the_day_is_no_long_session() -> None:
    """Of 140 minutes at home 20 stand on each day where a statement gives minutes a day; else a session holds them."""
    relaxation = Therapy.RELAXATION
    week = line(relaxation, 1, home=140).model_copy(update={"minutes_each": None, "minutes": 140})
    daily = DoseRange(quantity=Quantity.HOME_MINUTES_PER_DAY, low=5, high=20, unit="min")
    table = timetable([week], None, [], doses={relaxation: (daily,)})
    assert [[one.minutes for one in each.practice] for each in table.days] == [[20]] * 7
    assert [one.minutes for _, one in stands(table)] == [None]
    assert [one.minutes for _, one in stands(timetable([week], None, []))] == [140]


def test_missing_days_are_named() -> None:
    """Three visits and one day: the two earliest days that help."""
    table = timetable([line(ACUPUNCTURE, 3)], [FRIDAY])
    (left,) = table.unplaced
    assert (left.sessions, left.days, left.rules) == (2, (MONDAY, TUESDAY), ())


def test_the_rule_in_the_way_is_named() -> None:
    """Seven visits a week leave no day for strength work that may not share one."""
    kept = rule(ACUPUNCTURE, STRENGTH, same_day="never")
    table = timetable([line(ACUPUNCTURE, 6), line(STRENGTH, 2)], None, [kept])
    assert [(each.therapy, each.sessions, each.rules) for each in table.unplaced] == [(STRENGTH, 1, ("a-rule",))]


def test_no_therapy_loses_all_its_sessions_while_another_has_several() -> None:
    """Seven a day of its own and two more: the first yields one day to the last."""
    kept = rule(ACUPUNCTURE, STRENGTH, same_day="never")
    table = timetable([line(ACUPUNCTURE, 7), line(STRENGTH, 1)], None, [kept])
    assert (len(days_with(table, ACUPUNCTURE)), len(days_with(table, STRENGTH))) == (6, 1)


def test_visits_that_no_statement_counts_are_named() -> None:
    """What is done at home in daily life is not: it needs no day."""
    table = timetable([line(MANUAL, 0), line(Therapy.HEALTHY_EATING, 0)], None)
    assert table.without_sessions == (MANUAL,)


@pytest.mark.parametrize("days", [[], [WEDNESDAY]])
def test_no_day_is_invented(days: list[Weekday]) -> None:
    """A patient who can come on no day, or on one, comes on no other."""
    table = timetable([line(ACUPUNCTURE, 2), line(STRENGTH, 2)], days)
    assert {list(Weekday)[day] for day in days_with(table, ACUPUNCTURE)} == set(days)
    assert len(days_with(table, STRENGTH)) == 2
