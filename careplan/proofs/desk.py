"""What the questions about one book share: the solvers, the planner, and which rules are asked about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, TypeVar

import z3

from careplan.engines.proof import Pair, Translation
from careplan.errors import PlanNotIssued, UnknownName
from careplan.language.book import RuleBook
from careplan.language.names import near
from careplan.language.program import Program
from careplan.language.rules import Rule, RuleBase
from careplan.ledger.tables import Tables, tables_for
from careplan.planner import Planner
from careplan.proofs.findings import Answer, Finding, Proof, Query, Undecided
from careplan.proofs.people import Replay, profile_of, replayed
from careplan.proofs.verdicts import Verdicts
from careplan.proofs.world import Model, OutOfTime, World
from careplan.words import Jurisdiction

__all__ = ["Desk"]

R = TypeVar("R", bound=RuleBase)

CHAPTER: Final = "chapter"
LEAST_PROBLEMS: Final = 2


class Desk:
    """One book, and the answers to questions about the rules of one chapter of it, or of all.

    Raises:
        UnknownName: the book has no such chapter.
    """

    def __init__(self, book: RuleBook, planner: Planner, chapter: str | None = None) -> None:
        """Take a book that passed its check, and a planner for it."""
        if chapter is not None and chapter not in {each.name for each in book.chapters}:
            raise UnknownName(CHAPTER, near(chapter, [each.name for each in book.chapters]))
        self.book, self.planner, self.chapter = book, planner, chapter
        self._verdicts: dict[Jurisdiction, Verdicts] = {}

    @property
    def program(self) -> Program:
        """The units of the book."""
        return self.book.program

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are asked about."""
        chosen = (each for each in self.book.chapters if self.chapter in (None, each.name))
        return tuple(rule for chapter in chosen for rule in chapter.rules)

    def of(self, kind: type[R]) -> Iterator[R]:
        """The rules of one kind that are asked about."""
        yield from (rule for rule in self.rules if isinstance(rule, kind))

    @cached_property
    def world(self) -> World:
        """Every valid profile with one or two problems; with more where the book counts more."""
        return World(self.program, problems=max([LEAST_PROBLEMS, *(each.n for each in self.program.lifted)]))

    @property
    def translation(self) -> Translation:
        """The units of the book as formulas."""
        return self.world.translation

    def pair(self, unit: str, problem: int = 0) -> Pair:
        """The truth of a unit, for the first problem if it is about problems."""
        return self.translation.unit(unit, problem)

    def verdicts(self, clinic: Jurisdiction) -> Verdicts:
        """The verdicts of a clinic that follows one jurisdiction."""
        if clinic not in self._verdicts:
            self._verdicts[clinic] = Verdicts(self.tables(clinic), self.translation)
        return self._verdicts[clinic]

    def tables(self, clinic: Jurisdiction) -> Tables:
        """The book as a clinic follows it."""
        return tables_for(self.book, self.program, clinic)

    def in_clinic(self, clinic: Jurisdiction) -> z3.BoolRef:
        """That the profile names one jurisdiction."""
        return self.world.facts.words("setting.jurisdiction").says(clinic.value)

    def answer(self, query: Query) -> Answer | None:
        """The answer to one question; ``None`` where a patient is found and that is as it should be."""
        try:
            if query.fault == "found":
                model = self.world.least(*query.claims)
                return self._proof(query) if model is None else self._shown(query, query.rules, model)
            if self.world.any(*query.claims):
                return None
            rules = query.rules if query.only is None else query.only()
            example = self.world.least(*query.shown) if query.shown else None
            return Finding(query.question, rules, query.what) if example is None else self._shown(query, rules, example)
        except OutOfTime:
            return Undecided(query.question, query.rules, "no answer within the time for one question")

    def _proof(self, query: Query) -> Proof:
        return Proof(
            query.question, query.rules, tuple(dict.fromkeys(path for path, _ in self.world.read(*query.claims)))
        )

    def _shown(self, query: Query, rules: tuple[str, ...], model: Model) -> Finding | Undecided:
        """A finding with its patient, who is planned for first."""
        profile = profile_of(model)
        if profile is None:
            return Undecided(query.question, rules, "the patient found is no valid profile")
        try:
            replay: Replay = replayed(profile, self.planner)
        except PlanNotIssued as error:
            return Undecided(query.question, rules, f"no plan comes out for the patient found: {error.reason}")
        if not query.seen(replay):
            return Undecided(query.question, rules, "the plan of the patient found does not show it")
        return Finding(query.question, rules, query.what, profile.model_dump_json(exclude_defaults=True))
