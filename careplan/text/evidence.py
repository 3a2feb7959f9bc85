"""Rules, statements and sources as a reader cites them."""

from __future__ import annotations

from collections.abc import Iterable

from careplan.plans import CarePlan, CitedStatement
from careplan.words import Verified

__all__ = ["Cited", "grade"]

HOW = {
    Verified.PAGE: "read in the source",
    Verified.ABSTRACT: "read in the abstract",
    Verified.MEMORY: "FROM MEMORY, not checked in the source",
}


def grade(statement: CitedStatement) -> str:
    """Whose position, how strong, how certain, and how it was checked."""
    bodies = ", ".join(each.value for each in statement.jurisdictions)
    return f"{bodies}; {statement.strength.value}, certainty {statement.certainty.value}; {HOW[statement.verified]}"


class Cited:
    """Looks up what a plan cites."""

    def __init__(self, plan: CarePlan) -> None:
        """Index the rules, statements and sources of a plan."""
        self.rules = {each.id: each for each in plan.trace.rules}
        self.statements = {each.id: each for each in plan.statements}
        self.sources = {each.id: each for each in plan.sources}

    def title(self, rule: str) -> str:
        """The sentence of a rule."""
        found = self.rules.get(rule)
        return rule if found is None else found.title

    def reason(self, rule: str) -> str:
        """A rule in one line, with the statements that it rests on."""
        found = self.rules.get(rule)
        if found is None:
            return f"[{rule}]"
        memory = any(self.statements[each].verified is Verified.MEMORY for each in found.evidence)
        mark = "; FROM MEMORY" if memory else ""
        return f"{found.title} [{', '.join(found.evidence)}{mark}]"

    def source_line(self, statement: CitedStatement) -> str:
        """The sources of a statement: who, when, and under which identifier."""
        found = (self.sources[each] for each in statement.sources)
        return "; ".join(f"{each.authors} ({each.year}), {each.identifier}" for each in found)

    def ordered(self, first: Iterable[str]) -> list[CitedStatement]:
        """The statements of some rules, in order of use."""
        named = dict.fromkeys(
            statement for rule in first if rule in self.rules for statement in self.rules[rule].evidence
        )
        return [self.statements[each] for each in named]
