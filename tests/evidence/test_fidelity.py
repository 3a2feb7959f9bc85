"""What a statement says in exact words is what its rules do, or the difference is listed with its reason."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from careplan import BOOK
from careplan.evidence.differences import DIFFERENCES, Difference
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from tests.evidence.fidelity import Fidelity


@cache
def _book() -> Fidelity:
    return Fidelity(BOOK)


def _listed(statement: str) -> set[str]:
    return {said for each in DIFFERENCES if each.statement == statement for said in each.says}


CARRIED = [each for each in STATEMENTS.values() if each.id in _book().citing]


@pytest.mark.parametrize("statement", CARRIED, ids=lambda statement: statement.id)
def test_rules_say_what_their_statement_says(statement: Statement) -> None:
    """Every fact, number, target, urgency and direction; a listed difference that is gone fails as well."""
    assert _book().missing(statement) == _listed(statement.id)


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda each: each.statement)
def test_a_difference_is_about_a_statement_that_is_carried_and_says_why(difference: Difference) -> None:
    """Each with a sentence, and each thing once."""
    assert difference.statement in _book().citing
    assert difference.says
    assert re.fullmatch(r"[A-Z0-9].{20,}\.", difference.why)
    assert not re.search(r"\b(not yet|later on|to do|for now)\b", difference.why, re.IGNORECASE)


def test_nothing_is_listed_twice() -> None:
    """One difference has one reason."""
    times = Counter((each.statement, said) for each in DIFFERENCES for said in each.says)
    assert [each for each, number in times.items() if number > 1] == []
