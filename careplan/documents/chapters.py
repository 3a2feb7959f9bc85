"""The rules of a book one by one, chapter by chapter, and its screens: when, then, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from careplan.documents.weight import statement_line
from careplan.fields import FactScope, fields
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import Condition
from careplan.language.deeds import deeds
from careplan.language.english import English
from careplan.language.rules import Contraindication, Finding, Precaution, RedFlag, Rule, Screen

__all__ = ["Chapters", "is_safety"]

_KIND: Final = {"red_flag": "red flag", "advice_against": "advice against"}


def is_safety(chapter: Chapter) -> bool:
    """Whether a chapter is about safety: findings aside, nothing but red flags, contraindications and precautions."""
    told = [rule for rule in chapter.rules if not isinstance(rule, Finding)]
    return bool(told) and all(isinstance(rule, RedFlag | Contraindication | Precaution) for rule in told)


def _full_title(path: str) -> str:
    declared = fields().get(path)
    return declared.title if declared else path


class Chapters:
    """Writes the chapters of one book; rules are linked by their titles."""

    def __init__(self, book: RuleBook) -> None:
        """Take the book as it is."""
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
        yield f'\n<a id="{rule.id}"></a>\n\n#### {rule.title}'
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
        yield from (statement_line(known[name]) for name in rule.evidence if name in known)

    def chapter(self, chapter: Chapter) -> Iterator[str]:
        """One chapter, rule by rule."""
        yield f'\n<a id="chapter-{chapter.name}"></a>\n\n### {chapter.title}'
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
