"""What every section of a profile shares: frozen, closed, and yes-or-no facts that may be unknown.

Whatever section is built on its own, its faults come out as one :class:`InvalidProfile`; a section
inside another leaves its faults to the outermost, so that all are listed together.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Annotated, Any, Final, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    StrictBool,
    ValidationError,
    model_validator,
)

from careplan.errors import InvalidProfile
from careplan.faults import faults_of
from careplan.reading import absurdity, parse_json

__all__ = ["NotKnown", "Screens", "Section", "YesNo", "without_default"]

YesNo = StrictBool | None
"""Yes, no, or ``None``: nobody asked."""

Screens = tuple[Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*@[0-9]+$", max_length=100)], ...]
"""Keys of completed screens, id and version: everything else they ask about is absent."""

NotKnown = tuple[Annotated[str, Field(max_length=100)], ...]
"""Paths of facts that were asked and are not known; this always wins over a completed screen."""


def _drop_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


without_default = Field(json_schema_extra=_drop_default)
"""Keeps a section that is empty by default from being written out in the JSON Schema."""

_INSIDE: Final[ContextVar[bool]] = ContextVar("inside a section", default=False)


def _first_paragraph(schema: dict[str, Any]) -> None:
    """Keep what a form shows of a docstring; examples and errors are for Python."""
    schema["description"] = " ".join(schema["description"].split("\n\n")[0].split())


class Section(BaseModel):
    """A frozen part of a profile that refuses words it does not know.

    Raises:
        InvalidProfile: lists every fault by its path, never the value found.
    """

    # what is not made by itself needs no validator of its own: a profile validates its sections
    model_config = ConfigDict(
        defer_build=True, frozen=True, extra="forbid", hide_input_in_errors=True, json_schema_extra=_first_paragraph
    )

    @model_validator(mode="wrap")
    @classmethod
    def _report_all_faults(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401
        if _INSIDE.get():
            return handler(data)
        faults = absurdity(data, cls)
        if not faults:
            token = _INSIDE.set(True)
            try:
                return handler(data)
            except ValidationError as error:
                faults = faults_of(error, cls)
            finally:
                _INSIDE.reset(token)
        raise InvalidProfile(faults)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Self:  # noqa: ANN401
        """Read JSON text; broken text, repeated keys and absurd size are refused.

        Raises:
            InvalidProfile: lists every fault by its path, never the value found.
        """
        return cls.model_validate(parse_json(bytes(json_data) if isinstance(json_data, bytearray) else json_data))
