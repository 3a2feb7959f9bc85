"""The last look at a finished plan, by itself: it shares nothing with combining, week or engines.

It reads the plan, the book and the answers on which both channels agree, and names every law that the
plan breaks: 4 (withholding), 5 (everything cites), 6 (doses and minutes) and 8 (nothing closed starts).
"""

from __future__ import annotations

from careplan.audit.book import Reader
from careplan.audit.coverage import covered
from careplan.audit.doses import doses
from careplan.audit.evidence import cited
from careplan.audit.ledger import ledger
from careplan.audit.safety import referrals, told, withholding
from careplan.audit.timetable import days
from careplan.audit.view import View
from careplan.audit.week import starts, week
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.plans import CarePlan

__all__ = ["Auditor"]


class Auditor:
    """Looks at finished plans of one book."""

    def __init__(self, book: RuleBook) -> None:
        """Read the book once."""
        self.reader = Reader(book)

    def faults(self, plan: CarePlan, profile: PatientProfile, answers: Answers) -> list[str]:
        """Every law that the plan breaks, in words that hold no patient data; none for a sound plan."""
        view = View(self.reader, plan, profile, answers)
        laws = (withholding, referrals, ledger, told, cited, doses, week, starts, days, covered)
        return [fault for law in laws for fault in law(view)]
