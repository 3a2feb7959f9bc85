"""The one place that touches durable-rules: its C module, one flat fact at a time, in states that live on.

Only the form that was tried to destruction is used: one pattern a rule, one fact a session, one fixed session, assert,
drain, retract. A warmed-up state makes a later deletion safe; any interruption deletes the state at once, so that
nothing of a patient stays and nothing fires late. The module's errors carry codes only, never a fact.
"""

from __future__ import annotations

import json
import os
import threading
import weakref
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any, Final, Self

__all__ = ["RELEASE", "RuleSets"]

RELEASE: Final = "2.0.28"
"""The release whose C module is driven; its calls are undocumented, so the package requires exactly this one."""

STATE: Final = "s"
HEAD: Final = '{"id":"f","sid":"s"'
DROP: Final = HEAD + "}"
WARM: Final = "zz_warm"
"""A property and a rule that no program has: firing it once makes deleting the state safe."""

STORED: Final = 0
NOBODY_INTERESTED: Final = 1


class RuleSets:
    """Several rulesets of durable-rules, each matched on its own against one flat fact.

    Safe to use from several threads and after a fork; matching is one at a time.

    Raises:
        ImportError: durable-rules is not installed or cannot be loaded here.
    """

    def __init__(self, rulesets: Sequence[Mapping[str, Mapping[str, Any]]]) -> None:
        """Compile the rulesets, each from rule names to conditions as durable-rules reads them."""
        self._engine = _engine()
        self._lock = threading.RLock()
        self._unfinished: int | None = None
        self._definitions = [_definition(rules) for rules in rulesets]
        self._handles: list[int] = []
        self._free = weakref.finalize(self, _free, self._engine, self._handles)
        self._free.atexit = False
        _ALIVE.add(self)
        self._handles.extend(map(self._created, self._definitions))

    def __enter__(self) -> Self:
        """Begin to match; nobody else can until this ends."""
        self._lock.acquire()
        try:
            self._make_ready()
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Let others match."""
        self._lock.release()

    def fired(self, ruleset: int, properties: str) -> list[str]:
        """The names of the rules that hold for a fact, in the order of firing, repetitions included.

        To be called inside a ``with`` block of the rulesets.

        Args:
            ruleset: Which of the rulesets, by number.
            properties: The fact: at least one property as JSON writes it, ``"p1":1,"p2":84``.

        Raises:
            RuntimeError: the engine did not do what it should.
            durable_rules_engine.error: the engine refused the fact.
        """
        self._unfinished = ruleset
        try:
            names = self._session(self._handles[ruleset], f"{HEAD},{properties}}}")
        except BaseException:
            self._start_afresh(self._handles[ruleset])
            raise
        self._unfinished = None
        return names

    def _session(self, handle: int, fact: str) -> list[str]:
        engine = self._engine
        code, state = engine.assert_fact(handle, fact)
        if code == NOBODY_INTERESTED:
            return []
        first = engine.start_action_for_state(handle, state) if code == STORED else None
        if first is None:
            message = "durable-rules took a fact and answered nothing"
            raise RuntimeError(message)
        names: list[str] = []
        complete, result = engine.complete_and_start_action, first[1]
        while result is not None:
            names.append(result[2 : result.index('"', 2)])
            result = complete(handle, state)
        engine.retract_fact(handle, DROP)
        return names

    def _make_ready(self) -> None:
        """Make a ruleset anew if even its clearing up was interrupted; the old one is never touched again."""
        if not self._free.alive:
            message = "the rulesets are closed"
            raise RuntimeError(message)
        if self._unfinished is not None:
            self._handles[self._unfinished] = self._created(self._definitions[self._unfinished])
            self._unfinished = None

    def _start_afresh(self, handle: int) -> None:
        """Delete the state with whatever an interrupted session left in it."""
        self._engine.delete_state(handle, STATE)
        self._warm(handle)
        self._unfinished = None

    def _created(self, definition: str) -> int:
        handle: int = self._engine.create_ruleset("c", definition)
        self._warm(handle)
        return handle

    def _warm(self, handle: int) -> None:
        _, state = self._engine.assert_fact(handle, f'{HEAD},"{WARM}":1}}')
        self._engine.start_action_for_state(handle, state)
        while self._engine.complete_and_start_action(handle, state) is not None:
            pass
        self._engine.retract_fact(handle, DROP)

    def close(self) -> None:
        """Give the memory of the rulesets back; nothing can be matched afterwards."""
        with self._lock:
            self._free()

    def hold(self) -> None:
        """Wait for a running session to end, and let no other begin."""
        self._lock.acquire()

    def release(self) -> None:
        """Let sessions run again."""
        self._lock.release()


def _engine() -> ModuleType:
    try:
        import durable_rules_engine  # noqa: PLC0415 - the library works without it, and says so
    except Exception as error:  # a module of C that does not fit this Python fails in ways of its own
        message = f"durable-rules {RELEASE} cannot be loaded here; another channel has to take its place"
        raise ImportError(message) from error
    module: ModuleType = durable_rules_engine
    return module


def _definition(rules: Mapping[str, Mapping[str, Any]]) -> str:
    wanted = {**rules, WARM: {WARM: 1}}
    return json.dumps({name: {"all": [{"m": condition}]} for name, condition in wanted.items()})


def _free(engine: ModuleType, handles: list[int]) -> None:
    while handles:
        handle = handles.pop()
        engine.delete_state(handle, STATE)
        engine.delete_ruleset(handle)


_ALIVE: Final[weakref.WeakSet[RuleSets]] = weakref.WeakSet()
_FORKING: Final = threading.RLock()
_HELD: Final[list[RuleSets]] = []


def _before_fork() -> None:
    """No process is forked in the middle of a session: the child gets clean states and free locks."""
    _FORKING.acquire()
    _HELD.extend(_ALIVE)
    for each in _HELD:
        each.hold()


def _after_fork() -> None:
    while _HELD:
        _HELD.pop().release()
    _FORKING.release()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork)
