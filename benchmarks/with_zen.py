"""The same certain conditions in zen-engine: a decision graph with one node of expressions, the fastest form found.

An expression is one condition; it reads the results of earlier ones by name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, assert_never

import zen

from benchmarks.translation import Translation
from careplan.language.trees import Comparison, Every, Some, Tally, Tree

__all__ = ["Zen"]


class Zen:
    """Decides what certainly holds with zen-engine."""

    name = "zen-engine"

    def __init__(self, translation: Translation) -> None:
        """Write and compile the decision graph."""
        self._translation = translation
        self._units = {f"y{rule.unit}": rule.unit for rule in translation.rules if rule.holds}
        self._decision = zen.ZenEngine().create_decision(json.dumps(self._graph()))

    def certain(self, facts: Mapping[str, int]) -> set[int]:
        """The places of the units that certainly hold."""
        result: dict[str, bool] = self._decision.evaluate(dict(facts))["result"]
        return {unit for name, unit in self._units.items() if result[name]}

    def _graph(self) -> dict[str, Any]:
        written = [
            {"id": f"e{number}", "key": _key(rule.unit, holds=rule.holds), "value": self._text(rule.tree)}
            for number, rule in enumerate(self._translation.rules)
        ]
        nodes = [
            {"id": "in", "name": "in", "type": "inputNode", "content": {}},
            {"id": "all", "name": "all", "type": "expressionNode", "content": {"expressions": written}},
            {"id": "out", "name": "out", "type": "outputNode", "content": {}},
        ]
        edges = [
            {"id": "first", "sourceId": "in", "targetId": "all"},
            {"id": "last", "sourceId": "all", "targetId": "out"},
        ]
        return {"nodes": nodes, "edges": edges}

    def _text(self, tree: Tree) -> str:
        match tree:
            case Comparison():
                return self._leaf(tree)
            case Tally(n=n, terms=terms):
                counted = " + ".join(f"({self._text(term)} ? 1 : 0)" for term in terms)
                return f"(({counted}) >= {n})"
            case Every(of=parts):
                return f"({' and '.join(map(self._text, parts))})"
            case Some(of=parts):
                return f"({' or '.join(map(self._text, parts))})"
            case _:
                assert_never(tree)

    def _leaf(self, leaf: Comparison) -> str:
        test = self._translation.test(leaf)
        if test.unit is not None:
            return f"$.{_key(test.unit, holds=bool(test.value))}"
        if test.op == "==":
            return f"({test.name} == {test.value})"
        return f"({test.name} != null and {test.name} {test.op} {test.value})"


def _key(unit: int, *, holds: bool) -> str:
    return f"{'y' if holds else 'n'}{unit}"
