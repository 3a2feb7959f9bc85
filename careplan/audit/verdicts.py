"""The verdict that the rules call for, worked out anew for the audit, one problem at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from careplan.audit.book import Called
from careplan.audit.known import Known
from careplan.audit.view import Said, View
from careplan.catalogue import CATALOGUE, REQUIRES, Place, Technique, Therapy
from careplan.words import Truth, Verdict

__all__ = ["OPEN", "WAITING", "calls", "overall", "setting_rows"]

YES, UNKNOWN = Truth.YES, Truth.UNKNOWN
OPEN: Final = (Verdict.OFFERED, Verdict.OPTIONAL)
WAITING: Final = (Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION)
RANK: Final = {verdict: rank for rank, verdict in enumerate(Verdict)}
RECOMMENDED: Final = 1
"""The weakest rank of strength that makes an offer more than optional."""

SHUT: Final = (
    Verdict.NEEDS_ANSWER_SAFETY,
    Verdict.NEEDS_ANSWER_INDICATION,
    Verdict.DECLINED,
    Verdict.UNAVAILABLE,
    Verdict.ADVISED_AGAINST,
    Verdict.CONTRAINDICATED,
)
"""What a technique that is not allowed makes of its therapy, the most open first: the most open technique counts."""


NOTHING: Final = Called(Verdict.NOT_INDICATED)


def calls(view: View, therapy: Therapy) -> tuple[Called, ...]:
    """The verdict for a therapy and each problem, where no red flag withholds everything; worked out once."""
    found = view.called.get(therapy)
    if found is None:
        found = view.called[therapy] = tuple(_remembered(view, therapy, row) for row in view.rows)
    return found


def _remembered(view: View, therapy: Therapy, row: bytes) -> Called:
    """The same, worked out once for each combination of all that it depends on."""
    known = view.reader.called
    key = (therapy, view.reader.bearing[therapy](row), view.means)
    found = known.get(key)
    if found is None:
        found = known[key] = _called_for(view, therapy, row)
    return found


def setting_rows(view: View, therapy: Therapy, technique: Technique | None) -> list[bytes]:
    """The truths of the problems that set the lower ends of a dose: open ones, or else those that wait."""
    found = calls(view, therapy)
    setting = OPEN if any(each.verdict in OPEN for each in found) else WAITING
    pairs = zip(view.rows, found, strict=True)
    return [row for row, each in pairs if each.verdict in setting and technique in (None, *each.techniques)]


def _called_for(view: View, therapy: Therapy, row: bytes) -> Called:
    """The verdict for a therapy and one problem."""
    closing = view.closing(therapy)
    for kind, verdict in (("red_flag", Verdict.WITHHELD), ("contraindication", Verdict.CONTRAINDICATED)):
        certain = _ids(each for each in closing if each.kind == kind and row[each.place] == YES)
        if certain:
            return Called(verdict, certain)
    if therapy in view.profile.preferences.declines:
        return Called(Verdict.DECLINED)
    services = view.profile.setting.services
    if services is not None and therapy not in services and CATALOGUE[therapy].place is not Place.HOME:
        return Called(Verdict.UNAVAILABLE)
    advised = _advised(view, therapy, row)
    unsure = _ids(each for each in closing if row[each.place] == UNKNOWN)
    if unsure and advised.verdict in (*OPEN, *WAITING):
        return Called(Verdict.NEEDS_ANSWER_SAFETY, unsure, advised.techniques)
    return advised


def _advised(view: View, therapy: Therapy, row: bytes) -> Called:
    """What the bodies say that the clinic follows, and whether a technique is left to do it by."""
    offers, against = _held(view.offers(therapy), row), _held(view.against(therapy), row)
    opposed = _ids(each for each, _ in against if row[each.place] == YES)
    if not offers:
        by_technique = (view.against(each) for each in CATALOGUE[therapy].techniques)
        opposed |= _ids(each for said in by_technique for each, _ in said if row[each.place] == YES)
        return Called(Verdict.ADVISED_AGAINST, opposed) if opposed else NOTHING
    nearest = min(position for _, position in offers)[0]
    if any(level <= nearest for each, (level, _) in against if row[each.place] == YES):
        return Called(Verdict.ADVISED_AGAINST, opposed)
    certain = [(each, position) for each, position in offers if row[each.place] == YES]
    allowed, shut = _techniques(view, therapy, row, certain or offers)
    if not allowed:
        return Called(shut)
    best = min((position for _, position in certain), default=None)
    if best is None or any(level <= best[0] for _, (level, _) in against):
        return Called(Verdict.NEEDS_ANSWER_INDICATION, techniques=allowed)
    verdict = Verdict.OFFERED if best[1] <= RECOMMENDED else Verdict.OPTIONAL
    return Called(verdict, _ids(each for each, _ in certain), allowed)


def _held(said: Iterable[Said], row: bytes) -> list[Said]:
    return [(each, position) for each, position in said if row[each.place]]


def _techniques(
    view: View, therapy: Therapy, row: bytes, offers: Iterable[Said]
) -> tuple[frozenset[Technique], Verdict]:
    """The techniques of some offers that are certainly allowed, and what the others make of the therapy."""
    every = CATALOGUE[therapy].techniques
    offered = frozenset[Technique]().union(*(each.techniques or every for each, _ in offers))
    found = {technique: _shut(view, technique, row) for technique in offered}
    shut = [verdict for verdict in found.values() if verdict is not None]
    allowed = frozenset(technique for technique, verdict in found.items() if verdict is None)
    return allowed, min(shut, key=SHUT.index, default=Verdict.CONTRAINDICATED)


def _shut(view: View, technique: Technique, row: bytes) -> Verdict | None:
    """What stands in the way of a technique, if anything does."""
    excluding = [row[each.place] for each in view.closing(technique)]
    against = [row[each.place] for each, _ in view.against(technique)]
    if YES in excluding:
        return Verdict.CONTRAINDICATED
    if YES in against:
        return Verdict.ADVISED_AGAINST
    if technique in view.profile.preferences.declines_techniques:
        return Verdict.DECLINED
    needed, equipment = REQUIRES.get(technique), view.profile.equipment
    if needed is not None and equipment is not None and needed not in equipment:
        return Verdict.UNAVAILABLE
    if UNKNOWN in excluding or UNKNOWN in against:
        return Verdict.NEEDS_ANSWER_SAFETY
    return Verdict.NEEDS_ANSWER_INDICATION if needed is not None and equipment is None else None


def _ids(found: Iterable[Known]) -> frozenset[str]:
    return frozenset(each.id for each in found)


def overall(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict for a patient: open if open for some problem, waiting if an answer could open it."""
    found = set(verdicts)
    return min(found.intersection(OPEN) or found.intersection(WAITING) or found, key=RANK.__getitem__)
