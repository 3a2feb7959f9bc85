"""The trace: each rule and each fact behind a plan once, and the statements and sources they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from careplan.fields import DERIVED, FactScope, ProfileField
from careplan.language.book import RuleBook
from careplan.ledger.case import Case
from careplan.models import PatientProfile
from careplan.parts.reads import Reads
from careplan.parts.universe import Universe
from careplan.plans import CitedSource, CitedStatement, FactUsed, RuleUsed, Trace
from careplan.words import Truth

__all__ = ["Tracer"]

WORDS: Final = {Truth.YES.value: "yes", Truth.UNKNOWN.value: "not known"}


class Tracer:
    """Makes the trace of a case; everything that does not depend on the patient is made once."""

    def __init__(self, book: RuleBook, reads: Sequence[Reads], universe: Universe) -> None:
        """Prepare one entry for each rule and truth, and one for each statement and source."""
        self.universe = universe
        self.reads = tuple(each for each in reads if each.unit.id == each.rule and each.rule in book.rules_by_id)
        self.rules = {(each.place, truth): _used(book, each, truth) for each in self.reads for truth in WORDS}
        self.evidence = {rule.id: rule.evidence for rule in book.rules}
        self.statements = {each.id: _cited(book, each.id) for each in book.statements}
        self.sources = {each.id: _source(book, each.id) for each in book.sources}

    def trace(self, case: Case, profile: PatientProfile) -> Trace:
        """Every rule that holds or may hold, and every known fact that these rules read."""
        rules, read = [], 0
        for each in self.reads:
            if each.unit.scope is FactScope.PATIENT:
                truth = case.rows[0][each.place]
                if truth:
                    rules.append(self.rules[each.place, truth])
                    read |= each.patient
            else:
                read |= self._of_problems(each, case, rules)
        return Trace(rules=tuple(rules), facts=self._facts(read & self.universe.known(profile), profile, case))

    def _of_problems(self, each: Reads, case: Case, rules: list[RuleUsed]) -> int:
        truths = [row[each.place] for row in case.rows]
        most = max(truths)
        if not most:
            return 0
        used = self.rules[each.place, most]
        if len(truths) > 1:
            held = tuple(key for key, truth in zip(case.problems, truths, strict=True) if truth == most)
            used = used.model_copy(update={"problems": held})
        rules.append(used)
        read = each.patient
        for problem, truth in enumerate(truths):
            if truth:
                read |= self.universe.shifted(each.problem, problem)
        return read

    def _facts(self, read: int, profile: PatientProfile, case: Case) -> tuple[FactUsed, ...]:
        return tuple(
            _fact(field, problem, profile, case) for field, problem in self.universe.named(read, len(case.rows))
        )

    def cited(
        self, rules: Iterable[str], more: Iterable[str]
    ) -> tuple[tuple[CitedStatement, ...], tuple[CitedSource, ...]]:
        """The statements of rules, further statements, and the sources of all of them, each once."""
        named = dict.fromkeys(statement for rule in rules for statement in self.evidence[rule])
        named.update(dict.fromkeys(more))
        statements = tuple(self.statements[each] for each in sorted(named))
        sources = dict.fromkeys(source for each in statements for source in each.sources)
        return statements, tuple(self.sources[each] for each in sorted(sources))


def _used(book: RuleBook, each: Reads, truth: int) -> RuleUsed:
    rule = book.rule(each.rule)
    return RuleUsed.model_validate(
        {"id": rule.id, "kind": rule.kind, "truth": WORDS[truth], "title": rule.title, "evidence": rule.evidence}
    )


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
    )


def _source(book: RuleBook, name: str) -> CitedSource:
    source = book.source(name)
    return CitedSource(
        id=source.id, title=source.title, authors=source.authors, year=source.year, identifier=source.identifier
    )


def _value(field: ProfileField, problem: int | None, profile: PatientProfile) -> bool | int | float | str:
    """The value as it was used: a flag that only a completed screen settles is false."""
    if field.derived and field.number is not None:
        return field.number.value_of(getattr(profile, DERIVED[field.path][0]))
    part: object = profile if problem is None else profile.problems[problem]
    for step in field.path.removeprefix("problem.").split("."):
        part = getattr(part, step)
    if isinstance(part, tuple):
        return ", ".join(sorted(str(each) for each in part))
    return part if isinstance(part, bool | int | float | str) else False


def _fact(field: ProfileField, problem: int | None, profile: PatientProfile, case: Case) -> FactUsed:
    key = None if problem is None else case.problems[problem]
    return FactUsed(path=field.path, problem=key, value=_value(field, problem, profile), unit=field.unit)
