"""How sure a plan is, as text: what is from memory, what is a working default, and what is past its review date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from careplan.plans import CarePlan
from careplan.sureness import HowSure, UnsureLine, how_sure
from careplan.text.page import Page
from careplan.words import Mark

__all__ = ["sureness"]

SAID: Final = {
    Mark.MEMORY: "FROM MEMORY: not checked in the source by anybody",
    Mark.DEFAULT: "working defaults of this library, not published advice",
    Mark.PAST_REVIEW: "PAST REVIEW: a source no longer counted as current on the day of the profile",
}


def sureness(page: Page, plan: CarePlan) -> None:
    """How many statements carry each mark, and the lines of the plan that rest on marked statements alone."""
    found = how_sure(plan)
    if not found.cited:
        return
    page.heading("How sure we are")
    page.say(f"Of {found.cited} statements cited:", 1)
    page.items(_counts(found), 1)
    if not found.compared and any(each.review_by for each in plan.sources):
        page.say("Review dates were not compared: the profile has no date.", 1, 2)
    kinds: dict[str, list[UnsureLine]] = {}
    for each in found.lines:
        kinds.setdefault(each.kind, []).append(each)
    if kinds:
        page.say("Resting on marked statements alone:", 1)
        page.items((f"{kind}: {'; '.join(map(_line, lines))}" for kind, lines in kinds.items()), 3)


def _counts(found: HowSure) -> Iterator[str]:
    of_mark = {
        Mark.MEMORY: found.from_memory,
        Mark.DEFAULT: found.working_defaults,
        Mark.PAST_REVIEW: found.past_review,
    }
    for mark, statements in of_mark.items():
        if statements or (mark is not Mark.PAST_REVIEW or found.compared):
            yield f"{len(statements)} {SAID[mark]}"


def _line(each: UnsureLine) -> str:
    """A therapy by name, anything else by its rules: the titles stand above."""
    name = each.title if each.kind in ("therapy", "dose", "to avoid") else ", ".join(each.rules)
    return f"{name} ({', '.join(each.marks)})"
