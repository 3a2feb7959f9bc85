"""JSON text from outside: broken, repeated, odd, deep and huge text is refused before any field is read."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan.errors import InvalidProfile, InvalidRuleBook
from careplan.models import PatientProfile
from careplan.reading import MAX_BYTES, parse_json
from tests.profile_data import minimal

CANARY = "kanarienvogel"

REFUSED = [
    ("", "is not valid JSON at line 1, column 1"),
    ('{"age_years": 47', "is not valid JSON at line 1, column 17"),
    (f'{{"{CANARY}": {CANARY}}}', "is not valid JSON"),
    (f'{{"{CANARY}": 1, "{CANARY}": 2}}', "an object names the same key twice"),
    (f'{{"a": {{"{CANARY}": 1, "{CANARY}": 1}}}}', "an object names the same key twice"),
    ('{"age_years": NaN}', "NaN and Infinity are not numbers"),
    ('{"age_years": -Infinity}', "NaN and Infinity are not numbers"),
    ('{"age_years": ' + "9" * 5000 + "}", "a number is far too long"),
    ("[" * 100_000, "is nested too deeply"),
    (b"\xff\xfe\xfd", "is not UTF-8"),
    (f'"{CANARY}'.encode() + b'\xff"', "is not UTF-8"),
]


@pytest.mark.parametrize(("text", "problem"), REFUSED)
def test_text_that_is_not_a_document_is_refused_by_place(text: str | bytes, problem: str) -> None:
    """The fault says where in the text, and shows nothing of it."""
    with pytest.raises(InvalidProfile) as caught:
        PatientProfile.model_validate_json(text)
    (fault,) = caught.value.faults
    assert fault.path == "<text>"
    assert problem in fault.problem
    assert fault.hint
    assert CANARY not in repr(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("size", [10_000_000, MAX_BYTES + 1])
def test_ten_megabytes_are_refused_unread(size: int) -> None:
    """One fault, whatever the text says."""
    with pytest.raises(InvalidProfile) as caught:
        PatientProfile.model_validate_json(" " * size)
    assert [str(each) for each in caught.value.faults] == [
        "<text>: is larger than 1000000 bytes (send one patient at a time)"
    ]


@pytest.mark.parametrize("text", ["[]", "null", "47", '"text"', "1e999"])
def test_a_document_that_is_no_object_is_refused(text: str) -> None:
    """Valid JSON, but not a profile."""
    with pytest.raises(InvalidProfile, match="<profile>: must be an object"):
        PatientProfile.model_validate_json(text)


def test_text_bytes_and_bytearray_read_alike() -> None:
    """As a file, a socket or a request gives them; a byte order mark does not matter in bytes."""
    text = json.dumps(minimal())
    profile = PatientProfile.model_validate_json(text)
    for data in (text.encode(), bytearray(text.encode()), b"\xef\xbb\xbf" + text.encode()):
        assert PatientProfile.model_validate_json(data) == profile


@given(st.binary(max_size=200))
def test_random_bytes_give_data_or_our_error(data: bytes) -> None:
    """Nothing else comes out of the reader."""
    with suppress(InvalidProfile):
        parse_json(data)


@given(st.recursive(st.none() | st.booleans() | st.integers(-(10**19), 10**19) | st.text(), st.lists, max_leaves=10))
def test_what_json_writes_is_read_back(data: object) -> None:
    """Plain data survives."""
    assert parse_json(json.dumps(data)) == data


def test_a_rule_book_is_refused_as_a_rule_book() -> None:
    """The caller names the error, and the limit."""
    with pytest.raises(InvalidRuleBook, match="is larger than 3 bytes"):
        parse_json("[1, 2]", InvalidRuleBook, limit=3)
