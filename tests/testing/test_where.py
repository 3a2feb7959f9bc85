"""Profiles for which a rule holds: built for every rule of the shipped book, and no larger than the rule asks."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile, RuleBook
from careplan.engines.meaning import MeaningChannel
from careplan.errors import UnknownName
from careplan.language.answers import Answers
from careplan.language.book import Chapter
from careplan.language.conditions import (
    Condition,
    Fact,
    Holds,
    all_of,
    any_of,
    any_problem,
    at_least,
    every_problem,
    not_,
    number_of_problems,
)
from careplan.language.rules import Finding, Rule
from careplan.language.terms import number
from careplan.testing import rules, truth_of
from careplan.testing.where import profiles_where, witness
from careplan.words import Truth

UNITS = BOOK.program.units
FEVER, ASTHMA = Fact(path="symptoms.fever"), Fact(path="history.asthma")
BURN = Finding(id="burn", title="A burn at the site", when=Fact(path="problem.burn_at_site"), evidence=("s",))


def book_of(*findings: Finding) -> RuleBook:
    """A small book without screens."""
    return RuleBook(
        title="Small", version="1", chapters=(Chapter(name="all", title="All of it", rules=(BURN, *findings)),)
    )


def finding(when: Condition, unless: Condition | None = None) -> Finding:
    """A finding under a condition."""
    return Finding(id="found", title="What is looked for", when=when, unless=unless, evidence=("s",))


def test_every_rule_row_and_screen_has_a_patient_for_whom_it_holds() -> None:
    """The plainest one, built and not searched for, by the meaning of the language."""
    for unit in UNITS:
        profile = witness(unit.id)
        assert truth_of(unit.id, BOOK.program, profile) is Truth.YES
        assert truth_of(unit.id.partition("#")[0], BOOK.program, profile) is Truth.YES


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(UNITS).flatmap(lambda unit: st.tuples(st.just(unit.id), profiles_where(unit.id))))
def test_whatever_else_is_drawn_the_rule_holds(drawn: tuple[str, PatientProfile]) -> None:
    """With facts of everyday life around it, and screens completed or not; decided by the whole channel."""
    unit, profile = drawn
    answers = Answers.empty(BOOK.program, len(profile.problems))
    MeaningChannel(BOOK.program).decide(profile, answers)
    assert answers.truth(BOOK.program, unit) is Truth.YES


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(rules())
def test_what_comes_out_for_random_rules_holds(written: tuple[Rule, ...]) -> None:
    """Some contradict themselves, and these are told by their ids."""
    book = RuleBook(title="Random", version="1", chapters=(Chapter(name="all", title="All rules", rules=written),))
    for rule in written:
        found = _witness_or_words(rule.id, book)
        assert rule.id in found if isinstance(found, str) else truth_of(rule.id, book.program, found) is Truth.YES


def _witness_or_words(rule: str, book: RuleBook) -> PatientProfile | str:
    try:
        return witness(rule, book)
    except LookupError as error:
        return str(error)


@pytest.mark.parametrize(
    "when",
    [
        not_(all_of(FEVER, ASTHMA)),
        at_least(2, FEVER, ASTHMA, number("age_years") >= 80),
        not_(at_least(2, FEVER, not_(ASTHMA), number("bmi") >= 30)),
        any_of(all_of(FEVER, not_(FEVER)), number("inr_over_target") > 0.5),
        every_problem(Holds(rule="burn")),
        not_(any_problem(Holds(rule="burn"))),
        number_of_problems(Holds(rule="burn"), 2),
        not_(number_of_problems(Holds(rule="burn"), 2)),
    ],
    ids=lambda when: when.node,
)
def test_every_kind_of_node_can_be_reached(when: Condition) -> None:
    """Negations, counts, derived numbers, and findings about several problems."""
    book = book_of(finding(when))
    assert truth_of("found", book.program, witness("found", book)) is Truth.YES


def test_a_rule_that_cannot_hold_is_told() -> None:
    """It is no use to look further."""
    with pytest.raises(LookupError, match="found"):
        witness("found", book_of(finding(FEVER, FEVER)))


def test_an_unknown_rule_is_told_with_the_nearest_one() -> None:
    """A slip of the pen costs nothing."""
    with pytest.raises(UnknownName, match="cauda-equina"):
        witness("cauda-equin")


def test_absent_signs_are_absent_by_a_completed_screen() -> None:
    """As in practice, and not as twenty facts given one by one."""
    profile = witness("first-headache-after-50")
    assert profile.screens
    assert profile.history.headache_already_assessed is None


def test_a_shrunk_profile_has_only_what_the_rule_needs() -> None:
    """Nothing of everyday life is left."""
    least = find(
        profiles_where("cauda-equina"), lambda _: True, settings=settings(phases=[Phase.generate, Phase.shrink])
    )
    assert least.symptoms.model_dump(exclude_none=True) == {"saddle_numbness": True}
    assert not least.history.model_dump(exclude_none=True)
    assert least.sex is None
