"""What if some facts were otherwise: two plans for one patient, and the difference between them.

Both plans are made by :meth:`careplan.planner.Planner.plan`, so that each could be acted on as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from careplan.comparison import Comparison, compare
from careplan.errors import UnknownName
from careplan.faults import nearest
from careplan.fields import FactScope, fields
from careplan.models import PatientProfile
from careplan.planner import Planner, default_planner
from careplan.plans import CarePlan, Part
from careplan.words import Jurisdiction

__all__ = ["WhatIf", "jurisdictions", "what_if"]


class WhatIf(Part):
    """Two plans for one patient, and the difference between them.

    ``changed`` are the paths of the facts that were given other values.
    """

    changed: tuple[str, ...]
    before: CarePlan
    after: CarePlan
    comparison: Comparison

    def text(self, width: int = 80) -> str:
        """The difference in words, wrapped to ``width`` columns."""
        return self.comparison.text(width)


def what_if(
    profile: PatientProfile,
    changes: Mapping[str, object] | None = None,
    *,
    planner: Planner | None = None,
    **facts: object,
) -> WhatIf:
    """What would be planned if some facts were otherwise.

    >>> from careplan import PatientProfile
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "US"},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> found = what_if(profile, problems__0__duration_days=14)
    >>> from careplan.catalogue import Therapy
    >>> found.comparison.of(Therapy.MBSR).verdict.after.value
    'not indicated'

    Args:
        profile: The patient as things are.
        changes: Values by dotted path, as :meth:`PatientProfile.changed` takes them; ``None`` makes a fact not known.
        planner: The planner of a clinic's own book; left out, the shipped guideline.
        facts: The same by keyword, with two underscores for each dot (``availability__minutes_per_week=120``).

    Raises:
        UnknownName: A path is none of the profile.
        InvalidProfile: The changes contradict each other or the rest of the profile.
        PlanNotIssued: One of the two plans could not be issued safely.
    """
    wanted = dict(changes or {}) | {path.replace("__", "."): value for path, value in facts.items()}
    return _between(profile, profile.changed(_known(profile, wanted)), wanted, planner)


def jurisdictions(
    profile: PatientProfile,
    first: Jurisdiction | str,
    second: Jurisdiction | str,
    *,
    planner: Planner | None = None,
) -> WhatIf:
    """What is planned otherwise where a clinic follows the guidelines of another jurisdiction.

    Indications, doses and coverage may differ; safety does not: red flags, contraindications, precautions and limits
    hold everywhere.

    >>> from careplan import PatientProfile
    >>> from careplan.catalogue import Therapy
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "US"},
    ...     "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
    ... })
    >>> jurisdictions(profile, "US", "UK").comparison.of(Therapy.ACUPUNCTURE).verdict.after.value
    'advised against'

    Args:
        profile: The patient; the jurisdiction of the profile itself does not matter.
        first: The jurisdiction to start from.
        second: The jurisdiction to compare with it.
        planner: The planner of a clinic's own book; left out, the shipped guideline.

    Raises:
        UnknownName: There is no such jurisdiction.
        PlanNotIssued: One of the two plans could not be issued safely.
    """
    old, new = ({JURISDICTION: _jurisdiction(each)} for each in (first, second))
    return _between(profile.changed(old), profile.changed(new), new if old != new else (), planner)


JURISDICTION = "setting.jurisdiction"


def _between(before: PatientProfile, after: PatientProfile, paths: Iterable[str], planner: Planner | None) -> WhatIf:
    planner = planner or default_planner()
    plans = planner.plan(before), planner.plan(after)
    return WhatIf(changed=tuple(sorted(paths)), before=plans[0], after=plans[1], comparison=compare(*plans))


def _jurisdiction(name: Jurisdiction | str) -> Jurisdiction:
    if name in set(Jurisdiction):
        return Jurisdiction(name)
    what, near = "jurisdiction", nearest(name, [each.value for each in Jurisdiction])
    raise UnknownName(what, () if near is None else (near,))


def _known(profile: PatientProfile, wanted: Mapping[str, object]) -> Mapping[str, object]:
    """The same changes, if every path leads to a field of the profile."""
    for path in wanted:
        if not _leads(profile, path):
            what, near = "fact of the profile", nearest(path, _paths(profile))
            raise UnknownName(what, () if near is None else (near,))
    return wanted


def _leads(profile: PatientProfile, path: str) -> bool:
    here: object = profile
    *sections, name = path.split(".")
    for step in sections:
        if isinstance(here, tuple) and step.isdecimal():
            here = here[int(step)] if int(step) < len(here) else None
        else:
            here = getattr(here, step, None) if step in _names(here) else None
    return name in _names(here)


def _names(section: object) -> Iterable[str]:
    return getattr(type(section), "model_fields", ())


def _paths(profile: PatientProfile) -> list[str]:
    """Every path that can be changed, as a caller writes it."""
    found = [each.path for each in fields().values() if each.scope is FactScope.PATIENT]
    own = [each.path.removeprefix("problem.") for each in fields().values() if each.scope is FactScope.PROBLEM]
    found += [f"problems.{place}.{path}" for place in range(len(profile.problems)) for path in own]
    return sorted(found)
