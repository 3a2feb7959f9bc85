"""The guideline document is what the rules say today, and every name in it leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careplan.documents.guideline import guideline, rules_in_full
from careplan.language.rules import RedFlag
from careplan.rules import BOOK

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The guideline, and every rule in full, as they are generated now."""
    return {"guideline.md": guideline(BOOK), "guideline-rules.md": rules_in_full(BOOK)}


@pytest.fixture(scope="module")
def text(pages: dict[str, str]) -> str:
    """Both pages, one after the other."""
    return "".join(pages.values())


@pytest.mark.parametrize("name", ["guideline.md", "guideline-rules.md"])
def test_the_document_is_what_the_rules_say(name: str, pages: dict[str, str]) -> None:
    """A changed rule shows as a changed sentence: after a change, run ``make guideline`` and read the difference."""
    assert (DOCS / name).read_text(encoding="utf-8").splitlines() == pages[name].splitlines()


def test_every_link_leads_to_a_place_in_the_documents(pages: dict[str, str]) -> None:
    """A finding, a source or a chapter that is named can be reached by a click, on this page or the other."""
    anchors = {name: re.findall(r'<a id="([^"]+)">', page) for name, page in pages.items()}
    assert all(len(own) == len(set(own)) for own in anchors.values())
    for name, page in pages.items():
        for other, link in re.findall(r"\]\(([^)#]*)#([^)]+)\)", page):
            assert link in anchors[other or name], link


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
    assert parts[3:] == ["Screens", "Sources"]


def test_every_red_flag_stands_under_its_urgency(text: str) -> None:
    """In the list before the chapters, once, with who must see the patient."""
    first = text.split('<a id="safety-first">')[1].split('<a id="by-problem"', maxsplit=1)[0]
    flags = [rule for rule in BOOK.rules if isinstance(rule, RedFlag)]
    assert all(first.count(f"#{rule.id}): {rule.refer_to}") == 1 for rule in flags)


def test_every_rule_shows_its_evidence(text: str) -> None:
    """Each statement that a rule cites is printed with its weight, and each source is listed."""
    cited = {name for rule in BOOK.rules for name in rule.evidence}
    assert all(BOOK.statement(name).text in text for name in cited)
    assert all(f'<a id="source-{source.id}">' in text for source in BOOK.sources)


def test_the_document_holds_no_path_of_a_fact(text: str) -> None:
    """Facts are named as a clinician reads them, never by their place in the profile."""
    assert not re.search(r"\b(symptoms|history|measures|medicines|devices)\.[a-z_]+\b", text)
