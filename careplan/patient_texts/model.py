"""A leaflet: what a patient is told about one therapy, sentence by sentence, each with the statements behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from careplan.catalogue import Technique, Therapy
from careplan.evidence.model import Statement, cite
from careplan.sections.problem import PainProblemKind

__all__ = ["Leaflet", "Part", "Saying", "say"]


class Part(StrEnum):
    """The parts of a leaflet, in reading order; the value is its heading."""

    HELPS = "How it may help"
    WORKS = "How it may work"
    SESSION = "What it is like"
    GIVEN_BY = "Who gives it"
    PREPARE = "How to get ready"
    SIDE_EFFECTS = "Side effects"
    CALL = "When to call"


@dataclass(frozen=True, slots=True)
class Saying:
    """One or two plain sentences and the ids of the statements they rest on.

    ``kinds`` are the pain problems that they are about, ``techniques`` the ways of giving the therapy: they are told
    where one of each is in the plan; empty stands for all.
    """

    text: str
    statements: tuple[str, ...]
    kinds: tuple[PainProblemKind, ...] = ()
    techniques: tuple[Technique, ...] = ()

    def fits(self, kinds: Collection[PainProblemKind], techniques: Collection[Technique]) -> bool:
        """Whether it is told where a therapy serves these problems, by these techniques."""
        about = not self.kinds or any(each in kinds for each in self.kinds)
        return about and (not self.techniques or any(each in techniques for each in self.techniques))


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What a patient is told about a therapy; a part of which the evidence says nothing is left out."""

    therapy: Therapy
    name: str
    parts: Mapping[Part, tuple[Saying, ...]]


def say(
    text: str, *statements: Statement, about: tuple[PainProblemKind, ...] = (), by: tuple[Technique, ...] = ()
) -> Saying:
    """A saying with its statements, the problems it is about and the techniques it speaks of."""
    return Saying(text, cite(*statements), about, by)
