"""How sure a plan is: which of its statements carry a mark, and which of its lines rest on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from careplan.catalogue import CATALOGUE
from careplan.plans import CarePlan, Part
from careplan.words import Mark

__all__ = ["HowSure", "UnsureLine", "how_sure"]


class UnsureLine(Part):
    """A line of a plan behind which no statement is free of a mark; ``marks`` are all that stand behind it."""

    kind: Literal["referral", "therapy", "dose", "to avoid", "caution", "together", "goal", "review"]
    title: str
    rules: tuple[str, ...]
    marks: tuple[Mark, ...]


class HowSure(Part):
    """The marked statements of a plan by id, out of all that are ``cited``, and the lines that rest on them alone.

    ``compared`` is false where the profile gives no date: then nothing is said about review dates.
    """

    cited: int
    from_memory: tuple[str, ...] = ()
    working_defaults: tuple[str, ...] = ()
    past_review: tuple[str, ...] = ()
    compared: bool
    lines: tuple[UnsureLine, ...] = ()


def how_sure(plan: CarePlan) -> HowSure:
    """How sure a plan is, from the plan alone.

    >>> from careplan import PatientProfile, plan
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "date": "2026-03-01", "setting": {"jurisdiction": "US"},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> "ind-lbp-chronic-acp" in how_sure(plan(profile)).past_review
    True
    """
    marked = {mark: tuple(each.id for each in plan.statements if mark in each.marks) for mark in Mark}
    return HowSure(
        cited=len(plan.statements),
        from_memory=marked[Mark.MEMORY],
        working_defaults=marked[Mark.DEFAULT],
        past_review=marked[Mark.PAST_REVIEW],
        compared=plan.provenance.profile_date is not None,
        lines=tuple(_unsure(plan)),
    )


def _unsure(plan: CarePlan) -> Iterator[UnsureLine]:
    evidence = {each.id: each.evidence for each in plan.trace.rules}
    marks = {each.id: each.marks for each in plan.statements}
    for kind, title, rules in _lines(plan):
        behind = [marks[one] for rule in rules for one in evidence.get(rule, ())]
        if behind and all(behind):
            found = tuple(mark for mark in Mark if any(mark in each for each in behind))
            yield UnsureLine.model_validate({"kind": kind, "title": title, "rules": rules, "marks": found})


def _lines(plan: CarePlan) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every line that a clinician acts on, with the rules it comes from."""
    yield from (("referral", each.title, (each.rule,)) for each in plan.referrals)
    for each in plan.therapies:
        yield "therapy", CATALOGUE[each.therapy].title, each.rules
        yield "dose", CATALOGUE[each.therapy].title, _once(rule for one in each.dose for rule in one.rules)
    yield from (("to avoid", each.avoid.value, each.rules) for each in plan.avoid if each.certain)
    yield from (("caution", each.title, (each.rule,)) for each in plan.cautions if each.certain)
    yield from (("together", each.title, (each.rule,)) for each in plan.interactions if each.certain)
    yield from (("goal", each.title, (each.rule,)) for each in plan.goals)
    yield from (("review", each.title, (each.rule,)) for each in plan.reviews)


def _once(rules: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rules))
