"""Open questions: what nobody gave and could matter, asked screen by screen, the gravest first."""

from __future__ import annotations

from typing import Final

from hypothesis import given

from careplan import BOOK, PatientProfile
from careplan.parts.reads import Gravity
from careplan.plans import OpenQuestion
from careplan.testing import completed, profiles
from careplan.testing.knowing import known
from careplan.words import Status
from tests.amount import examples
from tests.profile_data import minimal
from tests.the_book import planner

GRAVITY: Final = [each.words for each in Gravity]
TURNING: Final = ("emergency", "same day", "exclusion", "indication")
SCREENS: Final = {screen.key: screen for screen in BOOK.screens}


def questions(**changes: object) -> tuple[OpenQuestion, ...]:
    """The open questions of somebody with low back pain."""
    return planner().plan(PatientProfile.model_validate(minimal(**changes))).open_questions


def test_the_emergency_comes_first() -> None:
    """Of a patient of whom nothing is known, the screen of emergencies is asked before all others."""
    first = questions()[0]
    assert first.screen == "emergency-signs@1"
    assert first.worst == "emergency"


def test_a_completed_screen_is_not_asked_again() -> None:
    """Its items are absent now."""
    left = questions(screens=["emergency-signs@1"])
    assert "emergency-signs@1" not in {each.screen for each in left}


def test_what_was_asked_and_is_not_known_stays_open() -> None:
    """Whatever screens are completed."""
    (screen,) = (each for each in questions(screens=["emergency-signs@1"], not_known=["symptoms.syncope"])
                 if "symptoms.syncope" in each.items)  # fmt: skip
    assert screen.items.count("symptoms.syncope") == 1


def test_practical_facts_are_asked_last_of_their_weight() -> None:
    """Time, travel, services, equipment and payer stand outside every screen of danger signs."""
    items = {item: each.worst for each in questions() for item in each.items}
    for path in ("availability.minutes_per_week", "setting.services", "equipment"):
        assert items[path] not in ("emergency", "same day")


def test_rules_of_another_payer_ask_nothing() -> None:
    """Who pays is a question; what another payer would want to know is none."""
    coverage = {rule.id: rule.payer for rule in BOOK.rules if rule.kind == "coverage"}
    for payer in set(coverage.values()):
        asking = {rule for each in questions(setting={"jurisdiction": "US", "payer": payer}) for rule in each.rules}
        assert {coverage[rule] for rule in asking & coverage.keys()} <= {payer}


@given(profiles(BOOK))
@examples(100)
def test_every_question_is_about_what_is_not_known(profile: PatientProfile) -> None:
    """Under its own screen, or once outside any; no known fact is asked."""
    profile = profile.canonical()
    plan = planner().plan(profile)
    places = {key: place for place, key in enumerate(plan.problems)}
    asked = [
        (places[each.problem] if each.problem and item.startswith("problem.") else None, item)
        for each in plan.open_questions
        for item in each.items
    ]
    alone = [item for each in plan.open_questions if each.screen is None for item in each.items]
    shown = {(each.problem, item) for each in plan.open_questions if each.screen is None for item in each.items}
    assert len(alone) == len(shown)
    assert known(profile, BOOK).keys().isdisjoint(asked)
    for each in plan.open_questions:
        if each.screen is not None:
            assert set(each.items) <= set(SCREENS[each.screen].items)
            assert each.title == SCREENS[each.screen].title


@given(profiles(BOOK))
@examples(100)
def test_the_gravest_question_comes_first(profile: PatientProfile) -> None:
    """Screens and what opens or closes a therapy, then single facts that do not; a provisional plan has a grave one."""
    plan = planner().plan(profile)
    order = [GRAVITY.index(each.worst) for each in plan.open_questions]
    after = [each.screen is None and each.worst not in TURNING for each in plan.open_questions]
    assert after == sorted(after)
    assert list(zip(after, order, strict=True)) == sorted(zip(after, order, strict=True))
    if plan.status is Status.PROVISIONAL:
        assert order[0] <= GRAVITY.index("exclusion")


@given(profiles(BOOK))
@examples(60)
def test_completed_screens_leave_no_danger_sign_open(profile: PatientProfile) -> None:
    """What remains are numbers, choices, what is not known, and facts outside any screen."""
    answered = completed(profile, BOOK)
    if not answered.not_known and not any(each.not_known for each in answered.problems):
        worst = {each.worst for each in planner().plan(answered).open_questions if each.screen is None}
        assert "emergency" not in worst
