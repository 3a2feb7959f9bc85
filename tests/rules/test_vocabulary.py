"""Every word of the evidence is one thing: a field, a finding, a synonym, or a clinician's own conclusion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings

from careplan import BOOK, PatientProfile
from careplan.evidence.library import STATEMENTS
from careplan.fields import FactKind, fields
from careplan.language.checks.outline import Outline
from careplan.language.conditions import Fact, Holds, walk
from careplan.language.rules import Finding, Precaution, RedFlag
from careplan.language.terms import Duration, Numeric
from careplan.rules.vocabulary import VOCABULARY, Role, Word, words_of
from careplan.rules.vocabulary.conclusions import CONCLUSIONS
from careplan.sections.implications import NAMED_EXAMPLES, WIDER, settlements
from careplan.testing.realistic import profiles

BEHIND_A_WORD = {
    *("age_at_headache_onset", "age_at_pain_onset", "body_temperature", "inr", "inr_target_upper", "neutrophils"),
    *("opioid_mme_per_day", "platelets", "weeks_postpartum"),
}
"""Numbers that no statement names: words that are thresholds rest on them."""


def _names(expression: Any) -> Iterator[str]:  # noqa: ANN401 - the conditions of the evidence are plain data
    match expression:
        case str():
            yield expression
        case Mapping() if "fact" in expression:
            yield expression["fact"]
        case Mapping():
            for part in expression.values():
                yield from _names(part)
        case tuple():
            for part in expression:
                yield from _names(part)
        case _:
            return


def _used() -> Iterator[str]:
    for statement in STATEMENTS.values():
        yield from statement.applies_to
        yield from _names(tuple(statement.exact.get(part, ()) for part in ("when", "unless", "supporting")))
        yield from _names(statement.exact.get("escalate", {}).get("if", ()))


def test_every_word_that_a_statement_uses_is_in_the_vocabulary_and_no_other() -> None:
    """A new word has to be given its place; a word that no statement uses any more has to go."""
    assert set(_used()) == set(VOCABULARY) - BEHIND_A_WORD


def test_each_word_is_exactly_one_thing() -> None:
    """No word stands in two tables."""
    assert [name for name, times in Counter(word.name for word in words_of()).items() if times > 1] == []


OF_ROLE = {role: [word for word in VOCABULARY.values() if word.role is role] for role in Role}


@pytest.mark.parametrize("word", OF_ROLE[Role.FIELD], ids=lambda word: word.name)
def test_a_field_is_a_fact_of_a_profile_by_the_same_name(word: Word) -> None:
    """A flag or a number, declared once."""
    reads = word.reads
    assert isinstance(reads, Fact | Numeric | Duration)
    path = reads.path if isinstance(reads, Fact) else reads.field.path
    assert path.rsplit(".", 1)[-1] == word.name
    assert fields()[path].kind in (FactKind.FLAG, FactKind.NUMBER)


@pytest.mark.parametrize("word", OF_ROLE[Role.FINDING], ids=lambda word: word.name)
def test_a_finding_is_a_rule_of_the_book(word: Word) -> None:
    """A finding, the red flag whose suspicion it is, or what is said about flags that appear later."""
    assert isinstance(word.reads, Holds)
    assert isinstance(BOOK.rule(word.reads.rule), Finding | RedFlag | Precaution)


@pytest.mark.parametrize("word", OF_ROLE[Role.SYNONYM], ids=lambda word: word.name)
def test_a_synonym_is_said_in_words_of_a_profile(word: Word) -> None:
    """It reads facts that exist, through rules that exist, and is no field by its own name."""
    assert word.name not in {path.rsplit(".", 1)[-1] for path in fields()}
    if not isinstance(word.reads, Numeric | Duration):
        assert set(Outline(BOOK).facts_read(word.reads)) <= set(fields())
        assert {node.rule for node in walk(word.reads) if isinstance(node, Holds)} <= set(BOOK.rules_by_id)


def test_no_conclusion_is_a_wider_word_for_something_else() -> None:
    """A narrower word, or a medicine, never makes a clinician's conclusion true."""
    settled = {wide for _, wide in (*WIDER, *NAMED_EXAMPLES)}
    assert {each.path for each in CONCLUSIONS} & settled == set()


@given(profiles(BOOK))
@settings(max_examples=200)
def test_no_conclusion_is_ever_drawn_from_other_facts(profile: PatientProfile) -> None:
    """What only occurs in pregnancy is absent without one; nothing else says anything about a conclusion."""
    drawn = settlements(profile).flags
    assert not any(drawn.get(each.path) for each in CONCLUSIONS)


@pytest.mark.parametrize("word", OF_ROLE[Role.CONCLUSION], ids=lambda word: word.name)
def test_a_conclusion_is_asked_as_such(word: Word) -> None:
    """It is a flag of the profile, and the page says what it is not taken from."""
    assert isinstance(word.reads, Fact)
    assert fields()[word.reads.path].kind is FactKind.FLAG
    assert word.not_from
