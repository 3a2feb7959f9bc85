"""The audit: sound plans pass, and any change that matters is found by itself, without combining or engines."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import careplan
from careplan import BOOK, CarePlan, PatientProfile
from careplan.audit import Auditor
from careplan.language.answers import Answers
from careplan.plans import LedgerLine, PlannedTherapy, WeekLine
from careplan.testing import boundary_profiles, completed, profiles
from careplan.testing.preferences import wished
from careplan.words import Status, Urgency, Verdict
from tests.amount import examples
from tests.the_book import answers_of, planner

PACKAGE: Final = Path(careplan.__file__).parent
AUDIT: Final = sorted((PACKAGE / "audit").rglob("*.py"))
LONGEST: Final = 200
"""More lines than this nobody reads at one sitting."""


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    """The auditor of the book."""
    return Auditor(BOOK)


def audited(auditor: Auditor, plan: CarePlan, profile: PatientProfile) -> list[str]:
    """The faults of a plan for a patient."""
    profile = profile.canonical()
    answers: Answers = answers_of(profile)
    return auditor.faults(plan, profile, answers)


def test_the_audit_uses_nothing_of_what_it_looks_at() -> None:
    """It imports neither combining nor engines, and each part of it fits on a few pages."""
    assert AUDIT
    for path in AUDIT:
        tree = ast.parse(path.read_text("utf-8"))
        imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        imported |= {each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names}
        for room in ("ledger", "week", "parts", "engines", "planner"):
            assert not any(each.startswith(f"careplan.{room}") for each in imported), path.name
        assert len(path.read_text("utf-8").splitlines()) < LONGEST, path.name


some_patient = st.one_of(profiles(BOOK), boundary_profiles(BOOK)).flatmap(wished)


@given(some_patient)
@examples(150)
def test_sound_plans_pass(auditor: Auditor, profile: PatientProfile) -> None:
    """Otherwise no plan would be issued."""
    assert audited(auditor, planner().plan(profile), profile) == []


def line(change: Callable[[LedgerLine], dict[str, Any]]) -> Callable[[CarePlan, int], dict[str, Any]]:
    """Change one line of the ledger."""

    def changed(plan: CarePlan, place: int) -> dict[str, Any]:
        lines = list(plan.ledger)
        place %= len(lines)
        lines[place] = lines[place].model_copy(update=change(lines[place]))
        return {"ledger": tuple(lines)}

    return changed


def therapy(change: Callable[[PlannedTherapy], dict[str, Any]]) -> Callable[[CarePlan, int], dict[str, Any]]:
    """Change one planned therapy."""

    def changed(plan: CarePlan, place: int) -> dict[str, Any]:
        found = list(plan.therapies)
        if found:
            place %= len(found)
            found[place] = found[place].model_copy(update=change(found[place]))
        return {"therapies": tuple(found)}

    return changed


def week(change: Callable[[WeekLine], dict[str, Any]]) -> Callable[[CarePlan, int], dict[str, Any]]:
    """Change one line of the week."""

    def changed(plan: CarePlan, place: int) -> dict[str, Any]:
        found = list(plan.week.lines)
        if found:
            place %= len(found)
            found[place] = found[place].model_copy(update=change(found[place]))
        return {"week": plan.week.model_copy(update={"lines": tuple(found)})}

    return changed


def _another_verdict(own: LedgerLine) -> dict[str, Any]:
    return {"verdict": Verdict.CONTRAINDICATED if own.verdict is Verdict.OFFERED else Verdict.OFFERED}


def _higher(own: PlannedTherapy) -> dict[str, Any]:
    return {"dose": tuple(each.model_copy(update={"high": each.high + 1}) for each in own.dose)}


def _lower(own: PlannedTherapy) -> dict[str, Any]:
    return {"dose": tuple(each.model_copy(update={"low": 0, "mark": ""}) for each in own.dose)}


CHANGES: Final[dict[str, Callable[[CarePlan, int], dict[str, Any]]]] = {
    "another verdict": line(_another_verdict),
    "a rule that does not hold": line(lambda own: {"rules": (*own.rules, "under-18")}),
    "no reason": line(lambda _: {"rules": (), "facts": ()}),
    "a line is missing": lambda plan, place: {"ledger": plan.ledger[: place % 20] + plan.ledger[place % 20 + 1 :]},
    "another technique": therapy(lambda own: {"technique": "breath_holding" if own.technique else None}),
    "a dose too high": therapy(_higher),
    "a dose too low": therapy(_lower),
    "a dose is missing": therapy(lambda _: {"dose": ()}),
    "a therapy is missing": lambda plan, _: {"therapies": plan.therapies[1:]},
    "serves nobody": therapy(lambda own: {"serves": () if own.serves else ("another",)}),
    "a later start": therapy(lambda own: {"start_week": (own.start_week or 0) + 1}),
    "more minutes": week(lambda own: {"minutes": own.minutes + 5}),
    "more sessions": week(lambda own: {"sessions": own.sessions + 8}),
    "another last week": week(lambda own: {"last_week": (own.last_week or 0) + 3}),
    "another status": lambda plan, _: {
        "status": Status.WITHHELD if plan.status is not Status.WITHHELD else Status.ISSUED
    },
    "issued all the same": lambda _, __: {"status": Status.ISSUED},
    "no referral": lambda _, __: {"referrals": ()},
    "a slower referral": lambda plan, _: {
        "referrals": tuple(each.model_copy(update={"urgency": Urgency.ROUTINE}) for each in plan.referrals)
    },
    "no caution": lambda _, __: {"cautions": ()},
    "nothing to avoid": lambda _, __: {"avoid": ()},
    "no statement": lambda _, __: {"statements": ()},
    "no source": lambda _, __: {"sources": ()},
    "another body's plan": lambda plan, _: {"ledger": tuple(reversed(plan.ledger))},
}
UNSEEN: Final = {"a later start"}
"""What changes nothing of a therapy that has no place in the week."""


@pytest.mark.parametrize("name", CHANGES)
@given(profile=profiles(BOOK), place=st.integers(0, 50))
@settings(max_examples=12, suppress_health_check=[HealthCheck.filter_too_much])
def test_a_change_that_matters_is_found(auditor: Auditor, name: str, profile: PatientProfile, place: int) -> None:
    """Whatever the plan, one wrong thing in it is enough."""
    plan = planner().plan(profile)
    changed = plan.model_copy(update=CHANGES[name](plan, place))
    assume(changed != plan)
    assume(name not in UNSEEN or plan.therapies[place % len(plan.therapies)].start_week is not None)
    assert audited(auditor, changed, profile)


@given(profiles(BOOK), profiles(BOOK))
@settings(max_examples=30, suppress_health_check=[HealthCheck.filter_too_much])
def test_the_plan_of_another_does_not_pass(auditor: Auditor, one: PatientProfile, other: PatientProfile) -> None:
    """Where the two plans decide different things."""
    other = completed(other, BOOK).changed({"setting.jurisdiction": one.setting.jurisdiction})
    foreign = planner().plan(other)
    assume({each.kind for each in one.problems} != {each.kind for each in other.problems})
    assume(foreign.ledger != planner().plan(one).ledger)
    same_size = len(one.problems) == len(other.problems)
    assume(same_size)
    assert audited(auditor, foreign.model_copy(update={"problems": planner().plan(one).problems}), one)


def test_faults_hold_no_patient_data(auditor: Auditor) -> None:
    """They name laws, therapies and rules only."""
    profile = PatientProfile.model_validate({
        "age_years": 63,
        "height_cm": 171.3,
        "weight_kg": 87.6,
        "setting": {"jurisdiction": "US"},
        "problems": [{"kind": "low_back_pain", "duration_days": 211}],
        "medicines": {"methotrexate": True},
    })  # fmt: skip
    plan = planner().plan(profile)
    for change in CHANGES.values():
        text = " ".join(audited(auditor, plan.model_copy(update=change(plan, 0)), profile))
        assert not [each for each in ("171.3", "87.6", "211", "methotrexate") if each in text]
