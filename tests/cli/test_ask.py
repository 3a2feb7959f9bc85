"""The command ask: answers become a profile, none is lost, and what cannot wait is said at once."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from careplan import PatientProfile, plan
from careplan.cli import main
from careplan.cli.asking import Interview
from careplan.planner import default_planner
from careplan.words import Status

ROOT = Path(__file__).parents[2]
SPARSE = ROOT / "examples" / "profiles" / "sparse.json"


def asked(
    answers: str, *arguments: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> tuple[int, str, str]:
    """Exit code, output and errors of an interview whose answers come through a pipe."""
    monkeypatch.setattr("sys.stdin", StringIO(answers))
    code = main(["ask", str(SPARSE), *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def always(answer: str) -> tuple[Interview, list[str]]:
    """An interview with someone who says *no* where it can be said, and else one other answer."""
    questions: list[str] = []
    profile = PatientProfile.model_validate_json(SPARSE.read_bytes())

    def listen(prompt: str) -> str:
        questions.append(prompt)
        return "n" if prompt.endswith("[y/n/?]:") else answer

    return Interview(default_planner(), profile, lambda _: None, listen), questions


def test_after_the_last_answer_nothing_is_open_but_what_is_not_known() -> None:
    """Every screen that was gone through is completed, and the plan is no longer provisional."""
    interview, questions = always("?")
    profile = interview.run()
    made = plan(profile)
    assert questions
    assert made.status is not Status.PROVISIONAL
    asked_for = {*profile.not_known, *(f"problem.{each}" for problem in profile.problems for each in problem.not_known)}
    assert {item for each in made.open_questions for item in each.items} <= asked_for
    assert "emergency-signs@1" in profile.screens


def test_a_completed_profile_comes_back_as_it_is(tmp_path: Path) -> None:
    """What is written is what was answered: the same profile, hash and plan; asked again, there is nothing to ask."""
    interview, _ = always("?")
    profile = interview.run()
    again = PatientProfile.model_validate_json(profile.model_dump_json(exclude_defaults=True))
    assert (again, again.content_hash) == (profile, profile.content_hash)
    second = Interview(default_planner(), again, lambda _: None, lambda _: pytest.fail("asked twice"))
    assert second.run() == again
    assert not tmp_path.joinpath("unused").exists()


def test_each_problem_is_asked_about_for_itself() -> None:
    """Whatever the order of the problems, an answer reaches the one that it is about."""
    interview, _ = always("?")
    data = json.loads(SPARSE.read_text("utf-8"))
    problems = [{"kind": "neck_pain", "site": "neck"}, {"kind": "low_back_pain"}]
    interview.profile = PatientProfile.model_validate({**data, "problems": problems})
    titles: list[str] = []
    interview.say = titles.append
    neck, back = interview.run().problems
    assert (neck.kind.value, neck.local_skin_infection) == ("neck_pain", False)
    assert (back.kind.value, back.local_skin_infection) == ("low_back_pain", False)
    assert any("(neck pain" in each for each in titles)
    assert any("(low back pain)" in each for each in titles)


def test_answers_that_end_early_are_kept(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The profile is written with everything that was answered; the exit code tells that something is left."""
    code, out, err = asked("n\ny\n?\n", capsys=capsys, monkeypatch=monkeypatch)
    assert code == 1
    made = PatientProfile.model_validate_json(out)
    assert (made.symptoms.saddle_numbness, made.symptoms.thunderclap_onset) == (False, True)
    assert len(made.not_known) == 1
    assert "still open" in err


@pytest.mark.parametrize("ending", ["", "stop\n"])
def test_with_out_every_answer_is_on_disk(
    ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written to standard output, and no half-written file is left."""
    out = tmp_path / "profile.json"
    code, printed, _ = asked(f"n\n{ending}", "--out", str(out), capsys=capsys, monkeypatch=monkeypatch)
    assert (code, printed) == (1, "")
    assert json.loads(out.read_text("utf-8"))["symptoms"] == {"saddle_numbness": False}
    assert [each.name for each in tmp_path.iterdir()] == ["profile.json"]


def test_an_interrupt_keeps_the_answers(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the interview as the word stop does."""
    lines = iter(["n\n"])

    class Hands:
        """Someone who answers once and then presses Ctrl-C."""

        def readline(self) -> str:
            """One line, then the interrupt."""
            line = next(lines, None)
            if line is None:
                raise KeyboardInterrupt
            return line

        def isatty(self) -> bool:
            """Like a pipe."""
            return False

    monkeypatch.setattr("sys.stdin", Hands())
    assert main(["ask", str(SPARSE)]) == 1
    assert PatientProfile.model_validate_json(capsys.readouterr().out).symptoms.saddle_numbness is False


def test_an_emergency_is_said_at_once(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the next question."""
    _, _, err = asked("y\nn\n", capsys=capsys, monkeypatch=monkeypatch)
    warning = err.index("! emergency now: ")
    assert err.index(" 1/") < warning < err.index(" 2/")


def test_none_says_no_to_the_rest_of_a_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is completed, and every no is written out."""
    _, out, _ = asked("?\nnone\nstop\n", capsys=capsys, monkeypatch=monkeypatch)
    made = PatientProfile.model_validate_json(out)
    assert made.screens == ("emergency-signs@1",)
    assert made.symptoms.thunderclap_onset is False
    assert made.symptoms.saddle_numbness is None


def test_a_list_that_is_left_is_not_completed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not asked stays open."""
    _, out, err = asked("n\nskip\nstop\n", capsys=capsys, monkeypatch=monkeypatch)
    assert PatientProfile.model_validate_json(out).screens == ()
    assert err.count("[screen") == 2


def test_an_answer_that_cannot_be_used_is_asked_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what would be one."""
    _, out, err = asked("maybe\nn\nstop\n", capsys=capsys, monkeypatch=monkeypatch)
    assert err.count(" 1/20") == 2
    assert PatientProfile.model_validate_json(out).symptoms.saddle_numbness is False


def test_the_profile_cannot_come_where_the_answers_come_from(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard input is for one of the two."""
    assert main(["ask", "-"]) == 2
    assert "the answers come from there" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told_before_the_first_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not after half an hour of answers."""
    assert main(["ask", str(SPARSE), "--out", str(tmp_path / "nowhere" / "profile.json")]) == 2
    assert "<out>: cannot be written" in capsys.readouterr().err
