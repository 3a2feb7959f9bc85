"""Reading JSON text from outside: size, depth, repeated keys and odd numbers are refused first."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from careplan.errors import Fault, InvalidInput, InvalidProfile

__all__ = ["MAX_BYTES", "parse_json"]

MAX_BYTES = 1_000_000
"""The largest JSON text that is read, in bytes."""


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
    if len(digits) > 20:  # noqa: PLR2004 - beyond any declared bound, and quadratic to read
        raise _Refused(Fault("<text>", "a number is far too long", "use at most 20 digits"))
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
