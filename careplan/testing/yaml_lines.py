"""Hostile YAML: anchors, aliases, tags, directives, odd scalars, doubled and shifted lines, instead of a profile."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Final

from hypothesis import strategies as st

from careplan.testing.hostile import CANARY, hostile_profiles
from careplan.testing.hostile_text import mangled

__all__ = ["hostile_yaml"]

SCALARS: Final = (
    f"&a {CANARY}",
    "*a",
    f"!!python/object/apply:os.system ['{CANARY}']",
    f"!!python/name:os.{CANARY}",
    "!!binary eGthbmFyaWVudm9nZWx4",
    "!!timestamp 2026-01-31",
    f"!{CANARY} x",
    "!!set {? a, ? b}",
    "!!float 47",
    "2026-01-31",
    "2026-01-31T12:30:45.678Z",
    "12:30:45",
    "017",
    "0o17",
    "0x1F",
    "0b1",
    "1_000",
    "47.",
    ".5",
    "+47",
    "1e3",
    "1e999",
    "-1.0e-999",
    ".inf",
    "-.inf",
    ".nan",
    "9" * 5000,
    "9" * 5000 + ".0",
    "=",
    "~",
    "on",
    "y",
    "|\n  " + CANARY,
    ">-\n  " + CANARY,
    f"'{CANARY}",
    f'"{CANARY}',
    f'"\\x00{CANARY}"',
    '"\\ud800"',
    f'"\\q{CANARY}"',
    f"[{CANARY}",
    f"{{{CANARY}: {CANARY}}}",
    f"{{[{CANARY}]: 1}}",
    f"@{CANARY}",
    f"`{CANARY}",
    f"%{CANARY}",
    f"\t{CANARY}",
    f"- {CANARY}",
    f"{CANARY}: {CANARY}: {CANARY}",
    f"# {CANARY}",
    CANARY * 1000,
    "\x07",
    "\u2028",
    "\ufeff",
    "\U0001f426",
)
"""What may stand where a fact is expected."""

LINES: Final = (
    "---",
    "...",
    "%YAML 1.2",
    "%YAML 9.9",
    f"%TAG ! tag:{CANARY}",
    f"<<: {{age_years: {CANARY}}}",
    "<<: *a",
    f"? [{CANARY}]",
    f": {CANARY}",
    f"age_years: {CANARY}",
    f"{CANARY}: &a",
    f"'{CANARY}': 1",
    "\tage_years: 47",
    "- - - -",
    "",
    "\x00",
)
"""Lines that may stand between others."""


def _bomb(names: str) -> str:
    first, *later = [f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise(f"x{names}")]
    return "\n".join([first.replace("*x", "x"), *later])


BOMB: Final = _bomb("abcdefghi")
"""A billion words, were aliases followed."""

WHOLE: Final = (
    b"",
    b"---\n---\n",
    BOMB.encode(),
    b"&a [*a]",
    b"[" * 100_000,
    b"{a: " * 50_000,
    b"- " * 100_000,
    b"? " * 100_000,
    b"a:\n" + b"".join(b" " * depth + b"a:\n" for depth in range(1, 400)),
    b"age_years: " + b"x" * 200_000,
    b"".join(b"k%d: 1\n" % number for number in range(20_000)),
    b"'" + b"a" * 240_000,
    b"#" * 249_999,
    b" " * 250_001,
    f"!!python/object/apply:subprocess.check_output [[echo, {CANARY}]]".encode(),
    f"age_years: {CANARY}\n".encode("utf-16"),
    f"age_years: {CANARY}\n".encode("utf-32"),
    b"age_years: \xff\xfe" + CANARY.encode(),
    b"\xef\xbb\xbfage_years: 47\n",
)
"""Texts that are hostile as a whole."""

FACTS: Final = ("age_years", "sex", "pregnant", "height_cm", "date", "screens", "not_known", CANARY)
INSIDE: Final = ("symptoms", "measures", "availability", "preferences", "setting", "devices")
NAMES: Final = ("fever", "systolic_bp", "minutes_per_week", "declines", "jurisdiction", "pacemaker", CANARY)


@st.composite
def _lines(draw: st.DrawFn) -> list[str]:
    """A profile line by line, as somebody writes it by hand."""
    lines = ["age_years: 47", "setting:", "  jurisdiction: US", "problems:", "  - kind: low_back_pain"]
    for fact in draw(st.lists(st.sampled_from(FACTS), max_size=3)):
        lines += [f"{fact}: {draw(st.sampled_from(SCALARS))}"]
    for section in draw(st.lists(st.sampled_from(INSIDE), max_size=3)):
        lines += [f"{section}:", f"  {draw(st.sampled_from(NAMES))}: {draw(st.sampled_from(SCALARS))}"]
    return lines


@st.composite
def hostile_yaml(draw: st.DrawFn) -> bytes:
    """Text that a clinic might be sent for the YAML of a profile.

    Now and then it happens to be a valid profile. Whatever it is, the command line reads a profile from it, or
    refuses it with an ``InvalidProfile``; nothing in it is made into an object, and no alias is followed.

    >>> from hypothesis import given, settings
    >>> from careplan import InvalidProfile, PatientProfile
    >>> from careplan.cli.yaml_text import parse_yaml
    >>> @settings(max_examples=20, deadline=None)
    ... @given(hostile_yaml())
    ... def refused_or_read(text):
    ...     try:
    ...         PatientProfile.model_validate(parse_yaml(text))
    ...     except InvalidProfile as error:
    ...         assert CANARY not in str(error)
    >>> refused_or_read()
    """
    match draw(st.integers(0, 9)):
        case 0:
            return draw(st.sampled_from(WHOLE))
        case 1 | 2:
            text = json.dumps(draw(hostile_profiles()), default=str)[:20_000]
        case _:
            text = "\n".join(_moved(draw, draw(_lines())))
    return draw(mangled(text)) if draw(st.booleans()) else text.encode(errors="surrogatepass")


def _moved(draw: st.DrawFn, lines: list[str]) -> list[str]:
    """The lines with some doubled, shifted, left out or put between."""
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("double", "shift", "drop", "put"))):
            case "double":
                lines.insert(place, lines[place])
            case "shift":
                lines[place] = " " * draw(st.integers(1, 5)) + lines[place]
            case "drop":
                lines[place] = ""
            case _:
                lines.insert(place, draw(st.sampled_from(LINES)))
    return lines
