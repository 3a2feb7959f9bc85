"""What is true of every valid profile, as formulas over its facts: bounds, what follows, and what contradicts.

These are the validators of :mod:`careplan.models` told in Z3, from the same tables. What is only filled in where nobody
answered restricts nothing: it can be listed as not known. Earlier treatments of a problem are not among the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, assert_never

import z3

from careplan.engines.proof_facts import (
    FlagVariables,
    ListVariables,
    NumberVariables,
    Unknowns,
    Variables,
    WordVariables,
)
from careplan.fields import field_at
from careplan.models import PainProblemKind
from careplan.sections import implications as told

__all__ = ["BMI_FROM", "BMI_UP_TO", "COMPANIONS", "about_profile", "bounds"]

BMI_FROM: Final = 30
BMI_UP_TO: Final = 16_000
"""The least and the greatest body mass index that height and weight within their bounds give, in tenths."""

COMPANIONS: Final = {
    "bmi": ("height_cm", "weight_kg"),
    "inr_over_target": ("measures.inr", "measures.inr_target_upper"),
    "weeks_postpartum": ("sex", "pregnant", "gestation_weeks"),
    "problem.kind": ("problem.site", "problem.side"),
}
"""Facts without which others cannot be told, or that some contradiction reads as not known."""

MALE: Final = "male"


def bounds(path: str, fact: Variables) -> Iterator[z3.BoolRef]:
    """What is true of one fact alone."""
    match fact:
        case FlagVariables(yes=yes, no=no):
            yield z3.Not(z3.And(yes, no))
        case NumberVariables(known=known, value=value):
            low, high = (BMI_FROM, BMI_UP_TO) if path == "bmi" else _declared(path)
            yield z3.Implies(known, z3.And(value >= low, value <= high))
        case WordVariables(known=known, value=value, options=options):
            yield z3.Implies(known, z3.And(value >= 0, value < len(options)))
        case ListVariables():
            pass
        case _:
            assert_never(fact)


def _declared(path: str) -> tuple[int, int]:
    number = field_at(path).number
    return (0, 0) if number is None else number.bounds


def about_profile(facts: Unknowns, present: Sequence[z3.BoolRef]) -> Iterator[z3.BoolRef]:
    """What is true of the facts of a profile together."""
    axioms = _Axioms(facts)
    yield from axioms.derived()
    yield from axioms.words()
    yield from axioms.counts()
    yield from axioms.pressure()
    yield from axioms.pregnancy()
    yield from axioms.scores()
    for problem, here in enumerate(present):
        yield from (z3.Implies(here, each) for each in axioms.problem(problem))
    for one, other in combinations(range(len(present)), 2):
        yield z3.Implies(z3.And(present[one], present[other]), axioms.differ(one, other))


class _Axioms:
    """One method for each subject; each yields formulas."""

    def __init__(self, facts: Unknowns) -> None:
        self.facts = facts

    def yes(self, path: str) -> z3.BoolRef:
        return self.facts.flag(path).yes

    def no(self, path: str) -> z3.BoolRef:
        return self.facts.flag(path).no

    def known(self, path: str, problem: int = 0) -> z3.BoolRef:
        return self.facts.at(path, problem).known

    def value(self, path: str, problem: int = 0) -> z3.ArithRef:
        return self.facts.number(path, problem).value

    def reading(self, path: str, least: float) -> z3.BoolRef:
        """A number is known and at least so much, in its own unit."""
        return z3.And(self.known(path), self.value(path) >= _steps(path, least))

    def is_word(self, path: str, word: str, problem: int = 0) -> z3.BoolRef:
        words = self.facts.words(path, problem)
        return z3.And(words.known, words.says(word))

    def settled(self, path: str, when: z3.BoolRef, *, known: z3.BoolRef) -> Iterator[z3.BoolRef]:
        """A flag cannot be absent where something holds, nor present where it is known not to hold."""
        yield z3.Implies(z3.And(known, when), z3.Not(self.no(path)))
        yield z3.Implies(z3.And(known, z3.Not(when)), z3.Not(self.yes(path)))

    def derived(self) -> Iterator[z3.BoolRef]:
        read = {path for path, _ in self.facts.made}
        for path in read & COMPANIONS.keys() & {"bmi", "inr_over_target"}:
            yield self.known(path) == z3.And(*map(self.known, COMPANIONS[path]))
        if "inr_over_target" in read:
            over = self.value("measures.inr") - self.value("measures.inr_target_upper")
            yield z3.Implies(self.known("inr_over_target"), self.value("inr_over_target") == over)
        if "bmi" in read and read & {"height_cm", "weight_kg"}:
            yield self._body_mass()

    def _body_mass(self) -> z3.BoolRef:
        """Rounded half up, as the profile does it; told only where rules read height or weight themselves."""
        index, square = self.value("bmi"), self.value("height_cm") * self.value("height_cm")
        doubled = 2_000_000 * self.value("weight_kg") + square
        rounded = z3.And(2 * square * index <= doubled, doubled < 2 * square * (index + 1))
        return z3.Implies(self.known("bmi"), rounded)

    def words(self) -> Iterator[z3.BoolRef]:
        for narrow, wide in told.WIDER:
            yield z3.Implies(self.yes(narrow), z3.Not(self.no(wide)))

    def counts(self) -> Iterator[z3.BoolRef]:
        low_platelets = z3.Not(self.reading("measures.platelets", told.PLATELETS_LOW_BELOW))
        known = self.known("measures.platelets")
        yield from self.settled("history.low_platelet_count", low_platelets, known=known)
        few = self.value("measures.neutrophils") <= _steps("measures.neutrophils", told.NEUTROPHILS_LOW_UP_TO)
        known = self.known("measures.neutrophils")
        yield from self.settled("history.low_neutrophil_count", few, known=known)
        lost = "measures.unintentional_weight_loss_percent_6mo"
        severe = self.reading(lost, told.SEVERE_WEIGHT_LOSS_FROM_PERCENT)
        yield from self.settled("history.lost_a_tenth_of_body_weight", severe, known=self.known(lost))
        yield z3.Implies(self.reading("measures.opioid_mme_per_day", 1), z3.Not(self.no("medicines.opioid_current")))
        yield z3.Implies(self.reading("measures.body_temperature", told.FEVER_FROM), z3.Not(self.no("symptoms.fever")))

    def pressure(self) -> Iterator[z3.BoolRef]:
        upper, lower = "measures.systolic_bp", "measures.diastolic_bp"
        both = z3.And(self.known(upper), self.known(lower))
        for path, systolic, diastolic in told.PRESSURES_FROM:
            high = z3.Or(self.reading(upper, systolic), self.reading(lower, diastolic))
            yield z3.Implies(high, z3.Not(self.no(path)))
            yield z3.Implies(z3.And(both, z3.Not(high)), z3.Not(self.yes(path)))

    def pregnancy(self) -> Iterator[z3.BoolRef]:
        male, since = self.is_word("sex", MALE), "weeks_postpartum"
        for path in told.NEVER_IN_MALES:
            yield z3.Implies(male, z3.Not(self.yes(path)))
        for path in told.PREGNANCY_ONLY:
            yield z3.Implies(self.no("pregnant"), z3.Not(self.yes(path)))
        yield z3.Not(z3.And(male, self.known(since)))
        yield z3.Not(z3.And(self.no("pregnant"), self.known("gestation_weeks")))
        weeks = z3.If(self.known("gestation_weeks"), self.value("gestation_weeks"), 0)
        yield z3.Implies(z3.And(self.yes("pregnant"), self.known(since)), weeks < self.value(since))
        recent = self.value(since) <= told.POSTPARTUM_UP_TO_WEEKS
        yield from self.settled("history.postpartum_6_weeks", recent, known=self.known(since))

    def scores(self) -> Iterator[z3.BoolRef]:
        measured = (("diastolic_bp", "systolic_bp"), ("phq9_item9", "phq9"), ("start_back_psych", "start_back_total"))
        for low, high in measured:
            yield self._not_above(f"measures.{low}", f"measures.{high}")

    def _not_above(self, low: str, high: str, problem: int = 0) -> z3.BoolRef:
        both = z3.And(self.known(low, problem), self.known(high, problem))
        return z3.Implies(both, self.value(low, problem) <= self.value(high, problem))

    def problem(self, problem: int) -> Iterator[z3.BoolRef]:
        age, lived = self.value("age_years"), (self.value("age_years") + 1) * 366
        yield self._not_above("problem.migraine_days_per_month", "problem.headache_days_per_month", problem)
        for path, most in (("surgery_days_ago", lived), ("duration_days", lived), ("age_at_onset", age)):
            known, value = self.known(f"problem.{path}", problem), self.value(f"problem.{path}", problem)
            yield z3.Implies(known, value <= most)
        kind = self.facts.words("problem.kind", problem)
        pregnancy = kind.says(PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN.value)
        yield z3.Not(z3.And(pregnancy, z3.Or(self.no("pregnant"), self.is_word("sex", MALE))))
        yield z3.Implies(kind.says(PainProblemKind.OSTEOARTHRITIS.value), self.known("problem.site", problem))

    def differ(self, one: int, other: int) -> z3.BoolRef:
        """Two problems of one patient differ in kind, site or side."""
        return z3.Or(*(self._different(f"problem.{name}", one, other) for name in ("kind", "site", "side")))

    def _different(self, path: str, one: int, other: int) -> z3.BoolRef:
        first, second = self.facts.words(path, one), self.facts.words(path, other)
        if not isinstance(first, WordVariables) or not isinstance(second, WordVariables):
            raise TypeError(path)
        both = z3.And(first.known, second.known, first.value != second.value)
        return z3.Or(first.known != second.known, both)


def _steps(path: str, value: float) -> int:
    number = field_at(path).number
    return int(value) if number is None else number.whole_steps(value)
