"""The profile: every datum is there, numbers come to whole steps, and what goes out comes back the same."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from careplan.fields import FactKind, ProfileField, field_at, fields
from careplan.models import BodySite, PainProblem, PainProblemKind, PatientProfile, Setting, Sex
from careplan.schemas import MODELS, schema_text
from careplan.words import Jurisdiction
from tests.profile_data import Data, at, minimal, profile_data, value_at

NUMBERS = [each for each in fields().values() if each.number is not None and not each.derived]

DATA_ASKED_FOR = [
    "age_years", "sex", "pregnant", "gestation_weeks", "height_cm", "weight_kg", "bmi", "problem.kind",
    "problem.site", "problem.side", "problem.duration_days", "problem.intensity",
    "problem.interference", "problem.headache_days_per_month", "problem.migraine_days_per_month",
    "problem.surgery_days_ago", "problem.in_flare", "problem.surgery_knee_replacement",
    "problem.surgery_lumbar_disc", "history.type_2_diabetes", "history.history_of_cancer",
    "medicines.anticoagulant_warfarin", "devices.pacemaker", "symptoms.fever", "measures.peg",
    "measures.odi", "measures.hit6", "measures.midas", "measures.koos", "measures.womac",
    "measures.das28", "measures.cdai", "measures.start_back_total", "measures.start_back_psych",
    "measures.phq9", "measures.phq9_item9", "measures.gad7", "measures.pcs", "measures.pseq",
    "measures.egfr", "measures.inr", "measures.platelets", "measures.neutrophils",
    "measures.systolic_bp", "measures.diastolic_bp", "measures.tug_seconds", "preferences.declines",
    "preferences.prefers", "availability.minutes_per_week", "availability.days",
    "availability.travel_minutes", "equipment", "food_restrictions", "setting.jurisdiction",
    "setting.payer", "setting.services",
]  # fmt: skip


@pytest.mark.parametrize("path", DATA_ASKED_FOR)
def test_every_datum_asked_for_is_a_declared_fact(path: str) -> None:
    """Each has a title, and a number has its unit."""
    declared = field_at(path)
    assert declared.title
    assert declared.kind is not FactKind.NUMBER or declared.unit


def test_treatments_say_what_was_tried_and_how_it_went() -> None:
    """A treatment has a therapy, a state, a number of sessions and a response."""
    treatment = {"therapy": "acupuncture", "state": "under_way", "sessions": 4, "response": "some"}
    profile = PatientProfile.model_validate(at("problem.treatments", [treatment]))
    assert profile.problems[0].treatments[0].model_dump(mode="json") == treatment


def test_three_facts_are_enough() -> None:
    """Age, a problem and the jurisdiction; all else is not known."""
    profile = PatientProfile.model_validate(minimal())
    known = {path for path in fields() if value_at_or_none(profile, path) not in (None, ())}
    assert known == {"age_years", "problem.kind", "setting.jurisdiction"}


def value_at_or_none(profile: PatientProfile, path: str) -> object:
    """The value at a path; nothing for derived numbers."""
    return None if fields()[path].derived else value_at(profile, path)


@pytest.mark.parametrize("age", [0, 8, 17, 18, 120])
def test_every_age_of_life_can_be_described(age: int) -> None:
    """A child is a valid profile; that the plan is withheld is the business of a rule."""
    assert PatientProfile.model_validate(minimal(age_years=age)).age_years == age


def test_words_and_members_build_the_same_profile() -> None:
    """Keywords take the words of JSON as well as the members of enumerations."""
    by_words = PatientProfile(
        age_years=47,
        sex="female",
        problems=[PainProblem(kind="osteoarthritis", site="knee")],
        setting=Setting(jurisdiction="US"),
    )
    by_members = PatientProfile(
        age_years=47,
        sex=Sex.FEMALE,
        problems=(PainProblem(kind=PainProblemKind.OSTEOARTHRITIS, site=BodySite.KNEE),),
        setting=Setting(jurisdiction=Jurisdiction.US),
    )
    assert by_words == by_members
    assert hash(by_words) == hash(by_members)


@given(profile_data())
def test_json_round_trips_exactly(data: Data) -> None:
    """The text read back gives an equal profile, an equal hash and the same text."""
    profile = PatientProfile.model_validate(data)
    again = PatientProfile.model_validate_json(profile.model_dump_json())
    assert again == profile
    assert hash(again) == hash(profile)
    assert again.model_dump_json() == profile.model_dump_json()


@given(profile_data())
def test_plain_data_round_trips_exactly(data: Data) -> None:
    """So does the profile as Python data, with and without what is not known or not set."""
    profile = PatientProfile.model_validate(data)
    for dumped in (
        profile.model_dump(),
        profile.model_dump(mode="json", exclude_none=True),
        profile.model_dump(exclude_unset=True),
        profile.model_dump(exclude_defaults=True),
    ):
        assert PatientProfile.model_validate(dumped) == profile


@given(st.sampled_from(NUMBERS), st.data())
def test_numbers_are_rounded_half_up_to_their_step(declared: ProfileField, data: st.DataObject) -> None:
    """The nearest whole step; exactly between two, the upper one."""
    mark = declared.number
    assert mark is not None
    low, high = Fraction(mark.low), Fraction(mark.high)
    tenths = data.draw(st.integers(0, int((high - low) / Fraction(mark.step) * 10)))
    exact = low + tenths * Fraction(mark.step) / 10
    profile = _accepting(declared, float(exact))
    expected = (exact / Fraction(mark.step) + Fraction(1, 2)).__floor__() * Fraction(mark.step)
    assert value_at(profile, declared.path) == pytest.approx(float(expected), abs=float(Fraction(mark.step)) / 1000)


def _accepting(declared: ProfileField, value: float) -> PatientProfile:
    """A profile with one number, and around it nothing that the number could contradict."""
    data = at(declared.path, value, minimal(age_years=120))
    if declared.path == "age_years":
        data["age_years"] = value
    return PatientProfile.model_validate(data)


def test_numbers_are_exact_decimals_not_binary_ones() -> None:
    """2.675 lies between two hundredths and goes up, though its binary form lies below the middle."""
    profile = PatientProfile.model_validate(at("measures.neutrophils", 2.675))
    assert profile.measures.neutrophils == 2.68


@given(st.integers(500, 2600), st.integers(200, 4000))
def test_body_mass_index_is_exact_in_tenths(millimetres: int, hectograms: int) -> None:
    """From whole millimetres and 100 g, half up, without a rounding error of binary numbers."""
    profile = PatientProfile.model_validate(minimal(height_cm=millimetres / 10, weight_kg=hectograms / 10))
    exact = Fraction(hectograms, 10) / Fraction(millimetres, 1000) ** 2
    assert profile.bmi_tenths == (exact * 10 + Fraction(1, 2)).__floor__()


def test_a_derived_number_needs_all_of_its_parts() -> None:
    """Height alone gives no body mass index, and INR alone no distance to the target."""
    assert PatientProfile.model_validate(minimal(height_cm=170)).bmi_tenths is None
    assert PatientProfile.model_validate(at("measures.inr", 2.5)).inr_over_target_tenths is None


def test_inr_is_compared_with_the_patients_own_target() -> None:
    """2.8 against an upper limit of 3.0 is two tenths below."""
    profile = PatientProfile.model_validate(minimal(measures={"inr": 2.8, "inr_target_upper": 3.0}))
    assert profile.inr_over_target_tenths == -2


def test_a_day_is_a_date_or_its_text() -> None:
    """Both give the same profile."""
    by_text = PatientProfile.model_validate(minimal(date="2026-01-31"))
    assert by_text == PatientProfile.model_validate(minimal(date=dt.date(2026, 1, 31)))


def test_a_profile_cannot_be_changed() -> None:
    """It is a value: share it between threads without a copy."""
    profile = PatientProfile.model_validate(minimal())
    with pytest.raises(ValidationError, match="frozen"):
        setattr(profile, "age_years", 48)  # noqa: B010 - the type checker refuses it when written plainly


def test_a_profile_fits_into_models_of_an_app() -> None:
    """Nested in a model or a type adapter it is read as anywhere else."""

    class Request(BaseModel):
        profile: PatientProfile

    profile = PatientProfile.model_validate(minimal())
    assert Request(profile=profile).profile is profile
    assert Request.model_validate({"profile": minimal()}).profile == profile
    assert TypeAdapter(list[PatientProfile]).validate_json(json.dumps([minimal()])) == [profile]


@pytest.mark.parametrize("name", MODELS)
def test_the_schema_in_the_repository_is_the_schema_of_the_model(name: str) -> None:
    """After a change of the models, ``make schemas`` writes it anew; docs/schema-promise.md says what may change."""
    kept = Path(__file__).parent.parent / "schemas" / f"{name}.schema.json"
    assert kept.read_text(encoding="utf-8") == schema_text(MODELS[name])


def test_the_schema_states_bounds_titles_and_units() -> None:
    """As a form generator reads them."""
    schema = PatientProfile.model_json_schema()
    height = schema["properties"]["height_cm"]
    assert height["anyOf"][0] == {"type": "number", "minimum": 50, "maximum": 260}
    assert (height["title"], height["x-unit"], height["x-step"]) == ("height", "cm", 0.1)
    assert schema["$defs"]["Symptoms"]["properties"]["rigors"]["title"] == "shaking chills"
    assert schema["required"] == ["age_years", "problems", "setting"]


def test_the_schema_shows_nothing_of_python() -> None:
    """Descriptions are sentences: no examples, no errors, no written-out empty sections."""
    text = json.dumps(PatientProfile.model_json_schema())
    assert ">>>" not in text
    assert "Raises" not in text
    assert '"default": {' not in text


@given(profile_data())
def test_known_values_lie_within_the_bounds_of_the_schema(data: Data) -> None:
    """Every number of a valid profile is a whole number of steps within its bounds."""
    profile = PatientProfile.model_validate(data)
    for declared in NUMBERS:
        value = value_at(profile, declared.path)
        mark = declared.number
        if mark is not None and isinstance(value, int | float):
            low, high = mark.bounds
            assert low <= mark.whole_steps(value) <= high
            assert mark.value_of(mark.whole_steps(value)) == value
