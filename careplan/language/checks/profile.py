"""What every profile says, and what has to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from careplan.models import PainProblem, PatientProfile

__all__ = ["asked_for", "is_required"]

_INPUTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"bmi": ("height_cm", "weight_kg"), "inr_over_target": ("measures.inr", "measures.inr_target_upper")}
)
"""What has to be asked to know a derived number."""


@cache
def is_required(path: str) -> bool:
    """Whether no profile is without the fact.

    >>> is_required("age_years"), is_required("problem.kind"), is_required("symptoms.fever")
    (True, True, False)
    """
    model: type[BaseModel] = PainProblem if path.startswith("problem.") else PatientProfile
    *sections, name = path.removeprefix("problem.").split(".")
    for section in sections:
        info = model.model_fields.get(section)
        if info is None or not isinstance(info.annotation, type) or not issubclass(info.annotation, BaseModel):
            return False
        model = info.annotation
    return name in model.model_fields and model.model_fields[name].is_required()


def asked_for(path: str) -> tuple[str, ...]:
    """The facts that have to be asked to know a fact; none where every profile has it.

    >>> asked_for("bmi"), asked_for("age_years")
    (('height_cm', 'weight_kg'), ())
    """
    return () if is_required(path) else _INPUTS.get(path, (path,))
