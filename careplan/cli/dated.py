"""What ``plan --start`` writes as JSON: the plan, and its dates beside it."""

from __future__ import annotations

from careplan.plans import CarePlan, Part
from careplan.week.dates import DatedPlan

__all__ = ["DatedOutput"]


class DatedOutput(Part):
    """A plan that no date changes, and the dates that it has when care starts on a day."""

    plan: CarePlan
    dates: DatedPlan
