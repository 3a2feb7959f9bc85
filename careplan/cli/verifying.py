"""The command verify: the laws that every plan must keep, over a rule book, with a bar on the way and a report."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias

from careplan.cli.codes import Exit
from careplan.cli.editions import SHIPPED, book_named
from careplan.cli.output import JSON, columns, faults_told, show, write
from careplan.errors import Fault, InvalidInput, UnknownName

if TYPE_CHECKING:
    from careplan.testing import Budget, Outcome, Report
    from careplan.testing.laws.law import Law

__all__ = ["verify_command"]

Told: TypeAlias = "Callable[[Law, int], None]"
LAW = "law"


def verify_command(  # noqa: PLR0913, PLR0917 - each is an option of the command
    file: str,
    laws: Sequence[str],
    examples: int | None,
    seconds: float | None,
    style: str,
    width: int | None,
    *,
    quiet: bool,
) -> int:
    """Look for a patient for whom a law does not hold under a book; 1 where one is found."""
    with faults_told(style):
        if find_spec("hypothesis") is None:
            raise InvalidInput([Fault("<verify>", "needs the extra", "pip install 'careplan[testing]'")])
        book = book_named(file)
        from careplan.language.check import checked  # noqa: PLC0415 - a book that cannot be read needs none of it
        from careplan.testing import Budget, check_book  # noqa: PLC0415 - the same

        chosen, budget = _chosen(laws), Budget(examples, seconds)
        whole = book if file == SHIPPED else checked(book)
        with _bar(chosen, budget, seen=not quiet and style != JSON) as told:
            report = check_book(whole, budget, laws=chosen, told=told)
    _show(report, style, width, quiet=quiet)
    return Exit.DONE if report.holds else Exit.LEFT_OVER


def _chosen(names: Sequence[str]) -> tuple[Law, ...]:
    """The laws of some numbers or ids; all of them where none is named."""
    from careplan.testing import LAWS  # noqa: PLC0415 - it loads hypothesis

    for name in names:
        if not any(name in (law.id, str(law.number)) for law in LAWS):
            beside = [law.id for law in LAWS if str(law.number) == name.rstrip("abcdefghijklmnopqrstuvwxyz")]
            raise UnknownName(LAW, beside or ["1", str(LAWS[-1].number)])
    return tuple(law for law in LAWS if not names or law.id in names or str(law.number) in names)


@contextmanager
def _bar(laws: Sequence[Law], budget: Budget, *, seen: bool) -> Iterator[Told]:
    """A progress bar on standard error, on a terminal only."""
    if not seen or not sys.stderr.isatty():
        yield lambda _law, _cases: None
        return
    from rich.console import Console  # noqa: PLC0415 - pipes need no bar
    from rich.progress import Progress  # noqa: PLC0415 - the same

    before = 0
    steps: dict[str, int] = {}
    for law in laws:
        steps[law.id], before = before, before + budget.cases(law)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("laws", total=before)
        yield lambda law, cases: progress.update(task, completed=steps[law.id] + cases, description=f"law {law.id}")


def _show(report: Report, style: str, width: int | None, *, quiet: bool) -> None:
    if style == JSON:
        write(json.dumps(_plain(report), indent=2) + "\n")
    elif not quiet:
        show(_text(report, columns(width)))


def _plain(report: Report) -> dict[str, object]:
    """The report as JSON holds it; the profile of a broken law is one that ``careplan plan`` reads."""
    laws = [{**asdict(each), "profile": json.loads(each.profile) if each.profile else None} for each in report.outcomes]
    return {"book": report.book, "book_hash": report.book_hash, "holds": report.holds, "laws": laws}


def _text(report: Report, width: int) -> str:
    from careplan.text.page import Page  # noqa: PLC0415 - JSON needs none

    page = Page(width)
    page.heading(report.book)
    for each in report.outcomes:
        page.say(_line(each), 0, 10)
        if each.what:
            page.say(f"found: {each.what}", 10, 2)
        if each.profile:
            page.say(f"for: {each.profile}", 10, 2)
    page.lines.append("")
    page.say(_end(report))
    return page.text()


def _line(each: Outcome) -> str:
    state = {"holds": "holds  ", "broken": "BROKEN ", "out of time": "no time"}.get(each.state, "nothing")
    many = f" ({each.cases} {'case' if each.cases == 1 else 'cases'})" if each.cases else ""
    return f"{state} {each.law}: {each.title}{many}"


def _end(report: Report) -> str:
    if report.broken:
        return f"{len(report.broken)} broken. Do not plan by this book before each of them is understood."
    if any(each.state == "out of time" for each in report.outcomes):
        return "No law was found broken before time was out."
    return "Every law held for every case that was drawn. Drawn cases are no proof."
