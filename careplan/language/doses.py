"""Doses: ranges of declared quantities, exact, and how two ranges combine."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from careplan.catalogue import Therapy
from careplan.language.conditions import Condition
from careplan.words import Quantity

__all__ = ["Dose", "DoseRow", "Limit", "Range", "at_most", "exactly", "span"]


class Frozen(BaseModel):
    """A frozen, closed value of the rule language."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Range(Frozen):
    """From a lower end to an upper end, both included; ``low=None`` is a bare cap.

    >>> span(1, 2).high, at_most(1).low
    (Decimal('2'), None)
    """

    low: Annotated[Decimal | None, Field(ge=0)] = None
    high: Annotated[Decimal, Field(ge=0)]

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low is not None and self.low > self.high:
            message = "the lower end of a range is above its upper end"
            raise ValueError(message)
        return self


def span(low: int | str, high: int | str) -> Range:
    """From ``low`` to ``high``, both included; fractions as text, ``span("0.5", 1)``."""
    return Range(low=Decimal(low), high=Decimal(high))


def exactly(value: int | str) -> Range:
    """One value."""
    return span(value, value)


def at_most(value: int | str) -> Range:
    """A cap without a lower end."""
    return Range(high=Decimal(value))


class Dose(Frozen):
    """How much of a therapy: only the quantities that the statement gives."""

    sessions_per_week: Range | None = None
    weeks: Range | None = None
    total_sessions: Range | None = None
    session_minutes: Range | None = None
    retention_minutes: Range | None = None
    home_minutes_per_day: Range | None = None
    home_days_per_week: Range | None = None
    minutes_per_week: Range | None = None
    repetitions: Range | None = None
    sets: Range | None = None
    energy_deficit_kcal_per_day: Range | None = None
    protein_g_per_kg_per_day: Range | None = None
    weight_loss_kg_per_week: Range | None = None

    def ranges(self) -> Iterator[tuple[Quantity, Range]]:
        """The quantities that are stated, in a fixed order.

        >>> list(Dose(weeks=span(4, 6)).ranges())[0][0].value
        'weeks'
        """
        for quantity in Quantity:
            stated: Range | None = getattr(self, quantity.value)
            if stated is not None:
                yield quantity, stated


class DoseRow(Dose):
    """One row of a dose table: the dose, and for whom it is."""

    when: Condition | None = None


class Limit(Frozen):
    """A cap on the upper end of a therapy's dose; it never raises anything."""

    on: Therapy
    most: Dose
