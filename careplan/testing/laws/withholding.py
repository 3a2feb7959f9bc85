"""Law 4: a certain red flag that withholds all withholds every therapy, whatever else is true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE
from careplan.language.program import row_id
from careplan.language.rules import RedFlag
from careplan.testing.laws.law import ALL_AT_ONCE, law, require
from careplan.testing.realistic import profiles
from careplan.testing.where import profiles_where, witness
from careplan.words import Effect, Status, Truth, Urgency, Verdict

if TYPE_CHECKING:
    from careplan.models import PatientProfile
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["each_flag_alone", "nothing_else_opens", "withheld_means_a_flag"]

GRAVE = (Urgency.EMERGENCY, Urgency.SAME_DAY)


def _withholds(bench: Bench) -> bool:
    return bool(bench.withholding)


@law("4a", "Each red flag that withholds all withholds every therapy, and the plan refers", ALL_AT_ONCE, _withholds)
def each_flag_alone(bench: Bench, draw: Draw) -> None:  # noqa: ARG001 - every flag once
    """Of a patient of whom nothing else is known."""
    for flag in bench.withholding:
        profile = witness(flag.id, bench.book)
        _check_withheld(bench, profile, flag)
        plan = bench.plan(profile)
        require(not plan.therapies, f"{flag.id}: something is planned", profile)
        require(not plan.week.lines, f"{flag.id}: something is in the week", profile)


def _check_withheld(bench: Bench, profile: PatientProfile, flag: RedFlag) -> None:
    plan = bench.plan(profile)
    require(plan.status is Status.WITHHELD, f"{flag.id} does not withhold the plan", profile)
    verdicts = [line.verdict for line in plan.ledger]
    require(verdicts == [Verdict.WITHHELD] * len(CATALOGUE), f"{flag.id} leaves a therapy open", profile)
    require(flag.id in {each.rule for each in plan.referrals}, f"{flag.id} refers nowhere", profile)
    require(not [each for each in plan.therapies if each.may_start], f"{flag.id}: something may start", profile)


@law("4b", "Nothing else that is true opens anything beside a red flag that withholds all", concerns=_withholds)
def nothing_else_opens(bench: Bench, draw: Draw) -> None:
    """The facts of a red flag with those of everyday life around them."""
    flag = draw(st.sampled_from(bench.withholding))
    _check_withheld(bench, draw(profiles_where(flag.id, bench.book)), flag)


@law("4c", "A plan is withheld if, and only if, a red flag says so, escalations included")
def withheld_means_a_flag(bench: Bench, draw: Draw) -> None:
    """No plan is withheld for another reason, and none goes past one."""
    profile = draw(profiles(bench.book))
    stops = any(_stopping(bench, profile))
    withheld = bench.plan(profile).status is Status.WITHHELD
    require(withheld == stops, "the plan is withheld without a red flag, or goes past one", profile)


def _stopping(bench: Bench, profile: PatientProfile) -> Iterator[bool]:
    """Whether each red flag stops everything, for one problem or by one of its rows."""
    answers = bench.answers(profile)
    for flag in bench.book.rules_of(RedFlag):
        grave = [row_id(flag.id, at) for at, row in enumerate(flag.escalations, start=1) if row.urgency in GRAVE]
        for place, raised in enumerate(bench.truths(answers, flag.id)):
            rows = [bench.truths(answers, each)[place] for each in grave]
            yield raised is Truth.YES and (flag.effect is Effect.WITHHOLD_ALL or Truth.YES in rows)
