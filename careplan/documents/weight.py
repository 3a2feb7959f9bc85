"""How strongly the guideline speaks, and for whom: the words for statements, sources and rules in the documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from careplan.evidence.model import DEFAULTS, Source, Statement
from careplan.language.book import RuleBook
from careplan.language.rules import AdviceAgainst, Rule
from careplan.ledger.positions import STRENGTH_RANK
from careplan.words import Certainty, Jurisdiction, Strength, Verified

__all__ = ["BODIES", "rank_of", "source_line", "speaking", "statement_line", "weight_of"]

_STRENGTH: Final = {
    Strength.STRONG: "strong recommendation",
    Strength.CONDITIONAL: "conditional recommendation",
    Strength.CONSENSUS: "consensus",
    Strength.NONE: "a finding, not a recommendation",
    Strength.AGAINST_CONDITIONAL: "conditional recommendation against",
    Strength.AGAINST_STRONG: "strong recommendation against",
}

_SHORT: Final = {
    Strength.STRONG: "strong",
    Strength.CONDITIONAL: "conditional",
    Strength.CONSENSUS: "consensus",
    Strength.NONE: "a finding only",
    Strength.AGAINST_CONDITIONAL: "conditional",
    Strength.AGAINST_STRONG: "strong",
}
"""The direction is the rule's: advice against may name what it leaves open."""

_VERIFIED: Final = {
    Verified.PAGE: "read in the source",
    Verified.ABSTRACT: "read in the abstract",
    Verified.MEMORY: "from memory, not yet read in the source",
}

BODIES: Final = {
    Jurisdiction.INTERNATIONAL: "international",
    Jurisdiction.US: "US",
    Jurisdiction.US_VETERANS: "US Veterans Affairs",
    Jurisdiction.US_MEDICARE: "US Medicare",
    Jurisdiction.UK: "UK",
    Jurisdiction.UK_ENGLAND: "England",
    Jurisdiction.UK_SCOTLAND: "Scotland",
    Jurisdiction.EU: "EU",
    Jurisdiction.DE: "Germany",
    Jurisdiction.CA: "Canada",
    Jurisdiction.CN: "China",
}
"""Whose position a statement is, as it is read."""

_AGAINST: Final = frozenset((Strength.AGAINST_CONDITIONAL, Strength.AGAINST_STRONG))


def _certainty(certainty: Certainty) -> str:
    return "certainty not graded" if certainty is Certainty.NOT_GRADED else f"{certainty.value} certainty"


def _bodies(statement: Statement) -> str:
    return ", ".join(BODIES[each] for each in statement.jurisdictions)


def statement_line(statement: Statement) -> str:
    """A statement with everything by which a reader can weigh it."""
    sources = ", ".join(f"[{name}](#source-{name})" for name in statement.sources)
    weight = f"{_STRENGTH[statement.strength]}, {_certainty(statement.certainty)}, {_bodies(statement)}"
    return f"- {statement.text} *{weight}; {_VERIFIED[statement.verified]}.* {sources}"


def source_line(source: Source) -> str:
    """A source with its anchor."""
    said = (source.authors, source.title, str(source.year), source.identifier)
    checked = "" if source.identifier_verified not in ("memory", "no") else " *Not confirmed.*"
    text = ". ".join(each.rstrip(".") for each in said)
    return f'- <a id="source-{source.id}"></a>`{source.id}` {text}.{checked}'


def _rank(statement: Statement) -> int:
    return STRENGTH_RANK[statement.strength]


def speaking(rule: Rule, book: RuleBook) -> list[Statement]:
    """The statements behind a rule that speak in its direction, the strongest first.

    Findings that recommend nothing are left out where something recommends.
    """
    behind = [book.statements_by_id[name] for name in rule.evidence if name in book.statements_by_id]
    way = isinstance(rule, AdviceAgainst)
    same = [each for each in behind if (each.strength in _AGAINST) is way] or behind
    recommending = [each for each in same if each.strength is not Strength.NONE]
    return sorted(recommending or same, key=_rank)


def rank_of(rule: Rule, book: RuleBook) -> int:
    """The strength of a rule seen from everywhere; 0 is the strongest, 3 recommends nothing."""
    return min(map(_rank, speaking(rule, book)), default=STRENGTH_RANK[Strength.NONE])


def weight_of(rule: Rule, book: RuleBook) -> str:
    """How strongly which body speaks, in a few words."""
    said = speaking(rule, book)
    others = [each for each in said if DEFAULTS not in each.sources]
    way = "against, " if isinstance(rule, AdviceAgainst) else ""
    words = [f"{way}{strength} ({', '.join(bodies)})" for strength, bodies in _by_strength(others).items()]
    words += ["working default of this library"] if len(others) < len(said) else []
    words += ["all from memory"] if said and all(each.verified is Verified.MEMORY for each in said) else []
    return "; ".join(words)


def _by_strength(statements: Iterable[Statement]) -> dict[str, list[str]]:
    """The bodies by the strongest that each of them says."""
    strongest: dict[Jurisdiction, Strength] = {}
    for each in statements:
        for body in each.jurisdictions:
            strongest.setdefault(body, each.strength)
    groups: dict[str, list[str]] = {}
    for body, strength in strongest.items():
        groups.setdefault(_SHORT[strength], []).append(BODIES[body])
    return groups
