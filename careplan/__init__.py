"""Personalised, explained, evidence-cited plans of non-drug pain care, for clinicians and their apps.

Not a medical device: decision support for licensed clinicians, who check each line of a plan against
its source and decide.

Nothing is imported before it is used: the models when a profile is first made, the rule book when the
first plan is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careplan.alternatives import jurisdictions, what_if
    from careplan.comparison import compare
    from careplan.errors import CarePlanError, InvalidInput, InvalidProfile, InvalidRuleBook, PlanNotIssued
    from careplan.explain import next_questions, why, why_not
    from careplan.language.book import RuleBook
    from careplan.models import PatientProfile
    from careplan.planner import Planner, plan
    from careplan.plans import CarePlan
    from careplan.rules.book import BOOK

__all__ = [
    "BOOK",
    "CarePlan",
    "CarePlanError",
    "InvalidInput",
    "InvalidProfile",
    "InvalidRuleBook",
    "PatientProfile",
    "PlanNotIssued",
    "Planner",
    "RuleBook",
    "compare",
    "jurisdictions",
    "next_questions",
    "plan",
    "what_if",
    "why",
    "why_not",
]

_HOMES = {
    "BOOK": "careplan.rules",
    "CarePlan": "careplan.plans",
    "CarePlanError": "careplan.errors",
    "InvalidInput": "careplan.errors",
    "InvalidProfile": "careplan.errors",
    "InvalidRuleBook": "careplan.errors",
    "PatientProfile": "careplan.models",
    "PlanNotIssued": "careplan.errors",
    "Planner": "careplan.planner",
    "RuleBook": "careplan.language.book",
    "compare": "careplan.comparison",
    "jurisdictions": "careplan.alternatives",
    "next_questions": "careplan.explain",
    "plan": "careplan.planner",
    "what_if": "careplan.alternatives",
    "why": "careplan.explain",
    "why_not": "careplan.explain",
}
"""Where each public name lives."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name, imported when it is first used."""
        home = _HOMES.get(name)
        if home is None:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """The public names, sorted."""
    return __all__
