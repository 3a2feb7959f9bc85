"""The command patient: what the patient of a plan is told; its exit code is that of the plan."""

from __future__ import annotations

from careplan.cli.codes import code_of
from careplan.cli.inputs import read_profile
from careplan.cli.output import JSON, columns, faults_told, show, write

__all__ = ["patient_command"]


def patient_command(file: str, style: str, width: int | None, written: str) -> int:
    """Plan care for a profile, and tell its patient about it."""
    with faults_told(style):
        profile = read_profile(file, written)
        from careplan.patient_texts.patient import for_patient  # noqa: PLC0415 - a refused profile needs no texts
        from careplan.planner import plan  # noqa: PLC0415 - the same

        made = plan(profile)
        sheet = for_patient(made)
        if style == JSON:
            write(sheet.model_dump_json(indent=2) + "\n")
        else:
            from careplan.text.patient import patient_text  # noqa: PLC0415 - JSON needs no text

            show(patient_text(sheet, columns(width)))
        return code_of(made.status)
