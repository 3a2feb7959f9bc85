"""What statements say of the days of a week, as data: the rules of the book, and the timetable they lead to."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Final

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from careplan import BOOK
from careplan.catalogue import Therapy
from careplan.language.rules import Interaction
from careplan.models import Weekday
from careplan.plans import InteractionLine, Timetable
from careplan.week.timetable import timetable
from tests.week.weeks import Stand, line, stands


class Closed(BaseModel):
    """A part of a vignette; a key that it does not have is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Apart(Closed):
    """The fewest hours between sessions."""

    between: tuple[Therapy, ...]
    hours: int


class Expected(Closed):
    """What a timetable must show."""

    shared: tuple[tuple[Therapy, ...], ...] = ()
    apart: tuple[Apart, ...] = ()
    left: dict[Therapy, int] | None = None
    held: dict[Therapy, int] = {}


class Vignette(Closed):
    """Therapies that run, the rules that hold, and the days on which the patient can come."""

    title: str
    statement: str
    rules: tuple[str, ...]
    running: dict[Therapy, int]
    days: tuple[Weekday, ...] | None = None
    expect: Expected


DATA: Final = yaml.safe_load(Path(__file__).with_name("timetable.yaml").read_text("utf-8"))
ALL: Final = tuple(Vignette.model_validate(each) for each in DATA)


def table_of(vignette: Vignette) -> Timetable:
    """The timetable of a vignette."""
    lines = [line(therapy, sessions) for therapy, sessions in vignette.running.items()]
    return timetable(lines, vignette.days, [rule_line(each) for each in vignette.rules])


def rule_line(name: str) -> InteractionLine:
    """A rule of the book as a plan prints it."""
    found = BOOK.rule(name)
    assert isinstance(found, Interaction)
    shown = {field: getattr(found, field) for field in InteractionLine.model_fields.keys() & found.model_fields_set}
    return InteractionLine.model_validate({**shown, "rule": found.id, "certain": True})


@pytest.mark.parametrize("vignette", ALL, ids=[each.title for each in ALL])
def test_vignette(vignette: Vignette) -> None:
    """The days follow the statement, which the rule cites."""
    assert any(vignette.statement in BOOK.rule(each).evidence for each in vignette.rules)
    table, expected = table_of(vignette), vignette.expect
    on_days = [{one.therapy for one in each.appointments} for each in table.days]
    assert all(any(there.issuperset(group) for there in on_days) for group in expected.shared)
    assert all(nearest(each, stands(table)) >= each.hours for each in expected.apart)
    assert {one.therapy: one.from_week for _, one in stands(table) if one.held_back_by} == expected.held
    if expected.left is not None:
        left = {each.therapy: each.sessions for each in table.unplaced}
        assert left == {therapy: sessions for therapy, sessions in expected.left.items() if sessions}


def nearest(each: Apart, found: list[Stand]) -> int:
    """The fewest hours between two sessions that a statement keeps apart, over the end of the week too."""
    named = [(day, one.therapy) for day, one in found if one.therapy in each.between]
    own = len(each.between) == 1
    return min(
        24 * min((a - b) % 7, (b - a) % 7) for (a, one), (b, other) in combinations(named, 2) if own or one is not other
    )
