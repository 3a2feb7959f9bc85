"""A few varied patients, and what a sound planner plans for them."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from careplan import BOOK, PatientProfile, Planner, RuleBook
from careplan.catalogue import EXERCISE
from careplan.testing import completed
from careplan.testing.handful import some_profiles
from tests.the_book import planner

__all__ = ["Quick", "patients", "sound_plans"]

Data = dict[str, Any]

DRAWN: Final = 5
EXERCISES: Final = [each.value for each in EXERCISE]
BACK: Final = {"kind": "low_back_pain", "duration_days": 200, "intensity": 5}


class Quick(Planner):
    """A planner that does not check its book again: what is planted here stands behind the check."""

    def _accepted(self, book: RuleBook) -> RuleBook:
        return book


def _patient(*problems: Data, **facts: Any) -> PatientProfile:  # noqa: ANN401 - plain data
    data = {"age_years": 47, "sex": "female", "pregnant": False, "setting": {"jurisdiction": "US"}, **facts}
    return PatientProfile.model_validate({**data, "problems": list(problems) or [BACK]})


NAMED: Final = (
    _patient(),
    _patient(availability={"minutes_per_week": 60, "travel_minutes": 20}),
    _patient(availability={"minutes_per_week": 150, "travel_minutes": 30, "days": ["monday", "thursday"]}),
    _patient(availability={"minutes_per_week": 600}),
    _patient(setting={"jurisdiction": "UK"}),
    _patient(setting={"jurisdiction": "UK", "services": ["mbsr", "structured_exercise"]}),
    _patient(preferences={"declines": ["mbsr"], "declines_techniques": ["manual_acupuncture"]}),
    _patient(symptoms={"saddle_numbness": True}),
    _patient(medicines={"anticoagulant_warfarin": True}, measures={"platelets": 40, "inr": 3.5, "inr_target_upper": 3}),
    _patient(devices={"pacemaker": True}, history={"epilepsy": True, "frailty": True}, age_years=82),
    _patient(history={"osteoporosis": True, "vertebral_fracture": True}, age_years=71),
    _patient({**BACK, "duration_days": 10, "intensity": 8}),
    _patient({"kind": "sciatica", "duration_days": 120, "intensity": 7}, BACK),
    _patient(
        {"kind": "pregnancy_low_back_pelvic_pain", "intensity": 4}, pregnant=True, age_years=31, gestation_weeks=20
    ),
    _patient({"kind": "migraine", "headache_days_per_month": 6}, BACK, measures={"phq9": 16, "gad7": 12}),
    _patient(height_cm=165, weight_kg=95, history={"type_2_diabetes": True, "chronic_kidney_disease": True}),
    _patient(age_years=17),
    _patient(setting={"jurisdiction": "UK"}, preferences={"declines": EXERCISES}),
    _patient(not_known=["symptoms.saddle_numbness", "history.epilepsy", "devices.pacemaker"]),
)


@cache
def patients() -> tuple[PatientProfile, ...]:
    """Named patients with every screen completed and with none, then some drawn by chance."""
    named = [completed(each, BOOK) for each in NAMED]
    return (*named, NAMED[0], NAMED[8], NAMED[12], *some_profiles(DRAWN))


@cache
def sound_plans() -> tuple[str, ...]:
    """The plan of each patient, as text, before anything is planted."""
    return tuple(planner().plan(each).model_dump_json() for each in patients())
