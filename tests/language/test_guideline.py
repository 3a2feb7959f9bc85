"""The guideline document is what the rules say today, and every name in it leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careplan.language.guideline import guideline
from careplan.rules import BOOK

DOCUMENT = Path(__file__).parents[2] / "docs" / "guideline.md"


@pytest.fixture(scope="module")
def text() -> str:
    """The guideline as it is generated now."""
    return guideline(BOOK)


def test_the_document_is_what_the_rules_say(text: str) -> None:
    """A changed rule shows as a changed sentence: after a change, run ``make guideline`` and read the difference."""
    assert DOCUMENT.read_text(encoding="utf-8").splitlines() == text.splitlines()


def test_every_link_leads_to_a_place_in_the_document(text: str) -> None:
    """A finding, a source or a chapter that is named can be reached by a click."""
    anchors = set(re.findall(r'<a id="([^"]+)">', text)) | {"screens", "sources"}
    links = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert links <= anchors


def test_every_rule_stands_in_the_document_once(text: str) -> None:
    """Each rule has one heading, its title, in reading order."""
    headings = re.findall(r"^### (.+)$", text, flags=re.MULTILINE)
    assert headings[: len(BOOK.rules)] == [rule.title for rule in BOOK.rules]
    assert headings[len(BOOK.rules) :] == [screen.title for screen in BOOK.screens]


def test_every_rule_shows_its_evidence(text: str) -> None:
    """Each statement that a rule cites is printed with its weight, and each source is listed."""
    cited = {name for rule in BOOK.rules for name in rule.evidence}
    assert all(BOOK.statement(name).text in text for name in cited)
    assert all(f'<a id="source-{source.id}">' in text for source in BOOK.sources)


def test_the_document_holds_no_path_of_a_fact(text: str) -> None:
    """Facts are named as a clinician reads them, never by their place in the profile."""
    assert not re.search(r"\b(symptoms|history|measures|medicines|devices)\.[a-z_]+\b", text)
