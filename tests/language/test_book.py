"""A rule book is a frozen value: exact in JSON, the same in any order, and never changed in place."""

from __future__ import annotations

import json
import pickle
import time
from types import SimpleNamespace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from careplan.errors import InvalidRuleBook, UnknownName
from careplan.evidence import library
from careplan.language.book import MAX_BOOK_BYTES, Chapter, RuleBook
from careplan.language.conditions import Condition, Fact, Not, all_of
from careplan.language.doses import DoseRow, span
from careplan.language.extent import MAX_DEPTH
from careplan.language.rules import Finding, RedFlag, Rule
from tests.language.random_rules import FEVER, FLAG, KINDS, OFFER, SOUND, STATEMENT, any_rules, books, rules_of_kind

CANARY = "canary-4711"


def book_of(*rules: Rule) -> RuleBook:
    """A book with one chapter."""
    return RuleBook(title="A book", version="1", chapters=(Chapter(name="one", title="One", rules=rules),))


def with_change(path: list[str | int], value: object) -> str:
    """The JSON text of the sound book with one value changed."""
    data = json.loads(SOUND.model_dump_json())
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(data)


def faults_of(text: str | bytes) -> list[tuple[str, str]]:
    """Path and problem of every fault that reading a book finds."""
    with pytest.raises(InvalidRuleBook) as caught:
        RuleBook.from_json(text)
    return [(fault.path, fault.problem) for fault in caught.value.faults]


# Exact in JSON


def test_every_kind_of_rule_is_drawn() -> None:
    """The properties below see each kind of rule of the language."""
    assert set(get_args(get_args(Rule)[0])) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_kind_of_rule_survives_json(kind: type[Rule], data: st.DataObject) -> None:
    """A rule written as JSON and read again is equal, and written the same, digit by digit."""
    book = book_of(data.draw(rules_of_kind(kind)))
    again = RuleBook.from_json(book.model_dump_json())
    assert again == book
    assert again.model_dump_json() == book.model_dump_json()


@given(books())
def test_a_whole_book_survives_json(book: RuleBook) -> None:
    """Chapters, screens, statements and sources come back equal, tuples inside a statement included."""
    again = RuleBook.from_json(book.model_dump_json())
    assert again == book
    assert again.statements[0].exact == STATEMENT.exact
    assert again.content_hash == book.content_hash


def test_fractions_of_a_dose_stay_exact() -> None:
    """A half stays a half, written as it was."""
    row = DoseRow(protein_g_per_kg_per_day=span("0.5", "1.30"))
    again = RuleBook.from_json(book_of(OFFER.model_copy(update={"doses": (row,)})).model_dump_json()).rule(OFFER.id)
    assert again == OFFER.model_copy(update={"doses": (row,)})
    assert '"high":"1.30"' in again.model_dump_json()


def test_the_evidence_survives_json() -> None:
    """Every statement and source of the library comes back equal."""
    book = RuleBook(
        title="All evidence",
        version="1",
        chapters=(),
        statements=tuple(library.STATEMENTS.values()),
        sources=tuple(library.SOURCES.values()),
    )
    assert RuleBook.from_json(book.model_dump_json()) == book


def test_a_book_can_be_pickled() -> None:
    """A book crosses process borders."""
    assert pickle.loads(pickle.dumps(SOUND)) == SOUND  # noqa: S301 - the test wrote the bytes itself


# Order changes nothing


@given(books(), st.randoms(use_true_random=False))
def test_order_changes_no_hash(book: RuleBook, random: Any) -> None:  # noqa: ANN401 - Hypothesis' own random
    """Chapters and rules in any order give one content hash and one program."""
    chapters = [
        Chapter(name=each.name, title=each.title, rules=tuple(random.sample(each.rules, len(each.rules))))
        for each in random.sample(book.chapters, len(book.chapters))
    ]
    shuffled = book.model_copy(update={"chapters": tuple(chapters)})
    assert shuffled.content_hash == book.content_hash
    assert shuffled.program == book.program


@given(books(), any_rules())
def test_content_changes_the_hash(book: RuleBook, rule: Rule) -> None:
    """A book with one more rule has another hash."""
    assert book.with_rules(rule, chapter="second").content_hash != book.content_hash


def test_a_changed_copy_has_its_own_hash() -> None:
    """Nothing that was computed for a book is taken over by a changed copy."""
    _ = SOUND.content_hash, SOUND.rules, SOUND.program
    copy = SOUND.model_copy(update={"version": "2"})
    assert copy.content_hash != SOUND.content_hash


