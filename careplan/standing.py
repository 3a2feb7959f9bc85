"""What stands in the way whatever can change: a profile without its changeable facts, and what is closed in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from careplan.catalogue import Therapy
from careplan.errors import InvalidProfile
from careplan.fields import FactKind
from careplan.language.book import RuleBook
from careplan.language.rules import Contraindication, Recommendation, RedFlag, Rule
from careplan.models import PatientProfile
from careplan.moves import SETTLING, changeable, value_at
from careplan.parts.reads import facts_read
from careplan.plans import LedgerLine
from careplan.words import Verdict

__all__ = ["HOPELESS", "forgotten", "stuck"]

HOPELESS: Final = frozenset(Verdict) - {
    Verdict.OFFERED,
    Verdict.OPTIONAL,
    Verdict.DEFERRED,
    Verdict.NEEDS_ANSWER_SAFETY,
    Verdict.NEEDS_ANSWER_INDICATION,
}
"""Verdicts that no answer opens: what has them with every changeable fact forgotten cannot be opened by a change."""


def forgotten(profile: PatientProfile, paths: Collection[str] | None = None) -> PatientProfile:
    """The profile without some changeable facts (all, if none are named): nothing refused or missing, no reading.

    What is closed here for certain stays closed whatever these facts are.
    """
    known = [each for each in changeable() if paths is None or each.path in paths]
    emptied: dict[str, object] = {each.path: None for each in known}
    emptied |= {path: () for path in emptied if path.startswith("preferences.") and _is_list(value_at(profile, path))}
    settled = [flag for path in emptied if value_at(profile, path) is not None for flag, _ in SETTLING.get(path, ())]
    flags = [each.path for each in known if each.kind is FactKind.FLAG]
    not_known = tuple(dict.fromkeys((*profile.not_known, *flags, *settled)))
    try:
        return profile.changed({**emptied, **dict.fromkeys(settled), "not_known": not_known})
    except InvalidProfile:  # a flag that something else settles as well cannot be listed as not known
        return profile.changed(emptied)


def _is_list(value: object) -> bool:
    return isinstance(value, tuple)


def stuck(book: RuleBook, line: LedgerLine) -> bool:
    """Whether no change opens a therapy, by its line in the plan with every changeable fact forgotten.

    It is closed for certain, or waits for answers about facts that no change touches.
    """
    lacks = "equipment" in line.facts
    return all(
        each.verdict in HOPELESS or (not lacks and _waits(book, line.therapy, each.verdict, each.rules))
        for each in line.problems
    )


def _waits(book: RuleBook, therapy: Therapy, verdict: Verdict, rules: Sequence[str]) -> bool:
    """Whether a verdict waits for an answer whatever the changeable facts are."""
    named = [book.rule(each) for each in rules]
    if verdict is Verdict.NEEDS_ANSWER_SAFETY:
        return any(_closes(rule, therapy) and _untouched(book, rule) for rule in named)
    offers = [rule for rule in named if isinstance(rule, Recommendation)]
    waits = verdict is Verdict.NEEDS_ANSWER_INDICATION
    return waits and bool(offers) and all(_untouched(book, rule) for rule in offers)


def _closes(rule: Rule, therapy: Therapy) -> bool:
    """Whether a rule closes the therapy itself, not one technique of several."""
    return isinstance(rule, RedFlag) or (isinstance(rule, Contraindication) and therapy in rule.excludes)


def _untouched(book: RuleBook, rule: Rule) -> bool:
    read = facts_read(book.program, rule.id)
    touched = {each.path for each in changeable()} | {flag for found in SETTLING.values() for flag, _ in found}
    return read.isdisjoint(touched | {"inr_over_target"})
