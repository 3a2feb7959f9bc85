"""From pydantic's errors to ours: a path, what is wrong, the way out, and never the value found."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from careplan.errors import Fault

__all__ = ["faults_of", "nearest"]

MAX_FAULTS = 200
"""More faults than this are counted, not listed."""

_HINTS = {
    "missing": ("is required", "add it"),
    "too_long": ("has too many items", "at most {max_length}"),
    "too_short": ("has too few items", "at least {min_length}"),
    "bool_type": ("must be true, false or null", "leave it out when nobody asked"),
    "model_type": ("must be an object", "give its fields by name"),
    "tuple_type": ("must be a list", ""),
    "string_type": ("must be text", ""),
    "number_type": ("must be a number", ""),
    "int_type": ("must be a whole number", ""),
    "float_type": ("must be a number", ""),
    "literal_error": ("must be {expected}", ""),
}


def nearest(word: object, known: Iterable[str]) -> str | None:
    """The known word nearest to one that is not known, if any is near.

    >>> nearest("low_bak_pain", ["low_back_pain", "neck_pain"])
    'low_back_pain'
    """
    if not isinstance(word, str):
        return None
    found = difflib.get_close_matches(word[:80], list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]


def _known_names(root: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The field names that were possible where an unknown key was found."""
    model = root
    for step in location:
        if isinstance(step, str) and step in model.model_fields:
            inner = _models_in(model.model_fields[step].annotation)
            if inner:
                model = inner[0]
    return list(model.model_fields)


def _path(location: tuple[int | str, ...]) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return text.lstrip(".") or "<profile>"


def _did_you_mean(word: object, known: Iterable[str]) -> str:
    near = nearest(word, known)
    return f"did you mean {near}?" if near else "see the JSON Schema for the known words"


def _expected(detail: ErrorDetails) -> list[str]:
    text = str(detail.get("ctx", {}).get("expected", ""))
    return [part.strip().strip("'") for part in text.replace(" or ", ", ").split(",")]


def _unknown_key(detail: ErrorDetails, root: type[BaseModel], number: int) -> Fault:
    *parents, key = detail["loc"]
    known = _known_names(root, tuple(parents))
    where = _path((*parents, f"<unknown key {number}>"))
    return Fault(where, "is not a known field", _did_you_mean(key, known))


def _fault(detail: ErrorDetails) -> Fault:
    where, kind = _path(detail["loc"]), detail["type"]
    if kind == "enum":
        return Fault(where, "is not a known word", _did_you_mean(detail["input"], _expected(detail)))
    if kind == "out_of_bounds":
        return Fault(where, detail["msg"], "check the unit")
    problem, hint = _HINTS.get(kind, ("is not valid", f"see the JSON Schema ({kind})"))
    context: dict[str, Any] = detail.get("ctx", {})
    return Fault(where, problem.format_map(context), hint.format_map(context))


def faults_of(error: ValidationError, root: type[BaseModel]) -> list[Fault]:
    """Every fault of a validation, by path; unknown keys are numbered, never shown."""
    details = error.errors(include_url=False)
    faults: list[Fault] = []
    unknown = 0
    for detail in details[:MAX_FAULTS]:
        if detail["type"] == "extra_forbidden":
            unknown += 1
            faults.append(_unknown_key(detail, root, unknown))
        else:
            faults.append(_fault(detail))
    if len(details) > MAX_FAULTS:
        faults.append(Fault("<profile>", f"has {len(details) - MAX_FAULTS} more faults", "mend these first"))
    return faults
