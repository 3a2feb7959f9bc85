"""The words about one pain problem; a rule that uses one runs once for each problem."""

from __future__ import annotations

from typing import Final

from careplan.language import terms
from careplan.language.terms import choice, flag, number
from careplan.sections.problem import BodySite, PainProblemKind, Side

__all__ = ["problem"]


class ProblemWords:
    """Facts about one pain problem."""

    kind = choice("problem.kind", PainProblemKind)
    site = choice("problem.site", BodySite)
    side = choice("problem.side", Side)
    duration = terms.duration("problem.duration_days")
    intensity = number("problem.intensity")
    interference = number("problem.interference")
    age_at_onset = number("problem.age_at_onset")
    headache_days_per_month = number("problem.headache_days_per_month")
    migraine_days_per_month = number("problem.migraine_days_per_month")
    migraine_with_aura = flag("problem.migraine_with_aura")
    surgery_ago = terms.duration("problem.surgery_days_ago")
    recurrent = flag("problem.recurrent")
    recovered_from_episode = flag("problem.recovered_from_episode")
    in_flare = flag("problem.in_flare")
    tumour_at_site = flag("problem.tumour_at_site")
    joint_replacement_at_site = flag("problem.joint_replacement_at_site")
    orthopaedic_metalwork_at_site = flag("problem.orthopaedic_metalwork_at_site")
    surgery_knee_replacement = flag("problem.surgery_knee_replacement")
    surgery_hip_replacement = flag("problem.surgery_hip_replacement")
    surgery_lumbar_disc = flag("problem.surgery_lumbar_disc")
    surgery_spinal_fusion = flag("problem.surgery_spinal_fusion")
    surgery_rotator_cuff_repair = flag("problem.surgery_rotator_cuff_repair")
    pain_associated_with_surgery = flag("problem.pain_associated_with_surgery")
    prior_adequate_acupuncture_no_response = flag("problem.prior_adequate_acupuncture_no_response")
    material_change_since_earlier_course = flag("problem.material_change_since_earlier_course")
    good_response = flag("problem.good_response")
    relapse_after_response = flag("problem.relapse_after_response")
    no_response_after_8_sessions = flag("problem.no_response_after_8_sessions")
    no_response_after_12_sessions = flag("problem.no_response_after_12_sessions")
    no_response_after_8_weeks = flag("problem.no_response_after_8_weeks")
    worsening_during_course = flag("problem.worsening_during_course")
    failed_first_line = flag("problem.failed_first_line")
    local_skin_infection = flag("problem.local_skin_infection")
    ulcer_or_broken_skin = flag("problem.ulcer_or_broken_skin")
    burn_at_site = flag("problem.burn_at_site")
    insensate_skin = flag("problem.insensate_skin")


problem: Final = ProblemWords()
