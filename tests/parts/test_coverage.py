"""Sessions trimmed to a payer's caps, in what is called covered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.audit import Auditor
from careplan.catalogue import Technique, Therapy
from careplan.language.rules import Coverage
from careplan.parts.coverage import Advised, trimmed
from careplan.plans import Covered, DoseRange
from careplan.rules.coverage import medicare_covers
from careplan.testing import completed, profiles
from careplan.testing.dependence import Open
from careplan.text.coverage import covered_texts
from careplan.words import Payer, Quantity
from tests.amount import examples
from tests.the_book import answers_of, planner

PAYING = [rule for rule in BOOK.rules_of(Coverage) if rule.covers]


def _medicare(low: float, high: float, a_week: float) -> Covered:
    return trimmed([medicare_covers], Advised(low, high, a_week))


def test_as_many_as_the_payer_pays_for() -> None:
    """Twelve in 90 days are twelve, and nothing is left over."""
    found = _medicare(8, 12, 2)
    assert (found.sessions, found.later_sessions, found.uncovered_sessions) == (12, 0, 0)


def test_one_more_is_covered_only_as_an_extension() -> None:
    """And the twenty-first in no case."""
    assert (_medicare(8, 13, 2).sessions, _medicare(8, 13, 2).later_sessions) == (12, 1)
    assert (_medicare(8, 20, 2).later_sessions, _medicare(8, 20, 2).uncovered_sessions) == (8, 0)
    assert (_medicare(8, 21, 2).later_sessions, _medicare(8, 21, 2).uncovered_sessions) == (8, 1)


def test_the_window_counts_at_the_planned_number_a_week() -> None:
    """In 42 days six sessions find place at one a week, whatever is paid for."""
    german = next(rule for rule in PAYING if rule.within_days == 42)
    assert trimmed([german], Advised(8, 12, 1)).sessions == 6
    assert trimmed([german], Advised(8, 12, 2)).sessions == 10


def test_the_words_of_a_payer_stand_beside_the_numbers() -> None:
    """Of German insurance: how long a session is, what is not paid for, by whom, and what must be on record."""
    german = next(rule for rule in PAYING if rule.payer is Payer.DE_STATUTORY)
    found = trimmed([german], Advised(8, 12, 2))
    assert (found.least_minutes, found.extended_within_days, found.repeat_after_days) == (30, 84, 365)
    assert found.not_paid == (
        Technique.ELECTROACUPUNCTURE,
        Technique.AURICULAR_ACUPUNCTURE,
        Technique.AURICULAR_SEMI_PERMANENT,
        Technique.MOXIBUSTION,
    )
    assert found.given_by == ("a qualified physician",)
    assert any("6 months" in text for text in found.to_record)
    lines = covered_texts([found])
    assert "5 more in justified cases, all within 84 days" in lines[0]
    assert "at least 30 minutes a session; not electroacupuncture, auricular acupuncture" in lines[1]
    assert lines[2].startswith("record for German statutory insurance: pain for at least 6 months")


def test_veterans_affairs_says_what_comes_after_an_extension() -> None:
    """8 in 90 days, then 8 at a time in 180."""
    veterans = next(rule for rule in PAYING if rule.payer is Payer.US_VETERANS)
    text = covered_texts([trimmed([veterans], Advised(8, 12, 2))])[0]
    assert "8 more when improving within 90 days, then 8 at a time within 180 days" in text


def test_a_technique_that_is_not_paid_for_closes_coverage() -> None:
    """German insurance pays for needles by hand, not with electrical stimulation."""
    german = next(rule for rule in PAYING if rule.payer is Payer.DE_STATUTORY)
    assert german.pays_for(Technique.MANUAL_ACUPUNCTURE)
    assert german.pays_for(None)
    assert not german.pays_for(Technique.ELECTROACUPUNCTURE)
    assert _german([]) == (Technique.MANUAL_ACUPUNCTURE, ["covered"])
    assert _german(["manual_acupuncture"]) == (Technique.AURICULAR_ACUPUNCTURE, ["not covered"])


def _german(declined: list[str]) -> tuple[object, list[str]]:
    """The technique of acupuncture that is planned for the back, and whether it is covered."""
    profile = completed(
        PatientProfile.model_validate({
            "age_years": 47,
            "sex": "male",
            "setting": {"jurisdiction": "DE", "payer": "de_statutory"},
            "preferences": {"declines_techniques": declined},
            "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
        }),
        BOOK,
    )  # fmt: skip
    planned = planner().plan(profile).therapy(Therapy.ACUPUNCTURE)
    return (None, []) if planned is None else (planned.technique, [each.state for each in planned.covered])


def test_without_a_stated_number_nothing_is_counted() -> None:
    """Neither where the payer states none, nor where the dose does."""
    english = next(rule for rule in PAYING if rule.most_sessions is None)
    assert trimmed([english], Advised(8, 12, 2)).sessions is None
    assert trimmed([medicare_covers], Advised(None, None, None)).sessions == 12
    assert trimmed([medicare_covers], Advised(None, None, None)).uncovered_sessions is None


@given(st.lists(st.sampled_from(PAYING), min_size=1, max_size=3), st.integers(1, 60), st.integers(1, 7))
def test_the_least_of_each_cap_counts(rules: list[Coverage], high: int, a_week: int) -> None:
    """Of several rules that pay; and what is advised is always all there."""
    found = trimmed(rules, Advised(1, high, a_week))
    for rule in rules:
        assert rule.most_sessions is None or (found.sessions or 0) <= rule.most_sessions
        year = rule.most_sessions_per_year
        assert year is None or (found.sessions or 0) + (found.later_sessions or 0) <= year
    if found.sessions is not None:
        assert found.sessions + (found.later_sessions or 0) + (found.uncovered_sessions or 0) == high
    assert (found.advised_low, found.advised_high) == (1, high)


def test_the_sessions_of_a_course_are_read_off_its_dose() -> None:
    """Its total where one is stated, else weeks times sessions a week; a cap alone has no lower end."""
    weekly = DoseRange(quantity=Quantity.SESSIONS_PER_WEEK, low=1, high=2, unit="a week")
    weeks = DoseRange(quantity=Quantity.WEEKS, low=6, high=12, unit="weeks")
    total = DoseRange(quantity=Quantity.TOTAL_SESSIONS, low=None, high=10, unit="sessions in all")
    assert Advised.of((weekly, weeks), 0) == Advised(6, 24, 2)
    assert Advised.of((weekly, weeks, total), 1) == Advised(None, 10, 1)
    assert Advised.of((), 0) == Advised(None, None, None)


def test_a_clinician_reads_it_in_one_line() -> None:
    """The caps beside what is advised, and what is not covered at all."""
    found = _medicare(8, 12, 2).model_copy(update={"rules": ("cms",)})
    text = "covered by US Medicare: 12 of the advised 8 to 12 sessions within 90 days; 8 more when improving; "
    first, *others = covered_texts([found])
    assert first == f"{text}at most 20 in a year; nothing more without improvement [cms]"
    assert others[0].startswith("US Medicare pays for: given by a physician, or staff with a master")
    assert others[1].startswith("record for US Medicare: pain for 12 weeks or longer")
    assert "NOT covered: 4 of those advised" in covered_texts([_medicare(8, 24, 2)])[0]


def test_what_is_open_or_refused_is_said() -> None:
    """With the facts to ask, or the rule that refuses."""
    found = _medicare(8, 12, 2)
    waiting = found.model_copy(update={"state": "not known", "asked": ("pregnant",)})
    assert covered_texts([waiting])[0].startswith(
        "whether US Medicare covers it is open until it is known: pregnant now; if covered: 12 of the advised"
    )
    refused = found.model_copy(update={"state": "not covered", "rules": ("cms",)})
    assert covered_texts([refused], {"cms": "Only for the back"}) == [
        "not covered by US Medicare: Only for the back [cms]"
    ]
    silent = found.model_copy(update={"state": "not stated", "rules": ()})
    assert covered_texts([silent]) == ["no statement says whether US Medicare covers it"]


@given(profiles(BOOK), st.sampled_from(sorted(rule.payer for rule in PAYING)))
@examples(100)
def test_only_what_can_still_turn_cover_is_asked(profile: PatientProfile, payer: Payer) -> None:
    """Exactly the facts on which an open rule of the payer still depends, seen by decision diagrams."""
    profile = profile.changed({"setting.payer": payer.value}).canonical()
    plan, left_open = planner().plan(profile), Open(profile, BOOK)
    for each in (each for planned in plan.therapies for each in planned.covered):
        places = {place for rule in each.rules for place in left_open.places(rule)}
        here = {path for problem, path in places if problem is None or plan.problems[problem] == each.problem}
        assert set(each.asked) == (here if each.state == "not known" else set())


def _audited(**wrong: object) -> list[str]:
    """What the audit says of a plan under Medicare in which coverage has been tampered with."""
    profile = completed(
        PatientProfile.model_validate({
            "age_years": 67,
            "sex": "male",
            "setting": {"jurisdiction": "US", "payer": "us_medicare"},
            "history": {"spinal_metastases": False, "inflammatory_arthritis_recorded": False},
            "problems": [
                {"kind": "low_back_pain", "duration_days": 200, "intensity": 5, "pain_associated_with_surgery": False}
            ],
        }),
        BOOK,
    )  # fmt: skip
    plan = planner().plan(profile)
    therapies = tuple(
        each.model_copy(update={"covered": tuple(one.model_copy(update=wrong) for one in each.covered)})
        for each in plan.therapies
    )
    changed = plan.model_copy(update={"therapies": therapies})
    return Auditor(BOOK).faults(changed, profile, answers_of(profile))


@pytest.mark.parametrize(
    "wrong",
    [
        {"sessions": 13},
        {"later_sessions": 9},
        {"uncovered_sessions": 3},
        {"state": "not known"},
        {"state": "not covered"},
        {"rules": ("medicare-no-cover-for-other-pain",)},
        {"problem": "migraine"},
    ],
    ids=str,
)
def test_the_audit_sees_wrong_coverage(wrong: dict[str, object]) -> None:
    """More sessions than are paid for, a wrong state, a rule that does not hold, a problem left out."""
    assert not _audited()
    assert any(fault.startswith("6: ") for fault in _audited(**wrong))
