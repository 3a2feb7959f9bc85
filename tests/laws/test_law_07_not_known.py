"""Law 7: what is not known is asked for where it matters, closes what it could close, and never opens anything."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

from careplan import BOOK, CarePlan, PatientProfile
from careplan.testing import boundary_profiles, profiles
from careplan.words import Verdict
from tests.amount import examples
from tests.laws.dependence import Open
from tests.laws.envelopes import Ledgers, wider
from tests.laws.knowing import Place, filled, forgotten, known, unknown
from tests.the_book import planner

OPEN: Final = frozenset({Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED})
CLOSED: Final = frozenset(Verdict) - OPEN - {Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION}

some_patient = st.one_of(profiles(BOOK), boundary_profiles(BOOK)).map(PatientProfile.canonical)


def asked(plan: CarePlan) -> set[Place]:
    """Every fact that a plan asks for."""
    places = {key: place for place, key in enumerate(plan.problems)}
    return {
        (None if question.problem is None or not item.startswith("problem.") else places[question.problem], item)
        for question in plan.open_questions
        for item in question.items
    }


def decisions(plan: CarePlan) -> str:
    """What a clinician acts on, as text."""
    return plan.decisions().model_dump_json()


@given(st.data(), some_patient)
@examples(150)
def test_what_is_not_asked_changes_nothing(data: st.DataObject, profile: PatientProfile) -> None:
    """(a) Facts that are not open questions can be filled in with anything: the decisions stay."""
    plan = planner().plan(profile)
    idle = sorted(set(unknown(profile)) - asked(plan), key=str)
    chosen = data.draw(st.lists(st.sampled_from(idle), max_size=12, unique=True)) if idle else []
    fuller = data.draw(filled(profile, chosen))
    before, after = known(profile), known(fuller)
    assume(all(after.get(place) == value for place, value in before.items()))
    assume(asked(plan).isdisjoint(after.keys() - before.keys()))
    assert decisions(planner().plan(fuller)) == decisions(plan)


@given(some_patient)
@examples(25)
def test_every_rule_that_asks_can_be_turned_by_an_answer(profile: PatientProfile) -> None:
    """(b) Its other unknown facts can turn out so that two answers to something asked give different results.

    Seen exactly, by decision diagrams. A screen is asked as a whole: single items of it may be idle for the moment.
    """
    plan, left_open = planner().plan(profile), Open(profile)
    places = asked(plan)
    for rule in {rule for question in plan.open_questions for rule in question.rules}:
        assert not left_open.places(rule).isdisjoint(places), rule


@given(st.data(), some_patient)
@examples(80)
def test_no_answer_opens_what_is_closed(data: st.DataObject, profile: PatientProfile) -> None:
    """(c) However the unknown facts turn out, what is closed for a reason stays closed."""
    lines = planner().plan(profile).ledger
    places = unknown(profile)
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=12, unique=True)) if places else []
    fuller = data.draw(filled(profile, chosen))
    assume(all(known(fuller).get(place) == value for place, value in known(profile).items()))
    plan = planner().plan(fuller)
    opened = [line.therapy for line in lines if line.verdict in CLOSED and plan.line(line.therapy).verdict in OPEN]
    assert opened == []


@cache
def ledgers() -> Ledgers:
    """The ledgers of the book."""
    return Ledgers(BOOK)


@given(st.data(), some_patient)
@examples(150)
def test_forgetting_opens_nothing_and_raises_no_upper_end(data: st.DataObject, profile: PatientProfile) -> None:
    """(d) Less known is never more allowed, for clinical facts; wishes and means are asked for instead."""
    before, after = ledgers().of(profile), ledgers().of(data.draw(forgotten(profile)))
    assert after.may_start <= before.may_start
    assert wider(before, after) == []
