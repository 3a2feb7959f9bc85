"""From pydantic's errors to ours: a path, what is wrong, the way out, and never the value found."""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from careplan.errors import Fault

__all__ = ["did_you_mean", "faults_of", "nearest"]

MAX_FAULTS: Final = 100
"""More faults than this are counted, not listed."""

LONGEST_WORD: Final = 80
"""Only so much of a word is compared with the known ones."""

WHOLE: Final = "<profile>"
"""The path of the profile itself."""

_HINTS: Final = {
    "missing": ("is required", "add it"),
    "too_long": ("has too many items", "at most {max_length}"),
    "too_short": ("has too few items", "at least {min_length}"),
    "bool_type": ("must be true, false or null", "leave it out when nobody asked"),
    "model_type": ("must be an object", "give its fields by name"),
    "tuple_type": ("must be a list", "write it in square brackets, even when it has one item"),
    "string_type": ("must be text", "put it in quotes"),
    "string_too_long": ("is too long", "at most {max_length} characters"),
    "string_pattern_mismatch": ("is not the key of a screen", "write id@version, as in red-flags@1"),
    "string_unicode": ("is not valid text", "remove the broken characters"),
    "number_type": ("must be a number", "write it without quotes, and leave it out when it is not known"),
    "day": ("must be a date", "write year-month-day, as in 2026-01-31"),
    "literal_error": ("must be {expected}", "use the schema version that this library reads"),
}


def nearest(word: object, known: Iterable[str]) -> str | None:
    """The known word nearest to one that is not known, if any is near.

    >>> nearest("low_bak_pain", ["low_back_pain", "neck_pain"])
    'low_back_pain'
    """
    if not isinstance(word, str):
        return None
    plain = word[:LONGEST_WORD].strip().lower().replace(" ", "_").replace("-", "_")
    found = difflib.get_close_matches(plain, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def _alternatives(annotation: object) -> Iterator[object]:
    """The plain types that an annotation allows."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for each in get_args(annotation):
            yield from _alternatives(each)
    else:
        yield annotation


def _model(annotation: object) -> type[BaseModel] | None:
    """The model that an annotation allows, if any."""
    models = (each for each in _alternatives(annotation) if isinstance(each, type) and issubclass(each, BaseModel))
    return next(models, None)


def _below(annotation: object, step: int | str) -> object:
    """The annotation one step further in; ``None`` where no declared field or item is."""
    if isinstance(step, int):
        lists = (each for each in _alternatives(annotation) if get_origin(each) is tuple)
        return next((get_args(each)[0] for each in lists), None)
    model = _model(annotation)
    declared = model.model_fields.get(step) if model else None
    return declared.annotation if declared else None


class _Places:
    """Writes where a fault is; what is not declared is numbered, never shown."""

    def __init__(self, root: type[BaseModel]) -> None:
        self.root = root
        self.unknown = 0

    def _step(self, step: int | str, declared: object) -> str:
        if declared is None:
            self.unknown += 1
            return f".<unknown key {self.unknown}>"
        return f"[{step}]" if isinstance(step, int) else f".{step}"

    def path(self, location: tuple[int | str, ...]) -> str:
        """The path of a location, from the root."""
        annotation: object = self.root
        text = ""
        for step in location:
            annotation = _below(annotation, step)
            text += self._step(step, annotation)
        return text.lstrip(".") or WHOLE

    def known_names(self, location: tuple[int | str, ...]) -> list[str]:
        """The fields that were possible beside an unknown key."""
        annotation: object = self.root
        for step in location[:-1]:
            annotation = _below(annotation, step)
        model = _model(annotation)
        return list(model.model_fields) if model else []


def did_you_mean(word: object, known: Iterable[str], otherwise: str) -> str:
    """The way out for a word that is not known."""
    near = nearest(word, known)
    return f"did you mean {near}?" if near else otherwise


def _expected(detail: ErrorDetails) -> list[str]:
    text = str(detail.get("ctx", {}).get("expected", ""))
    return [part.strip().strip("'") for part in text.replace(" or ", ", ").split(",")]


def _word(detail: ErrorDetails) -> tuple[str, str]:
    hint = did_you_mean(detail["input"], _expected(detail), "see the JSON Schema for the known words")
    return "is not a known word", hint


def _wrong(detail: ErrorDetails, places: _Places) -> tuple[str, str]:
    """What is wrong, and the way out."""
    match detail["type"]:
        case "extra_forbidden" | "invalid_key":
            known = places.known_names(detail["loc"])
            return "is not a known field", did_you_mean(detail["loc"][-1], known, "see the JSON Schema for the fields")
        case "enum":
            return _word(detail)
        case "out_of_bounds":
            return detail["msg"], "check the unit"
        case kind:
            problem, hint = _HINTS.get(kind, ("is not valid", "see the JSON Schema"))
            context: dict[str, Any] = detail.get("ctx", {})
            return problem.format_map(context), hint.format_map(context)


def _first_causes(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without lists that seem too short only because their items are wrong."""
    wrong = {each["loc"][:-1] for each in details}
    parents = {place[:length] for place in wrong for length in range(len(place) + 1)}
    return [each for each in details if each["type"] != "too_short" or each["loc"] not in parents]


def faults_of(error: ValidationError, root: type[BaseModel]) -> list[Fault]:
    """Every fault of a validation, by path; unknown keys are numbered, never shown."""
    details = _first_causes(error.errors(include_url=False))
    places = _Places(root)
    faults = [Fault(places.path(each["loc"]), *_wrong(each, places)) for each in details[:MAX_FAULTS]]
    if len(details) > MAX_FAULTS:
        faults.append(Fault(WHOLE, f"has {len(details) - MAX_FAULTS} more faults", "mend these first"))
    return faults
