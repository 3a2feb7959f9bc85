"""A book on the bench: what the laws plan and decide with, made once."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from careplan.audit import Auditor
from careplan.language.answers import Answers
from careplan.language.book import Chapter, RuleBook
from careplan.language.rules import Contraindication, Recommendation, RedFlag
from careplan.planner import Planner
from careplan.testing.elsewhere import Elsewhere
from careplan.testing.handful import some_profiles
from careplan.testing.ledgers import Ledger, Ledgers
from careplan.testing.where import witness
from careplan.words import Effect, Truth

if TYPE_CHECKING:
    from careplan.catalogue import Therapy
    from careplan.models import PatientProfile
    from careplan.plans import CarePlan

__all__ = ["Bench", "Unaudited"]

T = TypeVar("T")

THREADS: Final = 2


class _NoAuditor(Auditor):
    """Finds nothing, so that a law sees what would have come out."""

    def faults(self, plan: CarePlan, profile: PatientProfile, answers: Answers) -> list[str]:  # noqa: ARG002 - as the auditor
        return []


class Unaudited(Planner):
    """A planner that neither checks its book nor looks at its plans: the laws do that by themselves."""

    def __init__(self, book: RuleBook) -> None:
        """Compile the book."""
        super().__init__(book)
        self._auditor = _NoAuditor(book)

    def _accepted(self, book: RuleBook) -> RuleBook:
        return book


class Bench:
    """One book, with all that laws need of it."""

    def __init__(self, book: RuleBook) -> None:
        """Take a book; everything else is made when a law asks for it."""
        self.book = book

    @cached_property
    def planner(self) -> Unaudited:
        """A planner whose plans were not audited."""
        return Unaudited(self.book)

    @cached_property
    def second(self) -> Unaudited:
        """Another planner of the same book."""
        return Unaudited(self.book)

    @cached_property
    def shuffled(self) -> tuple[Unaudited, Unaudited]:
        """Planners of the same book, written in two other orders."""
        return Unaudited(_shuffled(self.book, 1)), Unaudited(_shuffled(self.book, 2))

    @cached_property
    def stored(self) -> Unaudited:
        """A planner of the book as it comes out of an archive."""
        return Unaudited(RuleBook.from_json(self.book.model_dump_json()))

    @cached_property
    def ledgers(self) -> Ledgers:
        """The ledgers of the book."""
        return Ledgers(self.book)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """A planner of the same book in another process."""
        return Elsewhere(self.book)

    @cached_property
    def threads(self) -> ThreadPoolExecutor:
        """Threads that plan at once."""
        return ThreadPoolExecutor(THREADS)

    @cached_property
    def auditor(self) -> Auditor:
        """The audit of the book's plans."""
        return Auditor(self.book)

    @cached_property
    def handful(self) -> list[PatientProfile]:
        """Patients enough that most rules find some whom they concern; those of one jurisdiction stand together."""
        return sorted(some_profiles(200, self.book), key=lambda each: each.setting.jurisdiction.value)

    @cached_property
    def known_ledgers(self) -> list[Ledger]:
        """The ledgers of the handful."""
        return [self.ledgers.of(each) for each in self.handful]

    @cached_property
    def known_plans(self) -> list[str]:
        """The plans of the handful as JSON, made one after the other."""
        return [self.plan(each).model_dump_json() for each in self.handful]

    def plan(self, profile: PatientProfile) -> CarePlan:
        """The plan of a profile, not audited."""
        return self.planner.plan(profile)

    def answers(self, profile: PatientProfile) -> Answers:
        """What the last channel decides, problems in the order of the profile."""
        found = Answers.empty(self.planner.program, len(profile.problems))
        self.planner.channels[-1].decide(profile, found)
        return found

    def truths(self, answers: Answers, unit: str) -> list[Truth]:
        """The truth of a unit for each problem."""
        found = (answers.truth(self.planner.program, unit, place) for place in range(len(answers.problems)))
        return [Truth.UNKNOWN if each is None else each for each in found]

    @cached_property
    def offered(self) -> tuple[Therapy, ...]:
        """The therapies that some rule offers."""
        return tuple(sorted({rule.offer for rule in self.book.rules_of(Recommendation)}))

    @cached_property
    def withholding(self) -> tuple[RedFlag, ...]:
        """The red flags that withhold everything; one that can hold for nobody is a matter for ``check``."""
        flags = (each for each in self.book.rules_of(RedFlag) if each.effect is Effect.WITHHOLD_ALL)
        return tuple(each for each in flags if self._can_hold(each.id))

    @cached_property
    def excluding(self) -> tuple[str, ...]:
        """The contraindications that hold for somebody."""
        return tuple(each.id for each in self.book.rules_of(Contraindication) if self._can_hold(each.id))

    def _can_hold(self, rule: str) -> bool:
        try:
            witness(rule, self.book)
        except LookupError:
            return False
        return True


def _shuffled(book: RuleBook, seed: int) -> RuleBook:
    """The same book with everything in another order."""
    order = random.Random(seed)  # noqa: S311 - any order will do

    def mixed(values: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(order.sample(values, len(values)))

    chapters = [Chapter(name=each.name, title=each.title, rules=mixed(each.rules)) for each in book.chapters]
    parts = {name: mixed(getattr(book, name)) for name in ("screens", "statements", "sources")}
    return book.model_copy(update={"chapters": mixed(tuple(chapters)), **parts})
