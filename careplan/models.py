"""The patient profile: what goes in, with types, units, steps, bounds and scopes.

Every fact is declared once, here or in a room of :mod:`careplan.sections`, with its title, unit,
step and bounds beside it; :mod:`careplan.fields` reads them for the rest of the library.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, model_validator

from careplan.catalogue import Technique, Therapy
from careplan.errors import InvalidProfile
from careplan.metadata import Choice, Flag, Number
from careplan.sections.base import Section, YesNo
from careplan.sections.devices import Devices
from careplan.sections.history import History
from careplan.sections.measures import Measures
from careplan.sections.medicines import Medicines
from careplan.sections.problem import (
    BodySite,
    PainProblem,
    PainProblemKind,
    Response,
    Side,
    Treatment,
    TreatmentState,
)
from careplan.sections.symptoms import Symptoms
from careplan.words import Jurisdiction, Payer

__all__ = [
    "Availability",
    "BodySite",
    "Circumstances",
    "Devices",
    "Equipment",
    "FoodRestriction",
    "History",
    "Measures",
    "Medicines",
    "PainProblem",
    "PainProblemKind",
    "PatientProfile",
    "Preferences",
    "Response",
    "Setting",
    "Sex",
    "Side",
    "Symptoms",
    "Treatment",
    "TreatmentState",
    "Weekday",
]


class Sex(StrEnum):
    """Sex, as far as it matters for pregnancy."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class Equipment(StrEnum):
    """What the patient can use at home or nearby."""

    POOL = "pool"
    GYM = "gym"
    RESISTANCE_BANDS = "resistance_bands"
    STATIONARY_BICYCLE = "stationary_bicycle"
    MAT = "mat"


class FoodRestriction(StrEnum):
    """What the patient does not eat, by choice or faith."""

    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"
    HALAL = "halal"
    KOSHER = "kosher"
    GLUTEN_FREE = "gluten_free"
    LACTOSE_FREE = "lactose_free"


class Circumstances(Section):
    """Circumstances of the visit and the setting, each yes, no, or not known."""

    preoperative: Annotated[YesNo, Flag("an operation is planned")] = None
    surgeon_clearance: Annotated[YesNo, Flag("the operating team has allowed loading", changeable=True)] = None
    supervised_exercise_only_advice: Annotated[
        YesNo, Flag("told by a clinician to exercise only under supervision")
    ] = None
    drives_home: Annotated[YesNo, Flag("drives after the session", changeable=True)] = None
    no_capacity_and_no_consent: Annotated[YesNo, Flag("cannot consent and no lawful decision-maker has agreed")] = None
    medical_emergency: Annotated[YesNo, Flag("any medical emergency now")] = None
    condition_needing_urgent_surgery: Annotated[YesNo, Flag("condition that needs surgery now; not a waiting list")] = (
        None
    )


class Preferences(Section):
    """What the patient wants and refuses; a refusal always holds."""

    declines: Annotated[
        tuple[Therapy, ...], Choice("therapies that the patient declines", changeable=True), Field(max_length=60)
    ] = ()
    declines_techniques: Annotated[
        tuple[Technique, ...],
        Choice("techniques that the patient declines", changeable=True),
        Field(max_length=100),
    ] = ()
    prefers: Annotated[
        tuple[Therapy, ...], Choice("therapies that the patient prefers", changeable=True), Field(max_length=60)
    ] = ()
    prefers_techniques: Annotated[
        tuple[Technique, ...],
        Choice("techniques that the patient prefers", changeable=True),
        Field(max_length=100),
    ] = ()
    declines_consent_to_thrust: Annotated[YesNo, Flag("does not agree to thrust manipulation", changeable=True)] = None


class Availability(Section):
    """The time the patient can give; what is not known is never cut, only asked."""

    minutes_per_week: Annotated[
        int | None,
        Number("minutes a week the patient can give", "min", "0", "2000", "5", changeable=True),
    ] = None
    days: Annotated[
        tuple[Weekday, ...] | None,
        Choice("days on which the patient can come", changeable=True),
        Field(max_length=7),
    ] = None
    travel_minutes: Annotated[
        int | None,
        Number("minutes of travel to and from one visit", "min", "0", "600", "5", changeable=True),
    ] = None


class Setting(Section):
    """Whose guidelines the clinic follows, who pays, and what is on offer."""

    jurisdiction: Annotated[Jurisdiction, Choice("whose guidelines the clinic follows")]
    payer: Annotated[Payer | None, Choice("who pays")] = None
    services: Annotated[
        tuple[Therapy, ...] | None,
        Choice("therapies on offer; left out means not known", changeable=True),
        Field(max_length=60),
    ] = None


