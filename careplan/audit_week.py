"""The audit's laws of doses and of the week: 6 (doses and minutes) and the starts of 8."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from careplan.audit_book import Bound
from careplan.audit_verdict import setting_rows
from careplan.audit_view import View
from careplan.catalogue import CATALOGUE, QUANTITIES, Gentle, Place, Therapy
from careplan.plans import DoseRange, PlannedTherapy, WeekLine
from careplan.sections.problem import TreatmentState
from careplan.words import Quantity, Truth, Verdict

__all__ = ["doses", "starts", "week"]

AHEAD: Final = 10_000
"""A week after every course."""

ENDLESS: Final = 104
"""A course of so many weeks is one that goes on."""

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
    yield from (f"6: {name} {fault}" for fault in (*_upper(bounds, stated), *_lower(offered, stated)))
    if not all(_limit_named(dose, caps) for dose in each.dose):
        yield f"5: a limit on the dose of {name} is not named"


def _upper(bounds: Iterable[tuple[str, Bound]], stated: Stated) -> Iterator[str]:
    """Each quantity reaches up to the smallest upper end of offers and limits."""
    highs: dict[Quantity, float] = {}
    for _, (quantity, _, high) in bounds:
        highs[quantity] = min(high, highs.get(quantity, high))
    sessions, weeks = stated.get(Quantity.SESSIONS_PER_WEEK), stated.get(Quantity.WEEKS)
    if sessions is not None and weeks is not None:
        product = sessions.high * weeks.high
        highs[Quantity.TOTAL_SESSIONS] = min(product, highs.get(Quantity.TOTAL_SESSIONS, product))
    for quantity, high in highs.items():
        dose = stated.get(quantity)
        if dose is None and QUANTITIES[quantity].gentle is not Gentle.NEITHER:
            yield f"omits {quantity.value}"
        elif dose is not None and dose.high != high:
            yield f"has another upper end in {quantity.value} than its offers and limits"
    if not highs.keys() >= stated.keys():
        yield "states what nothing offers or limits"


def _lower(offered: Iterable[tuple[str, int, Bound]], stated: Stated) -> Iterator[str]:
    """Each quantity starts at the greatest lower end of certain offers, or says that it lies below."""
    lows: dict[Quantity, float] = {}
    for _, truth, (quantity, low, _) in offered:
        if truth == Truth.YES and low is not None:
            lows[quantity] = max(low, lows.get(quantity, low))
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


def week(view: View) -> Iterator[str]:
    """What is open has its place, its sessions lie in its dose, and all minutes are counted."""
    shown, ledger = view.plan.week, view.plan.ledger
    if shown.used_minutes != sum(each.minutes for each in shown.lines):
        yield "6: the minutes of the week do not add up"
    if shown.available_minutes != view.profile.availability.minutes_per_week:
        yield "6: the week is not the patient's"
    opened = {each.therapy for each in ledger if each.verdict.startable}
    later = {each.therapy for each in ledger if each.verdict is Verdict.DEFERRED}
    if {each.therapy for each in shown.lines} != opened or {each.therapy for each in shown.deferred} != later:
        yield "8: what is open does not stand in the week, or what is deferred does not wait"
    for line in shown.lines:
        yield from (f"6: {line.therapy.value} {fault}" for fault in _misfit(view, line))


def _misfit(view: View, line: WeekLine) -> Iterator[str]:
    planned, each = view.planned.get(line.therapy), line.minutes_each or 0
    sessions, length = _range(planned, Quantity.SESSIONS_PER_WEEK), _range(planned, Quantity.SESSION_MINUTES)
    by_itself = int(_range(planned, Quantity.TOTAL_SESSIONS) is not None)
    least, most = (by_itself, by_itself) if sessions is None else (max(1, sessions.low or 1), max(1, sessions.high))
    if not least <= line.sessions <= most:
        yield "has sessions outside its dose"
    if length is not None and each > length.high:
        yield "has longer sessions than its dose"
    if planned is not None and line.last_week != _last(planned, line.start_week):
        yield "does not end with its longest course"
    away = CATALOGUE[line.therapy].place is not Place.HOME
    travel = view.profile.availability.travel_minutes or 0 if away else 0
    if line.minutes != line.sessions * (each + travel) + line.home_minutes:
        yield "does not take the minutes of its sessions, ways and practice"


@dataclass(frozen=True, slots=True)
class _Course:
    """A therapy that starts in some week, and the first week after its longest course.

    ``goes_on`` says that no statement ends it: after its visits the patient carries on alone.
    """

    therapy: Therapy
    start: int
    end: int
    minutes: int
    goes_on: bool


def starts(view: View) -> Iterator[str]:
    """Every week has room for all that runs, few new therapies, and no passive care alone."""
    courses, available = list(_courses(view)), view.plan.week.available_minutes
    going = {
        each.therapy
        for problem in view.profile.problems
        for each in problem.treatments
        if each.state is TreatmentState.UNDER_WAY
    }
    anew = Counter(each.start for each in courses if each.therapy not in going)
    most = [each.most_starts_per_week for each in view.plan.interactions if each.most_starts_per_week is not None]
    if anew and most and max(anew.values()) > min(most):
        yield "8: too many therapies start in one week"
    for course in courses:
        running = [each for each in courses if each.start <= course.start < each.end]
        if available is not None and sum(each.minutes for each in running) > available:
            yield "6: a week needs more minutes than there are"
        carried_on = [each for each in courses if each.start <= course.start and each.goes_on]
        beside = {each.therapy for each in (*running, *carried_on)}
        if not any(CATALOGUE[each].active for each in beside):
            yield "8: passive care stands alone"
        if any(beside.isdisjoint(each) for each in view.company(course.therapy)):
            yield f"8: {course.therapy.value} starts without the company that it needs"
        if view.planned[course.therapy].start_week != course.start:
            yield f"8: {course.therapy.value} starts in two different weeks"


def _courses(view: View) -> Iterator[_Course]:
    placed = [(each.therapy, each.start_week, each.minutes) for each in view.plan.week.lines]
    later = [(each.therapy, each.start_week or 0, each.minutes_needed) for each in view.plan.week.deferred]
    for therapy, start, minutes in (*placed, *later):
        planned = view.planned.get(therapy)
        if start and planned is not None:
            goes_on = planned.range_of(Quantity.WEEKS) is None
            yield _Course(therapy, start, start + _longest(planned), minutes, goes_on)


def _longest(planned: PlannedTherapy) -> int:
    """Weeks of the longest course that a dose allows."""
    weeks, total = _range(planned, Quantity.WEEKS), _range(planned, Quantity.TOTAL_SESSIONS)
    if weeks is not None:
        return max(1, int(weeks.high))
    least = _range(planned, Quantity.SESSIONS_PER_WEEK)
    a_week = 1 if least is None else max(1, ceil(least.low or 1))
    return AHEAD if total is None else max(1, ceil(total.high / a_week))


def _last(planned: PlannedTherapy, start: int) -> int | None:
    """The last week of the longest course; none where nothing ends it."""
    longest = _longest(planned)
    return None if longest >= ENDLESS else start + longest - 1


def _range(planned: PlannedTherapy | None, quantity: Quantity) -> DoseRange | None:
    return None if planned is None else planned.range_of(quantity)
