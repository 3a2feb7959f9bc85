"""Law 10: the change that why-not states is possible, turns the verdict, and is the least."""

from __future__ import annotations

from itertools import combinations
from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

from careplan import BOOK, InvalidProfile, PatientProfile, why_not
from careplan.catalogue import CATALOGUE, Therapy
from careplan.explain import Assignment, WhyNot
from careplan.fields import FactKind, fields
from careplan.testing import profiles
from careplan.words import Truth, Verdict
from tests.amount import examples
from tests.the_book import answers_of, planner

NEVER: Final = ("age_years", "history.")


@st.composite
def closed_somehow(draw: st.DrawFn) -> tuple[PatientProfile, Therapy]:
    """A patient of whom much is known, and a therapy that a wish, means or a changeable fact may close."""
    profile = draw(profiles(BOOK))
    therapy = draw(st.sampled_from(Therapy))
    changes: dict[str, object] = {}
    if draw(st.booleans()):
        changes["preferences.declines"] = (therapy, draw(st.sampled_from(Therapy)))
    if draw(st.booleans()):
        changes["setting.services"] = tuple(draw(st.lists(st.sampled_from(Therapy), max_size=4, unique=True)))
    if draw(st.booleans()):
        changes["availability.minutes_per_week"] = draw(st.sampled_from((0, 20, 45, 90)))
    if draw(st.booleans()):
        technique = CATALOGUE[therapy].techniques[0]
        changes["preferences.declines_techniques"] = (technique,)
    return profile.changed(changes), therapy


def verdict(profile: PatientProfile, therapy: Therapy) -> Verdict:
    """The verdict of the whole plan."""
    return planner().plan(profile).line(therapy).verdict


def after(profile: PatientProfile, change: tuple[Assignment, ...]) -> PatientProfile:
    """The profile after a change."""
    return profile.changed({each.path: each.after for each in change})


def _red_flags(profile: PatientProfile) -> set[str]:
    answers = answers_of(profile)
    ids = [rule.id for rule in BOOK.rules if rule.kind == "red_flag"]
    problems = range(len(profile.problems))
    return {each for each in ids for place in problems if answers.truth(planner().program, each, place) is Truth.YES}


def _one_step_less(each: Assignment) -> object:
    """A number one step nearer to what it was; ``None`` for anything else, or where that is no change."""
    mark = fields()[each.path].number
    if fields()[each.path].kind is not FactKind.NUMBER or mark is None or each.steps == 1:
        return None
    now, then = mark.whole_steps(each.before), mark.whole_steps(each.after)
    return mark.value_of(then + (1 if now > then else -1))


def _check_change(profile: PatientProfile, therapy: Therapy, answer: WhyNot) -> None:
    assert all(fields()[each.path].changeable and not each.path.startswith(NEVER) for each in answer.change)
    changed = after(profile, answer.change)
    assert verdict(changed, therapy).startable
    assert answer.then is verdict(changed, therapy)
    for size in range(len(answer.change)):
        for fewer in combinations(answer.change, size):
            assert not _opens(profile, {each.path: each.after for each in fewer}, therapy)
    for each in answer.change:
        nearer = _one_step_less(each)
        if nearer is not None:
            whole = {one.path: one.after for one in answer.change} | {each.path: nearer}
            assert not _opens(profile, whole, therapy)


def _opens(profile: PatientProfile, changes: dict[str, object], therapy: Therapy) -> bool:
    try:
        return verdict(profile.changed(changes), therapy).startable
    except InvalidProfile:
        return False


@given(closed_somehow())
@examples(60)
def test_the_change_turns_the_verdict_and_is_the_least(case: tuple[PatientProfile, Therapy]) -> None:
    """Replayed, it opens the therapy; dropping any part of it, or one step less of a number, does not."""
    profile, therapy = case
    assume(not verdict(profile, therapy).startable)
    answer = why_not(profile, therapy, planner())
    assert answer.verdict is verdict(profile, therapy)
    match answer.outcome:
        case "change found":
            _check_change(profile, therapy, answer)
        case "none possible":
            assert answer.change == ()
            assert answer.still is not None
            assert not answer.still.startable
        case other:
            assert other == "none found within 2,000 trials"
            assert answer.change == ()


@given(closed_somehow())
@examples(30)
def test_no_red_flag_is_argued_away(case: tuple[PatientProfile, Therapy]) -> None:
    """A change leaves every red flag as it is."""
    profile, therapy = case
    answer = why_not(profile, therapy, planner())
    if answer.change:
        assert _red_flags(after(profile, answer.change)) >= _red_flags(profile)
