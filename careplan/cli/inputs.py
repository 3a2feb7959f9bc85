"""What a command reads: a file or standard input, as JSON or YAML, never more than shows that it is too large."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from careplan.errors import Fault, InvalidInput, InvalidProfile, InvalidReceipt, InvalidRuleBook

if TYPE_CHECKING:
    from careplan.language.book import RuleBook
    from careplan.models import PatientProfile
    from careplan.plans import CarePlan
    from careplan.receipts import Receipt

__all__ = ["INPUTS", "STDIN", "read_book", "read_profile", "read_profiles", "read_receipt"]

STDIN = "-"
INPUTS = ("auto", "json", "yaml")
"""How the profile is written; *auto* takes a file by its ending, and standard input as JSON."""

MAX_PROFILES_BYTES = 100_000_000
"""The largest file of many profiles that is read."""

YAML_ENDINGS = frozenset((".yaml", ".yml"))


def _read(name: str, limit: int, refusal: type[InvalidInput]) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read(limit + 1)
    found = _hint_or_bytes(name, limit)
    if isinstance(found, str):
        raise refusal([Fault("<file>", "cannot be read", found)])
    return found


def _hint_or_bytes(name: str, limit: int) -> str | bytes:
    """What a file holds, or the way out: the error of the system ends here, for it holds the name of the file."""
    try:
        with Path(name).open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", None) or "check its path"


def _is_yaml(name: str, written: str) -> bool:
    by_ending = name != STDIN and Path(name).suffix.lower() in YAML_ENDINGS
    return written == "yaml" or (written == "auto" and by_ending)


def read_profile(name: str, written: str = "auto") -> PatientProfile:
    """The profile in a file, or in standard input for ``-``.

    Raises:
        InvalidProfile: It cannot be read, or is no profile; every fault is listed.
    """
    from careplan.models import PatientProfile  # noqa: PLC0415 - help and usage errors need no models
    from careplan.reading import MAX_BYTES  # noqa: PLC0415 - the same

    text = _read(name, MAX_BYTES, InvalidProfile)
    if not _is_yaml(name, written):
        return PatientProfile.model_validate_json(text)
    from careplan.cli.yaml_text import parse_yaml  # noqa: PLC0415 - only YAML needs it

    return PatientProfile.model_validate(parse_yaml(text))


def read_book(name: str) -> RuleBook:
    """The rule book in a JSON file, or in standard input for ``-``.

    Raises:
        InvalidRuleBook: It cannot be read, or is no book; every fault is listed.
    """
    from careplan.language.book import MAX_BOOK_BYTES, RuleBook  # noqa: PLC0415 - plans of the own book need no reader

    return RuleBook.from_json(_read(name, MAX_BOOK_BYTES, InvalidRuleBook))


def read_receipt(name: str) -> Receipt | CarePlan:
    """The receipt, or the whole plan, in a JSON file, or in standard input for ``-``.

    Raises:
        InvalidReceipt: It cannot be read, or is neither.
    """
    from careplan.receipts import MAX_RECEIPT_BYTES, read_record  # noqa: PLC0415 - only replay needs it

    return read_record(_read(name, MAX_RECEIPT_BYTES, InvalidReceipt))


def read_profiles(name: str) -> list[PatientProfile]:
    """The profiles in a file: a JSON list, or one profile a line; standard input for ``-``.

    Raises:
        InvalidProfile: It cannot be read, or one of them is no profile; the faults are those of the first such one.
    """
    from careplan.models import PatientProfile  # noqa: PLC0415 - help and usage errors need no models
    from careplan.reading import parse_json  # noqa: PLC0415 - the same

    text = _read(name, MAX_PROFILES_BYTES, InvalidProfile)
    if text.lstrip().startswith(b"["):
        return [PatientProfile.model_validate(each) for each in parse_json(text, limit=MAX_PROFILES_BYTES)]
    return [PatientProfile.model_validate_json(line) for line in text.splitlines() if line.strip()]
