"""The same patient with wishes, time, means and treatments under way drawn by chance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from hypothesis import strategies as st

from careplan.catalogue import Equipment, Technique, Therapy
from careplan.models import PatientProfile, TreatmentState, Weekday
from careplan.words import Payer

__all__ = ["wished"]


def _several(words: Any, most: int) -> st.SearchStrategy[tuple[Any, ...]]:  # noqa: ANN401 - any enumeration
    return st.lists(st.sampled_from(words), max_size=most, unique=True).map(tuple)


def _treatments(therapies: tuple[Therapy, ...]) -> st.SearchStrategy[tuple[Mapping[str, Any], ...]]:
    states = st.sampled_from(TreatmentState)
    return st.tuples(*(st.fixed_dictionaries({"therapy": st.just(each), "state": states}) for each in therapies))


WISHES: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    "availability.minutes_per_week": st.sampled_from((0, 15, 30, 60, 90, 150, 300, 600)),
    "availability.travel_minutes": st.sampled_from((0, 10, 40, 120)),
    "availability.days": _several(Weekday, 5),
    "preferences.declines": _several(Therapy, 6),
    "preferences.declines_techniques": _several(Technique, 8),
    "preferences.prefers": _several(Therapy, 4),
    "preferences.prefers_techniques": _several(Technique, 6),
    "setting.services": _several(Therapy, len(Therapy)),
    "setting.payer": st.sampled_from(Payer),
    "equipment": _several(Equipment, 4),
    "problems.0.treatments": _several(Therapy, 3).flatmap(_treatments),
}


@st.composite
def wished(draw: st.DrawFn, profile: PatientProfile) -> PatientProfile:
    """A profile with some of its wishes and means changed, as far as they were not said to be not known."""
    changes = {path: draw(values) for path, values in WISHES.items() if draw(st.booleans())}
    return profile.changed({path: value for path, value in changes.items() if path not in profile.not_known})
