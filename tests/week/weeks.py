"""Weeks for tests: lines, rules about days, and what a timetable made of them."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE, Place, Therapy
from careplan.models import Weekday
from careplan.plans import Appointment, InteractionLine, Timetable, WeekLine

__all__ = ["AWAY", "ENDLESS", "Stand", "chosen_days", "line", "rule", "rule_lines", "stands", "week_lines"]

ENDLESS: Final = 10_000
AWAY: Final = frozenset(therapy for therapy, entry in CATALOGUE.items() if entry.place is not Place.HOME)
MEETING: Final = (
    Therapy.ACUPUNCTURE,
    Therapy.MANUAL_THERAPY,
    Therapy.STRENGTH_TRAINING,
    Therapy.STRUCTURED_EXERCISE,
    Therapy.AEROBIC_EXERCISE,
    Therapy.MBSR,
)

Stand = tuple[int, Appointment]
"""A day (Monday is 0) and a session on it."""


def line(therapy: Therapy, sessions: int, start: int = 1, last: int | None = None, home: int = 0) -> WeekLine:
    """A therapy that runs, with sessions of half an hour."""
    minutes = 30 * sessions + home
    return WeekLine(
        therapy=therapy,
        start_week=start,
        last_week=last,
        sessions=sessions,
        minutes_each=30 if sessions else None,
        home_minutes=home,
        minutes=minutes,
    )


def rule(*between: Therapy, **fields: object) -> InteractionLine:
    """An interaction that certainly holds."""
    return InteractionLine.model_validate(
        {"rule": "a-rule", "title": "A rule", "certain": True, "between": between, **fields}
    )


def stands(table: Timetable) -> list[Stand]:
    """Every session with its day."""
    return [(day, one) for day, each in enumerate(table.days) for one in each.appointments]


def chosen_days() -> st.SearchStrategy[list[Weekday] | None]:
    """Days on which a patient can come, in any order; or nobody asked."""
    return st.none() | st.lists(st.sampled_from(Weekday), unique=True)


@st.composite
def week_lines(draw: st.DrawFn, most: int = 5) -> list[WeekLine]:
    """A few therapies that run in some weeks."""
    found = []
    for therapy in draw(st.lists(st.sampled_from(MEETING), min_size=1, max_size=most, unique=True)):
        start, length = draw(st.integers(1, 3)), draw(st.none() | st.integers(1, 8))
        last = None if length is None else start + length - 1
        found.append(line(therapy, draw(st.integers(0, 7)), start, last, draw(st.sampled_from((0, 30, 70)))))
    return found


@st.composite
def rule_lines(draw: st.DrawFn) -> list[InteractionLine]:
    """Up to three rules about days, no two with one id."""
    return [_drawn_rule(draw, f"rule-{number}") for number in range(draw(st.integers(0, 3)))]


def _drawn_rule(draw: st.DrawFn, name: str) -> InteractionLine:
    between = draw(st.lists(st.sampled_from(MEETING[:4]), min_size=2, max_size=4))
    same_day = draw(st.sampled_from((None, "never", "not all")))
    return rule(
        *between,
        rule=name,
        certain=draw(st.booleans()),
        same_day=same_day,
        apart_hours=draw(st.sampled_from((None, 24, 36, 48))),
        first_sessions=draw(st.sampled_from((None, None, 2, 3))) if same_day else None,
    )
