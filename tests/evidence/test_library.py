"""The evidence as a whole: complete, closed and consistent."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest

import careplan
from careplan.errors import InvalidRuleBook
from careplan.evidence import model, red_flags, sources
from careplan.evidence.library import MODULES, SOURCES, STATEMENTS, by_id, members
from careplan.evidence.model import Source, Statement
from careplan.words import Certainty, Jurisdiction, Strength, Urgency, Verified

EXACT_KEYS = {
    *("when", "unless", "supporting", "dose", "threshold", "action", "target"),
    *("urgency", "refer_to", "also_refer", "plan_effect", "escalate"),
}
PLAN_EFFECTS = {
    *("withhold_all", "withhold_acupuncture_until_reviewed", "postpone_until_corrected"),
    *("continue_with_referral", "continue_with_screening"),
}
TOPICS_OF_MODULE = {
    "red_flags": {"red-flag"},
    "acupuncture_safety": {"contraindication", "precaution", "stopping", "adverse-event", "technique"},
    "acupuncture": {"indication", "dose", "course", "maintenance"},
    "coverage": {"coverage"},
}
EVERY_STATEMENT = pytest.mark.parametrize("statement", STATEMENTS.values(), ids=list(STATEMENTS))


def test_nothing_is_missing() -> None:
    """A statement or source that disappears has to be taken out here as well."""
    assert (len(STATEMENTS), len(SOURCES)) == (529, 337)


def test_each_constant_is_named_by_its_id() -> None:
    """So that an id found in a plan can be searched for in the code."""
    named = [(name, each) for module in (*MODULES, sources) for name, each in vars(module).items()]
    entries = [(name, each) for name, each in named if isinstance(each, Statement | Source)]
    assert [name for name, each in entries if name != each.id.replace("-", "_")] == []
    assert len(entries) == len(STATEMENTS) + len(SOURCES)


def test_a_repeated_id_is_refused_by_name() -> None:
    """Two statements may not share an id, not even with the same words."""
    other = Source(
        id="nice_ng59", title="t", authors="a", year=2016, identifier="i", kind="guideline", identifier_verified="no"
    )
    with pytest.raises(InvalidRuleBook, match="nice_ng59: two entries have this id"):
        by_id([sources.nice_ng59, other])


@EVERY_STATEMENT
def test_its_words_are_of_the_closed_lists(statement: Statement) -> None:
    """Modality, topic, strength, certainty, verification and jurisdiction are known words."""
    assert statement.modality in get_args(model.Modality)
    assert statement.topic in get_args(model.Topic)
    assert isinstance(statement.strength, Strength)
    assert isinstance(statement.certainty, Certainty)
    assert isinstance(statement.verified, Verified)
    assert statement.jurisdictions
    assert all(isinstance(each, Jurisdiction) for each in statement.jurisdictions)


@EVERY_STATEMENT
def test_it_is_one_sentence_with_a_source(statement: Statement) -> None:
    """No empty text, no lost spaces, nothing without a source, nothing that applies to nobody."""
    assert statement.text == " ".join(statement.text.split())
    assert statement.text.endswith(".")
    assert statement.sources
    assert statement.applies_to


@EVERY_STATEMENT
def test_its_sources_exist(statement: Statement) -> None:
    """Every cited source can be shown, and none is cited twice."""
    assert set(statement.sources) <= set(SOURCES)
    assert len(set(statement.sources)) == len(statement.sources)


@EVERY_STATEMENT
def test_its_conflicts_are_mutual(statement: Statement) -> None:
    """Whoever reads one side of a disagreement is led to the other."""
    assert all(statement.id in STATEMENTS[each].conflicts_with for each in statement.conflicts_with)
    assert statement.id not in statement.conflicts_with


@EVERY_STATEMENT
def test_its_exact_parts_are_known_and_frozen(statement: Statement) -> None:
    """The machine-readable parts use the documented keys, and tuples instead of lists."""
    assert set(statement.exact) <= EXACT_KEYS
    assert not any(isinstance(each, list) for each in parts(statement.exact))
    assert statement.exact.get("urgency", "routine") in set(Urgency)
    assert statement.exact.get("plan_effect", "withhold_all") in PLAN_EFFECTS


@EVERY_STATEMENT
def test_its_ranges_go_from_least_to_greatest(statement: Statement) -> None:
    """A pair of numbers in a dose is a closed range; ``schedules`` are pairs of sessions a week and minutes."""
    dose = {name: value for name, value in statement.exact.get("dose", {}).items() if name != "schedules"}
    for part in parts(dose):
        match part:
            case (int() | float() as least, int() | float() as greatest):
                assert least <= greatest


def parts(value: object) -> Iterator[object]:
    """The value and everything inside it."""
    yield value
    match value:
        case Mapping():
            inside = list(value.values())
        case tuple() | list():
            inside = list(value)
        case _:
            inside = []
    for each in inside:
        yield from parts(each)


def test_needling_safety_and_red_flags_say_when_they_hold() -> None:
    """A contraindication, precaution, stopping rule or red flag without its condition could not be checked."""
    safety = {"contraindication", "precaution", "stopping", "red-flag"}
    statements = [each for each in STATEMENTS.values() if each.modality == "acupuncture" and each.topic in safety]
    assert [each.id for each in statements if "when" not in each.exact] == []


def test_an_emergency_red_flag_withholds_the_whole_plan() -> None:
    """Emergency and same-day red flags stop everything, not only needling."""
    urgent = [each for each in members(red_flags, Statement) if each.exact["urgency"] in ("emergency_now", "same_day")]
    assert urgent
    assert {each.exact["plan_effect"] for each in urgent} == {"withhold_all"}


@pytest.mark.parametrize("module", [each for each in MODULES if each.__name__.rpartition(".")[2] in TOPICS_OF_MODULE])
def test_acupuncture_statements_stand_in_the_module_of_their_topic(module: object) -> None:
    """A reader finds a statement where its topic says."""
    topics = TOPICS_OF_MODULE[getattr(module, "__name__", "").rpartition(".")[2]]
    statements = [each for each in vars(module).values() if isinstance(each, Statement)]
    assert {each.topic for each in statements} <= topics


@pytest.mark.parametrize(
    ("statement", "jurisdictions", "strength", "verified"),
    [
        ("ind-lbp-nice-against", ("UK",), "against-strong", "page"),
        ("ind-lbp-vadod", ("US_veterans",), "conditional", "memory"),
        ("ind-knee-cpg-china", ("CN", "international"), "conditional", "abstract"),
        ("ind-lbp-cochrane", ("international",), "none", "abstract"),
        ("cov-cms-definition", ("US_medicare",), "strong", "page"),
        ("cov-gba-criteria", ("DE",), "strong", "page"),
        ("pt_lbp_acute_acp_first_line", ("US",), "strong", "page"),
        ("pt_oa_ng226_electro_acupuncture_against", ("UK",), "against-strong", "page"),
    ],
)
def test_whose_position_it_is(statement: str, jurisdictions: tuple[str, ...], strength: str, verified: str) -> None:
    """Opposed positions keep their jurisdiction and their strength."""
    found = STATEMENTS[statement]
    assert (found.jurisdictions, found.strength, found.verified) == (jurisdictions, strength, verified)


def test_every_source_is_cited_and_described() -> None:
    """No source stands unused, untitled or with an unknown word."""
    cited = {each for statement in STATEMENTS.values() for each in statement.sources}
    assert cited == set(SOURCES)
    for source in SOURCES.values():
        assert source.title
        assert source.authors
        assert source.identifier
        assert source.kind in get_args(model.Kind)
        assert source.identifier_verified in get_args(model.IdentifierVerified)


def test_the_library_needs_no_pydantic() -> None:
    """Looking up a statement stays cheap: only the standard library is loaded."""
    code = "import sys, careplan.evidence.library; sys.exit('pydantic' in sys.modules)"
    package = Path(careplan.__file__).parent
    done = subprocess.run([sys.executable, "-c", code], cwd=package.parent, check=False)  # noqa: S603 -- our own code
    assert done.returncode == 0
