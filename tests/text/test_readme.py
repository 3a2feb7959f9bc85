"""What the README shows of a plan is what the command prints."""

from __future__ import annotations

import re
from pathlib import Path

from careplan import PatientProfile
from careplan.text.plan import plan_text
from tests.the_book import planner

ROOT = Path(__file__).parents[2]
SHOWN = re.compile(r"<!-- printed plan -->\n```text\n(.*?)```", re.DOTALL)


def test_the_plan_in_the_readme_is_printed_as_shown() -> None:
    """Every line of it, in this order; dots stand for what was left out."""
    profile = PatientProfile.model_validate_json((ROOT / "examples/profiles/chronic_low_back_pain.json").read_bytes())
    printed = iter(plan_text(planner().plan(profile), 80, reads=planner().facts_read).splitlines())
    match = SHOWN.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert match is not None
    for line in match[1].splitlines():
        assert line in ("", " ...") or line in printed, f"make plan does not print, where the README shows it: {line}"
