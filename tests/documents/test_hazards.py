"""The hazard log: every hazard has controls, and every control that it names exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Final

import pytest

from careplan import BOOK
from careplan.language.check import CHECKS
from careplan.testing.laws import LAWS

ROOT: Final = Path(__file__).parents[2]
LOG: Final = (ROOT / "docs" / "hazards.md").read_text("utf-8")
HAZARDS: Final = dict(re.findall(r"^### (H\d+ .+)\n((?:(?!^###? ).*\n)*)", LOG, re.MULTILINE))
KNOWN: Final = {
    "law": {law.id for law in LAWS},
    "rule": set(BOOK.rules_by_id),
    "check": {each.__name__ for each in CHECKS},
}
SEVERITIES: Final = ("grave", "serious", "minor")


def controls(text: str) -> list[str]:
    """What stands in code quotes under *Controls*."""
    part = re.search(r"^Controls: (.*?)\n\n", text + "\n", re.MULTILINE | re.DOTALL)
    return [] if part is None else [each.replace("\n", " ") for each in re.findall(r"`([^`]+)`", part[1])]


def exists(control: str) -> bool:
    """Whether a law, a rule, a check, a test file or a test of that name exists."""
    kind, _, name = control.partition(" ")
    if kind in KNOWN:
        return name in KNOWN[kind]
    file, _, test = control.partition("::")
    path = ROOT / file
    if not path.is_file():
        return False
    tree = ast.parse(path.read_text("utf-8"))
    return not test or any(isinstance(node, ast.FunctionDef) and node.name == test for node in ast.walk(tree))


def test_hazards_are_numbered_and_each_has_all_its_parts() -> None:
    """A severity, causes, controls and what remains."""
    assert [name.split()[0] for name in HAZARDS] == [f"H{number}" for number in range(1, len(HAZARDS) + 1)]
    assert len(HAZARDS) >= 15
    for name, text in HAZARDS.items():
        assert name.rpartition("(")[2].rstrip(")") in SEVERITIES, name
        assert all(f"\n{part}: " in f"\n{text}" for part in ("Causes", "Controls", "Remains")), name


@pytest.mark.parametrize("name", HAZARDS)
def test_every_control_exists(name: str) -> None:
    """At least one, and none that was renamed or removed since; a command is no control."""
    named = [each for each in controls(HAZARDS[name]) if not each.startswith("careplan ")]
    assert named
    assert [each for each in named if not exists(each)] == []


@pytest.mark.parametrize(
    "control",
    ["law 99z", "rule no-such-rule", "check no_such_check", "tests/no_such_file.py", "tests/audit/test_auditor.py::no"],
)
def test_a_control_that_does_not_exist_is_found(control: str) -> None:
    """Whatever its kind."""
    assert not exists(control)
