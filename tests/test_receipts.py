"""Receipts: the same inputs give the same bytes; what is not the same is named; no fact of a patient stands there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile, Planner, plan
from careplan.catalogue import Therapy
from careplan.cli import main
from careplan.errors import InvalidReceipt
from careplan.plans import CarePlan
from careplan.receipts import MAX_RECEIPT_BYTES, Receipt, plan_hash, read_record, replay
from careplan.testing import profiles
from careplan.words import Jurisdiction
from tests.the_book import planner

PROFILE = PatientProfile.model_validate({
    "age_years": 47,
    "sex": "female",
    "pregnant": False,
    "setting": {"jurisdiction": "US"},
    "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
})  # fmt: skip
CANARY = "zqxcanary"


@given(profiles())
def test_a_plan_can_be_made_again_byte_for_byte(profile: PatientProfile) -> None:
    """By its receipt, and by the plan itself, after both went through JSON."""
    made = planner().plan(profile)
    for record in (Receipt.of(made), made):
        kept = read_record(record.model_dump_json())
        assert kept == record
        assert replay(kept, profile, planner()).same


@given(profiles(), profiles())
def test_another_profile_is_told_apart(one: PatientProfile, other: PatientProfile) -> None:
    """The profile differs exactly where its hash does."""
    found = replay(Receipt.of(planner().plan(one)), other, planner())
    assert ("profile" in [each.what for each in found.unequal]) == (one.content_hash != other.content_hash)
    assert found.same == (one.content_hash == other.content_hash)


def test_another_book_is_named() -> None:
    """A book without one rule of advice: the book differs, the profile does not."""
    other = Planner(BOOK.without("advice-visit-for-low-back-pain"))
    found = replay(Receipt.of(plan(PROFILE)), PROFILE, other)
    assert [each.what for each in found.unequal] == ["book", "plan"]
    assert "load the rule book that made it" in " ".join(found.text().split())


def test_another_version_and_other_channels_are_named() -> None:
    """What made the plan is compared too, even where the plan is the same."""
    old = Receipt.of(plan(PROFILE)).model_copy(update={"library_version": "0.0.1", "channels": ("meaning",)})
    assert [each.what for each in replay(old, PROFILE).unequal] == ["library version", "channels"]


def test_a_whole_plan_says_what_is_planned_otherwise() -> None:
    """In the words of a comparison; a receipt has no plan to compare."""
    british = PROFILE.changed({"setting.jurisdiction": Jurisdiction.UK_ENGLAND})
    found = replay(plan(PROFILE), british)
    assert found.comparison is not None
    assert "Acupuncture: advised against instead of" in " ".join(found.text().split())
    assert replay(Receipt.of(plan(PROFILE)), british).comparison is None


def test_what_a_clinician_decided_changes_no_receipt() -> None:
    """A decision is said about a plan; the plan stays as it was made."""
    made = plan(PROFILE)
    decided = made.with_decision(Therapy.ACUPUNCTURE, "rejected", reason="afraid of needles")
    assert plan_hash(decided) == plan_hash(made)
    assert replay(decided, PROFILE).same


@given(st.binary(max_size=300) | st.text(max_size=300) | st.just(CANARY))
def test_what_is_no_receipt_is_refused_without_being_shown(text: str | bytes) -> None:
    """One error, which names no value."""
    with pytest.raises(InvalidReceipt) as refused:
        read_record(text)
    assert CANARY not in f"{refused.value}{refused.value!r}"


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"ledger": CANARY}),
        json.dumps({**Receipt.of(plan(PROFILE)).model_dump(mode="json"), CANARY: CANARY}),
        "[" * 100_000,
        " " * (MAX_RECEIPT_BYTES + 1),
    ],
    ids=["half a plan", "a receipt with more in it", "absurd depth", "absurd size"],
)
def test_what_only_looks_like_one_is_refused(text: str) -> None:
    """Quickly, and without showing what stands in it."""
    with pytest.raises(InvalidReceipt) as refused:
        read_record(text)
    assert CANARY not in f"{refused.value}{refused.value!r}"


def test_a_receipt_holds_no_fact_of_the_patient() -> None:
    """Hashes, names of books and channels, and the status."""
    receipt = Receipt.of(plan(PROFILE.changed({"age_years": 73, "symptoms.fever": True})))
    assert receipt.model_dump(exclude={"profile_hash", "plan_hash", "book_hash"}) == {
        "schema_version": "1",
        "library_version": plan(PROFILE).provenance.library_version,
        "book": f"{BOOK.title} {BOOK.version}",
        "channels": plan(PROFILE).provenance.channels,
        "status": receipt.status,
    }


def test_the_exit_code_says_whether_the_plan_is_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 the same, 1 another, 2 what cannot be used; JSON for machines."""
    profile, record = tmp_path / "profile.json", tmp_path / "plan.json"
    profile.write_text(PROFILE.model_dump_json(exclude_none=True), encoding="utf-8")
    record.write_text(plan(PROFILE).model_dump_json(), encoding="utf-8")
    assert main(["replay", str(record), str(profile)]) == 0
    assert isinstance(read_record(record.read_bytes()), CarePlan)
    capsys.readouterr()
    profile.write_text(PROFILE.changed({"problems.0.intensity": 9}).model_dump_json(), encoding="utf-8")
    assert main(["replay", str(record), str(profile), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["same"], [each["what"] for each in told["unequal"]]) == (False, ["profile", "plan"])
    assert main(["replay", "-", "-"]) == 2
