"""Offers beside exclusions and advice against: a therapy has one verdict, and is not open where something closes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import z3

from careplan.catalogue import Therapy
from careplan.language.rules import AdviceAgainst, Contraindication, Recommendation, RedFlag
from careplan.ledger.tables import TherapyTable
from careplan.ledger.verdicts import OPEN
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query
from careplan.proofs.people import STARTING, Replay
from careplan.proofs.verdicts import Judged, Verdicts
from careplan.words import Jurisdiction

__all__ = ["WINNER", "winners"]

WINNER: Final = "no-winner"


def winners(desk: Desk) -> Iterator[Query]:
    """For each jurisdiction and each therapy that the rules asked about bear on."""
    asked = _borne_on(desk)
    for clinic in Jurisdiction:
        verdicts = desk.verdicts(clinic)
        for table in verdicts.tables.therapies:
            if table.entry.therapy in asked:
                yield _one_verdict(desk, clinic, verdicts, table)


def _borne_on(desk: Desk) -> set[object]:
    """The therapies that the rules offer, withhold, exclude or advise against, techniques included."""
    found: set[object] = {rule.offer for rule in desk.of(Recommendation)}
    found |= {therapy for flag in desk.of(RedFlag) for therapy in flag.withholds}
    targets = {each for rule in desk.of(Contraindication) for each in rule.excludes}
    targets |= {each for rule in desk.of(AdviceAgainst) for each in rule.against}
    tables = desk.tables(Jurisdiction.INTERNATIONAL).therapies
    return found | targets | {each.entry.therapy for each in tables if targets.intersection(each.entry.techniques)}


def _one_verdict(desk: Desk, clinic: Jurisdiction, verdicts: Verdicts, table: TherapyTable) -> Query:
    told, judged = verdicts.of(table, 0), Judged(verdicts, table, 0)
    closing = z3.Or(verdicts.withheld_all, judged.certain((*table.withheld_by, *table.excluded_by)), judged.opposed())
    is_open = z3.Or(*(told[verdict] for verdict in OPEN))
    several = z3.Not(z3.And(z3.AtLeast(*told.values(), 1), z3.AtMost(*told.values(), 1)))
    claims = (desk.in_clinic(clinic), z3.Or(several, z3.And(closing, is_open)))
    what = f"under {clinic.value} guidelines it is open beside what closes it, or has no verdict"
    return Query(WINNER, (table.entry.therapy.value,), what, claims, "found", seen=_Starts(table.entry.therapy))


class _Starts:
    """Whether the plan lets a therapy start, be it later."""

    def __init__(self, therapy: Therapy) -> None:
        self.therapy = therapy

    def __call__(self, replay: Replay) -> bool:
        return any(line.therapy is self.therapy and line.verdict in STARTING for line in replay.plan.ledger)
