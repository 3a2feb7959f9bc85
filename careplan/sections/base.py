"""What every section of a profile shares: frozen, closed, and yes-or-no facts that may be unknown."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, StrictBool

__all__ = ["Section", "YesNo"]

YesNo = StrictBool | None
"""Yes, no, or ``None``: nobody asked."""


class Section(BaseModel):
    """A frozen part of a profile that refuses words it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
