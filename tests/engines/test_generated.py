"""The generated channel: exact steps, code that nothing in a book can get into, and readable failures."""

from __future__ import annotations

import ast
import gc
import inspect
import linecache
import pickle
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan.engines import accessors, codegen, generated, mistakes
from careplan.engines.accessors import Reader
from careplan.engines.generated import GeneratedChannel
from careplan.engines.meaning import MeaningChannel
from careplan.errors import InvalidRuleBook
from careplan.fields import FactScope, ProfileField, fields, steps
from careplan.language.answers import NOT_DECIDED, Answers
from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
    not_,
)
from careplan.language.program import Program, Stratum, Unit
from careplan.models import PatientProfile
from careplan.testing import programs

NUMBERS = [each for each in fields().values() if each.number and not each.derived]
PATIENT, PROBLEM = FactScope.PATIENT, FactScope.PROBLEM

fever = Fact(path="symptoms.fever")
PROFILE = PatientProfile.model_validate(
    {
        "age_years": 47,
        "setting": {"jurisdiction": "US"},
        "problems": [{"kind": "low_back_pain"}, {"kind": "migraine"}],
        "symptoms": {"fever": True},
    }
)


def program(*conditions: Condition, stratum: Stratum = Stratum.ADVICE, scope: FactScope = PATIENT) -> Program:
    """A program of units with numbers for ids."""
    return Program(tuple(Unit(str(place), each, scope, stratum) for place, each in enumerate(conditions)))


def decided(of: Program, profile: PatientProfile = PROFILE) -> Answers:
    """What the generated channel answers."""
    answers = Answers.empty(of, len(profile.problems))
    GeneratedChannel(of).decide(profile, answers)
    return answers


def holder(declared: ProfileField, value: float) -> PatientProfile:
    """Something that holds one fact and has completed no screen."""
    *sections, name = declared.path.removeprefix("problem.").split(".")
    inner = SimpleNamespace(**{name: value, "screens": ()})
    found: PatientProfile = SimpleNamespace(screens=(), **{sections[0]: inner}) if sections else inner  # type: ignore[assignment]  # stands in for a profile
    return found


def every_step(declared: ProfileField) -> range:
    """All steps of a field with fractions; of one with whole numbers those at its bounds."""
    low, high = declared.number.bounds if declared.number else (0, 0)
    whole = declared.number is None or declared.number.step == "1"
    return range(low, high + 1, max(high - low, 1)) if whole else range(low, high + 1)


@pytest.mark.parametrize("declared", NUMBERS, ids=lambda each: each.path)
def test_numbers_become_exactly_their_steps(declared: ProfileField) -> None:
    """Every value that validation can leave behind, without decimals."""
    reader = Reader([declared.path], declared.scope, ())
    for whole in every_step(declared):
        value = declared.number.value_of(whole) if declared.number else 0
        assert reader.read(holder(declared, value)) == [whole] == [steps(declared, value)]


@pytest.mark.parametrize("module", [generated, codegen, accessors, mistakes], ids=lambda module: module.__name__)
def test_nothing_of_the_other_channel_is_imported(module: object) -> None:
    """A mistake in the lowering or in the facts of one channel cannot also be made by this one."""
    tree = ast.parse(inspect.getsource(module))  # type: ignore[arg-type]  # a module
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names}
    own = {each for each in imported if each.startswith("careplan.engines")}
    assert own <= {f"careplan.engines.{name}" for name in ("accessors", "codegen", "mistakes")}
    assert not {each for each in imported if "lowering" in each or "meaning" in each or "durable" in each}


HOSTILE = "x' or __import__('os').abort() #\n\"\\"


def test_nothing_of_a_book_gets_into_the_code() -> None:
    """Ids and words are only compared with, whatever they say."""
    conditions: tuple[Condition, ...] = (
        Is(path="problem.kind", option=HOSTILE),
        Is(path="equipment", option=HOSTILE),
        Holds(rule=HOSTILE),
    )
    units = (
        Unit(HOSTILE, fever, PATIENT, Stratum.PATIENT_FINDINGS),
        *(Unit(f"{HOSTILE}{place}", each, PROBLEM, Stratum.ADVICE) for place, each in enumerate(conditions)),
    )
    book = Program(units)
    assert "import" not in GeneratedChannel(book).source
    assert [list(each) for each in decided(book).problems] == [[0, 1, 2], [0, 1, 2]]


@given(programs())
def test_the_code_calls_nothing_but_counting(written: Program) -> None:
    """No attribute, no import, no call besides max, min, sum, len and count."""
    tree = ast.parse(GeneratedChannel(written).source)
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert {each.id for each in calls if isinstance(each, ast.Name)} <= {"max", "min", "sum", "len"}
    assert attributes <= {"count"}


@pytest.mark.parametrize("depth", [1, 19, 20, 21, 60, 150])
def test_a_condition_may_be_deeper_than_python_nests_brackets(depth: int) -> None:
    """Every shape of node, far beyond what a book may hold."""
    wrapped: Condition = fever
    for level in range(depth):
        wrapped = (Not(of=wrapped), All(of=(wrapped,)), Any(of=(wrapped,)), AtLeast(n=1, of=(wrapped,)))[level % 4]
    negations = len(range(0, depth, 4))
    assert list(decided(program(wrapped)).patient) == [0 if negations % 2 else 2]


def test_a_condition_may_be_wide() -> None:
    """Thousands of parts, and thousands of rules."""
    parts = tuple(Is(path="problem.kind", option=str(each)) for each in range(2000))
    wide = program(Any(of=parts), All(of=parts), AtLeast(n=3, of=parts), *[fever] * 2000, scope=PROBLEM)
    assert list(decided(wide).problems[0]) == [0, 0, 0, *[2] * 2000]


