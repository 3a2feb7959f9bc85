"""Hostile rule books: plain data and text with megabytes, depth, unknown nodes, wrong types and names given twice."""

from __future__ import annotations

import json
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from careplan.language.book import Chapter, RuleBook
from careplan.testing.hostile import CANARY, ODD
from careplan.testing.hostile_text import WHOLE, mangled
from careplan.testing.small_books import rules

__all__ = ["hostile_books"]

Data: TypeAlias = dict[str, Any]

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
    {"node": CANARY, "path": CANARY},
    {"node": "fact"},
    {"node": "fact", "path": f"__import__('os').system('{CANARY}')"},
    {"node": "fact", "path": f"__class__.__init__.__globals__.{CANARY}"},
    {"node": "compare", "path": "age_years", "op": "==", "steps": 1, "unit": "year"},
    {"node": "compare", "path": "age_years", "op": ">=", "steps": 1e308, "unit": "year"},
    {"node": "holds", "rule": CANARY},
    {"node": "lifted", "quantifier": CANARY, "rule": CANARY},
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
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from(WHOLE))
    data = draw(rules().map(_plain))
    own: list[Data] = data["chapters"][0]["rules"]
    for _ in range(draw(st.integers(0, 3))):
        rule = draw(st.sampled_from(own))
        rule[draw(st.sampled_from(FIELDS))] = draw(st.sampled_from(ODD))
    if draw(st.booleans()):
        draw(st.sampled_from(own))["when"] = draw(st.sampled_from(CONDITIONS))
    if draw(st.booleans()):
        own += own
    text = json.dumps(data, default=str)
    return draw(mangled(text)) if draw(st.booleans()) else text.encode(errors="surrogatepass")
