"""What a payer calls covered of a therapy, in one line beside its dose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from careplan.language.english import listed, short_title, target_text
from careplan.plans import Covered
from careplan.text.page import problem_text
from careplan.words import Payer

__all__ = ["covered_texts"]

PAYERS: Final = {
    Payer.US_MEDICARE: "US Medicare",
    Payer.US_VETERANS: "Veterans Affairs",
    Payer.DE_STATUTORY: "German statutory insurance",
    Payer.UK_NHS: "the NHS",
    Payer.SELF_PAY: "the patient",
    Payer.OTHER: "the payer",
}


def covered_texts(covered: Sequence[Covered], titles: Mapping[str, str] | None = None) -> list[str]:
    """One line for each problem, and one for what each payer asks; ``titles`` are those of the rules, where shown."""
    several = len(covered) > 1
    lines = [_text(each, titles or {}, several=several) for each in covered]
    return [*lines, *dict.fromkeys(text for each in covered for text in _asked_for(each))]


def _asked_for(each: Covered) -> Iterator[str]:
    """By whom, for how long, and what must be on record, where it is covered or may be."""
    if each.state not in ("covered", "not known"):
        return
    parts = [f"given by {text}" for text in each.given_by]
    if each.least_minutes is not None:
        parts.append(f"at least {each.least_minutes} minutes a session")
    if each.not_paid:
        parts.append(f"not {listed([target_text(one).lower() for one in each.not_paid], 'or')}")
    if parts:
        yield f"{PAYERS[each.payer]} pays for: {'; '.join(parts)}"
    if each.to_record:
        yield f"record for {PAYERS[each.payer]}: {'; '.join(each.to_record)}"


def _text(each: Covered, titles: Mapping[str, str], *, several: bool) -> str:
    payer, where = PAYERS[each.payer], f" for {problem_text(each.problem)}" if several else ""
    rules = f" [{', '.join(each.rules)}]" if each.rules else ""
    match each.state:
        case "covered":
            return f"covered by {payer}{where}{_numbers(each)}{rules}"
        case "not covered":
            reasons = "; ".join(titles[rule] for rule in each.rules if rule in titles)
            return f"not covered by {payer}{where}" + (f": {reasons}" if reasons else "") + rules
        case "not known":
            asked = ", ".join(map(short_title, each.asked))
            until = f" until it is known: {asked}" if asked else ""
            then = f"; if covered{_numbers(each)}" if _numbers(each) else ""
            return f"whether {payer} covers it{where} is open{until}{then}{rules}"
        case _:
            return f"no statement says whether {payer} covers it{where}"


def _numbers(each: Covered) -> str:
    """How many sessions, within how long, and how many more under which condition."""
    parts = [_first(each)] if each.sessions is not None else []
    if each.extension_sessions is not None:
        parts.append(_extension(each))
    if each.most_sessions_per_year is not None:
        parts.append(f"at most {each.most_sessions_per_year} in a year")
    if each.repeat_after_days is not None:
        parts.append(f"again after {each.repeat_after_days} days")
    if each.ends_without_improvement:
        parts.append("nothing more without improvement")
    if each.uncovered_sessions:
        parts.append(f"NOT covered: {each.uncovered_sessions} of those advised")
    return f": {'; '.join(parts)}" if parts else ""


def _extension(each: Covered) -> str:
    """The further sessions, their condition and their window, and what comes after them."""
    when = "when improving" if each.extension_when == "improving" else "in justified cases"
    text = f"{each.extension_sessions} more {when}"
    if each.extension_within_days is not None:
        text += f" within {each.extension_within_days} days"
    if each.extended_within_days is not None:
        text += f", all within {each.extended_within_days} days"
    if each.next_sessions is not None:
        text += f", then {each.next_sessions} at a time"
        text += f" within {each.next_within_days} days" if each.next_within_days is not None else ""
    return text


def _first(each: Covered) -> str:
    within = f" within {each.within_days} days" if each.within_days is not None else ""
    if each.advised_high is None:
        return f"at most {each.sessions} sessions{within}"
    low, high = each.advised_low, each.advised_high
    advised = f"{high}" if low is None or low == high else f"{low} to {high}"
    return f"{each.sessions} of the advised {advised} sessions{within}"
