"""Random small rule books: findings that build on each other, and rules of every stratum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from careplan.catalogue import Therapy
from careplan.evidence.model import Source, Statement
from careplan.fields import FactScope, field_at, fields
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import Condition, Fact, Holds, walk
from careplan.language.extent import conditions_of
from careplan.language.program import Program, program_of
from careplan.language.rules import AdviceAgainst, Contraindication, Finding, Recommendation, RedFlag, Rule, Screen
from careplan.testing.trees import conditions
from careplan.words import Certainty, Effect, Jurisdiction, Strength, Urgency, Verified

__all__ = ["books", "programs", "rules", "screens"]

IDS: Final = st.text("abcdefgh0123", min_size=1, max_size=6)
ONE_IN_THREE: Final = st.sampled_from((False, False, True))
THERAPIES: Final = st.sampled_from(Therapy)
SOURCE: Final = Source(
    id="a-source",
    title="A source drawn at random",
    authors="Nobody",
    year=2020,
    identifier="none",
    kind="expert-consensus",
    identifier_verified="none",
)
STATEMENT: Final = Statement(
    id="a-statement",
    modality="acupuncture",
    topic="indication",
    text="A statement drawn at random.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONDITIONAL,
    certainty=Certainty.LOW,
    sources=(SOURCE.id,),
    verified=Verified.MEMORY,
)
"""What every rule that is drawn cites."""

DOSE: Final = {"weeks": {"low": "4", "high": "6"}}


@dataclass
class _Draft:
    """The rules drawn so far, and what a later rule may read of them."""

    draw: st.DrawFn
    paths: list[str]
    rules: list[Rule] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    of_problems: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)

    def finding(self) -> None:
        """Add a finding about the patient or a problem, read from facts and earlier findings of its kind."""
        when = self._when(self.paths, [*self.early, *self.of_problems], [])
        finding = Finding(when=when, **self._words())
        (self.of_problems if _about_problems(when, self.of_problems) else self.early).append(finding.id)
        self.rules.append(finding)

    def late_finding(self) -> None:
        """Add a finding about the patient that may read what was found of all problems."""
        when = self._when(_about_patient(self.paths), [*self.early, *self.late], self.of_problems)
        finding = Finding(when=when, **self._words())
        self.late.append(finding.id)
        self.rules.append(finding)

    def red_flag(self) -> None:
        """Add a red flag with one escalation."""
        urgency, effect = self.draw(st.sampled_from(Urgency)), self.draw(st.sampled_from(Effect))
        row = {"when": self._any(), "urgency": self.draw(st.sampled_from(Urgency))}
        self._add(RedFlag(urgency=urgency, effect=effect, refer_to="a hospital", escalations=(row,), **self._rule()))

    def contraindication(self) -> None:
        """Add a contraindication of a therapy."""
        self._add(Contraindication(excludes=(self.draw(THERAPIES),), **self._rule()))

    def recommendation(self) -> None:
        """Add a recommendation with a dose row that has a condition and one that has none."""
        rows = ({"when": self._any(), **DOSE}, DOSE)
        self._add(Recommendation(offer=self.draw(THERAPIES), doses=rows, **self._rule()))

    def advice_against(self) -> None:
        """Add a guideline's advice not to offer a therapy."""
        self._add(AdviceAgainst(against=(self.draw(THERAPIES),), **self._rule()))

    def settle(self) -> None:
        """End a stratum: its rules may be read from now on."""
        self.decided = [rule.id for rule in self.rules if not isinstance(rule, Finding)]

    def _add(self, rule: Rule) -> None:
        self.rules.append(rule)

    def _any(self) -> Condition:
        holds = [*self.early, *self.of_problems, *self.late, *self.decided]
        return self._when(self.paths, holds, self.of_problems)

    def _when(self, paths: Sequence[str], holds: Sequence[str], lifted: Sequence[str]) -> Condition:
        return self.draw(conditions(paths=paths, holds=holds, lifted=lifted, max_depth=3))

    def _rule(self) -> dict[str, Any]:
        unless = self._any() if self.draw(ONE_IN_THREE) else None
        return {"when": self._any(), "unless": unless, **self._words()}

    def _words(self) -> dict[str, Any]:
        """What every rule needs: an id of its own, a title and a statement."""
        taken, drawn = {rule.id for rule in self.rules}, self.draw(IDS)
        name = drawn if drawn not in taken else f"{drawn}-{len(taken)}"
        return {"id": name, "title": "A rule drawn at random", "evidence": (STATEMENT.id,)}

    def several(self, *kinds: str) -> None:
        """Add up to three rules of some kinds, in any order."""
        for kind in self.draw(st.lists(st.sampled_from(kinds), max_size=3)):
            getattr(self, kind)()


