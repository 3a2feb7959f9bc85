"""Profiles at the boundaries of a book: every number at a threshold of some rule, or one step to either side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from careplan.fields import FactKind, FactScope, ProfileField, field_at
from careplan.language.book import RuleBook
from careplan.language.conditions import Compare, Condition, Fact, Is, walk
from careplan.language.program import Program, dependencies
from careplan.models import PainProblemKind, PatientProfile
from careplan.testing.data import Data, put, valid
from careplan.testing.known import book_or_own, complete
from careplan.testing.values import beside, values

__all__ = ["boundary_profiles"]

Leaf: TypeAlias = Fact | Compare | Is
Read: TypeAlias = Mapping[str, list[Leaf]]
"""What some rules ask about each fact, by path."""

REQUIRED: Final = frozenset({"age_years", "setting.jurisdiction"})
KIND: Final = "problem.kind"
KINDS: Final = st.sampled_from([kind.value for kind in PainProblemKind])
ONE_IN_FOUR: Final = st.integers(0, 3).map(lambda drawn: drawn == 0)


@st.composite
def boundary_profiles(draw: st.DrawFn, book: RuleBook | Program | None = None, *, max_units: int = 3) -> PatientProfile:
    """A profile about a few rules of a book, with everything that they read near where it matters.

    Numbers lie at a threshold or one step to either side, choices are words that the rules name, flags are drawn,
    and about a quarter of it all is not known. The findings that the rules read count as read by them.

    Args:
        draw: Given by Hypothesis.
        book: The book or program; the library's own book by default.
        max_units: About how many rules, dose rows and escalations it is at most.
    """
    program = book if isinstance(book, Program) else book_or_own(book).program
    read = _read(program, draw(st.lists(st.sampled_from(program.units), max_size=max_units)) if program.units else ())
    data: Data = {"age_years": 50, "setting": {"jurisdiction": "international"}, "problems": _problems(draw, read)}
    for path, leaves in read.items():
        declared = field_at(path)
        if declared.derived:
            _put_behind(data, path, draw(_near(declared, leaves)))
        elif path != KIND:
            _give(draw, data, declared, _near(declared, leaves))
    complete(data, [screen for screen in program.screens if draw(st.booleans())])
    return valid(data)


def _read(program: Program, units: Iterable[Any]) -> Read:
    """The leaves of some units and of all that they build on, by path."""
    conditions: dict[str, Condition] = {unit.id: unit.condition for unit in program.units}
    wanted, found = [unit.id for unit in units], dict[str, None]()
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = None
            wanted += sorted(dependencies(conditions[name]))
    read: dict[str, list[Leaf]] = {}
    for node in (node for name in found for node in walk(conditions[name])):
        if isinstance(node, Fact | Compare | Is):
            read.setdefault(node.path, []).append(node)
    return read


def _problems(draw: st.DrawFn, read: Read) -> list[Data]:
    """One or two problems of different kinds, of those that the rules name if they name any."""
    named = [node.option for node in read.get(KIND, ()) if isinstance(node, Is)]
    kinds = st.one_of(st.sampled_from(named), KINDS) if named else KINDS
    drawn = draw(st.lists(kinds, min_size=1, max_size=2, unique=True))
    return [{"kind": kind, **({"site": "knee"} if kind == "osteoarthritis" else {})} for kind in drawn]


def _near(declared: ProfileField, leaves: Iterable[Leaf]) -> st.SearchStrategy[Any]:
    """Values of one fact on which the truth of some conditions turns."""
    thresholds = {node.steps for node in leaves if isinstance(node, Compare)}
    if declared.number and thresholds:
        return beside(declared.number, thresholds).map(declared.number.value_of)
    named = sorted({node.option for node in leaves if isinstance(node, Is)})
    if named and declared.kind is FactKind.CHOICE:
        return st.one_of(st.sampled_from(named), values(declared))
    if named:
        return st.lists(st.one_of(st.sampled_from(named), st.sampled_from(declared.options)), max_size=3, unique=True)
    return values(declared)


def _give(draw: st.DrawFn, data: Data, declared: ProfileField, near: st.SearchStrategy[Any]) -> None:
    """A value for the patient or for each problem; or none, sometimes with a word that it is not known."""
    in_problems = declared.scope is FactScope.PROBLEM
    name = declared.path.removeprefix("problem.") if in_problems else declared.path
    for holder in data["problems"] if in_problems else [data]:
        if name in REQUIRED or not draw(ONE_IN_FOUR):
            put(holder, name, draw(near))
        elif name not in holder and draw(st.booleans()):
            holder["not_known"] = (*holder.get("not_known", ()), name)


def _put_behind(data: Data, path: str, value: float) -> None:
    """The facts from which a derived number comes out as wanted, as far as their bounds allow."""
    if path == "bmi":
        put(data, "height_cm", 200.0)
        put(data, "weight_kg", min(max(4 * value, 20), 400))
    elif path == "inr_over_target":
        put(data, "measures.inr_target_upper", 3.0)
        put(data, "measures.inr", min(max(3 + value, 0.5), 20))
