"""Mistakes about evidence: what is cited and not there, and targets that the catalogue does not know."""

from __future__ import annotations

from collections.abc import Iterator

from careplan.catalogue import TARGETS
from careplan.errors import Fault
from careplan.evidence.model import Statement
from careplan.language.checks.outline import Outline
from careplan.language.names import named

__all__ = ["missing_sources", "missing_statements", "repeated_citations", "unmapped_targets"]


def missing_statements(outline: Outline) -> Iterator[Fault]:
    """A rule cites a statement that the book does not have."""
    known = outline.book.statements_by_id
    for path, rule in outline.rules:
        for name in rule.evidence:
            if name not in known:
                hint = outline.did_you_mean(name, known, "add the statement to the evidence")
                yield Fault(f"{path}/evidence", f"cites {named(name)}, which is no statement of the book", hint)


def repeated_citations(outline: Outline) -> Iterator[Fault]:
    """A rule cites a statement twice."""
    for path, rule in outline.rules:
        if len(set(rule.evidence)) < len(rule.evidence):
            yield Fault(f"{path}/evidence", "cites a statement twice", "name each once")


def missing_sources(outline: Outline) -> Iterator[Fault]:
    """A statement has no source, or one that the book does not have."""
    known = outline.book.sources_by_id
    for statement in outline.book.statements:
        path = f"statements/{named(statement.id)}/sources"
        if not statement.sources:
            yield Fault(path, "has no source", "say where it was read")
        for name in statement.sources:
            if name not in known:
                hint = outline.did_you_mean(name, known, "add the source to the evidence")
                yield Fault(path, f"rests on {named(name)}, which is no source of the book", hint)


def _targets(statement: Statement) -> tuple[object, ...]:
    target = statement.exact.get("target", ())
    return target if isinstance(target, tuple) else (target,)


def unmapped_targets(outline: Outline) -> Iterator[Fault]:
    """A cited statement aims at something for which the catalogue has no therapy, technique or thing to avoid."""
    cited = {name for rule in outline.book.rules for name in rule.evidence}
    for statement in outline.book.statements:
        for target in _targets(statement) if statement.id in cited else ():
            word = target if isinstance(target, str) else ""
            if word not in TARGETS:
                hint = outline.did_you_mean(word, TARGETS, "add a row to TARGETS in the catalogue")
                where = f"statements/{named(statement.id)}/target"
                yield Fault(where, f"aims at {named(word)}, which is not mapped", hint)
