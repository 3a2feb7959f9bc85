"""Facts of one profile that contradict each other, and the filling in of facts that follow."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from careplan.errors import Fault
from careplan.faults import did_you_mean
from careplan.sections.implications import FAILED_COURSE, Settlements, course_failed
from careplan.sections.problem import PainProblem, PainProblemKind

if TYPE_CHECKING:
    from careplan.models import PatientProfile

__all__ = ["contradictions", "settle"]

ONE_OF_TWO = "correct one of the two"


def settle(profile: PatientProfile, found: Settlements) -> None:
    """Fill in, before anyone sees the profile, every flag that other facts settle."""
    updates: dict[str, Any] = {}
    sections: dict[str, dict[str, bool]] = {}
    for path, value in found.flags.items():
        section, _, name = path.rpartition(".")
        if section:
            sections.setdefault(section, {})[name] = value
        else:
            updates[name] = value
    for section, values in sections.items():
        updates[section] = getattr(profile, section).model_copy(update=values)
    problems = tuple(map(_settled_problem, profile.problems))
    if problems != profile.problems:
        updates["problems"] = problems
    for name, value in updates.items():
        object.__setattr__(profile, name, value)
        profile.model_fields_set.add(name)


def _settled_problem(problem: PainProblem) -> PainProblem:
    unanswered = getattr(problem, FAILED_COURSE) is None and FAILED_COURSE not in problem.not_known
    if unanswered and course_failed(problem):
        return problem.model_copy(update={FAILED_COURSE: True})
    return problem


def _pregnancy(profile: PatientProfile) -> Iterator[Fault]:
    if profile.pregnant and profile.sex == "male":
        yield Fault("pregnant", "contradicts the sex given", ONE_OF_TWO)
    if profile.weeks_postpartum is not None and profile.sex == "male":
        yield Fault("weeks_postpartum", "contradicts the sex given", ONE_OF_TWO)
    if profile.gestation_weeks is not None and profile.pregnant is False:
        yield Fault("gestation_weeks", "is given without a pregnancy", "set pregnant to true or leave it out")
    if profile.pregnant and _greater_or_equal(profile.gestation_weeks or 0, profile.weeks_postpartum):
        yield Fault("weeks_postpartum", "contradicts the pregnancy", "a pregnancy begins after the birth before it")
    pregnancy_problem = PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN
    for index, problem in enumerate(profile.problems):
        if problem.kind is pregnancy_problem and (profile.pregnant is False or profile.sex == "male"):
            yield Fault(f"problems[{index}].kind", "contradicts sex or pregnant", ONE_OF_TWO)


def _greater(low: float | None, high: float | None) -> bool:
    return low is not None and high is not None and low > high


def _greater_or_equal(low: float, high: float | None) -> bool:
    return high is not None and low >= high


def _numbers(profile: PatientProfile) -> Iterator[Fault]:
    measures = profile.measures
    if _greater(measures.diastolic_bp, measures.systolic_bp):
        yield Fault("measures.diastolic_bp", "is above the systolic pressure", "check both readings")
    if _greater(measures.phq9_item9, measures.phq9):
        yield Fault("measures.phq9_item9", "is more than the PHQ-9 total", "check both scores")
    if _greater(measures.start_back_psych, measures.start_back_total):
        yield Fault("measures.start_back_psych", "is more than the STarT Back total", "check both scores")


def _times(age: int, where: str, problem: PainProblem) -> Iterator[Fault]:
    days_lived = (age + 1) * 366
    if _greater(problem.migraine_days_per_month, problem.headache_days_per_month):
        yield Fault(f"{where}.migraine_days_per_month", "is more than the headache days", "check both numbers")
    if _greater(problem.surgery_days_ago, days_lived):
        yield Fault(f"{where}.surgery_days_ago", "is before birth", "check the age and the time since surgery")
    if _greater(problem.duration_days, days_lived):
        yield Fault(f"{where}.duration_days", "is longer than the patient's life", "check the age and the unit: days")
    if _greater(problem.age_at_onset, age):
        yield Fault(f"{where}.age_at_onset", "is above the patient's age", "check both ages")


def _meanings(where: str, problem: PainProblem) -> Iterator[Fault]:
    if problem.kind is PainProblemKind.OSTEOARTHRITIS and problem.site is None:
        yield Fault(f"{where}.site", "is required for osteoarthritis", "knee, hip, hand or several_joints")
    if getattr(problem, FAILED_COURSE) is False and course_failed(problem):
        yield Fault(f"{where}.{FAILED_COURSE}", "contradicts a treatment that was tried", ONE_OF_TWO)


def _twice(profile: PatientProfile) -> Iterator[Fault]:
    seen: set[tuple[object, ...]] = set()
    for index, problem in enumerate(profile.problems):
        key = (problem.kind, problem.site, problem.side)
        if key in seen:
            yield Fault(f"problems[{index}]", "is the same problem twice (kind, site and side)", "merge the two")
        seen.add(key)


@cache
def _paths() -> tuple[frozenset[str], frozenset[str]]:
    """The paths that can be listed as not known: of the patient, and of a problem without its prefix."""
    from careplan.fields import FactScope, fields  # noqa: PLC0415 - it reads the models that call this

    asked = [each for each in fields().values() if not each.derived]
    patient = frozenset(each.path for each in asked if each.scope is FactScope.PATIENT)
    return patient, frozenset(each.path.removeprefix("problem.") for each in asked if each.path not in patient)


def _unlisted(names: Collection[str], known: frozenset[str], where: str) -> Iterator[Fault]:
    for index, name in enumerate(names):
        if name not in known:
            hint = did_you_mean(name, known, "use the path of a fact, as in the JSON of a profile")
            yield Fault(f"{where}[{index}]", "is not the path of a fact", hint)


def _answered(holder: object, names: Collection[str], known: frozenset[str], where: str) -> Iterator[Fault]:
    for name in known.intersection(names):
        value = holder
        for step in name.split("."):
            value = getattr(value, step)
        if value not in (None, ()):
            yield Fault(f"{where}{name}", "is given and also listed as not known", "remove one of the two")


def _not_known(profile: PatientProfile) -> Iterator[Fault]:
    patient, local = _paths()
    yield from _unlisted(profile.not_known, patient, "not_known")
    yield from _answered(profile, profile.not_known, patient, "")
    for index, problem in enumerate(profile.problems):
        yield from _unlisted(problem.not_known, local, f"problems[{index}].not_known")
        yield from _answered(problem, problem.not_known, local, f"problems[{index}].")


def contradictions(profile: PatientProfile, found: Settlements) -> list[Fault]:
    """Every contradiction between facts of the profile, as faults by path."""
    faults = [*_pregnancy(profile), *_numbers(profile), *_twice(profile), *_not_known(profile)]
    for index, problem in enumerate(profile.problems):
        where = f"problems[{index}]"
        faults += [*_times(profile.age_years, where, problem), *_meanings(where, problem)]
    said = {fault.path for fault in faults}
    faults += [
        Fault(path, "contradicts another fact that settles it", ONE_OF_TWO)
        for path in found.contradicted
        if path not in said
    ]
    return faults
