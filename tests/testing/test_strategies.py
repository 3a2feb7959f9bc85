"""The public strategies: valid, realistic, and at the boundaries where it matters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import careplan.testing
from careplan.fields import FactKind, fields
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import Lifted, all_of, walk
from careplan.language.extent import extent_problem
from careplan.language.program import Program, Stratum, program_of
from careplan.language.rules import Finding, RedFlag, Rule, Screen
from careplan.language.terms import number
from careplan.models import PainProblem, PainProblemKind, PatientProfile
from careplan.testing import (
    Budget,
    books,
    boundary_profiles,
    completed,
    conditions,
    partly_known,
    problems,
    profiles,
    programs,
    rules,
)
from careplan.testing.bench import Bench
from careplan.testing.checking import check_law
from careplan.testing.laws import law_of

T = TypeVar("T")

SCREENS = (
    Screen(id="fevers", version=1, title="Fevers", scope="patient", items=("symptoms.fever", "symptoms.rigors")),
    Screen(id="skin", version=3, title="Skin", scope="problem", items=("problem.burn_at_site",)),
)
TWELVE_WEEKS = Finding(
    id="old-pain",
    title="Pain of an adult for twelve weeks",
    when=all_of(number("problem.duration_days") >= 84, number("bmi") >= 30, number("inr_over_target") > 0.5),
    evidence=("a-statement",),
)
BOOK = RuleBook(
    title="A small book",
    version="1",
    chapters=(Chapter(name="pain", title="Pain", rules=(TWELVE_WEEKS,)),),
    screens=SCREENS,
)
many = settings(max_examples=200, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])


def one(strategy: st.SearchStrategy[T], wanted: Callable[[T], bool]) -> T:
    """A value of a kind, as it was drawn: nothing is made smaller."""
    return find(strategy, wanted, settings=settings(many, max_examples=5000))


def drawn(strategy: st.SearchStrategy[T], number: int = 200) -> list[T]:
    """A few hundred values, or another number of them."""
    found: list[T] = []

    @settings(many, max_examples=number)
    @given(strategy)
    def collect(value: T) -> None:
        found.append(value)

    collect()
    return found


def known(profile: PatientProfile) -> Iterator[tuple[str, object]]:
    """The facts of the patient and of the problems that are known, by path."""
    for path, declared in fields().items():
        if not declared.derived:
            holders = profile.problems if path.startswith("problem.") else [profile]
            for index, holder in enumerate(holders):
                value: Any = holder
                for name in path.removeprefix("problem.").split("."):
                    value = getattr(value, name)
                if value not in (None, ()):
                    yield f"{path} {index}", value


def same(profile: PatientProfile) -> PatientProfile:
    """The profile that its own JSON gives."""
    return PatientProfile.model_validate_json(profile.model_dump_json())


@many
@given(profiles(BOOK))
def test_profiles_are_exact_in_json(profile: PatientProfile) -> None:
    """A profile that a suite prints can be read back."""
    assert same(profile) == profile


@many
@given(boundary_profiles(BOOK))
def test_profiles_at_boundaries_are_exact_in_json(profile: PatientProfile) -> None:
    """They are as valid as any other."""
    assert same(profile) == profile


def test_profiles_are_about_every_kind_of_problem() -> None:
    """And now and then about several at once."""
    found = drawn(profiles(BOOK))
    assert {problem.kind for each in found for problem in each.problems} == set(PainProblemKind)
    assert {len(each.problems) for each in found} == {1, 2, 3}


def test_few_symptoms_are_named() -> None:
    """Otherwise some red flag would be raised in nearly every profile."""
    flags = [path for path, each in fields().items() if each.kind is FactKind.FLAG and path.startswith("symptoms.")]
    found = [value for each in drawn(profiles(BOOK)) for path, value in known(each) if path.split()[0] in flags]
    assert sum(value is True for value in found) < 100


def test_most_profiles_have_completed_every_screen() -> None:
    """Each screen where its questions belong; the rest have completed some or none."""
    found = drawn(profiles(BOOK))
    full = [
        each
        for each in found
        if each.screens == ("fevers@1",) and all(problem.screens == ("skin@3",) for problem in each.problems)
    ]
    assert len(found) / 2 < len(full) < len(found)


@many
@given(profiles(BOOK, kinds=(PainProblemKind.MIGRAINE,)))
def test_the_kinds_of_problem_can_be_chosen(profile: PatientProfile) -> None:
    """For a suite about one chapter."""
    assert [problem.kind for problem in profile.problems] == [PainProblemKind.MIGRAINE]


@many
@given(problems())
def test_problems_stand_by_themselves(problem: PainProblem) -> None:
    """A problem with another kind's facts would not be realistic: an operation only after one."""
    assert problem.surgery_days_ago is None or problem.kind is PainProblemKind.POSTOPERATIVE_PAIN


