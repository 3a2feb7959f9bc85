"""Law 10: the change that why-not states is possible, turns the verdict, and is the least."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Final

from hypothesis import assume
from hypothesis import strategies as st

from careplan.catalogue import CATALOGUE, Therapy
from careplan.errors import InvalidProfile
from careplan.explain import Assignment, WhyNot, why_not
from careplan.fields import FactKind, fields
from careplan.language.rules import RedFlag
from careplan.testing.laws.law import LawBroken, law, require
from careplan.testing.realistic import profiles
from careplan.words import Truth

if TYPE_CHECKING:
    from careplan.models import PatientProfile
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["least_change", "red_flags_stay"]

NEVER: Final = ("age_years", "history.")


def _closed_somehow(bench: Bench, draw: Draw) -> tuple[PatientProfile, Therapy]:
    """A patient of whom much is known, and a therapy that a wish, means or a changeable fact may close."""
    profile, therapy = draw(profiles(bench.book)), draw(st.sampled_from(Therapy))
    changes: dict[str, object] = {}
    if draw(st.booleans()):
        changes["preferences.declines"] = (therapy, draw(st.sampled_from(Therapy)))
    if draw(st.booleans()):
        changes["setting.services"] = tuple(draw(st.lists(st.sampled_from(Therapy), max_size=4, unique=True)))
    if draw(st.booleans()):
        changes["availability.minutes_per_week"] = draw(st.sampled_from((0, 20, 45, 90)))
    if draw(st.booleans()):
        changes["preferences.declines_techniques"] = CATALOGUE[therapy].techniques[:1]
    return profile.changed(changes), therapy


def _opens(bench: Bench, profile: PatientProfile, changes: Mapping[str, object], therapy: Therapy) -> bool:
    try:
        return bench.plan(profile.changed(changes)).line(therapy).verdict.startable
    except InvalidProfile:
        return False


@law("10a", "The change that why-not states opens the therapy, and nothing less does")
def least_change(bench: Bench, draw: Draw) -> None:
    """Dropping any part of it, or one step less of a number, leaves it closed."""
    profile, therapy = _closed_somehow(bench, draw)
    verdict = bench.plan(profile).line(therapy).verdict
    assume(not verdict.startable)
    answer = why_not(profile, therapy, bench.planner)
    require(answer.verdict is verdict, "why-not tells another verdict than the plan", profile)
    match answer.outcome:
        case "change found":
            _check_change(bench, profile, therapy, answer)
        case "none possible":
            closed = answer.change == () and answer.still is not None and not answer.still.startable
            require(closed, "none possible, and yet a change or an open verdict", profile)
        case "none found within 2,000 trials":
            require(answer.change == (), "none found, and yet a change", profile)
        case other:
            what = f"why-not ends in {other}"
            raise LawBroken(what, profile)


def _check_change(bench: Bench, profile: PatientProfile, therapy: Therapy, answer: WhyNot) -> None:
    changes = {each.path: each.after for each in answer.change}
    allowed = all(fields()[path].changeable and not path.startswith(NEVER) for path in changes)
    require(allowed, "the change is one that nobody can make", profile)
    require(_opens(bench, profile, changes, therapy), "the change does not open the therapy", profile)
    then = bench.plan(profile.changed(changes)).line(therapy).verdict
    require(answer.then is then, "after the change the verdict is another one", profile)
    for size in range(len(changes)):
        for fewer in combinations(changes.items(), size):
            require(not _opens(bench, profile, dict(fewer), therapy), "a part of the change is enough", profile)
    for each in answer.change:
        nearer = _one_step_less(each)
        less = nearer is None or not _opens(bench, profile, {**changes, each.path: nearer}, therapy)
        require(less, f"one step less of {each.path} is enough", profile)


def _one_step_less(each: Assignment) -> object:
    """A number one step nearer to what it was; ``None`` for anything else, or where that is no change."""
    mark = fields()[each.path].number
    if fields()[each.path].kind is not FactKind.NUMBER or mark is None or each.steps == 1:
        return None
    now, then = mark.whole_steps(each.before), mark.whole_steps(each.after)
    return mark.value_of(then + (1 if now > then else -1))


@law("10b", "No change argues a red flag away")
def red_flags_stay(bench: Bench, draw: Draw) -> None:
    """A change leaves every red flag as it is."""
    profile, therapy = _closed_somehow(bench, draw)
    answer = why_not(profile, therapy, bench.planner)
    if answer.change:
        after = profile.changed({each.path: each.after for each in answer.change})
        stay = _red_flags(bench, after) >= _red_flags(bench, profile)
        require(stay, "a change takes a red flag away", profile)


def _red_flags(bench: Bench, profile: PatientProfile) -> set[str]:
    answers = bench.answers(profile)
    return {flag.id for flag in bench.book.rules_of(RedFlag) if Truth.YES in bench.truths(answers, flag.id)}
