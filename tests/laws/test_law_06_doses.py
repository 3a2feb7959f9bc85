"""Law 6: no dose exceeds a limit or an offer, one below every offer says so and why, and the minutes fit the week.

What a payer's caps trim is what is called covered, never the dose.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, CarePlan, PatientProfile
from careplan.language.answers import Answers
from careplan.language.doses import Dose
from careplan.language.program import row_id
from careplan.language.rules import Coverage, Precaution, Recommendation
from careplan.plans import Covered, DoseRange, PlannedTherapy
from careplan.testing import boundary_profiles, profiles
from careplan.words import Quantity, Truth
from tests.amount import examples
from tests.laws.wishes import wished
from tests.the_book import answers_of, planner

WEEKS_AHEAD: Final = 104


class Decided:
    """What the rules say of one patient, read as plainly as can be."""

    def __init__(self, profile: PatientProfile) -> None:
        """Take the answers with problems in the order of the plan."""
        self.profile = profile.canonical()
        self.answers: Answers = answers_of(self.profile)
        self.plan = planner().plan(profile)
        self.bodies = frozenset(profile.setting.jurisdiction.nearest_first)

    def truth(self, unit: str, problem: int) -> Truth:
        """The truth of a unit for one problem."""
        found = self.answers.truth(planner().program, unit, problem)
        assert found is not None
        return found

    def _followed(self, rule: Recommendation) -> bool:
        return any(self.bodies.intersection(BOOK.statement(each).jurisdictions) for each in rule.evidence)

    def rows(self, planned: PlannedTherapy) -> Iterator[tuple[Truth, Dose]]:
        """The rows of offers that hold or may hold for a problem that is served."""
        for rule in BOOK.rules_of(Recommendation):
            if rule.offer is planned.therapy and self._followed(rule) and _by(rule, planned):
                for problem in self._served(planned):
                    for number, row in enumerate(rule.doses, start=1):
                        own = Truth.YES if row.when is None else self.truth(row_id(rule.id, number), problem)
                        yield min(self.truth(rule.id, problem), own), row

    def limits(self, planned: PlannedTherapy) -> Iterator[tuple[str, Dose]]:
        """The limits of safety rules that hold or may hold for any problem."""
        for rule in BOOK.rules_of(Precaution):
            if any(self.truth(rule.id, problem) for problem in range(len(self.profile.problems))):
                yield from ((rule.id, each.most) for each in rule.limits if each.on is planned.therapy)

    def _served(self, planned: PlannedTherapy) -> list[int]:
        return [place for place, key in enumerate(self.plan.problems) if key in planned.serves]


def _by(rule: Recommendation, planned: PlannedTherapy) -> bool:
    return not rule.techniques or planned.technique in rule.techniques


def _at(dose: Dose, quantity: Quantity) -> tuple[Decimal | None, Decimal] | None:
    found = dict(dose.ranges()).get(quantity)
    return None if found is None else (found.low, found.high)


def _check_dose(decided: Decided, planned: PlannedTherapy, stated: DoseRange) -> None:
    rows = [(truth, found) for truth, row in decided.rows(planned) if truth and (found := _at(row, stated.quantity))]
    limits = [(rule, found[1]) for rule, most in decided.limits(planned) if (found := _at(most, stated.quantity))]
    for high in [*(found[1] for _, found in rows), *(high for _, high in limits)]:
        assert stated.high <= high
    lows = [found[0] for truth, found in rows if truth is Truth.YES and found[0] is not None]
    if lows and stated.quantity is not Quantity.TOTAL_SESSIONS:
        assert stated.low == min(max(lows), Decimal(str(stated.high)))
        assert bool(stated.mark) == (stated.high < max(lows))
    if stated.mark == "below the studied dose":
        assert not set(stated.rules).isdisjoint({*(rule for rule, _ in limits), *INTERACTING})


INTERACTING: Final = frozenset(rule.id for rule in BOOK.rules if rule.kind == "interaction")

any_patient = st.one_of(profiles(BOOK), boundary_profiles(BOOK)).flatmap(wished)


@given(any_patient)
@examples(150)
def test_doses_lie_in_every_offer_and_under_every_limit(profile: PatientProfile) -> None:
    """And where they cannot, the dose is one number, marked, naming the rules."""
    decided = Decided(profile)
    for planned in decided.plan.therapies:
        for stated in planned.dose:
            assert stated.rules
            assert stated.low is None or stated.low <= stated.high
            assert not stated.mark or stated.low == stated.high
            _check_dose(decided, planned, stated)


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
    assert planned is not None
    weeks, total = planned.range_of(Quantity.WEEKS), planned.range_of(Quantity.TOTAL_SESSIONS)
    if weeks is not None:
        return max(1, int(weeks.high))
    return WEEKS_AHEAD if total is None else max(1, ceil(total.high / max(1, sessions)))


@given(any_patient, st.sampled_from((30, 60, 90, 120, 180, 240)))
@examples(150)
def test_the_minutes_of_every_week_fit(profile: PatientProfile, minutes: int) -> None:
    """Whatever starts later included, as far ahead as is planned."""
    asked_in_vain = "availability.minutes_per_week" in profile.not_known
    plan = planner().plan(profile if asked_in_vain else profile.changed({"availability.minutes_per_week": minutes}))
    assert asked_in_vain or plan.week.available_minutes == minutes
    for week in range(1, 0 if asked_in_vain else WEEKS_AHEAD + 1):
        assert _minutes_of(plan, week) <= minutes


@given(profiles(BOOK), st.sampled_from(sorted({rule.payer for rule in BOOK.rules_of(Coverage)})))
@examples(60)
def test_what_is_called_covered_is_what_the_payer_says(profile: PatientProfile, payer: str) -> None:
    """Each line repeats its rule and stands under the patient's own payer."""
    plan = planner().plan(profile.changed({"setting.payer": payer}))
    for line in plan.coverage:
        rule = BOOK.rule(line.rule)
        assert isinstance(rule, Coverage)
        assert (line.payer, line.therapy, line.covers) == (payer, rule.therapy, rule.covers)
        assert (line.most_sessions, line.most_sessions_per_year) == (rule.most_sessions, rule.most_sessions_per_year)


