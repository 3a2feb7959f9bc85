"""The trace: each rule and each fact behind a plan once, and the statements and sources they rest on."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, reduce
from itertools import compress
from operator import or_
from typing import Final, Literal, TypeAlias

from careplan.evidence.model import DEFAULTS, Statement
from careplan.fields import DERIVED, FactKind, FactScope, ProfileField
from careplan.language.book import RuleBook
from careplan.ledger.case import Case
from careplan.ledger.picking import Truths, picker
from careplan.models import PatientProfile
from careplan.parts.reads import Reads
from careplan.parts.universe import Known, Universe, chosen
from careplan.plans import CitedSource, CitedStatement, FactUsed, RuleUsed, Trace
from careplan.words import Mark, Verified

__all__ = ["Tracer"]

CACHED: Final = 512

Evidence: TypeAlias = tuple[tuple[CitedStatement, ...], tuple[CitedSource, ...]]


class Tracer:
    """Makes the trace of a case; everything that does not depend on the patient is made once."""

    def __init__(self, book: RuleBook, reads: Sequence[Reads], universe: Universe) -> None:
        """Prepare one entry for each rule and truth, and one for each statement and source."""
        self.universe = universe
        self.reads = sorted((each for each in reads if each.unit.id == each.rule in book.rules_by_id), key=_in_order)
        self.pick = picker([each.place for each in self.reads])
        self.used = [(_used(book, each, "not known"), _used(book, each, "yes")) for each in self.reads]
        self.joint = [each.joint for each in self.reads]
        self.statements = [_cited(book, each.id) for each in sorted(book.statements, key=lambda one: one.id)]
        self.sources = [_source(book, each.id) for each in sorted(book.sources, key=lambda one: one.id)]
        self.of_statement = self._masks()
        self.cites = [
            reduce(or_, map(self.of_statement.__getitem__, book.rule(each.rule).evidence), 0) for each in self.reads
        ]
        self.present = [_fact(field.path, None, value=True, unit="") for field in universe.patient]
        self.absent = [_fact(field.path, None, value=False, unit="") for field in universe.patient]
        self.review_days = sorted({each.review_by for each in self.sources if each.review_by is not None})
        self.statements_after = cache(self._statements_after)
        self.fact = lru_cache(CACHED)(_fact)

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
            held = compress(zip(self.used, truths, strict=True), truths)
            rules, read = tuple([used[truth - 1] for used, truth in held]), reduce(or_, compress(self.joint, truths), 0)
        else:
            rules, read = self._of_problems(case, truths)
        facts = tuple(self._facts(read & known.facts, profile, case, known.true))
        return Trace(rules=rules, facts=facts), reduce(or_, compress(self.cites, truths), 0)

    def _of_problems(self, case: Case, truths: Truths) -> tuple[tuple[RuleUsed, ...], int]:
        """The same for several problems: for which of them each rule holds, and whose facts it reads."""
        found, read = [], 0
        for each, used, truth in compress(zip(self.reads, self.used, truths, strict=True), truths):
            entry = used[truth - 1]
            read |= each.patient
            if each.unit.scope is FactScope.PROBLEM:
                own = [row[each.place] for row in case.rows]
                for problem, held in enumerate(own):
                    read |= self.universe.shifted(each.problem, problem) if held else 0
                if min(own) < max(own):
                    keys = tuple(key for key, held in zip(case.problems, own, strict=True) if held == truth)
                    entry = entry.model_copy(update={"problems": keys})
            found.append(entry)
        return tuple(found), read

    def _facts(self, read: int, profile: PatientProfile, case: Case, true: int) -> Iterator[FactUsed]:
        """Flags that are present first, then numbers and choices, then absent flags; the patient's first."""
        universe = self.universe
        part = read & ((1 << len(universe.patient)) - 1)
        yield from chosen(part & true, self.present)
        for field in chosen(part & ~universe.flags, universe.patient):
            yield self.fact(field.path, None, value=_value(field, profile, profile), unit=field.unit)
        yield from chosen(part & universe.flags & ~true, self.absent)
        width = len(universe.patient)
        for key, problem in zip(case.problems, profile.problems, strict=True):
            for field in chosen((read >> width) & ((1 << len(universe.problem)) - 1), universe.problem):
                value = _value(field, problem, profile)
                yield self.fact(field.path, key, value=value, unit=field.unit)
            width += len(universe.problem)

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


def _value(field: ProfileField, part: object, profile: PatientProfile) -> bool | int | float | str:
    """The value as it was used; a flag that only a completed screen settles is false."""
    if field.derived and field.number is not None:
        return field.number.value_of(getattr(profile, DERIVED[field.path][0]))
    for step in field.path.removeprefix("problem.").split("."):
        part = getattr(part, step)
    if field.kind is FactKind.FLAG:
        return part is True
    if field.kind is FactKind.CHOICES and isinstance(part, tuple):
        return ", ".join(sorted(str(each) for each in part))
    return part if isinstance(part, int | float) else str(part)


def _fact(path: str, problem: str | None, *, value: bool | float | str, unit: str) -> FactUsed:
    return FactUsed(path=path, problem=problem, value=value, unit=unit)
