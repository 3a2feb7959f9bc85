"""The million patients in small: the same code, a few hundred of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks.aimed import Aim, People
from benchmarks.million import Chunk, Found, Run, State, figures, go_on, look_at
from benchmarks.reasons import Reasons
from careplan import BOOK
from careplan.words import Truth


@cache
def _people() -> People:
    return People(BOOK, 1).prepare()


@cache
def _seen() -> Found:
    found, _, _ = look_at(Chunk(seed=1, first=0, count=300, threads=3))
    return found


def test_no_patient_of_a_few_hundred_fails() -> None:
    """Both channels agree, the meaning agrees on the sample, every plan is issued or withheld, in three threads."""
    found = _seen()
    assert found.failures == []
    assert (found.seen, found.meant, found.statuses.total()) == (300, 3, 300)


def test_most_plans_combine_three_modalities() -> None:
    """Issued or provisional, for at least 60 of a hundred patients."""
    assert _seen().three / _seen().seen >= 0.6


def test_most_truths_are_met_already() -> None:
    """Of all truths that rules, rows and screens can have, a few hundred patients meet two of three."""
    reasons = Reasons(BOOK)
    missed = [(unit, truth) for unit, counts in _seen().units.items() for truth in Truth if not counts[truth]]
    unexplained = [each for each in missed if not reasons.why_never(*each)]
    assert len(unexplained) <= len(_seen().units)


@pytest.mark.parametrize("number", [0, 17, 4711, 999_999])
def test_a_patient_is_a_function_of_seed_and_number(number: int) -> None:
    """Whoever was asked for before: so a failure can be looked at again."""
    again = People(BOOK, 1)
    assert again.profile(number) == _people().profile(number)
    assert _people().profile(number) != _people().profile(number + 1)


def test_a_run_goes_on_where_it_was(tmp_path: Path) -> None:
    """Chunks that are done are not done again, and together they are what one run sees."""
    path = tmp_path / "state.json"
    go_on(State.at(path, 1), Run(count=8, processes=0, threads=2, path=path, chunk=8))
    went_on = go_on(State.at(path, 1), Run(count=16, processes=0, threads=2, path=path, chunk=8))
    whole, _, _ = look_at(Chunk(seed=1, first=0, count=16, threads=1))
    assert sorted(went_on.done) == [0, 1]
    assert (went_on.found.seen, went_on.found.statuses) == (16, whole.statuses)
    assert went_on.found.units == whole.units


def test_a_run_without_time_begins_nothing(tmp_path: Path) -> None:
    """What was kept stays as it is."""
    path = tmp_path / "state.json"
    state = go_on(State.at(path, 1), Run(count=8, processes=0, threads=1, minutes=0, path=path))
    assert state.found.seen == 0


def test_a_state_of_another_book_is_refused(tmp_path: Path) -> None:
    """Counts of two books are not added up."""
    path = tmp_path / "state.json"
    State.at(None, 1).write(path)
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "book": "another"}), encoding="utf-8")
    with pytest.raises(SystemExit, match="another seed or another book"):
        State.at(path, 1)


def test_the_table_says_what_was_met_too_seldom() -> None:
    """By name, with the reason where there is one: a rule that is about every pain problem is never no."""
    state = State.at(None, 1)
    state.found = _seen()
    table = figures(state, Reasons(BOOK))
    notes = {figure.name: figure.note for figure in table if figure.subject.endswith("that were no")}
    assert notes["any-pain-problem"] == notes["acupuncture-informed-consent"] == "holds for every patient"
    assert all(figure.measured == 0 for figure in table if figure.name == "of these met all the same")


def test_what_has_a_reason_is_met_by_nobody() -> None:
    """Whatever the few hundred patients are."""
    reasons = Reasons(BOOK)
    met = [(unit, truth) for unit, counts in _seen().units.items() for truth in Truth if counts[truth]]
    assert [each for each in met if reasons.why_never(*each)] == []


@pytest.mark.parametrize(
    ("unit", "truth", "why"),
    [
        ("any-pain-problem", Truth.UNKNOWN, "what it turns on is said in every profile"),
        ("knee-osteoarthritis", Truth.UNKNOWN, "turns on the site, which is always said where it matters"),
        ("strength-training-for-fibromyalgia", Truth.UNKNOWN, ""),
        ("cauda-equina", Truth.UNKNOWN, ""),
        ("cauda-equina", Truth.NO, ""),
    ],
)
def test_a_reason_is_given_where_there_is_one(unit: str, truth: Truth, why: str) -> None:
    """The pain of fibromyalgia is always said, but not when another problem's operation was."""
    assert Reasons(BOOK).why_never(unit, truth) == why


def test_what_an_exception_leaves_open_is_aimed_at() -> None:
    """Whether the first weeks after an operation are over is not known of some patients with fibromyalgia."""
    aim = Aim("strength-training-for-fibromyalgia", Truth.UNKNOWN)
    assert aim in _people().aims
    assert any(("problem.surgery_days_ago" in {path for _, path in wants}) for _, wants in _people().ways(aim))
