"""Writes the Python text of the generated channel: one function for each stratum and scope.

Every truth is written as two expressions, *certain* and *possible*; a unit is 0 (no) unless it is possible, then 2
(yes) if it is certain, else 1 (not known). The names in the text are generated and its constants are whole numbers or
names: no text of a rule book gets into it, so that nothing in a book can become code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, assert_never

from careplan.fields import FactKind, FactScope, field_at
from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Quantifier,
    children,
    walk,
)
from careplan.language.program import Program, Stratum, Unit

__all__ = ["Layout", "Step", "facts_of", "function_text", "layout_of", "steps_of"]

DEEPEST: Final = 20
"""A condition of more levels is cut into several lines: Python reads at most 200 brackets within brackets."""

FACTS: Final = (("f", "facts", FactScope.PATIENT), ("p", "own_facts", FactScope.PROBLEM))
"""How the facts of each scope are named, and the list that they come in."""

LONGEST: Final = 10**9
"""Greater numbers are written in base 16, which Python reads at any length."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands that generated code reads: facts by path, words by what they say."""

    program: Program
    patient: dict[str, int]
    problem: dict[str, int]
    words: dict[str, str]

    def facts(self, scope: FactScope) -> dict[str, int]:
        """The places of the facts of one scope."""
        return self.patient if scope is FactScope.PATIENT else self.problem


@dataclass(frozen=True, slots=True)
class Step:
    """One generated function: the units of one stratum and scope, and their places among the answers."""

    name: str
    units: tuple[Unit, ...]
    scope: FactScope
    places: slice


def layout_of(program: Program, patient: dict[str, int], problem: dict[str, int]) -> Layout:
    """Take the places of the facts, and give a name to every word that the program compares with."""
    nodes = (node for unit in program.units for node in walk(unit.condition))
    options = dict.fromkeys(node.option for node in nodes if isinstance(node, Is))
    words = {option: f"w{place}" for place, option in enumerate(options)}
    return Layout(program, patient, problem, words)


def steps_of(program: Program) -> Iterator[Step]:
    """The functions to write, in the order in which they run."""
    for stratum in Stratum:
        for scope in FactScope:
            units = tuple(unit for unit in program.stratum(stratum) if unit.scope is scope)
            if units:
                start = program.place(units[0].id)[1]
                name = f"{stratum.name.lower()}_of_the_{scope.value}"
                yield Step(name, units, scope, slice(start, start + len(units)))


def facts_of(step: Step, layout: Layout, scope: FactScope) -> list[int]:
    """The places of the facts of one scope that the units of a step read: its function takes these only, in order."""
    nodes = (node for unit in step.units for node in walk(unit.condition))
    places = layout.facts(scope)
    return sorted(
        {places[node.path] for node in nodes if isinstance(node, Fact | Compare | Is) and node.path in places}
    )


def function_text(step: Step, layout: Layout) -> str:
    """The text of one function; it gives the truths of the units of its step, as a list of 0, 1 and 2."""
    body = _Body(layout)
    results = body.told_once([body.result(unit) for unit in step.units])
    taken = [
        f"    {''.join(f'{letter}{place}, ' for place in places)}= {source}"
        for letter, source, scope in FACTS
        if (places := facts_of(step, layout, scope))
    ]
    return "\n".join([
        f"def {step.name}(facts, own_facts, patient, own, problems, most, least):",
        *taken,
        *(f"    {name} = {text}" for name, text in body.lines.items()),
        "    return [",
        *(f"        {each},  # {place}" for place, each in enumerate(results, step.places.start)),
        "    ]\n",
    ])  # fmt: skip


