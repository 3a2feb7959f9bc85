"""Two books side by side: what changed, in sentences, and for whom."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from careplan import BOOK, PatientProfile
from careplan.catalogue import Therapy
from careplan.cli import main
from careplan.editions import difference, who_changes
from careplan.language.conditions import any_of
from careplan.language.doses import Dose, Limit, at_most
from careplan.language.rules import Precaution, Rule
from careplan.rules.patient import patient
from careplan.testing import rules as random_rules
from careplan.testing.sample import sample

PATIENT = PatientProfile.model_validate({
    "age_years": 47, "sex": "female", "pregnant": False, "setting": {"jurisdiction": "US"},
    "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
})  # fmt: skip

ONCE = Precaution(
    id="once-a-week",
    title="At most one acupuncture session a week",
    when=patient.age >= 18,
    about=(Therapy.ACUPUNCTURE,),
    limits=(Limit(on=Therapy.ACUPUNCTURE, most=Dose(sessions_per_week=at_most(1))),),
    evidence=("dose-general-trials",),
)


@settings(max_examples=8)
@given(random_rules())
def test_what_is_added_is_told_and_taken_back_is_gone(added: list[Rule]) -> None:
    """Rule by rule, with its title among the sentences; a book and itself do not differ."""
    fresh = {each.id: each for each in added if each.id not in BOOK.rules_by_id}
    more = BOOK.with_rules(*fresh.values(), chapter="our-clinic")
    there, back = difference(BOOK, more), difference(more, BOOK)
    assert [(each.id, each.turn) for each in there.rules] == [(name, "added") for name in fresh]
    assert [(each.id, each.turn) for each in back.rules] == [(name, "gone") for name in fresh]
    assert all(fresh[each.id].title in each.after for each in there.rules)
    assert not difference(more, more).rules


def test_a_changed_rule_is_told_by_the_sentences_that_changed() -> None:
    """Before and after, and nothing of what stays."""
    rule = BOOK.rule("acupuncture-for-chronic-low-back-pain")
    other = BOOK.replacing(rule.model_copy(update={"when": any_of(rule.when, patient.age >= 90)}))
    text = " ".join(difference(BOOK, other).text(100).split())
    assert "+ when: any of (“Low back pain for more than 12 weeks”; age in completed years: 90 years or more)" in text
    assert "Offer: Acupuncture" not in text


def test_what_is_loosened_stands_first() -> None:
    """Before any rule is told."""
    text = difference(BOOK, BOOK.without("cauda-equina")).text()
    assert text.startswith("SAFETY THAT IS LOOSENED\n ! cauda-equina is left out")


def test_the_patients_for_whom_it_matters_are_counted() -> None:
    """One patient of two has acupuncture; its dose changes, and nobody's verdict."""
    ours = BOOK.with_rules(ONCE, chapter="our-clinic")
    withheld = PATIENT.changed({"symptoms.saddle_numbness": True})
    found = who_changes(BOOK, ours, [PATIENT, withheld])
    assert (found.patients, found.not_issued, found.verdicts, found.doses) == (2, 0, (), (("acupuncture", 1),))
    assert "1 x acupuncture" in found.text()
    assert who_changes(BOOK, BOOK, [PATIENT]).changed == 0


def test_generated_patients_are_always_the_same() -> None:
    """And different from each other."""
    once, again = sample(12), sample(12)
    assert once == again
    assert len({each.content_hash for each in once}) == 12


@pytest.mark.parametrize("many", [True, False], ids=["a list", "one a line"])
def test_the_command_reads_books_and_patients(many: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A book as JSON against the guideline, and patients in either form."""
    book, people = tmp_path / "book.json", tmp_path / "people.json"
    book.write_text(BOOK.with_rules(ONCE, chapter="our-clinic").model_dump_json(), encoding="utf-8")
    texts = [each.model_dump_json(exclude_none=True) for each in (PATIENT, PATIENT.changed({"age_years": 61}))]
    people.write_text(f"[{','.join(texts)}]" if many else "\n".join(texts), encoding="utf-8")
    assert main(["diff", "guideline", str(book), "--profiles", str(people), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["id"] for each in told["difference"]["rules"]] == ["once-a-week"]
    assert told["who"]["doses"] == [["acupuncture", 2]]


def test_what_cannot_be_read_is_refused_without_being_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A book that is none, and a line that is no profile."""
    bad = tmp_path / "bad.json"
    bad.write_text('{"title": "zqxcanary"}', encoding="utf-8")
    assert main(["diff", "guideline", str(bad)]) == 2
    assert main(["diff", "guideline", "guideline", "--profiles", str(bad)]) == 2
    assert "zqxcanary" not in capsys.readouterr().err
