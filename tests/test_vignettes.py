"""Every vignette: what its statement says of a patient is what the book decides and the plan says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pytest

from careplan import BOOK, PatientProfile
from careplan.evidence.library import STATEMENTS
from careplan.language.conditions import Holds, Lifted, walk
from careplan.language.extent import conditions_of
from careplan.language.rules import Finding, Rule
from careplan.words import Truth
from tests.the_book import answers_of, planner
from tests.vignette_checks import differences
from tests.vignette_data import Vignette, profile_of, vignettes

ALL: Final = vignettes()
each_vignette = pytest.mark.parametrize("vignette", ALL, ids=[each.title for each in ALL])

NEVER_SHOWN: Final[Mapping[str, str]] = {}
"""Rules that no vignette fires, each with the reason."""

STATEMENT_OF_ANOTHER_RULE: Final[Mapping[str, str]] = {}
"""Vignettes, by title, whose statement none of their rules cites, each with the reason."""


@each_vignette
def test_vignette(vignette: Vignette) -> None:
    """The rules hold, do not hold, or are not known, and the plan says what is expected."""
    profile = profile_of(vignette, BOOK)
    assert _truths(vignette, profile) == vignette.truths
    assert list(differences(vignette.expect, planner().plan(profile))) == []


def _truths(vignette: Vignette, profile: PatientProfile) -> dict[str, Truth | None]:
    answers = answers_of(profile)
    return {rule: answers.truth(planner().program, rule) for rule in vignette.expect.rules}


def test_titles_tell_vignettes_apart() -> None:
    """A failure can be found by its name."""
    titles = [each.title for each in ALL]
    assert sorted(set(titles)) == sorted(titles)


def test_every_rule_fires_in_a_vignette() -> None:
    """A finding that other rules read is shown by them; every other rule is named *yes* once at least."""
    shown = {rule for each in ALL for rule, word in each.expect.rules.items() if word == "yes"}
    silent = {rule.id for rule in BOOK.rules if rule.id not in shown and not _is_read(rule)}
    assert sorted(silent) == sorted(NEVER_SHOWN)


def _is_read(rule: Rule) -> bool:
    return isinstance(rule, Finding) and rule.id in READ


READ: Final = frozenset(
    node.rule
    for condition in (
        *(each for rule in BOOK.rules for _, each in conditions_of(rule)),
        *(screen.applies for screen in BOOK.screens if screen.applies is not None),
    )
    for node in walk(condition)
    if isinstance(node, Holds | Lifted)
)
"""The findings and rules that some condition reads."""


def test_every_vignette_names_a_statement() -> None:
    """The statement from which its expectation was written."""
    assert {each.statement for each in ALL} <= STATEMENTS.keys()


def test_rules_of_a_vignette_cite_its_statement() -> None:
    """One of them at least; where it stands behind another rule, that is listed with its reason."""
    foreign = {
        each.title for each in ALL if not any(each.statement in BOOK.rule(rule).evidence for rule in each.expect.rules)
    }
    assert sorted(foreign) == sorted(STATEMENT_OF_ANOTHER_RULE)
