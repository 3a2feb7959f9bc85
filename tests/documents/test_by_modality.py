"""The part by modality: every therapy with its techniques, and every rule that names it under one heading."""

from __future__ import annotations

import re

import pytest

from careplan.catalogue import CATALOGUE, Modality, Technique, Therapy
from careplan.documents.by_modality import by_modality, modalities_of
from careplan.language.bearing import therapies_named
from careplan.language.english import target_text
from careplan.language.rules import Contraindication
from careplan.rules import BOOK

PARTS = re.split(r'<a id="(therapy|modality)-([^"]+)"></a>', "\n".join(by_modality(BOOK)))
FOUND = list(zip(PARTS[1::3], PARTS[2::3], PARTS[3::3], strict=True))
OF_ALL = {name: text for kind, name, text in FOUND if kind == "modality"}
THERAPIES = {name: text for kind, name, text in FOUND if kind == "therapy"}


def test_every_therapy_of_the_catalogue_stands_there_once() -> None:
    """In the order of the catalogue."""
    assert list(THERAPIES) == [each.value for each in Therapy]


@pytest.mark.parametrize("therapy", Therapy)
def test_a_therapy_names_its_techniques_in_order_of_fall_back(therapy: Therapy) -> None:
    """Where there are several."""
    entry, text = CATALOGUE[therapy], THERAPIES[therapy.value]
    assert f"#### {entry.title}\n" in text
    line = re.search(r"^Techniques in order of fall-back: (.+)\.$", text, flags=re.MULTILINE)
    named = line[1].split(", then ") if line else [target_text(each) for each in entry.techniques[:1]]
    assert named == [target_text(each) for each in entry.techniques]


@pytest.mark.parametrize("therapy", Therapy)
def test_every_rule_that_names_a_therapy_stands_under_it_once(therapy: Therapy) -> None:
    """Whether it offers, closes, limits or times it."""
    linked = re.findall(r"^- \[.+\]\(#([^)]+)\)", THERAPIES[therapy.value], flags=re.MULTILINE)
    assert sorted(linked) == sorted(rule.id for rule in BOOK.rules if therapy in therapies_named(rule))


@pytest.mark.parametrize("modality", Modality)
def test_what_names_no_therapy_stands_with_its_modality(modality: Modality) -> None:
    """What to avoid, and where not to needle, is read once for all therapies of a modality."""
    linked = re.findall(r"^- \[.+\]\(#([^)]+)\)", OF_ALL[modality.value], flags=re.MULTILINE)
    unnamed = [rule for rule in BOOK.rules if not therapies_named(rule)]
    assert linked == [rule.id for rule in unnamed if modality in modalities_of(rule, BOOK)]


def test_where_not_to_needle_stands_with_acupuncture() -> None:
    """A place of the body is no therapy."""
    assert "(#acupuncture-surgical-wound)" in OF_ALL["acupuncture"]


def test_an_excluded_technique_is_named() -> None:
    """The therapy stays open with the next one."""
    closing = (each for each in BOOK.rules if isinstance(each, Contraindication))
    rule = next(each for each in closing if Technique.ELECTROACUPUNCTURE in each.excludes)
    assert f"(#{rule.id}): no " in THERAPIES["acupuncture"]
    assert "electroacupuncture" in THERAPIES["acupuncture"].split(f"(#{rule.id})")[1].splitlines()[0]
