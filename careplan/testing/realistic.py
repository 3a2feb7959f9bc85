"""Realistic profiles: a pain problem or two, and a few named facts around them.

Symptoms are not drawn one by one: among a hundred of them some red flag would nearly always be present, and nearly
every plan would be withheld.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

from hypothesis import strategies as st

from careplan.fields import FactKind, FactScope, fields
from careplan.language.book import RuleBook
from careplan.models import PainProblem, PainProblemKind, PatientProfile
from careplan.testing.data import Data, put, valid
from careplan.testing.known import complete, some_screens
from careplan.words import Jurisdiction

__all__ = ["problem_data", "problems", "profiles", "some_facts"]

Fact: TypeAlias = tuple[str, object]
"""A path and its value."""


def _maybe(*values: object) -> st.SearchStrategy[object]:
    """One of some values, or now and then ``None``: nobody asked; a profile made smaller has ``None``."""
    return st.sampled_from([*[None] * max(len(values) // 5, 1), *values])


DAYS: Final = _maybe(5, 20, 42, 60, 84, 85, 91, 120, 200, 400, 2000)
"""How long a problem has lasted, some of it at the bounds of acute, subacute and chronic."""

ZERO_TO_TEN: Final = _maybe(*range(11))
AGES: Final = st.sampled_from(range(18, 91))
SEXES: Final = _maybe("female", "female", "female", "male", "male")
HEIGHTS: Final = _maybe(*range(150, 196))
WEIGHTS: Final = _maybe(*range(45, 131))
PREGNANT: Final = _maybe(False, False, False, True)
GESTATION: Final = _maybe(*range(4, 42))
SINCE_SURGERY: Final = _maybe(3, 10, 30, 45, 90, 91, 200, 400)
JURISDICTIONS: Final = st.sampled_from(Jurisdiction)
IN_PREGNANCY: Final = PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN
LATEST_PREGNANCY: Final = 45
"""The age up to which profiles are asked about pregnancy."""

SITES: Final = {
    PainProblemKind.OSTEOARTHRITIS: st.sampled_from(("knee", "hip", "hand", "several_joints")),
    PainProblemKind.POSTOPERATIVE_PAIN: st.sampled_from(("knee", "hip", "lower_back", "shoulder", "abdomen")),
    PainProblemKind.NEUROPATHIC_PAIN: st.sampled_from(("foot", "leg", "arm", "chest")),
    PainProblemKind.CHRONIC_PRIMARY_PAIN: st.sampled_from(("widespread", "pelvis", "abdomen")),
}
"""Where it can hurt, for the kinds that do not say so themselves."""

HEADACHES: Final = frozenset({
    PainProblemKind.MIGRAINE,
    PainProblemKind.TENSION_TYPE_HEADACHE,
    PainProblemKind.CERVICOGENIC_HEADACHE,
    PainProblemKind.HEADACHE_UNDIAGNOSED,
})  # fmt: skip

HEADACHE_DAYS: Final = st.sampled_from((0, 1, 3, 4, 8, 12, 14, 15, 20, 28))

EVERYDAY: Final = (
    "history.hypertension",
    "history.type_2_diabetes",
    "history.osteoporosis",
    "history.asthma",
    "history.inactive",
    "history.current_smoker",
    "history.falls_history",
    "history.frailty",
    "history.food_allergy",
    "history.first_acupuncture_treatment",
    "history.high_fear_avoidance",
    "history.history_of_cancer",
    "history.epilepsy",
    "history.ptsd",
    "history.chronic_kidney_disease",
    "medicines.anticoagulant_warfarin",
    "medicines.anticoagulant_doac",
    "medicines.antiplatelet",
    "medicines.insulin",
    "medicines.opioid_current",
    "medicines.paracetamol_regular",
    "medicines.sedative",
    "devices.pacemaker",
    "devices.joint_replacement",
    "devices.breast_implant",
    "symptoms.balance_worry",
    "symptoms.improves_with_movement",
    "preferences.declines_consent_to_thrust",
)
"""Facts that many patients bring with them."""

SCORES: Final[Mapping[str, Sequence[float]]] = {
    "measures.systolic_bp": range(100, 180, 5),
    "measures.phq9": range(20),
    "measures.gad7": range(15),
    "measures.pcs": range(0, 40, 2),
    "measures.odi": range(0, 80, 4),
    "measures.egfr": range(25, 110, 5),
    "measures.peg": (2.3, 4.0, 5.7, 7.0, 8.3),
    "measures.tug_seconds": (8.1, 11.9, 12.0, 13.5, 20.2),
    "availability.minutes_per_week": range(30, 600, 30),
    "availability.travel_minutes": range(0, 120, 10),
}
"""Numbers that a visit may bring, in a usual range."""

COMING: Final = st.sampled_from((
    *[None] * 3,
    [],
    ["thursday"],
    ["saturday", "monday"],
    ["monday", "tuesday", "wednesday"],
    ["tuesday", "friday", "sunday"],
    ["monday", "tuesday", "wednesday", "thursday", "friday"],
))  # fmt: skip
"""Days on which a patient can come; often nobody asked."""

NAMED: Final[st.SearchStrategy[list[Fact]]] = st.lists(
    st.sampled_from([
        *((path, answer) for path in EVERYDAY for answer in (True, True, True, False)),
        *((path, value) for path, values in SCORES.items() for value in values),
    ]),
    max_size=4,
)  # fmt: skip


@cache
def _rare(scope: FactScope) -> st.SearchStrategy[Fact | None]:
    """Now and then any flag that is neither a symptom of the patient nor the pregnancy itself."""
    flags = [each.path for each in fields().values() if each.kind is FactKind.FLAG and each.scope is scope]
    answers = [(path, yes) for path in flags for yes in (True, False) if not path.startswith(("symptoms.", "pregnant"))]
    return st.sampled_from([*[None] * (4 * len(answers)), *answers])


@cache
def some_facts() -> st.SearchStrategy[list[Fact]]:
    """A few facts of everyday life; none, where a profile is made smaller."""
    return st.tuples(NAMED, _rare(FactScope.PATIENT)).map(lambda drawn: [*drawn[0], *filter(None, drawn[1:])])


def problem_data(draw: st.DrawFn, kind: PainProblemKind) -> Data:
    """A pain problem of one kind, as plain data."""
    data: Data = {"kind": kind.value}
    put(data, "site", draw(SITES[kind]) if kind in SITES else None)
    put(data, "duration_days", draw(DAYS))
    put(data, "intensity", draw(ZERO_TO_TEN))
    put(data, "interference", draw(ZERO_TO_TEN))
    if kind in HEADACHES:
        days = draw(HEADACHE_DAYS)
        data.update(headache_days_per_month=days)
        put(data, "migraine_days_per_month", draw(st.sampled_from((None, days // 2, days))))
    if kind is PainProblemKind.POSTOPERATIVE_PAIN:
        put(data, "surgery_days_ago", draw(SINCE_SURGERY))
    for path, answer in filter(None, [draw(_rare(FactScope.PROBLEM))]):
        put(data, path.removeprefix("problem."), answer)
    return data


@st.composite
def problems(draw: st.DrawFn, *, kinds: tuple[PainProblemKind, ...] = tuple(PainProblemKind)) -> PainProblem:
    """One pain problem, with the facts that are usually known of its kind.

    Args:
        draw: Given by Hypothesis.
        kinds: The kinds to choose from.
    """
    return PainProblem.model_validate(problem_data(draw, draw(st.sampled_from(kinds))))


def _body(draw: st.DrawFn) -> Data:
    data: Data = {"age_years": draw(AGES), "setting": {"jurisdiction": draw(JURISDICTIONS)}}
    put(data, "sex", draw(SEXES))
    put(data, "height_cm", draw(HEIGHTS))
    put(data, "weight_kg", draw(WEIGHTS))
    return data


def _pregnancy(draw: st.DrawFn, data: Data) -> None:
    """Asked of women up to an age; certain where the pain is of pregnancy."""
    if any(problem["kind"] == IN_PREGNANCY for problem in data["problems"]):
        data.update(sex="female", pregnant=True, age_years=min(data["age_years"], LATEST_PREGNANCY))
    elif data.get("sex") == "female" and data["age_years"] <= LATEST_PREGNANCY:
        put(data, "pregnant", draw(PREGNANT))
    if data.get("pregnant"):
        put(data, "gestation_weeks", draw(GESTATION))


@st.composite
def profiles(
    draw: st.DrawFn,
    book: RuleBook | None = None,
    *,
    kinds: tuple[PainProblemKind, ...] = tuple(PainProblemKind),
) -> PatientProfile:
    """An adult with one to three pain problems and a few named facts; most of their plans are not withheld.

    Usually every screen of the book is completed; sometimes only some are, or none.

    Args:
        draw: Given by Hypothesis.
        book: The book whose screens are completed; the library's own by default.
        kinds: The kinds of pain problem to choose from.

    >>> from hypothesis import find
    >>> find(profiles(kinds=(PainProblemKind.MIGRAINE,)), lambda profile: True).problems[0].kind.value
    'migraine'
    """
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=min(3, len(kinds)), unique=True))
    data = _body(draw)
    data["problems"] = [{"kind": kind.value} for kind in chosen]
    _pregnancy(draw, data)
    put(data, "availability.days", draw(COMING))
    for path, value in draw(some_facts()):
        put(data, path, value)
    screens = draw(some_screens(book))
    data["problems"] = [problem_data(draw, kind) for kind in chosen]  # drawn last, so that one can be left out
    complete(data, screens)
    return valid(data)