@given(st.integers(), st.sampled_from(Operator))
def test_a_threshold_may_be_any_whole_number(steps_: int, op: Operator) -> None:
    """Written in decimal or in base 16."""
    asked = program(*(Compare(path="age_years", op=op, steps=each, unit="year") for each in (steps_, steps_ << 64)))
    meant = Answers.empty(asked, 2)
    MeaningChannel(asked).decide(PROFILE, meant)
    assert decided(asked) == meant


def test_a_threshold_may_be_longer_than_python_prints() -> None:
    """More digits than an integer may have as text."""
    huge = 10 ** (sys.get_int_max_str_digits() + 1)
    asked = [Compare(path="age_years", op=Operator.AT_LEAST, steps=each, unit="year") for each in (huge, -huge)]
    assert list(decided(program(*asked)).patient) == [0, 2]


def test_the_source_can_be_read_and_is_shown_in_tracebacks() -> None:
    """A number that is none fails on a line that names its unit."""
    channel = GeneratedChannel(program(fever, Compare(path="age_years", op=Operator.AT_LEAST, steps=18, unit="year")))
    broken = PROFILE.model_copy(update={"age_years": "old"})
    with pytest.raises(TypeError) as caught:
        channel.decide(broken, Answers.empty(channel.program, 2))
    shown = "".join(traceback.format_exception(caught.value))
    line = next(each for each in channel.source.splitlines() if each.endswith("# 1"))
    assert line.strip() in shown
    assert "advice_of_the_patient" in shown


def test_the_source_is_forgotten_with_its_channel() -> None:
    """Channels made by the thousand leave nothing behind."""
    before = set(linecache.cache)
    channel = GeneratedChannel(program(fever))
    own = linecache.cache.keys() - before
    assert [linecache.getline(name, 1) for name in own] == [channel.source.splitlines(keepends=True)[0]]
    del channel
    gc.collect()
    assert own.isdisjoint(linecache.cache)


def test_what_is_decided_before_a_failure_stays_readable() -> None:
    """A red flag is not lost with the advice that failed."""
    late = Compare(path="age_years", op=Operator.AT_LEAST, steps=18, unit="year")
    book = Program((Unit("flag", fever, PATIENT, Stratum.RED_FLAGS), Unit("late", late, PATIENT, Stratum.ADVICE)))
    answers = Answers.empty(book, 2)
    with pytest.raises(TypeError):
        GeneratedChannel(book).decide(PROFILE.model_copy(update={"age_years": "old"}), answers)
    assert list(answers.patient) == [2, NOT_DECIDED]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (Fact(path="symptoms.fevre"), "does not exist"),
        (Fact(path="problem.in_flare"), "a fact of a problem"),
        (Fact(path="age_years"), "a number as something else"),
        (Is(path="symptoms.fever", option="yes"), "a flag as something else"),
        (Compare(path="symptoms.fever", op=Operator.BELOW, steps=1, unit=""), "a flag as something else"),
        (Holds(rule="nobody"), "not decided before"),
        (Holds(rule="0"), "not decided before"),
        (Holds(rule="finding"), "a rule about a problem"),
        (Lifted(quantifier=Quantifier.ANY, rule="0"), "not decided before"),
    ],
    ids=lambda value: getattr(value, "node", None),
)
def test_a_mistaken_condition_is_refused_before_any_patient(wrong: Condition, says: str) -> None:
    """A fact that does not exist or is of another kind, and a rule that is not decided before."""
    units = (
        Unit("finding", Fact(path="problem.in_flare"), PROBLEM, Stratum.PROBLEM_FINDINGS),
        Unit("0", fever, PATIENT, Stratum.ADVICE),
        Unit("mistaken", not_(wrong), PATIENT, Stratum.ADVICE),
    )
    with pytest.raises(InvalidRuleBook, match=f"mistaken: reads .*{says}"):
        GeneratedChannel(Program(units))


def test_a_channel_crosses_process_borders() -> None:
    """By its program; the code is written again."""
    book = program(fever, Not(of=fever))
    copy: GeneratedChannel = pickle.loads(pickle.dumps(GeneratedChannel(book)))  # noqa: S301 - our own bytes
    answers = Answers.empty(book, 2)
    copy.decide(PROFILE, answers)
    assert answers == decided(book)


def test_threads_share_a_channel() -> None:
    """Each gets the answers of its own patient."""
    channel = GeneratedChannel(program(fever, Not(of=fever)))
    well = PROFILE.model_copy(update={"symptoms": PROFILE.symptoms.model_copy(update={"fever": False})})

    def answer(profile: PatientProfile) -> list[int]:
        answers = Answers.empty(channel.program, 2)
        channel.decide(profile, answers)
        return list(answers.patient)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(answer, [PROFILE, well] * 200))
    assert found == [[2, 0], [0, 2]] * 200


@pytest.mark.parametrize(("stratum", "scope"), list(product(Stratum, FactScope)))
def test_a_unit_lands_in_its_place(stratum: Stratum, scope: FactScope) -> None:
    """Whatever its stratum and scope, between units of other strata."""
    others = [Unit(f"{each.name}-{of}", Not(of=fever), of, each) for each, of in product(Stratum, FactScope)]
    wanted = Unit("wanted", fever, scope, stratum)
    book = Program(tuple(sorted([*others, wanted], key=lambda unit: unit.stratum)))
    answers = decided(book)
    yes = [unit.id for unit in book.units if answers.truth(book, unit.id) == 2]
    assert yes == ["wanted"]
