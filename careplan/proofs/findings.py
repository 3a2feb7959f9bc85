"""What comes out of a question about a book: a proof, or a finding with the least patient that shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import z3

from careplan.proofs.people import Replay

__all__ = ["Answer", "Finding", "Proof", "Query", "Undecided", "always"]


def always(_replay: Replay) -> bool:
    """For what a profile only illustrates."""
    return True


@dataclass(frozen=True)
class Query:
    """One question about some rules.

    Attributes:
        question: The id of the kind of question.
        rules: The rules (or rows, or screens) that it is about.
        what: What a finding says.
        claims: What is asked for: whether there is a patient of whom all of it holds.
        fault: Whether it is a finding that such a patient is *found*, or that there is *none*.
        shown: For a finding that there is none: what the patient shown with it has in common with it.
        seen: What has to be seen when the patient found is planned for.
    """

    question: str
    rules: tuple[str, ...]
    what: str
    claims: tuple[z3.BoolRef, ...]
    fault: Literal["found", "none"]
    shown: tuple[z3.BoolRef, ...] = ()
    seen: Callable[[Replay], bool] = always
    only: Callable[[], tuple[str, ...]] | None = None


@dataclass(frozen=True)
class Finding:
    """Something about some rules that needs a decision.

    ``profile`` is the JSON of the least patient that shows it, empty where it says that there is no patient.
    ``accepted`` is the reason why it stands, where that is written down.
    """

    question: str
    rules: tuple[str, ...]
    what: str
    profile: str = ""
    accepted: str = ""


@dataclass(frozen=True)
class Proof:
    """Nothing found, whatever the facts named say: over their whole bounds, not known included."""

    question: str
    rules: tuple[str, ...]
    over: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Undecided:
    """No answer within the time for one question, or a patient whom the planner does not confirm."""

    question: str
    rules: tuple[str, ...]
    why: str


Answer: TypeAlias = Finding | Proof | Undecided
