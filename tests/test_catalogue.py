"""The catalogue is whole: every word has its row, and every target of the evidence is something a plan can act on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from careplan import BOOK
from careplan.catalogue import (
    CATALOGUE,
    EXERCISE,
    EXERCISE_PROGRAMMES,
    NEVER_RECOMMENDED,
    QUANTITIES,
    REQUIRES,
    TARGETS,
    Modality,
    Technique,
    Therapy,
    therapy_of,
)
from careplan.evidence.library import STATEMENTS
from careplan.language.rules import AdviceAgainst, Recommendation
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


def test_a_technique_is_recommended_or_only_advised_against() -> None:
    """Nothing is in the catalogue that nobody can get, but for what is named only to advise against it."""
    offers = [rule for rule in BOOK.rules if isinstance(rule, Recommendation)]
    offered = {each for rule in offers for each in rule.techniques or CATALOGUE[rule.offer].techniques}
    assert set(Technique) - offered == set(NEVER_RECOMMENDED)


@pytest.mark.parametrize("technique", NEVER_RECOMMENDED)
def test_what_is_never_recommended_is_closed_by_a_rule(technique: Technique) -> None:
    """A body advises against it, or against its therapy; otherwise it would have no place in the catalogue."""
    closed = {each for rule in BOOK.rules if isinstance(rule, AdviceAgainst) for each in rule.against}
    assert closed & {technique, therapy_of(technique)}


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
