"""The book of this library as JSON: exact, complete, and the same again when it is read."""

from __future__ import annotations

import json

import pytest

from careplan.errors import InvalidRuleBook
from careplan.language.book import RuleBook
from careplan.rules import BOOK


@pytest.fixture(scope="module")
def text() -> str:
    """The book as JSON text."""
    return BOOK.model_dump_json()


def test_the_guideline_survives_json(text: str) -> None:
    """Every rule, screen, statement and source comes back equal, with the same hash and program."""
    again = RuleBook.from_json(text)
    assert again == BOOK
    assert again.content_hash == BOOK.content_hash
    assert again.program == BOOK.program
    assert again.model_dump_json() == text


def test_the_guideline_survives_json_of_any_layout(text: str) -> None:
    """Spaces and the order of keys mean nothing."""
    assert RuleBook.from_json(json.dumps(json.loads(text), indent=2, sort_keys=True)) == BOOK


def test_every_rule_of_the_guideline_is_cut_out_by_a_fault(text: str) -> None:
    """A fault in each rule is reported for each rule, all at once."""
    data = json.loads(text)
    rules = [rule for chapter in data["chapters"] for rule in chapter["rules"]]
    for rule in rules[:150]:
        rule["evidence"] = []
    with pytest.raises(InvalidRuleBook) as caught:
        RuleBook.from_json(json.dumps(data))
    assert len(caught.value.faults) == 150