def _about_problems(condition: Condition, of_problems: Sequence[str]) -> bool:
    """Whether a condition without lifted facts must be decided once for each problem."""
    nodes = list(walk(condition))
    read = {node.rule for node in nodes if isinstance(node, Holds)}
    paths = {getattr(node, "path", "") for node in nodes}
    return not read.isdisjoint(of_problems) or any(path.startswith("problem.") for path in paths)


def _about_patient(paths: Sequence[str]) -> list[str]:
    return [path for path in paths if field_at(path).scope is FactScope.PATIENT]


@cache
def _paths(scope: FactScope) -> st.SearchStrategy[list[str]]:
    """A few facts of one scope, so that the rules of a book read the same ones."""
    known = [path for path, each in fields().items() if each.scope is scope]
    return st.lists(st.sampled_from(known), min_size=1, max_size=6, unique=True)


@st.composite
def rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    """The rules of a small book, in any order; none reads a rule that is not decided before it.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(rules())
    ... def ids_are_unique(drawn):
    ...     assert len({rule.id for rule in drawn}) == len(drawn)
    >>> ids_are_unique()
    """
    draft = _Draft(draw, [*draw(_paths(FactScope.PATIENT)), *draw(_paths(FactScope.PROBLEM))])
    draft.finding()
    draft.several("finding")
    draft.several("late_finding")
    draft.several("red_flag")
    draft.settle()
    draft.several("contraindication")
    draft.settle()
    draft.several("recommendation", "advice_against")
    return tuple(draw(st.permutations(draft.rules)))


@st.composite
def screens(draw: st.DrawFn, about: Sequence[Rule]) -> tuple[Screen, ...]:
    """Up to two screens with questions that some rules read, of the patient and of a problem.

    Args:
        draw: Given by Hypothesis.
        about: The rules whose facts are asked.
    """
    drawn = (_screen(draw, scope, sorted(_flags(about, scope))) for scope in FactScope)
    return tuple(screen for screen in drawn if screen)


def _screen(draw: st.DrawFn, scope: FactScope, flags: Sequence[str]) -> Screen | None:
    if not flags or draw(st.booleans()):
        return None
    items = draw(st.lists(st.sampled_from(flags), min_size=1, max_size=20, unique=True))
    return Screen(id=f"about-the-{scope}", version=1, title="A screen drawn at random", scope=scope.value, items=items)


def _flags(about: Sequence[Rule], scope: FactScope) -> set[str]:
    nodes = (node for rule in about for _, condition in conditions_of(rule) for node in walk(condition))
    return {node.path for node in nodes if isinstance(node, Fact) and field_at(node.path).scope is scope}


@st.composite
def books(draw: st.DrawFn) -> RuleBook:
    """A small book that can be read and planned by, with its screens, a statement and a source.

    Its rules are drawn at random, so that ``check`` finds mistakes of meaning in many of them (a rule that cannot
    hold, a fact that no screen asks); ``check_book`` looks at the laws all the same.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3, deadline=None)
    ... @given(books())
    ... def every_statement_is_there(book):
    ...     assert book.statements_by_id.keys() >= {name for rule in book.rules for name in rule.evidence}
    >>> every_statement_is_there()
    """
    drawn = draw(rules())
    chapter = Chapter(name="all", title="All of its rules", rules=drawn)
    return RuleBook(
        title="A book drawn at random",
        version="1",
        chapters=(chapter,),
        screens=draw(screens(drawn)),
        statements=(STATEMENT,),
        sources=(SOURCE,),
    )


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """A small book as every channel takes it, screens included.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(programs())
    ... def findings_come_first(program):
    ...     assert [unit.stratum for unit in program.units] == sorted(unit.stratum for unit in program.units)
    >>> findings_come_first()
    """
    drawn = draw(rules())
    return program_of(drawn, draw(screens(drawn)))
