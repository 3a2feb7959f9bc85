"""The chapters on osteoarthritis: doses that fit together, core care everywhere, weight by age, and dissent."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import Technique, Therapy
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.evidence.not_carried import NOT_CARRIED
from careplan.plans import CarePlan
from careplan.words import Jurisdiction, Verdict
from tests.the_book import planner

OPEN: Final = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)

SITES: Final = ("knee", "hip", "hand", "several_joints")

ABOUT: Final = tuple(
    each for each in STATEMENTS.values() if any(name.endswith("osteoarthritis") for name in each.applies_to)
)
CITED: Final = frozenset(name for rule in BOOK.rules for name in rule.evidence)

NO_ADD_ON: Final = "no-extra-benefit-of-acupuncture-beside-exercise-for-the-knee"

LATER_LIFE, OBESITY_TENTHS, TALL_CM = 65, 300, 200
"""At a height of 200 cm the body mass index is a quarter of the weight in kg."""


@pytest.mark.parametrize("statement", ABOUT, ids=lambda each: each.id)
def test_every_statement_about_osteoarthritis_is_carried_or_explained(statement: Statement) -> None:
    """Nothing about osteoarthritis is forgotten, and nothing is explained away that is carried."""
    assert (statement.id in CITED) is (statement.id not in NOT_CARRIED)


def _joint(site: str) -> dict[str, Any]:
    return {
        "kind": "osteoarthritis",
        "site": site,
        "duration_days": 900,
        "intensity": 5,
        "screens": [each.key for each in BOOK.screens if each.scope == "problem"],
    }


def _patient(sites: list[str], jurisdiction: str, **others: object) -> PatientProfile:
    """Someone with osteoarthritis of some joints who has answered every screen."""
    data: dict[str, object] = {
        "age_years": 58,
        "sex": "male",
        "problems": [_joint(site) for site in sites],
        "setting": {"jurisdiction": jurisdiction},
        "screens": [each.key for each in BOOK.screens if each.scope == "patient"],
    }
    return PatientProfile.model_validate(data | others)


@st.composite
def patients(draw: st.DrawFn) -> PatientProfile:
    """Anyone with osteoarthritis of one joint or more, of any age and weight, in any jurisdiction."""
    return _patient(
        draw(st.lists(st.sampled_from(SITES), min_size=1, max_size=2, unique=True)),
        draw(st.sampled_from(Jurisdiction)).value,
        age_years=draw(st.sampled_from((18, 47, 54, 55, 64, 65, 80))),
        height_cm=TALL_CM,
        weight_kg=draw(st.sampled_from((80, 92, 99.6, 100, 107.6, 108, 112.4, 119.6, 120, 164, 164.4))),
        history={
            "frailty": draw(st.booleans()),
            "inactive": draw(st.booleans()),
            "ethnicity_lower_bmi_threshold": draw(st.booleans()),
        },
        measures={"pcs": draw(st.sampled_from((10, 40)))},
        preferences={
            "prefers": draw(st.sampled_from(((), ("mbsr", "heat_and_cold"), ("balance_training",)))),
            "prefers_techniques": draw(st.sampled_from(((), ("neuromuscular_exercise",), ("yoga",)))),
        },
        equipment=draw(st.sampled_from(((), ("pool",)))),
    )


@given(patients())
def test_doses_of_one_therapy_never_contradict_each_other(profile: PatientProfile) -> None:
    """Whatever the joints, the wishes and the jurisdiction, some value lies in every offer."""
    plan = planner().plan(profile)
    marks = {(each.therapy, dose.quantity): dose.mark for each in plan.therapies for dose in each.dose}
    assert "offers conflict" not in marks.values()


@given(patients())
def test_exercise_is_core_in_every_jurisdiction_and_for_every_joint(profile: PatientProfile) -> None:
    """Strengthening and aerobic exercise are open, or wait for their turn in the week."""
    plan = planner().plan(profile)
    assert {plan.line(each).verdict for each in (Therapy.STRENGTH_TRAINING, Therapy.AEROBIC_EXERCISE)} <= set(OPEN)


@given(patients())
def test_from_65_weight_is_lost_only_with_obesity(profile: PatientProfile) -> None:
    """The geriatric statement goes before the osteoarthritis guidelines, in every jurisdiction."""
    tenths = profile.bmi_tenths
    assert tenths is not None
    if profile.age_years >= LATER_LIFE and tenths < OBESITY_TENTHS:
        assert planner().plan(profile).line(Therapy.WEIGHT_MANAGEMENT).verdict not in OPEN


@given(patients())
def test_no_weight_is_lost_for_a_hand_alone(profile: PatientProfile) -> None:
    """Knee and hip ask for it, several joints are entered one by one."""
    sites = {each.site for each in profile.problems}
    if not sites & {"knee", "hip"} and "hand" in sites and len(sites) == 1:
        assert planner().plan(profile).line(Therapy.WEIGHT_MANAGEMENT).verdict not in OPEN


@given(patients())
def test_a_plan_with_acupuncture_and_exercise_for_the_knee_says_that_one_adds_nothing(profile: PatientProfile) -> None:
    """No synergy is claimed where both are planned for a knee."""
    plan = planner().plan(profile)
    both = {Therapy.ACUPUNCTURE, Therapy.STRUCTURED_EXERCISE} <= {each.therapy for each in plan.therapies}
    if both and "knee" in {each.site for each in profile.problems}:
        assert NO_ADD_ON in {each.rule for each in plan.interactions}


def _dissent(plan: CarePlan, therapy: Therapy) -> set[str]:
    """The statements that stand beside a therapy, whichever of those put down twice comes first."""
    return {name for each in plan.line(therapy).dissent for name in (each.statement, *each.also)}


@pytest.mark.parametrize(
    ("site", "jurisdiction", "therapy", "others"),
    [
        ("knee", "US", Therapy.ACUPUNCTURE, {"ind-oa-nice-against", "ind-knee-aaos-2013"}),
        ("knee", "UK", Therapy.ACUPUNCTURE, {"ind-knee-acr", "ind-knee-aaos-2021", "ind-knee-cpg-china"}),
        ("hip", "US", Therapy.ACUPUNCTURE, {"ind-oa-nice-against", "ind-hip-cochrane"}),
        ("hand", "international", Therapy.ACUPUNCTURE, {"ind-oa-nice-against", "ind-hand-acr"}),
        ("hip", "US", Therapy.MANUAL_THERAPY, {"pt_oa_acr_manual_against", "pt_oa_ng226_manual"}),
        ("knee", "UK", Therapy.MANUAL_THERAPY, {"pt_oa_acr_manual_against"}),
        ("knee", "US", Therapy.SUPPORTS_AND_ORTHOTICS, {"pt_oa_ng226_devices"}),
        ("hand", "UK", Therapy.SUPPORTS_AND_ORTHOTICS, {"pt_oa_acr_supports"}),
    ],
)
def test_who_says_otherwise_stands_beside(site: str, jurisdiction: str, therapy: Therapy, others: set[str]) -> None:
    """Each side of a dispute shows the other."""
    assert others <= _dissent(planner().plan(_patient([site], jurisdiction)), therapy)


@pytest.mark.parametrize("jurisdiction", ["UK", "UK_england"])
def test_nice_leaves_the_walking_aid_of_all_supports(jurisdiction: str) -> None:
    """Braces, insoles and tape are advised against, the stick is not."""
    planned = planner().plan(_patient(["knee"], jurisdiction)).therapy(Therapy.SUPPORTS_AND_ORTHOTICS)
    assert planned is not None
    assert (planned.technique, planned.fallbacks) == (Technique.WALKING_AID, ())


def test_knee_and_hip_together_share_one_programme() -> None:
    """One programme of neuromuscular exercise serves both where its dose is the one that both have."""
    planned = planner().plan(_patient(["knee", "hip"], "international")).therapy(Therapy.STRUCTURED_EXERCISE)
    assert planned is not None
    assert planned.technique is Technique.NEUROMUSCULAR_EXERCISE
    assert len(planned.serves) == len(("knee", "hip"))
