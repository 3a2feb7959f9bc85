"""A healthy adult with any pain problem gets three modalities almost everywhere; where not, a statement says why."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from careplan import BOOK
from careplan.catalogue import Modality
from careplan.documents.cases import BODIES, PROBLEMS, SEVERITIES
from careplan.documents.reach import ENOUGH, NOT_RECOMMENDED, Cell, cells, closing, reach
from careplan.planner import default_planner
from careplan.sections.problem import PainProblemKind
from careplan.words import Status

ROOT: Final = Path(__file__).parents[2]
AT_MOST: Final = 0.1


@cache
def all_cells() -> list[Cell]:
    """Planned for once."""
    return cells(default_planner())


def few() -> list[Cell]:
    """Those with fewer than three modalities."""
    return [each for each in all_cells() if len(each.modalities) < ENOUGH]


def test_the_page_is_what_is_generated_now() -> None:
    """After a change of a rule run ``make documents`` and read the difference."""
    assert (ROOT / "docs" / "reach.md").read_text("utf-8").splitlines() == reach(default_planner()).splitlines()


def test_every_problem_is_looked_at() -> None:
    """By every body at every severity; a headache that nobody has diagnosed is referred, not treated."""
    assert len(all_cells()) == len(PROBLEMS) * len(BODIES) * len(SEVERITIES)
    kinds = {each["kind"] for each in PROBLEMS.values()}
    assert kinds == {each.value for each in PainProblemKind} - {PainProblemKind.HEADACHE_UNDIAGNOSED.value}


def test_every_cell_has_a_plan_that_may_start() -> None:
    """A healthy adult with complete screens."""
    assert {each.plan.status for each in all_cells()} <= {Status.ISSUED, Status.ISSUED_WITH_REFERRAL}


def test_few_cells_have_fewer_than_three_modalities() -> None:
    """At most a tenth."""
    assert len(few()) <= AT_MOST * len(all_cells())


def test_what_closes_a_modality_is_a_statement() -> None:
    """Named for each, and no reason stands there for nothing."""
    closed = {(each.problem, modality) for each in few() for modality in Modality if modality not in each.modalities}
    assert all(
        "`" in closing(BOOK, each, modality)
        for each in few()
        for modality in Modality
        if modality not in each.modalities
    )
    assert NOT_RECOMMENDED.keys() <= closed
    assert all(statement in BOOK.statements_by_id for _, statement in NOT_RECOMMENDED.values())
