"""Random rules of every kind, for properties about books; and a small sound book to spoil."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence.model import Source, Statement
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import Fact, Holds, any_of
from careplan.language.doses import Dose, DoseRow, Limit, Range
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
    Screen,
)
from careplan.testing.trees import conditions
from careplan.words import Certainty, Effect, Jurisdiction, Payer, Quantity, Strength, Urgency, Verified

IDS: Final = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
TEXTS: Final = st.text(min_size=3, max_size=40)
COUNTS: Final = st.none() | st.integers(1, 100)
AMOUNTS: Final = st.decimals(0, 10_000, allow_nan=False, allow_infinity=False)
TARGETS: Final = st.sampled_from([*Therapy, *Technique, *Avoid])


def tuples(parts: st.SearchStrategy[Any], *, least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """Up to three parts."""
    return st.lists(parts, min_size=least, max_size=3).map(tuple)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """A range with or without a lower end, of any number of digits."""
    first, second = sorted((draw(AMOUNTS), draw(AMOUNTS)))
    return Range(low=draw(st.sampled_from([None, first])), high=second)


@st.composite
def quantities(draw: st.DrawFn) -> dict[str, Range]:
    """Some quantities of a dose."""
    chosen = draw(st.lists(st.sampled_from(Quantity), max_size=3, unique=True))
    return {quantity.value: draw(ranges()) for quantity in chosen}


DOSES: Final = quantities().map(lambda stated: Dose(**stated))
ROWS: Final = st.tuples(st.none() | conditions(), quantities()).map(lambda row: DoseRow(when=row[0], **row[1]))
LIMITS: Final = st.builds(Limit, on=st.sampled_from(Therapy), most=DOSES)
THERAPIES: Final = tuples(st.sampled_from(Therapy))
AVOIDED: Final = tuples(st.sampled_from(Avoid))

KINDS: Final[dict[type[Rule], dict[str, st.SearchStrategy[Any]]]] = {
    Finding: {},
    RedFlag: {
        "urgency": st.sampled_from(Urgency),
        "effect": st.sampled_from(Effect),
        "refer_to": TEXTS,
        "withholds": THERAPIES,
        "escalations": tuples(
            st.builds(
                Escalation,
                when=conditions(),
                urgency=st.sampled_from(Urgency),
                refer_to=st.none() | st.just("a clinic"),
            )
        ),
        "supporting": tuples(st.builds(Fact, path=TEXTS) | st.builds(Holds, rule=IDS)),
    },
    Contraindication: {
        "excludes": tuples(TARGETS, least=1),
        "until": st.text(max_size=20),
        "refer_to": st.text(max_size=20),
        "urgency": st.none() | st.sampled_from(Urgency),
    },
    Precaution: {"about": THERAPIES, "limits": tuples(LIMITS), "avoid": AVOIDED},
    Recommendation: {
        "offer": st.sampled_from(Therapy),
        "techniques": tuples(st.sampled_from(Technique)),
        "doses": tuples(ROWS),
    },
    AdviceAgainst: {"against": tuples(TARGETS, least=1)},
    Interaction: {
        "between": tuples(st.sampled_from(Therapy), least=1),
        "only_with": THERAPIES,
        "same_day": st.sampled_from([None, "never", "not all"]),
        "apart_hours": COUNTS,
        "limits": tuples(LIMITS),
        "avoid": AVOIDED,
    },
    Coverage: {
        "payer": st.sampled_from(Payer),
        "therapy": st.sampled_from(Therapy),
        "covers": st.booleans(),
        "most_sessions": COUNTS,
        "within_days": COUNTS,
        "extended_within_days": COUNTS,
        "next_sessions": COUNTS,
        "least_minutes": COUNTS,
        "not_paid": tuples(st.sampled_from(Technique)),
        "given_by": TEXTS,
        "to_record": tuples(TEXTS),
    },
    Course: {
        "therapies": tuples(st.sampled_from(Therapy), least=1),
        "review_after_sessions": COUNTS,
        "cut_percent": st.none() | ranges(),
        "taper_gap_days": tuples(st.integers(1, 90)),
        "maintenance": st.none() | DOSES,
    },
    Review: {
        "measure": TEXTS,
        "weeks": tuples(st.integers(1, 52), least=1),
        "important_change": st.none() | AMOUNTS,
        "better": st.sampled_from(["lower", "higher"]),
        "therapies": THERAPIES,
    },
    Goal: {
        "by_week": st.integers(1, 104),
        "therapies": THERAPIES,
        "about": st.sampled_from(["activity", "flare", "problem", "means"]),
    },
}
"""Every kind of rule, and how its own fields are drawn."""


def rules_of_kind(kind: type[Rule]) -> st.SearchStrategy[Rule]:
    """Any rule of one kind, sound or not."""
    shared = {"id": IDS, "title": TEXTS, "when": conditions(), "unless": st.none() | conditions()}
    return st.builds(kind, **shared, evidence=tuples(IDS, least=1), **KINDS[kind])


def any_rules() -> st.SearchStrategy[Rule]:
    """Any rule of any kind, sound or not."""
    return st.sampled_from(list(KINDS)).flatmap(rules_of_kind)


@st.composite
def books(draw: st.DrawFn) -> RuleBook:
    """Any book, sound or not, with up to two chapters and a screen."""
    drawn = draw(st.lists(any_rules(), max_size=4, unique_by=lambda rule: rule.id))
    middle = draw(st.integers(0, len(drawn)))
    chapters = (
        Chapter(name="first", title="First", rules=tuple(drawn[:middle])),
        Chapter(name="second", title="Second", rules=tuple(drawn[middle:])),
    )
    items = draw(tuples(TEXTS, least=1))
    screen = Screen(id="a-screen", version=1, title="A screen", scope="patient", items=items)
    return RuleBook(
        title="A book", version="1", chapters=chapters, screens=(screen,), statements=(STATEMENT,), sources=(SOURCE,)
    )


SOURCE: Final = Source(
    id="a_source",
    title="A made-up guideline",
    authors="Nobody",
    year=2020,
    identifier="none",
    kind="guideline",
    identifier_verified="none",
)

STATEMENT: Final = Statement(
    id="a-statement",
    modality="acupuncture",
    topic="red-flag",
    text="A made-up statement.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.LOW,
    sources=("a_source",),
    verified=Verified.MEMORY,
    exact={"target": "acupuncture", "when": {"any_of": ("fever", {"fact": "inr", "op": ">=", "value": 2.5})}},
)

FEVER: Final = Fact(path="symptoms.fever")
RIGORS: Final = Fact(path="symptoms.rigors")

FLAG: Final = RedFlag(
    id="infection",
    title="Fever or shaking chills",
    when=any_of(FEVER, RIGORS),
    urgency=Urgency.SAME_DAY,
    effect=Effect.WITHHOLD_ALL,
    refer_to="a general practitioner",
    evidence=("a-statement",),
)

OFFER: Final = Recommendation(
    id="acupuncture-course",
    title="A course of acupuncture",
    when=Fact(path="problem.failed_first_line"),
    offer=Therapy.ACUPUNCTURE,
    doses=(DoseRow(weeks=Range(low=Decimal(4), high=Decimal(6))),),
    evidence=("a-statement",),
)

SCREEN: Final = Screen(
    id="danger-signs", version=1, title="Danger signs", scope="patient", items=("symptoms.fever", "symptoms.rigors")
)

SOUND: Final = RuleBook(
    title="A small sound book",
    version="1",
    chapters=(Chapter(name="small", title="Small", rules=(FLAG, OFFER)),),
    screens=(SCREEN,),
    statements=(STATEMENT,),
    sources=(SOURCE,),
)
"""A book in which ``check`` finds nothing."""
