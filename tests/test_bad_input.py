"""Bad input: one error that lists every fault by path and way out, and never shows what was found."""

from __future__ import annotations

import json
import logging
import pickle
import time
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from careplan.errors import Fault, InvalidInput, InvalidProfile
from careplan.models import Measures, PainProblem, PatientProfile, Preferences
from tests.profile_data import Data, at, minimal

CANARY = "kanarienvogel"


def refused(data: object) -> InvalidProfile:
    """The error that some input gets."""
    with pytest.raises(InvalidProfile) as caught:
        PatientProfile.model_validate(data)
    return caught.value


def lines(error: InvalidInput) -> list[str]:
    """The faults of an error, one line each."""
    return [str(fault) for fault in error.faults]


def problems(*changes: Data) -> Data:
    """A profile with several problems."""
    return minimal(problems=[{"kind": "low_back_pain", **change} for change in changes])


ONE_FAULT: list[tuple[object, str, str]] = [
    # at the root
    (None, "<profile>: must be an object", "give its fields by name"),
    ([], "<profile>: must be an object", "give its fields by name"),
    ("low back pain", "<profile>: must be an object", "give its fields by name"),
    (47, "<profile>: must be an object", "give its fields by name"),
    # wrong types
    (minimal(age_years="47"), "age_years: must be a number", "without quotes"),
    (minimal(age_years=True), "age_years: must be a number", "without quotes"),
    (minimal(age_years=[47]), "age_years: must be a number", "without quotes"),
    (minimal(problems={}), "problems: must be a list", "square brackets"),
    (minimal(problems=7), "problems: must be a list", "square brackets"),
    (minimal(problems=["low_back_pain"]), "problems[0]: must be an object", "give its fields by name"),
    (minimal(history=[]), "history: must be an object", "give its fields by name"),
    (minimal(sex=1), "sex: is not a known word", "JSON Schema"),
    (minimal(date=20260131), "date: must be a date", "as in 2026-01-31"),
    (minimal(date="2026-02-30"), "date: must be a date", "as in 2026-01-31"),
    (minimal(screens="red-flags@1"), "screens: must be a list", "square brackets"),
    (minimal(screens=[1]), "screens[0]: must be text", "quotes"),
    (at("symptoms.fever", "yes"), "symptoms.fever: must be true, false or null", "leave it out when nobody asked"),
    (at("symptoms.fever", 1), "symptoms.fever: must be true, false or null", "leave it out when nobody asked"),
    (minimal(schema_version=1), "schema_version: must be '1'", "schema version"),
    # unknown words and keys
    (minimal(sex="femal"), "sex: is not a known word", "did you mean female?"),
    (problems({"kind": "Low Back Pain"}), "problems[0].kind: is not a known word", "did you mean low_back_pain?"),
    (at("preferences.declines", ["akupuncture"]), "preferences.declines[0]: is not a known word", "mean acupuncture?"),
    (at("setting.jurisdiction", "UK_scotlnd"), "setting.jurisdiction: is not a known word", "mean UK_scotland?"),
    (minimal(age=47), "<unknown key 1>: is not a known field", "JSON Schema"),
    (minimal(hight_cm=170), "<unknown key 1>: is not a known field", "did you mean height_cm?"),
    (minimal(history={"asthmaa": True}), "history.<unknown key 1>: is not a known field", "did you mean asthma?"),
    (problems({"durations_day": 3}), "problems[0].<unknown key 1>: is not a known field", "mean duration_days?"),
    (minimal(screens=["low back"]), "screens[0]: is not the key of a screen", "id@version"),
    (minimal(not_known=["symptoms.fevr"]), "not_known[0]: is not the path of a fact", "did you mean symptoms.fever?"),
    (problems({"not_known": ["in_flair"]}), "problems[0].not_known[0]: is not the path of a fact", "mean in_flare?"),
    # out of bounds
    (minimal(age_years=-1), "age_years: must be from 0 to 120 year", "check the unit"),
    (minimal(height_cm=1.72), "height_cm: must be from 50 to 260 cm, in steps of 0.1", "check the unit"),
    (minimal(weight_kg=float("nan")), "weight_kg: must be from 20 to 400 kg", "check the unit"),
    (minimal(weight_kg=float("inf")), "weight_kg: must be from 20 to 400 kg", "check the unit"),
    (minimal(age_years=10**400), "age_years: must be from 0 to 120 year", "check the unit"),
    (problems({"intensity": 11}), "problems[0].intensity: must be from 0 to 10", "check the unit"),
    (problems({"headache_days_per_month": 32}), "problems[0].headache_days_per_month: must be from 0 to 31", "unit"),
    # missing and too many
    (minimal(problems=[]), "problems: has too few items", "at least 1"),
    (minimal(setting={}), "setting.jurisdiction: is required", "add it"),
    (minimal(problems=[{}]), "problems[0].kind: is required", "add it"),
    (minimal(problems=[{"kind": "migraine"}] * 21), "problems: has too many items", "at most 20"),
    (problems({"treatments": [{"therapy": "acupuncture"}]}), "problems[0].treatments[0].state: is required", "add it"),
    (problems({"screens": ["a@1"] * 51}), "problems[0].screens: has too many items", "at most 50"),
    # contradictions
    (minimal(sex="male", pregnant=True), "pregnant: contradicts the sex given", "correct one of the two"),
    (minimal(sex="male", weeks_postpartum=3), "weeks_postpartum: contradicts the sex given", "correct one of the two"),
    (minimal(pregnant=False, gestation_weeks=20), "gestation_weeks: is given without a pregnancy", "set pregnant"),
    (
        minimal(pregnant=True, gestation_weeks=20, weeks_postpartum=20),
        "weeks_postpartum: contradicts the pregnancy",
        "after the birth",
    ),
    (
        minimal(pregnant=False, problems=[{"kind": "pregnancy_low_back_pelvic_pain"}]),
        "problems[0].kind: contradicts sex or pregnant",
        "correct one of the two",
    ),
    (
        minimal(pregnant=False, symptoms={"waters_breaking": True}),
        "symptoms.waters_breaking: contradicts another fact",
        "correct one of the two",
    ),
    (
        minimal(history={"haemophilia": True, "bleeding_disorder": False}),
        "history.bleeding_disorder: contradicts another fact",
        "correct one of the two",
    ),
    (
        minimal(measures={"platelets": 60}, history={"low_platelet_count": False}),
        "history.low_platelet_count: contradicts another fact",
        "correct one of the two",
    ),
    (
        minimal(measures={"systolic_bp": 80, "diastolic_bp": 81}),
        "measures.diastolic_bp: is above the systolic pressure",
        "check both readings",
    ),
    (minimal(measures={"phq9": 1, "phq9_item9": 2}), "measures.phq9_item9: is more than the PHQ-9 total", "check both"),
    (
        minimal(measures={"start_back_total": 3, "start_back_psych": 4}),
        "measures.start_back_psych: is more than the STarT Back total",
        "check both",
    ),
    (
        problems({"migraine_days_per_month": 9, "headache_days_per_month": 8}),
        "problems[0].migraine_days_per_month: is more than the headache days",
        "check both numbers",
    ),
    (
        minimal(age_years=3, problems=[{"kind": "postoperative_pain", "surgery_days_ago": 4 * 366 + 1}]),
        "problems[0].surgery_days_ago: is before birth",
        "check the age",
    ),
    (
        minimal(age_years=3, problems=[{"kind": "low_back_pain", "duration_days": 4 * 366 + 1}]),
        "problems[0].duration_days: is longer than the patient's life",
        "the unit: days",
    ),
    (problems({"age_at_onset": 48}), "problems[0].age_at_onset: is above the patient's age", "check both ages"),
    (problems({"kind": "osteoarthritis"}), "problems[0].site: is required for osteoarthritis", "knee, hip"),
    (
        problems({}, {"side": "left"}, {}),
        "problems[2]: is the same problem twice (kind, site and side)",
        "merge the two",
    ),
    (
        minimal(symptoms={"fever": True}, not_known=["symptoms.fever"]),
        "symptoms.fever: is given and also listed as not known",
        "remove one of the two",
    ),
    (
        problems({"intensity": 3, "not_known": ["intensity"]}),
        "problems[0].intensity: is given and also listed as not known",
        "remove one of the two",
    ),
    (
        problems({
            "prior_adequate_acupuncture_no_response": False,
            "treatments": [{"therapy": "acupuncture", "state": "tried", "sessions": 8, "response": "worse"}],
        }),
        "problems[0].prior_adequate_acupuncture_no_response: contradicts a treatment that was tried",
        "correct one of the two",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "fault", "hint"), ONE_FAULT)
