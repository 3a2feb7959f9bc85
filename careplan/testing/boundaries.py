"""Profiles at the boundaries of a book: every number at a threshold of some rule, or one step to either side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from careplan.fields import DERIVED, DERIVED_FROM, FactKind, FactScope, ProfileField, field_at
from careplan.language.book import RuleBook
from careplan.language.conditions import Compare, Condition, Fact, Is, walk
from careplan.language.program import Program, dependencies
from careplan.models import PainProblemKind, PatientProfile
from careplan.testing.data import Data, put, valid
from careplan.testing.known import book_or_own, complete
from careplan.testing.values import beside, values

__all__ = ["Threshold", "boundary_profiles", "profile_at", "thresholds"]

Leaf: TypeAlias = Fact | Compare | Is
Read: TypeAlias = Mapping[str, list[Leaf]]
"""What some rules ask about each fact, by path."""

REQUIRED: Final = frozenset({"age_years", "setting.jurisdiction"})
KIND: Final = "problem.kind"
KINDS: Final = st.sampled_from([kind.value for kind in PainProblemKind])
PLAIN: Final = {"kind": "low_back_pain"}
LATE: Final = 80
"""An age at which whatever began earlier can have begun."""

ONE_IN_FOUR: Final = st.integers(0, 3).map(lambda drawn: drawn == 0)


@dataclass(frozen=True, order=True)
class Threshold:
    """A number at which the truth of some condition turns: a path, and whole steps of its field."""

    path: str
    steps: int

    @property
    def sides(self) -> tuple[int, ...]:
        """The threshold and one step to either side, as far as the field allows, in whole steps."""
        mark = field_at(self.path).number
        low, high = mark.bounds if mark else (self.steps, self.steps)
        return tuple(each for each in (self.steps, self.steps - 1, self.steps + 1) if low <= each <= high)


def thresholds(book: RuleBook | Program | None = None) -> tuple[Threshold, ...]:
    """Every threshold that a rule, row, escalation or screen of a book names, once each.

    Args:
        book: The book or program; the library's own book by default.

    >>> Threshold("measures.platelets", 50) in thresholds()
    True
    """
    nodes = (node for unit in _program(book).units for node in walk(unit.condition))
    return tuple(sorted({Threshold(node.path, node.steps) for node in nodes if isinstance(node, Compare)}))


def _program(book: RuleBook | Program | None) -> Program:
    return book if isinstance(book, Program) else book_or_own(book).program


@st.composite
def boundary_profiles(
    draw: st.DrawFn,
    book: RuleBook | Program | None = None,
    *,
    max_units: int = 3,
    at: Threshold | None = None,
) -> PatientProfile:
    """A profile about a few rules of a book, with everything that they read near where it matters.

    Numbers lie at a threshold or one step to either side, choices are words that the rules name, flags are drawn,
    and about a quarter of it all is not known. The findings that the rules read count as read by them.

    Args:
        draw: Given by Hypothesis.
        book: The book or program; the library's own book by default.
        max_units: About how many rules, dose rows and escalations it is at most.
        at: A threshold at which, or one step beside which, the profile stands for certain.
    """
    program = _program(book)
    read = _read(program, draw(st.lists(st.sampled_from(program.units), max_size=max_units)) if program.units else ())
    data: Data = {"age_years": 50, "setting": {"jurisdiction": "international"}, "problems": _problems(draw, read)}
    for path, leaves in read.items():
        declared = field_at(path)
        if declared.derived:
            _put_behind(data, path, draw(_near(declared, leaves)))
        elif path != KIND:
            _give(draw, data, declared, _near(declared, leaves))
    complete(data, [screen for screen in program.screens if draw(st.booleans())])
    return valid(data) if at is None else profile_at(at, draw(st.sampled_from(at.sides)), data)


def profile_at(at: Threshold, steps: int, data: Data | None = None) -> PatientProfile:
    """A profile whose number stands at so many steps: of other facts only what does not contradict that.

    Args:
        at: The threshold whose path is meant.
        steps: Where the number stands, in whole steps of its field.
        data: Other facts, left out as a whole where they contradict it.
    """
    bare: Data = {"age_years": LATE, "setting": {"jurisdiction": "international"}, "problems": [{**PLAIN}]}
    for each in (bare,) if data is None else (data, bare):
        _stand(each, at, steps)
        found = valid(each)
        if _stands(found, at, steps):
            return found
    message = f"no valid profile stands at {at}"
    raise LookupError(message)


def _stand(data: Data, at: Threshold, steps: int) -> None:
    mark, name = field_at(at.path).number, at.path.removeprefix("problem.")
    holder = data if name == at.path else data["problems"][0]
    for each in (name, *DERIVED_FROM.get(at.path, ())):
        holder["not_known"] = tuple(known for known in holder.get("not_known", ()) if known != each)
    if mark is not None and field_at(at.path).derived:
        _put_behind(data, at.path, mark.value_of(steps))
    elif mark is not None:
        put(holder, name, mark.value_of(steps))


def _stands(profile: PatientProfile, at: Threshold, steps: int) -> bool:
    value: Any = profile.problems[0] if at.path.startswith("problem.") else profile
    if at.path in DERIVED:
        return bool(getattr(profile, DERIVED[at.path][0]) == steps)
    for name in at.path.removeprefix("problem.").split("."):
        value = getattr(value, name)
    mark = field_at(at.path).number
    return value is not None and mark is not None and mark.whole_steps(value) == steps


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
