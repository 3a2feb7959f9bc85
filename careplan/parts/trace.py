"""The trace: each rule and each fact behind a plan once, and the statements and sources they rest on."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from itertools import compress
from operator import attrgetter, getitem, or_
from typing import Any, Final, Literal, TypeAlias

from careplan.evidence.model import DEFAULTS, Statement
from careplan.fields import DERIVED, FactKind, ProfileField
from careplan.language.book import RuleBook
from careplan.ledger.case import Case
from careplan.ledger.picking import Truths, picker
from careplan.metadata import Number
from careplan.models import PatientProfile
from careplan.parts.reads import Reads
from careplan.parts.universe import Known, Universe, chosen
from careplan.plans import CitedSource, CitedStatement, FactUsed, RuleUsed, Trace
from careplan.words import Mark, Verified

__all__ = ["Tracer"]

CACHED: Final = 768

Evidence: TypeAlias = tuple[tuple[CitedStatement, ...], tuple[CitedSource, ...]]


class Tracer:
    """Makes the trace of a case; everything that does not depend on the patient is made once."""

    def __init__(self, book: RuleBook, reads: Sequence[Reads], universe: Universe) -> None:
        """Prepare one entry for each rule and truth, and one for each statement and source."""
        self.universe = universe
        self.reads = sorted((each for each in reads if each.unit.id == each.rule in book.rules_by_id), key=_in_order)
        self.pick = picker([each.place for each in self.reads])
        self.used: list[tuple[Any, RuleUsed, RuleUsed]] = [
            (None, _used(book, each, "not known"), _used(book, each, "yes")) for each in self.reads
        ]
        self.statements = [_cited(book, each.id) for each in sorted(book.statements, key=lambda one: one.id)]
        self.sources = [_source(book, each.id) for each in sorted(book.sources, key=lambda one: one.id)]
        self.of_statement = self._masks()
        self.cites = [
            reduce(or_, map(self.of_statement.__getitem__, book.rule(each.rule).evidence), 0) for each in self.reads
        ]
        self.patient, self.problem = [each.patient for each in self.reads], [each.problem for each in self.reads]
        self.width = len(universe.patient) + len(universe.problem)
        self.told = [cites << self.width | each.joint for cites, each in zip(self.cites, self.reads, strict=True)]
        self.present = [_fact(field.path, None, True, "") for field in universe.patient]
        self.absent = [_fact(field.path, None, False, "") for field in universe.patient]
        self.patient_facts = [_Shown.of(field) for field in universe.patient]
        self.problem_facts = [_Shown.of(field) for field in universe.problem]
        self.review_days = sorted({each.review_by for each in self.sources if each.review_by is not None})
        self.statements_after = cache(self._statements_after)
        self.fact = lru_cache(CACHED)(_fact)
        self.of_some = lru_cache(CACHED)(self._of_some)

    def _masks(self) -> dict[str, int]:
        """Each statement as a low bit, with its sources as high bits."""
        of_source = {each.id: 1 << place for place, each in enumerate(self.sources, len(self.statements))}
        return {
            each.id: reduce(or_, map(of_source.__getitem__, each.sources), 1 << place)
            for place, each in enumerate(self.statements)
        }

    def trace(self, case: Case, profile: PatientProfile, known: Known) -> tuple[Trace, int]:
        """Every rule that holds or may hold, every known fact that these read, and what they cite."""
        truths = self.pick(case.merged)
        if len(case.rows) == 1:
            rules = tuple(map(getitem, compress(self.used, truths), filter(None, truths)))
            told = reduce(or_, compress(self.told, truths), 0)
            read, cites = told & ((1 << self.width) - 1), told >> self.width
        else:
            rules, read = self._of_problems(case, truths)
            cites = reduce(or_, compress(self.cites, truths), 0)
        return Trace(rules=rules, facts=tuple(self._facts(read & known.facts, profile, case, known.true))), cites

    def _of_problems(self, case: Case, truths: Truths) -> tuple[tuple[RuleUsed, ...], int]:
        """The same for several problems: for which of them each rule holds, and whose facts it reads."""
        own = list(map(self.pick, case.rows))
        rules = tuple(
            [
                used[truth] if min(each) == truth else self.of_some(number, truth, _where(case.problems, each, truth))
                for number, used, truth, each in compress(
                    zip(range(len(truths)), self.used, truths, zip(*own, strict=True), strict=True), truths
                )
            ]
        )
        read = reduce(or_, compress(self.patient, truths), 0)
        for problem, each in enumerate(own):
            read |= self.universe.shifted(reduce(or_, compress(self.problem, each), 0), problem)
        return rules, read

    def _of_some(self, number: int, truth: int, problems: tuple[str, ...]) -> RuleUsed:
        """A rule that holds for some of several problems."""
        rule: RuleUsed = self.used[number][truth]
        return rule.model_copy(update={"problems": problems})

    def _facts(self, read: int, profile: PatientProfile, case: Case, true: int) -> Iterator[FactUsed]:
        """Flags that are present first, then numbers and choices, then absent flags; the patient's first."""
        universe = self.universe
        part = read & ((1 << len(universe.patient)) - 1)
        yield from chosen(part & true, self.present)
        for shown in chosen(part & ~universe.flags, self.patient_facts):
            yield self.fact(shown.path, None, shown.value(profile), shown.unit)
        yield from chosen(part & universe.flags & ~true, self.absent)
        read >>= len(universe.patient)
        for key, problem in zip(case.problems, profile.problems, strict=True):
            for shown in chosen(read & ((1 << len(universe.problem)) - 1), self.problem_facts):
                yield self.fact(shown.path, key, shown.value(problem), shown.unit)
            read >>= len(universe.problem)

    def _statements_after(self, past: int) -> list[CitedStatement]:
        """Every statement when the first so many review days are over: marked where one of its sources is past."""
        over = {each.id for each in self.sources if each.review_by in self.review_days[:past]}
        return [each if over.isdisjoint(each.sources) else _aged(each) for each in self.statements]

    def cited(self, mask: int, more: Iterable[str], day: dt.date | None) -> Evidence:
        """The statements and sources of a mask, and of further statements, each once, as they are on a day."""
        for statement in more:
            mask |= self.of_statement[statement]
        statements = self.statements_after(0 if day is None else bisect_left(self.review_days, day))
        return tuple(chosen(mask, statements)), tuple(chosen(mask >> len(self.statements), self.sources))


