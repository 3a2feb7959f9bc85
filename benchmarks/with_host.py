"""The rulesets of our own chaining, driven through the documented interface of durable-rules: a ``Host``.

It stands in for :class:`careplan.engines.durable.RuleSets`, so that rules, facts, groups and order are the very same;
only the way into the engine differs. The ``Host`` starts no threads. To be used in a process of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from time import thread_time
from typing import Any, Self

from durable.engine import Host, MessageNotHandledException

__all__ = ["HostRuleSets"]

DROP = {"id": "f", "sid": "s"}


class _QuietHost(Host):  # type: ignore[misc]  # the package has no types
    """A host that only does what it is called for."""

    def _run(self) -> None:
        """Start no threads: they are not safe."""


class HostRuleSets:
    """Rulesets matched by ``assert_fact`` with one action for each rule, then ``retract_fact``."""

    reading = 0.0
    """CPU seconds spent on reading JSON text back into what a ``Host`` takes; not counted against it."""

    def __init__(self, rulesets: Sequence[Mapping[str, Mapping[str, Any]]]) -> None:
        """Register every ruleset with its actions."""
        self._fired: list[str] = []
        self._host = _QuietHost({f"r{number}": self._ruleset(rules) for number, rules in enumerate(rulesets)})

    def __enter__(self) -> Self:
        """One caller at a time, as here."""
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held."""

    def fired(self, ruleset: int, properties: str) -> list[str]:
        """The names of the rules that hold for one fact."""
        began = thread_time()
        fact = {**DROP, **json.loads(f"{{{properties}}}")}
        HostRuleSets.reading += thread_time() - began
        self._fired = []
        with suppress(MessageNotHandledException):
            self._host.assert_fact(f"r{ruleset}", fact)
            self._host.retract_fact(f"r{ruleset}", fact)
        return self._fired

    def _ruleset(self, rules: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
        return {name: {"all": [{"m": condition}], "run": self._action(name)} for name, condition in rules.items()}

    def _action(self, name: str) -> Callable[[Any], None]:
        def fire(_: Any) -> None:  # noqa: ANN401 - a context without types
            self._fired.append(name)

        return fire
