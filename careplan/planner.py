"""From a profile to a care plan: two channels that must agree, combining, and the audit.

A plan is issued only when both channels gave the same answer to every rule and dose row and the
finished plan passed its audit. Anything else raises :class:`PlanNotIssued` with every referral found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from careplan.audit import Auditor
from careplan.catalogue import Therapy
from careplan.engines.chaining import ChainingChannel
from careplan.engines.channel import Channel
from careplan.engines.generated import GeneratedChannel
from careplan.errors import AuditFailed, EngineDisagreement, EvaluationFailed, Fault, InvalidProfile, PlanNotIssued
from careplan.faults import nearest
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.program import Program
from careplan.ledger.case import problem_key
from careplan.models import PatientProfile
from careplan.parts.combiner import Combiner
from careplan.parts.reads import facts_read, reads_of
from careplan.parts.universe import Universe
from careplan.plans import CarePlan, LoosenedRule, Provenance
from careplan.referrals import Referrals
from careplan.words import Jurisdiction, Verdict

__all__ = ["Planner", "default_planner", "plan"]

ChannelMaker = Callable[[Program], Channel]


def _library_version() -> str:
    try:
        return version("careplan")
    except PackageNotFoundError:
        return "unknown"


def _channels(program: Program) -> tuple[Channel, Channel]:
    """Chaining and generated; where durable-rules cannot be imported, meaning takes its place."""
    generated = GeneratedChannel(program)
    try:
        return ChainingChannel(program), generated
    except ImportError:
        from careplan.engines.meaning import MeaningChannel  # noqa: PLC0415 - seldom needed

        return MeaningChannel(program), generated


class Planner:
    """Plans for one rule book: compiles it once, plans many times; safe in threads.

    The book is checked first; a book with mistakes is refused whole.

    >>> from careplan import BOOK, PatientProfile
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "US"},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> Planner(BOOK).plan(profile).status.value
    'provisional'

    Args:
        book: The rule book to plan by.
        channels: Two engines that must agree; left out, durable-rules and the generated engine.

    Raises:
        InvalidRuleBook: The book has mistakes; all of them are listed.
    """

    def __init__(self, book: RuleBook, channels: Sequence[ChannelMaker] | None = None) -> None:
        """Check and compile a book."""
        self.book = self._accepted(book)
        self.program = self.book.program
        made = _channels(self.program) if channels is None else tuple(make(self.program) for make in channels)
        self.channels: Final[tuple[Channel, ...]] = made
        self._universe = Universe(self.program.screens)
        self._reads = reads_of(self.book, self.program, self._universe)
        self._auditor = Auditor(self.book)
        self._referrals = Referrals(self.book)
        self._screens = frozenset(screen.key for screen in self.program.screens)
        self._combiners: dict[Jurisdiction, Combiner] = {}
        self._version = _library_version()
        self._loosened = tuple(LoosenedRule(name=each.name, reason=each.reason) for each in self.book.loosens)

    def _accepted(self, book: RuleBook) -> RuleBook:
        """The book, once it is known to have no mistakes, and to loosen no safety rule in silence."""
        from careplan.lineage import accepted  # noqa: PLC0415 - needed for books from elsewhere only

        return accepted(book)

    def plan(self, profile: PatientProfile) -> CarePlan:
        """The plan of one profile.

        Raises:
            InvalidProfile: A completed screen is not one of the book.
            PlanNotIssued: The channels disagree, a part failed, or the plan broke a law; the error
                carries the rules concerned and every referral that any channel found.
        """
        self._check_screens(profile)
        profile = _in_order(profile)
        answers = self._agreed(profile)
        return self._combined(profile, answers)

    def plan_many(self, profiles: Iterable[PatientProfile]) -> Iterator[CarePlan | PlanNotIssued]:
        """The plan of each profile in turn; what could not be issued comes as the error itself.

        One patient's failure never stops the others.
        """
        for profile in profiles:
            try:
                yield self.plan(profile)
            except PlanNotIssued as error:
                yield error

    def trial(self, profile: PatientProfile, therapy: Therapy) -> Verdict:
        """The verdict for one therapy by the last channel alone: for searches, never for a plan."""
        profile = _in_order(profile)
        answers = Answers.empty(self.program, len(profile.problems))
        self.channels[-1].decide(profile, answers)
        return self._combiner(profile.setting.jurisdiction).verdict(profile, answers, therapy)

    def facts_read(self, rule: str) -> frozenset[str]:
        """The paths of every fact that a rule reads, directly or through findings."""
        return facts_read(self.program, rule)

    def _check_screens(self, profile: PatientProfile) -> None:
        named = [("screens", profile.screens)]
        named += [(f"problems[{place}].screens", each.screens) for place, each in enumerate(profile.problems)]
        faults = [
            Fault(f"{path}[{index}]", "is not a screen of this book", _did_you_mean(key, self._screens))
            for path, keys in named
            for index, key in enumerate(keys)
            if key not in self._screens
        ]
        if faults:
            raise InvalidProfile(faults)

    def _agreed(self, profile: PatientProfile) -> Answers:
        """The answers on which both channels agree."""
        given = [Answers.empty(self.program, len(profile.problems)) for _ in self.channels]
        failed = [
            channel.name
            for channel, answers in zip(self.channels, given, strict=True)
            if not _decided(channel, profile, answers)
        ]
        if failed:
            raise EvaluationFailed((), self._referrals.found(given), f"channel {' and '.join(failed)} failed")
        first, *others = given
        if any(other.patient != first.patient or other.problems != first.problems for other in others):
            raise EngineDisagreement(self._differing(given), self._referrals.found(given))
        return first

    def _combined(self, profile: PatientProfile, answers: Answers) -> CarePlan:
        """The audited plan; any failure in between withholds it and still carries the referrals."""
        try:
            made = self._combiner(profile.setting.jurisdiction).combine(profile, answers, self._provenance(profile))
            faults = self._auditor.faults(made, profile, answers)
        except Exception as error:  # noqa: BLE001 - whatever fails, no plan is issued and the referrals survive
            failure = type(error).__name__
        else:
            if not faults:
                return made
            raise AuditFailed((), self._referrals.found([answers]), "; ".join(faults[:5]))
        raise EvaluationFailed((), self._referrals.found([answers]), f"combining failed: {failure}")

    def _combiner(self, clinic: Jurisdiction) -> Combiner:
        found = self._combiners.get(clinic)
        if found is None:
            found = Combiner(self.book, self.program, self._reads, self._universe, clinic)
            self._combiners[clinic] = found
        return found

    def _provenance(self, profile: PatientProfile) -> Provenance:
        return Provenance(
            library_version=self._version,
            book=f"{self.book.title} {self.book.version}",
            book_hash=self.book.content_hash,
            profile_hash=profile.content_hash,
            channels=tuple(channel.name for channel in self.channels),
            profile_date=profile.date,
            guideline=self.book.guideline,
            loosened=self._loosened,
        )

    def _differing(self, given: Sequence[Answers]) -> tuple[str, ...]:
        """The ids of the units on which two channels differ."""
        first, second = given[0], given[1]
        found = [
            unit.id
            for unit, one, other in zip(self.program.patient_units, first.patient, second.patient, strict=True)
            if one != other
        ]
        for one_row, other_row in zip(first.problems, second.problems, strict=True):
            pairs = zip(self.program.problem_units, one_row, other_row, strict=True)
            found += [unit.id for unit, one, other in pairs if one != other]
        return tuple(dict.fromkeys(found))


def _decided(channel: Channel, profile: PatientProfile, answers: Answers) -> bool:
    """Whether a channel answered everything; its error may hold facts, so only its name is kept."""
    try:
        channel.decide(profile, answers)
    except Exception:  # noqa: BLE001 - whatever fails in a channel, no plan is issued
        return False
    return not any(b"\xff" in part for part in (answers.patient, *answers.problems))


def _in_order(profile: PatientProfile) -> PatientProfile:
    """The profile with its problems by kind, site and side: their order changes nothing."""
    if len(profile.problems) == 1:
        return profile
    return profile.model_copy(update={"problems": tuple(sorted(profile.problems, key=problem_key))})


def _did_you_mean(key: str, known: Iterable[str]) -> str:
    near = nearest(key, sorted(known))
    return f"did you mean {near}?" if near else "the book lists its screens with their versions"


class _ShippedPlanner(Planner):
    """The planner of the shipped guideline, which the tests of this library check: here it would only take time."""

    def _accepted(self, book: RuleBook) -> RuleBook:
        return book


@cache
def default_planner() -> Planner:
    """The planner of the shipped guideline, made when it is first asked for."""
    from careplan.rules import BOOK  # noqa: PLC0415 - the book is built when the first plan is asked for

    return _ShippedPlanner(BOOK)


def plan(profile: PatientProfile) -> CarePlan:
    """The plan of one profile by the shipped guideline: :meth:`Planner.plan` in one line.

    >>> from careplan import PatientProfile
    >>> made = plan(PatientProfile.model_validate({
    ...     "age_years": 16, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain"}],
    ... }))
    >>> made.status.value, made.referrals[0].rule
    ('withheld', 'under-18')

    Args:
        profile: The patient.

    Raises:
        InvalidProfile: A completed screen is not one of the book.
        PlanNotIssued: No plan could be issued safely; the error carries every referral found.
    """
    return default_planner().plan(profile)
