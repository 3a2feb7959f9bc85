"""Answers as they are typed: read as meant, or refused without a trace of what was typed."""

from __future__ import annotations

import pytest

from careplan import PatientProfile
from careplan.cli.changes import read_changes
from careplan.cli.values import Unclear, hint_for, read_value
from careplan.errors import InvalidProfile
from careplan.fields import fields

CANARY = "zyxcanary"
PROFILE = PatientProfile.model_validate(
    {"age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain"}, {"kind": "neck_pain"}]}
)


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("pregnant", "y", True),
        ("pregnant", "No", False),
        ("pregnant", "?", None),
        ("problem.duration_days", "6 weeks", 42),
        ("problem.duration_days", "42 days", 42),
        ("problem.duration_days", "42", 42),
        ("problem.duration_days", "1 week", 7),
        ("height_cm", "1.72 m", 172),
        ("height_cm", "172,5 cm", 172.5),
        ("weight_kg", "81.04", 81.04),
        ("availability.minutes_per_week", "3 hours", 180),
        ("problem.intensity", "5", 5),
        ("setting.jurisdiction", "uk", "UK"),
        ("problem.kind", "Low back pain", "low_back_pain"),
        ("problem.kind", "1", "low_back_pain"),
        ("preferences.declines", "acupuncture, traction", ("acupuncture", "traction")),
        ("preferences.declines", "none", ()),
    ],
)
def test_an_answer_is_read_as_meant(path: str, text: str, value: object) -> None:
    """With its unit, its case, its spaces."""
    assert read_value(fields()[path], text) == value


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("pregnant", ""),
        ("pregnant", CANARY),
        ("pregnant", "1"),
        ("problem.duration_days", CANARY),
        ("problem.duration_days", f"6 {CANARY}"),
        ("problem.duration_days", "6 months"),
        ("problem.duration_days", "-1"),
        ("problem.duration_days", "9" * 40),
        ("problem.intensity", "11"),
        ("measures.platelets", "150 mg"),
        ("setting.jurisdiction", CANARY),
        ("setting.jurisdiction", "0"),
        ("preferences.declines", f"acupuncture, {CANARY}"),
    ],
)
def test_an_answer_that_is_none_is_refused(path: str, text: str) -> None:
    """It says what would be one; months are of no known length, and a unit that is not known is never guessed."""
    with pytest.raises(Unclear) as refused:
        read_value(fields()[path], text)
    assert refused.value.hint
    assert CANARY not in str(refused.value)


def test_every_fact_says_how_it_is_answered() -> None:
    """No fact of a profile is without a hint."""
    assert all(hint_for(each) for each in fields().values())


def test_changes_are_read_by_path() -> None:
    """The problem is named by its number where there are several."""
    assert read_changes(PROFILE, ["problems.1.duration_days=2 weeks", "problems[0].intensity=3", "pregnant=?"]) == {
        "problems.1.duration_days": 14,
        "problems.0.intensity": 3,
        "pregnant": None,
    }


@pytest.mark.parametrize(
    "text",
    [
        CANARY,
        f"{CANARY}=1",
        "bmi=30",
        "problem.intensity=3",
        "problems.2.intensity=3",
        f"problems.0.{CANARY}=1",
        f"pregnant={CANARY}",
    ],
)
def test_a_change_that_is_none_is_told_by_its_number(text: str) -> None:
    """Never by what was typed."""
    with pytest.raises(InvalidProfile, match="<change 2>") as refused:
        read_changes(PROFILE, ["age_years=50", text])
    assert CANARY not in str(refused.value)
