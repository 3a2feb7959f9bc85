"""The text of a plan: what matters stands first, nothing certain is left out, everything printed can be checked."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, CarePlan, PatientProfile
from careplan.catalogue import CATALOGUE
from careplan.testing import profiles
from careplan.text.evidence import Cited
from careplan.text.plan import plan_text
from careplan.words import Status, Verdict, Verified
from tests.story_data import patient_of, stories
from tests.the_book import planner

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "profiles").glob("*.json"))
FIRST_SCREEN = 45
"""Lines that a usual window shows."""

WAITING = (Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION)


@cache
def example(name: str) -> CarePlan:
    """The plan of an example profile."""
    path = next(each for each in EXAMPLES if each.stem == name)
    return planner().plan(PatientProfile.model_validate_json(path.read_bytes()))


def section(text: str, heading: str) -> str:
    """One section of the text in one line; empty where there is none."""
    match = re.search(rf"^{heading}\n(.*?)(?=\n\n|\Z)", text, re.MULTILINE | re.DOTALL)
    return " ".join(match[1].split()) if match else ""


def one_line(text: str) -> str:
    """The text without its line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize("name", [each.stem for each in EXAMPLES])
@pytest.mark.parametrize("width", [80, 120])
def test_the_first_screen_says_what_matters(name: str, width: int) -> None:
    """Status, referrals, what to ask next, and what starts with dose, reason and source."""
    plan = example(name)
    top = one_line("\n".join(plan_text(plan, width).splitlines()[:FIRST_SCREEN]))
    assert plan.status.value.upper() in top
    assert all(each.refer_to in top for each in plan.referrals)
    assert "ask next: " in top
    for each in plan.therapies:
        if each.verdict.startable:
            assert f"week {each.start_week}: {CATALOGUE[each.therapy].title}" in top


def test_a_therapy_names_the_problem_that_it_is_for() -> None:
    """With several problems, unless it is for all of them: heat is for the back, not for the knee just operated on."""
    story = next(each for each in stories() if "three days after a knee replacement" in each.title)
    done = section(plan_text(planner().plan(patient_of(story, BOOK)), 100), "WHAT TO DO")
    heat = done[done.index("Superficial heat or cold: offered, from week 1 for: low back pain for postoperative") :]
    assert heat.index("pain (knee), needs an answer (safety): No cold packs with Raynaud") < heat.index("dose: no dose")
    assert "Strength training: offered, from week 1 for: postoperative pain (knee) dose" in done
    assert "Advice and self-management: offered, from week 1 dose" in done


def test_a_dose_stands_beside_its_source() -> None:
    """The strongest statement that the plan follows says why; it is not taken for the source of a working default."""
    short = section(plan_text(example("chronic_low_back_pain")), "IN SHORT")
    dose = "Acupuncture: 1 to 2 sessions a week, 30 to 60 minutes each; 6 to 12 weeks"
    assert f"{dose} Acupuncture among the non-drug options" in short
    assert "in chronic low back pain [ind-lbp-chronic-acp: American College of Physicians" in short
    assert "strong recommendation]; dose by [default-lbp-chronic (working default)]" in short


@settings(max_examples=40)
@given(profiles(BOOK), st.integers(40, 120))
def test_lines_keep_to_the_width(profile: PatientProfile, width: int) -> None:
    """Only a word that is longer than the line may stand out."""
    for line in plan_text(planner().plan(profile), width).splitlines():
        assert len(line) <= width or len(line.split()) <= 2


@settings(max_examples=40)
@given(profiles(BOOK))
def test_nothing_certain_is_left_out(profile: PatientProfile) -> None:
    """Referrals, therapies, cautions, things to avoid, goals and reviews; in a withheld plan the referrals alone."""
    plan = planner().plan(profile)
    text = one_line(plan_text(plan))
    wanted = [each.refer_to for each in plan.referrals]
    if plan.status is not Status.WITHHELD:
        wanted += [CATALOGUE[each.therapy].title for each in plan.ledger]
        wanted += [f"{each.title} [{each.rule}]" for each in plan.cautions if each.certain]
        wanted += [f"Avoid {each.avoid.value} [" for each in plan.avoid if each.certain]
        wanted += [f"{each.title} [{each.rule}]" for each in plan.goals]
        wanted += [f"{each.title} [{each.rule}]" for each in plan.reviews]
    assert [each for each in wanted if one_line(each) not in text] == []


@settings(max_examples=40)
@given(profiles(BOOK))
def test_a_withheld_plan_proposes_nothing(profile: PatientProfile) -> None:
    """No dose, no goal and no week beside a danger sign."""
    plan = planner().plan(profile)
    text = plan_text(plan)
    withheld = plan.status is Status.WITHHELD
    assert withheld == ("Every therapy is withheld" in text)
    for heading in ("WHAT TO DO", "THE WEEK", "GOALS", "REVIEW", "TAKE CARE"):
        assert not withheld or not section(text, heading)


