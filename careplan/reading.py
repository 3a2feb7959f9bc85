"""What is refused before any field is read: absurd size and depth, broken JSON, repeated keys, odd numbers."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final, NoReturn

from pydantic import BaseModel

from careplan.errors import Fault, InvalidInput, InvalidProfile

__all__ = ["MAX_BYTES", "absurdity", "parse_json"]

MAX_BYTES: Final = 1_000_000
"""The largest JSON text that is read, in bytes."""

MAX_PARTS: Final = 15_000
"""More values than any profile can use: 20 problems with everything filled in have 12,000."""

MAX_DEPTH: Final = 8
"""A profile needs five levels."""

MAX_DIGITS: Final = 20
"""Longer whole numbers are beyond any declared bound, and slow to read."""


def absurdity(data: object, model: type[BaseModel]) -> list[Fault]:
    """What makes raw input far larger or deeper than any profile; found without reading it all."""
    return _too_long(data, model) or _too_much(data)


def _too_long(data: object, model: type[BaseModel]) -> list[Fault]:
    """Lists of the outermost level that are longer than declared, before their items are read."""
    if not isinstance(data, dict):
        return []
    return [
        Fault(name, "has too many items", f"at most {most}")
        for name, most in _longest(model)
        if isinstance(data.get(name), list | tuple) and len(data[name]) > most
    ]


@cache
def _longest(model: type[BaseModel]) -> tuple[tuple[str, int], ...]:
    """The lists of a model and their longest length."""
    marks = ((name, mark) for name, info in model.model_fields.items() for mark in info.metadata)
    return tuple((name, mark.max_length) for name, mark in marks if hasattr(mark, "max_length"))


def _too_much(data: object) -> list[Fault]:
    waiting: list[tuple[object, int]] = [(data, 0)]
    parts = 0
    while waiting:
        each, depth = waiting.pop()
        inner = each.values() if isinstance(each, dict) else each if isinstance(each, list | tuple) else ()
        parts += len(inner)
        if parts > MAX_PARTS:
            return [Fault("<profile>", f"has more than {MAX_PARTS} values", "send one patient at a time")]
        if depth > MAX_DEPTH:
            return [Fault("<profile>", "is nested too deeply", "a profile needs five levels")]
        waiting.extend((part, depth + 1) for part in inner if isinstance(part, dict | list | tuple))
    return []


class _Refused(Exception):  # noqa: N818 - private signal, never leaves this module
    """Carries a fault out of the JSON reader."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.problem)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused(Fault("<text>", "an object names the same key twice", "give each key once"))
    return found


def _refuse_constant(_: str) -> NoReturn:
    raise _Refused(Fault("<text>", "NaN and Infinity are not numbers", "leave out what is not known"))


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _Refused(Fault("<text>", "a number is far too long", f"use at most {MAX_DIGITS} digits"))
    return int(digits)


def _parse(text: str | bytes) -> Any:  # noqa: ANN401 - JSON can be anything
    return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant, parse_int=_integer)


def _fault_or_value(text: str | bytes, limit: int) -> tuple[Fault | None, Any]:
    if len(text) > limit:
        return Fault("<text>", f"is larger than {limit} bytes", "send one patient at a time"), None
    try:
        return None, _parse(text)
    except _Refused as refused:
        return refused.fault, None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        return Fault("<text>", f"is not valid JSON at {where}", "check quotes, commas and brackets"), None
    except UnicodeDecodeError:
        return Fault("<text>", "is not UTF-8", "save the file as UTF-8"), None
    except RecursionError:
        return Fault("<text>", "is nested too deeply", "a profile needs four levels"), None


def parse_json(text: str | bytes, refusal: type[InvalidInput] = InvalidProfile, limit: int = MAX_BYTES) -> Any:  # noqa: ANN401
    """Plain data from JSON text.

    >>> parse_json('{"age_years": 47}')
    {'age_years': 47}
    >>> parse_json('{"a": 1, "a": 2}')
    Traceback (most recent call last):
        ...
    careplan.errors.InvalidProfile: the profile has 1 fault(s):
      <text>: an object names the same key twice (give each key once)
    """
    fault, value = _fault_or_value(text, limit)
    if fault is not None:
        raise refusal([fault])
    return value
