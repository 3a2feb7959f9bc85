"""Every command is documented by an example that is run, and prints what the document shows."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from careplan.cli import main
from careplan.cli.app import app, rules_app
from careplan.cli.codes import Exit

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
BLOCKS = [each[1] for each in re.finditer(r"^```console\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)]


def steps(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a block with what stands below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def fed(command: str, capsys: pytest.CaptureFixture[str]) -> bytes:
    """What ``echo``, ``printf``, ``cat`` or a command of our own sends down the pipe."""
    name, text, *more = shlex.split(command)
    if name == "careplan":
        assert main([text, *more]) == 0
        return capsys.readouterr().out.encode()
    if name == "cat":
        return Path(text).read_bytes()
    return (text + "\n" if name == "echo" else text.replace("\\n", "\n")).encode()


def matches(shown: str, printed: str) -> bool:
    """Whether the text is the one shown; ``...`` stands for any lines."""
    parts = [re.escape(each) for each in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts), printed) is not None


@pytest.mark.parametrize("block", BLOCKS, ids=lambda each: each.split("\n", 1)[0])
def test_an_example_prints_what_is_shown(
    block: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both streams, as a reader sees them in a terminal of 80 columns."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    code = 0
    for command, shown in steps(block):
        if command == "echo $?":
            assert shown == f"{code}\n"
            continue
        *before, own = command.split(" | ")
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(fed(before[0], capsys) if before else b"")))
        name, *arguments = shlex.split(own)
        assert name == "careplan"
        code = main(arguments)
        printed = capsys.readouterr()
        assert matches(shown, printed.err + printed.out), printed.err + printed.out


def test_every_command_is_documented() -> None:
    """A command without an example fails here."""
    commands = {each.name or (each.callback.__name__ if each.callback else "") for each in app.registered_commands}
    names = {each.replace("_", "-") for each in commands}
    names |= {f"rules {each.name}" for each in rules_app.registered_commands}
    run = [command.split(" | ")[-1] for block in BLOCKS for command, _ in steps(block)]
    assert not [
        each
        for each in names
        if not any(one.startswith(f"careplan {each} ") or one == f"careplan {each}" for one in run)
    ]


def test_every_exit_code_is_documented() -> None:
    """In the table, and nothing else stands there."""
    assert re.findall(r"^\| (\d) \|", DOCUMENT, re.MULTILINE) == [str(int(each)) for each in Exit]
