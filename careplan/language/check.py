"""Every mistake of a rule book at once, with a path and the way out, before any engine runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from careplan.errors import Fault, InvalidRuleBook
from careplan.language.book import RuleBook
from careplan.language.checks.actions import (
    doses_between_steps,
    empty_doses,
    foreign_limits,
    foreign_techniques,
    idle_escalations,
    lonely_urgency,
    needless_withholds,
    nothing_withheld,
)
from careplan.language.checks.evidence import (
    missing_sources,
    missing_statements,
    repeated_citations,
    unmapped_targets,
)
from careplan.language.checks.facts import (
    threshold_says_nothing,
    unknown_fields,
    unknown_options,
    wrong_kinds,
    wrong_units,
)
from careplan.language.checks.names import circles, repeated_names, unknown_rules, unsettled_rules, wrong_lifts
from careplan.language.checks.outline import Outline
from careplan.language.checks.reach import unreachable_or_idle
from careplan.language.checks.screens import repeated_items, unasked_safety_facts, unknown_items, wrong_scopes
from careplan.language.checks.twice import repeated_parts

__all__ = ["CHECKS", "check", "checked"]

CHECKS: Final[tuple[Callable[[Outline], Iterator[Fault]], ...]] = (
    repeated_names,
    unknown_rules,
    wrong_lifts,
    circles,
    unsettled_rules,
    unknown_fields,
    wrong_kinds,
    wrong_units,
    threshold_says_nothing,
    unknown_options,
    repeated_parts,
    unreachable_or_idle,
    missing_statements,
    repeated_citations,
    missing_sources,
    unmapped_targets,
    nothing_withheld,
    needless_withholds,
    idle_escalations,
    lonely_urgency,
    foreign_techniques,
    foreign_limits,
    empty_doses,
    doses_between_steps,
    unknown_items,
    repeated_items,
    wrong_scopes,
    unasked_safety_facts,
)
"""One function for each mistake; each looks at the whole book and stops at nothing."""


def check(book: RuleBook) -> tuple[Fault, ...]:
    """Every mistake of a book, by path; empty for a sound one.

    >>> check(RuleBook(title="An empty book", version="1", chapters=()))
    ()
    """
    outline = Outline(book)
    return tuple(sorted({fault for each in CHECKS for fault in each(outline)}))


def checked(book: RuleBook) -> RuleBook:
    """The book itself, when it has no mistakes.

    Raises:
        InvalidRuleBook: Lists every mistake, by path.
    """
    faults = check(book)
    if faults:
        raise InvalidRuleBook(faults)
    return book
