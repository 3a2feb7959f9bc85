"""Small wrong changes of one rule, made from its own tree: what an author's slip would look like.

A threshold moves by one step (of which one side is the same as turning ``>=`` into ``>``), a part of a condition is
left out or turned round, a dose is widened, an exclusion or an effect is taken away. The ids of rows stay as they are,
so that what every other rule says can be kept: a row that is taken away asks for what nobody is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, TypeAlias, assert_never

from careplan.catalogue import QUANTITIES
from careplan.fields import field_at
from careplan.language.conditions import (
    All,
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
    all_of,
    any_of,
    not_,
)
from careplan.language.conditions import Any as AnyOf
from careplan.language.doses import Dose, DoseRow, Limit, Range
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Coverage,
    Interaction,
    Precaution,
    RedFlag,
    Rule,
)
from careplan.words import Effect, Quantity, Urgency

__all__ = ["Change", "changes"]

Leaf: TypeAlias = Compare | Fact | Is | Holds | Lifted

NOBODY: Final = Compare(path="age_years", op=Operator.AT_LEAST, steps=1_000, unit="years")
EVERYBODY: Final = Compare(path="age_years", op=Operator.AT_LEAST, steps=0, unit="years")
OPPOSITE: Final = {
    Operator.AT_LEAST: Operator.BELOW,
    Operator.BELOW: Operator.AT_LEAST,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.AT_MOST: Operator.ABOVE,
}
STOPPING: Final = (Effect.WITHHOLD_ALL, Effect.WITHHOLD_THERAPY, Effect.POSTPONE)
IN_INTERACTIONS: Final = ("only_with", "same_day", "apart_hours", "most_starts_per_week")
IN_COVERAGE: Final = ("most_sessions", "within_days", "extension_sessions", "most_sessions_per_year")


@dataclass(frozen=True)
class Change:
    """A rule as it should not be, the kind of slip, and where it was made."""

    kind: str
    where: str
    rule: Rule

    @property
    def name(self) -> str:
        """What names it in the table of explained survivors."""
        return f"{self.rule.id}: {self.kind}: {self.where}"


def changes(rule: Rule) -> Iterator[Change]:
    """Every small wrong change of a rule; of two with one name the second is numbered."""
    named = Counter[str]()
    for each in (*_of_conditions(rule), *_of_rows(rule), *_of_deeds(rule)):
        named[each.name] += 1
        count = named[each.name]
        yield each if count == 1 else replace(each, where=f"{each.where} ({count})")


def _of_conditions(rule: Rule) -> Iterator[Change]:
    for field, condition in (("when", rule.when), ("unless", rule.unless)):
        if condition is not None:
            for kind, where, wrong in _wrong(condition):
                yield Change(kind, f"{field} {where}", rule.model_copy(update={field: wrong}))
    if rule.unless is not None:
        yield Change("condition dropped", "unless", rule.model_copy(update={"unless": None}))


# --- conditions ---


def _wrong(node: Condition) -> Iterator[tuple[str, str, Condition]]:
    """Every condition that differs in one place."""
    match node:
        case Compare() | Fact() | Is() | Holds() | Lifted():
            yield from _wrong_leaf(node)
        case All(of=parts):
            yield from _in_parts(parts, all_of)
        case AnyOf(of=parts):
            yield from _in_parts(parts, any_of)
        case AtLeast(n=n, of=parts):
            yield from _in_parts(parts, lambda *some: AtLeast(n=min(n, len(some)), of=some))
            others = (other for other in (n - 1, n + 1) if 1 <= other <= len(parts))
            yield from (("threshold moved", f"at least {n} to {other}", AtLeast(n=other, of=parts)) for other in others)
        case Not(of=part):
            yield from ((kind, f"not {where}", not_(wrong)) for kind, where, wrong in _wrong(part))
        case _:
            assert_never(node)


def _wrong_leaf(node: Leaf) -> Iterator[tuple[str, str, Condition]]:
    if isinstance(node, Compare):
        yield from _moved(node)
        yield "condition negated", _name(node), node.model_copy(update={"op": OPPOSITE[node.op]})
        return
    yield "condition negated", _name(node), not_(node)
    if isinstance(node, Lifted) and node.quantifier is Quantifier.COUNT:
        for n in filter(None, (node.n - 1, node.n + 1)):
            yield "threshold moved", f"{_name(node)} to {n}", node.model_copy(update={"n": n})


def _in_parts(parts: Sequence[Condition], join: Any) -> Iterator[tuple[str, str, Condition]]:  # noqa: ANN401 - any of three
    for place, part in enumerate(parts):
        others = (*parts[:place], *parts[place + 1 :])
        if others:
            yield "condition dropped", _name(part, place), join(*others)
        for kind, where, wrong in _wrong(part):
            yield kind, where, join(*parts[:place], wrong, *parts[place + 1 :])


def _moved(node: Compare) -> Iterator[tuple[str, str, Condition]]:
    mark = field_at(node.path).number
    low, high = mark.bounds if mark else (node.steps, node.steps)
    for steps in (node.steps - 1, node.steps + 1):
        if low <= steps <= high:
            yield "threshold moved", f"{_name(node)} to {steps}", node.model_copy(update={"steps": steps})


def _name(node: Condition, place: int = 0) -> str:
    match node:
        case Fact(path=path):
            return path
        case Is(path=path, option=option):
            return f"{path} {option}"
        case Compare(path=path, op=op, steps=steps):
            return f"{path} {op.value} {steps}"
        case Holds(rule=rule) | Lifted(rule=rule):
            return rule
        case Not(of=part):
            return f"not {_name(part)}"
        case All() | AnyOf() | AtLeast():
            return f"part {place + 1}"
        case _:
            assert_never(node)


# --- rows ---


def _of_rows(rule: Rule) -> Iterator[Change]:
    field = {"red_flag": "escalations", "recommendation": "doses"}.get(rule.kind)
    if field is None:
        return
    rows = getattr(rule, field)
    for place, row in enumerate(rows):
        for kind, where, wrong in _of_row(row):
            changed = (*rows[:place], wrong, *rows[place + 1 :])
            yield Change(kind, f"row {place + 1} {where}".rstrip(), rule.model_copy(update={field: changed}))


def _of_row(row: Any) -> Iterator[tuple[str, str, Any]]:  # noqa: ANN401 - an escalation or a row of doses
    if row.when is not None:
        for kind, where, wrong in _wrong(row.when):
            yield kind, where, row.model_copy(update={"when": wrong})
        yield "effect removed", "", row.model_copy(update={"when": NOBODY})
    if isinstance(row, DoseRow):
        yield from (("dose widened", where, wide) for where, wide in _wider(row))
        if row.when is not None:
            yield "condition dropped", "when", row.model_copy(update={"when": EVERYBODY})


def _wider(dose: Dose) -> Iterator[tuple[str, Dose]]:
    for quantity, stated in dose.ranges():
        for end, wide in _ends(quantity, stated):
            yield f"{quantity.value} {end}", dose.model_copy(update={quantity.value: wide})


def _ends(quantity: Quantity, stated: Range) -> Iterator[tuple[str, Range]]:
    step = Decimal(1) / QUANTITIES[quantity].steps
    yield "upper end", Range(low=stated.low, high=stated.high + step)
    if stated.low is not None and stated.low >= step:
        yield "lower end", Range(low=stated.low - step, high=stated.high)


# --- what a rule does ---


def _of_deeds(rule: Rule) -> Iterator[Change]:
    match rule:
        case RedFlag():
            yield from _of_flag(rule)
        case Contraindication():
            yield from _without_each(rule, "excludes", "exclusion removed")
        case Precaution():
            yield from _of_limits(rule, rule.limits)
            yield from _without_each(rule, "avoid", "effect removed")
        case Interaction():
            yield from _of_limits(rule, rule.limits)
            yield from _without_each(rule, "avoid", "effect removed")
            yield from _of_interaction(rule)
        case AdviceAgainst():
            yield from _without_each(rule, "against", "effect removed")
        case Coverage():
            yield from _of_coverage(rule)
        case _:
            return


def _without_each(rule: Rule, field: str, kind: str) -> Iterator[Change]:
    values = getattr(rule, field)
    for place, value in enumerate(values):
        left = (*values[:place], *values[place + 1 :])
        yield Change(kind, getattr(value, "value", str(place + 1)), rule.model_copy(update={field: left}))


def _of_flag(flag: RedFlag) -> Iterator[Change]:
    if flag.effect in STOPPING:
        softer = flag.model_copy(update={"effect": Effect.CONTINUE_WITH_REFERRAL, "withholds": ()})
        yield Change("effect removed", flag.effect.value, softer)
    if flag.urgency is not Urgency.ROUTINE:
        later = list(Urgency)[flag.urgency.rank + 1]
        yield Change("effect removed", f"{flag.urgency.value} later", flag.model_copy(update={"urgency": later}))
    yield from _without_each(flag, "withholds", "exclusion removed")


def _of_limits(rule: Precaution | Interaction, limits: Sequence[Limit]) -> Iterator[Change]:
    yield from _without_each(rule, "limits", "effect removed")
    for place, limit in enumerate(limits):
        for where, most in _wider(limit.most):
            wide = (*limits[:place], limit.model_copy(update={"most": most}), *limits[place + 1 :])
            yield Change("dose widened", f"{limit.on.value} {where}", rule.model_copy(update={"limits": wide}))


def _of_interaction(rule: Interaction) -> Iterator[Change]:
    for field in IN_INTERACTIONS:
        if getattr(rule, field):
            empty = () if field == "only_with" else None
            yield Change("effect removed", field, rule.model_copy(update={field: empty}))


def _of_coverage(rule: Coverage) -> Iterator[Change]:
    yield Change("effect removed", "covers", rule.model_copy(update={"covers": not rule.covers}))
    for field in IN_COVERAGE:
        stated = getattr(rule, field)
        if stated is not None:
            yield Change("dose widened", field, rule.model_copy(update={field: stated + 1}))
