"""The commands about one patient: plan, explain, why-not and what-if; each gives its exit code."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from careplan.cli.codes import Exit, code_of
from careplan.cli.inputs import read_profile
from careplan.cli.output import JSON, columns, faults_told, show, write
from careplan.errors import Fault, InvalidInput

if TYPE_CHECKING:
    from pydantic import BaseModel

    from careplan.plans import CarePlan
    from careplan.week.dates import DatedPlan

__all__ = ["explain_command", "plan_command", "what_if_command", "why_not_command"]


def _json(value: BaseModel) -> str:
    return value.model_dump_json(indent=2) + "\n"


def plan_command(  # noqa: PLR0913 - each is an option of the command
    file: str, style: str, width: int | None, written: str, start: dt.date | None = None, *, quiet: bool
) -> int:
    """Plan care for a profile, with real dates from a start; the exit code tells whether it is issued."""
    with faults_told(style):
        profile = read_profile(file, written)
        from careplan.planner import default_planner, plan  # noqa: PLC0415 - a profile that is refused needs no planner

        made = plan(profile)
        days = None if start is None else _dated(made, start)
        if quiet:
            return code_of(made.status)
        if style == JSON:
            write(_json(made) if days is None else _both(made, days))
            return code_of(made.status)
        from careplan.text.plan import plan_text  # noqa: PLC0415 - JSON needs no text

        show(plan_text(made, columns(width), reads=default_planner().facts_read, days=days))
        return code_of(made.status)


def _dated(made: CarePlan, start: dt.date) -> DatedPlan:
    from careplan.week.dates import dated  # noqa: PLC0415 - most plans are asked for without dates

    try:
        return dated(made, start)
    except OverflowError:
        raise InvalidInput([Fault("<start>", "is too late: dates would lie after the year 9999")]) from None


def _both(made: CarePlan, days: DatedPlan) -> str:
    """One object: the plan as it always is, and its dates beside it."""
    from careplan.cli.dated import DatedOutput  # noqa: PLC0415 - most plans are asked for without dates

    return _json(DatedOutput(plan=made, dates=days))


def explain_command(file: str, therapy: str, style: str, width: int | None, written: str) -> int:
    """Why a therapy has its verdict."""
    with faults_told(style):
        profile = read_profile(file, written)
        from careplan.explain import why  # noqa: PLC0415 - a profile that is refused needs no planner

        answer = why(profile, therapy)
        show(answer.text(columns(width))) if style != JSON else write(_json(answer))
    return Exit.DONE


def why_not_command(file: str, therapy: str, style: str, width: int | None, written: str) -> int:
    """Why a therapy is not open, and the least change that would open it."""
    with faults_told(style):
        profile = read_profile(file, written)
        from careplan.explain import why_not  # noqa: PLC0415 - a profile that is refused needs no planner

        answer = why_not(profile, therapy)
        show(answer.text(columns(width))) if style != JSON else write(_json(answer))
    return Exit.DONE


def what_if_command(file: str, changes: list[str], style: str, width: int | None, written: str) -> int:
    """The difference that some changes would make."""
    with faults_told(style):
        profile = read_profile(file, written)
        from careplan.alternatives import what_if  # noqa: PLC0415 - a profile that is refused needs no planner
        from careplan.cli.changes import read_changes  # noqa: PLC0415 - the same

        found = what_if(profile, read_changes(profile, changes))
        show(found.text(columns(width))) if style != JSON else write(_json(found))
    return Exit.DONE
