"""The type checker accepts what a rule author means and finds each mistake before anything runs."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from mypy import api

from careplan.language.book import RuleBook
from careplan.language.check import check

ROOT = Path(__file__).parents[2]
PROGRAMS = ROOT / "tests" / "typing"
EXPECTED = re.compile(r"  # type: ignore\[([a-z-]+)[^\]]*\].*")
FOUND = re.compile(r":(\d+): error: .*\[([a-z-]+)\]$", re.MULTILINE)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the checker has read once is not read again."""
    return tmp_path_factory.mktemp("types")


def errors_of(program: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """Line and code of every error that a user's type checker finds: strict, without pydantic's plugin."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("MYPYPATH", str(ROOT))
    options = ["--strict", "--follow-imports=silent", "--config-file=", "--no-pretty", f"--cache-dir={cache}"]
    printed, failed, _ = api.run([*options, str(program)])
    assert not failed
    return [(int(line), code) for line, code in FOUND.findall(printed)]


def test_each_mistake_is_found_by_the_type_checker(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without their comments, the lines of ``mistakes.py`` give the errors that the comments name, and no others."""
    lines = (PROGRAMS / "mistakes.py").read_text(encoding="utf-8").splitlines()
    bare = tmp_path / "bare.py"
    bare.write_text("\n".join(EXPECTED.sub("", line) for line in lines) + "\n", encoding="utf-8")
    expected = [(number, match[1]) for number, line in enumerate(lines, 1) if (match := EXPECTED.search(line))]
    assert len(expected) > 20
    assert errors_of(bare, cache, monkeypatch) == expected


def test_sound_rules_are_accepted(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ``good.py`` writes has no error."""
    assert errors_of(PROGRAMS / "good.py", cache, monkeypatch) == []


def test_sound_rules_also_run() -> None:
    """What the type checker accepts can be built, and is a sound book."""
    ours = runpy.run_path(str(PROGRAMS / "good.py"))["ours"]
    assert isinstance(ours, RuleBook)
    assert check(ours) == ()
