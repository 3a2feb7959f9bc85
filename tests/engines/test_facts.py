"""Facts of the chaining channel: what is known of a profile, as whole numbers by path."""

from __future__ import annotations

from typing import Any

import pytest

from careplan.engines.facts import FactReader
from careplan.fields import FactKind, FactScope, fields, steps
from careplan.language.conditions import Compare, Condition, Fact, Is, Operator
from careplan.language.program import Program, Stratum, Unit
from careplan.language.rules import Screen
from careplan.models import PatientProfile

NUMBERS = [each for each in fields().values() if each.number and not each.derived]


def program(*conditions: Condition, screens: tuple[Screen, ...] = ()) -> Program:
    """A program that reads what some conditions read."""
    units = (Unit(str(at), each, FactScope.PROBLEM, Stratum.ADVICE) for at, each in enumerate(conditions))
    return Program(tuple(units), screens)


def patient(**facts: Any) -> PatientProfile:  # noqa: ANN401 - plain data; pydantic checks it
    """A profile with a few facts; one pain problem unless others are given."""
    data = {"age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain"}], **facts}
    return PatientProfile.model_validate(data)


def number(path: str) -> Compare:
    """A comparison that reads a number."""
    return Compare(path=path, op=Operator.ABOVE, steps=0, unit=fields()[path].unit)


def holding(path: str, value: float) -> PatientProfile:
    """A profile with one number, whatever other facts would say to it."""
    profile, (*sections, name) = patient(), path.split(".")
    if not sections:
        return profile.model_copy(update={name: value})
    if sections == ["problem"]:
        return profile.model_copy(update={"problems": (profile.problems[0].model_copy(update={name: value}),)})
    changed = getattr(profile, sections[0]).model_copy(update={name: value})
    return profile.model_copy(update={sections[0]: changed})


def test_only_what_the_program_reads_is_read() -> None:
    """And nothing for what is not known."""
    reader = FactReader(program(Fact(path="symptoms.fever"), Fact(path="symptoms.rigors"), number("age_years")))
    assert reader.read(patient(symptoms={"fever": True, "exhausted": True})) == (
        {"symptoms.fever": 1, "age_years": 47},
        [{}],
    )


@pytest.mark.parametrize("declared", NUMBERS, ids=lambda each: each.path)
def test_numbers_are_whole_steps(declared: Any) -> None:  # noqa: ANN401 - a field of the profile
    """At the lowest, the highest and a middle value."""
    reader = FactReader(program(number(declared.path)))
    low, high = declared.number.bounds
    for whole in {low, (low + high) // 2, high}:
        value = declared.number.value_of(whole)
        profile = holding(declared.path, value)
        facts, problems = reader.read(profile)
        assert {**facts, **problems[0]} == {declared.path: whole} == {declared.path: steps(declared, value)}


def test_a_choice_is_one_fact_for_each_option_that_is_asked_about() -> None:
    """Of one word, of several words, of none, and not known."""
    asked = program(
        Is(path="problem.kind", option="migraine"),
        Is(path="problem.kind", option="neck_pain"),
        Is(path="equipment", option="pool"),
        Is(path="preferences.declines", option="acupuncture"),
        Is(path="setting.payer", option="self_pay"),
    )
    profile = patient(equipment=["mat", "pool"], problems=[{"kind": "migraine"}, {"kind": "sciatica"}])
    assert FactReader(asked).read(profile) == (
        {"equipment=pool": 1, "preferences.declines=acupuncture": 0},
        [
            {"problem.kind=migraine": 1, "problem.kind=neck_pain": 0},
            {"problem.kind=migraine": 0, "problem.kind=neck_pain": 0},
        ],
    )


def test_derived_numbers_are_whole_steps() -> None:
    """Body mass index in tenths, INR above the upper limit in tenths; nothing while a part is missing."""
    reader = FactReader(program(number("bmi"), number("inr_over_target")))
    known = patient(height_cm=170.0, weight_kg=86.9, measures={"inr": 3.4, "inr_target_upper": 3.0})
    assert reader.read(known)[0] == {"bmi": 301, "inr_over_target": 4}
    assert reader.read(patient(height_cm=170.0, measures={"inr": 3.4}))[0] == {}


SCREEN = Screen(
    id="fevers", version=2, title="Fevers", scope="patient", items=("symptoms.fever", "symptoms.rigors", "measures.inr")
)
SKIN = Screen(id="skin", version=1, title="Skin", scope="problem", items=("problem.burn_at_site", "problem.in_flare"))


def test_a_completed_screen_settles_flags_that_nobody_listed() -> None:
    """Not what is present, not what is named as not known, not a number, and of a problem only its own."""
    read = (
        Fact(path=path) for path in ("symptoms.fever", "symptoms.rigors", "problem.burn_at_site", "problem.in_flare")
    )
    reader = FactReader(program(*read, number("measures.inr"), screens=(SCREEN, SKIN)))
    profile = patient(
        symptoms={"fever": True},
        screens=["fevers@2", "skin@1", "another@1"],
        problems=[
            {"kind": "migraine", "screens": ["skin@1"], "not_known": ["in_flare"]},
            {"kind": "neck_pain", "screens": ["fevers@2"]},
        ],
    )
    assert reader.read(profile) == (
        {"symptoms.fever": 1, "symptoms.rigors": 0},
        [{"problem.burn_at_site": 0}, {}],
    )


def test_every_flag_of_a_profile_can_be_read() -> None:
    """Present, absent, and not known."""
    flags = [each.path for each in fields().values() if each.kind is FactKind.FLAG]
    reader = FactReader(program(*(Fact(path=path) for path in flags)))
    assert reader.read(patient()) == ({}, [{}])
    facts, (own,) = reader.read(patient(symptoms={"fever": False}, problems=[{"kind": "migraine", "in_flare": True}]))
    assert facts["symptoms.fever"] == 0
    assert own["problem.in_flare"] == 1


def test_a_path_that_no_profile_has_is_an_error() -> None:
    """When the program is read, not when a patient is."""
    with pytest.raises(KeyError):
        FactReader(program(Fact(path="symptoms.unheard_of")))
