"""What an app developer writes: every line is accepted by the type checker as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from careplan import (
    BOOK,
    CarePlan,
    CarePlanError,
    InvalidInput,
    InvalidProfile,
    PatientProfile,
    Planner,
    PlanNotIssued,
    RuleBook,
    next_questions,
    plan,
    why,
    why_not,
)
from careplan.catalogue import Therapy
from careplan.models import PainProblem, PainProblemKind, Setting
from careplan.plans import OpenQuestion, Referral
from careplan.words import Jurisdiction, Quantity, Status, Verdict

profile = PatientProfile(
    age_years=47,
    problems=(PainProblem(kind=PainProblemKind.LOW_BACK_PAIN, duration_days=200, intensity=6),),
    setting=Setting(jurisdiction=Jurisdiction.US),
)
own: RuleBook = BOOK.without("acupuncture-heart-valve", reason="a cardiologist sees them first")
planner: Planner = Planner(own)
later: PatientProfile = profile.changed({"problems.0.intensity": 3})


def planned(body: bytes) -> CarePlan | tuple[Referral, ...] | str:
    """A plan, the referrals found, or what is wrong with the input."""
    try:
        return planner.plan(PatientProfile.model_validate_json(body))
    except InvalidInput as error:
        return "; ".join(fault.path for fault in error.faults)
    except PlanNotIssued as error:
        return error.referrals


def status(made: CarePlan) -> Status:
    """What is in a plan has its own types."""
    verdict: Verdict = made.line(Therapy.ACUPUNCTURE).verdict
    each = made.therapy(Therapy.ACUPUNCTURE)
    dose = None if each is None else each.range_of(Quantity.SESSIONS_PER_WEEK)
    most: float = 0 if dose is None else dose.high
    return made.status if verdict.startable or most else Status.WITHHELD


def answers() -> Iterator[str]:
    """Explanations are values with a text."""
    yield why(profile, "acupuncture").text()
    yield why_not(profile, Therapy.TRACTION, planner).text(width=100)
    questions: tuple[OpenQuestion, ...] = next_questions(profile)
    yield from (each.title for each in questions)


made: CarePlan = plan(profile)
many: list[CarePlan | PlanNotIssued] = list(planner.plan_many([profile, later]))
errors: tuple[type[CarePlanError], ...] = (InvalidProfile, PlanNotIssued)
