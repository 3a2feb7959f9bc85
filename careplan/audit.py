"""The last look at a finished plan, by itself: it shares nothing with combining, week or engines.

It reads the plan, the book and the answers on which both channels agree, and names every law that the
plan breaks: 4 (withholding), 5 (everything cites), 6 (doses and minutes) and 8 (nothing closed starts).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain
from operator import attrgetter, or_
from typing import Final

from careplan.audit_book import URGENT, Called, Reader
from careplan.audit_coverage import covered
from careplan.audit_timetable import days
from careplan.audit_verdict import OPEN, WAITING, calls, overall
from careplan.audit_view import View
from careplan.audit_week import doses, starts, week
from careplan.catalogue import CATALOGUE, Technique
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.rules import Precaution
from careplan.models import PatientProfile
from careplan.plans import CarePlan, LedgerLine
from careplan.words import Status, Truth, Urgency, Verdict

__all__ = ["Auditor"]

YES: Final = Truth.YES
ISSUED: Final = (Status.ISSUED, Status.ISSUED_WITH_REFERRAL)
ID: Final = attrgetter("id")
SOURCES: Final = attrgetter("sources")


class Auditor:
    """Looks at finished plans of one book."""

    def __init__(self, book: RuleBook) -> None:
        """Read the book once."""
        self.reader = Reader(book)

    def faults(self, plan: CarePlan, profile: PatientProfile, answers: Answers) -> list[str]:
        """Every law that the plan breaks, in words that hold no patient data; none for a sound plan."""
        view = View(self.reader, plan, profile, answers)
        laws = (_withholding, _referrals, _ledger, _told, _cited, doses, week, starts, days, covered)
        return [fault for law in laws for fault in law(view)]


def _withholding(view: View) -> Iterator[str]:
    stopping = {flag for flag, _, truth, stops in view.raised if truth == YES and stops}
    stopped = bool(stopping)
    grave = any(truth == Truth.UNKNOWN and (stops or urgency in URGENT) for _, urgency, truth, stops in view.raised)
    withheld = all(each.verdict is Verdict.WITHHELD for each in view.plan.ledger)
    if not stopped == withheld == (view.status is Status.WITHHELD):
        yield "4: everything is withheld if, and only if, a red flag says so"
    if stopped and any(set(each.rules) != stopping for each in view.plan.ledger):
        yield "5: what is withheld does not cite the red flags that say so"
    if grave and not stopped and view.status is not Status.PROVISIONAL:
        yield "4: a grave red flag may hold, but the plan is not provisional"
    if view.status is Status.PROVISIONAL and not view.raised:
        yield "4: the plan is provisional although no red flag may hold"
    if view.status in ISSUED and (view.status is Status.ISSUED) == bool(view.plan.referrals):
        yield "4: the status does not say whether there are referrals"


def _referrals(view: View) -> Iterator[str]:
    due: dict[str, int] = {}
    for flag, urgency, truth, _ in view.raised:
        if truth == YES:
            due[flag] = min(urgency.rank, due.get(flag, len(Urgency)))
    for each in (*view.held("contraindication"), *view.held("precaution")):
        if each.refers is not None and view.merged[each.place] == YES:
            due[each.id] = each.refers.rank
    sent = {each.rule: each.urgency.rank for each in view.plan.referrals}
    if any(sent.get(rule, len(Urgency)) > rank for rule, rank in due.items()):
        yield "4: a referral is missing or too late"
    if not sent.keys() <= due.keys():
        yield "5: a referral cites a rule that does not hold"


def _ledger(view: View) -> Iterator[str]:
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


def _told(view: View) -> Iterator[str]:
    due = {}
    for each in view.held("precaution"):
        about = each.rule.about if isinstance(each.rule, Precaution) else ()
        if not about or not view.planned.keys().isdisjoint(about):
            due[each.id] = view.merged[each.place] == YES
    if {each.rule: each.certain for each in view.plan.cautions} != due:
        yield "5: the precautions that are shown are not those that hold or may hold"
    shown = {(rule, each.avoid) for each in view.plan.avoid for rule in each.rules}
    held = (*view.held("contraindication"), *view.held("precaution"))
    if not shown.issuperset((each.id, avoid) for each in held for avoid in each.avoid):
        yield "5: something to avoid is not shown"
    if not all(rule in view.ids for rule, _ in shown):
        yield "5: something to avoid cites a rule that does not hold"


def _cited(view: View) -> Iterator[str]:
    bits, sources = view.reader.bits, set(map(ID, view.plan.sources))
    cited = reduce(or_, (bits.get(each, 0) for each in map(ID, view.plan.statements)), 0)
    if view.evidence & ~cited:
        yield "5: a statement of a rule that holds or may hold is not in the plan"
    if not sources.issuperset(chain.from_iterable(map(SOURCES, view.plan.statements))):
        yield "5: a source of a statement is not in the plan"
