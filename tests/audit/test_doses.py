"""The audit of doses: no quantity of a dose may be dropped."""

from __future__ import annotations

from careplan import BOOK, PatientProfile
from careplan.audit import Auditor
from careplan.catalogue import Therapy
from tests.the_book import answers_of, planner


def test_a_quantity_that_is_gentler_in_neither_direction_may_not_be_dropped() -> None:
    """Where its ends do not conflict: protein of somebody who is 65."""
    profile = PatientProfile.model_validate(
        {"age_years": 65, "setting": {"jurisdiction": "international"}, "problems": [{"kind": "low_back_pain"}]}
    )
    plan = planner().plan(profile)
    assert any(each.therapy is Therapy.PROTEIN_INTAKE and each.dose for each in plan.therapies)
    therapies = tuple(
        each.model_copy(update={"dose": ()}) if each.therapy is Therapy.PROTEIN_INTAKE else each
        for each in plan.therapies
    )
    changed = plan.model_copy(update={"therapies": therapies})
    found = Auditor(BOOK).faults(changed, profile, answers_of(profile))
    assert found == ["6: protein_intake omits protein_g_per_kg_per_day"]
