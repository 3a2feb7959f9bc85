"""A care plan as text: what to do and why first, then what is left out, what to ask, and the sources."""

from __future__ import annotations

from careplan.catalogue import CATALOGUE, Therapy
from careplan.plans import CarePlan, Dissent, LedgerLine, OpenQuestion, PlannedTherapy
from careplan.text.doses import dose_text, phase_texts
from careplan.text.evidence import Cited, grade
from careplan.text.page import Page, words
from careplan.words import Status, Verdict

__all__ = ["plan_text"]

NOTICE = "Decision support for licensed clinicians, who decide. Not a medical device."
SHOWN = 3
"""Reasons printed for one therapy; the others are in the plan's JSON."""

CLOSED = {
    Verdict.WITHHELD: "withheld",
    Verdict.CONTRAINDICATED: "contraindicated",
    Verdict.DECLINED: "the patient declines it",
    Verdict.UNAVAILABLE: "not on offer",
    Verdict.ADVISED_AGAINST: "advised against",
}
STATUS = {
    Status.ISSUED: "This plan is issued.",
    Status.ISSUED_WITH_REFERRAL: "This plan is issued, together with the referrals below.",
    Status.PROVISIONAL: "PROVISIONAL: nothing may start before the questions marked emergency or same day are settled.",
    Status.WITHHELD: "WITHHELD: no therapy may start. Follow the referral first.",
}


def plan_text(plan: CarePlan, width: int = 80, *, sources: bool = True) -> str:
    """The plan as text for a clinician.

    Args:
        plan: The plan to show.
        width: Columns of the page; text is wrapped.
        sources: Whether to print every statement and its source at the end.
    """
    page, cited = Page(width), Cited(plan)
    _head(page, plan)
    _referrals(page, plan, cited)
    _therapies(page, plan, cited)
    _week(page, plan)
    _questions(page, plan)
    _closed(page, plan, cited)
    _safety(page, plan)
    _reviews(page, plan)
    _coverage(page, plan)
    _dissent(page, plan, cited)
    if sources:
        _statements(page, plan, cited)
    _foot(page, plan)
    return page.text()


def _name(therapy: Therapy) -> str:
    return CATALOGUE[therapy].title


def _head(page: Page, plan: CarePlan) -> None:
    page.columns("Plan of non-drug pain care", plan.status.value.upper())
    page.say(NOTICE)
    problems = ", ".join(words(each) for each in plan.problems)
    page.say(f"For: {problems}. Guidelines followed: {plan.jurisdiction.value}.")
    page.say(STATUS[plan.status])


def _referrals(page: Page, plan: CarePlan, cited: Cited) -> None:
    if plan.referrals:
        page.heading("Refer")
    for each in plan.referrals:
        page.say(f"! {words(each.urgency.value)}: {each.refer_to}", 1, 2)
        page.say(f"because: {cited.reason(each.rule)}", 3, 2)


def _therapies(page: Page, plan: CarePlan, cited: Cited) -> None:
    going = [each for each in plan.therapies if each.start_week is not None]
    waiting = [each for each in plan.therapies if each.start_week is None]
    if going:
        page.heading("What to do")
    for number, each in enumerate(going, start=1):
        _therapy(page, each, plan.line(each.therapy).rules, cited, str(number))
    if waiting:
        page.heading("Waiting for an answer or for time")
    for each in waiting:
        _therapy(page, each, plan.line(each.therapy).rules, cited, "?")


def _therapy(page: Page, each: PlannedTherapy, rules: tuple[str, ...], cited: Cited, mark: str) -> None:
    state = each.verdict.value
    if each.start_week is not None:
        state += f", starts in week {each.start_week}"
    page.say(f"{mark} {_name(each.therapy)}: {state}", 1, 2)
    provisional = "" if each.may_start else "provisionally "
    page.say(f"dose: {provisional}{dose_text(each.dose)}", 3, 2)
    if each.technique is not None and _has_choice(each.therapy):
        others = ", ".join(words(one.value) for one in each.fallbacks)
        page.say(f"technique: {words(each.technique.value)}" + (f" (or: {others})" if others else ""), 3, 2)
    for text in phase_texts(each):
        page.say(text, 3, 2)
    for rule in rules[:SHOWN]:
        page.say(f"because: {cited.reason(rule)}", 3, 2)
    if len(rules) > SHOWN:
        page.say(f"and {len(rules) - SHOWN} more, in the trace", 3, 2)


def _has_choice(therapy: Therapy) -> bool:
    return len(CATALOGUE[therapy].techniques) > 1


def _week(page: Page, plan: CarePlan) -> None:
    week = plan.week
    if not week.lines and not week.deferred:
        return
    page.heading("The week")
    limit = "time available not known" if week.available_minutes is None else f"of {week.available_minutes} available"
    page.say(f"{week.used_minutes} minutes a week, travel included ({limit})", 1)
    for line in week.lines:
        each = "" if line.minutes_each is None else f" of {line.minutes_each} min"
        sessions = f"{line.sessions} x{each}".replace("x of", "x") if line.sessions else ""
        home = f"{line.home_minutes} min at home" if line.home_minutes else ""
        how = ", ".join(part for part in (sessions, home) if part)
        minutes = f"{line.minutes} min" if line.minutes_known else "minutes not stated in the evidence"
        page.say(f"- {_name(line.therapy)} (from week {line.start_week}): {how or 'daily life'} = {minutes}", 1, 2)
    for wait in week.deferred:
        when = "no week within sight" if wait.start_week is None else f"week {wait.start_week}"
        page.say(f"- {_name(wait.therapy)}: {when}; needs {wait.minutes_needed} min; {wait.reason}", 1, 2)


