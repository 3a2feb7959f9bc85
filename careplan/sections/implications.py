"""Facts that follow from other facts of the same profile, by the meaning of the words.

A recorded number settles the flag that asks about it (a platelet count of 60 means a low platelet
count), a narrower word settles the wider one, and what can only be in pregnancy is absent without
one. Nothing here is a threshold of treatment. What is listed as not known is never settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from careplan.sections.problem import PainProblem, PainProblemKind, Response, TreatmentState

if TYPE_CHECKING:
    from careplan.models import PatientProfile

__all__ = ["FAILED_COURSE", "Implied", "Settlements", "course_failed", "implied_paths", "settlements"]

WIDER: Final = (
    ("history.copd_severe", "history.copd"),
    ("history.diabetic_neuropathy", "history.peripheral_neuropathy"),
    ("history.severe_osteoporosis", "history.osteoporosis"),
    ("history.spinal_metastases", "history.history_of_cancer"),
    ("history.bipolar_unstable", "history.bipolar_disorder"),
    ("history.haemophilia", "history.severe_bleeding_disorder"),
    ("history.severe_bleeding_disorder", "history.bleeding_disorder"),
    ("history.coagulation_defect", "history.bleeding_disorder"),
    ("history.atrial_fibrillation", "history.cardiac_arrhythmia"),
    ("history.uncontrolled_arrhythmia", "history.cardiac_arrhythmia"),
    ("history.decompensated_heart_failure", "history.heart_failure"),
    ("history.heart_failure", "history.cardiovascular_disease"),
    ("history.peripheral_arterial_disease", "history.cardiovascular_disease"),
    ("history.fish_allergy", "history.food_allergy"),
    ("history.nut_allergy", "history.food_allergy"),
    ("history.preterm_labour", "history.threatened_miscarriage_or_preterm_labour"),
    ("history.cervical_insufficiency", "history.pregnancy_complication"),
    ("history.cerclage", "history.pregnancy_complication"),
    ("history.placenta_praevia", "history.pregnancy_complication"),
    ("history.multiple_pregnancy_preterm_risk", "history.pregnancy_complication"),
    ("history.ruptured_membranes", "history.pregnancy_complication"),
    ("history.threatened_miscarriage_or_preterm_labour", "history.pregnancy_complication"),
    ("history.preterm_labour", "history.pregnancy_complication"),
    ("history.preeclampsia", "history.pregnancy_complication"),
    ("history.gestational_hypertension", "history.pregnancy_complication"),
    ("medicines.methotrexate", "medicines.conventional_dmard"),
    ("medicines.benzodiazepine_current", "medicines.sedative"),
    ("symptoms.new_exertional_headache", "symptoms.exertional_headache"),
    ("history.exertion_triggered_migraine", "symptoms.exertional_headache"),
    ("history.very_high_blood_pressure", "history.raised_blood_pressure"),
    ("history.prior_serious_acupuncture_adverse_event", "history.has_had_acupuncture"),
    ("symptoms.chest_pain_or_breathlessness_after_acupuncture", "history.has_had_acupuncture"),
    ("symptoms.needle_site_infection", "history.has_had_acupuncture"),
    ("symptoms.flashbacks_with_practice", "history.practises_mindfulness"),
    ("symptoms.dissociation_with_practice", "history.practises_mindfulness"),
    ("symptoms.panic_with_practice", "history.practises_mindfulness"),
    ("symptoms.mood_worse_with_practice", "history.practises_mindfulness"),
    ("symptoms.sleep_loss_with_practice", "history.practises_mindfulness"),
    ("symptoms.worsening_gait_disturbance", "symptoms.gait_disturbance"),
    ("symptoms.worsening_limb_numbness", "symptoms.new_limb_numbness"),
    ("symptoms.persistent_vaginal_bleeding", "symptoms.vaginal_bleeding_in_pregnancy"),
    ("symptoms.chest_pain_cardiac", "symptoms.chest_pain"),
    ("symptoms.exertional_chest_pain", "symptoms.chest_pain"),
    ("symptoms.pleuritic_chest_pain", "symptoms.chest_pain"),
)
"""A word and the wider one that it implies, narrower first, by their meanings in the vocabulary."""

NAMED_EXAMPLES: Final = (
    ("medicines.chemotherapy_current", "history.immunosuppressed"),
    ("medicines.biologic_dmard", "history.immunosuppressed"),
)
"""What the meaning of a wider word names as an example of it; a clinician may answer otherwise."""

PREGNANCY_ONLY: Final = (
    "history.cervical_insufficiency",
    "history.cerclage",
    "history.placenta_praevia",
    "history.multiple_pregnancy_preterm_risk",
    "history.ruptured_membranes",
    "history.preterm_labour",
    "history.threatened_miscarriage_or_preterm_labour",
    "symptoms.persistent_vaginal_bleeding",
    "symptoms.vaginal_bleeding_in_pregnancy",
    "symptoms.waters_breaking",
    "symptoms.intermittent_backache_or_contractions_before_37_weeks",
    "symptoms.reduced_fetal_movements",
)
"""Words whose meaning says *in pregnancy*: present, they imply one; without one, they are absent."""

NEVER_IN_MALES: Final = (
    "pregnant",
    "history.postpartum_6_weeks",
    "history.breastfeeding",
    "history.pregnancy_complication",
    "history.preeclampsia",
    "history.gestational_hypertension",
)
"""What the sex settles; the last three also occur after birth, so that not being pregnant does not."""

FEVER_FROM: Final = 38.0
"""A temperature of 38.0 C or more is a fever (the meaning of *fever* in the vocabulary)."""

PLATELETS_LOW_BELOW: Final = 100
"""Platelets below 100 are low (statement bleed-platelets)."""

NEUTROPHILS_LOW_UP_TO: Final = 1.0
"""Neutrophils of 1.0 or less are low (statement inf-neutropenia-mild)."""

PRESSURES_FROM: Final = (
    ("history.raised_blood_pressure", 140, 90),
    ("history.very_high_blood_pressure", 180, 110),
)
"""From which systolic or diastolic reading the pressure is raised (rf-preeclampsia) or very high
(ex_severe_hypertension_defer); either reading counts, and the limits themselves are included."""

POSTPARTUM_UP_TO_WEEKS: Final = 6
"""Birth within the last 6 weeks, 6 included (the meaning of *postpartum_6_weeks* in the vocabulary)."""

WOUND_UP_TO_DAYS: Final = 42
"""An operation within 6 weeks has left a recent wound (the meaning of *recent_surgical_wound*)."""

WEIGHT_LOSS_ABOVE_PERCENT: Final = 5
"""More than 5 percent in 6 months is a loss to explain (the meaning of *unexplained_weight_loss*)."""

SEVERE_WEIGHT_LOSS_FROM_PERCENT: Final = 10
"""From 10 percent in 6 months the loss is severe (statement dt_underweight, 10 included)."""

ADEQUATE_COURSE: Final = 6
"""Sessions that make an earlier acupuncture course adequate (statement stop-prior-nonresponse)."""

FAILED_COURSE: Final = "prior_adequate_acupuncture_no_response"
"""The flag of a problem that an earlier course settles."""


@dataclass(frozen=True, slots=True)
class Implied:
    """What other facts say of one flag; only a firm one contradicts a different answer."""

    path: str
    value: bool
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Settlements:
    """The flags to fill in, by path, and the paths whose answer contradicts what settles them."""

    flags: dict[str, bool]
    contradicted: tuple[str, ...]


Known = Callable[[str], object]
"""The value of a path: as settled so far, otherwise as given."""


def _by_counts(profile: PatientProfile) -> Iterator[Implied]:
    measures, weeks = profile.measures, profile.weeks_postpartum
    if measures.platelets is not None:
        yield Implied("history.low_platelet_count", measures.platelets < PLATELETS_LOW_BELOW)
    if measures.neutrophils is not None:
        yield Implied("history.low_neutrophil_count", measures.neutrophils <= NEUTROPHILS_LOW_UP_TO)
    if weeks is not None and profile.sex != "male":
        yield Implied("history.postpartum_6_weeks", weeks <= POSTPARTUM_UP_TO_WEEKS)
    if measures.unintentional_weight_loss_percent_6mo is not None:
        severe = measures.unintentional_weight_loss_percent_6mo >= SEVERE_WEIGHT_LOSS_FROM_PERCENT
        yield Implied("history.lost_a_tenth_of_body_weight", severe)
    if measures.opioid_mme_per_day:
        yield Implied("medicines.opioid_current", value=True)


def _by_pressure(profile: PatientProfile) -> Iterator[Implied]:
    """One high reading settles it; only two others show that the pressure is not high."""
    systolic, diastolic = profile.measures.systolic_bp, profile.measures.diastolic_bp
    for path, upper, lower in PRESSURES_FROM:
        high = (systolic or 0) >= upper or (diastolic or 0) >= lower
        if high or (systolic is not None and diastolic is not None):
            yield Implied(path, high)


def _by_readings(profile: PatientProfile) -> Iterator[Implied]:
    """Readings that leave room for another answer: a reported fever, thoughts that someone has asked about."""
    measures = profile.measures
    if measures.body_temperature is not None:
        feverish = measures.body_temperature >= FEVER_FROM
        yield Implied("symptoms.fever", feverish, firm=feverish)
    if measures.phq9_item9:
        yield Implied("symptoms.passive_suicidal_thoughts", value=True, firm=False)
    if (measures.unintentional_weight_loss_percent_6mo or 0) > WEIGHT_LOSS_ABOVE_PERCENT:
        yield Implied("symptoms.unexplained_weight_loss", value=True, firm=False)


def _by_words(known: Known) -> Iterator[Implied]:
    for narrow, wide in WIDER:
        if known(narrow) is True:
            yield Implied(wide, value=True)
    for example, wide in NAMED_EXAMPLES:
        if known(example) is True:
            yield Implied(wide, value=True, firm=False)


def _by_problems(profile: PatientProfile) -> Iterator[Implied]:
    if any(problem.kind is PainProblemKind.CANCER_PAIN for problem in profile.problems):
        yield Implied("history.history_of_cancer", value=True, firm=False)
    rheumatoid = PainProblemKind.RHEUMATOID_ARTHRITIS
    if any(problem.in_flare and problem.kind is rheumatoid for problem in profile.problems):
        yield Implied("history.ra_flare", value=True, firm=False)
    if any(_just_operated(problem) for problem in profile.problems):
        yield Implied("history.recent_surgical_wound", value=True, firm=False)


def _just_operated(problem: PainProblem) -> bool:
    ago = problem.surgery_days_ago
    return problem.kind is PainProblemKind.POSTOPERATIVE_PAIN and ago is not None and ago <= WOUND_UP_TO_DAYS


def _pregnant(profile: PatientProfile, known: Known) -> bool:
    kind = PainProblemKind.PREGNANCY_LOW_BACK_PELVIC_PAIN
    return (
        profile.gestation_weeks is not None
        or any(problem.kind is kind for problem in profile.problems)
        or any(known(path) is True for path in PREGNANCY_ONLY)
    )


def _by_pregnancy(profile: PatientProfile, known: Known) -> Iterator[Implied]:
    if profile.sex == "male":
        yield from (Implied(path, value=False) for path in NEVER_IN_MALES)
    if _pregnant(profile, known):
        yield Implied("pregnant", value=True, firm=False)  # a contradiction is reported at the other fact
    if known("pregnant") is False:
        yield from (Implied(path, value=False) for path in PREGNANCY_ONLY)


def _implied(profile: PatientProfile, known: Known) -> Iterator[Implied]:
    yield from _by_counts(profile)
    yield from _by_pressure(profile)
    yield from _by_readings(profile)
    yield from _by_words(known)
    yield from _by_problems(profile)
    yield from _by_pregnancy(profile, known)


def settlements(profile: PatientProfile) -> Settlements:
    """What the other facts of a profile settle, and what they contradict."""
    flags: dict[str, bool] = {}
    contradicted: list[str] = []

    def known(path: str) -> object:
        return flags[path] if path in flags else _VALUE[path](profile)

    for each in _implied(profile, known):
        value = known(each.path)
        if value is None and each.path not in profile.not_known:
            flags[each.path] = each.value
        elif each.firm and value not in (None, each.value):
            contradicted.append(each.path)
    return Settlements(flags, tuple(dict.fromkeys(contradicted)))


def implied_paths(profile: PatientProfile) -> tuple[str, ...]:
    """The flags whose answer follows from other facts of the profile."""

    def known(path: str) -> object:
        return _VALUE[path](profile)

    return tuple({each.path: None for each in _implied(profile, known) if known(each.path) is each.value})


class _Values(dict[str, Callable[[object], object]]):
    """Attribute getters by path, made once."""

    def __missing__(self, path: str) -> Callable[[object], object]:
        self[path] = attrgetter(path)
        return self[path]


_VALUE: Final = _Values()


def course_failed(problem: PainProblem) -> bool:
    """Whether an adequate earlier course of acupuncture for this problem did not help."""
    return any(
        each.therapy == "acupuncture"
        and each.state is TreatmentState.TRIED
        and (each.sessions or 0) >= ADEQUATE_COURSE
        and each.response in (Response.NONE, Response.WORSE)
        for each in problem.treatments
    )