# Looking things up


def test_rules_stand_in_reading_order() -> None:
    """``rules`` follows chapters and rules as they were written, ``rules_of`` picks one kind."""
    assert SOUND.rules == (FLAG, OFFER)
    assert SOUND.rules_of(RedFlag) == (FLAG,)
    assert SOUND.chapter_of("infection").name == "small"


@pytest.mark.parametrize(
    ("look_up", "near"),
    [
        (lambda: SOUND.rule("infectoin"), ("infection",)),
        (lambda: SOUND.statement("a-statment"), ("a-statement",)),
        (lambda: SOUND.source("source"), ("a_source",)),
        (lambda: SOUND.without("acupuncture-cours"), ("acupuncture-course",)),
        (lambda: SOUND.replacing(FLAG.model_copy(update={"id": "infections"})), ("infection",)),
    ],
    ids=["rule", "statement", "source", "without", "replacing"],
)
def test_unknown_names_come_with_the_nearest(look_up: Any, near: tuple[str, ...]) -> None:  # noqa: ANN401
    """A name that the book does not have is an error that says which it may have been."""
    with pytest.raises(UnknownName) as caught:
        look_up()
    assert caught.value.suggestions == near


# A clinic's own book


def test_a_clinics_book_leaves_the_first_one_alone() -> None:
    """Adding, replacing and removing give new books."""
    before = SOUND.model_dump_json()
    rule = Finding(id="own", title="Our own finding", when=FEVER, evidence=("a-statement",))
    assert SOUND.with_rules(rule, chapter="our-clinic").rule("own") == rule
    assert SOUND.without("infection").rules == (OFFER,)
    assert (
        SOUND.replacing(FLAG.model_copy(update={"title": "Another title"})).rule("infection").title == "Another title"
    )
    assert SOUND.model_dump_json() == before


def test_a_new_chapter_is_made_where_it_is_named() -> None:
    """Rules go to the end of a chapter that exists; a new one has its name as title."""
    rule = Finding(id="own", title="Our own finding", when=FEVER, evidence=("a-statement",))
    assert SOUND.with_rules(rule, chapter="small").chapters[0].rules[-1] == rule
    assert SOUND.with_rules(rule, chapter="our-clinic").chapters[-1].title == "Our clinic"


@given(books(), any_rules())
def test_taking_away_what_was_added_gives_the_book_again(book: RuleBook, rule: Rule) -> None:
    """``with_rules`` and ``without`` undo each other."""
    if rule.id in book.rules_by_id:
        return
    assert book.with_rules(rule, chapter="second").without(rule.id) == book


def test_a_book_is_frozen() -> None:
    """No field of a book can be set."""
    with pytest.raises(ValidationError):
        SOUND.title = "Another"  # type: ignore[misc] # the mistake that is shown


def test_a_book_brings_the_other_side_of_a_conflict() -> None:
    """A cited statement brings those it conflicts with, its group, and the sources of all."""
    one = next(each for each in library.STATEMENTS.values() if each.conflicts_with)
    rule = Finding(id="own", title="Our own finding", when=FEVER, evidence=(one.id,))
    chapter = Chapter(name="one", title="One", rules=(rule,))
    book = RuleBook.of((chapter,), (), library, title="A book", version="1")
    assert {one.id, *one.conflicts_with} <= set(book.statements_by_id)
    assert {name for each in book.statements for name in each.sources} == set(book.sources_by_id)


def test_what_a_library_does_not_have_is_left_to_check() -> None:
    """A book can be built with a citation that leads nowhere, so that ``check`` can say so with all else."""
    empty = SimpleNamespace(STATEMENTS={}, SOURCES={})
    book = RuleBook.of((Chapter(name="one", title="One", rules=(FLAG,)),), (), empty, title="A book", version="1")
    assert book.statements == ()


