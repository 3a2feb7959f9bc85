"""The ledger of one case: every therapy of the catalogue with its verdict and its envelope."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from careplan.catalogue import Technique
from careplan.ledger.case import Case
from careplan.ledger.envelopes import Envelope, capped, empty_envelope, gather
from careplan.ledger.flags import Raised
from careplan.ledger.tables import TherapyTable
from careplan.ledger.verdicts import OPEN, WAITING, Judgement, judge
from careplan.words import Verdict

__all__ = ["Entry", "ledger_of"]

PRECEDENCE: Final = {verdict: rank for rank, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One therapy of the ledger: a judgement for each problem, and one verdict for the patient.

    ``techniques`` are allowed for every problem served, first choice first; ``envelope`` is ``None``
    where the therapy is closed.
    """

    table: TherapyTable
    verdict: Verdict
    judgements: tuple[Judgement, ...]
    techniques: tuple[Technique, ...] = ()
    envelope: Envelope | None = None

    @property
    def is_open(self) -> bool:
        """Whether a course may start as far as the ledger is concerned."""
        return self.verdict in OPEN

    @property
    def deciding(self) -> tuple[Judgement, ...]:
        """The judgements that agree with the patient's verdict."""
        return tuple(each for each in self.judgements if each.verdict is self.verdict)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that decide, each once."""
        return tuple(dict.fromkeys(rule for each in self.deciding for rule in each.rules))

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that decide where no rule does, each once."""
        return tuple(dict.fromkeys(fact for each in self.deciding for fact in each.facts))

    def serves(self, case: Case) -> tuple[str, ...]:
        """The problems for which the therapy is open."""
        return tuple(
            key
            for key, each in zip(case.problems, self.judgements, strict=True)
            if self.is_open and each.verdict in OPEN
        )


def _overall(judgements: Sequence[Judgement]) -> Verdict:
    """Open if it is open for some problem; otherwise what comes first in order of precedence."""
    verdicts = {each.verdict for each in judgements}
    candidates = verdicts & OPEN or verdicts
    return min(candidates, key=PRECEDENCE.__getitem__)


def _shared(judgements: Iterable[Judgement]) -> tuple[Technique, ...]:
    """The techniques that every problem allows, or those of the first where none is shared."""
    lists = [each.techniques for each in judgements]
    if not lists:
        return ()
    shared = tuple(each for each in lists[0] if all(each in other for other in lists[1:]))
    return shared or lists[0]


def envelope_of(
    table: TherapyTable, case: Case, judgements: Sequence[Judgement], technique: Technique | None
) -> Envelope:
    """The envelope of the patient: open problems set both ends, waiting ones only cap."""
    envelope = empty_envelope()
    waits = not any(each.verdict in OPEN for each in judgements)
    for row, each in zip(case.rows, judgements, strict=True):
        if each.verdict in OPEN or each.verdict in WAITING:
            gather(envelope, table, row, technique, is_open=waits or each.verdict in OPEN)
    capped(envelope, table.limits, case.rows)
    return envelope


def _entry(table: TherapyTable, case: Case) -> Entry:
    judgements = tuple(judge(table, case, row) for row in case.rows)
    verdict = _overall(judgements)
    if verdict not in OPEN and verdict not in WAITING:
        return Entry(table, verdict, judgements)
    techniques = _shared(each for each in judgements if each.verdict is verdict or each.verdict in OPEN)
    technique = techniques[0] if techniques else None
    return Entry(table, verdict, judgements, techniques, envelope_of(table, case, judgements, technique))


def ledger_of(tables: Iterable[TherapyTable], case: Case, flags: Iterable[Raised]) -> tuple[Entry, ...]:
    """An entry for every therapy; a certain red flag that withholds all withholds every one."""
    stopping = tuple(flag.rule.id for flag in flags if flag.withholds_all)
    if stopping:
        withheld = tuple(Judgement(Verdict.WITHHELD, stopping) for _ in case.rows)
        return tuple(Entry(table, Verdict.WITHHELD, withheld) for table in tables)
    return tuple(_entry(table, case) for table in tables)
