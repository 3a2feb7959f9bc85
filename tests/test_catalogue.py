"""The catalogue is whole: every word has its row, and every target of the evidence is something a plan can act on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from careplan.catalogue import (
    CATALOGUE,
    EXERCISE,
    EXERCISE_PROGRAMMES,
    QUANTITIES,
    REQUIRES,
    TARGETS,
    Modality,
    Technique,
    Therapy,
)
from careplan.evidence.library import STATEMENTS
from careplan.words import Quantity


def _targets() -> Iterator[str]:
    for statement in STATEMENTS.values():
        for part in (statement.exact, statement.exact.get("escalate", {})):
            named = part.get("target", ())
            yield from (named,) if isinstance(named, str) else named


def test_every_therapy_has_one_row() -> None:
    """The ledger has a line for each therapy."""
    assert list(CATALOGUE) == list(Therapy)


def test_every_technique_belongs_to_one_therapy() -> None:
    """An exclusion falls back within one therapy."""
    owned = Counter(technique for entry in CATALOGUE.values() for technique in entry.techniques)
    assert owned == Counter(dict.fromkeys(Technique, 1))


def test_every_quantity_has_one_row() -> None:
    """A dose can be counted in whole steps."""
    assert set(QUANTITIES) == set(Quantity)


def test_every_target_of_the_evidence_is_mapped_and_every_row_is_used() -> None:
    """No target is misspelt, on either side."""
    assert set(TARGETS) == set(_targets())


def test_the_exercise_therapies_are_those_of_the_modality() -> None:
    """What stops all exercise misses none of them, and stops the programmes built on exercise too."""
    assert {each.therapy for each in CATALOGUE.values() if each.modality is Modality.EXERCISE} == set(EXERCISE)
    assert set(TARGETS["exercise"]) == {*EXERCISE, *EXERCISE_PROGRAMMES}


def test_vigorous_exercise_leaves_walking_open() -> None:
    """A bar on vigorous work closes one technique, never the therapy."""
    assert not {Therapy.AEROBIC_EXERCISE, Technique.WALKING, Technique.CYCLING} & set(TARGETS["vigorous_exercise"])


def test_no_therapy_needs_equipment_in_all_of_its_techniques() -> None:
    """Somebody who owns nothing can still do something of each therapy."""
    assert all(set(entry.techniques) - set(REQUIRES) for entry in CATALOGUE.values())
