"""Law 9: bad input gets one error with every fault by its path, and never shows what was found."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, InvalidProfile, PatientProfile
from careplan.testing import profiles
from tests.amount import examples

CANARY = "xkanarienvogelx"

WRONG: tuple[object, ...] = (CANARY, [CANARY], {CANARY: CANARY}, f"{CANARY}@1", 1e300)
"""What no fact of a profile can be."""


SPOTS = (
    "age_years",
    "sex",
    "height_cm",
    "problems[0].kind",
    "problems[0].intensity",
    "setting.jurisdiction",
    "history.asthma",
    "symptoms.fever",
    "measures.peg",
    "preferences.declines",
    "devices",
    "medicines",
)


def from_json(data: object) -> PatientProfile:
    """A profile from its text."""
    return PatientProfile.model_validate_json(json.dumps(data))


@st.composite
def spoiled(draw: st.DrawFn, profile: PatientProfile) -> tuple[dict[str, Any], list[str]]:
    """A profile as JSON would hold it with several facts spoiled, and where."""
    data = profile.model_dump(mode="json")
    chosen = draw(st.lists(st.sampled_from(SPOTS), min_size=1, max_size=6, unique=True))
    for path in chosen:
        inner: Any = data
        *sections, name = path.replace("[0]", ".0").split(".")
        for section in sections:
            inner = inner[int(section) if section.isdecimal() else section]
        inner[name] = draw(st.sampled_from(WRONG))
    if draw(st.booleans()):
        data["problems"][0][CANARY] = CANARY
        chosen.append("problems[0].<unknown key 1>")
    return data, chosen


@given(st.data(), profiles(BOOK))
@examples(150)
def test_every_fault_is_listed_and_nothing_is_shown(data: st.DataObject, profile: PatientProfile) -> None:
    """From Python objects and from JSON alike."""
    wrong, paths = data.draw(spoiled(profile))
    for read in (PatientProfile.model_validate, from_json):
        with pytest.raises(InvalidProfile) as caught:
            read(wrong)
        found = [fault.path for fault in caught.value.faults]
        assert all(any(each.startswith(path) for each in found) for path in paths)
        error: BaseException | None = caught.value
        while error is not None:
            assert CANARY not in f"{error!r} {error} {error.args}"
            error = error.__cause__ or error.__context__
