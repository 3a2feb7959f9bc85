"""The words of the evidence, each as exactly one of: a field, a finding, a synonym, or a clinician's own conclusion.

A statement's conditions are written in these words; a profile and the rules have words of their own. Nothing is added
here to what they mean: a field is described by its own title, a finding by its own rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from careplan.language.conditions import Condition, Fact, Holds
from careplan.language.terms import Duration, Numeric
from careplan.rules.vocabulary.conclusions import CONCLUSIONS
from careplan.rules.vocabulary.fields import FIELDS
from careplan.rules.vocabulary.synonyms import FINDINGS, MEASURES, SYNONYMS

__all__ = ["VOCABULARY", "Role", "Word", "words_of"]


class Role(StrEnum):
    """What a word of the evidence is to the library."""

    FIELD = "field"
    FINDING = "finding"
    SYNONYM = "synonym"
    CONCLUSION = "clinician's conclusion"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, what it is, and the condition that it stands for; a measure stands for a number instead."""

    name: str
    role: Role
    reads: Condition | Numeric | Duration
    not_from: str = ""


def _name(read: Fact | Numeric | Duration) -> str:
    return (read.path if isinstance(read, Fact) else read.field.path).rsplit(".", 1)[-1]


def words_of() -> Iterator[Word]:
    """Every word, by role, with repetitions if a word stands in two tables."""
    yield from (Word(_name(each), Role.FIELD, each) for each in FIELDS)
    yield from (Word(_name(each), Role.CONCLUSION, each, said) for each, said in CONCLUSIONS.items())
    yield from (Word(name, Role.FINDING, Holds(rule=rule)) for name, rule in FINDINGS.items())
    yield from (Word(name, Role.SYNONYM, each) for name, each in SYNONYMS.items())
    yield from (Word(name, Role.SYNONYM, each) for name, each in MEASURES.items())


VOCABULARY: Final[Mapping[str, Word]] = MappingProxyType({word.name: word for word in words_of()})
"""Every word of the evidence, by name."""
