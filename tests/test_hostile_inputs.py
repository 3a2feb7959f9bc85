"""The hundred thousand hostile inputs in small: the same code, a few hundred of each kind; and that it can fail."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any, Final

import pytest

from benchmarks.hostile import KINDS, Found, Kind, look_at, table
from careplan import InvalidProfile, PatientProfile, RuleBook
from careplan.cli.yaml_text import parse_yaml
from careplan.errors import Fault
from careplan.testing import CANARY
from careplan.testing.hostile_text import WHOLE
from careplan.testing.yaml_lines import WHOLE as WHOLE_YAML

SOME: Final = 200
MOST_STEPS: Final = 60_000
"""So many calls of functions may the refusal of a text take, whatever its length."""


@pytest.mark.parametrize("kind", KINDS, ids=[each.name for each in KINDS])
def test_hostile_inputs_are_read_or_refused(kind: Kind) -> None:
    """With a typed error that lists faults, and no word of what was found in it, behind it or in a log."""
    found = look_at(kind, 1, SOME)
    assert found.failures == []
    assert found.inputs == SOME == found.read + found.refused.total()
    assert found.refused.total() > SOME / 2


def test_a_chunk_is_a_function_of_its_number() -> None:
    """So a failure can be looked at again."""
    first, again, other = (look_at(KINDS[0], number, 30).problems for number in (1, 1, 2))
    assert first == again != other


def _leaks(_: Any, __: Path) -> object:  # noqa: ANN401 - as a door
    try:
        return int(CANARY)
    except ValueError:
        raise InvalidProfile([Fault("<text>", "is not valid")]) from None


def _logs(_: Any, __: Path) -> object:  # noqa: ANN401 - as a door
    logging.getLogger("careplan").debug("found %s", CANARY)
    return None


def _breaks(_: Any, __: Path) -> object:  # noqa: ANN401 - as a door
    raise KeyError


def _says_nothing(_: Any, __: Path) -> object:  # noqa: ANN401 - as a door
    raise InvalidProfile([])


@pytest.mark.parametrize(
    ("door", "what"),
    [
        (_leaks, "an error shows what was found"),
        (_logs, "a log shows what was found"),
        (_breaks, "raises KeyError"),
        (_says_nothing, "refused without a fault"),
    ],
)
def test_a_door_that_is_not_tight_is_found(door: Callable[[Any, Path], object], what: str) -> None:
    """Each way to fail, once."""
    found = look_at(replace(KINDS[0], doors=(door,)), 1, 5)
    assert {each["what"] for each in found.failures} == {what}
    assert f'"what": "{what}"' in table({"profile data": found})


def test_a_table_adds_up() -> None:
    """A line for each kind, and one for all."""
    lines = table({"one": Found(inputs=2_000, read=1), "other": Found(inputs=3_000, read=2)}).splitlines()
    assert lines[3].split()[:3] == ["all", "5,000", "3"]


def _steps(read: Callable[[bytes], object], text: bytes) -> int:
    """How many functions are called until a text is refused."""
    steps = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal steps
        steps += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        with pytest.raises(Exception, match="fault"):
            read(text)
    finally:
        sys.setprofile(None)
    return steps


@pytest.mark.parametrize("read", [PatientProfile.model_validate_json, RuleBook.from_json], ids=["profile", "book"])
def test_a_text_is_refused_in_few_steps(read: Callable[[bytes], object]) -> None:
    """Megabytes, a hundred thousand brackets: the work does not grow with them."""
    assert max(_steps(read, text) for text in WHOLE) < MOST_STEPS


def test_yaml_is_refused_in_few_steps() -> None:
    """What no profile is, at the first sign of it; a billion words behind aliases are never made."""
    texts = (text for text in WHOLE_YAML if _is_refused(text))
    assert max(_steps(parse_yaml, text) for text in texts) < MOST_STEPS


def _is_refused(text: bytes) -> bool:
    try:
        parse_yaml(text)
    except InvalidProfile:
        return True
    return False
