"""The clinician's decisions as text: first those that need another look."""

from __future__ import annotations

from typing import Final

from careplan.catalogue import CATALOGUE
from careplan.plans import CarePlan, ClinicianDecision
from careplan.text.doses import dose_text
from careplan.text.page import Page

__all__ = ["clinician_decisions"]

ORDER: Final = ("to be reviewed", "superseded", "stands")


def clinician_decisions(page: Page, plan: CarePlan) -> None:
    """What was decided on each line, by whom and why, and what has become of it."""
    if plan.clinician_decisions:
        page.heading("Decided by the clinician")
    for each in sorted(plan.clinician_decisions, key=lambda one: ORDER.index(one.state)):
        page.say(f"- {CATALOGUE[each.therapy].title}: {_decision(each)}", 1, 2)


def _decision(each: ClinicianDecision) -> str:
    text: str = each.decision
    if each.dose:
        text += f" to {dose_text(each.dose)}"
    if each.exceeds:
        text += f", beyond the upper end of {', '.join(each.exceeds)}"
    signed = ", ".join(part for part in (each.by, each.at) if part)
    text += f" ({signed})" if signed else ""
    text += f": {each.reason}" if each.reason else ""
    if each.state == "stands":
        return text
    rules = f" [{', '.join(each.rules)}]" if each.rules else ""
    return f"{each.state.upper()}, for {each.because}{rules}; was {text}"
