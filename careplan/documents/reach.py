"""How many modalities each pain problem gets: ``python -m careplan.documents.reach``.

A healthy adult is planned for with every problem, by the guidelines of every body, at every severity; where fewer than
three of the five modalities are open, the page says what closes the others.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from careplan.catalogue import CATALOGUE, Modality
from careplan.documents.cases import BODIES, PROBLEMS, SEVERITIES, healthy_adult
from careplan.evidence import acupuncture, exercise, mindfulness, physical_therapy
from careplan.language.book import RuleBook
from careplan.models import PatientProfile
from careplan.planner import Planner, default_planner
from careplan.plans import CarePlan, LedgerLine
from careplan.text.page import words
from careplan.words import Jurisdiction, Verdict

__all__ = ["ENOUGH", "NOT_RECOMMENDED", "Cell", "cells", "closing", "reach"]

ENOUGH: Final = 3
"""Fewer modalities than this have to be explained."""

OPEN: Final = (Verdict.OFFERED, Verdict.OPTIONAL, Verdict.DEFERRED)

_HEAD: Final = """\
<!-- Generated: python -m careplan.documents.reach > docs/reach.md -->

# How many modalities each pain problem gets

A healthy adult of 47 (31 in pregnancy) with every screen completed, every service and all equipment at hand, {minutes}
minutes a week, no wishes, and one pain problem. The numbers count the modalities of which a therapy is offered,
optional or deferred: acupuncture, physical therapy, mindfulness and mind-body care, exercise, diet. Severity is pain of
{severities} out of 10.

{few} of {all} cells ({share:.1%}) have fewer than three; below stands what closes the others there.

"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One problem by one body's guidelines at one severity, and its plan."""

    problem: str
    body: Jurisdiction
    severity: str
    profile: PatientProfile
    plan: CarePlan

    @property
    def modalities(self) -> frozenset[Modality]:
        """Those of which a therapy is open."""
        return frozenset(CATALOGUE[each.therapy].modality for each in self.plan.ledger if each.verdict in OPEN)


def cells(planner: Planner) -> list[Cell]:
    """Every cell, problem by problem."""
    return [
        Cell(problem, body, severity, profile, planner.plan(profile))
        for problem in PROBLEMS
        for body in BODIES
        for severity, intensity in SEVERITIES.items()
        for profile in (healthy_adult(planner.book, problem, body, intensity),)
    ]


NOT_RECOMMENDED: Final[Mapping[tuple[str, Modality], tuple[str, str]]] = {
    ("Acute low back pain", Modality.EXERCISE): (
        "normal activity is all that is advised, and the plan is kept small",
        exercise.ex_lbp_acute_stay_active.id,
    ),
    ("Acute low back pain", Modality.MINDFULNESS): (
        "what was pooled is of chronic pain",
        mindfulness.mb_pain_overall_effect.id,
    ),
    ("Acute neck pain", Modality.MINDFULNESS): (
        "what was pooled is of chronic pain",
        mindfulness.mb_pain_overall_effect.id,
    ),
    ("Acute neck pain", Modality.ACUPUNCTURE): (
        "what was tried, and is recommended, is for neck pain that has become chronic",
        acupuncture.ind_neck_nice_primary.id,
    ),
    ("Acute neck pain", Modality.PHYSICAL_THERAPY): (
        "what is recommended for the first weeks is a body's of the United States",
        physical_therapy.pt_neck_acute_mobility.id,
    ),
    ("Neuropathic pain", Modality.ACUPUNCTURE): (
        "the evidence is too limited to support or refute it, and the pain is referred",
        acupuncture.ind_neuropathic.id,
    ),
    ("Neuropathic pain", Modality.PHYSICAL_THERAPY): (
        "no statement recommends any of it: evidence is limited, and the pain is referred",
        acupuncture.ind_neuropathic.id,
    ),
}
"""Why nothing of a modality is recommended for a problem, and the statement that says so."""


def closing(book: RuleBook, cell: Cell, modality: Modality) -> str:
    """What closes a modality in a cell: rules against it, or the statement by which it is for others."""
    lines = [each for each in cell.plan.ledger if CATALOGUE[each.therapy].modality is modality]
    closed = [each for each in lines if each.verdict in (Verdict.ADVISED_AGAINST, Verdict.CONTRAINDICATED)]
    if closed:
        return "; ".join(_closed(book, each) for each in closed)
    said, statement = NOT_RECOMMENDED[cell.problem, modality]
    return f"{said} (`{statement}`)"


def _closed(book: RuleBook, line: LedgerLine) -> str:
    rules = ", ".join(f"[{each}](guideline-rules.md#{each}), `{book.rule(each).evidence[0]}`" for each in line.rules)
    return f"{CATALOGUE[line.therapy].title.lower()} is {line.verdict.value} ({rules})"


def _table(found: Sequence[Cell]) -> Iterator[str]:
    yield f"| problem | {' | '.join(BODIES.values())} |"
    yield f"|---|{'---|' * len(BODIES)}"
    for problem, own in groupby(found, key=lambda each: each.problem):
        counted = {(each.body, each.severity): len(each.modalities) for each in own}
        rows = (_counts([counted[body, severity] for severity in SEVERITIES]) for body in BODIES)
        yield f"| {problem} | {' | '.join(rows)} |"


def _counts(numbers: Sequence[int]) -> str:
    """One number where severity makes no difference; bold where it is too small."""
    shown = [f"**{each}**" if each < ENOUGH else str(each) for each in numbers]
    return shown[0] if len(set(shown)) == 1 else " / ".join(shown)


def _few(book: RuleBook, found: Iterable[Cell]) -> Iterator[str]:
    few = [each for each in found if len(each.modalities) < ENOUGH]
    for problem, own in groupby(few, key=lambda each: each.problem):
        alike: dict[tuple[str, ...], list[Cell]] = {}
        for cell in own:
            alike.setdefault(tuple(_told(book, cell)), []).append(cell)
        yield f"\n### {problem}"
        for told, those in alike.items():
            bodies = ", ".join(dict.fromkeys(BODIES[each.body] for each in those))
            severities = ", ".join(dict.fromkeys(each.severity for each in those))
            yield f"\n{bodies} ({severities}):\n"
            yield from told


def _told(book: RuleBook, cell: Cell) -> Iterator[str]:
    yield f"- open: {', '.join(words(each.value) for each in Modality if each in cell.modalities)}"
    for each in Modality:
        if each not in cell.modalities:
            yield f"- {words(each.value)}: {closing(book, cell, each)}"


def reach(planner: Planner) -> str:
    """The page, as Markdown."""
    found = cells(planner)
    few = sum(len(each.modalities) < ENOUGH for each in found)
    minutes = found[0].profile.availability.minutes_per_week
    severities = ", ".join(f"{each} ({name})" for name, each in SEVERITIES.items())
    head = _HEAD.format(minutes=minutes, severities=severities, few=few, all=len(found), share=few / len(found))
    return (
        "\n".join([head.rstrip("\n"), "", *_table(found), "\n## Fewer than three", *_few(planner.book, found)]) + "\n"
    )


if __name__ == "__main__":
    sys.stdout.write(reach(default_planner()))
