"""The envelope: from how little to how much of a therapy every offer and limit together allow.

For each quantity, the greatest lower end of the certain rows and the smallest upper end of all certain
and possible rows of all offers; a limit is only a cap on the upper end, and is read once, at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, Literal

from careplan.catalogue import QUANTITIES, Gentle, Technique
from careplan.ledger.tables import ALWAYS, Limits, Offer, Range, Row
from careplan.plans import DoseRange
from careplan.words import Quantity, Truth

__all__ = ["Ends", "Envelope", "apply_limit", "capped", "dose_of", "empty_envelope", "gather"]

YES: Final = Truth.YES
Mark = Literal["", "below the studied dose", "offers conflict"]


@dataclass(slots=True)
class Ends:
    """The ends of one quantity in whole steps, and the rules that set them."""

    low: int | None = None
    high: int | None = None
    limit: int | None = None
    low_rule: str = ""
    high_rule: str = ""
    limit_rule: str = ""

    def raise_low(self, value: int, rule: str) -> None:
        """Keep the greatest lower end."""
        if self.low is None or value > self.low:
            self.low, self.low_rule = value, rule

    def lower_high(self, value: int, rule: str) -> None:
        """Keep the smallest upper end of the offers."""
        if self.high is None or value < self.high:
            self.high, self.high_rule = value, rule

    def cap(self, value: int, rule: str) -> None:
        """Keep the smallest limit."""
        if self.limit is None or value < self.limit:
            self.limit, self.limit_rule = value, rule

    @property
    def top(self) -> int | None:
        """The upper end under offers and limits together."""
        both = [each for each in (self.high, self.limit) if each is not None]
        return min(both) if both else None

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that set the ends that count."""
        limiting = self.limit is not None and self.limit == self.top
        named = (self.low_rule, self.limit_rule if limiting else "", "" if limiting else self.high_rule)
        return tuple(dict.fromkeys(filter(None, named)))


@dataclass(frozen=True, slots=True)
class Envelope:
    """The ends of every quantity that some offer states."""

    ends: dict[Quantity, Ends] = field(default_factory=dict)

    def at(self, quantity: Quantity) -> Ends:
        """The ends of a quantity, made when first asked for."""
        found = self.ends.get(quantity)
        if found is None:
            found = self.ends[quantity] = Ends()
        return found


def empty_envelope() -> Envelope:
    """An envelope that nothing bounds yet."""
    return Envelope()


def _rows(offer: Offer, row: Sequence[int]) -> Iterator[tuple[bool, Row]]:
    """The rows of an offer that hold or may hold, and whether that is certain."""
    certain = row[offer.place] == YES
    for each in offer.rows:
        truth = YES if each.place == ALWAYS else row[each.place]
        if truth:
            yield certain and truth == YES, each


def _take(envelope: Envelope, rule: str, ranges: Iterable[Range], *, lower: bool) -> None:
    for quantity, low, high in ranges:
        ends = envelope.at(quantity)
        ends.lower_high(high, rule)
        if lower and low is not None:
            ends.raise_low(low, rule)


def gather(
    envelope: Envelope, offers: Iterable[Offer], row: Sequence[int], technique: Technique | None, *, is_open: bool
) -> None:
    """Take the offers of one problem into an envelope; a problem that is not open only caps."""
    for offer in offers:
        if row[offer.place] and (technique is None or technique in offer.techniques):
            for certain, each in _rows(offer, row):
                _take(envelope, offer.rule, each.ranges, lower=certain and is_open)


def capped(envelope: Envelope, limits: Iterable[Limits], rows: Iterable[Sequence[int]]) -> None:
    """Apply every limit that holds or may hold for some problem; a limit alone has no lower end."""
    rows = tuple(rows)
    for limit in limits:
        if any(row[limit.place] for row in rows):
            apply_limit(envelope, limit)


def apply_limit(envelope: Envelope, limit: Limits) -> None:
    """Cap the upper ends that a limit names."""
    for quantity, _, high in limit.ranges:
        envelope.at(quantity).cap(high, limit.rule)


def _total_follows(envelope: Envelope) -> None:
    """Totals are sessions times weeks; a stated total is a cap."""
    sessions, weeks = envelope.ends.get(Quantity.SESSIONS_PER_WEEK), envelope.ends.get(Quantity.WEEKS)
    if sessions is None or weeks is None or sessions.top is None or weeks.top is None:
        return
    total = envelope.at(Quantity.TOTAL_SESSIONS)
    limited = any(each.limit is not None and each.limit == each.top for each in (sessions, weeks))
    (total.cap if limited else total.lower_high)(sessions.top * weeks.top, sessions.rules[-1])
    if sessions.low is not None and weeks.low is not None:
        product = min(sessions.low, sessions.top) * min(weeks.low, weeks.top)
        if total.top is not None:
            total.raise_low(min(product, total.top), sessions.rules[0])


def _value(steps: int, quantity: Quantity) -> int | float:
    exact = Fraction(steps, QUANTITIES[quantity].steps)
    return int(exact) if exact.denominator == 1 else float(exact)


def _mark(ends: Ends, top: int) -> Mark:
    """Why the lower end does not fit under the upper one."""
    if ends.low is None or ends.low <= top:
        return ""
    return (
        "below the studied dose" if ends.limit == top and (ends.high is None or ends.high > top) else "offers conflict"
    )


def _range(quantity: Quantity, ends: Ends) -> DoseRange | None:
    top, entry = ends.top, QUANTITIES[quantity]
    if top is None:
        return None
    mark = _mark(ends, top)
    if mark and entry.gentle is Gentle.NEITHER:
        return None
    low = None if ends.low is None else _value(min(ends.low, top), quantity)
    return DoseRange(
        quantity=quantity, low=low, high=_value(top, quantity), unit=entry.unit, mark=mark, rules=ends.rules
    )


def dose_of(envelope: Envelope) -> tuple[DoseRange, ...]:
    """The dose that an envelope allows, quantity by quantity in a fixed order.

    A conflict about a quantity that is gentler in neither direction gives no dose: it is a question.
    """
    _total_follows(envelope)
    found = (_range(quantity, envelope.ends[quantity]) for quantity in Quantity if quantity in envelope.ends)
    return tuple(each for each in found if each is not None)