def test_a_fault_is_named_by_its_path_with_a_way_out(data: object, fault: str, hint: str) -> None:
    """One line says where, what and what to do."""
    error = refused(data)
    assert len(error.faults) == 1
    assert str(error.faults[0]).startswith(fault)
    assert hint in error.faults[0].hint


@pytest.mark.parametrize("number", [0, 3 * 366, 4 * 366])
def test_surgery_at_birth_or_later_is_possible(number: int) -> None:
    """A child of three has lived for up to four years less a day; leap years are on the patient's side."""
    data = minimal(age_years=3, problems=[{"kind": "postoperative_pain", "surgery_days_ago": number}])
    assert PatientProfile.model_validate(data).problems[0].surgery_days_ago == number


def test_pregnant_again_after_a_birth_is_no_contradiction() -> None:
    """A pregnancy of 19 weeks, 20 weeks after a birth."""
    data = minimal(pregnant=True, gestation_weeks=19, weeks_postpartum=20)
    assert PatientProfile.model_validate(data).weeks_postpartum == 20


def test_every_fault_is_listed_at_once() -> None:
    """From the root, from sections and from problems, the second problem before the tenth."""
    wrong = [{"kind": "low_back_pain", "intensity": 11}] * 11
    error = refused({"age_years": 121, "sexx": "male", "problems": wrong, "setting": {}, "symptoms": {"fever": 1}})
    paths = [fault.path for fault in error.faults]
    assert paths == [
        "<unknown key 1>",
        "age_years",
        *(f"problems[{index}].intensity" for index in range(11)),
        "setting.jurisdiction",
        "symptoms.fever",
    ]


