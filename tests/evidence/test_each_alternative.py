"""Each alternative that a safety statement records by itself brings what the statement says; nothing is dropped.

The patients are made from the recorded condition alone (``alternatives.py``), before the library is asked, and every
one of them is tested. Where the library says something else on purpose, that stands here with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

import pytest

from careplan import BOOK, PatientProfile
from careplan.catalogue import TARGETS, Avoid, Technique, Therapy
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.evidence.not_carried import NOT_CARRIED
from careplan.language.checks.outline import Outline
from careplan.language.conditions import all_of, not_
from careplan.plans import CarePlan
from careplan.words import Truth, Urgency, Verdict
from tests.evidence.alternatives import Facts, alternatives, profile_data
from tests.evidence.pains import PAINS
from tests.evidence.readings import condition_of
from tests.the_book import answers_of, planner

SAFETY: Final = ("red-flag", "contraindication", "precaution", "stopping", "adverse-event")

CASES: Final = [
    each for each in STATEMENTS.values() if each.topic in SAFETY and "when" in each.exact and each.id not in NOT_CARRIED
]
"""The statements of safety with a recorded condition that some rule carries."""

LOW_BACK: Final[Mapping[str, Any]] = {"kind": "low_back_pain", "duration_days": 14}
OPERATED: Final[Mapping[str, Any]] = {"kind": "postoperative_pain", "surgery_days_ago": 14, "duration_days": 14}

OTHERWISE: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "pers-refuses": (("preferences.declines",), "a wish is no rule: the verdict is *declined*"),
    "mb_screen_before_start": (
        ("symptoms.suicidal_ideation_with_plan_or_intent",),
        "the red flag of rf-suicide comes first: an emergency, in which the whole plan waits",
    ),
}
"""By statement the facts of alternatives that no rule citing it holds for, and why."""

OPEN: Final = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)

DEFINITIONS: Final = Outline(BOOK).definitions


def patients(statement: Statement) -> Iterator[tuple[Facts, PatientProfile]]:
    """One for each alternative of a statement's condition."""
    condition = condition_of(statement.exact["when"])
    if "unless" in statement.exact:
        condition = all_of(condition, not_(condition_of(statement.exact["unless"])))
    pain = next((PAINS[word] for word in statement.applies_to if word in PAINS), LOW_BACK)
    pain = OPERATED if pain == PAINS["acute_postoperative_pain"] else pain
    for facts in alternatives(condition, DEFINITIONS):
        yield facts, PatientProfile.model_validate(profile_data(facts, pain, statement.jurisdictions[0]))


def holds(statement: Statement, profile: PatientProfile) -> bool:
    """Whether a rule that cites the statement holds for the patient, or for one of the problems."""
    answers, program = answers_of(profile), planner().program
    ids = [rule.id for rule in BOOK.rules if statement.id in rule.evidence]
    return any(answers.truth(program, each) is Truth.YES for each in ids)


def expected_otherwise(statement: Statement, facts: Facts) -> bool:
    """Whether a reason is on record why no rule of the statement holds."""
    return any(path in facts for path in OTHERWISE.get(statement.id, ((), ""))[0])


@pytest.mark.parametrize("statement", CASES, ids=lambda each: each.id)
def test_each_alternative_makes_a_rule_hold(statement: Statement) -> None:
    """By itself, with nothing else told; a reason that is no longer needed fails as well."""
    found = [(facts, holds(statement, profile)) for facts, profile in patients(statement)]
    assert found
    assert [dict(facts) for facts, held in found if held is expected_otherwise(statement, facts)] == []


URGENT: Final = [each for each in CASES if each.topic == "red-flag" and "urgency" in each.exact]


@pytest.mark.parametrize("statement", URGENT, ids=lambda each: each.id)
def test_each_alternative_refers_at_least_as_soon(statement: Statement) -> None:
    """As the statement says, or sooner where another flag holds too."""
    wanted = Urgency(statement.exact["urgency"]).rank
    late = [
        dict(facts)
        for facts, profile in patients(statement)
        if not any(each.urgency.rank <= wanted for each in planner().plan(profile).referrals)
    ]
    assert late == []


CLOSING: Final = [each for each in CASES if str(each.exact.get("action", "")).startswith("exclude")]


def left_open(plan: CarePlan, statement: Statement) -> Iterator[str]:
    """What a statement closes and a plan leaves open; what is to be avoided is printed."""
    named = statement.exact.get("target", ())
    for target in chain.from_iterable(TARGETS[each] for each in ((named,) if isinstance(named, str) else named)):
        match target:
            case Therapy():
                shut = plan.line(target).verdict not in OPEN
            case Technique():
                shut = all(target not in {each.technique, *each.fallbacks} for each in plan.therapies)
            case Avoid():
                shut = plan.status == "withheld" or any(each.avoid is target for each in plan.avoid)
        if not shut:
            yield target.value


@pytest.mark.parametrize("statement", CLOSING, ids=lambda each: each.id)
def test_each_alternative_closes_what_the_statement_closes(statement: Statement) -> None:
    """For the patient who has nothing but that, as the plan is printed."""
    found = {
        str(dict(facts)): left
        for facts, profile in patients(statement)
        if not expected_otherwise(statement, facts) and (left := list(left_open(planner().plan(profile), statement)))
    }
    assert found == {}
