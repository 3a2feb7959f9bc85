"""Where the rules that cite a statement do not say exactly what it says, each with the reason in one sentence.

What differs is written as the test of fidelity finds it: ``reads`` a fact, a number of a ``dose`` or a ``threshold``,
``closes`` or ``names`` a target, ``caps`` a quantity, an ``urgency``, an ``effect``, or ``holds in`` a pain problem. A
difference that is not listed here fails a test, and so does an entry that is no longer needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from careplan.evidence import acupuncture, combination, diet, outcomes, physical_therapy
from careplan.evidence.model import Statement

__all__ = ["DIFFERENCES", "Difference"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a statement says in exact words and no rule does, and why not."""

    statement: str
    says: tuple[str, ...]
    why: str


def _differs(statement: Statement, why: str, *says: str) -> Difference:
    return Difference(statement.id, says, why)


DIFFERENCES: Final[tuple[Difference, ...]] = (
    # Osteoarthritis
    _differs(
        acupuncture.dose_knee_intensive,
        "One trial's fixed course is the upper end of the working default for the knee; it raises no lower end.",
        "dose sessions_per_week from 3",
        "dose weeks from 8",
        "dose total_sessions from 24",
        "dose retention_minutes from 30",
    ),
    _differs(
        acupuncture.dose_knee_freq_pilot,
        "The statement itself says that it must not raise a dose, because the result of the pilot was not found.",
        "dose weeks from 8",
    ),
    _differs(
        diet.dt_bmi_ethnic_thresholds,
        "Nothing is done for obesity that is not done for overweight, except from 65, where the statement names 30.",
        "threshold high_risk_min 27.5",
    ),
    _differs(
        diet.dt_oa_weight_dose_response,
        "The 78 weeks of the trial are the 18 months by which its goal is due; no programme is planned for so long.",
        "dose weeks from 78",
        "dose weeks to 78",
    ),
    _differs(
        combination.co_knee_oa_diet_plus_exercise,
        "The 78 weeks of the trial are said as its 18 months; the programme that is planned lasts 12 to 26 weeks.",
        "dose weeks from 78",
        "dose weeks to 78",
    ),
    _differs(
        outcomes.gl_weight_example,
        "The last of the steps, at 78 weeks, is the week by which the goal is due, and no length of a course.",
        "dose weeks to 78",
    ),
    # Neck and shoulder
    _differs(
        acupuncture.ind_neck_atlas,
        "Sessions of the trial lie within the working default for the neck; a report of one trial raises no lower end.",
        "dose total_sessions from 10",
        "dose session_minutes from 50",
    ),
    _differs(
        combination.co_neck_acupuncture_plus_usual_care,
        "The same trial again: the working default made from it spreads its sessions over 6 to 12 weeks.",
        "dose total_sessions from 10",
        "dose session_minutes from 50",
        "dose weeks from 16",
        "dose weeks to 20",
    ),
    _differs(
        acupuncture.ind_neck_nice_primary,
        "It lets neck pain be treated as chronic primary pain, which has a rule of its own with the same course.",
        "holds in chronic_primary_pain",
    ),
    _differs(
        physical_therapy.pt_neck_cervicogenic_dose,
        "The sessions were compared in headache from the neck; of neck pain alone the sentence says nothing.",
        "holds in chronic_neck_pain",
    ),
    _differs(
        acupuncture.dose_cpp_5h,
        "A dose has no total of minutes: ten sessions at most, of 30 minutes each, are the five hours.",
        "dose max_professional_minutes 300",
    ),
    _differs(
        physical_therapy.pt_ra_no_cervical_thrust,
        "Neck pain of any length is read, which holds the three lengths that the statement names beside it.",
        "reads problem.duration_days < 42",
        "reads problem.duration_days >= 42",
        "reads problem.duration_days <= 84",
        "reads problem.duration_days > 84",
    ),
    # Pain in pregnancy
    _differs(
        acupuncture.ind_pregnancy_lbpp,
        "The kind of pain says that there is a pregnancy; a profile of this kind settles it.",
        "reads pregnant",
    ),
)
"""Every difference that is meant; a statement may stand here more than once, for more than one reason."""
