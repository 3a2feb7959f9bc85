"""The referrals that answers call for, found by themselves: they survive when the rest of a plan fails.

Nothing of combining is used, and each rule is looked at alone; what a channel left undecided is skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.program import row_id
from careplan.language.rules import Contraindication, Precaution, RedFlag
from careplan.plans import Referral
from careplan.words import Effect, Truth, Urgency

__all__ = ["Referrals"]

Referring = RedFlag | Contraindication | Precaution


class Referrals:
    """The rules of a book that refer a patient to somebody."""

    def __init__(self, book: RuleBook) -> None:
        """Find them once."""
        self.program = book.program
        self.rules: tuple[Referring, ...] = (
            *book.rules_of(RedFlag),
            *(each for each in book.rules_of(Contraindication) if each.urgency is not None),
            *(each for each in book.rules_of(Precaution) if each.urgency is not None),
        )

    def found(self, given: Iterable[Answers]) -> tuple[Referral, ...]:
        """Every referral that any of several answers calls for certainly, the most urgent of each rule."""
        gravest: dict[str, Referral] = {}
        for answers in given:
            for rule in self.rules:
                with suppress(Exception):
                    for each in self._of(rule, answers):
                        known = gravest.get(each.rule)
                        if known is None or each.urgency.rank < known.urgency.rank:
                            gravest[each.rule] = each
        return tuple(sorted(gravest.values(), key=lambda each: (each.urgency.rank, each.rule)))

    def _of(self, rule: Referring, answers: Answers) -> Iterator[Referral]:
        for problem in range(len(answers.problems)):
            if rule.urgency is not None and self._holds(rule.id, answers, problem):
                effect = rule.effect if isinstance(rule, RedFlag) else None
                yield _referral(rule, rule.urgency, rule.refer_to, effect)
                for number, row in enumerate(rule.escalations if isinstance(rule, RedFlag) else (), start=1):
                    if self._holds(row_id(rule.id, number), answers, problem):
                        yield _referral(rule, row.urgency, row.refer_to or rule.refer_to, effect)

    def _holds(self, unit: str, answers: Answers, problem: int) -> bool:
        return answers.truth(self.program, unit, problem) is Truth.YES


def _referral(rule: Referring, urgency: Urgency, refer_to: str, effect: Effect | None) -> Referral:
    return Referral(rule=rule.id, title=rule.title, urgency=urgency, refer_to=refer_to, effect=effect)
