"""Decision diagrams mean what the language means, and are one object where two conditions mean the same."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan.fields import FactKind, fields
from careplan.language.book import RuleBook
from careplan.language.checks.diagrams import FALSE, TRUE, Diagrams, TooLarge
from careplan.language.checks.outline import Outline
from careplan.language.checks.translation import Translation
from careplan.language.conditions import Compare, Condition, Fact, Is, Not, Operator, all_of, any_of, at_least, walk
from careplan.language.meaning import truth
from careplan.testing.trees import conditions
from careplan.words import Truth

PATHS = ("symptoms.fever", "symptoms.rigors", "pregnant", "problem.intensity", "age_years", "problem.kind", "equipment")
EMPTY = Outline(RuleBook(title="An empty book", version="1", chapters=()))


@dataclass(frozen=True)
class Known:
    """A profile in which every fact is known."""

    flags: dict[str, bool]
    numbers: dict[str, int]
    choices: dict[str, frozenset[str]]

    def flag(self, path: str) -> bool:
        """Whether a sign is present."""
        return self.flags[path]

    def number(self, path: str) -> int:
        """A number in whole steps."""
        return self.numbers[path]

    def words(self, path: str) -> frozenset[str]:
        """The word of a choice, or the words of a list."""
        return self.choices[path]

    def holds(self, rule: str) -> Truth:
        """No rules are read here."""
        raise KeyError(rule)

    def of_each_problem(self, rule: str) -> Sequence[Truth]:
        """No rules are read here."""
        raise KeyError(rule)

    def answer(self, leaf: Fact | Compare | Is, cuts: AbstractSet[int]) -> int:
        """The answer to the question of a leaf: for a number, how many thresholds it has reached."""
        match leaf:
            case Fact():
                return int(self.flags[leaf.path])
            case Compare():
                return sum(cut <= self.numbers[leaf.path] for cut in cuts)
            case Is():
                return int(leaf.option in self.choices[leaf.path])


@st.composite
def known(draw: st.DrawFn) -> Known:
    """Any complete answers to the facts of the tests."""
    declared = [fields()[path] for path in PATHS]
    several = {each.path: each.options for each in declared if each.kind is FactKind.CHOICES}
    one = {each.path: each.options for each in declared if each.kind is FactKind.CHOICE}
    choices = {path: draw(st.frozensets(st.sampled_from(options))) for path, options in several.items()}
    choices |= {path: frozenset({draw(st.sampled_from(options))}) for path, options in one.items()}
    numbers = {each.path: draw(st.integers(*each.number.bounds)) for each in declared if each.number is not None}
    return Known({each.path: draw(st.booleans()) for each in declared if each.kind is FactKind.FLAG}, numbers, choices)


def cuts_of(condition: Condition, path: str) -> frozenset[int]:
    """The values at which the answer of a comparison of a number changes, inside its bounds."""
    mark = fields()[path].number
    low, high = mark.bounds if mark is not None else (0, 0)
    nodes = [node for node in walk(condition) if isinstance(node, Compare) and node.path == path]
    reached = (node.steps + (node.op in (Operator.ABOVE, Operator.AT_MOST)) for node in nodes)
    return frozenset(each for each in reached if low < each <= high)


def is_divided(leaf: Fact | Compare | Is, condition: Condition) -> bool:
    """Whether a comparison has values on both sides; the diagram takes others for questions of their own."""
    return not isinstance(leaf, Compare) or bool(cuts_of(leaf, leaf.path) & cuts_of(condition, leaf.path))


@given(conditions(paths=[path for path in PATHS if path != "problem.kind"]), known())
def test_a_diagram_means_what_the_condition_means(condition: Condition, profile: Known) -> None:
    """Following the answers of a complete profile through the diagram gives the truth of the condition."""
    leaves = [node for node in walk(condition) if isinstance(node, Fact | Compare | Is)]
    if not all(is_divided(leaf, condition) for leaf in leaves):
        return
    translation = Translation(EMPTY, (condition,), of_problem=True)
    left = translation.of(condition)
    for leaf in leaves:
        answer = profile.answer(leaf, cuts_of(condition, leaf.path))
        left = translation.diagrams.given(left, translation.questions.place(leaf), answer)
    assert left is (TRUE if truth(condition, profile) is Truth.YES else FALSE)


A, B, C = (Fact(path=path) for path in PATHS[:3])
HIGH = Compare(path="problem.intensity", op=Operator.AT_LEAST, steps=7, unit="1")
LOW = Compare(path="problem.intensity", op=Operator.BELOW, steps=4, unit="1")
BACK, NECK = (Is(path="problem.kind", option=word) for word in ("low_back_pain", "neck_pain"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Not(of=all_of(A, B)), any_of(Not(of=A), Not(of=B))),
        (any_of(A, all_of(A, B)), A),
        (at_least(2, A, B, C), any_of(all_of(A, B), all_of(A, C), all_of(B, C))),
        (at_least(1, A, B), any_of(A, B)),
        (all_of(HIGH, Not(of=LOW)), HIGH),
        (all_of(BACK, Not(of=NECK)), BACK),
    ],
)
def test_two_ways_of_saying_one_thing_are_one_diagram(one: Condition, other: Condition) -> None:
    """Equal meaning is identity."""
    translation = Translation(EMPTY, (one, other), of_problem=False)
    assert translation.of(one) is translation.of(other)


@pytest.mark.parametrize("never", [all_of(A, Not(of=A)), all_of(HIGH, LOW), all_of(BACK, NECK), at_least(3, A, B)])
def test_what_can_never_hold_is_false(never: Condition) -> None:
    """A contradiction of flags, of thresholds, of words or of counts is found."""
    assert Translation(EMPTY, (never,), of_problem=False).of(never) is FALSE


def test_a_diagram_that_grows_too_large_is_given_up() -> None:
    """A condition whose diagram would have too many parts is left out instead of filling the memory."""
    diagrams = Diagrams()
    pairs = 30
    with pytest.raises(TooLarge):
        diagrams.some(
            diagrams.both(
                diagrams.question(place, (FALSE, TRUE)),
                diagrams.question(place + pairs, (FALSE, TRUE)),
            )
            for place in range(pairs)
        )
