"""A book that cannot be read: pydantic's errors as faults by path, never with the value found."""

from __future__ import annotations

from typing import Final, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from careplan.errors import Fault
from careplan.faults import nearest
from careplan.language.conditions import Condition
from careplan.language.rules import Rule

__all__ = ["WHOLE", "unreadable"]

MAX_FAULTS: Final = 200
"""More faults than this are counted, not listed."""

WHOLE: Final = "<book>"
"""The path of the book itself."""

_PROBLEMS: Final = {
    "missing": ("is required", "add it"),
    "extra_forbidden": ("is not a known field", "see the fields of this kind of rule"),
    "unknown_fields": ("has fields that are not known", "see the fields of a statement or a source"),
    "union_tag_invalid": ("is of no known kind", "one of {expected_tags}"),
    "union_tag_not_found": ("does not say its kind", "add {discriminator}"),
    "too_long": ("has too many items", "at most {max_length}"),
    "too_short": ("has too few items", "at least {min_length}"),
    "tuple_type": ("must be a list", "write it in square brackets"),
    "string_type": ("must be text", "put it in quotes"),
    "string_too_short": ("is too short", "at least {min_length} characters"),
    "string_too_long": ("is too long", "at most {max_length} characters"),
    "string_pattern_mismatch": ("is not an id", "lower-case letters, digits and single hyphens"),
    "int_type": ("must be a whole number", "write it without quotes"),
    "bool_type": ("must be true or false", "write it without quotes"),
    "decimal_parsing": ("must be a number", 'write fractions as text, as in "0.5"'),
    "finite_number": ("must be a number", "leave it out where there is none"),
    "literal_error": ("must be {expected}", "choose one of these words"),
    "greater_than_equal": ("is too small", "at least {ge}"),
    "less_than_equal": ("is too large", "at most {le}"),
    "recursion_depth_exceeded": ("is nested too deeply", "give parts of it names, as findings"),
}


def _tags() -> frozenset[str]:
    """The words by which a location says which kind of node or rule was read."""
    nodes, rules = get_args(get_args(Condition)[0]), get_args(get_args(Rule)[0])
    named = [each.model_fields["node"] for each in nodes] + [each.model_fields["kind"] for each in rules]
    return frozenset(str(field.default) for field in named)


_TAGS: Final = _tags()


def _steps(location: tuple[int | str, ...]) -> list[int | str]:
    return [step for step in location if step not in _TAGS and not str(step).startswith("str-enum[")]


def _path(detail: ErrorDetails, number: int) -> str:
    steps = _steps(detail["loc"])
    if detail["type"] == "extra_forbidden":
        steps[-1] = f"<unknown key {number}>"
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.lstrip(".") or WHOLE


def _words(detail: ErrorDetails) -> str:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    near = nearest(detail["input"], [word.strip().strip("'") for word in expected.split(",")])
    return f"did you mean {near}?" if near else "see the words of careplan.words and careplan.catalogue"


def _fault(detail: ErrorDetails, number: int) -> Fault:
    where, context = _path(detail, number), detail.get("ctx", {})
    match detail["type"]:
        case "enum":
            return Fault(where, "is not a known word", _words(detail))
        case "value_error":
            return Fault(where, str(context["error"]), "mend it")
        case kind:
            problem, hint = _PROBLEMS.get(kind, ("is not valid", "see the rule language"))
            return Fault(where, problem.format_map(context), hint.format_map(context))


def _one_for_each_place(faults: list[Fault]) -> list[Fault]:
    """A word looked for in several lists is one fault, with a suggestion where one list had one."""
    best: dict[tuple[str, str], Fault] = {}
    for fault in faults:
        if (fault.path, fault.problem) not in best or fault.hint.startswith("did you mean"):
            best[fault.path, fault.problem] = fault
    return list(best.values())


def unreadable(error: ValidationError) -> list[Fault]:
    """Every fault of a book that pydantic refused, by path; unknown keys are numbered, never shown."""
    details = error.errors(include_url=False)
    faults = _one_for_each_place([_fault(each, number) for number, each in enumerate(details[:MAX_FAULTS], start=1)])
    if len(details) > MAX_FAULTS:
        faults.append(Fault(WHOLE, f"has {len(details) - MAX_FAULTS} more faults", "mend these first"))
    return faults
