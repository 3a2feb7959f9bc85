"""The commands about the guideline and the installation: rules, check, schema, doctor; and completion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from careplan import BOOK
from careplan.cli import main
from careplan.language.book import RuleBook
from careplan.schemas import MODELS, schema_text
from careplan.sections.problem import PainProblemKind

ROOT = Path(__file__).parents[2]
CANARY = "zyxcanary"
RULE = "acupuncture-for-chronic-low-back-pain-us"


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit code, output and errors of one command."""
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_every_rule_is_listed_with_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    """In reading order, chapter by chapter."""
    code, out, _ = run("rules", "list", "--format", "json", capsys=capsys)
    assert code == 0
    assert [(each["id"], each["title"]) for each in json.loads(out)] == [(each.id, each.title) for each in BOOK.rules]
    _, text, _ = run("rules", "list", "--width", "80", capsys=capsys)
    assert all(each.title.upper() in text for each in BOOK.chapters if len(each.title) < 80)
    assert f"{len(BOOK.rules)} rules\n" in text


def test_a_list_can_be_narrowed(capsys: pytest.CaptureFixture[str]) -> None:
    """To a chapter, to a kind, to both."""
    _, out, _ = run("rules", "list", "--chapter", "migraine", "--kind", "red_flag", "--format", "json", capsys=capsys)
    chapter = next(each for each in BOOK.chapters if each.name == "migraine")
    assert [each["id"] for each in json.loads(out)] == [each.id for each in chapter.rules if each.kind == "red_flag"]


