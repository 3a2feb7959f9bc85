"""Plain data of profiles for the tests of the profile itself: small, and drawn straight from the declarations."""

from __future__ import annotations

from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from careplan.errors import InvalidProfile
from careplan.fields import FactKind, FactScope, ProfileField, fields
from careplan.models import PatientProfile

Data = dict[str, Any]

KINDS_AND_SITES = (("low_back_pain", None), ("osteoarthritis", "knee"), ("osteoarthritis", "hip"), ("migraine", None))


def minimal(**changes: object) -> Data:
    """The least that a profile needs, and whatever else is given."""
    return {"age_years": 47, "problems": [{"kind": "low_back_pain"}], "setting": {"jurisdiction": "US"}, **changes}


def at(path: str, value: object, data: Data | None = None) -> Data:
    """A profile's data with one fact at a dotted path; ``problem.`` is the first problem."""
    whole = minimal() if data is None else data
    here: Any = whole
    *sections, name = path.split(".")
    for section in sections:
        here = here["problems"][0] if section == "problem" else here.setdefault(section, {})
    here[name] = value
    return whole


def value_at(profile: PatientProfile, path: str) -> object:
    """The value at a dotted path."""
    value: object = profile
    for step in path.split("."):
        value = value.problems[0] if isinstance(value, PatientProfile) and step == "problem" else getattr(value, step)
    return value


def _values(declared: ProfileField) -> st.SearchStrategy[object]:
    if declared.kind is FactKind.FLAG:
        return st.booleans()
    if declared.number is not None:
        return st.integers(*declared.number.bounds).map(declared.number.value_of)
    word = st.sampled_from(declared.options)
    return word if declared.kind is FactKind.CHOICE else st.lists(word, max_size=3, unique=True)


def _facts(scope: FactScope, most: int) -> st.SearchStrategy[list[tuple[str, object]]]:
    fixed = {"age_years", "setting.jurisdiction", "problem.kind", "problem.site", "problem.side"}
    free = [each for each in fields().values() if each.scope is scope and not each.derived and each.path not in fixed]
    one = st.sampled_from(free).flatmap(lambda each: st.tuples(st.just(each.path), _values(each)))
    return st.lists(one, max_size=most)


@st.composite
def profile_data(draw: st.DrawFn) -> Data:
    """Plain data of a valid profile with a few facts known."""
    kinds = draw(st.lists(st.sampled_from(KINDS_AND_SITES), min_size=1, max_size=3, unique=True))
    data = minimal(age_years=draw(st.integers(0, 120)), problems=[])
    for kind, site in kinds:
        local = {path.removeprefix("problem."): value for path, value in draw(_facts(FactScope.PROBLEM, 4))}
        data["problems"].append({"kind": kind, "site": site, **local})
    for path, value in draw(_facts(FactScope.PATIENT, 8)):
        at(path, value, data)
    assume(_valid(data))
    return data


def _valid(data: Data) -> bool:
    try:
        PatientProfile.model_validate(data)
    except InvalidProfile:
        return False
    return True
