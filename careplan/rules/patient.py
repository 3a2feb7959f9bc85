"""The words of the guideline: one import for authors, with completion in the editor.

A flag is a condition by itself, a number is compared in its own unit, a length of time with
``weeks(...)`` or ``days(...)``, and a choice is asked with ``is_`` or ``include``:

>>> symptom.fever.path
'symptoms.fever'
>>> (patient.age >= 50).steps
50
"""

from __future__ import annotations

from careplan.rules.words.device import device
from careplan.rules.words.history import history
from careplan.rules.words.measure import measure
from careplan.rules.words.medicine import medicine
from careplan.rules.words.patient import patient
from careplan.rules.words.problem import problem
from careplan.rules.words.setting import availability, circumstance, equipment, food, preference, setting
from careplan.rules.words.symptom import symptom

__all__ = [
    "availability",
    "circumstance",
    "device",
    "equipment",
    "food",
    "history",
    "measure",
    "medicine",
    "patient",
    "preference",
    "problem",
    "setting",
    "symptom",
]
