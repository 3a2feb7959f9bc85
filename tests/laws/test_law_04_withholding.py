"""Law 4: a certain red flag that withholds all withholds every therapy, whatever else is true."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import CATALOGUE
from careplan.errors import InvalidProfile
from careplan.fields import field_at
from careplan.language.program import applies, row_id
from careplan.language.rules import RedFlag
from careplan.models import PainProblemKind
from careplan.testing import profiles
from careplan.words import Effect, Status, Truth, Urgency, Verdict
from tests.amount import examples
from tests.laws.witnesses import Wanted, facts_for
from tests.the_book import answers_of, planner

WITHHOLDING: Final = tuple(flag for flag in BOOK.rules_of(RedFlag) if flag.effect is Effect.WITHHOLD_ALL)
each_flag = pytest.mark.parametrize("flag", WITHHOLDING, ids=[flag.id for flag in WITHHOLDING])
KINDS: Final = tuple(kind.value for kind in PainProblemKind)


def _put(data: dict[str, Any], path: str, value: object) -> None:
    """A fact of the patient, or of the first problem."""
    holder = data["problems"][0] if path.startswith("problem.") else data
    *sections, name = path.removeprefix("problem.").split(".")
    for section in sections:
        holder = holder.setdefault(section, {})
    if path == "bmi":
        data["height_cm"], name = 200.0, "weight_kg"
        value = 4 * value if isinstance(value, int | float) else value
    holder[name] = [value] if field_at(path).kind == "choices" else value


def _merged(data: dict[str, Any], wanted: Wanted) -> PatientProfile | None:
    for path, value in wanted.items():
        _put(data, path, value)
    if data["problems"][0].get("kind") != "osteoarthritis":
        data["problems"][0].pop("site", None)
    try:
        return PatientProfile.model_validate(data)
    except InvalidProfile:
        return None


def _holds(flag: RedFlag, profile: PatientProfile) -> bool:
    answers = answers_of(profile)
    found = (answers.truth(planner().program, flag.id, place) for place in range(len(profile.problems)))
    return Truth.YES in found


def _bare(kind: str) -> dict[str, Any]:
    site = {"site": "knee"} if kind in ("osteoarthritis", "postoperative_pain") else {}
    return {"age_years": 40, "setting": {"jurisdiction": "US"}, "problems": [{"kind": kind, **site}]}


def _witnesses(flag: RedFlag) -> Iterator[tuple[Wanted, PatientProfile]]:
    for wanted in facts_for(applies(flag)):
        for kind in KINDS:
            profile = _merged(_bare(kind), {"problem.kind": kind, **wanted})
            if profile is not None and _holds(flag, profile):
                yield wanted, profile


@cache
def witness(flag: str) -> tuple[Wanted, PatientProfile]:
    """Facts under which a red flag is raised, and a patient of whom nothing else is known."""
    return next(_witnesses(BOOK.rules_by_id[flag]))  # type: ignore[arg-type] # asked for red flags only


@each_flag
def test_a_red_flag_alone_withholds_everything(flag: RedFlag) -> None:
    """Of a patient of whom nothing else is known; the referral is the first thing the plan says."""
    plan = planner().plan(witness(flag.id)[1])
    assert plan.status is Status.WITHHELD
    assert [line.verdict for line in plan.ledger] == [Verdict.WITHHELD] * len(CATALOGUE)
    assert flag.id in {each.rule for each in plan.referrals}
    assert not plan.therapies
    assert not plan.week.lines


@given(profiles(BOOK), st.sampled_from(WITHHOLDING))
@examples(150)
def test_nothing_else_opens_anything(profile: PatientProfile, flag: RedFlag) -> None:
    """The facts of the red flag beside those of another patient, as far as they agree."""
    merged = _merged(profile.model_dump(exclude_none=True), witness(flag.id)[0])
    if merged is None or not _holds(flag, merged):
        merged = witness(flag.id)[1]
    plan = planner().plan(merged)
    assert {line.verdict for line in plan.ledger} == {Verdict.WITHHELD}
    assert plan.status is Status.WITHHELD
    assert not [each for each in plan.therapies if each.may_start]


@given(profiles(BOOK))
@examples(100)
def test_withheld_means_a_red_flag_that_withholds(profile: PatientProfile) -> None:
    """And the other way round, escalations included: no plan is withheld for another reason, none goes past one."""
    answers, program = answers_of(profile), planner().program
    stops = any(
        answers.truth(program, flag.id, place) is Truth.YES
        and (
            flag.effect is Effect.WITHHOLD_ALL
            or any(
                row.urgency in (Urgency.EMERGENCY, Urgency.SAME_DAY)
                and answers.truth(program, row_id(flag.id, number), place) is Truth.YES
                for number, row in enumerate(flag.escalations, start=1)
            )
        )
        for flag in BOOK.rules_of(RedFlag)
        for place in range(len(profile.problems))
    )
    assert (planner().plan(profile).status is Status.WITHHELD) == stops
