"""The last look at a finished plan, by itself: it shares nothing with combining, week or engines.

It reads the plan, the book and the answers on which both channels agree, and names every law that the
plan breaks: 4 (withholding), 5 (everything cites), 6 (doses and minutes) and 8 (nothing closed starts).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from careplan.audit_view import URGENT, View
from careplan.catalogue import CATALOGUE, Avoid, Therapy
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.doses import Dose
from careplan.language.program import row_id
from careplan.language.rules import Contraindication, Interaction, Precaution, Recommendation, RedFlag, Rule
from careplan.models import PatientProfile
from careplan.plans import CarePlan, Caution, LedgerLine, PlannedTherapy, Referral
from careplan.words import Effect, Jurisdiction, Quantity, Status, Truth, Urgency, Verdict

__all__ = ["Auditor"]

OPEN: Final = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)
ISSUED: Final = (Status.ISSUED, Status.ISSUED_WITH_REFERRAL)
MAX_STARTS: Final = 2


class Auditor:
    """Looks at finished plans of one book."""

    def __init__(self, book: RuleBook) -> None:
        """Sort the rules by what they can do."""
        self.book, self.flags, self.offers = book, book.rules_of(RedFlag), book.rules_of(Recommendation)
        exclusions = [(each.id, frozenset(each.excludes)) for each in book.rules_of(Contraindication)]
        self.closing = [*exclusions, *((flag.id, frozenset(flag.withholds)) for flag in self.flags)]
        self.precautions = book.rules_of(Precaution)
        avoided = [*exclusions, *((each.id, frozenset(each.avoid)) for each in self.precautions)]
        self.avoiding = [(name, [each for each in found if isinstance(each, Avoid)]) for name, found in avoided]
        self.pairs = book.rules_of(Interaction)
        self.bodies = {rule.id: _bodies(book, rule) for rule in self.offers}
        self.laws: tuple[Callable[[View], Iterable[str]], ...] = (
            self._withholding, self._closed, self._doses, self._told, _complete, _week, _starts,
        )  # fmt: skip

    def faults(self, plan: CarePlan, profile: PatientProfile, answers: Answers) -> list[str]:
        """Every law that the plan breaks, in words that hold no patient data; none for a sound plan."""
        view = View(self.book, plan, profile, answers)
        return [fault for law in self.laws for fault in law(view)]

    def _withholding(self, view: View) -> Iterator[str]:
        sent = {each.rule: each.urgency.rank for each in view.plan.referrals}
        all_withheld = {each.verdict for each in view.plan.ledger} == {Verdict.WITHHELD}
        for flag in self.flags:
            for urgency, truth, stops in view.raised(flag):
                if truth == Truth.YES and sent.get(flag.id, len(Urgency)) > urgency.rank:
                    yield f"4: the referral of {flag.id} is missing or too late"
                if truth == Truth.YES and stops and not (all_withheld and view.plan.status is Status.WITHHELD):
                    yield f"4: {flag.id} withholds all, but not everything is withheld"
                if truth == Truth.UNKNOWN and (stops or urgency in URGENT) and view.plan.status in ISSUED:
                    yield f"4: {flag.id} may hold, but the plan is not provisional"

    def _closed(self, view: View) -> Iterator[str]:
        for line in view.plan.ledger:
            name, planned = line.therapy.value, view.planned.get(line.therapy)
            if line.verdict in OPEN:
                yield from self._wrongly_open(view, line, planned)
                if not any(self._offered(view, line.therapy, each) == Truth.YES for each in view.served(line.serves)):
                    yield f"5: {name} is open without a recommendation that holds"
            elif planned is not None and planned.may_start:
                yield f"8: {name} may start although it is not open"
            elif line.verdict is Verdict.NOT_INDICATED and any(
                self._offered(view, line.therapy, each) for each in range(len(view.plan.problems))
            ):
                yield f"5: {name} is called not indicated although a recommendation holds or may hold"

    def _wrongly_open(self, view: View, line: LedgerLine, planned: PlannedTherapy | None) -> Iterator[str]:
        wishes = view.profile.preferences
        technique = None if planned is None else planned.technique
        if planned is None or technique is None or planned.verdict is not line.verdict:
            yield f"8: {line.therapy.value} is open without a technique"
        elif planned.may_start and view.plan.status not in ISSUED:
            yield f"8: {line.therapy.value} may start although the plan is not issued"
        if line.therapy in wishes.declines or technique in wishes.declines_techniques:
            yield f"8: {line.therapy.value} is open although it is declined"
        for rule, targets in self.closing:
            if (line.therapy in targets or technique in targets) and any(
                view.truth(rule, each) for each in view.served(line.serves)
            ):
                yield f"8: {line.therapy.value} is open although {rule} holds or may hold"

    def _followed(self, view: View, therapy: Therapy) -> Iterator[Recommendation]:
        chain = frozenset(view.plan.jurisdiction.nearest_first)
        return (each for each in self.offers if each.offer is therapy and self.bodies[each.id] & chain)

    def _offered(self, view: View, therapy: Therapy, problem: int) -> int:
        return max((view.truth(each.id, problem) for each in self._followed(view, therapy)), default=0)

    def _caps(self, view: View, therapy: Therapy) -> Iterator[tuple[str, Dose]]:
        rules: tuple[Precaution | Interaction, ...] = (
            *self.precautions,
            *(each for each in self.pairs if all(view.plan.line(one).verdict in OPEN for one in each.between)),
        )
        for rule in rules:
            if rule.limits and view.worst(rule.id):
                yield from ((rule.id, limit.most) for limit in rule.limits if limit.on is therapy)

    def _bounds(self, view: View, each: PlannedTherapy) -> Iterator[tuple[str, Dose]]:
        for offer in self._followed(view, each.therapy):
            if not offer.techniques or each.technique in offer.techniques:
                for number, row in enumerate(offer.doses, start=1):
                    unit = offer.id if row.when is None else row_id(offer.id, number)
                    if any(view.truth(offer.id, one) and view.truth(unit, one) for one in view.served(each.serves)):
                        yield offer.id, row

    def _doses(self, view: View) -> Iterator[str]:
        for each in view.plan.therapies:
            stated = {one.quantity: one for one in each.dose}
            for rule, dose in (*self._caps(view, each.therapy), *self._bounds(view, each)):
                for quantity, allowed in dose.ranges():
                    if quantity not in stated or stated[quantity].high > allowed.high:
                        yield f"6: {each.therapy.value} exceeds or omits {rule} in {quantity.value}"

    def _told(self, view: View) -> Iterator[str]:
        told = {each.rule for each in view.plan.cautions}
        shown = {(rule, each.avoid) for each in view.plan.avoid for rule in each.rules}
        for rule in self.precautions:
            about = not rule.about or not view.planned.keys().isdisjoint(rule.about)
            if about and rule.id not in told and view.worst(rule.id):
                yield f"5: the precaution {rule.id} is not shown"
        for name, avoid in self.avoiding:
            if not shown.issuperset((name, each) for each in avoid) and view.worst(name):
                yield f"5: what {name} tells to avoid is not shown"


def _complete(view: View) -> Iterator[str]:
    if tuple(line.therapy for line in view.plan.ledger) != tuple(CATALOGUE):
        yield "5: the ledger does not have one line for every therapy"
    cited = {each.id: each for each in view.plan.statements}
    sources = {each.id for each in view.plan.sources}
    named = [rule for line in view.plan.ledger for rule in line.rules]
    lines: tuple[Referral | Caution, ...] = (*view.plan.referrals, *view.plan.cautions)
    named += [each.rule for each in lines]
    for rule in dict.fromkeys(named):
        if not all(each in cited for each in view.book.rule(rule).evidence):
            yield f"5: the statements of {rule} are not in the plan"
    if not all(sources.issuperset(each.sources) for each in cited.values()):
        yield "5: a source is not in the plan"
    for line in view.plan.ledger:
        if not line.rules and not line.facts and line.verdict is not Verdict.NOT_INDICATED:
            yield f"5: {line.therapy.value} has a verdict without a reason"


def _week(view: View) -> Iterator[str]:
    week, lines = view.plan.week, {each.therapy: each for each in view.plan.week.lines}
    waiting = {each.therapy for each in week.deferred}
    if week.used_minutes != sum(each.minutes for each in week.lines):
        yield "6: the minutes of the week do not add up"
    if week.available_minutes != view.profile.availability.minutes_per_week:
        yield "6: the week is not the patient's"
    for verdict, members in ((Verdict.DEFERRED, waiting), (None, lines.keys())):
        for each in members:
            if view.plan.line(each).verdict is not verdict and (
                verdict or view.plan.line(each).verdict not in OPEN[:2]
            ):
                yield f"8: {each.value} has a place in the week that its verdict does not allow"
    for line in view.plan.ledger:
        if line.verdict in OPEN and line.therapy not in lines and line.therapy not in waiting:
            yield f"8: {line.therapy.value} is open and has no place in the week"
    if lines and not any(CATALOGUE[each].active for each in lines):
        yield "8: passive care stands alone"


def _starts(view: View) -> Iterator[str]:
    under_way = {each.therapy for problem in view.profile.problems for each in problem.treatments}
    starting = Counter(each.start_week for each in view.plan.week.lines if each.therapy not in under_way)
    if starting and max(starting.values()) > MAX_STARTS:
        yield "8: too many therapies start in one week"
    for week in {each.start_week for each in view.plan.week.lines}:
        running = sum(each.minutes for each in view.plan.week.lines if view.runs(each, week))
        if view.plan.week.available_minutes is not None and running > view.plan.week.available_minutes:
            yield "6: a week needs more minutes than there are"
    for each in view.plan.week.lines:
        dose = view.planned[each.therapy].range_of(Quantity.SESSIONS_PER_WEEK)
        if dose is not None and not max(1, dose.low or 1) <= each.sessions <= max(1, dose.high):
            yield f"6: the sessions of {each.therapy.value} are outside its dose"


def _bodies(book: RuleBook, rule: Rule) -> frozenset[Jurisdiction]:
    return frozenset(body for each in rule.evidence for body in book.statement(each).jurisdictions)
