"""Hostile input: refused with typed errors, and without a word of what was found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from careplan import InvalidInput, PatientProfile, RuleBook
from careplan.cli.yaml_text import parse_yaml
from careplan.language.check import checked
from careplan.testing import CANARY, hostile_books, hostile_profiles, hostile_texts
from careplan.testing.hostile_text import WHOLE
from careplan.testing.laws.bad_input import said_by
from tests.amount import TIMES

LONG = 130
"""So many times as many in the long profile: more than 100,000 inputs in all, YAML counted by itself."""


def inputs(number: int) -> settings:
    """So many inputs."""
    return settings(max_examples=number if TIMES == 1 else number * LONG)


def yaml_profile(text: bytes) -> PatientProfile:
    """A profile as the command line reads it."""
    return PatientProfile.model_validate(parse_yaml(text))


def sound_book(text: bytes) -> RuleBook:
    """A book that was read and looked through."""
    return checked(RuleBook.from_json(text))


def refusal(read: Callable[..., object], given_: object) -> InvalidInput | None:
    """The error that an input gets; any other one fails the test, and none means that it can be used."""
    try:
        read(given_)
    except InvalidInput as error:
        return error
    return None


def check_refusal(read: Callable[..., object], given_: object) -> None:
    """What is refused is told with its faults, and nothing of what was found is shown."""
    error = refusal(read, given_)
    assert error is None or error.faults
    assert CANARY not in said_by(error)


@given(hostile_profiles())
@inputs(300)
def test_any_data_is_a_profile_or_refused(data: object) -> None:
    """By Python objects of any kind."""
    check_refusal(PatientProfile.model_validate, data)


@given(hostile_texts())
@inputs(200)
def test_any_text_is_a_profile_or_refused(text: bytes) -> None:
    """As JSON, and as YAML for the command line."""
    check_refusal(PatientProfile.model_validate_json, text)
    check_refusal(yaml_profile, text)


@given(hostile_books())
@inputs(100)
def test_any_text_is_a_book_or_refused(text: bytes) -> None:
    """Read and looked through."""
    check_refusal(sound_book, text)


@pytest.mark.parametrize("read", [PatientProfile.model_validate_json, yaml_profile, sound_book])
def test_texts_that_are_hostile_as_a_whole_are_refused(read: Callable[..., object]) -> None:
    """Empty, huge, nested a hundred thousand times, or no text at all."""
    for text in WHOLE:
        error = refusal(read, text)
        assert error is not None
        assert CANARY not in said_by(error)
