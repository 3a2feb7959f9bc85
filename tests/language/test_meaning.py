"""The meaning of conditions: the laws of three-valued logic, and each leaf on what is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Any as Anything

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan.fields import FactKind, field_at
from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
    walk,
)
from careplan.language.meaning import explain, truth
from careplan.testing import conditions
from careplan.testing.values import values
from careplan.words import Truth

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES
THREE = (NO, UNKNOWN, YES)


@dataclass(frozen=True)
class Known:
    """What is known, written down by hand; anything else is not known."""

    facts: Mapping[str, Anything] = field(default_factory=dict)
    rules: Mapping[str, Truth] = field(default_factory=dict)
    of_problems: Mapping[str, Sequence[Truth]] = field(default_factory=dict)

    def flag(self, path: str) -> bool | None:
        """The flag as written."""
        return self.facts.get(path)

    def number(self, path: str) -> int | None:
        """The number of steps as written."""
        return self.facts.get(path)

    def words(self, path: str) -> AbstractSet[str] | None:
        """The words as written."""
        return self.facts.get(path)

    def holds(self, rule: str) -> Truth:
        """The truth as written."""
        return self.rules[rule]

    def of_each_problem(self, rule: str) -> Sequence[Truth]:
        """The truths as written."""
        return self.of_problems[rule]


NAMES = {each: Holds(rule=each.name.lower()) for each in THREE}
"""A condition of each truth."""

THREE_RULES = Known(rules={node.rule: each for each, node in NAMES.items()})

PARTS = st.lists(conditions(), min_size=1, max_size=4).map(tuple)

fever, rigors = Fact(path="symptoms.fever"), Fact(path="symptoms.rigors")


def of(condition: Condition) -> Truth:
    """The truth of a condition over the three names."""
    return truth(condition, THREE_RULES)


def answer(path: str) -> st.SearchStrategy[object]:
    """What may be read of a fact: a value as the language sees it, or nothing."""
    declared = field_at(path)
    if declared.number:
        return st.none() | st.integers(*declared.number.bounds)
    if declared.kind is FactKind.FLAG:
        return st.none() | st.booleans()
    words = values(declared).map(lambda value: frozenset(value if isinstance(value, list) else [value]))
    return st.none() | words


@st.composite
def known(draw: st.DrawFn, *about: Condition) -> Known:
    """Something known, or not, about all that some conditions read."""
    paths = {node.path for each in about for node in walk(each) if isinstance(node, Fact | Compare | Is)}
    return Known({path: draw(answer(path)) for path in sorted(paths)})


@pytest.mark.parametrize("a", THREE)
@pytest.mark.parametrize("b", THREE)
def test_and_is_the_least_and_or_is_the_greatest(a: Truth, b: Truth) -> None:
    """Kleene's tables, with no < not known < yes."""
    assert of(All(of=(NAMES[a], NAMES[b]))) is min(a, b)
    assert of(Any(of=(NAMES[a], NAMES[b]))) is max(a, b)


@pytest.mark.parametrize(("a", "negated"), [(NO, YES), (UNKNOWN, UNKNOWN), (YES, NO)])
def test_not_leaves_what_is_not_known(a: Truth, negated: Truth) -> None:
    """Not knowing is not denying."""
    assert of(Not(of=NAMES[a])) is negated


@given(st.data(), PARTS)
def test_de_morgan(data: st.DataObject, parts: tuple[Condition, ...]) -> None:
    """Not all is any not, and not any is all not."""
    reads, negated = data.draw(known(*parts)), tuple(Not(of=part) for part in parts)
    assert truth(Not(of=All(of=parts)), reads) is truth(Any(of=negated), reads)
    assert truth(Not(of=Any(of=parts)), reads) is truth(All(of=negated), reads)


@given(st.data(), conditions())
def test_a_double_negation_changes_nothing(data: st.DataObject, condition: Condition) -> None:
    """Also where it is not known."""
    reads = data.draw(known(condition))
    assert truth(Not(of=Not(of=condition)), reads) is truth(condition, reads)


@given(st.data(), PARTS)
def test_the_order_of_parts_changes_nothing(data: st.DataObject, parts: tuple[Condition, ...]) -> None:
    """For every way to join parts."""
    reads, turned = data.draw(known(*parts)), parts[::-1]
    assert truth(All(of=parts), reads) is truth(All(of=turned), reads)
    assert truth(Any(of=parts), reads) is truth(Any(of=turned), reads)
    assert truth(AtLeast(n=2, of=parts), reads) is truth(AtLeast(n=2, of=turned), reads)


@given(st.data(), conditions(), conditions(), conditions())
def test_and_distributes_over_or(data: st.DataObject, a: Condition, b: Condition, c: Condition) -> None:
    """A guideline's nested lists can be written either way."""
    reads = data.draw(known(a, b, c))
    apart = Any(of=(All(of=(a, b)), All(of=(a, c))))
    assert truth(All(of=(a, Any(of=(b, c)))), reads) is truth(apart, reads)


