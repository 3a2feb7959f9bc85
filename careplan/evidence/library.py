"""Every statement and every source, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType, ModuleType
from typing import Final, TypeVar

from careplan.errors import Fault, InvalidRuleBook
from careplan.evidence import (
    acupuncture,
    acupuncture_safety,
    combination,
    coverage,
    diet,
    exercise,
    mindfulness,
    outcomes,
    patient_information,
    physical_therapy,
    red_flags,
    sources,
)
from careplan.evidence.model import Source, Statement

__all__ = ["MODULES", "SOURCES", "STATEMENTS", "by_id", "members"]

MODULES: Final = (
    red_flags,
    acupuncture_safety,
    acupuncture,
    coverage,
    physical_therapy,
    mindfulness,
    exercise,
    diet,
    combination,
    outcomes,
    patient_information,
)
"""The modules of statements, in reading order."""

_Entry = TypeVar("_Entry", Statement, Source)


def members(module: ModuleType, kind: type[_Entry]) -> list[_Entry]:
    """The module's constants of one kind, in the order they are written."""
    return [each for each in vars(module).values() if isinstance(each, kind)]


def by_id(entries: Iterable[_Entry]) -> Mapping[str, _Entry]:
    """Key the entries by id.

    Raises:
        InvalidRuleBook: Two entries share an id.
    """
    found: dict[str, _Entry] = {}
    repeated = {each.id for each in entries if found.setdefault(each.id, each) is not each}
    if repeated:
        raise InvalidRuleBook([Fault(each, "two entries have this id", "rename one") for each in sorted(repeated)])
    return MappingProxyType(found)


STATEMENTS: Final[Mapping[str, Statement]] = by_id(each for module in MODULES for each in members(module, Statement))
"""Every statement, by id."""

SOURCES: Final[Mapping[str, Source]] = by_id(members(sources, Source))
"""Every source, by id."""
