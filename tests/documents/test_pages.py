"""The generated documents are what the evidence and the rules say today."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from careplan.documents.evidence_coverage import evidence_coverage
from careplan.documents.vocabulary import vocabulary
from careplan.evidence.library import STATEMENTS
from careplan.evidence.not_carried import NOT_CARRIED
from careplan.language.book import RuleBook
from careplan.rules import BOOK
from careplan.rules.vocabulary import VOCABULARY

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("name", "page"),
    [("evidence-coverage.md", evidence_coverage), ("vocabulary.md", vocabulary)],
    ids=["coverage", "vocabulary"],
)
def test_a_page_is_what_is_generated_now(name: str, page: Callable[[RuleBook], str]) -> None:
    """After a change of a rule or a statement run ``make documents`` and read the difference."""
    assert (DOCS / name).read_text(encoding="utf-8").splitlines() == page(BOOK).splitlines()


@pytest.mark.parametrize("page", [evidence_coverage, vocabulary], ids=["coverage", "vocabulary"])
def test_links_lead_to_rules_of_the_guideline(page: Callable[[RuleBook], str]) -> None:
    """Every rule that is named can be read by a click."""
    linked = set(re.findall(r"\]\(guideline-rules\.md#([^)]+)\)", page(BOOK)))
    assert linked
    assert linked <= set(BOOK.rules_by_id)


def test_every_statement_stands_on_the_page_once() -> None:
    """In words, with its id, and with what carries it or the reason why nothing does."""
    page = evidence_coverage(BOOK)
    assert sorted(re.findall(r"^- `([^`]+)` ", page, flags=re.MULTILINE)) == sorted(STATEMENTS)
    assert all(each.text in page for each in STATEMENTS.values())
    assert page.count("**Not carried.**") == len(NOT_CARRIED)
    assert all(why in page for why in NOT_CARRIED.values())


def test_every_word_stands_on_the_page_once() -> None:
    """Each word has one row, and so exactly one role."""
    rows = re.findall(r"^\| ([a-z0-9_]+) \|", vocabulary(BOOK), flags=re.MULTILINE)
    assert sorted(row for row in rows if row != "word") == sorted(VOCABULARY)
