"""What is proved of the shipped guideline: the questions that take seconds; ``make prove`` asks them all."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from careplan.errors import UnknownName
from careplan.proofs.accepted import ACCEPTED
from careplan.proofs.proving import Report, prove
from careplan.proofs.questions import QUESTIONS
from careplan.rules import BOOK

CHEAP = tuple(each for each in QUESTIONS if not each.of_verdicts)


@cache
def report() -> Report:
    """What comes out of the cheap questions."""
    return prove(BOOK, questions=CHEAP)


@pytest.mark.parametrize("question", [each.id for each in CHEAP])
def test_nothing_is_found_that_nobody_decided(question: str) -> None:
    """Every finding has a reason why it stands, and every question an answer."""
    outcome = next(each for each in report().outcomes if each.question == question)
    assert outcome.undecided == ()
    assert [(each.rules, each.what, each.profile) for each in outcome.findings if not each.accepted] == []


def test_every_reason_is_still_needed() -> None:
    """What is not found any more needs no reason, and none is written twice."""
    found = {(each.question, each.rules) for outcome in report().outcomes for each in outcome.findings}
    written = Counter((each.question, each.rules) for each in ACCEPTED)
    assert set(written) <= found
    assert set(written.values()) == {1}


def test_an_emergency_leaves_nothing_and_no_problem_is_left_in_silence() -> None:
    """The questions about verdicts, of one chapter."""
    chapter = prove(BOOK, "red-flags-pregnancy", questions=[each for each in QUESTIONS if each.of_verdicts])
    assert chapter.clean
    assert {each.question: len(each.proofs) == each.asked for each in chapter.outcomes} == {
        "no-winner": True,
        "emergency-leaves-something": True,
        "no-therapy-no-reason": True,
    }


def test_a_chapter_that_the_book_does_not_have_is_told() -> None:
    """With the nearest one."""
    with pytest.raises(UnknownName, match="red-flags-pregnancy"):
        prove(BOOK, "red-flag-pregnancy")


def test_a_reason_does_not_hold_for_a_rule_that_was_changed() -> None:
    """A clinic that changes a rule has to look at it again."""
    rule = BOOK.rule("acupuncture-for-fibromyalgia")
    changed = BOOK.replacing(rule.model_copy(update={"title": "Another title of the same rule"}))
    found = prove(changed, "fibromyalgia", questions=[each for each in CHEAP if each.id == "redundant"])
    assert [each.rules for each in found.outcomes[0].findings if not each.accepted] == [
        ("acupuncture-for-fibromyalgia", "acupuncture-for-chronic-primary-pain")
    ]
