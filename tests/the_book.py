"""The real book, compiled once for all tests of a process."""

from __future__ import annotations

from functools import cache

from careplan import BOOK, PatientProfile, Planner
from careplan.language.answers import Answers

__all__ = ["answers_of", "planner"]


@cache
def planner() -> Planner:
    """The planner of the real book with its default channels."""
    return Planner(BOOK)


def answers_of(profile: PatientProfile) -> Answers:
    """What the last channel decides of a profile, problems in the order of the profile."""
    channel = planner().channels[-1]
    answers = Answers.empty(planner().program, len(profile.problems))
    channel.decide(profile, answers)
    return answers
