"""Law 8: the channels and the meaning agree, JSON round trips are exact, and nothing declined or excluded starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import assume
from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE, Therapy
from careplan.engines.meaning import MeaningChannel
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.rules import Contraindication, RedFlag
from careplan.models import PatientProfile
from careplan.plans import CarePlan
from careplan.testing.boundaries import boundary_profiles
from careplan.testing.data import data_of, taken_out, valid
from careplan.testing.known import completed, partly_known
from careplan.testing.laws.law import ALL_AT_ONCE, LawBroken, law, require
from careplan.testing.realistic import profiles
from careplan.testing.where import profiles_where
from careplan.words import Truth, Verdict

if TYPE_CHECKING:
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["audited", "book_is_exact", "channels_agree", "closed_never_starts", "exact_in_json", "refusals_hold"]


DECLINES: Final = "preferences.declines"


def _patient(bench: Bench) -> st.SearchStrategy[PatientProfile]:
    """Usual patients, some at boundaries, and some of whom part is not known, screens completed or not."""
    usual, near = profiles(bench.book), boundary_profiles(bench.book)
    return st.one_of(usual, near, usual.flatmap(partly_known), _in_doubt(bench))


@st.composite
def _in_doubt(draw: st.DrawFn, bench: Bench) -> PatientProfile:
    """A usual patient who has answered every screen, and some of its questions with "not known"."""
    data = data_of(completed(draw(profiles(bench.book)), bench.book))
    items = sorted({item for screen in bench.book.screens if screen.scope == "patient" for item in screen.items})
    asked = draw(st.lists(st.sampled_from(items), max_size=4, unique=True)) if items else []
    for path in asked:
        taken_out(data, path)
    data["not_known"] = tuple(dict.fromkeys((*data.get("not_known", ()), *asked)))
    return valid(data)


def _with_an_exclusion(bench: Bench) -> st.SearchStrategy[PatientProfile]:
    """Usual patients, and some for whom a rule excludes something, for certain or perhaps."""
    ids = bench.excluding
    chosen = st.sampled_from(ids).flatmap(lambda rule: profiles_where(rule, bench.book)) if ids else st.nothing()
    either = st.one_of(profiles(bench.book), chosen)
    return st.one_of(either, either.flatmap(partly_known))


@law("8a", "Every channel means what the language says, for every rule, row and screen, certain and possible")
def channels_agree(bench: Bench, draw: Draw) -> None:
    """Each channel against the meaning, byte for byte."""
    profile, program = draw(_patient(bench)), bench.planner.program
    meant = Answers.empty(program, len(profile.problems))
    MeaningChannel(program).decide(profile, meant)
    for channel in bench.planner.channels:
        answers = Answers.empty(program, len(profile.problems))
        channel.decide(profile, answers)
        require(answers == meant, f"the channel {channel.name} does not mean what the language says", profile)


@law("8b", "Profiles and plans are exact in JSON")
def exact_in_json(bench: Bench, draw: Draw) -> None:
    """What is read back is equal, and is written the same again."""
    profile = draw(_patient(bench))
    plan = bench.plan(profile)
    text = plan.model_dump_json()
    back = CarePlan.model_validate_json(text)
    require(back == plan and back.model_dump_json() == text, "a plan is not what its JSON says", profile)
    again = PatientProfile.model_validate_json(profile.model_dump_json())
    same = again == profile and again.content_hash == profile.content_hash
    require(same, "a profile is not what its JSON says", profile)


@law("8c", "The book is exact in JSON, with its hash", ALL_AT_ONCE)
def book_is_exact(bench: Bench, draw: Draw) -> None:  # noqa: ARG001 - there is one book
    """Written and read back."""
    again = RuleBook.from_json(bench.book.model_dump_json())
    same = again == bench.book and again.content_hash == bench.book.content_hash
    require(same, "the book is not what its JSON says")


@law("8d", "Nothing declined or excluded, certainly or perhaps, is scheduled or may start")
def closed_never_starts(bench: Bench, draw: Draw) -> None:
    """Therapies and techniques that a patient declines, and what a rule excludes."""
    profile = draw(_with_an_exclusion(bench))
    lines = bench.plan(profile).ledger
    open_ones = [line.therapy for line in lines if line.verdict.startable] or [*CATALOGUE]
    declined = draw(st.lists(st.sampled_from(open_ones), max_size=3, unique=True))
    techniques = [technique for therapy in open_ones for technique in CATALOGUE[therapy].techniques[:2]]
    refused = draw(st.lists(st.sampled_from(techniques), max_size=4, unique=True)) if techniques else []
    wishes = {DECLINES: declined, "preferences.declines_techniques": refused}
    profile = profile.changed({path: value for path, value in wishes.items() if path not in profile.not_known})
    profile = profile.canonical()
    plan, wants = bench.plan(profile), profile.preferences
    gone = {str(each) for each in (*wants.declines, *wants.declines_techniques)}
    _check_closed(plan, profile, gone, _excluded(bench, profile, Truth.UNKNOWN))
    for each in _excluded(bench, profile, Truth.YES) & {*CATALOGUE}:
        require(plan.line(Therapy(each)).verdict in CLOSED, f"{each} is excluded, and is not called so", profile)


def _check_closed(plan: CarePlan, profile: PatientProfile, declined: set[str], excluded: set[str]) -> None:
    for planned in plan.therapies:
        if planned.may_start or plan.line(planned.therapy).verdict.startable:
            own = {str(planned.therapy), str(planned.technique)}
            require(own.isdisjoint(declined), f"{planned.therapy.value} starts, declined", profile)
            require(own.isdisjoint(excluded), f"{planned.therapy.value} starts, excluded", profile)
    placed = {each.therapy for each in plan.week.lines} | {each.therapy for each in plan.week.deferred}
    require(placed.isdisjoint(declined), "the week holds what is declined", profile)
    for each in placed:
        verdict = plan.line(each).verdict
        may_stand = verdict.startable or verdict is Verdict.DEFERRED
        require(may_stand, f"the week holds {each.value}, which is {verdict.value}", profile)


CLOSED: Final = (Verdict.CONTRAINDICATED, Verdict.WITHHELD)


def _excluded(bench: Bench, profile: PatientProfile, least: Truth) -> set[str]:
    """What rules exclude or withhold for every problem, certainly or perhaps."""
    answers, found = bench.answers(profile), set[str]()
    closing = [(rule.id, rule.excludes) for rule in bench.book.rules_of(Contraindication)]
    stopping = [(flag.id, flag.withholds) for flag in bench.book.rules_of(RedFlag)]
    for rule, targets in (*closing, *stopping):
        if min(bench.truths(answers, rule)) >= least:
            found.update(map(str, targets))
    return found


@law("8e", "Whoever declines every therapy is offered none")
def refusals_hold(bench: Bench, draw: Draw) -> None:
    """Nothing may start, whatever a guideline offers."""
    profile = draw(_patient(bench))
    assume(DECLINES not in profile.not_known)
    profile = profile.changed({DECLINES: tuple(Therapy)})
    plan = bench.plan(profile)
    found = {line.therapy.value for line in plan.ledger if line.verdict.startable}
    found |= {each.therapy.value for each in plan.therapies if each.may_start}
    require(not found, f"declined, and offered all the same: {', '.join(sorted(found))}", profile)


@law("8f", "Every plan passes its audit")
def audited(bench: Bench, draw: Draw) -> None:
    """The last look of the planner, which begins each fault with the number of the law."""
    profile = draw(_patient(bench)).canonical()
    for fault in bench.auditor.faults(bench.plan(profile), profile, bench.answers(profile)):
        number, _, what = fault.partition(": ")
        raise LawBroken(what, profile, number)
