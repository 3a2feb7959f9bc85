"""The guideline as a document, generated from a book: ``python -m careplan.language.guideline > docs/guideline.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

from careplan.evidence.model import Source, Statement
from careplan.fields import FactScope, fields
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import Condition
from careplan.language.deeds import deeds
from careplan.language.english import English
from careplan.language.rules import Finding, Rule, Screen
from careplan.words import Certainty, Jurisdiction, Strength, Verified

__all__ = ["guideline"]

_HEAD: Final = """\
<!-- Generated: python -m careplan.language.guideline > docs/guideline.md -->

# {title}

Version {version}: {rules} rules, {statements} statements, {sources} sources.

This document is written by the library from its rules: what stands here is what the planner does. It supports licensed
clinicians and replaces nobody's judgement.

A rule applies when everything under *When* holds and nothing under *Unless* does. A fact that nobody has asked for is
neither yes nor no; the plan then says what it depends on. A name in a link is defined by the rule it leads to. Under
*Evidence* stand the statements that a rule rests on, in our own words: how strongly the source speaks, how certain the
evidence is, whose position it is, and how the statement was checked. Safety rules hold in every jurisdiction; other
rules are followed where the position is that of the clinic's own jurisdiction or of one it looks to.

## Contents
"""

_STRENGTH: Final = {
    Strength.STRONG: "strong recommendation",
    Strength.CONDITIONAL: "conditional recommendation",
    Strength.CONSENSUS: "consensus",
    Strength.NONE: "a finding, not a recommendation",
    Strength.AGAINST_CONDITIONAL: "conditional recommendation against",
    Strength.AGAINST_STRONG: "strong recommendation against",
}

_VERIFIED: Final = {
    Verified.PAGE: "read in the source",
    Verified.ABSTRACT: "read in the abstract",
    Verified.MEMORY: "from memory, not yet read in the source",
}

_BODIES: Final = {
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

_KIND: Final = {"red_flag": "red flag", "advice_against": "advice against"}


def _full_title(path: str) -> str:
    declared = fields().get(path)
    return declared.title if declared else path


def _certainty(certainty: Certainty) -> str:
    return "certainty not graded" if certainty is Certainty.NOT_GRADED else f"{certainty.value} certainty"


def _statement(statement: Statement) -> str:
    """A statement with everything by which a reader can weigh it."""
    bodies = ", ".join(_BODIES[each] for each in statement.jurisdictions)
    sources = ", ".join(f"[{name}](#source-{name})" for name in statement.sources)
    weight = f"{_STRENGTH[statement.strength]}, {_certainty(statement.certainty)}, {bodies}"
    return f"- {statement.text} *{weight}; {_VERIFIED[statement.verified]}.* {sources}"


def _source(source: Source) -> str:
    said = (source.authors, source.title, str(source.year), source.identifier)
    checked = "" if source.identifier_verified not in ("memory", "no") else " *Not confirmed.*"
    text = ". ".join(each.rstrip(".") for each in said)
    return f'- <a id="source-{source.id}"></a>`{source.id}` {text}.{checked}'


class _Writer:
    """Writes the parts of one book; rules are linked by their titles."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self.english = English(self._link, _full_title)

    def _link(self, rule: str) -> str:
        known = self.book.rules_by_id.get(rule)
        return f"[{known.title}](#{rule})" if known else rule

    def condition(self, word: str, condition: Condition) -> Iterator[str]:
        """A condition, nested where it has parts."""
        phrase = self.english.phrase(condition)
        yield f"\n**{word}** {phrase.text}{':' if phrase.parts else ''}"
        if phrase.parts:
            yield ""
        for part in phrase.parts:
            yield from part.lines()

    def rule(self, rule: Rule) -> Iterator[str]:
        """One rule: when, what, and why."""
        scope, _ = self.book.program.place(rule.id)
        whom = "each pain problem" if scope is FactScope.PROBLEM else "the patient"
        yield f'\n<a id="{rule.id}"></a>\n\n### {rule.title}'
        yield f"\n`{rule.id}`, {_KIND.get(rule.kind, rule.kind)}, about {whom}"
        yield from self.condition("When", rule.when)
        if rule.unless is not None:
            yield from self.condition("Unless", rule.unless)
        if not isinstance(rule, Finding):
            yield "\n**Then**\n"
            for deed in deeds(rule, self.english):
                yield from deed.lines()
        yield "\n**Evidence**\n"
        known = self.book.statements_by_id
        yield from (_statement(known[name]) for name in rule.evidence if name in known)

    def chapter(self, chapter: Chapter) -> Iterator[str]:
        """One chapter, rule by rule."""
        yield f'\n<a id="chapter-{chapter.name}"></a>\n\n## {chapter.title}'
        for rule in chapter.rules:
            yield from self.rule(rule)

    def screen(self, screen: Screen) -> Iterator[str]:
        """One screen: whom it is for, and what it asks."""
        asked = "each pain problem" if screen.scope == "problem" else "the patient"
        yield f"\n### {screen.title}\n\n`{screen.key}`, about {asked}"
        if screen.applies is not None:
            yield from self.condition("When", screen.applies)
        yield "\n**Items**\n"
        yield from (f"- {_full_title(item)}" for item in screen.items)

    def lines(self) -> Iterator[str]:
        """The whole book, in reading order."""
        book = self.book
        counts = {"rules": len(book.rules), "statements": len(book.statements), "sources": len(book.sources)}
        yield _HEAD.format(title=book.title, version=book.version, **counts)
        yield from (f"- [{each.title}](#chapter-{each.name})" for each in book.chapters)
        yield "- [Screens](#screens)\n- [Sources](#sources)"
        for chapter in book.chapters:
            yield from self.chapter(chapter)
        yield "\n## Screens\n\nA completed screen says of every item that it is absent, unless it is listed otherwise."
        for screen in book.screens:
            yield from self.screen(screen)
        yield "\n## Sources\n"
        yield from map(_source, sorted(book.sources, key=lambda source: source.id))


def guideline(book: RuleBook) -> str:
    """The guideline of a book, as Markdown.

    >>> guideline(RuleBook(title="An empty book", version="1", chapters=())).splitlines()[2]
    '# An empty book'
    """
    return "\n".join(_Writer(book).lines()) + "\n"


if __name__ == "__main__":
    from careplan.rules.book import BOOK

    sys.stdout.write(guideline(BOOK))
