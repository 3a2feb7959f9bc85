"""Every statement of the evidence is carried by a rule or a text, or stands in the table with a reason why not."""

from __future__ import annotations

import re

import pytest

from careplan import BOOK
from careplan.evidence.library import STATEMENTS
from careplan.evidence.not_carried import NOT_CARRIED
from careplan.patient_texts.library import statements_told

CARRIED = frozenset(name for rule in BOOK.rules for name in rule.evidence) | statements_told()


def test_every_statement_is_carried_or_explained() -> None:
    """Nothing is forgotten, and nothing stands in the table that a rule or a leaflet carries."""
    assert set(STATEMENTS) - CARRIED == set(NOT_CARRIED)


@pytest.mark.parametrize("statement", NOT_CARRIED)
def test_a_reason_is_a_sentence_and_no_promise(statement: str) -> None:
    """*Not yet* is no reason."""
    why = NOT_CARRIED[statement]
    assert re.fullmatch(r"[A-Z].{30,}\.", why)
    assert not re.search(r"\b(not yet|later|to do|for now|soon)\b", why, re.IGNORECASE)


@pytest.mark.parametrize("statement", [each for each in STATEMENTS.values() if each.id in NOT_CARRIED])
def test_a_statement_that_acts_on_safety_is_never_left_out(statement: object) -> None:
    """What excludes, limits or refers is carried."""
    assert "action" not in getattr(statement, "exact", {})
