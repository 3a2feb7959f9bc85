"""The command line as a reader of plans and as a script uses it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from careplan import CarePlan, PatientProfile, plan
from careplan.cli import main
from careplan.errors import EvaluationFailed
from careplan.plans import Referral
from careplan.reading import MAX_BYTES
from careplan.words import Urgency

ROOT = Path(__file__).parent.parent
PROFILES = sorted((ROOT / "examples" / "profiles").glob("*.json"))
CHRONIC = ROOT / "examples" / "profiles" / "chronic_low_back_pain.json"
CANARY = "zyxcanary"


class Stdin:
    """Standard input with bytes in it."""

    def __init__(self, content: bytes) -> None:
        """Hold the bytes."""
        self.buffer = io.BytesIO(content)


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit code, output and errors of one command."""
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("profile", PROFILES, ids=lambda each: each.stem)
def test_every_example_profile_is_planned(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Text on standard output, nothing else, exit code 0."""
    code, out, err = run("plan", str(profile), capsys=capsys)
    assert (code, err) == (0, "")
    assert out.startswith("Plan of non-drug pain care")


def test_json_is_the_plan_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """It reads back as the value that ``plan`` gives."""
    code, out, _ = run("plan", str(CHRONIC), "--format", "json", capsys=capsys)
    assert code == 0
    assert CarePlan.model_validate_json(out) == plan(PatientProfile.model_validate_json(CHRONIC.read_bytes()))


def test_a_dash_reads_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile can come through a pipe."""
    _, by_file, _ = run("plan", str(CHRONIC), capsys=capsys)
    monkeypatch.setattr(sys, "stdin", Stdin(CHRONIC.read_bytes()))
    assert run("plan", "-", capsys=capsys) == (0, by_file, "")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_asked_for(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Only an id or an identifier that is longer than the line may stand out."""
    _, out, _ = run("plan", str(CHRONIC), "--width", str(width), capsys=capsys)
    assert all(len(line) <= width or len(line.split()) == 1 for line in out.splitlines())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "is not valid JSON at line 1, column 2"),
        (b"[]", "must be an object"),
        (b'{"a": "\xff"}', "is not UTF-8"),
        (b'{"a": 1, "a": 2}', "an object names the same key twice"),
        (b'{"age_years": 47, "problems": [], "setting": {"jurisdiction": "US"}}', "problems"),
        (b"", "is not valid JSON"),
    ],
)
def test_bad_input_is_exit_code_2_with_its_faults(
    content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error; nothing on standard output."""
    file = tmp_path / "profile.json"
    file.write_bytes(content)
    code, out, err = run("plan", str(file), capsys=capsys)
    assert (code, out) == (2, "")
    assert said in err


def test_every_fault_is_listed_and_no_value_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By path, with the nearest known word."""
    file = tmp_path / "profile.json"
    bad = {
        "age_years": 470,
        "problems": [{"kind": "low_bak_pain", CANARY: CANARY}],
        "setting": {"jurisdiction": CANARY},
    }
    file.write_text(json.dumps(bad), encoding="utf-8")
    code, _, err = run("plan", str(file), capsys=capsys)
    assert code == 2
    for each in ("4 fault(s)", "age_years:", "did you mean low_back_pain?", "setting.jurisdiction:"):
        assert each in err
    assert CANARY not in err


@pytest.mark.parametrize("missing", ["nowhere.json", "."])
def test_a_file_that_cannot_be_read_is_exit_code_2(missing: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line that says so."""
    code, out, err = run("plan", missing, capsys=capsys)
    assert (code, out) == (2, "")
    assert "<file>: cannot be read" in err


def test_a_file_of_ten_megabytes_is_refused_without_being_read_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sparse file of that size costs nothing to make, and nothing to refuse."""
    file = tmp_path / "profile.json"
    with file.open("wb") as made:
        made.truncate(10_000_000)
    code, _, err = run("plan", str(file), capsys=capsys)
    assert code == 2
    assert f"is larger than {MAX_BYTES} bytes" in err


def test_a_stream_without_end_is_refused(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Only as much is read as shows that it is too large."""
    stdin = Stdin(b" " * (MAX_BYTES * 3))
    monkeypatch.setattr(sys, "stdin", stdin)
    code, _, err = run("plan", "-", capsys=capsys)
    assert code == 2
    assert "is larger than" in err
    assert stdin.buffer.tell() == MAX_BYTES + 1


def test_a_plan_that_is_not_issued_is_exit_code_3_with_its_referrals(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The referrals found are on standard error, nothing on standard output."""
    referral = Referral(rule="a-flag", title="A flag", urgency=Urgency.EMERGENCY, refer_to="emergency department")

    def failing(_: PatientProfile) -> NoReturn:
        raise EvaluationFailed((), (referral,), "channel chaining failed")

    monkeypatch.setattr("careplan.planner.plan", failing)
    code, out, err = run("plan", str(CHRONIC), capsys=capsys)
    assert (code, out) == (3, "")
    assert "emergency_now: emergency department [a-flag]" in err


@pytest.mark.parametrize("arguments", [[], ["plan"], ["plan", "x", "--format", "xml"], ["fly"]])
def test_wrong_usage_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With the usage on standard error."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: careplan" in capsys.readouterr().err


def test_a_reader_that_closes_the_pipe_is_no_error() -> None:
    """``careplan plan FILE | head`` ends quietly."""
    command = f'"{sys.executable}" -m careplan plan "{CHRONIC}" | head -n 1'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env=environment, cwd=ROOT)  # noqa: S602 - our own command
    assert done.stdout.startswith("Plan of non-drug pain care")
    assert not done.stderr
