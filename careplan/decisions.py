"""The clinician's decision on each line of a plan, and what becomes of it in a new plan for the same person.

A decision is said about a plan and changes nothing that was planned: verdicts, doses and what may start stay as they
are. It can never open what is withheld, contraindicated, declined or not on offer, nor what an answer may yet close.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeVar

from careplan.catalogue import QUANTITIES, Therapy
from careplan.errors import DecisionRefused, Fault, InvalidDecision, UnknownName
from careplan.faults import nearest
from careplan.plans import CarePlan, ClinicianDecision, DoseRange
from careplan.words import Quantity, Status, Verdict

__all__ = ["Wish", "carry_over", "check_decisions", "decided"]

Number = int | float
Plan = TypeVar("Plan", bound=CarePlan)

BARRED: Final = {
    Verdict.WITHHELD: "it is withheld",
    Verdict.CONTRAINDICATED: "it is contraindicated",
    Verdict.DECLINED: "the patient declines it",
    Verdict.UNAVAILABLE: "the clinic does not have it",
    Verdict.NEEDS_ANSWER_SAFETY: "an answer may yet close it",
}
"""What no decision opens, and why."""

AGAINST: Final = (Verdict.ADVISED_AGAINST, Verdict.NOT_INDICATED)
"""What a clinician may still give, for a reason and at a dose of their own."""

CLOSED: Final = frozenset({*BARRED, *AGAINST} - {Verdict.NEEDS_ANSWER_SAFETY})
URGENT: Final = ("emergency", "same day")
LONGEST: Final = 2000
"""Characters of a reason."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A decision as a caller gives it."""

    decision: Literal["accepted", "changed", "rejected"]
    reason: str
    dose: Mapping[Quantity, Number | tuple[Number, Number]]
    by: str | None
    at: str | None


def decided(plan: CarePlan, therapy: Therapy | str, wish: Wish) -> tuple[ClinicianDecision, ...]:
    """All decisions of a plan with one more; see :meth:`CarePlan.with_decision`."""
    if therapy not in set(Therapy):
        what, near = "therapy", nearest(str(therapy), [each.value for each in Therapy])
        raise UnknownName(what, () if near is None else (near,))
    made = _decision(plan, Therapy(therapy), wish)
    kept = (each for each in plan.clinician_decisions if each.therapy is not made.therapy)
    return _in_order((*kept, made))


def _decision(plan: CarePlan, therapy: Therapy, wish: Wish) -> ClinicianDecision:
    faults = [*_faults(wish)]
    if faults:
        raise InvalidDecision(faults)
    planned = plan.therapy(therapy)
    made = ClinicianDecision(
        therapy=therapy,
        decision=wish.decision,
        reason=wish.reason.strip(),
        by=wish.by,
        at=wish.at,
        verdict=plan.line(therapy).verdict,
        technique=None if planned is None else planned.technique,
        planned=() if planned is None else planned.dose,
        dose=tuple(_ranges(wish.dose)),
    )
    _refuse(plan, made)
    return made.model_copy(update={"exceeds": _exceeded(made)})


def _faults(wish: Wish) -> Iterator[Fault]:
    """Everything wrong with what a caller gave; never the value itself."""
    if wish.decision not in ("accepted", "changed", "rejected"):
        yield Fault("decision", "is not a known word", "accepted, changed or rejected")
        return
    if wish.decision != "accepted" and not wish.reason.strip():
        yield Fault("reason", "is required", "say why the line is changed or rejected")
    if len(wish.reason) > LONGEST:
        yield Fault("reason", f"is longer than {LONGEST} characters", "keep to the point")
    if (wish.decision == "changed") != bool(wish.dose):
        wrong = "is required" if wish.decision == "changed" else "belongs to a changed line only"
        yield Fault("dose", wrong, "give the new dose with the decision 'changed'")
    for name, value in wish.dose.items():
        if name not in set(Quantity):
            yield Fault("dose.<unknown quantity>", "is not a quantity of a dose", "see careplan.words.Quantity")
        elif not _possible(Quantity(name), value):
            entry = QUANTITIES[Quantity(name)]
            hint = f"a number above 0 in steps of {float(Fraction(1, entry.steps)):g} {entry.unit}, or two, lower first"
            yield Fault(f"dose.{Quantity(name).value}", "is not a possible dose", hint)


def _possible(quantity: Quantity, value: object) -> bool:
    ends = value if isinstance(value, tuple | list) else (value, value)
    if len(ends) != len(("low", "high")):
        return False
    for each in ends:
        if isinstance(each, bool) or not isinstance(each, int | float) or not 0 < each < LONGEST * 10:
            return False
        if abs(each * QUANTITIES[quantity].steps - round(each * QUANTITIES[quantity].steps)) > 1e-9:  # noqa: PLR2004 - a float's error
            return False
    return bool(ends[0] <= ends[1])


def _ranges(dose: Mapping[Quantity, Number | tuple[Number, Number]]) -> Iterator[DoseRange]:
    for quantity in Quantity:
        if quantity in dose:
            value = dose[quantity]
            low, high = value if isinstance(value, tuple | list) else (value, value)
            yield DoseRange(quantity=quantity, low=low, high=high, unit=QUANTITIES[quantity].unit)


