"""A care plan as text: what to do and why first, then what is left out, what to ask, and the sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from careplan.catalogue import CATALOGUE, Modality, Place, Therapy
from careplan.language.english import target_text
from careplan.plans import CarePlan, LedgerLine, PlannedTherapy, WeekLine
from careplan.text.care import cautions, dissent
from careplan.text.coverage import covered_texts
from careplan.text.dates import dates
from careplan.text.decisions import clinician_decisions
from careplan.text.doses import dose_text, phase_texts, short_dose, wait_text
from careplan.text.evidence import Cited, grade
from careplan.text.page import Page, problem_text, words
from careplan.text.questions import questions, short_questions, waits_for
from careplan.text.sureness import sureness
from careplan.text.timetable import timetable
from careplan.week.dates import DatedPlan
from careplan.words import Status, Verdict

__all__ = ["Reads", "plan_text"]

NOTICE: Final = "Decision support for licensed clinicians, who decide. Not a medical device."
REASONS: Final = 5
"""Therapies whose reason stands at the top of the page; of the others it stands below, so that the top stays short."""

SHOWN: Final = 3
"""Reasons printed for one therapy; the others are in the plan's JSON."""

ASKED: Final = (Verdict.NEEDS_ANSWER_SAFETY, Verdict.NEEDS_ANSWER_INDICATION)
"""What an answer may open."""

Reads = Callable[[str], frozenset[str]]
"""The paths of every fact that a rule reads."""

CLOSED: Final = {
    Verdict.WITHHELD: "withheld",
    Verdict.CONTRAINDICATED: "contraindicated",
    Verdict.DECLINED: "the patient declines it",
    Verdict.UNAVAILABLE: "not on offer",
    Verdict.ADVISED_AGAINST: "advised against",
}
STATUS: Final = {
    Status.ISSUED: "This plan is issued.",
    Status.ISSUED_WITH_REFERRAL: "This plan is issued, together with the referrals below.",
    Status.PROVISIONAL: "PROVISIONAL: nothing may start before the questions marked emergency or same day are settled.",
    Status.WITHHELD: "WITHHELD: no therapy may start. Follow the referral first.",
}


def plan_text(
    plan: CarePlan,
    width: int = 80,
    *,
    sources: bool = True,
    reads: Reads | None = None,
    days: DatedPlan | None = None,
) -> str:
    """The plan as text for a clinician.

    Args:
        plan: The plan to show.
        width: Columns of the page; text is wrapped.
        sources: Whether to print every statement that is cited, with its source, at the end.
        reads: The facts that a rule reads (:meth:`Planner.facts_read`); with it, a therapy that needs an answer
            names the screens to complete.
        days: The dates of the plan (:func:`careplan.week.dates.dated`); with them, phases, reviews and goals are
            printed with their days.
    """
    page, cited = Page(width), Cited(plan)
    _head(page, plan)
    _referrals(page, plan, cited)
    _in_short(page, plan, cited)
    _therapies(_Sheet(page, plan, cited, reads))
    clinician_decisions(page, plan)
    _week(page, plan)
    timetable(page, plan)
    if days is not None:
        dates(page, days)
    questions(page, plan)
    _closed(page, plan, cited)
    if plan.status is not Status.WITHHELD:
        cautions(page, plan)
        _goals(page, plan)
        _reviews(page, plan)
        _going_on(page, plan, cited)
        _coverage(page, plan)
        dissent(page, plan, cited)
    sureness(page, plan)
    if sources:
        _statements(page, cited)
    _foot(page, plan)
    return page.text()


def _name(therapy: Therapy) -> str:
    return CATALOGUE[therapy].title


def _head(page: Page, plan: CarePlan) -> None:
    page.columns("Plan of non-drug pain care", plan.status.value.upper())
    page.say(NOTICE)
    problems = "; ".join(map(problem_text, plan.problems))
    page.say(f"For: {problems}. Guidelines followed: {words(plan.jurisdiction.value)}.")
    page.say(STATUS[plan.status])
    if plan.provenance.guideline is None:
        page.say("By a rule book of its own, which is held to no guideline's safety rules.")
    for each in plan.provenance.loosened:
        page.say(f"! The clinic's book leaves out or loosens the safety rule {each.name}: {each.reason}", 0, 2)


def _referrals(page: Page, plan: CarePlan, cited: Cited) -> None:
    if plan.referrals:
        page.heading("Refer")
    for each in plan.referrals:
        page.say(f"! {words(each.urgency.value)}: {each.refer_to}", 1, 2)
        page.say(f"because: {cited.reason(each.rule)}", 3, 2)


def _going(plan: CarePlan) -> list[PlannedTherapy]:
    """What starts, by week and then by rank."""
    going = [each for each in plan.therapies if each.verdict.startable]
    return sorted(going, key=lambda each: each.start_week or 0)


