"""A small book about acupuncture, each rule with a fact of its own, and cases with any truths."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from careplan import RuleBook
from careplan.catalogue import Technique, Therapy
from careplan.evidence.model import Source, Statement
from careplan.fields import FactScope
from careplan.language.book import Chapter
from careplan.language.conditions import Fact
from careplan.language.doses import Dose, DoseRow, Limit, at_most, span
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Escalation,
    Precaution,
    Recommendation,
    RedFlag,
    Rule,
)
from careplan.ledger.case import Case, Means
from careplan.ledger.ledger import Entry, ledger_of
from careplan.ledger.tables import Tables, tables_for
from careplan.words import Certainty, Effect, Jurisdiction, Strength, Truth, Urgency, Verified

__all__ = ["BODIES", "RULES", "case", "entry", "tables"]

Truths = Mapping[str, Truth]

THERAPY: Final = Therapy.ACUPUNCTURE
FIRST, SECOND = Technique.MANUAL_ACUPUNCTURE, Technique.ELECTROACUPUNCTURE
SOURCE: Final = Source(
    id="a_source",
    title="A made-up guideline",
    authors="Nobody",
    year=2020,
    identifier="none",
    kind="guideline",
    identifier_verified="none",
)
BODIES: Final = {
    "us-conditional": (Jurisdiction.US, Strength.CONDITIONAL),
    "us-consensus": (Jurisdiction.US, Strength.CONSENSUS),
    "international": (Jurisdiction.INTERNATIONAL, Strength.STRONG),
    "international-against": (Jurisdiction.INTERNATIONAL, Strength.AGAINST_STRONG),
    "us-against": (Jurisdiction.US, Strength.AGAINST_CONDITIONAL),
    "uk": (Jurisdiction.UK, Strength.STRONG),
}


def _statement(name: str) -> Statement:
    body, strength = BODIES[name]
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


def _rule(kind: Any, name: str, evidence: str, **more: Any) -> Any:  # noqa: ANN401 - any kind of rule
    when = more.pop("when", Fact(path=FACTS[name]))
    return kind(id=name, title=f"The rule {name}", when=when, evidence=(evidence,), **more)


NAMES: Final = (
    "offer", "offer-weakly", "offer-abroad", "offer-far", "against-far", "against-near",
    "exclude", "exclude-first", "limit", "withhold-all", "withhold", "escalated",
)  # fmt: skip
FLAGS: Final = (
    "fever", "rigors", "saddle_numbness", "neck_stiffness", "syncope", "seizure",
    "haemoptysis", "papilloedema", "fasting", "intoxicated", "exhausted", "double_vision", "chest_pain",
)  # fmt: skip
FACTS: Final = {name: f"symptoms.{flag}" for name, flag in zip((*NAMES, "row"), FLAGS, strict=True)}
ROW: Final = Fact(path=FACTS["row"])
DOSES: Final = (
    DoseRow(sessions_per_week=span(1, 3), weeks=span(4, 10)),
    DoseRow(when=ROW, sessions_per_week=span(2, 2)),
)

RULES: Final[tuple[Rule, ...]] = (
    _rule(Recommendation, "offer", "us-conditional", offer=THERAPY, doses=DOSES, techniques=(FIRST, SECOND)),
    _rule(Recommendation, "offer-weakly", "us-consensus", offer=THERAPY, techniques=(FIRST,)),
    _rule(Recommendation, "offer-abroad", "uk", offer=THERAPY),
    _rule(Recommendation, "offer-far", "international", offer=THERAPY, doses=(DoseRow(weeks=span(6, 8)),)),
    _rule(AdviceAgainst, "against-far", "international-against", against=(THERAPY,)),
    _rule(AdviceAgainst, "against-near", "us-against", against=(THERAPY,)),
    _rule(Contraindication, "exclude", "uk", excludes=(THERAPY,)),
    _rule(Contraindication, "exclude-first", "uk", excludes=(FIRST,)),
    _rule(Precaution, "limit", "uk", limits=(Limit(on=THERAPY, most=Dose(sessions_per_week=at_most(1))),)),
    _rule(RedFlag, "withhold-all", "uk", urgency=Urgency.EMERGENCY, effect=Effect.WITHHOLD_ALL, refer_to="a hospital"),
    _rule(
        RedFlag,
        "withhold",
        "uk",
        urgency=Urgency.ROUTINE,
        effect=Effect.WITHHOLD_THERAPY,
        withholds=(THERAPY,),
        refer_to="a doctor",
    ),
    _rule(
        RedFlag,
        "escalated",
        "uk",
        urgency=Urgency.WITHIN_1_WEEK,
        effect=Effect.CONTINUE_WITH_REFERRAL,
        refer_to="a doctor",
        escalations=(Escalation(when=ROW, urgency=Urgency.EMERGENCY, refer_to="a hospital"),),
    ),
)

BOOK: Final = RuleBook(
    title="A small book",
    version="1",
    chapters=(Chapter(name="small", title="Small", rules=RULES),),
    statements=tuple(map(_statement, BODIES)),
    sources=(SOURCE,),
)


def tables(clinic: Jurisdiction = Jurisdiction.US) -> Tables:
    """The book as a clinic follows it."""
    return tables_for(BOOK, BOOK.program, clinic)


def place(unit: str) -> int:
    """Where the truth of a unit stands."""
    scope, found = BOOK.program.place(unit)
    assert scope is FactScope.PATIENT
    return found


def case(*problems: Truths, **more: Any) -> Case:  # noqa: ANN401 - any field of a case
    """A case with a few truths for each problem; all other units are *no*."""
    rows = []
    for truths in problems:
        row = bytearray(len(BOOK.program.units))
        for unit, truth in truths.items():
            row[place(unit)] = truth
        rows.append(bytes(row))
    fields: dict[str, Any] = {
        "rows": tuple(rows),
        "numbers": tuple(int.from_bytes(row, "little") for row in rows),
        "merged": bytes(map(max, *rows)) if len(rows) > 1 else rows[0],
        "problems": tuple(f"problem {number}" for number in range(len(rows))),
        "declines": frozenset(),
        "prefers": frozenset(),
        "services": None,
        "means": Means(frozenset(), frozenset(), None),
    }
    return Case(**{**fields, **more})


def entry(found: Case, clinic: Jurisdiction = Jurisdiction.US) -> Entry:
    """The ledger's entry for acupuncture."""
    entries = ledger_of(tables(clinic).therapies, found, ())
    return next(each for each in entries if each.table.entry.therapy is THERAPY)
