"""An opioid is never stopped or changed by a plan, and whoever prescribes it is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import CarePlan, PatientProfile
from careplan.catalogue import Avoid
from careplan.evidence.library import STATEMENTS
from careplan.patient_texts.library import sayings
from careplan.patient_texts.patient import for_patient
from careplan.rules import BOOK
from careplan.testing import profiles
from careplan.text.patient import patient_text
from careplan.text.plan import plan_text
from careplan.words import Status
from tests.the_book import planner

PROFILES = Path(__file__).parents[2] / "examples" / "profiles"
NAMES = sorted(each.stem for each in PROFILES.glob("*.json"))

OPIOID = re.compile(r"\bopioids?\b", re.IGNORECASE)
CHANGE = re.compile(
    r"\b(stop\w*|chang\w*|reduc\w*|lower\w*|taper\w*|wean\w*|withdraw\w*|cut|increas\w*|rais\w*|halv\w*|come off)\b",
    re.IGNORECASE,
)
LEFT_ALONE = re.compile(
    r"\b(never|not|neither|nobody|without|prescribers?|prescribes|belongs? to the prescriber)\b", re.IGNORECASE
)


def unsafe(texts: Iterable[str]) -> Iterator[str]:
    """Sentences that speak of a change of opioids and neither forbid it nor leave it to the prescriber."""
    for text in texts:
        for each in re.split(r"(?<=[.;:])\s+", text):
            if OPIOID.search(each) and CHANGE.search(each) and not LEFT_ALONE.search(each):
                yield each


def lines(plan: CarePlan) -> Iterator[str]:
    """Everything a clinician is told to do or to avoid."""
    yield from (each.title for each in plan.trace.rules)
    for part in (plan.goals, plan.reviews, plan.interactions, plan.cautions):
        yield from (each.title for each in part)
    yield from (each.avoid.value for each in plan.avoid)


@pytest.mark.parametrize(
    "text", ["Stop the opioid before needling.", "Lower the opioid dose by 10 percent a week.", "Taper opioids."]
)
def test_an_order_to_change_an_opioid_would_be_found(text: str) -> None:
    """In any of its words."""
    assert list(unsafe([text])) == [text]


def test_no_rule_tells_to_change_an_opioid() -> None:
    """No title of the whole guideline does, and no text for patients."""
    assert list(unsafe(each.title for each in BOOK.rules)) == []
    assert list(unsafe(each.text for each in sayings())) == []


@pytest.mark.parametrize("name", NAMES)
def test_who_takes_an_opioid_reads_whose_it_is_to_change(name: str) -> None:
    """The text of every example, with an opioid, names the prescriber and what to leave alone."""
    base = PatientProfile.model_validate_json((PROFILES / f"{name}.json").read_text("utf-8"))
    plan = planner().plan(base.changed({"medicines.opioid_current": True}))
    if plan.status is Status.WITHHELD:
        return
    check(plan)


@given(profiles(), st.integers(0, 200))
def test_whoever_takes_an_opioid_reads_whose_it_is_to_change(drawn: PatientProfile, dose: int) -> None:
    """At any dose and with any problem."""
    plan = planner().plan(drawn.changed({"medicines.opioid_current": True, "measures.opioid_mme_per_day": dose}))
    assert list(unsafe(lines(plan))) == []
    if plan.status is not Status.WITHHELD:
        check(plan)


def check(plan: CarePlan) -> None:
    """Changing opioids is certainly among what to avoid; clinician and patient read of the prescriber."""
    assert any(each.avoid is Avoid.CHANGING_OPIOIDS and each.certain for each in plan.avoid)
    assert list(unsafe(lines(plan))) == []
    text = " ".join(plan_text(plan, sources=False).split())
    assert Avoid.CHANGING_OPIOIDS.value in text
    assert "prescriber" in text
    assert "talk to your prescriber" in " ".join(patient_text(for_patient(plan)).split())


def test_what_the_evidence_says_of_opioids_is_never_told_as_an_order() -> None:
    """A finding may say that less was taken; whoever reads it is told by the same plan to change nothing."""
    orders = list(unsafe(each.text for each in STATEMENTS.values()))
    assert [each for each in orders if re.match(r"(Stop|Reduce|Taper|Lower|Change|Cut)\b", each)] == []
