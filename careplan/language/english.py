"""Sentences for clinicians, made from the tree: conditions, doses and what each kind of rule does.

A condition becomes a :class:`Phrase`, which is written in one line (:meth:`Phrase.sentence`) or as a
nested list (:meth:`Phrase.lines`). Nothing is said that is not in the tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final, assert_never

from careplan.catalogue import CATALOGUE, QUANTITIES, Avoid, Target, Technique, Therapy
from careplan.fields import ProfileField, fields
from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
)
from careplan.language.doses import Dose, Range
from careplan.words import Quantity

__all__ = ["English", "Phrase", "dose_text", "listed", "range_text", "short_title", "target_text", "words"]

Name = Callable[[str], str]
"""How a rule is called in a sentence, by its id."""

_UNITS: Final = {
    "1": "",
    "year": "years",
    "week": "weeks",
    "day": "days",
    "session": "sessions",
    "min": "minutes",
    "s": "seconds",
    "degC": "°C",
    "percent": "%",
    "mL/min/1.73m2": "mL/min/1.73 m²",
    "kg/m2": "kg/m²",
    "10^9/L": "\u00d7 10⁹/L",
}

_COMPARED: Final = {
    Operator.AT_LEAST: "{} or more",
    Operator.ABOVE: "more than {}",
    Operator.AT_MOST: "{} or less",
    Operator.BELOW: "under {}",
}

_OPPOSITE: Final = {
    Operator.AT_LEAST: Operator.BELOW,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.AT_MOST: Operator.ABOVE,
    Operator.BELOW: Operator.AT_LEAST,
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line of text; with parts, the line that stands before them ("any of")."""

    text: str
    parts: tuple[Phrase, ...] = ()

    def sentence(self) -> str:
        """The phrase in one line, without a capital or a full stop."""
        if not self.parts:
            return self.text
        if self.text == _ALL:
            return "; and ".join(part.inner() for part in self.parts)
        return f"{self.text} ({'; '.join(part.inner() for part in self.parts)})"

    def inner(self) -> str:
        """The phrase inside another one."""
        return f"({self.sentence()})" if self.text == _ALL else self.sentence()

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The phrase as a nested list in Markdown."""
        yield f"{'  ' * depth}- {self.text}{':' if self.parts else ''}"
        for part in self.parts:
            yield from part.lines(depth + 1)


_ALL: Final = "all of"


def words(value: str) -> str:
    """A word of a closed list as it is read.

    >>> words("low_back_pain")
    'low back pain'
    """
    return value.replace("_", " ")


def listed(items: Sequence[str], last: str = "and") -> str:
    """Several words in a row.

    >>> listed(["neck", "shoulder", "arm"], "or")
    'neck, shoulder or arm'
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}"


def short_title(path: str) -> str:
    """The title of a fact without its definition, which stands in the glossary of the guideline.

    >>> short_title("symptoms.waters_breaking")
    'gush or trickle of fluid in pregnancy, not yet checked'
    >>> short_title("history.heart_failure")
    'heart failure'
    """
    declared = fields().get(path)
    return re.split(r"; | \(|, for example ", declared.title)[0] if declared else path


def _is_length_of_time(declared: ProfileField) -> bool:
    """Days that pass, not days counted in a month."""
    return declared.unit == "day" and not declared.path.endswith("per_month")


