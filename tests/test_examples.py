"""Every example runs by itself in a fresh interpreter and prints what its docstring says.

The docstring of an example ends in what it prints, indented below a line "It prints::"; three dots stand for
whatever is not the point.
"""

from __future__ import annotations

import ast
import doctest
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
PRINTS = "It prints::\n"


def documented_output(example: Path) -> str:
    """What the docstring of an example says that it prints."""
    docstring = ast.get_docstring(ast.parse(example.read_text(encoding="utf-8"))) or ""
    assert PRINTS in docstring, f"{example.name} does not say what it prints"
    return textwrap.dedent(docstring.split(PRINTS, 1)[1]).strip() + "\n"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.stem)
def test_an_example_prints_what_it_says(example: Path) -> None:
    """Without warnings, and with exit code 0."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-W", "error", str(example)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=ROOT)  # noqa: S603 - our own examples
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    expected, printed = documented_output(example), done.stdout.strip() + "\n"
    same = doctest.OutputChecker().check_output(expected, printed, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert same, f"{example.name} printed:\n{printed}"
