"""Rules, statements and sources as a reader cites them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from careplan.evidence.model import Source
from careplan.plans import CarePlan, CitedSource, CitedStatement, DoseRange, RuleUsed
from careplan.words import Mark, Strength, Verified

__all__ = ["Cited", "grade", "source_text"]

HOW: Final = {
    Verified.PAGE: "read in the source",
    Verified.ABSTRACT: "read in the abstract",
    Verified.MEMORY: "FROM MEMORY, not checked in the source",
}

SAID: Final = {
    Mark.DEFAULT: "working default",
    Mark.MEMORY: "FROM MEMORY",
    Mark.PAST_REVIEW: "PAST REVIEW",
}
"""What a mark is called beside an id, in this order."""

MOST: Final = 1
"""Statements named for a dose in short; all of them stand beside the reasons."""

STRENGTHS: Final = tuple(Strength)


def _strength(statement: CitedStatement) -> str:
    """A finding is no recommendation, and is not to be taken for one."""
    found = statement.strength is Strength.NONE
    return "a finding, not a recommendation" if found else f"{statement.strength.value} recommendation"


def _is_default(statement: CitedStatement) -> bool:
    return Mark.DEFAULT in statement.marks


def grade(statement: CitedStatement) -> str:
    """Whose position, how strong, how certain, and how it was checked."""
    bodies = ", ".join(each.value for each in statement.jurisdictions)
    default = "; working default of this library" if _is_default(statement) else ""
    how = HOW[statement.verified]
    past = "; PAST REVIEW" if Mark.PAST_REVIEW in statement.marks else ""
    return f"{bodies}; {_strength(statement)}, certainty {statement.certainty.value}; {how}{default}{past}"


def _rules(dose: Iterable[DoseRange]) -> dict[str, None]:
    """The rules that bound a dose."""
    return dict.fromkeys(rule for each in dose for rule in each.rules)


def _marked(statement: CitedStatement) -> str:
    """The id of a statement, with what a reader must know before trusting it."""
    marks = [said for mark, said in SAID.items() if mark in statement.marks]
    return f"{statement.id} ({', '.join(marks)})" if marks else statement.id


class Cited:
    """Looks up what a plan cites, and remembers the statements that were shown."""

    def __init__(self, plan: CarePlan) -> None:
        """Index the rules, statements and sources of a plan."""
        self.rules = {each.id: each for each in plan.trace.rules}
        self.titles = {each.id: each.title for each in plan.trace.rules}
        self.statements = {each.id: each for each in plan.statements}
        self.sources = {each.id: each for each in plan.sources}
        self.chain = plan.jurisdiction.nearest_first
        self.shown: dict[str, None] = {}

    def reason(self, rule: str) -> str:
        """A rule in one line, with the statements that it rests on."""
        found = self.rules.get(rule)
        return f"[{rule}]" if found is None else f"{found.title} {self.ids(found.evidence)}"

    def ids(self, statements: Iterable[str]) -> str:
        """Statements by id, in brackets, each marked where it is from memory, a working default or past its review."""
        named = [self.statements[each] for each in statements]
        self.shown.update(dict.fromkeys(each.id for each in named))
        return f"[{', '.join(map(_marked, named))}]"

    def waiting(self, rules: Iterable[str]) -> list[RuleUsed]:
        """Those of some rules of which it is not known whether they apply."""
        return [self.rules[each] for each in rules if each in self.rules and self.rules[each].truth == "not known"]

    def best(self, rules: Iterable[str]) -> CitedStatement | None:
        """The statement behind some rules whose position the plan follows: of the nearest body, as in the ledger.

        Of one body the strongest, and checked ones before those from memory. A finding that recommends nothing comes
        after every recommendation, however near its body is.
        """
        followed = [each for each in self._behind(rules) if not set(self.chain).isdisjoint(each.jurisdictions)]
        return min(followed, key=self._trust, default=None)

    def _trust(self, statement: CitedStatement) -> tuple[bool, int, int, bool]:
        level = min(place for place, body in enumerate(self.chain) if body in statement.jurisdictions)
        strength = STRENGTHS.index(statement.strength)
        return statement.strength is Strength.NONE, level, strength, statement.verified is Verified.MEMORY

    def in_short(self, rules: Sequence[str], dose: Sequence[DoseRange]) -> str:
        """The reason with the best statement behind it and its source; then what the dose rests on, if on others."""
        best = self.best(rules)
        if best is None:
            return self.doses(dose)
        found = (self.rules[each] for each in rules if each in self.rules)
        reason = next(each.title for each in found if best.id in each.evidence)
        source = self.sources[best.sources[0]]
        why = f"{reason} [{self.ids((best.id,))[1:-1]}: {source.authors}, {source.year}; {_strength(best)}]"
        how = self.defaults(dose) if best in self._behind(_rules(dose)) else self.doses(dose)
        return f"{why}; dose by {how}" if how else why

    def defaults(self, dose: Iterable[DoseRange]) -> str:
        """The working defaults of this library on which a dose rests; empty where there are none."""
        found = dict.fromkeys(each.id for each in self._behind(_rules(dose)) if _is_default(each))
        return self.ids(found) if found else ""

    def doses(self, dose: Sequence[DoseRange]) -> str:
        """What a dose rests on: working defaults, or the first statement of its rules."""
        named = dict.fromkeys(each.id for each in self._behind(_rules(dose)))
        return self.defaults(dose) or (self.ids(list(named)[:MOST]) if named else "")

    def _behind(self, rules: Iterable[str]) -> list[CitedStatement]:
        return [self.statements[one] for rule in rules if rule in self.rules for one in self.rules[rule].evidence]

    def source_line(self, statement: CitedStatement) -> str:
        """The sources of a statement: who, when, and under which identifier."""
        found = (self.sources[each] for each in statement.sources)
        return "; ".join(map(source_text, found))


def source_text(each: CitedSource | Source) -> str:
    """A source in short: who, when, under which identifier, and how long it counts as current where that is known."""
    current = f" (current to {each.review_by.isoformat()})" if each.review_by else ""
    return f"{each.authors} ({each.year or 'no year'}), {each.identifier}{current}"
