"""Lowering: a condition and its rules mean the same, and no rule is beyond what durable-rules can take."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, assert_never

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Is,
    Not,
    Operator,
)
from careplan.language.lowering import MAX_GROUPS, MAX_PATHS, MAX_TESTS, Lowering, name_hash, sent
from careplan.language.trees import (
    NEVER,
    Comparison,
    Every,
    Key,
    Kind,
    Some,
    Tally,
    Tree,
    comparisons,
    groups,
    leaves,
    negated,
    paths,
)
from careplan.words import Truth

FLAGS: Final = tuple(f"symptoms.flag_{number}" for number in range(12))
NUMBERS: Final = ("age_years", "measures.peg")

Known: TypeAlias = Mapping[str, int | None]
"""Each fact by its path: 0 or 1, or a number; ``None`` is not known."""

OPERATORS: Final[Mapping[str, Callable[[int, int], bool]]] = {
    "==": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
}

flags = st.sampled_from(FLAGS).map(lambda path: Fact(path=path))
options = st.sampled_from(FLAGS).map(lambda path: Is(path=path, option="x"))
compared = st.builds(
    Compare, path=st.sampled_from(NUMBERS), op=st.sampled_from(Operator), steps=st.integers(0, 3), unit=st.just("1")
)
leaf = flags | options | compared


def several(part: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Nodes over further nodes, often wide."""
    parts = st.lists(part, min_size=1, max_size=8).map(tuple)
    wide = st.lists(leaf, min_size=1, max_size=80).map(tuple)
    return st.one_of(
        parts.map(lambda of: All(of=of)),
        (parts | wide).map(lambda of: Any(of=of)),
        st.builds(AtLeast, n=st.integers(1, 5), of=parts),
        part.map(lambda of: Not(of=of)),
    )


conditions: st.SearchStrategy[Condition] = st.recursive(leaf, several, max_leaves=60)
known = st.fixed_dictionaries(
    {
        **{path: st.sampled_from((None, 0, 1)) for path in FLAGS},
        **{f"{path}=x": st.sampled_from((None, 0, 1)) for path in FLAGS},
        **{path: st.sampled_from((None, 0, 1, 2, 3)) for path in NUMBERS},
    }
)


def kleene_of_leaf(condition: Fact | Is | Compare, facts: Known) -> Truth:
    """Not known, or whether it is so."""
    value = facts[f"{condition.path}={condition.option}" if isinstance(condition, Is) else condition.path]
    if value is None:
        return Truth.UNKNOWN
    return Truth(2 * (OPERATORS[condition.op](value, condition.steps) if isinstance(condition, Compare) else value))


def kleene(condition: Condition, facts: Known) -> Truth:
    """What a condition means, written here once more."""
    match condition:
        case Fact() | Is() | Compare():
            return kleene_of_leaf(condition, facts)
        case All(of=parts):
            return min(kleene(part, facts) for part in parts)
        case Any(of=parts):
            return max(kleene(part, facts) for part in parts)
        case AtLeast(n=n, of=parts):
            return sorted((kleene(part, facts) for part in parts), reverse=True)[n - 1] if n <= len(parts) else Truth.NO
        case Not(of=part):
            return Truth(2 - kleene(part, facts))
        case _:
            pytest.fail(f"{condition.node} is not drawn here")


def value_of(key: Key, lowering: Lowering, facts: Known) -> int | None:
    """What is sent under a key: nothing for what is not known."""
    match key.kind:
        case Kind.ALWAYS:
            return 1
        case Kind.PART:
            part = lowering.parts[key]
            return 1 if fires(part, lowering, facts) else 0 if fires(negated(part), lowering, facts) else None
        case _:
            return facts[f"{key.name}={key.detail}" if key.kind is Kind.OPTION else key.name]


def holds(test: Comparison, lowering: Lowering, facts: Known) -> bool | None:
    """Whether a comparison succeeds."""
    value = value_of(test.key, lowering, facts)
    return None if value is None else OPERATORS[test.op](value, test.value)


def fires(tree: Tree, lowering: Lowering, facts: Known) -> bool:
    """Whether the engine would fire a rule with this tree."""
    match tree:
        case Comparison():
            return holds(tree, lowering, facts) is True
        case Tally(n=n, terms=terms, enough=enough):
            found = [holds(term, lowering, facts) for term in terms]
            return found.count(True) >= n if enough else len(found) - found.count(False) < n
        case Every(of=parts):
            return all(fires(part, lowering, facts) for part in parts)
        case Some(of=parts):
            return any(fires(part, lowering, facts) for part in parts)
        case _:
            assert_never(tree)


@settings(max_examples=300, deadline=None)
@given(conditions, known)
def test_rules_fire_when_a_condition_certainly_holds_or_certainly_does_not(condition: Condition, facts: Known) -> None:
    """Each kind of rule exactly then; where nothing fires the condition is not known."""
    lowering = Lowering()
    tree = lowering.tree(condition)
    certain = any(fires(rule, lowering, facts) for rule in lowering.rules(tree))
    never = any(fires(rule, lowering, facts) for rule in lowering.rules(negated(tree)))
    assert (certain, never) == (kleene(condition, facts) is Truth.YES, kleene(condition, facts) is Truth.NO)


