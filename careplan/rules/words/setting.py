"""The words about the visit, the clinic, and what the patient wants, can give and has at hand."""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.language.terms import choice, flag, number
from careplan.models import Equipment, FoodRestriction, Weekday
from careplan.words import Jurisdiction, Payer

__all__ = ["availability", "circumstance", "equipment", "food", "preference", "setting"]


class CircumstanceWords:
    """Circumstances of the visit."""

    preoperative = flag("circumstances.preoperative")
    surgeon_clearance = flag("circumstances.surgeon_clearance")
    supervised_exercise_only_advice = flag("circumstances.supervised_exercise_only_advice")
    drives_home = flag("circumstances.drives_home")
    no_capacity_and_no_consent = flag("circumstances.no_capacity_and_no_consent")
    medical_emergency = flag("circumstances.medical_emergency")
    condition_needing_urgent_surgery = flag("circumstances.condition_needing_urgent_surgery")


circumstance: Final = CircumstanceWords()


class PreferenceWords:
    """What the patient wants and refuses."""

    declines = choice("preferences.declines", Therapy)
    declines_techniques = choice("preferences.declines_techniques", Technique)
    prefers = choice("preferences.prefers", Therapy)
    prefers_techniques = choice("preferences.prefers_techniques", Technique)
    declines_consent_to_thrust = flag("preferences.declines_consent_to_thrust")


preference: Final = PreferenceWords()


class AvailabilityWords:
    """The time the patient can give."""

    minutes_per_week = number("availability.minutes_per_week")
    days = choice("availability.days", Weekday)
    travel_minutes = number("availability.travel_minutes")


availability: Final = AvailabilityWords()


class SettingWords:
    """Whose guidelines the clinic follows, who pays, and what is on offer."""

    jurisdiction = choice("setting.jurisdiction", Jurisdiction)
    payer = choice("setting.payer", Payer)
    services = choice("setting.services", Therapy)


setting: Final = SettingWords()
equipment: Final = choice("equipment", Equipment)
food: Final = choice("food_restrictions", FoodRestriction)
