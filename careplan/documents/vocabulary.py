"""The words of the evidence, and what each is to the library: ``python -m careplan.documents.vocabulary``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

from careplan.fields import ProfileField, fields
from careplan.language.book import RuleBook
from careplan.language.conditions import Condition, Fact, Holds
from careplan.language.english import English
from careplan.language.terms import Duration, Numeric
from careplan.rules.vocabulary import VOCABULARY, Role, Word

__all__ = ["vocabulary"]

_HEAD: Final = """\
<!-- Generated: python -m careplan.documents.vocabulary > docs/vocabulary.md -->

# The words of the evidence

The statements of the evidence are written in {words} words. To the library each is exactly one of these:

- a **field**: a fact of the profile with the same name, asked or measured as it stands;
- a **finding**: a rule of the book that gives a name to a condition;
- a **synonym**: one word for what a profile says otherwise (a threshold, a choice, several facts, another name);
- a **clinician's own conclusion**: a field that is asked as such and never taken from other facts.

A word that is not known is not false. Words such as *new*, *recent*, *severe* and *now* are part of what a word means.
"""

_FINDINGS: Final = """
## Findings

| word | what it is |
|---|---|"""

_SYNONYMS: Final = """
## Synonyms

| word | what it is in words of a profile |
|---|---|"""

_CONCLUSIONS: Final = """
## A clinician's own conclusions

The last column names what a conclusion is not taken from, though a profile may hold it.

| word | what is asked | not taken from |
|---|---|---|"""

_FIELDS: Final = """
## Fields

| word | where it stands in a profile | what it means |
|---|---|---|"""

_OWN: Final = """
## Facts of a profile that no word of the evidence names

They make a question answerable (*known or suspected*), tell one pain problem from another, or say what the patient
wants and can give.

| where it stands | what it means |
|---|---|"""


def _title(path: str) -> str:
    declared = fields().get(path)
    return declared.title if declared else path


def _meaning(declared: ProfileField) -> str:
    unit = declared.unit
    return f"{declared.title} ({unit})" if unit not in ("", "1") else declared.title


def _path(reads: Condition | Numeric | Duration) -> str:
    match reads:
        case Fact(path=path):
            return path
        case Numeric() | Duration():
            return reads.field.path
        case _:
            return ""


class _Writer:
    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self.english = English(self._link, _title)

    def _link(self, rule: str) -> str:
        known = self.book.rules_by_id.get(rule)
        return f"[{known.title}](guideline-rules.md#{rule})" if known else rule

    def _said(self, word: Word) -> str:
        match word.reads:
            case Numeric() | Duration():
                return f"{_meaning(word.reads.field)}: `{word.reads.field.path}`"
            case Holds(rule=rule):
                return self._link(rule)
            case _:
                return self.english.sentence(word.reads)

    def _row(self, word: Word) -> str:
        path = _path(word.reads)
        match word.role:
            case Role.FIELD:
                return f"| {word.name} | `{path}` | {_meaning(fields()[path])} |"
            case Role.CONCLUSION:
                return f"| {word.name} | {_title(path)} | {word.not_from} |"
            case Role.FINDING | Role.SYNONYM:
                return f"| {word.name} | {self._said(word)} |"

    def _table(self, head: str, role: Role) -> Iterator[str]:
        yield head
        yield from (self._row(word) for word in VOCABULARY.values() if word.role is role)

    def lines(self) -> Iterator[str]:
        """The whole page."""
        yield _HEAD.format(words=len(VOCABULARY)).rstrip("\n")
        yield from self._table(_FINDINGS, Role.FINDING)
        yield from self._table(_SYNONYMS, Role.SYNONYM)
        yield from self._table(_CONCLUSIONS, Role.CONCLUSION)
        yield from self._table(_FIELDS, Role.FIELD)
        named = {_path(word.reads) for word in VOCABULARY.values()}
        yield _OWN
        yield from (f"| `{path}` | {_meaning(each)} |" for path, each in fields().items() if path not in named)


def vocabulary(book: RuleBook) -> str:
    """The page of a book, as Markdown."""
    return "\n".join(_Writer(book).lines()) + "\n"


if __name__ == "__main__":
    from careplan.rules.book import BOOK

    sys.stdout.write(vocabulary(BOOK))
