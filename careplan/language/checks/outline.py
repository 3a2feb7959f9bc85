"""A book as the checks see it: where each rule and condition stands, and what each name means.

Built so that it never fails on a bad book: the findings of a cycle are left out and named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError
from typing import Final, assert_never

from careplan.fields import FactScope
from careplan.language.book import RuleBook
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
    children,
)
from careplan.language.extent import conditions_of
from careplan.language.names import did_you_mean
from careplan.language.program import Unit, applies, in_order, program_of
from careplan.language.rules import Finding, Rule, Screen

__all__ = ["Leaf", "Outline", "Site"]


MAX_SUGGESTIONS: Final = 100
"""For so many unknown names the nearest known ones are looked for; a book with more has other troubles."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A node of a condition, with the path to it."""

    path: str
    node: Condition


@dataclass(frozen=True, slots=True)
class Site:
    """A condition of a rule or a screen, with the path to it and the unit that it belongs to."""

    path: str
    unit: str
    condition: Condition

    def nodes(self) -> Iterator[Leaf]:
        """Every node of the condition, depth first."""
        open_nodes = [Leaf(self.path, self.condition)]
        while open_nodes:
            leaf = open_nodes.pop()
            yield leaf
            parts = children(leaf.node)
            many = len(parts) > 1
            named = [f"{leaf.path}.of[{place}]" if many else f"{leaf.path}.of" for place in range(len(parts))]
            open_nodes += [Leaf(path, part) for path, part in zip(named, parts, strict=True)][::-1]


@dataclass(frozen=True)
class Outline:
    """A book, its rules with their paths, and the scope and stratum of every name."""

    book: RuleBook

    @cached_property
    def rules(self) -> tuple[tuple[str, Rule], ...]:
        """Every rule with its path, ``chapter/rule``."""
        return tuple((f"{chapter.name}/{rule.id}", rule) for chapter in self.book.chapters for rule in chapter.rules)

    def sites_of(self, path: str, rule: Rule) -> Iterator[Site]:
        """The conditions of one rule."""
        yield from (Site(f"{path}/{name}", rule.id, condition) for name, condition in conditions_of(rule))

    @cached_property
    def screen_sites(self) -> tuple[Site, ...]:
        """The conditions of the screens."""
        named = ((screen.key, screen.applies) for screen in self.book.screens)
        return tuple(Site(f"screens/{key}/applies", key, each) for key, each in named if each is not None)

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """Every condition of the book."""
        return (*(site for path, rule in self.rules for site in self.sites_of(path, rule)), *self.screen_sites)

    @cached_property
    def nodes(self) -> tuple[tuple[Site, Leaf], ...]:
        """Every node of every condition of the book."""
        return tuple((site, leaf) for site in self.sites for leaf in site.nodes())

    @cached_property
    def cycles(self) -> tuple[tuple[str, ...], ...]:
        """The findings that read each other in a circle, each circle once."""
        findings = {rule.id: rule for _, rule in self.rules if isinstance(rule, Finding)}
        found = []
        while (cycle := _cycle(findings)) is not None:
            found.append(cycle)
            for name in cycle:
                findings.pop(name, None)
        return tuple(found)

    @cached_property
    def sound_rules(self) -> Mapping[str, Rule]:
        """Every rule by id, without the findings that stand in a circle."""
        circular = {name for cycle in self.cycles for name in cycle}
        return {rule.id: rule for _, rule in self.rules if rule.id not in circular}

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Scope and stratum of every rule and screen, by id."""
        return {unit.id: unit for unit in program_of(self.sound_rules.values(), self.book.screens).units}

    @cached_property
    def definitions(self) -> Mapping[str, Condition]:
        """What each rule's id stands for in a condition."""
        return {name: applies(rule) for name, rule in self.sound_rules.items()}

    def is_of_problem(self, name: str) -> bool:
        """Whether a rule or screen is decided for each problem."""
        unit = self.units.get(name)
        return unit is not None and unit.scope is FactScope.PROBLEM

    @cached_property
    def _hints(self) -> dict[str, str]:
        return {}

    def did_you_mean(self, name: str, known: Iterable[str], otherwise: str) -> str:
        """The way out for a name that is not known; after many of them, without looking for the nearest."""
        if name not in self._hints and len(self._hints) < MAX_SUGGESTIONS:
            self._hints[name] = did_you_mean(name, known, otherwise)
        return self._hints.get(name, otherwise)

    @cached_property
    def screens_by_item(self) -> Mapping[str, list[Screen]]:
        """The screens that ask for each fact."""
        found: dict[str, list[Screen]] = {}
        for screen in self.book.screens:
            for item in screen.items:
                found.setdefault(item, []).append(screen)
        return found

    def leaves_read(self, *conditions: Condition) -> dict[Fact | Compare | Is, None]:
        """Where conditions read the profile, through findings too, in order of reading."""
        found: dict[Fact | Compare | Is, None] = {}
        visited: set[str] = set()
        open_nodes = list(conditions)[::-1]
        while open_nodes:
            node = open_nodes.pop()
            match node:
                case Fact() | Compare() | Is():
                    found[node] = None
                case Holds(rule=rule) | Lifted(rule=rule):
                    if rule not in visited and rule in self.definitions:
                        visited.add(rule)
                        open_nodes.append(self.definitions[rule])
                case All() | Any() | AtLeast() | Not():
                    open_nodes += children(node)[::-1]
                case _:
                    assert_never(node)
        return found

    def facts_read(self, *conditions: Condition) -> tuple[str, ...]:
        """The paths of the facts that conditions read, through findings too, in order of reading."""
        return tuple(dict.fromkeys(leaf.path for leaf in self.leaves_read(*conditions)))


def _cycle(findings: Mapping[str, Finding]) -> tuple[str, ...] | None:
    try:
        in_order(findings.values())
    except CycleError as error:
        return tuple(dict.fromkeys(error.args[1]))
    return None
