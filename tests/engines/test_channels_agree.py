"""Every engine answers as the language means: on random books, random profiles, and where little is known."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careplan.engines.channel import Channel
from careplan.engines.meaning import MeaningChannel
from careplan.language.answers import NOT_DECIDED, Answers
from careplan.language.book import RuleBook
from careplan.language.conditions import Fact, Holds, Is, all_of, any_problem, every_problem, not_, number_of_problems
from careplan.language.program import Program, program_of
from careplan.language.rules import Finding, Rule, Screen
from careplan.language.terms import number
from careplan.models import PatientProfile
from careplan.rules import BOOK
from careplan.testing import boundary_profiles, partly_known, profiles, programs, rules
from careplan.words import Truth

Engine: TypeAlias = Callable[[Program], Channel]

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES

EMPTY = RuleBook(title="No rules", version="1", chapters=())
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def decided(channel: Channel, program: Program, profile: PatientProfile) -> Answers:
    """What a channel answers for every unit."""
    answers = Answers.empty(program, len(profile.problems))
    channel.decide(profile, answers)
    return answers


def all_bytes(answers: Answers) -> bytes:
    """The answers for the patient and for each problem, in order."""
    return b"".join([bytes(answers.patient), *map(bytes, answers.problems)])


def finding(name: str, when: Any) -> Finding:  # noqa: ANN401 - any node; pydantic checks it
    """A finding with an id and a condition."""
    return Finding(id=name, title="A finding of a test", when=when, evidence=("a-statement",))


def patient(**facts: Any) -> PatientProfile:  # noqa: ANN401 - plain data; pydantic checks it
    """A profile with a few facts; one pain problem unless others are given."""
    data = {"age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain"}], **facts}
    return PatientProfile.model_validate(data)


def answered(engine: Engine, rule: Rule, profile: PatientProfile, *screens: Screen) -> list[Truth | None]:
    """The truth of one rule for each problem of a profile."""
    program = program_of([rule], screens)
    answers = decided(engine(program), program, profile)
    return [answers.truth(program, rule.id, each) for each in range(len(profile.problems))]


@few
@given(st.data(), programs())
def test_an_engine_answers_as_the_language_means(engine: Engine, data: st.DataObject, program: Program) -> None:
    """On random books, at their thresholds, completed screens and unknown facts included."""
    channel, meaning = engine(program), MeaningChannel(program)
    for _ in range(3):
        profile = data.draw(boundary_profiles(program, max_units=12))
        assert decided(channel, program, profile) == decided(meaning, program, profile)


@few
@given(programs(), profiles(EMPTY))
def test_an_engine_answers_as_the_language_means_for_usual_patients(
    engine: Engine, program: Program, profile: PatientProfile
) -> None:
    """On profiles that were not made for the book, so that most of what it reads is not known."""
    assert decided(engine(program), program, profile) == decided(MeaningChannel(program), program, profile)


@cache
def of_the_guideline(engine: Engine) -> Channel:
    """An engine over the library's own book, made once."""
    return engine(BOOK.program)


@few
@given(profiles() | boundary_profiles())
def test_an_engine_answers_as_the_guideline_means(engine: Engine, profile: PatientProfile) -> None:
    """On the real book, for usual patients and for patients at its thresholds."""
    found, meant = (decided(of_the_guideline(each), BOOK.program, profile) for each in (engine, MeaningChannel))
    assert found == meant


@few
@given(st.data(), programs())
def test_every_unit_is_decided(engine: Engine, data: st.DataObject, program: Program) -> None:
    """As no, not known or yes, for every problem."""
    profile = data.draw(boundary_profiles(program))
    assert set(all_bytes(decided(engine(program), program, profile))) <= {0, 1, 2}


@few
@given(st.data(), programs())
def test_forgetting_never_turns_an_answer_round(engine: Engine, data: st.DataObject, program: Program) -> None:
    """Making facts not known leaves each answer as it was, or makes it not known."""
    profile = data.draw(boundary_profiles(program, max_units=12))
    less = data.draw(partly_known(profile))
    channel = engine(program)
    before, after = (all_bytes(decided(channel, program, each)) for each in (profile, less))
    assert all(now in (then, UNKNOWN) for then, now in zip(before, after, strict=True))


@few
@given(st.data(), rules())
def test_the_order_of_rules_changes_nothing(engine: Engine, data: st.DataObject, written: tuple[Rule, ...]) -> None:
    """A book read backwards gives every rule the same answer."""
    programs = [program_of(each) for each in (written, written[::-1])]
    profile = data.draw(boundary_profiles(programs[0]))
    first, second = (decided(engine(program), program, profile) for program in programs)
    for unit in programs[0].units:
        for problem in range(len(profile.problems)):
            assert first.truth(programs[0], unit.id, problem) is second.truth(programs[1], unit.id, problem)


