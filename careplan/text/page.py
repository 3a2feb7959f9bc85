"""A page of text: headings, paragraphs and lists, wrapped to a width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Page", "problem_text", "words"]

NARROW = 40

MARKS = ("FROM MEMORY", "PAST REVIEW")
"""What to know before trusting a statement: a mark is never torn over two lines."""

UNBROKEN = {mark: mark.replace(" ", "\N{NO-BREAK SPACE}") for mark in MARKS}


def words(value: str) -> str:
    """A word of a closed list as a reader says it.

    >>> words("physical_therapy_course")
    'physical therapy course'
    """
    return value.replace("_", " ")


def problem_text(key: str) -> str:
    """A pain problem by its key: its kind, with site and side where they are given and say more.

    >>> problem_text("osteoarthritis/knee/left"), problem_text("sciatica/-/-"), problem_text("neck_pain/neck/both")
    ('osteoarthritis (knee, left)', 'sciatica', 'neck pain (neck, both sides)')
    """
    kind, *places = key.split("/")
    said = [words(each) + (" sides" if each == "both" else "") for each in places if each not in ("", "-")]
    return words(kind) + (f" ({', '.join(said)})" if said else "")


def _held(text: str) -> str:
    """The text with marks that no line end can tear."""
    for mark, unbroken in UNBROKEN.items():
        text = text.replace(mark, unbroken)
    return text


def _released(line: str) -> str:
    for mark, unbroken in UNBROKEN.items():
        line = line.replace(unbroken, mark)
    return line


@dataclass
class Page:
    """Lines of text, at most ``width`` columns wide."""

    width: int = 80
    lines: list[str] = field(default_factory=list)

    def heading(self, title: str) -> None:
        """A heading after an empty line."""
        self.lines += ["", title.upper()] if self.lines else [title.upper()]

    def say(self, text: str, indent: int = 0, hang: int = 0) -> None:
        """A paragraph; every line after the first is indented by ``hang`` more."""
        first, rest = " " * indent, " " * (indent + hang)
        width = max(self.width, NARROW)
        lines = textwrap.wrap(
            _held(text),
            width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
            break_long_words=False,
        )
        self.lines += map(_released, lines)

    def items(self, texts: Iterable[str], indent: int = 0, mark: str = "-") -> None:
        """A list, one entry a paragraph."""
        for text in texts:
            self.say(f"{mark} {text}", indent, len(mark) + 1)

    def columns(self, left: str, right: str) -> None:
        """One line with a text at either end, or two where they do not fit."""
        gap = max(self.width, NARROW) - len(left) - len(right)
        self.lines += [left + " " * gap + right] if gap > 0 else [left, right]

    def text(self) -> str:
        """The whole page, with a line end."""
        return "\n".join(self.lines) + "\n"
