"""The patient profile: what goes in, with types, units, steps, bounds and scopes.

Every fact is declared once, here or in a room of :mod:`careplan.sections`, with its title, unit,
step and bounds beside it; :mod:`careplan.fields` reads them for the rest of the library.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from careplan.canonical import content_hash, in_canonical_order
from careplan.catalogue import Equipment, Technique, Therapy
from careplan.changes import changed
from careplan.errors import InvalidProfile
from careplan.metadata import Choice, Flag, Number
from careplan.sections.base import NotKnown, Screens, Section, YesNo, without_default
from careplan.sections.consistency import contradictions, settle
from careplan.sections.devices import Devices
from careplan.sections.history import History
from careplan.sections.implications import settlements
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


def _day(value: object) -> object:
    """A day as JSON writes it; a time of day or a number is not one."""
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    if isinstance(value, str) and len(value) == len("2026-01-31"):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    kind = "day"
    raise PydanticCustomError(kind, "must be a date")


class PatientProfile(Section):
    """A validated patient profile: the one input of a plan.

    Required are the age, at least one problem and the jurisdiction whose guidelines the clinic
    follows. Everything else may be left out; what is not known is never taken as *no*.

    >>> profile = PatientProfile(
    ...     age_years=47,
    ...     problems=(PainProblem(kind="low_back_pain", duration_days=200, intensity=6),),
    ...     setting=Setting(jurisdiction="US"),
    ...     height_cm=172.0,
    ...     weight_kg=81.04,
    ... )
    >>> profile.weight_kg, profile.bmi_tenths
    (81.0, 274)

    Raises:
        InvalidProfile: lists every fault by its path, never the value found.
    """

    model_config = ConfigDict(defer_build=False)

    schema_version: Annotated[Literal["1"], Field(title="version of this schema")] = "1"
    date: Annotated[dt.date | None, BeforeValidator(_day), Field(title="day on which the facts were recorded")] = None
    age_years: Annotated[int, Number("age in completed years", "year", "0", "120")]
    sex: Annotated[Sex | None, Choice("sex")] = None
    pregnant: Annotated[YesNo, Flag("pregnant now")] = None
    gestation_weeks: Annotated[int | None, Number("weeks of pregnancy", "week", "0", "45")] = None
    weeks_postpartum: Annotated[int | None, Number("weeks since giving birth", "week", "0", "520")] = None
    height_cm: Annotated[float | None, Number("height", "cm", "50", "260", "0.1")] = None
    weight_kg: Annotated[float | None, Number("weight", "kg", "20", "400", "0.1")] = None
    problems: Annotated[tuple[PainProblem, ...], Field(title="pain problems", min_length=1, max_length=20)]
    history: Annotated[History, without_default] = History()
    medicines: Annotated[Medicines, without_default] = Medicines()
    devices: Annotated[Devices, without_default] = Devices()
    symptoms: Annotated[Symptoms, without_default] = Symptoms()
    measures: Annotated[Measures, without_default] = Measures()
    circumstances: Annotated[Circumstances, without_default] = Circumstances()
    preferences: Annotated[Preferences, without_default] = Preferences()
    availability: Annotated[Availability, without_default] = Availability()
    setting: Setting
    equipment: Annotated[tuple[Equipment, ...] | None, Choice("equipment", changeable=True), Field(max_length=20)] = (
        None
    )
    food_restrictions: Annotated[
        tuple[FoodRestriction, ...] | None, Choice("food restrictions"), Field(max_length=20)
    ] = None
    screens: Annotated[Screens, Field(title="completed screens", max_length=100)] = ()
    not_known: Annotated[NotKnown, Field(title="facts that were asked and are not known", max_length=500)] = ()

    @property
    def content_hash(self) -> str:
        """SHA-256 of what the profile says, in hex; no order of problems or lists changes it."""
        return content_hash(self)

    def canonical(self) -> Self:
        """The same profile with problems, treatments and lists in one fixed order."""
        return in_canonical_order(self)

    def changed(self, changes: Mapping[str, object]) -> Self:
        """The same profile with other values at some paths; ``None`` makes a fact not known.

        >>> profile = profile_from({"age_years": 47, "setting": {"jurisdiction": "UK"},
        ...                         "measures": {"platelets": 60}, "problems": [{"kind": "low_back_pain"}]})
        >>> later = profile.changed({"measures.platelets": 180, "problems.0.intensity": 3})
        >>> profile.history.low_platelet_count, later.history.low_platelet_count
        (True, False)

        Raises:
            InvalidProfile: the changes contradict each other or the rest of the profile.
            KeyError: a path has a section that does not exist.
        """
        return changed(self, changes)

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

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        found = settlements(self)
        settle(self, found)
        faults = contradictions(self, found)
        if faults:
            raise InvalidProfile(faults)
        return self

    def problem_key(self, index: int) -> tuple[str, str, str]:
        """Kind, site and side of a problem: what makes it unique in the profile."""
        problem = self.problems[index]
        return problem.kind.value, str(problem.site or ""), str(problem.side or "")


def profile_from(data: Mapping[str, Any]) -> PatientProfile:
    """A profile from plain data, as JSON gives it.

    >>> profile_from({"age_years": 47, "setting": {"jurisdiction": "UK"},
    ...               "problems": [{"kind": "low_back_pain"}]}).age_years
    47
    """
    return PatientProfile.model_validate(data)
