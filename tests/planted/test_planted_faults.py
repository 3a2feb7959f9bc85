"""Faults planted at run time: none of them changes a plan that comes out, and no referral is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import pytest

from careplan import BOOK, CarePlan, PlanNotIssued
from careplan.errors import AuditFailed, EngineDisagreement, EvaluationFailed
from careplan.ledger import flags, verdicts
from careplan.parts import lines
from careplan.week import placing
from tests.planted.combining_faults import COMBINING_FAULTS
from tests.planted.engine_faults import ENGINE_FAULTS
from tests.planted.fault import Fault
from tests.planted.patients import Quick, patients, sound_plans

FAULTS: Final = (*ENGINE_FAULTS, *COMBINING_FAULTS)
KINDS: Final = 4
"""The least number of kinds of fault planted in each part."""

REMEMBERING: Final = (flags._plain, verdicts.judging_of, lines._avoid_line, placing.place)  # noqa: SLF001
"""What keeps its results beyond one planner."""


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """No result made with a fault is used without it, nor the other way round."""
    sound_plans()
    for each in REMEMBERING:
        each.cache_clear()
    yield
    for each in REMEMBERING:
        each.cache_clear()


def outcomes(planner: Quick) -> Iterator[tuple[CarePlan, PlanNotIssued | str]]:
    """The sound plan of each patient, and what comes out of a planner with a fault."""
    for profile, sound in zip(patients(), sound_plans(), strict=True):
        try:
            made: PlanNotIssued | str = planner.plan(profile).model_dump_json()
        except PlanNotIssued as error:
            made = error
        yield CarePlan.model_validate_json(sound), made


@pytest.mark.parametrize("fault", FAULTS, ids=[each.name for each in FAULTS])
def test_a_planted_fault_never_gets_into_a_plan(fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    """Either the sound plan comes out, or none, with every referral; and for somebody none does."""
    fault.plant(monkeypatch)
    caught = 0
    for sound, made in outcomes(Quick(BOOK)):
        if isinstance(made, str):
            assert made == sound.model_dump_json()
        else:
            caught += 1
            assert isinstance(made, EngineDisagreement | EvaluationFailed | AuditFailed)
            assert {each.rule for each in made.referrals} >= {each.rule for each in sound.referrals}
    assert caught


def test_every_part_has_several_kinds_of_fault() -> None:
    """At least four in each."""
    planted = Counter(each.part for each in FAULTS)
    assert min(planted.values()) >= KINDS
    assert planted.keys() >= {
        "facts",
        "lowering",
        "code generation",
        "chaining engine",
        "generated engine",
        "ledger",
        "week",
    }


def test_without_a_fault_every_plan_comes_out() -> None:
    """The tests above see the faults, not the patients."""
    assert all(isinstance(made, str) for _, made in outcomes(Quick(BOOK)))
