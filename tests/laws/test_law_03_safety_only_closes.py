"""Law 3: adding a contraindication, precaution, limit or red flag opens nothing and raises no upper end."""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import CATALOGUE, Technique, Therapy
from careplan.language.conditions import Condition, Is
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Contraindication, Precaution, RedFlag, Rule
from careplan.models import PainProblemKind
from careplan.rules.patient import patient
from careplan.testing import conditions, profiles
from careplan.words import Effect, Quantity, Urgency
from tests.amount import examples
from tests.laws.drawn import some_profiles
from tests.laws.envelopes import Ledgers, wider
from tests.the_book import planner

ALWAYS: Final = patient.age >= 0
OFFERED: Final = sorted({rule.offer for rule in planner().book.rules if rule.kind == "recommendation"})
TECHNIQUES: Final = sorted(technique for therapy in OFFERED for technique in CATALOGUE[therapy].techniques)
CAPS: Final = (Quantity.SESSIONS_PER_WEEK, Quantity.WEEKS, Quantity.TOTAL_SESSIONS, Quantity.SESSION_MINUTES)

EVIDENCE: Final = BOOK.rules[0].evidence
WORDS: Final = {"id": "of-this-clinic", "title": "A rule of this clinic", "evidence": EVIDENCE}


def _about_a_kind() -> st.SearchStrategy[Condition]:
    return st.sampled_from([Is(path="problem.kind", option=kind.value) for kind in PainProblemKind])


WHEN: Final[st.SearchStrategy[Condition]] = st.one_of(st.just(ALWAYS), _about_a_kind(), conditions())
"""Always, for problems of one kind, or any condition: often not known."""


@st.composite
def safety_rules(draw: st.DrawFn) -> Rule:
    """A rule that makes a plan safer."""
    when, therapy = draw(WHEN), draw(st.sampled_from(OFFERED))
    match draw(st.sampled_from(("therapy", "technique", "limit", "all", "flag"))):
        case "therapy":
            return Contraindication(when=when, excludes=(therapy,), **WORDS)
        case "technique":
            excluded: Technique = draw(st.sampled_from(TECHNIQUES))
            return Contraindication(when=when, excludes=(excluded,), **WORDS)
        case "limit":
            cap = Dose.model_validate({draw(st.sampled_from(CAPS)).value: at_most(draw(st.integers(1, 12)))})
            return Precaution(when=when, limits=(Limit(on=therapy, most=cap),), **WORDS)
        case "all":
            return _flag(when, Effect.WITHHOLD_ALL)
        case _:
            return _flag(when, Effect.WITHHOLD_THERAPY, therapy)


def _flag(when: Condition, effect: Effect, *therapies: Therapy) -> RedFlag:
    return RedFlag(
        when=when, urgency=Urgency.ROUTINE, effect=effect, refer_to="a hospital", withholds=therapies, **WORDS
    )


@cache
def before() -> Ledgers:
    """The book as it is."""
    return Ledgers(BOOK)


@pytest.fixture(scope="module")
def patients() -> list[PatientProfile]:
    """Enough of them that every rule finds some whom it concerns."""
    return some_profiles(200)


@given(rule=safety_rules(), start=st.integers(0, 180))
@examples(40)
def test_a_safety_rule_opens_nothing_and_raises_no_upper_end(
    patients: list[PatientProfile], rule: Rule, start: int
) -> None:
    """Seen for a few patients at a time; for a technique that becomes the first choice its own envelope counts."""
    after = Ledgers(BOOK.with_rules(rule, chapter="this-clinic"))
    for profile in patients[start : start + 20]:
        old, new = before().of(profile), after.of(profile)
        assert new.open <= old.open
        assert new.may_start <= old.may_start
        assert wider(old, new) == []


@given(profiles(BOOK))
@examples(100)
def test_the_week_lies_inside_the_envelope(profile: PatientProfile) -> None:
    """Interactions and the patient's time only take away."""
    plan, ledger = planner().plan(profile), before().of(profile)
    for planned in plan.therapies:
        highs = ledger.highs(planned.therapy, planned.technique)
        assert all(each.high <= highs[each.quantity] for each in planned.dose if each.quantity in highs)
    for line in plan.week.lines:
        highs = ledger.highs(line.therapy, _technique(plan.therapy(line.therapy)))
        assert line.sessions <= max(1, highs.get(Quantity.SESSIONS_PER_WEEK, 1))
        assert (line.minutes_each or 0) <= highs.get(Quantity.SESSION_MINUTES, 0)


def _technique(planned: object) -> Technique | None:
    return getattr(planned, "technique", None)
