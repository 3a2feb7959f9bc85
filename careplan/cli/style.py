"""Colour for a terminal: the same words, with headings, warnings, doses and what to ask made to stand out."""

from __future__ import annotations

from io import StringIO
from typing import Final

from rich.console import Console
from rich.text import Text

__all__ = ["coloured"]

STYLES: Final = (
    (r"(?m)^[A-Z][A-Z ,']+$", "bold cyan"),
    (r"\[[^\]]*\]", "dim"),
    (r"(?m)^Plan of non-drug pain care", "bold"),
    (r"(?m)\bISSUED$", "bold green"),
    (r"(?m)\b(ISSUED WITH REFERRAL|PROVISIONAL)$|PROVISIONAL:", "bold yellow"),
    (r"(?m)\bWITHHELD$|WITHHELD:|(?m:^ ! .*$)", "bold red"),
    (r"(?m)^ +(dose:|week \d+:|provisionally week \d+:)", "bold"),
    (r"(?m)^ +ask next:", "bold yellow"),
    (r"FROM[ \n]+MEMORY|working[ \n]+default", "magenta"),
)
"""What stands out, by what it looks like; later lines win over earlier ones."""


def coloured(text: str) -> str:
    """The text with the codes that colour it; none where the reader asks for none (``NO_COLOR``)."""
    page = Text(text, end="")
    for pattern, style in STYLES:
        page.highlight_regex(pattern, style)
    widest = max(map(len, text.splitlines()), default=1)
    console = Console(file=StringIO(), force_terminal=True, width=widest, highlight=False)
    with console.capture() as captured:
        console.print(page, end="", soft_wrap=True)
    return captured.get()
