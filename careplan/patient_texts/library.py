"""Every leaflet by its therapy, and every statement that the texts for patients rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from careplan.catalogue import Therapy
from careplan.patient_texts import acupuncture, diet, exercise, mindfulness, physical_therapy
from careplan.patient_texts.cautions import CAUTIONS
from careplan.patient_texts.emergencies import EMERGENCIES
from careplan.patient_texts.model import Leaflet, Saying

__all__ = ["LEAFLETS", "sayings", "statements_told"]

MODULES: Final = (acupuncture, physical_therapy, mindfulness, exercise, diet)
"""The modules of leaflets, one a modality, in the order of the catalogue."""

LEAFLETS: Final[Mapping[Therapy, Leaflet]] = MappingProxyType(
    {each.therapy: each for module in MODULES for each in module.LEAFLETS}
)
"""One leaflet for every therapy of the catalogue."""


def sayings() -> Iterator[Saying]:
    """Everything that a patient can be told."""
    yield from (each for leaflet in LEAFLETS.values() for part in leaflet.parts.values() for each in part)
    yield from CAUTIONS.values()
    yield from EMERGENCIES


def statements_told() -> frozenset[str]:
    """The ids of the statements that the texts for patients rest on.

    >>> "tech-single-use" in statements_told()
    True
    """
    return frozenset(statement for each in sayings() for statement in each.statements)
