"""The statement named in short: of the nearest body that the plan follows, as its verdict is."""

from __future__ import annotations

import pytest

from careplan import CarePlan
from careplan.catalogue import Therapy
from careplan.documents.cases import healthy_adult
from careplan.plans import CitedStatement
from careplan.rules import BOOK
from careplan.text.evidence import Cited
from careplan.words import Jurisdiction, Strength
from tests.the_book import planner


def plan_for(problem: str, body: Jurisdiction) -> CarePlan:
    """The plan of a healthy adult with one problem of middling pain."""
    return planner().plan(healthy_adult(BOOK, problem, body, 5))


def best(plan: CarePlan, therapy: Therapy) -> CitedStatement | None:
    """The statement named in short for a therapy."""
    line = next(each for each in plan.ledger if each.therapy is therapy)
    return Cited(plan).best(line.rules)


def test_the_nearest_body_speaks_before_another_of_the_same_strength() -> None:
    """In the United States ACR or AAOS is named for the knee, not a guideline from elsewhere."""
    said = best(plan_for("Osteoarthritis of the knee", Jurisdiction.US), Therapy.ACUPUNCTURE)
    assert said is not None
    assert (said.jurisdictions, said.strength) == ((Jurisdiction.US,), Strength.CONDITIONAL)


def test_without_a_body_of_its_own_a_clinic_reads_the_international_one() -> None:
    """No statement of a body that the plan does not follow is named."""
    said = best(plan_for("Osteoarthritis of the knee", Jurisdiction.INTERNATIONAL), Therapy.ACUPUNCTURE)
    assert said is not None
    assert Jurisdiction.INTERNATIONAL in said.jurisdictions


@pytest.mark.parametrize("problem", ["Osteoarthritis of the knee", "Chronic low back pain", "Migraine, chronic"])
@pytest.mark.parametrize("body", [Jurisdiction.US, Jurisdiction.US_VETERANS, Jurisdiction.UK_ENGLAND, Jurisdiction.DE])
def test_no_recommendation_of_a_nearer_body_is_passed_over(problem: str, body: Jurisdiction) -> None:
    """And no finding is named where anybody that the plan follows recommends."""
    plan, chain = plan_for(problem, body), body.nearest_first
    for line in plan.ledger:
        cited = {each.id: each for each in plan.statements}
        behind = [cited[one] for each in plan.trace.rules if each.id in line.rules for one in each.evidence]
        levels = [
            chain.index(where)
            for each in behind
            if each.strength is not Strength.NONE
            for where in each.jurisdictions
            if where in chain
        ]
        said = best(plan, line.therapy)
        if said is not None and levels:
            assert said.strength is not Strength.NONE
            assert min(chain.index(where) for where in said.jurisdictions if where in chain) == min(levels)
