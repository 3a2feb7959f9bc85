"""Doses and phases as a clinician writes them."""

from __future__ import annotations

from collections.abc import Iterable

from careplan.plans import Deferral, DoseRange, Phase, PlannedTherapy
from careplan.words import Quantity

__all__ = ["dose_text", "phase_texts", "range_text", "short_dose", "wait_text"]


def range_text(each: DoseRange) -> str:
    """One quantity.

    >>> range_text(DoseRange(quantity="weeks", low=6, high=12, unit="weeks"))
    '6 to 12 weeks'
    >>> range_text(DoseRange(quantity="session_minutes", low=None, high=45, unit="minutes a session"))
    'up to 45 minutes a session'
    """
    if each.low is None:
        value = f"up to {each.high}"
    else:
        value = f"{each.low}" if each.low == each.high else f"{each.low} to {each.high}"
    reason = f" ({each.mark}: {', '.join(each.rules)})" if each.mark else ""
    unit = each.unit.removesuffix("s") if value == "1" and each.unit == "weeks" else each.unit
    return f"{value} {_sessions(unit, value)}{reason}"


def _sessions(unit: str, value: str) -> str:
    """A bare rate is a number of sessions."""
    one = value in ("1", "up to 1")
    if unit == "a week":
        return "session a week" if one else "sessions a week"
    return unit.replace("sessions", "session") if one else unit


def dose_text(dose: Iterable[DoseRange]) -> str:
    """A whole dose in one line; says so where the evidence gives none."""
    return "; ".join(map(range_text, dose)) or "no dose is given by the evidence: agree it with the patient"


def short_dose(dose: Iterable[DoseRange]) -> str:
    """How often and for how long, or the first thing that the dose states; empty where there is no dose."""
    stated = tuple(dose)
    often = [each for each in stated if each.quantity in (Quantity.SESSIONS_PER_WEEK, Quantity.WEEKS)]
    return "; ".join(map(range_text, often or stated[:1]))


def wait_text(wait: Deferral) -> str:
    """What stands in the way of a therapy that is deferred, and until when.

    >>> wait_text(Deferral(therapy="mbsr", start_week=13, minutes_needed=320, reason="there is not enough time"))
    'deferred to week 13: there is not enough time (it needs 320 minutes a week)'
    """
    when = "deferred" if wait.start_week is None else f"deferred to week {wait.start_week}"
    needs = f" (it needs {wait.minutes_needed} minutes a week)" if wait.minutes_needed else ""
    return f"{when}: {wait.reason}{needs}"


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
