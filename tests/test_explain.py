"""Why, why not and what to ask: every verdict explained, in sentences, with statements and sources."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile, next_questions, why, why_not
from careplan.catalogue import Therapy
from careplan.errors import UnknownName
from careplan.explain import Because, Why, WhyNot
from careplan.testing import profiles
from careplan.words import Verdict
from tests.the_book import planner

PROFILES = Path(__file__).parent.parent / "examples" / "profiles"

BY_RULES = frozenset({
    Verdict.WITHHELD, Verdict.CONTRAINDICATED, Verdict.ADVISED_AGAINST, Verdict.OFFERED, Verdict.OPTIONAL,
    Verdict.DEFERRED, Verdict.NEEDS_ANSWER_SAFETY,
})  # fmt: skip
"""Verdicts that always have a rule behind them."""


@cache
def example(name: str) -> PatientProfile:
    """A profile of the examples."""
    return PatientProfile.model_validate_json((PROFILES / f"{name}.json").read_bytes())


def test_an_offer_is_explained_with_its_dose_statements_and_sources() -> None:
    """As its rules say."""
    answer = why(example("chronic_low_back_pain"), "acupuncture", planner())
    assert answer.verdict is Verdict.OFFERED
    assert "acupuncture-for-chronic-low-back-pain" in [each.rule for each in answer.reasons]
    assert answer.dose
    text = answer.text()
    for each in ("Acupuncture: offered", "applies when:", "known: what hurts: low back pain", "[ind-lbp-chronic-acp]"):
        assert each in text


@pytest.mark.parametrize(
    ("name", "changes", "therapy", "verdict", "said"),
    [
        ("red_flag", {}, "acupuncture", Verdict.WITHHELD, "withheld by the rules below"),
        ("chronic_low_back_pain", {"measures.systolic_bp": 190}, "aerobic_exercise", Verdict.CONTRAINDICATED,
         "190 becomes 179 mmHg"),
        ("chronic_low_back_pain", {"preferences.declines": ["mbsr"]}, "mbsr", Verdict.DECLINED,
         "the patient declines it"),
        ("chronic_low_back_pain", {"setting.services": []}, "acupuncture", Verdict.UNAVAILABLE,
         "the clinic does not have it"),
        ("sparse", {}, "acupuncture", Verdict.NEEDS_ANSWER_SAFETY, "[screen back-danger-signs@1]"),
        ("chronic_low_back_pain", {"availability.minutes_per_week": 60}, "mbsr", Verdict.DEFERRED,
         "it needs more time than the patient has"),
        ("sparse", {}, "cognitive_behavioural_therapy", Verdict.NEEDS_ANSWER_INDICATION, "needs an answer first"),
        ("uk_chronic_low_back_pain", {}, "acupuncture", Verdict.ADVISED_AGAINST, "advised against by the rules below"),
        ("chronic_low_back_pain", {}, "biofeedback", Verdict.NOT_INDICATED, "no rule recommends it"),
        ("chronic_low_back_pain", {}, "acupuncture", Verdict.OFFERED, "It is open already"),
    ],
)  # fmt: skip
def test_each_verdict_says_what_stands_in_the_way(
    name: str, changes: dict[str, object], therapy: str, verdict: Verdict, said: str
) -> None:
    """One example of each kind of verdict."""
    answer = why_not(example(name).changed(changes), therapy, planner())
    assert answer.verdict is verdict
    assert said in " ".join(answer.text().split())


@settings(max_examples=40)
@given(profiles(BOOK), st.sampled_from(Therapy))
def test_every_verdict_of_every_therapy_is_explained(profile: PatientProfile, therapy: Therapy) -> None:
    """By rules, by facts of the profile, or because no rule recommends it; each rule cites what resolves."""
    answer = why(profile, therapy, planner())
    line = planner().plan(profile).line(therapy)
    assert (answer.verdict, answer.facts) == (line.verdict, line.facts)
    assert [each.rule for each in answer.reasons] == list(line.rules)
    assert answer.reasons or answer.verdict not in BY_RULES
    for each in answer.reasons:
        assert len(each.statements) == len(each.sources) > 0
        assert [one.id for one in each.statements] == list(BOOK.rule(each.rule).evidence)
    assert (answer.wait is not None) == (answer.verdict is Verdict.DEFERRED)


@settings(max_examples=30)
@given(profiles(BOOK), st.sampled_from(Therapy), st.integers(40, 120))
def test_texts_keep_to_the_width_and_shout_what_is_from_memory(
    profile: PatientProfile, therapy: Therapy, width: int
) -> None:
    """A statement that nobody has checked in its source is always marked."""
    answer = why_not(profile, therapy, planner())
    text = answer.text(width)
    assert all(len(line) <= width or len(line.split()) <= 2 for line in text.splitlines())
    from_memory = [
        one for each in (*answer.reasons, *answer.because) for one in each.statements if one.verified == "memory"
    ]
    assert ("FROM MEMORY" in text) == bool(from_memory)


@pytest.mark.parametrize("explain", [why, why_not])
def test_an_unknown_therapy_is_named_with_its_neighbour(explain: Callable[..., object]) -> None:
    """The error suggests, and holds nothing of the patient."""
    with pytest.raises(UnknownName, match="unknown therapy; did you mean acupuncture"):
        explain(example("sparse"), "acupunture", planner())


def test_questions_come_with_the_gravest_first() -> None:
    """They are the open questions of the plan."""
    profile = example("sparse")
    found = next_questions(profile, planner())
    assert found == planner().plan(profile).open_questions
    assert found[0].worst == "emergency"


def test_the_questions_of_why_not_bear_on_the_therapy() -> None:
    """Each asks a fact that a waiting rule reads."""
    answer = why_not(example("sparse"), Therapy.HEAT_AND_COLD, planner())
    waiting = [each.rule for each in answer.reasons if each.truth == "not known"]
    read = frozenset[str]().union(*map(planner().facts_read, waiting))
    assert answer.questions
    assert all(not read.isdisjoint(each.items) for each in answer.questions)


@pytest.mark.parametrize("model", [Why, WhyNot, Because])
def test_explanations_are_closed_values(model: type[Why]) -> None:
    """Frozen, and with a JSON Schema."""
    assert model.model_config["frozen"]
    assert model.model_json_schema()["properties"]


def test_an_explanation_goes_through_json() -> None:
    """For an app that shows it elsewhere."""
    answer = why_not(example("red_flag"), "acupuncture", planner())
    assert WhyNot.model_validate_json(answer.model_dump_json()) == answer
