"""Statements and sources as values."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError

import pytest

from careplan.evidence import red_flags, sources
from careplan.evidence.model import cite


def test_cite_gives_ids_in_the_order_written() -> None:
    """A rule's evidence reads as its author wrote it."""
    assert cite(red_flags.rf_mscc, red_flags.rf_ces, sources.nice_ng59) == ("rf-mscc", "rf-ces", "nice_ng59")


def test_a_statement_cannot_be_changed() -> None:
    """Evidence is settled when it is written."""
    with pytest.raises(FrozenInstanceError):
        red_flags.rf_ces.text = "something else"  # type: ignore[misc]  # the point of the test


def test_a_statement_crosses_process_borders() -> None:
    """Equal and equally hashed after pickling."""
    copy = pickle.loads(pickle.dumps(red_flags.rf_ces))  # noqa: S301 -- our own bytes
    assert (copy, hash(copy)) == (red_flags.rf_ces, hash(red_flags.rf_ces))