def test_contradictions_are_listed_together() -> None:
    """All of them, from different rooms."""
    error = refused({
        **minimal(age_years=3, sex="male", pregnant=True, measures={"phq9": 0, "phq9_item9": 1}),
        "problems": [{"kind": "osteoarthritis", "age_at_onset": 4}],
    })  # fmt: skip
    assert [fault.path for fault in error.faults] == [
        "measures.phq9_item9",
        "pregnant",
        "problems[0].age_at_onset",
        "problems[0].site",
    ]


# --- a part on its own, and inside the models of an app ---


@pytest.mark.parametrize(
    "build",
    [
        lambda: PainProblem(kind=CANARY),
        lambda: PainProblem(kind="migraine", **{CANARY: 1}),
        lambda: Measures.model_validate({"inr": CANARY}),
        lambda: Preferences.model_validate_json(json.dumps({CANARY: [CANARY]})),
        lambda: PatientProfile(**minimal(sex=CANARY)),
        lambda: TypeAdapter(PatientProfile).validate_python({CANARY: CANARY}),
        lambda: TypeAdapter(list[PatientProfile]).validate_json(json.dumps([{CANARY: CANARY}])),
        lambda: TypeAdapter(dict[str, PatientProfile | None]).validate_python({"a": minimal(sex=CANARY)}),
        lambda: PatientProfile.model_validate_strings({"sex": CANARY}),
    ],
)
def test_every_way_in_gives_the_same_error(build: Callable[[], object]) -> None:
    """A section alone, keywords, JSON, strings, and type adapters."""
    with pytest.raises(InvalidProfile) as caught:
        build()
    assert not leaks(caught.value)


def test_a_profile_inside_a_request_of_an_app_gives_the_same_error() -> None:
    """The app's own model does not put pydantic's error, which would show the input, around it."""

    class Request(BaseModel):
        profile: PatientProfile

    with pytest.raises(InvalidProfile) as caught:
        Request.model_validate({"profile": minimal(sex=CANARY)})
    assert not leaks(caught.value)


# --- absurd size ---


def _quickly(data: object) -> InvalidProfile:
    started = time.perf_counter()
    error = refused(data)
    assert time.perf_counter() - started < 1
    return error


def test_ten_thousand_problems_are_one_fault() -> None:
    """They are counted, not read."""
    assert lines(_quickly(minimal(problems=[{"kind": "x"}] * 10_000))) == [
        "problems: has too many items (at most 20)",
    ]  # fmt: skip


