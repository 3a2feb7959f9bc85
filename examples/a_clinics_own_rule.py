"""A clinic's own rule: one declaration with its own statement and source, and a book that holds it.

The clinic has agreed that its patients of 50 and over start acupuncture with at most one session a week (an
agreement invented for this example). Its book is built from the guideline, never edited in place; a book with
mistakes is refused whole, with all of its mistakes.

It prints::

    by the guideline: 1 to 2 sessions a week
    by the clinic's book: 1 to 1 sessions a week, because of once-a-week-from-50
    [our-once-a-week] From the age of 50 our acupuncturists start with one session a week.
      Pain team of the example clinic (2026)
    refused: the rule book has 1 fault(s):
      our-clinic/once-a-week-from-50/evidence: cites our-once-a-week, which is no statement of the book
      (add the statement to the evidence)
"""

from __future__ import annotations

from pathlib import Path

from careplan import BOOK, InvalidRuleBook, PatientProfile, Planner
from careplan.catalogue import Therapy
from careplan.evidence.model import Source, Statement, cite
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Precaution
from careplan.rules.patient import patient
from careplan.words import Certainty, Jurisdiction, Strength, Verified

PROFILE = Path(__file__).parent / "profiles" / "chronic_low_back_pain.json"

FROM_AGE = 50

our_agreement = Source(
    id="our-agreement",
    title="How we needle",
    authors="Pain team of the example clinic",
    year=2026,
    identifier="minutes of 12 January",
    kind="expert-consensus",
    identifier_verified="page",
)
our_once_a_week = Statement(
    id="our-once-a-week",
    modality="acupuncture",
    topic="precaution",
    text="From the age of 50 our acupuncturists start with one session a week.",
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.CONSENSUS,
    certainty=Certainty.NOT_GRADED,
    sources=cite(our_agreement),
    verified=Verified.PAGE,
)
once_a_week_from_50 = Precaution(
    id="once-a-week-from-50",
    title="From the age of 50 at most one acupuncture session a week",
    when=patient.age >= FROM_AGE,
    about=(Therapy.ACUPUNCTURE,),
    limits=(Limit(on=Therapy.ACUPUNCTURE, most=Dose(sessions_per_week=at_most(1))),),
    evidence=cite(our_once_a_week),
)


def main() -> None:
    """Plan by the guideline, then by the clinic's book."""
    profile = PatientProfile.model_validate_json(PROFILE.read_bytes())
    ours = BOOK.with_rules(
        once_a_week_from_50, chapter="our-clinic", statements=[our_once_a_week], sources=[our_agreement]
    )
    print(f"by the guideline: {a_week(Planner(BOOK), profile)}")
    print(f"by the clinic's book: {a_week(Planner(ours), profile)}")

    made = Planner(ours).plan(profile)
    print(f"[{our_once_a_week.id}] {made.statement('our-once-a-week').text}")
    print(f"  {our_agreement.authors} ({our_agreement.year})")

    try:
        Planner(BOOK.with_rules(once_a_week_from_50, chapter="our-clinic"))
    except InvalidRuleBook as error:
        print(f"refused: {error}")


def a_week(planner: Planner, profile: PatientProfile) -> str:
    """Acupuncture sessions a week, and the rules that bound them where a limit does."""
    planned = planner.plan(profile).therapy("acupuncture")
    dose = None if planned is None else planned.range_of("sessions_per_week")
    if dose is None:
        return "no acupuncture"
    limits = [rule for rule in dose.rules if rule == once_a_week_from_50.id]
    because = f", because of {', '.join(limits)}" if limits else ""
    return f"{dose.low} to {dose.high} sessions a week{because}"


if __name__ == "__main__":
    main()
