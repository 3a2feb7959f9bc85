"""Faults planted in rules and in every part of the library, each found by the law that is about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from careplan import BOOK, RuleBook
from careplan.language.conditions import any_of, not_
from careplan.language.rules import Contraindication
from careplan.rules.patient import history
from careplan.testing import Budget
from careplan.testing.bench import Bench
from careplan.testing.checking import check_law
from careplan.testing.laws import law_of
from tests.planted.combining_faults import COMBINING_FAULTS
from tests.planted.engine_faults import ENGINE_FAULTS
from tests.planted.test_planted_faults import forgetful

__all__ = ["forgetful"]

FAULTS: Final = {fault.name: fault for fault in (*ENGINE_FAULTS, *COMBINING_FAULTS)}
TWENTY: Final = 20
LOOK: Final = Budget(examples=60, shrink=False)


def _cites_nothing() -> RuleBook:
    """A rule cites a statement that the book does not have."""
    rule = BOOK.rule("under-18")
    return BOOK.replacing(rule.model_copy(update={"evidence": ("a-statement-that-is-nowhere",)}))


def _idle_question() -> RuleBook:
    """A rule asks for a fact of which no answer changes anything."""
    never = not_(any_of(history.asthma, not_(history.asthma)))
    rule = Contraindication(
        id="never", title="A rule that never holds", when=never, excludes=("traction",), evidence=BOOK.rules[0].evidence
    )
    return BOOK.with_rules(rule, chapter="planted")


RULES: Final = {"a statement is missing": ("5a", _cites_nothing), "a question is idle": ("7b", _idle_question)}

FOUND_BY: Final = {
    "facts: a completed screen settles nothing": "8a",
    "facts: what is not known counts as absent": "8a",
    "lowering: and becomes or": "8a",
    "lowering: one fewer is enough": "8a",
    "code generation: not known becomes absent": "8a",
    "code generation: certain and possible are exchanged": "8a",
    "chaining engine: the last rule that fires is lost": "8a",
    "generated engine: answers stand one place too far": "8a",
    "ledger: red flags withhold nothing": "4a",
    "ledger: exclusions are ignored": "8d",
    "ledger: possible exclusions are ignored": "8d",
    "ledger: refusals and missing services are ignored": "8e",
    "ledger: limits are ignored": "6a",
    "ledger: the greatest upper end counts": "6a",
    "ledger: another rule is cited": "8f",
    "week: time is never short": "6b",
    "week: more sessions than the dose": "3b",
    "week: what does not fit is dropped": "6b",
    "parts: statements are lost": "5a",
    "parts: cautions are lost": "8f",
}
"""The law that is about each fault."""


@pytest.mark.parametrize(("name", "law"), FOUND_BY.items())
def test_a_law_finds_a_fault_in_the_library(name: str, law: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By looking at plans that were not audited."""
    FAULTS[name].plant(monkeypatch)
    found = check_law(law_of(law), Bench(BOOK), LOOK)
    assert found.state == "broken", found


@pytest.mark.parametrize(("law", "planted"), RULES.values(), ids=RULES)
def test_a_law_finds_a_fault_in_a_rule(law: str, planted: Callable[[], RuleBook]) -> None:
    """Of a book that was not checked before."""
    found = check_law(law_of(law), Bench(planted()), LOOK)
    assert found.state == "broken", found


def test_at_least_twenty_faults_of_every_kind_are_planted() -> None:
    """Rules, facts, lowering, code generation, engines, ledger and week."""
    kinds = {name.partition(": ")[0] for name in FOUND_BY}
    assert kinds >= {"facts", "lowering", "code generation", "chaining engine", "generated engine", "ledger", "week"}
    assert len(FOUND_BY) + len(RULES) >= TWENTY