@given(any_patient, st.sampled_from(sorted({rule.payer for rule in BOOK.rules_of(Coverage)})))
@examples(120)
def test_payer_caps_hold_in_what_is_called_covered(profile: PatientProfile, payer: str) -> None:
    """No more sessions than any rule that pays allows, none where one refuses, and what is advised adds up."""
    decided = Decided(profile.changed({"setting.payer": payer}))
    for planned in decided.plan.therapies:
        for each in planned.covered:
            problem = decided.plan.problems.index(each.problem)
            rules = [rule for rule in BOOK.rules_of(Coverage) if (rule.payer, rule.therapy) == (payer, planned.therapy)]
            truths = {rule.id: decided.truth(rule.id, problem) for rule in rules}
            held = [rule for rule in rules if truths[rule.id] and rule.covers]
            pays = {rule.id: rule.pays_for(planned.technique) for rule in rules}
            refused = any(truths[rule.id] is Truth.YES and not pays[rule.id] for rule in rules)
            _check_covered(each, held, refused=refused)
            assert each.state != "covered" or all(truths[rule] is Truth.YES for rule in each.rules)


def _check_covered(each: Covered, held: list[Coverage], *, refused: bool) -> None:
    first, later = each.sessions or 0, each.later_sessions or 0
    for rule in held:
        assert rule.most_sessions is None or first <= rule.most_sessions
        assert rule.most_sessions is None or later <= (rule.extension_sessions or 0)
        assert rule.most_sessions_per_year is None or first + later <= rule.most_sessions_per_year
    assert (each.state == "not covered") == refused
    assert first == 0 or (held and not refused)
    if each.advised_high is not None and each.uncovered_sessions is not None:
        assert first + later + each.uncovered_sessions == int(each.advised_high)


@given(any_patient, st.sampled_from(sorted({rule.payer for rule in BOOK.rules_of(Coverage)})))
@examples(80)
def test_a_payer_trims_nothing_that_is_advised(profile: PatientProfile, payer: str) -> None:
    """The plan is that of a patient of a payer without rules, but for what is called covered and what is asked."""
    plans = [planner().plan(profile.changed({"setting.payer": each})) for each in ("other", payer)]
    advised = [[each.model_copy(update={"covered": ()}) for each in plan.therapies] for plan in plans]
    assert advised[0] == advised[1]
    assert plans[0].ledger == plans[1].ledger
    assert plans[0].week == plans[1].week
    assert not any(each.covered for each in plans[0].therapies)


@given(any_patient)
@examples(80)
def test_what_coverage_waits_for_is_asked(profile: PatientProfile) -> None:
    """Whether US Medicare pays is not known only while its facts stand among the open questions."""
    plan = planner().plan(profile.changed({"setting.payer": "us_medicare"}))
    asked = {(each.problem, item) for each in plan.open_questions for item in each.items}
    for each in (each for planned in plan.therapies for each in planned.covered):
        assert bool(each.asked) == (each.state == "not known")
        assert all({(None, item), (each.problem, item)} & asked for item in each.asked)
