"""The screens ask for every safety fact, of everyone to whom it matters, and not for more than anyone can answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any, Final

import pytest

from careplan import BOOK, PatientProfile
from careplan.catalogue import Therapy
from careplan.fields import FactKind, fields
from careplan.language.checks.outline import Outline
from careplan.language.checks.screens import unasked_safety_facts
from careplan.language.program import applies
from careplan.language.rules import Contraindication, RedFlag, Rule, Screen
from careplan.sections.problem import BodySite, PainProblemKind
from careplan.words import Effect, Truth
from tests.the_book import answers_of, planner

OUTLINE: Final = Outline(BOOK)
MOST_ITEMS: Final = 20
MOST_SCREENS: Final = 7
AGES: Final = (30, 49, 50, 60)
"""On either side of 50, from which giant cell arteritis is asked about; pregnancy is counted at every one."""

FOR_EVERYBODY: Final = tuple(each for each in BOOK.screens if each.applies is None)
KINDS: Final = tuple(PainProblemKind)


def _withholding() -> Iterator[Rule]:
    """The rules that close a therapy or more."""
    for rule in BOOK.rules:
        match rule:
            case RedFlag() if rule.withholds or rule.effect is Effect.WITHHOLD_ALL:
                yield rule
            case Contraindication() if any(isinstance(each, Therapy) for each in rule.excludes):
                yield rule
            case _:
                pass


WITHHOLDING: Final = tuple(_withholding())


@pytest.mark.parametrize("screen", BOOK.screens, ids=lambda screen: screen.key)
def test_a_screen_has_at_most_twenty_items(screen: Screen) -> None:
    """More than 20 questions in one list are not read."""
    assert 1 <= len(screen.items) <= MOST_ITEMS


def test_every_urgent_or_excluding_fact_is_asked_of_everyone_to_whom_it_matters() -> None:
    """For each such rule no assignment of facts makes an unasked one decide it."""
    assert list(unasked_safety_facts(OUTLINE)) == []


@pytest.mark.parametrize("rule", WITHHOLDING, ids=lambda rule: rule.id)
def test_every_flag_that_withholds_a_therapy_stands_in_a_screen(rule: Rule) -> None:
    """What closes a therapy can be settled by completing screens, numbers apart."""
    items = {item for screen in BOOK.screens for item in screen.items}
    flags = {path for path in OUTLINE.facts_read(applies(rule)) if fields()[path].kind is FactKind.FLAG}
    assert flags <= items


def _profile(kind: PainProblemKind, site: BodySite | None, **facts: Any) -> PatientProfile:  # noqa: ANN401 - any fact
    ago = facts.pop("surgery_days_ago", 14 if kind is PainProblemKind.POSTOPERATIVE_PAIN else None)
    problem: dict[str, Any] = {"kind": kind.value, "duration_days": facts.pop("duration_days", 100)}
    if ago is not None:
        problem |= {"surgery_days_ago": ago, "duration_days": ago}
    if site is not None:
        problem["site"] = site.value
    return PatientProfile.model_validate({"setting": {"jurisdiction": "US"}, "problems": [problem], **facts})


def _applying(profile: PatientProfile) -> list[str]:
    """The screens that apply for certain."""
    answers, program = answers_of(profile), planner().program
    conditional = (each for each in BOOK.screens if each.applies is not None)
    certain = [each.key for each in conditional if answers.truth(program, each.key) is Truth.YES]
    return [*(each.key for each in FOR_EVERYBODY), *certain]


def _sites(kind: PainProblemKind) -> tuple[BodySite | None, ...]:
    return tuple(BodySite) if kind is PainProblemKind.OSTEOARTHRITIS else (None, *BodySite)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_at_most_seven_screens_apply_to_one_problem(kind: PainProblemKind) -> None:
    """Whatever the site, the age, the sex, pregnancy, the course and the operation, while no answer is positive."""
    done = tuple(each.key for each in BOOK.screens if each.scope == "patient")
    for site, age, screens in product(_sites(kind), AGES, ((), done)):
        for facts, times in product(_states_of_pregnancy(kind), _times(kind)):
            applying = _applying(_profile(kind, site, age_years=age, screens=screens, **facts, **times))
            assert len(applying) <= MOST_SCREENS, (site, age, facts, times, applying)


def _states_of_pregnancy(kind: PainProblemKind) -> tuple[dict[str, Any], ...]:
    pregnant: dict[str, Any] = {"sex": "female", "pregnant": True}
    if kind is PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN:
        return (pregnant,)
    return ({"sex": "male"}, {"sex": "female", "pregnant": False}, {}, pregnant)


def _times(kind: PainProblemKind) -> tuple[dict[str, Any], ...]:
    """Before an operation and on either side of each bound after it; for other pain, short and long."""
    if kind is PainProblemKind.POSTOPERATIVE_PAIN:
        return tuple({"surgery_days_ago": each} for each in (0, 3, 41, 42, 83, 84, 200))
    planned = {"circumstances": {"preoperative": True}}
    return tuple({"duration_days": each, **facts} for each in (10, 60, 200) for facts in ({}, planned))


def test_the_lists_for_pregnancy_stand_for_each_other() -> None:
    """In pregnancy exactly one of them applies, whatever else there is."""
    of_pregnancy = {"pregnancy-danger-signs@3", "pregnancy-after-operation@1", "pregnancy-with-cancer@2"}
    for kind in KINDS:
        for site in _sites(kind):
            applying = _applying(_profile(kind, site, age_years=38, sex="female", pregnant=True))
            assert len(of_pregnancy.intersection(applying)) == 1, (kind, site, applying)


def test_the_screens_of_a_kind_apply_to_it() -> None:
    """Back, neck, headache and pregnancy have lists of their own."""
    expected = {
        PainProblemKind.LOW_BACK_PAIN: "back-danger-signs@1",
        PainProblemKind.SCIATICA: "back-danger-signs@1",
        PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN: "pregnancy-danger-signs@3",
        PainProblemKind.NECK_PAIN: "neck-danger-signs@2",
        PainProblemKind.MIGRAINE: "headache-danger-signs@1",
        PainProblemKind.TENSION_TYPE_HEADACHE: "headache-danger-signs@1",
        PainProblemKind.POSTOPERATIVE_PAIN: "after-operation-or-injury@2",
        PainProblemKind.CANCER_PAIN: "cancer-pain@1",
    }
    for kind, key in expected.items():
        pregnant = kind is PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN
        assert key in _applying(_profile(kind, None, age_years=47, sex="female", pregnant=pregnant)), kind


def test_pregnancy_is_not_asked_of_men() -> None:
    """What cannot be is derived, not asked."""
    profile = _profile(PainProblemKind.LOW_BACK_PAIN, None, age_years=47, sex="male")
    assert answers_of(profile).truth(planner().program, "pregnancy-danger-signs@3") is Truth.NO


def test_completed_screens_leave_no_flag_open_that_withholds() -> None:
    """With every screen completed, what stays open rests on a number that nobody measured."""
    for kind in KINDS:
        site = BodySite.KNEE if kind is PainProblemKind.OSTEOARTHRITIS else BodySite.OTHER
        profile = _profile(kind, site, age_years=47, sex="female", screens=_of("patient"))
        problem = profile.problems[0].model_copy(update={"screens": _of("problem")})
        answers = answers_of(profile.model_copy(update={"problems": (problem,)}))
        for rule in WITHHOLDING:
            if answers.truth(planner().program, rule.id) is Truth.UNKNOWN:
                read = OUTLINE.facts_read(applies(rule))
                numbers = {path for path in read if fields()[path].kind is not FactKind.FLAG}
                assert numbers - {"problem.kind", "problem.site", "age_years"}, (kind, rule.id)


def _of(scope: str) -> tuple[str, ...]:
    return tuple(each.key for each in BOOK.screens if each.scope == scope)
