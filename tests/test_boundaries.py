"""Each threshold of the book has a vignette on either side, one step apart, of its rule or of one that reads it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Final

import pytest

from careplan import BOOK, PatientProfile
from careplan.fields import DERIVED, field_at, steps
from careplan.language.conditions import Compare, Holds, Lifted, walk
from careplan.language.extent import conditions_of
from tests.vignette_data import profile_of, vignettes

SIDES: Final = {">=": (0, -1), ">": (1, 0), "<=": (0, 1), "<": (-1, 0)}
"""From the number that is compared with to the last on one side and the first on the other."""

THRESHOLDS: Final = sorted(
    {
        (rule.id, node.path, node.op.value, node.steps)
        for rule in BOOK.rules
        for _, condition in conditions_of(rule)
        for node in walk(condition)
        if isinstance(node, Compare)
    }
)


def value(profile: PatientProfile, path: str) -> int | None:
    """A number of the patient, or of the first problem, in whole steps."""
    if path in DERIVED:
        found: int | None = getattr(profile, DERIVED[path][0])
        return found
    part: object = profile.problems[0] if path.startswith("problem.") else profile
    for step in path.removeprefix("problem.").split("."):
        part = getattr(part, step)
    return None if part is None else steps(field_at(path), part)


@cache
def seen() -> dict[tuple[str, str], set[int]]:
    """By rule and fact the numbers at which some vignette says of the rule whether it holds."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    paths = {path for _, path, _, _ in THRESHOLDS}
    for vignette in vignettes():
        profile = profile_of(vignette, BOOK)
        known = {path: number for path in paths if (number := value(profile, path)) is not None}
        for rule in vignette.expect.rules:
            for path, number in known.items():
                found[rule, path].add(number)
    return found


@cache
def readers() -> dict[str, set[str]]:
    """Of each rule those that read it."""
    found: dict[str, set[str]] = defaultdict(set)
    for rule in BOOK.rules:
        for _, condition in conditions_of(rule):
            for node in walk(condition):
                if isinstance(node, Holds | Lifted):
                    found[node.rule].add(rule.id)
    return found


def and_readers(rule: str) -> set[str]:
    """A rule, and those that read it directly or through others."""
    found, waiting = {rule}, [rule]
    while waiting:
        more = readers()[waiting.pop()] - found
        found |= more
        waiting += more
    return found


@pytest.mark.parametrize(("rule", "path", "operator", "number"), THRESHOLDS, ids=str)
def test_a_threshold_has_a_vignette_on_either_side(rule: str, path: str, operator: str, number: int) -> None:
    """As far as the field has a number there."""
    declared = field_at(path).number
    assert declared is not None
    least, most = declared.bounds
    wanted = {number + offset for offset in SIDES[operator] if least <= number + offset <= most}
    assert wanted <= set().union(*(seen()[each, path] for each in and_readers(rule)))
