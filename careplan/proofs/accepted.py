"""Findings of the shipped book that stand, each with the reason; any other finding has to be decided.

A reason holds as long as the rules that it is about are those of the shipped book, word for word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from careplan.language.book import RuleBook
from careplan.proofs.findings import Finding

__all__ = ["ACCEPTED", "Accepted", "reason_for"]


@dataclass(frozen=True)
class Accepted:
    """A finding that stands: its question, the rules (or rows) that it names, and why."""

    question: str
    rules: tuple[str, ...]
    reason: str


NARROWER: Final = (
    "The narrower statement has a rule of its own, so that the patients whom it is about see it cited among the "
    "reasons; the wider rule gives them the same verdict and dose."
)
BODIES: Final = (
    "Two bodies of one country say the same. Each has a rule, so that both are cited, and one can be withdrawn without "
    "the other; for the rule that is left nothing would change."
)
SAYS_MORE: Final = (
    "Both offer the same therapy without a dose of their own. What the rule adds is the sentence that the plan prints, "
    "which the other does not say."
)

ACCEPTED: Final = (
    Accepted(
        "gap-between-rows",
        ("neck-and-shoulder-strengthening-for-chronic-neck-pain",),
        "Who has little time is offered the training, and what fits of it is set by the bands of time that hold for "
        "every strength training; a row here would raise them.",
    ),
    Accepted(
        "gap-between-rows",
        ("aerobic-exercise-for-rheumatoid-arthritis-eu",),
        "The target is for those who can aim at it. In a flare the limits of the flare hold, and who is inactive "
        "starts with the rows of every pain problem.",
    ),
    Accepted(
        "gap-between-rows",
        ("gentle-movement-in-a-rheumatoid-flare",),
        "Frailty has a number of sessions of its own in another rule; rows of both would leave no common number.",
    ),
    Accepted(
        "rows-overlap",
        ("aerobic-exercise-for-fibromyalgia#1", "aerobic-exercise-for-fibromyalgia#2"),
        "Meant: the rows are met together, which leaves an inactive patient 10 to 15 minutes, within both statements.",
    ),
    Accepted(
        "redundant",
        ("acupuncture-for-chronic-low-back-pain-from-65", "acupuncture-for-chronic-low-back-pain"),
        NARROWER,
    ),
    Accepted(
        "redundant",
        ("general-exercise-for-chronic-low-back-pain-from-65-us", "exercise-types-for-chronic-low-back-pain-us"),
        NARROWER,
    ),
    Accepted("redundant", ("caffeine-in-headache", "regular-meals-in-headache"), SAYS_MORE),
    Accepted(
        "redundant",
        ("acupuncture-for-chronic-migraine-with-medication-overuse", "acupuncture-for-chronic-migraine"),
        NARROWER,
    ),
    Accepted("redundant", ("omega-3-food-for-migraine", "regular-meals-in-headache"), SAYS_MORE),
    Accepted(
        "redundant", ("acupuncture-for-knee-osteoarthritis-us", "acupuncture-for-knee-osteoarthritis-aaos"), BODIES
    ),
    Accepted(
        "redundant", ("acupuncture-for-knee-osteoarthritis-aaos", "acupuncture-for-knee-osteoarthritis-us"), BODIES
    ),
    Accepted(
        "redundant",
        ("weight-loss-for-knee-osteoarthritis-aaos", "weight-loss-for-osteoarthritis-of-knee-or-hip-us"),
        BODIES,
    ),
    Accepted(
        "redundant",
        (
            "acupuncture-in-the-first-2-days-after-an-abdominal-operation",
            "acupuncture-in-the-first-week-after-an-operation",
        ),
        NARROWER,
    ),
    Accepted(
        "redundant",
        (
            "physical-therapy-within-24-hours-of-knee-replacement-us",
            "motor-function-training-after-knee-replacement-us",
        ),
        "Both offer a structured programme without a dose. The rule adds when it begins, which the plan prints, and "
        "which the other does not say.",
    ),
    Accepted(
        "redundant",
        (
            "acupuncture-in-the-first-week-after-knee-replacement",
            "acupuncture-in-the-first-week-after-an-operation",
        ),
        NARROWER,
    ),
    Accepted(
        "redundant",
        (
            "electroacupuncture-in-the-first-week-after-knee-replacement",
            "acupuncture-in-the-first-week-after-an-operation",
        ),
        NARROWER,
    ),
    Accepted("redundant", ("acupuncture-for-fibromyalgia", "acupuncture-for-chronic-primary-pain"), NARROWER),
    Accepted(
        "no-therapy-no-reason",
        ("headache_undiagnosed",),
        "No statement offers care for a headache of which only is known that it was assessed: care depends on its "
        "kind, and begins when the kind is given.",
    ),
)
"""By question and rules; a test holds that each is still found, so that none is left over."""


def reason_for(finding: Finding, book: RuleBook) -> str:
    """Why a finding of a book stands; empty where nobody has decided it."""
    for each in ACCEPTED:
        if (each.question, each.rules) == (finding.question, finding.rules) and _unchanged(each, book):
            return each.reason
    return ""


def _unchanged(accepted: Accepted, book: RuleBook) -> bool:
    from careplan.rules import BOOK  # noqa: PLC0415 - books of a clinic may have none of these rules

    ids = {rule.partition("#")[0] for rule in accepted.rules}
    return all(book.rules_by_id.get(each) == BOOK.rules_by_id.get(each) for each in ids)
