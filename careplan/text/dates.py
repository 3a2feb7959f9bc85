"""The dates of a plan as text: when each phase begins and ends, when to look at the response, when goals are due."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from careplan.catalogue import CATALOGUE, Therapy
from careplan.text.page import Page
from careplan.week.dates import DatedPhase, DatedPlan, DatedReview

__all__ = ["dates"]

SAID: Final = {
    "measure": "measure",
    "review": "look at the response",
    "stop without a change": "stop unless something has changed",
}
"""What is due on a day."""


def dates(page: Page, made: DatedPlan) -> None:
    """Phases in the order of their plan, then reviews and goals by day."""
    page.heading("Dates")
    if not (made.phases or made.reviews or made.goals):
        page.say("No dates: nothing of this plan may start yet.", 1)
        return
    page.say(f"Start on {made.start.isoformat()} or later; week 1 begins on Monday {made.first_monday.isoformat()}.", 1)
    page.items(map(_phase, made.phases), 1)
    if made.reviews:
        page.say("Review:", 1)
        page.items((_day(list(each)) for _, each in groupby(made.reviews, key=lambda one: one.day)), 3)
    if made.goals:
        page.say("Goals:", 1)
        goals = sorted(made.goals, key=lambda each: each.by)
        page.items((f"by {each.by.isoformat()}: {each.title} [{each.rule}]" for each in goals), 3)


def _name(therapy: Therapy) -> str:
    return CATALOGUE[therapy].title


def _phase(each: DatedPhase) -> str:
    """A phase with its days; a condition says when it is entered at all."""
    condition = f" ({each.condition})" if each.condition else ""
    return f"{_name(each.therapy)}, {each.name}{condition}: from {each.first.isoformat()}{_end(each)}"


def _end(each: DatedPhase) -> str:
    if each.last is None:
        return " on" if each.earliest_last is None else f" to {each.earliest_last.isoformat()} at the earliest"
    if each.earliest_last in (None, each.last):
        return f" to {each.last.isoformat()}"
    return f" to {each.last.isoformat()} ({each.earliest_last.isoformat()} at the earliest)"


def _day(reviews: Sequence[DatedReview]) -> str:
    """What is looked at on one day: measures by their rules, which stand under the plan's reviews, and therapies."""
    measures = sorted({rule for each in reviews if each.kind == "measure" for rule in each.rules})
    said = [f"measure [{', '.join(measures)}]"] if measures else []
    said += [f"{SAID[each.kind]}: {_name(each.therapy)} {each.title}" for each in reviews if each.therapy is not None]
    return f"{reviews[0].day.isoformat()}: {'; '.join(dict.fromkeys(said))}"
