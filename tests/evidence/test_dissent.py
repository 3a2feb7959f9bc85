"""Every disagreement of the evidence stands in the dissent of some plan: two statements each, and every group."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from careplan import BOOK, CarePlan
from careplan.catalogue import Therapy
from careplan.evidence.library import STATEMENTS
from careplan.language.rules import Coverage
from tests.the_book import planner
from tests.vignette_data import Expected, Vignette, profile_of

FILE: Final = Path(__file__).parents[1] / "data" / "dissent.yaml"


class Case(BaseModel):
    """One patient, and the statement that stands in the dissent beside a therapy."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    conflict: tuple[str, str] | None = None
    group: str = ""
    shows: str
    beside: Therapy
    base: str
    change: dict[str, Any] = {}

    @property
    def name(self) -> str:
        """The two statements, or the group."""
        return self.group or " and ".join(self.conflict or ())

    @property
    def sides(self) -> frozenset[str]:
        """The statements that disagree."""
        in_group = (each.id for each in STATEMENTS.values() if self.group and each.conflict_group == self.group)
        return frozenset((*(self.conflict or ()), *in_group))


CASES: Final = tuple(Case.model_validate(each) for each in yaml.safe_load(FILE.read_text("utf-8")))
each_case = pytest.mark.parametrize("case", CASES, ids=[each.name for each in CASES])


@cache
def _plan(case_number: int) -> CarePlan:
    case = CASES[case_number]
    patient = Vignette(title=case.name, statement=case.shows, base=case.base, change=case.change, expect=Expected())
    return planner().plan(profile_of(patient, BOOK))


@each_case
def test_it_stands_in_the_dissent_of_a_plan(case: Case) -> None:
    """Beside the therapy, as one side; the plan names a rule of the other side, or shows that as well."""
    plan = _plan(CASES.index(case))
    shown = {one for each in plan.line(case.beside).dissent for one in (each.statement, *each.also)}
    assert case.shows in case.sides
    assert case.shows in shown
    others = case.sides - {case.shows}
    assert not others or others & (shown | _rested_on(plan))


def _rested_on(plan: CarePlan) -> set[str]:
    """The statements of every rule that holds, but for what other payers cover."""
    covering = {each.rule for each in plan.coverage}
    held = {each.id for each in plan.trace.rules if each.truth == "yes"}
    named = {rule for rule in held if rule in covering or not isinstance(BOOK.rule(rule), Coverage)}
    return {statement for rule in named for statement in BOOK.rule(rule).evidence}


def test_no_disagreement_of_the_evidence_is_without_a_patient() -> None:
    """Every two statements that name each other, and every group, once each."""
    pairs = {frozenset((each.id, other)) for each in STATEMENTS.values() for other in each.conflicts_with}
    groups = {each.conflict_group for each in STATEMENTS.values() if each.conflict_group}
    assert {frozenset(each.conflict) for each in CASES if each.conflict} == pairs
    assert {each.group for each in CASES if each.group} == groups
    assert len(CASES) == len(pairs) + len(groups)
