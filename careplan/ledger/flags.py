"""Red flags of one patient: which are raised, how urgent they are, and what they do to the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from careplan.language.rules import RedFlag
from careplan.ledger.tables import Flag
from careplan.words import Truth, Urgency

__all__ = ["Raised", "is_urgent", "raised"]

YES, NO = Truth.YES, Truth.NO
_URGENT = (Urgency.EMERGENCY, Urgency.SAME_DAY)


@dataclass(frozen=True, slots=True)
class Raised:
    """A red flag that holds (``certain``) or may hold.

    ``withholds_all`` says what it does for certain; ``provisional`` that an answer could make it an
    emergency, a same-day referral or a reason to withhold everything.
    """

    rule: RedFlag
    certain: bool
    urgency: Urgency
    refer_to: str
    withholds_all: bool
    provisional: bool


def is_urgent(urgency: Urgency) -> bool:
    """An emergency or a same-day referral."""
    return urgency in _URGENT


@lru_cache(maxsize=1024)
def _plain(flag: Flag, truth: int) -> Raised:
    """A flag without escalations: nothing about it depends on the patient but its truth."""
    certain = truth == YES
    urgent = flag.withholds_all or is_urgent(flag.rule.urgency)
    return Raised(
        flag.rule,
        certain,
        flag.rule.urgency,
        flag.rule.refer_to,
        certain and flag.withholds_all,
        not certain and urgent,
    )


def _in_row(flag: Flag, row: bytes) -> Raised:
    """A flag that holds or may hold in a row."""
    truth = row[flag.place]
    if not flag.escalations:
        return _plain(flag, truth)
    urgency, refer_to = flag.rule.urgency, flag.rule.refer_to
    withholds, may_withhold = flag.withholds_all, flag.withholds_all or is_urgent(urgency)
    for place, raised_to, destination in flag.escalations:
        if row[place] == YES:
            withholds = withholds or is_urgent(raised_to)
            if raised_to.rank < urgency.rank:
                urgency, refer_to = raised_to, destination or refer_to
        may_withhold = may_withhold or (row[place] != NO and is_urgent(raised_to))
    certain = truth == YES
    escalating = may_withhold and any(row[place] not in (NO, YES) for place, _, _ in flag.escalations)
    provisional = may_withhold if not certain else escalating and not withholds
    return Raised(flag.rule, certain, urgency, refer_to, certain and withholds, provisional)


def _gravest(found: Sequence[Raised]) -> Raised:
    """What a flag comes to over several problems: what one problem leaves open is not settled by another."""
    gravest = min(found, key=lambda each: (not each.certain, not each.withholds_all, each.urgency.rank, each.refer_to))
    provisional = not gravest.withholds_all and any(each.provisional for each in found)
    return replace(gravest, provisional=provisional)


def raised(flags: Iterable[Flag], rows: Sequence[bytes]) -> tuple[Raised, ...]:
    """Every red flag that holds or may hold for some problem, the most urgent first."""
    found: dict[str, list[Raised]] = {}
    for row in rows:
        for flag in flags:
            if row[flag.place]:
                found.setdefault(flag.rule.id, []).append(_in_row(flag, row))
    gravest = [each[0] if len(each) == 1 else _gravest(each) for _, each in sorted(found.items())]
    return tuple(sorted(gravest, key=lambda each: (not each.certain, each.urgency.rank)))
