"""Law 3: adding a contraindication, precaution, limit or red flag opens nothing and raises no upper end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE, Target, Therapy
from careplan.language.conditions import Compare, Condition, Is, Operator
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Contraindication, Precaution, RedFlag, Rule
from careplan.models import PainProblemKind
from careplan.testing.laws.law import law, require
from careplan.testing.ledgers import Highs, Ledgers, wider
from careplan.testing.realistic import profiles
from careplan.testing.trees import conditions
from careplan.words import Effect, Quantity, Urgency

if TYPE_CHECKING:
    from careplan.plans import WeekLine
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["safety_rule_opens_nothing", "week_inside_envelope"]

ALWAYS: Final = Compare(path="age_years", op=Operator.AT_LEAST, steps=0, unit="year")
CAPS: Final = (Quantity.SESSIONS_PER_WEEK, Quantity.WEEKS, Quantity.TOTAL_SESSIONS, Quantity.SESSION_MINUTES)
OF_A_KIND: Final = st.sampled_from([Is(path="problem.kind", option=kind.value) for kind in PainProblemKind])
WHEN: Final[st.SearchStrategy[Condition]] = st.one_of(st.just(ALWAYS), OF_A_KIND, conditions())
"""Always, for problems of one kind, or any condition: often not known."""

AT_ONCE: Final = 8
"""A rule is seen for so many patients at once: compiling its book takes longer than they do."""


def _safety_rule(bench: Bench, draw: Draw) -> Rule:
    """A rule that makes a plan safer."""
    evidence = bench.book.rules[0].evidence
    words: dict[str, Any] = {"id": "of-this-clinic", "title": "A rule of this clinic", "evidence": evidence}
    words["when"], therapy = draw(WHEN), draw(st.sampled_from(bench.offered))
    match draw(st.sampled_from(("therapy", "technique", "limit", "all", "flag"))):
        case "technique":
            targets: list[Target] = [technique for each in bench.offered for technique in CATALOGUE[each].techniques]
            return Contraindication(excludes=(draw(st.sampled_from(targets or [therapy])),), **words)
        case "limit":
            cap = Dose.model_validate({draw(st.sampled_from(CAPS)).value: at_most(draw(st.integers(1, 12)))})
            return Precaution(limits=(Limit(on=therapy, most=cap),), **words)
        case "all":
            return _flag(Effect.WITHHOLD_ALL, (), words)
        case "flag":
            return _flag(Effect.WITHHOLD_THERAPY, (therapy,), words)
        case _:
            return Contraindication(excludes=(therapy,), **words)


def _flag(effect: Effect, therapies: tuple[Therapy, ...], words: dict[str, Any]) -> RedFlag:
    return RedFlag(urgency=Urgency.ROUTINE, effect=effect, refer_to="a hospital", withholds=therapies, **words)


@law("3a", "A further rule of safety opens nothing and raises no upper end", concerns=lambda bench: bool(bench.offered))
def safety_rule_opens_nothing(bench: Bench, draw: Draw) -> None:
    """Seen for a few patients; for a technique that becomes the first choice its own envelope counts."""
    rule, start = _safety_rule(bench, draw), draw(st.integers(0, len(bench.handful) - AT_ONCE))
    after = Ledgers(bench.book.with_rules(rule, chapter="this-clinic"))
    for place in range(start, start + AT_ONCE):
        profile, old = bench.handful[place], bench.known_ledgers[place]
        new = after.of(profile)
        require(new.open <= old.open, f"a {rule.kind} opens a therapy", profile)
        require(new.may_start <= old.may_start, f"with a {rule.kind} more may start", profile)
        require(not (found := wider(old, new)), f"a {rule.kind} raises an upper end: {found}", profile)


@law("3b", "The week lies inside the envelope: interactions and the patient's time only take away")
def week_inside_envelope(bench: Bench, draw: Draw) -> None:
    """Doses, sessions and minutes against the ledger before interactions and the week."""
    profile = draw(profiles(bench.book))
    plan, ledger = bench.plan(profile), bench.ledgers.of(profile)
    for planned in plan.therapies:
        highs = ledger.highs(planned.therapy, planned.technique)
        for each in planned.dose:
            wide = each.quantity in highs and each.high > highs[each.quantity]
            require(not wide, f"{planned.therapy.value}: a dose above the envelope", profile)
    for line in plan.week.lines:
        found = plan.therapy(line.therapy)
        highs = ledger.highs(line.therapy, found.technique if found else None)
        few = line.sessions <= max(1, highs.get(Quantity.SESSIONS_PER_WEEK, 1))
        require(few and _short(line, highs), f"{line.therapy.value}: a week outside the envelope", profile)


def _short(line: WeekLine, highs: Highs) -> bool:
    """Whether sessions are no longer than allowed: each of them, and where minutes of a week are given, together."""
    each, weekly = line.minutes_each or 0, highs.get(Quantity.MINUTES_PER_WEEK)
    longest = highs.get(Quantity.SESSION_MINUTES, 0 if weekly is None else weekly)
    return each <= longest and (weekly is None or line.sessions * each <= weekly)
