"""The guideline as a document, generated from a book: ``python -m careplan.documents.guideline``.

Safety first; then by problem, by modality, and every rule with its evidence.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Final

from careplan.catalogue import CATALOGUE
from careplan.documents.by_modality import by_modality
from careplan.documents.by_problem import ByProblem, anchor
from careplan.documents.chapters import Chapters, is_safety
from careplan.documents.pictures import MODALITIES
from careplan.documents.problems import GROUPS
from careplan.documents.safety_first import red_flags
from careplan.documents.weight import source_line
from careplan.language.book import Chapter, RuleBook

__all__ = ["guideline", "rules_in_full"]

GUIDELINE: Final = "guideline.md"
RULES: Final = "guideline-rules.md"

_HEAD: Final = """\
<!-- Generated: python -m careplan.documents.guideline > docs/guideline.md -->

# {title}

Version {version}: {rules} rules, {statements} statements, {sources} sources.

This document is written by the library from its rules: what stands here is what the planner does. It supports licensed
clinicians and replaces nobody's judgement.

Read [Safety first](#safety-first); then what can be offered [by problem](#by-problem), with a table of doses for each;
or all there is to know of one therapy [by modality](#by-modality). Every line there leads to a rule, which stands in
full, with the evidence behind it, on [a page of its own](guideline-rules.md).

A rule applies when everything under *When* holds and nothing under *Unless* does. A fact that nobody has asked for is
neither yes nor no; the plan then says what it depends on. A name in a link is defined by the rule it leads to. Under
*Evidence* stand the statements that a rule rests on, in our own words: how strongly the source speaks, how certain the
evidence is, whose position it is, and how the statement was checked. Safety rules hold in every jurisdiction; other
rules are followed where the position is that of the clinic's own jurisdiction or of one it looks to.

## Contents
"""

_SAFETY: Final = """
<a id="safety-first"></a>

## Safety first

Before anything is offered: the signs for which somebody must see the patient, by how soon. Every red flag,
contraindication and precaution stands in full, chapter by chapter, with [the rules](#the-rules); what closes or limits
a therapy also stands with the therapy, [by modality](#by-modality).
"""

_RULES: Final = """\
<!-- Generated: python -m careplan.documents.guideline rules > docs/guideline-rules.md -->

# Every rule in full: {title}

<a id="the-rules"></a>

Each rule as sentences with the statements it rests on, chapter by chapter, safety first; then the screens and the
sources. To read, begin with the [guideline](guideline.md).

"""

_SCREENS: Final = """
<a id="screens"></a>

## Screens

A completed screen says of every item that it is absent, unless it is listed otherwise."""

_SOURCES: Final = '\n<a id="sources"></a>\n\n## Sources\n'


def _linked(chapters: Iterable[Chapter]) -> Iterator[str]:
    return (f"  - [{each.title}](#chapter-{each.name})" for each in chapters)


def _contents(safety: Iterable[Chapter], others: Iterable[Chapter]) -> Iterator[str]:
    yield "- [Safety first](#safety-first)"
    yield from _linked(safety)
    yield "- [By problem](#by-problem)"
    for group, names in GROUPS.items():
        yield f"  - {group}: {'; '.join(f'[{name}](#{anchor(name)})' for name in names)}"
    yield "- [By modality](#by-modality)"
    for modality, title in MODALITIES.items():
        own = (each for each in CATALOGUE.values() if each.modality is modality)
        yield f"  - {title}: {'; '.join(f'[{each.title}](#therapy-{each.therapy.value})' for each in own)}"
    yield "- [The rules, chapter by chapter](#the-rules)"
    yield from _linked(others)
    yield "- [Screens](#screens)\n- [Sources](#sources)"


def _reading(book: RuleBook) -> Iterator[str]:
    """What one reads: safety, problems, modalities."""
    counts = {"rules": len(book.rules), "statements": len(book.statements), "sources": len(book.sources)}
    yield _HEAD.format(title=book.title, version=book.version, **counts)
    yield from _contents(*_parted(book))
    yield _SAFETY.rstrip("\n")
    yield from red_flags(book)
    yield from ByProblem(book).lines()
    yield from by_modality(book)


def _in_full(book: RuleBook) -> Iterator[str]:
    """What one looks up: every rule, safety first, screens and sources."""
    safety, others = _parted(book)
    writer = Chapters(book)
    yield _RULES.format(title=book.title).rstrip("\n")
    yield from _linked(safety)
    yield from _linked(others)
    yield "  - [Screens](#screens)\n  - [Sources](#sources)"
    yield from _chapters(writer, safety)
    yield from _chapters(writer, others)
    yield _SCREENS
    for screen in book.screens:
        yield from writer.screen(screen)
    yield _SOURCES
    yield from map(source_line, sorted(book.sources, key=lambda source: source.id))


def _parted(book: RuleBook) -> tuple[list[Chapter], list[Chapter]]:
    """The chapters of safety, and the others."""
    return [each for each in book.chapters if is_safety(each)], [each for each in book.chapters if not is_safety(each)]


def _chapters(writer: Chapters, chapters: Iterable[Chapter]) -> Iterator[str]:
    for chapter in chapters:
        yield from writer.chapter(chapter)


def _page(lines: Iterable[str], other: str) -> str:
    """A page; what it does not hold itself is linked on the other one."""
    text = "\n".join(lines) + "\n"
    own = set(re.findall(r'<a id="([^"]+)">', text))
    return re.sub(r"\]\(#([^)]+)\)", lambda link: link[0] if link[1] in own else f"]({other}#{link[1]})", text)


def guideline(book: RuleBook) -> str:
    """The guideline of a book as Markdown, to be read: safety first, by problem, by modality.

    >>> guideline(RuleBook(title="An empty book", version="1", chapters=())).splitlines()[2]
    '# An empty book'
    """
    return _page(_reading(book), RULES)


def rules_in_full(book: RuleBook) -> str:
    """Every rule of a book with its evidence, its screens and its sources, as Markdown.

    >>> rules_in_full(RuleBook(title="An empty book", version="1", chapters=())).splitlines()[2]
    '# Every rule in full: An empty book'
    """
    return _page(_in_full(book), GUIDELINE)


if __name__ == "__main__":
    from careplan.rules.book import BOOK

    sys.stdout.write(rules_in_full(BOOK) if "rules" in sys.argv[1:] else guideline(BOOK))
