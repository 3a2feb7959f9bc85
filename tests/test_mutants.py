"""Mutants of the rule book in small: every kind of change is made, and what became of it is told right."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

import pytest

from benchmarks.changes import Change, changes
from benchmarks.explained import EXPLAINED, NEVER_OFFERED
from benchmarks.killers import Killers
from benchmarks.mutants import Judged, figures, judged, safety_rules
from benchmarks.same import Same
from careplan import BOOK
from careplan.catalogue import CATALOGUE
from careplan.language.conditions import Fact, all_of, any_of, not_
from careplan.language.rules import Finding, Recommendation, RedFlag, Rule
from careplan.words import Effect, Urgency
from tests.vignette_data import vignettes

R = TypeVar("R", bound=Rule)

FEVER, RIGORS, BACK = (Fact(path=f"symptoms.{name}") for name in ("fever", "rigors", "balance_worry"))
WORDS = {"id": "a-flag", "title": "A flag", "evidence": ("rf-ces",)}
FLAG = RedFlag.model_validate({
    **WORDS,
    "when": all_of(BACK, any_of(FEVER, RIGORS)),
    "urgency": Urgency.SAME_DAY,
    "effect": Effect.WITHHOLD_ALL,
    "refer_to": "a hospital",
})  # fmt: skip


@cache
def _killers() -> Killers:
    return Killers(BOOK, vignettes())


def test_every_part_of_a_condition_is_left_out_and_turned_round() -> None:
    """Two of them and a part made of two: each in its place, with nothing else changed."""
    made = {each.rule.when for each in changes(FLAG) if each.kind == "condition dropped"}
    assert made == {all_of(any_of(FEVER, RIGORS)), all_of(BACK), all_of(BACK, FEVER), all_of(BACK, RIGORS)}
    turned = {each.rule.when for each in changes(FLAG) if each.kind == "condition negated"}
    assert all_of(BACK, any_of(not_(FEVER), RIGORS)) in turned
    assert len(turned) == 3


def test_what_a_flag_does_is_taken_away() -> None:
    """It no longer withholds, and it is less urgent."""
    done = [each.rule for each in changes(FLAG) if each.kind == "effect removed"]
    assert [(each.effect, each.urgency) for each in done if isinstance(each, RedFlag)] == [
        (Effect.CONTINUE_WITH_REFERRAL, Urgency.SAME_DAY),
        (Effect.WITHHOLD_ALL, Urgency.WITHIN_1_WEEK),
    ]


@pytest.mark.parametrize(
    ("rule", "kind", "where"),
    [
        ("acupuncture-platelets-below-50", "threshold moved", "measures.platelets < 50"),
        ("acupuncture-severe-bleeding-disorder", "exclusion removed", "acupuncture"),
        ("acupuncture-for-chronic-low-back-pain", "dose widened", "sessions_per_week"),
    ],
)
def test_the_book_gives_every_kind_of_mutant(rule: str, kind: str, where: str) -> None:
    """Thresholds, exclusions and doses of rules as they are."""
    assert any(each.kind == kind and where in each.where for each in changes(BOOK.rule(rule)))


def test_no_mutant_is_the_rule_itself() -> None:
    """Something differs, and the id does not."""
    for rule in BOOK.rules:
        for each in changes(rule):
            assert each.rule != rule
            assert each.rule.id == rule.id


def test_a_vignette_notices_a_threshold_that_moved() -> None:
    """Fifty platelets exclude acupuncture one step too early or too late."""
    rule = BOOK.rule("acupuncture-platelets-below-50")
    moved = [each for each in changes(rule) if each.kind == "threshold moved"]
    assert moved
    assert all(_killers().killer(rule, each.rule) for each in moved)


def test_a_plan_notices_an_exclusion_that_is_gone() -> None:
    """The rule holds as before; that it no longer closes anything is seen in the verdict."""
    rule = BOOK.rule("acupuncture-severe-bleeding-disorder")
    (gone,) = [each for each in changes(rule) if each.kind == "exclusion removed"]
    assert _killers().killer(rule, gone.rule)


def test_the_rule_as_it_is_is_noticed_by_nobody() -> None:
    """Otherwise every mutant would count as noticed."""
    assert not any(_killers().killer(rule, rule.model_copy()) for rule in BOOK.rules[::25])


def test_a_change_that_means_the_same_is_proved_so() -> None:
    """A part that stands twice can be left out; a part that stands once cannot."""
    same = Same(BOOK)
    twice = Finding.model_validate({**WORDS, "when": all_of(FEVER, any_of(FEVER, RIGORS))})
    assert same.proved(twice, twice.model_copy(update={"when": FEVER}))
    assert not same.proved(twice, twice.model_copy(update={"when": RIGORS}))


def test_what_follows_from_another_fact_is_taken_for_granted() -> None:
    """A haemophilia is a severe bleeding disorder, so that naming it beside the wider word changes nothing."""
    narrow, wide = Fact(path="history.haemophilia"), Fact(path="history.severe_bleeding_disorder")
    both = Finding.model_validate({**WORDS, "when": any_of(narrow, wide)})
    assert Same(BOOK).proved(both, both.model_copy(update={"when": wide}))
    assert not Same(BOOK).proved(both, both.model_copy(update={"when": narrow}))


def test_what_became_of_the_mutants_is_counted() -> None:
    """Noticed and survived count; the same and the explained are told apart."""
    rule = BOOK.rule("cauda-equina")
    found = list(judged(_killers(), ((rule, each) for each in changes(rule))))
    assert {each.fate for each in found} <= {"killed", "explained", "same"}
    change = Change("condition dropped", "when", rule)
    table = list(figures([Judged(change, "killed"), Judged(change, "survived")], safety_rules(BOOK)))
    assert [each.measured for each in table[:2]] == [50, 50]


def test_what_is_called_never_offered_is_offered_by_no_rule() -> None:
    """Neither by name nor as any technique of a therapy."""
    offers = BOOK.rules_of(Recommendation)
    offered = {technique for rule in offers for technique in rule.techniques or CATALOGUE[rule.offer].techniques}
    assert offered.isdisjoint(technique for techniques in NEVER_OFFERED.values() for technique in techniques)


def test_what_is_explained_is_a_mutant() -> None:
    """A reason whose mutant is gone would hide another one of that name."""
    names = {each.name for rule in BOOK.rules for each in changes(rule)}
    assert EXPLAINED.keys() <= names
