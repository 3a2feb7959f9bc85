"""What the patient of a plan is told: what the plan offers and nothing else, as text and as JSON."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given

from careplan import CarePlan, PatientProfile
from careplan.catalogue import Technique, Therapy
from careplan.cli import main
from careplan.evidence.library import STATEMENTS
from careplan.patient_texts.cautions import CAUTIONS, OPIOID
from careplan.patient_texts.emergencies import EMERGENCIES
from careplan.patient_texts.library import LEAFLETS
from careplan.patient_texts.model import Part
from careplan.patient_texts.patient import PatientSheet, for_patient
from careplan.testing import profiles
from careplan.text.patient import patient_text
from careplan.words import Status, Verified
from tests.the_book import planner

PROFILES = Path(__file__).parents[2] / "examples" / "profiles"
NAMES = sorted(each.stem for each in PROFILES.glob("*.json"))


def profile(name: str, **changes: object) -> PatientProfile:
    """An example with some facts changed."""
    found = PatientProfile.model_validate_json((PROFILES / f"{name}.json").read_text("utf-8"))
    return found.changed({path.replace("__", "."): value for path, value in changes.items()})


@cache
def planned(name: str) -> CarePlan:
    """The plan of an example."""
    return planner().plan(profile(name))


def check(plan: CarePlan) -> None:
    """A sheet tells of every therapy that may start, of no other, and always when to get help."""
    sheet = for_patient(plan)
    startable = {each.therapy for each in plan.therapies if each.verdict.startable}
    assert {Therapy(each.therapy) for each in sheet.care} == startable
    assert len(sheet.see) == len(plan.referrals)
    assert [each.text for each in sheet.emergencies] == [each.text for each in EMERGENCIES]
    assert (sheet.state == "ready") == (plan.status in (Status.ISSUED, Status.ISSUED_WITH_REFERRAL))
    if plan.status is Status.WITHHELD:
        assert (sheet.care, sheet.later, sheet.cautions) == ((), (), ())


@pytest.mark.parametrize("name", NAMES)
def test_the_patient_is_told_what_the_plan_offers(name: str) -> None:
    """For every example."""
    check(planned(name))


@given(profiles())
def test_every_plan_has_its_sheet(drawn: PatientProfile) -> None:
    """For drawn patients likewise; the text stays within its width."""
    plan = planner().plan(drawn)
    check(plan)
    assert all(len(line) <= 80 for line in patient_text(for_patient(plan)).splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_is_a_pure_function_of_the_plan(name: str) -> None:
    """The same plan, also one read back from JSON, gives the same sheet; JSON carries it exactly."""
    sheet = for_patient(planned(name))
    assert for_patient(CarePlan.model_validate_json(planned(name).model_dump_json())) == sheet
    assert PatientSheet.model_validate_json(sheet.model_dump_json()) == sheet


def test_only_what_concerns_the_patients_problems_is_told() -> None:
    """Nothing of joints to somebody with migraine."""
    text = patient_text(for_patient(planned("migraine")))
    assert "migraine" in text
    assert "worn joint" not in text
    assert "back pain" not in text.partition("GET HELP")[0]


def with_techniques(*fallbacks: Technique) -> str:
    """The text of a plan whose acupuncture may be given in these ways beside manual needling."""
    plan = planned("chronic_low_back_pain")
    changed = tuple(
        each.model_copy(update={"fallbacks": fallbacks}) if each.therapy is Therapy.ACUPUNCTURE else each
        for each in plan.therapies
    )
    return patient_text(for_patient(plan.model_copy(update={"therapies": changed})))


@pytest.mark.parametrize(
    ("technique", "words"), [(Technique.ELECTROACUPUNCTURE, "weak current"), (Technique.MOXIBUSTION, "gentle heat")]
)
def test_a_technique_that_is_excluded_is_not_told_of(technique: Technique, words: str) -> None:
    """Nobody for whom it is excluded reads that it may be offered."""
    assert words in with_techniques(technique)
    assert words not in with_techniques()


def test_a_caution_of_the_plan_is_told_in_plain_words() -> None:
    """A blood thinner: keep taking it."""
    plan = planner().plan(profile("chronic_low_back_pain", medicines__anticoagulant_doac=True))
    told = [each.text for each in for_patient(plan).cautions]
    assert CAUTIONS["acupuncture-anticoagulant"].text in told


def test_the_words_about_opioids_are_told_once() -> None:
    """However many rules say so."""
    plan = planner().plan(profile("chronic_low_back_pain", medicines__opioid_current=True))
    assert [each.text for each in for_patient(plan).cautions].count(OPIOID.text) == 1


def test_a_line_that_rests_on_memory_alone_says_so_in_json() -> None:
    """So that a clinician knows what to look up before handing the sheet out."""
    sheet = for_patient(planned("chronic_low_back_pain"))
    lines = [line for each in sheet.care for part in each.parts for line in part.lines]
    assert any(line.marks for line in lines)
    for line in lines:
        unread = all(STATEMENTS[each].verified is Verified.MEMORY for each in line.statements)
        assert not unread or line.marks


def test_what_is_told_twice_is_printed_once() -> None:
    """The second time the text says where it stands; JSON holds it in full."""
    text = patient_text(for_patient(planned("chronic_low_back_pain")))
    assert " ".join(text.split()).count("Tell us about heart trouble") == 1
    assert "See above: " in text


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_the_sheet(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As text or as JSON, with the exit code of the plan."""
    file, sheet = str(PROFILES / f"{name}.json"), for_patient(planned(name))
    code = main(["patient", file, "--width", "80"])
    assert capsys.readouterr().out == patient_text(sheet, 80)
    assert main(["patient", file, "--format", "json"]) == code
    assert json.loads(capsys.readouterr().out) == sheet.model_dump(mode="json")
    assert code == main(["plan", file, "--quiet"])


def test_every_heading_of_acupuncture_is_printed() -> None:
    """In reading order."""
    text = patient_text(for_patient(planned("chronic_low_back_pain")))
    places = [text.index(f"{part.value}:", text.index(LEAFLETS[Therapy.ACUPUNCTURE].name.upper())) for part in Part]
    assert places == sorted(places)
