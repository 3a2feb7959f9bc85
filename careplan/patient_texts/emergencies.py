"""What every patient is told to get help for, whatever the plan holds."""

from __future__ import annotations

from typing import Final

from careplan.evidence import red_flags
from careplan.patient_texts.model import Saying, say
from careplan.patient_texts.physical_therapy import STOP_FOR_BACK

__all__ = ["EMERGENCIES"]

EMERGENCIES: Final[tuple[Saying, ...]] = (
    say(
        "Call for an ambulance for chest pain with sweating, being sick or being short of breath.",
        red_flags.rf_chest_pain,
        red_flags.rf_pe,
    ),
    say(
        "Call for an ambulance if your face droops, an arm goes weak or your speech is slurred.",
        red_flags.rf_stroke,
    ),
    say(
        "Call for an ambulance for a headache that is at its worst within 5 minutes.",
        red_flags.rf_thunderclap,
    ),
    say(
        STOP_FOR_BACK.text,
        red_flags.rf_ces,
        red_flags.rf_progressive_deficit,
    ),
    say(
        "Get help at once for a joint that is suddenly hot, swollen and hard to move.",
        red_flags.rf_septic_joint,
    ),
    say(
        "Call the same day for fever with bad back pain.",
        red_flags.rf_spinal_infection,
    ),
    say(
        "If you think of ending your life, call the same day. If you have a plan, or have hurt yourself, get help now.",
        red_flags.rf_suicide,
        red_flags.rf_suicide_passive,
    ),
)
