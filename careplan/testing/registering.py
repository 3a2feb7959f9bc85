"""What makes ``st.from_type(PatientProfile)`` work by installing the package: Hypothesis calls :func:`register`.

It is named in ``pyproject.toml`` among the entry points of the group ``hypothesis``, and is called when Hypothesis is
imported; it loads the models and neither the rule book nor the other rooms of this package.
"""

from __future__ import annotations

from hypothesis import strategies as st

from careplan.models import PainProblem, PatientProfile

__all__ = ["register"]


def register() -> None:
    """Tell Hypothesis how to draw profiles and pain problems."""
    st.register_type_strategy(PatientProfile, _profiles)
    st.register_type_strategy(PainProblem, _problems)


def _profiles(_: type[PatientProfile]) -> st.SearchStrategy[PatientProfile]:
    from careplan.testing.realistic import profiles  # noqa: PLC0415 - whoever draws no profile does not wait for it

    return profiles()


def _problems(_: type[PainProblem]) -> st.SearchStrategy[PainProblem]:
    from careplan.testing.realistic import problems  # noqa: PLC0415 - the same

    return problems()
