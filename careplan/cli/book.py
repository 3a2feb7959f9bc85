"""The commands check and schema: a clinic's own book looked through, and the schemas of what goes in and out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from careplan.cli.codes import Exit
from careplan.cli.inputs import read_book
from careplan.cli.output import JSON, faults_told, show, write

if TYPE_CHECKING:
    from careplan.language.book import RuleBook

__all__ = ["SCHEMAS", "check_command", "schema_command"]

SCHEMAS: Final = ("profile", "plan", "book")


def check_command(file: str, style: str, *, quiet: bool) -> int:
    """Look a rule book through; every mistake is told by its path."""
    with faults_told(style):
        book = read_book(file)
        from careplan.lineage import accepted  # noqa: PLC0415 - a book that cannot be read needs no check

        accepted(book)
    if not quiet:
        _told(book, style)
    return Exit.DONE


def _told(book: RuleBook, style: str) -> None:
    counts = {
        "rules": len(book.rules),
        "screens": len(book.screens),
        "statements": len(book.statements),
        "sources": len(book.sources),
    }
    if style == JSON:
        write(json.dumps({"faults": [], **counts, "hash": book.content_hash}, indent=2) + "\n")
        return
    said = ", ".join(f"{count} {name}" for name, count in counts.items())
    show(f"No mistakes in {book.title} {book.version}:\n  {said}; hash {book.content_hash[:12]}\n")


def schema_command(name: str) -> int:
    """Write the JSON Schema of a profile, a plan or a book."""
    from careplan.schemas import MODELS, schema_text  # noqa: PLC0415 - the models are slow to import

    if name in MODELS:
        write(schema_text(MODELS[name]))
        return Exit.DONE
    from careplan.language.book import RuleBook  # noqa: PLC0415 - the same

    write(schema_text(RuleBook))
    return Exit.DONE
