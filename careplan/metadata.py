"""How a field of the profile is declared: its title, unit, step, bounds and whether it can change.

The marks below stand in ``Annotated[...]`` beside each field of :mod:`careplan.models`; they
validate the raw value, and :mod:`careplan.fields` reads them for the rest of the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

__all__ = ["Choice", "Flag", "Number"]

FAR_OUTSIDE: Final = 10**12
"""Beyond any declared bound; larger whole numbers are not even converted."""

JsonSchema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Flag:
    """A yes-or-no fact; ``None`` means that nobody asked."""

    title: str
    changeable: bool = False

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """State the title in the JSON Schema."""
        return {**handler(schema), "title": self.title}


@dataclass(frozen=True, slots=True)
class Choice:
    """One word, or several, of a closed list."""

    title: str
    changeable: bool = False

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """State the title in the JSON Schema."""
        return {**handler(schema), "title": self.title}


@dataclass(frozen=True, slots=True)
class Number:
    """A number with a unit, a step and inclusive bounds, rounded half up to its step.

    >>> age = Number("age", unit="year", low="0", high="120")
    >>> age.whole_steps(47)
    47
    >>> Number("INR", unit="1", step="0.1", low="0.5", high="20").whole_steps(2.5)
    25
    """

    title: str
    unit: str
    low: str
    high: str
    step: str = "1"
    changeable: bool = False

    def whole_steps(self, value: float | Decimal) -> int:
        """The value as a whole number of steps, rounded half up."""
        exact = Decimal(str(value)) / Decimal(self.step)
        return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))

    def value_of(self, steps: int) -> int | float:
        """The value that a whole number of steps stands for.

        >>> Number("INR", unit="1", step="0.1", low="0.5", high="20").value_of(25)
        2.5
        """
        exact = Decimal(steps) * Decimal(self.step)
        return int(exact) if exact == exact.to_integral_value() else float(exact)

    @property
    def bounds(self) -> tuple[int, int]:
        """The inclusive bounds in whole steps."""
        return self.whole_steps(Decimal(self.low)), self.whole_steps(Decimal(self.high))

    def _checked(self, value: Any) -> int | float | None:  # noqa: ANN401 - raw input can be anything
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            kind = "number_type"
            raise PydanticCustomError(kind, "must be a number")
        if not self._allows(value):
            kind = "out_of_bounds"
            raise PydanticCustomError(kind, self._allowed())
        return self.value_of(self.whole_steps(value))

    def _allows(self, value: float | Decimal) -> bool:
        if isinstance(value, int) and abs(value) > FAR_OUTSIDE:
            return False
        exact = Decimal(str(value))
        return exact.is_finite() and Decimal(self.low) <= exact <= Decimal(self.high)

    def _allowed(self) -> Any:  # noqa: ANN401 - pydantic wants a literal string; this one holds no input
        unit = "" if self.unit == "1" else f" {self.unit}"
        return f"must be from {self.low} to {self.high}{unit}, in steps of {self.step}"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Check and round before the plain type sees the value."""
        return core_schema.no_info_before_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """State title, bounds, unit and step in the JSON Schema."""
        inner = handler(schema)
        numeric = [each for each in inner.get("anyOf", [inner]) if each.get("type") in ("integer", "number")]
        for each in numeric:
            each["minimum"], each["maximum"] = self._plain(self.low), self._plain(self.high)
        return {**inner, "title": self.title, "x-unit": self.unit, "x-step": self._plain(self.step)}

    @staticmethod
    def _plain(text: str) -> int | float:
        """A declared number as JSON writes it: whole where it is whole."""
        return int(text) if text.lstrip("-").isdigit() else float(text)
