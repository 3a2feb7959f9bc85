"""Doses and phases as a clinician writes them."""

from __future__ import annotations

from collections.abc import Iterable

from careplan.plans import DoseRange, Phase, PlannedTherapy

__all__ = ["dose_text", "phase_texts", "range_text"]


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


def _phase(phase: Phase) -> str:
    when = f"from week {phase.from_week}"
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
    if each.review_after_sessions is not None:
        texts.append(f"review after {each.review_after_sessions} sessions")
    if each.stop_after_sessions is not None:
        texts.append(f"stop after {each.stop_after_sessions} sessions without meaningful change")
    return texts
