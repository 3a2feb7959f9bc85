"""Seeded profiles: patients of whom half is known, and patients whose screens are done.

Half known means: of all facts that the screens and rules read that may apply to the pain problems, a random half is
given, one fact at a time. Values are those of usual visits, since flags drawn evenly would withhold nearly every plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from random import Random
from typing import Any, Final

from careplan.engines.generated import GeneratedChannel
from careplan.errors import InvalidProfile
from careplan.fields import FactKind, field_at
from careplan.language.answers import Answers
from careplan.language.program import Program
from careplan.models import PatientProfile
from careplan.parts.reads import facts_read
from careplan.testing.data import put, valid
from careplan.testing.known import complete

__all__ = ["THREE", "half_known", "relevant", "screened", "taken"]

THREE: Final = ("low_back_pain", "neck_pain", "migraine")
"""The kinds of pain of a patient with three problems."""

USUAL: Final[Mapping[str, Sequence[float]]] = {
    "age_years": range(22, 86),
    "height_cm": range(150, 196),
    "weight_kg": range(48, 121),
    "availability.minutes_per_week": range(60, 600, 30),
    "measures.diastolic_bp": range(60, 95),
    "measures.egfr": range(50, 111),
    "measures.gad7": range(12),
    "measures.inr": (1.0, 1.1, 2.1, 2.4, 2.8),
    "measures.inr_target_upper": (3.0, 3.5),
    "measures.neutrophils": (2.1, 3.4, 4.8, 6.0),
    "measures.opioid_mme_per_day": (0, 0, 0, 20, 60),
    "measures.pcs": range(35),
    "measures.phq9": range(14),
    "measures.platelets": range(150, 400, 10),
    "measures.pseq": range(15, 60),
    "measures.start_back_psych": range(5),
    "measures.start_back_total": range(9),
    "measures.systolic_bp": range(105, 150),
    "measures.tug_seconds": (7.5, 9.1, 10.4, 12.0, 13.2),
    "problem.age_at_onset": range(18, 60),
    "problem.duration_days": range(90, 2500),
    "problem.intensity": range(1, 10),
    "problem.interference": range(11),
    "problem.headache_days_per_month": range(2, 14),
}
"""Numbers of usual visits; others are not given."""

COMMON: Final = (
    "history.hypertension",
    "history.type_2_diabetes",
    "history.osteoporosis",
    "history.asthma",
    "history.inactive",
    "history.current_smoker",
    "history.high_fear_avoidance",
    "history.has_had_acupuncture",
    "medicines.antiplatelet",
    "medicines.opioid_current",
    "symptoms.improves_with_movement",
    "symptoms.balance_worry",
)
"""Flags that many patients have; the others are rare."""

OFTEN, SELDOM = 0.2, 0.002
JURISDICTIONS: Final = ("US", "UK", "DE", "international")
CHRONIC: Final = 200


def relevant(program: Program, kinds: Sequence[str]) -> frozenset[str]:
    """The facts read by every rule and screen that may apply where only the chronic pain problems are known."""
    problems = [{"kind": kind, "duration_days": CHRONIC} for kind in kinds]
    bare = {"age_years": 47, "setting": {"jurisdiction": "US"}, "problems": problems}
    profile, answers = PatientProfile.model_validate(bare), Answers.empty(program, len(kinds))
    GeneratedChannel(program).decide(profile, answers)
    names = [unit.id for unit in (*program.patient_units, *program.problem_units)]
    rows = [answers.patient + row for row in answers.problems]
    live = {name for row in rows for name, truth in zip(names, row, strict=True) if truth}
    asked = {path for screen in program.screens if screen.key in live for path in screen.items}
    return facts_read(program, *live) | asked


def half_known(program: Program, kinds: Sequence[str], seed: int) -> Iterator[PatientProfile]:
    """Different patients without end, each with another half of the relevant facts given."""
    random = Random(seed)  # noqa: S311 - reproducible, not secret
    paths = sorted(relevant(program, kinds))
    while True:
        data: dict[str, Any] = {"age_years": random.choice(USUAL["age_years"]), "setting": _setting(random)}
        data["problems"] = [{"kind": kind, "duration_days": random.choice(range(90, 2500))} for kind in kinds]
        for path in random.sample(paths, len(paths) // 2):
            _give(data, path, random)
        yield valid(data)


def screened(program: Program, kinds: Sequence[str], seed: int) -> Iterator[PatientProfile]:
    """Different patients without end with one or two problems, all screens completed and a few facts more."""
    random = Random(seed)  # noqa: S311 - reproducible, not secret
    paths = sorted(path for path in relevant(program, kinds) if path in USUAL or path in COMMON)
    while True:
        data: dict[str, Any] = {"age_years": random.choice(USUAL["age_years"]), "setting": _setting(random)}
        chosen = random.sample(kinds, random.choice((1, 1, 2)))
        data["problems"] = [{"kind": kind, "duration_days": random.choice(range(5, 2500))} for kind in chosen]
        for path in random.sample(paths, 8):
            _give(data, path, random)
        complete(data, program.screens)
        try:
            yield PatientProfile.model_validate(data)
        except InvalidProfile:
            continue


def _setting(random: Random) -> dict[str, str]:
    return {"jurisdiction": random.choice(JURISDICTIONS)}


def _give(data: dict[str, Any], path: str, random: Random) -> None:
    """A usual value of one fact, for the patient or for every problem."""
    value = _value(path, random)
    if path.startswith("problem."):
        for problem in data["problems"]:
            problem.setdefault(path.removeprefix("problem."), value)
    else:
        put(data, path, value)


def _value(path: str, random: Random) -> object:
    if path in USUAL:
        return random.choice(USUAL[path])
    if field_at(path).kind is FactKind.FLAG:
        return random.random() < (OFTEN if path in COMMON else SELDOM)
    return None


def taken(profiles: Iterator[PatientProfile], count: int) -> list[PatientProfile]:
    """The next profiles of many."""
    return list(islice(profiles, count))
