"""What proofs take for possible are the valid profiles: no fewer, and no others."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Final

import pytest
import z3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careplan.engines.meaning import MeaningChannel
from careplan.engines.proof import YES, Translation, model_of
from careplan.engines.proof_facts import FlagVariables, NumberVariables, WordVariables
from careplan.errors import InvalidProfile
from careplan.fields import fields, steps
from careplan.language.answers import Answers
from careplan.language.conditions import Condition, Fact, Is, all_of, not_
from careplan.language.program import Program, program_of
from careplan.language.rules import Finding
from careplan.language.terms import number
from careplan.models import PatientProfile
from careplan.proofs.axioms import about_profile, bounds
from careplan.proofs.people import filled_in, profile_of
from careplan.proofs.world import World
from careplan.testing import boundary_profiles, profiles, programs
from careplan.testing.data import put
from careplan.testing.values import values
from careplan.words import Truth

few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def decided(program: Program, profile: PatientProfile) -> Answers:
    """What every unit means for a profile."""
    answers = Answers.empty(program, len(profile.problems))
    MeaningChannel(program).decide(profile, answers)
    return answers


def book(**conditions: Condition) -> Program:
    """A program of findings by name."""
    rules = [
        Finding(id=name.replace("_", "-"), title="A finding of a test", when=when, evidence=("a-statement",))
        for name, when in conditions.items()
    ]
    return program_of(rules)


def related() -> Program:
    """Findings that read every fact of which something follows, a few facts each."""
    translation = Translation(program_of([]), [YES, YES])
    list(about_profile(translation.facts, translation.present))
    paths = sorted({path for path, _ in translation.facts.made if fields()[path].kind == "flag"})
    pairs = {f"f{place}": all_of(Fact(path=one), Fact(path=other)) for place, (one, other) in enumerate(_near(paths))}
    numbers = ("platelets", "neutrophils", "systolic_bp", "diastolic_bp", "inr", "inr_target_upper", "phq9")
    return book(**pairs, **{name: number(f"measures.{name}") >= 3 for name in numbers}, bmi=number("bmi") >= 30)


def _near(paths: list[str]) -> list[tuple[str, str]]:
    return [(one, other) for place, one in enumerate(paths) for other in (paths[place - 7], "pregnant")]


RELATED: Final = related()


@few
@given(boundary_profiles(RELATED, max_units=12) | profiles())
def test_what_is_taken_for_true_of_every_profile_is_true(profile: PatientProfile) -> None:
    """Each axiom and each bound, for profiles whose facts bear on each other."""
    translation = Translation(RELATED, [YES] * len(profile.problems))
    facts, answers = translation.facts, decided(RELATED, profile)
    axioms = list(about_profile(facts, translation.present))
    axioms += [each for (path, _), fact in facts.made.items() for each in bounds(path, fact)]
    model = model_of(facts, profile, RELATED, answers)
    assert not [str(each) for each in axioms if not model.eval(each, model_completion=True)]


@few
@given(st.data(), programs())
def test_what_holds_of_a_profile_is_never_proved_impossible(data: st.DataObject, program: Program) -> None:
    """For every unit of a random book, and each of the three truths."""
    profile = data.draw(boundary_profiles(program, max_units=12))
    answers, world = decided(program, profile), World(program)
    for unit in program.units:
        pair, truth = world.translation.unit(unit.id), answers.truth(program, unit.id)
        certain, possible = truth is Truth.YES, truth is not Truth.NO
        assert world.any(pair.certain == certain, pair.possible == possible)


@few
@given(programs())
def test_a_patient_that_is_found_is_a_valid_profile_that_says_so(program: Program) -> None:
    """For every unit of a random book and each truth that it can have."""
    world = World(program)
    for unit in program.units:
        pair = world.translation.unit(unit.id)
        for truth in Truth:
            model = world.least(pair.certain == (truth is Truth.YES), pair.possible == (truth is not Truth.NO))
            if model is not None:
                profile = profile_of(model)
                assert profile is not None
                assert decided(program, profile).truth(program, unit.id) is truth


OF_ALL: Final = World(program_of([]), problems=1)
AXIOMS: Final = tuple(about_profile(OF_ALL.facts, OF_ALL.present))


def numbers_in(formula: z3.ExprRef) -> set[int]:
    """The whole numbers that a formula names."""
    if z3.is_int_value(formula):
        return {int(formula.as_long())}
    return set().union(*map(numbers_in, formula.children()))


@st.composite
def facts_of_an_axiom(draw: st.DrawFn) -> dict[str, Any]:
    """Values of the facts that one axiom reads, numbers near those that it names."""
    axiom = draw(st.sampled_from(AXIOMS))
    paths = sorted({path for path, _ in OF_ALL.read(axiom)} - {"setting.jurisdiction"})
    chosen = draw(st.lists(st.sampled_from(paths), min_size=1, max_size=6, unique=True))
    given = {path: draw(near(path, numbers_in(axiom))) for path in chosen}
    return {"age_years": 50, "problem.kind": "neck_pain", "problem.site": "knee", **given}


def near(path: str, steps: set[int]) -> st.SearchStrategy[Any]:
    """Any value of a fact; of a number often one beside those named."""
    number = fields()[path].number
    if number is None:
        return values(fields()[path])
    low, high = number.bounds
    named = sorted({each + step for each in steps for step in (-1, 0, 1) if low <= each + step <= high})
    drawn = st.integers(low, min(high, low + 60)) | (st.sampled_from(named) if named else st.nothing())
    return drawn.map(number.value_of)


def said(path: str, value: Any) -> z3.BoolRef:  # noqa: ANN401 - a value of any fact
    """That a fact is known and has a value."""
    fact, declared = OF_ALL.facts.at(path), fields()[path]
    match fact:
        case FlagVariables():
            return fact.yes if value else fact.no
        case NumberVariables():
            return z3.And(fact.known, fact.value == steps(declared, value))
        case WordVariables():
            return z3.And(fact.known, fact.says(str(value)))
        case _:
            raise TypeError(path)


def is_valid(given: dict[str, Any]) -> bool:
    """Whether a profile can say all of it; what would be filled in can be listed as not known."""
    data: dict[str, Any] = {"setting": {"jurisdiction": "US"}, "problems": [{}]}
    for path, value in given.items():
        put(data["problems"][0] if path.startswith("problem.") else data, path.removeprefix("problem."), value)
    for not_known in ((), tuple(path for path in filled_in() if path not in given)):
        with suppress(InvalidProfile):
            return bool(PatientProfile.model_validate({**data, "not_known": not_known}))
    return False


@settings(max_examples=300, deadline=None)
@given(facts_of_an_axiom())
def test_facts_can_be_told_together_where_a_profile_accepts_them_and_nowhere_else(given: dict[str, Any]) -> None:
    """For the facts of each axiom: no contradiction is missing, and none is made up."""
    assert OF_ALL.any(*(said(path, value) for path, value in given.items())) == is_valid(given)


def test_the_least_patient_has_no_fact_too_many() -> None:
    """Two facts where either of them is not enough, one where it is."""
    fever, rigors = Fact(path="symptoms.fever"), Fact(path="symptoms.rigors")
    program = book(both=all_of(fever, rigors), one=all_of(fever, not_(all_of(fever, rigors))))
    world = World(program)
    found = {name: world.least(world.translation.unit(name).certain) for name in ("both", "one")}
    known = {
        name: sorted(p for p, _ in m.places if m.known((p, 0)) and "symptoms" in p) for name, m in found.items() if m
    }
    assert known == {"both": ["symptoms.fever", "symptoms.rigors"], "one": ["symptoms.fever", "symptoms.rigors"]}


@pytest.mark.parametrize(
    "impossible",
    [
        all_of(Fact(path="pregnant"), Is(path="sex", option="male")),
        all_of(number("gestation_weeks") >= 10, not_(Fact(path="pregnant"))),
        all_of(Fact(path="history.spinal_metastases"), not_(Fact(path="history.history_of_cancer"))),
        all_of(number("measures.platelets") >= 150, Fact(path="history.low_platelet_count")),
        all_of(number("measures.diastolic_bp") >= 100, number("measures.systolic_bp") < 100),
        all_of(number("inr_over_target") >= 1, number("measures.inr") < 2),
        all_of(Is(path="problem.kind", option="migraine"), Is(path="problem.kind", option="neck_pain")),
    ],
)
def test_contradictions_are_no_patients(impossible: Condition) -> None:
    """What the profile refuses, no proof has to think of."""
    world = World(book(impossible=impossible))
    assert not world.any(world.translation.unit("impossible").certain)


@pytest.mark.parametrize("index", [35, 80, 299, 300, 1000, 5000, 15_000])
def test_a_body_mass_index_is_told_by_height_and_weight(index: int) -> None:
    """Any that a person within the bounds of both can have."""
    bmi = number("bmi")
    program = book(exactly=all_of(bmi >= index / 10, bmi <= index / 10))
    world = World(program)
    model = world.least(world.translation.unit("exactly").certain)
    profile = model and profile_of(model)
    assert profile
    assert profile.bmi_tenths == index


def test_rules_may_read_height_and_body_mass_together() -> None:
    """Then the two are told by one and the same weight."""
    short = all_of(number("height_cm") <= 150, number("bmi") >= 40)
    program = book(short=short, light=all_of(short, number("weight_kg") < 80))
    world = World(program)
    model = world.least(world.translation.unit("short").certain)
    assert model
    assert profile_of(model)
    assert not world.any(world.translation.unit("light").certain, world.facts.number("height_cm").value == 1500)
