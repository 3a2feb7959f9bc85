"""Hostile rule books: plain data and text with megabytes, depth, unknown nodes, wrong types and names given twice."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from careplan.language.book import Chapter, RuleBook
from careplan.testing.hostile import CANARY
from careplan.testing.hostile import ODD as ANYTHING
from careplan.testing.hostile_text import WHOLE, mangled
from careplan.testing.small_books import rules

__all__ = ["hostile_books"]

Data: TypeAlias = dict[str, Any]

OF_THE_GUIDELINE: Final = 5
FEW_RULES: Final = 15


def _no_name(value: object) -> object:
    """An odd value whose canary is no well-formed id: by such ids a book's own rules are told, and nothing else."""
    match value:
        case str():
            return value.replace(CANARY, f"{CANARY}!")
        case list():
            return [_no_name(each) for each in value]
        case dict():
            return {_no_name(key): _no_name(each) for key, each in value.items()}
        case _:
            return value


ODD: Final = tuple(map(_no_name, ANYTHING))
"""Odd values for a book."""

NOBODY: Final = f"{CANARY}!"
"""The id of no rule."""

FEVER: Final = {"node": "fact", "path": "symptoms.fever"}


def _deep(levels: int) -> Data:
    """A condition of so many levels."""
    found: Data = FEVER
    for _ in range(levels):
        found = {"node": "not", "of": found}
    return found


CONDITIONS: Final[tuple[object, ...]] = (
    _deep(40),
    _deep(300),
    {"node": "any", "of": [FEVER] * 5_000},
    {"node": "any", "of": []},
    {"node": "at_least", "n": -1, "of": [FEVER]},
    {"node": "at_least", "n": 10**30, "of": [FEVER, FEVER]},
    {"node": NOBODY, "path": NOBODY},
    {"node": "fact"},
    {"node": "fact", "path": f"__import__('os').system('{CANARY}')"},
    {"node": "fact", "path": f"__class__.__init__.__globals__.{CANARY}"},
    {"node": "compare", "path": "age_years", "op": "==", "steps": 1, "unit": "year"},
    {"node": "compare", "path": "age_years", "op": ">=", "steps": 1e308, "unit": "year"},
    {"node": "holds", "rule": NOBODY},
    {"node": "lifted", "quantifier": NOBODY, "rule": NOBODY},
    *ODD,
)
"""Conditions that no rule may have."""

FIELDS: Final = ("id", "title", "when", "unless", "evidence", "kind", CANARY)


def _plain(written: Any) -> Data:  # noqa: ANN401 - rules as they are drawn
    book = RuleBook(title="A book", version="1", chapters=(Chapter(name="all", title="All rules", rules=written),))
    return book.model_dump(mode="json")


@st.composite
def hostile_books(draw: st.DrawFn) -> bytes:
    """Text that a clinic might be sent for the JSON of a rule book.

    Now and then it happens to be a book that can be read. Whatever it is, ``RuleBook.from_json`` and ``check`` give a
    book, its faults, or an ``InvalidRuleBook``; nothing in it is executed.

    >>> from hypothesis import given, settings
    >>> from careplan import InvalidInput, RuleBook
    >>> @settings(max_examples=5, deadline=None)
    ... @given(hostile_books())
    ... def refused_or_read(text):
    ...     try:
    ...         RuleBook.from_json(text)
    ...     except InvalidInput as error:
    ...         assert CANARY not in str(error)
    >>> refused_or_read()
    """
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return draw(st.sampled_from(WHOLE))
    data = draw(_spoiled_chapters() if kind < OF_THE_GUIDELINE else _spoiled_rules())
    text = json.dumps(data, default=str)
    return draw(mangled(text)) if draw(st.booleans()) else text.encode(errors="surrogatepass")


@st.composite
def _spoiled_rules(draw: st.DrawFn) -> Data:
    """A few rules drawn at random, with parts that no rule may have."""
    data = draw(rules().map(_plain))
    own: list[Data] = data["chapters"][0]["rules"]
    for _ in range(draw(st.integers(0, 3))):
        rule = draw(st.sampled_from(own))
        rule[draw(st.sampled_from(FIELDS))] = draw(st.sampled_from(ODD))
    if draw(st.booleans()):
        draw(st.sampled_from(own))["when"] = draw(st.sampled_from(CONDITIONS))
    if draw(st.booleans()):
        own += own
    return data


@cache
def _chapters() -> tuple[str, ...]:
    """The shorter chapters of the shipped guideline as books of their own, with all that they cite."""
    from careplan.evidence import library  # noqa: PLC0415 - other suites do not wait for it
    from careplan.rules import BOOK  # noqa: PLC0415 - the same

    short = (each for each in BOOK.chapters if len(each.rules) <= FEW_RULES)
    return tuple(RuleBook.of([each], (), library, title="A book", version="1").model_dump_json() for each in short)


@st.composite
def _spoiled_chapters(draw: st.DrawFn) -> Data:
    """A chapter of the guideline, spoiled anywhere in its tree."""
    data: Data = json.loads(draw(st.sampled_from(_chapters())))
    for _ in range(draw(st.integers(1, 4))):
        _spoil(draw, data)
    return data


def _spoil(draw: st.DrawFn, data: Data) -> None:
    """Go down the tree as far as is drawn; there, put something odd, take away, or double."""
    here: Any = data
    while True:
        places = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not places:
            return
        place = draw(st.sampled_from(places))
        deeper = isinstance(here[place], dict | list) and draw(st.integers(0, 4)) > 0
        if not deeper:
            break
        here = here[place]
    match draw(st.sampled_from(("odd", "odd", "drop", "double", "name"))):
        case "odd":
            here[place] = deepcopy(draw(st.sampled_from(ODD)))
        case "drop":
            del here[place]
        case "double" if isinstance(here, list):
            here.append(here[place])
        case _ if isinstance(here, dict):
            here[CANARY] = here.pop(place)
        case _:
            here[place] = [here[place]]
