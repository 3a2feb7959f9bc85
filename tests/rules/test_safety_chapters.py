"""The safety chapters say no more than their statements: no number, fact, target or limit of their own.

A statement's exact condition is written in words of the vocabulary; the tables below say which facts of a profile stand
for them. What a rule adds is listed here with its reason; what it leaves out, in ``careplan/evidence/differences.py``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from itertools import chain

import pytest

from careplan.catalogue import TARGETS, Avoid, Target, Technique
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.fields import fields
from careplan.language.conditions import Compare, Condition, Fact, Holds, Is, Lifted, walk
from careplan.language.program import applies
from careplan.language.rules import Contraindication, Finding, Precaution, RedFlag, Rule
from careplan.rules import acupuncture_safety as acupuncture_rules
from careplan.rules import (
    diet_safety,
    exercise_safety,
    findings,
    mindfulness_safety,
    physical_therapy_safety,
)
from careplan.words import Quantity

CHAPTERS = (
    acupuncture_rules.CHAPTER,
    physical_therapy_safety.CHAPTER,
    mindfulness_safety.CHAPTER,
    exercise_safety.CHAPTER,
    diet_safety.CHAPTER,
)
RULES: tuple[Rule, ...] = tuple(chain.from_iterable(chapter.rules for chapter in CHAPTERS))
FINDINGS = {rule.id: rule for rule in (*findings.CHAPTER.rules, *RULES) if isinstance(rule, Finding)}

Number = tuple[str, str, Decimal]
"""The path of a number, how it is compared, and with what."""

# What the words of the vocabulary are in a profile

NUMBERS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "severe_thrombocytopenia": (("measures.platelets", "<", "20"),),
    "platelets_below_50": (("measures.platelets", "<", "50"),),
    "thrombocytopenia": (("measures.platelets", "<", "100"),),
    "neutropenia_below_0_5": (("measures.neutrophils", "<", "0.5"),),
    "neutropenia_0_5_to_1_0": (("measures.neutrophils", ">=", "0.5"), ("measures.neutrophils", "<=", "1")),
    "inr_above_range": (("inr_over_target", ">", "0"),),
    "age_under_16": (("age_years", "<", "16"),),
    "anorexia_or_very_low_bmi": (("bmi", "<", "18.5"),),
}
"""Words that are thresholds."""

FACTS: Mapping[str, tuple[str, ...]] = {
    "pregnancy": ("pregnant",),
    "insulin_or_sulfonylurea": ("medicines.insulin", "medicines.sulfonylurea", "medicines.meglitinide"),
    "impaired_sensation": ("problem.insensate_skin",),
    "unremitting_night_pain": ("symptoms.persistent_night_pain",),
    "fever_unexplained": ("symptoms.fever", "symptoms.fever_cause_known"),
    "anorexia_or_very_low_bmi": ("history.eating_disorder_active",),
    "inflammatory_arthritis": ("history.inflammatory_arthritis_recorded",),
    "myelopathy_signs": (
        "symptoms.hand_clumsiness",
        "symptoms.gait_disturbance",
        "symptoms.bladder_or_bowel_dysfunction",
        "symptoms.hyperreflexia",
    ),
    "thrombocytopenia": ("history.low_platelet_count",),
    "platelets_below_50": ("history.low_platelet_count",),
    "severe_thrombocytopenia": ("history.low_platelet_count",),
    "neutropenia_below_0_5": ("history.low_neutrophil_count",),
    "neutropenia_0_5_to_1_0": ("history.low_neutrophil_count",),
    "inr_above_range": (),
    "declines_acupuncture": ("preferences.declines",),
    "new_red_flag_during_course": (),
    "age_under_16": (),
    "suspected_dvt": ("symptoms.unilateral_leg_swelling",),
    "suspected_cervical_artery_dissection": (
        "symptoms.new_neck_pain_with_neuro_signs",
        "history.recent_neck_trauma",
    ),
    "suspected_spinal_infection": (),
    "suspected_spinal_fracture": (),
    # Worsening unsteadiness implies unsteadiness, which the signs of cord compression name.
    "progressive_neurological_deficit": (
        "symptoms.progressive_motor_weakness",
        "symptoms.worsening_limb_numbness",
        "symptoms.gait_disturbance",
    ),
}
"""Words that stand for other facts; any other word is the name of a field."""

MEASURES = {"weeks_since_surgery": ("problem.surgery_days_ago", 7)}
"""Measures with another name or unit in a profile, and how many of its units one of the evidence's is."""

PROBLEMS = frozenset(
    {
        "any_pain_problem",
        "any_low_back_pain",
        "any_headache",
        "chronic_low_back_pain",
        "neck_pain",
        "acute_neck_pain",
        "subacute_neck_pain",
        "chronic_neck_pain",
        "chronic_shoulder_pain",
        "knee_osteoarthritis",
        "hip_osteoarthritis",
        "hand_osteoarthritis",
        "rheumatoid_arthritis",
        "fibromyalgia",
        "chronic_primary_pain",
        "cancer_pain",
    }
)
"""Pain problems; the findings and their tests say what they are."""

