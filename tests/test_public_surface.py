"""What ``careplan`` exports, and what importing it does not load."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from mypy import api

import careplan

ROOT = Path(__file__).parent.parent
APP = ROOT / "tests" / "typing" / "app.py"

NAMES = [
    "BOOK",
    "CarePlan",
    "CarePlanError",
    "InvalidInput",
    "InvalidProfile",
    "InvalidRuleBook",
    "PatientProfile",
    "PlanNotIssued",
    "Planner",
    "RuleBook",
    "compare",
    "jurisdictions",
    "next_questions",
    "plan",
    "what_if",
    "why",
    "why_not",
]
"""A name is added or removed here first; removing one breaks apps."""

HEAVY = ("pydantic", "hypothesis", "durable", "careplan.models", "careplan.rules", "careplan.evidence", "argparse")
"""What importing the package, or asking it for an error or a name of the catalogue, has no need of."""


def loaded_by(program: str) -> list[str]:
    """The modules in memory after a program ran in a fresh interpreter."""
    script = f"{program}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603 - our own program
    found: list[str] = json.loads(done.stdout)
    return found


def test_the_public_names_are_these() -> None:
    """Listed, sorted, and what ``dir`` shows."""
    assert careplan.__all__ == NAMES == sorted(NAMES)
    assert dir(careplan) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_can_be_imported(name: str) -> None:
    """Each stands where the package says, under its own name."""
    value = getattr(careplan, name)
    assert getattr(value, "__name__", name) == name


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    """As for any module; submodules are imported by their own names."""
    with pytest.raises(AttributeError, match="has no attribute 'Plan'"):
        careplan.__getattr__("Plan")


@pytest.mark.parametrize("program", ["import careplan", "from careplan import InvalidProfile, PlanNotIssued"])
def test_importing_the_package_loads_nothing_heavy(program: str) -> None:
    """No models, no rule book, no engine, nothing for tests."""
    loaded = loaded_by(program)
    assert not [each for each in loaded if each.startswith(HEAVY)]


def test_the_profile_loads_no_book_and_no_engine() -> None:
    """An app that only validates does not wait for the guideline."""
    loaded = loaded_by("from careplan import PatientProfile")
    assert not [each for each in loaded if each.startswith(("careplan.rules", "careplan.evidence", "durable"))]


def test_planning_loads_nothing_for_tests() -> None:
    """Hypothesis comes with an extra, and only with ``careplan.testing``."""
    loaded = loaded_by("from careplan import BOOK, Planner\nPlanner(BOOK)")
    assert not [each for each in loaded if each.startswith(("hypothesis", "careplan.testing", "yaml"))]


def test_the_package_is_typed() -> None:
    """The marker is a file of the package."""
    assert files(careplan).joinpath("py.typed").is_file()


def test_an_app_is_accepted_by_a_strict_type_checker(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a plugin, as a user's project has it."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("MYPYPATH", str(ROOT))
    cache = tmp_path_factory.mktemp("types")
    options = ["--strict", "--follow-imports=silent", "--config-file=", f"--cache-dir={cache}"]
    printed, failed, code = api.run([*options, str(APP)])
    assert not failed
    assert code == 0, printed
