"""Faults to plant in how facts are read, conditions are lowered or written as code, and in either engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from careplan.engines import accessors, codegen, durable, entries, facts, generated, groups
from careplan.language import lowering, trees
from tests.planted.fault import Fault, wrapped

__all__ = ["ENGINE_FAULTS"]

Text = Callable[[str], str]


def _in_code(change: Text) -> Callable[[pytest.MonkeyPatch], None]:
    """Change the text of every generated function."""
    return wrapped(generated, "function_text", lambda text, *_: change(text))


# Facts -----------------------------------------------------------------------------------------


def _settled_all(patch: pytest.MonkeyPatch) -> None:
    """What is listed as not known is taken for absent all the same."""
    real = facts._Scope._settle  # noqa: SLF001 - a fault is planted in it
    patch.setattr(facts._Scope, "_settle", lambda self, found, screens, _: real(self, found, screens, ()))  # noqa: SLF001


def _first_option(self: Any, value: str | tuple[str, ...]) -> dict[str, int]:  # noqa: ANN401
    chosen = value[:1] if isinstance(value, tuple) else ()
    return {path: int(option in chosen) for option, path in self._paths.items()}


def _absences_lost(found: dict[str, int], *_: object) -> dict[str, int]:
    return {path: value for path, value in found.items() if value != 0}


def _numbers_unscaled(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(accessors, "_scale", lambda _: (1, 1))


def _last_fact_lost(found: list[Any], *_: object) -> list[Any]:
    return [None if place == len(found) - 1 else each for place, each in enumerate(found)]


FACTS: Final = (
    Fault("facts", "a completed screen settles nothing", wrapped(facts._Scope, "_settle", instead=True)),  # noqa: SLF001
    Fault("facts", "what is not known counts as absent", _settled_all),
    Fault("facts", "a number is one step too great", wrapped(facts, "steps", lambda steps, *_: steps + 1)),
    Fault("facts", "a choice is never what it is", lambda patch: patch.setattr(facts._Options, "facts", _first_option)),  # noqa: SLF001
    Fault("facts", "what is absent is not known", wrapped(facts._Scope, "read", _absences_lost)),  # noqa: SLF001
    Fault("facts", "generated: no screen settles anything", wrapped(accessors.Reader, "_settle", instead=True)),
    Fault("facts", "generated: numbers are not in steps", _numbers_unscaled),
    Fault("facts", "generated: the derived fact is lost", wrapped(accessors.Reader, "read", _last_fact_lost)),
)

# Lowering --------------------------------------------------------------------------------------


def _at_least_one_less(patch: pytest.MonkeyPatch) -> None:
    real = lowering.Lowering._at_least  # noqa: SLF001 - a fault is planted in it
    patch.setattr(lowering.Lowering, "_at_least", lambda self, n, terms: real(self, max(1, n - 1), terms))


def _strict_bounds(tree: trees.Tree, *_: object) -> trees.Tree:
    """At least becomes above."""
    return replace(tree, op=">") if isinstance(tree, trees.Comparison) and tree.op == ">=" else tree


LOWERING: Final = (
    Fault("lowering", "or becomes and", lambda patch: patch.setattr(lowering, "some", trees.every)),
    Fault("lowering", "and becomes or", lambda patch: patch.setattr(lowering, "every", trees.some)),
    Fault("lowering", "a negation is left out", lambda patch: patch.setattr(lowering, "negated", lambda tree: tree)),
    Fault("lowering", "one fewer is enough", _at_least_one_less),
    Fault("lowering", "at least becomes more than", wrapped(lowering.Lowering, "tree", _strict_bounds)),
    Fault("lowering", "what fails is not noticed", lambda patch: patch.setattr(entries, "negated", lambda tree: tree)),
)

# Code generation -------------------------------------------------------------------------------

CODE: Final = (
    Fault("code generation", "and becomes or", _in_code(lambda text: text.replace(" and ", " or "))),
    Fault("code generation", "at least becomes more than", _in_code(lambda text: text.replace(" >= ", " > "))),
    Fault("code generation", "a negation is left out", _in_code(lambda text: text.replace("(not ", "("))),
    Fault(
        "code generation", "not known becomes absent", _in_code(lambda text: text.replace("is not False", "is True"))
    ),
    Fault(
        "code generation", "not known becomes no", _in_code(lambda text: text.replace(" else 1) if ", " else 0) if "))
    ),
    Fault("code generation", "any problem becomes every", _in_code(lambda text: text.replace("most[", "least["))),
    Fault(
        "code generation",
        "certain and possible are exchanged",
        lambda patch: patch.setattr(codegen, "_of_truth", lambda name, *, certain: name if certain else f"{name} == 2"),
    ),
)

# Engines ---------------------------------------------------------------------------------------


def _all_problems_as_the_first(patch: pytest.MonkeyPatch) -> None:
    real = facts.FactReader.read

    def read(self: facts.FactReader, profile: Any) -> Any:  # noqa: ANN401 - as the method
        patient, problems = real(self, profile)
        return patient, [problems[0]] * len(problems)

    patch.setattr(facts.FactReader, "read", read)


def _doubt_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(groups.Group, "in_doubt", lambda _self, _texts: [])


CHAINING: Final = (
    Fault(
        "chaining engine",
        "the last rule that fires is lost",
        wrapped(durable.RuleSets, "fired", lambda names, *_: names[:-1]),
    ),
    Fault(
        "chaining engine",
        "a guard always shuts",
        wrapped(groups.Group, "cannot_hold", lambda _, group, __: bool(group.guard)),
    ),
    Fault("chaining engine", "what is in doubt fails", _doubt_forgotten),
    Fault("chaining engine", "lifted findings are not passed on", wrapped(groups.Lift, "write", instead=True)),
    Fault("chaining engine", "every problem is the first", _all_problems_as_the_first),
    Fault("chaining engine", "nothing fires", wrapped(durable.RuleSets, "fired", lambda _, *__: [])),
    Fault("chaining engine", "the engine fails", wrapped(durable.RuleSets, "fired", lambda _, *__: 1 // 0)),
)


class _Reversed(generated.GeneratedChannel):
    """Decides advice before findings."""

    def __init__(self, program: Any) -> None:  # noqa: ANN401 - as the channel
        super().__init__(program)
        self._steps.reverse()


class _Shortened(generated.GeneratedChannel):
    """Leaves out the last step."""

    def __init__(self, program: Any) -> None:  # noqa: ANN401 - as the channel
        super().__init__(program)
        self._steps.pop()


class _Sure(generated.GeneratedChannel):
    """Takes what is not known for certain."""

    def decide(self, profile: Any, answers: Any) -> None:  # noqa: ANN401 - as the channel
        super().decide(profile, answers)
        for row in (answers.patient, *answers.problems):
            row[:] = row.replace(b"\x01", b"\x02")


class _SameForAll(generated.GeneratedChannel):
    """Gives the answers for the first problem to all of them."""

    def decide(self, profile: Any, answers: Any) -> None:  # noqa: ANN401 - as the channel
        super().decide(profile, answers)
        for row in answers.problems[1:]:
            row[:] = answers.problems[0]


class _OneOff(generated.GeneratedChannel):
    """Writes every answer one place too far."""

    def decide(self, profile: Any, answers: Any) -> None:  # noqa: ANN401 - as the channel
        super().decide(profile, answers)
        answers.patient[:] = answers.patient[-1:] + answers.patient[:-1]


class _Failing(generated.GeneratedChannel):
    """Fails half-way."""

    def decide(self, profile: Any, answers: Any) -> None:  # noqa: ANN401 - as the channel
        super().decide(profile, answers)
        answers.problems[-1][-1] = 255
        raise KeyError(profile)


def _instead(channel: type[generated.GeneratedChannel]) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr("careplan.planner.GeneratedChannel", channel)


GENERATED: Final = (
    Fault("generated engine", "strata run backwards", _instead(_Reversed)),
    Fault("generated engine", "the last stratum is left out", _instead(_Shortened)),
    Fault("generated engine", "not known becomes certain", _instead(_Sure)),
    Fault("generated engine", "every problem is the first", _instead(_SameForAll)),
    Fault("generated engine", "answers stand one place too far", _instead(_OneOff)),
    Fault("generated engine", "the engine fails", _instead(_Failing)),
)

ENGINE_FAULTS: Final = (*FACTS, *LOWERING, *CODE, *CHAINING, *GENERATED)
