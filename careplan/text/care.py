"""What to take care of, as text: what is certain first, what is only possible in one compact list; and dissent."""

from __future__ import annotations

from collections.abc import Iterable

from careplan.catalogue import CATALOGUE
from careplan.plans import CarePlan, CitedStatement
from careplan.text.evidence import Cited, grade
from careplan.text.page import Page
from careplan.words import Verdict

__all__ = ["cautions", "dissent"]


def cautions(page: Page, plan: CarePlan) -> None:
    """What to avoid, cautions and how therapies fit together; then, in short, what an answer could add."""
    if not (plan.avoid or plan.cautions or plan.interactions):
        return
    page.heading("Take care")
    for avoid in plan.avoid:
        if avoid.certain:
            page.say(f"- Avoid {avoid.avoid.value} [{', '.join(avoid.rules)}]", 1, 2)
    page.items((f"{each.title} [{each.rule}]" for each in plan.cautions if each.certain), 1)
    for pair in plan.interactions:
        condition = "" if pair.certain else "If it applies: "
        page.say(f"- Together: {condition}{pair.title} [{pair.rule}]", 1, 2)
    _possible(page, plan)


def _possible(page: Page, plan: CarePlan) -> None:
    """What only holds if an open answer is yes: words for what to avoid, ids for the rules."""
    avoid = [each.avoid.value for each in plan.avoid if not each.certain]
    rules = dict.fromkeys(each.rule for each in plan.cautions if not each.certain)
    rules.update(dict.fromkeys(rule for each in plan.avoid if not each.certain for rule in each.rules))
    if avoid or rules:
        page.say("Only if an open answer is yes:", 1, 2)
    if avoid:
        page.say(f"- avoid also {'; '.join(avoid)}", 3, 2)
    if rules:
        page.say(f"- read the rules {', '.join(sorted(rules))}", 3, 2)


def dissent(page: Page, plan: CarePlan, cited: Cited) -> None:
    """Positions that the plan does not follow, each once, with the therapies it is about."""
    about: dict[str, list[str]] = {}
    others: dict[str, dict[str, None]] = {}
    for line in plan.ledger:
        if line.verdict is not Verdict.WITHHELD:
            for each in line.dissent:
                about.setdefault(each.statement, []).append(
                    f"{CATALOGUE[line.therapy].title} ({line.verdict.value} here)"
                )
                others.setdefault(each.statement, {}).update(dict.fromkeys(each.also))
    if about:
        page.heading("Where sources differ")
    for statement, therapies in about.items():
        said = _position(cited.statements[statement], others[statement], cited)
        page.say(f"- {', '.join(therapies)}: {said}", 1, 2)


def _position(statement: CitedStatement, others: Iterable[str], cited: Cited) -> str:
    """A position by the statement that tells it, with the other statements that put down the same one."""
    ids = ", ".join((statement.id, *others))
    return f"{statement.text} [{ids}; {grade(statement)}] {cited.source_line(statement)}"
