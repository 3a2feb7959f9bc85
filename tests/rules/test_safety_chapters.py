"""The safety chapters say what their statements say: the same numbers, facts, targets and limits.

A statement's exact condition is written in words of the vocabulary; the tables below say which facts of a profile stand
for them. Whatever differs between a statement and the rules that cite it is listed here with its reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from itertools import chain

import pytest

from careplan.catalogue import TARGETS, Avoid, Target, Technique, Therapy
from careplan.evidence import (
    acupuncture_safety,
    combination,
    diet,
    exercise,
    mindfulness,
    outcomes,
    physical_therapy,
)
from careplan.evidence.library import STATEMENTS, members
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
    "age_under_16": (),
    "suspected_dvt": ("symptoms.unilateral_leg_swelling",),
    "suspected_cervical_artery_dissection": (
        "symptoms.new_neck_pain_with_neuro_signs",
        "history.recent_neck_trauma",
    ),
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

ELSEWHERE: Mapping[str, str] = {
    "ea-pacemaker-dissent": "recorded as dissent of ea-pacemaker; the library does not act on it",
    "pers-children": "a referral; under 18 the plan is withheld by the red flags",
    "drug-opioid-risk": "a referral; carried by the red flags",
    "drug-moh": "a referral; carried by the red flags",
    "pt_lbp_ng59_passive_against": "a guideline's position; carried by the chapter on low back pain",
    "pt_lbp_ng59_acupuncture_not_offered": "a guideline's position; carried by the chapter on low back pain",
    "pt_lbp_who_passive_against": "a guideline's position; carried by the chapter on low back pain",
    "pt_neck_vascular_screen": "concerns neck pain and headache only; carried by the chapter on headache",
    "pt_oa_acr_manual_against": "concerns osteoarthritis only",
    "pt_oa_ng226_electro_acupuncture_against": "concerns osteoarthritis only",
    "pt_oa_acr_tens_against": "concerns osteoarthritis only",
    "pt_oa_ng226_devices": "concerns osteoarthritis only",
    "pt_ra_electro_chiropractic_against": "a guideline's position on rheumatoid arthritis only",
    "pt_tka_cpm_against": "concerns knee replacement only",
    "pt_postop_tens_aaos_null": "a guideline's position on pain after an operation only",
    "pt_hip_replacement_precautions": "concerns hip replacement only",
    "pt_rotator_cuff_repair_precaution": "concerns rotator cuff repair only",
    "pt_cpp_electrical_against": "a guideline's position on chronic primary pain only",
    "mb_cpp_biofeedback_against_nice": "a guideline's position on chronic primary pain only",
    "ex_oa_mode_choices": "concerns osteoarthritis only",
    "ex_migraine_exertional_trigger": "carried by the chapter on migraine",
    "ex_fm_pacing": "concerns fibromyalgia and chronic primary pain only",
    "dt_ra_other_diets_supplements_against": "a guideline's position on rheumatoid arthritis only",
    "dt_migraine_elimination_limits": "carried by the chapter on migraine",
    "stop-cms": "a payer's demand: what is no longer paid for stands under coverage, and closes nothing",
    "co_same_day_acupuncture_exercise": "how therapies fit in one week; carried by the interactions",
    "co_same_day_limits": "how therapies fit in one week; carried by the interactions",
    "co_opioid_sparing": "carried by the interactions",
}
"""Safety statements that no rule of these chapters carries."""

NUMBERS_SETTLED: Mapping[str, str] = {
    "bleed-platelets": "a recorded count settles history.low_platelet_count",
    "inf-neutropenia-mild": "a recorded count settles history.low_neutrophil_count",
    "pt_anticoagulant_manual": "a recorded count settles history.low_platelet_count",
}
"""Statements with a threshold that is read when a profile is validated, and so appears in no rule."""

FACTS_LEFT_OUT: Mapping[str, tuple[set[str], str]] = {
    "pers-refuses": ({"declines_acupuncture"}, "a refusal closes any therapy in the ledger"),
    "stop-new-red-flag": ({"new_red_flag_during_course"}, "known only during a course; said to everyone"),
}
"""Words of a statement that none of its rules read."""

_ASKED_FIRST = "a reading is asked for only where very high pressure is known or suspected; recorded readings settle it"
_INDEX = "the statement's condition stands in applies_to"

FACTS_ADDED: Mapping[str, tuple[set[str], str]] = {
    "very-high-blood-pressure": ({"history.very_high_blood_pressure"}, _ASKED_FIRST),
    "exercise-very-high-blood-pressure": ({"history.very_high_blood_pressure"}, _ASKED_FIRST),
    "exercise-very-high-blood-pressure-with-symptoms": ({"history.very_high_blood_pressure"}, _ASKED_FIRST),
    "acupuncture-first-sessions": ({"history.first_acupuncture_treatment"}, _INDEX),
    "moxibustion-wanted": ({"preferences.prefers_techniques"}, _INDEX),
}
"""Facts that a rule reads and its statements do not name."""

TARGETS_LEFT_OUT: Mapping[str, tuple[set[Target], str]] = {
    "stop-new-red-flag": ({Therapy.ACUPUNCTURE}, "known only during a course; said to everyone as a precaution"),
}
"""Targets of a statement that none of its rules touch."""

TARGETS_ADDED: Mapping[str, tuple[set[Target], str]] = {
    "acupuncture-unstable-upper-neck": (
        {Technique.ELECTROACUPUNCTURE, Avoid.END_RANGE_NECK_MOVEMENT},
        "the sentence also names electrical stimulation and forced positioning",
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
    names -= FACTS_LEFT_OUT.get(statement.id, (set(), ""))[0]
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


def _citing(statement: Statement) -> list[Rule]:
    return [rule for rule in RULES if statement.id in rule.evidence]


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


def _touched(rule: Rule) -> set[Target]:
    """What a rule closes, or is about."""
    return {*_closed(rule), *(rule.about if isinstance(rule, Precaution) else ())}


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


def _safety_statements() -> Iterator[Statement]:
    for statement in members(acupuncture_safety, Statement):
        if statement.topic in ("contraindication", "precaution", "stopping"):
            yield statement
    actions = ("exclude_modality", "exclude_technique", "limit_dose", "caution")
    for module in (physical_therapy, mindfulness, exercise, diet, combination, outcomes):
        for statement in members(module, Statement):
            if statement.exact.get("action") in actions:
                yield statement


SAFETY = tuple(_safety_statements())
CARRIED = tuple(statement for statement in SAFETY if _citing(statement))
CITED = tuple({name: STATEMENTS[name] for rule in RULES for name in rule.evidence}.values())


def _id(thing: Rule | Statement) -> str:
    return thing.id


def test_every_safety_statement_is_carried_or_listed_with_a_reason() -> None:
    """Nothing that the evidence forbids is forgotten, and nothing is listed that is carried."""
    assert {each.id for each in SAFETY} - {each.id for each in CARRIED} == set(ELSEWHERE)


@pytest.mark.parametrize("statement", CITED, ids=_id)
def test_the_numbers_of_a_statement_stand_in_its_rules(statement: Statement) -> None:
    """No threshold is lost on the way from a statement to the rules that cite it."""
    if statement.id not in NUMBERS_SETTLED:
        assert _numbers_of(statement) <= set(chain.from_iterable(map(_numbers_in, _citing(statement))))


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_the_numbers_of_a_rule_stand_in_its_statements(rule: Rule) -> None:
    """No rule has a threshold of its own."""
    assert _numbers_in(rule) <= set(chain.from_iterable(map(_numbers_of, _cited(rule))))


@pytest.mark.parametrize("statement", CITED, ids=_id)
def test_the_facts_of_a_statement_are_read_by_its_rules(statement: Statement) -> None:
    """No condition of a statement is lost."""
    assert _facts_of(statement) <= set(chain.from_iterable(map(_facts_in, _citing(statement))))


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_the_facts_of_a_rule_are_named_by_its_statements(rule: Rule) -> None:
    """No rule asks for what its statements do not."""
    added = FACTS_ADDED.get(rule.id, (set(), ""))[0]
    assert _facts_in(rule) - added <= set(chain.from_iterable(map(_facts_of, _cited(rule))))


@pytest.mark.parametrize("statement", CARRIED, ids=_id)
def test_what_a_statement_aims_at_is_touched_by_its_rules(statement: Statement) -> None:
    """An excluded target is closed; a limited or cautioned one is at least named."""
    excluding = str(statement.exact.get("action", "")).startswith("exclude")
    reach = _closed if excluding else _touched
    left_out = TARGETS_LEFT_OUT.get(statement.id, (set(), ""))[0]
    assert _mapped(statement) - left_out <= set(chain.from_iterable(map(reach, _citing(statement))))


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_rule_closes_only_what_its_statements_aim_at(rule: Rule) -> None:
    """No rule goes beyond its statements, unless their sentence does."""
    added = TARGETS_ADDED.get(rule.id, (set(), ""))[0]
    assert _closed(rule) - added <= set(chain.from_iterable(map(_mapped, _cited(rule))))


@pytest.mark.parametrize("statement", CARRIED, ids=_id)
def test_the_limits_of_a_statement_stand_in_its_rules(statement: Statement) -> None:
    """Every upper end that a limiting statement gives caps a dose."""
    assert _upper_ends(statement) <= set(chain.from_iterable(map(_caps, _citing(statement))))


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_the_limits_of_a_rule_stand_in_its_statements(rule: Rule) -> None:
    """No cap is invented."""
    added = {(name, Decimal(most)) for name, most in LIMITS_ADDED.get(rule.id, ({}, ""))[0].items()}
    assert _caps(rule) - added <= set(chain.from_iterable(map(_upper_ends, _cited(rule))))


@pytest.mark.parametrize(
    ("table", "known"),
    [
        (ELSEWHERE, STATEMENTS),
        (NUMBERS_SETTLED, STATEMENTS),
        (FACTS_LEFT_OUT, STATEMENTS),
        (TARGETS_LEFT_OUT, STATEMENTS),
        (FACTS_ADDED, {rule.id for rule in RULES}),
        (TARGETS_ADDED, {rule.id for rule in RULES}),
        (LIMITS_ADDED, {rule.id for rule in RULES}),
    ],
)
def test_every_listed_difference_is_about_something(table: Mapping[str, object], known: Collection[str]) -> None:
    """A statement or rule that is gone takes its excuse with it."""
    assert set(table) <= set(known)