def _where(problems: Sequence[str], truths: Truths, truth: int) -> tuple[str, ...]:
    """The problems for which something has a truth."""
    return tuple([key for key, own in zip(problems, truths, strict=True) if own == truth])


def _in_order(each: Reads) -> tuple[int, str]:
    return each.unit.stratum, each.rule


def _used(book: RuleBook, each: Reads, truth: Literal["yes", "not known"]) -> RuleUsed:
    rule = book.rule(each.rule)
    return RuleUsed(id=rule.id, kind=rule.kind, truth=truth, title=rule.title, evidence=rule.evidence)


def _cited(book: RuleBook, name: str) -> CitedStatement:
    statement = book.statement(name)
    return CitedStatement(
        id=statement.id,
        text=statement.text,
        jurisdictions=statement.jurisdictions,
        strength=statement.strength,
        certainty=statement.certainty,
        verified=statement.verified,
        sources=statement.sources,
        marks=tuple(_marks(statement)),
    )


def _marks(statement: Statement) -> Iterator[Mark]:
    """What holds of a statement on every day."""
    if statement.verified is Verified.MEMORY:
        yield Mark.MEMORY
    if DEFAULTS in statement.sources:
        yield Mark.DEFAULT


def _aged(statement: CitedStatement) -> CitedStatement:
    return statement.model_copy(update={"marks": (*statement.marks, Mark.PAST_REVIEW)})


def _source(book: RuleBook, name: str) -> CitedSource:
    source = book.source(name)
    return CitedSource(
        id=source.id,
        title=source.title,
        authors=source.authors,
        year=source.year,
        identifier=source.identifier,
        review_by=source.review_by,
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """How a fact is shown in a trace: its path, its unit, and how its value is read of the profile or of a problem."""

    path: str
    unit: str
    kind: FactKind
    read: Callable[[object], object]
    derived: Number | None

    @classmethod
    def of(cls, field: ProfileField) -> _Shown:
        """Prepare for one fact."""
        if field.derived:
            return cls(field.path, field.unit, field.kind, attrgetter(DERIVED[field.path][0]), field.number)
        return cls(field.path, field.unit, field.kind, attrgetter(field.path.removeprefix("problem.")), None)

    def value(self, part: object) -> bool | int | float | str:
        """The value as it was used; a flag that only a completed screen settles is false."""
        found: Any = self.read(part)
        if self.kind is FactKind.FLAG:
            return found is True
        if self.derived is not None:
            return self.derived.value_of(found)
        if self.kind is FactKind.CHOICES and isinstance(found, tuple):
            return ", ".join(sorted(str(each) for each in found))
        return found if isinstance(found, int | float) else str(found)


def _fact(path: str, problem: str | None, value: bool | float | str, unit: str) -> FactUsed:
    return FactUsed(path=path, problem=problem, value=value, unit=unit)
