"""In which order therapies get the patient's time.

By rank, as long as everything has room. Where time is short, what is cut first is said by the evidence
(``co_weekly_burden_cap``, ``co_passive_needs_active``), in the words of the catalogue: advice and recommended exercise
are kept, and so is what the patient does at home; then the first treatment of each kind; then further visits, a second
mind-body treatment and further passive care, which goes first of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from careplan.catalogue import CATALOGUE, EXERCISE, FOUNDATION, Modality, Place, Therapy
from careplan.ledger.positions import STRENGTH_RANK, Position
from careplan.week.share import Share
from careplan.words import Strength

__all__ = ["Candidate", "Kind", "by_rank", "kept_first", "leading"]


class Kind(IntEnum):
    """What a therapy is when time is short; further ones of a kind are cut in this order, the last kind first."""

    CORE = 0
    VISITS = 1
    MIND_BODY = 2
    PASSIVE = 3


class Candidate(NamedTuple):
    """An open therapy that asks for a place in the week; one of each set of ``needs`` must run beside it."""

    therapy: Therapy
    position: Position
    serves: int
    preferred: bool
    under_way: bool
    share: Share
    needs: tuple[frozenset[Therapy], ...] = ()

    @property
    def active(self) -> bool:
        """Whether the patient takes an active part."""
        return CATALOGUE[self.therapy].active

    @property
    def kind(self) -> Kind:
        """What it is when time is short: advice, recommended exercise and active care at home are the core."""
        if not self.active:
            return Kind.PASSIVE
        recommended = self.therapy in EXERCISE and self.position.strength <= STRENGTH_RANK[Strength.CONDITIONAL]
        if self.therapy is FOUNDATION or recommended or self.at_home:
            return Kind.CORE
        return Kind.MIND_BODY if self.mind_body else Kind.VISITS

    @property
    def at_home(self) -> bool:
        """Whether it needs no visit."""
        return CATALOGUE[self.therapy].place is Place.HOME

    @property
    def mind_body(self) -> bool:
        """Whether it works through the mind."""
        return CATALOGUE[self.therapy].modality is Modality.MINDFULNESS

    @property
    def rank(self) -> tuple[bool, bool, int, int, int, bool, str]:
        """What goes beside all others, under way, strength, certainty, problems served, preference, id."""
        position = self.position
        return (
            self.therapy is not FOUNDATION,
            not self.under_way,
            position.strength,
            position.certainty,
            -self.serves,
            not self.preferred,
            self.therapy.value,
        )

    def fits(self, available: int | None) -> bool:
        """Whether its lower end fits the time by itself."""
        return available is None or self.share.lowest.minutes(self.share.travel) <= available


def by_rank(candidates: Iterable[Candidate]) -> list[Candidate]:
    """All therapies in order of rank."""
    return sorted(candidates, key=lambda each: each.rank)


def kept_first(candidates: Iterable[Candidate], available: int | None) -> list[Candidate]:
    """All therapies in the order in which they are kept where not all have room: by kind, and then by rank.

    The first of each kind is the best-ranked one that is known to fit the time by itself. An active treatment that is
    under way is kept like the core.
    """
    order = by_rank(candidates)
    firsts = _firsts(order, available)

    def turn(each: Candidate) -> tuple[int, int]:
        if each.kind is Kind.CORE or (each.active and each.under_way):
            return 0, 0
        return (1, 0) if each in firsts else (2, each.kind)

    return sorted(order, key=turn)


def _firsts(order: Sequence[Candidate], available: int | None) -> tuple[Candidate, ...]:
    """The best-ranked therapy of each kind; practice at home, which is kept anyway, is mind-body treatment already."""
    practice = next((each for each in order if each.kind is Kind.CORE and each.mind_body), None)
    found = {} if practice is None else {Kind.MIND_BODY: practice}
    for each in order:
        if each.fits(available) and (each.share.known or each.at_home):
            found.setdefault(each.kind, each)
    return tuple(found.values())


def leading(order: list[Candidate], available: int | None) -> list[Candidate]:
    """The same order with the first active therapy that fits the time by itself in front; empty without one.

    Without one, passive care would stand alone.
    """
    lead = next((each for each in order if each.active and each.fits(available)), None)
    return [] if lead is None else [lead, *(each for each in order if each is not lead)]
