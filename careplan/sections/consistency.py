"""Facts of one profile that contradict each other, and facts that follow from others.

A recorded number settles the flag that asks about it (a platelet count of 60 means a low platelet
count), and a narrower word settles the wider one. Nothing here is a threshold of treatment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from careplan.errors import Fault
from careplan.faults import nearest
from careplan.sections.problem import PainProblem, PainProblemKind, Response, TreatmentState

if TYPE_CHECKING:
    from careplan.models import PatientProfile

__all__ = ["contradictions", "settled"]

IMPLIES: Final = (
    ("copd_severe", "copd"),
    ("diabetic_neuropathy", "peripheral_neuropathy"),
    ("severe_osteoporosis", "osteoporosis"),
    ("spinal_metastases", "history_of_cancer"),
    ("bipolar_unstable", "bipolar_disorder"),
    ("haemophilia", "severe_bleeding_disorder"),
    ("severe_bleeding_disorder", "bleeding_disorder"),
    ("coagulation_defect", "bleeding_disorder"),
    ("atrial_fibrillation", "cardiac_arrhythmia"),
    ("decompensated_heart_failure", "heart_failure"),
    ("heart_failure", "cardiovascular_disease"),
)
"""Words of the history that imply a wider one, by their meanings in the vocabulary."""

MEDICINE_IMPLIES: Final = (("methotrexate", "conventional_dmard"), ("benzodiazepine_current", "sedative"))
"""Medicines that belong to a wider group."""

SYMPTOM_IMPLIES: Final = (
    ("new_exertional_headache", "exertional_headache"),
    ("persistent_vaginal_bleeding", "vaginal_bleeding_in_pregnancy"),
)
"""Symptoms that imply a wider one."""

ADEQUATE_COURSE: Final = 6
"""Sessions that make an earlier acupuncture course adequate (statement stop-prior-nonresponse)."""

FEVER_TENTHS: Final = 380
"""A temperature of 38.0 C or more is a fever (vocabulary of the evidence)."""

PLATELETS_LOW_BELOW: Final = 100
"""Platelets below 100 are low (statement bleed-platelets)."""

NEUTROPHILS_LOW_UP_TO: Final = 1.0
"""Neutrophils of 1.0 or less are low (statement inf-neutropenia-mild)."""


def _implied_by_numbers(profile: PatientProfile) -> Iterator[tuple[str, str, bool]]:
    """(section, flag, value) that recorded numbers settle."""
    measures = profile.measures
    if measures.platelets is not None:
        yield "history", "low_platelet_count", measures.platelets < PLATELETS_LOW_BELOW
    if measures.neutrophils is not None:
        yield "history", "low_neutrophil_count", measures.neutrophils <= NEUTROPHILS_LOW_UP_TO
    if measures.body_temperature is not None:
        yield "symptoms", "fever", round(measures.body_temperature * 10) >= FEVER_TENTHS
    if measures.phq9_item9:
        yield "symptoms", "passive_suicidal_thoughts", True


def _implied_by_words(profile: PatientProfile) -> Iterator[tuple[str, str, bool]]:
    """(section, wider word, True) for each narrower word that is present."""
    for section, table in (
        ("history", IMPLIES),
        ("medicines", MEDICINE_IMPLIES),
        ("symptoms", SYMPTOM_IMPLIES),
    ):
        present = {name for name, value in getattr(profile, section) if value is True}
        for narrow, wide in table:
            if narrow in present:
                present.add(wide)
                yield section, wide, True


def _implications(profile: PatientProfile) -> Iterator[tuple[str, str, bool]]:
    yield from _implied_by_numbers(profile)
    yield from _implied_by_words(profile)


def _failed_acupuncture(problem: PainProblem) -> bool:
    return any(
        each.therapy == "acupuncture"
        and each.state is TreatmentState.TRIED
        and (each.sessions or 0) >= ADEQUATE_COURSE
        and each.response in (Response.NONE, Response.WORSE)
        for each in problem.treatments
    )


def _settled_problem(problem: PainProblem) -> PainProblem:
    if _failed_acupuncture(problem) and problem.prior_adequate_acupuncture_no_response is None:
        return problem.model_copy(update={"prior_adequate_acupuncture_no_response": True})
    return problem


def settled(profile: PatientProfile) -> PatientProfile:
    """The same profile with every flag that other facts settle filled in."""
    updates: dict[str, dict[str, bool]] = {}
    for section, name, value in _implications(profile):
        if getattr(getattr(profile, section), name) is None:
            updates.setdefault(section, {})[name] = value
    for section, values in updates.items():
        object.__setattr__(profile, section, getattr(profile, section).model_copy(update=values))
    problems = tuple(map(_settled_problem, profile.problems))
    if problems != profile.problems:
        object.__setattr__(profile, "problems", problems)
    return profile


def _against_implications(profile: PatientProfile) -> Iterator[Fault]:
    for section, name, value in _implications(profile):
        if getattr(getattr(profile, section), name) not in (None, value):
            yield Fault(f"{section}.{name}", "contradicts another fact that settles it", "correct one of the two")


def _pregnancy(profile: PatientProfile) -> Iterator[Fault]:
    if profile.pregnant and profile.sex == "male":
        yield Fault("pregnant", "contradicts the sex given", "correct one of the two")
    if profile.gestation_weeks is not None and profile.pregnant is not True:
        yield Fault("gestation_weeks", "is given without a pregnancy", "set pregnant to true or leave it out")
    if profile.weeks_postpartum is not None and profile.pregnant:
        yield Fault("weeks_postpartum", "contradicts the pregnancy", "correct one of the two")
    pregnancy_problem = PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN
    for index, problem in enumerate(profile.problems):
        if problem.kind is pregnancy_problem and profile.pregnant is False:
            yield Fault(f"problems[{index}].kind", "contradicts pregnant", "correct one of the two")


def _greater(low: float | None, high: float | None) -> bool:
    return low is not None and high is not None and low > high


def _numbers(profile: PatientProfile) -> Iterator[Fault]:
    measures = profile.measures
    if _greater(measures.diastolic_bp, measures.systolic_bp):
        yield Fault("measures.diastolic_bp", "is above the systolic pressure", "check both readings")
    if _greater(measures.phq9_item9, measures.phq9):
        yield Fault("measures.phq9_item9", "is more than the PHQ-9 total", "check both scores")
    if _greater(measures.start_back_psych, measures.start_back_total):
        yield Fault("measures.start_back_psych", "is more than the STarT Back total", "check both scores")


def _times(profile: PatientProfile, index: int, problem: PainProblem) -> Iterator[Fault]:
    where, days_lived = f"problems[{index}]", (profile.age_years + 1) * 366
    if _greater(problem.migraine_days_per_month, problem.headache_days_per_month):
        yield Fault(f"{where}.migraine_days_per_month", "is more than the headache days", "check both numbers")
    if _greater(problem.surgery_days_ago, days_lived):
        yield Fault(f"{where}.surgery_days_ago", "is before birth", "check the age and the time since surgery")
    if _greater(problem.duration_days, days_lived):
        yield Fault(f"{where}.duration_days", "is longer than the patient's life", "check the age and the unit: days")
    if _greater(problem.age_at_onset, profile.age_years):
        yield Fault(f"{where}.age_at_onset", "is above the patient's age", "check both ages")


def _sites(index: int, problem: PainProblem) -> Iterator[Fault]:
    if problem.kind is PainProblemKind.OSTEOARTHRITIS and problem.site is None:
        yield Fault(f"problems[{index}].site", "is required for osteoarthritis", "knee, hip, hand or several_joints")


def _twice(profile: PatientProfile) -> Iterator[Fault]:
    seen: set[tuple[object, ...]] = set()
    for index, problem in enumerate(profile.problems):
        key = (problem.kind, problem.site, problem.side)
        if key in seen:
            yield Fault(f"problems[{index}]", "is the same problem twice (kind, site and side)", "merge the two")
        seen.add(key)


def _names(paths: Iterable[str], known: Callable[[str], bool], words: Iterable[str], where: str) -> Iterator[Fault]:
    for index, path in enumerate(paths):
        if not known(path):
            near = nearest(path, words)
            hint = f"did you mean {near}?" if near else "use the path of a fact, as in the JSON of a profile"
            yield Fault(f"{where}[{index}]", "is not the path of a fact", hint)


def _not_known(profile: PatientProfile) -> Iterator[Fault]:
    from careplan.fields import FactScope, fields  # noqa: PLC0415 - it reads the models that call this

    patient = {path for path, each in fields().items() if each.scope is FactScope.PATIENT and not each.derived}
    local = {path.removeprefix("problem.") for path in fields() if path.startswith("problem.")}
    yield from _names(profile.not_known, patient.__contains__, patient, "not_known")
    for path in patient.intersection(profile.not_known):
        if _value_at(profile, path) is not None:
            yield Fault(path, "is given and also listed as not known", "remove one of the two")
    for index, problem in enumerate(profile.problems):
        yield from _names(problem.not_known, local.__contains__, local, f"problems[{index}].not_known")
        for name in local.intersection(problem.not_known):
            if getattr(problem, name) is not None:
                yield Fault(f"problems[{index}].{name}", "is given and also listed as not known", "remove one")


def _value_at(profile: PatientProfile, path: str) -> object:
    value: object = profile
    for step in path.split("."):
        value = getattr(value, step)
    return value


def contradictions(profile: PatientProfile) -> list[Fault]:
    """Every contradiction between facts of the profile, as faults by path."""
    faults = [
        *_pregnancy(profile),
        *_numbers(profile),
        *_twice(profile),
        *_against_implications(profile),
        *_not_known(profile),
    ]
    for index, problem in enumerate(profile.problems):
        faults += [*_times(profile, index, problem), *_sites(index, problem)]
    return faults
