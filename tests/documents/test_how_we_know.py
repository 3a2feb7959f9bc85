"""How we know: every law is named on the page, and everything that the page names exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from careplan.proofs.questions import QUESTIONS
from careplan.testing.laws import LAWS

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = (DOCS / "how-we-know.md").read_text("utf-8")
IDS: Final = [law.id for law in LAWS]


def named() -> set[str]:
    """The laws of the page; ``1a`` to ``1c`` are three."""
    found = set(re.findall(r"`(\d+[a-z]?)`", PAGE))
    for first, last in re.findall(r"`(\d+[a-z])` to `(\d+[a-z])`", PAGE):
        found |= set(IDS[IDS.index(first) : IDS.index(last) + 1])
    return found


def test_the_laws_of_the_page_exist() -> None:
    """And all but how JSON and hashes are kept carry a promise there."""
    assert named() <= set(IDS)
    assert set(IDS) - named() <= {"8b", "8c", "8e", "8f", "11b"}


def test_the_proofs_of_the_page_exist() -> None:
    """By the names that ``careplan prove`` prints."""
    proofs = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", PAGE))
    assert proofs
    assert proofs <= {each.id for each in QUESTIONS}


def test_what_the_page_links_to_exists() -> None:
    """Files and folders of the repository."""
    assert all((DOCS / each).exists() for each in re.findall(r"\]\(([^)#]+)\)", PAGE))
