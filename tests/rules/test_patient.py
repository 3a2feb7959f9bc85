"""The words of the guideline and the fields of the profile are the same list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from careplan.fields import fields
from careplan.language.conditions import Fact
from careplan.language.terms import Choices, Duration, Numeric, weeks
from careplan.rules import patient as words


def _paths_in(word: object) -> Iterator[str]:
    if isinstance(word, Fact):
        yield word.path
    elif isinstance(word, Numeric | Duration | Choices):
        yield word.field.path
    else:
        for name, term in vars(type(word)).items():
            if not name.startswith("_"):
                yield from _paths_in(term)


def test_every_field_is_reachable_through_exactly_one_word() -> None:
    """No field without a word, no word without a field, no field with two words."""
    paths = Counter(path for name in words.__all__ for path in _paths_in(getattr(words, name)))
    assert paths == Counter(dict.fromkeys(fields(), 1))


def test_a_number_refuses_a_length_of_time() -> None:
    """An age is compared with a plain number, never with weeks."""
    with pytest.raises(TypeError, match="write a plain number"):
        _ = words.patient.age >= weeks(1)  # type: ignore[operator] # refused by the type checker too


def test_a_length_of_time_refuses_a_plain_number() -> None:
    """A duration is compared with its unit, never with a bare number."""
    with pytest.raises(TypeError, match=r"write weeks\(...\) or days\(...\)"):
        _ = words.problem.duration > 12  # type: ignore[operator] # refused by the type checker too
