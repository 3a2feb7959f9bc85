"""In which order therapies get the patient's time."""

from __future__ import annotations

from typing import NamedTuple

from careplan.catalogue import CATALOGUE, Therapy
from careplan.ledger.positions import Position
from careplan.week.share import Share

__all__ = ["Candidate", "ranked"]


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
    def rank(self) -> tuple[bool, int, int, int, bool, str]:
        """Under way, strength, certainty, problems served, preference, id."""
        position = self.position
        return (
            not self.under_way,
            position.strength,
            position.certainty,
            -self.serves,
            not self.preferred,
            self.therapy.value,
        )


def ranked(candidates: tuple[Candidate, ...], available: int | None) -> tuple[Candidate | None, list[Candidate]]:
    """The active therapy that leads, and all therapies in order: the leader first, then by rank.

    The leader is the best-ranked active therapy that fits the time by itself; without one, passive care
    would stand alone.
    """
    order = sorted(candidates, key=lambda each: each.rank)
    fitting = (each for each in order if available is None or each.share.lowest.minutes(each.share.travel) <= available)
    lead = next((each for each in fitting if each.active), None)
    if lead is None:
        return None, order
    return lead, [lead, *(each for each in order if each is not lead)]
