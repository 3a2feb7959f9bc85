"""Which goals a plan sets: two to four, those that tell most first.

Where more goals hold than a plan sets, what a goal is about decides (:data:`careplan.language.rules.GoalAbout`, in its
declared order); among goals about the problems themselves each problem's first comes before any problem's second, and a
problem's first is the one that is due earliest. Order of chapters, rules and problems changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from careplan.catalogue import Therapy
from careplan.language.book import RuleBook
from careplan.language.rules import Goal, GoalAbout
from careplan.ledger.case import Case
from careplan.parts.index import Shelf
from careplan.plans import GoalLine
from careplan.words import Jurisdiction

__all__ = ["MOST_GOALS", "Goals", "Held", "chosen"]

MOST_GOALS: Final = 4
"""More goals than these a plan does not set."""

ORDER: Final[Mapping[str, int]] = {about: place for place, about in enumerate(get_args(GoalAbout))}


@dataclass(frozen=True, slots=True)
class Held:
    """A goal that holds, and what it takes to choose."""

    line: GoalLine
    about: int
    therapies: frozenset[Therapy]

    @property
    def first(self) -> tuple[int, int, str]:
        """Goals in the order in which they are set for one problem."""
        return self.about, self.line.by_week, self.line.rule


class Goals:
    """The goals of a book, of the bodies that a clinic follows."""

    def __init__(self, book: RuleBook, clinic: Jurisdiction) -> None:
        """Make the line of every goal once."""
        self.shelf = Shelf(book, Goal, _held, clinic)

    def of(self, case: Case, placed: frozenset[Therapy]) -> tuple[GoalLine, ...]:
        """The goals of a case whose therapies have these places in the weeks; none where nothing has a place."""
        if not placed:
            return ()
        return chosen([_running(self.shelf.certain(row), placed) for row in case.rows])


def chosen(problems: Sequence[Sequence[Held]]) -> tuple[GoalLine, ...]:
    """The goals that are set, of those that hold for each problem.

    >>> chosen([])
    ()
    """
    turns: dict[str, tuple[int, int, int, str]] = {}
    lines: dict[str, GoalLine] = {}
    for goals in problems:
        for turn, each in _in_turn(goals):
            lines[each.line.rule] = each.line
            rank = (each.about, turn, each.line.by_week, each.line.rule)
            turns[each.line.rule] = min(rank, turns.get(each.line.rule, rank))
    return tuple(lines[rule] for rule in sorted(lines, key=turns.__getitem__)[:MOST_GOALS])


def _in_turn(goals: Sequence[Held]) -> Iterable[tuple[int, Held]]:
    """The goals of one problem, each with the number of those about the same that come before it."""
    before: dict[int, int] = {}
    for each in sorted(goals, key=lambda one: one.first):
        turn = before.get(each.about, 0)
        before[each.about] = turn + 1
        yield turn, each


def _running(goals: Iterable[Held], placed: frozenset[Therapy]) -> list[Held]:
    return [each for each in goals if not each.therapies or not each.therapies.isdisjoint(placed)]


def _held(rule: Goal, _: bool) -> Held:
    line = GoalLine(rule=rule.id, title=rule.title, by_week=rule.by_week)
    return Held(line, ORDER[rule.about], frozenset(rule.therapies))
