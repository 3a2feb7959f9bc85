"""What to ask next, as text: in short at the top, in full further down, and what one therapy waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from careplan.language.english import short_title
from careplan.plans import CarePlan, OpenQuestion, RuleUsed
from careplan.text.page import Page, problem_text
from careplan.words import Status

__all__ = ["question_title", "questions", "short_questions", "waits_for"]

FIRST: Final = 2
"""Questions shown at the top."""

ITEMS: Final = 6
"""Items shown of one question; the others are in the plan's JSON."""

NAMED: Final = 2
"""Items shown of a question in short."""

ALONE: Final = "Single facts"
"""What is asked in no screen."""

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


SCREENS: Final = 3
"""Screens named by their ids after the gravest questions."""

TURNING: Final = ("emergency", "same day", "exclusion", "indication")
"""What opens or closes a therapy."""


def _turning(plan: CarePlan) -> list[OpenQuestion]:
    """Screens, and the answers that can open or close a therapy."""
    return [each for each in plan.open_questions if each.screen or each.worst in TURNING]


def _besides(plan: CarePlan) -> list[OpenQuestion]:
    """Facts that no screen asks and that open or close nothing."""
    return [each for each in plan.open_questions if not (each.screen or each.worst in TURNING)]


def short_questions(page: Page, plan: CarePlan) -> None:
    """The gravest questions in a line each, the screens that follow by their ids, what else is open in one line."""
    if not plan.open_questions:
        page.say("ask next: nothing is open", 1, 2)
        return
    if plan.status is Status.WITHHELD:
        page.heading("In short")
    grave = [each for each in plan.open_questions if each.worst in TURNING]
    milder, besides = [each for each in _turning(plan) if each not in grave], _besides(plan)
    for each in grave[:FIRST]:
        page.say(f"ask next: {_in_short(each)} (at worst: {_worst(each)})", 1, 2)
    others = [each.screen or ALONE.lower() for each in (*grave[FIRST:], *milder)]
    if others:
        lead = "then" if grave else "ask next"
        page.say(f"{lead}: {_first(others, SCREENS)} (at worst: {_worst((*grave[FIRST:], *milder)[0])})", 1, 2)
    if besides:
        page.say(f"{'besides' if grave or milder else 'ask next'}: {_counted(besides)}", 1, 2)


def _counted(besides: Sequence[OpenQuestion]) -> str:
    """Single facts in one line: how many, the worst that one could mean, and the first of them."""
    items = [item for each in besides for item in each.items]
    return f"{_many(len(items))} (at worst: {_worst(besides[0])}): {_named(items, NAMED)}"


def _in_short(each: OpenQuestion) -> str:
    """A screen by its title, with the number of items that it has to ask; single facts by name."""
    many = "1 item" if len(each.items) == 1 else f"{len(each.items)} items"
    return f"{_title(each)}, {many}" if each.screen else f"{_named(each.items, NAMED)}{_where(each)}"


def _many(facts: int) -> str:
    return "1 single fact" if facts == 1 else f"{facts} single facts"


def _worst(each: OpenQuestion) -> str:
    return WORST.get(each.worst, each.worst)


def questions(page: Page, plan: CarePlan) -> None:
    """Every open question, the gravest first; the first ones with their items, and single facts by their number."""
    if plan.open_questions:
        page.heading("Ask next")
    asked, besides = _turning(plan), _besides(plan)
    for each in asked[:FULL]:
        page.say(f"- {question_title(each)}: {_named(each.items, ITEMS)}", 1, 2)
    others = asked[FULL:]
    if others:
        page.say(f"- Then: {'; '.join(map(_brief, others))}", 1, 2)
    if besides:
        page.say(f"- Besides, in no screen: {'; '.join(_by_worst(besides))}", 1, 2)


def _by_worst(besides: Iterable[OpenQuestion]) -> Iterator[str]:
    """The single facts of each weight: the first of them by name."""
    found: dict[str, list[str]] = {}
    for each in besides:
        found.setdefault(_worst(each), []).extend(each.items)
    for worst, items in found.items():
        yield f"{_named(items, NAMED)} (at worst: {worst})"


def question_title(each: OpenQuestion) -> str:
    """A question by its title, its screen, and the worst that an answer could mean."""
    return f"{_title(each)} (at worst: {_worst(each)})"


def _title(each: OpenQuestion) -> str:
    screen = f" [screen {each.screen}]" if each.screen else ""
    return f"{each.title if each.screen else ALONE}{_where(each)}{screen}"


def _where(each: OpenQuestion) -> str:
    return f" ({problem_text(each.problem)})" if each.problem else ""


def _brief(each: OpenQuestion) -> str:
    return f"{each.screen or ALONE.lower()} ({len(each.items)} open; at worst: {_worst(each)})"


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
    return _first(list(map(short_title, items)), most)


def _first(names: Sequence[str], most: int) -> str:
    shown = "; ".join(names[:most])
    return shown + (f" and {len(names) - most} more" if len(names) > most else "")
