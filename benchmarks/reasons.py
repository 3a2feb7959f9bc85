"""Why no patient can be as aimed at: which truths a condition can have at all, worked out from its tree.

For each kind of pain every leaf has the truths that some patient can give it: what every profile says is never not
known, and the kind itself is settled. Truths are put together as the language does; what two leaves say of one fact is
taken for independent, so that a truth may be left that nobody has, but none is missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, reduce
from itertools import product
from typing import Any as Anything
from typing import Final, TypeAlias, assert_never

from careplan.language.book import RuleBook
from careplan.language.conditions import All, Any, AtLeast, Compare, Condition, Fact, Holds, Is, Lifted, Not, walk
from careplan.models import PainProblemKind, PatientProfile
from careplan.words import Truth

__all__ = ["Reasons", "always_said"]

Truths: TypeAlias = frozenset[Truth]
"""The truths that a condition can have."""

KIND: Final = "problem.kind"
SITE: Final = "problem.site"
NO: Final[Truths] = frozenset({Truth.NO})
YES: Final[Truths] = frozenset({Truth.YES})
KNOWN: Final[Truths] = NO | YES
ANY_OF_THREE: Final[Truths] = frozenset(Truth)
BARE: Final = PatientProfile.model_validate(
    {"age_years": 50, "setting": {"jurisdiction": "international"}, "problems": [{"kind": "low_back_pain"}]}
)


@cache
def always_said(path: str) -> bool:
    """Whether every profile answers a question: what is required, and lists that are complete as they are given.

    >>> always_said("age_years"), always_said("preferences.prefers"), always_said("symptoms.fever")
    (True, True, False)
    """
    value: Anything = BARE.problems[0] if path.startswith("problem.") else BARE
    for name in path.removeprefix("problem.").split("."):
        value = getattr(value, name, None)
    return value is not None


class Reasons:
    """Looks for reasons in one book."""

    def __init__(self, book: RuleBook) -> None:
        """Read the book; what a rule can be is worked out when it is asked for."""
        self._conditions = {unit.id: unit.condition for unit in book.program.units}
        self._found: dict[tuple[str, PainProblemKind], Truths] = {}

    def why_never(self, unit: str, truth: Truth) -> str:
        """Why a rule, row or screen never has a truth; empty where it may have."""
        if truth in self._with_any_kind(unit):
            return ""
        match truth:
            case Truth.NO:
                return "holds for every patient"
            case Truth.YES:
                return "holds for nobody"
            case Truth.UNKNOWN:
                return self._why_known(unit)

    def _why_known(self, unit: str) -> str:
        asked = {path for path in self._paths(unit) if not always_said(path)}
        if not asked:
            return "what it turns on is said in every profile"
        what = "the site, which" if asked == {SITE} else "what"
        return f"turns on {what} is always said where it matters"

    def _paths(self, unit: str) -> set[str]:
        """What a unit reads, directly or through findings."""
        found = set[str]()
        for node in walk(self._conditions[unit]):
            match node:
                case Fact(path=path) | Compare(path=path) | Is(path=path):
                    found.add(path)
                case Holds(rule=rule) | Lifted(rule=rule):
                    found |= self._paths(rule)
                case _:
                    pass
        return found

    def _with_any_kind(self, unit: str) -> Truths:
        return frozenset().union(*(self._of_unit(unit, kind) for kind in PainProblemKind))

    def _of_unit(self, unit: str, kind: PainProblemKind) -> Truths:
        key = unit, kind
        if key not in self._found:
            self._found[key] = self._of(self._conditions[unit], kind)
        return self._found[key]

    def _of(self, node: Condition, kind: PainProblemKind) -> Truths:  # noqa: PLR0911 - one for each node
        match node:
            case Fact() | Compare() | Is():
                return _of_leaf(node, kind)
            case Holds(rule=rule):
                return self._of_unit(rule, kind)
            case Lifted(rule=rule, n=n):
                return self._with_any_kind(rule) | (NO if n > 1 else frozenset())
            case Not(of=part):
                return frozenset(Truth(Truth.YES - each) for each in self._of(part, kind))
            case All(of=parts):
                return _joined(min, (self._of(part, kind) for part in parts))
            case Any(of=parts):
                return _joined(max, (self._of(part, kind) for part in parts))
            case AtLeast(n=n, of=parts):
                return _at_least(n, [self._of(part, kind) for part in parts])
            case _:
                assert_never(node)


def _of_leaf(leaf: Fact | Compare | Is, kind: PainProblemKind) -> Truths:
    if isinstance(leaf, Is) and leaf.path == KIND:
        return YES if leaf.option == kind else NO
    said = always_said(leaf.path) or (leaf.path == SITE and kind is PainProblemKind.OSTEOARTHRITIS)
    return KNOWN if said else ANY_OF_THREE


def _joined(join: Callable[[Truth, Truth], Truth], parts: Iterable[Truths]) -> Truths:
    return reduce(lambda one, other: frozenset(join(*pair) for pair in product(one, other)), parts)


def _at_least(n: int, parts: list[Truths]) -> Truths:
    """Of so many parts that are certain, and so many that may be, all that can be had together."""
    counts = {(0, 0)}
    for part in parts:
        counts = {(yes + (each is Truth.YES), may + (each is not Truth.NO)) for yes, may in counts for each in part}
    return frozenset(Truth.YES if yes >= n else Truth.UNKNOWN if may >= n else Truth.NO for yes, may in counts)
