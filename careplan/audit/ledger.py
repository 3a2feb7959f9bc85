"""The audit's laws of the ledger: a line for every therapy, what it says and why, and how it is planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from careplan.audit.book import Called
from careplan.audit.verdicts import OPEN, WAITING, calls, overall
from careplan.audit.view import View
from careplan.catalogue import CATALOGUE, Technique
from careplan.plans import LedgerLine
from careplan.words import Status, Verdict

__all__ = ["ledger"]

ISSUED: Final = (Status.ISSUED, Status.ISSUED_WITH_REFERRAL)


def ledger(view: View) -> Iterator[str]:
    """Every therapy has a line, which says what the rules call for, and why."""
    if [line.therapy for line in view.plan.ledger] != list(CATALOGUE):
        yield "5: the ledger does not have one line for every therapy"
    for line in view.plan.ledger if view.status is not Status.WITHHELD else ():
        found = calls(view, line.therapy)
        if not line.rules and line.therapy not in view.planned and _nothing(line, found):
            continue
        yield from _reasons(view, line, found)
        if not view.ids.keys() >= set(line.rules):
            yield f"5: {line.therapy.value} cites a rule that does not hold"
        yield from (f"8: {line.therapy.value} {fault}" for fault in _planned(view, line, found))


def _reasons(view: View, line: LedgerLine, found: tuple[Called, ...]) -> Sequence[str]:
    """Whether a line says what is called for, and why, looked at once for each line and what is called for."""
    known = view.reader.sound.recall((line, *found), None)
    if known is not None:
        return known
    faults = []
    if [each.verdict for each in line.problems] != [each.verdict for each in found] or not _overall(line, found):
        faults.append(f"8: the verdict for {line.therapy.value} is not what the rules call for")
    if not all(_decided_by(each, set(shown.rules)) for each, shown in zip(found, line.problems, strict=False)):
        faults.append(f"5: {line.therapy.value} does not cite every rule that decides")
    if not _cites(line):
        faults.append(f"5: {line.therapy.value} cites a rule that decides nothing, or none")
    return view.reader.sound.keep((line, *found), None, faults)


def _nothing(line: LedgerLine, found: Sequence[Called]) -> bool:
    """Whether nothing is said of a therapy, and nothing is to be said."""
    verdicts = {line.verdict, *(each.verdict for each in line.problems), *(each.verdict for each in found)}
    return len(line.problems) == len(found) and verdicts == {Verdict.NOT_INDICATED}


def _decided_by(called: Called, cited: set[str]) -> bool:
    """Whether every rule that decides is cited, and no other but beside an answer that is missing."""
    return cited >= called.due and (cited == called.due or not called.due or called.verdict in WAITING)


def _overall(line: LedgerLine, found: Sequence[Called]) -> bool:
    """Whether the verdict for the patient follows from those for the problems, or is open and waits for its time."""
    whole = overall(each.verdict for each in found)
    return line.verdict is whole or (line.verdict is Verdict.DEFERRED and whole in OPEN)


def _cites(line: LedgerLine) -> bool:
    """Whether the line rests on what decides for the problems."""
    whole = overall(each.verdict for each in line.problems)
    deciding = {rule for each in line.problems if each.verdict is whole for rule in each.rules}
    reasons = line.rules or line.facts or line.verdict is Verdict.NOT_INDICATED
    return deciding == set(line.rules) and bool(reasons)


def _planned(view: View, line: LedgerLine, found: Sequence[Called]) -> Iterator[str]:
    """Whether a therapy that is open, or waits, is planned by techniques that are allowed, and only then starts."""
    planned = view.planned.get(line.therapy)
    if (planned is not None) != (line.verdict in (*OPEN, *WAITING, Verdict.DEFERRED)):
        yield "is planned if, and only if, it is open or waits for an answer"
    if planned is None:
        return
    may_start = line.verdict in OPEN and view.status in ISSUED
    if planned.verdict is not line.verdict or planned.serves != line.serves or (planned.may_start and not may_start):
        yield "starts, or serves, otherwise than the ledger says"
    shown = {planned.technique, *planned.fallbacks} - {None}
    allowed = {
        key: each.techniques for key, each in zip(view.plan.problems, found, strict=True) if each.verdict in OPEN
    }
    if line.serves != tuple(key for key, each in allowed.items() if planned.technique in each):
        yield "serves other problems than those for which its technique is allowed"
    waiting = frozenset[Technique]().union(*(each.techniques for each in found if each.verdict is line.verdict))
    if not all(shown <= allowed[key] for key in line.serves if key in allowed) or not (line.serves or shown <= waiting):
        yield "is done by a technique that is not allowed"
