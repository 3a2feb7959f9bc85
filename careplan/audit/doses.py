"""The audit's law of doses: 6, both ends of every quantity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from careplan.audit.known import Bound
from careplan.audit.verdicts import setting_rows
from careplan.audit.view import View
from careplan.catalogue import QUANTITIES, Gentle
from careplan.plans import DoseRange, PlannedTherapy
from careplan.words import Quantity, Truth

__all__ = ["doses"]

A_WEEK_AND_WEEKS: Final = (Quantity.SESSIONS_PER_WEEK, Quantity.WEEKS)

Cap = tuple[str, Bound]
"""A rule, and the limit that it sets."""

Stated = Mapping[Quantity, DoseRange]


def doses(view: View) -> Iterator[str]:
    """Every dose has the ends that offers and limits set; one below the offers says so; all of them cite."""
    for each in view.plan.therapies:
        yield from _ends(view, each)
        if not all(dose.rules and view.ids.keys() >= set(dose.rules) for dose in each.dose):
            yield f"5: the dose of {each.therapy.value} cites a rule that does not hold"


def _ends(view: View, each: PlannedTherapy) -> Sequence[str]:
    """The faults of both ends of a dose, looked for once for each combination of all that they depend on."""
    setting, caps, memory = setting_rows(view, each.therapy, each.technique), view.caps(each.therapy), view.reader.sound
    truths = tuple(map(view.reader.dosing[each.therapy], view.rows))
    rest = each.therapy, each.technique, view.means, truths, tuple(row in setting for row in view.rows), tuple(caps)
    found = memory.recall(each.dose, rest)
    return memory.keep(each.dose, rest, list(_wrong_ends(view, each, setting, caps))) if found is None else found


def _wrong_ends(view: View, each: PlannedTherapy, setting: Sequence[bytes], caps: Sequence[Cap]) -> Iterator[str]:
    name, stated = each.therapy.value, {one.quantity: one for one in each.dose}
    offered = list(view.offered(each, setting))
    bounds = [*caps, *((rule, bound) for rule, _, bound in offered)]
    lows = _lows(offered)
    yield from (f"6: {name} {fault}" for fault in (*_upper(bounds, lows, stated), *_lower(lows, stated)))
    if not all(_limit_named(dose, caps) for dose in each.dose):
        yield f"5: a limit on the dose of {name} is not named"


def _upper(bounds: Iterable[Cap], lows: Mapping[Quantity, float], stated: Stated) -> Iterator[str]:
    """Each quantity reaches up to the smallest upper end of offers and limits; only what is a question is left out."""
    highs: dict[Quantity, float] = {}
    for _, (quantity, _, high) in bounds:
        highs[quantity] = min(high, highs.get(quantity, high))
    sessions, weeks = stated.get(Quantity.SESSIONS_PER_WEEK), stated.get(Quantity.WEEKS)
    if sessions is not None and weeks is not None:
        product = sessions.high * weeks.high
        highs[Quantity.TOTAL_SESSIONS] = min(product, highs.get(Quantity.TOTAL_SESSIONS, product))
    for quantity, high in highs.items():
        dose = stated.get(quantity)
        if dose is None and not (QUANTITIES[quantity].gentle is Gentle.NEITHER and lows.get(quantity, high) > high):
            yield f"omits {quantity.value}"
        elif dose is not None and dose.high != high:
            yield f"has another upper end in {quantity.value} than its offers and limits"
    if not highs.keys() >= stated.keys():
        yield "states what nothing offers or limits"


def _lows(offered: Iterable[tuple[str, int, Bound]]) -> dict[Quantity, float]:
    """The greatest lower end of certain offers."""
    lows: dict[Quantity, float] = {}
    for _, truth, (quantity, low, _) in offered:
        if truth == Truth.YES and low is not None:
            lows[quantity] = max(low, lows.get(quantity, low))
    return lows


def _lower(lows: dict[Quantity, float], stated: Stated) -> Iterator[str]:
    """Each quantity starts at the greatest lower end of certain offers, or says that it lies below."""
    total = stated.get(Quantity.TOTAL_SESSIONS)
    sessions, weeks = (None if each not in stated else stated[each].low for each in A_WEEK_AND_WEEKS)
    if total is not None and sessions is not None and weeks is not None:
        product = min(sessions * weeks, total.high)
        lows[Quantity.TOTAL_SESSIONS] = max(product, lows.get(Quantity.TOTAL_SESSIONS, product))
    for quantity, dose in stated.items():
        low = lows.get(quantity)
        wanted = None if low is None else min(low, dose.high)
        if dose.low != wanted or bool(dose.mark) != (low is not None and low > dose.high):
            yield f"is below its offers in {quantity.value} and does not say so"


def _limit_named(dose: DoseRange, caps: Iterable[tuple[str, Bound]]) -> bool:
    """Whether the dose names a limit that it just reaches, if there is one."""
    reached = {rule for rule, (quantity, _, high) in caps if quantity is dose.quantity and high == dose.high}
    return not reached or not reached.isdisjoint(dose.rules)
