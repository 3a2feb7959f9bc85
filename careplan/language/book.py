"""The rule book: chapters in reading order, screens, and the statements and sources they cite.

A book is a frozen value. A clinic's own book is made from another one (:meth:`RuleBook.with_rules`,
:meth:`RuleBook.without`, :meth:`RuleBook.replacing`), never by an edit in place. It stays held to the safety rules of
the guideline that it was made from (:mod:`careplan.lineage`): what it loosens, it has to name, with a reason.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cached_property
from typing import Annotated, Any, Protocol, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from careplan.errors import Fault, InvalidRuleBook, UnknownName
from careplan.evidence.model import Source, Statement
from careplan.language.extent import conditions_of, extent_problem, nested_too_deeply
from careplan.language.names import near
from careplan.language.program import Program, program_of
from careplan.language.rules import Rule, RuleBase, RuleId, Screen, Sentence
from careplan.language.unreadable import WHOLE, unreadable
from careplan.reading import parse_json

__all__ = ["MAX_BOOK_BYTES", "MAX_RULES", "Chapter", "Library", "Loosened", "RuleBook"]

MAX_BOOK_BYTES = 10_000_000
"""The largest JSON text of a book that is read, in bytes."""

MAX_RULES = 5_000
"""The most rules of one chapter."""

R = TypeVar("R", bound=RuleBase)


class Library(Protocol):
    """Where a book finds what its rules cite; the module :mod:`careplan.evidence.library` is one."""

    @property
    def STATEMENTS(self) -> Mapping[str, Statement]:  # noqa: N802 - the name of the module's constant
        """Every statement, by id."""
        ...

    @property
    def SOURCES(self) -> Mapping[str, Source]:  # noqa: N802 - the name of the module's constant
        """Every source, by id."""
        ...


class Chapter(BaseModel):
    """Rules about one subject, in reading order.

    >>> Chapter(name="low-back-pain", title="Low back pain", rules=()).name
    'low-back-pain'
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: RuleId
    title: Sentence
    rules: Annotated[tuple[Rule, ...], Field(max_length=MAX_RULES)]


