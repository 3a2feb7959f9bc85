"""``check`` names every mistake of a book, at once, with the way out; and a sound book has none."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings

from careplan.catalogue import Technique
from careplan.errors import InvalidRuleBook
from careplan.language.book import Chapter, RuleBook
from careplan.language.check import CHECKS, check, checked
from careplan.language.checks.outline import Outline
from careplan.language.conditions import (
    Compare,
    Condition,
    Fact,
    Is,
    Operator,
    all_of,
    any_of,
    any_problem,
    every_problem,
)
from careplan.language.rules import Contraindication, Finding, Screen
from careplan.models import PainProblemKind
from careplan.rules import BOOK
from tests.language.bad_books import BAD_BOOKS, BadBook
from tests.language.random_rules import FEVER, FLAG, RIGORS, SOUND, books


@pytest.mark.parametrize("bad", BAD_BOOKS, ids=lambda bad: bad.mistake)
def test_each_mistake_is_named(bad: BadBook) -> None:
    """A book with one mistake has the faults expected, and no others."""
    faults = check(bad.book)
    assert [fault.path for fault in faults] == sorted(path for path, _ in bad.faults)
    assert all(any(fault.problem.startswith(problem) for fault in faults) for _, problem in bad.faults)
    assert all(fault.hint for fault in faults)
    assert not bad.hint or bad.hint in {fault.hint for fault in faults}


def test_each_check_finds_some_mistake() -> None:
    """No check is without a bad book that needs it."""
    idle = [each.__name__ for each in CHECKS if not any(any(each(Outline(bad.book))) for bad in BAD_BOOKS)]
    assert idle == []


def test_a_sound_book_has_no_faults() -> None:
    """The book that the bad ones were made from is sound."""
    assert check(SOUND) == ()
    assert checked(SOUND) is SOUND


def test_all_mistakes_are_reported_at_once() -> None:
    """A book with a mistake in every chapter is refused with all of them."""
    spoiled = [
        Chapter(name=f"{chapter.name}-{number}", title=chapter.title, rules=chapter.rules)
        for number, bad in enumerate(BAD_BOOKS)
        for chapter in bad.book.chapters
    ]
    book = SOUND.model_copy(update={"chapters": tuple(spoiled)})
    with pytest.raises(InvalidRuleBook) as caught:
        checked(book)
    assert len(caught.value.faults) > 30
    assert set(caught.value.faults) == set(check(book))


@settings(max_examples=40)
@given(books())
def test_check_never_fails(book: RuleBook) -> None:
    """Whatever a book says, ``check`` answers."""
    assert isinstance(check(book), tuple)


def test_a_large_book_is_checked_within_seconds() -> None:
    """Conditions at the limit of their size cannot hold the check up."""
    names = [f"symptoms.sign_{number}" for number in range(600)]
    wide = any_of(*(any_of(Fact(path=one), Fact(path=other)) for one, other in pairwise(names)))
    start = time.perf_counter()
    check(SOUND.replacing(FLAG.model_copy(update={"when": wide})))
    assert time.perf_counter() - start < 20


CHEST = Fact(path="symptoms.chest_pain")
HIGH = Compare(path="measures.systolic_bp", op=Operator.AT_LEAST, steps=180, unit="mmHg")
BACK = Finding(id="back", title="Pain in the back", when=Fact(path="problem.in_flare"), evidence=("a-statement",))


def asked_with(flag: Condition, applies: Condition | None) -> RuleBook:
    """The sound book with a red flag about chest pain, and a screen that asks for it."""
    rule = FLAG.model_copy(update={"id": "chest", "when": flag})
    items = ("symptoms.chest_pain",)
    screen = Screen(id="second", version=1, title="A screen", scope="patient", items=items, applies=applies)
    of_problem = screen.model_copy(update={"id": "third", "scope": "problem", "items": ("problem.in_flare",)})
    book = SOUND.with_rules(BACK, rule, chapter="small")
    return book.model_copy(update={"screens": (*book.screens, screen, of_problem.model_copy(update={"applies": None}))})


@pytest.mark.parametrize(
    ("flag", "applies", "enough"),
    [
        (all_of(BACK.present, CHEST), None, True),
        (all_of(BACK.present, CHEST), any_problem(BACK.present), True),
        (all_of(any_problem(BACK.present), CHEST), any_problem(BACK.present), True),
        (all_of(BACK.present, CHEST), every_problem(BACK.present), False),
        (any_of(BACK.present, CHEST), any_problem(BACK.present), False),
        (all_of(FEVER, CHEST), any_of(FEVER, RIGORS), True),
        (all_of(FEVER, CHEST), RIGORS, False),
    ],
)
def test_a_danger_sign_is_asked_of_everyone_to_whom_it_matters(
    flag: Condition,
    applies: Condition | None,
    enough: bool,
) -> None:
    """A sign that counts only with a finding need only be asked of those who have it."""
    assert (check(asked_with(flag, applies)) == ()) is enough


@pytest.mark.parametrize(("when", "enough"), [(all_of(CHEST, HIGH), True), (any_of(CHEST, HIGH), False)])
def test_a_number_is_left_to_the_profile_where_a_sign_settles_it(when: Condition, enough: bool) -> None:
    """A measurement that counts only beside a sign need not stand in a screen; one that counts alone must."""
    assert (check(asked_with(when, None)) == ()) is enough


def test_the_exclusion_of_a_technique_may_be_asked_outside_screens() -> None:
    """Only a whole therapy, an emergency and a same-day referral need a screen."""
    rule = Contraindication(
        id="own",
        title="No electrical stimulation with a pacemaker",
        when=Fact(path="devices.pacemaker"),
        excludes=(Technique.ELECTROACUPUNCTURE,),
        evidence=("a-statement",),
    )
    assert check(SOUND.with_rules(rule, chapter="small")) == ()


def test_a_finding_of_every_problem_may_name_every_kind() -> None:
    """A condition that holds for everyone asks nothing where every profile says it."""
    every = any_of(*(Is(path="problem.kind", option=kind.value) for kind in PainProblemKind))
    assert check(SOUND.with_rules(BACK.model_copy(update={"when": every}), chapter="small")) == ()


def test_the_guideline_has_no_mistakes() -> None:
    """The book of this library is sound."""
    assert [str(fault) for fault in check(BOOK)] == []
