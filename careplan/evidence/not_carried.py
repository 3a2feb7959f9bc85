"""Statements that no rule carries, each with the reason in one sentence; a rule of the book cites every other one.

The table is written by the constants of the evidence, so that a misspelt statement is an error of the type checker.
``docs/evidence-coverage.md`` shows it, and a test compares it with the book: what a rule cites may not stand here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from careplan.evidence import acupuncture, acupuncture_safety, combination, diet, physical_therapy

__all__ = ["NOT_CARRIED"]

NOT_CARRIED: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Withdrawn by the body that wrote it
        acupuncture.ind_knee_aaos_2013.id: (
            "The same body replaced this edition in 2021, and a plan follows the edition that is in force."
        ),
        physical_therapy.pt_lbp_cg88_session_caps_superseded.id: (
            "NICE withdrew these caps with NG59, which gives none; a withdrawn cap would shorten courses that no "
            "guideline in force shortens."
        ),
        # The other side of a position, shown beside it and not acted on
        acupuncture_safety.ea_pacemaker_dissent.id: (
            "The statement itself says that it is not acted on: device manuals contraindicate the current, and a plan "
            "names no place and spacing of needles by which the two could be told apart."
        ),
        # About what is no part of a plan
        diet.dt_headache_supplements_vadod.id: (
            "A plan offers food, not supplements or magnesium, and too little evidence for a supplement says nothing "
            "about food."
        ),
        # What the planner does with every rule
        combination.co_safety_overrides.id: (
            "No single rule could say it: in the ledger an exclusion beats every offer and falls back to the next "
            "technique allowed, and a plan with nothing left still names its referrals."
        ),
    }
)
"""By the id of the statement, why no rule, review point, dose or text carries it; a leaflet is a text."""