def test_ten_thousand_unknown_keys_are_counted_after_the_first_hundred() -> None:
    """A list that nobody can read helps nobody."""
    error = _quickly({f"{CANARY}{index}": 1 for index in range(10_000)})
    assert len(error.faults) == 101
    assert lines(error)[0] == "<profile>: has 9903 more faults (mend these first)"
    assert not leaks(error)


def test_more_values_than_any_profile_needs_are_refused_unread() -> None:
    """However they are nested."""
    error = _quickly(minimal(history={"x": [[0] * 1000] * 1000}))
    assert lines(error) == ["<profile>: has more than 15000 values (send one patient at a time)"]


def test_deep_nesting_is_refused() -> None:
    """Also when it never ends."""
    endless: list[Any] = []
    endless.append(endless)
    error = _quickly(minimal(history=endless))
    assert lines(error) == ["<profile>: is nested too deeply (a profile needs five levels)"]


def test_a_profile_with_everything_filled_in_is_not_absurd() -> None:
    """Twenty problems with fifty treatments each are read."""
    treatment = {"therapy": "acupuncture", "state": "tried", "sessions": 1, "response": "some"}
    sites = ["head", "neck", "upper_back", "lower_back", "pelvis", "shoulder", "elbow", "hand", "hip", "knee"]
    many = [
        {"kind": "chronic_primary_pain", "site": site, "side": side, "treatments": [treatment] * 50}
        for site in sites
        for side in ("left", "right")
    ]
    assert len(PatientProfile.model_validate(minimal(problems=many)).problems) == 20


# --- nothing leaks ---


def leaks(error: BaseException) -> bool:
    """Whether a canary can be seen in an error, its causes, or what a log makes of it."""
    seen: list[str] = [str(error), repr(error), repr(error.args), repr(vars(error))]
    seen += traceback.format_exception(error)
    chain = (error.__cause__, error.__context__)
    return any(CANARY in text for text in seen) or any(each is not None for each in chain)


HOSTILE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.just(CANARY)
    | st.text(max_size=20).map(lambda text: CANARY + text),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8).map(CANARY.__add__), inner, max_size=4)
    ),
    max_leaves=12,
)

FIELDS = sorted({*PatientProfile.model_fields, *PainProblem.model_fields, *Measures.model_fields, CANARY})


@given(st.dictionaries(st.sampled_from(FIELDS), HOSTILE, max_size=6), st.booleans())
def test_whatever_comes_in_only_our_error_comes_out(parts: Data, inside: bool) -> None:
    """And the error holds nothing of what came in."""
    data = minimal(problems=[{"kind": "migraine", **parts}]) if inside else {**minimal(), **parts}
    data[CANARY] = CANARY
    assert not leaks(refused(data))


@given(HOSTILE)
def test_hostile_roots_are_refused_too(data: object) -> None:
    """Lists, texts, numbers, and objects of nothing but unknown keys."""
    assert not leaks(refused(data))


@pytest.mark.parametrize(
    "data",
    [
        minimal(sex=f"{CANARY}\ud800"),
        {f"{CANARY}\ud800": 1},
        {CANARY.encode(): 1},
        {(CANARY,): 1},
        minimal(history={7: CANARY}),
        minimal(problems={CANARY}),
        minimal(screens=[f"{CANARY}\ud800"]),
        minimal(not_known=[CANARY * 50]),
        minimal(sex=[CANARY]),
        minimal(age_years=f"{CANARY}" * 100_000),
        minimal(date=CANARY),
        minimal(schema_version=CANARY),
    ],
)
def test_broken_text_and_odd_keys_are_refused_without_showing_them(data: object) -> None:
    """Half characters, bytes, tuples and numbers as keys."""
    assert not leaks(refused(data))


def test_nothing_leaks_into_logs(caplog: pytest.LogCaptureFixture) -> None:
    """A log with the exception's information shows paths only."""
    try:
        PatientProfile.model_validate(minimal(sex=CANARY, **{CANARY: 1}))
    except InvalidProfile:
        logging.getLogger("app").exception("refused")
    assert "sex: is not a known word" in caplog.text
    assert CANARY not in caplog.text.replace("sex=CANARY", "")


def test_the_error_crosses_process_borders() -> None:
    """Pickled and read back it lists the same faults."""
    error = refused(minimal(sex=CANARY))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(again, InvalidProfile)
    assert again.faults == error.faults == (Fault("sex", "is not a known word", error.faults[0].hint),)
    assert str(again) == str(error)