def _in_short(page: Page, plan: CarePlan, cited: Cited) -> None:
    """What a clinician must see without turning the page: what to ask, what starts, how often, and why."""
    if plan.status is Status.WITHHELD:
        short_questions(page, plan)
        return
    page.heading("In short")
    short_questions(page, plan)
    for place, each in enumerate(_going(plan)):
        _start(page, each, plan.line(each.therapy), cited if place < REASONS else None)
    for heading, verdicts in (
        ("later", (Verdict.DEFERRED,)),
        ("after an answer", ASKED),
    ):
        names = [_name(each.therapy) for each in plan.therapies if each.verdict in verdicts]
        if names:
            page.say(f"{heading}: {', '.join(names)}", 1, 2)


def _start(page: Page, each: PlannedTherapy, line: LedgerLine, cited: Cited | None) -> None:
    dose = short_dose(each.dose)
    how = f": {dose}" if dose else " (no dose stated)"
    provisional = "" if each.may_start else "provisionally "
    page.say(f"{provisional}week {each.start_week}: {_name(each.therapy)}{how}", 1, 2)
    if cited is not None:
        page.say(cited.in_short(line.rules, each.dose), 5, 1)


@dataclass(frozen=True)
class _Sheet:
    """What one therapy is written from, and onto."""

    page: Page
    plan: CarePlan
    cited: Cited
    reads: Reads | None


def _therapies(sheet: _Sheet) -> None:
    going = _going(sheet.plan)
    waiting = [each for each in sheet.plan.therapies if each not in going]
    if going:
        sheet.page.heading("What to do")
    for number, each in enumerate(going, start=1):
        _therapy(sheet, each, str(number))
    if waiting:
        sheet.page.heading("Waiting for an answer or for time")
    for each in waiting:
        _therapy(sheet, each, "?")


def _therapy(sheet: _Sheet, each: PlannedTherapy, mark: str) -> None:
    page = sheet.page
    start = f", from week {each.start_week}" if each.verdict.startable else ""
    page.say(f"{mark} {_name(each.therapy)}: {each.verdict.value}{start}", 1, 2)
    _serves(sheet, each)
    _standing_in_the_way(sheet, each)
    provisional = "" if each.may_start else "provisionally: "
    defaults = sheet.cited.defaults(each.dose)
    page.say(f"dose: {provisional}{dose_text(each.dose)}" + (f", by {defaults}" if defaults else ""), 3, 2)
    _technique(page, each)
    for text in (*phase_texts(each), *covered_texts(each.covered, sheet.cited.titles)):
        page.say(text, 3, 2)
    _because(page, sheet.plan.line(each.therapy).rules, sheet.cited)


def _serves(sheet: _Sheet, each: PlannedTherapy) -> None:
    """For which of several problems, unless for all of them; and what of it is open, or waits, for the others.

    Heat for a back is none for a knee just operated on, and the cold for that knee is not to be lost behind it.
    """
    if 0 < len(each.serves) < len(sheet.plan.problems):
        sheet.page.say(f"for: {', '.join(map(problem_text, each.serves))}", 3, 2)
        for own in sheet.plan.line(each.therapy).problems:
            if own.problem not in each.serves and (own.verdict.startable or own.verdict in ASKED):
                how = "by a technique of its own" if own.verdict.startable else own.verdict.value
                reasons = "; ".join(map(sheet.cited.reason, own.rules[:SHOWN]))
                sheet.page.say(f"for {problem_text(own.problem)}, {how}: {reasons}", 3, 2)


def _technique(page: Page, each: PlannedTherapy) -> None:
    if each.technique is not None and len(CATALOGUE[each.therapy].techniques) > 1:
        others = ", ".join(target_text(one) for one in each.fallbacks)
        page.say(f"technique: {target_text(each.technique)}" + (f" (or: {others})" if others else ""), 3, 2)


def _because(page: Page, rules: tuple[str, ...], cited: Cited) -> None:
    for rule in rules[:SHOWN]:
        page.say(f"because: {cited.reason(rule)}", 3, 2)
    if len(rules) > SHOWN:
        page.say(f"and {len(rules) - SHOWN} more, in the trace", 3, 2)


def _standing_in_the_way(sheet: _Sheet, each: PlannedTherapy) -> None:
    """Why a therapy waits: the time it lacks, or the screens to complete."""
    for wait in sheet.plan.week.deferred:
        if wait.therapy is each.therapy:
            sheet.page.say(wait_text(wait), 3, 2)
    if each.verdict in ASKED:
        rules = sheet.cited.waiting(sheet.plan.line(each.therapy).rules)
        sheet.page.say(waits_for(sheet.plan, rules, sheet.reads), 3, 2)


def _week(page: Page, plan: CarePlan) -> None:
    week = plan.week
    if not week.lines:
        return
    page.heading("The week")
    limit = "time available not known" if week.available_minutes is None else f"of {week.available_minutes} available"
    page.say(f"{week.used_minutes} minutes in the busiest week, travel included ({limit})", 1)
    untimed = [_name(each.therapy) for each in week.lines if not each.minutes_known and not _in_passing(each)]
    if untimed:
        page.say(f"Not counted, because no statement gives the time: {', '.join(untimed)}", 1, 2)
    for line in sorted(week.lines, key=lambda each: each.start_week):
        page.say(
            f"- {_name(line.therapy)}, {_weeks(line)}: {'; '.join(filter(None, (_how(line), _minutes(line))))}", 1, 2
        )


