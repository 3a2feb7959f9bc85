"""Citing is not carrying: what a statement says in exact words, and which of it no rule that cites it says.

Both sides are turned into short texts and compared: the facts, numbers and signs of a condition, the numbers of a dose
or a threshold, the pain problems, what is closed or limited, how urgently someone else must see the patient, what the
plan does, and whether the position is for or against. What is missing is a difference;
``careplan/evidence/differences.py`` lists each that is meant, with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain, product
from typing import Final

from careplan.catalogue import TARGETS, Target
from careplan.evidence.model import Statement
from careplan.language.book import RuleBook
from careplan.language.checks.outline import Outline
from careplan.language.conditions import Condition, not_
from careplan.language.extent import conditions_of
from careplan.language.program import applies
from careplan.language.rules import AdviceAgainst, Contraindication, Coverage, Finding, RedFlag, Rule
from careplan.words import Effect, Jurisdiction, Strength
from tests.evidence.doings import caps, closed, effects, read_by_kind, touched, urgencies
from tests.evidence.figures import QUANTITIES, numbers, stated
from tests.evidence.pains import AGES, PAINS, possible
from tests.evidence.readings import DAYS_A_WEEK, condition_of, leaves

__all__ = ["Fidelity"]

Rules = list[Rule]

INDEXED_BY_FACTS: Final = ("indication", "dose", "course", "maintenance", "technique", "coverage")
"""Topics of needling whose listed facts must all hold; elsewhere the list is an index only."""

THE_PLAN: Final = "plan"
"""The target of a statement that acts on the whole plan: its effect says how."""

EFFECTS: Final[Mapping[str, Effect]] = {
    "withhold_all": Effect.WITHHOLD_ALL,
    "withhold_acupuncture_until_reviewed": Effect.WITHHOLD_THERAPY,
    "continue_with_referral": Effect.CONTINUE_WITH_REFERRAL,
    "continue_with_screening": Effect.CONTINUE_WITH_SCREENING,
    "postpone_until_corrected": Effect.POSTPONE,
}


class Fidelity:
    """Compares statements with the rules of a book that cite them."""

    def __init__(self, book: RuleBook) -> None:
        """Read the rules of the book once, when they are first asked for."""
        self.book = book
        self._held: dict[tuple[str, Jurisdiction, int], frozenset[str]] = {}

    @cached_property
    def _definitions(self) -> Mapping[str, Condition]:
        return Outline(self.book).definitions

    @cached_property
    def citing(self) -> Mapping[str, Rules]:
        """The rules that cite each statement."""
        found: dict[str, Rules] = {}
        for rule in self.book.rules:
            for name in rule.evidence:
                found.setdefault(name, []).append(rule)
        return found

    def _leaves_of(self, conditions: Iterator[Condition]) -> set[str]:
        return set(chain.from_iterable(leaves(each, self._definitions) for each in conditions))

    @cached_property
    def _read(self) -> Mapping[str, set[str]]:
        return {rule.id: self._leaves_of(_conditions(rule)) | set(read_by_kind(rule)) for rule in self.book.rules}

    def missing(self, statement: Statement) -> set[str]:
        """What a statement says and no rule that cites it does; of findings only where nothing else cites it."""
        citing = self.citing.get(statement.id, [])
        rules: Rules = [rule for rule in citing if not isinstance(rule, Finding)]
        rules = rules or citing
        if not rules:
            return set()
        return {
            *self._conditions_missing(statement, rules),
            *self._numbers_missing(statement, rules),
            *self._problems_missing(statement, rules),
            *_targets_missing(statement, rules),
            *_caps_missing(statement, rules),
            *_referral_missing(statement, rules),
            *_direction_missing(statement, rules),
        }

    def _conditions_missing(self, statement: Statement, rules: Rules) -> Iterator[str]:
        read = set().union(*(self._read[rule.id] for rule in rules))
        yield from (f"reads {leaf}" for leaf in self._leaves_of(_stated_conditions(statement)) - read)

    def _numbers_missing(self, statement: Statement, rules: Rules) -> Iterator[str]:
        """Of a quantity in a dose, or in a text if no dose has it; of anything else in any number of a rule."""
        carried = set(chain.from_iterable(map(numbers, rules)))
        dosed = {name for name, _, _ in carried} & QUANTITIES
        loose = {number for name, _, number in carried if name not in QUANTITIES}
        loose |= {leaf.rsplit(" ", 1)[-1] for rule in rules for leaf in self._read[rule.id] if " " in leaf}
        windows = {number for name, _, number in carried if name.endswith("_days")}
        for part, (name, end, number) in _stated_numbers(statement):
            found = (name, end, number) in carried
            found = found or (name not in dosed and ("", "", number) in carried)
            found = found or (number in loose and not (name in QUANTITIES and part == "dose"))
            found = found or (name == "weeks" and str(int(float(number)) * DAYS_A_WEEK) in windows)
            if not found and not _says_nothing(statement, name, end, number):
                yield " ".join(each for each in (part, name, end, number) if each)

    def _possible(self, pain: str, jurisdiction: Jurisdiction, age: int) -> frozenset[str]:
        key = pain, jurisdiction, age
        if key not in self._held:
            self._held[key] = possible(self.book, *key)
        return self._held[key]

    def _problems_missing(self, statement: Statement, rules: Rules) -> Iterator[str]:
        """Each pain problem that the statement is about must be one that some rule may hold for."""
        ids = {rule.id for rule in rules}
        for pain in filter(PAINS.__contains__, statement.applies_to):
            whom = product(statement.jurisdictions, AGES)
            if not any(ids & self._possible(pain, *each) for each in whom):
                yield f"holds in {pain}"


# What a statement says


def _conditions(rule: Rule) -> Iterator[Condition]:
    yield applies(rule)
    yield from (each for name, each in conditions_of(rule) if name not in ("when", "unless"))


def _listed_facts(statement: Statement) -> Iterator[Condition]:
    if statement.modality == "acupuncture" and statement.topic in INDEXED_BY_FACTS:
        words = (name for name in statement.applies_to if not name.startswith("any_") and name not in PAINS)
        yield from map(condition_of, words)


def _stated_conditions(statement: Statement) -> Iterator[Condition]:
    exact = statement.exact
    yield from (condition_of(exact["when"]),) if "when" in exact else _listed_facts(statement)
    if "unless" in exact:
        yield not_(condition_of(exact["unless"]))
    if "if" in exact.get("escalate", {}):
        yield condition_of(exact["escalate"]["if"])
    yield from map(condition_of, exact.get("supporting", ()))


def _stated_numbers(statement: Statement) -> Iterator[tuple[str, tuple[str, str, str]]]:
    for part in ("dose", "threshold"):
        yield from ((part, figure) for figure in stated(statement.exact.get(part, {})))


def _says_nothing(statement: Statement, name: str, end: str, number: str) -> bool:
    """The lower end of a limit, and a course that starts with one session or one week."""
    limit = statement.exact.get("action") == "limit_dose"
    return end == "from" and (limit or (name in ("total_sessions", "weeks") and number == "1"))


def _targets(statement: Statement) -> Iterator[tuple[str, Target]]:
    """What a statement aims at, with what it does to it."""
    for part in (statement.exact, statement.exact.get("escalate", {})):
        named = part.get("target", ())
        action = str(part.get("action", statement.exact.get("action", "")))
        for name in named if isinstance(named, tuple) else (named,):
            if name != THE_PLAN:
                yield from ((action, target) for target in TARGETS[name])


# What its rules do not do


def _targets_missing(statement: Statement, rules: Rules) -> Iterator[str]:
    everything = any(isinstance(rule, RedFlag) and rule.effect is Effect.WITHHOLD_ALL for rule in rules)
    shut = set(chain.from_iterable(map(closed, rules)))
    named = set(chain.from_iterable(map(touched, rules)))
    for action, target in () if everything else _targets(statement):
        if action.startswith("exclude") and target not in shut:
            yield f"closes {target.value}"
        elif target not in named:
            yield f"names {target.value}"


def _caps_missing(statement: Statement, rules: Rules) -> Iterator[str]:
    if statement.exact.get("action") == "limit_dose":
        set_by_rules = set(chain.from_iterable(map(caps, rules)))
        for name, end, number in stated(statement.exact.get("dose", {})):
            if name in QUANTITIES and end == "to" and f"{name} {number}" not in set_by_rules:
                yield f"caps {name} {number}"


def _referral_missing(statement: Statement, rules: Rules) -> Iterator[str]:
    exact = statement.exact
    wanted = {exact.get("urgency"), exact.get("escalate", {}).get("urgency")} - {None}
    yield from (f"urgency {each}" for each in wanted - set(chain.from_iterable(map(urgencies, rules))))
    refers = str(exact.get("action", "")).startswith("refer") or "also_refer" in exact or "refer_to" in exact
    if refers and not any(getattr(rule, "refer_to", "") for rule in rules):
        yield "refers"
    if "plan_effect" in exact and EFFECTS[exact["plan_effect"]] not in set(chain.from_iterable(map(effects, rules))):
        yield f"effect {exact['plan_effect']}"


def _direction_missing(statement: Statement, rules: Rules) -> Iterator[str]:
    """A position against something must close it; an indication must do more than close."""
    unpaid = any(isinstance(rule, Coverage) and not rule.covers for rule in rules)
    against = statement.strength in (Strength.AGAINST_STRONG, Strength.AGAINST_CONDITIONAL)
    if against and not unpaid and not any(map(closed, rules)):
        yield "advises against"
    indicated = statement.topic == "indication" and statement.strength in (Strength.STRONG, Strength.CONDITIONAL)
    if indicated and all(isinstance(rule, AdviceAgainst | Contraindication) for rule in rules):
        yield "advises for"
