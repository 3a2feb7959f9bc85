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
from careplan.ledger.verdicts import OPEN, WAITING, Judgement, judge, judging_of
from careplan.words import Verdict

__all__ = ["Entry", "envelope_of", "ledger_of", "standings"]

PRECEDENCE: Final = {verdict: rank for rank, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One therapy of the ledger: a judgement for each problem, and one verdict for the patient.

    ``techniques`` are allowed for every problem served, first choice first; ``rules`` decide the verdict,
    and ``facts`` where no rule does.
    """

    table: TherapyTable
    verdict: Verdict
    judgements: tuple[Judgement, ...]
    techniques: tuple[Technique, ...] = ()
    rules: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a course may start as far as the ledger is concerned."""
        return self.verdict in OPEN

    @property
    def is_dosed(self) -> bool:
        """Whether it has a dose: a provisional one where an answer is missing."""
        return self.verdict in OPEN or self.verdict in WAITING

    @property
    def technique(self) -> Technique | None:
        """The first choice."""
        return self.techniques[0] if self.techniques else None

    def serves(self, case: Case) -> tuple[str, ...]:
        """The problems for which the therapy is open by the technique of first choice."""
        if not self.is_open:
            return ()
        pairs = zip(case.problems, self.judgements, strict=True)
        return tuple(key for key, each in pairs if each.verdict in OPEN and self.technique in each.techniques)


def _overall(judgements: Sequence[Judgement]) -> Verdict:
    """Open if it is open for some problem, waiting if an answer could open it; otherwise by precedence."""
    if len(judgements) == 1:
        return judgements[0].verdict
    verdicts = {each.verdict for each in judgements}
    candidates = verdicts & OPEN or verdicts & WAITING or verdicts
    return min(candidates, key=PRECEDENCE.__getitem__)


def _shared(judgements: Iterable[Judgement]) -> tuple[Technique, ...]:
    """The techniques that every problem allows; where none is shared, those of the problems served by the first one."""
    lists = [each.techniques for each in judgements]
    if not lists or not lists[0]:
        return ()
    return _in_all(lists) or _in_all([each for each in lists if lists[0][0] in each])


def _in_all(lists: Sequence[tuple[Technique, ...]]) -> tuple[Technique, ...]:
    """What stands in every list, in the order of the first."""
    return tuple(each for each in lists[0] if all(each in other for other in lists[1:]))


def envelope_of(
    table: TherapyTable, case: Case, judgements: Sequence[Judgement], technique: Technique | None
) -> Envelope:
    """The envelope of the patient: open problems set both ends, all others only cap."""
    envelope = empty_envelope()
    for row, is_open in zip(case.rows, standings(judgements, technique), strict=True):
        gather(envelope, table.offers, row, technique, is_open=is_open)
    capped(envelope, table.limits, case.rows)
    return envelope


def standings(judgements: Sequence[Judgement], technique: Technique | None) -> tuple[bool, ...]:
    """Whether each problem sets both ends of the envelope, or only caps.

    A problem for which the therapy is closed caps as well: what closes it (a contraindication added to the book, say)
    must not raise the dose for another problem.
    """
    setting = OPEN if any(each.verdict in OPEN for each in judgements) else WAITING
    return tuple(each.verdict in setting and (technique is None or technique in each.techniques) for each in judgements)


def _entry(table: TherapyTable, case: Case) -> Entry:
    judging = judging_of(table)
    judgements = tuple([judge(judging, case, problem) for problem in range(len(case.rows))])
    verdict = _overall(judgements)
    if len(judgements) == 1:
        only = judgements[0]
        return Entry(table, verdict, judgements, only.techniques, only.rules, only.facts)
    deciding = [each for each in judgements if each.verdict is verdict]
    rules, facts = deciding[0].rules, deciding[0].facts
    if len(deciding) > 1:
        rules = tuple(dict.fromkeys(rule for each in deciding for rule in each.rules))
        facts = tuple(dict.fromkeys(fact for each in deciding for fact in each.facts))
    techniques: tuple[Technique, ...] = ()
    if verdict in OPEN or verdict in WAITING:
        techniques = _shared(each for each in judgements if each.verdict is verdict or each.verdict in OPEN)
    return Entry(table, verdict, judgements, techniques, rules, facts)


def ledger_of(tables: Iterable[TherapyTable], case: Case, flags: Iterable[Raised]) -> tuple[Entry, ...]:
    """An entry for every therapy; a certain red flag that withholds all withholds every one."""
    stopping = tuple(flag.rule.id for flag in flags if flag.withholds_all)
    if stopping:
        withheld = tuple(Judgement(Verdict.WITHHELD, stopping) for _ in case.rows)
        return tuple(Entry(table, Verdict.WITHHELD, withheld, rules=stopping) for table in tables)
    return tuple(_entry(table, case) for table in tables)
