"""The texts for patients: a leaflet for each therapy, every sentence with its statements, plain words, no promise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
import readability

from careplan.catalogue import CATALOGUE, Therapy
from careplan.evidence.library import STATEMENTS
from careplan.patient_texts.cautions import CAUTIONS
from careplan.patient_texts.emergencies import EMERGENCIES
from careplan.patient_texts.library import LEAFLETS, sayings, statements_told
from careplan.patient_texts.model import Leaflet, Part
from careplan.rules import BOOK
from careplan.text.patient import FRAME, STATES
from careplan.words import Strength, Urgency

LEAFLET_GRADE = 6
PART_GRADE = 8
EVERY_LEAFLET = pytest.mark.parametrize("leaflet", LEAFLETS.values(), ids=[each.value for each in LEAFLETS])

PROMISES = re.compile(
    r"\b(cur(e|es|ed|ing)|guarant\w*|promis\w*|heal(s|ed|ing)?|miracle\w*|proven|risk[- ]free|pain[- ]free"
    r"|always works?|will (work|help|relieve|stop|end|go away)|no (risk|side effects)|perfectly safe|100 ?%)\b",
    re.IGNORECASE,
)
"""Words that no text for a patient may use."""


EFFECT = re.compile(
    r"\b(eas(es?|ed)|helps?|helped|less (pain|\w+ pain)|fewer|better|fitter|stronger|works?|keep .* away)\b",
    re.IGNORECASE,
)
"""Words that say what a therapy does."""

HEDGE = re.compile(
    r"\b(may|can|could|likely|stud(y|ies)|advise|experts?|some|choice|not|most|in time)\b", re.IGNORECASE
)
"""Words that say how far that is known, or by whom it is said."""


def grade(texts: Iterable[str]) -> float:
    """The school grade of some sentences, by Flesch and Kincaid."""
    sentences = (one for text in texts for one in re.split(r"(?<=[.!?:])\s+", text))
    lines = (" ".join(re.findall(r"[\w'-]+|[^\w\s]", each)) for each in sentences)
    measured = readability.getmeasures("\n".join(lines) + "\n", lang="en")
    return float(measured["readability grades"]["Kincaid"])


def told(leaflet: Leaflet) -> Iterator[str]:
    """Every sentence of a leaflet."""
    yield from (each.text for part in leaflet.parts.values() for each in part)


def test_there_is_a_leaflet_for_every_therapy() -> None:
    """In the order of the catalogue; a new therapy needs one."""
    assert set(LEAFLETS) == set(Therapy)
    assert [CATALOGUE[each].modality for each in LEAFLETS] == [CATALOGUE[each].modality for each in Therapy]


@EVERY_LEAFLET
def test_every_leaflet_says_how_it_may_help_and_when_to_call(leaflet: Leaflet) -> None:
    """Parts stand in reading order, and none is empty."""
    assert list(leaflet.parts) == [part for part in Part if part in leaflet.parts]
    assert all(leaflet.parts.values())
    assert {Part.HELPS, Part.CALL} <= set(leaflet.parts)


def test_acupuncture_has_every_part() -> None:
    """How it may work and who gives it are told of no other therapy."""
    assert list(LEAFLETS[Therapy.ACUPUNCTURE].parts) == list(Part)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part.WORKS, ("No one knows", "nerve signals", "endorphins", "inflammation", "circulation", "may")),
        (Part.SESSION, ("check", "sterile", "used once", "15 to 30 minutes", "30 to 60 minutes", "heat", "current")),
        (Part.GIVEN_BY, ("licence", "register")),
        (Part.SIDE_EFFECTS, ("sore", "bruise", "Press on the spot")),
        (Part.CALL, ("ambulance", "chest", "redness", "fever")),
    ],
)
def test_what_a_patient_must_hear_of_acupuncture(part: Part, words: tuple[str, ...]) -> None:
    """How it is thought to work, what a visit is like, who gives it, side effects and what to do."""
    text = " ".join(each.text for each in LEAFLETS[Therapy.ACUPUNCTURE].parts[part])
    assert [each for each in words if each not in text] == []


def test_no_sentence_stands_without_a_statement() -> None:
    """And every statement that is cited exists."""
    assert [each.text for each in sayings() if not each.statements] == []
    assert statements_told() <= set(STATEMENTS)


def test_no_help_is_told_from_advice_against_alone() -> None:
    """What bodies only advise against is never told as a help, except that they do."""
    against = {Strength.AGAINST_STRONG, Strength.AGAINST_CONDITIONAL}
    for leaflet in LEAFLETS.values():
        for each in leaflet.parts[Part.HELPS]:
            if {STATEMENTS[one].strength for one in each.statements} <= against:
                assert "advise against" in each.text


@pytest.mark.parametrize("text", [*dict.fromkeys(each.text for each in sayings()), FRAME, *STATES.values()])
def test_nothing_is_promised(text: str) -> None:
    """No text speaks of a cure or a guarantee."""
    assert PROMISES.search(text) is None


@pytest.mark.parametrize(
    "text", ["This will cure you.", "We guarantee it.", "It heals joints.", "You will be pain-free."]
)
def test_a_promise_would_be_found(text: str) -> None:
    """The words are looked for in every form."""
    assert PROMISES.search(text) is not None


@EVERY_LEAFLET
def test_a_leaflet_can_be_read_after_six_years_at_school(leaflet: Leaflet) -> None:
    """As a whole, and no part of it is much harder."""
    assert grade(told(leaflet)) <= LEAFLET_GRADE
    parts = {part: grade(each.text for each in said) for part, said in leaflet.parts.items()}
    assert {part: found for part, found in parts.items() if found > PART_GRADE} == {}


def test_cautions_emergencies_and_the_frame_are_as_easy() -> None:
    """Measured together, as a patient reads them."""
    assert grade(each.text for each in CAUTIONS.values()) <= LEAFLET_GRADE
    assert grade(each.text for each in EMERGENCIES) <= LEAFLET_GRADE
    assert grade([FRAME, *STATES.values()]) <= LEAFLET_GRADE


def test_hard_words_are_measured_as_hard() -> None:
    """The measure tells a leaflet from the guideline it rests on."""
    assert grade(each.text for each in STATEMENTS.values()) > 2 * LEAFLET_GRADE


@pytest.mark.parametrize("rule", CAUTIONS)
def test_a_caution_in_plain_words_is_that_of_its_rule(rule: str) -> None:
    """The rule is a precaution of the guideline and rests on a statement that the words rest on too."""
    assert BOOK.rule(rule).kind == "precaution"
    assert set(CAUTIONS[rule].statements) & set(BOOK.rule(rule).evidence)


def test_emergencies_rest_on_red_flags_that_stop_a_plan() -> None:
    """Each of them is urgent at once or on the same day in the evidence, and the text is no slower."""
    for each in EMERGENCIES:
        urgencies = {STATEMENTS[one].exact["urgency"] for one in each.statements}
        assert urgencies <= {Urgency.EMERGENCY, Urgency.SAME_DAY}
        if Urgency.SAME_DAY not in urgencies:
            assert re.search(r"ambulance|help at once", each.text)
