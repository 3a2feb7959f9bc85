"""From two agreeing answers to a care plan: ledger, week and all the lines, for one jurisdiction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from careplan.catalogue import Therapy
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Coverage
from careplan.ledger.case import Case
from careplan.ledger.flags import Raised, raised
from careplan.ledger.ledger import Entry, ledger_of
from careplan.ledger.tables import tables_for
from careplan.models import PatientProfile
from careplan.parts.company import Asked, Company
from careplan.parts.courses import Courses
from careplan.parts.coverage import Advised, Coverages, Seen
from careplan.parts.dosing import Dosed, Dosing
from careplan.parts.lines import Lines, Running, Shelves
from careplan.parts.positions import Others, Positions
from careplan.parts.questions import Questions
from careplan.parts.reads import Reads
from careplan.parts.trace import Tracer
from careplan.parts.universe import Known, Universe
from careplan.parts.weeks import Weeks
from careplan.plans import (
    CarePlan,
    LedgerLine,
    PlannedTherapy,
    ProblemVerdict,
    Provenance,
    Referral,
)
from careplan.sections.problem import TreatmentState
from careplan.week.fitting import Slot, fit
from careplan.week.ranking import Candidate
from careplan.words import Jurisdiction, Payer, Status, Verdict

__all__ = ["Combiner", "referrals_of"]

Doses = dict[Therapy, Dosed]

CACHED: Final = 128
"""Fitted weeks kept for the next patient whose truths are the same: few, so that memory stops growing soon."""

CACHED_LINES: Final = 768
"""Lines of the ledger kept likewise."""


@dataclass(frozen=True)
class _Decided:
    """Everything about one case that the parts of its plan are made of."""

    case: Case
    entries: tuple[Entry, ...]
    doses: Doses
    slots: tuple[Slot, ...]
    lines: Lines
    referrals: tuple[Referral, ...]
    status: Status

    @cached_property
    def placed(self) -> dict[Therapy, Slot]:
        """The place in the week of each open therapy, in order of rank."""
        return {slot.candidate.therapy: slot for slot in self.slots}


class Combiner:
    """Makes care plans of one book for one jurisdiction; safe to share between threads."""

    def __init__(
        self, book: RuleBook, program: Program, reads: Sequence[Reads], universe: Universe, clinic: Jurisdiction
    ) -> None:
        """Prepare everything that does not depend on the patient."""
        self.clinic, self.universe = clinic, universe
        self.tables = tables_for(book, program, clinic)
        self.shelves = Shelves(book, clinic)
        self.courses = Courses(book, clinic)
        self.company = Company(book, clinic)
        self.dosing = Dosing(book, self.tables, clinic)
        self.weeks = Weeks()
        self.positions = Positions(book, program, clinic)
        self.coverages = Coverages(book, program, universe)
        self.tracer = Tracer(book, reads, universe)
        self._fit = lru_cache(CACHED)(fit)
        self._made_line = lru_cache(CACHED_LINES)(self._make_line)
        self.questions = Questions(program, reads, universe, _of_payers(book))

    def combine(self, profile: PatientProfile, answers: Answers, provenance: Provenance) -> CarePlan:
        """The plan of a profile in canonical order."""
        case = Case.of(profile, answers)
        decided = self._decide(profile, case)
        known = self.universe.known(profile)
        trace, cites = self.tracer.trace(case, profile, known)
        ledger = tuple(self._line(each, decided, profile.setting.payer) for each in decided.entries)
        dissent = {one for line in ledger for each in line.dissent for one in (each.statement, *each.also)}
        statements, sources = self.tracer.cited(cites, dissent, profile.date)
        lines = decided.lines
        return CarePlan(
            status=decided.status,
            jurisdiction=self.clinic,
            problems=case.problems,
            referrals=decided.referrals,
            ledger=ledger,
            therapies=self._therapies(decided, profile.setting.payer, known),
            week=self.weeks.of(decided.slots, decided.doses, lines.interactions, profile.availability),
            avoid=lines.avoid,
            cautions=lines.cautions,
            interactions=lines.interactions,
            goals=lines.goals,
            reviews=lines.reviews,
            coverage=lines.coverage,
            open_questions=self.questions.ask(case, known, profile.setting.payer),
            trace=trace,
            statements=statements,
            sources=sources,
            provenance=provenance,
        )

    def verdict(self, profile: PatientProfile, answers: Answers, therapy: Therapy) -> Verdict:
        """The verdict for one therapy alone, for searches."""
        case = Case.of(profile, answers)
        decided = self._decide(profile, case)
        slot = decided.placed.get(therapy)
        if slot is not None and slot.deferred:
            return Verdict.DEFERRED
        return next(each.verdict for each in decided.entries if each.table.entry.therapy is therapy)

    def _decide(self, profile: PatientProfile, case: Case) -> _Decided:
        flags = raised(self.tables.flags, case.rows)
        entries = ledger_of(self.tables.therapies, case, flags)
        doses = self.dosing.doses(entries, case, profile.availability.travel_minutes or 0)
        asked = self.company.asked(case.merged)
        candidates = self._candidates(entries, case, doses, profile, asked)
        slots = self._fit(candidates, profile.availability.minutes_per_week, asked.most_starts)
        placed = frozenset(slot.candidate.therapy for slot in slots if slot.start is not None)
        lines = self.shelves.lines(case, profile.setting.payer, Running(frozenset(doses), placed))
        referrals = _sorted((*referrals_of(flags), *lines.referrals))
        return _Decided(case, entries, doses, slots, lines, referrals, _status(flags, referrals))

    def _candidates(
        self, entries: Sequence[Entry], case: Case, doses: Doses, profile: PatientProfile, asked: Asked
    ) -> tuple[Candidate, ...]:
        under_way = {
            each.therapy
            for problem in profile.problems
            for each in problem.treatments
            if each.state is TreatmentState.UNDER_WAY
        }
        found = []
        for entry in entries:
            positions = [each.position for each in entry.judgements if each.position is not None]
            if entry.is_open and positions:
                therapy, serves = entry.table.entry.therapy, len(entry.serves(case))
                wished, going = therapy in case.prefers, therapy in under_way
                share, needs = doses[therapy].share, asked.of(therapy)
                found.append(Candidate(therapy, min(positions), serves, wished, going, share, needs))
        return tuple(found)

    def _line(self, entry: Entry, decided: _Decided, payer: Payer | None) -> LedgerLine:
        case, slot = decided.case, decided.placed.get(entry.table.entry.therapy)
        return self._made_line(
            entry.table.entry.therapy,
            Verdict.DEFERRED if slot is not None and slot.deferred else entry.verdict,
            entry.serves(case),
            (entry.rules, entry.facts, self.positions.others(entry, case, payer)),
            tuple((key, each.verdict, each.rules) for key, each in zip(case.problems, entry.judgements, strict=True)),
        )

    def _make_line(
        self,
        therapy: Therapy,
        verdict: Verdict,
        serves: tuple[str, ...],
        reasons: tuple[tuple[str, ...], tuple[str, ...], Others],
        problems: tuple[tuple[str, Verdict, tuple[str, ...]], ...],
    ) -> LedgerLine:
        rules, facts, others = reasons
        return LedgerLine(
            therapy=therapy,
            verdict=verdict,
            serves=serves,
            rules=rules,
            facts=facts,
            problems=tuple(ProblemVerdict(problem=key, verdict=own, rules=by) for key, own, by in problems),
            dissent=self.positions.beside(rules, others),
        )

    def _therapies(self, decided: _Decided, payer: Payer | None, known: Known) -> tuple[PlannedTherapy, ...]:
        """The therapies in order of rank, then those that wait for an answer."""
        by_therapy = {each.table.entry.therapy: each for each in decided.entries}
        order = dict.fromkeys((*decided.placed, *decided.doses))
        planned = (self._therapy(by_therapy[each], decided) for each in order)
        if payer is None:
            return tuple(planned)
        return tuple(self._paid(each, decided, payer, known) for each in planned)

    def _paid(self, planned: PlannedTherapy, decided: _Decided, payer: Payer, known: Known) -> PlannedTherapy:
        """A therapy with what the payer calls covered of it."""
        case, slot = decided.case, decided.placed.get(planned.therapy)
        advised = Advised.of(planned.dose, 0 if slot is None else slot.setting.sessions, planned.technique)
        problems = planned.serves or case.problems
        covered = self.coverages.of(payer, planned.therapy, Seen(case, known), advised, problems)
        return planned.model_copy(update={"covered": covered}) if covered else planned

    def _therapy(self, entry: Entry, decided: _Decided) -> PlannedTherapy:
        therapy = entry.table.entry.therapy
        dose, slot = decided.doses[therapy], decided.placed.get(therapy)
        start, sessions = (None, 0) if slot is None else (slot.start, slot.setting.sessions)
        deferred = slot is not None and bool(slot.deferred)
        course = self.courses.plan(therapy, decided.case, dose, sessions, start)
        return PlannedTherapy(
            therapy=therapy,
            technique=entry.technique,
            fallbacks=entry.techniques[1:],
            verdict=Verdict.DEFERRED if deferred else entry.verdict,
            may_start=start is not None and not deferred and decided.status is not Status.PROVISIONAL,
            serves=entry.serves(decided.case),
            start_week=start,
            dose=dose.ranges,
            phases=course.phases,
            review_after_sessions=course.review_after_sessions,
            stop_after_sessions=course.stop_after_sessions,
            review_after_weeks=course.review_after_weeks,
            stop_after_weeks=course.stop_after_weeks,
            courses=course.rules,
            rules=entry.rules,
        )


def referrals_of(flags: Sequence[Raised]) -> tuple[Referral, ...]:
    """The referrals of the red flags that certainly hold."""
    return tuple(
        Referral(
            rule=each.rule.id,
            title=each.rule.title,
            urgency=each.urgency,
            refer_to=each.refer_to,
            effect=each.rule.effect,
        )
        for each in flags
        if each.certain
    )


def _sorted(referrals: Sequence[Referral]) -> tuple[Referral, ...]:
    return tuple(sorted(referrals, key=lambda each: (each.urgency.rank, each.rule)))


def _status(flags: Sequence[Raised], referrals: Sequence[Referral]) -> Status:
    if any(each.withholds_all for each in flags):
        return Status.WITHHELD
    if any(each.provisional for each in flags):
        return Status.PROVISIONAL
    return Status.ISSUED_WITH_REFERRAL if referrals else Status.ISSUED


def _of_payers(book: RuleBook) -> dict[Payer, frozenset[str]]:
    """The rules of each payer."""
    rules = book.rules_of(Coverage)
    return {payer: frozenset(rule.id for rule in rules if rule.payer is payer) for payer in {r.payer for r in rules}}