# Bad books


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (["chapters", 0, "rules", 0, "urgency"], CANARY, ("chapters[0].rules[0].urgency", "is not a known word")),
        (["chapters", 0, "rules", 0, CANARY], 1, ("chapters[0].rules[0].<unknown key 1>", "is not a known field")),
        (["chapters", 0, "rules", 0, "kind"], CANARY, ("chapters[0].rules[0]", "is of no known kind")),
        (["chapters", 0, "rules", 0, "evidence"], [], ("chapters[0].rules[0].evidence", "has too few items")),
        (["chapters", 0, "rules", 0, "id"], CANARY.upper(), ("chapters[0].rules[0].id", "is not an id")),
        (["chapters", 0, "rules", 0, "when", "node"], CANARY, ("chapters[0].rules[0].when", "is of no known kind")),
        (
            ["chapters", 0, "rules", 0, "when", "of", 1, "path"],
            7,
            ("chapters[0].rules[0].when.of[1].path", "must be text"),
        ),
        (
            ["chapters", 0, "rules", 1, "doses", 0, "weeks", "low"],
            "9",
            ("chapters[0].rules[1].doses[0].weeks", "the lower end of a range is above its upper end"),
        ),
        (["screens", 0, "items"], ["x"] * 21, ("screens[0].items", "has too many items")),
        (["statements", 0, CANARY], 1, ("statements[0]", "has fields that are not known")),
        (["statements", 0, "strength"], CANARY, ("statements[0].strength", "is not a known word")),
        (["sources"], CANARY, ("sources", "must be a list")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_a_fault_names_its_place_and_never_the_value(
    path: list[str | int], value: object, fault: tuple[str, str]
) -> None:
    """Reading a bad book gives the path and the problem, without the value or key that was found."""
    text = with_change(path, value)
    assert faults_of(text) == [fault]
    with pytest.raises(InvalidRuleBook) as caught:
        RuleBook.from_json(text)
    assert CANARY not in repr(caught.value).lower()
    assert CANARY not in str(caught.value).lower()
    assert caught.value.__cause__ is None


def test_all_faults_are_listed_together() -> None:
    """Two mistakes in different places are two faults."""
    data = json.loads(SOUND.model_dump_json())
    del data["version"]
    data["chapters"][0]["rules"][1]["offer"] = "acupunture"
    with pytest.raises(InvalidRuleBook) as caught:
        RuleBook.from_json(json.dumps(data))
    assert [str(fault) for fault in caught.value.faults] == [
        "chapters[0].rules[1].offer: is not a known word (did you mean acupuncture?)",
        "version: is required (add it)",
    ]


@pytest.mark.parametrize("text", ["{", '{"title": "A", "title": "B"}', b"\xff", "[1]", "NaN", "{}", "null"])
def test_broken_text_is_refused(text: str | bytes) -> None:
    """Text that is no book is one kind of error, whatever is wrong with it."""
    assert faults_of(text)


def nested(depth: int) -> str:
    """A condition of that many levels, as JSON text."""
    return '{"node":"not","of":' * depth + '{"node":"fact","path":"pregnant"}' + "}" * depth


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 90, 400, 100_000])
def test_hostile_nesting_is_refused_quickly(depth: int) -> None:
    """However deep a condition is nested, it is refused before it can hurt."""
    text = SOUND.model_dump_json().replace('{"node":"fact","path":"problem.failed_first_line"}', nested(depth))
    assert len(text) > depth * len('{"node":')
    start = time.perf_counter()
    assert faults_of(text)
    assert time.perf_counter() - start < 5


def test_a_text_of_absurd_size_is_refused() -> None:
    """A text beyond the limit is not even parsed."""
    assert faults_of(" " * (MAX_BOOK_BYTES + 1))


def test_a_condition_that_shares_its_parts_is_counted_in_full() -> None:
    """A few lines of Python cannot make a condition that no interpreter can walk."""
    part: Condition = Fact(path="symptoms.fever")
    for _ in range(MAX_DEPTH - 1):
        part = all_of(part, part)
    with pytest.raises(InvalidRuleBook, match="nodes"):
        book_of(Finding(id="own", title="Our own finding", when=part, evidence=("a-statement",)))


def test_a_condition_built_too_deep_is_refused() -> None:
    """The limit of depth holds for conditions built in Python too."""
    part: Condition = Fact(path="symptoms.fever")
    for _ in range(MAX_DEPTH):
        part = Not(of=part)
    with pytest.raises(InvalidRuleBook, match="levels"):
        book_of(Finding(id="own", title="Our own finding", when=part, evidence=("a-statement",)))


def test_reading_executes_nothing() -> None:
    """Text that looks like code is a title like any other."""
    text = with_change(["title"], "__import__('os').abort()")
    assert RuleBook.from_json(text).title == "__import__('os').abort()"


def test_a_dose_may_be_a_number_in_json() -> None:
    """A dose given as a JSON number is read exactly."""
    text = with_change(["chapters", 0, "rules", 1, "doses", 0, "weeks"], {"low": 4, "high": 6})
    assert RuleBook.from_json(text).rule("acupuncture-course") == OFFER
