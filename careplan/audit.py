"""The last look at a finished plan, by itself: it shares nothing with combining, week or engines.

It reads the plan, the book and the answers on which both channels agree, and names every law that the
plan breaks: 4 (withholding), 5 (everything cites), 6 (doses and minutes) and 8 (nothing closed starts).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from math import inf
from typing import Final

from careplan.audit_view import URGENT, Highs, View, highs, rows_of
from careplan.catalogue import CATALOGUE, Avoid, Target, Therapy
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.rules import Contraindication, Interaction, Precaution, Recommendation, RedFlag, Rule
from careplan.models import PatientProfile
from careplan.plans import CarePlan, Caution, LedgerLine, PlannedTherapy, Referral
from careplan.words import Jurisdiction, Quantity, Status, Urgency, Verdict

__all__ = ["Auditor"]

OPEN: Final = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)
ISSUED: Final = (Status.ISSUED, Status.ISSUED_WITH_REFERRAL)
MAX_STARTS: Final = 2
NONE: Final = frozenset[str]()


class Auditor:
    """Looks at finished plans of one book."""

    def __init__(self, book: RuleBook) -> None:
        """Sort the rules by what they can do."""
        self.book, self.program = book, book.program
        self.flags = {flag.id: flag for flag in book.rules_of(RedFlag)}
        self.precautions = {rule.id: rule for rule in book.rules_of(Precaution)}
        closing = [(rule.id, rule.excludes) for rule in book.rules_of(Contraindication)]
        avoiding = [*closing, *((rule.id, rule.avoid) for rule in self.precautions.values())]
        closing += [(flag.id, flag.withholds) for flag in self.flags.values()]
        self.closing = _by_target(closing)
        self.avoiding = {name: {(name, one) for one in found if isinstance(one, Avoid)} for name, found in avoiding}
        self.caps: dict[Therapy, list[tuple[str, tuple[Therapy, ...], Highs]]] = {each: [] for each in CATALOGUE}
        capping: tuple[Precaution | Interaction, ...] = (*self.precautions.values(), *book.rules_of(Interaction))
        for rule in capping:
            for each in rule.limits:
                both = rule.between if isinstance(rule, Interaction) else ()
                self.caps[each.on].append((rule.id, both, highs(each.most)))
        self.offers = [(rule, _bodies(book, rule)) for rule in book.rules_of(Recommendation)]
        self.rows = {rule.id: rows_of(rule) for rule, _ in self.offers}
        self.followed = cache(self._followed)
        self.laws: tuple[Callable[[View], Iterable[str]], ...] = (
            self._withholding, self._closed, self._doses, self._told, self._cites, _week, _starts,
        )  # fmt: skip

    def faults(self, plan: CarePlan, profile: PatientProfile, answers: Answers) -> list[str]:
        """Every law that the plan breaks, in words that hold no patient data; none for a sound plan."""
        if tuple(line.therapy for line in plan.ledger) != tuple(CATALOGUE):
            return ["5: the ledger does not have one line for every therapy"]
        view = View(self.program, plan, profile, answers)
        return [fault for law in self.laws for fault in law(view)]

    def _withholding(self, view: View) -> Iterator[str]:
        sent = {each.rule: each.urgency.rank for each in view.plan.referrals}
        all_withheld = {each.verdict for each in view.plan.ledger} == {Verdict.WITHHELD}
        for name in view.possible & self.flags.keys():
            for urgency, certain, stops in view.raised(self.flags[name]):
                if certain and sent.get(name, len(Urgency)) > urgency.rank:
                    yield f"4: the referral of {name} is missing or too late"
                if certain and stops and not (all_withheld and view.plan.status is Status.WITHHELD):
                    yield f"4: {name} withholds all, but not everything is withheld"
                if not certain and (stops or urgency in URGENT) and view.plan.status in ISSUED:
                    yield f"4: {name} may hold, but the plan is not provisional"

    def _closed(self, view: View) -> Iterator[str]:
        for line in view.plan.ledger:
            name, planned = line.therapy.value, view.planned.get(line.therapy)
            offers = self.followed(view.plan.jurisdiction, line.therapy)
            if line.verdict in OPEN:
                yield from self._wrongly_open(view, line, planned)
                if not any(rule.id in view.certain[one] for one in view.served(line.serves) for rule in offers):
                    yield f"5: {name} is open without a recommendation that holds"
            elif planned is not None and planned.may_start:
                yield f"8: {name} may start although it is not open"
            elif line.verdict is Verdict.NOT_INDICATED and any(rule.id in view.possible for rule in offers):
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
        for target in (line.therapy, technique):
            for one in view.served(line.serves):
                for rule in self.closing.get(target, NONE) & view.holding[one]:
                    yield f"8: {line.therapy.value} is open although {rule} holds or may hold"

    def _followed(self, clinic: Jurisdiction, therapy: Therapy) -> list[Recommendation]:
        chain = frozenset(clinic.nearest_first)
        return [rule for rule, bodies in self.offers if rule.offer is therapy and bodies & chain]

    def _bounds(self, view: View, each: PlannedTherapy) -> Iterator[tuple[str, Highs]]:
        """Every cap and every row of an offer that the dose must stay within."""
        for rule, both, most in self.caps[each.therapy]:
            if rule in view.possible and all(view.lines[one].verdict in OPEN for one in both):
                yield rule, most
        holding = [view.holding[one] for one in view.served(each.serves)]
        for offer in self.followed(view.plan.jurisdiction, each.therapy):
            if not offer.techniques or each.technique in offer.techniques:
                for unit, most in self.rows[offer.id]:
                    if any(offer.id in held and unit in held for held in holding):
                        yield offer.id, most

    def _doses(self, view: View) -> Iterator[str]:
        for each in view.plan.therapies:
            stated = {one.quantity: one.high for one in each.dose}
            for rule, most in self._bounds(view, each):
                for quantity, high in most:
                    if stated.get(quantity, inf) > high:
                        yield f"6: {each.therapy.value} exceeds or omits {rule} in {quantity.value}"

    def _told(self, view: View) -> Iterator[str]:
        told = {each.rule for each in view.plan.cautions}
        shown = {(rule, each.avoid) for each in view.plan.avoid for rule in each.rules}
        for name in (view.possible & self.precautions.keys()) - told:
            about = self.precautions[name].about
            if not about or not view.planned.keys().isdisjoint(about):
                yield f"5: the precaution {name} is not shown"
        for name in view.possible & self.avoiding.keys():
            if not self.avoiding[name] <= shown:
                yield f"5: what {name} tells to avoid is not shown"

    def _cites(self, view: View) -> Iterator[str]:
        cited = {each.id for each in view.plan.statements}
        used = {source for each in view.plan.statements for source in each.sources}
        lines: tuple[Referral | Caution, ...] = (*view.plan.referrals, *view.plan.cautions)
        for rule in {each.rule for each in lines}.union(*(line.rules for line in view.plan.ledger)):
            if not cited.issuperset(self.book.rule(rule).evidence):
                yield f"5: the statements of {rule} are not in the plan"
        if not used <= {each.id for each in view.plan.sources}:
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


def _by_target(found: Iterable[tuple[str, Iterable[Target]]]) -> dict[Target | None, frozenset[str]]:
    rules: dict[Target | None, frozenset[str]] = {}
    for name, targets in found:
        for target in targets:
            rules[target] = rules.get(target, NONE) | {name}
    return rules
