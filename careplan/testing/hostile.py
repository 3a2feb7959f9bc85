"""Hostile input for profiles: facts spoiled, and plain data of any shape that no profile has."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from careplan.fields import FactScope, fields
from careplan.models import PatientProfile

__all__ = ["CANARY", "hostile_profiles", "spoiled"]

CANARY: Final = "xkanarienvogelx"
"""Stands in for what a patient said: it must not come out in any error."""

WRONG: Final[tuple[object, ...]] = (CANARY, [CANARY], {CANARY: CANARY}, f"{CANARY}@1", 1e300)
"""What no fact of a profile can be."""

ODD: Final[tuple[object, ...]] = (
    *WRONG,
    None,
    True,
    -1,
    0,
    10**30,
    -(10**400),
    float("nan"),
    float("inf"),
    "",
    "\x00",
    "\ud800",
    f"__import__('os').system('{CANARY}')",
    f"${{jndi:ldap://{CANARY}}}",
    f"{CANARY}" * 1000,
    [],
    {},
    [[[[[[[[[[CANARY]]]]]]]]]],
    [CANARY] * 1000,
    CANARY.encode(),
    object,
)
"""Odd values: empty, huge, broken, nested, text made to look like code."""

WHOLE: Final = ("problems", "setting", "screens", "not_known", "date", CANARY)
"""What is spoiled as a whole."""

Data: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[str | int, ...]


def _paths() -> list[Path]:
    """Where a fact stands in the data of a profile, the first problem's included."""
    found: list[Path] = [("devices",), ("medicines",)]
    for each in fields().values():
        if not each.derived:
            in_problem = each.scope is FactScope.PROBLEM
            name = each.path.removeprefix("problem.")
            found.append(("problems", 0, name) if in_problem else tuple(name.split(".")))
    return found


def _said(path: Path) -> str:
    return ".".join(map(str, path)).replace(".0.", "[0].")


@st.composite
def spoiled(draw: st.DrawFn, profile: PatientProfile) -> tuple[Data, list[str]]:
    """A profile as JSON would hold it with several facts spoiled, and the paths of the faults.

    Args:
        draw: Given by Hypothesis.
        profile: A sound profile to spoil.
    """
    data = profile.model_dump(mode="json")
    chosen = draw(st.lists(st.sampled_from(_paths()), min_size=1, max_size=6, unique_by=lambda path: path[0]))
    for path in chosen:
        _put(data, path, draw(st.sampled_from(WRONG)))
    said = [*map(_said, chosen)]
    if draw(st.booleans()):
        data["problems"][0][CANARY] = CANARY
        said.append("problems[0].<unknown key 1>")
    return data, said


@st.composite
def hostile_profiles(draw: st.DrawFn) -> Any:  # noqa: ANN401 - of any shape
    """Plain data that a caller might pass for a profile: odd values in odd places, or something else altogether.

    Now and then it happens to be a valid profile. Whatever it is, it gives a profile or an ``InvalidProfile``.

    >>> from hypothesis import given, settings
    >>> from careplan import InvalidProfile, PatientProfile
    >>> @settings(max_examples=20, deadline=None)
    ... @given(hostile_profiles())
    ... def refused_or_read(data):
    ...     try:
    ...         PatientProfile.model_validate(data)
    ...     except InvalidProfile as error:
    ...         assert CANARY not in str(error)
    >>> refused_or_read()
    """
    odd = st.sampled_from(ODD)
    if draw(st.integers(0, 9)) == 0:
        return draw(odd)
    data: Data = {"age_years": 47, "problems": [{"kind": "low_back_pain"}], "setting": {"jurisdiction": "US"}}
    for path in draw(st.lists(st.sampled_from(_paths()), max_size=8)):
        if len(path) > 1:
            data.setdefault(str(path[0]), {})
        _put(data, path, draw(odd))
    for name in draw(st.lists(st.sampled_from(WHOLE), max_size=3)):
        data[name] = draw(odd)
    return data


def _put(data: Data, path: Path, value: object) -> None:
    """Put a value where it belongs, or nowhere, once something odd is in its way."""
    inner: Any = data
    for step in path[:-1]:
        try:
            inner = inner[step]
        except (LookupError, TypeError):
            return
    if isinstance(inner, dict):
        inner[path[-1]] = value
