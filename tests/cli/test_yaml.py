"""Profiles as YAML: the same values as JSON, and nothing that YAML can do beyond that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan.cli import main
from careplan.cli.yaml_text import MAX_DEPTH, MAX_YAML_BYTES, parse_yaml
from careplan.errors import InvalidProfile

CANARY = "zyxcanary"
PROFILES = sorted((Path(__file__).parents[2] / "examples" / "profiles").glob("*.json"))

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(st.characters(codec="ascii"), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc_", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda each: each.stem)
def test_a_profile_says_the_same_in_both(profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan, its hashes and the exit code are the same."""
    file = tmp_path / "profile.yml"
    file.write_text(yaml.safe_dump(json.loads(profile.read_text("utf-8"))), encoding="utf-8")
    by_json = main(["plan", str(profile), "--format", "json"]), capsys.readouterr().out
    assert (main(["plan", str(file), "--format", "json"]), capsys.readouterr().out) == by_json


@settings(max_examples=150)
@given(PLAIN)
def test_plain_data_comes_back(data: object) -> None:
    """What JSON can say is read as JSON says it."""
    assert parse_yaml(json.dumps(data).encode()) == data


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", True),
        ("No", False),
        ("~", None),
        ("47", 47),
        ("81.5", 81.5),
        ("047", "047"),
        ("0x2f", "0x2f"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2026-01-31", "2026-01-31"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("'yes'", "yes"),
        ("'47'", "47"),
        ("", None),
    ],
)
def test_a_word_is_read_as_it_stands(text: str, value: object) -> None:
    """YAML 1.1 would make other numbers of some of these; a profile would then hold what nobody wrote."""
    assert parse_yaml(f"a: {text}".encode()) == {"a": value}


HOSTILE = {
    "an alias": f"a: &x {CANARY}\nb: *x",
    "an unknown alias": f"a: *{CANARY}",
    "an anchor": f"a: &{CANARY} 1",
    "an anchor on a mapping": f"a: &x\n  {CANARY}: 1",
    "a tag": f"a: !!python/object/apply:os.system ['echo {CANARY}']",
    "a plain tag": f"a: !!str {CANARY}",
    "a tag of one's own": f"a: !{CANARY} 1",
    "a tag directive": f"%TAG ! tag:{CANARY},2000:\n---\na: 1",
    "a billion laughs": "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
    "a key twice": f"{CANARY}: 1\n{CANARY}: 2",
    "a key twice inside": f"a:\n  {CANARY}: 1\n  {CANARY}: 2",
    "a key that is a list": f"? [{CANARY}]\n: 1",
    "a second document": f"a: 1\n---\n{CANARY}: 2",
    "broken indentation": f"a:\n  b: 1\n {CANARY}: 2",
    "an open bracket": f"a: [{CANARY}",
    "a tab": f"a:\n\t{CANARY}: 1",
    "a control character": f"a: {CANARY}\x07",
    "nesting": f"a: {'[' * 5000}{CANARY}",
    "nesting in mappings": "".join(f"{' ' * depth}a:\n" for depth in range(MAX_DEPTH + 2)),
    "a long number": "age_years: " + "9" * 400,
    "size": f"a: {CANARY * MAX_YAML_BYTES}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_more_than_plain_values_is_refused(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One fault in the form of every other fault, exit code 2, and nothing of what was found."""
    with pytest.raises(InvalidProfile) as refused:
        parse_yaml(text.encode())
    assert len(refused.value.faults) == 1
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__
    file = tmp_path / "profile.yaml"
    file.write_text(text, encoding="utf-8")
    assert main(["plan", str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("the profile has 1 fault(s):\n  <text>: ")
    assert CANARY not in told.err + str(refused.value)


def test_bytes_that_are_no_text_are_refused() -> None:
    """As for JSON."""
    with pytest.raises(InvalidProfile, match="is not UTF-8"):
        parse_yaml(b"a: \xff")


def test_a_merge_key_is_only_a_name_that_no_field_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is merged; the profile refuses it."""
    file = tmp_path / "profile.yaml"
    file.write_text(f"age_years: 47\n<<: {{{CANARY}: 1}}\nproblems: []\nsetting: {{jurisdiction: US}}\n", "utf-8")
    assert main(["plan", str(file)]) == 2
    err = capsys.readouterr().err
    assert "<unknown key 1>" in err
    assert CANARY not in err
