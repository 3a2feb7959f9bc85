"""Law 6: no dose exceeds a limit or an offer, one below every offer says so and why, and the minutes fit the week."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from careplan.language.doses import Dose
from careplan.language.program import row_id
from careplan.language.rules import Precaution, Recommendation
from careplan.testing.boundaries import boundary_profiles
from careplan.testing.laws.law import LawBroken, law, require
from careplan.testing.preferences import wished
from careplan.testing.realistic import profiles
from careplan.words import Quantity, Truth, Verdict

if TYPE_CHECKING:
    from careplan.models import PatientProfile
    from careplan.plans import CarePlan, DoseRange, PlannedTherapy
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["Decided", "doses_in_every_offer", "minutes_fit", "patients"]

WEEKS_AHEAD: Final = 104
MINUTES_A_WEEK: Final = "availability.minutes_per_week"
MINUTES: Final = st.sampled_from((30, 60, 90, 120, 180, 240))


def patients(bench: Bench) -> st.SearchStrategy[PatientProfile]:
    """Usual patients and some at boundaries, with wishes and means."""
    return st.one_of(profiles(bench.book), boundary_profiles(bench.book)).flatmap(wished)


class Decided:
    """What the rules say of one patient, read as plainly as can be."""

    def __init__(self, bench: Bench, profile: PatientProfile) -> None:
        """Take the answers with problems in the order of the plan."""
        self.bench, self.profile = bench, profile.canonical()
        self.answers, self.plan = bench.answers(self.profile), bench.plan(profile)
        self.bodies = frozenset(profile.setting.jurisdiction.nearest_first)

    def truth(self, unit: str, problem: int) -> Truth:
        """The truth of a unit for one problem."""
        return self.bench.truths(self.answers, unit)[problem]

    def _followed(self, rule: Recommendation) -> bool:
        book = self.bench.book
        return any(self.bodies.intersection(book.statement(each).jurisdictions) for each in rule.evidence)

    def rows(self, planned: PlannedTherapy) -> Iterator[tuple[Truth, Dose]]:
        """The rows of offers that hold or may hold for a problem that is served."""
        served = [place for place, key in enumerate(self.plan.problems) if key in planned.serves]
        for rule in self.bench.book.rules_of(Recommendation):
            if rule.offer is planned.therapy and self._followed(rule) and _by(rule, planned):
                for problem in served:
                    for number, row in enumerate(rule.doses, start=1):
                        own = Truth.YES if row.when is None else self.truth(row_id(rule.id, number), problem)
                        yield min(self.truth(rule.id, problem), own), row

    def limits(self, planned: PlannedTherapy) -> Iterator[tuple[str, Dose]]:
        """The limits of safety rules that hold or may hold for any problem."""
        for rule in self.bench.book.rules_of(Precaution):
            if any(self.bench.truths(self.answers, rule.id)):
                yield from ((rule.id, each.most) for each in rule.limits if each.on is planned.therapy)


def _by(rule: Recommendation, planned: PlannedTherapy) -> bool:
    return not rule.techniques or planned.technique in rule.techniques


def _at(dose: Dose, quantity: Quantity) -> tuple[Decimal | None, Decimal] | None:
    found = dict(dose.ranges()).get(quantity)
    return None if found is None else (found.low, found.high)


def _bears_on(most: Dose, quantity: Quantity) -> bool:
    """Whether a limit is about a quantity; a total is capped by sessions a week and by weeks as well."""
    bounding = (
        {quantity, Quantity.SESSIONS_PER_WEEK, Quantity.WEEKS} if quantity is Quantity.TOTAL_SESSIONS else {quantity}
    )
    return any(each in bounding for each, _ in most.ranges())


@law("6a", "Doses lie in every offer and under every limit; where they cannot, the dose is marked and names rules")
def doses_in_every_offer(bench: Bench, draw: Draw) -> None:
    """Each quantity of each planned therapy against the rows and limits read from the book."""
    profile = draw(patients(bench))
    decided = Decided(bench, profile)
    for planned in decided.plan.therapies:
        said = _Said(list(decided.rows(planned)), list(decided.limits(planned)))
        for stated in planned.dose:
            where = f"{planned.therapy.value}, {stated.quantity.value}"
            require(stated.rules, f"{where}: no rule", profile)
            require(stated.low is None or stated.low <= stated.high, f"{where}: low above high", profile)
            require(not stated.mark or stated.low == stated.high, f"{where}: marked, but not one number", profile)
            _check_dose(decided, said, stated, where)


class _Said(NamedTuple):
    """What rules say of the dose of one therapy: rows of offers with their truth, and limits."""

    rows: list[tuple[Truth, Dose]]
    limits: list[tuple[str, Dose]]


def _check_dose(decided: Decided, said: _Said, stated: DoseRange, where: str) -> None:
    rows = [(truth, found) for truth, row in said.rows if truth and (found := _at(row, stated.quantity))]
    limits = [(rule, found[1]) for rule, most in said.limits if (found := _at(most, stated.quantity))]
    highest = Decimal(str(stated.high))
    highs = [*(found[1] for _, found in rows), *(high for _, high in limits)]
    require(all(highest <= high for high in highs), f"{where}: above a limit or an offer", decided.profile)
    lows = [found[0] for truth, found in rows if truth is Truth.YES and found[0] is not None]
    if lows and stated.quantity is not Quantity.TOTAL_SESSIONS:
        lowest = min(max(lows), highest)
        require(Decimal(str(stated.low)) == lowest, f"{where}: not from the greatest lower end", decided.profile)
        require(bool(stated.mark) == (highest < max(lows)), f"{where}: wrongly marked", decided.profile)
    if stated.mark == "below the studied dose":
        interacting = {rule.id for rule in decided.bench.book.rules if rule.kind == "interaction"}
        limiting = {*(rule for rule, most in said.limits if _bears_on(most, stated.quantity)), *interacting}
        require(not limiting.isdisjoint(stated.rules), f"{where}: does not name what limits it", decided.profile)


@law("6b", "Every week fits the time that a patient has, and what does not fit is deferred, never dropped")
def minutes_fit(bench: Bench, draw: Draw) -> None:
    """As far ahead as is planned, whatever starts later included."""
    profile, minutes = draw(patients(bench)), draw(MINUTES)
    assume(MINUTES_A_WEEK not in profile.not_known)
    profile = profile.changed({MINUTES_A_WEEK: minutes})
    plan = bench.plan(profile)
    require(plan.week.available_minutes == minutes, "the week is planned for another time", profile)
    for week in range(1, WEEKS_AHEAD + 1):
        require(_minutes_of(plan, week) <= minutes, f"week {week} does not fit", profile)
    placed = {each.therapy for each in plan.week.lines}, {each.therapy for each in plan.week.deferred}
    startable = {line.therapy for line in plan.ledger if line.verdict.startable}
    deferred = {line.therapy for line in plan.ledger if line.verdict is Verdict.DEFERRED}
    require(placed == (startable, deferred), "what is open is dropped, or stands in the week unasked", profile)


def _minutes_of(plan: CarePlan, week: int) -> int:
    """The minutes that a week needs, each course at its full length; deferred ones at their lower end."""
    lines = [(each.therapy, each.start_week, each.sessions, each.minutes) for each in plan.week.lines]
    later = [(each.therapy, each.start_week, 0, each.minutes_needed) for each in plan.week.deferred]
    return sum(
        minutes
        for therapy, start, sessions, minutes in (*lines, *later)
        if start is not None and start <= week < start + _longest(plan.therapy(therapy), sessions)
    )


def _longest(planned: PlannedTherapy | None, sessions: int) -> int:
    """The most weeks of a course: as stated, or as many as its sessions in all can fill."""
    if planned is None:
        what = "the week holds a therapy that is not planned"
        raise LawBroken(what)
    weeks, total = planned.range_of(Quantity.WEEKS), planned.range_of(Quantity.TOTAL_SESSIONS)
    if weeks is not None:
        return max(1, int(weeks.high))
    return WEEKS_AHEAD if total is None else max(1, ceil(total.high / max(1, sessions)))
