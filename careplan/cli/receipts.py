"""The commands receipt and replay: what a plan was made from, and whether it can be made again."""

from __future__ import annotations

from careplan.cli.codes import Exit
from careplan.cli.inputs import STDIN, read_profile, read_receipt
from careplan.cli.output import JSON, columns, faults_told, show, write
from careplan.errors import Fault, InvalidReceipt

__all__ = ["receipt_command", "replay_command"]


def receipt_command(file: str, written: str) -> int:
    """Plan care for a profile, and write the receipt of the plan alone."""
    with faults_told(JSON):
        profile = read_profile(file, written)
        from careplan.planner import plan  # noqa: PLC0415 - a profile that is refused needs no planner
        from careplan.receipts import Receipt  # noqa: PLC0415 - the same

        write(Receipt.of(plan(profile)).model_dump_json(indent=2) + "\n")
    return Exit.DONE


def replay_command(receipt: str, file: str, style: str, width: int | None, written: str) -> int:
    """Make a plan again; the exit code tells whether it is the same, byte for byte."""
    with faults_told(style):
        if receipt == file == STDIN:
            raise InvalidReceipt([Fault("<receipt>", "and the profile cannot both be standard input", "name a file")])
        record = read_receipt(receipt)
        profile = read_profile(file, written)
        from careplan.receipts import replay  # noqa: PLC0415 - what is refused needs no planner

        found = replay(record, profile)
        show(found.text(columns(width))) if style != JSON else write(found.model_dump_json(indent=2) + "\n")
    return Exit.DONE if found.same else Exit.LEFT_OVER
