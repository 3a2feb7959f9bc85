"""The JSON Schemas of what goes in and what comes out: ``python -m careplan.schemas`` writes them.

They are kept in ``schemas/`` and compared in the tests, so that a change of a model shows as a change of
its schema in review. ``docs/schema-promise.md`` says how they may change.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from careplan.models import PatientProfile
from careplan.plans import CarePlan

__all__ = ["MODELS", "schema_text", "write"]

MODELS: Final[Mapping[str, type[BaseModel]]] = {"profile": PatientProfile, "plan": CarePlan}
"""What has a schema, by the name of its file."""

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_text(model: type[BaseModel]) -> str:
    """The JSON Schema of a model, as its file holds it.

    A plan is read by others: its schema says what is always written, and lets a later version add fields.
    """
    if issubclass(model, CarePlan):
        schema = _open(model.model_json_schema(mode="serialization"))
    else:
        schema = model.model_json_schema()
    return json.dumps({"$schema": DIALECT, **schema}, indent=2) + "\n"


def _open(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema, with room for fields that it does not know."""
    for part in (schema, *schema.get("$defs", {}).values()):
        part.pop("additionalProperties", None)
    return schema


def write(directory: Path) -> None:
    """Write every schema to a directory."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, model in MODELS.items():
        (directory / f"{name}.schema.json").write_text(schema_text(model), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