@dataclass
class _Body:
    """The lines of one function while they are written; each gives one local name its value."""

    layout: Layout
    lines: dict[str, str] = field(default_factory=dict)
    cut: dict[int, str] = field(default_factory=dict)
    decided: dict[str, str] = field(default_factory=dict)

    def result(self, unit: Unit) -> str:
        """The truth of a unit, kept in a local name if it is a finding: later units may read it."""
        self._cut_where_deep(unit.condition)
        text = self._truth(unit.condition)
        if unit.stratum > Stratum.LIFTED_FINDINGS:
            return text
        name = self.decided[unit.id] = f"u{self.layout.program.place(unit.id)[1]}"
        self.lines[name] = text
        return name

    def told_once(self, results: list[str]) -> list[str]:
        """The same results; what several units have in common gets a line of its own."""
        shared = (text for text, times in Counter(results).items() if times > 1 and not text.isidentifier())
        names = {text: self._line("s", text) for text in shared}
        return [names.get(text, text) for text in results]

    def _cut_where_deep(self, node: Condition) -> int:
        """The height of what remains of a node after deep parts of it have lines of their own."""
        height = 1 + max(map(self._cut_where_deep, children(node)), default=0)
        if height < DEEPEST:
            return height
        self.cut[id(node)] = self._line("c", self._truth(node))
        return 1

    def _line(self, letter: str, text: str) -> str:
        name = f"{letter}{len(self.lines)}"
        self.lines[name] = text
        return name

    def _truth(self, node: Condition) -> str:
        if isinstance(node, Holds | Lifted):
            return self._settled(node)
        certain, possible = self._text(node, certain=True), self._text(node, certain=False)
        return f"(2 if {certain} else 1) if {possible} else 0"

    def _text(self, node: Condition, *, certain: bool) -> str:  # noqa: PLR0911 - one return for each node
        """The expression that a node is certain, or that it is possible."""
        if id(node) in self.cut:
            return _of_truth(self.cut[id(node)], certain=certain)
        match node:
            case Fact() | Compare() | Is():
                return self._of_fact(node, certain=certain)
            case Holds() | Lifted():
                return _of_truth(self._settled(node), certain=certain)
            case All(of=parts):
                return f"({' and '.join(self._texts(parts, certain=certain))})"
            case Any(of=parts):
                return f"({' or '.join(self._texts(parts, certain=certain))})"
            case AtLeast(n=n, of=parts):
                counted = "".join(f"1 if {each} else 0, " for each in self._texts(parts, certain=certain))
                return f"(sum(({counted})) >= {_number(n)})"
            case Not(of=part):
                return f"(not {self._text(part, certain=not certain)})"
            case _:
                assert_never(node)

    def _texts(self, nodes: Sequence[Condition], *, certain: bool) -> list[str]:
        return [self._text(node, certain=certain) for node in nodes]

    def _of_fact(self, node: Fact | Compare | Is, *, certain: bool) -> str:
        name, several = self._fact(node.path), field_at(node.path).kind is FactKind.CHOICES
        match node:
            case Fact():
                return name if certain else f"{name} is not False"
            case Compare(op=op, steps=steps):
                known = f"{name} {op.value} {_number(steps)}"
            case Is(option=option):
                word = self.layout.words[option]
                known = f"{word} in {name}" if several else f"{name} == {word}"
                if certain and not several:
                    return known  # a word that is not known equals none
            case _:
                assert_never(node)
        return f"({name} is not None and {known})" if certain else f"({name} is None or {known})"

    def _fact(self, path: str) -> str:
        scope = field_at(path).scope
        place = self.layout.facts(scope)[path]
        return f"{'f' if scope is FactScope.PATIENT else 'p'}{place}"

    def _settled(self, node: Holds | Lifted) -> str:
        return self._holds(node.rule) if isinstance(node, Holds) else self._lifted(node)

    def _holds(self, rule: str) -> str:
        if rule in self.decided:
            return self.decided[rule]
        scope, place = self.layout.program.place(rule)
        letter, source = ("a", "patient") if scope is FactScope.PATIENT else ("b", "own")
        self.lines.setdefault(f"{letter}{place}", f"{source}[{place}]")
        return f"{letter}{place}"

    def _lifted(self, node: Lifted) -> str:
        scope, place = self.layout.program.place(node.rule)
        text = _quantified(node, place, of_problems=scope is FactScope.PROBLEM)
        known = next((name for name, line in self.lines.items() if line == text), None)
        return known or self._line("q", text)


def _of_truth(name: str, *, certain: bool) -> str:
    return f"{name} == 2" if certain else name


def _quantified(node: Lifted, place: int, *, of_problems: bool) -> str:
    match node.quantifier:
        case Quantifier.ANY:
            return f"{'most' if of_problems else 'patient'}[{place}]"
        case Quantifier.EVERY:
            return f"{'least' if of_problems else 'patient'}[{place}]"
        case Quantifier.COUNT:
            n, truths = _number(node.n), f"[{'each' if of_problems else 'patient'}[{place}] for each in problems]"
            return f"2 if {truths}.count(2) >= {n} else 0 if len(problems) - {truths}.count(0) < {n} else 1"
        case _:
            assert_never(node.quantifier)


def _number(value: int) -> str:
    return str(value) if abs(value) < LONGEST else hex(value)
