"""What every channel provides: it decides all units of a program for one profile."""

from __future__ import annotations

from typing import Protocol

from careplan.language.answers import Answers
from careplan.models import PatientProfile

__all__ = ["Channel"]


class Channel(Protocol):
    """One engine over one program; safe to use from several threads."""

    @property
    def name(self) -> str:
        """The name that a plan's provenance shows."""
        ...

    def decide(self, profile: PatientProfile, answers: Answers) -> None:
        """Fill in the truth of every unit, stratum by stratum.

        An exception may leave later strata undecided; what is decided by then stays readable.
        """
        ...