def _questions(page: Page, plan: CarePlan) -> None:
    if plan.open_questions:
        page.heading("Ask next")
    for each in plan.open_questions:
        page.say(f"- {_question(each)}", 1, 2)


def _question(each: OpenQuestion) -> str:
    where = f" for {words(each.problem)}" if each.problem else ""
    screen = f" [screen {each.screen}]" if each.screen else ""
    shown = ", ".join(words(item.rpartition(".")[2]) for item in each.items[:6])
    more = f" and {len(each.items) - 6} more" if len(each.items) > len(each.items[:6]) else ""
    return f"{each.title}{where}{screen} (at worst: {each.worst}): {shown}{more}"


def _closed(page: Page, plan: CarePlan, cited: Cited) -> None:
    reasoned = [line for line in plan.ledger if line.verdict in CLOSED]
    silent = [_name(line.therapy) for line in plan.ledger if line.verdict is Verdict.NOT_INDICATED]
    if reasoned or silent:
        page.heading("Not in this plan, and why")
    if plan.status is Status.WITHHELD:
        page.say("Every therapy is withheld until the referral has been followed.", 1)
        return
    for line in reasoned:
        page.say(f"- {_name(line.therapy)}: {CLOSED[line.verdict]}: {_why(line, cited)}", 1, 2)
    if silent:
        page.say(f"- Not indicated (no rule recommends it for these problems here): {', '.join(silent)}", 1, 2)


def _why(line: LedgerLine, cited: Cited) -> str:
    return "; ".join((*(cited.reason(rule) for rule in line.rules), *line.facts))


def _safety(page: Page, plan: CarePlan) -> None:
    if plan.avoid or plan.cautions:
        page.heading("Take care")
    for line in plan.avoid:
        condition = "" if line.certain else " if an open answer is yes"
        page.say(f"- Avoid{condition}: {line.avoid.value} [{', '.join(line.rules)}]", 1, 2)
    for caution in plan.cautions:
        condition = "" if caution.certain else "If it applies: "
        page.say(f"- {condition}{caution.title} [{caution.rule}]", 1, 2)
    for pair in plan.interactions:
        condition = "" if pair.certain else "If it applies: "
        page.say(f"- Together: {condition}{pair.title} [{pair.rule}]", 1, 2)


def _reviews(page: Page, plan: CarePlan) -> None:
    if plan.goals:
        page.heading("Goals")
    page.items((f"by week {each.by_week}: {each.title} [{each.rule}]" for each in plan.goals), 1)
    if plan.reviews:
        page.heading("Review")
    for each in plan.reviews:
        weeks = ", ".join(map(str, each.weeks))
        page.say(f"- weeks {weeks}: {each.title} [{each.rule}]", 1, 2)


def _coverage(page: Page, plan: CarePlan) -> None:
    if plan.coverage:
        page.heading("Coverage")
    for each in plan.coverage:
        condition = "" if each.truth == "yes" else "if its open conditions hold: "
        page.say(f"- {words(each.payer.value)}: {condition}{each.title} [{each.rule}]", 1, 2)


def _dissent(page: Page, plan: CarePlan, cited: Cited) -> None:
    lines = [line for line in plan.ledger if line.dissent and line.verdict is not Verdict.WITHHELD]
    if lines:
        page.heading("Where guidelines differ")
    for line in lines:
        page.say(f"{_name(line.therapy)} ({line.verdict.value} here):", 1, 2)
        page.items((_position(each, cited) for each in line.dissent), 3)


def _position(each: Dissent, cited: Cited) -> str:
    statement = cited.statements[each.statement]
    return f"{statement.text} [{statement.id}; {grade(statement)}]"


def _statements(page: Page, plan: CarePlan, cited: Cited) -> None:
    used = dict.fromkeys(rule for line in plan.ledger for rule in line.rules)
    for group in (plan.referrals, plan.goals, plan.reviews, plan.coverage):
        used.update(dict.fromkeys(each.rule for each in group))
    statements = cited.ordered(used)
    if statements:
        page.heading("Statements and sources")
    for each in statements:
        page.say(f"[{each.id}] {each.text}", 1, 2)
        page.say(f"({grade(each)}) {cited.source_line(each)}", 3, 2)


def _foot(page: Page, plan: CarePlan) -> None:
    made = plan.provenance
    page.heading("Provenance")
    page.say(
        f"careplan {made.library_version}; book {made.book}, {made.book_hash[:12]}; profile {made.profile_hash[:12]}", 1
    )
    page.say(f"channels that agreed: {' and '.join(made.channels)}", 1)
