"""What Hypothesis learns by the package being installed."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import entry_points

from hypothesis import find, given, settings
from hypothesis import strategies as st

from careplan import PatientProfile
from careplan.models import PainProblem

LOADED = "import hypothesis, json, sys; print(json.dumps(sorted(sys.modules)))"


@settings(max_examples=20)
@given(st.from_type(PatientProfile))
def test_profiles_come_from_their_type(profile: PatientProfile) -> None:
    """Realistic ones: adults with pain problems, not one draw for each field."""
    assert profile.problems
    assert profile.age_years >= 18


def test_problems_come_from_their_type() -> None:
    """As a part of whatever a suite builds of them."""
    assert isinstance(find(st.from_type(tuple[PainProblem, ...]), lambda found: len(found) > 1)[1], PainProblem)


def test_the_package_says_so_itself() -> None:
    """Nothing of it need be imported; nothing but the models is loaded by importing Hypothesis."""
    assert "careplan" in entry_points(group="hypothesis").names
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    loaded = json.loads(done.stdout)
    assert "careplan.models" in loaded
    assert not [each for each in loaded if each.startswith(("careplan.rules", "careplan.evidence", "durable"))]
    assert "careplan.testing.realistic" not in loaded
