"""One patient as combining sees them: rows of truths, and the wishes and means that no rule reads."""

from __future__ import annotations

from dataclasses import dataclass

from careplan.catalogue import Technique, Therapy
from careplan.language.answers import Answers
from careplan.models import PainProblem, PatientProfile

__all__ = ["Case", "problem_key"]


@dataclass(frozen=True, slots=True)
class Case:
    """What two agreeing channels decided, and what the patient wants and has.

    ``rows[k]`` holds the truth of every unit for the ``k``-th problem: the patient's units first, then
    that problem's. ``services`` and ``equipment`` are ``None`` where nobody said.
    """

    rows: tuple[bytes, ...]
    problems: tuple[str, ...]
    declines: frozenset[Therapy]
    declines_techniques: frozenset[Technique]
    prefers: frozenset[Therapy]
    prefers_techniques: frozenset[Technique]
    services: frozenset[Therapy] | None
    equipment: frozenset[str] | None

    @classmethod
    def of(cls, profile: PatientProfile, answers: Answers) -> Case:
        """The case of a profile in canonical order, from the answers both channels gave."""
        wishes, setting = profile.preferences, profile.setting
        patient = bytes(answers.patient)
        return cls(
            rows=tuple(patient + bytes(problem) for problem in answers.problems),
            problems=tuple(map(problem_key, profile.problems)),
            declines=frozenset(wishes.declines),
            declines_techniques=frozenset(wishes.declines_techniques),
            prefers=frozenset(wishes.prefers),
            prefers_techniques=frozenset(wishes.prefers_techniques),
            services=None if setting.services is None else frozenset(setting.services),
            equipment=None if profile.equipment is None else frozenset(profile.equipment),
        )


def problem_key(problem: PainProblem) -> str:
    """Kind, site and side of a problem as one word.

    >>> problem_key(PainProblem(kind="osteoarthritis", site="knee", side="left"))
    'osteoarthritis/knee/left'
    >>> problem_key(PainProblem(kind="low_back_pain"))
    'low_back_pain'
    """
    if problem.site is None and problem.side is None:
        return problem.kind.value
    return "/".join(part.value if part is not None else "-" for part in (problem.kind, problem.site, problem.side))
