"""How deep and how large a condition may be: what every interpreter of the tree can rely on.

Counted without recursion, and only up to the limit, so that a hostile tree costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from careplan.language.conditions import Condition, children
from careplan.language.rules import Recommendation, RedFlag, Rule

__all__ = ["MAX_DEPTH", "MAX_NESTING", "MAX_NODES", "conditions_of", "extent_problem", "nested_too_deeply"]

MAX_DEPTH: Final = 30
"""A condition has at most so many levels."""

MAX_NODES: Final = 2_000
"""A condition has at most so many nodes, shared ones counted each time."""

MAX_NESTING: Final = 100
"""The JSON text of a book has at most so many brackets inside each other."""


def conditions_of(rule: Rule) -> Iterator[tuple[str, Condition]]:
    """Every condition of a rule with the name of its field, rows numbered as in their ids.

    >>> from careplan.language.conditions import Fact
    >>> from careplan.language.rules import Finding
    >>> [name for name, _ in conditions_of(Finding(id="a", title="One", when=Fact(path="pregnant"), evidence=("s",)))]
    ['when']
    """
    yield "when", rule.when
    if rule.unless is not None:
        yield "unless", rule.unless
    if isinstance(rule, RedFlag):
        yield from ((f"escalations[{place}].when", row.when) for place, row in enumerate(rule.escalations))
        yield from ((f"supporting[{place}]", each) for place, each in enumerate(rule.supporting))
    elif isinstance(rule, Recommendation):
        rows = enumerate(rule.doses)
        yield from ((f"doses[{place}].when", row.when) for place, row in rows if row.when is not None)


def extent_problem(condition: Condition) -> str | None:
    """What is wrong with the size of a condition, if anything."""
    seen, open_nodes = 0, [(condition, 1)]
    while open_nodes:
        node, depth = open_nodes.pop()
        seen += 1
        if depth > MAX_DEPTH:
            return f"has more than {MAX_DEPTH} levels"
        if seen > MAX_NODES:
            return f"has more than {MAX_NODES} nodes"
        open_nodes += [(part, depth + 1) for part in children(node)]
    return None


def nested_too_deeply(data: Any) -> bool:  # noqa: ANN401 - plain data can be anything
    """Whether plain data has more than :data:`MAX_NESTING` levels."""
    level = [data]
    for _ in range(MAX_NESTING):
        level = [part for each in level for part in _parts(each)]
        if not level:
            return False
    return True


def _parts(value: Any) -> list[Any]:  # noqa: ANN401 - plain data can be anything
    inner = list(value.values()) if isinstance(value, dict) else value
    return [each for each in inner if isinstance(each, dict | list)] if isinstance(inner, list) else []
