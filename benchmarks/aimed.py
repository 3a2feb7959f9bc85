"""Patients by number: each is a function of a seed and its number alone, and four of five are aimed at a rule.

Every fifth is a usual patient with one or two pain problems and the screens done. A rule that these seldom meet is
aimed at: its facts are read off its condition and put into a usual patient, so that it holds, does not hold, or is left
not known for want of one fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from random import Random
from typing import Any, Final

from benchmarks.people import COMMON, USUAL
from benchmarks.reasons import Reasons, always_said
from benchmarks.tally import Tally
from careplan.catalogue import Therapy
from careplan.engines.generated import GeneratedChannel
from careplan.errors import InvalidProfile
from careplan.fields import DERIVED_FROM
from careplan.language.answers import Answers
from careplan.language.book import RuleBook
from careplan.language.conditions import All, Condition, Holds, Not
from careplan.models import PainProblemKind, PatientProfile
from careplan.testing.building import Builder
from careplan.testing.data import Data, put, valid
from careplan.testing.known import complete
from careplan.testing.realistic import EVERYDAY
from careplan.testing.wants import Place, Wants
from careplan.testing.ways import Goal, Ways
from careplan.words import Payer, Truth

__all__ = ["Aim", "People"]

AIMED: Final = 0.8
"""The share of patients who are aimed at a rule; few of these are withheld, for most rules are about care."""

TRIED: Final = 1_500
"""So many usual patients are looked at to see which rules they seldom meet."""

SELDOM: Final = 8
"""A truth met by no more of them than this is aimed at."""

WAYS: Final = 40
"""Ways kept for each aim."""

LOOKED_AT: Final = 400
"""Ways looked at to find them."""

MOST_PROBLEMS: Final = 3
ANOTHER_PROBLEM, WISHES, HALF_ASKED, PAID_FOR, PRESENT = 0.35, 0.05, 0.05, 0.2, 0.3
"""How often a usual patient has a second problem, declines therapies where few are to be had, was asked few screens,
or has a payer; and how often a fact that is given is present.
"""

ADULT: Final = range(18, 46)
"""The age of a patient with pain of pregnancy."""

SITES: Final[Mapping[str, Sequence[str]]] = {
    "osteoarthritis": ("knee", "hip", "hand"),
    "postoperative_pain": ("knee", "hip", "lower_back", "shoulder"),
    "neuropathic_pain": ("foot", "leg"),
}
HEADACHES: Final = frozenset({"migraine", "tension_type_headache", "cervicogenic_headache", "headache_undiagnosed"})
SERVED: Final = (
    "low_back_pain",
    "low_back_pain",
    "sciatica",
    "neck_pain",
    "osteoarthritis",
    "osteoarthritis",
    "fibromyalgia",
    "rheumatoid_arthritis",
    "migraine",
    "tension_type_headache",
    "chronic_primary_pain",
)
"""Kinds of pain for which guidelines offer several kinds of care; half of all usual patients have one of them."""

JURISDICTIONS: Final = ("US", "UK", "DE", "international")
PAYERS: Final = tuple(each.value for each in Payer)
THERAPIES: Final = tuple(each.value for each in Therapy)


@dataclass(frozen=True, order=True)
class Aim:
    """A rule, row or screen, and the truth that it is to have."""

    unit: str
    truth: Truth


class People:
    """The patients of one book and seed, by number."""

    def __init__(self, book: RuleBook, seed: int) -> None:
        """Nothing is made before it is asked for."""
        self.book, self.seed = book, seed
        self._program = book.program
        self._conditions = {unit.id: unit.condition for unit in self._program.units}
        self._ways: dict[Aim, list[tuple[int, Wants]]] = {}

    def prepare(self) -> People:
        """Find out what is aimed at, once, before several threads ask for patients."""
        _ = self.aims
        return self

    def profile(self, number: int) -> PatientProfile:
        """The patient of a number; a process asked for another one before gives the same."""
        random = self._random(number)
        while True:
            try:
                return valid(self._data(random))
            except InvalidProfile:
                continue

    def _data(self, random: Random) -> Data:
        if self.aims and random.random() < AIMED:
            return self._aimed(random.choice(self.aims), random)
        return self._usual(random)

    def _random(self, *of: object) -> Random:
        return Random(":".join(map(str, (self.seed, *of))))  # noqa: S311 - reproducible, not secret

    # --- usual patients ---

    def _usual(self, random: Random) -> Data:
        kinds = [random.choice(SERVED)]
        if random.random() < ANOTHER_PROBLEM:
            kinds.append(random.choice(tuple(PainProblemKind)).value)
        data: Data = {"problems": [{"kind": kind} for kind in dict.fromkeys(kinds)]}
        self._around(data, random)
        if random.random() < WISHES:
            data["preferences"] = {"declines": random.sample(THERAPIES, 3)}
            data["setting"]["services"] = random.sample(THERAPIES, len(THERAPIES) // 2)
        if random.random() < HALF_ASKED:
            complete(data, random.sample(self.book.screens, 8))
        else:
            self._complete(data)
        return data

    @cached_property
    def _screens(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The keys of all screens: those about the patient, and those about a problem."""
        keys = [(screen.scope == "patient", screen.key) for screen in self.book.screens]
        return tuple(key for of_patient, key in keys if of_patient), tuple(
            key for of_patient, key in keys if not of_patient
        )

    def _complete(self, data: Data) -> None:
        """Every screen of the book, whichever of them were completed before."""
        data["screens"], of_problem = self._screens
        for problem in data["problems"]:
            problem["screens"] = of_problem

    def _around(self, data: Data, random: Random) -> None:
        """What is usual, wherever nothing is said yet."""
        data.setdefault("age_years", random.choice(USUAL["age_years"]))
        data.setdefault("setting", {}).setdefault("jurisdiction", random.choice(JURISDICTIONS))
        if random.random() < PAID_FOR:
            data["setting"].setdefault("payer", random.choice(PAYERS))
        for problem in data["problems"]:
            _usual_problem(problem, random)
        for path in random.sample(FACTS, random.choice((2, 4, 6, 8))):
            value = random.choice(USUAL[path]) if path in USUAL else random.random() < PRESENT
            _put_default(data, path, value)
        if any(problem["kind"] == "pregnancy_low_back_pelvic_pain" for problem in data["problems"]):
            data.setdefault("sex", "female")
            data.setdefault("pregnant", True)
            data["age_years"] = min(data["age_years"], random.choice(ADULT))

    # --- patients aimed at a rule ---

    @cached_property
    def aims(self) -> tuple[Aim, ...]:
        """The truths of rules that usual patients seldom meet, the same ones for the same book and seed."""
        channel, tally = GeneratedChannel(self._program), Tally.of(self._program)
        for number in range(TRIED):
            random = self._random("usual", number)
            try:
                profile = valid(self._usual(random))
            except InvalidProfile:
                continue
            answers = Answers.empty(self._program, len(profile.problems))
            channel.decide(profile, answers)
            tally.count(answers)
        counts = tally.counts()
        seldom = (Aim(unit, truth) for unit, met in counts.items() for truth in Truth if met[truth] <= SELDOM)
        reasons = Reasons(self.book)
        possible = (each for each in sorted(seldom) if not reasons.why_never(each.unit, each.truth))
        return tuple(each for each in possible if self.ways(each))

    def ways(self, aim: Aim) -> list[tuple[int, Wants]]:
        """Some ways to reach an aim, each with the number of problems it needs; none where there is no way."""
        if aim not in self._ways:
            self._ways[aim] = list(islice(self._found(aim), WAYS))
        return self._ways[aim]

    def _found(self, aim: Aim) -> Iterator[tuple[int, Wants]]:
        random = self._random(aim.unit, aim.truth)
        for problems in range(1, MOST_PROBLEMS + 1):
            for _ in range(WAYS):
                ways = Ways(self._conditions, problems, random.randrange)
                for wants in islice(ways.of(random.choice(self._goals(aim))), LOOKED_AT // WAYS):
                    if aim.truth is not Truth.UNKNOWN or any(_can_be_left_out(place) for place in wants):
                        yield problems, wants
                        break

    def _goals(self, aim: Aim) -> list[list[Goal]]:
        """The rule itself, and before a row the rule that it belongs to.

        What is not known of a rule starts from what holds, or from the rule but for one of its exceptions.
        """
        if aim.truth is Truth.NO:
            return [[(Holds(rule=aim.unit), False, 0)]]
        ids = dict.fromkeys((aim.unit.partition("#")[0], aim.unit))
        held: list[Goal] = [(Holds(rule=each), True, 0) for each in ids]
        return [held, *_excepted(self._conditions[aim.unit])] if aim.truth is Truth.UNKNOWN else [held]

    def _aimed(self, aim: Aim, random: Random) -> Data:
        problems, wants = random.choice(self._ways[aim])
        data = Builder(self.book.screens, random.choice).data(wants, problems)
        if (None, "age_years") not in wants:
            data["age_years"] = max(data["age_years"], random.choice(USUAL["age_years"]))
        if (None, "setting.jurisdiction") not in wants:
            data["setting"]["jurisdiction"] = random.choice(JURISDICTIONS)
        left_out = _left_out(wants, random) if aim.truth is Truth.UNKNOWN else None
        self._around(data, random)
        if left_out is not None:
            _forget(data, left_out)
        self._complete(data)
        return data


FACTS: Final = tuple(
    path for path in dict.fromkeys((*USUAL, *COMMON, *EVERYDAY)) if path != "age_years" and "problem." not in path
)
"""What a visit may bring of the patient."""


def _usual_problem(problem: Data, random: Random) -> None:
    kind = problem["kind"]
    if kind in SITES:
        problem.setdefault("site", random.choice(SITES[kind]))
    problem.setdefault("duration_days", random.choice((20, 60, *[200, 400, 900, 2000] * 2)))
    for name in ("intensity", "interference"):
        problem.setdefault(name, random.choice(range(1, 10)))
    if kind in HEADACHES:
        days = problem.setdefault("headache_days_per_month", random.choice((3, 4, 8, 12, 14)))
        problem.setdefault("migraine_days_per_month", min(days, random.choice((2, 4, 8))))
    if kind == "postoperative_pain":
        problem.setdefault("surgery_days_ago", random.choice((20, 60, 120, 200)))


def _put_default(data: Data, path: str, value: object) -> None:
    *sections, name = path.split(".")
    holder = data
    for section in sections:
        holder = holder.setdefault(section, {})
    if name not in holder and path not in data.get("not_known", ()):
        put(data, path, value)


def _excepted(condition: Condition) -> Iterator[list[Goal]]:
    """All that a rule asks, and one of its exceptions, which will not be known."""
    parts = condition.of if isinstance(condition, All) else ()
    for except_ in parts:
        if isinstance(except_, Not):
            yield [(except_.of if each is except_ else each, True, 0) for each in parts]


def _can_be_left_out(place: tuple[Place, str]) -> bool:
    return not always_said(place[1])


def _left_out(wants: Wants, random: Random) -> tuple[Place, str] | None:
    """One fact of a rule that will not be known; of a derived number one that it is made of."""
    places = sorted(filter(_can_be_left_out, wants), key=str)
    if not places:
        return None
    place, path = random.choice(places)
    return place, random.choice(DERIVED_FROM.get(path, (path,)))


def _forget(data: Data, left_out: tuple[Place, str]) -> None:
    place, path = left_out
    holder, name = (data, path) if place is None else (data["problems"][place], path.removeprefix("problem."))
    *sections, last = name.split(".")
    inner: Any = holder
    for section in sections:
        inner = inner.get(section, {})
    inner.pop(last, None)
    holder["not_known"] = (*holder.get("not_known", ()), name)
