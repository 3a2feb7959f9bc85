"""The days of the week as text: every session is read, and what finds no day says why."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careplan import CarePlan, PatientProfile
from careplan.catalogue import CATALOGUE, Therapy
from careplan.models import Weekday
from careplan.text.page import Page
from careplan.text.timetable import timetable as day_by_day
from careplan.week.timetable import timetable
from tests.the_book import planner
from tests.week.weeks import line, rule


def plan_with(days: list[Weekday] | None, sessions: int, strength: int) -> CarePlan:
    """A plan that holds just this week."""
    bare = planner().plan(
        PatientProfile.model_validate(
            {"age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain"}]}
        )
    )
    lines = (line(Therapy.ACUPUNCTURE, sessions), line(Therapy.STRENGTH_TRAINING, strength))
    kept = rule(Therapy.ACUPUNCTURE, Therapy.STRENGTH_TRAINING, same_day="never")
    table = timetable(lines, days, [kept])
    return bare.model_copy(update={"week": bare.week.model_copy(update={"lines": lines, "timetable": table})})


def shown(plan: CarePlan, width: int = 80) -> str:
    """The section as one line."""
    page = Page(width)
    day_by_day(page, plan)
    return " ".join(page.text().split())


@given(st.none() | st.lists(st.sampled_from(Weekday), unique=True), st.integers(1, 4), st.integers(1, 4))
def test_every_session_is_read(days: list[Weekday] | None, sessions: int, strength: int) -> None:
    """As often as it stands in the week; the others are named with a number."""
    plan = plan_with(days, sessions, strength)
    text, table = shown(plan), plan.week.timetable
    assert table is not None
    for each in plan.week.lines:
        title = CATALOGUE[each.therapy].title
        left = sum(one.sessions for one in table.unplaced if one.therapy is each.therapy)
        assert text.count(f"{title} 30 min") == each.sessions - left
        assert (f"of {title}:" in text) == bool(left)


def test_days_that_nobody_asked_for_are_said() -> None:
    """All seven are used."""
    assert "not known: all seven are used" in shown(plan_with(None, 1, 1))
    assert "not known" not in shown(plan_with([Weekday.MONDAY], 1, 1))


def test_what_stands_in_the_way_is_read() -> None:
    """Days that would make room, and the rule."""
    assert "No day for 1 session of Acupuncture: Tuesday would make room" in shown(plan_with([Weekday.MONDAY], 2, 1))
    assert "No day for 1 session of Strength training: in the way: a-rule" in shown(plan_with(None, 6, 2))


def test_lines_fit_the_page() -> None:
    """At most so many columns."""
    page = Page(60)
    day_by_day(page, plan_with(None, 3, 3))
    assert max(map(len, page.lines)) <= 60


def test_nothing_is_shown_where_nothing_runs() -> None:
    """A withheld plan has no days."""
    plan = plan_with(None, 1, 1)
    bare = plan.model_copy(update={"week": plan.week.model_copy(update={"lines": (), "timetable": None})})
    assert shown(bare) == ""
