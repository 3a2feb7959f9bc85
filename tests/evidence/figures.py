"""The numbers of statements and of rules, as texts: of which quantity, which end of a range, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import Final

from pydantic import BaseModel

from careplan.language.doses import Range
from careplan.words import Quantity

__all__ = ["QUANTITIES", "Figure", "figures_in", "numbers", "plain", "stated"]

Figure = tuple[str, str, str]
"""The quantity, ``from`` or ``to`` of a range (or nothing), and the number."""

NAMES: Final[Mapping[str, str]] = {
    "minutes_per_day": "home_minutes_per_day",
    "protein_g_per_kg_day": "protein_g_per_kg_per_day",
    "kg_per_week": "weight_loss_kg_per_week",
}
"""What a quantity is called in the evidence, where that differs."""

QUANTITIES: Final = frozenset(each.value for each in Quantity)

IN_WORDS: Final[Mapping[str, str]] = {
    "one": "1",
    "once": "1",
    "weekly": "1",
    "two": "2",
    "twice": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "daily": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
    "half": "50",
}


def plain(value: object) -> str:
    """A number without trailing zeros.

    >>> plain(38.0), plain("1.50")
    ('38', '1.5')
    """
    return f"{Decimal(str(value)).normalize():f}"


def stated(data: object, name: str = "") -> Iterator[Figure]:
    """Every number of a dose or a threshold of the evidence; ``schedules`` are pairs and no ranges."""
    match data:
        case bool() | str() | None:
            return
        case Mapping():
            for key, value in data.items():
                yield from stated(value, NAMES.get(str(key), str(key)))
        case (int() | float() as low, int() | float() as high) if name != "schedules":
            yield name, "from", plain(low)
            yield name, "to", plain(high)
        case tuple():
            yield from chain.from_iterable(stated(each, name) for each in data)
        case _:
            yield name, "", plain(data)


def figures_in(text: str) -> set[str]:
    """The numbers that a text says, in figures or in words."""
    figures = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text)
    words = re.findall(r"[a-z]+", text.lower())
    return {
        *(plain(each.replace(",", "")) for each in figures),
        *(IN_WORDS[each] for each in words if each in IN_WORDS),
    }


NO_FIGURES: Final = ("when", "unless", "evidence", "id", "kind")


ONE_END: Final = {"least_minutes": ("session_minutes", "from")}
"""Fields of a rule that are one end of a quantity."""


def _of_model(model: BaseModel) -> Iterator[Figure]:
    for field in type(model).model_fields:
        if field not in NO_FIGURES:
            for name, end, number in numbers(getattr(model, field), field):
                yield (*ONE_END.get(name, (name, end)), number)


def numbers(data: object, name: str = "") -> Iterator[Figure]:
    """Every number of a rule, conditions apart; a number in a text has no quantity."""
    match data:
        case Range(low=low, high=high):
            yield from () if low is None else ((name, "from", plain(low)),)
            yield name, "to", plain(high)
        case BaseModel():
            yield from _of_model(data)
        case tuple():
            yield from chain.from_iterable(numbers(each, name) for each in data)
        case str():
            yield from (("", "", each) for each in figures_in(data))
        case int() | Decimal() if not isinstance(data, bool):
            yield name, "", plain(data)
        case _:
            return