def _in_passing(line: WeekLine) -> bool:
    """Whether it asks for no time of its own: eating."""
    return CATALOGUE[line.therapy].modality is Modality.DIET and not line.sessions


def _minutes(line: WeekLine) -> str:
    if line.minutes_known:
        return f"{line.minutes} min a week"
    if _in_passing(line):
        return ""
    return (f"{line.minutes} min a week on the way, " if line.minutes else "") + "time not stated"


def _weeks(line: WeekLine) -> str:
    if line.last_week is None:
        return f"from week {line.start_week}"
    return f"week {line.start_week}" + (f" to {line.last_week}" if line.last_week > line.start_week else "")


def _how(line: WeekLine) -> str:
    """Sessions and minutes at home of one therapy in a week."""
    each = "" if line.minutes_each is None else f" of {line.minutes_each} min"
    sessions = f"{line.sessions} session{'s' if line.sessions > 1 else ''}{each}" if line.sessions else ""
    home = f"{line.home_minutes} min at home" if line.home_minutes else ""
    unstated = "in daily life" if CATALOGUE[line.therapy].place is Place.HOME else "visits as agreed"
    return ", ".join(part for part in (sessions, home) if part) or unstated


def _closed(page: Page, plan: CarePlan, cited: Cited) -> None:
    if plan.status is Status.WITHHELD:
        page.heading("Not in this plan, and why")
        page.say("Every therapy is withheld until the referral has been followed.", 1)
        return
    reasoned: dict[str, list[str]] = {}
    for line in plan.ledger:
        if line.verdict in CLOSED:
            why = f"{CLOSED[line.verdict]}{_why(line, cited)}"
            reasoned.setdefault(why, []).append(_name(line.therapy))
    silent = [_name(line.therapy) for line in plan.ledger if line.verdict is Verdict.NOT_INDICATED]
    if reasoned or silent:
        page.heading("Not in this plan, and why")
    page.items((f"{'; '.join(names)}: {why}" for why, names in reasoned.items()), 1)
    if silent:
        page.say(f"- Not indicated, for no rule recommends it for these problems here: {'; '.join(silent)}", 1, 2)


def _why(line: LedgerLine, cited: Cited) -> str:
    """The rules that close a therapy; a wish or a missing service is said by the verdict."""
    reasons = "; ".join(map(cited.reason, line.rules))
    return f": {reasons}" if reasons else ""


def _goals(page: Page, plan: CarePlan) -> None:
    if plan.goals:
        page.heading("Goals")
    goals = sorted(plan.goals, key=lambda each: each.by_week)
    page.items((f"by week {each.by_week}: {each.title} [{each.rule}]" for each in goals), 1)


def _reviews(page: Page, plan: CarePlan) -> None:
    if plan.reviews:
        page.heading("Review")
    for each in sorted(plan.reviews, key=lambda one: one.weeks):
        weeks = " and ".join(map(str, each.weeks))
        page.say(f"- week{'s' if len(each.weeks) > 1 else ''} {weeks}: {each.title} [{each.rule}]", 1, 2)


def _going_on(page: Page, plan: CarePlan, cited: Cited) -> None:
    """How courses go on: progress, the look at the response, and what to do where there is none."""
    placed = [each for each in plan.therapies if each.start_week is not None]
    rules = dict.fromkeys(rule for each in placed for rule in each.courses)
    if rules:
        page.heading("How it goes on")
    page.items((f"{cited.titles[rule]} [{rule}]" for rule in rules), 1)


def _coverage(page: Page, plan: CarePlan) -> None:
    if plan.coverage:
        page.heading("Coverage")
    for each in plan.coverage:
        condition = "" if each.truth == "yes" else "if its open conditions hold: "
        page.say(f"- {words(each.payer.value)}: {condition}{each.title} [{each.rule}]", 1, 2)


def _statements(page: Page, cited: Cited) -> None:
    if cited.shown:
        page.heading("Statements and sources")
    for each in (cited.statements[name] for name in cited.shown):
        page.say(f"[{each.id}] {each.text}", 1, 2)
        page.say(f"({grade(each)}) {cited.source_line(each)}", 3, 2)


def _foot(page: Page, plan: CarePlan) -> None:
    made = plan.provenance
    page.heading("Provenance")
    dated = f", recorded on {made.profile_date.isoformat()}" if made.profile_date else ""
    page.say(f"careplan {made.library_version}; profile {made.profile_hash[:12]}{dated}", 1)
    page.say(f"book: {made.book}, {made.book_hash[:12]}", 1, 2)
    page.say(f"channels that agreed: {' and '.join(made.channels)}", 1)
