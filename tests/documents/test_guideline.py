"""The guideline document is what the rules say today, and every name in it leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careplan.documents.guideline import guideline
from careplan.language.rules import RedFlag
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
    anchors = re.findall(r'<a id="([^"]+)">', text)
    links = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert links <= set(anchors)
    assert len(anchors) == len(set(anchors))


def test_every_rule_stands_in_the_document_once(text: str) -> None:
    """Each rule has one heading, its title, under its anchor, in reading order."""
    headings = re.findall(r'^<a id="([^"]+)"></a>\n\n#### (.+)$', text, flags=re.MULTILINE)
    found = [(name, title) for name, title in headings if name in BOOK.rules_by_id]
    assert found == [(rule.id, rule.title) for rule in BOOK.rules]
    assert all(f"\n### {screen.title}\n\n`{screen.key}`" in text for screen in BOOK.screens)


def test_safety_stands_first(text: str) -> None:
    """Then what can be done by problem and by modality, then the rules, screens and sources."""
    parts = [title for title in re.findall(r"^## (.+)$", text, flags=re.MULTILINE) if title != "Contents"]
    assert parts[:3] == ["Safety first", "By problem", "By modality"]
    assert parts[3:] == ["The rules, chapter by chapter", "Screens", "Sources"]


def test_every_red_flag_stands_under_its_urgency(text: str) -> None:
    """In the list before the chapters, once, with who must see the patient."""
    first = text.split('<a id="safety-first">')[1].split('<a id="chapter-', maxsplit=1)[0]
    flags = [rule for rule in BOOK.rules if isinstance(rule, RedFlag)]
    assert all(first.count(f"](#{rule.id}): {rule.refer_to}") == 1 for rule in flags)


def test_every_rule_shows_its_evidence(text: str) -> None:
    """Each statement that a rule cites is printed with its weight, and each source is listed."""
    cited = {name for rule in BOOK.rules for name in rule.evidence}
    assert all(BOOK.statement(name).text in text for name in cited)
    assert all(f'<a id="source-{source.id}">' in text for source in BOOK.sources)


def test_the_document_holds_no_path_of_a_fact(text: str) -> None:
    """Facts are named as a clinician reads them, never by their place in the profile."""
    assert not re.search(r"\b(symptoms|history|measures|medicines|devices)\.[a-z_]+\b", text)
