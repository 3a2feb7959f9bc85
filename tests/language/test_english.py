"""Sentences are made from the tree, say every part of it, and read well."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.fields import FactKind, fields
from careplan.language.conditions import (
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
    all_of,
    any_of,
    at_least,
    walk,
)
from careplan.language.deeds import deeds
from careplan.language.doses import Dose, DoseRow, Limit, at_most, exactly, span
from careplan.language.english import English, dose_text, short_title
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Course,
    Coverage,
    Escalation,
    Finding,
    Goal,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Review,
    Rule,
)
from careplan.language.terms import days, weeks
from careplan.rules.patient import measure, patient, problem
from careplan.sections.problem import PainProblemKind
from careplan.testing.trees import conditions
from careplan.words import Effect, Payer, Urgency
from tests.language.random_rules import FEVER, KINDS, RIGORS, any_rules

ENGLISH = English(lambda rule: f"“{rule}”")
CITED = {"id": "a-rule", "title": "A rule", "when": FEVER, "evidence": ("a-statement",)}
BACK = Holds(rule="chronic-low-back-pain")
PREGNANT = Fact(path="pregnant")
HEART_FAILURE = Fact(path="history.heart_failure")
KINDS_OF_BACK_PAIN = problem.kind.is_one_of(PainProblemKind.LOW_BACK_PAIN, PainProblemKind.SCIATICA)

SENTENCES: list[tuple[Condition, str]] = [
    (HEART_FAILURE, "heart failure"),
    (Not(of=HEART_FAILURE), "not: heart failure"),
    (problem.duration > weeks(12), "how long the problem has lasted: more than 12 weeks"),
    (problem.duration <= weeks(1), "how long the problem has lasted: 1 week or less"),
    (problem.duration < days(183), "how long the problem has lasted: under 183 days"),
    (patient.age >= 65, "age in completed years: 65 years or more"),
    (Not(of=patient.age >= 65), "age in completed years: under 65 years"),
    (problem.headache_days_per_month >= 14, "headache days a month, average of the last 3 months: 14 days or more"),
    (measure.inr > 3.5, "international normalised ratio, latest: more than 3.5"),
    (problem.intensity.between(at_least=4, below=7), "usual pain, 0 to 10: 4 or more, under 7"),
    (KINDS_OF_BACK_PAIN, "what hurts: low back pain or sciatica"),
    (Not(of=Is(path="problem.kind", option="sciatica")), "what hurts: not sciatica"),
    (problem.kind.is_one_of(*PainProblemKind), "what hurts: any answer"),
    (BACK, "“chronic-low-back-pain”"),
    (Lifted(quantifier=Quantifier.ANY, rule="back"), "for any problem: “back”"),
    (Lifted(quantifier=Quantifier.EVERY, rule="back"), "for every problem: “back”"),
    (Lifted(quantifier=Quantifier.COUNT, rule="back", n=2), "for at least 2 problems: “back”"),
    (all_of(BACK, patient.age >= 65), "“chronic-low-back-pain”; and age in completed years: 65 years or more"),
    (any_of(PREGNANT, HEART_FAILURE), "any of (pregnant now; heart failure)"),
    (Not(of=any_of(PREGNANT, HEART_FAILURE)), "none of (pregnant now; heart failure)"),
    (Not(of=all_of(PREGNANT, HEART_FAILURE)), "not all of (pregnant now; heart failure)"),
    (
        at_least(2, PREGNANT, HEART_FAILURE, BACK),
        "at least 2 of (pregnant now; heart failure; “chronic-low-back-pain”)",
    ),
    (
        any_of(HEART_FAILURE, all_of(BACK, PREGNANT)),
        "any of (heart failure; (“chronic-low-back-pain”; and pregnant now))",
    ),
    (
        all_of(BACK, any_of(PREGNANT, KINDS_OF_BACK_PAIN)),
        "“chronic-low-back-pain”; and any of (pregnant now; what hurts: low back pain or sciatica)",
    ),
]


@pytest.mark.parametrize(("condition", "sentence"), SENTENCES, ids=[sentence for _, sentence in SENTENCES])
def test_a_condition_reads_as_a_clinician_says_it(condition: Condition, sentence: str) -> None:
    """The sentence of each shape of condition, word for word."""
    assert ENGLISH.sentence(condition) == sentence


def test_a_condition_can_be_a_nested_list() -> None:
    """The same words, one part a line."""
    condition = all_of(BACK, any_of(PREGNANT, HEART_FAILURE))
    assert list(ENGLISH.phrase(condition).lines()) == [
        "- all of:",
        "  - “chronic-low-back-pain”",
        "  - any of:",
        "    - pregnant now",
        "    - heart failure",
    ]


def _name(node: Condition) -> str:
    """What a sentence must hold for a leaf."""
    return short_title(node.path) if isinstance(node, Fact | Compare | Is) else getattr(node, "rule", "")


@given(conditions(paths=tuple(fields()), holds=("a-finding",), lifted=("a-lifted-finding",)))
def test_nothing_of_a_condition_is_left_out(condition: Condition) -> None:
    """Every fact and every rule that a condition reads is named in its sentence and in its list."""
    sentence, lines = ENGLISH.sentence(condition), "\n".join(ENGLISH.phrase(condition).lines())
    for node in walk(condition):
        assert _name(node) in sentence
        assert _name(node) in lines


@given(conditions())
def test_a_sentence_has_its_brackets_in_pairs(condition: Condition) -> None:
    """What belongs together stands in brackets, opened and closed."""
    sentence = ENGLISH.sentence(condition)
    assert sentence.count("(") == sentence.count(")")


def test_every_fact_has_a_short_title() -> None:
    """No title of a fact is cut down to nothing."""
    assert all(len(short_title(path)) > 2 for path in fields())


@pytest.mark.parametrize("op", Operator)
def test_a_negated_comparison_is_the_opposite_one(op: Operator) -> None:
    """What is "not at least 4" is written "under 4"."""
    node = Compare(path="problem.intensity", op=op, steps=4, unit="1")
    opposite = {">=": "under 4", ">": "4 or less", "<=": "more than 4", "<": "4 or more"}
    assert ENGLISH.sentence(Not(of=node)).endswith(f": {opposite[op.value]}")


def test_all_numbers_are_written_with_their_unit() -> None:
    """A number is compared in words that hold its unit, or in weeks."""
    for path, declared in fields().items():
        if declared.kind is FactKind.NUMBER and declared.number is not None and declared.unit == "mmHg":
            node = Compare(path=path, op=Operator.ABOVE, steps=declared.number.bounds[0], unit=declared.unit)
            assert "mmHg" in ENGLISH.sentence(node)


@pytest.mark.parametrize(
    ("dose", "text"),
    [
        (Dose(sessions_per_week=span(1, 2), weeks=span(6, 12)), "1 to 2 sessions a week, 6 to 12 weeks"),
        (Dose(sessions_per_week=exactly(1), total_sessions=exactly(1)), "1 session a week, 1 session in all"),
        (Dose(sessions_per_week=at_most(1)), "at most 1 session a week"),
        (Dose(protein_g_per_kg_per_day=span("1.0", "1.20")), "1 to 1.2 g protein per kg a day"),
        (Dose(energy_deficit_kcal_per_day=span(500, 1000)), "500 to 1000 kcal a day less"),
    ],
)
def test_a_dose_reads_as_a_clinician_says_it(dose: Dose, text: str) -> None:
    """The quantities of a dose in one line, without idle digits."""
    assert dose_text(dose) == text


DEEDS: list[tuple[Rule, list[str]]] = [
    (Finding(**CITED), ["A name that other rules use"]),
    (
        RedFlag(
            **CITED,
            urgency=Urgency.SAME_DAY,
            effect=Effect.POSTPONE,
            refer_to="a clinic",
            withholds=(Therapy.ACUPUNCTURE, Therapy.MBSR),
            escalations=(Escalation(when=RIGORS, urgency=Urgency.EMERGENCY, refer_to="a hospital"),),
            supporting=(HEART_FAILURE,),
        ),
        [
            "Refer to: a clinic, on the same day",
            "Postponed until corrected: Acupuncture; Mindfulness-based stress reduction",
            "Refer to: a hospital, as an emergency, now, if shaking chills",
            "Raises suspicion, decides nothing alone (heart failure)",
        ],
    ),
    (
        Contraindication(**CITED, excludes=(Technique.TENS, Avoid.OVERHEATING), until="it is over"),
        ["Do not give: TENS; overheating", "Until: it is over"],
    ),
    (
        Precaution(
            **CITED,
            about=(Therapy.MBSR,),
            limits=(Limit(on=Therapy.MBSR, most=Dose(weeks=at_most(4))),),
            avoid=(Avoid.OVERHEATING,),
            refer_to="a clinic",
            urgency=Urgency.ROUTINE,
        ),
        [
            "Caution with: Mindfulness-based stress reduction",
            "Limit for Mindfulness-based stress reduction: at most 4 weeks",
            "Avoid: overheating",
            "Refer to: a clinic, as a routine referral",
        ],
    ),
    (
        Recommendation(
            **CITED,
            offer=Therapy.ACUPUNCTURE,
            techniques=(Technique.ELECTROACUPUNCTURE,),
            doses=(
                DoseRow(weeks=exactly(6)),
                DoseRow(weeks=exactly(4), when=any_of(PREGNANT, HEART_FAILURE)),
                DoseRow(weeks=exactly(2), when=PREGNANT),
            ),
        ),
        [
            "Offer: Acupuncture (electroacupuncture)",
            "Dose: 6 weeks",
            "Dose: 4 weeks, if any of (pregnant now; heart failure)",
            "Dose: 2 weeks, if pregnant now",
        ],
    ),
    (AdviceAgainst(**CITED, against=(Therapy.TRACTION,)), ["Advised against: Traction"]),
    (
        Interaction(
            **CITED,
            between=(Therapy.ACUPUNCTURE, Therapy.STRENGTH_TRAINING),
            same_day="never",
            apart_hours=24,
            first_sessions=2,
        ),
        [
            "Concerns: Acupuncture; Strength training",
            "Never on one day",
            "At least 24 hours apart",
            "For the first 2 sessions",
        ],
    ),
    (
        Coverage(**CITED, payer=Payer.US_MEDICARE, therapy=Therapy.ACUPUNCTURE, covers=True, most_sessions=12),
        ["US Medicare covers: Acupuncture", "First course of at most 12 sessions"],
    ),
    (
        Coverage(
            **CITED,
            payer=Payer.DE_STATUTORY,
            therapy=Therapy.ACUPUNCTURE,
            covers=True,
            extended_within_days=84,
            least_minutes=30,
            not_paid=(Technique.ELECTROACUPUNCTURE,),
            given_by="a qualified physician",
            to_record=("pain for 6 months",),
        ),
        [
            "German statutory insurance covers: Acupuncture",
            "All of them within 84 days from the start of the first course",
            "Sessions of at least 30 minutes",
            "Not paid for: electroacupuncture",
            "Given by: a qualified physician",
            "To record: pain for 6 months",
        ],
    ),
    (
        Course(
            **CITED,
            therapies=(Therapy.ACUPUNCTURE,),
            review_after_sessions=6,
            taper_gap_days=(7, 14),
            pain_up_to=3,
            maintenance=Dose(total_sessions=span(4, 6)),
            maintenance_on="relapse",
        ),
        [
            "Course of: Acupuncture",
            "Review after 6 sessions",
            "Pain of up to 3 of 10 is accepted while doing it",
            "After a good response, sessions 7, then 14 days apart",
            "Top-up sessions when the pain comes back, not by the calendar: 4 to 6 sessions in all",
        ],
    ),
    (
        Review(
            **CITED,
            measure="Pain, 0 to 10",
            weeks=(4, 8),
            important_change=Decimal(2),
            worse_by=Decimal(2),
            worse_percent=30,
        ),
        [
            "Measure: Pain, 0 to 10, at the start and in weeks 4 and 8",
            "Better is lower",
            "A change of 2 points matters to a patient",
            "Review early if worse by 2 points or 30%",
        ],
    ),
    (
        Goal(**CITED, by_week=6, therapies=(Therapy.MBSR,), about="means"),
        [
            "By week 6",
            "Set only where there are fewer than four other goals",
            "Only with one of: Mindfulness-based stress reduction",
        ],
    ),
]


@pytest.mark.parametrize(("rule", "lines"), DEEDS, ids=[rule.kind for rule, _ in DEEDS])
def test_what_each_kind_of_rule_does_is_said_in_words(rule: Rule, lines: list[str]) -> None:
    """The lines of each kind of rule, word for word."""
    assert [deed.sentence() for deed in deeds(rule, ENGLISH)] == lines


def test_every_kind_of_rule_is_shown_above() -> None:
    """No kind of rule is without an example."""
    assert {type(rule) for rule, _ in DEEDS} == set(KINDS)


@given(any_rules())
def test_every_rule_can_be_said(rule: Rule) -> None:
    """Whatever a rule holds, it is said, and nothing is said of what it does not hold."""
    text = "\n".join(deed.sentence() for deed in deeds(rule, ENGLISH))
    assert text
    assert "None" not in text
