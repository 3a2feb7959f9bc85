"""The command rules: the book as a list, a rule as sentences with its statements and its dissent, and a search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from careplan.catalogue import Modality
from careplan.cli.codes import Exit
from careplan.cli.output import JSON, columns, faults_told, show, write
from careplan.documents.by_modality import modalities_of
from careplan.errors import UnknownName
from careplan.evidence.conflicts import SUBJECTS
from careplan.evidence.model import DEFAULTS, Statement
from careplan.faults import nearest
from careplan.fields import FactScope
from careplan.language.book import RuleBook
from careplan.language.conditions import Condition
from careplan.language.deeds import deeds
from careplan.language.english import English, Phrase
from careplan.language.rules import Finding, Rule
from careplan.parts.reads import therapies_of
from careplan.rules import BOOK
from careplan.sections.problem import PainProblemKind
from careplan.text.evidence import source_text
from careplan.text.page import Page, words
from careplan.words import Strength, Verified

__all__ = ["Wanted", "list_command", "search_command", "show_command"]

VERIFIED: Final = {
    Verified.PAGE: "read in the source",
    Verified.ABSTRACT: "read in the abstract",
    Verified.MEMORY: "FROM MEMORY, not checked in the source",
}
AGAINST: Final = (Strength.AGAINST_CONDITIONAL, Strength.AGAINST_STRONG)


class Wanted(NamedTuple):
    """Which rules a reader wants to see; what is ``None`` narrows nothing."""

    chapter: str | None = None
    kind: str | None = None
    problem: str | None = None
    modality: str | None = None

    def check(self) -> None:
        """Refuse a name that is not known."""
        _known("chapter", self.chapter, [each.name for each in BOOK.chapters])
        _known("kind of rule", self.kind, sorted({each.kind for each in BOOK.rules}))
        _known("pain problem", self.problem, list(PainProblemKind))
        _known("modality", self.modality, list(Modality))

    def rules(self) -> list[Rule]:
        """The rules, in reading order."""
        found = [rule for rule in BOOK.rules if self.kind in (None, rule.kind)]
        if self.chapter is not None:
            found = [rule for rule in found if BOOK.chapter_of(rule.id).name == self.chapter]
        if self.modality is not None:
            found = [rule for rule in found if self.modality in modalities_of(rule, BOOK)]
        return found if self.problem is None else [rule for rule in found if rule.id in _about(self.problem)]


@cache
def _about(problem: str) -> frozenset[str]:
    """The rules that may hold for a kind of pain, and are about pain problems or fail for another kind."""
    from careplan.documents.bare import bare_of_kind  # noqa: PLC0415 - only this filter needs an engine
    from careplan.engines.generated import GeneratedChannel  # noqa: PLC0415 - only this filter needs an engine

    channel = GeneratedChannel(BOOK.program)
    bare = {kind: bare_of_kind(channel, kind) for kind in PainProblemKind}
    may = {kind: frozenset(rule.id for rule in BOOK.rules if each.concerns(rule.id)) for kind, each in bare.items()}
    of_problems = frozenset(unit.id for unit in BOOK.program.problem_units)
    everywhere = frozenset.intersection(*may.values())
    return may[PainProblemKind(problem)] - (everywhere - of_problems)


def list_command(wanted: Wanted, style: str, width: int | None) -> int:
    """Every rule by chapter, or those of one chapter, one kind, one pain problem or one modality."""
    with faults_told(style):
        wanted.check()
        _listed(wanted.rules(), style, width)
    return Exit.DONE


def search_command(text: str, style: str, width: int | None) -> int:
    """The rules in whose ids, titles, sentences or statements every word of a text stands."""
    sought = text.lower().split()
    found = [rule for rule in BOOK.rules if all(word in _all_text(rule) for word in sought)]
    _listed(found, style, width)
    return Exit.DONE if found else Exit.LEFT_OVER


def show_command(name: str, style: str, width: int | None) -> int:
    """One rule as sentences, with what it rests on and what other bodies say."""
    with faults_told(style):
        rule = BOOK.rule(name)
        if style == JSON:
            write(rule.model_dump_json(indent=2) + "\n")
        else:
            show(_rule_text(BOOK, rule, columns(width)))
    return Exit.DONE


def _known(what: str, name: str | None, known: Sequence[str]) -> None:
    if name is not None and name not in known:
        near = nearest(name, known)
        raise UnknownName(what, () if near is None else (near,))


def _english() -> English:
    return English.titled(lambda name: BOOK.rules_by_id[name].title)


def _all_text(rule: Rule) -> str:
    said = [rule.id, words(rule.kind), rule.title, _english().sentence(rule.when)]
    said += [f"{each} {BOOK.statement(each).text}" for each in rule.evidence]
    return " ".join(said).lower()


def _listed(rules: Iterable[Rule], style: str, width: int | None) -> None:
    found = tuple(rules)
    if style == JSON:
        import json  # noqa: PLC0415 - text needs none

        rows = [{"id": each.id, "kind": each.kind, "title": each.title, "evidence": each.evidence} for each in found]
        write(json.dumps(rows, indent=2) + "\n")
        return
    show(_list_text(found, columns(width)))


def _list_text(rules: tuple[Rule, ...], width: int) -> str:
    page = Page(width)
    chosen = frozenset(each.id for each in rules)
    for chapter in BOOK.chapters:
        here = [each for each in chapter.rules if each.id in chosen]
        if here:
            page.heading(chapter.title)
            page.say(f"chapter {chapter.name}", 1, 2)
        for each in here:
            page.say(f"{each.id} ({words(each.kind)}): {each.title}", 1, 2)
    page.lines += [""] if rules else []
    page.say(f"{len(rules)} rule{'' if len(rules) == 1 else 's'}")
    return page.text()


def _rule_text(book: RuleBook, rule: Rule, width: int) -> str:
    page, english = Page(width), _english()
    scope, _ = book.program.place(rule.id)
    page.say(rule.title)
    whom = "each pain problem" if scope is FactScope.PROBLEM else "the patient"
    page.say(f"{rule.id}: {words(rule.kind)}, about {whom}; chapter {book.chapter_of(rule.id).name}", 1, 2)
    _condition(page, "When", rule.when, english)
    if rule.unless is not None:
        _condition(page, "Unless", rule.unless, english)
    if not isinstance(rule, Finding):
        page.heading("Then")
        for each in deeds(rule, english):
            _phrase(page, each, 1)
    _positions(page, "Statements", (book.statement(each) for each in rule.evidence), book)
    _positions(page, "Where sources differ", _others(book, rule), book)
    return page.text()


def _condition(page: Page, heading: str, condition: Condition, english: English) -> None:
    page.heading(heading)
    _phrase(page, english.phrase(condition), 1)


def _phrase(page: Page, phrase: Phrase, indent: int) -> None:
    page.say(f"- {phrase.text}{':' if phrase.parts else ''}", indent, 2)
    for part in phrase.parts:
        _phrase(page, part, indent + 2)


def _positions(page: Page, heading: str, statements: Iterable[Statement], book: RuleBook) -> None:
    """Statements by the body whose position they are."""
    bodies: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        bodies[", ".join(words(one.value) for one in each.jurisdictions)].append(each)
    if bodies:
        page.heading(heading)
    for body, said in bodies.items():
        page.say(f"{body}:", 1)
        for each in said:
            page.say(f"- {each.text} [{each.id}; {_grade(each)}] {_sources(each, book)}", 2, 2)


def _grade(statement: Statement) -> str:
    strength = {
        Strength.NONE: "a finding, not a recommendation",
        Strength.AGAINST_CONDITIONAL: "AGAINST, conditional recommendation",
        Strength.AGAINST_STRONG: "AGAINST, strong recommendation",
    }.get(statement.strength, f"{statement.strength.value} recommendation")
    default = "; working default of this library" if DEFAULTS in statement.sources else ""
    return f"{strength}, certainty {statement.certainty.value}; {VERIFIED[statement.verified]}{default}"


def _sources(statement: Statement, book: RuleBook) -> str:
    return "; ".join(source_text(book.source(each)) for each in statement.sources)


def _others(book: RuleBook, rule: Rule) -> Iterator[Statement]:
    """What other bodies say of the same: what contradicts a statement of the rule, or stands in one group with it."""
    own = [book.statement(each) for each in rule.evidence]
    named = {name for each in own for name in each.conflicts_with}
    about = frozenset(therapies_of(rule))
    groups = {each.conflict_group for each in own if not about.isdisjoint(SUBJECTS.get(each.conflict_group, ()))}
    for each in book.statements:
        if each.id not in rule.evidence and (each.id in named or each.conflict_group in groups):
            yield each