ABOUT_THE_PROBLEM = frozenset({"problem.kind", "problem.site", "problem.duration_days"})
"""Facts by which the findings tell one pain problem from another."""

# What is not the same, and why

_ASKED_FIRST = "a reading is asked for only where very high pressure is known or suspected; recorded readings settle it"
_WIDER_FIRST = "the wider word is asked first, and the narrower one implies it"
_INDEX = "the statement's condition stands in applies_to"

FACTS_ADDED: Mapping[str, tuple[set[str], str]] = {
    "very-high-blood-pressure": ({"history.very_high_blood_pressure"}, _ASKED_FIRST),
    "exercise-very-high-blood-pressure": ({"history.very_high_blood_pressure"}, _ASKED_FIRST),
    "exercise-very-high-blood-pressure-with-symptoms": ({"history.very_high_blood_pressure"}, _ASKED_FIRST),
    "acupuncture-high-risk-pregnancy": ({"history.pregnancy_complication"}, _WIDER_FIRST),
    "acupuncture-serious-adverse-event": ({"history.has_had_acupuncture"}, _WIDER_FIRST),
    "exercise-high-risk-pregnancy": (
        {"history.pregnancy_complication", "symptoms.vaginal_bleeding_in_pregnancy"},
        _WIDER_FIRST,
    ),
    "exercise-pregnancy-in-danger": (
        {"history.pregnancy_complication", "symptoms.vaginal_bleeding_in_pregnancy"},
        _WIDER_FIRST,
    ),
    "acupuncture-first-sessions": ({"history.first_acupuncture_treatment"}, _INDEX),
    "moxibustion-wanted": ({"preferences.prefers_techniques"}, _INDEX),
    "ear-needles-wanted": ({"preferences.prefers_techniques"}, _INDEX),
    "electrical-stimulation-wanted": ({"preferences.prefers_techniques"}, _INDEX),
}
"""Facts that a rule reads and its statements do not name."""

TARGETS_ADDED: Mapping[str, tuple[set[Target], str]] = {
    "acupuncture-unstable-upper-neck": (
        {Technique.ELECTROACUPUNCTURE, Avoid.END_RANGE_NECK_MOVEMENT},
        "the sentence also names electrical stimulation and forced positioning",
    ),
    "manual-therapy-signs-from-the-neck-cord": (
        {
            Technique.GENTLE_MOBILISATION,
            Technique.SPINAL_THRUST,
            Technique.CERVICAL_THRUST,
            Technique.CERVICAL_TRACTION,
        },
        "the sentence says no physical treatment of such a neck until a physician has assessed it",
    ),
}
"""Targets that a rule touches and its statements name only in their sentence."""

DOSES: Mapping[str, str] = {"minutes_per_day": "home_minutes_per_day"}
"""Quantities of a statement with another name in a dose."""

LIMITS_ADDED: Mapping[str, tuple[dict[str, str], str]] = {
    "mindfulness-past-psychosis": ({"session_minutes": "10"}, "the sentence speaks of sessions of 10 minutes or less"),
    "diet-protein-in-kidney-disease": ({"protein_g_per_kg_per_day": "1.3"}, "the number stands in the target"),
}
"""Limits of a rule that its statements give in words."""


def _names(expression: object) -> Iterator[str]:
    """The words of an exact condition."""
    if isinstance(expression, str):
        yield expression
    elif isinstance(expression, Mapping):
        for key, value in expression.items():
            if key in ("any_of", "all_of", "not", "of", "at_least"):
                yield from _names(value)
            elif key == "fact" and isinstance(expression["value"], bool):
                yield str(value)
    elif isinstance(expression, tuple | list):
        yield from chain.from_iterable(map(_names, expression))


def _comparisons(expression: object) -> Iterator[Number]:
    """The numbers that an exact condition compares with."""
    if isinstance(expression, Mapping):
        if "fact" in expression and not isinstance(expression["value"], bool):
            name = expression["fact"]
            path, factor = MEASURES[name] if name in MEASURES else (_path(name), 1)
            yield path, expression["op"], Decimal(str(expression["value"])) * factor
        yield from chain.from_iterable(map(_comparisons, expression.values()))
    elif isinstance(expression, tuple | list):
        yield from chain.from_iterable(map(_comparisons, expression))


def _path(name: str) -> str:
    """The field of a profile with this name."""
    found = [path for path in fields() if path.rsplit(".", 1)[-1] == name]
    assert len(found) == 1, name
    return found[0]


def _conditions(statement: Statement) -> tuple[object, ...]:
    exact = statement.exact
    return exact.get("when", ()), exact.get("unless", ()), _escalate(statement).get("if", ())


def _escalate(statement: Statement) -> Mapping[str, object]:
    found: Mapping[str, object] = statement.exact.get("escalate", {})
    return found


