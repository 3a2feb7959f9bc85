"""Every red flag of a book in one list, by how soon somebody must see the patient."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from careplan.language.book import RuleBook
from careplan.language.rules import RedFlag
from careplan.words import Effect, Urgency

__all__ = ["red_flags"]

_URGENCY: Final = {
    Urgency.EMERGENCY: "Emergency, now",
    Urgency.SAME_DAY: "On the same day",
    Urgency.WITHIN_1_WEEK: "Within 1 week",
    Urgency.WITHIN_2_WEEKS: "Within 2 weeks",
    Urgency.ROUTINE: "Routine referral",
}

_EFFECT: Final = {
    Effect.WITHHOLD_ALL: "the whole plan is withheld",
    Effect.WITHHOLD_THERAPY: "some therapies wait for a review",
    Effect.POSTPONE: "some therapies wait until it is corrected",
    Effect.CONTINUE_WITH_REFERRAL: "the plan goes on",
    Effect.CONTINUE_WITH_SCREENING: "the plan goes on, with screening",
}


def _line(flag: RedFlag) -> str:
    more = ", sooner in some cases" if flag.escalations else ""
    return f"- [{flag.title}](#{flag.id}): {flag.refer_to}{more}; {_EFFECT[flag.effect]}"


def red_flags(book: RuleBook) -> Iterator[str]:
    """A list for each urgency, the most urgent first."""
    flags = [rule for rule in book.rules if isinstance(rule, RedFlag)]
    for urgency in Urgency:
        here = [flag for flag in flags if flag.urgency is urgency]
        if here:
            yield f"\n**{_URGENCY[urgency]}**\n"
            yield from map(_line, here)