def _amount(declared: ProfileField, steps: int) -> str:
    """A number of steps of a field with its unit; whole weeks as weeks."""
    if _is_length_of_time(declared) and steps and steps % 7 == 0:
        return _counted(str(steps // 7), "weeks")
    value = declared.number.value_of(steps) if declared.number else steps
    unit = _UNITS.get(declared.unit, declared.unit)
    return f"{value}{unit}" if unit in ("%", "°C") else _counted(str(value), unit)


def _counted(number: str, unit: str) -> str:
    """A number and its unit, in the singular after one."""
    first, _, rest = unit.partition(" ")
    if number in ("1", "at most 1") and first in (
        "sessions",
        "weeks",
        "minutes",
        "days",
        "years",
        "sets",
        "repetitions",
        "seconds",
    ):
        first = first.removesuffix("s")
    return f"{number} {first} {rest}".strip()


def _compared(node: Compare, *, turned: bool = False) -> str:
    """What a comparison says of its number, without the name of the number."""
    declared = fields().get(node.path)
    amount = _amount(declared, node.steps) if declared else f"{node.steps} steps"
    return _COMPARED[_OPPOSITE[node.op] if turned else node.op].format(amount)


def _chosen(nodes: Sequence[Is]) -> str:
    """The words of one choice, without its name."""
    declared, chosen = fields().get(nodes[0].path), [node.option for node in nodes]
    if declared is not None and len(chosen) > 1 and set(declared.options) == set(chosen):
        return "any answer"
    return listed(list(map(words, chosen)), "or")


def _runs(parts: Iterable[Condition], kind: type[Compare | Is]) -> Iterator[list[Condition]]:
    """Neighbouring leaves of one kind that read one fact stand together; all others alone."""
    numbered = enumerate(parts)
    grouped = groupby(numbered, key=lambda pair: pair[1].path if isinstance(pair[1], kind) else pair[0])
    for _, run in grouped:
        yield [part for _, part in run]


@dataclass(frozen=True, slots=True)
class English:
    """Writes conditions; ``name`` says how a rule is called, by its id, and ``fact`` a fact, by its path."""

    name: Name
    fact: Name = short_title

    @classmethod
    def titled(cls, titles: Callable[[str], str | None]) -> English:
        """Call each rule by its title in quotation marks, or by its id where it has none."""
        return cls(lambda rule: f"“{titles(rule) or rule}”")

    def sentence(self, condition: Condition) -> str:
        """A condition in one line.

        >>> from careplan.language.conditions import Fact, all_of
        >>> from careplan.language.terms import duration, weeks
        >>> English(str).sentence(all_of(Fact(path="pregnant"), duration("problem.duration_days") > weeks(12)))
        'pregnant now; and how long the problem has lasted: more than 12 weeks'
        """
        return self.phrase(condition).sentence()

    def phrase(self, condition: Condition) -> Phrase:
        """A condition as a phrase."""
        match condition:
            case All(of=parts):
                return Phrase(_ALL, tuple(self._all(parts)))
            case Any(of=parts):
                return self._any("any of", parts)
            case AtLeast(n=n, of=parts):
                return Phrase(f"at least {n} of", tuple(map(self.phrase, parts)))
            case Not(of=part):
                return self._not(part)
            case Fact() | Compare() | Is() | Holds() | Lifted():
                return self._leaf(condition)
            case _:
                assert_never(condition)

    def _leaf(self, leaf: Fact | Compare | Is | Holds | Lifted) -> Phrase:
        match leaf:
            case Fact(path=path):
                return Phrase(self.fact(path))
            case Compare():
                return self._number([leaf])
            case Is():
                return self._choice([leaf])
            case Holds(rule=rule):
                return Phrase(self.name(rule))
            case Lifted():
                return self._lifted(leaf)
            case _:
                assert_never(leaf)

    def _number(self, nodes: Sequence[Compare]) -> Phrase:
        """Several bounds of one number: "age: 40 years or more, under 65 years"."""
        return Phrase(f"{self.fact(nodes[0].path)}: {', '.join(map(_compared, nodes))}")

    def _choice(self, nodes: Sequence[Is]) -> Phrase:
        """Several words of one choice: "what hurts: low back pain or sciatica"."""
        return Phrase(f"{self.fact(nodes[0].path)}: {_chosen(nodes)}")

    def _lifted(self, node: Lifted) -> Phrase:
        match node.quantifier:
            case Quantifier.ANY:
                return Phrase(f"for any problem: {self.name(node.rule)}")
            case Quantifier.EVERY:
                return Phrase(f"for every problem: {self.name(node.rule)}")
            case Quantifier.COUNT:
                return Phrase(f"for at least {node.n} problems: {self.name(node.rule)}")
            case _:
                assert_never(node.quantifier)

    def _all(self, parts: Sequence[Condition]) -> Iterator[Phrase]:
        for run in _runs(parts, Compare):
            bounds = [part for part in run if isinstance(part, Compare)]
            yield self._number(bounds) if len(bounds) > 1 else self.phrase(run[0])

    def _any(self, text: str, parts: Sequence[Condition]) -> Phrase:
        """Alternatives; a choice between words of one fact is one line."""
        found: list[Phrase] = []
        for run in _runs(parts, Is):
            chosen = [part for part in run if isinstance(part, Is)]
            found.append(self._choice(chosen) if len(chosen) > 1 else self.phrase(run[0]))
        return found[0] if len(found) == 1 and text == "any of" else Phrase(text, tuple(found))

    def _not(self, part: Condition) -> Phrase:
        match part:
            case Compare():
                return Phrase(f"{self.fact(part.path)}: {_compared(part, turned=True)}")
            case Is():
                return Phrase(f"{self.fact(part.path)}: not {_chosen([part])}")
            case Any(of=parts):
                return self._any("none of", parts)
            case All() | AtLeast() | Not() | Fact() | Holds() | Lifted():
                inner = self.phrase(part)
                return Phrase(f"not {inner.text}", inner.parts) if inner.parts else Phrase(f"not: {inner.text}")
            case _:
                assert_never(part)


def range_text(ends: Range) -> str:
    """The ends of a dose in words.

    >>> from careplan.language.doses import at_most, exactly, span
    >>> range_text(span(1, 2)), range_text(exactly(8)), range_text(at_most("1.5"))
    ('1 to 2', '8', 'at most 1.5')
    """
    high = _number(ends.high)
    if ends.low is None:
        return f"at most {high}"
    return high if ends.low == ends.high else f"{_number(ends.low)} to {high}"


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _quantity_text(quantity: Quantity, ends: Range) -> str:
    unit = QUANTITIES[quantity].unit
    full = f"sessions {unit}" if quantity is Quantity.SESSIONS_PER_WEEK else unit
    return _counted(range_text(ends), full)


def dose_text(dose: Dose) -> str:
    """A dose in one line.

    >>> from careplan.language.doses import Dose, exactly, span
    >>> dose_text(Dose(sessions_per_week=span(1, 2), weeks=exactly(6)))
    '1 to 2 sessions a week, 6 weeks'
    """
    return ", ".join(_quantity_text(quantity, ends) for quantity, ends in dose.ranges())


def target_text(target: Target) -> str:
    """A therapy by its title, a technique or a thing to avoid by its words.

    >>> target_text(Therapy.MBSR), target_text(Technique.TENS)
    ('Mindfulness-based stress reduction', 'TENS')
    """
    match target:
        case Therapy():
            return CATALOGUE[target].title
        case Technique():
            text = words(target.value)
            return text.upper() if text in ("tens", "pens", "nmes") else text
        case Avoid():
            return target.value
        case _:
            assert_never(target)
