"""A clinic's book may tighten the guideline's safety as it likes; what it loosens it names, and every plan shows it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, InvalidRuleBook, PatientProfile, Planner, RuleBook
from careplan.catalogue import Avoid, Technique, Therapy
from careplan.language.book import Loosened
from careplan.language.conditions import all_of, any_of, not_
from careplan.language.rules import Contraindication, Finding, Precaution, RedFlag, Rule
from careplan.lineage import SAFETY, accepted, loosened
from careplan.rules.patient import history, patient
from careplan.testing import profiles
from careplan.testing import rules as random_rules
from careplan.text.plan import plan_text
from careplan.words import Effect, Urgency
from tests.the_book import planner

RULES: Final = tuple(rule for rule in BOOK.rules if isinstance(rule, SAFETY))
REASON: Final = "Everybody is seen by a spinal surgeon first"
FEW: Final = settings(max_examples=12)
FEWER: Final = settings(max_examples=3)
PATIENT: Final = PatientProfile.model_validate({
    "age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain", "duration_days": 200}],
})  # fmt: skip

safety = st.sampled_from(RULES)


def _with(rule: Rule, **changes: object) -> RuleBook:
    return BOOK.replacing(rule.model_copy(update=changes))


@FEWER
@given(safety)
def test_a_safety_rule_cannot_be_left_out_in_silence(rule: Rule) -> None:
    """Refused without a reason, accepted with one."""
    with pytest.raises(InvalidRuleBook, match=f"{rule.id}: belongs to the safety rules of the guideline"):
        accepted(BOOK.without(rule.id))
    assert loosened(BOOK, BOOK.without(rule.id, reason=REASON)) == {rule.id: "is left out"}


@FEW
@given(safety)
def test_holding_for_more_people_loosens_nothing_and_for_fewer_does(rule: Rule) -> None:
    """Another way to hold is a tightening; a further condition, or the opposite, is not."""
    more, fewer = history.inactive, patient.age >= 101
    assert loosened(BOOK, _with(rule, when=any_of(rule.when, more))) == {}
    assert loosened(BOOK, _with(rule, when=all_of(rule.when, fewer))) == {rule.id: "is changed"}
    assert loosened(BOOK, _with(rule, when=not_(rule.when))) == {rule.id: "is changed"}
    assert loosened(BOOK, _with(rule, unless=more)) == {rule.id: "is changed"}


@pytest.mark.parametrize(
    ("rule", "more", "less"),
    [
        (
            next(each for each in RULES if isinstance(each, Contraindication) and len(each.excludes) > 1),
            lambda rule: {"excludes": (*rule.excludes, Technique.MOXIBUSTION, Therapy.TRACTION, next(iter(Avoid)))},
            lambda rule: {"excludes": rule.excludes[1:]},
        ),
        (
            next(each for each in RULES if isinstance(each, RedFlag) and each.effect is Effect.WITHHOLD_ALL),
            lambda _: {"title": "The same in other words"},
            lambda _: {"effect": Effect.CONTINUE_WITH_REFERRAL},
        ),
        (
            next(each for each in RULES if isinstance(each, RedFlag) and each.urgency is Urgency.EMERGENCY),
            lambda _: {"evidence": ("rf-ces",)},
            lambda _: {"urgency": Urgency.ROUTINE},
        ),
        (
            next(each for each in RULES if isinstance(each, Precaution) and each.limits),
            lambda rule: {"avoid": (*rule.avoid, next(iter(Avoid)))},
            lambda _: {"limits": (), "avoid": (next(iter(Avoid)),)},
        ),
    ],
    ids=["excludes", "effect", "urgency", "limits"],
)
def test_doing_more_loosens_nothing_and_doing_less_does(
    rule: Rule, more: Callable[[Rule], dict[str, object]], less: Callable[[Rule], dict[str, object]]
) -> None:
    """More is closed, or only the words are others; or less is closed."""
    assert loosened(BOOK, _with(rule, **more(rule))) == {}
    assert loosened(BOOK, _with(rule, **less(rule))) == {rule.id: "is changed"}


def test_a_finding_that_a_red_flag_reads_belongs_to_it() -> None:
    """Otherwise a red flag could be silenced from afar."""
    finding = next(each for each in BOOK.rules if isinstance(each, Finding) and each.id in loosened(BOOK, _empty()))
    assert loosened(BOOK, _with(finding, when=all_of(finding.when, patient.age >= 101))) == {finding.id: "is changed"}


def _empty() -> RuleBook:
    return BOOK.model_copy(update={"chapters": ()})


def test_a_screen_asks_what_its_version_asks() -> None:
    """One more item under the same key would settle a fact that nobody asked; under a new key it would not."""
    screen = BOOK.screens[0]
    more = screen.model_copy(update={"items": (*screen.items, "history.inactive")})
    same_key = BOOK.model_copy(update={"screens": (more, *BOOK.screens[1:])})
    assert loosened(BOOK, same_key) == {screen.key: "asks something else under the same key"}
    newer = more.model_copy(update={"version": 99})
    assert loosened(BOOK, BOOK.model_copy(update={"screens": (*BOOK.screens, newer)})) == {}


@FEW
@given(random_rules())
def test_adding_loosens_nothing(added: list[Rule]) -> None:
    """Whatever a clinic adds."""
    fresh = [each for each in added if each.id not in BOOK.rules_by_id]
    assert loosened(BOOK, BOOK.with_rules(*fresh, chapter="our-clinic")) == {}


@FEW
@given(profiles())
def test_every_plan_shows_what_the_book_loosens(profile: PatientProfile) -> None:
    """By name and reason, in its text and its JSON, also after the book went through JSON."""
    made = _loosening().plan(profile)
    assert [(each.name, each.reason) for each in made.provenance.loosened] == [("acupuncture-needle-phobia", REASON)]
    assert f"leaves out or loosens the safety rule acupuncture-needle-phobia: {REASON}" in _flat(plan_text(made))


@cache
def _loosening() -> Planner:
    """By a book that leaves a contraindication out, and that was written as JSON and read again."""
    return Planner(RuleBook.from_json(BOOK.without("acupuncture-needle-phobia", reason=REASON).model_dump_json()))


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_the_guideline_itself_loosens_nothing() -> None:
    """Its plans say nothing about it."""
    made = planner().plan(PATIENT)
    assert (made.provenance.guideline, made.provenance.loosened) == ("careplan", ())
    assert "loosens" not in plan_text(made)


def test_a_book_of_its_own_is_held_to_nothing_and_says_so() -> None:
    """Its plans say it in their first lines."""
    own = BOOK.without("cauda-equina").model_copy(update={"guideline": None})
    made = Planner(own).plan(PATIENT)
    assert "held to no guideline's safety rules" in _flat(plan_text(made)[:900])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"guideline": "carplan"}, "did you mean careplan"),
        ({"loosens": (Loosened(name="cauda-equina", reason=REASON),)}, "is not loosened by this book"),
        (
            {"loosens": (Loosened(name="cauda-equina", reason=REASON),), "guideline": None},
            "loosens a guideline that the book is not made from",
        ),
    ],
)
def test_a_wrong_claim_is_refused(changes: dict[str, object], told: str) -> None:
    """A name that is no guideline, and a loosening that is none."""
    with pytest.raises(InvalidRuleBook, match=told):
        accepted(BOOK.model_copy(update=changes))
