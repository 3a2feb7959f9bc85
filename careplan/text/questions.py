"""What to ask next, as text: in short at the top, in full further down, and what one therapy waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from careplan.plans import CarePlan, OpenQuestion, RuleUsed
from careplan.text.page import Page, problem_text, words
from careplan.words import Status

__all__ = ["question_title", "questions", "short_questions", "waits_for"]

FIRST: Final = 2
"""Questions shown at the top."""

ITEMS: Final = 6
"""Items shown of one question; the others are in the plan's JSON."""

FULL: Final = 8
"""Questions shown in full; of the others only the screens are named."""


WORST: Final = {
    "emergency": "an emergency",
    "same day": "a same-day referral",
    "exclusion": "a therapy is excluded",
    "other flag": "another red flag",
    "technique": "a technique is excluded",
    "limit": "a dose is limited",
    "indication": "a therapy is indicated or not",
    "dose": "a dose is another one",
    "caution": "a caution",
}
"""The gravest thing an answer could bring about, as a plan's ``worst`` names it and as a reader says it."""


def short_questions(page: Page, plan: CarePlan) -> None:
    """The gravest questions in a line each, and how many follow."""
    if not plan.open_questions:
        page.say("ask next: nothing is open", 1, 2)
        return
    if plan.status is Status.WITHHELD:
        page.heading("In short")
    for each in plan.open_questions[:FIRST]:
        page.say(f"ask next: {question_title(each)}: {_named(each.items, 3)}", 1, 2)
    others = len(plan.open_questions) - FIRST
    if others > 0:
        page.say(f"and {others} more question{'s' if others > 1 else ''} below", 1, 2)


def questions(page: Page, plan: CarePlan) -> None:
    """Every open question, the gravest first; the first ones with their items."""
    if plan.open_questions:
        page.heading("Ask next")
    for each in plan.open_questions[:FULL]:
        page.say(f"- {question_title(each)}: {_named(each.items, ITEMS)}", 1, 2)
    others = plan.open_questions[FULL:]
    if others:
        page.say(f"- Then: {'; '.join(map(_brief, others))}", 1, 2)


def question_title(each: OpenQuestion) -> str:
    """A question by its title, its screen, and the worst that an answer could mean."""
    where = f" ({problem_text(each.problem)})" if each.problem else ""
    screen = f" [screen {each.screen}]" if each.screen else ""
    return f"{each.title}{where}{screen} (at worst: {WORST.get(each.worst, each.worst)})"


def _brief(each: OpenQuestion) -> str:
    return (
        f"{each.screen or each.title.lower()} ({len(each.items)} open; at worst: {WORST.get(each.worst, each.worst)})"
    )


def waits_for(plan: CarePlan, rules: Iterable[RuleUsed], reads: Callable[[str], frozenset[str]] | None) -> str:
    """The screens to complete, and the facts outside any screen, before a therapy may be decided on."""
    if reads is None:
        return "needs an answer: see what to ask next"
    read = frozenset[str]().union(*(reads(rule.id) for rule in rules))
    asked = [each for each in plan.open_questions if not read.isdisjoint(each.items)]
    screens = list(dict.fromkeys(each.screen for each in asked if each.screen))
    alone = [item for each in asked if not each.screen for item in each.items if item in read]
    wanted = [
        *(["complete " + ", ".join(screens)] if screens else []),
        *(["answer: " + _named(alone, ITEMS)] if alone else []),
    ]
    return f"first {' and '.join(wanted)}" if wanted else "needs an answer: see what to ask next"


def _named(items: Sequence[str], most: int) -> str:
    """The first facts by name, and how many more there are."""
    shown = ", ".join(words(item.rpartition(".")[2]) for item in items[:most])
    return shown + (f" and {len(items) - most} more" if len(items) > most else "")
