"""The command plan, as a reader of plans and as a script uses it; with and without the extra."""

from __future__ import annotations

import datetime as dt
import gc
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from careplan import CarePlan, PatientProfile, plan
from careplan.cli import main, script
from careplan.errors import EvaluationFailed
from careplan.planner import default_planner
from careplan.plans import Referral
from careplan.reading import MAX_BYTES
from careplan.text.plan import plan_text
from careplan.week.dates import dated
from careplan.words import Status, Urgency

ROOT = Path(__file__).parent.parent.parent
PROFILES = sorted((ROOT / "examples" / "profiles").glob("*.json"))
CHRONIC = ROOT / "examples" / "profiles" / "chronic_low_back_pain.json"
WITHHELD = ROOT / "examples" / "profiles" / "red_flag.json"
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


CODES = {Status.ISSUED: 0, Status.ISSUED_WITH_REFERRAL: 4, Status.PROVISIONAL: 5, Status.WITHHELD: 6}


@pytest.fixture(params=["typer", "argparse"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything holds with the extra and without it."""
    if request.param == "argparse":
        monkeypatch.setattr("careplan.cli.find_spec", lambda _: None)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda each: each.stem)
def test_every_example_profile_is_planned(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text of the library on standard output, nothing else; the exit code tells the status."""
    made = plan(PatientProfile.model_validate_json(profile.read_bytes()))
    code, out, err = run("plan", str(profile), "--width", "80", capsys=capsys)
    assert (code, err) == (CODES[made.status], "")
    assert out == plan_text(made, 80, reads=default_planner().facts_read)


def test_the_examples_show_every_status() -> None:
    """Each exit code of a plan is met by one of them."""
    profiles = [PatientProfile.model_validate_json(each.read_bytes()) for each in PROFILES]
    assert {plan(each).status for each in profiles} == set(CODES)


def test_quiet_tells_by_the_exit_code_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written; errors still are."""
    assert run("plan", str(WITHHELD), "--quiet", capsys=capsys) == (6, "", "")
    code, out, err = run("plan", "nowhere.json", "--quiet", capsys=capsys)
    assert (code, out) == (2, "")
    assert "cannot be read" in err


def test_json_is_the_plan_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """It reads back as the value that ``plan`` gives."""
    code, out, _ = run("plan", str(CHRONIC), "--format", "json", capsys=capsys)
    assert code == 0
    assert CarePlan.model_validate_json(out) == plan(PatientProfile.model_validate_json(CHRONIC.read_bytes()))


def test_a_start_gives_real_dates(capsys: pytest.CaptureFixture[str]) -> None:
    """As text, and as JSON beside a plan that is the same without them."""
    made = plan(PatientProfile.model_validate_json(CHRONIC.read_bytes()))
    days = dated(made, dt.date(2026, 12, 1))
    code, out, _ = run("plan", str(CHRONIC), "--start", "2026-12-01", "--width", "80", capsys=capsys)
    assert (code, out) == (0, plan_text(made, 80, reads=default_planner().facts_read, days=days))
    assert "week 1 begins on Monday 2026-12-07" in out
    _, out, _ = run("plan", str(CHRONIC), "--start", "2026-12-01", "--format", "json", capsys=capsys)
    found = json.loads(out)
    assert CarePlan.model_validate_json(json.dumps(found["plan"])) == made
    assert found["dates"] == days.model_dump(mode="json")


@pytest.mark.parametrize(
    ("start", "said"), [("2026-13-01", "--start"), ("1.12.2026", "--start"), ("9999-12-01", "too late")]
)
def test_a_day_that_cannot_be_used_is_exit_code_2(start: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output."""
    code, out, err = run("plan", str(CHRONIC), "--start", start, capsys=capsys)
    assert (code, out) == (2, "")
    assert said in err


def test_nothing_is_dated_that_may_not_start(capsys: pytest.CaptureFixture[str]) -> None:
    """A withheld plan says so in place of dates."""
    _, out, _ = run("plan", str(WITHHELD), "--start", "2026-12-01", capsys=capsys)
    assert "No dates: nothing of this plan may start yet." in out


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


def test_a_failure_of_its_own_shows_no_patient_data(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback, no message of the failure: only its kind, and exit code 3."""

    def failing(_: PatientProfile) -> NoReturn:
        raise KeyError(CANARY)

    monkeypatch.setattr("careplan.planner.plan", failing)
    code, out, err = run("plan", str(CHRONIC), capsys=capsys)
    assert (code, out) == (3, "")
    assert "KeyError" in err
    assert CANARY not in err


def test_an_error_for_machines_is_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each fault with its path; no value."""
    file = tmp_path / "profile.json"
    file.write_text(json.dumps({"age_years": CANARY, "problems": [], "setting": {}}), encoding="utf-8")
    code, out, err = run("plan", str(file), "--format", "json", capsys=capsys)
    assert (code, out) == (2, "")
    told = json.loads(err)
    assert told["error"] == "InvalidProfile"
    assert {each["path"] for each in told["faults"]} == {"age_years", "problems", "setting.jurisdiction"}
    assert CANARY not in err


@pytest.mark.parametrize("arguments", [[], ["plan"], ["plan", "x", "--format", "xml"], ["fly"]])
def test_wrong_usage_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With the usage on standard error."""
    assert main(arguments) == 2
    assert "usage: careplan" in capsys.readouterr().err.lower()


def test_a_reader_that_closes_the_pipe_is_no_error() -> None:
    """``careplan plan FILE | head`` ends quietly."""
    command = f'"{sys.executable}" -m careplan plan "{CHRONIC}" | head -n 1'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env=environment, cwd=ROOT)  # noqa: S602 - our own command
    assert done.stdout.startswith("Plan of non-drug pain care")
    assert not done.stderr


WITHOUT = """
import sys
for name in ("typer", "rich", "yaml", "shellingham"):
    sys.modules[name] = None
from importlib import util
found = util.find_spec
util.find_spec = lambda name, *more: None if sys.modules.get(name, 0) is None else found(name, *more)
from careplan.cli import main, script
sys.exit(main(sys.argv[1:]))
"""
"""A process in which the packages of the extra cannot be imported."""


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("plan", str(WITHHELD)), 6, "WITHHELD"),
        (("doctor",), 1, "MISSING typer"),
        (("ask", str(CHRONIC)), 2, "pip install 'careplan[cli]'"),
        (("plan", "profile.yaml"), 2, "pip install 'careplan[yaml]'"),
    ],
)
def test_without_the_extra_plan_works_and_the_rest_says_what_it_needs(
    arguments: tuple[str, ...], code: int, said: str, tmp_path: Path
) -> None:
    """On the standard library alone, in a fresh process."""
    (tmp_path / "profile.yaml").write_text("age_years: 47", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", WITHOUT, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=tmp_path,
    )
    assert done.returncode == code
    assert said in done.stdout + done.stderr


def test_a_process_of_its_own_looks_for_garbage_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """And only there: a command that is called in another program leaves its settings alone."""
    before = gc.get_threshold()
    assert main(["plan", str(CHRONIC), "--quiet"]) == 0
    assert gc.get_threshold() == before
    monkeypatch.setattr("sys.argv", ["careplan", "plan", str(CHRONIC), "--quiet"])
    try:
        assert script() == 0
        assert gc.get_threshold()[0] > before[0]
    finally:
        gc.set_threshold(*before)
