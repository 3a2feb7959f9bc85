"""Proofs that a changed rule means the same: no patient can be told from another by it.

Conditions are compared as decision diagrams, findings followed to their facts, facts taken as known. What follows from
another fact in every profile, since its meaning says so (:mod:`careplan.sections.implications`), is taken for granted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.killers import conditions_by_unit
from careplan.language.book import RuleBook
from careplan.language.checks.diagrams import Diagram, TooLarge
from careplan.language.checks.outline import Outline
from careplan.language.checks.translation import Translation
from careplan.language.conditions import Compare, Condition, Fact, Is, Operator, all_of, any_of, not_
from careplan.language.rules import Rule
from careplan.sections.implications import PREGNANCY_ONLY, PRESSURES_FROM, WIDER

__all__ = ["Same"]

PREGNANT: Final = "pregnant"


def _follows(narrow: Condition, wide: str) -> Condition:
    return any_of(not_(narrow), Fact(path=wide))


def _pressure(name: str, steps: int) -> Compare:
    return Compare(path=f"measures.{name}", op=Operator.AT_LEAST, steps=steps, unit="mmHg")


FOLLOWING: Final[tuple[Condition, ...]] = (
    *(_follows(Fact(path=narrow), wide) for narrow, wide in WIDER),
    *(_follows(Fact(path=path), PREGNANT) for path in PREGNANCY_ONLY),
    *(_follows(_pressure("systolic_bp", upper), path) for path, upper, _ in PRESSURES_FROM),
    *(_follows(_pressure("diastolic_bp", lower), path) for path, _, lower in PRESSURES_FROM),
    _follows(Is(path="problem.kind", option="pregnancy_low_back_pelvic_pain"), PREGNANT),
    _follows(
        Compare(path="measures.opioid_mme_per_day", op=Operator.ABOVE, steps=0, unit="mg"), "medicines.opioid_current"
    ),
)
"""What is true of every profile, whatever else it says."""


class Same:
    """Looks for proofs in one book."""

    def __init__(self, book: RuleBook) -> None:
        """Read the book once."""
        self._outline = Outline(book)

    def proved(self, old: Rule, new: Rule) -> bool:
        """Whether only conditions differ, and each of them holds for the same patients where its rule does."""
        before, after = conditions_by_unit(old), conditions_by_unit(new)
        if before.keys() != after.keys() or _deeds(old) != _deeds(new):
            return False
        differing = [unit for unit in before if before[unit] != after[unit]]
        return all(self._alike(old.id, unit, before, after) for unit in differing)

    def _alike(self, rule: str, unit: str, before: dict[str, Condition], after: dict[str, Condition]) -> bool:
        one, other = before[unit], after[unit]
        if unit != rule:
            one, other = all_of(before[rule], one), all_of(after[rule], other)
        try:
            first, second = self._diagrams(rule, one, other)
        except TooLarge:
            return False
        return first is second

    def _diagrams(self, rule: str, one: Condition, other: Condition) -> tuple[Diagram, Diagram]:
        """Where two conditions hold among the profiles that there can be."""
        given = list(self._concerned(one, other))
        of_problem = self._outline.is_of_problem(rule)
        translation = Translation(self._outline, [one, other, *given], of_problem=of_problem)
        always = translation.diagrams.every(map(translation.of, given))
        return translation.diagrams.both(translation.of(one), always), translation.diagrams.both(
            translation.of(other), always
        )

    def _concerned(self, *conditions: Condition) -> Iterator[Condition]:
        """What is true of every profile and is about nothing but facts that are read."""
        read = self._paths(conditions)
        yield from (each for each in FOLLOWING if self._paths([each]) <= read)

    def _paths(self, conditions: Sequence[Condition]) -> set[str]:
        return set(self._outline.facts_read(*conditions))


def _deeds(rule: Rule) -> object:
    """What a rule does, without its conditions."""
    data = rule.model_dump(exclude={"when", "unless"})
    for row in (*data.get("escalations", ()), *data.get("doses", ())):
        row.pop("when")
    return data
