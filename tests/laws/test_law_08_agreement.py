"""Law 8: the channels and the meaning agree, JSON round trips are exact, and nothing declined or excluded starts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, CarePlan, PatientProfile, RuleBook
from careplan.catalogue import CATALOGUE, Therapy
from careplan.engines.meaning import MeaningChannel
from careplan.language.answers import Answers
from careplan.language.rules import Contraindication, RedFlag
from careplan.testing import boundary_profiles, profiles
from careplan.words import Truth, Verdict
from tests.amount import examples
from tests.the_book import answers_of, planner

some_patient = st.one_of(profiles(BOOK), boundary_profiles(BOOK))


@given(some_patient)
@examples(80)
def test_every_channel_means_what_the_language_says(profile: PatientProfile) -> None:
    """For every rule, row and screen, certain and possible."""
    meant = Answers.empty(planner().program, len(profile.problems))
    MeaningChannel(planner().program).decide(profile, meant)
    for channel in planner().channels:
        answers = Answers.empty(planner().program, len(profile.problems))
        channel.decide(profile, answers)
        assert answers == meant, channel.name


@given(some_patient)
@examples(60)
def test_profiles_and_plans_are_exact_in_json(profile: PatientProfile) -> None:
    """What is read back is equal, and is written the same again."""
    plan = planner().plan(profile)
    text = plan.model_dump_json()
    assert CarePlan.model_validate_json(text) == plan
    assert CarePlan.model_validate_json(text).model_dump_json() == text
    again = PatientProfile.model_validate_json(profile.model_dump_json())
    assert again == profile
    assert again.content_hash == profile.content_hash


def test_the_book_is_exact_in_json() -> None:
    """With its hash."""
    again = RuleBook.from_json(BOOK.model_dump_json())
    assert again == BOOK
    assert again.content_hash == BOOK.content_hash


@given(st.data(), profiles(BOOK))
@examples(100)
def test_nothing_declined_or_excluded_starts(data: st.DataObject, profile: PatientProfile) -> None:
    """Therapies and techniques that a patient declines, and what a rule excludes, certainly or perhaps."""
    open_ones = [line.therapy for line in planner().plan(profile).ledger if line.verdict.startable] or [*CATALOGUE]
    declined = data.draw(st.lists(st.sampled_from(open_ones), max_size=3, unique=True))
    techniques = [technique for therapy in open_ones for technique in CATALOGUE[therapy].techniques[:2]]
    refused = data.draw(st.lists(st.sampled_from(techniques), max_size=4, unique=True))
    wishes = {"preferences.declines": declined, "preferences.declines_techniques": refused}
    profile = profile.changed(wishes).canonical()
    plan = planner().plan(profile)
    excluded = _excluded(profile)
    for planned in plan.therapies:
        if planned.may_start or plan.line(planned.therapy).verdict.startable:
            assert planned.therapy not in declined
            assert planned.technique not in refused
            assert planned.therapy not in excluded
            assert planned.technique not in excluded
    placed = {each.therapy for each in plan.week.lines} | {each.therapy for each in plan.week.deferred}
    assert placed.isdisjoint(declined)
    assert all(plan.line(each).verdict.startable or plan.line(each).verdict is Verdict.DEFERRED for each in placed)


def _excluded(profile: PatientProfile) -> set[object]:
    """What rules exclude or withhold for every problem, certainly or perhaps."""
    answers, program = answers_of(profile), planner().program
    found: set[object] = set()
    for rule in BOOK.rules:
        if isinstance(rule, Contraindication | RedFlag):
            truths = [answers.truth(program, rule.id, place) for place in range(len(profile.problems))]
            targets = rule.excludes if isinstance(rule, Contraindication) else rule.withholds
            found.update(targets if Truth.NO not in truths else ())
    return found


def test_a_refusal_is_a_verdict() -> None:
    """Declined is what the ledger says of each therapy that a patient declines and nothing else closes."""
    profile = PatientProfile.model_validate({
        "age_years": 47,
        "setting": {"jurisdiction": "US"},
        "problems": [{"kind": "low_back_pain", "duration_days": 200}],
        "preferences": {"declines": [each.value for each in Therapy]},
    })  # fmt: skip
    verdicts = {line.verdict for line in planner().plan(profile).ledger}
    assert Verdict.DECLINED in verdicts
    assert not any(verdict.startable for verdict in verdicts)
