"""The audit's law 4 and what it shows for safety: withholding, referrals, precautions and things to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from careplan.audit.known import URGENT
from careplan.audit.view import View
from careplan.language.rules import Precaution
from careplan.words import Status, Truth, Urgency, Verdict

__all__ = ["referrals", "told", "withholding"]

YES: Final = Truth.YES
ISSUED: Final = (Status.ISSUED, Status.ISSUED_WITH_REFERRAL)


def withholding(view: View) -> Iterator[str]:
    """Everything is withheld where a red flag says so, and the status tells it."""
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


def referrals(view: View) -> Iterator[str]:
    """Every referral that is due is made, in time, and no other."""
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


def told(view: View) -> Iterator[str]:
    """Every precaution and everything to avoid is shown, and nothing else."""
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