def _numbers_of(statement: Statement) -> set[Number]:
    expressions = _conditions(statement)
    derived = chain.from_iterable(NUMBERS.get(name, ()) for name in _names(expressions))
    return {*_comparisons(expressions), *((path, op, Decimal(value)) for path, op, value in derived)}


def _facts_of(statement: Statement) -> set[str]:
    names = set(_names(_conditions(statement))) - PROBLEMS
    return set(chain.from_iterable(FACTS[name] if name in FACTS else (_path(name),) for name in names))


def _leaves(condition: Condition) -> Iterator[Fact | Compare | Is]:
    """The facts of a profile that a condition reads, findings included."""
    for node in walk(condition):
        if isinstance(node, Holds | Lifted):
            yield from _leaves(applies(FINDINGS[node.rule]))
        elif isinstance(node, Fact | Compare | Is):
            yield node


def _read(rule: Rule) -> list[Fact | Compare | Is]:
    rows = (row.when for row in rule.escalations) if isinstance(rule, RedFlag) else ()
    return [leaf for condition in (applies(rule), *rows) for leaf in _leaves(condition)]


def _numbers_in(rule: Rule) -> set[Number]:
    found = set()
    for leaf in _read(rule):
        if isinstance(leaf, Compare) and leaf.path not in ABOUT_THE_PROBLEM:
            mark = fields()[leaf.path].number
            assert mark is not None
            found.add((leaf.path, leaf.op.value, Decimal(str(mark.value_of(leaf.steps)))))
    return found


def _facts_in(rule: Rule) -> set[str]:
    return {leaf.path for leaf in _read(rule) if not isinstance(leaf, Compare)} - ABOUT_THE_PROBLEM


def _cited(rule: Rule) -> list[Statement]:
    return [STATEMENTS[name] for name in rule.evidence]


def _mapped(statement: Statement) -> set[Target]:
    targets: set[Target] = set()
    for named in (statement.exact.get("target", ()), _escalate(statement).get("target", ())):
        names = named if isinstance(named, tuple) else (named,)
        targets.update(*(TARGETS[str(name)] for name in names))
    return targets


def _closed(rule: Rule) -> set[Target]:
    """What a rule excludes or avoids."""
    match rule:
        case Contraindication():
            return set(rule.excludes)
        case Precaution():
            return set(rule.avoid)
        case _:
            return set()


def _upper_ends(statement: Statement) -> set[tuple[str, Decimal]]:
    """What a statement allows at most of each quantity that a dose has."""
    dose: Mapping[str, object] = (
        statement.exact.get("dose", {}) if statement.exact.get("action") == "limit_dose" else {}
    )
    known = {quantity.value for quantity in Quantity}
    named = ((DOSES.get(name, name), value) for name, value in dose.items())
    return {(name, Decimal(str(value[1]))) for name, value in named if name in known and isinstance(value, tuple)}


def _caps(rule: Rule) -> set[tuple[str, Decimal]]:
    limits = rule.limits if isinstance(rule, Precaution) else ()
    return {(quantity.value, ends.high) for limit in limits for quantity, ends in limit.most.ranges()}


def _id(rule: Rule) -> str:
    return rule.id


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_the_numbers_of_a_rule_stand_in_its_statements(rule: Rule) -> None:
    """No rule has a threshold of its own."""
    assert _numbers_in(rule) <= set(chain.from_iterable(map(_numbers_of, _cited(rule))))


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_the_facts_of_a_rule_are_named_by_its_statements(rule: Rule) -> None:
    """No rule asks for what its statements do not."""
    added = FACTS_ADDED.get(rule.id, (set(), ""))[0]
    assert _facts_in(rule) - added <= set(chain.from_iterable(map(_facts_of, _cited(rule))))


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_rule_closes_only_what_its_statements_aim_at(rule: Rule) -> None:
    """No rule goes beyond its statements, unless their sentence does."""
    added = TARGETS_ADDED.get(rule.id, (set(), ""))[0]
    assert _closed(rule) - added <= set(chain.from_iterable(map(_mapped, _cited(rule))))


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_the_limits_of_a_rule_stand_in_its_statements(rule: Rule) -> None:
    """No cap is invented."""
    added = {(name, Decimal(most)) for name, most in LIMITS_ADDED.get(rule.id, ({}, ""))[0].items()}
    assert _caps(rule) - added <= set(chain.from_iterable(map(_upper_ends, _cited(rule))))


@pytest.mark.parametrize(
    ("table", "known"),
    [
        (FACTS_ADDED, {rule.id for rule in RULES}),
        (TARGETS_ADDED, {rule.id for rule in RULES}),
        (LIMITS_ADDED, {rule.id for rule in RULES}),
    ],
)
def test_every_listed_difference_is_about_something(table: Mapping[str, object], known: Collection[str]) -> None:
    """A statement or rule that is gone takes its excuse with it."""
    assert set(table) <= set(known)
