"""The audit's part of law 6: what is called covered keeps to the payer's caps, and nothing is called so wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from careplan.audit.view import View
from careplan.catalogue import Technique
from careplan.language.rules import Coverage
from careplan.plans import Covered
from careplan.words import Truth

__all__ = ["covered"]

YES = Truth.YES


def covered(view: View) -> Iterator[str]:
    """Every therapy that the payer's rules name says what is covered, truly, for each problem served."""
    rules = [(known, known.rule) for known in view.held("coverage")]
    own = [(known.place, rule) for known, rule in rules if isinstance(rule, Coverage)]
    own = [(place, rule) for place, rule in own if rule.payer is view.profile.setting.payer]
    for planned in view.plan.therapies:
        stated = {each.problem: each for each in planned.covered}
        for key, row in zip(view.plan.problems, view.rows, strict=True):
            held = [(rule, row[place]) for place, rule in own if rule.therapy is planned.therapy and row[place]]
            each = stated.get(key)
            if each is None:
                if held and key in planned.serves:
                    yield f"6: what is covered of {planned.therapy.value} is not said"
                continue
            yield from (f"6: of {planned.therapy.value} {fault}" for fault in _wrong(each, held, planned.technique))


def _wrong(each: Covered, held: list[tuple[Coverage, int]], technique: Technique | None) -> Iterator[str]:
    refused = any(truth == YES and not rule.pays_for(technique) for rule, truth in held)
    paid = bool(held) and all(truth == YES and rule.pays_for(technique) for rule, truth in held)
    due = "not covered" if refused else "covered" if paid else "not known" if held else "not stated"
    if each.state != due:
        yield f"is called {each.state} what is {due}"
    if not {rule.id for rule, _ in held}.issuperset(each.rules):
        yield "the coverage cites a rule that does not hold"
    sessions, later = each.sessions or 0, each.later_sessions or 0
    for rule in (rule for rule, _ in held if rule.covers):
        most, year = rule.most_sessions, rule.most_sessions_per_year
        if most is not None and (sessions > most or later > (rule.extension_sessions or 0)):
            yield "more sessions are called covered than the payer pays for"
        if year is not None and sessions + later > year:
            yield "more sessions a year are called covered than the payer pays for"
    total = (each.sessions, each.later_sessions, each.uncovered_sessions)
    if each.advised_high is not None and None not in total and sum(filter(None, total)) != int(each.advised_high):
        yield "the sessions that are advised do not add up"
    if refused and each.sessions is not None:
        yield "sessions are called covered that are refused"
