"""Facts that follow from others are filled in by meaning, and never over an explicit not-known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given

import careplan.sections.implications as room
from careplan.errors import InvalidProfile
from careplan.evidence.library import STATEMENTS
from careplan.fields import field_at
from careplan.models import PatientProfile
from tests.profile_data import Data, at, minimal, profile_data, value_at

FOLLOWS = [
    ("measures.platelets", 99, "history.low_platelet_count", True),
    ("measures.platelets", 100, "history.low_platelet_count", False),
    ("measures.neutrophils", 1.0, "history.low_neutrophil_count", True),
    ("measures.neutrophils", 1.01, "history.low_neutrophil_count", False),
    ("measures.body_temperature", 38.0, "symptoms.fever", True),
    ("measures.body_temperature", 37.9, "symptoms.fever", False),
    ("measures.phq9_item9", 1, "symptoms.passive_suicidal_thoughts", True),
    ("measures.phq9_item9", 0, "symptoms.passive_suicidal_thoughts", None),
    ("measures.unintentional_weight_loss_percent_6mo", 5.1, "symptoms.unexplained_weight_loss", True),
    ("measures.unintentional_weight_loss_percent_6mo", 5.0, "symptoms.unexplained_weight_loss", None),
    ("measures.unintentional_weight_loss_percent_6mo", 10.0, "history.lost_a_tenth_of_body_weight", True),
    ("measures.unintentional_weight_loss_percent_6mo", 9.9, "history.lost_a_tenth_of_body_weight", False),
    ("symptoms.worsening_gait_disturbance", True, "symptoms.gait_disturbance", True),
    ("symptoms.worsening_limb_numbness", True, "symptoms.new_limb_numbness", True),
    ("measures.opioid_mme_per_day", 10, "medicines.opioid_current", True),
    ("measures.opioid_mme_per_day", 0, "medicines.opioid_current", None),
    ("weeks_postpartum", 6, "history.postpartum_6_weeks", True),
    ("weeks_postpartum", 7, "history.postpartum_6_weeks", False),
    ("measures.systolic_bp", 180, "history.very_high_blood_pressure", True),
    ("measures.systolic_bp", 140, "history.raised_blood_pressure", True),
    ("measures.diastolic_bp", 90, "history.raised_blood_pressure", True),
    ("measures.systolic_bp", 139, "history.raised_blood_pressure", None),
    ("symptoms.needle_site_infection", True, "history.has_had_acupuncture", True),
    ("symptoms.panic_with_practice", True, "history.practises_mindfulness", True),
    ("measures.diastolic_bp", 110, "history.very_high_blood_pressure", True),
    ("history.haemophilia", True, "history.bleeding_disorder", True),
    ("history.haemophilia", False, "history.bleeding_disorder", None),
    ("history.bleeding_disorder", False, "history.haemophilia", None),
    ("history.decompensated_heart_failure", True, "history.cardiovascular_disease", True),
    ("medicines.methotrexate", True, "medicines.conventional_dmard", True),
    ("medicines.methotrexate", True, "history.immunosuppressed", None),
    ("medicines.chemotherapy_current", True, "history.immunosuppressed", True),
    ("symptoms.pleuritic_chest_pain", True, "symptoms.chest_pain", True),
    ("symptoms.chest_pain", False, "symptoms.chest_pain_cardiac_12_to_72_hours_ago", None),
    ("problem.kind", "cancer_pain", "history.history_of_cancer", True),
    ("problem.kind", "pregnancy_low_back_pelvic_pain", "pregnant", True),
    ("gestation_weeks", 20, "pregnant", True),
    ("history.placenta_praevia", True, "pregnant", True),
    ("pregnant", False, "symptoms.waters_breaking", False),
    ("pregnant", False, "symptoms.reduced_fetal_movements", False),
    ("pregnant", False, "history.preeclampsia", None),
    ("pregnant", False, "symptoms.sudden_face_or_hand_swelling", None),
    ("sex", "male", "pregnant", False),
    ("sex", "male", "symptoms.vaginal_bleeding_in_pregnancy", False),
    ("sex", "male", "history.preeclampsia", False),
    ("sex", "female", "pregnant", None),
    ("age_years", 78, "pregnant", None),
]


@pytest.mark.parametrize(("path", "value", "follows", "expected"), FOLLOWS)
def test_a_fact_settles_what_follows_from_it(path: str, value: object, follows: str, *, expected: bool | None) -> None:
    """A boundary is on the side that the statement or the vocabulary says."""
    assert value_at(PatientProfile.model_validate(at(path, value)), follows) is expected


@pytest.mark.parametrize(("path", "value", "follows"), [row[:3] for row in FOLLOWS if row[3] is not None])
def test_what_is_listed_as_not_known_stays_not_known(path: str, value: object, follows: str) -> None:
    """An explicit not-known always wins."""
    profile = PatientProfile.model_validate(at(path, value, minimal(not_known=[follows])))
    assert value_at(profile, follows) is None


FIRM = [row for row in FOLLOWS if row[3] is not None]
SOFT = {
    "symptoms.passive_suicidal_thoughts",
    "symptoms.unexplained_weight_loss",
    "history.immunosuppressed",
    "history.history_of_cancer",
}
"""A clinician who has asked may answer these otherwise."""


@pytest.mark.parametrize(("path", "value", "follows", "expected"), FIRM)
def test_another_answer_is_a_contradiction_unless_someone_may_have_asked(
    path: str, value: object, follows: str, *, expected: bool
) -> None:
    """A recorded number or a narrower word that is present leaves no room for another answer."""
    data = at(follows, not expected, at(path, value))
    reported_fever = follows == "symptoms.fever" and not expected
    if follows in SOFT or reported_fever:
        assert value_at(PatientProfile.model_validate(data), follows) is not expected
    else:
        with pytest.raises(InvalidProfile):
            PatientProfile.model_validate(data)


def test_a_flare_of_rheumatoid_arthritis_is_a_flare_of_the_disease() -> None:
    """Not that of another problem, and not against the answer of somebody who was asked."""
    flare = {"kind": "rheumatoid_arthritis", "in_flare": True}
    for problem, asked, expected in (
        (flare, {}, True),
        ({**flare, "in_flare": False}, {}, None),
        ({**flare, "kind": "low_back_pain"}, {}, None),
        (flare, {"ra_flare": False}, False),
    ):
        profile = PatientProfile.model_validate(minimal(problems=[problem], history=asked))
        assert profile.history.ra_flare is expected


def test_a_failed_course_of_acupuncture_is_recorded_as_one() -> None:
    """Six sessions without benefit are an adequate course; five are not, nor is one that goes on."""
    tried = {"therapy": "acupuncture", "state": "tried", "sessions": 6, "response": "none"}
    for treatment, expected in (
        (tried, True),
        ({**tried, "sessions": 5}, None),
        ({**tried, "state": "under_way"}, None),
    ):
        profile = PatientProfile.model_validate(at("problem.treatments", [treatment]))
        assert profile.problems[0].prior_adequate_acupuncture_no_response is expected


@given(profile_data())
def test_settling_is_done_once_and_for_all(data: Data) -> None:
    """Reading a settled profile again settles nothing more."""
    profile = PatientProfile.model_validate(data)
    assert PatientProfile.model_validate(profile.model_dump()) == profile
    assert not room.settlements(profile).flags
    assert not room.settlements(profile).contradicted


@given(profile_data())
def test_settling_changes_no_answer_that_was_given(data: Data) -> None:
    """It only fills in what was left out."""
    profile = PatientProfile.model_validate(data)
    for section in ("history", "symptoms", "medicines"):
        for name, value in data.get(section, {}).items():
            assert getattr(getattr(profile, section), name) == value


@given(profile_data())
def test_no_change_is_no_change(data: Data) -> None:
    """What followed from other facts follows again."""
    profile = PatientProfile.model_validate(data)
    assert profile.changed({}) == profile


def test_a_changed_reading_changes_what_follows_from_it() -> None:
    """And what nobody has measured is not known again."""
    profile = PatientProfile.model_validate(minimal(measures={"systolic_bp": 190, "diastolic_bp": 90}))
    assert profile.history.very_high_blood_pressure is True
    assert profile.changed({"measures.systolic_bp": 150}).history.very_high_blood_pressure is False
    assert profile.changed({"measures.systolic_bp": None}).history.very_high_blood_pressure is None


def test_a_change_is_checked_like_any_input() -> None:
    """Out of bounds, contradictory and unknown changes are refused."""
    profile = PatientProfile.model_validate(minimal(sex="male"))
    for change in ({"age_years": 121}, {"pregnant": True}, {"problems.0.intensitty": 3}):
        with pytest.raises(InvalidProfile):
            profile.changed(change)


def test_every_word_of_the_tables_is_a_fact() -> None:
    """A misspelt path would settle nothing, in silence."""
    pairs = [*room.WIDER, *room.NAMED_EXAMPLES]
    for path in [*room.PREGNANCY_ONLY, *room.NEVER_IN_MALES, *(path for pair in pairs for path in pair)]:
        assert field_at(path).kind.value == "flag"


def test_narrower_words_stand_before_wider_ones() -> None:
    """So that one pass reaches the widest."""
    narrow = [pair[0] for pair in room.WIDER]
    for place, (_, wide) in enumerate(room.WIDER):
        assert wide not in narrow[: place + 1]


def test_every_statement_named_beside_a_constant_exists() -> None:
    """Constants come from the evidence."""
    cited = re.findall(r"\(statement ([\w-]+)\)", Path(room.__file__).read_text(encoding="utf-8"))
    assert cited
    assert set(cited) <= set(STATEMENTS)
