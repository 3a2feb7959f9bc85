"""How sure a plan is: marks in the text, in the JSON and in explanations, by the date of the profile alone."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import CarePlan, PatientProfile, why
from careplan.evidence.library import SOURCES, STATEMENTS
from careplan.sureness import how_sure
from careplan.text.plan import plan_text
from careplan.words import Mark, Verified
from tests.the_book import planner

PROFILES = Path(__file__).parents[2] / "examples" / "profiles"
NAMES = sorted(each.stem for each in PROFILES.glob("*.json"))
LAST = dt.date(2022, 4, 4)
"""The last day on which the guideline of 2017 counts as current."""


@cache
def planned(name: str = "chronic_low_back_pain", day: dt.date | None = None) -> CarePlan:
    """The plan of an example, recorded on a day."""
    return planner().plan(profile(name, day))


def profile(name: str = "chronic_low_back_pain", day: dt.date | None = None) -> PatientProfile:
    """An example, recorded on a day."""
    return PatientProfile.model_validate_json((PROFILES / f"{name}.json").read_text("utf-8")).changed({"date": day})


def expected(statement: str, day: dt.date | None) -> Iterator[Mark]:
    """The marks of a statement, from the evidence."""
    known = STATEMENTS[statement]
    if known.verified is Verified.MEMORY:
        yield Mark.MEMORY
    if "synthesis" in known.sources:
        yield Mark.DEFAULT
    ends = [one for one in (SOURCES[each].review_by for each in known.sources) if one is not None]
    if day is not None and any(one < day for one in ends):
        yield Mark.PAST_REVIEW


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("day", [None, dt.date(2015, 1, 1), LAST, dt.date(2022, 4, 5), dt.date(2026, 3, 1)])
def test_each_statement_carries_the_marks_of_the_evidence(name: str, day: dt.date | None) -> None:
    """In the plan and in its JSON, for every day before and after a review date."""
    made = planned(name, day)
    assert made.statements
    assert [each.marks for each in made.statements] == [tuple(expected(each.id, day)) for each in made.statements]
    written = {each["id"]: each["marks"] for each in json.loads(made.model_dump_json())["statements"]}
    assert written == {each.id: [mark.value for mark in each.marks] for each in made.statements}


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_a_later_day_takes_no_mark_away(day: dt.date) -> None:
    """And the day of the profile decides nothing but marks."""
    made, later = planner().plan(profile(day=day)), planned(day=dt.date(2100, 1, 2))
    assert all(set(one.marks) <= set(two.marks) for one, two in zip(made.statements, later.statements, strict=True))
    assert made.decisions() == later.decisions()


def test_the_last_day_itself_is_not_past() -> None:
    """On the boundary and one day later."""
    assert "ind-lbp-chronic-acp" not in how_sure(planned(day=LAST)).past_review
    assert "ind-lbp-chronic-acp" in how_sure(planned(day=LAST + dt.timedelta(days=1))).past_review


def test_without_a_date_nothing_is_said_about_reviews() -> None:
    """No clock stands in for the date that is missing."""
    found = how_sure(planned())
    assert (found.compared, found.past_review) == (False, ())
    text = plan_text(planned())
    assert "Review dates were not compared" in text
    assert "PAST REVIEW" not in text


def test_the_text_shows_each_mark_beside_the_id() -> None:
    """Wherever a marked statement is cited."""
    made = planned(day=dt.date(2026, 3, 1))
    text = re.sub(r"\s+", " ", plan_text(made, 80))
    assert re.search(r"ind-lbp-chronic-acp \([^)]*PAST REVIEW\)", text)
    assert "(current to 2022-04-04)" in text
    assert f"{len(how_sure(made).from_memory)} FROM MEMORY" in text


def test_an_explanation_shows_the_marks() -> None:
    """As a value and as text."""
    answer = why(profile(day=dt.date(2026, 3, 1)), "acupuncture")
    marks = {each.id: each.marks for reason in answer.reasons for each in reason.statements}
    assert marks["ind-lbp-chronic-acp"] == (Mark.PAST_REVIEW,)
    assert "PAST REVIEW" in answer.text()


@pytest.mark.parametrize("name", NAMES)
def test_a_line_is_unsure_where_every_statement_behind_it_is_marked(name: str) -> None:
    """And nothing is said of a line that has one statement without a mark."""
    made = planned(name, dt.date(2026, 3, 1))
    evidence = {each.id: each.evidence for each in made.trace.rules}
    marks = {each.id: each.marks for each in made.statements}
    found = how_sure(made)
    for line in found.lines:
        behind = [one for rule in line.rules for one in evidence[rule]]
        assert behind
        assert all(marks[one] for one in behind)
        assert set(line.marks) == {mark for one in behind for mark in marks[one]}
    unsure = {(line.kind, line.rules) for line in found.lines}
    for each in made.cautions:
        if each.certain and all(marks[one] for one in evidence[each.rule]):
            assert ("caution", (each.rule,)) in unsure


def test_a_source_with_a_review_date_says_why() -> None:
    """A date without its reason could not be checked."""
    dated = [each for each in SOURCES.values() if each.review_by is not None]
    assert len(dated) == 11
    assert [each.id for each in dated if not each.note] == []
