"""A finished plan beside the answers that it must follow, for the audit to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import Final

from careplan.catalogue import Therapy
from careplan.language.answers import Answers
from careplan.language.doses import Dose
from careplan.language.program import Program, row_id
from careplan.language.rules import Recommendation, RedFlag
from careplan.models import PatientProfile
from careplan.plans import CarePlan, LedgerLine, PlannedTherapy, WeekLine
from careplan.words import Effect, Quantity, Urgency

__all__ = ["URGENT", "Highs", "View", "highs", "rows_of"]

Highs = tuple[tuple[Quantity, float], ...]
"""The upper end of each quantity of a dose."""

URGENT: Final = (Urgency.EMERGENCY, Urgency.SAME_DAY)
ONLY_YES: Final = bytes.maketrans(b"\x01", b"\x00")


@dataclass(frozen=True)
class View:
    """One plan beside the answers it must follow; a unit *holds* when it is not certainly *no*."""

    program: Program
    plan: CarePlan
    profile: PatientProfile
    answers: Answers

    @cached_property
    def _names(self) -> list[str]:
        return [unit.id for unit in (*self.program.patient_units, *self.program.problem_units)]

    @cached_property
    def holding(self) -> list[frozenset[str]]:
        """For each problem, every unit that holds or may hold."""
        return [frozenset(compress(self._names, row)) for row in self._rows]

    @cached_property
    def certain(self) -> list[frozenset[str]]:
        """For each problem, every unit that certainly holds."""
        return [frozenset(compress(self._names, row.translate(ONLY_YES))) for row in self._rows]

    @cached_property
    def possible(self) -> frozenset[str]:
        """Every unit that holds or may hold for some problem."""
        return frozenset[str]().union(*self.holding)

    @cached_property
    def _rows(self) -> list[bytes]:
        return [bytes(self.answers.patient + own) for own in self.answers.problems]

    @cached_property
    def lines(self) -> dict[Therapy, LedgerLine]:
        """The ledger's lines by therapy."""
        return {line.therapy: line for line in self.plan.ledger}

    @cached_property
    def planned(self) -> dict[Therapy, PlannedTherapy]:
        """The planned therapies by name."""
        return {each.therapy: each for each in self.plan.therapies}

    def served(self, keys: tuple[str, ...]) -> list[int]:
        """The places of problems by key."""
        return [place for place, key in enumerate(self.plan.problems) if key in keys]

    def raised(self, flag: RedFlag) -> Iterator[tuple[Urgency, bool, bool]]:
        """For each problem, each urgency of a flag, whether it is certain, and whether it then withholds everything."""
        for holding, certain in zip(self.holding, self.certain, strict=True):
            if flag.id in holding:
                yield flag.urgency, flag.id in certain, flag.effect is Effect.WITHHOLD_ALL
                for number, row in enumerate(flag.escalations, start=1):
                    if row_id(flag.id, number) in holding:
                        both = {flag.id, row_id(flag.id, number)} <= certain
                        yield row.urgency, both, row.urgency in URGENT

    def runs(self, line: WeekLine, week: int) -> bool:
        """Whether a therapy is still running in a week, at its shortest course."""
        weeks = self.planned[line.therapy].range_of(Quantity.WEEKS)
        return line.start_week <= week and (weeks is None or week < line.start_week + (weeks.low or weeks.high))


def highs(dose: Dose) -> Highs:
    """The upper end of each quantity that a dose states."""
    return tuple((quantity, float(stated.high)) for quantity, stated in dose.ranges())


def rows_of(rule: Recommendation) -> list[tuple[str, Highs]]:
    """Each row of an offer: the unit that decides it, and its upper ends."""
    units = (rule.id if row.when is None else row_id(rule.id, number) for number, row in enumerate(rule.doses, 1))
    return list(zip(units, map(highs, rule.doses), strict=True))
