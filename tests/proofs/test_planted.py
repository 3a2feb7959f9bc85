"""Faults planted in small books are found by the right question, each with the least patient that shows it."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from careplan.catalogue import Technique, Therapy
from careplan.evidence.model import Source, Statement
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import Fact, Is, all_of, any_of, not_
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Escalation,
    Recommendation,
    RedFlag,
    Rule,
    Screen,
)
from careplan.language.rules import (
    Finding as Named,
)
from careplan.language.terms import number
from careplan.planner import Planner
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Finding, Query, Undecided
from careplan.proofs.proving import Outcome, prove
from careplan.proofs.questions import QUESTIONS
from careplan.proofs.questions.silence import SILENT
from careplan.proofs.questions.winners import winners
from careplan.proofs.verdicts import Judged
from careplan.words import Certainty, Effect, Jurisdiction, Strength, Urgency, Verdict, Verified

FEVER, RIGORS, INACTIVE = (Fact(path=path) for path in ("symptoms.fever", "symptoms.rigors", "history.inactive"))
INTENSITY, AGE = number("problem.intensity"), number("age_years")
BACK = Is(path="problem.kind", option="low_back_pain")
ANYBODY = any_of(FEVER, not_(FEVER), AGE >= 0)
ACUPUNCTURE: Final = Therapy.ACUPUNCTURE

SOURCE: Final = Source(
    id="a_source",
    title="A made-up guideline",
    authors="Nobody",
    year=2020,
    identifier="none",
    kind="guideline",
    identifier_verified="none",
)


def statement(name: str, body: Jurisdiction, strength: Strength) -> Statement:
    """A made-up statement of one body."""
    return Statement(
        id=name,
        modality="acupuncture",
        topic="indication",
        text="A made-up statement.",
        jurisdictions=(body,),
        strength=strength,
        certainty=Certainty.LOW,
        sources=("a_source",),
        verified=Verified.MEMORY,
    )


STATEMENTS: Final = (
    statement("everywhere", Jurisdiction.INTERNATIONAL, Strength.CONDITIONAL),
    statement("weakly", Jurisdiction.INTERNATIONAL, Strength.CONSENSUS),
    statement("in-the-us", Jurisdiction.US, Strength.CONDITIONAL),
)


def rule(kind: type[Any], name: str, when: Any, evidence: str = "everywhere", **more: Any) -> Rule:  # noqa: ANN401
    """A rule of any kind."""
    made: Rule = kind(id=name, title=f"The rule {name}", when=when, evidence=(evidence,), **more)
    return made


def offer(name: str, when: Any, *doses: DoseRow, evidence: str = "everywhere", **more: Any) -> Rule:  # noqa: ANN401
    """An offer of acupuncture."""
    return rule(Recommendation, name, when, evidence, offer=ACUPUNCTURE, doses=doses, **more)


def flag(name: str, when: Any, urgency: Urgency, effect: Effect, **more: Any) -> Rule:  # noqa: ANN401
    """A red flag."""
    return rule(RedFlag, name, when, urgency=urgency, effect=effect, refer_to="a hospital", **more)


def book(*rules: Rule, screens: tuple[Screen, ...] = ()) -> RuleBook:
    """A small book."""
    return RuleBook(
        title="A small book",
        version="1",
        chapters=(Chapter(name="small", title="Small", rules=rules),),
        screens=screens,
        statements=STATEMENTS,
        sources=(SOURCE,),
    )


class Unchecked(Planner):
    """Plans by a book with a mistake that ``check`` would refuse: here it is to be found by proof."""

    def _accepted(self, book: RuleBook) -> RuleBook:
        return book


def found(of: RuleBook, question: str) -> list[Finding]:
    """What one question finds in a book."""
    asked = next(each for each in QUESTIONS if each.id == question)
    desk = Desk(of, Unchecked(of))
    answers = [desk.answer(query) for query in asked.ask(desk)]
    return [each for each in answers if isinstance(each, Finding)]


def ids(findings: list[Finding]) -> list[tuple[str, ...]]:
    """The rules of findings."""
    return [each.rules for each in findings]


EVERYBODY: Final = offer("for-everybody", AGE >= 0)
MALE_AND_PREGNANT = all_of(Fact(path="pregnant"), Is(path="sex", option="male"))
ROWS = (DoseRow(when=INTENSITY < 4, weeks=span(4, 6)), DoseRow(when=INTENSITY > 4, weeks=span(6, 8)))

PLANTED: Final[list[tuple[str, tuple[Rule, ...], list[tuple[str, ...]]]]] = [
    ("never-holds", (offer("nobody", MALE_AND_PREGNANT),), [("nobody",)]),
    ("never-holds", (offer("nobody", all_of(FEVER, not_(FEVER))), EVERYBODY), [("nobody",)]),
    ("never-holds", (offer("old", AGE >= 65, DoseRow(when=AGE < 65, weeks=span(1, 2))),), [("old#1",)]),
    (
        "never-holds",
        (
            flag(
                "raised",
                FEVER,
                Urgency.ROUTINE,
                Effect.CONTINUE_WITH_REFERRAL,
                escalations=(Escalation(when=not_(FEVER), urgency=Urgency.EMERGENCY),),
            ),
        ),
        [("raised#1",)],
    ),
    ("gap-between-rows", (offer("gap", BACK, *ROWS),), [("gap",)]),
    ("gap-between-rows", (offer("none", BACK, *ROWS, DoseRow(when=not_(INTENSITY > 4), sets=span(1, 2))),), []),
    (
        "rows-overlap",
        (offer("twice", BACK, ROWS[0], DoseRow(when=INTENSITY <= 3, weeks=span(5, 7))),),
        [("twice#1", "twice#2")],
    ),
    ("rows-overlap", (offer("same", BACK, ROWS[0], DoseRow(when=INTENSITY <= 3, weeks=span(4, 6))),), []),
    ("redundant", (offer("wide", BACK), offer("narrow", all_of(BACK, FEVER))), [("narrow", "wide")]),
    ("redundant", (offer("wide", BACK, evidence="in-the-us"), offer("narrow", all_of(BACK, FEVER))), []),
    ("redundant", (offer("wide", BACK, evidence="weakly"), offer("narrow", all_of(BACK, FEVER))), []),
    (
        "redundant",
        (
            rule(Contraindication, "young", AGE < 40, excludes=(ACUPUNCTURE,)),
            rule(Contraindication, "old", AGE >= 40, excludes=(ACUPUNCTURE, Therapy.MBSR)),
            rule(Contraindication, "febrile", FEVER, excludes=(ACUPUNCTURE,)),
        ),
        [("febrile", "young", "old")],
    ),
    (
        "redundant",
        (
            rule(Contraindication, "one", FEVER, excludes=(Technique.ELECTROACUPUNCTURE,)),
            rule(Contraindication, "other", FEVER, excludes=(ACUPUNCTURE,)),
        ),
        [],
    ),
    ("threshold-never-reached", (offer("old", any_of(AGE >= 65, AGE >= 70)),), [("old",), ("old",)]),
    ("threshold-never-reached", (offer("born", all_of(AGE >= 0, FEVER)),), [("born",)]),
    (
        "threshold-never-reached",
        (offer("young-and-long", all_of(AGE <= 1, number("problem.duration_days") >= 2000)),),
        [("young-and-long",)] * 2,
    ),
    (
        "offers-conflict",
        (
            offer("little", BACK, DoseRow(protein_g_per_kg_per_day=exactly(1))),
            offer("much", BACK, DoseRow(protein_g_per_kg_per_day=exactly(2))),
        ),
        [("little", "much")],
    ),
    (
        "offers-conflict",
        (
            offer("by-hand", BACK, DoseRow(weeks=exactly(1)), techniques=(Technique.MANUAL_ACUPUNCTURE,)),
            offer("electrical", BACK, DoseRow(weeks=exactly(2)), techniques=(Technique.ELECTROACUPUNCTURE,)),
            offer("either", BACK, DoseRow(weeks=span(1, 2))),
        ),
        [],
    ),
    (
        "no-winner",
        (
            EVERYBODY,
            rule(Contraindication, "no", FEVER, excludes=(ACUPUNCTURE,)),
            rule(AdviceAgainst, "bad", RIGORS, against=(ACUPUNCTURE,)),
        ),
        [],
    ),
    (
        "emergency-leaves-something",
        (EVERYBODY, flag("some", FEVER, Urgency.EMERGENCY, Effect.WITHHOLD_THERAPY, withholds=(Therapy.MBSR,))),
        [("some",)],
    ),
    ("emergency-leaves-something", (EVERYBODY, flag("all", FEVER, Urgency.EMERGENCY, Effect.WITHHOLD_ALL)), []),
]


@pytest.mark.parametrize(("question", "rules", "expected"), PLANTED)
def test_a_planted_fault_is_found_by_its_question(
    question: str, rules: tuple[Rule, ...], expected: list[tuple[str, ...]]
) -> None:
    """And a book without that fault gives none."""
    assert ids(found(book(*rules), question)) == expected


def test_a_kind_of_problem_without_any_rule_is_found() -> None:
    """Every kind but the one that the book is about; where a fever may still be asked for, there is a reason."""
    findings = found(book(offer("back", all_of(BACK, any_of(FEVER, not_(FEVER))))), SILENT)
    assert ("low_back_pain",) not in ids(findings)
    assert ("migraine",) in ids(findings)
    assert len(findings) == 16


@pytest.mark.parametrize(
    ("question", "rules", "facts"),
    [
        ("gap-between-rows", PLANTED[4][1], {"problems": [{"kind": "low_back_pain", "intensity": 4}]}),
        ("redundant", PLANTED[8][1], {"problems": [{"kind": "low_back_pain"}], "symptoms": {"fever": True}}),
    ],
)
def test_the_patient_of_a_finding_is_the_least_one(
    question: str, rules: tuple[Rule, ...], facts: dict[str, Any]
) -> None:
    """Nothing is known but what shows it; what every profile has to say comes beside."""
    first = found(book(*rules), question)[0]
    shown = json.loads(first.profile)
    assert {key: value for key, value in shown.items() if key not in {"age_years", "setting"}} == facts


def test_a_fault_in_the_verdicts_of_proofs_is_told_as_open_and_not_as_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """If formulas forgot that exclusions win, the plan of the patient found would show it."""
    steps = Judged.steps
    kept = (Verdict.NOT_INDICATED, Verdict.OFFERED, Verdict.OPTIONAL)
    monkeypatch.setattr(Judged, "steps", lambda judged: [each for each in steps(judged) if each[0] in kept])
    of = book(EVERYBODY, rule(Contraindication, "no", FEVER, excludes=(ACUPUNCTURE,)))
    desk = Desk(of, Unchecked(of))
    answers = [desk.answer(query) for query in winners(desk)]
    assert answers
    assert all(isinstance(each, Undecided) for each in answers)


def test_what_the_plan_does_not_show_is_no_finding() -> None:
    """A patient whom the planner does not confirm is told as undecided, whatever the formulas say."""
    of = book(EVERYBODY)
    desk = Desk(of, Unchecked(of))
    query = Query("made-up", ("for-everybody",), "holds", (), "found", seen=lambda _replay: False)
    answer = desk.answer(query)
    assert not isinstance(answer, Finding)
    assert answer is not None
    assert "does not show it" in getattr(answer, "why", "")


def test_each_proof_says_over_which_facts() -> None:
    """Those that the question reads, through findings too."""
    named = rule(Named, "hot", FEVER)
    rules = (
        named,
        offer(
            "hot-back",
            all_of(BACK, Fact(path="history.frailty")),
            *ROWS,
            DoseRow(when=not_(INTENSITY > 4), sets=span(1, 2)),
        ),
    )
    outcome: Outcome = prove(
        book(*rules), questions=[each for each in QUESTIONS if each.id == "gap-between-rows"]
    ).outcomes[0]
    assert outcome.clean
    assert {"problem.intensity", "history.frailty", "age_years"} <= set(outcome.over)
    assert "symptoms.fever" not in outcome.over
