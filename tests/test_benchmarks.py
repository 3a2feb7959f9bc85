"""The benchmarks run: every part once, with tiny counts; no figure is held to its target here."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks import engines, run
from benchmarks.clock import percentile
from benchmarks.soak import soak
from benchmarks.table import Figure, as_text
from careplan.planner import default_planner

PACKAGES = {"clipspy": "clips", "zen-engine": "zen"}


def test_a_run_prints_one_table_and_writes_the_same_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every subject is there, and every figure is measured or says why not."""
    where = tmp_path / "figures.json"
    run.main(["--plans", "3", "--sessions", "2", "--rounds", "1", "--soak", "6", "--json", str(where)])
    printed, written = capsys.readouterr().out, json.loads(where.read_text(encoding="utf-8"))
    for figure in written["figures"]:
        assert figure["subject"] in printed
        assert figure["name"] in printed
        assert figure["measured"] is not None or figure["note"]
    assert str(Path.cwd()) not in json.dumps(written)


def test_other_engines_are_given_the_same_rules() -> None:
    """Where they are installed, they find the same certain rules for every profile."""
    installed = [name for name, module in PACKAGES.items() if find_spec(module)]
    found = {figure.name: figure.measured for figure in engines.engines(3) if "another answer" in figure.name}
    assert len(found) == len(installed) + 1
    assert set(found.values()) == {0}


def test_a_soak_counts_what_was_not_issued() -> None:
    """Ten plans of different patients, none of them failing."""
    failed, issued, _ = soak(default_planner(), 10)
    assert failed.measured == 0
    assert issued.measured is not None


def test_a_figure_that_could_not_be_measured_is_not_left_out() -> None:
    """The table says what is missing and why."""
    text = as_text([Figure("engines", "clipspy", None, "x", at_least=1.0, note="not installed")])
    assert "not measured" in text
    assert "not installed" in text


@pytest.mark.parametrize(("share", "value"), [(0.5, 2.0), (0.75, 3.0), (0.99, 4.0), (1.0, 4.0)])
def test_a_percentile_is_one_of_the_values(share: float, value: float) -> None:
    """The smallest value that so large a share does not exceed."""
    assert percentile([4.0, 1.0, 3.0, 2.0], share) == value
