"""A finished plan beside the answers that it must follow, for the audit to look at.

Everything is read anew from the book, the answers and the profile; what combining worked out is not used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress, count
from operator import itemgetter
from typing import Final, TypeAlias

from careplan.catalogue import CATALOGUE, Avoid, Target, Technique, Therapy
from careplan.fields import FactScope
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.doses import Dose, DoseRow, Limit
from careplan.language.program import row_id
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Escalation,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Rule,
)
from careplan.models import PatientProfile
from careplan.plans import CarePlan, PlannedTherapy
from careplan.words import Effect, Jurisdiction, Quantity, Strength, Truth, Urgency, Verdict

__all__ = ["URGENT", "Bound", "Called", "Known", "Position", "Reader", "View"]

URGENT: Final = (Urgency.EMERGENCY, Urgency.SAME_DAY)
REMEMBERED: Final = 2_000
"""Combinations of what a verdict depends on that are kept for one book."""

STRENGTHS: Final = {
    Strength.STRONG: 0,
    Strength.AGAINST_STRONG: 0,
    Strength.CONDITIONAL: 1,
    Strength.AGAINST_CONDITIONAL: 1,
    Strength.CONSENSUS: 2,
    Strength.NONE: 3,
}
SAID: Final = frozenset(("recommendation", "advice_against"))
"""What guideline bodies say for and against; other rules hold in every jurisdiction."""

ACTING: Final = SAID | {"red_flag", "contraindication", "precaution", "interaction"}
"""The kinds of rule that open, close, limit or must be shown."""

YES: Final = Truth.YES
ALWAYS: Final = -1
"""The place of a dose row without a condition."""

Bound: TypeAlias = tuple[Quantity, float | None, float]
"""A quantity with its lower and upper end."""

Position: TypeAlias = tuple[int, int]
"""How near the body is that speaks (0 is the clinic's own), and how strongly (0 is the strongest)."""


@dataclass(frozen=True, slots=True)
class Called:
    """A verdict, rules that it has to cite, and the techniques that are certainly allowed."""

    verdict: Verdict
    due: frozenset[str] = frozenset()
    techniques: frozenset[Technique] = frozenset()


Raised: TypeAlias = tuple[str, Urgency, int, bool]
"""A red flag, an urgency of it, how true that is, and whether it then withholds everything."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A rule, where its truth stands and those of its rows, and what it does.

    ``targets`` are the therapies and techniques that it closes, or speaks for or against; ``techniques`` those by
    which an offer is meant, none for any; ``doses`` its ranges, row by row or limit by limit.
    """

    id: str
    kind: str
    rule: Rule
    place: int
    acts: bool
    evidence: frozenset[str]
    targets: frozenset[Target] = frozenset()
    rows: tuple[int, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    techniques: frozenset[Technique] = frozenset()
    doses: tuple[tuple[Therapy, tuple[Bound, ...]], ...] = ()
    refers: Urgency | None = None


class Reader:
    """What a book says, by the place of each rule's truth among the answers; made once."""

    def __init__(self, book: RuleBook) -> None:
        """Place every rule."""
        self.book = book
        known = {each.place: each for each in map(self._known, book.rules)}
        self.known = [known.get(place) for place in range(len(book.program.units))]
        self.position = cache(self._position)
        self.bearing = {therapy: self._bearing(therapy, known.values()) for therapy in CATALOGUE}
        self.called: dict[Hashable, Called] = {}
        self.means: dict[Hashable, int] = {}
        self._numbers = count()

    def number(self, means: Hashable) -> int:
        """A number for all wishes and means that a verdict depends on; forgets everything when there is too much."""
        if len(self.called) >= REMEMBERED or len(self.means) >= REMEMBERED:
            self.called, self.means = {}, {}
        return self.means.setdefault(means, next(self._numbers))

    def _bearing(self, therapy: Therapy, known: Iterable[Known]) -> Callable[[bytes], object]:
        """Picks the truths of every rule that closes a therapy or a technique of it, or speaks for or against it."""
        about = {therapy, *CATALOGUE[therapy].techniques}
        places = sorted(each.place for each in known if not about.isdisjoint(each.targets))
        return itemgetter(*places) if places else lambda _: None

    def _place(self, unit: str) -> int:
        scope, place = self.book.program.place(unit)
        return place if scope is FactScope.PATIENT else place + len(self.book.program.patient_units)

    def _rows(self, rule: str, rows: Sequence[Escalation | DoseRow]) -> tuple[int, ...]:
        numbered = enumerate(rows, start=1)
        return tuple(ALWAYS if row.when is None else self._place(row_id(rule, number)) for number, row in numbered)

    def _known(self, rule: Rule) -> Known:
        known = Known(rule.id, rule.kind, rule, self._place(rule.id), rule.kind in ACTING, frozenset(rule.evidence))
        match rule:
            case RedFlag(withholds=therapies, escalations=rows):
                known = replace(known, targets=frozenset(therapies), rows=self._rows(rule.id, rows))
            case Recommendation(offer=therapy, doses=table, techniques=techniques):
                doses = tuple((therapy, _bounds(each)) for each in table)
                by, places = frozenset(techniques), self._rows(rule.id, table)
                known = replace(known, targets=frozenset((therapy,)), techniques=by, doses=doses, rows=places)
            case Contraindication(excludes=targets, urgency=urgency):
                avoid = tuple(each for each in targets if isinstance(each, Avoid))
                known = replace(known, targets=frozenset(targets), avoid=avoid, refers=urgency)
            case AdviceAgainst(against=targets):
                known = replace(known, targets=frozenset(targets))
            case Precaution(avoid=avoid, limits=limits, urgency=urgency):
                known = replace(known, avoid=avoid, doses=_limits(limits), refers=urgency)
            case Interaction(limits=limits):
                known = replace(known, doses=_limits(limits))
        return known

    def _position(self, rule: str, clinic: Jurisdiction) -> Position | None:
        """The nearest and then strongest statement of a rule, seen from a clinic; ``None`` if none is followed."""
        found = [
            (level, STRENGTHS[each.strength])
            for each in map(self.book.statement, self.book.rule(rule).evidence)
            for level, body in enumerate(clinic.nearest_first)
            if body in each.jurisdictions
        ]
        return min(found, default=None)


class View:
    """One plan beside the answers that it must follow."""

    def __init__(self, reader: Reader, plan: CarePlan, profile: PatientProfile, answers: Answers) -> None:
        """Find every rule that holds or may hold for some problem: by id, by kind, and by what it is about."""
        self.reader, self.plan, self.profile, self.status = reader, plan, profile, plan.status
        self.rows = [bytes(answers.patient + each) for each in answers.problems]
        self.merged = self.rows[0] if len(self.rows) == 1 else bytes(map(max, *self.rows))
        self.planned = {each.therapy: each for each in plan.therapies}
        self.called: dict[Therapy, tuple[Called, ...]] = {}
        wishes, setting = profile.preferences, profile.setting
        means = plan.jurisdiction, wishes.declines, wishes.declines_techniques, setting.services, profile.equipment
        self.means = reader.number(means)
        self.ids: dict[str, Known] = {}
        self.held: defaultdict[str, list[Known]] = defaultdict(list)
        self.closing: defaultdict[Target | None, list[Known]] = defaultdict(list)
        self.offers: defaultdict[Target | None, list[tuple[Known, Position]]] = defaultdict(list)
        self.against: defaultdict[Target | None, list[tuple[Known, Position]]] = defaultdict(list)
        self.limits: defaultdict[Therapy, list[tuple[Known, tuple[Bound, ...]]]] = defaultdict(list)
        for known in filter(None, compress(reader.known, self.merged)):
            self.ids[known.id] = known
            if known.acts:
                self._sort_in(known)
        self.raised = [each for flag in self.held["red_flag"] for each in self._raised(flag)]

    def _sort_in(self, known: Known) -> None:
        kind = known.kind
        self.held[kind].append(known)
        if kind in SAID:
            position = self.reader.position(known.id, self.plan.jurisdiction)
            said = self.offers if kind == "recommendation" else self.against
            for target in known.targets if position is not None else ():
                said[target].append((known, position or (0, 0)))
            return
        for target in known.targets:
            self.closing[target].append(known)
        for therapy, bounds in known.doses:
            self.limits[therapy].append((known, bounds))

    def _raised(self, flag: Known) -> Iterator[Raised]:
        """For each problem, each urgency of a flag with its truth, and whether it then withholds everything."""
        rule = flag.rule
        for row in self.rows if isinstance(rule, RedFlag) else ():
            truth = row[flag.place]
            if truth and isinstance(rule, RedFlag):
                yield flag.id, rule.urgency, truth, rule.effect is Effect.WITHHOLD_ALL
                for place, each in zip(flag.rows, rule.escalations, strict=True):
                    yield flag.id, each.urgency, min(truth, row[place]), each.urgency in URGENT

    def caps(self, therapy: Therapy) -> list[tuple[str, Bound]]:
        """Every limit on a therapy that holds or may hold, those of interactions between open therapies included."""
        limits = self.limits.get(therapy, ())
        return [(each.id, bound) for each, bounds in limits if self._concerned(each.rule) for bound in bounds]

    def _concerned(self, rule: Rule) -> bool:
        """A safety rule always; an interaction that is followed, where it meets the therapies that are open."""
        if not isinstance(rule, Interaction):
            return True
        open_ones = sum(each in self.planned and bool(self.planned[each].serves) for each in rule.between)
        followed = self.reader.position(rule.id, self.plan.jurisdiction) is not None
        return followed and open_ones >= (1 if rule.only_with else 2)

    def company(self, therapy: Therapy) -> Iterator[tuple[Therapy, ...]]:
        """The therapies of which one must run beside a therapy, interaction by interaction."""
        for each in self.held["interaction"]:
            rule = each.rule
            if isinstance(rule, Interaction) and rule.only_with and therapy in rule.between and self._concerned(rule):
                yield rule.only_with

    def offered(self, each: PlannedTherapy, setting: Sequence[bytes]) -> Iterator[tuple[str, int, Bound]]:
        """Every dose that is offered for some problem, with its truth for those that set the lower ends."""
        for offer, _ in self.offers[each.therapy]:
            if each.technique is None or not offer.techniques or each.technique in offer.techniques:
                for place, (_, bounds) in zip(offer.rows, offer.doses, strict=True):
                    if any(_both(row, offer.place, place) for row in self.rows):
                        truth = max((_both(row, offer.place, place) for row in setting), default=0)
                        yield from ((offer.id, truth, bound) for bound in bounds)


def _both(row: bytes, place: int, own: int) -> int:
    """The truth of an offer and of one of its rows."""
    return row[place] if own == ALWAYS else min(row[place], row[own])


def _limits(limits: Iterable[Limit]) -> tuple[tuple[Therapy, tuple[Bound, ...]], ...]:
    return tuple((each.on, _bounds(each.most)) for each in limits)


def _bounds(dose: Dose) -> tuple[Bound, ...]:
    """The ranges of a dose as the plan prints numbers."""
    return tuple(
        (quantity, None if each.low is None else float(each.low), float(each.high)) for quantity, each in dose.ranges()
    )