class PatientProfile(Section):
    """A validated patient profile: the one input of a plan.

    Required are the age, at least one problem and the jurisdiction whose guidelines the clinic
    follows. Everything else may be left out; what is not known is never taken as *no*.

    >>> profile = PatientProfile(
    ...     age_years=47,
    ...     problems=[PainProblem(kind="low_back_pain", duration_days=200, intensity=6)],
    ...     setting=Setting(jurisdiction="US"),
    ...     height_cm=172.0,
    ...     weight_kg=81.04,
    ... )
    >>> profile.weight_kg, profile.bmi_tenths
    (81, 274)

    Raises:
        InvalidProfile: lists every fault by its path, never the value found.
    """

    schema_version: Literal["1"] = "1"
    date: datetime.date | None = None
    age_years: Annotated[int, Number("age in completed years", "year", "0", "120")]
    sex: Annotated[Sex | None, Choice("sex")] = None
    pregnant: Annotated[YesNo, Flag("pregnant now")] = None
    gestation_weeks: Annotated[int | None, Number("weeks of pregnancy", "week", "0", "45")] = None
    weeks_postpartum: Annotated[int | None, Number("weeks since giving birth", "week", "0", "520")] = None
    height_cm: Annotated[float | None, Number("height", "cm", "50", "260", "0.1")] = None
    weight_kg: Annotated[float | None, Number("weight", "kg", "20", "400", "0.1")] = None
    problems: Annotated[tuple[PainProblem, ...], Field(min_length=1, max_length=20)]
    history: History = History()
    medicines: Medicines = Medicines()
    devices: Devices = Devices()
    symptoms: Symptoms = Symptoms()
    measures: Measures = Measures()
    circumstances: Circumstances = Circumstances()
    preferences: Preferences = Preferences()
    availability: Availability = Availability()
    setting: Setting
    equipment: Annotated[tuple[Equipment, ...] | None, Choice("equipment", changeable=True), Field(max_length=20)] = (
        None
    )
    food_restrictions: Annotated[
        tuple[FoodRestriction, ...] | None, Choice("food restrictions"), Field(max_length=20)
    ] = None
    screens: Annotated[tuple[str, ...], Field(max_length=100)] = ()
    not_known: Annotated[tuple[str, ...], Field(max_length=500)] = ()

    @property
    def bmi_tenths(self) -> int | None:
        """Body mass index in tenths of kg/m2, half up, from whole millimetres and 100 g."""
        if self.height_cm is None or self.weight_kg is None:
            return None
        millimetres, hectograms = round(self.height_cm * 10), round(self.weight_kg * 10)
        square = millimetres * millimetres
        return (2 * hectograms * 1_000_000 + square) // (2 * square)

    @property
    def inr_over_target_tenths(self) -> int | None:
        """INR above (positive) or below the patient's own upper limit, in tenths."""
        inr, upper = self.measures.inr, self.measures.inr_target_upper
        return None if inr is None or upper is None else round(inr * 10) - round(upper * 10)

    @model_validator(mode="wrap")
    @classmethod
    def _report_all_faults(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401
        from careplan.faults import faults_of  # noqa: PLC0415 - only where something is wrong
        from careplan.sections.consistency import contradictions, settled  # noqa: PLC0415 - it reads this module

        try:
            profile = handler(data)
        except ValidationError as error:
            faults = faults_of(error, cls)
        else:
            faults = contradictions(profile)
            if not faults:
                return settled(profile)
        raise InvalidProfile(faults)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Self:  # noqa: ANN401
        """Read a profile from JSON text; broken text, repeated keys and absurd size are refused.

        Raises:
            InvalidProfile: lists every fault by its path, never the value found.
        """
        from careplan.reading import parse_json  # noqa: PLC0415 - only where JSON is read

        return cls.model_validate(parse_json(bytes(json_data) if isinstance(json_data, bytearray) else json_data))

    def problem_key(self, index: int) -> tuple[str, str, str]:
        """Kind, site and side of a problem: what makes it unique in the profile."""
        problem = self.problems[index]
        return problem.kind.value, (problem.site or "").__str__(), (problem.side or "").__str__()


def profile_from(data: Mapping[str, Any]) -> PatientProfile:
    """A profile from plain data, as JSON gives it.

    >>> profile_from({"age_years": 47, "setting": {"jurisdiction": "UK"},
    ...               "problems": [{"kind": "low_back_pain"}]}).age_years
    47
    """
    return PatientProfile.model_validate(data)
