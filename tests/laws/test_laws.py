"""The eleven laws of the design with their parts, which stand in ``careplan.testing.laws``, over the shipped book."""

from __future__ import annotations

import os
from functools import cache
from typing import Final

import pytest

from careplan import BOOK
from careplan.testing import Budget
from careplan.testing.bench import Bench
from careplan.testing.checking import check_law
from careplan.testing.laws import LAWS
from careplan.testing.laws.law import Law

LONG: Final = os.environ.get("HYPOTHESIS_PROFILE") == "long"
EACH: Final = 10_000
"""Cases of each law in the long profile."""


@cache
def bench() -> Bench:
    """The shipped book, compiled once for all laws of a process."""
    return Bench(BOOK)


@pytest.mark.parametrize("law", LAWS, ids=[f"{law.id}: {law.title}" for law in LAWS])
def test_a_law_holds(law: Law) -> None:
    """For every case that is drawn, none fewer; what breaks it is told with the least patient found."""
    budget = Budget(examples=EACH if LONG else None)
    outcome = check_law(law, bench(), budget)
    assert outcome.state == "holds", outcome
    assert outcome.cases == budget.cases(law)


def test_laws_are_seen_often() -> None:
    """All of them 200 times, but for two that see all that there is at once: each red flag, and the whole book."""
    seen = {law.id: law.examples for law in LAWS}
    assert {name for name, examples in seen.items() if examples < 200} == {"4a", "8c"}


def test_every_law_of_the_design_is_there() -> None:
    """All eleven, each part once."""
    assert {law.number for law in LAWS} == set(range(1, 12))
    assert len({law.id for law in LAWS}) == len(LAWS)
    assert [law.id for law in LAWS] == [law.id for law in sorted(LAWS, key=lambda law: (law.number, law.id))]
