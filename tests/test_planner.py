"""The planner: one call, safe in threads, and no plan without two channels and an audit."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given

from careplan import BOOK, CarePlan, InvalidProfile, InvalidRuleBook, PatientProfile, Planner, PlanNotIssued, plan
from careplan.catalogue import CATALOGUE, Therapy
from careplan.engines.generated import GeneratedChannel
from careplan.engines.meaning import MeaningChannel
from careplan.language.conditions import Fact
from careplan.language.rules import Contraindication
from careplan.planner import default_planner
from careplan.testing import completed, profiles
from careplan.words import Status, Verdict
from tests.amount import examples
from tests.profile_data import minimal
from tests.the_book import planner


def patient(**changes: object) -> PatientProfile:
    """Somebody with low back pain."""
    return PatientProfile.model_validate(minimal(**changes))


def test_one_line_gives_a_plan() -> None:
    """By the shipped guideline; what nobody asked leaves it provisional."""
    made = plan(patient())
    assert isinstance(made, CarePlan)
    assert made.status is Status.PROVISIONAL
    assert made.open_questions


def test_answered_screens_give_an_issued_plan() -> None:
    """With something that may start, and with a reason for everything else."""
    answered = completed(
        patient(sex="female", pregnant=False, problems=[{"kind": "low_back_pain", "duration_days": 200}])
    )
    made = plan(answered)
    assert made.status is Status.ISSUED
    assert [line.therapy for line in made.ledger] == list(CATALOGUE)
    assert any(each.may_start for each in made.therapies)


def test_the_shipped_planner_is_made_once() -> None:
    """And plans as any other planner of the book does."""
    assert default_planner() is default_planner()
    assert plan(patient()) == planner().plan(patient())


def test_a_plan_says_what_made_it() -> None:
    """Library, book, profile and both channels."""
    made = planner().plan(patient(date="2026-01-31")).provenance
    assert made.book_hash == BOOK.content_hash
    assert made.profile_hash == patient(date="2026-01-31").content_hash
    assert [each.split(" ")[0] for each in made.channels] == [each.name.split(" ")[0] for each in planner().channels]
    assert str(made.profile_date) == "2026-01-31"


def test_any_two_channels_give_the_same_decisions() -> None:
    """The meaning of the language can take the place of an engine."""
    other = Planner(BOOK, [MeaningChannel, GeneratedChannel])
    assert other.plan(patient()).decisions() == planner().plan(patient()).decisions()


def test_an_unknown_screen_is_refused() -> None:
    """By its path, with the nearest one, and without its name."""
    wrong = patient(screens=["emergency-sings@1"], problems=[{"kind": "low_back_pain", "screens": ["nonsense-xyz@9"]}])
    with pytest.raises(InvalidProfile) as caught:
        planner().plan(wrong)
    assert [each.path for each in caught.value.faults] == ["problems[0].screens[0]", "screens[0]"]
    assert "did you mean emergency-signs@1" in str(caught.value)
    assert "sings" not in str(caught.value)
    assert "nonsense" not in str(caught.value)


def test_a_book_with_mistakes_is_refused_whole() -> None:
    """With every mistake."""
    rule = Contraindication(
        id="a-mistake",
        title="Reads what no profile has",
        when=Fact(path="symptoms.no_such_thing"),
        excludes=(Therapy.ACUPUNCTURE,),
        evidence=("no-such-statement",),
    )
    with pytest.raises(InvalidRuleBook) as caught:
        Planner(BOOK.with_rules(rule, chapter="mistakes"))
    assert len(caught.value.faults) >= 2


def test_a_clinics_own_rule_holds() -> None:
    """And only in its own planner."""
    rule = Contraindication(
        id="no-acupuncture-here",
        title="This clinic gives no acupuncture to adults",
        when=Fact(path="history.needle_phobia_severe"),
        excludes=(Therapy.ACUPUNCTURE,),
        evidence=BOOK.rules[0].evidence,
    )
    own = Planner(BOOK.without("acupuncture-needle-phobia", reason="for this test"))
    afraid = patient(history={"needle_phobia_severe": True})
    with_rule = Planner(own.book.with_rules(rule, chapter="this-clinic"))
    assert "no-acupuncture-here" in with_rule.plan(afraid).line(Therapy.ACUPUNCTURE).rules
    assert "no-acupuncture-here" not in own.plan(afraid).line(Therapy.ACUPUNCTURE).rules


def test_many_are_planned_in_turn() -> None:
    """Lazily, in order, and an error stands in the place of its own plan only."""

    class Choosy(MeaningChannel):
        def decide(self, profile: PatientProfile, answers: object) -> None:
            if profile.age_years == 50:
                raise RuntimeError
            super().decide(profile, answers)  # type: ignore[arg-type] # as the channel

    own = Planner(BOOK, [Choosy, GeneratedChannel])
    found = list(own.plan_many(patient(age_years=age) for age in (40, 50, 60)))
    assert [type(each).__name__ for each in found] == ["CarePlan", "EvaluationFailed", "CarePlan"]
    assert isinstance(found[1], PlanNotIssued)


def test_threads_share_a_planner() -> None:
    """One plan each, none of another patient."""
    ages = list(range(20, 60))
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(planner().plan, [patient(age_years=age) for age in ages]))
    shown = [{fact.path: fact.value for fact in each.trace.facts} for each in made]
    assert [each["age_years"] for each in shown] == ages


def test_a_trial_gives_the_verdict_of_the_plan() -> None:
    """For searches: by one channel, without the rest of the plan."""
    for therapy in Therapy:
        assert planner().trial(patient(), therapy) is planner().plan(patient()).line(therapy).verdict


@given(profiles(BOOK))
@examples(40)
def test_plans_cross_process_borders(profile: PatientProfile) -> None:
    """By pickle and by JSON, and they hold no ``NaN``."""
    made = planner().plan(profile)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own plan
    assert json.loads(made.model_dump_json(), parse_constant=pytest.fail)


@given(profiles(BOOK))
@examples(40)
def test_what_may_start_is_open_and_in_the_week(profile: PatientProfile) -> None:
    """No plan that is withheld or provisional lets anything start."""
    made = planner().plan(profile)
    starting = {each.therapy for each in made.therapies if each.may_start}
    assert starting == set() or made.status in (Status.ISSUED, Status.ISSUED_WITH_REFERRAL)
    assert starting <= {each.therapy for each in made.week.lines}
    assert all(made.line(each).verdict in (Verdict.OFFERED, Verdict.OPTIONAL) for each in starting)


def test_where_no_technique_suits_every_problem_those_served_share_all_that_are_shown() -> None:
    """Three exercise programmes without a technique in common: the choice of the first, and what it shares."""
    three = patient(
        age_years=18,
        sex="female",
        pregnant=True,
        problems=[
            {"kind": "low_back_pain", "duration_days": 85},
            {"kind": "pregnancy_low_back_pelvic_pain"},
            {"kind": "osteoarthritis", "site": "hip"},
        ],
        setting={"jurisdiction": "international"},
    )
    made = planner().plan(completed(three, BOOK))
    exercise = made.therapy(Therapy.STRUCTURED_EXERCISE)
    assert exercise is not None
    assert exercise.technique is not None
