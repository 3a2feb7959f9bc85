"""The lines of a plan that a rule brings by itself: cautions, things to avoid, goals, reviews, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from careplan.catalogue import Avoid, Therapy
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Contraindication, Coverage, Goal, Interaction, Precaution, Review
from careplan.ledger.case import Case
from careplan.parts.index import Shelf
from careplan.plans import AvoidLine, Caution, CoverageLine, GoalLine, InteractionLine, Referral, ReviewLine
from careplan.words import Payer

__all__ = ["Lines", "Shelves"]


@dataclass(frozen=True, slots=True)
class _ToAvoid:
    """What one rule tells to avoid."""

    rule: str
    avoid: tuple[Avoid, ...]
    certain: bool


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
    """Every line that rules of a book can bring, ready made."""

    def __init__(self, book: RuleBook, program: Program) -> None:
        """Make the lines of every rule once."""
        self.excluding = Shelf(book, program, Contraindication, _excluded)
        self.avoiding = Shelf(book, program, Precaution, _avoided)
        self.cautions = Shelf(book, program, Precaution, _caution)
        self.interactions = Shelf(book, program, Interaction, _interaction)
        self.goals = Shelf(book, program, Goal, _goal)
        self.reviews = Shelf(book, program, Review, _review)
        self.coverage = Shelf(book, program, Coverage, _coverage)
        self.referring = Shelf(book, program, Contraindication, _referral)
        self.cautioning = Shelf(book, program, Precaution, _referral)

    def lines(self, case: Case, payer: Payer | None, running: frozenset[Therapy]) -> Lines:
        """The lines of a case; ``running`` are the therapies that have a dose."""
        row = case.merged
        return Lines(
            avoid=tuple(_joined((*self.excluding.taken(row), *self.avoiding.taken(row)))),
            cautions=tuple(
                each for each in self.cautions.taken(row) if not each.about or not running.isdisjoint(each.about)
            ),
            interactions=tuple(each for each in self.interactions.taken(row) if running.issuperset(each.between)),
            goals=tuple(self.goals.certain(row)),
            reviews=tuple(self.reviews.certain(row)),
            coverage=() if payer is None else tuple(self._covered(case, payer)),
            referrals=(*self.referring.certain(row), *self.cautioning.certain(row)),
        )

    def _covered(self, case: Case, payer: Payer) -> Iterator[CoverageLine]:
        for key, row in zip(case.problems, case.rows, strict=True):
            for line in self.coverage.taken(row):
                if line.payer is payer:
                    yield line.model_copy(update={"problem": key})


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


@lru_cache(maxsize=4096)
def _avoid_line(avoid: Avoid, certain: bool, rules: tuple[str, ...]) -> AvoidLine:
    return AvoidLine(avoid=avoid, certain=certain, rules=rules)


def _excluded(rule: Contraindication, certain: bool) -> _ToAvoid | None:
    avoid = tuple(target for target in rule.excludes if isinstance(target, Avoid))
    return _ToAvoid(rule.id, avoid, certain) if avoid else None


def _avoided(rule: Precaution, certain: bool) -> _ToAvoid | None:
    return _ToAvoid(rule.id, rule.avoid, certain) if rule.avoid else None


def _caution(rule: Precaution, certain: bool) -> Caution:
    return Caution(rule=rule.id, title=rule.title, certain=certain, about=rule.about)


def _interaction(rule: Interaction, certain: bool) -> InteractionLine:
    return InteractionLine(
        rule=rule.id, title=rule.title, certain=certain, between=rule.between, apart_hours=rule.apart_hours
    )


def _goal(rule: Goal, _: bool) -> GoalLine:
    return GoalLine(rule=rule.id, title=rule.title, by_week=rule.by_week)


def _review(rule: Review, _: bool) -> ReviewLine:
    change = rule.important_change
    return ReviewLine(
        rule=rule.id,
        title=rule.title,
        measure=rule.measure,
        weeks=rule.weeks,
        important_change=None if change is None else int(change) if change == int(change) else float(change),
        responder_percent=rule.responder_percent,
        better=rule.better,
    )


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
        most_sessions_per_year=rule.most_sessions_per_year,
    )


def _referral(rule: Contraindication | Precaution, _: bool) -> Referral | None:
    if not rule.refer_to or rule.urgency is None:
        return None
    return Referral(rule=rule.id, title=rule.title, urgency=rule.urgency, refer_to=rule.refer_to)
