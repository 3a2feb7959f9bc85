"""One answer as a reader types it: yes, no, not known, a number with its unit, a word of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from careplan.faults import nearest
from careplan.fields import FactKind, ProfileField

__all__ = ["Unclear", "hint_for", "read_value"]

YES: Final = frozenset(("y", "yes", "true"))
NO: Final = frozenset(("n", "no", "false"))
UNKNOWN: Final = frozenset(("?", "null", "unknown", "not known"))
NUMBER: Final = re.compile(r"([-+]?\d{1,12}(?:[.,]\d{1,6})?)\s*(\D.*)?")

CONVERSIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "day": {"d": "1", "week": "7", "wk": "7"},
    "year": {"yr": "1"},
    "week": {"wk": "1"},
    "min": {"minute": "1", "h": "60", "hour": "60"},
    "s": {"sec": "1", "second": "1", "min": "60", "minute": "60"},
    "cm": {"m": "100", "mm": "0.1", "in": "2.54", "inch": "2.54"},
    "kg": {"lb": "0.45359237", "pound": "0.45359237"},
    "degC": {"c": "1", "°c": "1"},
    "percent": {"%": "1"},
}
"""Other ways to give a unit, and what to multiply by; months are left out, for nobody says of how many days."""


class Unclear(Exception):  # noqa: N818 - the name says what happened; it never leaves the command line
    """An answer that cannot be read; holds no part of it."""

    def __init__(self, problem: str, hint: str = "") -> None:
        """Say what is wrong, and what would be right."""
        self.problem, self.hint = problem, hint
        super().__init__(f"{problem} ({hint})" if hint else problem)


def hint_for(declared: ProfileField) -> str:
    """What can be answered, in a few words.

    >>> from careplan.fields import fields
    >>> hint_for(fields()["problem.duration_days"])
    'days, 0 to 36500'
    """
    match declared.kind:
        case FactKind.FLAG:
            return "y/n/?"
        case FactKind.NUMBER:
            return _number_hint(declared)
        case FactKind.CHOICE:
            return " | ".join(declared.options)
        case FactKind.CHOICES:
            return "any of " + " | ".join(declared.options) + ", with commas; or none"


def _number_hint(declared: ProfileField) -> str:
    number = declared.number
    if number is None:
        return "a number"
    plural = {"day": "days", "week": "weeks", "year": "years", "session": "sessions", "1": ""}
    unit = plural.get(number.unit, number.unit)
    return f"{unit}, {number.low} to {number.high}".removeprefix(", ")


def read_value(declared: ProfileField, text: str) -> object:
    """The value that an answer stands for; ``None`` for one that is not known.

    >>> from careplan.fields import fields
    >>> read_value(fields()["problem.duration_days"], "6 weeks")
    42

    Raises:
        Unclear: The answer is none; what would be one is said.
    """
    if text.lower() in UNKNOWN:
        return None
    match declared.kind:
        case FactKind.FLAG:
            return _flag(text.lower())
        case FactKind.NUMBER:
            return _number(declared, text)
        case FactKind.CHOICE:
            return _option(declared, text)
        case FactKind.CHOICES:
            words = [] if text.lower() == "none" else text.split(",")
            return tuple(_option(declared, each) for each in words)


def _flag(text: str) -> bool:
    if text in YES or text in NO:
        return text in YES
    problem, hint = "is neither yes, no nor not known", "y, n or ?"
    raise Unclear(problem, hint)


def _number(declared: ProfileField, text: str) -> int | float:
    found = NUMBER.fullmatch(text)
    if found is None:
        problem = "is not a number"
        raise Unclear(problem, hint_for(declared))
    value = Decimal(found[1].replace(",", ".")) * _factor(declared, (found[2] or "").strip())
    if declared.number is None or not Decimal(declared.number.low) <= value <= Decimal(declared.number.high):
        problem = "is out of bounds; check the unit"
        raise Unclear(problem, hint_for(declared))
    return int(value) if value == value.to_integral_value() else float(value)


def _factor(declared: ProfileField, unit: str) -> Decimal:
    known = {declared.unit.lower(): "1", **CONVERSIONS.get(declared.unit, {})}
    for name in (unit.lower(), unit.lower().removesuffix("s"), unit.lower().removesuffix("es")):
        if not name or name in known:
            return Decimal(known.get(name, "1"))
    problem = "has another unit"
    raise Unclear(problem, hint_for(declared))


def _option(declared: ProfileField, text: str) -> str:
    """A word of the list, as it stands there or with spaces, or by its number."""
    wanted = text.strip().lower().replace(" ", "_")
    known = {each.lower(): each for each in declared.options}
    if wanted.isdecimal() and 0 < int(wanted[:4]) <= len(declared.options):
        return declared.options[int(wanted[:4]) - 1]
    if wanted not in known:
        near = nearest(wanted, known)
        problem = "is not a word of the list"
        raise Unclear(problem, f"did you mean {known[near]}?" if near else hint_for(declared))
    return known[wanted]
