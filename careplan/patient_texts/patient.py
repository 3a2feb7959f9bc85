"""From a finished plan to what its patient is told: a pure look-up, no part of planning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import DEFAULTS
from careplan.patient_texts.cautions import CAUTIONS
from careplan.patient_texts.emergencies import EMERGENCIES
from careplan.patient_texts.library import LEAFLETS
from careplan.patient_texts.model import Saying
from careplan.plans import CarePlan, PlannedTherapy
from careplan.plans import Part as PlanPart
from careplan.sections.problem import PainProblemKind
from careplan.text.doses import short_dose
from careplan.words import Mark, Status, Urgency, Verdict, Verified

__all__ = ["PatientCare", "PatientLine", "PatientPart", "PatientSheet", "for_patient"]

SOON: Final = {
    Urgency.EMERGENCY: "right now",
    Urgency.SAME_DAY: "today",
    Urgency.WITHIN_1_WEEK: "within a week",
    Urgency.WITHIN_2_WEEKS: "within two weeks",
    Urgency.ROUTINE: "when you get the date",
}
"""How soon somebody else must see the patient."""

LATER: Final = (Verdict.DEFERRED, Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION)


class PatientLine(PlanPart):
    """Plain words with the statements they rest on; ``marks`` where every one of these is marked."""

    text: str
    statements: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


class PatientPart(PlanPart):
    """A heading and what stands below it."""

    title: str
    lines: tuple[PatientLine, ...]


class PatientCare(PlanPart):
    """One therapy: what the plan says of it in short, and its leaflet for the problems that it serves."""

    therapy: str
    name: str
    plan: str
    parts: tuple[PatientPart, ...]


class PatientSheet(PlanPart):
    """What the patient of a plan is told.

    ``state`` is *ready*, *not yet* (nothing may start before open questions are settled) or *see somebody first*;
    only in the first two is there any ``care``.
    """

    state: Literal["ready", "not yet", "see somebody first"]
    see: tuple[str, ...] = ()
    care: tuple[PatientCare, ...] = ()
    later: tuple[str, ...] = ()
    cautions: tuple[PatientLine, ...] = ()
    emergencies: tuple[PatientLine, ...]


def for_patient(plan: CarePlan) -> PatientSheet:
    """What the patient of a plan is told: the therapies that it offers, its cautions in plain words, when to call.

    >>> from careplan import PatientProfile, plan
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "US"},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> for_patient(plan(profile)).state
    'not yet'
    """
    withheld = plan.status is Status.WITHHELD
    going = [] if withheld else [each for each in plan.therapies if each.verdict.startable]
    going.sort(key=lambda each: each.start_week or 0)
    later = [] if withheld else [LEAFLETS[each.therapy].name for each in plan.therapies if each.verdict in LATER]
    return PatientSheet(
        state=_state(plan.status),
        see=tuple(f"{each.refer_to}: {SOON[each.urgency]}" for each in plan.referrals),
        care=tuple(map(_care, going)),
        later=tuple(later),
        cautions=() if withheld else _lines(_cautions(plan)),
        emergencies=_lines(EMERGENCIES),
    )


def _state(status: Status) -> Literal["ready", "not yet", "see somebody first"]:
    if status is Status.WITHHELD:
        return "see somebody first"
    return "not yet" if status is Status.PROVISIONAL else "ready"


def _care(each: PlannedTherapy) -> PatientCare:
    leaflet = LEAFLETS[each.therapy]
    kinds = {PainProblemKind(key.partition("/")[0]) for key in each.serves}
    ways = (*((each.technique,) if each.technique else ()), *each.fallbacks)
    parts = {part: [one for one in told if one.fits(kinds, ways)] for part, told in leaflet.parts.items()}
    return PatientCare(
        therapy=each.therapy.value,
        name=leaflet.name,
        plan=_in_short(each),
        parts=tuple(PatientPart(title=part.value, lines=_lines(told)) for part, told in parts.items() if told),
    )


def _in_short(each: PlannedTherapy) -> str:
    """When it starts, and how often."""
    start = "" if each.start_week is None else f"from week {each.start_week}"
    return "; ".join(filter(None, (start, short_dose(each.dose))))


def _cautions(plan: CarePlan) -> Iterator[Saying]:
    """The plain words for the cautions that certainly hold, each once."""
    told = (CAUTIONS[each.rule] for each in plan.cautions if each.certain and each.rule in CAUTIONS)
    yield from dict.fromkeys(told)


def _lines(told: Iterable[Saying]) -> tuple[PatientLine, ...]:
    return tuple(PatientLine(text=each.text, statements=each.statements, marks=_marks(each)) for each in told)


def _marks(saying: Saying) -> tuple[Mark, ...]:
    """The marks of a saying none of whose statements is free of one."""
    behind = [STATEMENTS[each] for each in saying.statements]
    memory = {each.id for each in behind if each.verified is Verified.MEMORY}
    default = {each.id for each in behind if DEFAULTS in each.sources}
    if any(each.id not in memory | default for each in behind):
        return ()
    return (*([Mark.MEMORY] if memory else []), *([Mark.DEFAULT] if default else []))
