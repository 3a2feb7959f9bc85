"""Mistakes of a rule author that the type checker finds: each comment is needed, or the checker complains.

Nothing here is ever run. ``unused-ignore`` stands where only a checker without pydantic's plugin, as most
users have it, sees the mistake.
"""

from __future__ import annotations

from careplan.catalogue import Technique, Therapy
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_problem, not_
from careplan.language.doses import DoseRow, span
from careplan.language.rules import Contraindication, Finding, Recommendation, RedFlag
from careplan.language.terms import weeks
from careplan.rules import BOOK
from careplan.rules.patient import measure, patient, problem, symptom
from careplan.sections.problem import BodySite, PainProblemKind
from careplan.words import Effect, Urgency


def mistakes() -> None:
    """Write what a rule author might write by mistake."""
    # A rule without what its kind requires

    RedFlag(  # type: ignore[call-arg] # a red flag without urgency
        id="a", title="Fever", when=symptom.fever, effect=Effect.WITHHOLD_ALL, refer_to="a clinic", evidence=("s",)
    )
    Finding(id="a", title="Fever", when=symptom.fever)  # type: ignore[call-arg] # a rule without evidence
    Contraindication(id="a", title="Fever", when=symptom.fever, evidence=("s",))  # type: ignore[call-arg] # of nothing
    Recommendation(id="a", title="Fever", when=symptom.fever, evidence=("s",))  # type: ignore[call-arg] # no offer

    # A rule with what its kind does not have, or with the wrong kind of word

    Finding(id="a", title="Fever", when=symptom.fever, evidence=("s",), urgency=Urgency.ROUTINE)  # type: ignore[call-arg] # not of a finding
    Recommendation(
        id="a",
        title="Fever",
        when=symptom.fever,
        evidence=("s",),
        offer=Technique.TENS,  # type: ignore[arg-type,unused-ignore] # a technique is not offered, its therapy is
    )
    DoseRow(sessions=span(1, 2))  # type: ignore[call-arg] # no such quantity
    span(0.5, 1)  # type: ignore[arg-type] # fractions are text, so that they stay exact
    Chapter(name="a", title="A chapter", rules=(symptom.fever,))  # type: ignore[arg-type,unused-ignore] # a condition is not a rule

    # Conditions

    all_of(problem.duration > 12)  # type: ignore[operator] # of which unit?
    all_of(patient.age > weeks(12))  # type: ignore[operator] # an age is a plain number of years
    _ = symptom.fever > 1  # type: ignore[operator] # a flag is not compared
    all_of(symptom.fevr)  # type: ignore[attr-defined] # no such sign
    problem.kind.is_(BodySite.KNEE)  # type: ignore[arg-type] # a word of another list
    problem.kind.is_("low_back_pain")  # type: ignore[arg-type] # words are members of their list
    all_of(symptom.fever, patient.age)  # type: ignore[arg-type] # a number is not a condition
    all_of(symptom.fever, problem.kind)  # type: ignore[arg-type] # a choice is not a condition
    any_problem(symptom.fever)  # type: ignore[arg-type] # only a finding is counted over problems
    not_(True)  # type: ignore[arg-type] # neither is a bool
    not_(measure.platelets)  # type: ignore[arg-type] # a number is not a condition

    # Words and the book

    PainProblemKind.LOW_BACK_PAIN.value = "back"  # type: ignore[misc] # a word is what it is
    BOOK.rules_of(Therapy)  # type: ignore[type-var] # not a kind of rule
    BOOK.with_rules(symptom.fever, chapter="own")  # type: ignore[arg-type] # a condition is not a rule