def ids(*filters: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The ids that a list shows."""
    _, out, _ = run("rules", "list", *filters, "--format", "json", capsys=capsys)
    return [each["id"] for each in json.loads(out)]


@pytest.mark.parametrize("kind", PainProblemKind)
def test_a_list_for_a_problem_leaves_out_what_cannot_hold_for_it(
    kind: PainProblemKind, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what is about the patient whatever hurts; the order is that of the book."""
    found = ids("--problem", kind.value, capsys=capsys)
    assert found == [each.id for each in BOOK.rules if each.id in set(found)]
    assert ("chronic-low-back-pain" in found) is (kind is PainProblemKind.LOW_BACK_PAIN)
    assert ("no-acupuncture-for-osteoarthritis-uk" in found) is (kind is PainProblemKind.OSTEOARTHRITIS)
    assert not {"acupuncture-epilepsy", "fluid-and-fibre-with-opioids"} & set(found)


def test_a_list_for_a_modality_has_what_names_it_and_what_it_avoids(capsys: pytest.CaptureFixture[str]) -> None:
    """Both filters narrow one another."""
    diet = ids("--modality", "diet", capsys=capsys)
    assert {"weight-management-from-65-with-obesity", "diet-coeliac-disease"} <= set(diet)
    assert not set(diet) & set(ids("--chapter", "acupuncture-safety", capsys=capsys))
    knee = ids("--problem", "osteoarthritis", capsys=capsys)
    assert ids("--problem", "osteoarthritis", "--modality", "diet", capsys=capsys) == [
        each for each in knee if each in diet
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--chapter", "migrane"),
        ("list", "--kind", "redflag"),
        ("list", "--problem", "neckpain"),
        ("list", "--modality", "exercises"),
        ("show", "cauda-equine"),
    ],
)
def test_an_unknown_name_is_exit_code_2_with_the_nearest(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error, without what was typed."""
    code, out, err = run("rules", *arguments, capsys=capsys)
    assert (code, out) == (2, "")
    assert "did you mean" in err
    assert arguments[-1] not in err


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda each: each.id)
def test_every_rule_can_be_shown(rule: object, capsys: pytest.CaptureFixture[str]) -> None:
    """As sentences, with each of its statements."""
    known = BOOK.rule(getattr(rule, "id", ""))
    code, out, _ = run("rules", "show", known.id, "--width", "100", capsys=capsys)
    assert code == 0
    assert known.title in " ".join(out.split())
    assert "WHEN\n" in out
    assert all(f"[{each};" in out for each in known.evidence)


def test_a_rule_is_shown_with_whose_position_it_is_and_who_differs(capsys: pytest.CaptureFixture[str]) -> None:
    """Strength and certainty of both sides."""
    _, out, _ = run("rules", "show", RULE, capsys=capsys)
    followed, other = out.split("WHERE SOURCES DIFFER\n")
    assert " US:\n" in followed
    assert "strong recommendation," in followed
    assert " UK:\n" in other
    assert "AGAINST, strong recommendation" in other


def test_a_rule_as_json_is_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """As the book's own JSON holds it."""
    _, out, _ = run("rules", "show", RULE, "--format", "json", capsys=capsys)
    assert json.loads(out) == BOOK.rule(RULE).model_dump(mode="json")


def test_a_search_finds_all_words_and_tells_when_there_are_none(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 where nothing was found."""
    code, out, _ = run("rules", "search", "NICE", "low", "back", "--format", "json", capsys=capsys)
    assert code == 0
    assert "no-acupuncture-for-low-back-pain-uk" in [each["id"] for each in json.loads(out)]
    assert run("rules", "search", CANARY, capsys=capsys) == (1, "0 rules\n", "")


def test_the_shipped_book_has_no_mistakes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Written out and read in again; quiet says nothing."""
    file = tmp_path / "book.json"
    file.write_text(BOOK.model_dump_json(), encoding="utf-8")
    code, out, _ = run("check", str(file), "--format", "json", capsys=capsys)
    told = json.loads(out)
    assert (code, told["faults"], told["hash"]) == (0, [], BOOK.content_hash)
    assert run("check", str(file), "--quiet", capsys=capsys) == (0, "", "")


def test_every_mistake_of_a_book_is_told_by_its_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2; as JSON for machines."""
    file = tmp_path / "book.json"
    broken = BOOK.model_copy(update={"statements": BOOK.statements[1:], "sources": ()})
    file.write_text(broken.model_dump_json(), encoding="utf-8")
    code, out, err = run("check", str(file), "--format", "json", capsys=capsys)
    assert (code, out) == (2, "")
    told = json.loads(err)
    assert told["error"] == "InvalidRuleBook"
    assert len(told["faults"]) > 1
    assert all(each["path"] and each["problem"] for each in told["faults"])


@pytest.mark.parametrize("text", ["{", "[]", f'{{"{CANARY}": 1}}', ""])
def test_what_is_no_book_is_refused(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without what was found."""
    file = tmp_path / "book.json"
    file.write_text(text, encoding="utf-8")
    code, out, err = run("check", str(file), capsys=capsys)
    assert (code, out) == (2, "")
    assert err.startswith("the rule book has ")
    assert CANARY not in err


@pytest.mark.parametrize("name", ["profile", "plan", "book"])
def test_a_schema_is_the_one_of_the_library(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Word for word."""
    code, out, _ = run("schema", name, capsys=capsys)
    assert (code, out) == (0, schema_text(MODELS.get(name, RuleBook)))


def test_a_doctor_finds_everything(capsys: pytest.CaptureFixture[str]) -> None:
    """Both channels are named, and a plan was made."""
    code, out, _ = run("doctor", "--format", "json", capsys=capsys)
    signs = {each["name"]: each for each in json.loads(out)}
    assert code == (0 if all(each["well"] for each in signs.values()) else 1)
    assert "generated" in signs["channels"]["found"]
    assert signs["a plan on trial"]["well"]


def test_a_doctor_says_what_is_missing_and_how_to_mend_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 1."""
    monkeypatch.setattr("careplan.cli.doctor.find_spec", lambda name: None if name == "yaml" else name)
    code, out, _ = run("doctor", capsys=capsys)
    assert code == 1
    assert "MISSING PyYAML: missing; needed for profiles as YAML" in out
    assert "mend: pip install 'careplan[yaml]'" in out


def completed(line: str, shell: str = "complete_bash", words: str = "COMP_WORDS") -> str:
    """What a shell is told when a line is completed, or the script that it sources."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "_CAREPLAN_COMPLETE": shell,
        words: line,
        "COMP_CWORD": str(len(line.split()) - (not line.endswith(" "))),
    }
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from careplan.cli import main; sys.exit(main())"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=ROOT,
    )
    return done.stdout


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("careplan wh", ["why-not", "what-if"]),
        ("careplan explain x acup", ["acupuncture"]),
        ("careplan rules show cauda", ["cauda-equina"]),
        ("careplan what-if x availability.min", ["availability.minutes_per_week="]),
    ],
)
def test_names_are_completed(line: str, found: list[str]) -> None:
    """Commands, therapies, rules and paths."""
    assert set(found) <= set(completed(line).split())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "pwsh"])
def test_each_shell_gets_its_completion_script(shell: str) -> None:
    """With the name of the command, and of what asks it."""
    script = completed("careplan ", f"source_{shell}")
    assert "careplan" in script
    assert "_CAREPLAN_COMPLETE" in script.replace("_careplan_completion", "")