@settings(max_examples=300, deadline=None)
@given(conditions)
def test_no_rule_is_beyond_what_the_engine_can_take(condition: Condition) -> None:
    """Neither a rule of the condition nor one of the parts that are decided on their own."""
    lowering = Lowering()
    trees = [lowering.tree(condition)]
    rules = [rule for tree in trees for way in (tree, negated(tree)) for rule in lowering.rules(way)]
    made = 0
    while made < len(lowering.parts):
        part = list(lowering.parts.values())[made]
        rules += [*lowering.rules(part), *lowering.rules(negated(part))]
        made += 1
    for rule in rules:
        assert paths(rule) <= MAX_PATHS
        assert groups(rule) <= MAX_GROUPS
        assert len(list(leaves(rule))) <= MAX_TESTS


@given(conditions)
def test_the_opposite_of_the_opposite_is_the_same(condition: Condition) -> None:
    """Nothing is lost by turning a tree round twice."""
    tree = Lowering().tree(condition)
    assert negated(negated(tree)) == tree


@given(conditions)
def test_what_is_counted_is_sent_as_yes_or_no(condition: Condition) -> None:
    """A number and a compound term are decided on their own before they are counted."""
    lowering = Lowering()
    trees = [lowering.tree(condition), *lowering.parts.values()]
    counted = [term for tree in trees for each in leaves(tree) if isinstance(each, Tally) for term in each.terms]
    assert all(term.op == "==" for term in counted)


def flag(number: int) -> Fact:
    """One of the flags."""
    return Fact(path=FLAGS[number])


def test_any_of_many_is_several_rules() -> None:
    """Of at most 60 ways each."""
    rules = Lowering().rules(Some(tuple(Comparison(Key(Kind.FACT, str(number)), "==", 1) for number in range(130))))
    assert [paths(rule) for rule in rules] == [60, 60, 10]


def test_all_of_several_choices_are_decided_one_by_one() -> None:
    """Spelt out it would be a thousand ways."""
    lowering = Lowering()
    choices = [Any(of=tuple(Is(path=f"p{each}", option=str(way)) for way in range(10))) for each in range(3)]
    (rule,) = lowering.rules(lowering.tree(All(of=tuple(choices))))
    assert paths(rule) <= MAX_PATHS
    assert len(lowering.parts) == len(choices) - 1


def test_a_very_long_list_that_must_all_hold_is_decided_in_portions() -> None:
    """A thousand comparisons, and no rule with more than were tried."""
    lowering = Lowering()
    (rule,) = lowering.rules(Every(tuple(Comparison(Key(Kind.FACT, str(each)), "==", 1) for each in range(1000))))
    portions = [rule, *lowering.parts.values()]
    assert max(len(list(comparisons(each))) for each in portions) <= MAX_TESTS


def test_a_part_and_its_opposite_are_decided_once() -> None:
    """A rule that needs the opposite reads the same result the other way round."""
    lowering = Lowering()
    both = lowering.tree(All(of=(flag(0), flag(1))))
    assert lowering.part(negated(both)).key == lowering.part(both).key
    assert lowering.part(negated(both)).value + lowering.part(both).value == 1


def test_counting_a_few_is_spelt_out_and_counting_many_is_not() -> None:
    """Up to three terms, or any of them, or all of them."""
    three = Lowering().tree(AtLeast(n=2, of=(flag(0), flag(1), flag(2))))
    assert paths(three) == 3
    assert isinstance(Lowering().tree(AtLeast(n=2, of=tuple(map(flag, range(4))))), Tally)
    assert isinstance(Lowering().tree(AtLeast(n=1, of=tuple(map(flag, range(4))))), Some)
    assert isinstance(Lowering().tree(AtLeast(n=4, of=tuple(map(flag, range(4))))), Every)


def test_more_than_there_are_never_hold() -> None:
    """Three of two, and that is certain."""
    assert Lowering().tree(AtLeast(n=3, of=(flag(0), flag(1)))) == NEVER


def test_conditions_are_sent_in_the_words_of_the_engine() -> None:
    """Equality as a property with its value; everything else by its operator."""
    lowering = Lowering()
    age = Compare(path="age_years", op=Operator.ABOVE, steps=50, unit="year")
    tree = lowering.tree(Any(of=(flag(0), All(of=(age, Not(of=flag(1)))))))
    names: dict[Key | Tally, str] = {test.key: f"p{at}" for at, test in enumerate(comparisons(tree))}
    assert sent(tree, names) == {"$or": [{"p0": 1}, {"$and": [{"$gt": {"p1": 50}}, {"p2": 0}]}]}


@pytest.mark.parametrize(("one", "other"), [("costarring", "liquid"), ("declinate", "macallums")])
def test_names_that_the_engine_would_take_for_the_same_have_one_hash(one: str, other: str) -> None:
    """Well-known collisions of FNV-1a in 32 bits."""
    assert name_hash(one) == name_hash(other)
