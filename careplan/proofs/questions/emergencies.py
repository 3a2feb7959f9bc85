"""Red flags that withhold everything, or are emergencies: whether anything may start beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import z3

from careplan.language.program import row_id
from careplan.language.rules import RedFlag
from careplan.ledger.flags import is_urgent
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query
from careplan.proofs.people import STARTING, Replay
from careplan.words import Effect, Jurisdiction, Truth, Urgency

__all__ = ["EMERGENCY", "emergencies"]

EMERGENCY: Final = "emergency-leaves-something"
NOTHING: Final = z3.BoolVal(val=False)
LEAVES: Final = (Effect.CONTINUE_WITH_REFERRAL, Effect.CONTINUE_WITH_SCREENING)


def emergencies(desk: Desk) -> Iterator[Query]:
    """Each flag that withholds all or is an emergency, and each escalation to one."""
    asked = [units for flag in desk.of(RedFlag) for units in _withholding(flag)]
    something = z3.Or(*(_may_start(desk, clinic) for clinic in Jurisdiction)) if asked else NOTHING
    for units in asked:
        claims = (*(desk.pair(unit).certain for unit in units), something)
        yield Query(EMERGENCY, units[-1:], "holds, and some therapy may start", claims, "found", seen=_Sees(units))


def _may_start(desk: Desk, clinic: Jurisdiction) -> z3.BoolRef:
    verdicts = desk.verdicts(clinic)
    return z3.And(desk.in_clinic(clinic), z3.Or(*map(verdicts.startable, verdicts.tables.therapies)))


def _withholding(flag: RedFlag) -> Iterator[tuple[str, ...]]:
    emergency = flag.urgency is Urgency.EMERGENCY and flag.effect not in LEAVES
    if emergency or flag.effect is Effect.WITHHOLD_ALL:
        yield (flag.id,)
    for number, row in enumerate(flag.escalations, start=1):
        if is_urgent(row.urgency):
            yield flag.id, row_id(flag.id, number)


class _Sees:
    """Whether the flag holds and something is open in the plan."""

    def __init__(self, units: tuple[str, ...]) -> None:
        self.units = units

    def __call__(self, replay: Replay) -> bool:
        holds = all(replay.truth(unit) is Truth.YES for unit in self.units)
        return holds and any(line.verdict in STARTING for line in replay.plan.ledger)
