"""The command diff: two rule books side by side, in sentences, and the patients for whom it matters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from careplan.cli.codes import Exit
from careplan.cli.inputs import read_book, read_profiles
from careplan.cli.output import JSON, columns, faults_told, show, write
from careplan.errors import Fault, InvalidInput

if TYPE_CHECKING:
    from careplan.editions import EditionDifference, WhoChanges
    from careplan.language.book import RuleBook
    from careplan.models import PatientProfile

__all__ = ["SHIPPED", "book_named", "diff_command"]

SHIPPED: Final = "guideline"
"""Stands for the shipped guideline where a book is asked for."""


def diff_command(  # noqa: PLR0913, PLR0917 - each is an option of the command
    before: str, after: str, profiles: str | None, generated: int, style: str, width: int | None
) -> int:
    """What is otherwise in the second book, and, over some patients, for whom it plans otherwise."""
    with faults_told(style):
        books = book_named(before), book_named(after)
        from careplan.editions import difference, who_changes  # noqa: PLC0415 - a book that is refused needs none

        found = difference(*books)
        patients = list(_patients(profiles, generated))
        who = who_changes(*books, patients) if patients else None
        _told(found, who, style, width)
    return Exit.DONE


def _told(found: EditionDifference, who: WhoChanges | None, style: str, width: int | None) -> None:
    if style == JSON:
        both = {
            "difference": found.model_dump(mode="json"),
            "who": None if who is None else who.model_dump(mode="json"),
        }
        write(json.dumps(both, indent=2) + "\n")
        return
    page = columns(width)
    show(found.text(page) + ("" if who is None else f"\n{who.text(page)}"))


def book_named(name: str) -> RuleBook:
    """The shipped guideline by its name, or the book in a file.

    Raises:
        InvalidRuleBook: It cannot be read, or is no book; every fault is listed.
    """
    if name != SHIPPED:
        return read_book(name)
    from careplan.rules import BOOK  # noqa: PLC0415 - two books of a clinic need it not

    return BOOK


def _patients(file: str | None, generated: int) -> Iterator[PatientProfile]:
    if file is not None:
        yield from read_profiles(file)
    if generated:
        if find_spec("hypothesis") is None:
            raise InvalidInput([Fault("<generated>", "needs the extra", "pip install 'careplan[testing]'")])
        from careplan.testing.sample import sample  # noqa: PLC0415 - patients from a file need no hypothesis

        yield from sample(generated)
