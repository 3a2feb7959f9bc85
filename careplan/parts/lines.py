"""The lines of a plan that a rule brings by itself: cautions, things to avoid, goals, reviews, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from careplan.catalogue import Avoid, Therapy
from careplan.language.book import RuleBook
from careplan.language.rules import AdviceAgainst, Contraindication, Coverage, Interaction, Precaution, Review
from careplan.ledger.case import Case
from careplan.parts.goals import Goals
from careplan.parts.index import Shelf
from careplan.parts.meeting import meets
from careplan.plans import AvoidLine, Caution, CoverageLine, GoalLine, InteractionLine, Referral, ReviewLine
from careplan.words import Jurisdiction, Payer

__all__ = ["Lines", "Running", "Shelves"]


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _ToAvoid:
    """What one rule tells to avoid."""

    rule: str
    avoid: tuple[Avoid, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Meeting:
    """An interaction as a line, and what it tells to avoid."""

    line: InteractionLine
    avoid: _ToAvoid

    def concerns(self, running: frozenset[Therapy]) -> bool:
        """Whether it concerns these therapies."""
        return meets(self.line.between, self.line.only_with, running)


@dataclass(frozen=True, slots=True)
class Running:
    """The therapies that have a dose, and those that have a place in the weeks."""

    dosed: frozenset[Therapy]
    placed: frozenset[Therapy]


@dataclass(frozen=True, slots=True)
class Lines:
    """All such lines of one plan."""

    avoid: tuple[AvoidLine, ...]
    cautions: tuple[Caution, ...]
    interactions: tuple[InteractionLine, ...]
    goals: tuple[GoalLine, ...]
    reviews: tuple[ReviewLine, ...]
    coverage: tuple[CoverageLine, ...]
    referrals: tuple[Referral, ...]


class Shelves:
    """Every line that rules of a book can bring, ready made.

    Safety holds everywhere; advice against, interactions, goals and reviews are of the bodies that a clinic follows.
    """

    def __init__(self, book: RuleBook, clinic: Jurisdiction) -> None:
        """Make the lines of every rule once."""
        self.excluding = Shelf(book, Contraindication, _excluded)
        self.avoiding = Shelf(book, Precaution, _avoided)
        self.advising = Shelf(book, AdviceAgainst, _advised_against, clinic)
        self.cautions = Shelf(book, Precaution, _caution)
        self.interactions = Shelf(book, Interaction, _interaction, clinic)
        self.goals = Goals(book, clinic)
        self.reviews = Shelf(book, Review, _review, clinic)
        self.coverage = Shelf(book, Coverage, _coverage)
        self.referring = Shelf(book, Contraindication, _referral)
        self.cautioning = Shelf(book, Precaution, _referral)

    def lines(self, case: Case, payer: Payer | None, running: Running) -> Lines:
        """The lines of a case."""
        row = case.merged
        pairs = [each for each in self.interactions.taken(row) if each.concerns(running.dosed)]
        closing = (self.excluding, self.avoiding, self.advising)
        avoid = (*(each for shelf in closing for each in shelf.taken(row)), *(each.avoid for each in pairs))
        return Lines(
            avoid=tuple(_joined(avoid)),
            cautions=tuple(each for each in self.cautions.taken(row) if _about(each.about, running.dosed)),
            interactions=tuple(each.line for each in pairs),
            goals=self.goals.of(case, running.placed),
            reviews=tuple(_for_what_runs(self.reviews.certain(row), running.placed)),
            coverage=() if payer is None else tuple(self._covered(case, payer)),
            referrals=(*self.referring.certain(row), *self.cautioning.certain(row)),
        )

    def _covered(self, case: Case, payer: Payer) -> Iterator[CoverageLine]:
        for key, row in zip(case.problems, case.rows, strict=True):
            for line in self.coverage.taken(row):
                if line.payer is payer:
                    yield line.model_copy(update={"problem": key})


def _for_what_runs(lines: Iterable[tuple[T, tuple[Therapy, ...]]], placed: frozenset[Therapy]) -> Iterator[T]:
    """The lines of what has a place in the weeks; where nothing has, nothing is set or reviewed."""
    return (line for line, therapies in lines if placed and _about(therapies, placed))


def _about(therapies: tuple[Therapy, ...], running: frozenset[Therapy]) -> bool:
    return not therapies or not running.isdisjoint(therapies)


_ORDER: Final = {avoid: place for place, avoid in enumerate(Avoid)}


def _joined(found: Iterable[_ToAvoid]) -> Iterator[AvoidLine]:
    """One line for each thing to avoid, naming every rule; certain if one of them is."""
    rules: dict[Avoid, list[str]] = {}
    certain: set[Avoid] = set()
    for each in found:
        for avoid in each.avoid:
            rules.setdefault(avoid, []).append(each.rule)
        if each.certain:
            certain.update(each.avoid)
    for avoid in sorted(rules, key=_ORDER.__getitem__):
        yield _avoid_line(avoid, avoid in certain, tuple(sorted(rules[avoid])))


@lru_cache(maxsize=512)
def _avoid_line(avoid: Avoid, certain: bool, rules: tuple[str, ...]) -> AvoidLine:
    return AvoidLine(avoid=avoid, certain=certain, rules=rules)


def _excluded(rule: Contraindication, certain: bool) -> _ToAvoid | None:
    avoid = tuple(target for target in rule.excludes if isinstance(target, Avoid))
    return _ToAvoid(rule.id, avoid, certain) if avoid else None


def _avoided(rule: Precaution, certain: bool) -> _ToAvoid | None:
    return _ToAvoid(rule.id, rule.avoid, certain) if rule.avoid else None


def _advised_against(rule: AdviceAgainst, certain: bool) -> _ToAvoid | None:
    avoid = tuple(target for target in rule.against if isinstance(target, Avoid))
    return _ToAvoid(rule.id, avoid, certain) if avoid else None


def _caution(rule: Precaution, certain: bool) -> Caution:
    return Caution(rule=rule.id, title=rule.title, certain=certain, about=rule.about)


def _interaction(rule: Interaction, certain: bool) -> _Meeting:
    line = InteractionLine(
        rule=rule.id,
        title=rule.title,
        certain=certain,
        between=rule.between,
        only_with=rule.only_with,
        same_day=rule.same_day,
        apart_hours=rule.apart_hours,
        first_sessions=rule.first_sessions,
        most_starts_per_week=rule.most_starts_per_week,
    )
    return _Meeting(line, _ToAvoid(rule.id, rule.avoid, certain))


def _review(rule: Review, _: bool) -> tuple[ReviewLine, tuple[Therapy, ...]]:
    line = ReviewLine(
        rule=rule.id,
        title=rule.title,
        measure=rule.measure,
        weeks=rule.weeks,
        important_change=_number(rule.important_change),
        responder_percent=rule.responder_percent,
        better=rule.better,
        worse_by=_number(rule.worse_by),
        worse_percent=rule.worse_percent,
        worse_over_weeks=rule.worse_over_weeks,
    )
    return line, rule.therapies


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def _coverage(rule: Coverage, certain: bool) -> CoverageLine:
    return CoverageLine(
        rule=rule.id,
        title=rule.title,
        payer=rule.payer,
        therapy=rule.therapy,
        truth="yes" if certain else "not known",
        covers=rule.covers,
        most_sessions=rule.most_sessions,
        within_days=rule.within_days,
        extension_sessions=rule.extension_sessions,
        extension_when=rule.extension_when,
        most_sessions_per_year=rule.most_sessions_per_year,
        repeat_after_days=rule.repeat_after_days,
        ends_without_improvement=rule.ends_without_improvement,
    )


def _referral(rule: Contraindication | Precaution, _: bool) -> Referral | None:
    if not rule.refer_to or rule.urgency is None:
        return None
    return Referral(rule=rule.id, title=rule.title, urgency=rule.urgency, refer_to=rule.refer_to)
