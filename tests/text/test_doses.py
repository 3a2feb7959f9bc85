"""Doses, phases and deferrals as a clinician writes them."""

from __future__ import annotations

import pytest

from careplan.plans import Deferral, DoseRange, Phase, PlannedTherapy
from careplan.text.doses import dose_text, phase_texts, range_text, short_dose, wait_text
from careplan.words import Quantity, Verdict

A_WEEK = DoseRange(quantity=Quantity.SESSIONS_PER_WEEK, low=1, high=2, unit="a week")
SIX_WEEKS = DoseRange(quantity=Quantity.WEEKS, low=6, high=6, unit="weeks")


@pytest.mark.parametrize(
    ("low", "high", "unit", "said"),
    [
        (1, 2, "a week", "1 to 2 sessions a week"),
        (1, 1, "a week", "1 session a week"),
        (None, 1, "a week", "up to 1 session a week"),
        (6, 12, "weeks", "6 to 12 weeks"),
        (1, 1, "weeks", "1 week"),
        (1, 1, "sessions in all", "1 session in all"),
        (0.25, 1, "kg a week", "0.25 to 1 kg a week"),
    ],
)
def test_a_quantity_in_words(low: float | None, high: float, unit: str, said: str) -> None:
    """One is singular, a bare cap says so."""
    quantity = Quantity.SESSIONS_PER_WEEK
    assert range_text(DoseRange(quantity=quantity, low=low, high=high, unit=unit)) == said


def test_a_marked_dose_names_the_rules() -> None:
    """Why it is one number, and by which rules."""
    marked = DoseRange(
        quantity=Quantity.WEEKS, low=4, high=4, unit="weeks", mark="below the studied dose", rules=("a-limit",)
    )
    assert range_text(marked) == "4 weeks (below the studied dose: a-limit)"


def test_no_dose_is_said() -> None:
    """Nothing is made up where the evidence gives none."""
    assert dose_text(()) == "no dose is given by the evidence: agree it with the patient"
    assert not short_dose(())


def of(quantity: Quantity, low: float | None, high: float, unit: str) -> DoseRange:
    """One quantity of a dose."""
    return DoseRange(quantity=quantity, low=low, high=high, unit=unit)


def test_a_short_dose_is_how_often_how_long_each_time_and_for_how_long() -> None:
    """Or the first thing that is stated."""
    minutes = of(Quantity.SESSION_MINUTES, 30, 60, "minutes a session")
    one = of(Quantity.TOTAL_SESSIONS, 1, 1, "sessions in all")
    weekly = of(Quantity.MINUTES_PER_WEEK, 150, 300, "minutes a week")
    protein = of(Quantity.PROTEIN_G_PER_KG_PER_DAY, 1, 1.2, "g protein per kg a day")
    assert short_dose((A_WEEK, SIX_WEEKS, minutes)) == "1 to 2 sessions a week, 30 to 60 minutes each; 6 weeks"
    assert short_dose((SIX_WEEKS, of(Quantity.TOTAL_SESSIONS, 7, 8, "sessions in all"))) == (
        "7 to 8 sessions in all; 6 weeks"
    )
    assert short_dose((one, minutes)) == "1 session in all, 30 to 60 minutes"
    assert short_dose((A_WEEK, weekly)) == "1 to 2 sessions a week, 150 to 300 minutes in all"
    assert short_dose((weekly,)) == "150 to 300 minutes a week"
    assert short_dose((minutes,)) == "30 to 60 minutes a session"
    assert short_dose((protein,)) == "1 to 1.2 g protein per kg a day"


@pytest.mark.parametrize(
    ("longest", "weekly", "said"),
    [
        (15, (100, 150), "up to 75 minutes a week at first, built up towards 100 to 150"),
        (15, (30, 300), "30 to 75 minutes a week at first, built up towards 300"),
        (20, (None, 300), "up to 100 minutes a week at first, built up towards 300"),
        (20, (90, 120), "90 to 120 minutes a week"),
    ],
)
def test_short_sessions_are_built_up_towards_the_minutes_of_the_week(
    longest: int, weekly: tuple[int | None, int], said: str
) -> None:
    """As who is inactive starts low (``ex_start_low_progress``); no two lines of a dose contradict each other."""
    dose = (
        of(Quantity.SESSIONS_PER_WEEK, 3, 5, "a week"),
        of(Quantity.SESSION_MINUTES, None, longest, "minutes a session"),
        of(Quantity.MINUTES_PER_WEEK, *weekly, "minutes a week"),
    )
    assert dose_text(dose) == f"3 to 5 sessions a week; up to {longest} minutes a session; {said}"


def test_the_phases_the_review_and_the_stop_of_a_course() -> None:
    """In the order in which they come."""
    planned = PlannedTherapy(
        therapy="acupuncture",
        technique=None,
        verdict=Verdict.OFFERED,
        may_start=True,
        serves=("low_back_pain",),
        phases=(
            Phase(name="initial", from_week=1, weeks_high=6, sessions_per_week=2),
            Phase(name="taper", from_week=7, every_days=(7, 14), condition="after a useful response"),
        ),
        review_after_sessions=6,
        review_after_weeks=6,
        stop_after_weeks=1,
    )
    assert phase_texts(planned) == [
        "taper from week 7 at the earliest, after a useful response: one session every 7 days, then every 14 days",
        "review after 6 sessions and after 6 weeks",
        "stop after 1 week without meaningful change",
    ]


def test_a_deferral_says_until_when_and_why() -> None:
    """Where no week is in sight it says no week; without minutes it says none, and unknown ones are not called none."""
    untimed = Deferral(therapy="mbsr", start_week=9, minutes_needed=0, reason="there is no time", minutes_known=False)
    assert wait_text(untimed) == ("deferred to week 9: there is no time (it needs time that no statement gives)")
    assert wait_text(Deferral(therapy="mbsr", start_week=None, minutes_needed=0, reason="nobody leads")) == (
        "deferred: nobody leads"
    )
