"""The errors of careplan; each says what is wrong and ends in what to do.

.. code-block:: text

    CarePlanError
    ├── InvalidInput            what came in cannot be used; ``faults`` lists every fault
    │   ├── InvalidProfile
    │   ├── InvalidRuleBook
    │   ├── InvalidDecision
    │   └── InvalidReceipt
    ├── PlanNotIssued           no plan came out; ``referrals`` holds every referral found
    │   ├── EngineDisagreement
    │   ├── EvaluationFailed
    │   └── AuditFailed
    ├── DecisionRefused         a clinician's decision would open what the plan closes
    └── UnknownName             an id or word that the book or the catalogue does not have

No message, representation or cause of these errors holds patient data.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careplan.plans import Referral

__all__ = [
    "AuditFailed",
    "CarePlanError",
    "DecisionRefused",
    "EngineDisagreement",
    "EvaluationFailed",
    "Fault",
    "InvalidDecision",
    "InvalidInput",
    "InvalidProfile",
    "InvalidReceipt",
    "InvalidRuleBook",
    "PlanNotIssued",
    "UnknownName",
]


class CarePlanError(Exception):
    """The root of every error that careplan raises on purpose."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with an input: where, what, and the way out."""

    path: str
    problem: str
    hint: str = ""

    def __str__(self) -> str:
        """The fault as one line."""
        return f"{self.path}: {self.problem}" + (f" ({self.hint})" if self.hint else "")


def _by_place(fault: Fault) -> tuple[list[tuple[int, str]], str]:
    """Order by path, with numbers in it as numbers: the second item before the tenth."""
    steps = re.split(r"(\d+)", fault.path)
    return [(int(step), "") if step.isdecimal() else (-1, step) for step in steps], fault.problem


class InvalidInput(CarePlanError):
    """What came in cannot be used; ``faults`` lists every fault by its path, none shows the value found."""

    subject = "input"

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Take the faults, in order of path."""
        self.faults = tuple(sorted(faults, key=_by_place))
        lines = [f"{self.subject} has {len(self.faults)} fault(s):", *(f"  {each}" for each in self.faults)]
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[type[InvalidInput], tuple[tuple[Fault, ...]]]:
        """Pickle by the faults, so that the error crosses process borders."""
        return type(self), (self.faults,)


class InvalidProfile(InvalidInput):
    """A patient profile that cannot be planned for; mend the fields that ``faults`` lists."""

    subject = "the profile"


class InvalidRuleBook(InvalidInput):
    """A rule book with mistakes, refused whole; mend the rules that ``faults`` lists."""

    subject = "the rule book"


class InvalidDecision(InvalidInput):
    """A clinician's decision that is not complete or not possible as such; mend the listed fields."""

    subject = "the decision"


class InvalidReceipt(InvalidInput):
    """What is to be replayed is neither a receipt nor a plan."""

    subject = "the receipt"


class DecisionRefused(CarePlanError):
    """A clinician's decision would open what the plan closes, or exceed what a rule of safety limits."""

    def __init__(self, therapy: str, why: str, rules: Sequence[str] = ()) -> None:
        """Say for which therapy, why, and by which rules."""
        self.therapy, self.why = therapy, why
        self.rules = tuple(rules)
        named = f" [{', '.join(self.rules)}]" if self.rules else ""
        super().__init__(f"refused for {therapy}: {why}{named}. Change the facts and plan anew, or reject the line.")

    def __reduce__(self) -> tuple[type[DecisionRefused], tuple[str, str, tuple[str, ...]]]:
        """Pickle by therapy, reason and rules."""
        return type(self), (self.therapy, self.why, self.rules)


class UnknownName(CarePlanError):
    """A name that the book or the catalogue does not have."""

    def __init__(self, what: str, suggestions: Sequence[str] = ()) -> None:
        """Say what was looked for and which known names are near."""
        self.what = what
        self.suggestions = tuple(suggestions)
        near = f"; did you mean {' or '.join(self.suggestions)}?" if self.suggestions else ""
        super().__init__(f"unknown {what}{near}")

    def __reduce__(self) -> tuple[type[UnknownName], tuple[str, tuple[str, ...]]]:
        """Pickle by what was looked for."""
        return type(self), (self.what, self.suggestions)


class PlanNotIssued(CarePlanError):
    """No plan was issued; follow ``referrals``, then report the ids in ``rules``."""

    reason = "the plan could not be computed safely"

    def __init__(self, rules: Sequence[str] = (), referrals: Sequence[Referral] = (), detail: str = "") -> None:
        """Take the rules concerned and every referral that any channel found."""
        self.rules = tuple(rules)
        self.referrals = tuple(referrals)
        self.detail = detail
        named = f"; rules: {', '.join(self.rules[:10])}" if self.rules else ""
        also = f" ({detail})" if detail else ""
        sent = "; ".join(f"{each.urgency.value}: {each.refer_to} [{each.rule}]" for each in self.referrals)
        found = f"; referrals found: {sent}" if sent else "; no referral was found before it stopped"
        super().__init__(f"{self.reason}{also}{named}{found}. Do not plan from this profile by hand.")

    def __reduce__(self) -> tuple[type[PlanNotIssued], tuple[tuple[str, ...], tuple[Referral, ...], str]]:
        """Pickle by rules, referrals and detail."""
        return type(self), (self.rules, self.referrals, self.detail)


class EngineDisagreement(PlanNotIssued):
    """The two channels answered differently."""

    reason = "the two channels disagree"


class EvaluationFailed(PlanNotIssued):
    """A channel, the ledger or the week failed while planning."""

    reason = "a part of the planner failed"


class AuditFailed(PlanNotIssued):
    """The finished plan broke a law that every plan must keep."""

    reason = "the finished plan did not pass its audit"
