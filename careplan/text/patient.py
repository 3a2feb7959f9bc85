"""What the patient is told, as a page of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from careplan.patient_texts.patient import PatientCare, PatientLine, PatientSheet
from careplan.text.page import Page

__all__ = ["patient_text"]

STATES: Final = {
    "ready": "Your clinician made this plan with you. You can say no to any part of it, or ask for a change.",
    "not yet": "Do not start yet. Your clinician still has some questions for you.",
    "see somebody first": "Do not start any of this care yet. Someone has to see you first.",
}
FRAME: Final = (
    "No one can tell how well it may work for you. Tell your clinician how it goes. Keep taking your drugs as they "
    "were prescribed; this plan changes none of them."
)


def patient_text(sheet: PatientSheet, width: int = 80) -> str:
    """A sheet as text for a patient, without ids and sources (they stand in its JSON)."""
    page = Page(width)
    page.heading("Your plan for pain")
    page.say(STATES[sheet.state])
    page.say(FRAME)
    if sheet.see:
        page.heading("Who needs to see you")
        page.items(sheet.see, 1)
    told: dict[str, str] = {}
    for each in sheet.care:
        _care(page, each, told)
    if sheet.later:
        page.heading("Later, or after a question")
        page.say("; ".join(sheet.later), 1)
    if sheet.cautions:
        page.heading("Take care")
        page.items((each.text for each in sheet.cautions), 1)
    page.heading("Get help")
    page.items((each.text for each in sheet.emergencies), 1)
    return page.text()


def _care(page: Page, each: PatientCare, told: dict[str, str]) -> None:
    """One therapy; what has been told under another one is not told again, only where it stands."""
    page.heading(each.name)
    if each.plan:
        page.say(f"Your plan: {each.plan}", 1, 1)
    for part in each.parts:
        page.say(f"{part.title}:", 1)
        page.items(_once(part.lines, each.name, told), 3)


def _once(lines: Iterable[PatientLine], name: str, told: dict[str, str]) -> Iterator[str]:
    """What is new; then the therapies under which the rest has been told. ``told`` says which is where."""
    before: dict[str, None] = {}
    for line in lines:
        if told.setdefault(line.text, name) == name:
            yield line.text
        else:
            before[told[line.text]] = None
    if before:
        yield f"See above: {'; '.join(before)}."
