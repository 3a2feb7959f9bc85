"""The command prove: what a rule book can and cannot do, for every patient, with a bar on the way and a report."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias

from careplan.cli.codes import Exit
from careplan.cli.editions import book_named
from careplan.cli.output import JSON, columns, faults_told, show, write
from careplan.errors import Fault, InvalidInput

if TYPE_CHECKING:
    from careplan.proofs.findings import Finding
    from careplan.proofs.proving import Outcome, Report
    from careplan.proofs.questions import Question
    from careplan.text.page import Page

__all__ = ["prove_command"]

Told: TypeAlias = "Callable[[Question, int, int], None]"


def prove_command(file: str, chapter: str | None, style: str, width: int | None, *, quiet: bool) -> int:
    """Ask every question about a book; 1 where something is found that nobody has decided."""
    with faults_told(style):
        if find_spec("z3") is None:
            raise InvalidInput([Fault("<prove>", "needs the extra", "pip install 'careplan[proof]'")])
        book = book_named(file)
        from careplan.proofs.proving import prove  # noqa: PLC0415 - a book that cannot be read needs none of it

        with _bar(seen=not quiet and style != JSON) as told:
            report = prove(book, chapter, told=told)
    if style == JSON:
        write(json.dumps(_plain(report), indent=2) + "\n")
    elif not quiet:
        show(_text(report, columns(width)))
    return Exit.DONE if report.clean else Exit.LEFT_OVER


@contextmanager
def _bar(*, seen: bool) -> Iterator[Told]:
    """A progress bar on standard error, on a terminal only."""
    if not seen or not sys.stderr.isatty():
        yield lambda _question, _done, _of: None
        return
    from rich.console import Console  # noqa: PLC0415 - pipes need no bar
    from rich.progress import Progress  # noqa: PLC0415 - the same

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("questions", total=None)
        yield lambda question, done, of: progress.update(task, description=question.id, completed=done, total=of)


def _plain(report: Report) -> dict[str, object]:
    """The report as JSON holds it; the profile of a finding is one that ``careplan plan`` reads."""
    from careplan.proofs.proving import range_of  # noqa: PLC0415 - it loads the models

    over = sorted({path for each in report.outcomes for path in each.over})
    return {
        "book": report.book,
        "book_hash": report.book_hash,
        "chapter": report.chapter,
        "clean": report.clean,
        "problems": report.problems,
        "questions": [_plain_outcome(each) for each in report.outcomes],
        "facts": {path: range_of(path) for path in over},
    }


def _plain_outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "id": outcome.question,
        "title": outcome.title,
        "clean": outcome.clean,
        "asked": outcome.asked,
        "proved": [{"rules": each.rules, "facts": each.over} for each in outcome.proofs],
        "findings": [
            {
                "rules": each.rules,
                "what": each.what,
                "accepted": each.accepted or None,
                "profile": json.loads(each.profile) if each.profile else None,
            }
            for each in outcome.findings
        ],
        "undecided": [{"rules": each.rules, "why": each.why} for each in outcome.undecided],
    }


def _text(report: Report, width: int) -> str:
    from careplan.text.page import Page  # noqa: PLC0415 - JSON needs none

    page = Page(width)
    page.heading(report.book if report.chapter is None else f"{report.book}, chapter {report.chapter}")
    for outcome in report.outcomes:
        _say(page, outcome)
    page.lines.append("")
    page.say(_end(report))
    return page.text()


def _say(page: Page, outcome: Outcome) -> None:
    state = "clean" if outcome.clean else "LOOK "
    proved = f", {len(outcome.proofs)} proved" if outcome.proofs else ""
    page.say(f"{state} {outcome.question}: {outcome.title} ({outcome.asked} asked{proved})", 0, 6)
    for finding in outcome.findings:
        _say_finding(page, finding)
    for open_one in outcome.undecided:
        page.say(f"open: {', '.join(open_one.rules)}: {open_one.why}", 6, 2)


def _say_finding(page: Page, finding: Finding) -> None:
    first, *others = finding.rules
    beside = f" (beside {', '.join(others)})" if others else ""
    page.say(f"found: {first}{beside}: {finding.what}", 6, 2)
    if finding.accepted:
        page.say(f"stands: {finding.accepted}", 8, 2)
    elif finding.profile:
        page.say(f"for: {finding.profile}", 8, 2)


def _end(report: Report) -> str:
    over = {path for each in report.outcomes for path in each.over}
    many = "one or two pain problems" if report.problems == 2 else f"up to {report.problems} pain problems"  # noqa: PLR2004
    said = f"Asked of every patient with {many}, each fact over its whole bounds and not known"
    proved = f"; what is proved is proved over {len(over)} facts" if over else ""
    left = "" if report.clean else " What is found needs a decision: mend the rules, or say why it stands."
    return f"{said}{proved}. Weeks and phases of courses are not proved.{left}"
