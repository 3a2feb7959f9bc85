"""One patient as combining sees them: rows of truths, and the wishes and means that no rule reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from careplan.catalogue import Technique, Therapy
from careplan.language.answers import Answers
from careplan.models import PainProblem, PatientProfile

__all__ = ["Case", "Means", "problem_key"]


class Means(NamedTuple):
    """What bears on techniques: those declined, those preferred, and the equipment (``None``: not known)."""

    declined: frozenset[Technique]
    preferred: frozenset[Technique]
    equipment: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Case:
    """What two agreeing channels decided, and what the patient wants and has.

    ``rows[k]`` holds the truth of every unit for the ``k``-th problem: the patient's units first, then
    that problem's. ``numbers[k]`` is the same row as one whole number, eight bits a unit, so that a set of
    units is tested by one ``&``; ``merged`` holds the greatest truth of each unit over all problems.
    ``services`` is ``None`` where nobody said.
    """

    rows: tuple[bytes, ...]
    numbers: tuple[int, ...]
    merged: bytes
    problems: tuple[str, ...]
    declines: frozenset[Therapy]
    prefers: frozenset[Therapy]
    services: frozenset[Therapy] | None
    means: Means

    @classmethod
    def of(cls, profile: PatientProfile, answers: Answers) -> Case:
        """The case of a profile in canonical order, from the answers both channels gave."""
        wishes, setting = profile.preferences, profile.setting
        rows = tuple(bytes(answers.patient + problem) for problem in answers.problems)
        return cls(
            rows=rows,
            numbers=tuple(int.from_bytes(row, "little") for row in rows),
            merged=rows[0] if len(rows) == 1 else bytes(map(max, *rows)),
            problems=tuple(map(problem_key, profile.problems)),
            declines=frozenset(wishes.declines),
            prefers=frozenset(wishes.prefers),
            services=None if setting.services is None else frozenset(setting.services),
            means=Means(
                frozenset(wishes.declines_techniques),
                frozenset(wishes.prefers_techniques),
                None if profile.equipment is None else frozenset(profile.equipment),
            ),
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
