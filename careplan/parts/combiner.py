"""From two agreeing answers to a care plan: ledger, week and all the lines, for one jurisdiction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, TypeAlias

from careplan.catalogue import Technique, Therapy
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.language.rules import Coverage
from careplan.ledger.case import Case
from careplan.ledger.flags import Raised, raised
from careplan.ledger.ledger import Entry, ledger_of
from careplan.ledger.positions import Position
from careplan.ledger.tables import TherapyTable, tables_for
from careplan.models import PatientProfile
from careplan.parts.company import Asked, Company
from careplan.parts.courses import Courses
from careplan.parts.coverage import Advised, Coverages, Seen
from careplan.parts.dosing import Dosed, Dosing
from careplan.parts.held import Held, held
from careplan.parts.lines import Lines, Running, Shelves
from careplan.parts.positions import Positions, Signs
from careplan.parts.questions import Questions
from careplan.parts.reads import Reads
from careplan.parts.trace import Tracer
from careplan.parts.universe import Universe
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

CACHED_THERAPIES: Final = 512
"""Therapies with their doses and courses kept likewise."""

Asking: TypeAlias = tuple[Therapy, Position, int, bool, bool, Dosed, tuple[frozenset[Therapy], ...]]
"""What a candidate for a place in the week is made of, its share of the week within its dose."""


@dataclass(frozen=True)
class _Judged:
    """The ledger of one case, and the problems that each open therapy serves."""

    case: Case
    truths: Held
    entries: tuple[Entry, ...]
    serves: dict[Therapy, tuple[str, ...]]

    @classmethod
    def of(cls, case: Case, entries: tuple[Entry, ...]) -> _Judged:
        serves = {each.table.entry.therapy: each.serves(case) for each in entries if each.is_open}
        return cls(case, held(case.merged), entries, serves)


@dataclass(frozen=True)
class _Decided:
    """Everything about one case that the parts of its plan are made of."""

    judged: _Judged
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
        self._fit = lru_cache(CACHED)(_fitted)
        self._made_line = lru_cache(CACHED_LINES)(self._make_line)
        self._made_therapy = lru_cache(CACHED_THERAPIES)(self._make_therapy)
        self.questions = Questions(program, reads, universe, _of_payers(book))

    def combine(self, profile: PatientProfile, answers: Answers, provenance: Provenance) -> CarePlan:
        """The plan of a profile in canonical order."""
        case = Case.of(profile, answers)
        decided = self._decide(profile, case)
        known = self.universe.known(profile)
        trace, cites = self.tracer.trace(case, profile, known)
        ledger = tuple([self._line(each, decided, profile.setting.payer) for each in decided.judged.entries])
        dissent = {one for line in ledger for each in line.dissent for one in (each.statement, *each.also)}
        statements, sources = self.tracer.cited(cites, dissent, profile.date)
        lines = decided.lines
        return CarePlan(
            status=decided.status,
            jurisdiction=self.clinic,
            problems=case.problems,
            referrals=decided.referrals,
            ledger=ledger,
            therapies=self._therapies(decided, Seen(case, profile, answers)),
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
        return next(each.verdict for each in decided.judged.entries if each.table.entry.therapy is therapy)

    def _decide(self, profile: PatientProfile, case: Case) -> _Decided:
        flags = raised(self.tables.flags, case.rows)
        judged = _Judged.of(case, ledger_of(self.tables.therapies, case, flags))
        doses = self.dosing.doses(judged.entries, case, profile.availability.travel_minutes or 0)
        asked = self.company.asked(case.merged)
        slots = self._fit(
            self._asking(judged, doses, profile, asked), profile.availability.minutes_per_week, asked.most_starts
        )
        placed = frozenset(slot.candidate.therapy for slot in slots if slot.start is not None)
        lines = self.shelves.lines(case, profile.setting.payer, Running(frozenset(doses), placed))
        referrals = _sorted((*referrals_of(flags), *lines.referrals))
        return _Decided(judged, doses, slots, lines, referrals, _status(flags, referrals))

    def _asking(self, judged: _Judged, doses: Doses, profile: PatientProfile, asked: Asked) -> tuple[Asking, ...]:
        """The open therapies that ask for a place in the week."""
        prefers, under_way = judged.case.prefers, _under_way(profile)
        found: list[Asking] = []
        for entry in judged.entries:
            therapy = entry.table.entry.therapy
            positions = [each.position for each in entry.judgements if each.position is not None]
            if positions and therapy in judged.serves:
                serves, wished, going = len(judged.serves[therapy]), therapy in prefers, therapy in under_way
                found.append((therapy, min(positions), serves, wished, going, doses[therapy], asked.of(therapy)))
        return tuple(found)

    def _line(self, entry: Entry, decided: _Decided, payer: Payer | None) -> LedgerLine:
        therapy, slot = entry.table.entry.therapy, decided.placed.get(entry.table.entry.therapy)
        return self._made_line(
            entry.table,
            Verdict.DEFERRED if slot is not None and slot.deferred else entry.verdict,
            decided.judged.serves.get(therapy, ()),
            (entry.rules, entry.facts, self.positions.signs(entry, decided.judged.truths, payer)),
            (decided.judged.case.problems, tuple([(each.verdict, each.rules) for each in entry.judgements])),
        )

    def _make_line(
        self,
        table: TherapyTable,
        verdict: Verdict,
        serves: tuple[str, ...],
        reasons: tuple[tuple[str, ...], tuple[str, ...], Signs],
        problems: tuple[tuple[str, ...], tuple[tuple[Verdict, tuple[str, ...]], ...]],
    ) -> LedgerLine:
        rules, facts, signs = reasons
        return LedgerLine(
            therapy=table.entry.therapy,
            verdict=verdict,
            serves=serves,
            rules=rules,
            facts=facts,
            problems=tuple(
                ProblemVerdict(problem=key, verdict=own, rules=by) for key, (own, by) in zip(*problems, strict=True)
            ),
            dissent=self.positions.beside(rules, self.positions.others(table, rules, signs)),
        )

    def _therapies(self, decided: _Decided, seen: Seen) -> tuple[PlannedTherapy, ...]:
        """The therapies in order of rank, then those that wait for an answer."""
        by_therapy = {each.table.entry.therapy: each for each in decided.judged.entries}
        order = dict.fromkeys((*decided.placed, *decided.doses))
        planned = (self._therapy(by_therapy[each], decided) for each in order)
        payer = seen.profile.setting.payer
        if payer is None:
            return tuple(planned)
        return tuple(self._paid(each, decided, payer, seen) for each in planned)

    def _paid(self, planned: PlannedTherapy, decided: _Decided, payer: Payer, seen: Seen) -> PlannedTherapy:
        """A therapy with what the payer calls covered of it."""
        case, slot = decided.judged.case, decided.placed.get(planned.therapy)
        advised = Advised.of(planned.dose, 0 if slot is None else slot.setting.sessions, planned.technique)
        problems = planned.serves or case.problems
        covered = self.coverages.of(payer, planned.therapy, seen, advised, problems)
        return planned.model_copy(update={"covered": covered}) if covered else planned

    def _therapy(self, entry: Entry, decided: _Decided) -> PlannedTherapy:
        therapy = entry.table.entry.therapy
        slot = decided.placed.get(therapy)
        start, sessions = (None, 0) if slot is None else (slot.start, slot.setting.sessions)
        deferred = slot is not None and bool(slot.deferred)
        return self._made_therapy(
            therapy,
            Verdict.DEFERRED if deferred else entry.verdict,
            start is not None and not deferred and decided.status is not Status.PROVISIONAL,
            (decided.judged.serves.get(therapy, ()), entry.techniques, entry.rules),
            (self.courses.going(therapy, decided.judged.truths), decided.doses[therapy], sessions, start),
        )

    def _make_therapy(
        self,
        therapy: Therapy,
        verdict: Verdict,
        may_start: bool,
        ledger: tuple[tuple[str, ...], tuple[Technique, ...], tuple[str, ...]],
        dosing: tuple[int, Dosed, int, int | None],
    ) -> PlannedTherapy:
        (serves, techniques, rules), (_, dose, _, start) = ledger, dosing
        course = self.courses.plan(therapy, *dosing)
        return PlannedTherapy(
            therapy=therapy,
            technique=techniques[0] if techniques else None,
            fallbacks=techniques[1:],
            verdict=verdict,
            may_start=may_start,
            serves=serves,
            start_week=start,
            dose=dose.ranges,
            phases=course.phases,
            review_after_sessions=course.review_after_sessions,
            stop_after_sessions=course.stop_after_sessions,
            review_after_weeks=course.review_after_weeks,
            stop_after_weeks=course.stop_after_weeks,
            courses=course.rules,
            rules=rules,
        )


def _under_way(profile: PatientProfile) -> set[Therapy]:
    """The therapies that the patient has now."""
    treatments = [each for problem in profile.problems for each in problem.treatments]
    return {each.therapy for each in treatments if each.state is TreatmentState.UNDER_WAY}


def _fitted(asking: tuple[Asking, ...], minutes: int | None, most_starts: int) -> tuple[Slot, ...]:
    """The places of candidates in the weeks."""
    made = [
        Candidate(therapy, position, serves, wished, going, dosed.share, needs)
        for therapy, position, serves, wished, going, dosed, needs in asking
    ]
    return fit(tuple(made), minutes, most_starts)


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
