"""Mistakes about facts of the profile: unknown fields and words, wrong kinds and units, idle thresholds."""

from __future__ import annotations

from collections.abc import Iterator

from careplan.errors import Fault
from careplan.fields import FactKind, ProfileField, fields
from careplan.language.checks.outline import Leaf, Outline
from careplan.language.conditions import Compare, Condition, Fact, Is, Operator
from careplan.language.names import named

__all__ = ["threshold_says_nothing", "unknown_fields", "unknown_options", "wrong_kinds", "wrong_units"]

_READS = {
    FactKind.FLAG: "a yes-or-no fact: use it as a condition by itself",
    FactKind.NUMBER: "a number: compare it with >=, >, <= or <",
    FactKind.CHOICE: "a choice: write is_(...)",
    FactKind.CHOICES: "a list of choices: write include(...)",
}


def _leaves(outline: Outline) -> Iterator[tuple[Leaf, Fact | Compare | Is]]:
    for _, leaf in outline.nodes:
        if isinstance(leaf.node, Fact | Compare | Is):
            yield leaf, leaf.node


def unknown_fields(outline: Outline) -> Iterator[Fault]:
    """A condition reads a field that no profile has."""
    for leaf, node in _leaves(outline):
        if node.path not in fields():
            hint = outline.did_you_mean(node.path, fields(), "see careplan/rules/patient.py for the words")
            yield Fault(leaf.path, f"reads {named(node.path)}, which is no field of the profile", hint)


def _fits(node: Condition, declared: ProfileField) -> bool:
    match declared.kind:
        case FactKind.FLAG:
            return isinstance(node, Fact)
        case FactKind.NUMBER:
            return isinstance(node, Compare)
        case FactKind.CHOICE | FactKind.CHOICES:
            return isinstance(node, Is)


def wrong_kinds(outline: Outline) -> Iterator[Fault]:
    """A flag is compared, a number used as a flag, and the like."""
    for leaf, node in _leaves(outline):
        declared = fields().get(node.path)
        if declared is not None and not _fits(node, declared):
            yield Fault(leaf.path, f"reads {node.path} in the wrong way", f"it is {_READS[declared.kind]}")


def _comparisons(outline: Outline) -> Iterator[tuple[Leaf, Compare, ProfileField]]:
    for leaf, node in _leaves(outline):
        declared = fields().get(node.path)
        if isinstance(node, Compare) and declared is not None and declared.number is not None:
            yield leaf, node, declared


def wrong_units(outline: Outline) -> Iterator[Fault]:
    """A number is compared in a unit that is not its own."""
    for leaf, node, declared in _comparisons(outline):
        if node.unit != declared.unit:
            yield Fault(leaf.path, f"compares {node.path} in another unit", f"its unit is {declared.unit}")


def _least(node: Compare) -> int:
    """The least value, in steps, for which the answer is not the one for smaller values."""
    return node.steps + 1 if node.op in (Operator.ABOVE, Operator.AT_MOST) else node.steps


def threshold_says_nothing(outline: Outline) -> Iterator[Fault]:
    """A threshold lies at or beyond the bounds of its field, so that every value gives one answer."""
    for leaf, node, declared in _comparisons(outline):
        mark = declared.number
        if mark is not None and not mark.bounds[0] < _least(node) <= mark.bounds[1]:
            problem = f"compares {node.path} with a threshold that every value is on one side of"
            yield Fault(leaf.path, problem, f"its values go from {mark.low} to {mark.high} {mark.unit}")


def unknown_options(outline: Outline) -> Iterator[Fault]:
    """A choice is compared with a word that it does not have."""
    for leaf, node in _leaves(outline):
        declared = fields().get(node.path)
        if isinstance(node, Is) and declared is not None and declared.options and node.option not in declared.options:
            hint = outline.did_you_mean(node.option, declared.options, f"one of {', '.join(declared.options)}")
            yield Fault(leaf.path, f"asks whether {node.path} is {named(node.option)}, which it never is", hint)
