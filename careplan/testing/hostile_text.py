"""Hostile text: JSON cut, doubled, nested, broken or huge, in the place of a profile or a rule book."""

from __future__ import annotations

import json
from typing import Final

from hypothesis import strategies as st

from careplan.testing.hostile import CANARY, hostile_profiles

__all__ = ["hostile_texts", "mangled"]

ENDS: Final = ("", "}", "]", '"', ",", "\x00", "\ufeff", f'"{CANARY}"', "NaN", "-Infinity", "1e999", "9" * 5000)
"""What is put into the middle of a text, or stands in the place of its end."""

WHOLE: Final = (
    b"",
    b"null",
    b"[]",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b'{"a":' * 50_000,
    f'{{"age_years": 1, "age_years": "{CANARY}"}}'.encode(),
    f'"{CANARY}'.encode(),
    b'{"age_years": ' + b"9" * 100_000 + b"}",
    b" " * 1_000_001,
)
"""Texts that are hostile as a whole."""


@st.composite
def mangled(draw: st.DrawFn, text: str) -> bytes:
    """A text with something cut out, put in, doubled or exchanged.

    Args:
        draw: Given by Hypothesis.
        text: A sound text.
    """
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        match draw(st.sampled_from(("cut", "put", "double", "end", "quotes"))):
            case "cut":
                text = text[:start] + text[end:]
            case "put":
                text = text[:start] + draw(st.sampled_from(ENDS)) + text[start:]
            case "double":
                text = text[:end] + text[start:]
            case "end":
                text = text[:start] + draw(st.sampled_from(ENDS))
            case _:
                text = text[:start] + text[start:end].replace('"', "") + text[end:]
    return text.encode(errors="surrogatepass")


@st.composite
def hostile_texts(draw: st.DrawFn) -> bytes:
    """Text that a caller might send for the JSON of a profile.

    Now and then it happens to be a valid profile. Whatever it is, it gives a profile or an ``InvalidProfile``.

    >>> from hypothesis import given, settings
    >>> from careplan import InvalidProfile, PatientProfile
    >>> @settings(max_examples=20, deadline=None)
    ... @given(hostile_texts())
    ... def refused_or_read(text):
    ...     try:
    ...         PatientProfile.model_validate_json(text)
    ...     except InvalidProfile as error:
    ...         assert CANARY not in str(error)
    >>> refused_or_read()
    """
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from(WHOLE))
    data = draw(hostile_profiles())
    text = json.dumps(data, default=str)
    return draw(mangled(text[:20_000])) if draw(st.booleans()) else text.encode(errors="surrogatepass")
