"""What a rule does, in lines for clinicians: one function for each kind of rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, assert_never

from careplan.catalogue import Avoid, Target, Therapy
from careplan.language.doses import Limit
from careplan.language.english import English, Phrase, dose_text, listed, range_text, target_text
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Course,
    Coverage,
    Finding,
    Goal,
    GoalAbout,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Review,
    Rule,
)
from careplan.words import Effect, Payer, Urgency

__all__ = ["deeds"]

_URGENCY: Final = {
    Urgency.EMERGENCY: "as an emergency, now",
    Urgency.SAME_DAY: "on the same day",
    Urgency.WITHIN_1_WEEK: "within 1 week",
    Urgency.WITHIN_2_WEEKS: "within 2 weeks",
    Urgency.ROUTINE: "as a routine referral",
}

_EFFECT: Final = {
    Effect.WITHHOLD_ALL: "The whole plan is withheld",
    Effect.WITHHOLD_THERAPY: "Withheld until reviewed: {}",
    Effect.POSTPONE: "Postponed until corrected: {}",
    Effect.CONTINUE_WITH_REFERRAL: "The plan continues beside the referral",
    Effect.CONTINUE_WITH_SCREENING: "The plan continues beside screening",
}

_PAYER: Final = {
    Payer.US_MEDICARE: "US Medicare",
    Payer.US_VETERANS: "US veterans' care",
    Payer.DE_STATUTORY: "German statutory insurance",
    Payer.UK_NHS: "The NHS",
    Payer.SELF_PAY: "The patient",
    Payer.OTHER: "Another payer",
}


_Plain = Finding | Contraindication | Precaution | AdviceAgainst | Interaction | Coverage | Course | Review | Goal


def _targets(targets: Iterable[Target]) -> str:
    return "; ".join(map(target_text, targets))


def _if(text: str, phrase: Phrase) -> Phrase:
    """A line that holds on a condition, which stands behind it."""
    return Phrase(f"{text}, if {phrase.text}", phrase.parts)


def _referral(refer_to: str, urgency: Urgency | None) -> Iterator[str]:
    if refer_to:
        yield f"Refer to: {refer_to}{f', {_URGENCY[urgency]}' if urgency else ''}"


def _limits(limits: Sequence[Limit]) -> Iterator[str]:
    yield from (f"Limit for {target_text(each.on)}: {dose_text(each.most)}" for each in limits)


def _avoid(things: Sequence[Avoid]) -> Iterator[str]:
    if things:
        yield f"Avoid: {_targets(things)}"


def _red_flag(rule: RedFlag, english: English) -> Iterator[Phrase]:
    yield from map(Phrase, _referral(rule.refer_to, rule.urgency))
    yield Phrase(_EFFECT[rule.effect].format(_targets(rule.withholds)))
    for row in rule.escalations:
        text = f"Refer to: {row.refer_to or rule.refer_to}, {_URGENCY[row.urgency]}"
        yield _if(text, english.phrase(row.when))
    if rule.supporting:
        yield Phrase("Raises suspicion, decides nothing alone", tuple(map(english.phrase, rule.supporting)))


def _contraindication(rule: Contraindication) -> Iterator[str]:
    yield f"Do not give: {_targets(rule.excludes)}"
    if rule.until:
        yield f"Until: {rule.until}"
    yield from _referral(rule.refer_to, rule.urgency)


def _precaution(rule: Precaution) -> Iterator[str]:
    yield f"Caution with: {_targets(rule.about)}" if rule.about else "Caution"
    yield from _limits(rule.limits)
    yield from _avoid(rule.avoid)
    yield from _referral(rule.refer_to, rule.urgency)


def _recommendation(rule: Recommendation, english: English) -> Iterator[Phrase]:
    techniques = f" ({_targets(rule.techniques)})" if rule.techniques else ""
    yield Phrase(f"Offer: {target_text(rule.offer)}{techniques}")
    for row in rule.doses:
        dose = f"Dose: {dose_text(row)}"
        yield Phrase(dose) if row.when is None else _if(dose, english.phrase(row.when))


def _stated(texts: Mapping[str, object]) -> Iterator[str]:
    """The texts whose number is given."""
    yield from (text.format(number) for text, number in texts.items() if number is not None)


def _interaction(rule: Interaction) -> Iterator[str]:
    yield f"Concerns: {_targets(dict.fromkeys(rule.between))}"
    if rule.only_with:
        yield f"Start only beside one of: {_targets(rule.only_with)}"
    if rule.same_day is not None:
        yield "Never on one day" if rule.same_day == "never" else "Not all of them on one day"
    yield from _stated(
        {
            "At least {} hours apart": rule.apart_hours,
            "For the first {} sessions": rule.first_sessions,
            "At most {} of them start in one week": rule.most_starts_per_week,
        }
    )
    yield from _limits(rule.limits)
    yield from _avoid(rule.avoid)


_EXTENSION: Final = {
    "improving": "{} more sessions once improvement is on record",
    "justified": "{} more sessions in justified cases",
}


def _coverage(rule: Coverage) -> Iterator[str]:
    yield f"{_PAYER[rule.payer]} {'covers' if rule.covers else 'does not cover'}: {target_text(rule.therapy)}"
    yield from _stated(
        {
            "First course of at most {} sessions": rule.most_sessions,
            "Within {} days from its start": rule.within_days,
            _EXTENSION[rule.extension_when]: rule.extension_sessions,
            "These within {} days": rule.extension_within_days,
            "All of them within {} days from the start of the first course": rule.extended_within_days,
            "After that {} sessions at a time": rule.next_sessions,
            "These within {} days each time": rule.next_within_days,
            "At most {} sessions in twelve months": rule.most_sessions_per_year,
            "{} days between one course and the next": rule.repeat_after_days,
            "Sessions of at least {} minutes": rule.least_minutes,
        }
    )
    if rule.ends_without_improvement:
        yield "Nothing more once the patient does not improve or gets worse"
    if rule.not_paid:
        yield f"Not paid for: {_targets(rule.not_paid)}"
    if rule.given_by:
        yield f"Given by: {rule.given_by}"
    yield from (f"To record: {each}" for each in rule.to_record)


def _course(rule: Course) -> Iterator[str]:
    yield f"Course of: {_targets(rule.therapies)}"
    yield from _stated(
        {
            "Review after {} sessions": rule.review_after_sessions,
            "Review after {} weeks": rule.review_after_weeks,
            "Stop after {} sessions without a meaningful change": rule.stop_after_sessions,
            "Stop after {} weeks without a meaningful change": rule.stop_after_weeks,
            "No conclusion from fewer than {} sessions": rule.adequate_sessions,
        }
    )
    yield from _progression(rule)
    if rule.taper_gap_days:
        yield f"After a good response, sessions {', then '.join(map(str, rule.taper_gap_days))} days apart"
    if rule.only_course:
        yield "One course only: no tapering and no top-up sessions after it"
    if rule.maintenance is not None:
        on_relapse = " when the pain comes back, not by the calendar" if rule.maintenance_on == "relapse" else ""
        yield f"Top-up sessions{on_relapse}: {dose_text(rule.maintenance)}"
    yield from _stated({"At least {} days between two top-up sessions": rule.maintenance_gap_days})


def _progression(rule: Course) -> Iterator[str]:
    if rule.weekly_increase_percent is not None:
        yield f"Raise one variable a week by {range_text(rule.weekly_increase_percent)}% while pain allows"
    yield from _stated(
        {
            "Pain of up to {} of 10 is accepted while doing it": rule.pain_up_to,
            "It must settle within {} hours": rule.settle_hours,
        }
    )
    if rule.cut_percent is not None:
        yield f"Where it was more, or lasted longer, cut the next dose by {range_text(rule.cut_percent)}%"


def _while_open(therapies: Sequence[Therapy]) -> Iterator[str]:
    if therapies:
        yield f"Only with one of: {_targets(therapies)}"


def _review(rule: Review) -> Iterator[str]:
    weeks = "week" if len(rule.weeks) == 1 else "weeks"
    yield f"Measure: {rule.measure}, at the start and in {weeks} {listed([str(week) for week in rule.weeks])}"
    yield f"Better is {rule.better}"
    yield from _stated(
        {
            "A change of {} points matters to a patient": rule.important_change,
            "Responder: a change of {}% or more": rule.responder_percent,
        }
    )
    worse = list(_stated({"{} points": rule.worse_by, "{}%": rule.worse_percent}))
    if worse:
        lasting = f" for {rule.worse_over_weeks} weeks" if rule.worse_over_weeks is not None else ""
        yield f"Review early if worse by {listed(worse, 'or')}{lasting}"
    yield from _while_open(rule.therapies)


_ABOUT: Final[dict[GoalAbout, str]] = {
    "activity": "Set before all other goals",
    "flare": "Set before the goals about the problems themselves",
    "means": "Set only where there are fewer than four other goals",
}
"""A goal about a problem is the usual one, and needs no words."""


def _goal(rule: Goal) -> Iterator[str]:
    yield f"By week {rule.by_week}"
    if rule.about in _ABOUT:
        yield _ABOUT[rule.about]
    yield from _while_open(rule.therapies)


def deeds(rule: Rule, english: English) -> tuple[Phrase, ...]:
    """What a rule does, line by line, without full stops.

    >>> from careplan.language.conditions import Fact
    >>> flag = Fact(path="devices.pacemaker")
    >>> rule = Contraindication(id="a-b", title="One", when=flag, excludes=(Therapy.ACUPUNCTURE,), evidence=("s",))
    >>> deeds(rule, English(str))[0].sentence()
    'Do not give: Acupuncture'
    """
    match rule:
        case RedFlag():
            return tuple(_red_flag(rule, english))
        case Recommendation():
            return tuple(_recommendation(rule, english))
        case _:
            return tuple(map(Phrase, _plain(rule)))


def _plain(rule: _Plain) -> Iterator[str]:
    """What a rule does that has no condition inside."""
    match rule:
        case Finding():
            yield "A name that other rules use"
        case Contraindication():
            yield from _contraindication(rule)
        case Precaution():
            yield from _precaution(rule)
        case AdviceAgainst():
            yield f"Advised against: {_targets(rule.against)}"
        case Interaction():
            yield from _interaction(rule)
        case Coverage():
            yield from _coverage(rule)
        case Course():
            yield from _course(rule)
        case Review():
            yield from _review(rule)
        case Goal():
            yield from _goal(rule)
        case _:
            assert_never(rule)
