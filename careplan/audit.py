"""The last look at a finished plan, by itself: it shares nothing with combining, week or engines.

It reads the plan, the book and the answers on which both channels agree, and names every law that the
plan breaks: 4 (withholding), 5 (everything cites), 6 (doses and minutes) and 8 (nothing closed starts).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from careplan.audit_coverage import covered
from careplan.audit_timetable import days
from careplan.audit_view import URGENT, Reader, View
from careplan.audit_week import doses, starts, week
from careplan.catalogue import CATALOGUE, Place
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.rules import Precaution
from careplan.models import PatientProfile
from careplan.plans import CarePlan, LedgerLine, PlannedTherapy
from careplan.words import Status, Truth, Urgency, Verdict

__all__ = ["Auditor"]

YES: Final = Truth.YES
OPEN: Final = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)
ISSUED: Final = (Status.ISSUED, Status.ISSUED_WITH_REFERRAL)
RECOMMENDED: Final = 1
"""The weakest rank of strength that makes an offer more than optional."""

REASONS: Final = {
    Verdict.WITHHELD: ("red_flag", Truth.YES),
    Verdict.CONTRAINDICATED: ("contraindication", Truth.YES),
    Verdict.ADVISED_AGAINST: ("advice_against", Truth.UNKNOWN),
    Verdict.OFFERED: ("recommendation", Truth.YES),
    Verdict.OPTIONAL: ("recommendation", Truth.YES),
    Verdict.DEFERRED: ("recommendation", Truth.YES),
}
"""The kind of rule that each verdict rests on, and how true it must be."""


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
    stopped = any(truth == YES and stops for _, _, truth, stops in view.raised)
    grave = any(truth == Truth.UNKNOWN and (stops or urgency in URGENT) for _, urgency, truth, stops in view.raised)
    withheld = all(each.verdict is Verdict.WITHHELD for each in view.plan.ledger)
    if not stopped == withheld == (view.status is Status.WITHHELD):
        yield "4: everything is withheld if, and only if, a red flag says so"
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
    for each in (*view.held["contraindication"], *view.held["precaution"]):
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
    for line in view.plan.ledger:
        name, planned = line.therapy.value, view.planned.get(line.therapy)
        if not view.ids.keys() >= set(line.rules) or not _justified(view, line):
            yield f"5: the verdict for {name} does not rest on what it cites"
        if line.verdict in OPEN:
            yield from (f"8: {name} is open {fault}" for fault in _wrongly_open(view, line, planned))
        elif line.serves or (planned is not None and planned.may_start):
            yield f"8: {name} may start although it is not open"


def _justified(view: View, line: LedgerLine) -> bool:
    """Whether the verdict follows from the rules that it cites, or from the wishes and means of the patient."""
    wishes, setting = view.profile.preferences, view.profile.setting
    match line.verdict:
        case Verdict.DECLINED:
            techniques = CATALOGUE[line.therapy].techniques
            return line.therapy in wishes.declines or not set(techniques).isdisjoint(wishes.declines_techniques)
        case Verdict.UNAVAILABLE:
            return setting.services is not None or view.profile.equipment is not None
        case Verdict.NOT_INDICATED:
            return not view.offers[line.therapy]
        case Verdict.NEEDS_ANSWER_SAFETY | Verdict.NEEDS_ANSWER_INDICATION:
            return bool(line.facts) or any(view.unsure(rule) for rule in line.rules)
        case _:
            kind, least = REASONS[line.verdict]
            cited = (view.ids[rule] for rule in line.rules)
            return any(each.rule.kind == kind and view.merged[each.place] >= least for each in cited)


def _wrongly_open(view: View, line: LedgerLine, planned: PlannedTherapy | None) -> Iterator[str]:
    wishes, services = view.profile.preferences, view.profile.setting.services
    technique, rows = None if planned is None else planned.technique, view.served(line)
    if planned is None or technique is None or planned.verdict is not line.verdict or not rows:
        yield "without a technique, or for no problem"
    elif planned.may_start and view.status not in ISSUED:
        yield "and may start although the plan is not issued"
    if line.therapy in wishes.declines or technique in wishes.declines_techniques:
        yield "although it is declined"
    if services is not None and line.therapy not in services and CATALOGUE[line.therapy].place is not Place.HOME:
        yield "although it is not on offer"
    opposed = (each for each, _ in view.against[technique])
    for each in (*view.closing[line.therapy], *view.closing[technique], *opposed):
        if any(row[each.place] for row in rows):
            yield f"although {each.id} holds or may hold"
    strengths = [view.strength(line.therapy, row) for row in rows]
    recommended = any(each is not None and each <= RECOMMENDED for each in strengths)
    if None in strengths:
        yield "against what the bodies say that the clinic follows"
    elif line.verdict is not Verdict.DEFERRED and recommended != (line.verdict is Verdict.OFFERED):
        yield "more or less strongly than it is recommended"


def _told(view: View) -> Iterator[str]:
    due = {}
    for each in view.held["precaution"]:
        about = each.rule.about if isinstance(each.rule, Precaution) else ()
        if not about or not view.planned.keys().isdisjoint(about):
            due[each.id] = view.merged[each.place] == YES
    if {each.rule: each.certain for each in view.plan.cautions} != due:
        yield "5: the precautions that are shown are not those that hold or may hold"
    shown = {(rule, each.avoid) for each in view.plan.avoid for rule in each.rules}
    held = (*view.held["contraindication"], *view.held["precaution"])
    if not shown.issuperset((each.id, avoid) for each in held for avoid in each.avoid):
        yield "5: something to avoid is not shown"
    if not all(rule in view.ids for rule, _ in shown):
        yield "5: something to avoid cites a rule that does not hold"


def _cited(view: View) -> Iterator[str]:
    cited, sources = {each.id for each in view.plan.statements}, {each.id for each in view.plan.sources}
    if not cited.issuperset(chain.from_iterable(each.evidence for each in view.ids.values())):
        yield "5: a statement of a rule that holds or may hold is not in the plan"
    if not sources.issuperset(chain.from_iterable(each.sources for each in view.plan.statements)):
        yield "5: a source of a statement is not in the plan"
