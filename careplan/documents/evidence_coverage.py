"""What carries each statement of the evidence: ``python -m careplan.documents.evidence_coverage``.

Every statement stands here once, with the rules that cite it or the reason why none does, and with each difference
between its exact words and those rules.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from types import ModuleType
from typing import Final

from careplan.evidence.differences import DIFFERENCES
from careplan.evidence.library import MODULES, STATEMENTS, members
from careplan.evidence.model import Statement
from careplan.evidence.not_carried import NOT_CARRIED
from careplan.language.book import RuleBook
from careplan.language.rules import Rule
from careplan.patient_texts.library import LEAFLETS

__all__ = ["evidence_coverage"]

_HEAD: Final = """\
<!-- Generated: python -m careplan.documents.evidence_coverage > docs/evidence-coverage.md -->

# What carries each statement of the evidence

{carried} of {all} statements are carried by a rule, or by a leaflet for the patient; {explained} are not, each for a
reason that stands beside it. A test compares each rule with the statements that it cites: the facts that a statement
reads, its numbers, what it closes or limits, how urgently it refers, for which pain problems it holds, and whether it
speaks for or against. Where the rules differ, the difference and its reason stand below the statement ({differences}
statements).

Names of rules lead to the [guideline](guideline.md). Under a statement that nothing carries stands where a plan shows
it all the same, as the position of another body.

| | statements | carried | not carried |
|---|---:|---:|---:|
"""

_TITLES: Final = {
    "red_flags": "Red flags",
    "acupuncture_safety": "Safety and technique of acupuncture",
    "acupuncture": "Acupuncture: for whom, and how much",
    "coverage": "What payers cover",
    "physical_therapy": "Physical therapy",
    "mindfulness": "Mindfulness and mind-body care",
    "exercise": "Exercise",
    "diet": "Eating",
    "combination": "Combinations and sequence",
    "outcomes": "Measures and goals",
    "patient_information": "What patients are told",
}

_KINDS: Final = {"red_flag": "red flag", "advice_against": "advice against"}


def _topic(statement: Statement) -> str:
    return statement.topic


def _linked(rule: Rule) -> str:
    return f"{_KINDS.get(rule.kind, rule.kind)} [{rule.id}](guideline-rules.md#{rule.id})"


def _titled(module: ModuleType) -> str:
    return _TITLES[module.__name__.rpartition(".")[2]]


def _told() -> Mapping[str, dict[str, None]]:
    """The leaflets that tell a patient what a statement says, by the id of the statement."""
    found: dict[str, dict[str, None]] = {}
    for leaflet in LEAFLETS.values():
        for said in chain.from_iterable(leaflet.parts.values()):
            for name in said.statements:
                found.setdefault(name, {})[leaflet.name] = None
    return found


class _Writer:
    """Writes the page for one book."""

    def __init__(self, book: RuleBook) -> None:
        self.citing: dict[str, list[Rule]] = {}
        for rule in book.rules:
            for name in rule.evidence:
                self.citing.setdefault(name, []).append(rule)
        self.told = _told()

    def _partners(self, statement: Statement) -> Iterator[str]:
        """Statements that name this one, or stand in its group, and are cited: a plan shows it beside them."""
        for other in STATEMENTS.values():
            same = statement.conflict_group and other.conflict_group == statement.conflict_group
            if other.id in self.citing and (same or other.id in statement.conflicts_with):
                yield f"`{other.id}`"

    def _carried_by(self, statement: Statement) -> str:
        rules, told = self.citing.get(statement.id, ()), self.told.get(statement.id, ())
        carried = [f"Carried by {', '.join(map(_linked, rules))}."] if rules else []
        carried += [f"Told to the patient in the leaflet on {', '.join(told)}."] if told else []
        if carried:
            return " ".join(carried)
        why = NOT_CARRIED.get(statement.id, "")
        shown = ", ".join(self._partners(statement))
        beside = f" Shown as dissent beside what rests on {shown}." if shown else ""
        return f"**Not carried.** {why}{beside}"

    def _statement(self, statement: Statement) -> Iterator[str]:
        yield f"- `{statement.id}` {statement.text}"
        yield f"  - {self._carried_by(statement)}"
        for each in DIFFERENCES:
            if each.statement == statement.id:
                yield f"  - Differs in {'; '.join(f'*{one}*' for one in each.says)}: {each.why}"

    def _counts(self, title: str, statements: Iterable[Statement]) -> str:
        carried = [self._is_carried(statement.id) for statement in statements]
        return f"| {title} | {len(carried)} | {sum(carried)} | {len(carried) - sum(carried)} |"

    def _is_carried(self, statement: str) -> bool:
        return statement in self.citing or statement in self.told

    def lines(self) -> Iterator[str]:
        """The whole page."""
        carried = sum(map(self._is_carried, STATEMENTS))
        differing = {each.statement for each in DIFFERENCES}
        counts = {"carried": carried, "all": len(STATEMENTS), "explained": len(STATEMENTS) - carried}
        yield _HEAD.format(**counts, differences=len(differing)).rstrip("\n")
        yield from (self._counts(_titled(each), members(each, Statement)) for each in MODULES)
        yield self._counts("All", STATEMENTS.values())
        for module in MODULES:
            yield f"\n## {_titled(module)}"
            for topic, statements in groupby(sorted(members(module, Statement), key=_topic), key=_topic):
                yield f"\n### {topic.capitalize().replace('-', ' ')}\n"
                for statement in statements:
                    yield from self._statement(statement)


def evidence_coverage(book: RuleBook) -> str:
    """The page of a book, as Markdown."""
    return "\n".join(_Writer(book).lines()) + "\n"


if __name__ == "__main__":
    from careplan.rules.book import BOOK

    sys.stdout.write(evidence_coverage(BOOK))
