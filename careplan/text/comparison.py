"""The difference between two plans in words: what it is now, instead of what, and because of which rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from careplan.catalogue import CATALOGUE
from careplan.language.english import short_title, target_text
from careplan.text.doses import dose_text, range_text
from careplan.text.page import Page, problem_text, words

if TYPE_CHECKING:
    from careplan.compare import Changed, Comparison, DoseChange, Listed, Reason, TherapyChange
    from careplan.plans import DoseRange

__all__ = ["comparison_text"]

TURNS: Final = {
    "now": "now: {}",
    "no longer": "no longer: {}",
    "certain": "now certain: {}",
    "not certain": "not certain any more: {}",
    "another row": "by another row of: {}",
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
    page.items(line for each in found.therapies for line in _therapy(each))
    page.items(_week(found))
    page.items(_lines(found))
    return page.text()


def _instead(new: str, old: str, tail: str = "") -> str:
    return f"{new} instead of {old}{tail}"


def _whole(found: Comparison) -> Iterator[str]:
    if found.jurisdiction is not None:
        yield "guidelines: " + _instead(
            words(found.jurisdiction.after.value), words(found.jurisdiction.before.value)
        )
    if found.status is not None:
        change = found.status
        yield "the plan: " + _instead(change.after.value, change.before.value, _because(change.because))
    if found.problems is not None:
        new, old = (", ".join(map(problem_text, each)) for each in (found.problems.after, found.problems.before))
        yield "problems: " + _instead(new, old)


def _because(reasons: Sequence[Reason], facts: Iterable[str] = (), told: str = "") -> str:
    """What stands behind a change: rules that come and go, facts, and what the plan says itself."""
    texts = [TURNS[each.turn].format(f"{each.title} [{each.rule}]") for each in reasons[:SHOWN]]
    if len(reasons) > SHOWN:
        texts.append(f"{len(reasons) - SHOWN} more rules")
    texts += [f"{short_title(each)} [{each}]" for each in facts]
    texts += [told] if told else []
    return f", because {'; '.join(texts)}" if texts else ""


def _therapy(change: TherapyChange) -> Iterator[str]:
    name = CATALOGUE[change.therapy].title
    for text in (*_standing(change), *_given(change)):
        yield f"{name}: {text}"


def _standing(change: TherapyChange) -> Iterator[str]:
    verdict = change.verdict
    if verdict is not None:
        tail = _because(verdict.because, verdict.facts, verdict.told)
        yield _instead(verdict.after.value, verdict.before.value, tail)
    if change.serves is not None and change.serves.before and change.serves.after:
        new, old = (", ".join(map(problem_text, each)) for each in (change.serves.after, change.serves.before))
        yield "for " + _instead(new, old)
    if change.may_start is not None:
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
    yield from _number("starts in week {}", change.start_week)
    yield from _number("{} sessions in the week", change.sessions)
    yield from _number("{} minutes a week", change.minutes)
    if change.course:
        yield "its course is reviewed, stopped or carried on otherwise"


def _dose(change: DoseChange) -> str:
    return _instead(_range(change.after), _range(change.before), _because(change.because))


def _range(dose: DoseRange | None) -> str:
    return "no stated dose" if dose is None else range_text(dose)


def _number(text: str, change: Changed[int | None] | None) -> Iterator[str]:
    if change is not None:
        new, old = ("none" if each is None else str(each) for each in (change.after, change.before))
        facts = () if change.told else change.facts
        yield text.format(_instead(new, old)) + _because(change.because, facts, change.told)


def _week(found: Comparison) -> Iterator[str]:
    change = found.minutes_available
    if change is not None:
        new, old = ("not known" if each is None else f"{each} minutes a week" for each in (change.after, change.before))
        yield "time available: " + _instead(new, old)
    if found.minutes_used is not None:
        yield "the week: " + _instead(f"{found.minutes_used.after} minutes", f"{found.minutes_used.before}")


def _lines(found: Comparison) -> Iterator[str]:
    yield from _both("referral", found.referrals, lambda one: f"{words(one.urgency.value)}, {one.refer_to}: {one.title} [{one.rule}]")
