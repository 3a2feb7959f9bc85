"""The words about the patient as a whole: age, pregnancy, body size, and numbers derived from others."""

from __future__ import annotations

from typing import Final

from careplan.language.terms import choice, flag, number
from careplan.models import Sex

__all__ = ["patient"]


class PatientWords:
    """Facts about the patient as a whole."""

    age = number("age_years")
    sex = choice("sex", Sex)
    pregnant = flag("pregnant")
    gestation_weeks = number("gestation_weeks")
    weeks_postpartum = number("weeks_postpartum")
    height_cm = number("height_cm")
    weight_kg = number("weight_kg")
    bmi = number("bmi")
    inr_over_target = number("inr_over_target")


patient: Final = PatientWords()