@many
@given(st.data(), profiles(BOOK))
def test_partly_known_only_forgets(data: st.DataObject, profile: PatientProfile) -> None:
    """Nothing is added and nothing is changed; what is forgotten is named as not known."""
    less = data.draw(partly_known(profile))
    before, after = dict(known(profile)), dict(known(less))
    assert after.items() <= before.items()
    gone = {path.split()[0].removeprefix("problem.") for path in before.keys() - after.keys()}
    assert gone == set(less.not_known).union(*(problem.not_known for problem in less.problems))
    assert set(less.screens) <= set(profile.screens)


def test_partly_known_forgets_something() -> None:
    """Nearly always."""
    profile = max(drawn(profiles(BOOK)), key=lambda each: len(list(known(each))))
    assert one(partly_known(profile), lambda less: bool(less.not_known)) != profile


@many
@given(profiles(BOOK))
def test_completed_profiles_have_completed_every_screen(profile: PatientProfile) -> None:
    """Of the patient and of each problem, once each; nothing else changes."""
    whole = completed(profile, BOOK)
    assert whole.screens == ("fevers@1",)
    assert {problem.screens for problem in whole.problems} == {("skin@3",)}
    assert dict(known(whole)) == dict(known(profile))


@pytest.mark.parametrize("days", [83, 84, 85])
def test_boundary_profiles_reach_both_sides_of_a_threshold(days: int) -> None:
    """Twelve weeks, a day less and a day more."""
    found = one(boundary_profiles(BOOK), lambda profile: profile.problems[0].duration_days == days)
    assert found.problems[0].duration_days == days


@pytest.mark.parametrize("tenths", [299, 300, 301])
def test_boundary_profiles_reach_derived_numbers(tenths: int) -> None:
    """The body mass index comes out of height and weight."""
    assert one(boundary_profiles(BOOK), lambda profile: profile.bmi_tenths == tenths).height_cm == 200


@pytest.mark.parametrize("tenths", [4, 5, 6])
def test_boundary_profiles_reach_differences(tenths: int) -> None:
    """The INR comes out above the patient's own upper limit."""
    found = one(boundary_profiles(BOOK), lambda profile: profile.inr_over_target_tenths == tenths)
    assert found.measures.inr_target_upper == 3


def test_boundary_profiles_stay_at_their_thresholds() -> None:
    """No duration that the book does not ask about."""
    durations = {problem.duration_days for each in drawn(boundary_profiles(BOOK)) for problem in each.problems}
    assert durations == {None, 83, 84, 85}


@many
@given(st.data(), programs())
def test_boundary_profiles_are_valid_for_any_program(data: st.DataObject, program: Program) -> None:
    """Contradictions that a random book invites are mended."""
    profile = data.draw(boundary_profiles(program, max_units=12))
    assert same(profile) == profile


@many
@given(rules())
def test_rules_make_a_book_that_can_be_written_and_read(written: tuple[Rule, ...]) -> None:
    """Ids are unique, and the JSON is exact."""
    assert len({rule.id for rule in written}) == len(written)
    book = RuleBook(title="Random", version="1", chapters=(Chapter(name="all", title="All rules", rules=written),))
    assert RuleBook.from_json(book.model_dump_json()) == book


@many
@given(conditions(max_depth=4))
def test_conditions_keep_to_the_extent_of_a_book(condition: object) -> None:
    """No interpreter meets one that a book would refuse."""
    assert extent_problem(condition) is None  # type: ignore[arg-type]  # any node


@pytest.mark.parametrize("stratum", list(Stratum))
def test_programs_reach_every_stratum(stratum: Stratum) -> None:
    """Lifted findings, red flags and advice included."""
    assert one(programs(), lambda program: bool(program.stratum(stratum))).stratum(stratum)


def test_programs_lift_findings_about_problems() -> None:
    """A fact about the patient read from what was found of the problems."""
    found = one(programs(), lambda program: bool(program.lifted))
    assert any(isinstance(node, Lifted) for unit in found.units for node in walk(unit.condition))


def test_rules_have_rows() -> None:
    """An escalation is a unit of its own."""
    found = one(rules(), lambda written: any(isinstance(rule, RedFlag) for rule in written))
    flag = next(rule for rule in found if isinstance(rule, RedFlag))
    assert f"{flag.id}#1" in program_of(found)


def test_what_is_public_is_listed_once() -> None:
    """And every name is there."""
    names = careplan.testing.__all__
    assert len(names) == len(set(names))
    assert dir(careplan.testing) == sorted(names)
    assert all(hasattr(careplan.testing, name) for name in names)


def test_random_books_keep_the_laws_of_engines_and_ledger() -> None:
    """Nothing that a rule could be breaks them: not known closes, every line cites, the channels agree."""
    for bench in map(Bench, drawn(books(), 6)):
        for name in ("2b", "4c", "5a", "6a", "7d", "8a", "8d"):
            outcome = check_law(law_of(name), bench, Budget(examples=3, shrink=False))
            assert outcome.state != "broken", outcome
