"""Mutants that no vignette can tell from the rule, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from careplan.catalogue import Technique, Therapy

__all__ = ["EXPLAINED", "NEVER_OFFERED"]

NEVER_OFFERED: Final[Mapping[str, tuple[Technique, ...]]] = MappingProxyType({
    "cervical-thrust-rheumatoid-neck": (Technique.CERVICAL_TRACTION,),
    "manual-therapy-signs-from-the-neck-cord": (Technique.CERVICAL_TRACTION,),
    "electrotherapy-implant-pregnancy-epilepsy": (Technique.PENS, Technique.INTERFERENTIAL),
})  # fmt: skip
"""Techniques that no recommendation of the book offers, by the rule that excludes them: a test sees that it is so."""

NOT_OFFERED: Final = "No recommendation of the book offers the technique; closing it is for books that add one."
WITHHELD: Final = (
    "The red flag of the same statement holds for the same patients and withholds the therapy, which comes first."
)
OF_THE_WHOLE: Final = "A red flag withholds the whole plan for the same patients, which comes before an exclusion."

STOPPED_BY_A_FLAG: Final = ("exercise-heart-or-lung-warning", "exercise-ketones-or-very-high-glucose")
EXERCISE: Final = (
    Therapy.STRUCTURED_EXERCISE,
    Therapy.AEROBIC_EXERCISE,
    Therapy.STRENGTH_TRAINING,
    Therapy.BALANCE_TRAINING,
    Therapy.MIND_BODY_EXERCISE,
    Therapy.PHYSICAL_THERAPY_COURSE,
    Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
    Therapy.MULTIDISCIPLINARY_REHABILITATION,
)


def _explained() -> Iterator[tuple[str, str]]:
    for rule, techniques in NEVER_OFFERED.items():
        yield from ((f"{rule}: exclusion removed: {each.value}", NOT_OFFERED) for each in techniques)
    for rule in STOPPED_BY_A_FLAG:
        yield from ((f"{rule}: exclusion removed: {each.value}", WITHHELD) for each in EXERCISE)
    yield "acupuncture-medical-emergency: exclusion removed: acupuncture", OF_THE_WHOLE
    yield "acupuncture-under-16: exclusion removed: acupuncture", OF_THE_WHOLE
    yield (
        "acupuncture-platelets-below-20: exclusion removed: acupuncture",
        "A count below 20 is below 50, from which on another rule of the same statement closes acupuncture.",
    )


EXPLAINED: Final[Mapping[str, str]] = MappingProxyType(dict(_explained()))
"""The reason by the name of the mutant, as the run prints it."""
