"""Why and why not as text: the verdict, each rule behind it with facts and statements, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from careplan.catalogue import CATALOGUE
from careplan.language.english import short_title
from careplan.plans import CitedStatement, FactUsed
from careplan.text.doses import dose_text, wait_text
from careplan.text.evidence import grade
from careplan.text.page import Page, words
from careplan.text.questions import question_title
from careplan.words import Verdict

if TYPE_CHECKING:
    from careplan.explain import Assignment, Because, Why, WhyNot

__all__ = ["why_not_text", "why_text"]

SHOWN: Final = 8
"""Facts printed for one rule; the others are in the explanation itself."""

GIVEN: Final = {
    "preferences.declines": "the patient declines it",
    "preferences.declines_techniques": "the patient declines every technique that is left",
    "setting.services": "the clinic does not have it",
    "equipment": "the equipment it needs is not at hand",
}
"""What a fact of the profile says where no rule decides."""


def why_text(answer: Why, width: int = 80) -> str:
    """Why a therapy has its verdict, as text."""
    page = Page(width)
    page.say(f"{CATALOGUE[answer.therapy].title}: {answer.verdict.value}")
    if answer.dose:
        page.say(f"dose: {dose_text(answer.dose)}", 1, 2)
    if answer.wait is not None:
        page.say(wait_text(answer.wait), 1, 2)
    _reasons(page, answer.verdict, answer.reasons, answer.facts)
    return page.text()


def why_not_text(answer: WhyNot, width: int = 80) -> str:
    """Why a therapy is not open, and the least change that would open it, as text."""
    page = Page(width)
    page.say(f"{CATALOGUE[answer.therapy].title}: {answer.verdict.value}")
    if answer.wait is not None:
        page.say(wait_text(answer.wait), 1, 2)
    page.say(_outcome(answer), 1)
    page.items(map(_assignment, answer.change), 3)
    _reasons(page, answer.verdict, answer.reasons, answer.facts)
    told = {each.rule for each in answer.reasons}
    others = [each for each in answer.because if each.rule not in told]
    if others and answer.still is not None:
        page.say(f"Whatever changes, it stays {answer.still.value}, because:", 1)
        _rules(page, others)
    if answer.questions:
        page.say("Answers that bear on it, the gravest first:", 1)
        page.items(map(question_title, answer.questions), 3)
    return page.text()


def _outcome(answer: WhyNot) -> str:
    match answer.outcome:
        case "already open":
            return "It is open already."
        case "change found":
            then = "" if answer.then is None else f" (it is then {answer.then.value})"
            return f"The least change that opens it{then}:"
        case "none possible":
            return f"No change of what can change opens it{_standing(answer.still)}."
        case _:
            return "None was found within 2,000 trials; a change may still exist."


def _standing(still: Verdict | None) -> str:
    match still:
        case None:
            return ""
        case Verdict.NOT_INDICATED:
            return ", because no rule recommends it for these problems here"
        case Verdict.NEEDS_ANSWER_SAFETY | Verdict.NEEDS_ANSWER_INDICATION:
            return ": it needs an answer first"
        case _:
            return f", because it is {still.value} by the rules below"


def _reasons(page: Page, verdict: Verdict, reasons: Sequence[Because], facts: Sequence[str]) -> None:
    if not reasons and not facts:
        what = "no rule recommends it for these problems here" if verdict is Verdict.NOT_INDICATED else "see the plan"
        page.say(f"Because {what}.", 1)
        return
    page.say("Because:", 1)
    _rules(page, reasons)
    page.items((GIVEN.get(path, f"the profile says so: {short_title(path)}") for path in facts), 3)


def _rules(page: Page, reasons: Iterable[Because]) -> None:
    cited: set[str] = set()
    for each in reasons:
        certain = "" if each.truth == "yes" else " (not known whether it applies)"
        page.say(f"- {each.title}{certain} [{each.rule}]", 3, 2)
        page.say(f"applies when: {each.condition}", 5, 2)
        if each.facts:
            page.say(f"known: {_facts(each.facts)}", 5, 2)
        for statement, source in zip(each.statements, each.sources, strict=True):
            _statement(page, statement, source, seen=statement.id in cited)
            cited.add(statement.id)


def _statement(page: Page, statement: CitedStatement, source: str, *, seen: bool) -> None:
    if seen:
        page.say(f"[{statement.id}] as above", 5, 2)
    else:
        page.say(f"[{statement.id}] {statement.text} ({grade(statement)}) {source}", 5, 2)


def _facts(facts: Sequence[FactUsed]) -> str:
    more = f"; and {len(facts) - SHOWN} more" if len(facts) > SHOWN else ""
    return "; ".join(map(_fact, facts[:SHOWN])) + more


def _fact(fact: FactUsed) -> str:
    return f"{short_title(fact.path)}: {_value(fact.value, fact.unit)}"


def _assignment(each: Assignment) -> str:
    if not isinstance(each.after, tuple):
        before = _value(each.before, "")
        return f"{each.title}: {before} becomes {_value(each.after, each.unit)} [{each.path}]"
    gone = [one for one in each.before if one not in each.after]
    new = [one for one in each.after if one not in each.before]
    what = "; ".join([*(f"no longer {words(str(one))}" for one in gone), *(f"also {words(str(one))}" for one in new)])
    return f"{each.title}: {what} [{each.path}]"


def _value(value: object, unit: str) -> str:
    """A value with its unit, as a reader says it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if unit in ("", "1"):
        return words(str(value))
    return f"{value} {unit}s" if unit in ("day", "week", "year") and value != 1 else f"{value} {unit}"