def _refuse(plan: CarePlan, made: ClinicianDecision) -> None:
    """Raise where a decision would open what the plan keeps closed, or exceed what safety limits."""
    if made.decision == "rejected":
        return
    line, name = plan.line(made.therapy), made.therapy.value
    why = BARRED.get(line.verdict)
    if why is not None:
        raise DecisionRefused(name, why, line.rules or line.facts)
    if plan.status is Status.PROVISIONAL:
        raise DecisionRefused(name, "nothing may start before the urgent questions are settled", _urgent(plan))
    if line.verdict in AGAINST and made.decision == "accepted":
        raise DecisionRefused(name, f"it is {line.verdict.value}, so that there is nothing to accept", line.rules)
    limits = {each.id for each in plan.trace.rules if each.kind == "precaution"}
    limiting = [rule for rule in _exceeded(made) if rule in limits]
    if limiting:
        raise DecisionRefused(name, "the dose exceeds a limit of safety", limiting)


def _urgent(plan: CarePlan) -> tuple[str, ...]:
    rules = (rule for each in plan.open_questions if each.worst in URGENT for rule in each.rules)
    return tuple(dict.fromkeys(rules))


def _exceeded(made: ClinicianDecision) -> tuple[str, ...]:
    """The rules behind each upper end of the plan that a changed dose goes beyond."""
    planned = {each.quantity: each for each in made.planned}
    beyond = [planned[each.quantity] for each in made.dose if each.quantity in planned]
    higher = {each.quantity: each.high for each in made.dose}
    rules = (rule for each in beyond if higher[each.quantity] > each.high for rule in each.rules)
    return tuple(dict.fromkeys(rules))


ANOTHER: Final = ("stands, but was made on another line", "take it into this plan with carry_over")


def check_decisions(plan: CarePlan) -> None:
    """See that the decisions of a plan, wherever they come from, are on one line each and open nothing.

    Raises:
        DecisionRefused: A decision that stands opens what the plan closes.
        InvalidDecision: Two decisions are on one line, or one that stands was made on another line than this plan has.
    """
    therapies = [each.therapy for each in plan.clinician_decisions]
    if len(set(therapies)) < len(therapies):
        raise InvalidDecision([Fault("clinician_decisions", "has two decisions on one line", "keep the later one")])
    for each in plan.clinician_decisions:
        if each.state == "stands":
            _refuse(plan, each)
            if each.verdict is not plan.line(each.therapy).verdict or _difference(each, plan)[0]:
                raise InvalidDecision([Fault(f"clinician_decisions.{each.therapy.value}", *ANOTHER)])


def carry_over(old: CarePlan, new: Plan) -> Plan:
    """A new plan for the same person, with the decisions that were made on the old one.

    A decision stands while its line says the same: verdict, technique and dose. Otherwise it is *to be reviewed*, or,
    where the therapy has been closed, *superseded*, with the rules that close it. Either mark stays until the clinician
    decides anew. No decision is lost; one that is already on the new plan is later, and takes the place of the old one.

    >>> from careplan import PatientProfile, plan
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "US"}, "circumstances": {"drives_home": True},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> before = plan(profile).with_decision("traction", "rejected", reason="as the guideline says")
    >>> after = carry_over(before, plan(profile.changed({"preferences.declines": ["traction"]})))
    >>> after.decision("traction").state, after.decision("traction").because
    ('superseded', 'it is declined instead of advised against')

    Args:
        old: The plan that was decided on.
        new: The plan that takes its place.
    """
    own = {each.therapy for each in new.clinician_decisions}
    carried = (_carried(each, new) for each in old.clinician_decisions if each.therapy not in own)
    return new.model_copy(update={"clinician_decisions": _in_order((*new.clinician_decisions, *carried))})


def _carried(made: ClinicianDecision, plan: CarePlan) -> ClinicianDecision:
    line = plan.line(made.therapy)
    if line.verdict is not made.verdict:
        state: Literal["superseded", "to be reviewed"] = "superseded" if line.verdict in CLOSED else "to be reviewed"
        return _marked(made, state, f"it is {line.verdict.value} instead of {made.verdict.value}", line.rules)
    if made.state == "superseded":
        return _marked(made, "to be reviewed", "it had been closed in between", line.rules)
    because, rules = _difference(made, plan)
    return _marked(made, "to be reviewed", because, rules) if because else made


def _difference(made: ClinicianDecision, plan: CarePlan) -> tuple[str, tuple[str, ...]]:
    """What a line of the same verdict says otherwise, and its rules; nothing where it stands the same."""
    planned = plan.therapy(made.therapy)
    if planned is None and (made.planned or made.technique is not None):
        return "it is no longer planned", ()
    if planned is not None and _ends(planned.dose) != _ends(made.planned):
        return "its dose has changed", tuple(dict.fromkeys(rule for each in planned.dose for rule in each.rules))
    if planned is not None and planned.technique is not made.technique:
        return "its technique has changed", planned.rules
    if made.decision != "rejected" and plan.status is Status.PROVISIONAL:
        return "the plan is provisional", _urgent(plan)
    return "", ()


def _marked(
    made: ClinicianDecision, state: Literal["to be reviewed", "superseded"], because: str, rules: Iterable[str]
) -> ClinicianDecision:
    return made.model_copy(update={"state": state, "because": because, "rules": tuple(rules)})


def _ends(dose: Iterable[DoseRange]) -> list[tuple[Quantity, Number | None, Number]]:
    return [(each.quantity, each.low, each.high) for each in dose]


ORDER: Final = {therapy: place for place, therapy in enumerate(Therapy)}


def _in_order(decisions: Iterable[ClinicianDecision]) -> tuple[ClinicianDecision, ...]:
    """In the order of the ledger, so that the order of deciding leaves no trace."""
    return tuple(sorted(decisions, key=lambda each: ORDER[each.therapy]))
