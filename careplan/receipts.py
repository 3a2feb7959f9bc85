"""Receipts: what a plan was made from, as hashes, so that anybody can make it again and see whether it is the same.

A receipt holds no fact of a patient. A plan's own JSON serves as a receipt too: then what differs is said in words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Literal, Self

from pydantic import ValidationError

from careplan.comparison import Comparison, compare
from careplan.errors import Fault, InvalidReceipt
from careplan.models import PatientProfile
from careplan.planner import Planner, default_planner
from careplan.plans import CarePlan, Part
from careplan.reading import parse_json
from careplan.text.page import Page
from careplan.words import Status

__all__ = ["MAX_RECEIPT_BYTES", "Receipt", "Replay", "Unequal", "plan_hash", "read_record", "replay"]

MAX_RECEIPT_BYTES = 4_000_000
"""The largest text of a receipt or a plan that is read; a plan of many problems has half a million bytes."""

Compared = Literal["library version", "book", "profile", "channels", "plan"]

WAYS_OUT: dict[Compared, str] = {
    "library version": "install the version that made it",
    "book": "load the rule book that made it",
    "profile": "find the profile as it was then: any fact, screen or wish may have changed since",
    "channels": "install durable-rules as it was then; careplan doctor says what is missing",
    "plan": "the same inputs must give the same bytes: please report this, without the data",
}


def plan_hash(plan: CarePlan) -> str:
    """SHA-256 of a plan's JSON in hex; what a clinician decided on it since is left out."""
    return hashlib.sha256(_bytes(plan)).hexdigest()


def _bytes(plan: CarePlan) -> bytes:
    bare = plan if not plan.clinician_decisions else plan.model_copy(update={"clinician_decisions": ()})
    return bare.model_dump_json().encode()


class Receipt(Part):
    """The hashes of a profile, of the book and of the plan made from them, and what made it.

    >>> from careplan import PatientProfile, plan
    >>> profile = PatientProfile.model_validate({
    ...     "age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_back_pain"}],
    ... })
    >>> receipt = Receipt.of(plan(profile))
    >>> replay(receipt, profile).same
    True
    """

    schema_version: Literal["1"] = "1"
    library_version: str
    book: str
    book_hash: str
    profile_hash: str
    channels: tuple[str, ...]
    status: Status
    plan_hash: str

    @classmethod
    def of(cls, plan: CarePlan) -> Self:
        """The receipt of a plan."""
        made = plan.provenance
        return cls(
            library_version=made.library_version,
            book=made.book,
            book_hash=made.book_hash,
            profile_hash=made.profile_hash,
            channels=made.channels,
            status=plan.status,
            plan_hash=plan_hash(plan),
        )


class Unequal(Part):
    """One thing that a receipt records and that is otherwise now."""

    what: Compared
    recorded: str
    now: str


class Replay(Part):
    """Whether a plan made again is the one recorded, byte for byte, and what differs where it is not.

    ``comparison`` says what is planned otherwise; only where the record is a whole plan.
    """

    same: bool
    unequal: tuple[Unequal, ...] = ()
    comparison: Comparison | None = None

    def text(self, width: int = 80) -> str:
        """The answer in words."""
        page = Page(width)
        if self.same:
            page.say("The same plan, byte for byte.")
            return page.text()
        page.say("Not the plan that is recorded:")
        page.items(f"{each.what}: {_short(each.recorded)} then, {_short(each.now)} now" for each in self.unequal)
        first = self.unequal[0].what
        page.say(f"To replay it: {WAYS_OUT[first]}.")
        said = page.text()
        return said if self.comparison is None else f"{said}\nNow instead of then:\n{self.comparison.text(width)}"


def _short(value: str) -> str:
    """The beginning of a hash; anything else whole."""
    return value[:12] if len(value) == len(hashlib.sha256().hexdigest()) else value


def replay(record: Receipt | CarePlan, profile: PatientProfile, planner: Planner | None = None) -> Replay:
    """Plan a profile again, and compare with what is recorded.

    Args:
        record: A receipt, or the whole plan that was issued then.
        profile: The profile as it was then.
        planner: The planner of the book as it was then; left out, that of the shipped guideline.

    Raises:
        InvalidProfile: A completed screen is not one of the book.
        PlanNotIssued: No plan could be issued safely now.
    """
    now = (planner or default_planner()).plan(profile)
    recorded = record if isinstance(record, Receipt) else Receipt.of(record)
    unequal = tuple(_unequal(recorded, Receipt.of(now)))
    shown = compare(record, now) if unequal and isinstance(record, CarePlan) else None
    return Replay(same=not unequal, unequal=unequal, comparison=shown)


def _unequal(then: Receipt, now: Receipt) -> Iterator[Unequal]:
    pairs: tuple[tuple[Compared, str, str], ...] = (
        ("library version", then.library_version, now.library_version),
        ("book", then.book_hash, now.book_hash),
        ("profile", then.profile_hash, now.profile_hash),
        ("channels", " and ".join(then.channels), " and ".join(now.channels)),
        ("plan", then.plan_hash, now.plan_hash),
    )
    return (Unequal(what=what, recorded=old, now=new) for what, old, new in pairs if old != new)


def read_record(text: str | bytes) -> Receipt | CarePlan:
    """The receipt or the plan in a JSON text.

    Raises:
        InvalidReceipt: The text is neither.
    """
    data = parse_json(text, refusal=InvalidReceipt, limit=MAX_RECEIPT_BYTES)
    found = _read(CarePlan if isinstance(data, dict) and "ledger" in data else Receipt, text)
    if found is None:
        problem = "is neither a receipt nor a plan"
        raise InvalidReceipt([Fault("<receipt>", problem, "give what careplan receipt, or plan, wrote")])
    return found


def _read(kind: type[Receipt | CarePlan], text: str | bytes) -> Receipt | CarePlan | None:
    """A record, or ``None``: the error of somebody else ends here, for it holds what was found."""
    try:
        return kind.model_validate_json(text)
    except (ValidationError, RecursionError):
        return None