@settings(max_examples=40)
@given(profiles(BOOK))
def test_every_statement_named_is_printed_with_its_source(profile: PatientProfile) -> None:
    """Each once; what is from memory or a working default says so where it is cited."""
    plan = planner().plan(profile)
    text = plan_text(plan)
    reasons, printed = one_line(text.split("STATEMENTS AND SOURCES")[0]), section(text, "STATEMENTS AND SOURCES")
    for each in plan.statements:
        if re.search(rf"because: [^\[]*\[[^\]]*(?<![\w-]){re.escape(each.id)}(?![\w-])", reasons):
            assert printed.count(f"[{each.id}] ") == 1
            assert each.verified is not Verified.MEMORY or re.search(rf"{each.id} \([^)]*FROM MEMORY", reasons)
            assert "synthesis" not in each.sources or f"{each.id} (working default" in reasons


@settings(max_examples=40)
@given(profiles(BOOK))
def test_a_position_elsewhere_is_told_once(profile: PatientProfile) -> None:
    """However many therapies it is about."""
    plan = planner().plan(profile)
    told = section(plan_text(plan), "WHERE SOURCES DIFFER")
    lines = [line for line in plan.ledger if line.verdict is not Verdict.WITHHELD]
    for statement in {each.statement for line in lines for each in line.dissent}:
        named = re.findall(rf"\[{re.escape(statement)}[,;]", told)
        assert len(named) == (0 if plan.status is Status.WITHHELD else 1)


@settings(max_examples=40)
@given(profiles(BOOK))
def test_a_therapy_that_waits_says_for_what(profile: PatientProfile) -> None:
    """Screens to complete or facts to give; the time that is lacking."""
    plan = planner().plan(profile)
    text = section(plan_text(plan, reads=planner().facts_read), "WAITING FOR AN ANSWER OR FOR TIME")
    waiting = [each for each in plan.therapies if each.verdict in WAITING]
    assert len(re.findall(r"\) (first (complete|answer)|needs an answer: see)", text)) == len(waiting)
    assert all(each.reason in text for each in plan.week.deferred)


def test_what_takes_a_time_that_nobody_states_is_not_counted_in_silence() -> None:
    """The week names it, shows the way to it, and calls no minutes its own; eating takes none."""
    story = next(each for each in stories() if "72 with knee osteoarthritis, chronic back pain" in each.title)
    patient = patient_of(story, BOOK).changed({"availability.travel_minutes": 20})
    week = section(plan_text(planner().plan(patient), 200), "THE WEEK")
    untimed = week[week.index("Not counted, because no statement gives the time: ") : week.index(" - ")]
    assert "Cognitive functional therapy" in untimed
    assert "Strength training" in untimed
    assert "1 session; 20 min a week on the way, time not stated" in week
    assert "2 sessions; time not stated" in week


def test_eating_asks_for_no_time() -> None:
    """As ``co_sixty_minute_week`` says of changes of diet."""
    week = section(plan_text(example("rheumatoid_arthritis"), 200), "THE WEEK")
    assert "Everyday eating and drinking" not in week[: week.index(" - ")]
    assert "Everyday eating and drinking, from week 2: in daily life -" in week


def test_screens_and_what_turns_a_verdict_come_before_single_facts() -> None:
    """All screens of the patient are done: what is left opens or closes little, and takes one line."""
    plan = example("chronic_low_back_pain")
    lines = section(plan_text(plan, 300), "ASK NEXT").split(" - ")
    assert lines[0].startswith("- Single facts (at worst: a therapy is indicated or not): therapies on offer")
    assert "[screen site-and-earlier-treatment@1]" in lines[1]
    assert lines[2].startswith("Besides, in no screen: on dialysis; ")
    assert lines[2].endswith("(at worst: a caution)")
    short = section(plan_text(plan, 300), "IN SHORT")
    besides = sum(len(each.items) for each in plan.open_questions if each.screen is None) - 1
    assert f"besides: {besides} single facts (at worst: another red flag): on dialysis; " in short


def test_what_needs_an_answer_names_the_screen_to_complete() -> None:
    """With the facts that its rules read, the plan can say which."""
    text = section(plan_text(example("sparse"), reads=planner().facts_read), "WAITING FOR AN ANSWER OR FOR TIME")
    assert "Superficial heat or cold: needs an answer (safety) first complete" in text


def test_what_is_only_possible_does_not_drown_what_is_certain() -> None:
    """Certain cautions first; the others in one short list at the end of the section."""
    care = section(plan_text(example("chronic_low_back_pain")), "TAKE CARE")
    certain, possible = care.split("Only if an open answer is yes:")
    assert "Get informed consent" in certain
    assert "acupuncture-heart-valve" in possible
    assert "acupuncture-heart-valve" not in certain


def test_a_finding_is_not_called_a_recommendation() -> None:
    """A statement of strength *none* reports a study."""
    plan = example("chronic_low_back_pain")
    therapy = plan.therapy("cognitive_functional_therapy")
    assert therapy is not None
    text = Cited(plan).in_short(plan.line(therapy.therapy).rules, therapy.dose)
    assert "[pt_lbp_cft_dose: Kent et al., Lancet, 2023; a finding, not a recommendation]" in text


def test_sources_can_be_left_out() -> None:
    """For a reader who has them at hand."""
    assert "STATEMENTS AND SOURCES" not in plan_text(example("chronic_low_back_pain"), sources=False)