@few
@given(st.data(), programs())
def test_the_order_of_problems_changes_only_the_order_of_answers(
    engine: Engine, data: st.DataObject, program: Program
) -> None:
    """What is found of a problem belongs to that problem."""
    profile = data.draw(boundary_profiles(program))
    turned = profile.model_copy(update={"problems": profile.problems[::-1]})
    channel = engine(program)
    first, second = (decided(channel, program, each) for each in (profile, turned))
    assert (first.patient, first.problems) == (second.patient, second.problems[::-1])


@few
@given(st.data(), programs())
def test_one_channel_decides_many_profiles(engine: Engine, data: st.DataObject, program: Program) -> None:
    """Nothing is left over from the patient before."""
    channel, twice = engine(program), [data.draw(boundary_profiles(program)) for _ in range(2)]
    first = [decided(channel, program, each) for each in twice]
    assert [decided(channel, program, each) for each in twice[::-1]] == first[::-1]


SCREEN = Screen(id="fevers", version=2, title="Fevers", scope="patient", items=("symptoms.fever", "symptoms.rigors"))
AT_SITE = Screen(id="skin", version=1, title="Skin", scope="problem", items=("problem.burn_at_site",))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, UNKNOWN),
        ({"screens": ["fevers@2"]}, NO),
        ({"screens": ["fevers@1"]}, UNKNOWN),
        ({"screens": ["fevers@2"], "not_known": ["symptoms.fever"]}, UNKNOWN),
        ({"screens": ["fevers@2"], "not_known": ["symptoms.rigors"]}, NO),
        ({"screens": ["fevers@2"], "symptoms": {"fever": True}}, YES),
        ({"symptoms": {"fever": False}}, NO),
    ],
)
def test_a_completed_screen_makes_absent_what_nobody_listed(
    engine: Engine, facts: dict[str, object], expected: Truth
) -> None:
    """Only a screen of that version, and never what is named as not known."""
    rule = finding("febrile", Fact(path="symptoms.fever"))
    assert answered(engine, rule, patient(**facts), SCREEN) == [expected]


def test_a_screen_about_a_problem_is_completed_for_that_problem(engine: Engine) -> None:
    """The other problem stays not known; so does one whose answer is named as not known."""
    both = patient(
        problems=[
            {"kind": "low_back_pain", "screens": ["skin@1"]},
            {"kind": "neck_pain"},
            {"kind": "migraine", "screens": ["skin@1"], "not_known": ["burn_at_site"]},
        ]
    )
    rule = finding("burnt", Fact(path="problem.burn_at_site"))
    assert answered(engine, rule, both, AT_SITE) == [NO, UNKNOWN, UNKNOWN]


@pytest.mark.parametrize(
    ("path", "condition"),
    [("measures.inr", number("measures.inr") >= 4), ("equipment", Is(path="equipment", option="pool"))],
)
def test_a_completed_screen_never_settles_a_number_or_a_choice(
    engine: Engine, path: str, condition: Any  # noqa: ANN401 - any node
) -> None:  # fmt: skip
    """Nobody listed it, and it is still not known."""
    screen = Screen(id="numbers", version=1, title="Numbers", scope="patient", items=(path,))
    assert answered(engine, finding("number", condition), patient(screens=["numbers@1"]), screen) == [UNKNOWN]


@pytest.mark.parametrize(("weight", "expected"), [(87.0, YES), (86.9, YES), (86.5, NO), (None, UNKNOWN)])
def test_a_derived_number_is_rounded_half_up(engine: Engine, weight: float | None, expected: Truth) -> None:
    """At 1.70 m, 86.9 kg is 30.07, printed as 30.1; 86.5 kg is 29.93, printed as 29.9."""
    rule = finding("obese", number("bmi") >= 30)
    assert answered(engine, rule, patient(height_cm=170.0, weight_kg=weight)) == [expected]


def test_findings_about_problems_feed_facts_about_the_patient(engine: Engine) -> None:
    """One problem of three is chronic, one is not, one may be."""
    chronic = finding("chronic", number("problem.intensity") >= 5)
    rest = {
        "any": any_problem(chronic.present),
        "every": every_problem(chronic.present),
        "two": number_of_problems(chronic.present, 2),
        "three": number_of_problems(chronic.present, 3),
        "only-one": all_of(any_problem(chronic.present), not_(number_of_problems(chronic.present, 2))),
        "later": Holds(rule="any"),
    }
    program = program_of([chronic, *(finding(name, when) for name, when in rest.items())])
    kinds = (("low_back_pain", 7), ("neck_pain", 1), ("migraine", None))
    problems = [{"kind": kind, "intensity": pain} for kind, pain in kinds]
    answers = decided(engine(program), program, patient(problems=problems))
    assert [answers.truth(program, "chronic", each) for each in range(3)] == [YES, NO, UNKNOWN]
    found = {name: answers.truth(program, name) for name in rest}
    assert found == {"any": YES, "every": NO, "two": UNKNOWN, "three": NO, "only-one": UNKNOWN, "later": YES}


def test_a_book_without_rules_decides_nothing(engine: Engine) -> None:
    """And that is no error."""
    program = program_of([])
    assert NOT_DECIDED not in all_bytes(decided(engine(program), program, patient()))
