"""The command verify: its report as text and JSON, what it refuses, and the bar on a terminal."""

from __future__ import annotations

import json
import sys
from io import StringIO

import pytest

from careplan.cli import main
from careplan.cli.codes import Exit
from careplan.testing.checking import Outcome, Report

BROKEN = Report("A book 1", "0" * 64, (Outcome("3a", "Nothing opens", "broken", 7, "it opens", '{"age_years":50}'),))


class Terminal(StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_the_report_is_json_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    """With the hash of the book."""
    assert (
        main(["verify", "guideline", "--law", "8c", "--law", "9", "--examples", "2", "--format", "json"]) == Exit.DONE
    )
    report = json.loads(capsys.readouterr().out)
    assert report["holds"] is True
    assert [(each["law"], each["state"], each["cases"]) for each in report["laws"]] == [
        ("8c", "holds", 1),
        ("9", "holds", 2),
    ]
    assert len(report["book_hash"]) == 64


def test_a_broken_law_is_told_and_ends_in_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the patient for whom it does not hold."""
    monkeypatch.setattr("careplan.testing.check_book", lambda *_, **__: BROKEN, raising=False)
    assert main(["verify", "guideline"]) == Exit.LEFT_OVER
    shown = capsys.readouterr().out
    assert "BROKEN  3a: Nothing opens (7 cases)" in shown
    assert "found: it opens" in shown
    assert '{"age_years":50}' in shown
    assert main(["verify", "guideline", "--format", "json"]) == Exit.LEFT_OVER
    assert json.loads(capsys.readouterr().out)["laws"][0]["profile"] == {"age_years": 50}
    assert main(["verify", "guideline", "--quiet"]) == Exit.LEFT_OVER
    assert not capsys.readouterr().out


def test_an_unknown_law_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """With its parts, or with the numbers that there are."""
    assert main(["verify", "guideline", "--law", "2z"]) == Exit.INVALID
    assert "did you mean 2a or 2b?" in capsys.readouterr().err
    assert main(["verify", "guideline", "--law", "12"]) == Exit.INVALID
    assert "did you mean 1 or 11?" in capsys.readouterr().err


def test_a_terminal_shows_a_bar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On standard error, so that the report can go through a pipe."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["verify", "guideline", "--law", "8c"]) == Exit.DONE
    assert "law" in terminal.getvalue()
    assert "8c" in capsys.readouterr().out


def test_without_the_extra_the_way_out_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hypothesis comes with it."""
    monkeypatch.setattr("careplan.cli.verifying.find_spec", lambda _: None)
    assert main(["verify", "guideline"]) == Exit.INVALID
    assert "careplan[testing]" in capsys.readouterr().err