class Loosened(BaseModel):
    """A safety rule (or a screen, or a finding that one reads) that a clinic's book leaves out or loosens, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: Annotated[str, Field(min_length=1, max_length=120)]
    reason: Sentence


def _tuples(value: Any) -> Any:  # noqa: ANN401 - what a statement says exactly can be any plain data
    """Lists as tuples, as the evidence writes them: JSON knows lists only."""
    if isinstance(value, list | tuple):
        return tuple(map(_tuples, value))
    return {key: _tuples(each) for key, each in value.items()} if isinstance(value, Mapping) else value


def _entry(kind: type[Statement | Source]) -> BeforeValidator:
    """Read plain data of a statement or a source; a field that it does not have is refused."""
    known = {each.name for each in fields(kind)}

    def read(value: object) -> object:
        if not isinstance(value, dict):
            return value
        if not value.keys() <= known:
            name = "unknown_fields"
            raise PydanticCustomError(name, "has fields that are not known")
        return _tuples(value)

    return BeforeValidator(read)


class RuleBook(BaseModel):
    """Chapters of rules in reading order, the screens, and the evidence they cite; a frozen value.

    ``content_hash`` and every decision are the same whatever the order of chapters and rules.

    Raises:
        InvalidRuleBook: Lists every fault by its path, never the value found.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    title: Sentence
    version: Annotated[str, Field(min_length=1, max_length=40)]
    chapters: Annotated[tuple[Chapter, ...], Field(max_length=500)]
    screens: Annotated[tuple[Screen, ...], Field(max_length=500)] = ()
    statements: Annotated[tuple[Annotated[Statement, _entry(Statement)], ...], Field(max_length=20_000)] = ()
    sources: Annotated[tuple[Annotated[Source, _entry(Source)], ...], Field(max_length=20_000)] = ()
    guideline: Annotated[str | None, Field(min_length=1, max_length=40)] = None
    """The guideline to whose safety rules the book is held; ``None`` for a book that stands by itself."""
    loosens: Annotated[tuple[Loosened, ...], Field(max_length=MAX_RULES)] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _report_all_faults(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401
        try:
            book = handler(data)
        except ValidationError as error:
            faults = unreadable(error)
        else:
            faults = list(_too_large(book))
            if not faults:
                return book
        raise InvalidRuleBook(faults)

    @classmethod
    def of(  # noqa: PLR0913 - each is a part of the book
        cls,
        chapters: Iterable[Chapter],
        screens: Iterable[Screen],
        library: Library,
        *,
        title: str,
        version: str,
        guideline: str | None = None,
    ) -> Self:
        """A book of chapters and screens, with what they cite of a library.

        Picked are the statements cited, those they conflict with, and the sources of all of them; what the
        library does not have is left to ``check``.
        """
        chapters, screens = tuple(chapters), tuple(screens)
        cited = {name for chapter in chapters for rule in chapter.rules for name in rule.evidence}
        statements = _with_partners(cited, library.STATEMENTS)
        wanted = {name for statement in statements for name in statement.sources}
        sources = tuple(each for name, each in library.SOURCES.items() if name in wanted)
        return cls(
            title=title,
            version=version,
            chapters=chapters,
            screens=screens,
            statements=statements,
            sources=sources,
            guideline=guideline,
        )

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The book that ``model_dump_json`` wrote; nothing in it is executed.

        Raises:
            InvalidRuleBook: Broken text, absurd size or nesting, and every fault by its path.
        """
        data = parse_json(text, refusal=InvalidRuleBook, limit=MAX_BOOK_BYTES)
        if nested_too_deeply(data):
            raise InvalidRuleBook([Fault(WHOLE, "is nested too deeply", "give parts of it names, as findings")])
        return cls.model_validate(data)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Self:  # noqa: ANN401
        """The same as :meth:`from_json`."""
        return cls.from_json(bytes(json_data) if isinstance(json_data, bytearray) else json_data)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:  # noqa: ARG002
        """A new book with some fields changed; it is checked again, and keeps no hash of the old one."""
        own = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**own, **(update or {})})

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in reading order."""
        return tuple(rule for chapter in self.chapters for rule in chapter.rules)

    @cached_property
    def rules_by_id(self) -> Mapping[str, Rule]:
        """Every rule, by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def statements_by_id(self) -> Mapping[str, Statement]:
        """Every statement of the book, by id."""
        return {each.id: each for each in self.statements}

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """Every source of the book, by id."""
        return {each.id: each for each in self.sources}

    def rule(self, rule: str) -> Rule:
        """The rule of an id; :class:`UnknownName` with the nearest ids where there is none."""
        return _found(self.rules_by_id, rule, "rule")

    def statement(self, statement: str) -> Statement:
        """The statement of an id; :class:`UnknownName` with the nearest ids where there is none."""
        return _found(self.statements_by_id, statement, "statement")

    def source(self, source: str) -> Source:
        """The source of an id; :class:`UnknownName` with the nearest ids where there is none."""
        return _found(self.sources_by_id, source, "source")

    def rules_of(self, kind: type[R]) -> tuple[R, ...]:
        """Every rule of one kind, in reading order: ``book.rules_of(RedFlag)``."""
        return tuple(rule for rule in self.rules if isinstance(rule, kind))

    def chapter_of(self, rule: str) -> Chapter:
        """The chapter in which a rule stands."""
        return next(each for each in self.chapters if self.rule(rule) in each.rules)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of what the book says, in hex; the order of chapters and rules changes nothing."""
        text = json.dumps(_canonical(self), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def program(self) -> Program:
        """The units to decide, for every channel."""
        return program_of(self.rules, self.screens)

    def with_rules(
        self,
        *rules: Rule,
        chapter: str,
        statements: Iterable[Statement] = (),
        sources: Iterable[Source] = (),
    ) -> Self:
        """A book with more rules at the end of a chapter, which is made where there is none of that name."""
        known = {each.name for each in self.chapters}
        added = () if chapter in known else (Chapter(name=chapter, title=_title(chapter), rules=()),)
        chapters = tuple(
            _replaced(each, (*each.rules, *rules)) if each.name == chapter else each
            for each in (*self.chapters, *added)
        )
        return self.model_copy(
            update={
                "chapters": chapters,
                "statements": (*self.statements, *statements),
                "sources": (*self.sources, *sources),
            }
        )

    def without(self, *ids: str, reason: str | None = None) -> Self:
        """A book without some rules; :class:`UnknownName` where there is no such rule.

        A safety rule of the guideline that the book was made from needs a ``reason``, which every plan shows.
        """
        gone = {self.rule(each).id for each in ids}
        kept = (_replaced(each, tuple(rule for rule in each.rules if rule.id not in gone)) for each in self.chapters)
        return self.model_copy(update={"chapters": tuple(kept), "loosens": self._loosening(ids, reason)})

    def replacing(self, *rules: Rule, reason: str | None = None) -> Self:
        """A book with rules of the same ids instead; :class:`UnknownName` where there is no such rule.

        A safety rule that then closes less needs a ``reason``, which every plan shows.
        """
        new = {self.rule(each.id).id: each for each in rules}
        chapters = (_replaced(each, tuple(new.get(rule.id, rule) for rule in each.rules)) for each in self.chapters)
        return self.model_copy(update={"chapters": tuple(chapters), "loosens": self._loosening(new, reason)})

    def _loosening(self, names: Iterable[str], reason: str | None) -> tuple[Loosened, ...]:
        if reason is None:
            return self.loosens
        kept = (each for each in self.loosens if each.name not in set(names))
        return (*kept, *(Loosened(name=name, reason=reason) for name in names))


_Entry = TypeVar("_Entry")


def _found(known: Mapping[str, _Entry], name: str, what: str) -> _Entry:
    entry = known.get(name)
    if entry is None:
        raise UnknownName(what, near(name, known))
    return entry


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _replaced(chapter: Chapter, rules: tuple[Rule, ...]) -> Chapter:
    return Chapter(name=chapter.name, title=chapter.title, rules=rules)


def _too_large(book: RuleBook) -> Iterator[Fault]:
    """Conditions that no interpreter should walk."""
    named = [(f"{rule.id}/{name}", each) for rule in book.rules for name, each in conditions_of(rule)]
    named += [(f"screens/{screen.id}/applies", screen.applies) for screen in book.screens if screen.applies is not None]
    for path, condition in named:
        problem = extent_problem(condition)
        if problem:
            yield Fault(path, problem, "give parts of it names, as findings")


def _with_partners(cited: set[str], known: Mapping[str, Statement]) -> tuple[Statement, ...]:
    """The statements cited and those they conflict with, in the order of the library."""
    found = [known[name] for name in cited if name in known]
    groups = {each.conflict_group for each in found} - {""}
    wanted = cited.union(*(each.conflicts_with for each in found))
    return tuple(each for name, each in known.items() if name in wanted or each.conflict_group in groups)


def _canonical(book: RuleBook) -> dict[str, Any]:
    """The plain data of a book in one order, whatever the order in which it was written."""
    data = book.model_dump(mode="json")
    for chapter in data["chapters"]:
        _put_in_order(chapter["rules"])
    for part in ("chapters", "screens", "statements", "sources", "loosens"):
        _put_in_order(data[part])
    return data


def _put_in_order(entries: list[dict[str, Any]]) -> None:
    """By id; a book with a mistake in its ids has one order too."""
    entries.sort(key=_name)
    if len(set(map(_name, entries))) < len(entries):
        entries.sort(key=lambda entry: (_name(entry), json.dumps(entry, sort_keys=True)))


def _name(entry: dict[str, Any]) -> str:
    return str(entry.get("id") or entry.get("name"))
