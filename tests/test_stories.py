"""Every story: the plan of a whole patient says what each of its statements says."""

from __future__ import annotations

from typing import Final

import pytest

from careplan import BOOK
from careplan.catalogue import Therapy
from careplan.evidence.library import STATEMENTS
from careplan.models import PainProblemKind
from careplan.plans import CarePlan, LedgerLine
from careplan.words import Jurisdiction, Verdict
from tests.story_data import Said, Story, borders, patient_of, stories
from tests.the_book import planner

STORIES: Final = stories()
ALL: Final = (*STORIES, *borders())
each_story = pytest.mark.parametrize("story", ALL, ids=[each.title for each in ALL])

LEAST: Final = 30
"""Stories of whole patients; the borders are not among them."""

SETTINGS: Final = frozenset(
    {
        Jurisdiction.US,
        Jurisdiction.US_VETERANS,
        Jurisdiction.UK_ENGLAND,
        Jurisdiction.UK_SCOTLAND,
        Jurisdiction.DE,
        Jurisdiction.INTERNATIONAL,
    }
)


@each_story
def test_story(story: Story) -> None:
    """The plan says each thing that is said, and cites the statements that what it says was written from."""
    plan = planner().plan(patient_of(story, BOOK))
    found = [(said.statements, *_found(said, plan)) for said in story.says]
    assert found == [(said.statements, *_expected(said)) for said in story.says]
    assert story.cited <= {each.id for each in plan.statements}


def _expected(said: Said) -> tuple[object, ...]:
    return (
        said.status,
        said.verdicts,
        said.technique,
        said.dose,
        said.referrals,
        set(said.cautions),
        set(said.avoid),
        set(said.holds),
        set(),
        {therapy: set(wanted) for therapy, wanted in said.dissent.items()},
        said.covered,
        set(said.asked),
    )


def _found(said: Said, plan: CarePlan) -> tuple[object, ...]:
    """What the plan says, as far as is asked."""
    planned = {each.therapy: each for each in plan.therapies}
    referred = {each.rule: each.urgency for each in plan.referrals}
    asked = {item for each in plan.open_questions for item in each.items}
    return (
        said.status and plan.status,
        {each: _verdict(plan.line(each), said.problem) for each in said.verdicts},
        {each: planned[each].technique if each in planned else None for each in said.technique},
        {each: _dose(plan, each, said) for each in said.dose},
        {each: referred.get(each) for each in said.referrals},
        {each.rule for each in plan.cautions if each.certain} & set(said.cautions),
        {each.avoid for each in plan.avoid if each.certain} & set(said.avoid),
        {each.id for each in plan.trace.rules if each.truth == "yes"} & set(said.holds),
        {each.id for each in plan.trace.rules if each.truth == "yes"} & set(said.not_raised),
        {each: {one.statement for one in plan.line(each).dissent} & set(said.dissent[each]) for each in said.dissent},
        {each: _covered(plan, each, said) for each in said.covered},
        asked & set(said.asked),
    )


def _verdict(line: LedgerLine, problem: str | None) -> Verdict | None:
    """The verdict of a therapy, for the patient or for one problem."""
    if problem is None:
        return line.verdict
    return next((each.verdict for each in line.problems if each.problem.startswith(problem)), None)


def _dose(plan: CarePlan, therapy: Therapy, said: Said) -> dict[object, object]:
    planned = plan.therapy(therapy)
    stated = {} if planned is None else {each.quantity: (each.low, each.high) for each in planned.dose}
    return {quantity: stated.get(quantity) for quantity in said.dose[therapy]}


def _covered(plan: CarePlan, therapy: Therapy, said: Said) -> dict[str, object]:
    """What the payer covers of a therapy, for the problem that is named or for the first one."""
    planned = plan.therapy(therapy)
    lines = planned.covered if planned is not None else ()
    line = next((each for each in lines if each.problem.startswith(said.problem or "")), None)
    stated = {} if line is None else line.model_dump(mode="json")
    return {name: stated.get(name) for name in said.covered[therapy]}


def test_titles_tell_stories_apart() -> None:
    """A failure can be found by its name."""
    assert len({each.title for each in ALL}) == len(ALL)


def test_there_are_thirty_whole_patients() -> None:
    """Each has several problems; one that has not would be a vignette."""
    assert len(STORIES) >= LEAST
    assert [each.title for each in STORIES if len(each.patient["problems"]) < len(("two", "problems"))] == []


@each_story
def test_story_asserts_status_verdict_and_dose(story: Story) -> None:
    """Each says a status, a verdict and a dose, or why there is none, and not both."""
    assert any(each.status for each in story.says)
    assert any(each.verdicts for each in story.says)
    assert any(each.dose for each in story.says) != bool(story.no_dose)


@each_story
def test_story_cites_statements_that_exist(story: Story) -> None:
    """What is expected was written from them."""
    assert story.statements <= STATEMENTS.keys()


def test_stories_name_rules_that_exist() -> None:
    """A rule that is expected not to be raised would otherwise never be missed."""
    assert {one for story in ALL for said in story.says for one in said.not_raised} <= {each.id for each in BOOK.rules}


def test_stories_cover_problems_jurisdictions_and_ages() -> None:
    """Every kind of problem and the six settings occur, from young adults to great age."""
    kinds = {problem["kind"] for story in STORIES for problem in story.patient["problems"]}
    ages = [story.patient["age_years"] for story in STORIES]
    assert kinds == set(PainProblemKind)
    assert {story.patient["setting"]["jurisdiction"] for story in STORIES} >= SETTINGS
    assert (min(ages), max(ages)) == (22, 88)
