"""A page of text: wrapped, with hanging indents, and problems in words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careplan.text.page import NARROW, Page, problem_text, words

TEXTS = st.text("abc de-f", min_size=1, max_size=300)


@given(TEXTS, st.integers(0, 200), st.integers(0, 6), st.integers(0, 6))
def test_a_paragraph_keeps_its_words_and_its_width(text: str, width: int, indent: int, hang: int) -> None:
    """Nothing is lost; only a word that is longer than the line stands out."""
    page = Page(width)
    page.say(text, indent, hang)
    assert " ".join(page.lines).split() == text.split()
    assert all(len(line) <= max(width, NARROW) or len(line.split()) == 1 for line in page.lines)


def test_headings_stand_apart() -> None:
    """An empty line before each but the first."""
    page = Page()
    page.heading("One")
    page.items(["a", "b"], 1)
    page.heading("Two")
    assert page.text() == "ONE\n - a\n - b\n\nTWO\n"


def test_two_columns_become_two_lines_where_they_do_not_fit() -> None:
    """A narrow window loses nothing."""
    page = Page(40)
    page.columns("left", "right")
    page.columns("left" * 8, "right" * 4)
    assert page.lines == ["left" + " " * 31 + "right", "left" * 8, "right" * 4]


def test_words_and_problems() -> None:
    """As a reader says them."""
    assert words("physical_therapy_course") == "physical therapy course"
    assert problem_text("postoperative_pain/lower_back/-") == "postoperative pain (lower back)"
