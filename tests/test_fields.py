"""What is declared about a fact is read once, and is complete."""

from __future__ import annotations

import ast
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

import careplan
from careplan.fields import DERIVED, FactKind, FactScope, ProfileField, field_at, fields, steps
from careplan.metadata import Number
from careplan.models import PainProblem, PatientProfile
from tests.profile_data import minimal

ALL = list(fields().values())


@pytest.mark.parametrize("declared", ALL, ids=lambda each: each.path)
def test_every_fact_is_declared_completely(declared: ProfileField) -> None:
    """A title for people, a unit and a step for numbers, words for choices."""
    assert declared.title
    assert not declared.title.endswith(".")
    assert (declared.number is not None) == (declared.kind is FactKind.NUMBER)
    assert bool(declared.options) == (declared.kind in (FactKind.CHOICE, FactKind.CHOICES))
    assert declared.path.startswith("problem.") == (declared.scope is FactScope.PROBLEM)


@pytest.mark.parametrize("declared", [each for each in ALL if each.number], ids=lambda each: each.path)
def test_bounds_are_whole_steps(declared: ProfileField) -> None:
    """The lowest and the highest value are ones that can be written."""
    mark = declared.number
    assert mark is not None
    low, high = mark.bounds
    assert low < high
    assert Decimal(str(mark.value_of(low))) == Decimal(mark.low)
    assert Decimal(str(mark.value_of(high))) == Decimal(mark.high)


def test_titles_tell_facts_apart() -> None:
    """A question that two facts share could not be answered."""
    titles = [each.title for each in ALL]
    assert len(titles) == len(set(titles))


def test_every_field_is_a_fact_or_says_something_about_facts() -> None:
    """Nothing is declared outside of the metadata but the version, the day, and lists of lists."""
    other = {"schema_version", "date", "problems", "screens", "not_known", "treatments"}
    for model, prefix in ((PatientProfile, ""), (PainProblem, "problem.")):
        declared = {path.removeprefix(prefix).split(".")[0] for path in fields() if path.startswith(prefix)}
        assert set(model.model_fields) - declared - other == set()


def test_what_a_red_flag_reads_is_never_changeable() -> None:
    """Symptoms and history are what they are; advice to change them would be absurd."""
    changeable = {each.path.split(".")[0] for each in ALL if each.changeable}
    assert changeable == {"circumstances", "preferences", "availability", "setting", "equipment", "measures"}


def test_derived_numbers_exist_on_the_profile() -> None:
    """Each names a property that gives whole steps, or nothing."""
    profile = PatientProfile.model_validate(minimal(height_cm=170, weight_kg=70))
    values = {path: getattr(profile, name) for path, (name, _) in DERIVED.items()}
    assert values == {"bmi": 242, "inr_over_target": None}


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("age_years", 47, 47),
        ("height_cm", 171.9, 1719),
        ("availability.minutes_per_week", 60, 12),
        ("symptoms.fever", True, 1),
    ],
)
def test_a_known_value_is_a_whole_number_of_steps(path: str, value: float, expected: int) -> None:
    """So that all engines compare the same integers."""
    assert steps(field_at(path), value) == expected


def test_an_unknown_path_is_a_key_error() -> None:
    """Callers that take paths from outside turn it into their own error."""
    with pytest.raises(KeyError):
        field_at("symptoms.fevr")


def test_half_a_step_goes_up_and_below_zero_towards_zero_or_away_as_decimal_rounding_does() -> None:
    """Half up is away from zero, on either side of it."""
    mark = Number("balance", unit="1", low="-5", high="5", step="0.1")
    assert (mark.whole_steps(0.05), mark.whole_steps(-0.05)) == (1, -1)


def test_units_of_the_profile_are_those_of_the_vocabulary() -> None:
    """Names that both have share unit, step and bounds, except time, which a profile counts in days."""
    declared = {each.path.split(".")[-1]: each for each in ALL if each.number and not each.derived}
    for name, entry in _vocabulary().items():
        mark = declared[name].number if name in declared else None
        if mark is not None and "unit" in entry:
            low, high = entry["bounds"]
            assert (mark.unit, Decimal(mark.step)) == (entry["unit"], Decimal(str(entry["step"])))
            assert (Decimal(mark.low), Decimal(mark.high)) == (Decimal(str(low)), Decimal(str(high)))


def _vocabulary() -> dict[str, dict[str, Any]]:
    """Units of the evidence's vocabulary, kept with the tests."""
    text = (Path(__file__).parent / "data" / "vocabulary_units.yaml").read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    assert isinstance(found, dict)
    return found


def test_no_check_is_an_assert() -> None:
    """Python's ``-O`` removes them."""
    package = Path(careplan.__file__).parent
    for file in package.rglob("*.py"):
        found = [each.lineno for each in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(each, ast.Assert)]
        assert not found or "testing" in file.parts, f"{file.name}: {found}"
