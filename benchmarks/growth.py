"""What rules about other problems cost: the book as it is, and with twice as many of them, planned in turn.

Each rule of advice whose problem the patient does not have is written once more, on a condition that no engine can take
for the old one, and cites the same statements. The plans are the same; only the time may differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from statistics import median
from typing import Final

from benchmarks.clock import Times, quiet_memory
from benchmarks.people import half_known
from benchmarks.table import Figure
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import all_of
from careplan.language.rules import AdviceAgainst, Course, Goal, Recommendation, Review, Rule
from careplan.models import PatientProfile
from careplan.planner import Planner
from careplan.rules.patient import patient

__all__ = ["doubled", "growth"]

BACK: Final = ("low_back_pain",)
OF_EVERYBODY: Final = (
    "findings", "red-flag-findings", "screens", "every-pain", "low-back-pain", "interactions", "courses", "coverage",
)  # fmt: skip
"""Chapters that concern a patient with low back pain."""

ADVICE: Final = (Recommendation, AdviceAgainst, Course, Review, Goal)
SAME: Final = "twice-"


def doubled(book: RuleBook) -> RuleBook:
    """The book with every rule of advice about other problems written twice."""
    return book.model_copy(update={"chapters": tuple(map(_doubled, book.chapters))})


def _doubled(chapter: Chapter) -> Chapter:
    others = () if chapter.name in OF_EVERYBODY else tuple(_again(chapter.rules))
    return Chapter(name=chapter.name, title=chapter.title, rules=(*chapter.rules, *others))


def _again(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    for rule in rules:
        if isinstance(rule, ADVICE):
            yield rule.model_copy(update={"id": f"{SAME}{rule.id}", "when": all_of(rule.when, patient.age >= 1)})


class _Unchecked(Planner):
    """The check of a book takes longer than all that is measured here."""

    def _accepted(self, book: RuleBook) -> RuleBook:
        return book


def growth(book: RuleBook, count: int) -> list[Figure]:
    """The median of plans of low back pain by both books, each patient planned by one and then by the other."""
    larger = doubled(book)
    planners = _Unchecked(book), _Unchecked(larger)
    patients = half_known(book.program, BACK, 31)
    for profile in islice(patients, 100):
        for planner in planners:
            planner.plan(profile)
    once, twice = _times(planners, islice(patients, count))
    added = len(larger.rules) - len(book.rules)
    subject = f"rules for other problems doubled ({len(book.rules)} rules and {added} more)"
    return [
        Figure(subject, "plan(), median, as it is", 1000 * once, "ms"),
        Figure(subject, "plan(), median, doubled", 1000 * twice, "ms"),
        Figure(subject, "added by the further rules", 100 * (twice / once - 1), "%", at_most=15),
    ]


def _times(planners: tuple[Planner, Planner], patients: Iterator[PatientProfile]) -> tuple[float, float]:
    own, other = Times(), Times()
    with quiet_memory():
        for number, profile in enumerate(patients):
            turns = ((own, planners[0]), (other, planners[1]))
            for times, planner in turns if number % 2 else reversed(turns):
                times.of(planner.plan, profile)
    return median(own.cpu), median(other.cpu)