@given(st.data(), conditions(), conditions())
def test_absorption(data: st.DataObject, a: Condition, b: Condition) -> None:
    """What is asked twice counts once."""
    reads = data.draw(known(a, b))
    assert truth(Any(of=(a, All(of=(a, b)))), reads) is truth(a, reads)
    assert truth(All(of=(a, Any(of=(a, b)))), reads) is truth(a, reads)


@given(st.data(), PARTS)
def test_at_least_lies_between_any_and_all(data: st.DataObject, parts: tuple[Condition, ...]) -> None:
    """One of the parts is any, every one of them is all, more than there are is no."""
    reads = data.draw(known(*parts))
    assert truth(AtLeast(n=1, of=parts), reads) is truth(Any(of=parts), reads)
    assert truth(AtLeast(n=len(parts), of=parts), reads) is truth(All(of=parts), reads)
    assert truth(AtLeast(n=len(parts) + 1, of=parts), reads) is NO


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((YES, YES, UNKNOWN), YES),
        ((YES, UNKNOWN, NO), UNKNOWN),
        ((UNKNOWN, UNKNOWN, NO), UNKNOWN),
        ((YES, NO, NO), NO),
        ((UNKNOWN, NO, NO), NO),
    ],
)
def test_a_count_is_settled_when_nothing_can_change_it(parts: tuple[Truth, ...], expected: Truth) -> None:
    """Two of three: enough are certain, or too few are possible."""
    assert of(AtLeast(n=2, of=tuple(NAMES[each] for each in parts))) is expected


@given(st.data(), conditions())
def test_forgetting_a_fact_never_turns_yes_into_no(data: st.DataObject, condition: Condition) -> None:
    """Less knowledge can only make an answer not known."""
    reads = data.draw(known(condition))
    forgotten = data.draw(st.sampled_from(sorted(reads.facts))) if reads.facts else ""
    less = replace(reads, facts={path: value for path, value in reads.facts.items() if path != forgotten})
    assert truth(condition, less) in (truth(condition, reads), UNKNOWN)


@given(st.data(), conditions())
def test_the_reasons_have_the_shape_of_the_condition(data: st.DataObject, condition: Condition) -> None:
    """Each node once, with the truth that the node has by itself."""
    reads = data.draw(known(condition))
    open_reasons, nodes = [explain(condition, reads)], []
    while open_reasons:
        reason = open_reasons.pop()
        nodes.append(reason.node)
        open_reasons += reason.parts[::-1]
        assert reason.truth is truth(reason.node, reads)
    assert nodes == list(walk(condition))


def test_the_deciding_parts_of_a_reason() -> None:
    """Of two signs asked, the one that is present decides that any is; a negation rests on its part."""
    reads = Known({"symptoms.fever": True, "symptoms.rigors": False})
    either, both = explain(Any(of=(fever, rigors)), reads), explain(All(of=(fever, rigors)), reads)
    assert [each.node for each in either.deciding] == [fever]
    assert [each.node for each in both.deciding] == [rigors]
    assert [each.node for each in explain(Not(of=rigors), reads).deciding] == [rigors]


@pytest.mark.parametrize(
    ("op", "below", "at", "above"),
    [
        (Operator.AT_LEAST, NO, YES, YES),
        (Operator.ABOVE, NO, NO, YES),
        (Operator.AT_MOST, YES, YES, NO),
        (Operator.BELOW, YES, NO, NO),
    ],
)
def test_which_side_of_a_threshold_counts(op: Operator, below: Truth, at: Truth, above: Truth) -> None:
    """Twelve weeks, one day less and one day more; and a duration that nobody knows."""
    asked = Compare(path="problem.duration_days", op=op, steps=84, unit="day")
    found = [truth(asked, Known({asked.path: days})) for days in (83, 84, 85)]
    assert found == [below, at, above]
    assert truth(asked, Known()) is UNKNOWN


def test_a_choice_is_one_of_its_words_or_not_known() -> None:
    """An empty list of words is known: it includes none."""
    asked = Is(path="equipment", option="pool")
    answers = [truth(asked, Known({"equipment": words})) for words in ({"pool", "mat"}, {"mat"}, set(), None)]
    assert answers == [YES, NO, NO, UNKNOWN]


@pytest.mark.parametrize(
    ("truths", "any_", "every", "two"),
    [
        ((YES,), YES, YES, NO),
        ((YES, NO), YES, NO, NO),
        ((YES, UNKNOWN), YES, UNKNOWN, UNKNOWN),
        ((UNKNOWN, NO), UNKNOWN, NO, NO),
        ((YES, NO, YES), YES, NO, YES),
    ],
)
def test_a_finding_about_problems_as_a_fact_about_the_patient(
    truths: tuple[Truth, ...], any_: Truth, every: Truth, two: Truth
) -> None:
    """For any problem, for every problem, for at least two of them."""
    reads = Known(of_problems={"chronic": truths})
    asked = [Lifted(quantifier=each, rule="chronic", n=2) for each in Quantifier]
    assert [truth(each, reads) for each in asked] == [any_, every, two]
