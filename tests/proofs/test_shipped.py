"""What is proved of the shipped guideline, as ``make prove`` does."""

from __future__ import annotations

from collections import Counter

import pytest

from careplan.errors import UnknownName
from careplan.proofs.accepted import ACCEPTED
from careplan.proofs.proving import prove
from careplan.proofs.questions import QUESTIONS
from careplan.rules import BOOK

REDUNDANT = [each for each in QUESTIONS if each.id == "redundant"]


def test_what_is_found_in_the_guideline_is_what_has_a_reason_to_stand() -> None:
    """Nothing that nobody decided, no question without an answer, and no reason that is not needed any more."""
    report = prove(BOOK)
    found = [each for outcome in report.outcomes for each in outcome.findings]
    assert [each for outcome in report.outcomes for each in outcome.undecided] == []
    assert [(each.rules, each.what, each.profile) for each in found if not each.accepted] == []
    assert Counter((each.question, each.rules) for each in ACCEPTED) == Counter(
        (each.question, each.rules) for each in found
    )


def test_a_chapter_that_the_book_does_not_have_is_told() -> None:
    """With the nearest one."""
    with pytest.raises(UnknownName, match="red-flags-pregnancy"):
        prove(BOOK, "red-flag-pregnancy")


def test_a_reason_does_not_hold_for_a_rule_that_was_changed() -> None:
    """A clinic that changes a rule has to look at it again."""
    rule = BOOK.rule("acupuncture-for-fibromyalgia")
    changed = BOOK.replacing(rule.model_copy(update={"title": "Another title of the same rule"}))
    found = prove(changed, "fibromyalgia", questions=REDUNDANT)
    assert [each.rules for each in found.outcomes[0].findings if not each.accepted] == [
        ("acupuncture-for-fibromyalgia", "acupuncture-for-chronic-primary-pain")
    ]
