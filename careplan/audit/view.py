"""A finished plan beside the answers that it must follow, for the audit to look at.

Everything is read anew from the book, the answers and the profile; what combining worked out is not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, reduce
from itertools import compress
from operator import or_
from typing import TypeAlias

from careplan.audit.book import NONE, Called, Position, Reader, Shelf
from careplan.audit.known import ALWAYS, Bound, Known
from careplan.catalogue import Target, Therapy
from careplan.language.answers import Answers
from careplan.language.rules import Interaction, Rule
from careplan.models import PatientProfile
from careplan.plans import CarePlan, PlannedTherapy
from careplan.words import Urgency

__all__ = ["Raised", "Said", "View"]

Raised: TypeAlias = tuple[str, Urgency, int, bool]
"""A red flag, an urgency of it, how true that is, and whether it then withholds everything."""

Said: TypeAlias = tuple[Known, Position]
"""A rule that speaks for or against something, and whose position it is."""


class View:
    """One plan beside the answers that it must follow."""

    def __init__(self, reader: Reader, plan: CarePlan, profile: PatientProfile, answers: Answers) -> None:
        """Find every rule that holds or may hold for some problem."""
        self.reader, self.plan, self.profile, self.status = reader, plan, profile, plan.status
        self.rows = [bytes(answers.patient + each) for each in answers.problems]
        self.merged = self.rows[0] if len(self.rows) == 1 else bytes(map(max, *self.rows))
        self.planned = {each.therapy: each for each in plan.therapies}
        self.called: dict[Therapy, tuple[Called, ...]] = {}
        wishes, setting = profile.preferences, profile.setting
        means = plan.jurisdiction, wishes.declines, wishes.declines_techniques, setting.services, profile.equipment
        self.means = reader.number(means)
        truths = reader.truths(self.merged)
        self.ids = dict(zip(compress(reader.ids, truths), compress(reader.rules, truths), strict=True))
        self.evidence = reduce(or_, compress(reader.evidence, truths), 0)

    def held(self, kind: str) -> list[Known]:
        """Every rule of a kind that holds or may hold for some problem."""
        return self.reader.of_kind.get(kind, NONE).held(self.merged)

    def closing(self, target: Target) -> list[Known]:
        """The red flags and contraindications that close something, or may."""
        return self.reader.closing.get(target, NONE).held(self.merged)

    def offers(self, therapy: Therapy) -> list[Said]:
        """What the bodies that are followed offer, or may offer."""
        return self._said(self.reader.offers.get(therapy, NONE))

    def against(self, target: Target) -> list[Said]:
        """What the bodies that are followed advise against, or may."""
        return self._said(self.reader.against.get(target, NONE))

    def _said(self, rules: Shelf) -> list[Said]:
        position, clinic = self.reader.position, self.plan.jurisdiction
        return [(each, at) for each in rules.held(self.merged) if (at := position(each.id, clinic)) is not None]

    @cached_property
    def raised(self) -> list[Raised]:
        """Every red flag that holds or may hold for some problem, at each of its urgencies."""
        return [
            (each.flag, each.urgency, truth, each.stops)
            for row in self.rows
            for each in self.reader.urgencies
            if (truth := _both(row, each.place, each.own))
        ]

    def caps(self, therapy: Therapy) -> list[tuple[str, Bound]]:
        """Every limit on a therapy that holds or may hold, those of interactions between open therapies included."""
        limits = [(each, bounds) for each, bounds in self.reader.limits.get(therapy, ()) if self.merged[each.place]]
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
        for each in self.held("interaction"):
            rule = each.rule
            if isinstance(rule, Interaction) and rule.only_with and therapy in rule.between and self._concerned(rule):
                yield rule.only_with

    def offered(self, each: PlannedTherapy, setting: Sequence[bytes]) -> Iterator[tuple[str, int, Bound]]:
        """Every dose that is offered for some problem, with its truth for those that set the lower ends."""
        for offer, _ in self.offers(each.therapy):
            if each.technique is None or not offer.techniques or each.technique in offer.techniques:
                for place, (_, bounds) in zip(offer.rows, offer.doses, strict=True):
                    if any(_both(row, offer.place, place) for row in self.rows):
                        truth = max((_both(row, offer.place, place) for row in setting), default=0)
                        yield from ((offer.id, truth, bound) for bound in bounds)


def _both(row: bytes, place: int, own: int) -> int:
    """The truth of an offer and of one of its rows."""
    return row[place] if own == ALWAYS else min(row[place], row[own])
