"""Rules and rows that can never apply, and questions whose every answer gives the same result."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from careplan.errors import Fault
from careplan.language.checks.diagrams import FALSE, TRUE, Diagram, TooLarge
from careplan.language.checks.outline import Outline, Site
from careplan.language.checks.profile import is_required
from careplan.language.checks.translation import Translation
from careplan.language.conditions import Compare, Condition, Fact, Is
from careplan.language.program import applies
from careplan.language.rules import Rule

__all__ = ["unreachable_or_idle"]


@dataclass(frozen=True)
class _Decided:
    """What is decided together: a condition, and the rows that count where it holds."""

    outline: Outline
    unit: str
    whole: Condition
    own: tuple[Site, ...]
    rows: tuple[Site, ...]

    @cached_property
    def translation(self) -> Translation:
        """Diagrams of the condition and the rows; ``TooLarge`` where they ask for too many facts."""
        conditions = (self.whole, *(row.condition for row in self.rows))
        return Translation(self.outline, conditions, of_problem=self.outline.is_of_problem(self.unit))

    @cached_property
    def diagram(self) -> Diagram:
        """Where the condition holds."""
        return self.translation.of(self.whole)

    @cached_property
    def row_diagrams(self) -> tuple[Diagram, ...]:
        """Where the condition and each row hold."""
        found = (self.translation.of(row.condition) for row in self.rows)
        return tuple(self.translation.diagrams.both(self.diagram, each) for each in found)

    def leaves(self) -> Iterator[tuple[str, Fact | Compare | Is]]:
        """The facts that are read here, not through findings, with the path to each."""
        for site in (*self.own, *self.rows):
            for leaf in site.nodes():
                if isinstance(leaf.node, Fact | Compare | Is):
                    yield leaf.path, leaf.node

    @property
    def always_on_purpose(self) -> bool:
        """Whether the condition names every answer to what each profile says: "any pain problem"."""
        return self.diagram is TRUE and all(is_required(leaf.path) for _, leaf in self.leaves())

    def matters(self, leaf: Fact | Compare | Is) -> bool:
        """Whether some answers that the leaf tells apart change the rule, or a row where the rule holds."""
        pairs = self.translation.questions.told_apart(leaf)
        wholes = (self.diagram, *self.row_diagrams)
        return any(self.translation.differing(whole, leaf, pairs) is not FALSE for whole in wholes)


def _of_rule(outline: Outline, path: str, rule: Rule) -> _Decided:
    sites = {site.path.removeprefix(f"{path}/"): site for site in outline.sites_of(path, rule)}
    own = tuple(site for name, site in sites.items() if name in ("when", "unless"))
    rows = tuple(site for name, site in sites.items() if name.endswith("].when"))
    return _Decided(outline, rule.id, applies(rule), own, rows)


def _of_screen(outline: Outline, site: Site) -> _Decided:
    return _Decided(outline, site.unit, site.condition, (site,), ())


def _all(outline: Outline) -> Iterator[_Decided]:
    yield from (_of_rule(outline, path, rule) for path, rule in outline.rules if rule.id in outline.units)
    yield from (_of_screen(outline, site) for site in outline.screen_sites)


def _unreachable(decided: _Decided) -> Iterator[Fault]:
    """A rule, a screen or a row of a rule that no patient can meet."""
    if decided.diagram is FALSE:
        yield Fault(decided.own[0].path, "can never hold", "look for parts that exclude each other")
        return
    for row, diagram in zip(decided.rows, decided.row_diagrams, strict=True):
        if diagram is FALSE:
            yield Fault(row.path, "can never hold where the rule applies", "look at the conditions of both")


def _idle_questions(decided: _Decided) -> Iterator[Fault]:
    """A fact that is asked for, or a line between numbers, that never changes what the rule says."""
    if decided.diagram is FALSE or decided.always_on_purpose:
        return
    seen: set[Condition] = set()
    for path, leaf in decided.leaves():
        if leaf not in seen and not decided.matters(leaf):
            yield Fault(path, "asks a question whose every answer gives the same result", "leave it out")
        seen.add(leaf)


def unreachable_or_idle(outline: Outline) -> Iterator[Fault]:
    """What can never hold, and questions whose every answer gives the same result; seen in one diagram."""
    for decided in _all(outline):
        with suppress(TooLarge):
            yield from _unreachable(decided)
            yield from _idle_questions(decided)
