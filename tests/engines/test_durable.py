"""The adapter of durable-rules: what fires, and that nothing of an interrupted session is left."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from typing import Any

import durable_rules_engine
import pytest

from careplan.engines.durable import RuleSets

SENT = '"p1":987654321'
"""A fact that must not show in an error."""


@pytest.fixture
def rulesets() -> Iterator[RuleSets]:
    """Two rulesets: one with three rules, one with a single rule."""
    made = RuleSets(
        [
            {"high": {"$gte": {"p1": 10}}, "either": {"$or": [{"p2": 1}, {"p3": 1}]}, "two": {"p2": 1}},
            {"other": {"$and": [{"p1": 5}, {"p2": 0}]}},
        ]
    )
    yield made
    made.close()


def fired(rulesets: RuleSets, ruleset: int, properties: str) -> list[str]:
    """What one ruleset answers, in a session of its own."""
    with rulesets:
        return rulesets.fired(ruleset, properties)


@pytest.mark.parametrize(
    ("ruleset", "properties", "expected"),
    [
        (0, '"p1":10,"p2":0', {"high"}),
        (0, '"p1":9,"p2":1', {"either", "two"}),
        (0, '"p1":-9,"p3":1', {"either"}),
        (0, '"p4":1', set()),
        (1, '"p1":5,"p2":0', {"other"}),
        (1, '"p1":5', set()),
    ],
)
def test_rules_that_hold_fire(rulesets: RuleSets, ruleset: int, properties: str, expected: set[str]) -> None:
    """And no other; what is not sent makes nothing hold."""
    assert set(fired(rulesets, ruleset, properties)) == expected


def test_nothing_is_left_of_the_fact_before(rulesets: RuleSets) -> None:
    """A thousand facts, each answered on its own."""
    for number in range(1000):
        assert ("high" in fired(rulesets, 0, f'"p1":{number % 20}')) is (number % 20 >= 10)


def failing(times: int, error: BaseException, genuine: Callable[..., Any]) -> Callable[..., Any]:
    """A function of the C module that fails a few times."""
    left = [times]

    def call(*args: object) -> object:
        if left[0]:
            left[0] -= 1
            raise error
        return genuine(*args)

    return call


@pytest.mark.parametrize(
    "function", ["assert_fact", "start_action_for_state", "complete_and_start_action", "retract_fact"]
)
@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), durable_rules_engine.error("code: 303")])
def test_an_interrupted_session_leaves_no_trace(
    rulesets: RuleSets, monkeypatch: pytest.MonkeyPatch, function: str, error: BaseException
) -> None:
    """The error comes out as it is, and the next fact is answered as if nothing had been."""
    genuine = getattr(durable_rules_engine, function)
    monkeypatch.setattr(durable_rules_engine, function, failing(1, error, genuine))
    with pytest.raises(type(error)):
        fired(rulesets, 0, '"p1":10,"p2":1')
    assert set(fired(rulesets, 0, '"p3":1')) == {"either"}
    assert set(fired(rulesets, 1, '"p1":5,"p2":0')) == {"other"}


@pytest.mark.parametrize("times", [1, 2])
def test_an_interrupted_clearing_up_leaves_no_trace_either(
    rulesets: RuleSets, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """The ruleset is made anew; if that is interrupted too, the next time."""
    genuine = durable_rules_engine.delete_state
    monkeypatch.setattr(durable_rules_engine, "delete_state", failing(times, KeyboardInterrupt(), genuine))
    first = durable_rules_engine.complete_and_start_action
    for _ in range(times):
        monkeypatch.setattr(durable_rules_engine, "complete_and_start_action", failing(1, MemoryError(), first))
        with pytest.raises((KeyboardInterrupt, MemoryError)):
            fired(rulesets, 0, '"p1":10,"p2":1')
    assert set(fired(rulesets, 0, '"p3":1')) == {"either"}


@pytest.mark.parametrize("function", ["assert_fact", "start_action_for_state"])
def test_a_silent_engine_is_an_error(rulesets: RuleSets, monkeypatch: pytest.MonkeyPatch, function: str) -> None:
    """A fact taken twice, or taken and not answered, is never read as: nothing holds."""
    genuine = getattr(durable_rules_engine, function)
    calls: list[object] = []

    def silent(*args: object) -> object:
        calls.append(args)
        answer = genuine(*args)
        return answer if len(calls) > 1 else (2, answer[1]) if function == "assert_fact" else None

    monkeypatch.setattr(durable_rules_engine, function, silent)
    with pytest.raises(RuntimeError, match="answered nothing"):
        fired(rulesets, 0, '"p1":10')
    assert fired(rulesets, 0, '"p1":10') == ["high"]


@pytest.mark.parametrize("broken", [f"{SENT},,", f"{SENT},p2:1", f'{SENT},"p2":1e5', '"p1":"' + "9" * 70_000])
def test_errors_hold_no_fact(rulesets: RuleSets, broken: str) -> None:
    """What the engine cannot read is refused with a number."""
    with pytest.raises((durable_rules_engine.error, RuntimeError)) as raised:
        fired(rulesets, 0, broken)
    assert "9" not in str(raised.value).replace("error code", "")
    assert set(fired(rulesets, 0, '"p3":1')) == {"either"}


def test_closed_rulesets_say_so(rulesets: RuleSets) -> None:
    """Twice closed is as good as once; nothing is matched any more."""
    rulesets.close()
    rulesets.close()
    with pytest.raises(RuntimeError, match="closed"):
        fired(rulesets, 0, '"p1":10')


def test_rulesets_that_nobody_holds_are_deleted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their memory goes back without a call."""
    deleted: list[int] = []
    monkeypatch.setattr(durable_rules_engine, "delete_ruleset", deleted.append)
    made = RuleSets([{"a": {"p1": 1}}, {"b": {"p1": 0}}])
    del made
    gc.collect()
    assert len(deleted) == 2


def test_a_missing_engine_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller learns what is missing and that something can take its place."""
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    with pytest.raises(ImportError, match=r"durable-rules 2\.0\.28 cannot be loaded"):
        RuleSets([])
