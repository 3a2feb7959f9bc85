"""Law 7: what is not known is asked for where it matters, closes what it could close, and never opens anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import assume
from hypothesis import strategies as st

from careplan.models import PatientProfile
from careplan.testing.boundaries import boundary_profiles
from careplan.testing.dependence import Open
from careplan.testing.knowing import Place, filled, forgotten, known, unknown
from careplan.testing.laws.law import law, require
from careplan.testing.ledgers import wider
from careplan.testing.realistic import profiles
from careplan.words import Verdict

if TYPE_CHECKING:
    from careplan.plans import CarePlan
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["answers_open_nothing", "forgetting_opens_nothing", "questions_matter", "unasked_changes_nothing"]

OPEN: Final = frozenset({Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED})
CLOSED: Final = frozenset(Verdict) - OPEN - {Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION}
MOST: Final = 12
"""So many facts are filled in at most."""


def _patient(bench: Bench) -> st.SearchStrategy[PatientProfile]:
    return st.one_of(profiles(bench.book), boundary_profiles(bench.book)).map(PatientProfile.canonical)


def _asked(plan: CarePlan) -> set[Place]:
    """Every fact that a plan asks for."""
    places = {key: place for place, key in enumerate(plan.problems)}
    return {
        (None if question.problem is None or not item.startswith("problem.") else places[question.problem], item)
        for question in plan.open_questions
        for item in question.items
    }


def _decisions(plan: CarePlan) -> str:
    """What a clinician acts on, as text."""
    return plan.decisions().model_dump_json()


def _fuller(draw: Draw, profile: PatientProfile, places: list[Place]) -> PatientProfile:
    """The same patient with more known, at some of the places given."""
    chosen = draw(st.lists(st.sampled_from(places), max_size=MOST, unique=True)) if places else []
    return draw(filled(profile, chosen))


@law("7a", "Filling in facts that are not open questions leaves the decisions unchanged")
def unasked_changes_nothing(bench: Bench, draw: Draw) -> None:
    """With anything, as long as nothing that was known or asked changes with it."""
    profile = draw(_patient(bench))
    plan = bench.plan(profile)
    asked = _asked(plan)
    fuller = _fuller(draw, profile, sorted(set(unknown(profile, bench.book)) - asked, key=str))
    before, after = known(profile, bench.book), known(fuller, bench.book)
    assume(all(after.get(place) == value for place, value in before.items()))
    assume(asked.isdisjoint(after.keys() - before.keys()))
    require(_decisions(bench.plan(fuller)) == _decisions(plan), "a fact that nobody asks changes the plan", fuller)


@law("7b", "Every rule that asks can be turned by an answer to what it asks")
def questions_matter(bench: Bench, draw: Draw) -> None:
    """Its other unknown facts can turn out so that two answers to something asked give different results.

    Seen exactly, by decision diagrams. A screen is asked as a whole: single items of it may be idle for the moment.
    """
    profile = draw(_patient(bench))
    plan, left_open = bench.plan(profile), Open(profile, bench.book)
    places = _asked(plan)
    for rule in sorted({rule for question in plan.open_questions for rule in question.rules}):
        require(not left_open.places(rule).isdisjoint(places), f"no answer can turn {rule}, and it asks", profile)


@law("7c", "No answer opens what is closed for a reason")
def answers_open_nothing(bench: Bench, draw: Draw) -> None:
    """However the unknown facts turn out."""
    profile = draw(_patient(bench))
    lines = bench.plan(profile).ledger
    fuller = _fuller(draw, profile, unknown(profile, bench.book))
    after = known(fuller, bench.book)
    assume(all(after.get(place) == value for place, value in known(profile, bench.book).items()))
    plan = bench.plan(fuller)
    opened = [line.therapy for line in lines if line.verdict in CLOSED and plan.line(line.therapy).verdict in OPEN]
    require(not opened, f"an answer opens {', '.join(opened)}", profile)


@law("7d", "Forgetting clinical facts makes nothing startable and raises no upper end")
def forgetting_opens_nothing(bench: Bench, draw: Draw) -> None:
    """Less known is never more allowed; wishes and means are asked for instead."""
    profile = draw(_patient(bench))
    less = draw(forgotten(profile, bench.book))
    before, after = bench.ledgers.of(profile), bench.ledgers.of(less)
    require(after.may_start <= before.may_start, "with less known more may start", less)
    require(not (found := wider(before, after)), f"with less known an upper end is higher: {found}", less)
