"""The difference between two plans in words: what it is now, instead of what, and because of which rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from careplan.catalogue import CATALOGUE
from careplan.language.english import short_title, target_text
from careplan.text.coverage import covered_texts
from careplan.text.doses import dose_text, range_text
from careplan.text.page import Page, problem_text, words
from careplan.words import Verdict

if TYPE_CHECKING:
    from careplan.comparison import Asked, Changed, Comparison, DissentOn, DoseChange, Listed, Reason, TherapyChange
    from careplan.plans import DoseRange, Referral

__all__ = ["comparison_text"]

T = TypeVar("T")

TURNS: Final = {
    "now": "now: {}",
    "no longer": "no longer: {}",
    "outweighed": "not decisive any more: {}",
    "certain": "now certain: {}",
    "not certain": "not certain any more: {}",
    "another row": "by another row of: {}",
}
FACTS: Final = {
    "availability.minutes_per_week": "of the time available",
    "preferences.declines": "of what the patient declines",
    "preferences.declines_techniques": "of the techniques that the patient declines",
    "setting.services": "of what the clinic has on offer",
    "equipment": "of the equipment at hand",
}
SHOWN: Final = 4
"""Reasons, questions and positions printed for one thing; the others are in the comparison itself."""


def comparison_text(found: Comparison, width: int = 80) -> str:
    """The difference in words; one sentence where there is none."""
    page = Page(width)
    if found.is_empty:
        page.say("No difference.")
        return page.text()
    page.items(_whole(found))
    page.items(_verdicts(found.therapies))
    page.items(line for each in found.therapies for line in _therapy(each))
    page.items(_week(found))
    page.items(_lines(found))
    return page.text()


def _instead(new: str, old: str, tail: str = "") -> str:
    return f"{new} instead of {old}{tail}"


def _whole(found: Comparison) -> Iterator[str]:
    if found.jurisdiction is not None:
        yield "guidelines: " + _instead(words(found.jurisdiction.after.value), words(found.jurisdiction.before.value))
    if found.status is not None:
        change = found.status
        yield "the plan: " + _instead(change.after.value, change.before.value, _because(change.because))
    if found.problems is not None:
        new, old = (", ".join(map(problem_text, each)) for each in (found.problems.after, found.problems.before))
        yield "problems: " + _instead(new, old)


def _because(reasons: Sequence[Reason], facts: Iterable[str] = (), told: str = "") -> str:
    """What stands behind a change: rules that come and go, facts, and what the plan says itself.

    A rule that holds as before but is outweighed is told only where nothing else is.
    """
    telling = [each for each in reasons if each.turn != "outweighed"]
    texts = [TURNS[each.turn].format(f"{each.title} [{each.rule}]") for each in telling[:SHOWN]]
    if len(telling) > SHOWN:
        texts.append(f"{len(telling) - SHOWN} more rules")
    texts += [FACTS.get(each, short_title(each)) for each in facts]
    texts += [told] if told else []
    if not texts:
        texts = [TURNS[each.turn].format(f"{each.title} [{each.rule}]") for each in reasons[:SHOWN]]
    return f", because {'; '.join(texts)}" if texts else ""


def _verdicts(changes: Iterable[TherapyChange]) -> Iterator[str]:
    """One line for all therapies of which the same is to be said."""
    said: dict[str, list[str]] = {}
    for change in changes:
        verdict = change.verdict
        if verdict is not None:
            tail = _because(verdict.because, verdict.facts, verdict.told)
            if not tail and verdict.before is Verdict.DEFERRED and verdict.after.startable:
                tail = ", because the week leaves room for it now"
            text = _instead(verdict.after.value, verdict.before.value, tail)
            said.setdefault(text, []).append(CATALOGUE[change.therapy].title)
    for text, names in said.items():
        yield f"{'; '.join(names)}: {text}"


def _therapy(change: TherapyChange) -> Iterator[str]:
    name = CATALOGUE[change.therapy].title
    for text in (*_standing(change), *_given(change)):
        yield f"{name}: {text}"


def _standing(change: TherapyChange) -> Iterator[str]:
    if change.serves is not None and change.serves.before and change.serves.after:
        new, old = (", ".join(map(problem_text, each)) for each in (change.serves.after, change.serves.before))
        yield "for " + _instead(new, old)
    if change.may_start is not None and change.verdict is None:
        yield "may start" if change.may_start.after else "may not start yet"
    if change.technique is not None:
        new, old = (
            "no technique" if each is None else target_text(each)
            for each in (change.technique.after, change.technique.before)
        )
        yield _instead(new, old)


def _given(change: TherapyChange) -> Iterator[str]:
    came = [each.after for each in change.dose if each.before is None and each.after is not None]
    if came and len(came) == len(change.dose):
        yield f"dose: {dose_text(came)}"
    elif any(each.after is not None for each in change.dose):
        yield from map(_dose, change.dose)
    yield from _in_the_week(change)
    if change.covered is not None:
        new, old = ("; ".join(covered_texts(each)) or "nothing is said" for each in _both_of(change.covered))
        yield f"coverage: {_instead(new, old)}"
    if change.course:
        yield "its course is reviewed, stopped or carried on otherwise"


def _dose(change: DoseChange) -> str:
    return _instead(_range(change.after), _range(change.before), _because(change.because))


def _range(dose: DoseRange | None) -> str:
    return "no stated dose" if dose is None else range_text(dose)


def _in_the_week(change: TherapyChange) -> Iterator[str]:
    """Start, sessions and minutes in one line, as one thing stands behind all of them."""
    texts, facts = [], dict[str, None]()
    if change.start_week is not None:
        new, old = ("later" if each is None else f"week {each}" for each in _both_of(change.start_week))
        texts.append(f"starts {'' if new == 'later' else 'in '}{_instead(new, old)}")
    for unit, each in (("sessions", change.sessions), ("minutes", change.minutes)):
        if each is not None:
            new, old = (str(number or 0) for number in _both_of(each))
            texts.append(f"{_instead(new, old)} {unit} a week")
    if change.days is not None:
        new, old = (", ".join(map(str.title, one)) or "no day" for one in (change.days.after, change.days.before))
        texts.append(f"on {_instead(new, old)}")
    for each in (change.start_week, change.sessions, change.minutes):
        facts.update(dict.fromkeys(() if each is None else each.facts))
    if texts:
        told = "" if change.start_week is None else change.start_week.told
        yield ", ".join(texts) + _because((), () if told else facts, told)


def _both_of(change: Changed[T]) -> tuple[T, T]:
    return change.after, change.before


def _week(found: Comparison) -> Iterator[str]:
    change = found.minutes_available
    if change is not None:
        new, old = ("not known" if each is None else f"{each} minutes a week" for each in (change.after, change.before))
        yield "time available: " + _instead(new, old)
    if found.minutes_used is not None:
        yield "the week: " + _instead(f"{found.minutes_used.after} minutes", f"{found.minutes_used.before}")


def _lines(found: Comparison) -> Iterator[str]:
    """Everything that is a list in a plan: what came first, then what has gone."""
    yield from _lined("refer", found.referrals, _referral)
    yield from _lined("avoid", found.avoid, lambda one: f"{one.avoid.value}{_if(one.certain)}")
    yield from _lined("caution", found.cautions, lambda one: f"{one.title} [{one.rule}]{_if(one.certain)}")
    yield from _lined("together", found.interactions, lambda one: f"{one.title} [{one.rule}]{_if(one.certain)}")
    yield from _lined("goal", found.goals, lambda one: f"by week {one.by_week}: {one.title} [{one.rule}]")
    yield from _lined("review", found.reviews, lambda one: f"{one.title} [{one.rule}]")
    yield from _lined("coverage", found.coverage, lambda one: f"{one.title} [{one.rule}]{_if(one.truth == 'yes')}")
    yield from _together("question", found.questions, _question)
    yield from _together("position", found.dissent, _position)


def _referral(each: Referral) -> str:
    return f"{words(each.urgency.value)}, {each.refer_to}: {each.title} [{each.rule}]"


def _if(certain: bool) -> str:
    return "" if certain else ", if an open answer is yes"


def _question(each: Asked) -> str:
    return short_title(each.item) + (f" ({problem_text(each.problem)})" if each.problem else "")


def _position(each: DissentOn) -> str:
    stated = each.position
    bodies = ", ".join(words(one.value) for one in stated.jurisdictions)
    grades = f"{stated.strength.value}, certainty {stated.certainty.value}"
    return f"{CATALOGUE[each.therapy].title}: {stated.statement} ({bodies}; {grades})"


def _lined(name: str, lines: Listed[T], said: Callable[[T], str]) -> Iterator[str]:
    """One line for each that is new; those that are gone in one line, shortened."""
    yield from (f"{name}, new: {said(each)}" for each in lines.added)
    yield from _shortened(name, "gone", lines.gone, said)


def _together(name: str, lines: Listed[T], said: Callable[[T], str]) -> Iterator[str]:
    yield from _shortened(name, "new", lines.added, said)
    yield from _shortened(name, "gone", lines.gone, said)


def _shortened(name: str, word: str, group: Sequence[T], said: Callable[[T], str]) -> Iterator[str]:
    if group:
        more = f"; and {len(group) - SHOWN} more" if len(group) > SHOWN else ""
        yield f"{name}, {word}: {'; '.join(map(said, group[:SHOWN]))}{more}"
