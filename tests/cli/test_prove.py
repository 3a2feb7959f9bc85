"""The command prove: its exit codes, its JSON, and what it says of a book with something to decide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careplan.cli import main
from careplan.cli.codes import Exit
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.rules import BOOK

CHAPTER = "fibromyalgia"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The guideline with one rule that says the same under another title, so that nobody has decided about it."""
    rule = BOOK.rule("aerobic-exercise-for-fibromyalgia")
    book: RuleBook = BOOK.replacing(rule.model_copy(update={"title": "Aerobic exercise, told in another way"}))
    file: Path = tmp_path_factory.mktemp("books") / "book.json"
    file.write_text(book.model_dump_json(), encoding="utf-8")
    return str(file)


def test_what_nobody_decided_ends_with_one_and_shows_a_patient(
    changed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As JSON, with a profile that can be planned for and the bounds of every fact over which something is proved."""
    assert main(["prove", changed, "--chapter", CHAPTER, "--format", "json"]) == Exit.LEFT_OVER
    told = json.loads(capsys.readouterr().out)
    assert (told["chapter"], told["clean"], told["problems"]) == (CHAPTER, False, 2)
    open_ones = [each for question in told["questions"] for each in question["findings"] if not each["accepted"]]
    assert [each["rules"] for each in open_ones] == [
        ["aerobic-exercise-for-fibromyalgia#1", "aerobic-exercise-for-fibromyalgia#2"]
    ]
    assert PatientProfile.model_validate(open_ones[0]["profile"]).history.inactive
    proved = [each for question in told["questions"] for each in question["proved"]]
    assert proved
    assert all(set(each["facts"]) <= told["facts"].keys() for each in proved)
    assert told["facts"]["age_years"] == "0 to 120 year"


def test_a_chapter_that_is_misspelt_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """As wrong input, with the nearest one."""
    assert main(["prove", "--chapter", "fibromialgia"]) == Exit.INVALID
    assert CHAPTER in capsys.readouterr().err


def test_without_the_extra_the_way_to_it_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing else is tried."""
    monkeypatch.setattr("careplan.cli.proving.find_spec", lambda _name: None)
    assert main(["prove"]) == Exit.INVALID
    assert "careplan[proof]" in capsys.readouterr().err


def test_quiet_says_it_by_the_exit_code_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on either stream."""
    assert main(["prove", "--chapter", "screen-findings", "--quiet"]) == Exit.DONE
    assert capsys.readouterr() == ("", "")
