"""Doses and phases as a clinician writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from careplan.plans import Deferral, DoseRange, Number, Phase, PlannedTherapy
from careplan.words import Quantity

__all__ = ["dose_text", "phase_texts", "range_text", "short_dose", "wait_text"]


STEP: Final = 5
"""Minutes by which a session is lengthened."""


def range_text(each: DoseRange) -> str:
    """One quantity.

    >>> range_text(DoseRange(quantity="weeks", low=6, high=12, unit="weeks"))
    '6 to 12 weeks'
    >>> range_text(DoseRange(quantity="session_minutes", low=None, high=45, unit="minutes a session"))
    'up to 45 minutes a session'
    """
    value = _value(each)
    unit = each.unit.removesuffix("s") if value == "1" and each.unit == "weeks" else each.unit
    return f"{value} {_sessions(unit, value)}{_marked(each)}"


def _value(each: DoseRange) -> str:
    if each.low is None:
        return f"up to {each.high}"
    return f"{each.low}" if each.low == each.high else f"{each.low} to {each.high}"


def _marked(each: DoseRange) -> str:
    return f" ({each.mark}: {', '.join(each.rules)})" if each.mark else ""


def _sessions(unit: str, value: str) -> str:
    """A bare rate is a number of sessions."""
    one = value in ("1", "up to 1")
    if unit == "a week":
        return "session a week" if one else "sessions a week"
    return unit.replace("sessions", "session") if one else unit


def dose_text(dose: Iterable[DoseRange]) -> str:
    """A whole dose in one line; says so where the evidence gives none.

    Where short sessions do not add up to the minutes of the week, those are what the sessions are built up towards.
    """
    stated = {each.quantity: each for each in dose}
    texts = {quantity: range_text(each) for quantity, each in stated.items()}
    most = _at_first(stated)
    if most is not None:
        texts[Quantity.MINUTES_PER_WEEK] = _built_up(stated[Quantity.MINUTES_PER_WEEK], most)
    return "; ".join(texts.values()) or "no dose is given by the evidence: agree it with the patient"


def _at_first(stated: Mapping[Quantity, DoseRange]) -> Number | None:
    """The most minutes of a week that the stated sessions make, where a week should come to clearly more."""
    sessions, length, weekly = (
        stated.get(each) for each in (Quantity.SESSIONS_PER_WEEK, Quantity.SESSION_MINUTES, Quantity.MINUTES_PER_WEEK)
    )
    if sessions is None or length is None or weekly is None:
        return None
    longer = sessions.high * (length.high + STEP)
    return sessions.high * length.high if longer <= weekly.high else None


def _built_up(weekly: DoseRange, most: Number) -> str:
    """The minutes of a week at first, and those to come to."""
    beyond = weekly.low is not None and weekly.low > most
    first = f"up to {most}" if weekly.low is None or beyond else f"{weekly.low} to {most}"
    return (
        f"{first} {weekly.unit} at first, built up towards {_value(weekly) if beyond else weekly.high}{_marked(weekly)}"
    )


FIRST: Final = (
    Quantity.SESSIONS_PER_WEEK,
    Quantity.TOTAL_SESSIONS,
    Quantity.HOME_MINUTES_PER_DAY,
    Quantity.MINUTES_PER_WEEK,
)
"""What says best how often; the first that is stated."""


def short_dose(dose: Iterable[DoseRange]) -> str:
    """How often, how long each time and for how long, or whatever the dose states; empty where there is no dose."""
    stated = {each.quantity: each for each in dose}
    often = next((each for each in FIRST if each in stated), None)
    if often is None:
        return "; ".join(map(range_text, list(stated.values())[:1]))
    weeks = [range_text(each) for quantity, each in stated.items() if quantity is Quantity.WEEKS]
    return "; ".join([range_text(stated[often]) + _length(stated, often), *weeks])


def _length(stated: Mapping[Quantity, DoseRange], often: Quantity) -> str:
    """The minutes of each session, or those of all in a week, behind a number of sessions."""
    each, weekly = stated.get(Quantity.SESSION_MINUTES), stated.get(Quantity.MINUTES_PER_WEEK)
    if each is not None and often in (Quantity.SESSIONS_PER_WEEK, Quantity.TOTAL_SESSIONS):
        return f", {_value(each)} minutes{' each' if stated[often].high > 1 else ''}{_marked(each)}"
    return f", {_value(weekly)} minutes in all" if weekly is not None and often is Quantity.SESSIONS_PER_WEEK else ""


def wait_text(wait: Deferral) -> str:
    """What stands in the way of a therapy that is deferred, and until when.

    >>> wait_text(Deferral(therapy="mbsr", start_week=13, minutes_needed=320, reason="there is not enough time"))
    'deferred to week 13: there is not enough time (it needs 320 minutes a week)'
    """
    when = "deferred" if wait.start_week is None else f"deferred to week {wait.start_week}"
    return f"{when}: {wait.reason}{_needed(wait)}"


def _needed(wait: Deferral) -> str:
    if wait.minutes_known:
        return f" (it needs {wait.minutes_needed} minutes a week)" if wait.minutes_needed else ""
    way = f"{wait.minutes_needed} minutes a week on the way, and " if wait.minutes_needed else ""
    return f" (it needs {way}time that no statement gives)"


def _phase(phase: Phase) -> str:
    when = f"from week {phase.from_week} at the earliest"
    if phase.condition:
        when += f", {phase.condition}"
    if phase.every_days:
        how = "one session every " + ", then every ".join(f"{gap} days" for gap in phase.every_days)
    elif phase.sessions_per_week:
        how = f"{phase.sessions_per_week} a week"
    else:
        how = "as dosed above"
    total = f", at most {phase.sessions_in_all} sessions" if phase.sessions_in_all and phase.condition else ""
    return f"{phase.name} {when}: {how}{total}"


def phase_texts(each: PlannedTherapy) -> list[str]:
    """The phases of a course, its review and its stop."""
    texts = [_phase(phase) for phase in each.phases if phase.name != "initial"]
    review = _points(each.review_after_sessions, each.review_after_weeks, " and after ")
    stop = _points(each.stop_after_sessions, each.stop_after_weeks, " or ")
    texts += [f"review after {review}"] if review else []
    texts += [f"stop after {stop} without meaningful change"] if stop else []
    return texts


def _points(sessions: int | None, weeks: int | None, between: str) -> str:
    """A number of sessions and a number of weeks, as far as they are given."""
    given = ((sessions, "session"), (weeks, "week"))
    return between.join(f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in given if number is not None)
