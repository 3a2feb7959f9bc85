"""From a model of Z3 to a profile that says the same, and to what the planner makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, assert_never

from careplan.engines.meaning import MeaningChannel, ProfileReads
from careplan.engines.proof_facts import FlagVariables, ListVariables, NumberVariables, WordVariables
from careplan.errors import InvalidProfile
from careplan.fields import DERIVED, FactKind, FactScope, field_at
from careplan.language.answers import Answers
from careplan.language.program import Program
from careplan.models import PatientProfile
from careplan.planner import Planner
from careplan.plans import CarePlan
from careplan.proofs.world import Model, Place
from careplan.sections import implications
from careplan.words import Truth, Verdict

__all__ = ["STARTING", "Replay", "filled_in", "profile_of", "replayed"]

Data = dict[str, Any]

STARTING: Final = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)
"""What a plan makes of a therapy that may start: the week may defer it."""

HEIGHTS = (2000, 1700, *range(500, 2601))
"""Heights in millimetres to tell a body mass index with, the most usual first."""


@dataclass(frozen=True)
class Replay:
    """What the planner and the meaning of the language say of a profile."""

    profile: PatientProfile
    plan: CarePlan
    program: Program
    answers: Answers

    def truth(self, unit: str, problem: int = 0) -> Truth | None:
        """The truth of a unit, for the problem of that number in the profile."""
        return self.answers.truth(self.program, unit, problem)


def replayed(profile: PatientProfile, planner: Planner) -> Replay:
    """Plan for a profile; whatever :meth:`Planner.plan` raises comes through."""
    answers = Answers.empty(planner.program, len(profile.problems))
    MeaningChannel(planner.program).decide(profile, answers)
    return Replay(profile, planner.plan(profile), planner.program, answers)


def profile_of(model: Model) -> PatientProfile | None:
    """The profile that says what a model says, and nothing else; ``None`` where no valid one does.

    Facts that would be filled in from others, and are not known in the model, are listed as not known.
    """
    data = _data(model)
    unsaid: set[Place] = set()
    for tried in (_settled_otherwise, _all_unsaid):
        profile = _valid(data, unsaid)
        unsaid |= set(tried(model, profile))
    profile = _valid(data, unsaid)
    return profile if profile is not None and not list(_settled_otherwise(model, profile)) else None


def _valid(data: Data, unsaid: set[Place]) -> PatientProfile | None:
    problems = [{**each, "not_known": _names(unsaid, place)} for place, each in enumerate(data["problems"])]
    try:
        return PatientProfile.model_validate({**data, "problems": problems, "not_known": _names(unsaid, None)})
    except InvalidProfile:
        return None


def _names(places: set[Place], problem: int | None) -> tuple[str, ...]:
    """The names to list as not known: of the patient, or of one problem."""
    if problem is None:
        return tuple(sorted(path for path, _ in places if field_at(path).scope is FactScope.PATIENT))
    own = (path for path, place in places if field_at(path).scope is FactScope.PROBLEM and place == problem)
    return tuple(sorted(path.removeprefix("problem.") for path in own))


def _flags(model: Model) -> Iterator[Place]:
    """The flags that the model leaves unknown."""
    yield from (each for each in model.places if field_at(each[0]).kind is FactKind.FLAG and not model.known(each))


def _settled_otherwise(model: Model, profile: PatientProfile | None) -> Iterator[Place]:
    """The flags that are not known in the model, and were filled in from other facts."""
    if profile is None:
        return
    empty = Program((), ())
    for path, problem in _flags(model):
        reads = ProfileReads(empty, profile, Answers.empty(empty, 0), problem)
        if reads.flag(path) is not None:
            yield path, problem


def _all_unsaid(model: Model, profile: PatientProfile | None) -> Iterator[Place]:
    """Where the profile is refused: every flag that could be filled in, as far as the model does not know it."""
    if profile is None:
        known = {place for place in model.places if model.known(place)}
        yield from ((path, 0) for path in filled_in() if (path, 0) not in known)


def filled_in() -> Sequence[str]:
    """The flags that other facts fill in, and that can be listed as not known instead."""
    wide = (wide for _, wide in (*implications.WIDER, *implications.NAMED_EXAMPLES))
    return tuple(dict.fromkeys((*wide, *implications.NEVER_IN_MALES, *implications.PREGNANCY_ONLY)))


def _data(model: Model) -> Data:
    data: Data = {"problems": [{} for _ in range(model.problems)]}
    for path, problem in model.places:
        if path in DERIVED or not model.known((path, problem)):
            continue
        holder = data["problems"][problem] if path.startswith("problem.") else data
        _put(holder, path.removeprefix("problem."), _value(model, path, problem))
    index = "bmi", 0
    if index in model.places and model.known(index) and not _reads_body(model):
        data["height_cm"], data["weight_kg"] = _body(model.number(model.facts.number("bmi").value))
    return data


def _reads_body(model: Model) -> bool:
    """Whether height and weight are told by the model, because some rule reads one of them."""
    index = model.number(model.facts.number("bmi").value)
    height, weight = (model.number(model.facts.number(path).value) for path in ("height_cm", "weight_kg"))
    return height > 0 and _index(height, weight) == index


def _index(millimetres: int, hectograms: int) -> int:
    square = millimetres * millimetres
    return (2 * hectograms * 1_000_000 + square) // (2 * square)


def _body(index: int) -> tuple[float, float]:
    """Height in centimetres and weight in kilograms that give a body mass index, in tenths."""
    low, high = _bounds("weight_kg")
    for height in HEIGHTS:
        weight = round(index * height * height / 1_000_000)
        if low <= weight <= high and _index(height, weight) == index:
            return height / 10, weight / 10
    message = "no height and weight give this body mass index"
    raise LookupError(message)


def _bounds(path: str) -> tuple[int, int]:
    number = field_at(path).number
    return (0, 0) if number is None else number.bounds


def _value(model: Model, path: str, problem: int) -> object:
    fact, number = model.facts.at(path, problem), field_at(path).number
    match fact:
        case FlagVariables(yes=yes):
            return model.holds(yes)
        case NumberVariables(value=value):
            return model.number(value) if number is None else number.value_of(model.number(value))
        case WordVariables(value=value, options=options):
            return options[model.number(value)]
        case ListVariables(options=options):
            return tuple(option for option in options if model.holds(fact.says(option)))
        case _:
            assert_never(fact)


def _put(data: Data, path: str, value: object) -> None:
    *sections, name = path.split(".")
    for section in sections:
        data = data.setdefault(section, {})
    data[name] = value
