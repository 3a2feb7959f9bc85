"""The picture of a pain problem: from the problem to the modalities to the therapies, as a Mermaid flow chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final

from careplan.catalogue import CATALOGUE, Modality, Therapy

__all__ = ["MODALITIES", "Arrow", "picture"]

MODALITIES: Final[Mapping[Modality, str]] = {
    Modality.ACUPUNCTURE: "Acupuncture",
    Modality.PHYSICAL_THERAPY: "Physical therapy",
    Modality.MINDFULNESS: "Mindfulness and mind-body care",
    Modality.EXERCISE: "Exercise",
    Modality.DIET: "Eating",
}
"""The modalities as they are called in the guideline."""


class Arrow(Enum):
    """How a therapy stands to a problem."""

    RECOMMENDED = "-->"
    """Some body recommends it, strongly or conditionally."""
    OPTION = "-.->"
    """It rests on consensus or on findings only."""
    DISPUTED = '-. "bodies differ" .->'
    """Some offer it, and some advise against it."""
    AGAINST = '-- "advised against" --x'
    """Nobody offers it, and some advise against it."""


def picture(problem: str, therapies: Mapping[Therapy, Arrow]) -> Iterator[str]:
    """The flow from one problem, in catalogue order; a modality that is one therapy is one node."""
    yield f'\n```mermaid\nflowchart LR\n  problem["{problem}"]'
    for modality, title in MODALITIES.items():
        own = [entry for each, entry in CATALOGUE.items() if entry.modality is modality and each in therapies]
        if any(entry.title != title for entry in own):
            yield f'  problem --> {modality.value}_["{title}"]'
        for entry in own:
            start = "problem" if entry.title == title else f"{modality.value}_"
            yield f'  {start} {therapies[entry.therapy].value} {entry.therapy.value}["{entry.title}"]'
    yield "```"
