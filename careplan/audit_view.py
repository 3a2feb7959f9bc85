"""A finished plan beside the answers that it must follow, for the audit to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from careplan.catalogue import Therapy
from careplan.fields import FactScope
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.program import row_id
from careplan.language.rules import RedFlag
from careplan.models import PatientProfile
from careplan.plans import CarePlan, PlannedTherapy, WeekLine
from careplan.words import Effect, Quantity, Urgency

__all__ = ["URGENT", "View"]

URGENT: Final = (Urgency.EMERGENCY, Urgency.SAME_DAY)


@dataclass(frozen=True)
class View:
    """One plan beside the answers it must follow."""

    book: RuleBook
    plan: CarePlan
    profile: PatientProfile
    answers: Answers

    def truth(self, unit: str, problem: int) -> int:
        """The agreed truth of a unit for one problem."""
        scope, place = self.book.program.place(unit)
        return self.answers.patient[place] if scope is FactScope.PATIENT else self.answers.problems[problem][place]

    def worst(self, unit: str) -> int:
        """The greatest truth of a unit over all problems."""
        return max(self.truth(unit, each) for each in range(len(self.answers.problems)))

    @cached_property
    def planned(self) -> dict[Therapy, PlannedTherapy]:
        """The planned therapies by name."""
        return {each.therapy: each for each in self.plan.therapies}

    def served(self, keys: tuple[str, ...]) -> list[int]:
        """The places of problems by key."""
        return [place for place, key in enumerate(self.plan.problems) if key in keys]

    def raised(self, flag: RedFlag) -> Iterator[tuple[Urgency, int, bool]]:
        """For each problem, each urgency of a flag with its truth, and whether it then withholds everything."""
        for problem in range(len(self.plan.problems)):
            truth = self.truth(flag.id, problem)
            if truth:
                yield flag.urgency, truth, flag.effect is Effect.WITHHOLD_ALL
                for number, row in enumerate(flag.escalations, start=1):
                    both = min(truth, self.truth(row_id(flag.id, number), problem))
                    yield row.urgency, both, row.urgency in URGENT

    def runs(self, line: WeekLine, week: int) -> bool:
        """Whether a therapy is still running in a week, at its shortest course."""
        weeks = self.planned[line.therapy].range_of(Quantity.WEEKS)
        return line.start_week <= week and (weeks is None or week < line.start_week + (weeks.low or weeks.high))
