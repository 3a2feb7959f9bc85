"""No number is invented: each number of a rule stands in a statement that it cites, exactly or in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Final

import pytest

from careplan import BOOK
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.fields import fields
from careplan.language.conditions import Compare, Condition, Holds, Lifted, walk
from careplan.language.extent import conditions_of
from careplan.language.rules import Rule
from careplan.rules.patient import patient
from tests.evidence.figures import figures_in, numbers, plain, stated
from tests.evidence.readings import DAYS_A_WEEK, condition_of

DAYS: Final = ("_days", "_ago")
"""How a field ends that counts days; statements count weeks, months or days."""

DAYS_OF: Final[Mapping[int, str]] = {92: "3", 183: "6", 365: "1", 30: "1", 28: "4"}
"""Days that are so many months or a year in a statement."""

_CODE = "the name of the problem in the evidence has these weeks: under 6, 6 to 12, over 12"
_CHRONIC = "pain is chronic after 12 weeks"
_OLD = "the narrower goals for the knee and from 55 or 65 take over beyond these ends"
_DAY = "24 hours, within hours, or 48 hours, counted in days, weeks or hours"

OTHERWISE: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "acute-neck-pain": (("42",), _CODE),
    "subacute-neck-pain": (("42", "84"), _CODE),
    "chronic-neck-pain": (("84",), _CODE),
    "episodic-tension-type-headache": (("15",), "episodic is fewer than 15 days a month by the name of the problem"),
    "mbsr-for-lasting-pain": (("84",), _CHRONIC),
    "mbsr-for-lasting-nerve-or-cancer-pain": (("84",), _CHRONIC),
    "migraine-no-trigger-test": (("18.5",), "the statement says underweight, which is below 18.5"),
    "goal-weight-in-steps": (("27", "41", "55", "65"), _OLD),
    "goal-weight-from-65": (("26",), "6 months"),
    "acupuncture-in-the-first-2-days-after-an-abdominal-operation": (("2",), _DAY),
    "early-oral-intake-after-an-operation": (("1",), _DAY),
    "goal-moving-early-after-hip-or-knee-replacement": (("1",), _DAY),
    "goal-strength-training-started-after-knee-replacement-us": (("1",), "7 days are a week"),
    "one-demanding-appointment-a-day": (("48",), "a day of rest after it"),
}
"""Numbers of a rule that stand in no statement that it cites, each with the reason."""


def _of_statement(statement: Statement) -> Iterator[str]:
    for part in ("dose", "threshold"):
        yield from (number for _, _, number in stated(statement.exact.get(part, {})))
    yield from figures_in(f"{statement.text} {statement.note}")
    if "adult" in statement.text:
        yield "18"
    for part in ("when", "unless"):
        if part in statement.exact:
            yield from _compared(condition_of(statement.exact[part]))


def _values(node: Compare) -> Iterator[str]:
    mark = fields()[node.path].number
    assert mark is not None
    yield plain(mark.value_of(node.steps))


def _compared(condition: Condition) -> Iterator[str]:
    for node in walk(condition):
        if isinstance(node, Compare):
            yield from _values(node)
        elif isinstance(node, Holds | Lifted):
            yield from _compared(BOOK.rule(node.rule).when)


@cache
def _said(rule: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(_of_statement(STATEMENTS[name]) for name in BOOK.rule(rule).evidence))


def _own(rule: Rule) -> Iterator[str]:
    """The numbers that a rule itself has; those of a finding belong to the finding."""
    for _, condition in conditions_of(rule):
        for node in walk(condition):
            if isinstance(node, Compare):
                yield from _values(node)
    yield from (number for name, _, number in numbers(rule) if name)


def _known(number: str, said: frozenset[str]) -> bool:
    weeks = {plain(int(number) // DAYS_A_WEEK)} if number.isdigit() and int(number) % DAYS_A_WEEK == 0 else set()
    months = {DAYS_OF[int(number)]} if number.isdigit() and int(number) in DAYS_OF else set()
    return bool(({number} | weeks | months) & said)


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_every_number_of_a_rule_is_said_by_a_statement(rule: Rule) -> None:
    """A threshold, a dose, a limit, a week or a number of points."""
    unknown = {number for number in _own(rule) if not _known(number, _said(rule.id))}
    assert unknown == set(OTHERWISE.get(rule.id, ((), ""))[0])


def test_every_exception_is_about_a_rule() -> None:
    """A rule that is gone takes its excuse with it."""
    assert set(OTHERWISE) <= set(BOOK.rules_by_id)


def test_an_invented_number_is_found() -> None:
    """A threshold that no cited statement has stands out."""
    rule = BOOK.rule("balance-training-from-65").model_copy(update={"when": patient.age >= 67})
    assert [number for number in _own(rule) if not _known(number, _said(rule.id))] == ["67"]
