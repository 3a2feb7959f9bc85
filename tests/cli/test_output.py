"""On a terminal: colour that changes no word, a pager for long texts; elsewhere plain text."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from careplan.cli import output
from careplan.cli.style import coloured

TEXT = (
    "Plan of non-drug pain care      ISSUED\n\nIN SHORT\n ask next: this\n week 1: That [id:\n  source]\n ! emergency\n"
)
CODES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard streams that say they are a terminal of eight colours, 80 columns and 24 lines."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_colour_changes_no_word_and_no_line() -> None:
    """Without its codes the text is the same."""
    shown = coloured(TEXT)
    assert shown != TEXT
    assert CODES.sub("", shown) == TEXT


@pytest.mark.usefixtures("terminal")
def test_a_reader_who_wants_no_colour_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """``NO_COLOR`` is followed."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", coloured(TEXT))


def test_a_pipe_gets_plain_text(capsys: pytest.CaptureFixture[str]) -> None:
    """As it is."""
    output.show(TEXT)
    assert capsys.readouterr().out == TEXT


@pytest.mark.usefixtures("terminal")
def test_a_text_that_fits_is_not_paged(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It is written, in colour."""
    monkeypatch.setenv("PAGER", "a-pager-that-does-not-exist")
    output.show(TEXT)
    assert CODES.sub("", capsys.readouterr().out) == TEXT


@pytest.mark.usefixtures("terminal")
def test_a_long_text_goes_to_the_pager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it, by the pager that the reader has chosen."""
    pager, seen = tmp_path / "pager", tmp_path / "seen"
    pager.write_text(f'#!/bin/sh\ncat > "{seen}"\n', encoding="utf-8")
    pager.chmod(0o700)
    monkeypatch.setenv("PAGER", f"{pager} --an-option")
    output.show(TEXT * 10)
    assert CODES.sub("", seen.read_text("utf-8")) == TEXT * 10


@pytest.mark.usefixtures("terminal")
def test_without_a_pager_a_long_text_is_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is lost."""
    monkeypatch.setenv("PAGER", "a-pager-that-does-not-exist")
    output.show(TEXT * 10)
    assert CODES.sub("", capsys.readouterr().out) == TEXT * 10


@pytest.mark.parametrize(("terminal_width", "asked", "wide"), [("80", None, 80), ("200", None, 120), ("200", 160, 160)])
def test_a_page_is_as_wide_as_reads_well(
    terminal_width: str, asked: int | None, wide: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless another width is asked for."""
    monkeypatch.setitem(os.environ, "COLUMNS", terminal_width)
    assert output.columns(asked) == wide
